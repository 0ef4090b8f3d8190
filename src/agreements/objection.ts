/**
 * An individual's objection to an automatic decision (Law on Personal Data and their Protection No. 94-V, art. 19-1; Digital Code,
 * art. 43): to whom, against what, until when an answer is due, and what the contract still allows.
 * @module
 */

import type { Provider } from "ethers";
import { BiyError } from "../words/biyError.ts";
import { SENTENCES } from "../words/sentences.ts";
import { LANGS, type Lang, type Words } from "../words/lang.ts";
import type { Phrase } from "../text/requisites.ts";
import { dateInWords, momentInWords } from "../text/slots/time.ts";
import { read, type AgreementState } from "./agreements.ts";
import { dayOf, workingDayAfter } from "../text/days.ts";
import { explain, type Explanation } from "./explain.ts";
import { idOfFile, type AgreementFile } from "./file.ts";
import { own } from "../words/own.ts";
import { withheld, type PartyKey } from "./people.ts";

/** Working days in which an objection is decided and the individual is told (Law 94-V, art. 19-1(3)). */
const ANSWERED_IN = 3;

/** An objection to an automatic decision: its text in three languages, and its facts for machines. */
export type Objection = {
  readonly agreement: string;
  /** The automatic decision's. */
  readonly transaction: string;
  readonly rule: string;
  readonly by: string;
  /** The other party: it processes the individual's data, and so has to answer. */
  readonly to: string;
  /** Seconds since 1970, by the chain. */
  readonly at: bigint;
  /** The last day for the answer if the objection arrives on the day on which it is made: `2026-12-31`. Holidays move it on. */
  readonly due: string;
  /** The objection whole, as Markdown. */
  readonly words: Words;
};

/**
 * Writes the objection of a party who is an individual to an automatic decision in a sale. It is for the person to hand over; it
 * changes nothing on the chain.
 * @param transaction that of the decision
 * @throws {BiyError} `input` if the party is not an individual, or the decision is of another agreement; `missing` if nothing in the
 * transaction was decided automatically, or the party's data is forgotten; `network`.
 */
export async function objection({
  provider,
  file,
  party,
  transaction,
}: {
  provider: Provider;
  file: AgreementFile;
  party: PartyKey;
  transaction: string;
}): Promise<Objection> {
  requireIndividual(file, party);
  const decision = await explain({ provider, hash: transaction, template: file.template });
  if (decision.id !== idOfFile(file)) throw otherAgreement();
  const block = (await provider.getTransactionReceipt(transaction))?.blockNumber;
  const decidedAt = BigInt((await provider.getBlock(block ?? "latest"))?.timestamp ?? 0);
  const state = await read({ provider, file });
  const { first, second } = file.terms.common;
  const made = {
    agreement: decision.id,
    transaction,
    rule: decision.rule,
    by: party === "first" ? first : second,
    to: party === "first" ? second : first,
    at: state.now,
    due: workingDayAfter(dayOf(state.now), ANSWERED_IN),
  };
  const [kk = "", ru = "", en = ""] = LANGS.map((lang) =>
    whole({ file, party, decision, decidedAt, state, made, lang }),
  );
  return { ...made, words: { kk, ru, en } };
}

const TEXT = {
  title: {
    kk: "Автоматты шешімге қарсылық",
    ru: "Возражение против автоматического решения",
    en: "Objection to an automatic decision",
  },
  law: {
    kk: "«Дербес деректер және оларды қорғау туралы» Заңның 19-1-бабы; Цифрлық кодекстің 43-бабы.",
    ru: "Статья 19-1 Закона «О персональных данных и их защите»; статья 43 Цифрового кодекса.",
    en: "Article 19-1 of the Law on Personal Data and their Protection; Article 43 of the Digital Code.",
  },
  to: { kk: "Кімге", ru: "Кому", en: "To" },
  from: { kk: "Кімнен", ru: "От кого", en: "From" },
  agreement: { kk: "Шарт", ru: "Договор", en: "Agreement" },
  decision: { kk: "Шешім", ru: "Решение", en: "Decision" },
  decidedAt: { kk: "Шешім сәті", ru: "Момент решения", en: "Moment of the decision" },
  transaction: { kk: "Транзакция", ru: "Транзакция", en: "Transaction" },
  factors: { kk: "Шешімнің факторлары", ru: "Факторы решения", en: "Factors of the decision" },
  demand: {
    kk: "Менің құқықтарыма қатысты осы шешім дербес деректерді автоматтандырылған өңдеумен ғана қабылданды. Мен оған қарсымын, оны адамның қарауын және нәтижесін маған хабарлауды сұраймын.",
    ru: "Это решение, которое затрагивает мои права, принято только автоматизированной обработкой персональных данных. Я возражаю против него и прошу, чтобы его рассмотрел человек, а результат сообщили мне.",
    en: "This decision, which touches my rights, was taken by automated processing of personal data alone. I object to it, and ask that a human considers it and that the result is made known to me.",
  },
  madeAt: { kk: "Жасалған сәті", ru: "Составлено", en: "Made" },
  due: {
    kk: "Жауап беру мерзімі – қарсылық алынған күннен кейінгі үш жұмыс күні. Бүгін алынса, соңғы күні (қоса алғанда): {due}. Сенбі мен жексенбі саналмайды; мереке күндері мен ауыстырылған демалыс күндері есепке алынған жоқ, олардың әрқайсысы соңғы күнді кейінге жылжытады.",
    ru: "Срок ответа — три рабочих дня после дня, в который возражение получено. Если оно получено сегодня, последний день (включительно): {due}. Суббота и воскресенье не считаются; праздники и перенесённые выходные не учтены, каждый из них отодвигает последний день.",
    en: "An answer is due within three working days after the day on which the objection arrives. If it arrives today, the last day (inclusive) is {due}. Saturdays and Sundays are not counted; public holidays and days off that are moved were not taken into account, and each moves the last day on.",
  },
  remains: {
    kk: "Шарт бойынша не мүмкін",
    ru: "Что остаётся возможным по Договору",
    en: "What remains possible under the Agreement",
  },
  notADispute: {
    kk: "Бұл қарсылық желіде ештеңені өзгертпейді: ол Шарт бойынша дау емес.",
    ru: "Это возражение ничего не меняет в сети: оно не является спором по Договору.",
    en: "This objection changes nothing on the chain: it is not a dispute under the Agreement.",
  },
  closed: {
    kk: "Шарт аяқталған: төленген ақша желі арқылы қайтарылмайды. Кез келген Тарап дау мәлімдей алады («biy case dispute»); Шартта ол үшін соңғы сәт жоқ, бірақ бір мезгілде бір дау ғана болады, ал бұрынғы қайтарылған талап үшін аванс төлемеген Тарап алдымен соны төлейді. Дауды адам шешеді, шешімді Тараптар желіден тыс орындайды.",
    ru: "Договор завершён: выплаченное через сеть не возвращается. Любая Сторона вправе заявить спор («biy case dispute»); последнего момента для этого Договор не устанавливает, но одновременно возможен только один спор, а Сторона, за которой аванс по прежнему возвращённому требованию, сначала вносит его. Спор решает человек, а решение Стороны исполняют вне сети.",
    en: 'The Agreement is closed: what was paid does not come back through the chain. Either Party may raise a dispute ("biy case dispute"); the Agreement sets no last moment for that, but there can be one dispute at a time, and a Party that owes the advance for an earlier claim that was returned pays it first. A human decides the dispute, and the Parties carry the decision out outside the chain.',
  },
  disputed: {
    kk: "Дау мәлімделген, оны адам шешеді («biy case show»).",
    ru: "Спор заявлен, его решает человек («biy case show»).",
    en: 'A dispute is raised, and a human decides it ("biy case show").',
  },
} as const satisfies { [name: string]: Words };

