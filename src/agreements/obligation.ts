/**
 * What a payment is for, as a receipt has it.
 * @module
 */

import { decodeBytes32String, encodeBytes32String } from "ethers";
import { refuse } from "../text/shape.ts";
import * as RECEIPTS_WORDS from "../words/agreements/receipts.ts";
import type { Receipt } from "./ledger.ts";

/** What a payment is for, in 32 bytes. @param text at most 31 letters of ASCII @throws {BiyError} `input` */
export function obligationOf(text: string): string {
  if (!/^[\x20-\x7e]{1,31}$/.test(text)) throw refuse("obligation", RECEIPTS_WORDS.obligation);
  return encodeBytes32String(text);
}

/** What a receipt says that a payment is for; bytes that are no text as they are. */
export function obligationIn({ obligation }: Pick<Receipt, "obligation">): string {
  try {
    const text = decodeBytes32String(obligation);
    return /^[\x20-\x7e]+$/.test(text) ? text : obligation;
  } catch {
    return obligation;
  }
}
