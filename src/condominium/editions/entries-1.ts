// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { address, hash, kind, number, quote, tally } from "../../text/slots/all.ts";

// prettier-ignore
export const entries1: ReleasedPart = {
  name: "entries-1",
  template: "Assembly",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"holder","type":"address"},
    {"path":"share","type":"tally"},
    {"path":"class","type":"number"},
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
    {"id":"entry","section":"","mode":"fact"},
  ],
  slots: { address, hash, kind, number, quote, tally },
};
