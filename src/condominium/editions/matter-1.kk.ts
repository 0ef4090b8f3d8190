// Generated from the clauses of Disputes; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Өтініш беруші: ",{"path":"claimant","type":"address"},"."],
  ["Дау талабы бойынша жауап береді: ",{"path":"other","type":"address"},"."],
  ["Дау талабы бойынша бірліктердің барлық иелері жауап береді."],
  ["Жиналыстың шешімі дауланып отыр; шешімнің сәйкестендіргіші: ",{"path":"ref","type":"hash"},"."],
  ["Бірліктің дауысы дауланып отыр; бірліктің нөмірі: ",{"path":"unit","type":"number"},"; жиналыс шешімінің сәйкестендіргіші: ",{"path":"ref","type":"hash"},"."],
  ["Ұсынысты дауысқа қоюдан бас тарту дауланып отыр; ұсыныстың хеші: ",{"path":"ref","type":"hash"},"; бас тартқан: ",{"path":"person","type":"address"},"."],
  ["Лауазымды тұлғаның әрекеті дауланып отыр; тұлғаның мекенжайы: ",{"path":"person","type":"address"},"."],
  ["Лауазымды тұлғаның ортақ объектіге қатысты әрекеті дауланып отыр; объектінің нөмірі: ",{"path":"object","type":"number"},"; тұлғаның мекенжайы: ",{"path":"person","type":"address"},"."],
  ["Дау кілті жоғалған бірлікті қалпына келтіру туралы; бірліктің нөмірі: ",{"path":"unit","type":"number"},"."],
  ["Дауға қоса берілген құжаттың хеші: ",{"path":"document","type":"hash"},"."],
];
