/**
 * What people write in Kazakhstan, as the files have it: "18 450 000,00", "20.12.2026 18:00", "5,5 %". Only the writing is changed; what is
 * not of such a form stays as it is, for the reader of the files to refuse.
 * @module
 */

import { createHash } from "node:crypto";
import { readBytes } from "../node/index.ts";

/** Those that stand between groups of digits. */
const SPACES = /[ \u00a0\u202f]/g;

const AS_FILED: { readonly [type: string]: (written: string) => string } = {
  money: amountIn,
  percent: (written) => amountIn(written.replace(/[ \u00a0\u202f]?%$/, "")),
  moment: (written) => {
    const [, day, time] = /^([0-9.]+)(?:,? ([0-9]{1,2}:[0-9]{2}))?$/.exec(written) ?? [];
    const date = day === undefined ? undefined : dateIn(day);
    return date === undefined ? written : [date, ...(time === undefined ? [] : [time.padStart(5, "0")])].join(" ");
  },
  date: (written) => dateIn(written) ?? written,
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

/** Groups are of three; a comma is the decimal one, but where it can't be: "18,450" could be either, and stays. */
function amountIn(written: string): string {
  const bare = written.replace(SPACES, " ");
  if (/^[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+$|^[0-9]{1,3}(?:,[0-9]{3}){2,}$/.test(bare)) return bare.replaceAll(",", "");
  if (/^[1-9][0-9]{0,2},[0-9]{3}$/.test(bare)) return written;
  const [, whole, fraction] = /^([0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:[.,]([0-9]+))?$/.exec(bare) ?? [];
  if (whole === undefined) return written;
  return whole.replaceAll(" ", "") + (fraction === undefined ? "" : `.${fraction}`);
}

function dateIn(written: string): string | undefined {
  const [, day = "", month = "", year] = /^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})$/.exec(written) ?? [];
  return year === undefined ? undefined : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
