// Generated from the clauses of Sale; change those and compile again.
import type { Released } from "../../../text/edition.ts";

// prettier-ignore
export const sale1Annex: Released = {
  name: "sale-1-annex",
  template: "Sale",
  roles: {"first":{"kk":"Сатып алушы","ru":"Покупатель","en":"The Buyer"},"second":{"kk":"Сатушы","ru":"Продавец","en":"The Seller"}},
  title: {"kk":"Инженерлерге арналған қосымша: әрекеттер мен код","ru":"Приложение для инженеров: действия и код","en":"Annex for engineers: steps and code"},
  sections: [
    {"id":"annex","title":{"kk":"Әрекеттер мен код","ru":"Действия и код","en":"Steps and code"}},
  ],
  isAnnex: true,
  fields: [
  ],
  currencies: [
    {"chainId":"31337","address":"0x5FbDB2315678afecb367f032d93F642f64180aa3","decimals":2,"name":{"kk":"құны жоқ сынақ токені «тест-теңге»","ru":"не имеющий стоимости тестовый токен «тест-тенге»","en":"the valueless test token “test tenge”"},"unit":{"kk":"тест-теңге","ru":"тест-тенге","en":"test tenge"},"fraction":{"kk":"тиын","ru":"тиын","en":"tiyn"}},
  ],
  exemptions: [
  ],
  clauses: [
    {"id":"annex","section":"annex","mode":"fact"},
    {"id":"tried","section":"annex","mode":"fact"},
    {"id":"unsaid","section":"annex","mode":"fact"},
  ],
  texts: {"kk":"0xd0c734df37170b1f884bbc80b3f8b9cad991e6416c3b0ef3d88e737cd06a3166","ru":"0x8a8cbb8c63ee88f7fe5ca14e94fd9a7afdc7a64c26729971dc517f92802e4bac","en":"0xa13743897785a371d2d5505d78379bee30379921c14d2f1f4ef70c9be05d60ea"},
  load: { kk: () => import("./sale-1-annex.kk.ts"), ru: () => import("./sale-1-annex.ru.ts"), en: () => import("./sale-1-annex.en.ts") },
};
