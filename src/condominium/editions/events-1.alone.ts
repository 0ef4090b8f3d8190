// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { events1 } from "./events-1.ts";

// prettier-ignore
export const events1Alone: Released = {
  ...events1,
  texts: {"kk":"0xbbf572122671a1bbfb2812f73f78c99983e960bb5613d57c4b7be7aad3b69de5","ru":"0xd417da83dcca033cedf2e20b6d00acdffc25758c9b08ca055e5fe4e028b4e7c0","en":"0x73799bfa86038f055cea18ee1539eff7ee84aa5d0adfafdd9afa830223e71b25"},
  load: { kk: () => import("./events-1.kk.ts"), ru: () => import("./events-1.ru.ts"), en: () => import("./events-1.en.ts") },
};
