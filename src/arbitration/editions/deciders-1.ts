// Generated from the clauses of Tribunal; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const deciders1: Released = {
  name: "deciders-1",
  template: "Tribunal",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"arbiter","type":"address"},
    {"path":"identity","type":"hash"},
    {"path":"name","type":"prose"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"seat","section":"","mode":"fact"},
    {"id":"name","section":"","mode":"fact","when":[{"path":"name","is":"nonzero"}],"isUnbound":true},
  ],
  texts: {"kk":"0xa8ac1ddfde44dcc49d330c0f6fde44342c683df1802004754d7c2fdfa3417f6a","ru":"0xf6de73ecaab010aa797dbfc2205b577048328ea64c5bae542a09b5694410c928","en":"0x29668201b8425fb9ef88b9b4f6e8c645f21cf1f2a3f344986bdefa7f725ba02b"},
  load: { kk: () => import("./deciders-1.kk.ts"), ru: () => import("./deciders-1.ru.ts"), en: () => import("./deciders-1.en.ts") },
};
