// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { address, hash, kind, number, quote, tally } from "../../text/slots/all.ts";

// prettier-ignore
export const entries1: Released = {
  name: "entries-1",
  template: "Assembly",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"holder","type":"address"},
    {"path":"share","type":"tally"},
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
  texts: {"kk":"0x0f4aecfc192847201a7d70c46726ae222a8e95bc594d2b6c70f21e3d6c4eba71","ru":"0xdc6b7eb63e5bd84b672e58e0205176fb5539109df691aa9df206d6d50c6c132b","en":"0x4cb6e2d90b5eda17dc13b4a3dc0740924c424a1aacea27413a94265c5cea4a62"},
  slots: { address, hash, kind, number, quote, tally },
  load: { kk: () => import("./entries-1.kk.ts"), ru: () => import("./entries-1.ru.ts"), en: () => import("./entries-1.en.ts") },
};
