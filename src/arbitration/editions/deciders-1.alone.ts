// Generated from the clauses of Tribunal; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { deciders1 } from "./deciders-1.ts";

// prettier-ignore
export const deciders1Alone: Released = {
  ...deciders1,
  texts: {"kk":"0x741946935b2fb9646571d03ca58614fb9f2b7fe1afc354cf4a5f61b6636280cf","ru":"0x3c8d6385279bf3346021a5cf694091ddb9038558877a522ddd324914fb9f0653","en":"0x2ec46fa7a8deec0753ce55ecb3218117924710ef5c8964c8a57ce1e7f1f9800e"},
  load: { kk: () => import("./deciders-1.kk.ts"), ru: () => import("./deciders-1.ru.ts"), en: () => import("./deciders-1.en.ts") },
};
