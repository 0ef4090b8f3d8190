// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { hash, kind, number, quote, tally } from "../../text/slots/all.ts";

// prettier-ignore
export const pieces1: ReleasedPart = {
  name: "pieces-1",
  template: "Assembly",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"index","type":"number"},
    {"path":"share","type":"tally"},
    {"path":"kind","type":"kind"},
    {"path":"content","type":"hash"},
    {"path":"uri","type":"quote"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"piece","section":"","mode":"fact"},
  ],
  slots: { hash, kind, number, quote, tally },
};
