// Generated from the clauses of Disputes; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { matter1 } from "./matter-1.ts";

// prettier-ignore
export const matter1Alone: Released = {
  ...matter1,
  texts: {"kk":"0xa7e146076a9cc4ee05ae595e6b78ce74e7bb124a2c28b8f71380ecd8b52bc2d4","ru":"0xff20f8fec440fc87baffafe783e6782ed8e36b83992f33b13e658111b77209bd","en":"0x08662ce97c2269312e4400788d6dc93b31d7eb8965c0a20d23e2d8aa71dfb438"},
  load: { kk: () => import("./matter-1.kk.ts"), ru: () => import("./matter-1.ru.ts"), en: () => import("./matter-1.en.ts") },
};
