// Generated from the clauses of Agreement; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Әмияннан төлем алады: ",{"path":"first","type":"party"},"; сомасы: ",{"path":"toFirst","type":"money"},"."],
  ["Уәде етілген соманың енді уәде етілмейтін бөлігі: ",{"path":"toFirst","type":"money"},"; төлеуден босатылады: ",{"path":"first","type":"party"},"."],
  ["Әмияннан төлем алады: ",{"path":"second","type":"party"},"; сомасы: ",{"path":"toSecond","type":"money"},"."],
  ["Уәде етілген соманың Берешек болатын бөлігі: ",{"path":"toSecond","type":"money"},"; оны алады: ",{"path":"second","type":"party"},"."],
  ["Әмияннан іс бойынша шығыстарға төленетін сома: ",{"path":"costs","type":"money"},"."],
  ["Осы кезге дейін төленген деп есептеледі; алған: ",{"path":"second","type":"party"},"; сомасы: ",{"path":"paidToSecond","type":"money"},"."],
  ["Осы кезге дейін қайтарылған деп есептеледі; алған: ",{"path":"first","type":"party"},"; сомасы: ",{"path":"paidToFirst","type":"money"},"."],
  ["Осыған дейін берілген Қолхаттар бұдан былай есепке алынбайды."],
  ["Шарт аяқталады."],
  ["Шарт жалғасады."],
  ["Шарт келесі іс үшін тоқтатыла тұрған күйінде қалады."],
  [{"path":"stands","type":"choice"}," ",{"path":"progress","type":"instant"},"."],
  [{"path":"stands","type":"choice"}],
  ["Шарт күйінің екінші мәні: ",{"path":"rest","type":"hash"},"."],
  ["","Орындау мына сәтке жетті деп танылады (Шарт уақыты бойынша):","Орындау басталмаған деп танылады.","Орындау сәті (Шарт уақыты бойынша) өзгермейді:","Орындауға қатысты ештеңе өзгермейді: оның басталғаны белгіленбеген."],
];
