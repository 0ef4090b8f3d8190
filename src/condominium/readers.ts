/**
 * What participants of a condominium send each other, and what a convener writes, as JSON: of its form or refused, naming the field.
 * @module
 */

import { encodeBytes32String, id as hashOf } from "ethers";
import { moment } from "../text/written.ts";
import * as EXPECTED from "../words/draftsExpected.ts";
import {
  address,
  boolean,
  bytes,
  hash,
  integer,
  list,
  object,
  oneOf,
  refuse,
  string,
  wholeNumber,
  words,
} from "../text/shape.ts";
import { LANGS, type Words } from "../words/lang.ts";
import { CHOICES, type Choice, type SignedBallot } from "./decisions.ts";
import { type Dispute, type Matter, SUBJECTS } from "./disputes.ts";
import type { Begun } from "./founded.ts";
import type { Target } from "./file.ts";
import type { InterimStay, Nomination, Support } from "./hearing.ts";
import type { Question } from "./meeting.ts";
import type { Petition, Supporting } from "./petitions.ts";
import type { NewShare } from "./shares.ts";
import type { Accession, Objection } from "./units.ts";

const LARGEST_UNIT = 2 ** 32 - 1;

/** Numbers of units: at least one. */
function unitsOf(value: unknown, path: string): number[] {
  const units = list(value, path, (each, at) => integer(each, at, { min: 1, max: LARGEST_UNIT }));
  if (units.length === 0) throw refuse(path, EXPECTED.units);
  return units;
}

/** A signed accession, from its JSON. @throws {BiyError} `input`, naming the field */
export function accessionFrom(given: unknown): Accession {
  const raw = object(given, "", ["participant", "charter", "signature"]);
  return {
    participant: address(raw["participant"], "participant"),
    charter: hash(raw["charter"], "charter"),
    signature: bytes(raw["signature"], "signature"),
  };
}

/** A signed objection to a recovery, from its JSON. @throws {BiyError} `input`, naming the field */
export function objectionFrom(given: unknown): Objection {
  const raw = object(given, "", ["unit", "to", "announcedAt", "participant", "signature"]);
  return {
    unit: integer(raw["unit"], "unit", { min: 1, max: LARGEST_UNIT }),
    to: address(raw["to"], "to"),
    announcedAt: wholeNumber(raw["announcedAt"], "announcedAt", 40n),
    participant: address(raw["participant"], "participant"),
    signature: bytes(raw["signature"], "signature"),
  };
}

/** The pieces of a reapportionment: lists of the shares that units are to have. */
export function sharesFrom(given: unknown): NewShare[][] {
  const pieces = list(given, "", (each, path) =>
    list(each, path, (one, at) => {
      const raw = object(one, at, ["unit", "share"]);
      const share = BigInt(integer(raw["share"], `${at}.share`, { min: 1, max: 2 ** 40 - 1 }));
      return { unit: integer(raw["unit"], `${at}.unit`, { min: 1, max: LARGEST_UNIT }), share };
    }),
  );
  if (pieces.length === 0) throw refuse("", EXPECTED.units);
  return pieces;
}

/** A signature under a petition: by whom it can be used, and for which motion. */
export type PetitionFile = Petition & Supporting;

/** A unit's support of a petition, from its JSON. @throws {BiyError} `input`, naming the field */
export function petitionFrom(given: unknown): PetitionFile {
  const raw = object(given, "", ["motion", "question", "convener", "units", "signature"]);
  return {
    motion: hash(raw["motion"], "motion"),
    question: hash(raw["question"], "question"),
    convener: address(raw["convener"], "convener"),
    units: unitsOf(raw["units"], "units"),
    signature: bytes(raw["signature"], "signature"),
  };
}

/** A signed ballot, from its JSON. @throws {BiyError} `input`, naming the field */
export function ballotFrom(given: unknown): SignedBallot {
  const raw = object(given, "", ["decision", "voter", "choice", "units", "signature"]);
  const choices = CHOICES.filter((each): each is Exclude<Choice, "none"> => each !== "none");
  return {
    decision: hash(raw["decision"], "decision"),
    voter: address(raw["voter"], "voter"),
    choice: oneOf(raw["choice"], "choice", choices),
    units: unitsOf(raw["units"], "units"),
    signature: bytes(raw["signature"], "signature"),
  };
}

