// Generated from the clauses of Agreement; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Өтініш беруші: ",{"path":"claimant","type":"party"},"."],
  ["Шарттың жабық бөлігі бойынша өтініш беруші: ",{"path":"claimantName","type":"prose"},"."],
  ["Екінші Тарап: ",{"path":"other","type":"party"},"."],
  ["Шарттың жабық бөлігі бойынша екінші Тарап: ",{"path":"otherName","type":"prose"},"."],
  ["Дау Шарттан туындаған; Шарт мәтінінің түбірі: ",{"path":"document","type":"hash"},"."],
  [""],
];
