// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const pieces1: Released = {
  name: "pieces-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"index","type":"number"},
    {"path":"share","type":"count"},
    {"path":"kind","type":"kind"},
    {"path":"content","type":"hash"},
    {"path":"uri","type":"quote"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"piece","section":"","mode":"fact"},
  ],
  texts: {"kk":"0x0ad65278b4edb0322eed8574a88a07397ce8220c6e210b286fc4fe44fcc7af02","ru":"0xdaa7e8d80186b98e19289e6a195901b31b554d5e40326410d7281ab7233184ff","en":"0x60611be00e84844ff77a98662772773acb3374045441a41eebf89994d52e86ce"},
  load: { kk: () => import("./pieces-1.kk.ts"), ru: () => import("./pieces-1.ru.ts"), en: () => import("./pieces-1.en.ts") },
};
