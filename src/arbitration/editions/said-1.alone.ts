// Generated from the clauses of Tribunal; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { said1 } from "./said-1.ts";

// prettier-ignore
export const said1Alone: Released = {
  ...said1,
  texts: {"kk":"0x3871f33b8d8105bfbbe1162cfcfe6c64bec600bdf2f2bcc55173c5f1cbee6359","ru":"0x445e5672f72802d20ce50e550ad314d625887982ea93f4ebf554913c21d3ca79","en":"0xd61fafd99e79757241310f9a2efe6c97d17a69dc700a642c2a18a4f29dd62b1a"},
  load: { kk: () => import("./said-1.kk.ts"), ru: () => import("./said-1.ru.ts"), en: () => import("./said-1.en.ts") },
};
