// Generated from the clauses of Disputes; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { address, hash, number, text } from "../../text/slots/all.ts";

// prettier-ignore
export const matter1: ReleasedFacts = {
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
  texts: {"kk":"0x06cb341add2dd6490d2aa436e07c937c7469d1088532d47b52da68665c93f889","ru":"0xbf4934473c8fc434b4160042a3ae8b0a16551714df9194b47bfeb0c79461c524","en":"0x4215de547345c1977c1995546c670cdafdddbe849463bd563f232fb3e526ac00"},
  slots: { address, hash, number, text },
  load: { kk: () => import("./matter-1.kk.ts"), ru: () => import("./matter-1.ru.ts"), en: () => import("./matter-1.en.ts") },
};
