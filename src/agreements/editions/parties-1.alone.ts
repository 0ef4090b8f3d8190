// Generated from the clauses of Agreement; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { parties1 } from "./parties-1.ts";

// prettier-ignore
export const parties1Alone: Released = {
  ...parties1,
  texts: {"kk":"0x9aded8f78935c0eb79f48fe2ef1c2c7d60372d082484a029410877e32874767b","ru":"0x257330532a47f5ef5ff2dc4e5714cc5cc097b2597b98cb7326ff2697bff40e3c","en":"0x4b4a1fa2a3fd55909bef5754813278a11d72deef640282b5c6da37d0df88f510"},
  load: { kk: () => import("./parties-1.kk.ts"), ru: () => import("./parties-1.ru.ts"), en: () => import("./parties-1.en.ts") },
};
