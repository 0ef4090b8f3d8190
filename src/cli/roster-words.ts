/**
 * What `biy roster` says, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */
import type { Words } from "../index.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

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
} as const;
