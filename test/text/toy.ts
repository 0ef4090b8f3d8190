/** A small edition with one of every slot, variants and exemptions: for tests only. */

import fc from "fast-check";
import { getAddress } from "ethers";
import type { EditionSource } from "../../src/text/compile.ts";
import type { Terms } from "../../src/text/parse.ts";
import type { PrivateFile } from "../../src/text/requisites.ts";
import { unseenIn } from "../../src/words/terminal.ts";
import { unshownIn } from "../../src/text/visible.ts";

export const TEMPLATE = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
export const CHAIN = 31337n;
export const TENGE = "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0";
export const ZERO = "0x" + "00".repeat(20);
export const NONE = "0x" + "00".repeat(32);

const words = (kk: string, ru: string, en: string) => ({ kk, ru, en });

export const HEAD = {
  name: "toy-one",
  template: "toy",
  title: words("Ойыншық шарт", "Игрушечный договор", "Toy agreement"),
  roles: { first: words("Сатып алушы", "Покупатель", "Buyer"), second: words("Сатушы", "Продавец", "Seller") },
  sections: [
    { id: "parties", title: words("Тараптар", "Стороны", "Parties") },
    { id: "price", title: words("Баға", "Цена", "Price") },
    { id: "disputes", title: words("Даулар", "Споры", "Disputes") },
  ],
  fields: [
    { path: "common.first", type: "address" },
    { path: "common.second", type: "address" },
    { path: "common.currency", type: "currency" },
    { path: "common.reviewPeriod", type: "period" },
    { path: "common.offerEndsAt", type: "moment" },
    { path: "common.costsCap", type: "percent" },
    { path: "common.replaces", type: "hash" },
    { path: "common.salt", type: "hash" },
    { path: "particulars.price", type: "money" },
    { path: "particulars.deposit", type: "money" },
    { path: "particulars.parts", type: "count" },
    { path: "particulars.note", type: "text" },
    {
      path: "particulars.carrier",
      type: "choice",
      choices: { "0": words("сатушы", "продавец", "the seller"), "1": words("сатып алушы", "покупатель", "the buyer") },
    },
    { path: "particulars.insurer", type: "party" },
    {
      path: "particulars.schedule",
      type: "list",
      columns: [
        { name: "dueAt", type: "moment" },
        { name: "amount", type: "money" },
        { name: "payee", type: "party" },
      ],
    },
  ],
  currencies: [
    {
      chainId: CHAIN.toString(),
      address: TENGE,
      decimals: 2,
      name: words("тест-теңге", "тест-тенге", "test tenge"),
      unit: words("тест-теңге", "тест-тенге", "test tenge"),
      fraction: words("тиын", "тиын", "tiyn"),
    },
  ],
  exemptions: [
    {
      element: "field common.document",
      reason: words(
        "Мәтіннің түбірі мәтінде бола алмайды.",
        "Корень текста не может быть в тексте.",
        "The root of the text can't be in the text.",
      ),
    },
    {
      element: "field common.salt",
      reason: words(
        "Тараптар үшін мәні жоқ кездейсоқ сан.",
        "Случайное число без значения для сторон.",
        "A random number with no meaning for the parties.",
      ),
    },
    {
      element: "function multicall",
      reason: words(
        "Тармақтарда аталған әрекеттерді ғана шақырады.",
        "Только вызывает действия, которые названы в пунктах.",
        "It only calls the functions that the clauses name.",
      ),
    },
  ],
};

