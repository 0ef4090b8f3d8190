/**
 * Whether the words that a template gives to the shared clauses are true of the contract: they name its steps, and what it remembers.
 * @module
 */

import { isExempt, type Edition } from "../text/edition.ts";
import { LANGS } from "../words/lang.ts";
import type { Own } from "./checkContract.ts";
import { lineOfKey } from "./lines.ts";
import { valueIn, type Found, type Table } from "./table.ts";

/** What the shared clauses themselves name. */
const SHARED: readonly string[] = ["form", "amend"];
/** Of a contract with one word of memory; and of one with two. */
const [REFUSED, READ] = ["error AgreementRestNotUsed", "function restOf"];

/** What is wrong with `words` of `edition.json`, and with what it takes over. @param head the file */
export function sharedWordProblems(
  head: string,
  { edition, own }: { edition: Edition; own: Pick<Own, "steps" | "usesRest"> },
): Found[] {
  const found: Found[] = [];
  const report = (path: readonly string[], message: string) =>
    void found.push({ line: lineOfKey(head, path), message });
  const words = valueIn<{ readonly words?: Table }>(head)?.words ?? {};
  const steps = own.steps.filter((step) => !SHARED.includes(step));

  for (const [lang, rows] of spokenIn(words["steps"])) {
    const named = rows.map((row) => /^\w+/.exec(row)?.[0] ?? "");
    const at = ["words", "steps"];
    for (const step of steps)
      if (named.filter((each) => each === step).length !== 1)
        report(at, `words.steps has to have one row of ${step} in ${lang}, beginning with that name.`);
    for (const [index, name] of named.entries())
      if (!steps.includes(name)) report(at, `words.steps has a row of "${name}" in ${lang}, which is no step.`);
      else
        for (const [, id = ""] of (rows[index] ?? "").matchAll(/<clause ([\w.-]+)>/g))
          if (edition.clauses.find((clause) => clause.id === id)?.code?.includes(`function ${name}`) !== true)
            report(at, `words.steps says in ${lang} that clause ${id} states ${name}, and it does not.`);
  }
  for (const [lang, said] of spokenIn(words["suspended"]))
    for (const step of steps)
      if (!new RegExp(`\\b${step}\\b`).test(said.join(" ")))
        report(["words", "suspended"], `words.suspended does not name ${step} in ${lang}: a dispute stops it, too.`);

  const states = (element: string) => edition.clauses.find(({ code = [] }) => code.includes(element))?.id;
  if (own.usesRest === true) {
    const clause = states(REFUSED);
    if (clause !== undefined)
      report(
        ["instead"],
        `Clause "${clause}" says that nothing but progress is remembered, and the contract has a second word; ` +
          'write a clause of your own, and name it in "instead".',
      );
    if (isExempt(edition, READ))
      report(["without"], `${READ} is exempt as never used, and the contract has a second word; state it in a clause.`);
  }
  return found;
}

/** Texts by language; of a draft, one for all. */
function spokenIn(value: unknown): (readonly [lang: string, texts: string[]])[] {
  if (value === undefined) return [];
  const all = Array.isArray(value) ? (value as unknown[]) : [value];
  const inLang = (each: unknown, lang: string) => (typeof each === "string" ? each : (each as Table | null)?.[lang]);
  const texts = LANGS.map(
    (lang) => [lang, all.map((each) => inLang(each, lang)).filter((text) => text !== undefined)] as const,
  );
  const isOne = all.every((each) => typeof each === "string");
  return (isOne ? texts.slice(-1) : texts)
    .filter(([, said]) => said.length > 0 || all.length === 0)
    .map(([lang, said]) => [lang, said.map(String)] as const);
}
