/**
 * The rules of a tribunal: published once, named by their hash for ever.
 * @module
 */

import { AbiCoder, keccak256, type Provider } from "ethers";
import { sending } from "../chain/send.ts";
import { asked } from "../chain/asked.ts";
import { BiyError } from "../words/biyError.ts";
import { STEP_WORDS, tribunalCall } from "./call.ts";
import * as RULES_WORDS from "../words/arbitration/rules.ts";
import { say } from "../words/say.ts";

/** See `Rules` in ITribunalCases.sol: periods in seconds, the advance in base units of the fee's currency. The order counts. */
export type Rules = {
  readonly mode: bigint;
  readonly seats: bigint;
  readonly roster: string;
  readonly authority: string;
  readonly successor: string;
  readonly silence: bigint;
  readonly feeCurrency: string;
  readonly advance: bigint;
  readonly nominationPeriod: bigint;
  readonly acceptancePeriod: bigint;
  readonly evidencePeriod: bigint;
  readonly awardPeriod: bigint;
  readonly reasonsPeriod: bigint;
  readonly enforcementDelay: bigint;
  readonly text: string;
};

/** The fields with their types, in the order of the struct. */
export const RULE_TYPES: readonly (readonly [keyof Rules, string])[] = [
  ["mode", "uint8"],
  ["seats", "uint8"],
  ["roster", "address"],
  ["authority", "address"],
  ["successor", "address"],
  ["silence", "uint32"],
  ["feeCurrency", "address"],
  ["advance", "uint112"],
  ["nominationPeriod", "uint32"],
  ["acceptancePeriod", "uint32"],
  ["evidencePeriod", "uint32"],
  ["awardPeriod", "uint32"],
  ["reasonsPeriod", "uint32"],
  ["enforcementDelay", "uint32"],
  ["text", "bytes32"],
];

/** All fields, in the order of the struct. */
export const RULE_FIELDS: readonly (keyof Rules)[] = /* @__PURE__ */ RULE_TYPES.map(([name]) => name);

/** Of the tribunal just this: a page that shows rules need not have the rest. */
const RULES_OF = /* @__PURE__ */ `function rulesOf(bytes32) view returns (tuple(${/* @__PURE__ */ RULE_TYPES.map(([name, type]) => `${type} ${name}`).join(", ")}))`;

/** The hash by which an agreement names its Rules: `common.rules`. */
export function rulesHash(rules: Rules): string {
  const values = RULE_TYPES.map(([name]) => rules[name]);
  return keccak256(
    AbiCoder.defaultAbiCoder().encode(
      RULE_TYPES.map(([, type]) => type),
      values,
    ),
  );
}

/**
 * How long a case takes at most, in seconds, from its opening until the decision is final, if nobody is replaced and each step is taken as
 * soon as it may be: each seat is filled by lot, because the parties, the authority and its successor are silent for all of their time; of
 * three, the one who presides after the other two.
 */
export function longestCase(rules: Rules): bigint {
  const toSeat = rules.nominationPeriod + 2n * rules.silence + rules.acceptancePeriod;
  const toDecide = rules.evidencePeriod + rules.awardPeriod + rules.reasonsPeriod + rules.enforcementDelay;
  return (rules.seats === 1n ? 1n : 2n) * toSeat + toDecide;
}

/**
 * The rules as they were published, by their hash: what is given has this hash, whatever the tribunal's program.
 * @throws {BiyError} `missing` if the tribunal has no such rules, `network`
 */
export async function readRules({
  provider,
  tribunal,
  rules,
}: {
  provider: Provider;
  tribunal: string;
  rules: string;
}): Promise<Rules> {
  const answer = await asked<{ toObject(): Rules }>({ provider, to: tribunal, fragment: RULES_OF, args: [rules] });
  const found = answer?.toObject();
  if (found !== undefined && found.seats !== 0n && rulesHash(found) === rules) return found;
  throw new BiyError("missing", say(RULES_WORDS.notPublished, { tribunal, rules }), { field: "rules" });
}

/** Publishes rules, once and for ever. Anyone may send it. Gives the receipt, and the hash by which agreements name them. */
export const publish = /* @__PURE__ */ sending(
  async (_, { tribunal, rules }: { readonly tribunal: string; readonly rules: Rules }) =>
    tribunalCall(tribunal, "publish", {
      args: [rules],
      words: say(STEP_WORDS.publish, { hash: rulesHash(rules) }),
    }),
  (receipt, { rules }) => ({ hash: rulesHash(rules), receipt }),
);
