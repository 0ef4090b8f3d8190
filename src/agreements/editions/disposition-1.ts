// Generated from the clauses of Agreement; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { choice, hash, instant, money, number, party } from "../../text/slots/all.ts";

// prettier-ignore
export const disposition1: ReleasedPart = {
  name: "disposition-1",
  template: "Agreement",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"outside","type":"number"},
    {"path":"first","type":"party"},
    {"path":"toFirst","type":"money"},
    {"path":"second","type":"party"},
    {"path":"toSecond","type":"money"},
    {"path":"costs","type":"money"},
    {"path":"then","type":"number"},
    {"path":"stands","type":"choice","choices":{"at":1,"none":2,"keptAt":3,"keptNone":4}},
    {"path":"progress","type":"instant"},
    {"path":"paidToSecond","type":"money"},
    {"path":"paidToFirst","type":"money"},
    {"path":"final","type":"number"},
    {"path":"rest","type":"hash"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"to-first","section":"","mode":"fact","when":[{"path":"outside","is":"zero"}]},
    {"id":"promised-no-longer","section":"","mode":"fact","when":[{"path":"outside","is":"1"}]},
    {"id":"to-second","section":"","mode":"fact","when":[{"path":"outside","is":"zero"}]},
    {"id":"becomes-debt","section":"","mode":"fact","when":[{"path":"outside","is":"1"}]},
    {"id":"costs","section":"","mode":"fact","when":[{"path":"outside","is":"zero"}]},
    {"id":"paid-second","section":"","mode":"fact","when":[{"path":"outside","is":"1"}]},
    {"id":"paid-first","section":"","mode":"fact","when":[{"path":"outside","is":"1"}]},
    {"id":"receipts-end","section":"","mode":"fact","when":[{"path":"final","is":"1"}]},
    {"id":"closes","section":"","mode":"fact","when":[{"path":"then","is":"zero"}]},
    {"id":"resumes","section":"","mode":"fact","when":[{"path":"then","is":"1"}]},
    {"id":"stays","section":"","mode":"fact","when":[{"path":"then","is":"2"}]},
    {"id":"stands-at","section":"","mode":"fact","when":[{"path":"progress","is":"nonzero"}]},
    {"id":"stands-none","section":"","mode":"fact","when":[{"path":"progress","is":"zero"}]},
    {"id":"rest","section":"","mode":"fact","when":[{"path":"rest","is":"nonzero"}]},
  ],
  slots: { choice, hash, instant, money, number, party },
};
