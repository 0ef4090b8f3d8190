// Generated from the clauses of Agreement; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { hash, party, prose } from "../../text/slots/all.ts";

// prettier-ignore
export const parties1: ReleasedFacts = {
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
  texts: {"kk":"0x5d7f8ab874dedcf8e106d4f99db18b28419e3ca2948ee9648406566c7da9013b","ru":"0xf12b2cfa0baea79c0bf5db4d3d05690254da18b44646376023f1b912e3d4c21f","en":"0x61eff65e3712507f809e5b49747f5128aa9b6855c46c6286daa44f9cdcbcbc16"},
  slots: { hash, party, prose },
  load: { kk: () => import("./parties-1.kk.ts"), ru: () => import("./parties-1.ru.ts"), en: () => import("./parties-1.en.ts") },
};
