// Generated from the clauses of Sale; change those and compile again.
import type { ReleasedAnnex } from "../../../text/edition.ts";

// prettier-ignore
export const saleBank1Code: ReleasedAnnex = {
  name: "sale-bank-1-code",
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
    {"id":"report","section":"details","mode":"party"},
    {"id":"ledger","section":"details","mode":"fact"},
    {"id":"onchain","section":"details","mode":"fact"},
    {"id":"verifying","section":"details","mode":"fact"},
    {"id":"annex","section":"annex","mode":"fact"},
    {"id":"tried","section":"annex","mode":"fact"},
    {"id":"unsaid","section":"annex","mode":"fact"},
  ],
  texts: {"kk":"0x76a23733d21746730013574c7d9911f8481567c2c0224ff8d231927724e5b136","ru":"0x9159a69279ed76a2088b3f5859653728e44b715e6af548d76182d96fd37af50b","en":"0x9b33c1c64a63328088dcc2edd059425aa52df55e78aba63fb00b49ec761fe9d4"},
  load: { kk: () => import("./sale-bank-1-code.kk.ts"), ru: () => import("./sale-bank-1-code.ru.ts"), en: () => import("./sale-bank-1-code.en.ts") },
};
