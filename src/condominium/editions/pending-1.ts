// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { pendingDecision1 } from "./pending-decision-1.ts";

// prettier-ignore
export const pending1: Released = {
  name: "pending-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"block","type":"number"},
    {"path":"at","type":"instant"},
    {"path":"count","type":"count"},
    {"path":"rest","type":"hash"},
    {"path":"until","type":"instant"},
    {"path":"from","type":"address"},
    {"path":"to","type":"address"},
    {"path":"announcedAt","type":"instant"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"none","section":"","mode":"fact","when":[{"path":"count","is":"zero"}]},
    {"id":"some","section":"","mode":"fact","when":[{"path":"count","is":"nonzero"}],"parts":"decisions"},
    {"id":"unfinished","section":"","mode":"fact","when":[{"path":"rest","is":"nonzero"}]},
    {"id":"recovered","section":"","mode":"fact","when":[{"path":"to","is":"nonzero"}]},
  ],
  texts: {"kk":"0xef2ef17aa23df7da8ca35feb6bd00eb44a1189f1fe412956fecfe17717e7e883","ru":"0x1e9c2758f8749f6fc50a534d96a54dec7396a153a65d5c89085c307d4c9d384b","en":"0x41da62e699a6dfbd5c7dc1393c3ca7822e1a492d91f65692ce3d1820b3cef0a4"},
  parts: { decisions: pendingDecision1 },
  load: { kk: () => import("./pending-1.kk.ts"), ru: () => import("./pending-1.ru.ts"), en: () => import("./pending-1.en.ts") },
};
