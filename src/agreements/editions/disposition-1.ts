// Generated from the clauses of Agreement; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { choice, hash, instant, money, number, party } from "../../text/slots/all.ts";

// prettier-ignore
export const disposition1: Released = {
  name: "disposition-1",
  template: "Agreement",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"first","type":"party"},
    {"path":"toFirst","type":"money"},
    {"path":"second","type":"party"},
    {"path":"toSecond","type":"money"},
    {"path":"costs","type":"money"},
    {"path":"then","type":"number"},
    {"path":"stands","type":"choice","choices":{"at":1,"none":2,"keptAt":3,"keptNone":4}},
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
  texts: {"kk":"0x405f03f5f589a99a6792159b0cad74f56a712f3e77447a01a4986b7108bc2f95","ru":"0xd0c96a80284086a11403d90166787baa25e4203d95daf39b5acbcda56fc3d539","en":"0xd03f31e0ffaeebc92b876ba0b061ea327252d695800dfd67da56484f8e57a2bc"},
  slots: { choice, hash, instant, money, number, party },
  load: { kk: () => import("./disposition-1.kk.ts"), ru: () => import("./disposition-1.ru.ts"), en: () => import("./disposition-1.en.ts") },
};
