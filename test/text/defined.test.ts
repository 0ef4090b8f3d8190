/**
 * No term is used before the clause that says what it is: over all clauses of an edition, variants too, in each language. A term is what has
 * a capital letter in the midst of an English sentence, and the few words of the trade that have none.
 */
import { expect } from "chai";
import { EDITIONS } from "../../src/templates/sale/editions.ts";
import { rolesOf, type Clause, type Edition } from "../../src/text/edition.ts";
import { loaded } from "../../src/text/load.ts";
import { LANGS, type Lang, type Words } from "../../src/words/lang.ts";
import * as LAYOUT from "../../src/words/text/layout.ts";

type Terms = { readonly [term: string]: { readonly clause: string } & Words };

/** Where each term is said to be what it is, and how it begins in each language: endings differ. */
const TERMS: Terms = {
  "Delivery Mark": { clause: "key.what", kk: "тапсыру белгіс", ru: "отметк\\p{L}+ о передаче", en: "Delivery Mark" },
  Program: { clause: "key.what", kk: "Бағдарлама", ru: "Программ", en: "Program" },
  "Inspection Period": {
    clause: "key.what",
    kk: "қарап тексеру мерзім",
    ru: "Срок\\p{L}* осмотра",
    en: "Inspection Period",
  },
  "Review Period": {
    clause: "key.silence",
    kk: "қайта қарау мерзім",
    ru: "Срок\\p{L}* пересмотра",
    en: "Review Period",
  },
  "Agreement Time": { clause: "key.silence", kk: "Шарт уақыт", ru: "Врем\\p{L}+ Договора", en: "Agreement Time" },
  Register: { clause: "key.dispute", kk: "Тізілім", ru: "Реестр", en: "Register" },
  Authority: { clause: "seats", kk: "Уәкілетті тұлға", ru: "Уполномоченн\\p{L}+ лиц", en: "Authority" },
  Substitute: { clause: "seats", kk: "Алмастырушы тұлға", ru: "Замещающ\\p{L}+", en: "Substitute" },
  root: { clause: "key.seen", kk: "түбір", ru: "кор(?:ень|ня|ню|не)(?!\\p{L})", en: "\\broot" },
  hash: { clause: "key.seen", kk: "хеш", ru: "хеш", en: "\\bhash" },
  Parties: { clause: "parties", kk: "(?<!\\p{L})Тарап", ru: "(?<!\\p{L})Сторон", en: "\\bPart(?:y|ies)" },
  factor: { clause: "automatic", kk: "(?<!\\p{L})фактор", ru: "(?<!\\p{L})фактор", en: "\\bfactor" },
  "Dispute Program": { clause: "rules", kk: "Дау бағдарлама", ru: "Программ\\p{L}+ споров", en: "Dispute Program" },
  Rules: { clause: "rules", kk: "Регламент", ru: "Регламент", en: "\\bRules" },
};

/** Of money: in a purse, or through a bank. */
const OF_MONEY: { readonly [edition: string]: Terms } = {
  "sale-1": {
    "Held Amount": {
      clause: "key.money",
      kk: "Резервтегі сома",
      ru: "Зарезервированн\\p{L}+ сумм",
      en: "Held Amount",
    },
    Purse: { clause: "key.money", kk: "Әмиян", ru: "Кошель", en: "Purse" },
    "Pending Payment": {
      clause: "credit",
      kk: "Күтудегі төлем",
      ru: "Ожидающ\\p{L}+ выплат",
      en: "Pending Payment",
    },
  },
  "sale-bank-1": {
    "Promised Amount": {
      clause: "key.money",
      kk: "Уәде етілген сома",
      ru: "Обещанн\\p{L}+ сумм",
      en: "Promised Amount",
    },
    Debt: { clause: "key.money", kk: "Берешек", ru: "(?<!\\p{L})Долг", en: "\\bDebt" },
    Receipts: { clause: "key.money", kk: "Қолхат", ru: "Распис", en: "\\bReceipts?" },
    "Confirming Person": {
      clause: "confirming.person",
      kk: "Растаушы тұлға",
      ru: "Подтверждающ\\p{L}+ лиц",
      en: "Confirming Person",
    },
  },
};

const EXACT = new Set(["Parties", "Rules", "Debt", "Receipts"]);

/** Capitals that are no term: what the key facts are about, in the plain meaning of the word, and names. */
const PLAIN = new Set([
  "Agreement",
  "Goods",
  "Party",
  "The",
  "Kazakhstan",
  "Republic",
  "Kazakh",
  "Russian",
  "English",
  "January",
  "April",
  "May",
  "July",
  "December",
  "Time",
]);
/** What is cited. */
const CITED = new Set([
  "Article",
  "Articles",
  "Code",
  "Digital Code",
  "Civil Code",
  "General Part",
  "Special Part",
  "Law",
  "Law No",
  "No",
  "Personal Data",
  "Protection",
  "Arbitration",
]);

const wordsOf = (clause: Clause, lang: Lang) =>
  clause.text[lang].map((part) => (typeof part === "string" ? part : "{}")).join("");

/** The first clause that has a term, in the order of reading. A few words are terms only with their capital. */
function firstOf({ clauses }: Edition, stem: string, { lang, isExact }: { lang: Lang; isExact: boolean }) {
  const pattern = new RegExp(stem, isExact ? "u" : "iu");
  return clauses.find((clause) => pattern.test(wordsOf(clause, lang)))?.id;
}

/** What has a capital in the midst of a sentence. */
function capitalsIn(edition: Edition): Set<string> {
  const within = /(?<=[\p{Ll}\p{N},;:“"–}] \(?)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu;
  return new Set(
    edition.clauses.flatMap((clause) => [...wordsOf(clause, "en").matchAll(within)].map(([word]) => word)),
  );
}

for (const released of Object.values(EDITIONS)) {
  const edition = await loaded(released);
  const terms = { ...TERMS, ...OF_MONEY[edition.name] };
  describe(`the terms of ${edition.name}`, () => {
    for (const [term, { clause, ...stems }] of Object.entries(terms))
      it(`${term} is used in no clause before the one that says what it is`, () => {
        for (const lang of LANGS)
          expect(firstOf(edition, stems[lang], { lang, isExact: EXACT.has(term) }), lang).to.equal(clause);
      });

    it("are all that has a capital in an English sentence, but for names", () => {
      const roles = Object.values(rolesOf(edition)).map(({ en }) => en.replace(/^The /, ""));
      const known = new Set([...Object.keys(terms), "Receipt", ...PLAIN, ...CITED, ...roles]);
      expect([...capitalsIn(edition)].filter((each) => !known.has(each))).to.deep.equal([]);
    });

    it("are told from the marks of clauses, which the key facts explain", () => {
      const explains = edition.clauses.find(({ id }) => id === "key.unchecked")!;
      for (const lang of LANGS)
        for (const mark of Object.values(LAYOUT.marks)) expect(wordsOf(explains, lang)).to.contain(mark[lang]);
      expect(edition.clauses.filter(({ section }) => section === "key").map(({ mode }) => mode)).not.to.include(
        "party",
      );
    });
  });
}
