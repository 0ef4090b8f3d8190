// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { address, choice, figure, list, number } from "../../text/slots/all.ts";

// prettier-ignore
export const roll1: Released = {
  name: "roll-1",
  template: "Assembly",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"first","type":"number"},
    {"path":"last","type":"number"},
    {"path":"rows","type":"list","columns":[{"name":"unit","type":"number","head":1},{"name":"share","type":"figure","head":2},{"name":"holder","type":"address","head":3},{"name":"choice","type":"choice","choices":{"none":4,"yes":5,"no":6,"abstain":7,"struck":8},"head":9},{"name":"way","type":"choice","choices":{"none":10,"proxy":11,"signed":12,"in-person":13},"head":14}]},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"rows","section":"","mode":"fact"},
  ],
  texts: {"kk":"0xec1945ca8155632f7c47f117aad413682b0105bd20fc83cc4a3129783934c6df","ru":"0xd2f5897e679aadf62d84f5180b324146c3a3df6b25038bd42f71cdf36df5cf18","en":"0x093df3155322543d9b2d39331904ec43e4398e170706437140ea61e36b331742"},
  slots: { address, choice, figure, list, number },
  load: { kk: () => import("./roll-1.kk.ts"), ru: () => import("./roll-1.ru.ts"), en: () => import("./roll-1.en.ts") },
};
