// Generated from the clauses of Agreement; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Из Кошелька получает: ",{"path":"first","type":"party"},"; сумма: ",{"path":"toFirst","type":"money"},"."],
  ["Из Обещанной суммы больше не обещано: ",{"path":"toFirst","type":"money"},"; от уплаты освобождается: ",{"path":"first","type":"party"},"."],
  ["Из Кошелька получает: ",{"path":"second","type":"party"},"; сумма: ",{"path":"toSecond","type":"money"},"."],
  ["Из Обещанной суммы становится Долгом: ",{"path":"toSecond","type":"money"},"; его получает: ",{"path":"second","type":"party"},"."],
  ["Из Кошелька выплачивается на расходы по делу: ",{"path":"costs","type":"money"},"."],
  ["Уплаченным до сих пор считается; получатель: ",{"path":"second","type":"party"},"; сумма: ",{"path":"paidToSecond","type":"money"},"."],
  ["Возвращённым до сих пор считается; получатель: ",{"path":"first","type":"party"},"; сумма: ",{"path":"paidToFirst","type":"money"},"."],
  ["Расписки, данные до этого, больше не учитываются."],
  ["Договор завершается."],
  ["Договор возобновляется."],
  ["Договор остаётся приостановленным для следующего дела."],
  [{"path":"stands","type":"choice"}," ",{"path":"progress","type":"instant"},"."],
  [{"path":"stands","type":"choice"}],
  ["Второе значение состояния Договора: ",{"path":"rest","type":"hash"},"."],
  ["","Исполнение признаётся дошедшим до момента (по времени Договора):","Исполнение признаётся не начатым.","Момент исполнения не меняется (по времени Договора):","В исполнении ничего не меняется: его начало не отмечено."],
];
