// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { choice, count, instant, number, text } from "../../text/slots/all.ts";
import { pendingDetails1 } from "./pending-details-1.ts";

// prettier-ignore
export const pendingDecision1: ReleasedPart = {
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
  parts: { details: pendingDetails1 },
  slots: { choice, count, instant, number, text },
};
