// Generated from the clauses of Agreement; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Paid out of the Purse to: ",{"path":"first","type":"party"},"; the amount: ",{"path":"toFirst","type":"money"},"."],
  ["Paid out of the Purse to: ",{"path":"second","type":"party"},"; the amount: ",{"path":"toSecond","type":"money"},"."],
  ["Paid out of the Purse for the costs of the case: ",{"path":"costs","type":"money"},"."],
  ["The Agreement closes."],
  ["The Agreement resumes."],
  ["The Agreement stays suspended for the next case."],
  [{"path":"stands","type":"choice"}," ",{"path":"progress","type":"instant"},"."],
  [{"path":"stands","type":"choice"}],
  ["Second value of the Agreement's state: ",{"path":"rest","type":"hash"},"."],
  ["","Performance is found to have come to this moment (in Agreement Time):","Performance is found not to have begun.","The moment of performance stays as it is (in Agreement Time):","Nothing changes about performance: it is not marked as begun."],
];
