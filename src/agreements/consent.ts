/**
 * Acceptance of terms: who may give it, and the signature by a wallet that it is.
 * @module
 */

import type { Provider, Signer } from "ethers";
import { BiyError } from "../words/biyError.ts";
import { signerOf } from "../chain/signatures.ts";
import { dateInWords } from "../text/slots/time.ts";
import type { Person } from "../text/requisites.ts";
import { dayOf } from "../text/days.ts";
import { requireAcceptable } from "./deployed.ts";
import { idOfFile, render, sendable, typedDataOf, type AgreementFile } from "./file.ts";
import { latest } from "../chain/send.ts";
import type { Acceptance, Values } from "./terms.ts";
import { perLanguage } from "../words/lang.ts";
import * as CONSENT_WORDS from "../words/agreements/consent.ts";
import { say } from "../words/say.ts";

export type Acting<P extends Values = Values> = { readonly signer: Signer; readonly file: AgreementFile<P> };

/**
 * Accepts the terms: a signature by the signer's wallet over the id, which shows the summary. Refuses unless the text
 * rendered here is the one that the terms bind, and the signer is a party whose authority lasts. With a provider it
 * refuses rules by which nobody could decide, or whose roster or authority is a party's own, and a token that is not
 * what the text says; a signer without one can't see them: show the rules to the person first, from wherever they can
 * be read (`readRulesFacts`, `rulesInWords`). It does not show the text: for a person who reads and confirms it first,
 * take `beginSigning` (Digital Code, art. 50(3)).
 * @param now seconds since 1970; otherwise the chain's latest block, or without a provider this machine's clock
 * @returns the file with the acceptance in it
 * @throws {BiyError} `document`, also for unsound rules and another token; `missing` for unknown ones; `key`, also for
 * an authority that has expired; `network`.
 */
export async function sign<P extends Values>({
  signer,
  file,
  now,
}: Acting<P> & { readonly now?: bigint }): Promise<AgreementFile<P>> {
  await render(file);
  const party = await requireParty(signer, file);
  await requireAuthority({ account: party, provider: signer.provider, file, now });
  await requireAcceptable(file, signer.provider);
  const { domain, types, value } = typedDataOf(file);
  const signature = await signer.signTypedData(domain, types, value);
  return withAcceptance(file, { party, signature });
}

/**
 * Adds an acceptance that arrived from the other side, if it is one.
 * @throws {BiyError} `key` if it was not made by this party over these terms; `document` if they don't show to whom and for what. An account
 * with code is asked on formation.
 */
export function withAcceptance<P extends Values>(file: AgreementFile<P>, acceptance: Acceptance): AgreementFile<P> {
  const { first, second } = file.terms.common;
  if (acceptance.party !== first && acceptance.party !== second) throw notParty(acceptance.party);
  requireWhole(file);
  const others = file.acceptances.filter((each) => each.party !== acceptance.party);
  return { ...file, acceptances: [...others, ...sendable({ acceptances: [acceptance] }, idOfFile(file))] };
}

/** Who has accepted, as far as signatures by keys tell. */
export function acceptedBy(file: AgreementFile): string[] {
  const id = idOfFile(file);
  // What is not a signature of its key, an account with code may still accept on chain.
  return file.acceptances.filter(({ party, signature }) => signerOf(id, signature) === party).map(({ party }) => party);
}

/** Looks whether the signer is a party. @returns its address @throws {BiyError} `key` if it is no party */
export async function requireParty(signer: Signer, file: AgreementFile): Promise<string> {
  const party = await signer.getAddress();
  if (party !== file.terms.common.first && party !== file.terms.common.second) throw notParty(party);
  return party;
}

/**
 * The text says who both parties are (Digital Code, art. 40), and the signatory of the account's own may still accept it (art. 61(2)).
 * Steps, disputes and settlements are not asked: the file can't name a new signatory, and an agreement must have its ways out after
 * the old one has left.
 * @throws {BiyError} `document` if the data of a party or of the subject isn't there, `key` if the authority has expired.
 */
export async function requireAuthority({
  account,
  provider,
  file,
  now,
}: {
  readonly account: string;
  readonly provider: Provider | null;
  readonly file: AgreementFile;
  readonly now?: bigint | undefined;
}): Promise<void> {
  requireWhole(file);
  for (const party of ["first", "second"] as const) {
    const entry = file.private[party];
    if ("leaf" in entry || file.terms.common[party] !== account) continue;
    const until = entry.data.signatory?.validUntil;
    // Asked of the chain only where something depends on it: who signs without an authority may sign offline.
    if (until === undefined || !hasExpired(entry.data, now ?? (await latest(provider)))) continue;
    throw new BiyError(
      "key",
      say(CONSENT_WORDS.authorityExpired, { account, until: perLanguage((lang) => dateInWords(until, lang)) }),
    );
  }
}

/**
 * Nobody accepts for an unknown person or for unknown goods: in what is to be accepted, the data of both parties and of the subject is there. A
 * leaf may stand in its place only later, in what was accepted when it was shown.
 * @throws {BiyError} `document` otherwise.
 */
export function requireWhole({ private: { first, second, subject } }: AgreementFile): void {
  if ("leaf" in first || "leaf" in second) throw nobody();
  if ("leaf" in subject) throw new BiyError("document", CONSENT_WORDS.noSubject);
}

/** Whether the last day of a signatory's authority is past. */
export function hasExpired({ signatory }: Person, now: bigint): boolean {
  return signatory?.validUntil !== undefined && signatory.validUntil < dayOf(now);
}

function nobody(): BiyError {
  return new BiyError("document", CONSENT_WORDS.noParty);
}

function notParty(address: string): BiyError {
  return new BiyError("key", say(CONSENT_WORDS.notParty, { address }));
}
