// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { choice, count, instant, number, text } from "../../text/slots/all.ts";
import { pendingDetails1 } from "./pending-details-1.ts";

// prettier-ignore
export const pendingDecision1: Released = {
  name: "pending-decision-1",
  template: "Assembly",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"kind","type":"text"},
    {"path":"no","type":"number"},
    {"path":"from","type":"instant"},
    {"path":"until","type":"instant"},
    {"path":"open","type":"count"},
    {"path":"stayed","type":"count"},
    {"path":"state","type":"choice","choices":{"notice":1,"voting":2,"challenge":3,"stayed":4,"executable":5}},
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
  texts: {"kk":"0xf769c325db0c8714c7855ee150e68de8cdb31d2c5eb9c53b77a1d5d1e928b4ee","ru":"0x5c1da7340329bb75f4f98c57d95256d8352c902992970914daa7d5598753fa52","en":"0xa7bad61644b9e132cb6cb921055d0244c2edda5920857520afce195ca1834558"},
  parts: { details: pendingDetails1 },
  slots: { choice, count, instant, number, text },
  load: { kk: () => import("./pending-decision-1.kk.ts"), ru: () => import("./pending-decision-1.ru.ts"), en: () => import("./pending-decision-1.en.ts") },
};
