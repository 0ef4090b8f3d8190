/**
 * `biy forget`, `restrict`, `objection`: what a person may demand about the data in an agreement's file, and against an automatic
 * decision.
 * @module
 */

import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UNKNOWN_LEAF } from "../agreements/agreements.ts";
import { asBiyError, BiyError, sales, type AgreementFile } from "../index.ts";
import { readDeployment, writeAgreement } from "../node/index.ts";
import { isHuman, momentInWords, numberOf } from "../text/index.ts";
import { readAgreement } from "./templates.ts";
import { agreeForEver, give, onDisk, tell, Usage, type Desk } from "./desk.ts";
import { home } from "./journal.ts";
import type { Connected } from "./network.ts";
import { hand, type Paper } from "./paper.ts";
import { roleIn } from "./stakes.ts";
import * as AGREEMENT_WORDS from "../words/cli/agreement.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as DESK_WORDS from "../words/cli/desk.ts";
import * as OPTIONS_WORDS from "../words/cli/options.ts";
import * as GLOSSARY from "../words/glossary.ts";
import * as PEOPLE_WORDS from "../words/cli/people.ts";
import { say } from "../words/index.ts";

/** A party by its role, of a template of this package, or by its place: in pairs, the first before the second. */
export const ROLES = ["buyer", "seller", "tenant", "lessor", "first", "second"] as const;
export type Role = (typeof ROLES)[number];
type Side = sales.PartyKey;
const SIDES = ["first", "second"] as const;
/** Which party a role is. */
export const sideOf = (role: Role): Side => SIDES[ROLES.indexOf(role) % 2] as Side;
/** What a party is called in JSON: as its template calls it. */
const nameOf = ({ kind: { actors = SIDES } }: AgreementFile, side: Side): string => actors[side === "first" ? 0 : 1];

type Reading = { readonly desk: Desk; readonly at: Connected };

/* ERASURE */

/** Removes a party's data and salt from the file, and what biy itself has kept of it beside; says what is out of reach. */
export async function forget({ desk, at }: Reading, { path, who }: { path: string; who: Role }): Promise<void> {
  const file = readAgreement(path);
  const id = sales.idOfFile(file);
  const party = sideOf(who);
  const values = { path, who: roleIn(file.kind, sideOf(who)) };
  const entry = file.private[party];
  if ("leaf" in entry) {
    removeAnswers(path);
    tell(desk, say(PEOPLE_WORDS.gone, values));
    return give(desk, { id, forgotten: who, leaf: entry.leaf, elsewhere: [] }, path);
  }
  sales.requireForgettable(await sales.read({ provider: at.provider, file }));
  const rest = await sales.forget(file, party);
  const kept = rest.private[party];
  const leaf = "leaf" in kept ? kept.leaf : "";
  const { data, salt } = entry;
  const elsewhere = mentions(path, [numberOf(data), data.email, salt]);
  tell(desk, say(PEOPLE_WORDS.reach, values));
  await agreeForEver(desk, PEOPLE_WORDS.remove, { word: BINDING_WORDS.typed.forget });
  onDisk(path, () => writeAgreement(path, rest));
  removeAnswers(path);
  tell(desk, say(PEOPLE_WORDS.removed, { ...values, leaf }));
  if (elsewhere.length > 0) tell(desk, say(PEOPLE_WORDS.elsewhere, { paths: elsewhere.join(", ") }));
  give(desk, { id, forgotten: who, leaf, elsewhere }, path);
}

/** The answers of an interrupted `biy new`, which the agreement has long replaced. The journals hold hashes only. */
function removeAnswers(path: string): void {
  for (const left of [`${path}.answers`, `${path}.answers.part`]) onDisk(left, () => rmSync(left, { force: true }));
}

const MOST_READ = 5_000_000;

/** The files beside the agreement and among biy's records in which one of these words stands. */
function mentions(path: string, sought: readonly string[]): string[] {
  const own = [path, `${path}.answers`, `${path}.answers.part`].map((each) => basename(each));
  const beside = filesIn(dirname(path)).filter((each) => !own.includes(basename(each)));
  return [...beside, ...filesIn(home())].filter((each) => {
    try {
      const { size } = statSync(each);
      const text = size > MOST_READ ? "" : readFileSync(each, "utf8");
      return sought.some((word) => text.includes(word));
    } catch {
      return false; // Somebody else's, or gone meanwhile.
    }
  });
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((each) => each.isFile()).map(({ name }) => join(folder, name));
}

