// Generated from the clauses of Lease; change those and compile again.
import type { ReleasedAnnex } from "../../../text/edition.ts";

// prettier-ignore
export const lease1Code: ReleasedAnnex = {
  name: "lease-1-code",
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
    {"id":"outside","section":"details","mode":"fact"},
    {"id":"verifying","section":"details","mode":"fact"},
    {"id":"annex","section":"annex","mode":"fact"},
    {"id":"tried","section":"annex","mode":"fact"},
    {"id":"unsaid","section":"annex","mode":"fact"},
  ],
  texts: {"kk":"0x8e13f1de1af493cfea2f83d55fbfd1414944c16fb68aa7651a88e3c78df72abb","ru":"0x353fa92c3f85f355064bc04fbe671612066e3991ebb1856ca1f8543b73cca867","en":"0x910825ee0c46b02626e11a2a43329084ed1328342bf6376fb80cbf643a57192e"},
  load: { kk: () => import("./lease-1-code.kk.ts"), ru: () => import("./lease-1-code.ru.ts"), en: () => import("./lease-1-code.en.ts") },
};
