// Generated from the clauses of Tribunal; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const said1: Released = {
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
    {"id":"paragraph","section":"","mode":"fact"},
  ],
  texts: {"kk":"0xa8816f9d3f0b199fda7dd9e05a1dc6a7543f0d93217348878b118074e1a7d16d","ru":"0xa8816f9d3f0b199fda7dd9e05a1dc6a7543f0d93217348878b118074e1a7d16d","en":"0xa8816f9d3f0b199fda7dd9e05a1dc6a7543f0d93217348878b118074e1a7d16d"},
  load: { kk: () => import("./said-1.kk.ts"), ru: () => import("./said-1.ru.ts"), en: () => import("./said-1.en.ts") },
};
