// Generated from the clauses of Tribunal; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  [{"path":"language","type":"choice"},": ",{"path":"text","type":"prose"}],
  ["","In Kazakh","In Russian","In English","Translation into Kazakh","Translation into Russian","Translation into English"],
];