const clause = (front: string, texts: { [lang: string]: string }) =>
  `---\n${front}\n---\n${Object.entries(texts)
    .map(([lang, text]) => `## ${lang}\n${text}\n`)
    .join("")}`;

export const CLAUSES: { [file: string]: string } = {
  "010-parties.md": clause("id: parties\nsection: parties\nmode: fact\ncode: event Formed,\n  function form", {
    kk: "Сатып алушы {common.first:address}, сатушы {common.second:address}. Келісім {template:address} шартында,\n{chainId:number} желісінде.",
    ru: "Покупатель {common.first:address}, продавец {common.second:address}. Договор живёт в {template:address},\nв сети {chainId:number}.",
    en: "The buyer is {common.first:address}, the seller {common.second:address}. The contract is {template:address}\non the chain {chainId:number}.",
  }),
  "020-price.md": clause("id: price\nsection: price\nmode: party\ncode: function pay", {
    kk: "Бағасы {particulars.price:money}, төлем құралы: {common.currency:currency}.\n\nБөлік саны {particulars.parts:count}.",
    ru: "Цена {particulars.price:money}, средство платежа: {common.currency:currency}.\n\nЧисло частей {particulars.parts:count}.",
    en: "The price is {particulars.price:money}, paid in {common.currency:currency}.\n\nThe number of parts is {particulars.parts:count}.",
  }),
  "021-deposit.md": clause(
    "id: price.deposit\nsection: price\nmode: party\nwhen: particulars.deposit is nonzero\ncode: function pay",
    {
      kk: "Кепіл {particulars.deposit:money}.",
      ru: "Залог {particulars.deposit:money}.",
      en: "The deposit is {particulars.deposit:money}.",
    },
  ),
  "022-no-deposit.md": clause("id: price.noDeposit\nsection: price\nmode: fact\nwhen: particulars.deposit is zero", {
    kk: "Кепіл жоқ.",
    ru: "Залога нет.",
    en: "There is no deposit.",
  }),
  "023-coin.md": clause("id: price.coin\nsection: price\nmode: fact\nwhen: common.currency is zero", {
    kk: "Төлем желі монетасымен жасалады.",
    ru: "Платёж делается монетой сети.",
    en: "Payment is in the chain's coin.",
  }),
  "024-schedule.md": clause(
    "id: price.schedule\nsection: price\nmode: party\nwhen: particulars.schedule is nonzero\ncode: function pay",
    {
      kk: "Төлемдер (сәті; сомасы; кімге):\n{particulars.schedule:list}\n\nТізім толық.",
      ru: "Платежи (момент; сумма; кому):\n{particulars.schedule:list}\n\nСписок полон.",
      en: "Payments (moment; amount; to whom):\n{particulars.schedule:list}\n\nThe list is complete.",
    },
  ),
  "025-no-schedule.md": clause("id: price.noSchedule\nsection: price\nmode: fact\nwhen: particulars.schedule is zero", {
    kk: "Төлем кестесі жоқ.",
    ru: "Графика платежей нет.",
    en: "There is no schedule of payments.",
  }),
  "030-release.md": clause(
    "id: release\nsection: disputes\nmode: automatic\ncode: function release, factor time, error NotYet",
    {
      kk: "Қарау мерзімі {common.reviewPeriod:period} құрайды. Тасымалдаушы: {particulars.carrier:choice}. Сақтанушы: {particulars.insurer:party}.",
      ru: "Срок проверки {common.reviewPeriod:period} с этого дня. Перевозчик: {particulars.carrier:choice}. Страхователь: {particulars.insurer:party}.",
      en: "The review lasts {common.reviewPeriod:period} from then. The carrier is {particulars.carrier:choice}. The insurer is {particulars.insurer:party}.",
    },
  ),
  "040-disputes.md": clause("id: disputes\nsection: disputes\nmode: human\ncode: function dispute", {
    kk: "Ұсыныс {common.offerEndsAt:moment} аяқталады; шығын шегі {common.costsCap:percent}; ескертпе {particulars.note:text}.",
    ru: "Предложение кончается {common.offerEndsAt:moment}; предел расходов {common.costsCap:percent}; примечание {particulars.note:text}.",
    en: "The note is {particulars.note:text}; the offer ends {common.offerEndsAt:moment}; costs are at most {common.costsCap:percent}.",
  }),
  "041-replaces.md": clause("id: replaces\nsection: disputes\nmode: fact\nwhen: common.replaces is nonzero", {
    kk: "Бұрынғы келісім {common.replaces:hash} орнына.",
    ru: "Вместо договора {common.replaces:hash} заключён этот.",
    en: "This replaces {common.replaces:hash} from now on.",
  }),
  "042-new.md": clause(
    "id: new\nsection: disputes\nmode: fact\nwhen: common.replaces is zero and particulars.deposit is zero",
    {
      kk: "Бұл жаңа келісім, кепілсіз.",
      ru: "Это новый договор, без залога.",
      en: "This agreement is new, without a deposit.",
    },
  ),
  "043-new.md": clause(
    "id: new.withDeposit\nsection: disputes\nmode: fact\nwhen: common.replaces is zero and particulars.deposit is nonzero",
    {
      kk: "Бұл жаңа келісім, кепілмен.",
      ru: "Это новый договор, с залогом.",
      en: "This agreement is new, with a deposit.",
    },
  ),
};

/** The source, with some files replaced, and `edition.json` changed. */
export function toySource(
  files: { [file: string]: string } = {},
  head: { [key: string]: unknown } = {},
): EditionSource {
  return { "edition.json": JSON.stringify({ ...HEAD, ...head }), ...CLAUSES, ...files };
}

export const PRIVATE: PrivateFile = {
  first: {
    salt: "0x" + "11".repeat(32),
    data: {
      kind: "individual",
      name: words("Айгүл Серікқызы", "Айгуль Сериковна", "Aigul Serikkyzy"),
      iin: "900101400003",
      address: words("Алматы қаласы", "город Алматы", "Almaty"),
      email: "aigul@example.kz",
      identified: words("жеке куәлігімен", "по удостоверению личности", "by identity card"),
    },
  },
  second: {
    salt: "0x" + "22".repeat(32),
    data: {
      kind: "legalEntity",
      name: words("«Сары-Арқа» ЖШС", "ТОО «Сары-Арка»", "Sary-Arka LLP"),
      bin: "260740000017",
      address: words("Астана қаласы", "город Астана", "Astana"),
      email: "office@example.kz",
      bank: { name: words("Үлгі банк", "Пример банк", "Example Bank"), iban: "KZ070000000000000000", bic: "EXAMKZKA" },
      signatory: {
        name: words("Болат Асанов", "Болат Асанов", "Bolat Asanov"),
        office: words("директор", "директор", "director"),
        basis: words("жарғы", "устав", "charter"),
        validUntil: "2027-02-28",
      },
    },
  },
  subject: {
    salt: "0x" + "33".repeat(32),
    data: {
      title: words("Тоқыма станогы", "Ткацкий станок", "Loom"),
      items: [
        {
          name: words("станок", "станок", "loom"),
          quantity: "2",
          unit: words("дана", "штук", "pieces"),
          details: words("жаңа", "новый", "new"),
        },
      ],
      delivery: { place: words("Қарағанды", "Караганда", "Karaganda") },
      documents: [{ name: words("төлқұжат", "паспорт", "data sheet"), sha256: "ab".repeat(32) }],
    },
  },
};

export const TERMS: Terms = {
  common: {
    first: "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266",
    second: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
    currency: TENGE,
    reviewPeriod: 7n * 86_400n + 3n * 3_600n + 20n * 60n + 10n,
    offerEndsAt: 1_797_771_600n,
    costsCap: 500n,
    replaces: NONE,
  },
  particulars: {
    price: 1_845_000_000n,
    deposit: 100_000n,
    parts: 21n,
    note: "сары түс (sic)",
    carrier: 1n,
    insurer: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
    schedule: [
      [1_797_771_600n, 100_000n, "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"],
      [1_800_450_000n, 250_050n, TENGE],
    ],
  },
};

const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((all) => "0x" + Buffer.from(all).toString("hex"));
const account = hex(20).map((each) => getAddress(each));

/** Text that a `text` slot takes. */
export const visible = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(..."абвәғқңөұүһі№“”—₸ "),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    ),
    maxLength: 30,
  })
  .map((text) => text.normalize("NFC"))
  .filter((text) => (unseenIn(text) ?? unshownIn(text)) === undefined && !/[«»\n\t]|(?! )\p{Zs}/u.test(text));

/** Any terms of the toy edition. */
export const anyTerms: fc.Arbitrary<Terms> = fc.tuple(account, account).chain(([first, second]) => {
  const party = fc.oneof(fc.constantFrom(first, second), account);
  const token = fc.record({ symbol: fc.constantFrom("", "USDT", "USD0"), decimals: fc.nat(36) });
  return fc.oneof(fc.constant(TENGE), fc.constant(ZERO), account).chain((currency) =>
    fc.record({
      ...(currency === TENGE || currency === ZERO ? {} : { token }),
      common: fc.record({
        first: fc.constant(first),
        second: fc.constant(second),
        currency: fc.constant(currency),
        reviewPeriod: fc.bigInt(0n, 2n ** 32n - 1n),
        offerEndsAt: fc.bigInt(0n, 253_402_000_000n),
        costsCap: fc.bigInt(0n, 65_535n),
        replaces: fc.oneof(fc.constant(NONE), hex(32)),
      }),
      particulars: fc.record({
        price: fc.bigInt(0n, 10n ** 17n),
        deposit: fc.oneof(fc.constant(0n), fc.bigInt(0n, 10n ** 17n)),
        parts: fc.bigInt(0n, 10n ** 15n),
        note: visible,
        carrier: fc.bigInt(0n, 1n),
        insurer: party,
        schedule: fc.array(fc.tuple(fc.bigInt(0n, 253_402_000_000n), fc.bigInt(0n, 10n ** 17n), party), {
          maxLength: 3,
        }),
      }),
    }),
  );
});
