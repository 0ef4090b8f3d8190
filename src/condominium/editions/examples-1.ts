// Generated from the clauses of Charter; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const examples1: Released = {
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
    {"id":"example","section":"","mode":"fact"},
  ],
  texts: {"kk":"0xadb1e025710d6f424ad48d457effc4afd84dc4a4843023c108f7646e9426cec5","ru":"0xf1e7a4199baac5268ab770149ba8dbc348747eb83d5f3d4986a832c17c3e4f67","en":"0xfe18e9cab464c2e9bf1de715bdf4387415d85bd6c4eede9be8694a7e432c34d2"},
  load: { kk: () => import("./examples-1.kk.ts"), ru: () => import("./examples-1.ru.ts"), en: () => import("./examples-1.en.ts") },
};
