// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Holder: ",{"path":"holder","type":"address"},"; share: ",{"path":"share","type":"tally"},"; class (zero for none): ",{"path":"class","type":"number"},"; kind: ",{"path":"kind","type":"kind"},"; hash of its content: ",{"path":"content","type":"hash"},"; where its description is: ",{"path":"uri","type":"quote"},"."],
  [""],
];
