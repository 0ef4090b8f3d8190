// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { roll1 } from "./roll-1.ts";

// prettier-ignore
export const roll1Alone: Released = {
  ...roll1,
  texts: {"kk":"0xec1945ca8155632f7c47f117aad413682b0105bd20fc83cc4a3129783934c6df","ru":"0xd2f5897e679aadf62d84f5180b324146c3a3df6b25038bd42f71cdf36df5cf18","en":"0x093df3155322543d9b2d39331904ec43e4398e170706437140ea61e36b331742"},
  load: { kk: () => import("./roll-1.kk.ts"), ru: () => import("./roll-1.ru.ts"), en: () => import("./roll-1.en.ts") },
};
