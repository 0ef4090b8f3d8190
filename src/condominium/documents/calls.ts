/**
 * The calls of a motion in words, with all of their arguments; of an unknown one what can be said.
 * @module
 */

import {
  dataLength,
  dataSlice,
  Interface,
  keccak256,
  Result,
  type Fragment,
  type FunctionFragment,
  type ParamType,
} from "ethers";
import { charterAbi } from "../../abi/charter.ts";
import { disputesAbi } from "../../abi/disputes.ts";
import { membershipsAbi } from "../../abi/memberships.ts";
import { objectsAbi } from "../../abi/objects.ts";
import { unitsAbi } from "../../abi/units.ts";
import type { Words } from "../../words/lang.ts";
import type { Call } from "../decisions.ts";
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
import * as WORDS from "./calls-words.ts";
import { address, count, kind, moment, number, period, quoted, say, type Said } from "./format.ts";
import { ruleInWords } from "./rule.ts";
import * as COMMON from "./words.ts";

const interfaces: { readonly [target in Target]: Interface } = {
  charter: /* @__PURE__ */ new Interface(charterAbi),
  register: /* @__PURE__ */ new Interface([
    ...unitsAbi,
    ...membershipsAbi.filter(({ type, ...each }) => type === "function" && "name" in each && isOwn(each.name)),
  ]),
  objects: /* @__PURE__ */ new Interface(objectsAbi),
  disputes: /* @__PURE__ */ new Interface(disputesAbi),
};
const TARGETS = ["charter", "register", "objects", "disputes"] as const;

/** A call as a sentence; `details` are what follows it, a line each. */
export type CallInWords = { readonly text: Words; readonly details: readonly Words[]; readonly isKnown: boolean };

/**
 * What calls do, one after the other. A call is known if it is one of the condominium's own contracts, one that only a decision can
 * make, and its data is the encoding of its arguments and nothing more.
 * @example callsInWords(motion.calls, addresses).map(({ text }) => text.en);
 */
export function callsInWords(calls: readonly Call[], addresses: Addresses): CallInWords[] {
  return calls.map((call) => knownCall(call, addresses) ?? unknownCall(call));
}

/** The calls that have a sentence, as `charter.amend`. */
export function knownCalls(): { readonly target: Target; readonly fragment: FunctionFragment }[] {
  return TARGETS.flatMap((target) =>
    interfaces[target].fragments.flatMap((fragment) => {
      if (!isFunction(fragment) || sentenceOf(target, fragment) === undefined) return [];
      return [{ target, fragment }];
    }),
  );
}

/* PRIVATE */

function knownCall({ target, data }: Call, addresses: Addresses): CallInWords | undefined {
  const which = TARGETS.find((each) => addresses[each].toLowerCase() === target.toLowerCase());
  if (which === undefined || dataLength(data) < 4) return undefined;
  const parsed = parse(interfaces[which], data);
  const template = parsed === undefined ? undefined : sentenceOf(which, parsed.fragment);
  if (parsed === undefined || template === undefined || !isSayable(parsed.fragment, parsed.args)) return undefined;
  const args = structOf(parsed.args, parsed.fragment.inputs);
  const places = placesOf(parsed.fragment, args, addresses);
  return { text: say(template, places), details: detailsOf(parsed.fragment.name, args), isKnown: true };
}

