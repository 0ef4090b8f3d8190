// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Кворум, бірліктер бойынша: қатысқаны ",{"path":"part","type":"count"},", барлығы ",{"path":"whole","type":"count"},", қажеті кемінде ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],
  ["Кворум, үлестер бойынша: қатысқаны ",{"path":"part","type":"count"},", барлығы ",{"path":"whole","type":"count"},", қажеті кемінде ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],
  ["Дауыстар, бірліктер бойынша: жақтағаны ",{"path":"part","type":"count"},", есептелетіні ",{"path":"whole","type":"count"},", қажеті кемінде ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],
  ["Дауыстар, үлестер бойынша: жақтағаны ",{"path":"part","type":"count"},", есептелетіні ",{"path":"whole","type":"count"},", қажеті кемінде ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],
  ["Алдыңғы шақыру. Кворум, бірліктер бойынша: қатысқаны ",{"path":"part","type":"count"},", барлығы ",{"path":"whole","type":"count"},", қажеті кемінде ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],
  ["Алдыңғы шақыру. Кворум, үлестер бойынша: қатысқаны ",{"path":"part","type":"count"},", барлығы ",{"path":"whole","type":"count"},", қажеті кемінде ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],
  ["жетпеді","жетті"],
];
