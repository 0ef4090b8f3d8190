// Generated from the clauses of Agreement; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const factors1: Released = {
  name: "factors-1",
  template: "Agreement",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"said","type":"choice","choices":{"other":{"kk":"Басқа фактор.","ru":"Другой фактор.","en":"Another factor."}}},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"factor","section":"","mode":"fact"},
  ],
  texts: {"kk":"0xaee3263dccc5704dc7fd856763ef6fc299aa8dce27496baf44e21c929e243388","ru":"0xaee3263dccc5704dc7fd856763ef6fc299aa8dce27496baf44e21c929e243388","en":"0xaee3263dccc5704dc7fd856763ef6fc299aa8dce27496baf44e21c929e243388"},
  load: { kk: () => import("./factors-1.kk.ts"), ru: () => import("./factors-1.ru.ts"), en: () => import("./factors-1.en.ts") },
};