/**
 * What a convener sends round. Its words are others', and on chain by their hash: whatever they are, they can be read
 * and voted on. To show them, use `forTerminal`.
 */
export function decisionFrom(given: unknown): { readonly no: bigint } & Question {
  const raw = object(given, "", ["biy", "no", "question", "text"]);
  if (raw["biy"] !== 1) throw refuse("biy", "1");
  const said = (value: unknown, path: string): Words => {
    const read = object(value, path, LANGS);
    return {
      kk: string(read["kk"], `${path}.kk`),
      ru: string(read["ru"], `${path}.ru`),
      en: string(read["en"], `${path}.en`),
    };
  };
  return {
    no: wholeNumber(raw["no"], "no", 24n),
    question: said(raw["question"], "question"),
    text: said(raw["text"], "text"),
  };
}

/** A call of a motion, as a convener writes it; its arguments as the contract takes them. */
export type CallDraft = { readonly on: Target; readonly do: string; readonly with: readonly unknown[] };

/** A motion as a convener writes it. */
export type MotionDraft = Question & {
  readonly calls: readonly CallDraft[];
  readonly undo: readonly CallDraft[];
  readonly class: number;
};

/** A motion as people write it, from its JSON. @throws {BiyError} `input`, naming the field */
export function motionFrom(given: unknown): MotionDraft {
  const raw = object(given, "", ["question", "text", "calls"], ["undo", "class"]);
  const calls = list(raw["calls"], "calls", callFrom);
  if (calls.length === 0) throw refuse("calls", EXPECTED.calls);
  return {
    question: words(raw["question"], "question"),
    text: words(raw["text"], "text", { lines: true, paper: true }),
    calls,
    undo: list(raw["undo"] ?? [], "undo", callFrom),
    class: integer(raw["class"] ?? 0, "class", { min: 0, max: 255 }),
  };
}

function callFrom(given: unknown, path: string): CallDraft {
  const raw = object(given, path, ["on", "do"], ["with"]);
  return {
    on: oneOf(raw["on"], `${path}.on`, ["charter", "register", "objects", "disputes"]),
    do: string(raw["do"], `${path}.do`),
    with: list(raw["with"] ?? [], `${path}.with`, argumentFrom),
  };
}

/**
 * `{ "hashOf": "a text" }`, `{ "ascii": "rack" }`, `{ "moment": "2027-01-01" }`, or a value as it is. A moment is one of the calendar: a
 * length would be another with each who reads the motion.
 */
function argumentFrom(given: unknown, path: string): unknown {
  if (typeof given !== "object" || given === null) return given;
  if (Array.isArray(given)) return list(given, path, argumentFrom);
  const raw = given as Record<string, unknown>;
  const only = Object.keys(raw).length === 1 ? Object.keys(raw)[0] : undefined;
  if (only === "hashOf") return hashOf(string(raw[only], `${path}.hashOf`));
  if (only === "ascii") return asciiOf(raw[only], `${path}.ascii`);
  if (only === "moment") {
    const written = string(raw[only], `${path}.moment`);
    return moment(/^[0-9]+ /.test(written) ? "-" : written, `${path}.moment`, 0n);
  }
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, argumentFrom(value, `${path}.${key}`)]));
}

function asciiOf(value: unknown, path: string): string {
  const text = string(value, path);
  if (!/^[ -~]{1,31}$/.test(text)) throw refuse(path, EXPECTED.ascii);
  return encodeBytes32String(text);
}

/** A dispute that was brought, and the condominium's file, beside its own. */
export type DisputeFile = { readonly condominium: string; readonly caseId: string; readonly dispute: Dispute };