/* RESTRICTION */

/** Notes in the file that a party's data may not be processed, or ends that. */
export async function restrict(
  desk: Desk,
  { path, who, lift }: { path: string; who: Role; lift: boolean },
): Promise<void> {
  const file = readAgreement(path);
  await sales.render(file);
  const id = sales.idOfFile(file);
  const now = BigInt(Math.floor(Date.now() / 1_000));
  const changed = lift ? sales.liftRestriction(file, sideOf(who)) : sales.restrict(file, sideOf(who), now);
  onDisk(path, () => writeAgreement(path, changed));
  const since = changed.restricted?.[sideOf(who)];
  const words = since === undefined ? PEOPLE_WORDS.lifted : PEOPLE_WORDS.restricted;
  tell(desk, say(words, { who: roleIn(file.kind, sideOf(who)), since: since === undefined ? "" : spoken(since) }));
  give(desk, { id, party: who, restrictedSince: since ?? null }, path);
}

/** What `verify` adds about people: a line for each party whose data is forgotten or restricted. */
export function standing({ lang }: Desk, file: AgreementFile) {
  const forgotten = SIDES.filter((side) => {
    const kept = file.private[side];
    return "leaf" in kept && kept.leaf !== UNKNOWN_LEAF; // What is not known was not removed.
  });
  const restricted = SIDES.flatMap((side) => {
    const since = file.restricted?.[side];
    return since === undefined ? [] : [{ side, since }];
  });
  const who = (side: Side) => roleIn(file.kind, side);
  const lines = [
    ...forgotten.map((side) => say(PEOPLE_WORDS.verifiedForgotten, { who: who(side) })),
    ...restricted.map(({ side, since }) =>
      say(PEOPLE_WORDS.verifiedRestricted, { who: who(side), since: spoken(since) }),
    ),
  ];
  return {
    forgotten: forgotten.map((side) => nameOf(file, side)),
    restricted: restricted.map(({ side, since }) => ({ party: nameOf(file, side), since })),
    lines: lines.map((each) => each[lang]),
  };
}

function spoken(moment: bigint) {
  return { kk: momentInWords(moment, "kk"), ru: momentInWords(moment, "ru"), en: momentInWords(moment, "en") };
}

/* OBJECTION */

export type ObjectionOptions = Paper & {
  readonly path: string;
  readonly transaction?: string | undefined;
  readonly by?: Role | undefined;
};

/** Writes an individual's objection to an automatic decision, the last one if none is named. */
export async function objection(
  on: Reading,
  { path, transaction: named, by, ...paper }: ObjectionOptions,
): Promise<void> {
  const { desk, at } = on;
  if (named !== undefined && !/^0x[0-9a-fA-F]{64}$/.test(named)) throw new Usage(OPTIONS_WORDS.badHash);
  const file = readAgreement(path);
  const party = by === undefined ? onlyIndividual(file) : sideOf(by);
  const transaction = named?.toLowerCase() ?? (await lastDecision(at, file));
  const { document, ...made } = await sales.objection({ provider: at.provider, file, party, transaction });
  tell(desk, PEOPLE_WORDS.handOver);
  const { chainId, template } = file;
  await hand(on.desk, document, {
    ...paper,
    what: GLOSSARY.objection,
    facts: { id: made.agreement, chainId, template },
    more: made,
  });
}

/** @throws {Usage} if both or none of the parties is an individual */
function onlyIndividual(file: AgreementFile): Side {
  const [found, ...others] = SIDES.filter((side) => {
    const entry = file.private[side];
    return "data" in entry && isHuman(entry.data);
  });
  if (found === undefined || others.length > 0) throw new Usage(PEOPLE_WORDS.byWhom);
  return found;
}

async function lastDecision({ provider, chainId, deployments }: Connected, file: AgreementFile): Promise<string> {
  const { startBlock } = readDeployment(chainId, deployments);
  const facts = await sales.timeline({ provider, file, fromBlock: startBlock }).catch((thrown: unknown) => {
    const values = { what: AGREEMENT_WORDS.noHistory, reason: asBiyError(thrown).words };
    throw new BiyError("network", say(DESK_WORDS.withReason, values), { cause: thrown });
  });
  const last = facts.findLast(({ event }) => event === "AutomaticDecision");
  if (last === undefined) throw new BiyError("missing", PEOPLE_WORDS.noDecision);
  return last.transaction;
}
