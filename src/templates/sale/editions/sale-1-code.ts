// Generated from the clauses of Sale; change those and compile again.
import type { ReleasedAnnex } from "../../../text/edition.ts";

// prettier-ignore
export const sale1Code: ReleasedAnnex = {
  name: "sale-1-code",
  title: 0,
  sections: [
    {"id":"details","title":1},
    {"id":"annex","title":2},
  ],
  fields: [
    {"path":"common.tribunal","type":"address"},
  ],
  clauses: [
    {"id":"identity","section":"details","mode":"fact"},
    {"id":"payment","section":"details","mode":"fact"},
    {"id":"token","section":"details","mode":"fact"},
    {"id":"outside","section":"details","mode":"fact"},
    {"id":"verifying","section":"details","mode":"fact"},
    {"id":"annex","section":"annex","mode":"fact"},
    {"id":"tried","section":"annex","mode":"fact"},
    {"id":"unsaid","section":"annex","mode":"fact"},
  ],
  texts: {"kk":"0x9f132844e8ebb6f45ae1f9e153d334e0f011b1ea380a70e046cd8d07dbe0e73d","ru":"0xa3ba8ee00653d974f1049f336b5588a372173adbaedeba7cf0fb7dd71e8c3a82","en":"0x893c235c6e0eadacd6d5424f4437619a82a19db76713d3eb0ce7874d8615a0aa"},
  load: { kk: () => import("./sale-1-code.kk.ts"), ru: () => import("./sale-1-code.ru.ts"), en: () => import("./sale-1-code.en.ts") },
};
