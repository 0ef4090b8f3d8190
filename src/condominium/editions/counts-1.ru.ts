// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Кворум по единицам: участвовало ",{"path":"part","type":"tally"},", всего ",{"path":"whole","type":"tally"},", нужно не менее ",{"path":"need","type":"tally"},": ",{"path":"met","type":"choice"},"."],
  ["Кворум по долям: участвовало ",{"path":"part","type":"tally"},", всего ",{"path":"whole","type":"tally"},", нужно не менее ",{"path":"need","type":"tally"},": ",{"path":"met","type":"choice"},"."],
  ["Голоса по единицам: за ",{"path":"part","type":"tally"},", всего считается: ",{"path":"whole","type":"tally"},", нужно не менее ",{"path":"need","type":"tally"},": ",{"path":"met","type":"choice"},"."],
  ["Голоса по долям: за ",{"path":"part","type":"tally"},", всего считается: ",{"path":"whole","type":"tally"},", нужно не менее ",{"path":"need","type":"tally"},": ",{"path":"met","type":"choice"},"."],
  ["Предыдущий созыв. Кворум по единицам: участвовало ",{"path":"part","type":"tally"},", всего ",{"path":"whole","type":"tally"},", нужно не менее ",{"path":"need","type":"tally"},": ",{"path":"met","type":"choice"},"."],
  ["Предыдущий созыв. Кворум по долям: участвовало ",{"path":"part","type":"tally"},", всего ",{"path":"whole","type":"tally"},", нужно не менее ",{"path":"need","type":"tally"},": ",{"path":"met","type":"choice"},"."],
  ["","недостаточно","достаточно"],
];
