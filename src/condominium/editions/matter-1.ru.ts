// Generated from the clauses of Disputes; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Заявитель: ",{"path":"claimant","type":"address"},"."],
  ["На требование отвечает: ",{"path":"other","type":"address"},"."],
  ["На требование отвечают все держатели единиц."],
  ["Оспаривается решение собрания, его идентификатор: ",{"path":"ref","type":"hash"},"."],
  ["Оспаривается бюллетень единицы, её номер: ",{"path":"unit","type":"number"},"; идентификатор решения собрания: ",{"path":"ref","type":"hash"},"."],
  ["Оспаривается отказ поставить предложение на голосование, хеш предложения: ",{"path":"ref","type":"hash"},"; отказал: ",{"path":"person","type":"address"},"."],
  ["Оспаривается действие того, кто занимает должность, его адрес: ",{"path":"person","type":"address"},"."],
  ["Оспаривается действие того, кто занимает должность, с общим объектом, номер объекта: ",{"path":"object","type":"number"},"; адрес лица: ",{"path":"person","type":"address"},"."],
  ["Спор о единице, ключ от которой утрачен, её номер: ",{"path":"unit","type":"number"},"."],
  ["Контрольный хеш документа, приложенного к спору: ",{"path":"document","type":"hash"},"."],
];
