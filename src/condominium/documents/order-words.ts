/**
 * The ten orders: what each does, as facts that a test compares with the contracts, and in words that are filled in from them. The only
 * place where orders are worded: rulings, minutes and the command line take them from here, and the charter's clause is compared with it.
 * Kazakh not yet confirmed by a linguist; not yet reviewed by a Kazakhstan lawyer.
 * @module
 */

import type { Order } from "../events.ts";
import { words } from "./format.ts";

export type OrderFacts = {
  /** In disputes about what it can be made. */
  readonly subjects: readonly ("decision" | "ballots" | "refusal" | "act" | "recovery")[];
  /** What an order says beside its name. */
  readonly takes: readonly ("days" | "units" | "holder" | "to")[];
  /** Who may do what the order opens: convene, take back, put to the vote again, have entered. */
  readonly who?: "claimant" | "anyone";
  /** The most days by one order. */
  readonly most?: number;
  /** The most days by all orders together. */
  readonly inAll?: number;
  /** The days of notice before it takes effect. */
  readonly notice?: number;
};

export const ORDER_FACTS: { readonly [order in Order]: OrderFacts } = {
  declare: { subjects: ["decision", "ballots", "refusal", "act", "recovery"], takes: [] },
  stay: { subjects: ["decision", "ballots"], takes: ["days"], most: 14, inAll: 90 },
  annul: { subjects: ["decision"], takes: [], who: "anyone" },
  remit: { subjects: ["decision"], takes: [], who: "anyone" },
  strike: { subjects: ["decision", "ballots"], takes: ["units"] },
  allow: { subjects: ["refusal"], takes: [], who: "claimant" },
  lift: { subjects: ["act"], takes: [] },
  remove: { subjects: ["act"], takes: ["holder"] },
  interim: { subjects: ["refusal", "act"], takes: ["holder", "days"], most: 60 },
  recover: { subjects: ["recovery"], takes: ["to"], who: "anyone", notice: 14 },
};

/** Each order by its name, in a list and in minutes. Slots: its facts. */
export const ORDERS = {
  declare: words("тек тану", "только признать", "to declare, and nothing else"),
  stay: words("шешімді тоқтата тұру", "приостановить решение", "to stay a decision"),
  annul: words("шешімді жою", "отменить решение", "to annul a decision"),
  remit: words(
    "шешімді жойып, қайта дауысқа қоюға қайтару",
    "отменить решение и вернуть на новое голосование",
    "to annul a decision and remit it to a new vote",
  ),
  strike: words(
    "аталған бірліктердің дауыстарын алып тастап, қайта санау",
    "исключить голоса названных единиц и пересчитать",
    "to strike the ballots of named units and recount",
  ),
  allow: words(
    "бас тартылған ұсынысты дауысқа қоюға мәлімдеушінің өзіне рұқсат беру",
    "разрешить самому заявителю поставить на голосование предложение, в котором отказано",
    "to allow the claimant in person to convene a motion that was refused",
  ),
  lift: words(
    "мандат иесінің объектіні тоқтата тұруын алып тастау",
    "снять приостановку объекта держателем мандата",
    "to lift the suspension of an object by the holder of a mandate",
  ),
  remove: words("мандатты тоқтату", "прекратить мандат", "to end a mandate"),
  interim: words(
    "{most} тәуліктен аспайтын мерзімге жиналысты шақыра ғана алатын уақытша басқарушыны тағайындау",
    "назначить на срок не более {most} суток временного управляющего, который может только созывать собрание",
    "to appoint, for at most {most} days, an interim manager who can convene the assembly and nothing else",
  ),
  recover: words(
    "бірлікті қалпына келтіруді жариялау",
    "объявить восстановление единицы",
    "to announce the recovery of a unit",
  ),
} as const;

