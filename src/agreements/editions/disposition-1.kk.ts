// Generated from the clauses of Agreement; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Әмияннан төлем алады: ",{"path":"first","type":"party"},"; сомасы: ",{"path":"toFirst","type":"money"},"."],
  ["Әмияннан төлем алады: ",{"path":"second","type":"party"},"; сомасы: ",{"path":"toSecond","type":"money"},"."],
  ["Әмияннан іс бойынша шығыстарға төленетін сома: ",{"path":"costs","type":"money"},"."],
  ["Шарт аяқталады."],
  ["Шарт жалғасады."],
  ["Шарт келесі іс үшін тоқтатыла тұрған күйінде қалады."],
  [{"path":"stands","type":"choice"}," ",{"path":"progress","type":"instant"},"."],
  [{"path":"stands","type":"choice"}],
  ["Шарт күйінің екінші мәні: ",{"path":"rest","type":"hash"},"."],
  ["","Орындау мына сәтке жетті деп танылады (Шарт уақыты бойынша):","Орындау басталмаған деп танылады.","Орындау сәті (Шарт уақыты бойынша) өзгермейді:","Орындауға қатысты ештеңе өзгермейді: оның басталғаны белгіленбеген."],
];
