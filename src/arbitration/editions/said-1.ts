// Generated from the clauses of Tribunal; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { choice, prose } from "../../text/slots/all.ts";

// prettier-ignore
export const said1: ReleasedPart = {
  name: "said-1",
  template: "Tribunal",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"language","type":"choice","choices":{"kk":1,"ru":2,"en":3,"kkTranslated":4,"ruTranslated":5,"enTranslated":6}},
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
  slots: { choice, prose },
};
