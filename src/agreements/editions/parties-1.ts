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
    {"id":"claimant","section":"","mode":"fact"},
    {"id":"claimant-name","section":"","mode":"fact","when":[{"path":"claimantName","is":"nonzero"}],"isUnbound":true},
    {"id":"other","section":"","mode":"fact"},
    {"id":"other-name","section":"","mode":"fact","when":[{"path":"otherName","is":"nonzero"}],"isUnbound":true},
    {"id":"document","section":"","mode":"fact"},
  ],
  texts: {"kk":"0x552b4f7222ff826e0005ba718263593f880f45a4e577ab3bff43e7f228668cae","ru":"0xcc14cda2429503c5d7d9a71ad284a2ba2d744543b35528e4049180ac69ae5cb4","en":"0xf9e737ba1714411a3a32192c10206aa1e45b00545f432e04e18d60f16481b577"},
  load: { kk: () => import("./parties-1.kk.ts"), ru: () => import("./parties-1.ru.ts"), en: () => import("./parties-1.en.ts") },
};
