/**
 * What people write in Kazakhstan, as the files have it: "18 450 000,00", "5,5 %", an account with spaces, a document by its file. Only the
 * writing is changed; what is not of such a form stays as it is, for the reader of the files to refuse.
 * @module
 */

import { createHash } from "node:crypto";
import { readBytes } from "../node/index.ts";
import { amountAsFiled, dateAsFiled, momentAsFiled } from "../text/index.ts";

/** Those that stand between groups of digits. */
const SPACES = /[ \u00a0\u202f]/g;

const AS_FILED: { readonly [type: string]: (written: string) => string } = {
  money: amountAsFiled,
  percent: (written) => amountAsFiled(written.replace(/[ \u00a0\u202f]?%$/, "")),
  moment: momentAsFiled,
  date: dateAsFiled,
  currency: (written) => (/^(?:kzt|coin)$/i.test(written) ? CURRENCIES[written.toLowerCase()] : undefined) ?? written,
  iban: (written) => written.replace(SPACES, "").toUpperCase(),
  bic: (written) => written.replace(SPACES, "").toUpperCase(),
  file: (path) => (HASH.test(path) ? path : createHash("sha256").update(readBytes(path)).digest("hex")),
};
const HASH = /^(?:0x)?[0-9a-f]{64}$/;
const CURRENCIES: { readonly [written: string]: string } = { kzt: "KZT", coin: "coin" };

/** An answer as a file has it; of a document's file its hash. @param type what it is @throws {BiyError} if there is no such file */
export function asFiled(written: string, type: string | undefined): string {
  return AS_FILED[type ?? ""]?.(written) ?? written;
}
