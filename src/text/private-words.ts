/**
 * What is wrong with the private part of a document, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Words } from "../words/lang.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

export const PRIVATE = {
  badSalt: (key: string) =>
    words(
      `${key}: тұзы не жапырағы 0x және 64 кіші он алтылық цифр емес; кездейсоқ біреуін жасаңыз.`,
      `${key}: соль или лист — не 0x и 64 строчные шестнадцатеричные цифры; создайте случайную.`,
      `The ${key} has a salt or leaf that isn't 0x and 64 lower hexadecimal digits; make a random one.`,
    ),
  noParties: words(
    "Жеке бөлік тараптары бар құжатқа арналған, ал ондай құжатқа ол міндетті.",
    "Частная часть — для документа со сторонами, а такому документу она нужна.",
    "A private file is for a document with parties, which needs one.",
  ),
  twoNumbers: words(
    "Жеке тұлғаның ЖСН-і, заңды тұлғаның БСН-і, дара кәсіпкердің осылардың бірі болады; тұлғаны түзетіңіз.",
    "У физического лица ИИН, у юридического БИН, у предпринимателя одно из них; исправьте данные.",
    "An individual has an IIN, a legal entity a BIN, a sole trader one of them; correct the person.",
  ),
  number: words(
    "ЖСН мен БСН 12 цифрдан тұрады; нөмірді түзетіңіз.",
    "В ИИН и БИН 12 цифр; исправьте номер.",
    "An IIN or BIN has 12 digits; correct the number.",
  ),
  noConsent: words(
    "Мұндай келісімді тек жеке тұлға береді; оны алып тастаңыз.",
    "Такое согласие даёт только физическое лицо; уберите его.",
    "Only an individual gives this consent; take it out.",
  ),
  sha256: (given: string) =>
    words(
      `«${given}» — SHA-256 хеші емес; 64 кіші он алтылық цифр беріңіз.`,
      `«${given}» — не хеш SHA-256; дайте 64 строчные шестнадцатеричные цифры.`,
      `"${given}" isn't a SHA-256 hash; give 64 lower hexadecimal digits.`,
    ),
  words: words(
    "Күтілетіні — сөздер: тырнақшадағы мәтін, не kk, ru және en тілдерінде.",
    "Ожидаются слова: текст в кавычках или kk, ru и en.",
    "Words are expected: text in quotation marks, or kk, ru and en.",
  ),
  quantity: words(
    'Саны — сан емес, сөз: "4", "0,5", не үш тілде: { "kk": …, "ru": …, "en": … }.',
    'Количество — не число, а слова: "4", "0,5" или на трёх языках: { "kk": …, "ru": …, "en": … }.',
    'A quantity is words, not a number: "4", "0,5", or in three languages: { "kk": …, "ru": …, "en": … }.',
  ),
  nothing: words(
    "Саны нөл: ештеңе сатылмайды. Санын жазыңыз.",
    "Количество равно нулю: ничего не продаётся. Укажите количество.",
    "The quantity is zero: nothing is sold. Give a quantity.",
  ),
  noItems: words(
    "Тізім бос: ештеңе сатылмайды. Кемінде бір тауар жазыңыз.",
    "Список пуст: ничего не продаётся. Укажите хотя бы один товар.",
    "The list is empty: nothing is sold. Give at least one item.",
  ),
  onePerson: words(
    "Екі тараптың ЖСН-і (БСН-і) бірдей: адам өзімен шарт жасай алмайды. Екінші тараптың нөмірін жазыңыз.",
    "У обеих сторон один и тот же ИИН (БИН): с самим собой договор не заключают. Укажите номер другой стороны.",
    "Both parties have the same IIN (BIN): nobody can make an agreement with themselves. Give the other party's number.",
  ),
  noSignatory: words(
    "Заңды тұлғаның атынан кім қол қоятыны айтылмаған; signatory ішінде аты-жөнін, лауазымын және негізін жазыңыз.",
    "Не указано, кто подписывает за юридическое лицо; укажите в signatory имя, должность и основание.",
    "It is not said who signs for the legal entity; give name, office and basis in signatory.",
  ),
  email: words(
    "Бұл электрондық поштаның мекенжайы емес; аты@домен.kz түрінде жазыңыз.",
    "Это не адрес электронной почты; напишите в виде имя@домен.kz.",
    "This is not an e-mail address; write it as name@domain.kz.",
  ),
  iban: words(
    "Бұл IBAN (ЖСК) емес: ұзындығы не бақылау саны дұрыс емес. Бос орынсыз, бас әріптермен қайта көшіріңіз.",
    "Это не IBAN (ИИК): неверна длина или контрольное число. Скопируйте его снова, без пробелов, заглавными буквами.",
    "This is no IBAN: its length or its check number is wrong. Copy it again, without spaces, in capital letters.",
  ),
  bic: words(
    "Бұл БСК (BIC) емес: 8 не 11 бас әріп пен цифр болуы керек.",
    "Это не БИК (BIC): должно быть 8 или 11 заглавных букв и цифр.",
    "This is no BIC: it has 8 or 11 capital letters and digits.",
  ),
};
