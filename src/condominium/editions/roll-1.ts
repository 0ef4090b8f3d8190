// Generated from the clauses of Assembly; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { address, choice, figure, list, number } from "../../text/slots/all.ts";

// prettier-ignore
export const roll1: ReleasedPart = {
  name: "roll-1",
  template: "Assembly",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"first","type":"number"},
    {"path":"last","type":"number"},
    {"path":"rows","type":"list","columns":[{"name":"unit","type":"number","head":1},{"name":"share","type":"figure","head":2},{"name":"holder","type":"address","head":3},{"name":"choice","type":"choice","choices":{"none":4,"yes":5,"no":6,"abstain":7,"struck":8},"head":9},{"name":"way","type":"choice","choices":{"none":10,"proxy":11,"signed":12,"in-person":13},"head":14}]},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"rows","section":"","mode":"fact"},
  ],
  slots: { address, choice, figure, list, number },
};
