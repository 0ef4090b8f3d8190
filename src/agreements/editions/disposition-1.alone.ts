// Generated from the clauses of Agreement; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { disposition1 } from "./disposition-1.ts";

// prettier-ignore
export const disposition1Alone: Released = {
  ...disposition1,
  texts: {"kk":"0xc76a782baa942f4228c7adfafbec7e71f42366e1906d34e146ccd603d6c89c0f","ru":"0x7015802aef55ee21ee82b42e74843324b36ba347de5ec1dd6a3df6396dfffcc0","en":"0xee57e489d531392ba8f352d531a818c40ac2ceb98efff710e62f14e0a4b2002f"},
  load: { kk: () => import("./disposition-1.kk.ts"), ru: () => import("./disposition-1.ru.ts"), en: () => import("./disposition-1.en.ts") },
};
