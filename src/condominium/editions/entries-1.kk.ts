// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Иесі: ",{"path":"holder","type":"address"},"; үлесі: ",{"path":"share","type":"tally"},"; сыныбы (нөл – сыныпсыз): ",{"path":"class","type":"number"},"; түрі: ",{"path":"kind","type":"kind"},"; мазмұнының хеші: ",{"path":"content","type":"hash"},"; сипаттамасының орны: ",{"path":"uri","type":"quote"},"."],
  [""],
];
