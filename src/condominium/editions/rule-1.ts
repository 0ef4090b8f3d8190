// Generated from the clauses of Charter; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { choice, fraction, number, period, text } from "../../text/slots/all.ts";
import { examples1 } from "./examples-1.ts";

// prettier-ignore
export const rule1: ReleasedFacts = {
  name: "rule-1",
  template: "Charter",
  title: {"kk":"","ru":"","en":""},
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
    {"path":"quorumOf","type":"choice","choices":{"unit":0,"share":1,"both":2}},
    {"path":"passOf","type":"choice","choices":{"unit.all":3,"share.all":4,"both.all":5,"unit.present":6,"share.present":7,"both.present":8,"unit.cast":9,"share.cast":10,"both.cast":11}},
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
  texts: {"kk":"0xf3ce127d561c302b20409351b6d186bbd1a8fa2388cfcdc78269f29c904a173f","ru":"0x3103e1f933d29f76b12bed5154dfe8378ab1e9a0f29c4bec585a05a0655b68ac","en":"0xfd532d53652932afe5ff5d5a7f8198cbe0c2f2a5fd4b0764c3a3f76617c8ae6b"},
  parts: { examples: examples1 },
  slots: { choice, fraction, number, period, text },
  load: { kk: () => import("./rule-1.kk.ts"), ru: () => import("./rule-1.ru.ts"), en: () => import("./rule-1.en.ts") },
};
