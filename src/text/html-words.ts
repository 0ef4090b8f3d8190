/**
 * What the HTML of a document says beside the text. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Mode } from "./edition.ts";
import type { Words } from "../words/lang.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

export const NOTES = words("Мәтінге түсіндірме", "Пояснения к тексту", "Notes on the text");
export const NO_PART = words(
  "Бұл түсіндірме шарттың мәтініне кірмейді.",
  "Эти пояснения не входят в текст договора.",
  "These notes are no part of the agreement's text.",
);

/** Of a document without parties. */
export const NO_PART_OF_CHARTER = words(
  "Бұл түсіндірме жарғының мәтініне кірмейді.",
  "Эти пояснения не входят в текст устава.",
  "These notes are no part of the charter's text.",
);

export const LEGEND = words("Тармақтардағы белгілер", "Пометки в пунктах", "Marks in the clauses");

/** What a mark before a clause means; a fact has none. */
export const MODES: { readonly [mode in Exclude<Mode, "fact">]: Words } = {
  party: words(
    "оны тараптың әрекеті қозғайды",
    "приводит в действие сторона своим действием",
    "a party brings it about by acting",
  ),
  automatic: words(
    "факторлар сақталса, бағдарлама орындайды; кез келген адам іске қоса алады",
    "выполняет программа, если соблюдены факторы; запустить может любой",
    "the program carries it out if its factors are met; anyone may trigger it",
  ),
  human: words(
    "бағдарлама емес, уәкілетті адам шешеді",
    "решает не программа, а уполномоченный человек",
    "a human with authority decides, not the program",
  ),
};
/** What stands for a party's mark in a document without parties. */
export const PARTICIPANT = words(
  "оны қатысушының әрекеті қозғайды",
  "приводит в действие участник своим действием",
  "a participant brings it about by acting",
);
export const NO_MARK = words(
  "Белгісіз тармақ не бар екенін ғана баяндайды.",
  "Пункт без пометки только сообщает, что есть.",
  "A clause without a mark only says how things are.",
);

export const VALUES = words("Мәндер қайдан алынған", "Откуда взяты значения", "Where the values come from");
export const VALUES_ARE = words(
  "Мәтіндегі әр мән — шарттар өрісі; барлық шарттың хешін тараптар растайды. Мәннің жанындағы нөмір осы тізімге сілтейді.",
  "Каждое значение в тексте — поле условий; хеш всех условий подтверждают стороны. Номер у значения ведёт в этот список.",
  "Each value in the text is a field of the terms; the parties confirm the hash of all terms. The number at a value leads to this list.",
);
export const VALUES_OF_CHARTER = words(
  "Мәтіндегі әр мән — жарғының өрісі; ол мәтіннің түбіріне кіреді. Мәннің жанындағы нөмір осы тізімге сілтейді.",
  "Каждое значение в тексте — поле устава; оно входит в корень текста. Номер у значения ведёт в этот список.",
  "Each value in the text is a field of the charter; it is in the root of the text. The number at a value leads to this list.",
);
/** Before the numbers of clauses. */
export const SEE = words("қараңыз:", "см.", "see");

/** Fields that are no terms. */
export const PLACES: { readonly [path: string]: Words } = {
  chainId: words("желінің нөмірі", "номер сети", "the number of the chain"),
  template: words("бағдарламаның мекенжайы", "адрес программы", "the address of the program"),
};

/** What a reader compares; a fact of another name is printed under its own. */
export const FACTS: { readonly [name: string]: Words } = {
  id: words("Шарттың идентификаторы", "Идентификатор договора", "Identifier of the agreement"),
  chain: words("Желі", "Сеть", "Chain"),
  template: words("Бағдарлама", "Программа", "Program"),
  edition: words("Редакция", "Редакция", "Edition"),
  root: words("Мәтіннің түбірі", "Корень текста", "Root of the text"),
};
