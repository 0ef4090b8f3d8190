/**
 * What a person may demand of the keeper of an agreement's file: that the data is erased, or that its processing is restricted (Digital
 * Code, art. 41). Neither changes a hash: the rest still verifies.
 * @module
 */

import { BiyError } from "../words/biyError.ts";
import { forget as forgetIn } from "../text/root.ts";
import type { AgreementState } from "./state.ts";
import { render, type AgreementFile } from "./file.ts";
import type { Values } from "./terms.ts";
import * as PEOPLE_WORDS from "../words/agreements/people.ts";

/** The first or the second party. */
export type PartyKey = "first" | "second";

/**
 * The file without a party's data and salt: its leaf stays, so text root, id and acceptances are the same. Nobody can get the data
 * back from the leaf, as the salt is random. Whether the data may go is not asked here: {@link requireForgettable}.
 * @throws {BiyError} `document` if the file was changed: its leaf would not be the one that is bound.
 */
export async function forget<P extends Values>(file: AgreementFile<P>, party: PartyKey): Promise<AgreementFile<P>> {
  await render(file);
  return { ...liftRestriction(file, party), private: forgetIn(file.private, party) };
}

/**
 * Refuses while the data is needed: for performance, or for a case that waits for a human (Digital Code, art. 41; Law 94-V, art. 18).
 * A storage period that some other law sets is not known here.
 * @param state how the agreement stands, from `read`
 * @throws {BiyError} `refused` with the reason.
 */
export function requireForgettable({ phase, claimant }: Pick<AgreementState, "phase" | "claimant">): void {
  // A closed agreement can be disputed too: then there is a claimant until the decision is carried out.
  if (phase === "suspended" || claimant !== undefined) throw new BiyError("refused", PEOPLE_WORDS.caseOpen);
  if (phase === "performing") throw new BiyError("refused", PEOPLE_WORDS.performing);
}

/**
 * The file with a note that a party's data may not be processed: it goes where the file goes. The data stays for the purposes for
 * which it must, such as storage that a law asks for.
 * @param since seconds since 1970; a restriction that is there keeps its own
 * @throws {BiyError} `missing` if the data is forgotten.
 */
export function restrict<P extends Values>(file: AgreementFile<P>, party: PartyKey, since: bigint): AgreementFile<P> {
  if ("leaf" in file.private[party]) throw new BiyError("missing", PEOPLE_WORDS.nothingToRestrict);
  return { ...file, restricted: { ...file.restricted, [party]: file.restricted?.[party] ?? since } };
}

/** Ends a restriction. */
export function liftRestriction<P extends Values>(file: AgreementFile<P>, party: PartyKey): AgreementFile<P> {
  const { restricted, ...rest } = file;
  const { [party]: _, ...others } = restricted ?? {};
  return Object.keys(others).length === 0 ? rest : { ...rest, restricted: others };
}

/**
 * The file as it may be shown: without the data whose processing is restricted, in whose place its text says so, and since when. It
 * renders to the same root. For showing only: what is saved, sent or signed is the file itself.
 */
export function withheld<P extends Values>(file: AgreementFile<P>): AgreementFile<P> {
  let shown = file.private;
  for (const party of ["first", "second"] as const) {
    const since = file.restricted?.[party];
    if (since === undefined || "leaf" in shown[party]) continue;
    const without = forgetIn(shown, party);
    shown = { ...without, [party]: { ...without[party], since } };
  }
  return { ...file, private: shown };
}
