// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { count, number } from "../../text/slots/all.ts";

// prettier-ignore
export const shares1: ReleasedFacts = {
  name: "shares-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"id","type":"number"},
    {"path":"share","type":"count"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"share","section":"","mode":"fact"},
  ],
  texts: {"kk":"0xdfe81327244fda6367eabf16699effa7e159d645eb0fe14c6fec17a2d40ec30f","ru":"0x3777c6859deef7fa9f4ea8a1b3c06bdb251800060c774b5a48d32beb6d058a5f","en":"0x92dcfecf404ced51a9d202c73f3072a4359f01d958742106cdc0bb45a91d7c54"},
  slots: { count, number },
  load: { kk: () => import("./shares-1.kk.ts"), ru: () => import("./shares-1.ru.ts"), en: () => import("./shares-1.en.ts") },
};
