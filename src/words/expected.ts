/**
 * What a field should have been, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Words } from "./lang.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

export const EXPECTED = {
  value: words("мән; ол жоқ", "значение, а его нет", "a value, and it is missing"),
  unknown: words("мұндай өріс жоқ; алып тастаңыз", "такого поля нет: уберите его", "no such field: remove it"),
  file: words("файл, қалта емес", "файл, а не папка", "a file, not a folder"),
  text: words("мәтін", "текст", "text"),
  list: words("тізім: […]", "список: […]", "a list: […]"),
  bytes: words("0x және он алтылық цифрлар", "0x и шестнадцатеричные цифры", "0x and hexadecimal digits"),
  address: words(
    "мекенжай: 0x және 40 он алтылық цифр",
    "адрес: 0x и 40 шестнадцатеричных цифр",
    "an address: 0x and 40 hexadecimal digits",
  ),
  checksum: words(
    "бақылау регистрі (ERC-55) дұрыс мекенжай; қатені іздеңіз, не мекенжайды қайта көшіріңіз",
    "адрес с верным контрольным регистром букв (ERC-55); найдите опечатку или скопируйте адрес снова",
    "an address whose checksum (ERC-55) is right; look for a mistyped letter, or copy the address again",
  ),
  integer: (min: number, max: number) =>
    words(
      `тырнақшасыз бүтін сан, ${min} мен ${max} аралығында`,
      `целое число без кавычек, от ${min} до ${max}`,
      `a whole number without quotation marks, from ${min} to ${max}`,
    ),
  hash: words(
    "0x және 64 кіші он алтылық цифр",
    "0x и 64 строчные шестнадцатеричные цифры",
    "0x and 64 lower hexadecimal digits",
  ),
  wholeNumber: (bits: bigint) =>
    words(
      `мәтін түріндегі бүтін сан, 2^${bits} санынан кіші`,
      `целое число текстом, меньше 2^${bits}`,
      `a whole number as text, less than 2^${bits}`,
    ),
  spendable: words(
    "біреу ақша шығара алатын мекенжай",
    "адрес, с которого кто-то может тратить",
    "an address that somebody can spend from",
  ),
} as const;
