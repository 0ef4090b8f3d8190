// Generated from the clauses of Assembly; change those and compile again.
import type { Edition } from "../../text/edition.ts";

// prettier-ignore
export const counts1: Edition = {
  name: "counts-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"of","type":"text"},
    {"path":"part","type":"count"},
    {"path":"whole","type":"count"},
    {"path":"need","type":"count"},
    {"path":"met","type":"choice","choices":{"0":{"kk":"жетпеді","ru":"недостаточно","en":"not reached"},"1":{"kk":"жетті","ru":"достаточно","en":"reached"}}},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"quorum.unit","section":"","mode":"fact","when":[{"path":"of","is":"quorum.unit"}],"code":["struct Tally.unitsYes"],"text":{"kk":["Кворум, бірліктер бойынша: қатысқаны ",{"path":"part","type":"count"},", барлығы ",{"path":"whole","type":"count"},", қажеті кемінде ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],"ru":["Кворум по единицам: участвовало ",{"path":"part","type":"count"},", всего ",{"path":"whole","type":"count"},", нужно не менее ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],"en":["Quorum by units: ",{"path":"part","type":"count"}," took part, of ",{"path":"whole","type":"count"},", at least ",{"path":"need","type":"count"}," needed: ",{"path":"met","type":"choice"},"."]}},
    {"id":"quorum.share","section":"","mode":"fact","when":[{"path":"of","is":"quorum.share"}],"code":[],"text":{"kk":["Кворум, үлестер бойынша: қатысқаны ",{"path":"part","type":"count"},", барлығы ",{"path":"whole","type":"count"},", қажеті кемінде ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],"ru":["Кворум по долям: участвовало ",{"path":"part","type":"count"},", всего ",{"path":"whole","type":"count"},", нужно не менее ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],"en":["Quorum by shares: ",{"path":"part","type":"count"}," took part, of ",{"path":"whole","type":"count"},", at least ",{"path":"need","type":"count"}," needed: ",{"path":"met","type":"choice"},"."]}},
    {"id":"majority.unit","section":"","mode":"fact","when":[{"path":"of","is":"majority.unit"}],"code":["struct Tally.unitsYes"],"text":{"kk":["Дауыстар, бірліктер бойынша: жақтағаны ",{"path":"part","type":"count"},", есептелетіні ",{"path":"whole","type":"count"},", қажеті кемінде ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],"ru":["Голоса по единицам: за ",{"path":"part","type":"count"},", считается от ",{"path":"whole","type":"count"},", нужно не менее ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],"en":["Votes by units: for ",{"path":"part","type":"count"},", counted of ",{"path":"whole","type":"count"},", at least ",{"path":"need","type":"count"}," needed: ",{"path":"met","type":"choice"},"."]}},
    {"id":"majority.share","section":"","mode":"fact","when":[{"path":"of","is":"majority.share"}],"code":["struct Tally.yes"],"text":{"kk":["Дауыстар, үлестер бойынша: жақтағаны ",{"path":"part","type":"count"},", есептелетіні ",{"path":"whole","type":"count"},", қажеті кемінде ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],"ru":["Голоса по долям: за ",{"path":"part","type":"count"},", считается от ",{"path":"whole","type":"count"},", нужно не менее ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],"en":["Votes by shares: for ",{"path":"part","type":"count"},", counted of ",{"path":"whole","type":"count"},", at least ",{"path":"need","type":"count"}," needed: ",{"path":"met","type":"choice"},"."]}},
    {"id":"before.unit","section":"","mode":"fact","when":[{"path":"of","is":"before.unit"}],"code":[],"text":{"kk":["Алдыңғы шақыру. Кворум, бірліктер бойынша: қатысқаны ",{"path":"part","type":"count"},", барлығы ",{"path":"whole","type":"count"},", қажеті кемінде ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],"ru":["Предыдущий созыв. Кворум по единицам: участвовало ",{"path":"part","type":"count"},", всего ",{"path":"whole","type":"count"},", нужно не менее ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],"en":["The call before. Quorum by units: ",{"path":"part","type":"count"}," took part, of ",{"path":"whole","type":"count"},", at least ",{"path":"need","type":"count"}," needed: ",{"path":"met","type":"choice"},"."]}},
    {"id":"before.share","section":"","mode":"fact","when":[{"path":"of","is":"before.share"}],"code":[],"text":{"kk":["Алдыңғы шақыру. Кворум, үлестер бойынша: қатысқаны ",{"path":"part","type":"count"},", барлығы ",{"path":"whole","type":"count"},", қажеті кемінде ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],"ru":["Предыдущий созыв. Кворум по долям: участвовало ",{"path":"part","type":"count"},", всего ",{"path":"whole","type":"count"},", нужно не менее ",{"path":"need","type":"count"},": ",{"path":"met","type":"choice"},"."],"en":["The call before. Quorum by shares: ",{"path":"part","type":"count"}," took part, of ",{"path":"whole","type":"count"},", at least ",{"path":"need","type":"count"}," needed: ",{"path":"met","type":"choice"},"."]}},
  ],
};
