// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { address, hash, instant, number, quote, tally, units } from "../../text/slots/all.ts";

// prettier-ignore
export const ballot1: ReleasedFacts = {
  name: "ballot-1",
  template: "Assembly",
  title: {"kk":"Бюллетень","ru":"Бюллетень","en":"Ballot"},
  sections: [
    {"id":"question","title":0},
    {"id":"signed","title":1},
    {"id":"units","title":2},
    {"id":"warning","title":3},
    {"id":"place","title":4},
  ],
  fields: [
    {"path":"no","type":"number"},
    {"path":"id","type":"hash"},
    {"path":"question","type":"hash"},
    {"path":"words","type":"quote"},
    {"path":"textRoot","type":"hash"},
    {"path":"textKk","type":"quote"},
    {"path":"textRu","type":"quote"},
    {"path":"textEn","type":"quote"},
    {"path":"name","type":"quote"},
    {"path":"opensAt","type":"instant"},
    {"path":"closesAt","type":"instant"},
    {"path":"chain","type":"number"},
    {"path":"assembly","type":"address"},
    {"path":"voter","type":"address"},
    {"path":"units","type":"units"},
    {"path":"count","type":"tally"},
    {"path":"share","type":"tally"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"number","section":"question","mode":"fact"},
    {"id":"name","section":"question","mode":"fact"},
    {"id":"words","section":"question","mode":"fact","when":[{"path":"words","is":"nonzero"}],"isUnbound":true},
    {"id":"text","section":"question","mode":"fact","when":[{"path":"textEn","is":"nonzero"}],"isUnbound":true},
    {"id":"opens","section":"question","mode":"fact"},
    {"id":"closes","section":"question","mode":"fact"},
    {"id":"signed.decision","section":"signed","mode":"fact"},
    {"id":"signed.question","section":"signed","mode":"fact"},
    {"id":"signed.choice","section":"signed","mode":"fact"},
    {"id":"domain","section":"signed","mode":"fact"},
    {"id":"voter","section":"units","mode":"fact"},
    {"id":"holding","section":"units","mode":"fact","when":[{"path":"count","is":"nonzero"}]},
    {"id":"none","section":"units","mode":"fact","when":[{"path":"count","is":"zero"}]},
    {"id":"warning","section":"warning","mode":"fact"},
    {"id":"acceded","section":"warning","mode":"fact"},
    {"id":"id","section":"place","mode":"fact"},
    {"id":"question","section":"place","mode":"fact"},
    {"id":"text-root","section":"place","mode":"fact"},
  ],
  texts: {"kk":"0x9897d43c7b0a53dd3918d8d0dfafb07449fe9d241cb1f63bf257ed1d095f0ee7","ru":"0x539967b230837a478c84e88081237481deba5e2e64612f3816f99a6a5c8a1999","en":"0xe636ac97818596451e5b6ea1bf795ba3151da6166d2c9035d07a5454cf681fbe"},
  slots: { address, hash, instant, number, quote, tally, units },
  load: { kk: () => import("./ballot-1.kk.ts"), ru: () => import("./ballot-1.ru.ts"), en: () => import("./ballot-1.en.ts") },
};
