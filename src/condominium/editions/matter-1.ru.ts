// Generated from the clauses of Disputes; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Заявитель: ",{"path":"claimant","type":"address"},"."],
  ["По требованию отвечает: ",{"path":"other","type":"address"},"."],
  ["По требованию отвечают все держатели единиц."],
  ["Оспаривается решение собрания; идентификатор решения: ",{"path":"ref","type":"hash"},"."],
  ["Оспаривается голос единицы; номер единицы: ",{"path":"unit","type":"number"},"; идентификатор решения собрания: ",{"path":"ref","type":"hash"},"."],
  ["Оспаривается отказ поставить предложение на голосование; хеш предложения: ",{"path":"ref","type":"hash"},"; отказал: ",{"path":"person","type":"address"},"."],
  ["Оспаривается действие должностного лица; адрес лица: ",{"path":"person","type":"address"},"."],
  ["Оспаривается действие должностного лица с общим объектом; номер объекта: ",{"path":"object","type":"number"},"; адрес лица: ",{"path":"person","type":"address"},"."],
  ["Спор о восстановлении единицы, ключ от которой утрачен; номер единицы: ",{"path":"unit","type":"number"},"."],
  ["Хеш документа, приложенного к спору: ",{"path":"document","type":"hash"},"."],
  [""],
];
