// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Бірлік: ",{"path":"id","type":"number"},"; жаңа үлесі: ",{"path":"share","type":"tally"},"."],
  [""],
];
