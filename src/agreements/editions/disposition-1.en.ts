// Generated from the clauses of Agreement; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Out of the Purse is paid: ",{"path":"first","type":"party"},"; the amount: ",{"path":"toFirst","type":"money"},"."],
  ["Out of the Purse is paid: ",{"path":"second","type":"party"},"; the amount: ",{"path":"toSecond","type":"money"},"."],
  ["Out of the Purse for the costs of the case: ",{"path":"costs","type":"money"},"."],
  ["The Agreement closes."],
  ["The Agreement resumes."],
  ["The Agreement stays suspended for the next case."],
  [{"path":"stands","type":"choice"}," ",{"path":"progress","type":"instant"},"."],
  [{"path":"stands","type":"choice"}],
  ["The Agreement's second word: ",{"path":"rest","type":"hash"},"."],
];
