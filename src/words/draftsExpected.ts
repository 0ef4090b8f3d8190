/**
 * What is expected of what people write in a draft or a decision, in three languages. Apart from `expected.ts`: a page that only reads
 * leaves it out.
 * @module
 */

import type { Words } from "./lang.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** What is expected of what people write, in words, by what it is. */
export const EXPECTED = {
  future: words("болашақтағы сәт", "момент в будущем", "a moment in the future"),
  afterOffer: words(
    "оферта аяқталғаннан кейінгі сәт, әйтпесе тапсыру мерзімі шарт жасалмай тұрып келуі мүмкін",
    "момент после конца оферты, иначе срок передачи может наступить до заключения договора",
    "a moment after the end of the offer, or delivery could be due before the sale is formed",
  ),
  aDay: words(
    "адамға жүгіну мүмкін болуы үшін кемінде 1 тәулік",
    "не меньше 1 суток, чтобы можно было обратиться к человеку",
    "at least 1 day, so that a human can be asked",
  ),
  otherParty: words(
    "екінші тараптыкінен басқа мекенжай",
    "адрес, отличный от адреса другой стороны",
    "another address than the other party's",
  ),
  percent: words("ең көбі 100 пайыз", "не больше 100 процентов", "at most 100 per cent"),
  price: words(
    "нөлден көп, бірақ шарт сыйдыра алатын сомадан аспайтын",
    "больше нуля и не больше того, что вмещает договор",
    "more than zero, and no more than an agreement can hold",
  ),
  adult: words("кәмелетке толған адам", "совершеннолетний", "an adult"),
  consent: words(
    "автоматтандырылған өңдеуге жеке келісімнің қашан, қалай берілгені",
    "когда и как дано отдельное согласие на автоматизированную обработку",
    "when and how the separate consent to automated processing was given",
  ),
  iinOrBin: words("ЖСН не БСН", "ИИН или БИН", "an IIN or a BIN"),
  authority: words(
    "өтіп кетпеген күн: қол қою өкілеттігінің мерзімі біткен",
    "не прошедший день: полномочие подписанта истекло",
    "a day that is not past: this authority to sign has expired",
  ),
  amount: words(
    'бос орынсыз, нүктелі цифрлар: "18450000.00"',
    'цифры с точкой, без пробелов: "18450000.00"',
    'digits with a point, without spaces: "18450000.00"',
  ),
  smaller: words(
    "кішірек сома: шарт мұншаны ұстай алмайды",
    "сумма поменьше: столько договор вместить не может",
    "a smaller amount: an agreement can't hold this much",
  ),
  period: words(
    '"5 күн", "36 сағат" не осы сияқты',
    '"5 дней", "36 часов" или подобное',
    '"5 days", "36 hours" or the like',
  ),
  shorter: words("136 жылдан аз", "меньше 136 лет", "less than 136 years"),
  moment: words(
    '"2026-12-20" (сол күннің соңы), "2026-12-20 18:00", не қазірден басталатын ұзақтық: "20 күн"',
    '"2026-12-20" (конец этого дня), "2026-12-20 18:00" или срок от этого момента: "20 дней"',
    '"2026-12-20" (the end of that day), "2026-12-20 18:00", or a length from now: "20 days"',
  ),
  units: words(
    "бірліктердің нөмірлері, кемінде біреуі",
    "номера единиц, хотя бы один",
    "numbers of units, at least one",
  ),
  calls: words(
    "кемінде бір әрекет; тізбекте ештеңе өзгертпейтін мәселеге charter.resolve қойыңыз",
    "хотя бы одно действие; для вопроса, который ничего не меняет в сети, укажите charter.resolve",
    "at least one call; for a question that changes nothing on the chain, put charter.resolve",
  ),
  ascii: words(
    "1-ден 31-ге дейін латын әрпі мен цифр",
    "от 1 до 31 латинских букв и цифр",
    "1 to 31 Latin letters and digits",
  ),
  realDate: words("бар күн", "существующая дата", "a date that exists"),
  reasons: words(
    "мәтін: шешім уәждерді әр тілде береді",
    "текст: решение даёт мотивы на каждом языке",
    "text: a decision gives its reasons in each language",
  ),
  progress: words(
    '"keep" (желідегідей қалады), "none" (болған жоқ) не сәт: "2026-12-31 14:00" (UTC+05:00)',
    '"keep" (остаётся как в сети), "none" (не было) или момент: "2026-12-31 14:00" (UTC+05:00)',
    '"keep" (stays as it is on chain), "none" (there was none) or a moment: "2026-12-31 14:00" (UTC+05:00)',
  ),
  then: words('"close", "resume" не "stay"', '"close", "resume" или "stay"', '"close", "resume" or "stay"'),
} as const;

/** What is wrong with an IIN or a BIN. */
export const IDENTIFIER_EXPECTED = {
  format: words("дәл 12 цифр", "ровно 12 цифр", "exactly 12 digits"),
  "check-digit": words(
    "бақылау цифры дұрыс нөмір; қате терілген цифрды іздеңіз",
    "номер с верной контрольной цифрой; найдите опечатку",
    "a number whose check digit is right; look for a mistyped digit",
  ),
  "bin-given": words("адамның ЖСН-і, бұл — БСН", "ИИН человека, а это БИН", "the IIN of a person, and this is a BIN"),
  "iin-given": words(
    "ұйымның БСН-і, бұл ЖСН сияқты",
    "БИН организации, а это похоже на ИИН",
    "the BIN of an organisation, and this looks like an IIN",
  ),
  date: words("ішіндегі күні бар нөмір", "номер с существующей датой", "a number whose date exists"),
  century: words(
    "жетінші цифры 1-ден 6-ға дейінгі ЖСН",
    "ИИН, в котором седьмая цифра от 1 до 6",
    "an IIN whose seventh digit is 1 to 6",
  ),
  kind: words(
    "бесінші цифры 4, 5 не 6 болатын БСН",
    "БИН, в котором пятая цифра 4, 5 или 6",
    "a BIN whose fifth digit is 4, 5 or 6",
  ),
  division: words(
    "алтыншы цифры 0-ден 3-ке дейінгі БСН",
    "БИН, в котором шестая цифра от 0 до 3",
    "a BIN whose sixth digit is 0 to 3",
  ),
} as const;
