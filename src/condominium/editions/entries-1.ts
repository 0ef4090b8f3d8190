// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { address, hash, kind, number, quote, tally } from "../../text/slots/all.ts";

// prettier-ignore
export const entries1: ReleasedFacts = {
  name: "entries-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
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
  texts: {"kk":"0x7a3eeca82711fa247eaf7febea8a962e78187ac5203ef5cf4e109ca0127ebdeb","ru":"0x478dc9f6dff0cd15b5ab92af497246f520d43c02b999348a6d49e4b921e1c0cd","en":"0x3070a6af4e052a10a2b897df32dce5cbc10d918711d0c48fe670ecccae266b0e"},
  slots: { address, hash, kind, number, quote, tally },
  load: { kk: () => import("./entries-1.kk.ts"), ru: () => import("./entries-1.ru.ts"), en: () => import("./entries-1.en.ts") },
};
