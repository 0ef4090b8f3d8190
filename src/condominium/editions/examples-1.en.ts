// Generated from the clauses of Charter; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  [{"path":"of","type":"choice"},"; ",{"path":"counted","type":"choice"},": ",{"path":"whole","type":"figure"},"; at least ",{"path":"need","type":"figure"}," needed."],
  ["","Example, quorum","Example, quorum on a second call","Example, to pass","Example, to pass if all take part","Example, to pass if all take part and nobody abstains","units in all","sum of the shares"],
];
