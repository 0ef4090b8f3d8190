// Generated from the clauses of Sale; change those and compile again.
import type { ReleasedAnnex } from "../../../text/edition.ts";

// prettier-ignore
export const sale1Procedure: ReleasedAnnex = {
  name: "sale-1-procedure",
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
  texts: {"kk":"0x899578973d1fd9c60c9f705b0cb09913d2cf40ed23f22ff938d4e186ee3d72a9","ru":"0x3c944d9d78ed9bdd283d0d4ed40792f4d6396026c9d47f5f016341d7803268d1","en":"0xcfec2b0428b7daf5c11098224a2f320e70638e4640231f4f088264daea3dc079"},
  load: { kk: () => import("./sale-1-procedure.kk.ts"), ru: () => import("./sale-1-procedure.ru.ts"), en: () => import("./sale-1-procedure.en.ts") },
};
