// Generated from the clauses of Charter; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { choice, fraction, number, period, text } from "../../text/slots/all.ts";
import { examples1 } from "./examples-1.ts";

// prettier-ignore
export const rule1: ReleasedPart = {
  name: "rule-1",
  template: "Charter",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"category","type":"number"},
    {"path":"rule","type":"number"},
    {"path":"class","type":"number"},
    {"path":"basis","type":"text"},
    {"path":"quorum","type":"fraction"},
    {"path":"second","type":"fraction"},
    {"path":"pass","type":"fraction"},
    {"path":"waits","type":"number"},
    {"path":"extends","type":"number"},
    {"path":"notice","type":"period"},
    {"path":"voting","type":"period"},
    {"path":"challenge","type":"period"},
    {"path":"execution","type":"period"},
    {"path":"quorumOf","type":"choice","choices":{"unit":1,"share":2,"both":3}},
    {"path":"passOf","type":"choice","choices":{"unit.all":4,"share.all":5,"both.all":6,"unit.present":7,"share.present":8,"both.present":9,"unit.cast":10,"share.cast":11,"both.cast":12}},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"category","section":"","mode":"fact","when":[{"path":"rule","is":"nonzero"}]},
    {"id":"category-only","section":"","mode":"fact","when":[{"path":"rule","is":"zero"}]},
    {"id":"class","section":"","mode":"fact","when":[{"path":"class","is":"nonzero"}]},
    {"id":"counted-unit","section":"","mode":"fact","when":[{"path":"basis","is":"unit"}]},
    {"id":"counted-share","section":"","mode":"fact","when":[{"path":"basis","is":"share"}]},
    {"id":"counted-both","section":"","mode":"fact","when":[{"path":"basis","is":"both"}]},
    {"id":"quorum","section":"","mode":"fact"},
    {"id":"second","section":"","mode":"fact","when":[{"path":"second","is":"nonzero"}]},
    {"id":"no-second","section":"","mode":"fact","when":[{"path":"second","is":"zero"}]},
    {"id":"majority","section":"","mode":"fact"},
    {"id":"waits","section":"","mode":"fact","when":[{"path":"waits","is":"1"}]},
    {"id":"waits-not","section":"","mode":"fact","when":[{"path":"waits","is":"zero"}]},
    {"id":"extends","section":"","mode":"fact","when":[{"path":"extends","is":"1"}]},
    {"id":"lapses","section":"","mode":"fact"},
    {"id":"clocks","section":"","mode":"fact"},
    {"id":"examples","section":"","mode":"fact","parts":"examples"},
  ],
  parts: { examples: examples1 },
  slots: { choice, fraction, number, period, text },
};
