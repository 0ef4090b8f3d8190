// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const entries1: Released = {
  name: "entries-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"holder","type":"address"},
    {"path":"share","type":"count"},
    {"path":"class","type":"number"},
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
    {"id":"entry","section":"","mode":"fact"},
  ],
  texts: {"kk":"0xf9a6cac2701685556d78bd546661d7f692d2e269508f02bf20bf8e7d625008a0","ru":"0x754955b40200d93e2d6a2819c8653c69d4d3dab29aa65d554605bd6b51f7f41f","en":"0x32ef194fa442c50e8b29d3be56e1f53d3eb37119bf417fae29c60ae274bee6e5"},
  load: { kk: () => import("./entries-1.kk.ts"), ru: () => import("./entries-1.ru.ts"), en: () => import("./entries-1.en.ts") },
};
