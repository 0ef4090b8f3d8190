// Generated from the clauses of Tribunal; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  [{"path":"language","type":"choice"},": ",{"path":"text","type":"prose"}],
  ["","На казахском языке","На русском языке","На английском языке","Перевод на казахский язык","Перевод на русский язык","Перевод на английский язык"],
];
