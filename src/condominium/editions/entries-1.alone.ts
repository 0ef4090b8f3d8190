// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { entries1 } from "./entries-1.ts";

// prettier-ignore
export const entries1Alone: Released = {
  ...entries1,
  texts: {"kk":"0x0f4aecfc192847201a7d70c46726ae222a8e95bc594d2b6c70f21e3d6c4eba71","ru":"0xdc6b7eb63e5bd84b672e58e0205176fb5539109df691aa9df206d6d50c6c132b","en":"0x4cb6e2d90b5eda17dc13b4a3dc0740924c424a1aacea27413a94265c5cea4a62"},
  load: { kk: () => import("./entries-1.kk.ts"), ru: () => import("./entries-1.ru.ts"), en: () => import("./entries-1.en.ts") },
};
