// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { hash, number } from "../../text/slots/all.ts";
import { calls1 } from "./calls-1.ts";

// prettier-ignore
export const pendingDetails1: ReleasedFacts = {
  name: "pending-details-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"heldUp","type":"number"},
    {"path":"question","type":"hash"},
    {"path":"id","type":"hash"},
    {"path":"motion","type":"hash"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"held-up","section":"","mode":"fact","when":[{"path":"heldUp","is":"1"}]},
    {"id":"put","section":"","mode":"fact","when":[{"path":"question","is":"nonzero"}]},
    {"id":"unreadable","section":"","mode":"fact","when":[{"path":"motion","is":"nonzero"}]},
    {"id":"does","section":"","mode":"fact","parts":"does"},
  ],
  texts: {"kk":"0x06cb2f7a79dcf595a374e2a1afe7dcf973810d701463978564f4c81501c51bc9","ru":"0x3480a74a868f18552859fb97ebb169506831a88f9755383c85947c3e49a96fe4","en":"0x5b91b4d1525f5ba0c7a106fec798dc91ca18afc43a23118a90b824a1c8e7ff74"},
  parts: { does: calls1 },
  slots: { hash, number },
  load: { kk: () => import("./pending-details-1.kk.ts"), ru: () => import("./pending-details-1.ru.ts"), en: () => import("./pending-details-1.en.ts") },
};
