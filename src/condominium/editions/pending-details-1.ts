// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { hash, number } from "../../text/slots/all.ts";
import { calls1 } from "./calls-1.ts";

// prettier-ignore
export const pendingDetails1: ReleasedPart = {
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
  parts: { does: calls1 },
  slots: { hash, number },
};
