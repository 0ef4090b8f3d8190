// Generated from the clauses of Agreement; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Paid out of the Purse to: ",{"path":"first","type":"party"},"; the amount: ",{"path":"toFirst","type":"money"},"."],
  ["Of the Promised Amount promised no longer: ",{"path":"toFirst","type":"money"},"; freed of paying it: ",{"path":"first","type":"party"},"."],
  ["Paid out of the Purse to: ",{"path":"second","type":"party"},"; the amount: ",{"path":"toSecond","type":"money"},"."],
  ["Of the Promised Amount the Debt from now on: ",{"path":"toSecond","type":"money"},"; to be paid to: ",{"path":"second","type":"party"},"."],
  ["Paid out of the Purse for the costs of the case: ",{"path":"costs","type":"money"},"."],
  ["Taken as paid until now, to: ",{"path":"second","type":"party"},"; the amount: ",{"path":"paidToSecond","type":"money"},"."],
  ["Taken as paid back until now, to: ",{"path":"first","type":"party"},"; the amount: ",{"path":"paidToFirst","type":"money"},"."],
  ["Receipts given before this no longer count."],
  ["The Agreement closes."],
  ["The Agreement resumes."],
  ["The Agreement stays suspended for the next case."],
  [{"path":"stands","type":"choice"}," ",{"path":"progress","type":"instant"},"."],
  [{"path":"stands","type":"choice"}],
  ["Second value of the Agreement's state: ",{"path":"rest","type":"hash"},"."],
  ["","Performance is found to have come to this moment (in Agreement Time):","Performance is found not to have begun.","The moment of performance stays as it is (in Agreement Time):","Nothing changes about performance: it is not marked as begun."],
];
