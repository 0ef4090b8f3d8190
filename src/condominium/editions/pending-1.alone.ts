// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { pending1 } from "./pending-1.ts";

// prettier-ignore
export const pending1Alone: Released = {
  ...pending1,
  texts: {"kk":"0x9325d49953e3257cd392599945ba98f74e6560d57717c7884161d28d8a5fadb5","ru":"0x35d151074c17df63426c46b6e12fc74e8d7fbc3a7a9af1173ee0ebda5dfaec21","en":"0x38e2fda3027472e7e3242a21863c13cec3b3f61cceb1a5b652f4988cb162f148"},
  load: { kk: () => import("./pending-1.kk.ts"), ru: () => import("./pending-1.ru.ts"), en: () => import("./pending-1.en.ts") },
};
