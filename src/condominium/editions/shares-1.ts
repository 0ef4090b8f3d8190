// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { number, tally } from "../../text/slots/all.ts";

// prettier-ignore
export const shares1: ReleasedFacts = {
  name: "shares-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"id","type":"number"},
    {"path":"share","type":"tally"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"share","section":"","mode":"fact"},
  ],
  texts: {"kk":"0x95f4d8d951a93234be922caed3891adb28f4bf5e7835b40d7c2539733fe2baec","ru":"0x3b9bde9dcd67535693b622821bca19a7626ea93a5de463470359bb7dcb82c655","en":"0xe19a3675ee1de1affdc9ee8b7b85a8ae49a97e5e6253584ccdbd81957347df6c"},
  slots: { number, tally },
  load: { kk: () => import("./shares-1.kk.ts"), ru: () => import("./shares-1.ru.ts"), en: () => import("./shares-1.en.ts") },
};
