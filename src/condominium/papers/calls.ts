/**
 * The calls of a motion in words, with all of their arguments; of an unknown one what can be said.
 * @module
 */

import {
  dataLength,
  dataSlice,
  keccak256,
  Result,
  type Interface,
  type FunctionFragment,
  type ParamType,
} from "ethers";
import type { Edition, Stated } from "../../text/edition.ts";
import { loaded } from "../../text/load.ts";
import { TermsError } from "../../text/errors.ts";
import * as VALUE from "../../words/text/values.ts";
import { say } from "../../words/say.ts";
import type { Words } from "../../words/lang.ts";
import { callsOf, INTERFACES } from "../calls.ts";
import type { Call, Motion } from "../decisions.ts";
import { calls1Alone } from "../editions/calls-1.alone.ts";
import { calls1 } from "../editions/calls-1.ts";
import {
  fromChain,
  MATTERS,
  powerKey,
  toChain,
  type Addresses,
  type Matter,
  type RuleOnChain,
  type Target,
} from "../rules.ts";
import { ruleStated } from "./rule.ts";
import { said } from "./said.ts";

const TARGETS = ["charter", "register", "objects", "disputes"] as const;

/** A call as a sentence; `details` are what follows it, a line each; `stated` is what an edition says it from. */
export type CallInWords = {
  readonly text: Words;
  readonly details: readonly Words[];
  readonly isKnown: boolean;
  readonly stated: Stated;
};

/**
 * What calls do, one after the other, in three languages. A call is known if it is one of the condominium's own contracts, one that only a decision can
 * make, its data is the encoding of its arguments and nothing more, and there are words for all of them.
 * @example (await callsInWords(motion.calls, addresses)).map(({ text }) => text.en);
 */
export async function callsInWords(calls: readonly Call[], addresses: Addresses): Promise<CallInWords[]> {
  return callsSaid(await loaded(calls1Alone), calls, addresses);
}

/** {@link callsInWords} in the languages that the edition of calls was loaded in. */
export function callsSaid(edition: Edition, calls: readonly Call[], addresses: Addresses): CallInWords[] {
  return calls.map((call) => knownCall(edition, call, addresses) ?? inWords(edition, unknownCall(call), false));
}

/** What a paper with parts of calls says of them. @param edition the paper's */
export function callsStated(
  { parts }: Edition,
  { motion, addresses }: { readonly motion: Pick<Motion, "calls" | "undo">; readonly addresses: Addresses },
): { readonly calls: Stated[]; readonly undo: Stated[] } {
  const of = (part: "calls" | "undo") => {
    const edition = parts?.[part];
    return edition === undefined ? [] : callsSaid(edition, motion[part], addresses).map(({ stated }) => stated);
  };
  return { calls: of("calls"), undo: of("undo") };
}

/** The calls that have a clause, as `charter.amend`. */
export function knownCalls(): { readonly target: Target; readonly fragment: FunctionFragment }[] {
  return TARGETS.flatMap((target) =>
    callsOf(target).flatMap((fragment) => (hasClause(target, fragment) ? [{ target, fragment }] : [])),
  );
}

/* PRIVATE */

function inWords(edition: Edition, stated: Stated, isKnown: boolean): CallInWords {
  const [first, ...others] = said(edition, stated).map(({ text }) => text);
  return { text: first ?? { kk: "", ru: "", en: "" }, details: others, isKnown, stated };
}

function knownCall(edition: Edition, { target, data }: Call, addresses: Addresses): CallInWords | undefined {
  const which = TARGETS.find((each) => addresses[each].toLowerCase() === target.toLowerCase());
  if (which === undefined || dataLength(data) < 4) return undefined;
  const call = parse(INTERFACES[which], data);
  if (call === undefined || !hasClause(which, call.fragment) || !isSayable(call.fragment, call.args)) return undefined;
  const { name, inputs } = call.fragment;
  const args = structOf(call.args, inputs);
  try {
    return inWords(edition, { call: `${which}.${name}`, ...statedOf(name, args, addresses) }, true);
  } catch (error) {
    // An argument for which there are no words, such as an office that doesn't exist: the contract refuses it.
    if (error instanceof TermsError) return undefined;
    throw error;
  }
}

function unknownCall({ target, data }: Call): Stated {
  const selector = (dataLength(data) < 4 ? data : dataSlice(data, 0, 4)).toLowerCase();
  return { call: "unknown", target, selector, bytes: BigInt(dataLength(data)), hash: keccak256(data) };
}

