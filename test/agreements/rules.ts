/** Rules of disputes as a tribunal has them, for agreements that no chain knows. */
import { id as hashOf, ZeroAddress, type Signer } from "ethers";
import { bind, typedDataOf } from "../../src/agreements/file.ts";
import type { Values } from "../../src/agreements/terms.ts";
import { agreements, cases, type AgreementFile } from "../../src/index.ts";

const DAY = 86_400n;

/** One decides; nobody is a party, and all can work. */
export const RULES: cases.Rules = {
  mode: 0n,
  seats: 1n,
  roster: "0x5FC8d32690cc91D4c39d9d3abcBD16989F875707",
  authority: "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc",
  successor: "0x976EA74026E726554dB657fA54763abd0C3a0aa9",
  silence: 10n * DAY,
  feeCurrency: ZeroAddress,
  advance: 10n ** 15n,
  nominationPeriod: 10n * DAY,
  acceptancePeriod: 5n * DAY,
  evidencePeriod: 10n * DAY,
  awardPeriod: 30n * DAY,
  reasonsPeriod: 10n * DAY,
  enforcementDelay: 30n * DAY,
  text: hashOf("the text of the rules"),
};

/** Accepted by a key alone, which looks at nothing. */
export async function acceptedBy<P extends Values>(file: AgreementFile<P>, signer: Signer): Promise<AgreementFile<P>> {
  const { domain, types, value } = typedDataOf(file);
  const signature = await signer.signTypedData(domain, types, value);
  return agreements.withAcceptance(file, { party: await signer.getAddress(), signature });
}

/** An agreement as a hostile hand would make it: with other rules or terms, of which text and summary are bound, unsigned. */
export async function rebound<P extends Values>(
  file: AgreementFile<P>,
  rules: cases.Rules,
  terms: { readonly common?: Partial<AgreementFile["terms"]["common"]>; readonly particulars?: Partial<P> } = {},
): Promise<AgreementFile<P>> {
  const common = { ...file.terms.common, rules: cases.rulesHash(rules), ...terms.common };
  const particulars = { ...file.terms.particulars, ...terms.particulars };
  const unbound = { ...file, terms: { common, particulars }, rules };
  const { document, summary } = await bind(unbound);
  const bound = { ...unbound.terms.common, document: document.root, summary: hashOf(summary) };
  return { ...unbound, terms: { common: bound, particulars }, summary, roots: document.roots, acceptances: [] };
}
