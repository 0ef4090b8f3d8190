// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { pendingDetails1 } from "./pending-details-1.ts";

// prettier-ignore
export const pendingDecision1: Released = {
  name: "pending-decision-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"kind","type":"text"},
    {"path":"no","type":"number"},
    {"path":"from","type":"instant"},
    {"path":"until","type":"instant"},
    {"path":"open","type":"count"},
    {"path":"stayed","type":"count"},
    {"path":"state","type":"choice","choices":{"notice":{"kk":"хабарлама; қабылданса ғана орындалады","ru":"уведомление; исполняется, только если будет принято","en":"notice; it is carried out only if it passes"},"voting":{"kk":"дауыс беру; қабылданса ғана орындалады","ru":"голосование; исполняется, только если будет принято","en":"voting; it is carried out only if it passes"},"challenge":{"kk":"қабылданды; дауласу мерзімі жүріп жатыр","ru":"принято; идёт срок оспаривания","en":"passed; the challenge period runs"},"stayed":{"kk":"қабылданды; тоқтатыла тұрған","ru":"принято; приостановлено","en":"passed; stayed"},"executable":{"kk":"қабылданды; қазір орындауға болады","ru":"принято; сейчас можно исполнить","en":"passed; it can be carried out now"}}},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"decision","section":"","mode":"fact","when":[{"path":"kind","is":"decision"}],"parts":"details"},
    {"id":"annulled","section":"","mode":"fact","when":[{"path":"kind","is":"annulled"}],"parts":"details"},
  ],
  texts: {"kk":"0x5dec4cf4c5cfde1bf18d3c3e6130fc596a8718b5401f71507871daf9845b541d","ru":"0x61e29cc9f9723bb3b93cbd2037bb00b529b9a802102ec62ed418307bc1ea7630","en":"0x71480bb478f654729bb508dc8ad3e9a4b8e7281bfe565eb2582713255082a123"},
  parts: { details: pendingDetails1 },
  load: { kk: () => import("./pending-decision-1.kk.ts"), ru: () => import("./pending-decision-1.ru.ts"), en: () => import("./pending-decision-1.en.ts") },
};
