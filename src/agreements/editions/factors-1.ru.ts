// Generated from the clauses of Agreement; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  [{"path":"said","type":"choice"}],
  ["","Другой фактор."],
];
