// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { choice, count, instant, number, text } from "../../text/slots/all.ts";
import { pendingDetails1 } from "./pending-details-1.ts";

// prettier-ignore
export const pendingDecision1: ReleasedFacts = {
  name: "pending-decision-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"kind","type":"text"},
    {"path":"no","type":"number"},
    {"path":"from","type":"instant"},
    {"path":"until","type":"instant"},
    {"path":"open","type":"count"},
    {"path":"stayed","type":"count"},
    {"path":"state","type":"choice","choices":{"notice":0,"voting":1,"challenge":2,"stayed":3,"executable":4}},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"decision","section":"","mode":"fact","when":[{"path":"kind","is":"decision"}],"parts":"details"},
    {"id":"annulled","section":"","mode":"fact","when":[{"path":"kind","is":"annulled"}],"parts":"details"},
  ],
  texts: {"kk":"0x1da6bed961aa51c0336d723051453ba4f74f1134a7be70fa98d98cf356cfa914","ru":"0x1c825112f3f9272c87145b8f99a639ef756ee953dd06e6243419412e2cb258bc","en":"0x795cdd4f4c8430e43536a3753fb3592830a6603f83df199bca909f767be967d5"},
  parts: { details: pendingDetails1 },
  slots: { choice, count, instant, number, text },
  load: { kk: () => import("./pending-decision-1.kk.ts"), ru: () => import("./pending-decision-1.ru.ts"), en: () => import("./pending-decision-1.en.ts") },
};
