// Generated from the clauses of Agreement; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { hash, party, prose } from "../../text/slots/all.ts";

// prettier-ignore
export const parties1: Released = {
  name: "parties-1",
  template: "Agreement",
  title: 0,
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
  texts: {"kk":"0x9aded8f78935c0eb79f48fe2ef1c2c7d60372d082484a029410877e32874767b","ru":"0x257330532a47f5ef5ff2dc4e5714cc5cc097b2597b98cb7326ff2697bff40e3c","en":"0x4b4a1fa2a3fd55909bef5754813278a11d72deef640282b5c6da37d0df88f510"},
  slots: { hash, party, prose },
  load: { kk: () => import("./parties-1.kk.ts"), ru: () => import("./parties-1.ru.ts"), en: () => import("./parties-1.en.ts") },
};
