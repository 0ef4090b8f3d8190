// Generated from the clauses of Charter; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { rule1 } from "./rule-1.ts";

// prettier-ignore
export const rule1Alone: Released = {
  ...rule1,
  texts: {"kk":"0x48caab1166ae90a87e361fb2c93f670d50e13b6bc528c1c5ab87810ab859425f","ru":"0x2f9598c0a0691eb6fdc7d74cc2ee4863de31f2912cf33265713fb643818b5243","en":"0x6b2a9bb421fe57d41ade2e5fa7fa5ac4b19ee63ee1ee8538cd2ee9b25e00dcd6"},
  load: { kk: () => import("./rule-1.kk.ts"), ru: () => import("./rule-1.ru.ts"), en: () => import("./rule-1.en.ts") },
};
