// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Decision no. ",{"path":"no","type":"number"},"; state: ",{"path":"state","type":"choice"},". First second in which it can be carried out: ",{"path":"from","type":"instant"},"; last second: ",{"path":"until","type":"instant"},". Participants' open disputes about it that can hold the decision up: ",{"path":"open","type":"count"},"; days for which it was stayed: ",{"path":"stayed","type":"count"},"."],
  ["Decision no. ",{"path":"no","type":"number"}," was carried out, then annulled in a dispute: ",{"path":"from","type":"instant"},". Anyone may carry out the calls that take it back; last second: ",{"path":"until","type":"instant"},"."],
  ["","notice; it is carried out only if it passes","voting; it is carried out only if it passes","passed; the challenge period runs","passed; stayed","passed; it can be carried out now"],
];
