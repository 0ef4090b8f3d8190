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
  texts: {"kk":"0xb06060ed22228ab39038e008ab3b1926e972a3091f225b772a898a3bfb3cbb90","ru":"0x0d5bc109d98203b369b8c9adc4c028705a8b1f05b1420ac4ea6350ad7316cabb","en":"0x66f5b99ddacd67ac6189f758fef51d233cdd17244c46b8cff150fd9a15670458"},
  parts: { details: pendingDetails1 },
  load: { kk: () => import("./pending-decision-1.kk.ts"), ru: () => import("./pending-decision-1.ru.ts"), en: () => import("./pending-decision-1.en.ts") },
};
