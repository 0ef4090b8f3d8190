// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { count, hash, kind, number, quote } from "../../text/slots/all.ts";

// prettier-ignore
export const pieces1: ReleasedFacts = {
  name: "pieces-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"index","type":"number"},
    {"path":"share","type":"count"},
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
  texts: {"kk":"0x48fcb24e4678a44ca3c651703aa2d4f179b7c9715da4bea1cfc5447c0477aff2","ru":"0x2bdc18da2fc4a245a72a6bd5cdd47b81972cd36956b6719eac2ed90f150948d6","en":"0x30a2131846d7a51e1a4a70d45eec000b6c28a30291df109a17d368055dfebc9e"},
  slots: { count, hash, kind, number, quote },
  load: { kk: () => import("./pieces-1.kk.ts"), ru: () => import("./pieces-1.ru.ts"), en: () => import("./pieces-1.en.ts") },
};
