// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { counts1 } from "./counts-1.ts";

// prettier-ignore
export const counts1Alone: Released = {
  ...counts1,
  texts: {"kk":"0x025c35f2862d76c5de70d5d570ffd983ed367c8f21a2010851e762c29116f2e6","ru":"0x1c045cf8249240590902a8487421581e6b633a6986281476ed4c4ecf3c1d338e","en":"0x62302f458ad0fefbe60288c9cc2231220d48d7a0551b39b11ab967b990a577ba"},
  load: { kk: () => import("./counts-1.kk.ts"), ru: () => import("./counts-1.ru.ts"), en: () => import("./counts-1.en.ts") },
};
