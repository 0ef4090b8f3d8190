// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { hash } from "../../text/slots/all.ts";

// prettier-ignore
export const transactions1: ReleasedPart = {
  name: "transactions-1",
  template: "Assembly",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"transaction","type":"hash"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"transaction","section":"","mode":"fact"},
  ],
  slots: { hash },
};
