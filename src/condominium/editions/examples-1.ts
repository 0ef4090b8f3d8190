// Generated from the clauses of Charter; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { choice, figure } from "../../text/slots/all.ts";

// prettier-ignore
export const examples1: ReleasedPart = {
  name: "examples-1",
  template: "Charter",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"of","type":"choice","choices":{"quorum":1,"second":2,"all":3,"present":4,"cast":5}},
    {"path":"counted","type":"choice","choices":{"unit":6,"share":7}},
    {"path":"whole","type":"figure"},
    {"path":"need","type":"figure"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"example","section":"","mode":"fact"},
  ],
  slots: { choice, figure },
};
