// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { choice, tally, text } from "../../text/slots/all.ts";

// prettier-ignore
export const counts1: Released = {
  name: "counts-1",
  template: "Assembly",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"of","type":"text"},
    {"path":"part","type":"tally"},
    {"path":"whole","type":"tally"},
    {"path":"need","type":"tally"},
    {"path":"met","type":"choice","choices":{"0":1,"1":2}},
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
  texts: {"kk":"0x025c35f2862d76c5de70d5d570ffd983ed367c8f21a2010851e762c29116f2e6","ru":"0x1c045cf8249240590902a8487421581e6b633a6986281476ed4c4ecf3c1d338e","en":"0x62302f458ad0fefbe60288c9cc2231220d48d7a0551b39b11ab967b990a577ba"},
  slots: { choice, tally, text },
  load: { kk: () => import("./counts-1.kk.ts"), ru: () => import("./counts-1.ru.ts"), en: () => import("./counts-1.en.ts") },
};
