/**
 * What participants of a condominium send each other, and what a convener writes, as JSON: of its form or refused, naming the field.
 * @module
 */

import { encodeBytes32String, id as hashOf } from "ethers";
import * as v from "valibot";
import { commonShape } from "../arbitration/disputable.ts";
import { momentFrom } from "../text/written.ts";
import * as EXPECTED from "../words/draftsExpected.ts";
import {
  address,
  boolean,
  bytes,
  each,
  either,
  expects,
  hash,
  hasKey,
  integer,
  listOf,
  maybe,
  only,
  oneOf,
  parsed,
  recordOf,
  seen,
  someKeys,
  someOf,
  someText,
  strict,
  wholeNumber,
  words,
} from "../text/shape.ts";
import { LANGS, type Words } from "../words/lang.ts";
import { CHOICES, textHash, type Choice, type SignedBallot } from "./decisions.ts";
import { type Dispute, type Matter, SUBJECTS } from "./disputes.ts";
import type { Begun } from "./founded.ts";
import type { Target } from "./file.ts";
import type { InterimStay, Nomination, Support } from "./hearing.ts";
import type { Question } from "./meeting.ts";
import type { Petition, Supporting } from "./petitions.ts";
import type { NewShare } from "./shares.ts";
import type { AccessionFile, Objection } from "./units.ts";

const LARGEST_UNIT = 2 ** 32 - 1;
const unit = /* @__PURE__ */ integer(1, LARGEST_UNIT);
const units = () => someOf(unit, EXPECTED.units);
const turn = /* @__PURE__ */ wholeNumber(16n);

export const accessionShape = () =>
  v.pipe(
    strict({
      participant: address,
      charter: hash,
      signature: bytes,
      person: oneOf(["entity", "individual"]),
      consent: maybe(seen()),
    }),
    v.forward(
      v.check(
        ({ person, consent }) => (person === "individual") === (consent !== undefined),
        expects(EXPECTED.consent),
      ),
      ["consent"],
    ),
  );

/** A signed accession, from its JSON. @throws {BiyError} `input`, naming the field */
export function accessionFrom(given: unknown): AccessionFile {
  return parsed(accessionShape(), given) as AccessionFile;
}

export const objectionShape = () =>
  strict({
    unit,
    to: address,
    announcedAt: wholeNumber(40n),
    participant: address,
    signature: bytes,
  });

/** A signed objection to a recovery, from its JSON. @throws {BiyError} `input`, naming the field */
export function objectionFrom(given: unknown): Objection {
  return parsed(objectionShape(), given);
}

export const sharesShape = () =>
  someOf(
    listOf(
      strict({
        unit,
        share: v.pipe(
          integer(1, 2 ** 40 - 1),
          v.transform((share) => BigInt(share)),
        ),
      }),
    ),
    EXPECTED.units,
  );

/** The pieces of a reapportionment: lists of the shares that units are to have. @throws {BiyError} `input`, naming the field */
export function sharesFrom(given: unknown): NewShare[][] {
  return parsed(sharesShape(), given);
}

/** A signature under a petition: by whom it can be used, and for which motion. */
export type PetitionFile = Petition & Supporting;

export const petitionShape = () =>
  strict({ motion: hash, question: hash, convener: address, units: units(), signature: bytes });

/** A unit's support of a petition, from its JSON. @throws {BiyError} `input`, naming the field */
export function petitionFrom(given: unknown): PetitionFile {
  return parsed(petitionShape(), given);
}

export const ballotShape = () =>
  strict({
    decision: hash,
    voter: address,
    choice: oneOf(CHOICES.filter((choice): choice is Exclude<Choice, "none"> => choice !== "none")),
    units: units(),
    signature: bytes,
  });

/** A signed ballot, from its JSON. @throws {BiyError} `input`, naming the field */
export function ballotFrom(given: unknown): SignedBallot {
  return parsed(ballotShape(), given);
}

const said = () => strict(each(LANGS, someText));

export const questionShape = () => strict({ biy: only(1), no: wholeNumber(24n), question: said(), text: said() });

/**
 * What a convener sends round. Its words are others', and on chain by their hash: whatever they are, they can be read
 * and voted on. To show them, use `forTerminal`. @throws {BiyError} `input`, naming the field
 */
export function decisionFrom(given: unknown): { readonly no: bigint } & Question {
  const { biy: _, ...decision } = parsed(questionShape(), given);
  return decision;
}

/** A call of a motion, as a convener writes it; its arguments as the contract takes them. */
export type CallDraft = { readonly on: Target; readonly do: string; readonly with: readonly unknown[] };

/** A motion as a convener writes it. */
export type MotionDraft = Question & {
  readonly calls: readonly CallDraft[];
  readonly undo: readonly CallDraft[];
  readonly class: number;
};

const isHash = /* @__PURE__ */ hasOnly("hashOf");
const isAscii = /* @__PURE__ */ hasOnly("ascii");
const isMoment = /* @__PURE__ */ hasOnly("moment");

