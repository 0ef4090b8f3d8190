// Generated from the clauses of Disputes; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Мәлімдеуші: ",{"path":"claimant","type":"address"},"."],
  ["Талапқа жауап береді: ",{"path":"other","type":"address"},"."],
  ["Талапқа бірліктердің барлық иелері жауап береді."],
  ["Даулы – жиналыстың шешімі, оның сәйкестендіргіші: ",{"path":"ref","type":"hash"},"."],
  ["Даулы – бірліктің бюллетені, бірліктің нөмірі: ",{"path":"unit","type":"number"},"; жиналыс шешімінің сәйкестендіргіші: ",{"path":"ref","type":"hash"},"."],
  ["Даулы – ұсынысты дауысқа қоюдан бас тарту, ұсыныстың хеші: ",{"path":"ref","type":"hash"},"; бас тартқан: ",{"path":"person","type":"address"},"."],
  ["Даулы – лауазымды тұлғаның әрекеті, оның мекенжайы: ",{"path":"person","type":"address"},"."],
  ["Даулы – лауазымды тұлғаның ортақ объектімен әрекеті, объектінің нөмірі: ",{"path":"object","type":"number"},"; тұлғаның мекенжайы: ",{"path":"person","type":"address"},"."],
  ["Даулы – кілті жоғалған бірлік, оның нөмірі: ",{"path":"unit","type":"number"},"."],
  ["Дауға қоса берілген құжаттың бақылау хеші: ",{"path":"document","type":"hash"},"."],
];