type Whole = {
  readonly file: AgreementFile;
  readonly party: PartyKey;
  readonly decision: Explanation;
  readonly decidedAt: bigint;
  readonly state: AgreementState;
  readonly made: Omit<Objection, "words">;
  readonly lang: Lang;
};

function whole({ file, party, decision, decidedAt, state, made, lang }: Whole): string {
  const line = (label: Words, value: string) => `- ${label[lang]}: ${value}`;
  const step = decision.rule.split(".")[1] ?? decision.rule;
  return [
    `# ${TEXT.title[lang]}`,
    "",
    TEXT.law[lang],
    "",
    line(TEXT.to, called(file, party === "first" ? "second" : "first", lang)),
    line(TEXT.from, called(file, party, lang)),
    line(TEXT.agreement, made.agreement),
    line(TEXT.decision, own(SENTENCES.steps, step)?.[lang] ?? step),
    line(TEXT.decidedAt, momentInWords(decidedAt, lang)),
    line(TEXT.transaction, made.transaction),
    "",
    `## ${TEXT.factors[lang]}`,
    "",
    ...decision.factors.map(({ words }) => `- ${words[lang]}`),
    "",
    TEXT.demand[lang],
    "",
    line(TEXT.madeAt, momentInWords(made.at, lang)),
    "",
    TEXT.due[lang].replace("{due}", dateInWords(made.due, lang)),
    "",
    `## ${TEXT.remains[lang]}`,
    "",
    TEXT.notADispute[lang],
    // A sale is closed by its automatic decisions.
    TEXT[state.claimant === undefined ? "closed" : "disputed"][lang],
    "",
  ].join("\n");
}

/** A party by name, e-mail and address, as far as the file may say. */
function called(file: AgreementFile, party: PartyKey, lang: Lang): string {
  const entry = withheld(file).private[party];
  const account = file.terms.common[party];
  if ("leaf" in entry) return account;
  const say = (phrase: Phrase) => (typeof phrase === "string" ? phrase : phrase[lang]);
  return [say(entry.data.name), entry.data.email, account].join("; ");
}

function requireIndividual(file: AgreementFile, party: PartyKey): void {
  const entry = file.private[party];
  if ("leaf" in entry)
    throw new BiyError("missing", {
      kk: "Бұл тараптың деректері жойылған: оның жеке тұлға екені файлдан көрінбейді.",
      ru: "Данные этой стороны удалены: из файла не видно, физическое ли это лицо.",
      en: "The data of this party was removed: the file does not tell whether it is an individual.",
    });
  if (!("iin" in entry.data))
    throw new BiyError(
      "input",
      {
        kk: "Бұл қарсылық жеке тұлғаның құқығы, ал бұл тарап — заңды тұлға. Ол дау мәлімдей алады: «biy case dispute».",
        ru: "Такое возражение — право физического лица, а эта сторона — организация. Она вправе заявить спор: «biy case dispute».",
        en: 'This objection is a right of individuals, and this party is an organisation. It may raise a dispute: "biy case dispute".',
      },
      { field: "party" },
    );
}

function otherAgreement(): BiyError {
  return new BiyError(
    "input",
    {
      kk: "Бұл транзакциядағы автоматты шешім басқа шартқа қатысты; хешті тексеріңіз.",
      ru: "Автоматическое решение в этой транзакции принято по другому договору; проверьте хеш.",
      en: "The automatic decision in this transaction is of another agreement; check the hash.",
    },
    { field: "hash" },
  );
}
