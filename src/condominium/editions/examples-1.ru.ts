// Generated from the clauses of Charter; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  [{"path":"of","type":"choice"},"; ",{"path":"counted","type":"choice"},": ",{"path":"whole","type":"figure"},"; нужно не менее ",{"path":"need","type":"figure"},"."],
  ["","Пример, кворум","Пример, кворум второго созыва","Пример, для принятия","Пример, для принятия, если участвуют все","Пример, для принятия, если участвуют все и никто не воздерживается","единиц всего","сумма долей"],
];
