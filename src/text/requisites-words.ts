/**
 * The words of the requisites. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Words } from "../words/lang.ts";

export const TITLE: Words = {
  kk: "Тараптардың деректемелері және шарттың нысанасы",
  ru: "Реквизиты сторон и предмет договора",
  en: "Details of the parties and the subject",
};

export const LABELS = {
  individual: { kk: "Жеке тұлға", ru: "Физическое лицо", en: "Individual" },
  soleTrader: { kk: "Жеке кәсіпкер", ru: "Индивидуальный предприниматель", en: "Sole trader" },
  legalEntity: { kk: "Заңды тұлға", ru: "Юридическое лицо", en: "Legal entity" },
  iin: { kk: "ЖСН", ru: "ИИН", en: "IIN" },
  bin: { kk: "БСН", ru: "БИН", en: "BIN" },
  address: { kk: "Мекенжайы", ru: "Адрес", en: "Address" },
  email: { kk: "Электрондық поштасы", ru: "Электронная почта", en: "E-mail" },
  bank: { kk: "Банкі", ru: "Банк", en: "Bank" },
  iban: { kk: "ЖСК", ru: "ИИК", en: "IBAN" },
  bic: { kk: "БСК", ru: "БИК", en: "BIC" },
  signatory: { kk: "Қол қоюшы", ru: "Подписант", en: "Signatory" },
  basis: { kk: "негізі", ru: "основание", en: "basis" },
  validUntil: { kk: "қолданылуының соңғы күні", ru: "последний день действия", en: "last day of validity" },
  identified: { kk: "Сәйкестендіру", ru: "Идентификация", en: "Identification" },
  consent: {
    kk: "Дербес деректерді автоматтандырылған өңдеуге бөлек келісім",
    ru: "Отдельное согласие на автоматизированную обработку персональных данных",
    en: "Separate consent to the automated processing of personal data",
  },
  subject: { kk: "Шарттың нысанасы", ru: "Предмет договора", en: "Subject" },
  title: { kk: "Атауы", ru: "Наименование", en: "Title" },
  place: { kk: "Тапсыру орны", ru: "Место передачи", en: "Place of delivery" },
  delivery: { kk: "Тапсыру тәртібі", ru: "Порядок передачи", en: "Terms of delivery" },
  document: { kk: "Құжат", ru: "Документ", en: "Document" },
} as const satisfies { [label: string]: Words };

export const NOT_IDENTIFIED: Words = {
  kk: "сәйкестендірілмеген",
  ru: "не проведена",
  en: "not identified",
};

export const NOT_GIVEN: Words = { kk: "берілмеген", ru: "не дано", en: "not given" };

export const PARTY_FORGOTTEN: Words = {
  kk: "Бұл тараптың деректері жойылды; олардың жапырағының хеші",
  ru: "Данные этой стороны удалены; хеш их листа",
  en: "The data of this party was removed; the hash of its leaf",
};

export const PARTY_RESTRICTED: Words = {
  kk: "Бұл тараптың деректерін өңдеу шектелген, шектеудің басталған сәті {since}; деректердің жапырағының хеші",
  ru: "Обработка данных этой стороны ограничена, с момента {since}; хеш их листа",
  en: "Processing of the data of this party is restricted since {since}; the hash of its leaf",
};

export const SUBJECT_FORGOTTEN: Words = {
  kk: "Нысананың деректері жойылды; олардың жапырағының хеші",
  ru: "Данные о предмете удалены; хеш их листа",
  en: "The data of the subject was removed; the hash of its leaf",
};
