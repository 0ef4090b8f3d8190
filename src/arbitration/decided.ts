/**
 * What was decided in a case, as far as the chain tells: the hashes of its texts.
 * @module
 */

import { Interface } from "ethers";
import { tribunalAbi } from "../abi/tribunal.ts";
import { readLogs, type LogReading } from "../chain/logs.ts";
import { BiyError } from "../words/biyError.ts";

export type Decided = {
  /** Of the operative part, once it is issued. */
  readonly document?: string;
  /** Of the reasons, once they are given. */
  readonly reasons?: string;
};

const events = /* @__PURE__ */ new Interface(tribunalAbi);

/** Reads the hashes from the tribunal's events. @param reading from the block of the deployment, or before it */
export async function decided({
  tribunal,
  caseId,
  ...reading
}: Omit<LogReading, "address" | "topics"> & { tribunal: string; caseId: string }): Promise<Decided> {
  const names = ["Awarded", "Reasoned"].map((name) => events.getEvent(name)?.topicHash ?? "");
  let found: Decided = {};
  for (const log of await readLogs({ ...reading, address: tribunal, topics: [names, caseId] })) {
    const event = events.parseLog(log);
    if (event?.name === "Awarded") found = { ...found, document: event.args.getValue("document") as string };
    if (event?.name === "Reasoned") found = { ...found, reasons: event.args.getValue("reasons") as string };
  }
  return found;
}

/**
 * Refuses a decision that is not the one which the chain has: another operative part than was issued, or other reasons than were given.
 * @throws {BiyError} `document`
 */
export function requireDecided({ document, reasons }: Required<Decided>, made: Decided): void {
  if (made.document !== undefined && made.document !== document)
    throw new BiyError("document", {
      kk: "Бұл іс бойынша басқа қарар бөлігі шығарылған; берілген жоба — оныкі емес. Ештеңе жазылған да, қол қойылған да жоқ. Сол шешімнің жобасын (бір әрпі өзгермеген) және сақталған мәтіндері бар қалтаны беріңіз.",
      ru: "По этому делу вынесена другая резолютивная часть; данный проект — не её. Ничего не записано и не подписано. Укажите проект того решения, без единого изменения, и папку с его сохранёнными текстами.",
      en: "Another operative part was issued in this case; the draft given is not its. Nothing was written or signed. Give the draft of that decision, not changed by a letter, and the folder with its saved texts.",
    });
  if (made.reasons !== undefined && made.reasons !== reasons)
    throw new BiyError("document", {
      kk: "Бұл іс бойынша басқа уәждер берілген; берілген жобадағы уәждер — олар емес. Ештеңе жазылған да, қол қойылған да жоқ. Сол шешімнің жобасын және сақталған мәтіндері бар қалтаны беріңіз.",
      ru: "По этому делу даны другие мотивы; мотивы в данном проекте — не те. Ничего не записано и не подписано. Укажите проект того решения и папку с его сохранёнными текстами.",
      en: "Other reasons were given in this case than those of the draft. Nothing was written or signed. Give the draft of that decision, and the folder with its saved texts.",
    });
}
