// Generated from the clauses of Agreement; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { choice } from "../../text/slots/all.ts";

// prettier-ignore
export const factors1: ReleasedFacts = {
  name: "factors-1",
  template: "Agreement",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"said","type":"choice","choices":{"other":0}},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"factor","section":"","mode":"fact"},
  ],
  texts: {"kk":"0x38c89c74a4926ed551f7d37020927b6aa13269471d746619f76e5b742828f72d","ru":"0x77332751aae1325123f6cd26e3e6b47776e011a31a8e51c9df774d707d38cdef","en":"0x2a311a0394250621f73659e941c2f97b8b40f8bdc4f6619634b63a67ff11daa2"},
  slots: { choice },
  load: { kk: () => import("./factors-1.kk.ts"), ru: () => import("./factors-1.ru.ts"), en: () => import("./factors-1.en.ts") },
};
