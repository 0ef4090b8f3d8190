// Generated from the clauses of Disputes; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { address, hash, number, text } from "../../text/slots/all.ts";

// prettier-ignore
export const matter1: ReleasedPart = {
  name: "matter-1",
  template: "Disputes",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"claimant","type":"address"},
    {"path":"other","type":"address"},
    {"path":"holders","type":"number"},
    {"path":"subject","type":"text"},
    {"path":"ref","type":"hash"},
    {"path":"object","type":"number"},
    {"path":"person","type":"address"},
    {"path":"unit","type":"number"},
    {"path":"document","type":"hash"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"claimant","section":"","mode":"fact"},
    {"id":"other","section":"","mode":"fact","when":[{"path":"holders","is":"zero"}]},
    {"id":"holders","section":"","mode":"fact","when":[{"path":"holders","is":"1"}]},
    {"id":"decision","section":"","mode":"fact","when":[{"path":"subject","is":"decision"}]},
    {"id":"ballots","section":"","mode":"fact","when":[{"path":"subject","is":"ballots"}]},
    {"id":"refusal","section":"","mode":"fact","when":[{"path":"subject","is":"refusal"}]},
    {"id":"act","section":"","mode":"fact","when":[{"path":"subject","is":"act"},{"path":"object","is":"zero"}]},
    {"id":"act-on-object","section":"","mode":"fact","when":[{"path":"subject","is":"act"},{"path":"object","is":"nonzero"}]},
    {"id":"recovery","section":"","mode":"fact","when":[{"path":"subject","is":"recovery"}]},
    {"id":"document","section":"","mode":"fact","when":[{"path":"document","is":"nonzero"}]},
  ],
  slots: { address, hash, number, text },
};
