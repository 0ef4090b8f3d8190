// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { hash } from "../../text/slots/all.ts";

// prettier-ignore
export const transactions1: ReleasedFacts = {
  name: "transactions-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"transaction","type":"hash"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"transaction","section":"","mode":"fact"},
  ],
  texts: {"kk":"0x6b35554ac182384ea9fa0a27ef13b5a9e51216323e2da30f04f4804280e7ec07","ru":"0x6b35554ac182384ea9fa0a27ef13b5a9e51216323e2da30f04f4804280e7ec07","en":"0x745b66f9b83738c97e9024edb3cf0ec796a1468749d0810b3d66ef1b61bc148c"},
  slots: { hash },
  load: { kk: () => import("./transactions-1.kk.ts"), ru: () => import("./transactions-1.ru.ts"), en: () => import("./transactions-1.en.ts") },
};
