/**
 * What is wrong with terms as text, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Lang, Words } from "../words/lang.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** What stands before a finding that is inside of something: a row, a clause. */
const before = (place: Words, found: Words): Words => ({
  kk: `${place.kk}: ${found.kk}`,
  ru: `${place.ru}: ${found.ru}`,
  en: `${place.en}: ${found.en}`,
});

/* EDITIONS */

export const EDITION = {
  notCanonical: (value: unknown) =>
    words(
      `${String(value)} мәні құжатқа жазылмайды; мәтін, «иә/жоқ» не бүтін сан беріңіз.`,
      `${String(value)} нельзя записать в документ; дайте текст, «да/нет» или целое число.`,
      `${String(value)} has no canonical JSON; use strings, booleans, whole numbers.`,
    ),
  noParties: (name: string) =>
    words(
      `${name} — тараптары жоқ құжат; шарттың мәтінін алыңыз.`,
      `${name} — документ без сторон; возьмите текст договора.`,
      `${name} has no parties; take a text of an agreement.`,
    ),
  notStated: (path: string, clause: string) =>
    words(
      `${clause} тармағы тәуелді болатын ${path} айтылмаған; оны айтатын тармақты қалпына келтіріңіз.`,
      `Нигде не указано ${path}, от которого зависит пункт ${clause}; восстановите пункт, где оно указано.`,
      `Nothing states ${path}, on which clause ${clause} depends; restore the clause that does.`,
    ),
  notIn: (name: string, lang: Lang) =>
    words(
      `${name} редакциясы ${lang} тілінде толық емес; басқа тілді алыңыз.`,
      `Редакция ${name} неполна на языке ${lang}; возьмите другой язык.`,
      `${name} isn't complete in ${lang}; take another language.`,
    ),
  noClause: (name: string, id: string) =>
    words(
      `${name} редакциясында ${id} тармағы жоқ.`,
      `В редакции ${name} нет пункта ${id}.`,
      `${name} has no clause ${id}.`,
    ),
  noField: (name: string, path: string) =>
    words(
      `${name} редакциясы ${path} туралы айтпайды; оны алып тастаңыз.`,
      `Редакция ${name} не указывает ${path}; уберите его.`,
      `${name} doesn't state ${path}; take it out.`,
    ),
  noLeaf: (kind: string, path: string) =>
    words(
      `Құжатта ${kind} ${path} жоқ; оның жапырақтарын қараңыз.`,
      `В документе нет ${kind} ${path}; посмотрите его листья.`,
      `The document has no ${kind} ${path}; look at its leaves.`,
    ),
  refused: (findings: string) =>
    words(`Редакция қабылданбады.\n${findings}`, `Редакция не принята.\n${findings}`, findings),
  otherTypes: (type: string) =>
    words(
      `«${type}» — Particulars(uint… , address, bytes32) емес.`,
      `«${type}» — не Particulars(uint… , address, bytes32).`,
      `"${type}" isn't Particulars(uint… , address, bytes32).`,
    ),
  otherEdition: (name: string, template: string) =>
    words(
      `${name} атты басқа редакция бар, немесе ол ${template} үшін емес.`,
      `Есть другая редакция ${name}, или она не для ${template}.`,
      `There is another ${name}, or it isn't for ${template}.`,
    ),
};

/* TEXTS */

export const TEXT = {
  unfitting: (clause: string, present: boolean) =>
    present
      ? words(
          `${clause} тармағы мәндерге сәйкес емес; ол болмауы керек.`,
          `Пункт ${clause} не соответствует значениям; его быть не должно.`,
          `Clause ${clause} doesn't fit the values and must go.`,
        )
      : words(
          `${clause} тармағы мәндерге сәйкес, бірақ мәтінде жоқ.`,
          `Пункт ${clause} соответствует значениям, но его нет.`,
          `Clause ${clause} fits the values and is missing.`,
        ),
  disagree: (clause: string, path: string) =>
    words(
      `${clause} тармағында ${path} алдыңғы тармақтағыдан өзге; оларды келістіріңіз.`,
      `В пункте ${clause} другое ${path}, чем в пункте до него; согласуйте их.`,
      `Clause ${clause} gives another ${path} than a clause before it; make them agree.`,
    ),
  elsewhere: (path: string, stated: unknown, expected: unknown) =>
    words(
      `Мәтінде ${path} — ${String(stated)}, ал керегі ${String(expected)}; осы шарттың мәтінін алыңыз.`,
      `Текст для ${path} ${String(stated)}, а не ${String(expected)}; возьмите текст этого договора.`,
      `The text is for the ${path} ${String(stated)}, not ${String(expected)}; take the text of this agreement.`,
    ),
  notStated: (path: string) =>
    words(
      `Мәтінде ${path} айтылмаған; редакцияда оған орын болуы керек.`,
      `В тексте не указано ${path}; в редакции для него нужно место.`,
      `The text doesn't state ${path}; the edition needs a slot for it.`,
    ),
  within: (clause: string, offset: number, found: Words) =>
    before(
      words(`${clause} тармағы, ${offset} орны`, `Пункт ${clause}, место ${offset}`, `Clause ${clause}, at ${offset}`),
      found,
    ),
  differs: (clause: string, offset: number, here: string) =>
    words(
      `${clause}: ${offset} орнында, ${here} алдында мәтін редакциядан өзге; редакцияның мәтінін қалпына келтіріңіз.`,
      `${clause}: в месте ${offset}, перед ${here}, текст отличается от редакции; восстановите её текст.`,
      `${clause} differs from the edition at ${offset}, before ${here}; restore the edition's text.`,
    ),
  lacks: (path: string) =>
    words(
      `Шарттарда ${path} жоқ; оны көрсетіңіз.`,
      `В условиях нет ${path}; укажите его.`,
      `The terms lack ${path}; give it.`,
    ),
  inexact: (lang: Lang, path: string) =>
    words(
      `${lang} тіліндегі мәтінде ${path} шарттардағыдан өзге; қол қоймаңыз және ақау ретінде хабарлаңыз.`,
      `В тексте на языке ${lang} другое ${path}, чем в условиях; не подписывайте и сообщите о дефекте.`,
      `The ${lang} text says another ${path} than the terms; don't sign, and report this as a defect.`,
    ),
};

