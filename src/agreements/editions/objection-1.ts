// Generated from the clauses of Agreement; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { address, choice, hash, instant, number, party, prose, text } from "../../text/slots/all.ts";
import { factors1 } from "./factors-1.ts";

// prettier-ignore
export const objection1: ReleasedFacts = {
  name: "objection-1",
  template: "Agreement",
  title: {"kk":"Автоматты шешімге қарсылық","ru":"Возражение против автоматического решения","en":"Objection to an automatic decision"},
  sections: [
    {"id":"basis","title":0},
    {"id":"parties","title":1},
    {"id":"decision","title":2},
    {"id":"demand","title":3},
    {"id":"answer","title":4},
    {"id":"remains","title":5},
  ],
  fields: [
    {"path":"to","type":"party"},
    {"path":"toContact","type":"prose"},
    {"path":"by","type":"party"},
    {"path":"byContact","type":"prose"},
    {"path":"agreement","type":"hash"},
    {"path":"template","type":"address"},
    {"path":"chain","type":"number"},
    {"path":"step","type":"choice","choices":{"other":6}},
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
  texts: {"kk":"0x56a8c59203bf78b32553644e5e0cf19727b10785fd5571b1e4c49b77782ea954","ru":"0x3e07a06aa184fbd94fe48c0834fc6e14442dade4fec5a0218a6cf901c6e7418b","en":"0xa2e2f0083bd6301d025e5b62aab05aa03d242ae74159b51ee6d9a4b994e060a6"},
  parts: { factors: factors1 },
  slots: { address, choice, hash, instant, number, party, prose, text },
  load: { kk: () => import("./objection-1.kk.ts"), ru: () => import("./objection-1.ru.ts"), en: () => import("./objection-1.en.ts") },
};
