// Generated from the clauses of Sale; change those and compile again.
import type { Released } from "../../../text/edition.ts";
import { address, choice, count, fee, hash, period } from "../../../text/slots/all.ts";

// prettier-ignore
export const sale1Procedure: Released = {
  name: "sale-1-procedure",
  template: "Sale",
  roles: {"first":{"kk":"Сатып алушы","ru":"Покупатель","en":"The Buyer"},"second":{"kk":"Сатушы","ru":"Продавец","en":"The Seller"}},
  title: {"kk":"«Іс қалай жүргізіледі» қосымшасы","ru":"Приложение «Как ведётся дело»","en":"Annex “How a case is conducted”"},
  sections: [
    {"id":"claim","title":0},
    {"id":"course","title":1},
    {"id":"money","title":2},
    {"id":"values","title":3},
  ],
  isAnnex: true,
  fields: [
    {"path":"common.tribunal","type":"address"},
    {"path":"common.rules","type":"hash"},
    {"path":"rules.mode","type":"choice","choices":{"0":{"kk":"Цифрлық кодекстің 67-бабының 3-тармағы бойынша адамның шешімі","ru":"решение человека по пункту 3 статьи 67 Цифрового кодекса","en":"a decision by humans under Article 67(3) of the Digital Code"},"1":{"kk":"төрелік, оған Дау бағдарламасы қызмет етпейді","ru":"арбитраж, которого Программа споров не ведёт","en":"arbitration, which the Dispute Program does not conduct"},"2":{"kk":"сот, оған Дау бағдарламасы қызмет етпейді","ru":"суд, которого Программа споров не ведёт","en":"a court, which the Dispute Program does not conduct"}}},
    {"path":"rules.seats","type":"count"},
    {"path":"rules.advance","type":"fee"},
    {"path":"rules.enforcementDelay","type":"period"},
    {"path":"rules.roster","type":"address"},
    {"path":"rules.authority","type":"address"},
    {"path":"rules.successor","type":"address"},
    {"path":"rules.silence","type":"period"},
    {"path":"rules.nominationPeriod","type":"period"},
    {"path":"rules.acceptancePeriod","type":"period"},
    {"path":"rules.evidencePeriod","type":"period"},
    {"path":"rules.awardPeriod","type":"period"},
    {"path":"rules.reasonsPeriod","type":"period"},
    {"path":"rules.feeCurrency","type":"address"},
    {"path":"rules.text","type":"hash"},
  ],
  currencies: [
    {"chainId":"31337","address":"0x5FbDB2315678afecb367f032d93F642f64180aa3","decimals":2,"name":{"kk":"құны жоқ сынақ токені «тест-теңге»","ru":"не имеющий стоимости тестовый токен «тест-тенге»","en":"the valueless test token “test tenge”"},"unit":{"kk":"тест-теңге","ru":"тест-тенге","en":"test tenge"},"fraction":{"kk":"тиын","ru":"тиын/тиына/тиынов","en":"tiyn"}},
  ],
  exemptions: [
  ],
  clauses: [
    {"id":"claim","section":"claim","mode":"human"},
    {"id":"dispute.return","section":"claim","mode":"human"},
    {"id":"seats.filled","section":"claim","mode":"human"},
    {"id":"replacement","section":"claim","mode":"human"},
    {"id":"evidence","section":"course","mode":"human"},
    {"id":"decision.reasons","section":"course","mode":"human"},
    {"id":"enforcement","section":"course","mode":"human"},
    {"id":"settlement.form","section":"course","mode":"human"},
    {"id":"costs.shared","section":"money","mode":"human"},
    {"id":"rules.values","section":"values","mode":"fact"},
    {"id":"rules.published","section":"values","mode":"fact"},
  ],
  texts: {"kk":"0x3b4f6a653ea7105b0f1fa005f577e6ba1e3fdfc53201006a73c1a6f2974d4fea","ru":"0x76efca81fc40ee3ebf0f320320859620c0163b4456f406a7c9791a1e093dcd4d","en":"0x4cec3c625188af698647a7ae3af9940fa6e2233a907eead1fb7b8727fdb71232"},
  slots: { address, choice, count, fee, hash, period },
  load: { kk: async () => ({ TEXTS: (await import("./sale-1.kk.ts")).ANNEXES.procedure }), ru: async () => ({ TEXTS: (await import("./sale-1.ru.ts")).ANNEXES.procedure }), en: async () => ({ TEXTS: (await import("./sale-1.en.ts")).ANNEXES.procedure }) },
};
