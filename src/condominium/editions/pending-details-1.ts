// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { calls1 } from "./calls-1.ts";

// prettier-ignore
export const pendingDetails1: Released = {
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
  texts: {"kk":"0xf6a61abb6c58a554698f070b73c3c39bbcf1fa1b8394b6c6bf87316f8d7ebd91","ru":"0xa06046d78dd66b515b8c993e9e7d8debc5431ec0e53780528de33b2e92d74d93","en":"0x76f779dbb86b0b2d2e3e0d116166e6458a6033d808fb215d4070cf5634162a81"},
  parts: { does: calls1 },
  load: { kk: () => import("./pending-details-1.kk.ts"), ru: () => import("./pending-details-1.ru.ts"), en: () => import("./pending-details-1.en.ts") },
};
