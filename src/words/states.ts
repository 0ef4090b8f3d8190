/**
 * What the states of agreements and cases are called, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Words } from "./lang.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** In the order of `Phase` in AgreementCore.sol. */
export const PHASE_WORDS = {
  none: words("жасалмаған", "не заключён", "not formed"),
  performing: words("орындалуда", "исполняется", "performing"),
  suspended: words("дауға байланысты тоқтатылған", "приостановлен из-за спора", "suspended by a dispute"),
  closed: words("аяқталған", "завершён", "closed"),
  withdrawn: words("оферта кері қайтарылған", "оферта отозвана", "offer withdrawn"),
} as const;

/** In the order of `Stage` in ITribunalCases.sol; and what is waited for. */
export const STAGE_WORDS = {
  none: words("іс ашылмаған", "дело не открыто", "no case is open"),
  opened: words(
    "іс ашылды; шешім қабылдаушылар ұсынылып, келісім беруі керек",
    "дело открыто; нужно предложить тех, кто решает, и получить их согласие",
    "opened; those who decide have to be named and to accept",
  ),
  evidence: words(
    "дәлелдемелер жиналуда; екі тарап жапқанша не мерзімі өткенше",
    "сбор доказательств; пока обе стороны его не закроют или не истечёт срок",
    "evidence; until both parties close it or its period ends",
  ),
  deliberation: words("шешім күтілуде", "ожидается решение", "a decision is awaited"),
  awarded: words(
    "қарар бөлігі шығарылды; уәждер күтілуде",
    "резолютивная часть вынесена; ожидаются мотивы",
    "the operative part is issued; reasons are awaited",
  ),
  reasoned: words("шешім уәждерімен бірге шығарылды", "решение вынесено с мотивами", "decided, with reasons"),
  settled: words("тараптар келісті", "стороны договорились", "settled by the parties"),
  withdrawn: words("талап кері алынды", "требование отозвано", "the claim was withdrawn"),
  returned: words("талап қайтарылды", "требование возвращено", "the claim was returned"),
} as const;

const PHASES = Object.values(PHASE_WORDS);
const STAGES = Object.values(STAGE_WORDS);

/** What an error's `actual` is called, where it is a state. */
export function stateIn(error: string, actual: unknown): Words | undefined {
  if (typeof actual !== "bigint") return undefined;
  if (error === "AgreementNotInPhase") return PHASES[Number(actual)];
  return error === "TribunalNotAtStage" ? STAGES[Number(actual)] : undefined;
}
