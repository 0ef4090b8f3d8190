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
    {"id":"name","section":"","mode":"fact","when":[{"path":"name","is":"nonzero"}],"isUnbound":true},
    {"id":"seat","section":"","mode":"fact"},
  ],
  texts: {"kk":"0x9053769e306df01aca0ecf1ee7b150e2640aea49ebfc703c928c6ab313aec7cb","ru":"0xadb73de4b94b00975cc7d19e5bd0454d4ed233aef0327f326635dc9eeedf714d","en":"0xd8e5b8c7efc66db34da7531f5a8b1d675f0461167689af80700a53b83d474629"},
  load: { kk: () => import("./deciders-1.kk.ts"), ru: () => import("./deciders-1.ru.ts"), en: () => import("./deciders-1.en.ts") },
};
