/**
 * What `biy roster` and `biy rules` say, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Words } from "../../src/index.ts";
import type { ArbiterStatus } from "../../src/arbitration/roster.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

export const STATUS_WORDS: { readonly [status in ArbiterStatus]: Words } = {
  unknown: words("белгісіз", "неизвестно", "unknown"),
  active: words("тізілімде", "в реестре", "active"),
  suspended: words("тоқтатыла тұрған", "приостановлен", "suspended"),
  removed: words("шығарылған", "исключён", "removed"),
};

export const ROSTER_WORDS = {
  roster: words(
    "{roster} тізілімі; иесі: {owner}",
    "Реестр {roster}; владелец: {owner}",
    "Roster {roster}; its owner: {owner}",
  ),
  person: words(
    "{arbiter}: {status}; тілдері: {languages}; соңғы сәті: {until}",
    "{arbiter}: {status}; языки: {languages}; последний момент: {until}",
    "{arbiter}: {status}; languages: {languages}; last moment: {until}",
  ),
  noEnd: words("жоқ", "нет", "none"),
  languages: words(
    "--languages: kk, ru, en тілдерінің бірі не бірнешеуі, үтір арқылы.",
    "--languages: один или несколько из kk, ru, en через запятую.",
    "--languages is one or more of kk, ru, en, with commas.",
  ),
  accredit: words("{arbiter} тізілімге енгізу", "Внести {arbiter} в реестр", "Enter {arbiter} in the roster"),
  setStatus: words(
    "{arbiter} мәртебесін өзгерту: {status}",
    "Изменить статус {arbiter}: {status}",
    "Change the status of {arbiter}: {status}",
  ),
  transfer: words(
    "Тізілімді {to} иелігіне ұсыну; ол қабылдағанша ештеңе өзгермейді",
    "Предложить реестр новому владельцу {to}; до его согласия ничего не меняется",
    "Offer the roster to {to}; nothing changes until it accepts",
  ),
  accept: words("Тізілімді қабылдап алу", "Принять реестр", "Take the roster over"),
  publish: words(
    "Дауды қарау қағидаларын жариялау. Хеші: {hash}",
    "Опубликовать правила рассмотрения споров. Хеш: {hash}",
    "Publish rules of procedure. Hash: {hash}",
  ),
} as const;
