// Generated from the clauses of Assembly; change those and compile again.
import type { Edition } from "../../text/edition.ts";

// prettier-ignore
export const roll1: Edition = {
  name: "roll-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"first","type":"number"},
    {"path":"last","type":"number"},
    {"path":"rows","type":"list","columns":[{"name":"unit","type":"number","head":{"kk":"Бірлік","ru":"Единица","en":"Unit"}},{"name":"share","type":"figure","head":{"kk":"Үлесі","ru":"Доля","en":"Share"}},{"name":"holder","type":"address","head":{"kk":"Иесі","ru":"Держатель","en":"Holder"}},{"name":"choice","type":"choice","choices":{"none":{"kk":"дауыс бермеген","ru":"не голосовала","en":"did not vote"},"yes":{"kk":"жақтаған","ru":"за","en":"for"},"no":{"kk":"қарсы","ru":"против","en":"against"},"abstain":{"kk":"қалыс қалған","ru":"воздержалась","en":"abstained"},"struck":{"kk":"дауыс берген, төреші алып тастаған","ru":"голосовала, исключена арбитром","en":"voted, struck by an arbiter"}},"head":{"kk":"Дауысы","ru":"Голос","en":"Vote"}},{"name":"way","type":"choice","choices":{"none":{"kk":"—","ru":"—","en":"—"},"proxy":{"kk":"сенімхатпен","ru":"по доверенности","en":"by proxy"},"signed":{"kk":"қолтаңбамен","ru":"подписью","en":"by signature"},"in-person":{"kk":"өзі","ru":"лично","en":"in person"}},"head":{"kk":"Тәсілі","ru":"Способ","en":"Way"}}]},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"rows","section":"","mode":"fact","code":["enum Choice.None","enum Choice.Yes","enum Choice.No","enum Choice.Abstain","enum Way.None","enum Way.Proxy","enum Way.Signed","enum Way.InPerson"],"text":{"kk":[{"path":"first","type":"number"},"–",{"path":"last","type":"number"}," бірліктер:\n",{"path":"rows","type":"list"}],"ru":["Единицы ",{"path":"first","type":"number"},"–",{"path":"last","type":"number"},":\n",{"path":"rows","type":"list"}],"en":["Units ",{"path":"first","type":"number"},"–",{"path":"last","type":"number"},":\n",{"path":"rows","type":"list"}]}},
  ],
};
