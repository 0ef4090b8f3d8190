/**
 * Fails unless the text states everything that the contracts do: each field, function, error, event, factor, enum member,
 * constant, rule, role and zero of a template, and each function, error, event, enum member, constant and struct member of a condominium's
 * contracts, is bound to a clause or exempt, and each error, event, factor and step has its sentence in three languages; each struct member,
 * enum member, event, function and constant of a condominium's contracts is in the words of each of its papers that is about it, or exempt, and
 * those words have no fault that a clause may not have. Each problem with its file and line. `npm run terms:check`.
 * @module
 */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Interface } from "ethers";
import { ledgerAbi, saleAbi, tribunalAbi } from "../src/abi/index.ts";
import { CHARTER_EDITIONS } from "../src/condominium/editions.ts";
import { agreementErrorsAbi } from "../src/abi/agreementErrors.ts";
import { ledgerErrorsAbi } from "../src/abi/ledgerErrors.ts";
import { arbitrationErrorsAbi } from "../src/abi/arbitrationErrors.ts";
import { condominiumErrorsAbi } from "../src/abi/condominiumErrors.ts";
import { deployErrorsAbi } from "../src/abi/deployErrors.ts";
import { saleErrorsAbi } from "../src/abi/saleErrors.ts";
import CONDOMINIUM_SENTENCES from "../src/words/condominium/errors.json" with { type: "json" };
import ERRORS from "../src/words/errors.json" with { type: "json" };
import { CRITERIA, SENTENCES } from "../src/words/sentences.ts";
import { ownSteps } from "../src/agreements/next.ts";
import type { Template } from "../src/agreements/template.ts";
import { sharedWordProblems } from "../src/node/checkShared.ts";
import { EDITIONS as LEASES } from "../src/templates/lease/editions.ts";
import { LEASE } from "../src/templates/lease/template.ts";
import { EDITIONS } from "../src/templates/sale/editions.ts";
import { SALE } from "../src/templates/sale/template.ts";
import type { Words } from "../src/words/lang.ts";
import { own } from "../src/words/own.ts";
import condominiumEventWords from "../src/words/condominium/events.json" with { type: "json" };
import eventWords from "../src/words/events.json" with { type: "json" };
import { bindingProblems, sentenceProblems, type Said } from "./terms/check.ts";
import { foldersIn, foldersOf, readEdition } from "../src/text/compile.ts";
import { inventoryIn, inventoryOfAll, inventoryOfPapers } from "./terms/inventory.ts";
import { paperProblems } from "./terms/papers.ts";

const WORDS = {
  errors: "src/words/errors.json",
  events: "src/words/events.json",
  reasons: "src/words/reasons.json",
  criteria: "src/words/criteria.json",
  condominiumErrors: "src/words/condominium/errors.json",
  condominiumEvents: "src/words/condominium/events.json",
};
const EVENTS: { readonly [event: string]: Words } = eventWords;
const CONDOMINIUM_EVENTS: { readonly [event: string]: Words } = condominiumEventWords;

const problems: string[] = [];
const factors = new Set<string>();
// The templates of this tree. What an author's words are checked for, holds for theirs.
const TEMPLATES: readonly Pick<Template, "name" | "abi" | "usesRest" | "words">[] = [SALE, LEASE];
for (const edition of [...Object.values(EDITIONS), ...Object.values(LEASES)]) {
  const found = inventoryIn(edition.template);
  // What a template says of its own stands in its folder, and its conformance suite wants all of it.
  const worded = TEMPLATES.find(({ name }) => name === edition.template)?.words.factors ?? {};
  found.inventory.factors.filter((factor) => !Object.hasOwn(worded, factor)).forEach((factor) => factors.add(factor));
  const home = `src/templates/${edition.template.toLowerCase()}`;
  const own = foldersIn(home)
    .map((folder) => join(home, "clauses", folder))
    .find((folder) => readEdition(folder).name === edition.name);
  if (own === undefined) throw new Error(`No folder has the clauses of ${edition.name}.`);
  const text = readEdition(own);
  problems.push(...bindingProblems(text, found, ...foldersOf(own).map((folder) => relative(".", folder))));
  const template = TEMPLATES.find(({ name }) => name === edition.template);
  if (template === undefined) throw new Error(`TEMPLATES lacks ${edition.template}.`);
  const { usesRest = false } = template;
  const head = `${own}/edition.json`;
  const steps = ownSteps(template).map(({ name }) => name);
  for (const { line, message } of sharedWordProblems(readFileSync(head, "utf8"), {
    edition: text,
    own: { steps, usesRest },
  }))
    problems.push(`${head}:${line}: ${message}`);
}

