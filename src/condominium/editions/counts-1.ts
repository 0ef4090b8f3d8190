// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { choice, count, text } from "../../text/slots/all.ts";

// prettier-ignore
export const counts1: ReleasedFacts = {
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
    {"path":"met","type":"choice","choices":{"0":0,"1":1}},
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
  texts: {"kk":"0x48fdc6000c94df1f57075023ef79c5462dce8aa32c19bc661cd5f30a2506e71c","ru":"0xf87e4b55f05dbd01daddf26fe7e8284084672bbadc6b1d3eeb508dfd39c56fb6","en":"0xf04c2a6a71c0cd91ebf1a0e54b825f6c951da3f80848b7166acd9fb447edb54e"},
  slots: { choice, count, text },
  load: { kk: () => import("./counts-1.kk.ts"), ru: () => import("./counts-1.ru.ts"), en: () => import("./counts-1.en.ts") },
};
