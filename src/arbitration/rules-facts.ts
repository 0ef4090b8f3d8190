/**
 * What rules mean in fact: what they say, and what the chain has at the addresses that they name.
 * @module
 */

import { ZeroAddress, type Provider } from "ethers";
import { asked } from "../chain/asked.ts";
import { networkError } from "../chain/errors.ts";
import { readRules, type Rules } from "./rules.ts";

/** The Rules of a tribunal, with what is read of the roster and of the persons that they name. */
export type RulesFacts = {
  readonly tribunal: string;
  /** The hash by which agreements name the Rules. */
  readonly hash: string;
  readonly rules: Rules;
  readonly roster: {
    readonly hasCode: boolean;
    /** Nothing if it does not say. */
    readonly owner: string | undefined;
    /** The persons who could be named, appointed or drawn now; absent if the roster does not say. */
    readonly active: readonly string[] | undefined;
    /** There are more entries than were read, and so perhaps more who are active. */
    readonly hasMore: boolean;
  };
  /** What the advance is paid in. A token says of itself what it is called: nobody vouches for it. */
  readonly fee:
    | { readonly kind: "coin" }
    | {
        readonly kind: "token";
        readonly hasCode: boolean;
        readonly symbol: string | undefined;
        readonly decimals: number | undefined;
      };
};

/** So many entries of a roster are read: a hostile one may claim any number. */
const MOST_ENTRIES = 200n;

/**
 * Reads rules and what they name: few calls, those that don't wait for each other at once.
 * @throws {BiyError} `missing` if the tribunal has no such rules, `network`
 */
export async function readRulesFacts({
  provider,
  tribunal,
  rules: hash,
}: {
  provider: Provider;
  tribunal: string;
  rules: string;
}): Promise<RulesFacts> {
  const rules = await readRules({ provider, tribunal, rules: hash });
  const [roster, fee] = await Promise.all([rosterFacts(provider, rules.roster), feeFacts(provider, rules.feeCurrency)]);
  return { tribunal, hash, rules, roster, fee };
}

async function rosterFacts(provider: Provider, to: string): Promise<RulesFacts["roster"]> {
  const ask = async <T>(fragment: string, ...args: unknown[]) => await asked<T>({ provider, to, fragment, args });
  const [hasCode, owner, count] = await Promise.all([
    isProgram(provider, to),
    ask<string>("function owner() view returns (address)"),
    ask<bigint>("function count() view returns (uint256)"),
  ]);
  if (!hasCode || count === undefined) return { hasCode, owner, active: undefined, hasMore: false };
  const entries = Array.from({ length: Number(count < MOST_ENTRIES ? count : MOST_ENTRIES) }, (_, index) => index);
  const known = await Promise.all(
    entries.map(async (index) => await ask<string>("function arbiterAt(uint256) view returns (address)", index)),
  );
  // The same person twice is one person.
  const persons = [...new Set(known)].filter((each) => each !== undefined);
  const isActive = await Promise.all(
    persons.map(async (person) => await ask<boolean>("function isActive(address) view returns (bool)", person)),
  );
  const answers = !known.includes(undefined) && !isActive.includes(undefined);
  const active = answers ? persons.filter((_, index) => isActive[index] === true) : undefined;
  return { hasCode, owner, active, hasMore: count > MOST_ENTRIES };
}

async function feeFacts(provider: Provider, to: string): Promise<RulesFacts["fee"]> {
  if (to === ZeroAddress) return { kind: "coin" };
  const [hasCode, symbol, decimals] = await Promise.all([
    isProgram(provider, to),
    asked<string>({ provider, to, fragment: "function symbol() view returns (string)" }),
    asked<bigint>({ provider, to, fragment: "function decimals() view returns (uint8)" }),
  ]);
  return { kind: "token", hasCode, symbol, decimals: decimals === undefined ? undefined : Number(decimals) };
}

async function isProgram(provider: Provider, at: string): Promise<boolean> {
  try {
    return (await provider.getCode(at)) !== "0x";
  } catch (thrown) {
    throw networkError(thrown);
  }
}
