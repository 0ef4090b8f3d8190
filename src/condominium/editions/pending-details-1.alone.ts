// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { pendingDetails1 } from "./pending-details-1.ts";

// prettier-ignore
export const pendingDetails1Alone: Released = {
  ...pendingDetails1,
  texts: {"kk":"0x41234c746032ef4eab9efcf3ac0d27db0a7945b7a7b0175a1b5e97f4c5db9c21","ru":"0xc66fc80daee92bcfb80502ede31641c8cbe475f1658b4918f263b72df99fa238","en":"0xde301280f16b7af124d7841c367be77725c7d2013ee2e2124bfb1923650d8a4b"},
  load: { kk: () => import("./pending-details-1.kk.ts"), ru: () => import("./pending-details-1.ru.ts"), en: () => import("./pending-details-1.en.ts") },
};
