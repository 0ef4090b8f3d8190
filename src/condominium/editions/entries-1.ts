// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { address, count, hash, kind, number, quote } from "../../text/slots/all.ts";

// prettier-ignore
export const entries1: ReleasedFacts = {
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
  texts: {"kk":"0xf4f577bbf2f407b421b3c97a0801acecad5e22a1293b97226360c9ed943b5106","ru":"0x50a43df047cec6c0f7ebf1494b6831e157d1872d344dac8d3b3d5179c9ff9672","en":"0x1ded37b8834c4668f7e0a06d6fb5d680c449b5bfd7602a40ea926c9bdc960e5e"},
  slots: { address, count, hash, kind, number, quote },
  load: { kk: () => import("./entries-1.kk.ts"), ru: () => import("./entries-1.ru.ts"), en: () => import("./entries-1.en.ts") },
};
