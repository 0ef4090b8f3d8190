/**
 * What steps of a tribunal and of a roster do that no case is needed for, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Words } from "../words/lang.ts";
import type { ArbiterStatus } from "./roster.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** `{name}` is filled in. */
export const STEP_WORDS = {
  open: words("Істі ашу", "Открыть дело", "Open the case"),
  publish: words(
    "Дауды қарау қағидаларын жариялау. Хеші: {hash}",
    "Опубликовать правила рассмотрения споров. Хеш: {hash}",
    "Publish rules of procedure. Hash: {hash}",
  ),
  accredit: words("{arbiter} тізілімге енгізу", "Внести {arbiter} в реестр", "Enter {arbiter} in the roster"),
  setStatus: words(
    "{arbiter} мәртебесін өзгерту: {status}",
    "Изменить статус {arbiter}: {status}",
    "Change the status of {arbiter}: {status}",
  ),
  transferOwnership: words(
    "Тізілімді {to} иелігіне ұсыну; ол қабылдағанша ештеңе өзгермейді",
    "Предложить реестр новому владельцу {to}; до его согласия ничего не меняется",
    "Offer the roster to {to}; nothing changes until it accepts",
  ),
  acceptOwnership: words("Тізілімді қабылдап алу", "Принять реестр", "Take the roster over"),
} as const;

/** What a person's status in a roster is called. */
export const STATUS_WORDS: { readonly [status in ArbiterStatus]: Words } = {
  unknown: words("белгісіз", "неизвестно", "unknown"),
  active: words("тізілімде", "в реестре", "active"),
  suspended: words("тоқтатыла тұрған", "приостановлен", "suspended"),
  removed: words("шығарылған", "исключён", "removed"),
};
