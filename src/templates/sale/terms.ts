/**
 * A sale's own terms.
 * @module
 */

import { TypedDataEncoder, type TypedDataDomain, type TypedDataField } from "ethers";
import { saleAbi } from "../../abi/sale.ts";
import { particularsTypeOf, type ParticularsOf } from "../../agreements/fromAbi.ts";
import type { AgreementFile } from "../../agreements/file.ts";
import { templateDomain, termsTypes, typedTerms, type Place, type Terms } from "../../agreements/terms.ts";

/** Price in base units, the last moment for delivery, the length of the inspection. */
export type SaleParticulars = ParticularsOf<typeof saleAbi>;
/** The terms of a sale. */
export type SaleTerms = Terms<SaleParticulars>;
/** A sale as one file. */
export type SaleFile = AgreementFile<SaleParticulars>;

/** The EIP-712 type of a sale's particulars. */
export const SALE_PARTICULARS: string = /* @__PURE__ */ particularsTypeOf(saleAbi);
export const TERMS_TYPES: Record<string, TypedDataField[]> = /* @__PURE__ */ termsTypes(SALE_PARTICULARS);

/** The EIP-712 domain of the sale template. */
export function saleDomain(place: Place): TypedDataDomain {
  return templateDomain("Biy Sale", place);
}

/** The sale's id: the digest that both parties sign (EIP-712). */
export function saleId(place: Place, terms: SaleTerms, summary: string): string {
  return TypedDataEncoder.hash(saleDomain(place), TERMS_TYPES, typedTerms(terms, summary));
}
