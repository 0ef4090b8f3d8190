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
  texts: {"kk":"0x405f4578f33bf3dce5100187a88d15511a6d893d7fb07e4fd6b47a4655129255","ru":"0x23f2fa79426afdf85265eeccdd8aaf118f214547077c75fffee0e2f2345ee584","en":"0x4f9fbc046192bb9196849bfd6ca83ce79ecf80ea87207b2922dd99ab7daf58c0"},
  load: { kk: () => import("./matter-1.kk.ts"), ru: () => import("./matter-1.ru.ts"), en: () => import("./matter-1.en.ts") },
};
