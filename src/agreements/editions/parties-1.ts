// Generated from the clauses of Agreement; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { hash, party, prose } from "../../text/slots/all.ts";

// prettier-ignore
export const parties1: ReleasedPart = {
  name: "parties-1",
  template: "Agreement",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"document","type":"hash"},
    {"path":"claimant","type":"party"},
    {"path":"claimantName","type":"prose"},
    {"path":"other","type":"party"},
    {"path":"otherName","type":"prose"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"claimant","section":"","mode":"fact"},
    {"id":"claimant-name","section":"","mode":"fact","when":[{"path":"claimantName","is":"nonzero"}],"isUnbound":true},
    {"id":"other","section":"","mode":"fact"},
    {"id":"other-name","section":"","mode":"fact","when":[{"path":"otherName","is":"nonzero"}],"isUnbound":true},
    {"id":"document","section":"","mode":"fact"},
  ],
  slots: { hash, party, prose },
};
