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
  texts: {"kk":"0xeed3638dca53789a6fc4ee5552656e0f9c0f9e7e11f371b9d94dad01381ef141","ru":"0x4020a410e6be5438c67c6f7b6b016a72578851b9ce48e32d579210b33ca122be","en":"0x50137ba26e792ca36539e453c51360d7472101b600b0c84c3718fd409bb3c99b"},
  load: { kk: () => import("./parties-1.kk.ts"), ru: () => import("./parties-1.ru.ts"), en: () => import("./parties-1.en.ts") },
};
