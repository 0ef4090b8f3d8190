// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  [{"path":"first","type":"number"},"–",{"path":"last","type":"number"}," бірліктер:\n",{"path":"rows","type":"list"}],
  ["","Бірлік","Үлесі","Иесі","дауыс бермеген","жақтаған","қарсы","қалыс қалған","дауыс берген, дауысы өкіммен алып тасталған","Дауысы","—","сенімхатпен","цифрлық растаумен","өзі","Тәсілі"],
];
