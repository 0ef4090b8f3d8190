/**
 * `npm start -- --lie`: one comparison of Sale is turned, and the build names the clause that is now a lie.
 * @module
 */
import { LANGS, type Lang } from "../../src/words/lang.ts";
import { sale1 } from "../../src/templates/sale/editions/sale-1.ts";
import { loaded } from "../../src/text/load.ts";
import { liesOf, MUTANTS } from "./mutants.ts";

const FAULT = "the mark a second too early";

/** Plants the fault, tries the contract, and tells what it found. @returns whether a clause was found out */
export async function tellLie(tell: (line: string) => void): Promise<boolean> {
  const twin = MUTANTS.Sale[FAULT];
  if (twin === undefined) throw new Error(`There is no fault "${FAULT}".`);
  tell("In Sale.sol, one comparison is turned:\n");
  tell(`  - ${twin[0]}\n  + ${twin[1]}\n`);
  tell("The contract is built with it, and tried at the limits that the text states.\n");
  const [lie] = await liesOf("Sale", twin);
  if (lie === undefined) {
    tell("NOBODY NOTICES: no clause is a lie.");
    return false;
  }
  const clause = (await loaded(sale1)).clauses.find(({ id }) => id === lie.clause);
  tell(
    `The build fails. Clause "${lie.clause}" is a lie now, at "${lie.id}" (a second before, at it, a second after):\n`,
  );
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
