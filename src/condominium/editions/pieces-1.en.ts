// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Part: ",{"path":"index","type":"number"},"; share: ",{"path":"share","type":"tally"},"; kind of object: ",{"path":"kind","type":"kind"},"; hash of its content: ",{"path":"content","type":"hash"},"; where its description is: ",{"path":"uri","type":"quote"},"."],
  [""],
];
