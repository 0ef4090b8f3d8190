// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Держатель: ",{"path":"holder","type":"address"},"; доля: ",{"path":"share","type":"tally"},"; класс (ноль — без класса): ",{"path":"class","type":"number"},"; вид: ",{"path":"kind","type":"kind"},"; хеш содержания: ",{"path":"content","type":"hash"},"; где описание: ",{"path":"uri","type":"quote"},"."],
  [""],
];
