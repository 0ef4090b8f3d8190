// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Транзакция: ",{"path":"transaction","type":"hash"},"."],
  [""],
];
