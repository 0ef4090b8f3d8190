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
  ],
  clauses: [
    {"id":"identity","section":"details","mode":"fact"},
    {"id":"payment","section":"details","mode":"fact"},
    {"id":"token","section":"details","mode":"fact"},
    {"id":"verifying","section":"details","mode":"fact"},
    {"id":"annex","section":"annex","mode":"fact"},
    {"id":"tried","section":"annex","mode":"fact"},
    {"id":"unsaid","section":"annex","mode":"fact"},
  ],
  texts: {"kk":"0x85566faa674a57e888577324ac3539771e4bf8b702cb3248570469c7a4c97397","ru":"0xe7a44f7dac648f14ea6a8d9e34b121605f5038fb1872f3f12a1ec5230ded6dd3","en":"0x3331a87af5c84af3abbf8b1c79fb5a78bafe7ad4f6cb479f92328bef8d840861"},
  load: { kk: () => import("./sale-1-code.kk.ts"), ru: () => import("./sale-1-code.ru.ts"), en: () => import("./sale-1-code.en.ts") },
};
