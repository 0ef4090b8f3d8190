// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { choice, tally, text } from "../../text/slots/all.ts";

// prettier-ignore
export const counts1: ReleasedPart = {
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
  slots: { choice, tally, text },
};
