// Generated from the clauses of Agreement; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Заявитель: ",{"path":"claimant","type":"party"},"."],
  ["Заявитель по закрытой части Договора: ",{"path":"claimantName","type":"prose"},"."],
  ["Другая Сторона: ",{"path":"other","type":"party"},"."],
  ["Другая Сторона по закрытой части Договора: ",{"path":"otherName","type":"prose"},"."],
  ["Спор возник из Договора; корень его текста: ",{"path":"document","type":"hash"},"."],
  [""],
];
