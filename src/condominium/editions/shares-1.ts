// Generated from the clauses of Assembly; change those and compile again.
import type { Edition } from "../../text/edition.ts";

// prettier-ignore
export const shares1: Edition = {
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
    {"id":"share","section":"","mode":"fact","code":[],"text":{"kk":["Бірлік: ",{"path":"id","type":"number"},"; жаңа үлесі: ",{"path":"share","type":"count"},"."],"ru":["Единица: ",{"path":"id","type":"number"},"; новая доля: ",{"path":"share","type":"count"},"."],"en":["Unit: ",{"path":"id","type":"number"},"; new share: ",{"path":"share","type":"count"},"."]}},
  ],
};
