/**
 * The errors of a condominium's contracts as sentences: a page of sales doesn't carry them.
 * @module
 */

import { Interface } from "ethers";
import { condominiumErrorsAbi } from "../abi/condominiumErrors.ts";
import type { Telling } from "../chain/errors.ts";
import errors from "../words/condominium/errors.json" with { type: "json" };
import type { Words } from "../words/lang.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** The states of a decision, in the order of `State` in IAssembly.sol. */
export const STATE_WORDS: readonly Words[] = [
  words("шақырылмаған", "не созвано", "not convened"),
  words("хабарлама мерзімі", "срок уведомления", "notice"),
  words("дауыс беру", "голосование", "voting"),
  words("кворум болмаған", "не было кворума", "no quorum"),
  words("қабылданбаған", "не принято", "rejected"),
  words("дауласу мерзімі", "срок оспаривания", "challenge period"),
  words("тоқтатыла тұрған", "приостановлено", "stayed"),
  words("орындалуы мүмкін", "может быть исполнено", "can be carried out"),
  words("орындалған", "исполнено", "carried out"),
  words("күшін жойған", "утратило силу", "expired"),
  words("жойылған", "отменено", "annulled"),
  words("кері алынған", "отозвано", "withdrawn"),
];

/** Where a common object stands, in the order of `Status` in IObjects.sol. */
export const STATUS_WORDS: readonly Words[] = [
  words("енгізілмеген", "не внесён", "not entered"),
  words("пайдалануда", "в пользовании", "in use"),
  words("тоқтатыла тұрған", "приостановлен", "suspended"),
  words("біржола шығарылған", "исключён навсегда", "retired"),
];

/** What a dispute is about, in the order of `Subject` in IDisputes.sol. */
export const SUBJECT_WORDS: readonly Words[] = [
  words("көрсетілмеген", "не указан", "none"),
  words("Шешім", "Решение", "a Decision"),
  words("дауыс", "голос", "a ballot"),
  words("бас тарту", "отказ", "a refusal"),
  words("лауазымды тұлғаның әрекеті", "действие должностного лица", "an act of an officer"),
  words("Бірлікті қалпына келтіру", "восстановление Единицы", "the recovery of a Unit"),
];

/** What a human orders, in the order of `Order` in IDisputes.sol. */
export const ORDER_WORDS: readonly Words[] = [
  words("тек тану", "только признать", "to declare"),
  words("тоқтата тұру", "приостановить", "to stay"),
  words("жою", "отменить", "to annul"),
  words("жойып, қайта дауысқа қоюға қайтару", "отменить и вернуть на новое голосование", "to annul and remit"),
  words("дауыстарды алып тастау", "исключить голоса", "to strike ballots"),
  words("дауысқа қоюға рұқсат беру", "разрешить поставить на голосование", "to allow convening"),
  words("тоқтата тұруды алып тастау", "снять приостановку", "to lift a suspension"),
  words("мандатты тоқтату", "прекратить мандат", "to end a mandate"),
  words("уақытша басқарушыны тағайындау", "назначить временного управляющего", "to appoint an interim manager"),
  words("қалпына келтіруді жариялау", "объявить восстановление", "to announce a recovery"),
];

export const CONDOMINIUM_SENTENCES: { readonly [error: string]: Words } = errors;

/** The names of all errors that the contracts of a condominium can give, and agreements can't. */
export const CONDOMINIUM_ERRORS: readonly string[] = condominiumErrorsAbi.map(({ name }) => name).sort();

/**
 * How a refusal of a condominium's contracts is told. Steps here tell it so by themselves.
 * @example sentenceOf(thrown, "kk", condominiums.TELLING)
 */
export const TELLING: Telling = {
  errors: {
    interface: /* @__PURE__ */ new Interface(condominiumErrorsAbi),
    words: CONDOMINIUM_SENTENCES,
    members: {
      AssemblyState: { actual: STATE_WORDS },
      ObjectsStatus: { actual: STATUS_WORDS },
      DisputesSubject: { subject: SUBJECT_WORDS },
      DisputesOrder: { order: ORDER_WORDS, subject: SUBJECT_WORDS },
    },
  },
};
