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
  texts: {"kk":"0x1f5fa909e44c7fb3f29ea7241655ed3f1e95c8837514962b3c4b2e8570e0191f","ru":"0x852e7f1f489c654dda33c53c2768a35dd2050555d6d7d93d7fc6b41a57c3e5de","en":"0xe81350bd7bdbc091bb98f0052a1f5a1be7e0f530b31933f79811867ce1b9037c"},
  load: { kk: () => import("./sale-1-annex.kk.ts"), ru: () => import("./sale-1-annex.ru.ts"), en: () => import("./sale-1-annex.en.ts") },
};
