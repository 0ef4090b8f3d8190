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
  texts: {"kk":"0xd97a730f479d8b3cb3555ff1120df4bb7bde37f7ff4aa8cf27d68411e8194a7c","ru":"0x6fc2f4c6922b64084afd704776a275dc0279ff929690f65fe9dbf6ee807e2566","en":"0x1d32726e2ea2ef9f04e1af71698059e54d0b29a6bf8599f459a94754a1868614"},
  load: { kk: () => import("./sale-bank-1-code.kk.ts"), ru: () => import("./sale-bank-1-code.ru.ts"), en: () => import("./sale-bank-1-code.en.ts") },
};