/** The call, if its data is exactly what its arguments encode to: or something would be done that is not said. */
function parse(contract: Interface, data: string) {
  try {
    const parsed = contract.parseTransaction({ data });
    if (parsed === null) return undefined;
    return contract.encodeFunctionData(parsed.fragment, parsed.args) === data.toLowerCase() ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Arguments by their names, with lists as lists: of one that is not longer than one the decoder makes something else. */
function structOf(values: Result, types: readonly ParamType[]): { [name: string]: unknown } {
  return Object.fromEntries(types.map((type, index) => [type.name, plainOf(values[index], type)]));
}

function plainOf(value: unknown, { components, arrayChildren }: ParamType): unknown {
  if (!(value instanceof Result)) return value;
  if (arrayChildren !== null) return value.toArray().map((each) => plainOf(each, arrayChildren));
  return structOf(value, components ?? []);
}

/** A rule with a bit or a number that means nothing can't be said, and the charter refuses it or ignores the bit. */
function isSayable({ name }: FunctionFragment, args: Result): boolean {
  if (name !== "setRule") return true;
  const given = args.getValue("rule").toObject() as RuleOnChain;
  const said = toChain(fromChain(given));
  return Object.entries(said).every(([field, value]) => given[field as keyof RuleOnChain] === value);
}

function hasClause(target: Target, { name }: FunctionFragment): boolean {
  return calls1.clauses.some(({ id }) => id === `${target}.${name}`);
}

type Args = { readonly [name: string]: unknown };
type Part = { share: bigint; object: { kind: string; content: string; uri: string } };
type Entry = Part & { holder: string; class: bigint };

/** What the clause of a call is filled in from: its arguments by their names, and what follows from them. */
function statedOf(method: string, args: Args, addresses: Addresses): Stated {
  switch (method) {
    case "setRule":
      return { replaced: args["before"] as bigint, rule: [ruleStated(fromChain(args["rule"] as RuleOnChain))] };
    case "setPower": {
      const { key, ...power } = args["power"] as { key: string; category: bigint; class: bigint };
      const { categoryBefore, classBefore } = args as { categoryBefore: bigint; classBefore: bigint };
      return { known: powerName(key, addresses), key, ...power, categoryBefore, classBefore };
    }
    case "resolve":
      return { ...argumentsOf(args), matterName: matterName(args["matter"] as bigint) };
    case "reapportion": {
      const [ids, shares] = [args["ids"] as bigint[], args["shares"] as bigint[]];
      if (ids.length !== shares.length)
        throw new TermsError("ValueRefused", say(VALUE.row, { number: ids.length, names: "id, share", count: 2 }));
      const rows = ids.map((id, index) => ({ id, share: shares[index] ?? 0n }));
      return { rest: args["rest"] as string, shares: rows };
    }
    case "enterMany":
    case "admitMany": {
      const entries = args["entries"] as Entry[];
      return {
        entries: entries.map(({ holder, share, class: of, object }) => ({ holder, share, class: of, ...object })),
      };
    }
    case "split": {
      const parts = args["parts"] as Part[];
      const pieces = parts.map(({ share, object }, index) => ({ index: BigInt(index + 1), share, ...object }));
      return { id: args["id"] as bigint, pieces };
    }
    default:
      return argumentsOf(args);
  }
}

/** Arguments as the fields of the edition take them. */
function argumentsOf(args: Args): Stated {
  const plain = Object.entries(args).map(([name, value]) => [name, typeof value === "boolean" ? BigInt(value) : value]);
  return Object.fromEntries(plain) as Stated;
}

function matterName(matter: bigint): string {
  return (Object.keys(MATTERS) as Matter[]).find((each) => BigInt(MATTERS[each]) === matter) ?? "unknown";
}

/** Of which call a key of the table of powers is: `objects.retire`, `charter.resolve 3`; empty, if of none that is known. */
function powerName(key: string, addresses: Addresses): string {
  const matters = Object.values(MATTERS);
  for (const { target, fragment } of knownCalls()) {
    const { name } = fragment;
    const signature = fragment.format();
    if (name !== "resolve" && powerKey(addresses, target, signature) === key) return `${target}.${name}`;
    const matter =
      name === "resolve" ? matters.find((each) => powerKey(addresses, target, name, each) === key) : undefined;
    if (matter !== undefined) return `${target}.${name} ${matter}`;
  }
  return "";
}
