/**
 * Money that moves through banks, outside the chain: which edition is for it, and what the contract asks of the terms then.
 * @module
 */

import { dataSlice, getAddress, zeroPadValue } from "ethers";
import type { Common } from "../arbitration/disputable.ts";
import type { Edition } from "../text/edition.ts";
import type { PrivateFile } from "../text/requisites.ts";
import { address, parsed, refuse } from "../text/shape.ts";
import * as EXPECTED from "../words/draftsExpected.ts";
import { say } from "../words/say.ts";
import type { AgreementFile } from "./file.ts";
import { actorsOf, editionIn, type Template } from "./template.ts";
import { OUTSIDE, type Values } from "./terms.ts";

/** As a payment agent: nobody but the payee confirms what was paid. */
const PAYEE = /* @__PURE__ */ (() => word("0x00"))();
/** As a payment agent: so does the payee's silence. */
export const SILENCE = /* @__PURE__ */ (() => word(OUTSIDE))();
/** The most that a ledger counts, in tiyn. */
export const MOST = 2n ** 63n - 1n;

/** Whether money moves outside the chain. */
export function isOutside({ currency }: Pick<Common, "currency">): boolean {
  return BigInt(currency) === BigInt(OUTSIDE);
}

/** Whether an edition is for that currency: the text for money through banks knows it, and says nothing of any on the chain. */
export function isFor({ currencies }: Pick<Edition, "currencies">, common: Pick<Common, "currency">): boolean {
  return currencies.some(({ address: its }) => BigInt(its) === BigInt(OUTSIDE)) === isOutside(common);
}

/** The newest edition of a template for a currency. @throws {BiyError} `input` if it has none */
export function editionFor(kind: Template, common: Pick<Common, "currency">): Template["editions"][number] {
  const found = kind.editions.findLast((edition) => isFor(edition, common));
  if (found === undefined) throw refuse("currency", EXPECTED.currency);
  return found;
}

/** Who confirms payments besides the payee, by its address; of nobody and of silence no person has it. */
export function agentOf({ paymentAgent }: Pick<Common, "paymentAgent">): string {
  return getAddress(dataSlice(paymentAgent, 12));
}

/** @throws {BiyError} `input` unless an edition is for that currency */
export function requireEdition(
  kind: Template,
  edition: Pick<Edition, "currencies">,
  common: Pick<Common, "currency">,
): void {
  if (!isFor(edition, common))
    throw refuse("edition", say(EXPECTED.edition, { edition: editionFor(kind, common).name }));
}

/** Who besides the payee confirms payments, as people write it: "payee" (nobody), "silence" (the payee's), or an address. In a word. */
export function agentFrom(written: string | undefined): string {
  if (written === undefined || written === "payee") return PAYEE;
  return written === "silence" ? SILENCE : word(parsed(address, written, "paymentAgent"));
}

/**
 * What a contract asks of the terms where money moves outside the chain, and that the edition is for their currency.
 * @throws {BiyError} `input`, naming the field
 */
export function requireMoney<P extends Values>({ kind, edition, template, terms }: Money<P>): void {
  const { common, particulars } = terms;
  const { first, second, tribunal, paymentAgent, costsCap } = common;
  requireEdition(kind as Template, editionIn(kind as Template, edition), common);
  if (!isOutside(common)) {
    if (paymentAgent !== PAYEE) throw refuse("paymentAgent", EXPECTED.noAgent);
    return;
  }
  if (costsCap !== 0n) throw refuse("costsCap", EXPECTED.noCosts);
  if (kind.amount(particulars) > MOST) throw refuse("particulars", EXPECTED.smaller);
  const others = [first, second, tribunal, template].map((each) => BigInt(each));
  // In a word of 32 bytes there is room for more than an address.
  if (BigInt(paymentAgent) >> 160n !== 0n || (paymentAgent !== PAYEE && others.includes(BigInt(paymentAgent))))
    throw refuse("paymentAgent", EXPECTED.otherAgent);
}

/**
 * That the private part says what the text for money through banks says is there: the account of each party, and the name of the person who
 * confirms payments. Of data that was forgotten nothing is known.
 * @throws {BiyError} `input`, naming the field
 */
export function requireAccounts<P extends Values>({ kind, terms, private: file }: Accounted<P>): void {
  const isPerson = BigInt(terms.common.paymentAgent) > BigInt(SILENCE);
  if ("data" in file.subject && (file.subject.data.confirmingPerson !== undefined) !== isPerson)
    throw refuse("subject.confirmingPerson", isPerson ? EXPECTED.agentName : EXPECTED.noAgent);
  if (!isOutside(terms.common)) return;
  const names = actorsOf(kind as Template);
  for (const [index, party] of [file.first, file.second].entries())
    if ("data" in party && party.data.bank === undefined) throw refuse(`${names[index]}.bank`, EXPECTED.account);
}

function word(address: string): string {
  return zeroPadValue(address, 32).toLowerCase();
}

type Money<P extends Values> = Pick<AgreementFile<P>, "kind" | "edition" | "template"> & {
  readonly terms: { readonly common: Common; readonly particulars: P };
};
type Accounted<P extends Values> = Pick<AgreementFile<P>, "kind" | "terms"> & { readonly private: PrivateFile };
