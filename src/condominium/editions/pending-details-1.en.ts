// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["A dispute or a recount holds it up: until that ends the decision is not carried out. One whose rule does not wait for disputes, and one that changes the dispute program, can be carried out once ninety days have passed after the challenge period, even if the dispute has not ended. The decision is not carried out before the first second above."],
  ["Hash of the question: ",{"path":"question","type":"hash"},"."],
  ["Its motion can't be read, so what it does is not said here. Id of the decision: ",{"path":"id","type":"hash"},"; hash of the motion: ",{"path":"motion","type":"hash"},"."],
  [],
  [""],
];
