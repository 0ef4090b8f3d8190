/**
 * What is lawful and yet harms who does not notice it: said in words before anybody accepts. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Words } from "../words/lang.ts";
import { slotOf } from "../text/slots.ts";
import type { AgreementFile } from "./file.ts";

/** Something to be looked at twice: for a page, and in words. */
export type Warning = {
  readonly code: "costs" | "noInspection";
  /** The field that it is about. */
  readonly field: string;
  readonly words: Words;
};

/** From so much on, in 1/10 000 of what is held, costs are worth a warning. */
const MUCH = 2_000n;
const DAY = 86_400n;

/**
 * What an agreement's terms have that a person should know before accepting them. It refuses nothing.
 * @example for (const { words } of warningsOf(file)) console.log(words.kk);
 */
export function warningsOf({ terms: { common, particulars }, private: people }: AgreementFile): Warning[] {
  const found: Warning[] = [];
  if (common.costsCap >= MUCH) found.push({ code: "costs", field: "costsCap", words: costs(common.costsCap) });
  const isConsumer = "data" in people.first && people.first.data.kind === "individual";
  const { inspectionPeriod } = particulars;
  if (isConsumer && typeof inspectionPeriod === "bigint" && inspectionPeriod < DAY)
    found.push({ code: "noInspection", field: "inspectionPeriod", words: NO_INSPECTION });
  return found;
}

function costs(cap: bigint): Words {
  const most = (lang: keyof Words) => slotOf("percent").format(cap, lang, { currencies: [] });
  return {
    kk: `Назар аударыңыз: дау шығыстарына шотта ұсталған соманың ${most("kk")} дейінгі бөлігі кетуі мүмкін (costsCap).`,
    ru: `Внимание: на расходы по спору может уйти до ${most("ru")} того, что на счёте договора (costsCap).`,
    en: `Note: the costs of a dispute may take up to ${most("en")} of what is held (costsCap).`,
  };
}

const NO_INSPECTION: Words = {
  kk: "Назар аударыңыз: сатып алушы — жеке тұлға, ал қарап тексеру мерзімі бір тәуліктен аз: тауарды қарап, қарсы болуға тек қайта қарау мерзімі қалады (inspectionPeriod).",
  ru: "Внимание: покупатель — физическое лицо, а срок осмотра меньше суток: осмотреть товар и возразить можно только в срок пересмотра (inspectionPeriod).",
  en: "Note: the buyer is an individual, and the inspection period is shorter than a day: only the review period is left to look at the goods and to object (inspectionPeriod).",
};
