// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { address, count, hash, instant, number } from "../../text/slots/all.ts";
import { pendingDecision1 } from "./pending-decision-1.ts";

// prettier-ignore
export const pending1: ReleasedPart = {
  name: "pending-1",
  template: "Assembly",
  title: 0,
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
  parts: { decisions: pendingDecision1 },
  slots: { address, count, hash, instant, number },
};
