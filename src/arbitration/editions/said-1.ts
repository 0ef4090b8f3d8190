// Generated from the clauses of Tribunal; change those and compile again.
import type { Edition } from "../../text/edition.ts";

// prettier-ignore
export const said1: Edition = {
  name: "said-1",
  template: "Tribunal",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"language","type":"choice","choices":{"kk":{"kk":"Қазақ тілінде","ru":"На казахском языке","en":"In Kazakh"},"ru":{"kk":"Орыс тілінде","ru":"На русском языке","en":"In Russian"},"en":{"kk":"Ағылшын тілінде","ru":"На английском языке","en":"In English"}}},
    {"path":"text","type":"prose"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"paragraph","section":"","mode":"fact","code":[],"text":{"kk":[{"path":"language","type":"choice"},": ",{"path":"text","type":"prose"}],"ru":[{"path":"language","type":"choice"},": ",{"path":"text","type":"prose"}],"en":[{"path":"language","type":"choice"},": ",{"path":"text","type":"prose"}]}},
  ],
};
