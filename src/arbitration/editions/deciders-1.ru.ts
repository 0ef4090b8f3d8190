// Generated from the clauses of Tribunal; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Физическое лицо из Реестра, адрес: ",{"path":"arbiter","type":"address"},"; хеш данных о его личности в Реестре: ",{"path":"identity","type":"hash"},"."],
  ["Имя, которое это лицо назвало (его можно проверить по хешу выше): ",{"path":"name","type":"prose"},"."],
];
