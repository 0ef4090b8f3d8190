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
    {"id":"verifying","section":"details","mode":"fact"},
    {"id":"annex","section":"annex","mode":"fact"},
    {"id":"tried","section":"annex","mode":"fact"},
    {"id":"unsaid","section":"annex","mode":"fact"},
  ],
  texts: {"kk":"0x7475129ebeea9be64801b08dea819f9c185bccc5c9bd4caacceb0d549890c4c4","ru":"0x0f22cafb688d56f2b85a75ed15ecbe5c952b0f19cf97a342baa7ec6a0d5e0b0a","en":"0x944f2acbb81917932b1699fbf29dd731c7be4fca968f549f577448d589099ff5"},
  load: { kk: () => import("./sale-1-code.kk.ts"), ru: () => import("./sale-1-code.ru.ts"), en: () => import("./sale-1-code.en.ts") },
};
