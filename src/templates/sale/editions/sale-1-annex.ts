// Generated from the clauses of Sale; change those and compile again.
import type { Released } from "../../../text/edition.ts";

// prettier-ignore
export const sale1Annex: Released = {
  name: "sale-1-annex",
  template: "Sale",
  roles: {"first":{"kk":"Сатып алушы","ru":"Покупатель","en":"The Buyer"},"second":{"kk":"Сатушы","ru":"Продавец","en":"The Seller"}},
  title: {"kk":"Инженерлерге арналған қосымша: әрекеттер мен код","ru":"Приложение для инженеров: действия и код","en":"Annex for engineers: steps and code"},
  sections: [
    {"id":"details","title":{"kk":"Төлем мен ауыстыру егжей-тегжейі","ru":"Выплаты и замены подробно","en":"Payments and replacements in detail"}},
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
    {"id":"payment","section":"details","mode":"fact"},
    {"id":"token","section":"details","mode":"fact"},
    {"id":"replacement","section":"details","mode":"human"},
    {"id":"annex","section":"annex","mode":"fact"},
    {"id":"tried","section":"annex","mode":"fact"},
    {"id":"unsaid","section":"annex","mode":"fact"},
  ],
  texts: {"kk":"0xb4c4cef893623d0e480671d904f5e8f135d8100a87044a5627385fe9a062121d","ru":"0xf665d8b4e0b554e3d11c1aecb8040c626cce200bf0b7d9c28a698d1e6a0e07a1","en":"0xab544843b4486e476b9f3dc3885ecb5c79b2ee476f6f4755f1d944c8651a6970"},
  load: { kk: () => import("./sale-1-annex.kk.ts"), ru: () => import("./sale-1-annex.ru.ts"), en: () => import("./sale-1-annex.en.ts") },
};
