// Generated from the clauses of Sale; change those and compile again.
import type { Released } from "../../../text/edition.ts";

// prettier-ignore
export const sale1Code: Released = {
  name: "sale-1-code",
  template: "Sale",
  roles: {"first":{"kk":"Сатып алушы","ru":"Покупатель","en":"The Buyer"},"second":{"kk":"Сатушы","ru":"Продавец","en":"The Seller"}},
  title: {"kk":"Инженерлерге арналған қосымша: әрекеттер мен код","ru":"Приложение для инженеров: действия и код","en":"Annex for engineers: steps and code"},
  sections: [
    {"id":"details","title":{"kk":"Шарттың сәйкестендіргіші және төлемдер","ru":"Идентификатор Договора и выплаты","en":"The Agreement's identifier and payments"}},
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
    {"id":"verifying","section":"details","mode":"fact"},
    {"id":"annex","section":"annex","mode":"fact"},
    {"id":"tried","section":"annex","mode":"fact"},
    {"id":"unsaid","section":"annex","mode":"fact"},
  ],
  texts: {"kk":"0x67277946668c0f6d3cfc1fb9b6ed52ef11f5f193c6cae742f549571ae3f1b859","ru":"0x5f76955de6ca1dcd662e52c94b3f96f15a85d438ed5cbc5b8a9ffaa5af3ac494","en":"0xf97893bd08efcf360587992e869646b0978b4959f100455f198af7789f8e3e7a"},
  load: { kk: async () => ({ TEXTS: (await import("./sale-1.kk.ts")).ANNEXES.code }), ru: async () => ({ TEXTS: (await import("./sale-1.ru.ts")).ANNEXES.code }), en: async () => ({ TEXTS: (await import("./sale-1.en.ts")).ANNEXES.code }) },
};
