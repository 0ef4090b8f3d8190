// Generated from the clauses of Lease; change those and compile again.
import type { ReleasedAnnex } from "../../../text/edition.ts";

// prettier-ignore
export const lease1Procedure: ReleasedAnnex = {
  name: "lease-1-procedure",
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
  texts: {"kk":"0xa8d5c910fb6c9716f642b4d3eeae96dc8c0c53b29e7e33c58dff57d6e6795b56","ru":"0x93c8dce1fa5d5a688b4279fd452b7404e698656732983d1447c6b00c4a4e1173","en":"0x88b0e593af4c85029a18416589a75d944e9e80306e2e4d75c0808b631d4ad6af"},
  load: { kk: () => import("./lease-1-procedure.kk.ts"), ru: () => import("./lease-1-procedure.ru.ts"), en: () => import("./lease-1-procedure.en.ts") },
};
