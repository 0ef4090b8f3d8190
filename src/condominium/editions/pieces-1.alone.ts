// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { pieces1 } from "./pieces-1.ts";

// prettier-ignore
export const pieces1Alone: Released = {
  ...pieces1,
  texts: {"kk":"0xf4dda920e4ed4d7dc8302f5709c4a383af75151d8e49c968e45658123ed25297","ru":"0x7585505a3ca0b555f95b6c17c3851152e75aae5cc69bb27459d580d510f2cf53","en":"0xa525a856e27d1b5111497dc3a8ff4ecfed180477fd63ebb6c1625a584dc8127f"},
  load: { kk: () => import("./pieces-1.kk.ts"), ru: () => import("./pieces-1.ru.ts"), en: () => import("./pieces-1.en.ts") },
};
