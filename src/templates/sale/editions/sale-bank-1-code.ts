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
  texts: {"kk":"0xc2c356bf1d1a46012ab67003abb728e52271ea87c2dc2316df2d53eb88d2b829","ru":"0xc9c47ac8a9d267f1cc3c4f50b2d8fe4ef6225481bbcb1308b58d379e22959f26","en":"0x62f6b861bcc8caefe78bd2891a47191a001346a73848c90125a9578903d57baf"},
  load: { kk: () => import("./sale-bank-1-code.kk.ts"), ru: () => import("./sale-bank-1-code.ru.ts"), en: () => import("./sale-bank-1-code.en.ts") },
};
