/**
 * What is lawful and yet harms who does not notice it: said in words before anybody accepts.
 * @module
 */

import { perLanguage, type Words } from "../words/lang.ts";
import { percent } from "../text/slots/plain.ts";
import type { AgreementFile } from "./file.ts";
import { isOutside } from "./outside.ts";
import { actorsOf } from "./template.ts";
import * as WARNINGS_WORDS from "../words/agreements/warnings.ts";
import { say } from "../words/say.ts";

/** Something to be looked at twice: for a page, and in words. */
export type Warning = {
  readonly code: "notTenge" | "costs" | "noInspection" | "notIdentified" | "foreign";
  /** The field that it is about. */
  readonly field: string;
  readonly words: Words;
};

/** Over so much, in 1/10 000 of what is held, costs are worth a warning. */
const MUCH = 1_500n;
const DAY = 86_400n;

/**
 * What an agreement's terms have that a person should know before accepting them. It refuses nothing.
 * @example for (const { words } of warningsOf(file)) console.log(words.kk);
 */
export function warningsOf({ kind, terms: { common, particulars }, private: people }: AgreementFile): Warning[] {
  const found: Warning[] = [];
  if (!isOutside(common)) found.push({ code: "notTenge", field: "currency", words: WARNINGS_WORDS.notTenge });
  if (common.costsCap > MUCH) found.push({ code: "costs", field: "costsCap", words: costs(common.costsCap) });
  for (const [index, party] of actorsOf(kind).entries()) {
    const entry = index === 0 ? people.first : people.second;
    if ("leaf" in entry) continue;
    const { data } = entry;
    const told = { name: perLanguage((lang) => (typeof data.name === "string" ? data.name : data.name[lang])) };
    if (data.identified === undefined)
      found.push({
        code: "notIdentified",
        field: `${party}.identified`,
        words: say(WARNINGS_WORDS.notIdentified, told),
      });
    if ("foreign" in data)
      found.push({ code: "foreign", field: `${party}.foreign`, words: say(WARNINGS_WORDS.foreign, told) });
  }
  const isIndividual = "data" in people.first && people.first.data.kind === "individual";
  const { inspectionPeriod } = particulars;
  if (isIndividual && typeof inspectionPeriod === "bigint" && inspectionPeriod < DAY)
    found.push({ code: "noInspection", field: "inspectionPeriod", words: WARNINGS_WORDS.noInspection });
  return found;
}

function costs(cap: bigint): Words {
  return say(WARNINGS_WORDS.costs, {
    share: perLanguage((lang) => percent.format(cap, lang, { currencies: [] })),
  });
}