const events = new Set<string>();
for (const edition of Object.values(CHARTER_EDITIONS)) {
  const found = inventoryOfAll(edition);
  found.inventory.events.forEach((event) => events.add(event));
  const own = `src/condominium/clauses/${edition.name.replace(/-[0-9]+$/, "")}`;
  problems.push(...bindingProblems(readEdition(own), found, own, "src/condominium/clauses/condominium"));
}

const contracts = Object.values(CHARTER_EDITIONS).flatMap((edition) => edition.contracts ?? []);
const ofPapers = inventoryOfPapers([...new Set(contracts)]);
problems.push(...paperProblems(ofPapers));

const named = (abi: readonly { readonly type: string; readonly name?: string }[], type: string) => [
  ...new Set(abi.filter((each) => each.type === type).map((each) => each.name ?? "")),
];
const errorsIn = (abi: readonly string[]) => named(new Interface(abi).fragments as never, "error");
const isView = ({ stateMutability }: { stateMutability?: string }) => /^(?:view|pure)$/.test(stateMutability ?? "");
/** Of the tribunal's and the template's own, not of a person's. */
const CALLED = ["payCosts", "owe", "setPaid", "carryOver"];
const steps = named(
  ([...saleAbi, ...ledgerAbi] as readonly { type: string; name?: string; stateMutability?: string }[]).filter(
    (each) => !isView(each),
  ),
  "function",
).filter((step) => !CALLED.includes(step));

const errors = errorsIn([
  ...agreementErrorsAbi,
  ...ledgerErrorsAbi,
  ...arbitrationErrorsAbi,
  ...saleErrorsAbi,
  ...deployErrorsAbi,
]);
const ofCondominium = errorsIn(condominiumErrorsAbi).filter((error) => !errors.includes(error));

const said: Said[] = [
  ...errors.map((key) => ({ what: `error ${key}`, words: own<Words>(ERRORS, key), file: WORDS.errors, key })),
  ...[...new Set([saleAbi, ledgerAbi, tribunalAbi].flatMap((abi) => named(abi, "event")))].map((key) => ({
    what: `event ${key}`,
    words: EVENTS[key],
    file: WORDS.events,
    key,
  })),
  ...[...factors].flatMap((key) =>
    (["name", "met", "notMet"] as const).map((part) => ({
      what: `factor ${key}, ${part}`,
      words: SENTENCES.factors[key]?.[part],
      file: WORDS.reasons,
      key,
    })),
  ),
  ...[...factors].flatMap((key) => [
    { what: `factor ${key}, criterion`, words: CRITERIA[key]?.criterion, file: WORDS.criteria, key },
    { what: `factor ${key}, otherwise if met`, words: CRITERIA[key]?.otherwise?.met, file: WORDS.criteria, key },
    { what: `factor ${key}, otherwise if not met`, words: CRITERIA[key]?.otherwise?.notMet, file: WORDS.criteria, key },
  ]),
  ...ofCondominium.map((key) => ({
    what: `error ${key}`,
    words: own<Words>(CONDOMINIUM_SENTENCES, key),
    file: WORDS.condominiumErrors,
    key,
  })),
  ...[...events].map((key) => ({
    what: `event ${key}`,
    words: CONDOMINIUM_EVENTS[key],
    file: WORDS.condominiumEvents,
    key,
  })),
  ...steps.map((key) => ({ what: `step ${key}`, words: SENTENCES.steps[key], file: WORDS.reasons, key })),
];
problems.push(
  ...sentenceProblems(said, {
    [WORDS.errors]: ERRORS,
    [WORDS.events]: EVENTS,
    [WORDS.reasons]: { ...SENTENCES.factors, ...SENTENCES.steps },
    [WORDS.criteria]: CRITERIA,
    [WORDS.condominiumErrors]: CONDOMINIUM_SENTENCES,
    [WORDS.condominiumEvents]: CONDOMINIUM_EVENTS,
  }),
);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
