// Generated from the clauses of Agreement; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { factors1 } from "./factors-1.ts";

// prettier-ignore
export const factors1Alone: Released = {
  ...factors1,
  texts: {"kk":"0xd4e6f33e83aca72cafa2da8b2f447babc471811e90809d7e1b3047ada11daeb3","ru":"0xf682b1dd78f950aa4c11ef687499cdef4df92dfca1a4285b5d45fe70ef0c2a07","en":"0x35c144c208552e4f8fe456abbfd14d96564f3d714735cb9a3b80234707e08f3f"},
  load: { kk: () => import("./factors-1.kk.ts"), ru: () => import("./factors-1.ru.ts"), en: () => import("./factors-1.en.ts") },
};
