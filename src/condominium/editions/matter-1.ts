// Generated from the clauses of Disputes; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const matter1: Released = {
  name: "matter-1",
  template: "Disputes",
  title: {"kk":"","ru":"","en":""},
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
  texts: {"kk":"0x48d6ca1499bc44c34928052962211e60e1ccebc891358b1c4ff25ae369b65122","ru":"0x54c451c16d7a9847e08fdc780e7accb47e234be9c50524b2990eef335ab78ae0","en":"0x1e5183354eff16bab41b5e7b8addbc62dc2efdfef94431d5832bb3ace817bb94"},
  load: { kk: () => import("./matter-1.kk.ts"), ru: () => import("./matter-1.ru.ts"), en: () => import("./matter-1.en.ts") },
};
