/**
 * What is wrong between a template's contract and its edition.
 * @module
 */

import { join } from "node:path";
import type { ParamType } from "ethers";
import { purseAbi } from "../abi/index.ts";
import { ledgerAbi, ledgerErrors } from "../abi/ledger.ts";
import { particularsTypeOf, type Abi } from "../agreements/fromAbi.ts";
import { fieldsOf, termsTypes } from "../agreements/terms.ts";
import { interfaceOf } from "../chain/calls.ts";
import { checkBinding, inventoryOf, type Finding } from "../text/binding.ts";
import type { Edition } from "../text/edition.ts";
import { effectsOf, stepLine } from "../text/effects.ts";
import type { Problem } from "../text/errors.ts";
import { TermsError } from "../text/errors.ts";
import { lineWith, type Files } from "./lines.ts";
import { ownPath } from "./build.ts";
import { CLAUSES } from "./template.ts";
import { declaredIn, factorsIn, forbiddenIn, givenIn, membersIn, sourceOf, type Output, type Part } from "./tree.ts";

/** A template's contract, as it is built, and the files of its project. */
export type Contract = {
  readonly name: string;
  readonly abi: Abi;
  readonly output: Output;
  readonly files: Files;
};

/** What a contract adds to the base, by name, with what each error and event holds. */
export type Own = {
  readonly errors: Holding;
  readonly events: Holding;
  readonly factors: readonly string[];
  /** Functions that send. */
  readonly steps: readonly string[];
  readonly particulars: readonly { readonly name: string; readonly type: string }[];
  /** What it gives to `Agreement`, as far as it is written out. */
  readonly domain: string | undefined;
  readonly usesRest: boolean | undefined;
};
type Holding = { readonly [name: string]: readonly string[] };

const HEAD = join(CLAUSES, "edition.json");
const SAYS = {
  unbound: "is in no clause, and not exempt",
  unknown: "is not in the contract",
  needless: "is exempt, though a clause names it",
} as const;

export function ownOf(contract: Contract): Own {
  const { name, abi, output } = contract;
  const { errors, events } = declaredIn(output, name);
  const of = interfaceOf(abi);
  const holds = (parts: readonly Part[], inputs: (part: string) => readonly ParamType[] | undefined): Holding =>
    Object.fromEntries(parts.map((part) => [part.name, (inputs(part.name) ?? []).map((each) => each.name)]));
  const [domain, , usesRest] = givenIn(output, name).map(({ value }) => value);
  return {
    errors: holds(errors, (part) => of.getError(part)?.inputs),
    events: holds(events, (part) => of.getEvent(part)?.inputs),
    factors: factorsOf(contract).map((part) => part.name),
    steps: stepsOf(contract),
    particulars: fieldsOf(typeOf(contract) ?? ""),
    domain: typeof domain === "string" ? domain : undefined,
    usesRest: typeof usesRest === "boolean" ? usesRest : undefined,
  };
}

/** The struct against its EIP-712 string, and code that no template may have. */
export function contractProblems(contract: Contract): Problem[] {
  const { name, output } = contract;
  const type = typeOf(contract);
  if (type === undefined)
    return [
      at(contract, undefined, `${name} has no form(Common, Particulars, Acceptance[]), so nothing can be agreed.`),
    ];
  const [, written] = givenIn(output, name);
  const differs = typeof written?.value === "string" ? differenceOf(written.value, type) : undefined;
  return [
    ...(differs === undefined ? [] : [at(contract, written?.src, differs)]),
    ...forbiddenIn(output, name).map((part) =>
      at(contract, part.src, `No template may have this: ${part.name}; its memory is "progress" and one word more.`),
    ),
  ];
}

/** What of the contract no clause states, and what clauses state that isn't there. */
export function bindingProblems(contract: Contract, edition: Edition): Problem[] {
  const { name, abi, output, files } = contract;
  const abis = [...abi, ...purseAbi.filter(({ type }) => type === "error"), ...ledgerAbi, ...ledgerErrors];
  const factors = factorsIn(output, name);
  const types = termsTypes(typeOf(contract) ?? "Particulars(uint8 none)");
  const all = [...factors, ...factorsIn(output, "Ledger")].map((part) => part.name);
  const inventory = inventoryOf(abis, { factors: all, types });
  const { errors, events, functions } = declaredIn(output, name);
  const places = new Map<string, string>([
    ...errors.map((part) => [`error ${part.name}`, part.src] as const),
    ...events.map((part) => [`event ${part.name}`, part.src] as const),
    ...functions.map((part) => [`function ${part.name}`, part.src] as const),
    ...factors.map((part) => [`factor ${part.name}`, part.src] as const),
    ...membersIn(output, name).map((part) => [`field particulars.${part.name}`, part.src] as const),
  ]);
  // What effects have to state is told with them.
  const inEffects = [
    ...errors.map((part) => `error ${part.name}`),
    ...events.map((part) => `event ${part.name}`),
    ...factorsOf(contract).map((part) => `factor ${part.name}`),
    ...stepsOf(contract).map((step) => `function ${step}`),
  ];
  const findings = checkBinding(edition, inventory);
  return findings
    .filter(({ kind, element }) => kind !== "unbound" || !inEffects.includes(element))
    .map((finding) => {
      const message = `${finding.element} ${SAYS[finding.kind]}.`;
      return finding.clause === undefined
        ? at(contract, places.get(finding.element), message)
        : named(files, finding, message);
    });
}

