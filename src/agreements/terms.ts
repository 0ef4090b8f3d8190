/**
 * Terms as they are signed and as they are on chain: types, the id, the EIP-712 data of a wallet.
 * @module
 */

import { TypedDataEncoder, type TypedDataDomain, type TypedDataField } from "ethers";
import { DISPOSITION_TYPE, fieldsIn, type Common } from "../arbitration/disputable.ts";

/** The values of a template's particulars, by the names of its EIP-712 type. */
export type Values = { readonly [field: string]: bigint | string };
/** The terms of an agreement: what every agreement states, and the particulars of its template. */
export type Terms<P extends Values = Values> = { readonly common: Common; readonly particulars: P };

/** A party's consent: its signature over the id. */
export type Acceptance = { readonly party: string; readonly signature: string };

export const PHASES = ["none", "performing", "suspended", "closed", "withdrawn"] as const;
export type Phase = (typeof PHASES)[number];
/** As a currency: the coin of the chain. */
export const COIN = "0x0000000000000000000000000000000000000000";
/** As a currency: money that moves outside the chain, through banks. */
export const OUTSIDE = "0x0000000000000000000000000000000000000001";

const COMMON_TYPE =
  "address first,address second,address currency,address tribunal,bytes32 rules,uint32 reviewPeriod,uint40 offerEndsAt,uint16 costsCap,bytes32 paymentAgent,bytes32 replaces,bytes32 document,string summary,bytes32 salt";
/** The fields of particulars, from their EIP-712 type: `Particulars(…)`. */
export function fieldsOf(particularsType: string): TypedDataField[] {
  return fieldsIn(/^Particulars\((.+)\)$/.exec(particularsType)?.[1] ?? "");
}

/** The types of a template's terms, which both parties sign. */
export function termsTypes(particularsType: string): Record<string, TypedDataField[]> {
  return {
    Terms: fieldsIn("Common common,Particulars particulars"),
    Common: fieldsIn(COMMON_TYPE),
    Particulars: fieldsOf(particularsType),
  };
}
/** What a settlement is signed as. */
export const SETTLEMENT_TYPES: Record<string, TypedDataField[]> = /* @__PURE__ */ (() => ({
  Settlement: fieldsIn("bytes32 agreement,uint16 turn,Disposition disposition,uint40 validUntil"),
  Disposition: fieldsIn(DISPOSITION_TYPE),
}))();
/** Where an agreement lives: the chain and the template. */
export type Place = { readonly chainId: bigint; readonly template: string };

/** The EIP-712 domain of a template. @param name as the contract gives it to `Agreement` */
export function templateDomain(name: string, { chainId, template }: Place): TypedDataDomain {
  return { name, version: "1", chainId, verifyingContract: template };
}

/** What a wallet shows and signs: the terms, with the summary in words. */
export function typedTerms(terms: Terms, summary: string): Record<string, unknown> {
  return { common: { ...terms.common, summary }, particulars: terms.particulars };
}

/** The EIP-712 hash of particulars, which the functions common to all agreements take. */
export function particularsHash(particulars: Values, particularsType: string): string {
  return TypedDataEncoder.hashStruct("Particulars", { Particulars: fieldsOf(particularsType) }, particulars);
}
