// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Бөлік: ",{"path":"index","type":"number"},"; үлесі: ",{"path":"share","type":"tally"},"; объектінің түрі: ",{"path":"kind","type":"kind"},"; мазмұнының хеші: ",{"path":"content","type":"hash"},"; сипаттамасының орны: ",{"path":"uri","type":"quote"},"."],
  [""],
];
