// Generated from the clauses of Sale; change those and compile again.
import type { Released } from "../../../text/edition.ts";

// prettier-ignore
export const sale1Code: Released = {
  name: "sale-1-code",
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
    {"chainId":"31337","address":"0x5FbDB2315678afecb367f032d93F642f64180aa3","decimals":2,"name":{"kk":"құны жоқ сынақ токені «тест-теңге»","ru":"не имеющий стоимости тестовый токен «тест-тенге»","en":"the valueless test token “test tenge”"},"unit":{"kk":"тест-теңге","ru":"тест-тенге","en":"test tenge"},"fraction":{"kk":"тиын","ru":"тиын/тиына/тиынов","en":"tiyn"}},
  ],
  exemptions: [
  ],
  clauses: [
    {"id":"identity","section":"details","mode":"fact"},
    {"id":"payment","section":"details","mode":"fact"},
    {"id":"token","section":"details","mode":"fact"},
    {"id":"replacement","section":"details","mode":"human"},
    {"id":"annex","section":"annex","mode":"fact"},
    {"id":"tried","section":"annex","mode":"fact"},
    {"id":"unsaid","section":"annex","mode":"fact"},
  ],
  texts: {"kk":"0x7ce76b67cf721125e86e517cbb8a4301f86ceb3cf6847d6a5a17679ce49fa680","ru":"0x311cda48b1dcf8465a4cddfde4285afc3168009a30ce3d91b1601ace2f0ce970","en":"0x07f7810de2a88c8de1c69079ba45f5e45eaeb1f3f70c3d3370179ffb0bc7f911"},
  load: { kk: () => import("./sale-1-code.kk.ts"), ru: () => import("./sale-1-code.ru.ts"), en: () => import("./sale-1-code.en.ts") },
};
