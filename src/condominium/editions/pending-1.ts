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
  texts: {"kk":"0x2283c9fefdef0ead3f21e7b27a7a5ceae2f0a271b57579e45e9e1b19fc290ad5","ru":"0xe2b4309e2b3cba1de988e6b9e75c668653410f3f62aeb952930cd520487cf9d2","en":"0x2484b692fb77d46c1925b3c19982fec8744549820e099deb8e17010baae81649"},
  parts: { decisions: pendingDecision1 },
  load: { kk: () => import("./pending-1.kk.ts"), ru: () => import("./pending-1.ru.ts"), en: () => import("./pending-1.en.ts") },
};
