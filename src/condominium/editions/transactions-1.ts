// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const transactions1: Released = {
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
  texts: {"kk":"0xd6016864f3169cfc6ad191a1b9b78ce6beed14cefb77dea97eb17ecac3e909a5","ru":"0xd6016864f3169cfc6ad191a1b9b78ce6beed14cefb77dea97eb17ecac3e909a5","en":"0x6b6d5ef78b4a09a5137157f114af360adbab20119d6b51ef073bd3ce636564dd"},
  load: { kk: () => import("./transactions-1.kk.ts"), ru: () => import("./transactions-1.ru.ts"), en: () => import("./transactions-1.en.ts") },
};
