// Generated from the clauses of Disputes; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { orders1 } from "./orders-1.ts";

// prettier-ignore
export const orders1Alone: Released = {
  ...orders1,
  texts: {"kk":"0xec6128053f70f9cbf3cb2f5486644571342be724699672c842395e22e65e00a1","ru":"0xd5c250bd227e13ccac7d4c5dd1e611430853aa33561252ee255cb82c40c32649","en":"0x5075953eb5f73a733aefbc1f7006313f417e5a3f725ecb79ccfa77cda286348e"},
  load: { kk: () => import("./orders-1.kk.ts"), ru: () => import("./orders-1.ru.ts"), en: () => import("./orders-1.en.ts") },
};
