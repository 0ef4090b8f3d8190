/**
 * The code by which a payment through a bank names its agreement: what the payer writes into the purpose of the payment, by hand.
 * @module
 */
import { parsed, hash } from "../text/shape.ts";

/** Hexadecimal digits of the id that a code has. */
const DIGITS = 10;
/**
 * The letters that a code may end with: seventeen, a prime, so that each wrong digit changes it, and each two digits that changed places.
 * None is a hexadecimal digit: the number of an account or of a document, however long, is no code.
 */
const CHECKS = "GHJKMNPQRSTUVWXYZ";
/** Cyrillic letters that look like a code's, and the letter O, which is no digit. */
const CYRILLIC = "\u0410\u0412\u0421\u0415\u041d\u041a\u041c\u0420\u0422\u0425\u0423\u041eO";
const LATIN = "ABCEHKMPTXY00";
/** Banks break a text into lines, and people write points and dashes of their own; a few of them are passed over. */
const GAP = "[\\s\\p{Pd}_.]{0,3}";
const CODE = /* @__PURE__ */ (() =>
  new RegExp(`((?:[0-9A-F]${GAP}){${DIGITS}})([${CHECKS}])(?![\\p{L}\\p{N}])`, "gu"))();

/**
 * The code of an agreement: ten digits of its id, and a letter that tells of a slip.
 * @throws {BiyError} `input` for what is no id
 * @example paymentCode(idOfFile(file)); // "1A2B-3C4D-5EK"
 */
export function paymentCode(id: string): string {
  return written(
    parsed(hash, id, "id")
      .slice(2, 2 + DIGITS)
      .toUpperCase(),
  );
}

/** The codes that a text has, each once, as {@link paymentCode} writes them; a code whose last letter doesn't fit is none. */
export function paymentCodesIn(text: string): readonly string[] {
  const latin = text
    .toUpperCase()
    .replace(new RegExp(`[${CYRILLIC}]`, "g"), (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter);
  const found = Array.from(
    latin.matchAll(CODE),
    ([, digits = "", check = ""]) => digits.replace(/[^0-9A-F]/g, "") + check,
  );
  return [...new Set(found)]
    .filter((each) => each.endsWith(checkOf(each.slice(0, DIGITS))))
    .map((each) => written(each.slice(0, DIGITS)));
}

function written(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}${checkOf(digits)}`;
}

function checkOf(digits: string): string {
  const sum = Array.from(digits, (digit, at) => Number.parseInt(digit, 16) * (at + 1)).reduce(
    (all, each) => all + each,
    0,
  );
  return CHECKS.charAt(sum % CHECKS.length);
}
