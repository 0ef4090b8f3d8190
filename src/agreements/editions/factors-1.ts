// Generated from the clauses of Agreement; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { choice } from "../../text/slots/all.ts";

// prettier-ignore
export const factors1: ReleasedPart = {
  name: "factors-1",
  template: "Agreement",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"said","type":"choice","choices":{"other":1}},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"factor","section":"","mode":"fact"},
  ],
  slots: { choice },
};
