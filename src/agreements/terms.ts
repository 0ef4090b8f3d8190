/**
 * Terms as they are signed and as they are on chain: types, the id, the EIP-712 data of a wallet.
 * @module
 */

import { AbiCoder, keccak256, TypedDataEncoder, ZeroHash, type TypedDataDomain, type TypedDataField } from "ethers";

/** What every agreement states; see `Common` in IAgreement.sol. Moments and lengths in seconds. */
export type Common = {
  readonly first: string;
  readonly second: string;
  readonly currency: string;
  readonly tribunal: string;
  readonly rules: string;
  readonly reviewPeriod: bigint;
  readonly offerEndsAt: bigint;
  readonly costsCap: bigint;
  readonly assets: string;
  readonly replaces: string;
  readonly document: string;
  readonly summary: string;
  readonly salt: string;
};

/** The values of a template's particulars, by the names of its EIP-712 type. */
export type Values = { readonly [field: string]: bigint | string };
/** The terms of an agreement: what every agreement states, and the particulars of its template. */
export type Terms<P extends Values = Values> = { readonly common: Common; readonly particulars: P };

/** Price in base units, the last moment for delivery, the length of the inspection. */
export type SaleParticulars = { readonly price: bigint; readonly deliverBy: bigint; readonly inspectionPeriod: bigint };
/** The terms of a sale. */
export type SaleTerms = Terms<SaleParticulars>;

/** A party's consent: its signature over the id. */
export type Acceptance = { readonly party: string; readonly signature: string };

/** What an award or a settlement orders; see `Disposition` in AgreementCore.sol. */
export type Disposition = {
  readonly toFirst: bigint;
  readonly toSecond: bigint;
  readonly costs: bigint;
  readonly assets: bigint;
  readonly then: bigint;
  readonly progress: bigint;
  readonly rest: string;
};

export const PHASES = ["none", "performing", "suspended", "closed", "withdrawn"] as const;
export type Phase = (typeof PHASES)[number];
/** What happens after an award or a settlement, as the contract counts it. */
export const THEN = { close: 0n, resume: 1n, stay: 2n } as const;
/** As a currency: the coin of the chain. */
export const COIN = "0x0000000000000000000000000000000000000000";

const fields = (text: string): TypedDataField[] =>
  text.split(",").map((each) => {
    const [type = "", name = ""] = each.split(" ");
    return { type, name };
  });

const COMMON_TYPE =
  "address first,address second,address currency,address tribunal,bytes32 rules,uint32 reviewPeriod,uint40 offerEndsAt,uint16 costsCap,bytes32 assets,bytes32 replaces,bytes32 document,string summary,bytes32 salt";
/** The EIP-712 type of a sale's particulars. */
export const SALE_PARTICULARS = "Particulars(uint112 price,uint40 deliverBy,uint32 inspectionPeriod)";
const DISPOSITION_TYPE =
  "uint112 toFirst,uint112 toSecond,uint112 costs,uint8 assets,uint8 then,uint40 progress,bytes32 rest";

/** The fields of particulars, from their EIP-712 type: `Particulars(…)`. */
export function fieldsOf(particularsType: string): TypedDataField[] {
  return fields(/^Particulars\((.+)\)$/.exec(particularsType)?.[1] ?? "");
}

/** The types of a template's terms, which both parties sign. */
export function termsTypes(particularsType: string): Record<string, TypedDataField[]> {
  return {
    Terms: fields("Common common,Particulars particulars"),
    Common: fields(COMMON_TYPE),
    Particulars: fieldsOf(particularsType),
  };
}
export const TERMS_TYPES: Record<string, TypedDataField[]> = termsTypes(SALE_PARTICULARS);
export const SETTLEMENT_TYPES: Record<string, TypedDataField[]> = {
  Settlement: fields("bytes32 agreement,uint16 turn,Disposition disposition,uint40 validUntil"),
  Disposition: fields(DISPOSITION_TYPE),
};
export const AWARD_TYPES: Record<string, TypedDataField[]> = {
  Award: fields(
    "bytes32 case,uint16 attempt,bytes32 evidence,Disposition disposition,bytes32 replacement,bytes32 document",
  ),
  Disposition: fields(DISPOSITION_TYPE),
};
export const REASONS_TYPES: Record<string, TypedDataField[]> = {
  Reasons: fields("bytes32 case,bytes32 award,bytes32 reasons"),
};
const DISPOSITION_TUPLE = `tuple(${DISPOSITION_TYPE})`;

/** Where an agreement lives: the chain and the template. */
export type Place = { readonly chainId: bigint; readonly template: string };

/** The EIP-712 domain of a template. @param name as the contract gives it to `Agreement` */
export function templateDomain(name: string, { chainId, template }: Place): TypedDataDomain {
  return { name, version: "1", chainId, verifyingContract: template };
}

/** The EIP-712 domain of the sale template. */
export function saleDomain(place: Place): TypedDataDomain {
  return templateDomain("Biy Sale", place);
}

/** The EIP-712 domain of the tribunal. */
export function tribunalDomain({ chainId, tribunal }: { chainId: bigint; tribunal: string }): TypedDataDomain {
  return { name: "Biy Tribunal", version: "1", chainId, verifyingContract: tribunal };
}

/** What a wallet shows and signs: the terms, with the summary in words. */
export function typedTerms(terms: Terms, summary: string): Record<string, unknown> {
  return { common: { ...terms.common, summary }, particulars: terms.particulars };
}

/** The sale's id: the digest that both parties sign (EIP-712). */
export function saleId(place: Place, terms: SaleTerms, summary: string): string {
  return TypedDataEncoder.hash(saleDomain(place), TERMS_TYPES, typedTerms(terms, summary));
}

/** The EIP-712 hash of particulars, which the functions common to all agreements take. */
export function particularsHash(particulars: Values, particularsType: string = SALE_PARTICULARS): string {
  return TypedDataEncoder.hashStruct("Particulars", { Particulars: fieldsOf(particularsType) }, particulars);
}

/** A disposition with what is not said left at nothing: no money, close. */
export function disposition(parts: Partial<Disposition> = {}): Disposition {
  return { toFirst: 0n, toSecond: 0n, costs: 0n, assets: 0n, then: THEN.close, progress: 0n, rest: ZeroHash, ...parts };
}

/** What the tribunal keeps of a disposition. */
export function dispositionHash(ordered: Disposition): string {
  return keccak256(AbiCoder.defaultAbiCoder().encode([DISPOSITION_TUPLE], [ordered]));
}