/* VALUES */

export const VALUE = {
  noCurrency: words(
    "Соманы валютасыз жазуға болмайды; common.currency көрсетіңіз.",
    "Сумму нельзя записать без валюты; укажите common.currency.",
    "An amount can't be written without its currency; give common.currency.",
  ),
  noToken: words(
    "Токенде үтірден кейін неше таңба бар екені көрсетілмеген, сондықтан ондағы соманы жазуға болмайды; token көрсетіңіз (tokenAt оны тізбектен оқиды).",
    "Не указано, сколько у токена знаков после запятой, и сумму в нём не записать; укажите token (tokenAt читает его из сети).",
    "The decimals of the token aren't stated, so no amount can be written in it; give token (tokenAt reads it from the chain).",
  ),
  needlessToken: words(
    "Шарттың валютасы белгілі, сондықтан token мәтінде жоқ; оны алып тастаңыз.",
    "Валюта договора известна, и в тексте token нет; уберите его.",
    "The currency of the agreement is known, and the text does not state token; leave it out.",
  ),
  symbol: (value: unknown) =>
    words(
      `«${String(value)}» — токеннің көрсетуге болатын символы емес: 12 таңбаға дейінгі латын әріптері, теңгенің атаулары болмайды; бос қалдырыңыз.`,
      `«${String(value)}» — не символ токена, который можно показать: до 12 латинских букв и не название тенге; оставьте его пустым.`,
      `"${String(value)}" is no symbol of a token that can be shown: up to 12 plain letters, and no name of the tenge; leave it empty.`,
    ),
  decimals: (value: unknown, most: number) =>
    words(
      `Токеннің үтірден кейінгі таңба саны 0–${most} аралығында болуы керек, ал берілгені: ${String(value)}.`,
      `Число знаков токена после запятой — от 0 до ${most}, а дано: ${String(value)}.`,
      `The decimals of a token are 0 to ${most}, and ${String(value)} was given.`,
    ),
  tooLarge: (amount: bigint, unit: Words) =>
    words(
      `${amount} — 10^15 бүтін бірліктен (${unit.kk}) көп; мұндай сома сөзбен жазылмайды.`,
      `${amount} больше 10^15 целых (${unit.ru}); такую сумму словами не записать.`,
      `${amount} is over 10^15 whole ${unit.en}; an amount like that has no words.`,
    ),
  fraction: (value: unknown) =>
    words(
      `«${String(value)}» — бүтіннің бөлшегі емес; мысалы, ">= 2/3" деп жазыңыз.`,
      `«${String(value)}» — не доля целого; напишите, например, ">= 2/3".`,
      `"${String(value)}" isn't a fraction of a whole; give such as ">= 2/3".`,
    ),
  malformed: (text: string, type: string) =>
    words(
      `«${text}» — ${type} емес; редакция жазғандай жазыңыз.`,
      `«${text}» — не ${type}; напишите так, как пишет редакция.`,
      `"${text}" isn't a ${type}; write it as the edition prints it.`,
    ),
  integer: (value: unknown, { type, min, max }: { type: string; min: bigint; max: bigint }) =>
    words(
      `${String(value)} — ${type} емес; ${min} мен ${max} аралығындағы бүтін сан беріңіз.`,
      `${String(value)} — не ${type}; дайте целое число от ${min} до ${max}.`,
      `${String(value)} isn't a ${type}; give a bigint from ${min} to ${max}.`,
    ),
  noParties: words(
    "Тарапты екеуін де білмей жазуға болмайды; common.first пен common.second көрсетіңіз.",
    "Сторону нельзя записать, не зная обеих; укажите common.first и common.second.",
    "A party can't be written without knowing both; give common.first and common.second.",
  ),
  upperCase: (text: string) =>
    words(
      `${text} кіші әріптермен жазылмаған; хешті кіші әріптермен жазыңыз.`,
      `${text} записано не строчными; запишите хеш строчными буквами.`,
      `${text} isn't in lower case; write the hash in lower case.`,
    ),
  bytes: (value: unknown) =>
    words(
      `${String(value)} — байттар емес; 0x-тен бастап, кіші әріптермен жазыңыз.`,
      `${String(value)} — не байты; запишите их строчными, начиная с 0x.`,
      `${String(value)} isn't bytes; write them in lower case, beginning with 0x.`,
    ),
  units: (value: unknown) =>
    words(
      `${String(value)} — бірліктердің нөмірлері емес; «1–3, 7» деп жазыңыз.`,
      `${String(value)} — не номера единиц; запишите их как «1–3, 7».`,
      `${String(value)} isn't numbers of units; write them as "1–3, 7".`,
    ),
  quotes: (value: unknown) =>
    words(
      `${String(value)}: « мен » арасында тұра алмайды; оларсыз мәтін беріңіз.`,
      `${String(value)} не может стоять между « и »; дайте текст без них.`,
      `${String(value)} can't stand between « and »; give text without them.`,
    ),
  choice: (value: unknown, choices: readonly string[]) =>
    words(
      `${String(value)} — тізімде жоқ; мыналардың бірін беріңіз: ${choices.join(", ")}.`,
      `${String(value)} нет в списке; дайте одно из: ${choices.join(", ")}.`,
      `${String(value)} isn't a choice; give one of ${choices.join(", ")}.`,
    ),
  checksum: (text: string) =>
    words(
      `${text} мекенжайының EIP-55 бақылау регистрі қате; мекенжайды қайта көшіріңіз.`,
      `У ${text} неверен контрольный регистр EIP-55; скопируйте адрес снова.`,
      `${text} has a wrong EIP-55 checksum; copy the address again.`,
    ),
  hex: (value: unknown, length: number) =>
    words(
      `${String(value)} қабылданбайды; 0x және ${length} он алтылық цифр беріңіз.`,
      `${String(value)} не принимается; дайте 0x и ${length} шестнадцатеричных цифр.`,
      `${String(value)} is refused; give 0x and ${length} hexadecimal digits.`,
    ),
  date: (date: unknown) =>
    words(
      `«${String(date)}» — күн емес; 2026-12-31 түрінде жазыңыз.`,
      `«${String(date)}» — не дата; напишите в виде 2026-12-31.`,
      `"${String(date)}" isn't a date; write it as 2026-12-31.`,
    ),
  outOfRange: (n: bigint) =>
    words(
      `${n} саны сөзбен жазылмайды; 0-ден 10^15-ке дейінгі сан беріңіз.`,
      `Число ${n} словами не записать; дайте число от 0 до 10^15.`,
      `${n} can't be written in words; use a number from 0 to 10^15.`,
    ),
  notANumber: (text: string) =>
    words(
      `«${text}» — сөзбен жазылған сан емес.`,
      `«${text}» — не число словами.`,
      `"${text}" isn't a number in words; write it exactly as inWords does.`,
    ),
  notAList: (value: unknown) =>
    words(
      `${String(value)} — тізім емес; жолдарын беріңіз.`,
      `${String(value)} — не список; дайте строки.`,
      `${String(value)} isn't a list; give rows.`,
    ),
  noRows: words(
    "Жолсыз тізім ештеңе айтпайды; жол беріңіз, не бос жағдайға арналған нұсқа жазыңыз.",
    "Список без строк ничего не говорит; дайте строку или вариант на случай, когда его нет.",
    "A list without rows says nothing; give a row, or a variant for when it is zero.",
  ),
  manyRows: (rows: number, most: number) =>
    words(
      `Тізімде ${rows} жол бар; ең көбі ${most}.`,
      `В списке ${rows} строк; самое большее ${most}.`,
      `The list has ${rows} rows; give at most ${most}.`,
    ),
  row: (number: number, names: readonly string[]) =>
    words(
      `${number}-жолда ${names.length} мән болуы керек: ${names.join(", ")}.`,
      `В строке ${number} должно быть ${names.length} значений: ${names.join(", ")}.`,
      `Row ${number} isn't one of ${names.length} values; give ${names.join(", ")}.`,
    ),
  within: (number: number, name: string, found: Words) =>
    before(words(`${number}-жол, ${name}`, `Строка ${number}, ${name}`, `Row ${number}, ${name}`), found),
  nothingFor: (place: string) =>
    words(
      `${place} орнына ештеңе берілмеген; оны беріңіз.`,
      `Для места ${place} ничего не дано; дайте значение.`,
      `Nothing is given for ${place}; give it.`,
    ),
};
