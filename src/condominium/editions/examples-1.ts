// Generated from the clauses of Charter; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { choice, figure } from "../../text/slots/all.ts";

// prettier-ignore
export const examples1: Released = {
  name: "examples-1",
  template: "Charter",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"of","type":"choice","choices":{"quorum":1,"second":2,"all":3,"present":4,"cast":5}},
    {"path":"counted","type":"choice","choices":{"unit":6,"share":7}},
    {"path":"whole","type":"figure"},
    {"path":"need","type":"figure"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"example","section":"","mode":"fact"},
  ],
  texts: {"kk":"0x5d08231ab466e0e2f5de95296a3d63d2df77fbd0cc2b3ceaee272f5cd9d654f6","ru":"0x2cdbae11663fbcb086fca671221030919cfd1a0d2935c5560d40553de704000a","en":"0x3f6c06cd96bfe3b400ebd1f5d689dff9b5f4ae8e48f8ee01251e8414c0a9944a"},
  slots: { choice, figure },
  load: { kk: () => import("./examples-1.kk.ts"), ru: () => import("./examples-1.ru.ts"), en: () => import("./examples-1.en.ts") },
};
