// Generated from the clauses of Disputes; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { address, hash, number, text } from "../../text/slots/all.ts";

// prettier-ignore
export const matter1: Released = {
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
  texts: {"kk":"0xa7e146076a9cc4ee05ae595e6b78ce74e7bb124a2c28b8f71380ecd8b52bc2d4","ru":"0xff20f8fec440fc87baffafe783e6782ed8e36b83992f33b13e658111b77209bd","en":"0x08662ce97c2269312e4400788d6dc93b31d7eb8965c0a20d23e2d8aa71dfb438"},
  slots: { address, hash, number, text },
  load: { kk: () => import("./matter-1.kk.ts"), ru: () => import("./matter-1.ru.ts"), en: () => import("./matter-1.en.ts") },
};
