/**
 * What people write in Kazakhstan, as the files have it: "18 450 000,00", "20.12.2026 18:00". Only the writing is
 * changed; what is not of such
 * a form stays as it is, for the reader of the files to refuse.
 * @module
 */

/** Those that stand between groups of digits. */
const SPACES = /[ \u00a0\u202f]/g;

/** Groups are of three; a comma is the decimal one, but where it can't be: "18,450" could be either, and stays. */
export function amountAsFiled(written: string): string {
  const bare = written.replace(SPACES, " ");
  if (/^[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+$|^[0-9]{1,3}(?:,[0-9]{3}){2,}$/.test(bare)) return bare.replaceAll(",", "");
  if (/^[1-9][0-9]{0,2},[0-9]{3}$/.test(bare)) return written;
  const [, whole, fraction] = /^([0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:[.,]([0-9]+))?$/.exec(bare) ?? [];
  if (whole === undefined) return written;
  return whole.replaceAll(" ", "") + (fraction === undefined ? "" : `.${fraction}`);
}

/** A day. */
export function dateAsFiled(written: string): string {
  const [, day = "", month = "", year] = /^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})$/.exec(written) ?? [];
  return year === undefined ? written : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A day with or without a time. */
export function momentAsFiled(written: string): string {
  const [, day = "", time] = /^([0-9.]+)(?:,? ([0-9]{1,2}:[0-9]{2}))?$/.exec(written) ?? [];
  const date = dateAsFiled(day);
  if (date === day) return written;
  return [date, ...(time === undefined ? [] : [time.padStart(5, "0")])].join(" ");
}
