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
  texts: {"kk":"0x0ba4003b211399bd92ef3051006de29047cb331bc6a044edef3901c0efcac3d0","ru":"0x007ff4bfa6afc383ede44d929638204e7767cd1e05bb1f4948547fa4f3d07056","en":"0x0771ca3226f7210c21e0f171962c68fc08bd4942f0a8a1706a2ac79463b17a16"},
  load: { kk: () => import("./sale-bank-1-procedure.kk.ts"), ru: () => import("./sale-bank-1-procedure.ru.ts"), en: () => import("./sale-bank-1-procedure.en.ts") },
};
