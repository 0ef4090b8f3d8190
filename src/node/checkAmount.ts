/**
 * Whether the text says that what is paid in is what is paid in: the contract takes the `amount` of `template.json`, as its suite compares,
 * and the shared clauses say `words.amount` of `edition.json`.
 * @module
 */

import { sumOf } from "../text/effects.ts";
import { LANGS } from "../words/lang.ts";
import { lineOfKey } from "./lines.ts";
import { valueIn, type Found } from "./table.ts";

type Said = { readonly words?: { readonly amount?: unknown } };

/** What is wrong with the sentence of what is paid in. @param head `edition.json` @param amount of `template.json` */
export function amountProblems(head: string, amount: unknown): Found[] {
  const said = valueIn<Said>(head)?.words?.amount;
  const sum = typeof amount === "string" ? sumOf(amount) : undefined;
  if (said === undefined || sum === undefined) return [];
  const paid = fieldList(sum.map(({ of }) => of));
  const sentences = typeof said === "string" ? [said] : LANGS.flatMap((lang) => sentenceIn(said, lang));
  const other = sentences.map((sentence) => fieldList(moneyIn(sentence))).find((named) => named !== paid);
  if (other === undefined) return [];
  const message = `It names ${other || "no amount"}, but ${paid} is paid in, as "amount" of template.json says.`;
  return [{ line: lineOfKey(head, ["words", "amount"]), message }];
}

function sentenceIn(said: unknown, lang: string): string[] {
  const sentence = (said as { readonly [lang: string]: unknown } | null)?.[lang];
  return typeof sentence === "string" ? [sentence] : [];
}

const moneyIn = (sentence: string) => Array.from(sentence.matchAll(/\{([\w.]+):money\}/g), ([, path = ""]) => path);

const fieldList = (fields: readonly string[]) => [...new Set(fields)].toSorted().join(" + ");
