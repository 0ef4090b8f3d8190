// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { choice, tally, text } from "../../text/slots/all.ts";

// prettier-ignore
export const counts1: ReleasedFacts = {
  name: "counts-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"of","type":"text"},
    {"path":"part","type":"tally"},
    {"path":"whole","type":"tally"},
    {"path":"need","type":"tally"},
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
  texts: {"kk":"0xc5898b0dbe5e5696547c51e0d809c69dc5af777c906b76f661683aad09c60754","ru":"0x291e602ce9a57a784ee00f259c8299b431c788485f4460fe60cead82002f4979","en":"0x44c69e31f65415cb67af4a5b54626661f0579d023addf1466a7d070d9bb20e91"},
  slots: { choice, tally, text },
  load: { kk: () => import("./counts-1.kk.ts"), ru: () => import("./counts-1.ru.ts"), en: () => import("./counts-1.en.ts") },
};
