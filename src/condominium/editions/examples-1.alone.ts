// Generated from the clauses of Charter; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { examples1 } from "./examples-1.ts";

// prettier-ignore
export const examples1Alone: Released = {
  ...examples1,
  texts: {"kk":"0x5d08231ab466e0e2f5de95296a3d63d2df77fbd0cc2b3ceaee272f5cd9d654f6","ru":"0x2cdbae11663fbcb086fca671221030919cfd1a0d2935c5560d40553de704000a","en":"0x3f6c06cd96bfe3b400ebd1f5d689dff9b5f4ae8e48f8ee01251e8414c0a9944a"},
  load: { kk: () => import("./examples-1.kk.ts"), ru: () => import("./examples-1.ru.ts"), en: () => import("./examples-1.en.ts") },
};
