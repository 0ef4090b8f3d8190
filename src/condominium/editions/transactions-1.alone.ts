// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { transactions1 } from "./transactions-1.ts";

// prettier-ignore
export const transactions1Alone: Released = {
  ...transactions1,
  texts: {"kk":"0x0bbdabe6ac324cebb63adc84ece3993441033b276bef49a2e6eeefa472db4096","ru":"0x0bbdabe6ac324cebb63adc84ece3993441033b276bef49a2e6eeefa472db4096","en":"0x76abbc318056ea356c8cacd49fbfcb0b3033f064d65e06b1e10ca06dc8874af5"},
  load: { kk: () => import("./transactions-1.kk.ts"), ru: () => import("./transactions-1.ru.ts"), en: () => import("./transactions-1.en.ts") },
};
