// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { number, tally } from "../../text/slots/all.ts";

// prettier-ignore
export const shares1: ReleasedPart = {
  name: "shares-1",
  template: "Assembly",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"id","type":"number"},
    {"path":"share","type":"tally"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"share","section":"","mode":"fact"},
  ],
  slots: { number, tally },
};