function unknownCall({ target, data }: Call): CallInWords {
  const text = say(WORDS.UNKNOWN, {
    target: address(target),
    selector: dataLength(data) < 4 ? data : dataSlice(data, 0, 4),
    bytes: count(dataLength(data)),
    hash: keccak256(data),
  });
  return { text, details: [], isKnown: false };
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

function sentenceOf(target: Target, fragment: FunctionFragment): Words | undefined {
  return WORDS.CALLS[`${target}.${fragment.format()}`] ?? WORDS.CALLS[`${target}.${fragment.name}`];
}

/** What stands in the places of a sentence: arguments by name, those of a struct by its name and theirs. */
function placesOf(
  fragment: FunctionFragment,
  args: { [name: string]: unknown },
  addresses: Addresses,
): { [place: string]: Said } {
  const places: { [place: string]: Said } = {};
  for (const { name, type, components } of fragment.inputs) {
    const value = args[name];
    if (components === null) {
      places[name] = written(name, type, value);
      continue;
    }
    if (type.endsWith("]")) continue;
    const fields = value as { [field: string]: unknown };
    const prefix = fragment.inputs.length === 1 ? "" : `${name}_`;
    for (const each of components) places[prefix + each.name] = written(each.name, each.type, fields[each.name]);
  }
  if (fragment.name === "resolve") places["known"] = matterName(args["matter"] as bigint);
  if (fragment.name === "setPower") places["known"] = powerName(places["power_key"] as string, addresses);
  return places;
}

/** An argument by its type, and by its name where the type doesn't tell. */
function written(name: string, type: string, value: unknown): Said {
  if (type === "address") return address(value as string);
  if (type === "string") return quoted(value as string);
  if (type === "bool") return value === true ? COMMON.YES : COMMON.NO;
  if (type === "bytes32") return name === "kind" ? kind(value as string) : (value as string);
  if (name === "office") return COMMON.OFFICES[Number(value)] ?? COMMON.OFFICE_UNKNOWN;
  if (name === "powers") return COMMON.POWERS[Number(value)] ?? number(value as bigint);
  if (name === "from" || name === "until") return moment(value as bigint);
  if (name === "reportPeriod") return period(value as bigint);
  if (name === "share") return count(value as bigint);
  return typeof value === "bigint" ? number(value) : "";
}

function detailsOf(method: string, args: { [name: string]: unknown }): Words[] {
  if (method === "setRule") return ruleInWords(fromChain(args["rule"] as RuleOnChain)).map(({ text }) => text);
  if (method === "reapportion") {
    const [ids, shares] = [args["ids"] as bigint[], args["shares"] as bigint[]];
    const length = Math.max(ids.length, shares.length);
    return Array.from({ length }, (_, index) => {
      const [id, share] = [ids[index], shares[index]];
      return say(WORDS.SHARE_OF, {
        id: id === undefined ? "—" : number(id),
        share: share === undefined ? "—" : count(share),
      });
    });
  }
  type Part = { share: bigint; object: { kind: string; content: string; uri: string } };
  if (method === "enterMany" || method === "admitMany") {
    type Entry = Part & { holder: string; class: bigint };
    return (args["entries"] as Entry[]).map(({ holder, share, class: ofClass, object }) =>
      say(WORDS.ENTRY, {
        holder: address(holder),
        share: count(share),
        class: number(ofClass),
        kind: kind(object.kind),
        content: object.content,
        uri: quoted(object.uri),
      }),
    );
  }
  if (method !== "split") return [];
  return (args["parts"] as Part[]).map(({ share, object }, index) =>
    say(WORDS.PART, {
      index: number(index + 1),
      share: count(share),
      kind: kind(object.kind),
      content: object.content,
      uri: quoted(object.uri),
    }),
  );
}

function matterName(matter: bigint): Words {
  const known = (Object.keys(MATTERS) as Matter[]).find((each) => BigInt(MATTERS[each]) === matter);
  return known === undefined ? COMMON.MATTER_UNKNOWN : COMMON.MATTERS[known];
}

/** Of which call a key of the table of powers is: `objects.retire`, `charter.resolve 3`. */
function powerName(key: string, addresses: Addresses): Said {
  const matters = Object.values(MATTERS);
  for (const { target, fragment } of knownCalls()) {
    const { name } = fragment;
    const signature = fragment.format();
    if (name !== "resolve" && powerKey(addresses, target, signature) === key) return `${target}.${name}`;
    const matter =
      name === "resolve" ? matters.find((each) => powerKey(addresses, target, name, each) === key) : undefined;
    if (matter !== undefined) return `${target}.${name} ${matter}`;
  }
  return WORDS.KEY_UNKNOWN;
}

function isFunction(fragment: Fragment): fragment is FunctionFragment {
  return fragment.type === "function";
}

/** What memberships have and units do not: the rest would be there twice. */
function isOwn(name: unknown): boolean {
  return ["admitMany", "contribute", "exit", "expel"].includes(String(name));
}
