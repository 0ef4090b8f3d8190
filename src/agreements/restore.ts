/**
 * An agreement's file, written again from the chain: a party that lost it is not locked out.
 *
 * The chain has the terms, and all acceptances but that of the party who formed it. It does not have who the parties
 * are and what the subject is: that comes from a copy that somebody kept, with its salts. Without it the terms can
 * still be performed, disputed and enforced; the text can't be shown.
 * @module
 */

import { id as hashOf, Interface, type Provider, type Result } from "ethers";
import { patiently } from "../chain/patience.ts";
import { codeHashAt } from "../chain/place.ts";
import { BiyError } from "../words/biyError.ts";
import { networkError } from "../chain/errors.ts";
import type { PrivateFile, PrivateKey } from "../text/requisites.ts";
import type { Roots } from "../text/root.ts";
import type { Token } from "../text/slots.ts";
import { tokenNow } from "../chain/token.ts";
import { readRules, type Rules } from "../arbitration/rules.ts";
import { bind, idOfFile, requireBound, UNKNOWN_LEAF, type Agreed, type AgreementFile } from "./file.ts";
import { formedAs, type FormedAgreement, type KnownPlace, type Reading } from "./formed.ts";
import { isStated } from "./money.ts";
import { isFor } from "./outside.ts";
import { stateOf } from "./state.ts";
import { summaryOf } from "./summary.ts";
import type { Template } from "./template.ts";
import type { Acceptance } from "./terms.ts";
import * as RESTORE_WORDS from "../words/agreements/restore.ts";
import { say } from "../words/say.ts";

/** What was kept of the private part, and what the text states that no contract knows: what is not given is not known. */
export type KeptPrivate = { readonly [key in PrivateKey]?: PrivateFile[key] } & {
  readonly token?: Token | undefined;
  readonly agreed?: Agreed | undefined;
};

/**
 * Writes the file of an agreement again.
 * @param kept the private part with its salts, of an older copy of the file or of the other party's; all of it or some; and what was agreed
 * on beside the terms. What the text states of the token is asked of the token itself, if it is not among it
 * @returns the file; without all of the private part one whose text can't be shown, of which all steps are open that accepting is not
 * @throws {BiyError} `missing` if it was not formed there, or its edition is not in this package; `document` if the private part is not the one
 * that is bound; `network`
 */
export async function restore({
  kept = {},
  ...which
}: Reading & { readonly id: string; readonly place: KnownPlace; readonly kept?: KeptPrivate }): Promise<AgreementFile> {
  const { provider, id, place } = which;
  const formed = await formedAs(which);
  if (formed === undefined) throw notFormed(id, place);
  const template = place.kind;
  const { first, second } = formed.terms.common;
  await stateOf(provider, { place, template, id, first, second }); // It is the place that is meant, with its code.

  const acceptances = await acceptancesIn(provider, formed, template);
  const { currency } = formed.terms.common;
  const isOfToken = editionsFor(template, currency).some((edition) =>
    isStated({ edition, chainId: place.chainId, currency }),
  );
  const token = kept.token ?? (isOfToken ? await tokenNow(provider, currency) : undefined);
  const { tribunal, rules: named } = formed.terms.common;
  const [rules, tribunalCodeHash] = await Promise.all([
    readRules({ provider, tribunal, rules: named }),
    codeHashAt(provider, tribunal),
  ]);
  const files = await candidates(formed, { template, tribunalCodeHash, rules, kept: { ...kept, token }, acceptances });
  if (files.length === 0) throw isOfToken ? otherToken(formed) : noEdition(formed);
  const file = await firstBound(files);
  if (file === undefined) throw otherPrivate();
  if (idOfFile(file) !== id) throw notFormed(id, place);
  return file;
}

const editionsFor = ({ editions }: Template, currency: string) =>
  editions.filter((edition) => isFor(edition, { currency }));

