// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const shares1: Released = {
  name: "shares-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"id","type":"number"},
    {"path":"share","type":"count"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"share","section":"","mode":"fact"},
  ],
  texts: {"kk":"0xd7e3073417f3dcf68fefc93e4464ce740d3ee5372ff35a1ab8b1a59a5df434ed","ru":"0x9528c4c3ca691093dd3024831cec5fc9ade849b75924375b6a8c52c642502e05","en":"0x8c090c41a6406004cdf9042d783e0bc5b508d42394be6c2e05a4396a6ae60e1d"},
  load: { kk: () => import("./shares-1.kk.ts"), ru: () => import("./shares-1.ru.ts"), en: () => import("./shares-1.en.ts") },
};