/** A dispute of a condominium, from its JSON. @throws {BiyError} `input`, naming the field */
export function disputeFrom(given: unknown): DisputeFile {
  const raw = object(given, "", ["biy", "condominium", "caseId", "id", "turn", "noted", "common", "matter"]);
  if (raw["biy"] !== 1) throw refuse("biy", "1");
  return {
    condominium: string(raw["condominium"], "condominium"),
    caseId: hash(raw["caseId"], "caseId"),
    dispute: {
      id: hash(raw["id"], "id"),
      turn: wholeNumber(raw["turn"], "turn", 16n),
      noted: boolean(raw["noted"], "noted"),
      common: commonFrom(raw["common"]),
      matter: matterFrom(raw["matter"]),
    },
  };
}

const COMMON = {
  addresses: ["first", "second", "currency", "tribunal"],
  hashes: ["rules", "assets", "replaces", "document", "summary", "salt"],
  numbers: { reviewPeriod: 32n, offerEndsAt: 40n, costsCap: 16n },
} as const;

function commonFrom(given: unknown): Dispute["common"] {
  const { addresses, hashes, numbers } = COMMON;
  const raw = object(given, "common", [...addresses, ...hashes, ...Object.keys(numbers)]);
  return Object.fromEntries([
    ...addresses.map((name) => [name, address(raw[name], `common.${name}`)] as const),
    ...hashes.map((name) => [name, hash(raw[name], `common.${name}`)] as const),
    ...Object.entries(numbers).map(([name, bits]) => [name, wholeNumber(raw[name], `common.${name}`, bits)] as const),
  ]) as Dispute["common"];
}

function matterFrom(given: unknown): Matter {
  const raw = object(given, "matter", ["subject", "ref", "person", "unit", "document"]);
  const subjects = SUBJECTS.filter((each): each is Matter["subject"] => each !== "none");
  return {
    subject: oneOf(raw["subject"], "matter.subject", subjects),
    ref: hash(raw["ref"], "matter.ref"),
    person: address(raw["person"], "matter.person"),
    unit: integer(raw["unit"], "matter.unit", { min: 0, max: LARGEST_UNIT }),
    document: hash(raw["document"], "matter.document"),
  };
}

const TURN = 16n;
const LAST_SEAT = 2;

/** A holder's signature for an arbiter to be named by all holders, and for which dispute it is. */
export function supportFrom(
  given: unknown,
): Nomination & Support & { readonly dispute: string; readonly turn: bigint } {
  const raw = object(given, "", ["dispute", "turn", "seat", "arbiter", "holder", "units", "signature"]);
  return {
    dispute: hash(raw["dispute"], "dispute"),
    turn: wholeNumber(raw["turn"], "turn", TURN),
    seat: integer(raw["seat"], "seat", { min: 0, max: LAST_SEAT }),
    arbiter: address(raw["arbiter"], "arbiter"),
    holder: address(raw["holder"], "holder"),
    units: unitsOf(raw["units"], "units"),
    signature: bytes(raw["signature"], "signature"),
  };
}

/** A seat's signature under an interim stay, whose it is, and for which dispute. */
export function interimFrom(given: unknown): InterimStay & {
  readonly dispute: string;
  readonly turn: bigint;
  readonly arbiter: string;
  readonly signature: string;
} {
  const raw = object(given, "", ["dispute", "turn", "days", "reasons", "arbiter", "signature"]);
  return {
    dispute: hash(raw["dispute"], "dispute"),
    turn: wholeNumber(raw["turn"], "turn", TURN),
    days: integer(raw["days"], "days", { min: 1, max: 255 }),
    reasons: hash(raw["reasons"], "reasons"),
    arbiter: address(raw["arbiter"], "arbiter"),
    signature: bytes(raw["signature"], "signature"),
  };
}

/** A founding that was begun. */
export function begunFrom(given: unknown): Begun {
  const raw = object(given, "", ["startBlock", "founder", "founding", "addresses"]);
  const parts = ["charter", "register", "objects", "disputes", "decisions"];
  const known = object(raw["addresses"], "addresses", [], parts);
  return {
    startBlock: integer(raw["startBlock"], "startBlock", { min: 0, max: Number.MAX_SAFE_INTEGER }),
    founder: address(raw["founder"], "founder"),
    founding: hash(raw["founding"], "founding"),
    addresses: Object.fromEntries(
      Object.entries(known).map(([part, at]) => [part, address(at, `addresses.${part}`)]),
    ) as Begun["addresses"],
  };
}