const hashed = () =>
  v.pipe(
    strict({ hashOf: either((text) => typeof text === "object", documentShape(), someText) }),
    v.transform(({ hashOf: text }) => (typeof text === "string" ? hashOf(text) : textHash(text))),
  );

const ascii = () =>
  v.pipe(
    strict({ ascii: v.pipe(someText, v.regex(/^[ -~]{1,31}$/, expects(EXPECTED.ascii))) }),
    v.transform(({ ascii: text }) => encodeBytes32String(text)),
  );

/** A moment is one of the calendar: a length would be another with each who reads the motion. */
const dated = () =>
  v.pipe(
    strict({
      moment: v.pipe(someText, v.regex(/^(?![0-9]+ )/, expects(EXPECTED.moment)), momentFrom(0n)),
    }),
    v.transform(({ moment }) => moment),
  );

/**
 * `{ "hashOf": "a text" }`, or a text in three languages, `{ "ascii": "rack" }`, `{ "moment": "2027-01-01" }`, or a value as it is, in which these may
 * stand.
 */
const argument: v.GenericSchema = /* @__PURE__ */ v.lazy((given) => {
  if (typeof given !== "object" || given === null) return v.unknown();
  if (Array.isArray(given)) return listOf(argument);
  if (isHash(given)) return hashed();
  if (isAscii(given)) return ascii();
  return isMoment(given) ? dated() : recordOf(argument);
});

function hasOnly(key: string) {
  return (given: object) => hasKey(key)(given) && Object.keys(given).length === 1;
}

const call = () =>
  v.pipe(
    strict({
      on: oneOf(["charter", "register", "objects", "disputes"]),
      do: someText,
      with: maybe(listOf(argument)),
    }),
    v.transform(({ with: given = [], ...rest }): CallDraft => ({ ...rest, with: given })),
  );

export const motionShape = () =>
  strict({
    question: words(),
    text: documentShape(),
    calls: someOf(call(), EXPECTED.calls),
    undo: maybe(listOf(call())),
    class: maybe(integer(0, 255)),
  });

/** A motion as people write it, from its JSON. @throws {BiyError} `input`, naming the field */
export function motionFrom(given: unknown): MotionDraft {
  return { undo: [], class: 0, ...parsed(motionShape(), given) };
}

export const documentShape = () => words({ lines: true, paper: true });

/** The text of a mandate, or terms of use, in three languages, from its JSON: what `textHash` is of. @throws {BiyError} `input`, naming the field */
export function documentFrom(given: unknown): Words {
  return parsed(documentShape(), given);
}

/** A dispute that was brought, and the condominium's file, beside its own. */
export type DisputeFile = { readonly condominium: string; readonly caseId: string; readonly dispute: Dispute };

export const disputeShape = () =>
  strict({
    biy: only(1),
    condominium: someText,
    caseId: hash,
    id: hash,
    turn,
    noted: boolean,
    common: commonShape(),
    matter: strict({
      subject: oneOf(SUBJECTS.filter((subject): subject is Matter["subject"] => subject !== "none")),
      ref: hash,
      person: address,
      unit: integer(0, LARGEST_UNIT),
      document: hash,
    }),
  });

/** A dispute of a condominium, from its JSON. @throws {BiyError} `input`, naming the field */
export function disputeFrom(given: unknown): DisputeFile {
  const { biy: _, condominium, caseId, ...dispute } = parsed(disputeShape(), given);
  return { condominium, caseId, dispute };
}

const LAST_SEAT = 2;

export const nominationShape = () =>
  strict({
    dispute: hash,
    turn,
    seat: integer(0, LAST_SEAT),
    arbiter: address,
    holder: address,
    units: units(),
    signature: bytes,
  });

/** A holder's signature for an arbiter to be named by all holders, and for which dispute it is. @throws {BiyError} `input`, naming the field */
export function supportFrom(
  given: unknown,
): Nomination & Support & { readonly dispute: string; readonly turn: bigint } {
  return parsed(nominationShape(), given);
}

export const interimShape = () =>
  strict({
    dispute: hash,
    turn,
    days: integer(1, 255),
    reasons: hash,
    arbiter: address,
    signature: bytes,
  });

/** A seat's signature under an interim stay, whose it is, and for which dispute. @throws {BiyError} `input`, naming the field */
export function interimFrom(given: unknown): InterimStay & {
  readonly dispute: string;
  readonly turn: bigint;
  readonly arbiter: string;
  readonly signature: string;
} {
  return parsed(interimShape(), given);
}

const begunShape = () =>
  strict({
    startBlock: integer(0, Number.MAX_SAFE_INTEGER),
    founder: address,
    founding: hash,
    addresses: someKeys(["charter", "register", "objects", "disputes", "decisions"], address),
  });

/** A founding that was begun. @throws {BiyError} `input`, naming the field */
export function begunFrom(given: unknown): Begun {
  return parsed(begunShape(), given);
}
