// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { address, hash, instant, number, quote, tally, units } from "../../text/slots/all.ts";

// prettier-ignore
export const ballot1: Released = {
  name: "ballot-1",
  template: "Assembly",
  title: 0,
  sections: [
    {"id":"question","title":1},
    {"id":"signed","title":2},
    {"id":"units","title":3},
    {"id":"warning","title":4},
    {"id":"place","title":5},
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
  slots: { address, hash, instant, number, quote, tally, units },
  texts: {"kk":"0xfa9312d59db60888c181dc410129928fc16e30c574abe99760860eafa6e7be3d","ru":"0x3678282f22ef34d1f7d845882bbc912b8a879f7375f3965b1a809798fb4da499","en":"0x1f0582d9f4a737e9ea37c0b4dd349093afb4c7772e7dee909374851ab9986829"},
  load: { kk: () => import("./ballot-1.kk.ts"), ru: () => import("./ballot-1.ru.ts"), en: () => import("./ballot-1.en.ts") },
};
