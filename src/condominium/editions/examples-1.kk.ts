// Generated from the clauses of Charter; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  [{"path":"of","type":"choice"},"; ",{"path":"counted","type":"choice"},": ",{"path":"whole","type":"figure"},"; қажеті кемінде ",{"path":"need","type":"figure"},"."],
  ["","Мысал, кворум","Мысал, екінші шақырудың кворумы","Мысал, қабылдау үшін","Мысал, бәрі қатысса, қабылдау үшін","Мысал, бәрі қатысып, ешкім қалыс қалмаса, қабылдау үшін","бірліктер барлығы","үлестердің сомасы"],
];
