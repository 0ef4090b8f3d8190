// Generated from the clauses of Agreement; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { choice, hash, instant, money, number, party } from "../../text/slots/all.ts";

// prettier-ignore
export const disposition1: ReleasedFacts = {
  name: "disposition-1",
  template: "Agreement",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"first","type":"party"},
    {"path":"toFirst","type":"money"},
    {"path":"second","type":"party"},
    {"path":"toSecond","type":"money"},
    {"path":"costs","type":"money"},
    {"path":"then","type":"number"},
    {"path":"stands","type":"choice","choices":{"at":0,"none":1,"keptAt":2,"keptNone":3}},
    {"path":"progress","type":"instant"},
    {"path":"rest","type":"hash"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"to-first","section":"","mode":"fact"},
    {"id":"to-second","section":"","mode":"fact"},
    {"id":"costs","section":"","mode":"fact"},
    {"id":"closes","section":"","mode":"fact","when":[{"path":"then","is":"zero"}]},
    {"id":"resumes","section":"","mode":"fact","when":[{"path":"then","is":"1"}]},
    {"id":"stays","section":"","mode":"fact","when":[{"path":"then","is":"2"}]},
    {"id":"stands-at","section":"","mode":"fact","when":[{"path":"progress","is":"nonzero"}]},
    {"id":"stands-none","section":"","mode":"fact","when":[{"path":"progress","is":"zero"}]},
    {"id":"rest","section":"","mode":"fact","when":[{"path":"rest","is":"nonzero"}]},
  ],
  texts: {"kk":"0x30d55180cda8428d4ccda161824f95b7c5058552a17ac8913d8e29de25942915","ru":"0xa1852c90fbcc12e72a5f94a097f03296b4cbb2502255a3bc25bd692ecbe85b4e","en":"0x9234db680191e77fdbf73d69cd6108af60743d3a5634ba36b02fe0ea90087985"},
  slots: { choice, hash, instant, money, number, party },
  load: { kk: () => import("./disposition-1.kk.ts"), ru: () => import("./disposition-1.ru.ts"), en: () => import("./disposition-1.en.ts") },
};
