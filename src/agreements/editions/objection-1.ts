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
  parts: { factors: factors1 },
  slots: { address, choice, hash, instant, number, party, prose, text },
  texts: {"kk":"0x067a18b70fd81b2ee1812bbc3a43e280b3ed31cbd9f860c3e70027c3cfbc72e9","ru":"0x08ef0282941e4a4a2f37a78d78269e633d34d1d08aa7af9ab285f73bd7d76ab0","en":"0x871a77f4c332de6e9427681b0b8c73ca51538a2b0c87d488e728d7cf08240e1a"},
  load: { kk: () => import("./objection-1.kk.ts"), ru: () => import("./objection-1.ru.ts"), en: () => import("./objection-1.en.ts") },
};
