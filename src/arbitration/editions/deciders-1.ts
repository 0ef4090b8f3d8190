// Generated from the clauses of Tribunal; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { address, hash, prose } from "../../text/slots/all.ts";

// prettier-ignore
export const deciders1: ReleasedFacts = {
  name: "deciders-1",
  template: "Tribunal",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"arbiter","type":"address"},
    {"path":"identity","type":"hash"},
    {"path":"name","type":"prose"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"name","section":"","mode":"fact","when":[{"path":"name","is":"nonzero"}],"isUnbound":true},
    {"id":"seat","section":"","mode":"fact"},
  ],
  texts: {"kk":"0x9cab9343e2d4a019f109e68414845498e344c954ce6c601b11b9898b75eff308","ru":"0x672c5ad0e34acdbd530f15aedea95f2956e673c6e6fb043e1b2039358cf75988","en":"0x7b7d4008389289daf5f4a36226dcb9defeda92fb3bb8592903313b96fd33ca6f"},
  slots: { address, hash, prose },
  load: { kk: () => import("./deciders-1.kk.ts"), ru: () => import("./deciders-1.ru.ts"), en: () => import("./deciders-1.en.ts") },
};
