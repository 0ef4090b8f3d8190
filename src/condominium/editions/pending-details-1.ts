// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { hash, number } from "../../text/slots/all.ts";
import { calls1 } from "./calls-1.ts";

// prettier-ignore
export const pendingDetails1: Released = {
  name: "pending-details-1",
  template: "Assembly",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"heldUp","type":"number"},
    {"path":"question","type":"hash"},
    {"path":"id","type":"hash"},
    {"path":"motion","type":"hash"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"held-up","section":"","mode":"fact","when":[{"path":"heldUp","is":"1"}]},
    {"id":"put","section":"","mode":"fact","when":[{"path":"question","is":"nonzero"}]},
    {"id":"unreadable","section":"","mode":"fact","when":[{"path":"motion","is":"nonzero"}]},
    {"id":"does","section":"","mode":"fact","parts":"does"},
  ],
  texts: {"kk":"0xb5bcfaf4207a7d88c269d28cb7d1cfa7672a7f26ee5816c65504f2d3e99df50e","ru":"0x3cbd7c6cb5d5660e190400f5ad2ed361e43b375ffa1988493b860554dbcba24d","en":"0xed415c84bab86cc9213086b4f239b23be0218045bbf1713089196812f2b1c0f1"},
  parts: { does: calls1 },
  slots: { hash, number },
  load: { kk: () => import("./pending-details-1.kk.ts"), ru: () => import("./pending-details-1.ru.ts"), en: () => import("./pending-details-1.en.ts") },
};
