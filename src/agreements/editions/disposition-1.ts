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
    {"path":"outside","type":"number"},
    {"path":"first","type":"party"},
    {"path":"toFirst","type":"money"},
    {"path":"second","type":"party"},
    {"path":"toSecond","type":"money"},
    {"path":"costs","type":"money"},
    {"path":"then","type":"number"},
    {"path":"stands","type":"choice","choices":{"at":1,"none":2,"keptAt":3,"keptNone":4}},
    {"path":"progress","type":"instant"},
    {"path":"paidToSecond","type":"money"},
    {"path":"paidToFirst","type":"money"},
    {"path":"final","type":"number"},
    {"path":"rest","type":"hash"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"to-first","section":"","mode":"fact","when":[{"path":"outside","is":"zero"}]},
    {"id":"promised-no-longer","section":"","mode":"fact","when":[{"path":"outside","is":"1"}]},
    {"id":"to-second","section":"","mode":"fact","when":[{"path":"outside","is":"zero"}]},
    {"id":"becomes-debt","section":"","mode":"fact","when":[{"path":"outside","is":"1"}]},
    {"id":"costs","section":"","mode":"fact","when":[{"path":"outside","is":"zero"}]},
    {"id":"paid-second","section":"","mode":"fact","when":[{"path":"outside","is":"1"}]},
    {"id":"paid-first","section":"","mode":"fact","when":[{"path":"outside","is":"1"}]},
    {"id":"receipts-end","section":"","mode":"fact","when":[{"path":"final","is":"1"}]},
    {"id":"closes","section":"","mode":"fact","when":[{"path":"then","is":"zero"}]},
    {"id":"resumes","section":"","mode":"fact","when":[{"path":"then","is":"1"}]},
    {"id":"stays","section":"","mode":"fact","when":[{"path":"then","is":"2"}]},
    {"id":"stands-at","section":"","mode":"fact","when":[{"path":"progress","is":"nonzero"}]},
    {"id":"stands-none","section":"","mode":"fact","when":[{"path":"progress","is":"zero"}]},
    {"id":"rest","section":"","mode":"fact","when":[{"path":"rest","is":"nonzero"}]},
  ],
  texts: {"kk":"0xc76a782baa942f4228c7adfafbec7e71f42366e1906d34e146ccd603d6c89c0f","ru":"0x7015802aef55ee21ee82b42e74843324b36ba347de5ec1dd6a3df6396dfffcc0","en":"0xee57e489d531392ba8f352d531a818c40ac2ceb98efff710e62f14e0a4b2002f"},
  slots: { choice, hash, instant, money, number, party },
  load: { kk: () => import("./disposition-1.kk.ts"), ru: () => import("./disposition-1.ru.ts"), en: () => import("./disposition-1.en.ts") },
};