/** Steps that have no effects, and effects of what the contract doesn't have. */
export function effectProblems(contract: Contract, edition: Edition): Problem[] {
  const { name, abi, output, files } = contract;
  const { errors, events } = declaredIn(output, name);
  const own = interfaceOf(abi);
  const effects = [...effectsOf(edition).values()];
  const stated = {
    errors: effects.flatMap(({ until, refused = {} }) => [...(until ? [until.error] : []), ...Object.keys(refused)]),
    events: effects.flatMap(({ emits = [] }) => emits),
    factors: effects.flatMap(({ factors = {} }) => Object.keys(factors)),
  };
  const missing = (parts: readonly Part[], of: readonly string[], kind: string, how: string) =>
    parts
      .filter((part) => !of.includes(part.name))
      .map((part) => at(contract, part.src, `${kind} ${part.name} is in no effect; write ${how}.`));
  const steps = declaredIn(output, name).functions.filter((part) => stepsOf(contract).includes(part.name));
  const wrong = effects.flatMap(({ step, by, due, factors, refused = {}, sets = {} }) => {
    const inStep = (message: string) => inClauses(files, stepLine(step), message);
    const fragment = own.fragments.find((each) => each.type === "function" && "name" in each && each.name === step);
    if (fragment === undefined || !("payable" in fragment)) return [];
    const taken = fragment.inputs.slice(2).map((input) => `args.${input.name}`);
    const named = [...Object.values(refused), ...Object.values(sets)].join(" ").match(/\bargs\.\w+/g) ?? [];
    const isAutomatic = own.hasFunction(`${step}Factors`);
    return [
      ...named
        .filter((arg) => !taken.includes(arg))
        .map((arg) => inStep(`${step} takes no ${arg}; it takes ${taken.join(", ") || "the terms alone"}.`)),
      ...(by === undefined && due === undefined && fragment.payable === false
        ? [inStep(`${step} says neither "by", who takes it, nor "due", when it is automatic.`)]
        : []),
      ...(due !== undefined && !isAutomatic ? [inStep(`${step} is due, but there is no view ${step}Factors.`)] : []),
      ...(due === undefined && isAutomatic ? [inStep(`${step} has factors; say with "due" when it falls due.`)] : []),
      ...(due !== undefined && factors === undefined
        ? [inStep(`${step} lacks "factor": on what it is decided besides time.`)]
        : []),
    ];
  });
  return [
    ...missing(
      steps,
      effects.map(({ step }) => step),
      "function",
      '"step:" with its name, and what it does',
    ),
    ...missing(errors, stated.errors, "error", '"refused: … if …"'),
    ...missing(events, stated.events, "event", '"emits: …"'),
    ...missing(factorsOf(contract), stated.factors, "factor", '"factor: … if …"'),
    ...wrong,
  ];
}

/** In which field an EIP-712 string is not the struct's; nothing, if it is. */
function differenceOf(written: string, type: string): string | undefined {
  if (written === type) return undefined;
  const [theirs, ours] = [written, type].map((each) => each.replace(/^Particulars\(|\)$/g, "").split(","));
  const index = (ours ?? []).findIndex((field, place) => field !== theirs?.[place]);
  const [said, is] = [theirs?.[index < 0 ? (ours?.length ?? 0) : index], ours?.[index]];
  const place = `The EIP-712 type of the particulars has ${said === undefined ? "nothing" : `"${said}"`}`;
  return `${place} where the struct has ${is === undefined ? "nothing" : `"${is}"`}; write "${type}".`;
}

function typeOf({ abi }: Contract): string | undefined {
  try {
    return particularsTypeOf(abi);
  } catch (error) {
    if (error instanceof TermsError) return undefined;
    throw error;
  }
}

/** Its own factors: that of time is the base's. */
const factorsOf = ({ output, name }: Contract) => factorsIn(output, name).filter((part) => part.name !== "time");

/** The functions of its own that send. */
function stepsOf({ output, name, abi }: Contract): string[] {
  const own = declaredIn(output, name).functions.map((part) => part.name);
  const sends = (abi as readonly { type: string; name?: string; stateMutability?: string }[]).filter(
    ({ type, stateMutability }) => type === "function" && !/^(?:view|pure)$/.test(stateMutability ?? ""),
  );
  return own.filter((step) => sends.some((each) => each.name === step));
}

/** A problem where the project's own source has it; what is of the base, where the edition leaves it out. */
function at({ output, files }: Contract, src: string | undefined, message: string): Problem {
  const file = src === undefined ? undefined : ownPath(sourceOf(output, src) ?? "");
  return src === undefined || file === undefined
    ? files.at(HEAD, /"exemptions"/, message)
    : { file, line: files.lineOf(file, src), message };
}

/** A problem at the first line of the clauses that is so. */
function inClauses(files: Files, is: RegExp, message: string): Problem {
  const clauses = files.names(CLAUSES).map((file) => join(CLAUSES, file));
  return files.at(
    clauses.find((file) =>
      files
        .text(file)
        ?.split("\n")
        .some((line) => is.test(line)),
    ) ?? HEAD,
    is,
    message,
  );
}

/** Where a clause, an exemption or a slot names what it names. */
function named(files: Files, { element, clause = "" }: Finding, message: string): Problem {
  const [kind = "", name = ""] = element.split(" ");
  if (clause === "exemptions") return files.at(HEAD, new RegExp(`"${element}"`), message);
  if (clause === "fields") return inClauses(files, new RegExp(`\\{${name}:|"${name}"`), message);
  const file = files
    .names(CLAUSES)
    .map((each) => join(CLAUSES, each))
    .find((each) => files.text(each)?.includes(`\nid: ${clause}\n`));
  if (file === undefined) return files.at(HEAD, new RegExp(`"${clause}"`), message);
  const text = files.text(file) ?? "";
  const line = lineWith(text, new RegExp(`\\b${kind} ${name}\\b`));
  return { file, line: line > 1 ? line : lineWith(text, new RegExp(`\\b${name}\\b`)), message };
}
