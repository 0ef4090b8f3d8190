/**
 * The templates that the command line knows.
 * @module
 */
import { sales } from "../index.ts";
import { readAgreement as readOf } from "../node/index.ts";

export const TEMPLATES = [sales.SALE];

/** An agreement's file, of a template that is known here. @throws {BiyError} `missing`, `input`, naming the file */
export function readAgreement(path: string): sales.SaleFile {
  return readOf(path, TEMPLATES);
}
