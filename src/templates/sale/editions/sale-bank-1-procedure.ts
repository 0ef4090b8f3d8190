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
  texts: {"kk":"0x0405ac95131824ca4dab2be0bc53ed84dd763a6ab3fd5dcc1fec16e9ec91eca9","ru":"0x1ca1d8c3ea49544c7d934d0f81557a89489bedef8b075a336f2dd5118983d90d","en":"0x4d9e83e3dd7331e0d55b94fcc84ebb9760275526270d68264903361fd0057db7"},
  load: { kk: () => import("./sale-bank-1-procedure.kk.ts"), ru: () => import("./sale-bank-1-procedure.ru.ts"), en: () => import("./sale-bank-1-procedure.en.ts") },
};
