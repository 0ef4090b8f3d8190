/**
 * `npm start -- --lie`: one comparison of Sale is turned, and the build names the clause that is now a lie.
 * @module
 */
import { LANGS, type Lang } from "../../src/words/lang.ts";
import { sale1 } from "../../src/templates/sale/editions/sale-1.ts";
import { allClausesOf } from "../../src/text/edition.ts";
import { loaded } from "../../src/text/load.ts";
import { read } from "../mutants/targets.ts";
import { faultsIn, withFault } from "./faults.ts";
import { lieOf, subjectOf } from "./tried.ts";

const SALE = "contracts/templates/Sale.sol";
/** Of the step `markDelivered`: too late is what is later than the last moment, or, so turned, what is not earlier. */
const [STEP, BEFORE, AFTER] = ["markDelivered", "<=", "<"];

/** Plants the fault, tries the contract, and tells what it found. @returns whether a clause was found out */
export async function tellLie(tell: (line: string) => void): Promise<boolean> {
  const fault = faultsIn(SALE).find(
    ({ within, before, after }) => within === STEP && before === BEFORE && after === AFTER,
  );
  if (fault === undefined) throw new Error(`${STEP} has no comparison to turn.`);
  const lineIn = (source: string) => source.split("\n")[fault.line - 1]?.trim();
  tell(`In Sale.sol, line ${fault.line}, one comparison is turned:\n`);
  tell(`  - ${lineIn(read(SALE))}\n  + ${lineIn(withFault(fault)[SALE] ?? "")}\n`);
  tell("The contract is built with it, and tried at the limits that the text states.\n");
  const lie = await lieOf(await subjectOf(SALE), fault);
  if (typeof lie !== "object") {
    tell("NOBODY NOTICES: no clause is a lie.");
    return false;
  }
  const clause = allClausesOf(await loaded(sale1)).find(({ id }) => id === lie.clause);
  const tried = lie.expected.length === 3 ? " (a second before, at it, a second after)" : "";
  tell(`The build fails. Clause "${lie.clause}" is a lie now, at "${lie.id}"${tried}:\n`);
  tell(`  stated: ${lie.expected.join(", ")}\n  does:   ${lie.outcome.join(", ")}\n`);
  for (const lang of LANGS) tell(`  ${lang}: ${sentences(lang, clause?.text[lang] ?? [])}\n`);
  tell("Nothing was written: Sale.sol is as it was.");
  return true;
}

/** A clause without its values. */
function sentences(lang: Lang, parts: readonly (string | { path: string })[]): string {
  return parts
    .map((part) => (typeof part === "string" ? part : `[${part.path}]`))
    .join("")
    .replaceAll("\n", `\n  ${" ".repeat(lang.length)}  `);
}
