// Generated from the clauses of Sale; change those and compile again.
import type { Released } from "../../../text/edition.ts";
import { address, hash } from "../../../text/slots/all.ts";

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
  texts: {"kk":"0xc62aaf5d884c9529cd7d577f849e6d1221c9db7d5cf6cbf10d3c5d22d8033044","ru":"0xcf781e0bfdc43f2cb82eb0018145ff6b4023ec38ef4ffca13c24c22626e81b88","en":"0xfa59f96f968d5d484fecfe204ae7bee2131e1849def06ecadf7715a212dcbddf"},
  slots: { address, hash },
  load: { kk: async () => ({ TEXTS: (await import("./sale-1.kk.ts")).ANNEXES.code }), ru: async () => ({ TEXTS: (await import("./sale-1.ru.ts")).ANNEXES.code }), en: async () => ({ TEXTS: (await import("./sale-1.en.ts")).ANNEXES.code }) },
};
