// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { address, choice, figure, list, number } from "../../text/slots/all.ts";

// prettier-ignore
export const roll1: ReleasedFacts = {
  name: "roll-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"first","type":"number"},
    {"path":"last","type":"number"},
    {"path":"rows","type":"list","columns":[{"name":"unit","type":"number","head":0},{"name":"share","type":"figure","head":1},{"name":"holder","type":"address","head":2},{"name":"choice","type":"choice","choices":{"none":3,"yes":4,"no":5,"abstain":6,"struck":7},"head":8},{"name":"way","type":"choice","choices":{"none":9,"proxy":10,"signed":11,"in-person":12},"head":13}]},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"rows","section":"","mode":"fact"},
  ],
  texts: {"kk":"0x99134fa6590f3d9ab3a0a3d0e882864bc05ce5130529c977c7f6f6546112c6e6","ru":"0x75440c6532ac09f6828b27c67b0a071cb65d151c1b479bdc10940505609965ef","en":"0x5a3fdf43d84be3e69fafb75da5f35385adc4d5b88de9bc6ab259746bef77cc9d"},
  slots: { address, choice, figure, list, number },
  load: { kk: () => import("./roll-1.kk.ts"), ru: () => import("./roll-1.ru.ts"), en: () => import("./roll-1.en.ts") },
};
