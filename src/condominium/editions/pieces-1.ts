// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { hash, kind, number, quote, tally } from "../../text/slots/all.ts";

// prettier-ignore
export const pieces1: ReleasedFacts = {
  name: "pieces-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"index","type":"number"},
    {"path":"share","type":"tally"},
    {"path":"kind","type":"kind"},
    {"path":"content","type":"hash"},
    {"path":"uri","type":"quote"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"piece","section":"","mode":"fact"},
  ],
  texts: {"kk":"0x500a7cae3566be935e7c18fff22cdf23ce105004db3a180bab80a5ce105ef901","ru":"0x45f5149ac1b8a673a6e63e2d837facf17414052eeeb23d501b7b75176faf379f","en":"0x9d028efb518066a6c6f368e74864caff2c8715100126dc0b4db22bb9d1304d4d"},
  slots: { hash, kind, number, quote, tally },
  load: { kk: () => import("./pieces-1.kk.ts"), ru: () => import("./pieces-1.ru.ts"), en: () => import("./pieces-1.en.ts") },
};
