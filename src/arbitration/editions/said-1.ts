// Generated from the clauses of Tribunal; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { choice, prose } from "../../text/slots/all.ts";

// prettier-ignore
export const said1: ReleasedFacts = {
  name: "said-1",
  template: "Tribunal",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"language","type":"choice","choices":{"kk":0,"ru":1,"en":2}},
    {"path":"text","type":"prose"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"paragraph","section":"","mode":"fact"},
  ],
  texts: {"kk":"0x2c7d344aaaca6245346840d5d65bbe93695a83941d017f15cee34d82efd36cda","ru":"0x46e421371c46c337bf39851e89ea0f5f56691caba6e36f4f7435cb5c06cd132e","en":"0xc2587bbfcb93880fb144a2cf28649c58ddff5a9151e3b52bd01a938c187b0a0b"},
  slots: { choice, prose },
  load: { kk: () => import("./said-1.kk.ts"), ru: () => import("./said-1.ru.ts"), en: () => import("./said-1.en.ts") },
};
