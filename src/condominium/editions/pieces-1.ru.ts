// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Часть: ",{"path":"index","type":"number"},"; доля: ",{"path":"share","type":"tally"},"; вид объекта: ",{"path":"kind","type":"kind"},"; хеш содержания: ",{"path":"content","type":"hash"},"; где описание: ",{"path":"uri","type":"quote"},"."],
  [""],
];
