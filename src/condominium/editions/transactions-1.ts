// Generated from the clauses of Assembly; change those and compile again.
import type { Edition } from "../../text/edition.ts";

// prettier-ignore
export const transactions1: Edition = {
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
    {"id":"transaction","section":"","mode":"fact","code":[],"text":{"kk":["Транзакция: ",{"path":"transaction","type":"hash"},"."],"ru":["Транзакция: ",{"path":"transaction","type":"hash"},"."],"en":["Transaction: ",{"path":"transaction","type":"hash"},"."]}},
  ],
};
