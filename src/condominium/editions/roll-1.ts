// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const roll1: Released = {
  name: "roll-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"first","type":"number"},
    {"path":"last","type":"number"},
    {"path":"rows","type":"list","columns":[{"name":"unit","type":"number","head":{"kk":"Бірлік","ru":"Единица","en":"Unit"}},{"name":"share","type":"figure","head":{"kk":"Үлесі","ru":"Доля","en":"Share"}},{"name":"holder","type":"address","head":{"kk":"Иесі","ru":"Держатель","en":"Holder"}},{"name":"choice","type":"choice","choices":{"none":{"kk":"дауыс бермеген","ru":"не голосовала","en":"did not vote"},"yes":{"kk":"жақтаған","ru":"за","en":"for"},"no":{"kk":"қарсы","ru":"против","en":"against"},"abstain":{"kk":"қалыс қалған","ru":"воздержалась","en":"abstained"},"struck":{"kk":"дауыс берген, дауысы өкіммен алып тасталған","ru":"голосовала, голос исключён распоряжением","en":"voted, ballot struck by order"}},"head":{"kk":"Дауысы","ru":"Голос","en":"Vote"}},{"name":"way","type":"choice","choices":{"none":{"kk":"—","ru":"—","en":"—"},"proxy":{"kk":"сенімхатпен","ru":"по доверенности","en":"by proxy"},"signed":{"kk":"цифрлық растаумен","ru":"цифровым подтверждением","en":"by digital confirmation"},"in-person":{"kk":"өзі","ru":"лично","en":"in person"}},"head":{"kk":"Тәсілі","ru":"Способ","en":"Way"}}]},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"rows","section":"","mode":"fact"},
  ],
  texts: {"kk":"0xc01d3a97778f87bc2db546d7d30a80bdeb5a3340bcc603a9c0dff7b9d1440778","ru":"0xd4810189691b745db7cf0fabda946090fdb9cd3bca3bf986a97934e47ee65f87","en":"0x501447326bab1567027d86ac926dae8742072fba43ef8ac894caa94556944bdc"},
  load: { kk: () => import("./roll-1.kk.ts"), ru: () => import("./roll-1.ru.ts"), en: () => import("./roll-1.en.ts") },
};
