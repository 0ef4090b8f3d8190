// Generated from the clauses of Charter; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { choice, figure } from "../../text/slots/all.ts";

// prettier-ignore
export const examples1: ReleasedFacts = {
  name: "examples-1",
  template: "Charter",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"of","type":"choice","choices":{"quorum":0,"second":1,"all":2,"present":3,"cast":4}},
    {"path":"counted","type":"choice","choices":{"unit":5,"share":6}},
    {"path":"whole","type":"figure"},
    {"path":"need","type":"figure"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"example","section":"","mode":"fact"},
  ],
  texts: {"kk":"0xd4592c626ca386d27a8f76b07fb655af90549db9d7d2af4f5d4d030d18e9e948","ru":"0xde6ef725a35b4f674e836df010f8d5f7f38f88cced918a05e61ead043dfe71e3","en":"0xc955886c14645a8ad8628aed8b2ef99e51e5888eeba2f7335a067981df12cfe0"},
  slots: { choice, figure },
  load: { kk: () => import("./examples-1.kk.ts"), ru: () => import("./examples-1.ru.ts"), en: () => import("./examples-1.en.ts") },
};
