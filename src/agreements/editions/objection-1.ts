// Generated from the clauses of Agreement; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { address, choice, hash, instant, number, party, prose, text } from "../../text/slots/all.ts";
import { factors1 } from "./factors-1.ts";

// prettier-ignore
export const objection1: Released = {
  name: "objection-1",
  template: "Agreement",
  title: 0,
  sections: [
    {"id":"basis","title":1},
    {"id":"parties","title":2},
    {"id":"decision","title":3},
    {"id":"demand","title":4},
    {"id":"answer","title":5},
    {"id":"remains","title":6},
  ],
  fields: [
    {"path":"to","type":"party"},
    {"path":"toContact","type":"prose"},
    {"path":"by","type":"party"},
    {"path":"byContact","type":"prose"},
    {"path":"agreement","type":"hash"},
    {"path":"template","type":"address"},
    {"path":"chain","type":"number"},
    {"path":"step","type":"choice","choices":{"other":7}},
    {"path":"decidedAt","type":"instant"},
    {"path":"transaction","type":"hash"},
    {"path":"at","type":"instant"},
    {"path":"due","type":"instant"},
    {"path":"remains","type":"text"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"law","section":"basis","mode":"fact"},
    {"id":"to","section":"parties","mode":"fact"},
    {"id":"to-contact","section":"parties","mode":"fact","when":[{"path":"toContact","is":"nonzero"}],"isUnbound":true},
    {"id":"by","section":"parties","mode":"fact"},
    {"id":"by-contact","section":"parties","mode":"fact","when":[{"path":"byContact","is":"nonzero"}],"isUnbound":true},
    {"id":"agreement","section":"decision","mode":"fact"},
    {"id":"step","section":"decision","mode":"fact"},
    {"id":"factors","section":"decision","mode":"fact","parts":"factors"},
    {"id":"demand","section":"demand","mode":"fact"},
    {"id":"at","section":"answer","mode":"fact"},
    {"id":"due","section":"answer","mode":"fact"},
    {"id":"not-a-dispute","section":"remains","mode":"fact"},
    {"id":"performing","section":"remains","mode":"fact","when":[{"path":"remains","is":"performing"}]},
    {"id":"closed","section":"remains","mode":"fact","when":[{"path":"remains","is":"closed"}]},
    {"id":"disputed","section":"remains","mode":"fact","when":[{"path":"remains","is":"disputed"}]},
  ],
  texts: {"kk":"0x8f42e4986dea3f16e506c5e48eb40c788c062b10ecabf868e053a9c7e0d6d573","ru":"0x806b00780bfb43ab917df23450ca997fb6999b3f0befe5ec5987a7aec55689cd","en":"0xf3f5468f89736ba47b1d781475ec8d4e34b35fb99e589a11aa0873da922e3936"},
  parts: { factors: factors1 },
  slots: { address, choice, hash, instant, number, party, prose, text },
  load: { kk: () => import("./objection-1.kk.ts"), ru: () => import("./objection-1.ru.ts"), en: () => import("./objection-1.en.ts") },
};
