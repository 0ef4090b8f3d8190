// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Кворум, бірліктер бойынша: қатысқаны ",{"path":"part","type":"tally"},", барлығы ",{"path":"whole","type":"tally"},", қажеті кемінде ",{"path":"need","type":"tally"},": ",{"path":"met","type":"choice"},"."],
  ["Кворум, үлестер бойынша: қатысқаны ",{"path":"part","type":"tally"},", барлығы ",{"path":"whole","type":"tally"},", қажеті кемінде ",{"path":"need","type":"tally"},": ",{"path":"met","type":"choice"},"."],
  ["Дауыстар, бірліктер бойынша: жақтағаны ",{"path":"part","type":"tally"},", есептелетіні ",{"path":"whole","type":"tally"},", қажеті кемінде ",{"path":"need","type":"tally"},": ",{"path":"met","type":"choice"},"."],
  ["Дауыстар, үлестер бойынша: жақтағаны ",{"path":"part","type":"tally"},", есептелетіні ",{"path":"whole","type":"tally"},", қажеті кемінде ",{"path":"need","type":"tally"},": ",{"path":"met","type":"choice"},"."],
  ["Алдыңғы шақыру. Кворум, бірліктер бойынша: қатысқаны ",{"path":"part","type":"tally"},", барлығы ",{"path":"whole","type":"tally"},", қажеті кемінде ",{"path":"need","type":"tally"},": ",{"path":"met","type":"choice"},"."],
  ["Алдыңғы шақыру. Кворум, үлестер бойынша: қатысқаны ",{"path":"part","type":"tally"},", барлығы ",{"path":"whole","type":"tally"},", қажеті кемінде ",{"path":"need","type":"tally"},": ",{"path":"met","type":"choice"},"."],
  ["","жетпеді","жетті"],
];
