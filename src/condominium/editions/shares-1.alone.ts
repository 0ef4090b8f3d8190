// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { shares1 } from "./shares-1.ts";

// prettier-ignore
export const shares1Alone: Released = {
  ...shares1,
  texts: {"kk":"0x8a886557903227f4355783f5af004aef7e05a10e1a6f583f8cf8784bd1dbb20f","ru":"0x91f4a2d2bb60a8c72d45209b8ebf342194e58b26ba2c4a8e82bacc28f41cee1e","en":"0x38b98237ac84ac0aef316c1da9009a82659e8a3cf8a6b7034017a0e5f140c3e2"},
  load: { kk: () => import("./shares-1.kk.ts"), ru: () => import("./shares-1.ru.ts"), en: () => import("./shares-1.en.ts") },
};
