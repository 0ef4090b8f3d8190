// Generated from the clauses of Sale; change those and compile again.
import type { Released } from "../../../text/edition.ts";

// prettier-ignore
export const sale1Code: Released = {
  name: "sale-1-code",
  template: "Sale",
  roles: {"first":{"kk":"Сатып алушы","ru":"Покупатель","en":"The Buyer"},"second":{"kk":"Сатушы","ru":"Продавец","en":"The Seller"}},
  title: {"kk":"Инженерлерге арналған қосымша: әрекеттер мен код","ru":"Приложение для инженеров: действия и код","en":"Annex for engineers: steps and code"},
  sections: [
    {"id":"details","title":0},
    {"id":"annex","title":1},
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
  texts: {"kk":"0xa0ca33f0b95cc87676f0ed22dd91a1f3fd7114856600fd1d3c9c218856f86b72","ru":"0x23e3a8954dae14c19be5974f9fe1761fa7def798bab226f449ac00e5a5c5d742","en":"0x954bea4bcf3c4ebbf4e969b105ff01e51898101e9b9677ba1bb5540ca4d991f9"},
  load: { kk: async () => ({ TEXTS: (await import("./sale-1.kk.ts")).ANNEXES.code }), ru: async () => ({ TEXTS: (await import("./sale-1.ru.ts")).ANNEXES.code }), en: async () => ({ TEXTS: (await import("./sale-1.en.ts")).ANNEXES.code }) },
};
