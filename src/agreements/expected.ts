/**
 * What a field should have been, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Words } from "../terms/errors.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

export const EXPECTED = {
  value: words("мән; ол жоқ", "значение, а его нет", "a value, and it is missing"),
  unknown: words("мұндай өріс жоқ; алып тастаңыз", "такого поля нет: уберите его", "no such field: remove it"),
  file: words("файл, қалта емес", "файл, а не папка", "a file, not a folder"),
  text: words("мәтін", "текст", "text"),
  address: words(
    "бақылау регистрі бар мекенжай (ERC-55)",
    "адрес с контрольным регистром букв (ERC-55)",
    "an address with its checksum (ERC-55)",
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
  saleEdition: words("сатып алу-сату редакциясы", "редакция купли-продажи", "an edition of the sale"),
  spendable: words(
    "біреу ақша шығара алатын мекенжай",
    "адрес, с которого кто-то может тратить",
    "an address that somebody can spend from",
  ),
} as const;
