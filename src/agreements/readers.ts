/**
 * What parties and arbiters send each other beside the agreement itself, as JSON: of its form or refused, naming the field.
 * @module
 */

import { ZeroAddress } from "ethers";
import type * as v from "valibot";
import { STAGES } from "../arbitration/case.ts";
import { dispositionShape } from "../arbitration/disputable.ts";
import type { Rules } from "../arbitration/rules.ts";
import type { Salted } from "../arbitration/cases.ts";
import {
  address,
  boolean,
  bytes,
  each,
  hash,
  integer,
  listOf,
  maybe,
  oneOf,
  only,
  parsed,
  recordOf,
  someText,
  strict,
  wholeNumber,
} from "../text/shape.ts";
import { amountOf, periodText } from "../text/written.ts";
import type { Settlement } from "./agreements.ts";
import { consents } from "./file.ts";
import { INBOX_ROLES } from "./inboxRoles.ts";
import type { Receipt } from "./ledger.ts";
import type { Acceptance } from "./terms.ts";

/** Of which kind a file is that travels by itself. */
const kindOf = <const Kind extends string>(kind: Kind) => ({ biy: only(1), kind: oneOf([kind]) });

/** An acceptance as it travels: it names the agreement that it is of. */
export type AcceptanceFile = { readonly agreement: string; readonly acceptance: Acceptance };

export const acceptanceShape = () =>
  strict({
    ...kindOf("acceptance"),
    agreement: hash,
    party: address,
    signature: bytes,
  });

/** An acceptance that travelled by itself, from its JSON. @throws {BiyError} `input`, naming the field */
export function acceptanceFrom(given: unknown): AcceptanceFile {
  const { agreement, party, signature } = parsed(acceptanceShape(), given);
  return { agreement, acceptance: { party, signature } };
}

/** What `biy inbox --json` gives. Moments in seconds since 1970, money in base units, words in the language that was asked for. */
export const inboxShape = () => {
  const step = { step: someText, seat: maybe(integer(0, 2)), words: someText, command: someText };
  return strict({
    ...kindOf("inbox"),
    account: address,
    block: integer(0, Number.MAX_SAFE_INTEGER),
    now: wholeNumber(64n),
    items: listOf(
      strict({
        ...step,
        of: oneOf(["case", "agreement", "condominium"]),
        id: hash,
        template: address,
        contract: maybe(someText),
        agreement: hash,
        turn: wholeNumber(24n),
        role: oneOf(INBOX_ROLES),
        stage: maybe(oneOf(STAGES)),
        due: maybe(wholeNumber(64n)),
        isOverdue: boolean,
        workingDays: maybe(integer(0, 10_000)),
        uncertain: listOf(integer(0, 9_999)),
        held: maybe(wholeNumber(112n)),
        currency: maybe(address),
        stake: maybe(someText),
        also: listOf(strict(step)),
      }),
    ),
    dues: listOf(strict({ currency: address, amount: wholeNumber(256n), words: someText, command: someText })),
  });
};

/** What waits for an account, from the JSON that `biy inbox --json` gives. @throws {BiyError} `input`, naming the field */
export function inboxFrom(given: unknown): v.InferOutput<ReturnType<typeof inboxShape>> {
  return parsed(inboxShape(), given);
}

/** A settlement that one side proposes. */
export type ProposalFile = { readonly settlement: Settlement; readonly acceptances: readonly Acceptance[] };

export const proposalShape = () =>
  strict({
    ...kindOf("settlement"),
    settlement: strict({
      agreement: hash,
      turn: wholeNumber(16n),
      disposition: dispositionShape(),
      validUntil: wholeNumber(40n),
    }),
    acceptances: consents(),
  });

/** A settlement that one side proposes, from its JSON. @throws {BiyError} `input`, naming the field */
export function proposalFrom(given: unknown): ProposalFile {
  const { settlement, acceptances } = parsed(proposalShape(), given);
  return { settlement, acceptances };
}

/** A receipt as a file for who brings it to the chain, with the salt of the bank's document for who compares that. */
export type ReceiptFile = {
  readonly agreement: string;
  readonly receipt: Receipt;
  readonly document?: Salted & { readonly file?: string };
  readonly signature?: string;
};

export const receiptShape = () =>
  strict({
    ...kindOf("receipt"),
    agreement: hash,
    receipt: strict({
      finding: wholeNumber(16n),
      payee: address,
      ...each(["obligation", "bankDocument"], hash),
      ...each(["before", "amount"], wholeNumber(63n)),
      paidOn: wholeNumber(40n),
    }),
    document: maybe(strict({ salt: hash, text: someText, file: maybe(someText) })),
    signature: maybe(bytes),
  });

/** A receipt from its JSON: its form, not yet compared with any agreement. @throws {BiyError} `input`, naming the field */
export function receiptFrom(given: unknown): ReceiptFile {
  const { biy: _, kind: __, ...read } = parsed(receiptShape(), given);
  return read;
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

export const arbiterSignatureShape = () =>
  strict({
    ...kindOf("award"),
    caseId: hash,
    part: oneOf(["operative", "reasons"]),
    hash,
    arbiter: address,
    signature: bytes,
    decidedAt: wholeNumber(40n),
  });

/** A signature of one of several arbiters, from its JSON. @throws {BiyError} `input`, naming the field */
export function arbiterSignatureFrom(given: unknown): ArbiterSignature {
  const { biy: _, kind: __, decidedAt, ...read } = parsed(arbiterSignatureShape(), given);
  return { ...read, decidedAt: decidedAt.toString() };
}

const BEGUN = strict({ decidedAt: wholeNumber(40n) });

/** The moment of a decision that was begun. @throws {BiyError} `input`, naming the field */
export function decidedAtFrom(given: unknown): bigint {
  return parsed(BEGUN, given).decidedAt;
}

/** A text that the chain has the salted hash of, and what it is of. */
export type SaltedFile = Salted & { readonly kind?: (typeof SALTED)[number]; readonly file?: string };
const SALTED = ["claim", "evidence", "identity", "credentials"] as const;

export const saltedShape = () =>
  strict({
    salt: hash,
    text: someText,
    biy: maybe(only(1)),
    kind: maybe(oneOf(SALTED)),
    file: maybe(someText),
  });

/** A text with its salt, from its JSON. @throws {BiyError} `input`, naming the field */
export function saltedFrom(given: unknown): SaltedFile {
  const { biy: _, ...read } = parsed(saltedShape(), given);
  return read;
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

export const rulesShape = () =>
  strict({
    seats: wholeNumber(8n),
    ...each(["roster", "authority", "successor"], address),
    advance: amountOf(COIN_DECIMALS),
    text: someText,
    ...each(RULE_PERIODS, periodText),
  });

/** Rules of a tribunal as people write them: lengths in words, the advance in the chain's coin; `text` is the name of a file. */
export function rulesFrom(given: unknown): Rules {
  return { mode: 0n, feeCurrency: ZeroAddress, ...parsed(rulesShape(), given) };
}

const ANSWERS = recordOf(someText);

/** Answers that were kept: text by the name of its question. @throws {BiyError} `input`, naming the field */
export function answersFrom(given: unknown): Record<string, string> {
  return parsed(ANSWERS, given);
}

export const configShape = () => strict({ templates: listOf(someText) });

/** What a working folder says of itself: modules of templates that need not be named. @throws {BiyError} `input`, naming the field */
export function configFrom(given: unknown): { readonly templates: readonly string[] } {
  return parsed(configShape(), given);
}
