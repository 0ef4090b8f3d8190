/**
 * Fails unless the text states everything that the contract does: each field, function, error, event and factor of a template is
 * bound to a clause, and each error, event, factor and step has its sentence in three languages. `npm run terms:check`.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { purseAbi } from "../src/abi/purse.ts";
import { saleAbi } from "../src/abi/sale.ts";
import { tribunalAbi } from "../src/abi/tribunal.ts";
import { TERMS_TYPES } from "../src/agreements/terms.ts";
import { CONTRACT_ERRORS } from "../src/errors.ts";
import { CRITERIA, ERRORS, SENTENCES } from "../src/sentences.ts";
import { checkBinding, inventoryOf } from "../src/terms/binding.ts";
import { EDITIONS } from "../src/terms/editions.ts";
import eventWords from "../src/terms/sale/events.json" with { type: "json" };
import { LANGS, type Words } from "../src/terms/errors.ts";

const EVENTS: { readonly [event: string]: Words } = eventWords;
const root = fileURLToPath(new URL("..", import.meta.url));
const named = (abi: readonly { readonly type: string; readonly name?: string }[], type: string) => [
  ...new Set(abi.filter((each) => each.type === type).map((each) => each.name ?? "")),
];

/** Factors are bytes32 in the source: `Factor("time", …)`. */
const factors = ["Agreement", "Sale"].flatMap((name) => {
  const source = readFileSync(`${root}contracts/agreements/${name}.sol`, "utf8");
  return [...source.matchAll(/Factor\(\s*"(\w+)"/g)].map((found) => found[1] ?? "");
});

const problems: string[] = [];
for (const edition of Object.values(EDITIONS)) {
  const inventory = inventoryOf([...saleAbi, ...purseAbi.filter(({ type }) => type === "error")], {
    factors,
    types: TERMS_TYPES,
  });
  for (const { kind, element, clause } of checkBinding(edition, inventory)) {
    problems.push(`${edition.name}: ${kind} ${element}${clause === undefined ? "" : ` in clause ${clause}`}`);
  }
}

function said(what: string, words: Words | undefined): void {
  for (const lang of LANGS)
    if ((words?.[lang] ?? "").trim() === "") problems.push(`sentences: ${what} has no sentence in ${lang}`);
}
for (const error of CONTRACT_ERRORS) said(`error ${error}`, ERRORS[error]);
for (const event of [...named(saleAbi, "event"), ...named(tribunalAbi, "event")]) said(`event ${event}`, EVENTS[event]);
for (const factor of factors) {
  said(`factor ${factor}`, SENTENCES.factors[factor]?.name);
  said(`factor ${factor}, met`, SENTENCES.factors[factor]?.met);
  said(`factor ${factor}, not met`, SENTENCES.factors[factor]?.notMet);
  said(`factor ${factor}, criterion`, CRITERIA[factor]?.criterion);
  said(`factor ${factor}, otherwise if met`, CRITERIA[factor]?.otherwise?.met);
  said(`factor ${factor}, otherwise if not met`, CRITERIA[factor]?.otherwise?.notMet);
}
for (const { type, stateMutability, name = "" } of saleAbi as readonly {
  type: string;
  stateMutability?: string;
  name?: string;
}[]) {
  // The tribunal's own call is no step of a person's.
  if (type === "function" && stateMutability !== "view" && stateMutability !== "pure" && name !== "payCosts")
    said(`step ${name}`, SENTENCES.steps[name]);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
