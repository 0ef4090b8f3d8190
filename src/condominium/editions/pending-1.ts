// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { address, count, hash, instant, number } from "../../text/slots/all.ts";
import { pendingDecision1 } from "./pending-decision-1.ts";

// prettier-ignore
export const pending1: ReleasedFacts = {
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
  texts: {"kk":"0x3509af9c858a55ec07eea257cf7fcfdb3f10e39310df016f54c643b350915075","ru":"0x70ec57eb955b8d7d35256a79df84c9437c88f3089ac5d3b80f7f83faaf14a3da","en":"0x5729bcc4e15f3452e2f51ff8020cb0cf128763f1da95b7d6e0ccd76f96a4b056"},
  parts: { decisions: pendingDecision1 },
  slots: { address, count, hash, instant, number },
  load: { kk: () => import("./pending-1.kk.ts"), ru: () => import("./pending-1.ru.ts"), en: () => import("./pending-1.en.ts") },
};
