/**
 * Fails unless the text states everything that the contract does: each field, function, error, event, factor, enum member,
 * constant, rule, role and zero of a template is bound to a clause or exempt, and each error, event, factor and step has its
 * sentence in three languages. Each problem with its file and line. `npm run terms:check`.
 * @module
 */
import { saleAbi } from "../src/abi/sale.ts";
import { tribunalAbi } from "../src/abi/tribunal.ts";
import { CONTRACT_ERRORS } from "../src/errors.ts";
import { CRITERIA, ERRORS, SENTENCES } from "../src/sentences.ts";
import { EDITIONS } from "../src/terms/editions.ts";
import type { Words } from "../src/terms/errors.ts";
import eventWords from "../src/terms/sale/events.json" with { type: "json" };
import { bindingProblems, sentenceProblems, type Said } from "./terms/check.ts";
import { inventoryIn } from "./terms/inventory.ts";

const WORDS = {
  errors: "src/terms/sale/errors.json",
  events: "src/terms/sale/events.json",
  reasons: "src/terms/sale/reasons.json",
  criteria: "src/terms/sale/criteria.json",
};
const EVENTS: { readonly [event: string]: Words } = eventWords;

const problems: string[] = [];
const factors = new Set<string>();
for (const edition of Object.values(EDITIONS)) {
  const found = inventoryIn(edition.template);
  found.inventory.factors.forEach((factor) => factors.add(factor));
  problems.push(...bindingProblems(edition, found, `src/terms/${edition.template.toLowerCase()}`));
}

const named = (abi: readonly { readonly type: string; readonly name?: string }[], type: string) => [
  ...new Set(abi.filter((each) => each.type === type).map((each) => each.name ?? "")),
];
const isView = ({ stateMutability }: { stateMutability?: string }) => /^(?:view|pure)$/.test(stateMutability ?? "");
// The tribunal's own call is no step of a person's.
const steps = named(
  (saleAbi as readonly { type: string; name?: string; stateMutability?: string }[]).filter((each) => !isView(each)),
  "function",
).filter((step) => step !== "payCosts");

const said: Said[] = [
  ...CONTRACT_ERRORS.map((key) => ({ what: `error ${key}`, words: ERRORS[key], file: WORDS.errors, key })),
  ...[...new Set([...named(saleAbi, "event"), ...named(tribunalAbi, "event")])].map((key) => ({
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
  ...steps.map((key) => ({ what: `step ${key}`, words: SENTENCES.steps[key], file: WORDS.reasons, key })),
];
problems.push(
  ...sentenceProblems(said, {
    [WORDS.errors]: ERRORS,
    [WORDS.events]: EVENTS,
    [WORDS.reasons]: { ...SENTENCES.factors, ...SENTENCES.steps },
    [WORDS.criteria]: CRITERIA,
  }),
);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