/** Each order as the sentence of a ruling. Slots: its facts and what it takes, `{claimant}`, `{unit}`, `{object}`. */
export const RULINGS = {
  declare: words(
    "Тізбекте ештеңе өзгермейді: шешім оның негіздерінде айтылған.",
    "В сети ничего не меняется: решение изложено в его мотивах.",
    "Nothing changes on the chain: the decision is in its reasons.",
  ),
  stay: words(
    "Жиналыс шешімінің орындалуы осы өкім орындалған сәттен, бірақ дауыс беру аяқталғаннан ерте емес, тоқтатыла тұрады; күн саны: {days} (бір өкіммен {most} күннен, барлығы {inAll} күннен аспайды; шешім онсыз да тоқтатылып тұрған күндер қосылмайды).",
    "Исполнение решения собрания приостанавливается с исполнения этого распоряжения, но не раньше конца голосования; дней: {days} (не более {most} одним распоряжением и {inAll} всего; дни, на которые решение уже приостановлено, не прибавляются).",
    "The decision of the assembly is stayed from when this order is carried out, but not before voting is over; days: {days} ({most} at most by one order, {inAll} in all; days for which it is stayed already are not added).",
  ),
  annul: words(
    "Жиналыс шешімінің күші жойылады. Ол орындалған болса, жиналыс көрген кері әрекеттерді ереже берген мерзім ішінде кез келген адам орындатуға құқылы. Сол мәселе осы шешімнің орнына қайтадан дауысқа қойылмайды.",
    "Решение собрания отменяется. Если оно исполнено, обратные действия, которые видело собрание, в срок по его правилу вправе исполнить любое лицо. Вместо этого решения тот же вопрос снова на голосование не ставится.",
    "The decision of the assembly is annulled. If it was carried out, anyone may have the calls that take it back, which the assembly saw, carried out in the time that its rule gives. The same motion is not put to the vote again in its place.",
  ),
  remit: words(
    "Жиналыс шешімінің күші жойылады. Ол орындалған болса, жиналыс көрген кері әрекеттерді ереже берген мерзім ішінде кез келген адам орындатуға құқылы. Дәл сол мәселені кез келген адам бір рет қайтадан дауысқа қоюға құқылы; шешім орындалған болса, алдымен кері әрекеттер орындалады.",
    "Решение собрания отменяется. Если оно исполнено, обратные действия, которые видело собрание, в срок по его правилу вправе исполнить любое лицо. Тот же вопрос любое лицо вправе один раз поставить на голосование снова; если решение исполнено, сначала исполняются обратные действия.",
    "The decision of the assembly is annulled. If it was carried out, anyone may have the calls that take it back, which the assembly saw, carried out in the time that its rule gives. Anyone may put the same motion to the vote again, once; if the decision was carried out, the calls that take it back come first.",
  ),
  strike: words(
    "Мына бірліктердің бюллетеньдері есептен шығарылады және дауыстар қайта саналады: {units}.",
    "Бюллетени единиц исключаются, и голоса пересчитываются: {units}.",
    "The ballots of these units are struck and the votes recounted: {units}.",
  ),
  allow: words(
    "Бас тартылған ұсынысты тек мәлімдеушінің өзі, бір рет, дауысқа қоюға құқылы; мекенжай: {claimant}.",
    "Предложение, в котором отказано, вправе поставить на голосование только сам заявитель, один раз; адрес: {claimant}.",
    "The motion that was refused may be put to the vote by the claimant in person alone, once; address: {claimant}.",
  ),
  lift: words(
    "Мандат иесінің № {object} ортақ объектіні тоқтата тұруы, егер ол өздігінен аяқталмаған болса, алып тасталады.",
    "Приостановка общего объекта № {object} держателем мандата снимается, если она ещё не закончилась.",
    "The suspension of common object {object} by the holder of a mandate is lifted, if it is not over by then.",
  ),
  remove: words(
    "Мандат тоқтатылады, мекенжай: {holder}.",
    "Мандат прекращается, адрес: {holder}.",
    "The mandate ends, address: {holder}.",
  ),
  interim: words(
    "Уақытша басқарушы тағайындалады, мекенжай: {holder}; осы өкім орындалған сәттен бастап тәулік саны: {days} ({most} тәуліктен аспайды); ол жиналысты шақыра ғана алады. Ол кезде оның мерзімі өтпеген мандаты болса, ештеңе өзгермейді. Барлық уақытша басқарушыға бірге берілетін {most} тәуліктен аз қалса, мерзім сол қалғанына тең; ештеңе қалмаса, ешкім тағайындалмайды.",
    "Назначается временный управляющий, адрес: {holder}; с исполнения этого распоряжения, суток: {days} (не более {most}); он может только созывать собрание. Если к тому времени у него есть мандат, срок которого не истёк, ничего не меняется. Если от {most} суток, данных всем временным управляющим вместе, осталось меньше, срок равен остатку; если не осталось ничего, никто не назначается.",
    "An interim manager is appointed, address: {holder}; from when this order is carried out, days: {days} ({most} at most); it can convene the assembly and nothing else. If by then it has a mandate whose term is not over, nothing changes. If less is left of the {most} days that all interim managers have together, the term is what is left; if nothing is, nobody is appointed.",
  ),
  recover: words(
    "№ {unit} бірлікті қалпына келтіру жарияланады; хабарлама мерзімі, күн: {notice}. Ол біткен соң, егер қазіргі кілт қарсы болмаса және пайдаланылмаса, кез келген адам бірлікті мына мекенжайға жаздыруға құқылы: {to}.",
    "Объявляется восстановление единицы № {unit}; срок уведомления, дней: {notice}. Когда он пройдёт, если нынешний ключ не возразит и не будет использован, любое лицо вправе записать единицу на адрес: {to}.",
    "The recovery of unit {unit} is announced; notice, in days: {notice}. When it is over, unless the present key objects or is used, anyone may have the unit entered for the address: {to}.",
  ),
} as const;
