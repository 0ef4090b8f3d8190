// Generated from the clauses of Agreement; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const parties1: Released = {
  name: "parties-1",
  template: "Agreement",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"document","type":"hash"},
    {"path":"claimant","type":"party"},
    {"path":"claimantName","type":"prose"},
    {"path":"other","type":"party"},
    {"path":"otherName","type":"prose"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"document","section":"","mode":"fact"},
    {"id":"claimant","section":"","mode":"fact"},
    {"id":"claimant-name","section":"","mode":"fact","when":[{"path":"claimantName","is":"nonzero"}],"isUnbound":true},
    {"id":"other","section":"","mode":"fact"},
    {"id":"other-name","section":"","mode":"fact","when":[{"path":"otherName","is":"nonzero"}],"isUnbound":true},
  ],
  texts: {"kk":"0x2408554521bf377a6a8c38177b5821fe01a64345aafbb4eef2e84b170300a659","ru":"0x437813b3c9e16f0e2fbd84f38dc6b01de6598f744205102a7e018a51946b8056","en":"0x9a5ba87450ba7163dc569d3a5f299870bfdfc2b57f73ded6f46be154b7ea91d9"},
  load: { kk: () => import("./parties-1.kk.ts"), ru: () => import("./parties-1.ru.ts"), en: () => import("./parties-1.en.ts") },
};
