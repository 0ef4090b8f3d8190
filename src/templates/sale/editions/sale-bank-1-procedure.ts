// Generated from the clauses of Sale; change those and compile again.
import type { ReleasedAnnex } from "../../../text/edition.ts";

// prettier-ignore
export const saleBank1Procedure: ReleasedAnnex = {
  name: "sale-bank-1-procedure",
  title: 0,
  sections: [
    {"id":"claim","title":1},
    {"id":"course","title":2},
    {"id":"money","title":3},
    {"id":"values","title":4},
  ],
  fields: [
    {"path":"common.tribunal","type":"address"},
    {"path":"common.rules","type":"hash"},
    {"path":"rules.mode","type":"choice","choices":{"0":5,"1":6,"2":7}},
    {"path":"rules.seats","type":"count"},
    {"path":"rules.advance","type":"fee"},
    {"path":"rules.enforcementDelay","type":"period"},
    {"path":"rules.roster","type":"address"},
    {"path":"rules.authority","type":"address"},
    {"path":"rules.successor","type":"address"},
    {"path":"rules.silence","type":"period"},
    {"path":"rules.nominationPeriod","type":"period"},
    {"path":"rules.acceptancePeriod","type":"period"},
    {"path":"rules.evidencePeriod","type":"period"},
    {"path":"rules.awardPeriod","type":"period"},
    {"path":"rules.reasonsPeriod","type":"period"},
    {"path":"rules.feeCurrency","type":"address"},
    {"path":"rules.text","type":"hash"},
  ],
  clauses: [
    {"id":"claim","section":"claim","mode":"human"},
    {"id":"dispute.return","section":"claim","mode":"human"},
    {"id":"seats.filled","section":"claim","mode":"human"},
    {"id":"replacement","section":"claim","mode":"human"},
    {"id":"evidence","section":"course","mode":"human"},
    {"id":"decision.reasons","section":"course","mode":"human"},
    {"id":"enforcement","section":"course","mode":"human"},
    {"id":"settlement.form","section":"course","mode":"human"},
    {"id":"costs.shared","section":"money","mode":"human"},
    {"id":"rules.values","section":"values","mode":"fact"},
    {"id":"rules.published","section":"values","mode":"fact"},
  ],
  texts: {"kk":"0x9cc2acdcf880a96592f88a2779dea68d9240e06f89860c6a4bb26068da687c27","ru":"0x1fd390c1cc0bc1b17bb0a5593ce125c249a3ffcc3e4406aeba2d7cbf8075a489","en":"0x2a6e425870c1272b740cc0cb7d88e4f3b128df800e74f2d77f5c5280d8b07e93"},
  load: { kk: () => import("./sale-bank-1-procedure.kk.ts"), ru: () => import("./sale-bank-1-procedure.ru.ts"), en: () => import("./sale-bank-1-procedure.en.ts") },
};
