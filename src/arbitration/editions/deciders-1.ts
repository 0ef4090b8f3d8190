// Generated from the clauses of Tribunal; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { address, hash, prose } from "../../text/slots/all.ts";

// prettier-ignore
export const deciders1: ReleasedPart = {
  name: "deciders-1",
  template: "Tribunal",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"arbiter","type":"address"},
    {"path":"identity","type":"hash"},
    {"path":"name","type":"prose"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"name","section":"","mode":"fact","when":[{"path":"name","is":"nonzero"}],"isUnbound":true},
    {"id":"seat","section":"","mode":"fact"},
  ],
  slots: { address, hash, prose },
};
