/**
 * What `biy verify` says of what is on record, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */
import type { cases, Words } from "../index.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

export const KIND_WORDS: { readonly [kind in cases.RecordKind]: Words } = {
  claim: words("талап", "требование", "the claim"),
  evidence: words("дәлелдеме", "доказательство", "evidence"),
  disclosure: words("мән-жайларды ашу", "раскрытие обстоятельств", "a disclosure"),
  resignation: words("орыннан кету себебі", "причина ухода с места", "the reason of leaving a seat"),
  return: words("талапты қайтару қаулысы", "постановление о возврате требования", "the ruling that returned the claim"),
  operative: words("шешімнің қарар бөлігі", "резолютивная часть решения", "the operative part of the decision"),
  reasons: words("шешімнің уәждері", "мотивы решения", "the reasons of the decision"),
};

export const RECORD_WORDS = {
  line: words(
    "{kind}: тіркелген сәті {at}, тіркеген {by} (рет {turn}, іс {caseId}, транзакция {transaction})",
    "{kind}: записано {at}, кем: {by} (очередь {turn}, дело {caseId}, транзакция {transaction})",
    "{kind}: recorded {at} by {by} (turn {turn}, case {caseId}, transaction {transaction})",
  ),
  something: words("мұндай мәтін не құжат", "такой текст или документ", "such a text or document"),
  nothing: words("(ештеңе)", "(ничего)", "(nothing)"),
  notRecorded: words(
    "{path}: дәл осы мазмұн тізбекте тіркелмеген ({what}). Тізбекте тіркелгені:\n{known}",
    "{path}: именно это содержание в цепочке не записано ({what}). В цепочке записано:\n{known}",
    "{path}: this very content is not on record ({what}). What is on record:\n{known}",
  ),
  halfDecision: words(
    "{path}: тізбекте тіркелген шешім басқаша: мына бөлігі сәйкес емес: {part}.",
    "{path}: в цепочке записано другое решение: не совпадает {part}.",
    "{path} is not the decision on record: what differs is {part}.",
  ),
  otherText: words(
    "{path} мәтіні {record} файлында тіркелген мәтін емес: {line}-жол «{given}», ал тіркелгені «{expected}».",
    "{path} — не тот текст, что записан в {record}: строка {line} — «{given}», а записано «{expected}».",
    '{path} is not the text that {record} is of: line {line} is "{given}", and what was recorded is "{expected}".',
  ),
  otherBytes: words(
    "{path} — {record} файлында тіркелген құжат емес: мазмұны өзгертілген.",
    "{path} — не тот документ, что записан в {record}: его содержание другое.",
    "{path} is not the document that {record} is of: its content is another.",
  ),
  ofWhat: words(
    "{path} қай шартқа не дауға жататыны белгісіз: --of арқылы оның файлын көрсетіңіз.",
    "Неизвестно, к какому договору или спору относится {path}: укажите его файл в --of.",
    "It is not known which agreement or dispute {path} belongs to: name its file with --of.",
  ),
} as const;