/** A file for each edition whose summary is the one that the terms bind; the newest first. */
async function candidates(
  { place, terms }: FormedAgreement,
  {
    template,
    tribunalCodeHash,
    rules,
    kept,
    acceptances,
  }: {
    template: Template;
    tribunalCodeHash: string;
    rules: Rules;
    kept: KeptPrivate;
    acceptances: readonly Acceptance[];
  },
): Promise<AgreementFile[]> {
  const unknown = { leaf: UNKNOWN_LEAF };
  const { first = unknown, second = unknown, subject = unknown } = kept;
  const { chainId, to, codeHash } = place;
  const { currency } = terms.common;
  const found = editionsFor(template, currency)
    .toReversed()
    .map(async (edition): Promise<AgreementFile[]> => {
      const token = isStated({ edition, chainId, currency }) ? kept.token : undefined;
      const { agreed } = kept;
      const besides = { ...(token === undefined ? {} : { token }), ...(agreed === undefined ? {} : { agreed }) };
      const summary = summaryIn(() => summaryOf(edition, { chainId, template: to, terms, token }, template.summary));
      if (summary === undefined || hashOf(summary) !== terms.common.summary) return [];
      const whole = { first, second, subject };
      const place = { edition: edition.name, chainId, template: to, codeHash, tribunalCodeHash };
      const file = { kind: template, ...place, terms, rules, ...besides, private: whole };
      return [{ biy: 1, ...file, summary, roots: await rootsIn(file), acceptances }];
    });
  return (await Promise.all(found)).flat();
}

/** Those of a text that can't be made are none: with what was kept of the private part it is not bound, either. */
async function rootsIn(file: Parameters<typeof bind>[0]): Promise<Roots> {
  try {
    return (await bind(file)).document.roots;
  } catch (thrown) {
    if (thrown instanceof BiyError) return {};
    throw thrown;
  }
}

/** None, where the edition can't say these terms. */
function summaryIn(say: () => string): string | undefined {
  try {
    return say();
  } catch (thrown) {
    if (thrown instanceof BiyError) return undefined;
    throw thrown;
  }
}

/** The first that is what its terms bind. Without all of the private part, only the summary can be compared. */
async function firstBound(files: readonly AgreementFile[]): Promise<AgreementFile | undefined> {
  for (const file of files) if (await isBound(file)) return file;
  return undefined;
}

async function isBound(file: AgreementFile): Promise<boolean> {
  try {
    await requireBound(file);
    return true;
  } catch (thrown) {
    // What can't be rendered in one edition may be of another.
    if (thrown instanceof BiyError) return false;
    throw thrown;
  }
}

/**
 * The acceptances that were sent with the terms. One who formed it through an account with code, or in a batch, has them deeper in what was
 * sent. Not found, they are left out: what is formed needs them no more.
 */
async function acceptancesIn(
  provider: Provider,
  { transaction, terms: { common } }: FormedAgreement,
  { abi }: Template,
): Promise<Acceptance[]> {
  const sent = await sentIn(provider, transaction);
  const of = new Interface(abi);
  for (const name of ["form", "amend"]) {
    const selector = of.getFunction(name)?.selector.slice(2);
    if (selector === undefined) continue;
    for (let at = sent.indexOf(selector); at >= 0; at = sent.indexOf(selector, at + 1)) {
      const given = decodedAs(of, name, `0x${sent.slice(at)}`);
      const [{ salt, document }] = (given ?? [{}]) as unknown as [{ salt?: string; document?: string }];
      if (given === undefined || salt !== common.salt || document !== common.document) continue;
      const list = given[given.length - 1] as readonly Acceptance[];
      return Array.from(list, ({ party, signature }) => ({ party, signature }));
    }
  }
  return [];
}

async function sentIn(provider: Provider, transaction: string): Promise<string> {
  try {
    return (await patiently(async () => await provider.getTransaction(transaction)))?.data ?? "";
  } catch (thrown) {
    throw networkError(thrown);
  }
}

function decodedAs(of: Interface, name: string, data: string): Result | undefined {
  try {
    return of.decodeFunctionData(name, data);
  } catch {
    return undefined; // The same four bytes stood there by chance.
  }
}

function notFormed(id: string, { to }: KnownPlace): BiyError {
  return new BiyError("missing", say(RESTORE_WORDS.notFormed, { to, id }));
}

function noEdition({
  id,
  place: {
    kind: { name },
  },
}: FormedAgreement): BiyError {
  return new BiyError("missing", say(RESTORE_WORDS.noEdition, { name, id }));
}

function otherToken({ id, terms }: FormedAgreement): BiyError {
  const { currency } = terms.common;
  return new BiyError("missing", say(RESTORE_WORDS.otherToken, { id, currency }), { field: "token" });
}

function otherPrivate(): BiyError {
  return new BiyError("document", RESTORE_WORDS.otherPrivate);
}
