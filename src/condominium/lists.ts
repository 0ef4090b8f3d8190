/**
 * The lists of a charter, read back from the chain: each unit and each common object that it states was entered before the founding as it
 * states it, and no other was.
 * @module
 */

import { decodeBytes32String, Interface, type Provider } from "ethers";
import { charterAbi } from "../abi/charter.ts";
import { objectsAbi } from "../abi/objects.ts";
import { unitsAbi } from "../abi/units.ts";
import { logPages, type ChainLog } from "../chain/logs.ts";
import { parsed } from "../chain/parsed.ts";
import { BiyError } from "../words/biyError.ts";
import { perLanguage, type Words } from "../words/lang.ts";
import { say } from "../words/say.ts";
import * as LISTS from "../words/condominium/lists.ts";
import { textHash } from "./decisions.ts";
import type { CondominiumFile } from "./file.ts";
import { described, entryOf, foundingOf } from "./founding.ts";

type On = { readonly provider: Provider; readonly file: CondominiumFile };

/** What a charter states otherwise than it was entered: `missing` on chain, `unknown` to the charter, or with another value. */
export type ListDifference = {
  readonly of: "unit" | "object";
  readonly id: number;
  readonly what: "missing" | "unknown" | keyof typeof LISTS.what;
  readonly words: Words;
};

/** A unit or an object by what can differ: numbers in digits, hashes, and the kind in words. */
type Entry = { readonly [what in keyof typeof LISTS.what]?: string };
type Lists = { readonly unit: readonly Entry[]; readonly object: readonly Entry[] };

const charter = /* @__PURE__ */ new Interface(charterAbi);
const register = /* @__PURE__ */ new Interface(unitsAbi);
const objects = /* @__PURE__ */ new Interface(objectsAbi);

/**
 * What the lists of the file's charter state otherwise than the events up to the founding have it: kinds, shares, classes, hashes of
 * descriptions and of terms of use. What the assembly changed later, the lists don't state.
 * @throws {BiyError} `network` if the node does not give the events of the founding
 * @example for (const { words } of await condominiums.listDifferences({ provider, file })) console.log(words.en);
 */
export async function listDifferences({ provider, file }: On): Promise<ListDifference[]> {
  const [stated, entered] = [statedIn(file), await enteredOn({ provider, file })];
  return (["unit", "object"] as const).flatMap((of) =>
    Array.from({ length: Math.max(stated[of].length, entered[of].length) }, (_, index) =>
      differencesOf({ of, id: index + 1 }, stated[of][index], entered[of][index]),
    ).flat(),
  );
}

/** A register has thousands of units, and a sentence is read by a person. */
const MOST_NAMED = 10;

/**
 * Refuses a charter whose lists are not what was entered on the chain.
 * @throws {BiyError} `document`, with the number of differences and the first ten; {@link listDifferences} has all. `network`
 */
export async function requireTrueLists(on: On): Promise<void> {
  const found = await listDifferences(on);
  if (found.length === 0) return;
  const named = found.slice(0, MOST_NAMED);
  const differences = perLanguage((lang) => named.map(({ words }) => `${words[lang]}.`).join(" "));
  throw new BiyError("document", say(LISTS.untrue, { count: found.length, differences }));
}

function differencesOf(
  { of, id }: Pick<ListDifference, "of" | "id">,
  stated: Entry | undefined,
  entered: Entry | undefined,
): ListDifference[] {
  const which = say(LISTS.of[of], { id });
  if (stated === undefined) return [{ of, id, what: "unknown", words: say(LISTS.unknown, { which }) }];
  if (entered === undefined) return [{ of, id, what: "missing", words: say(LISTS.missing, { which }) }];
  return (Object.keys(stated) as (keyof Entry)[]).flatMap((what): ListDifference[] => {
    const [one = "", other = ""] = [stated[what], entered[what]];
    if (one === other) return [];
    const words = say(LISTS.other, { which, what: LISTS.what[what], stated: one, entered: other });
    return [{ of, id, what, words }];
  });
}

function statedIn(file: CondominiumFile): Lists {
  const { units, objects: common } = foundingOf(file);
  return {
    unit: units.map((unit) => {
      const { share, class: ofClass, object } = entryOf(unit);
      return { kind: unit.kind, share: `${share}`, class: `${ofClass}`, content: object.content };
    }),
    object: common.map((each) => ({
      kind: each.kind,
      content: described(each).content,
      terms: textHash(each.terms),
    })),
  };
}

/** What was entered before the founding, in the order of numbers, which the contracts count up. */
async function enteredOn({ provider, file: { addresses, startBlock } }: On): Promise<Lists> {
  const topics = [
    [charter.getEvent("Founded"), register.getEvent("Entered"), objects.getEvent("ObjectEntered")].flatMap(
      (event) => event?.topicHash ?? [],
    ),
  ];
  const address = [addresses.charter, addresses.register, addresses.objects];
  const found: { readonly unit: Entry[]; readonly object: Entry[] } = { unit: [], object: [] };
  // Nothing after the founding is asked for.
  for await (const { logs } of logPages({ provider, address, topics, fromBlock: startBlock }))
    for (const log of logs) {
      if (isOf(log, addresses.charter)) return found;
      const isUnit = isOf(log, addresses.register);
      const { args } = parsed(isUnit ? register : objects, log) ?? {};
      if (args === undefined) continue;
      const its = args.toObject(true) as Entered;
      if (isUnit)
        found.unit.push({
          kind: kindOf(its.object.kind),
          share: `${its.share}`,
          class: `${its.class}`,
          content: its.object.content,
        });
      else found.object.push({ kind: kindOf(its.kind), content: its.content, terms: its.terms });
    }
  throw new BiyError("network", LISTS.noFounding);
}

type Described = { readonly kind: string; readonly content: string };
type Entered = Described & {
  readonly terms: string;
  readonly share: bigint;
  readonly class: bigint;
  readonly object: Described;
};

const isOf = ({ address }: ChainLog, other: string): boolean => address.toLowerCase() === other.toLowerCase();

/** A kind in words; what is none, as it is. */
function kindOf(kind: string): string {
  try {
    return decodeBytes32String(kind);
  } catch {
    return kind;
  }
}
