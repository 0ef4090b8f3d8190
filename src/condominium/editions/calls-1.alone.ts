// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { calls1 } from "./calls-1.ts";

// prettier-ignore
export const calls1Alone: Released = {
  ...calls1,
  texts: {"kk":"0x868cdd06bda8e73da6c59b8cbcc96efaf7a46b0edbf502331a68bfd778323614","ru":"0x17bb52e9e0f44561446abd70413d2fbca3ce0a724e30ff97cac4abdfc95ec391","en":"0x98f8fb9901c28d70aac3a22e555c42da98355c64223adc9e8d99d75eec55eff7"},
  load: { kk: () => import("./calls-1.kk.ts"), ru: () => import("./calls-1.ru.ts"), en: () => import("./calls-1.en.ts") },
};
