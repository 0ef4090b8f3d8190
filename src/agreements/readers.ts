/**
 * What parties and arbiters send each other beside the agreement itself, as JSON: of its form or refused, naming the field.
 * @module
 */

import { ZeroAddress } from "ethers";
import type { Salted } from "../arbitration/cases.ts";
import { address, bytes, hash, list, object, oneOf, refuse, string, wholeNumber } from "../text/shape.ts";
import type { Rules } from "../arbitration/rules.ts";
import type { Settlement } from "./agreements.ts";
import { amount, period } from "../text/written.ts";
import { disposition } from "../arbitration/disputable.ts";
import type { Acceptance } from "./terms.ts";

/** An acceptance as it travels: it names the agreement that it is of. */
export type AcceptanceFile = { readonly agreement: string; readonly acceptance: Acceptance };

/** An acceptance that travelled by itself, from its JSON. @throws {BiyError} `input`, naming the field */
export function acceptanceFrom(given: unknown): AcceptanceFile {
  const raw = object(given, "", ["biy", "kind", "agreement", "party", "signature"]);
  requireKind(raw, "acceptance");
  return {
    agreement: hash(raw["agreement"], "agreement"),
    acceptance: { party: address(raw["party"], "party"), signature: bytes(raw["signature"], "signature") },
  };
}

/** The bits of each number of a disposition; see `Disposition` in AgreementCore.sol. */
const BITS = { toFirst: 112n, toSecond: 112n, costs: 112n, assets: 8n, then: 8n, progress: 40n } as const;

/** A settlement that one side proposes. */
export type ProposalFile = { readonly settlement: Settlement; readonly acceptances: readonly Acceptance[] };

/** A settlement that one side proposes, from its JSON. @throws {BiyError} `input`, naming the field */
export function proposalFrom(given: unknown): ProposalFile {
  const raw = object(given, "", ["biy", "kind", "settlement", "acceptances"]);
  requireKind(raw, "settlement");
  const told = object(raw["settlement"], "settlement", ["agreement", "turn", "disposition", "validUntil"]);
  const at = "settlement.disposition";
  const ordered = object(told["disposition"], at, [...Object.keys(BITS), "rest"]);
  const numbers = Object.entries(BITS).map(([name, bits]) => [name, wholeNumber(ordered[name], `${at}.${name}`, bits)]);
  return {
    settlement: {
      agreement: hash(told["agreement"], "settlement.agreement"),
      turn: wholeNumber(told["turn"], "settlement.turn", 16n),
      validUntil: wholeNumber(told["validUntil"], "settlement.validUntil", 40n),
      disposition: disposition({
        ...(Object.fromEntries(numbers) as Record<keyof typeof BITS, bigint>),
        rest: hash(ordered["rest"], `${at}.rest`),
      }),
    },
    acceptances: list(raw["acceptances"], "acceptances", (each, path) => {
      const { party, signature } = object(each, path, ["party", "signature"]);
      return { party: address(party, `${path}.party`), signature: bytes(signature, `${path}.signature`) };
    }),
  };
}

/** A signature of one of several arbiters, as a file for the next. */
export type ArbiterSignature = {
  readonly caseId: string;
  readonly part: "operative" | "reasons";
  readonly hash: string;
  readonly arbiter: string;
  readonly signature: string;
  readonly decidedAt: string;
};

/** A signature of one of several arbiters, from its JSON. @throws {BiyError} `input`, naming the field */
export function arbiterSignatureFrom(given: unknown): ArbiterSignature {
  const keys = ["biy", "kind", "caseId", "part", "hash", "arbiter", "signature", "decidedAt"];
  const raw = object(given, "", keys);
  requireKind(raw, "award");
  return {
    caseId: hash(raw["caseId"], "caseId"),
    part: oneOf(raw["part"], "part", ["operative", "reasons"]),
    hash: hash(raw["hash"], "hash"),
    arbiter: address(raw["arbiter"], "arbiter"),
    signature: bytes(raw["signature"], "signature"),
    decidedAt: wholeNumber(raw["decidedAt"], "decidedAt", 40n).toString(),
  };
}

/** The moment of a decision that was begun. */
export function decidedAtFrom(given: unknown): bigint {
  return wholeNumber(object(given, "", ["decidedAt"])["decidedAt"], "decidedAt", 40n);
}

/** A text that the chain has the salted hash of, and what it is of. */
export type SaltedFile = Salted & { readonly kind?: (typeof SALTED)[number]; readonly file?: string };
const SALTED = ["claim", "evidence", "identity", "credentials"] as const;

/** A text with its salt, from its JSON. @throws {BiyError} `input`, naming the field */
export function saltedFrom(given: unknown): SaltedFile {
  const { salt, text, biy = 1, kind, file } = object(given, "", ["salt", "text"], ["biy", "kind", "file"]);
  if (biy !== 1) throw refuse("biy", "1");
  return {
    salt: hash(salt, "salt"),
    text: string(text, "text"),
    ...(kind === undefined ? {} : { kind: oneOf(kind, "kind", SALTED) }),
    ...(file === undefined ? {} : { file: string(file, "file") }),
  };
}

const RULE_PERIODS = [
  "silence",
  "nominationPeriod",
  "acceptancePeriod",
  "evidencePeriod",
  "awardPeriod",
  "reasonsPeriod",
  "enforcementDelay",
] as const;
const COIN_DECIMALS = 18;

/** Rules of a tribunal as people write them: lengths in words, the advance in the chain's coin; `text` is the name of a file. */
export function rulesFrom(given: unknown): Rules {
  const fields = ["seats", "roster", "authority", "successor", "advance", "text", ...RULE_PERIODS];
  const raw = object(given, "", fields);
  const lengths = RULE_PERIODS.map((name) => [name, period(string(raw[name], name), name)] as const);
  return {
    mode: 0n,
    seats: wholeNumber(raw["seats"], "seats", 8n),
    roster: address(raw["roster"], "roster"),
    authority: address(raw["authority"], "authority"),
    successor: address(raw["successor"], "successor"),
    feeCurrency: ZeroAddress,
    advance: amount(string(raw["advance"], "advance"), COIN_DECIMALS, "advance"),
    text: string(raw["text"], "text"),
    ...(Object.fromEntries(lengths) as Record<(typeof RULE_PERIODS)[number], bigint>),
  };
}

/** Answers that were kept: text by the name of its question. */
export function answersFrom(given: unknown): Record<string, string> {
  const raw = object(given, "", [], typeof given === "object" && given !== null ? Object.keys(given) : []);
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, string(value, key)]));
}

/** What a working folder says of itself: modules of templates that need not be named. @throws {BiyError} `input`, naming the field */
export function configFrom(given: unknown): { readonly templates: readonly string[] } {
  const { templates } = object(given, "", ["templates"]);
  return { templates: list(templates, "templates", string) };
}

function requireKind(raw: Record<string, unknown>, kind: string): void {
  if (raw["biy"] !== 1) throw refuse("biy", "1");
  oneOf(raw["kind"], "kind", [kind]);
}
