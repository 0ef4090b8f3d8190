// Generated from the clauses of Charter; change those and compile again.
import type { Edition } from "../../text/edition.ts";

// prettier-ignore
export const examples1: Edition = {
  name: "examples-1",
  template: "Charter",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"of","type":"choice","choices":{"quorum":{"kk":"Мысал, кворум","ru":"Пример, кворум","en":"Example, quorum"},"second":{"kk":"Мысал, екінші шақырудың кворумы","ru":"Пример, кворум второго созыва","en":"Example, quorum on a second call"},"all":{"kk":"Мысал, қабылдау үшін","ru":"Пример, для принятия","en":"Example, to pass"},"present":{"kk":"Мысал, бәрі қатысса, қабылдау үшін","ru":"Пример, для принятия, если участвуют все","en":"Example, to pass if all take part"},"cast":{"kk":"Мысал, бәрі қатысып, ешкім қалыс қалмаса, қабылдау үшін","ru":"Пример, для принятия, если участвуют все и никто не воздерживается","en":"Example, to pass if all take part and nobody abstains"}}},
    {"path":"counted","type":"choice","choices":{"unit":{"kk":"бірліктер барлығы","ru":"единиц всего","en":"units in all"},"share":{"kk":"үлестердің сомасы","ru":"сумма долей","en":"sum of the shares"}}},
    {"path":"whole","type":"figure"},
    {"path":"need","type":"figure"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"example","section":"","mode":"fact","code":[],"text":{"kk":[{"path":"of","type":"choice"},"; ",{"path":"counted","type":"choice"},": ",{"path":"whole","type":"figure"},"; қажеті кемінде ",{"path":"need","type":"figure"},"."],"ru":[{"path":"of","type":"choice"},"; ",{"path":"counted","type":"choice"},": ",{"path":"whole","type":"figure"},"; нужно не менее ",{"path":"need","type":"figure"},"."],"en":[{"path":"of","type":"choice"},"; ",{"path":"counted","type":"choice"},": ",{"path":"whole","type":"figure"},"; at least ",{"path":"need","type":"figure"}," needed."]}},
  ],
};
