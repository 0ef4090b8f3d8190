// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { address, count, hash, instant, number, quote, units } from "../../text/slots/all.ts";

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
    {"path":"count","type":"count"},
    {"path":"share","type":"count"},
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
  texts: {"kk":"0x82f9e588df1ee384cb900afd59d7287e65fa4607cd912a03558d5e93765d581b","ru":"0xbd3fde297710a3e259f8e869ac192db81138a492831715ca8a32dd8b2fe6362f","en":"0x4b6eef1fe00f6028fee2a823d4e873a2ab887c774204ed41f3d1eea89b23c037"},
  slots: { address, count, hash, instant, number, quote, units },
  load: { kk: () => import("./ballot-1.kk.ts"), ru: () => import("./ballot-1.ru.ts"), en: () => import("./ballot-1.en.ts") },
};
