// Generated from the clauses of Tribunal; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Имя, которое назвало лицо, принимающее решение (его можно проверить по хешу ниже): ",{"path":"name","type":"prose"},"."],
  ["Физическое лицо из Реестра, адрес: ",{"path":"arbiter","type":"address"},"; хеш данных о его личности в Реестре: ",{"path":"identity","type":"hash"},"."],
  [""],
];
