// Generated from the clauses of Agreement; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Из Кошелька получает: ",{"path":"first","type":"party"},"; сумма: ",{"path":"toFirst","type":"money"},"."],
  ["Из Кошелька получает: ",{"path":"second","type":"party"},"; сумма: ",{"path":"toSecond","type":"money"},"."],
  ["Из Кошелька выплачивается на расходы по делу: ",{"path":"costs","type":"money"},"."],
  ["Договор завершается."],
  ["Договор возобновляется."],
  ["Договор остаётся приостановленным для следующего дела."],
  [{"path":"stands","type":"choice"}," ",{"path":"progress","type":"instant"},"."],
  [{"path":"stands","type":"choice"}],
  ["Второе значение состояния Договора: ",{"path":"rest","type":"hash"},"."],
  ["","Исполнение признаётся дошедшим до момента (по времени Договора):","Исполнение признаётся не начатым.","Момент исполнения не меняется (по времени Договора):","В исполнении ничего не меняется: его начало не отмечено."],
];
