// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const counts1: Released = {
  name: "counts-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"of","type":"text"},
    {"path":"part","type":"count"},
    {"path":"whole","type":"count"},
    {"path":"need","type":"count"},
    {"path":"met","type":"choice","choices":{"0":{"kk":"жетпеді","ru":"недостаточно","en":"not reached"},"1":{"kk":"жетті","ru":"достаточно","en":"reached"}}},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"quorum.unit","section":"","mode":"fact","when":[{"path":"of","is":"quorum.unit"}]},
    {"id":"quorum.share","section":"","mode":"fact","when":[{"path":"of","is":"quorum.share"}]},
    {"id":"majority.unit","section":"","mode":"fact","when":[{"path":"of","is":"majority.unit"}]},
    {"id":"majority.share","section":"","mode":"fact","when":[{"path":"of","is":"majority.share"}]},
    {"id":"before.unit","section":"","mode":"fact","when":[{"path":"of","is":"before.unit"}]},
    {"id":"before.share","section":"","mode":"fact","when":[{"path":"of","is":"before.share"}]},
  ],
  texts: {"kk":"0x94788099fac4726340e7bec8b6c317e440013f48bc03aaf009be3a023d8149f0","ru":"0x561d59ebc1f679fee35d8f14d102c767cd5a486465566154442f7d7455b48e82","en":"0x7a140d7c7ac60d26e492dac09ae598d24f9252fb7fa62c30fd5e1d27cc66e2b8"},
  load: { kk: () => import("./counts-1.kk.ts"), ru: () => import("./counts-1.ru.ts"), en: () => import("./counts-1.en.ts") },
};
