// Generated from the clauses of Tribunal; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  [{"path":"language","type":"choice"},": ",{"path":"text","type":"prose"}],
  ["","Қазақ тілінде","Орыс тілінде","Ағылшын тілінде","Қазақ тіліне аударма","Орыс тіліне аударма","Ағылшын тіліне аударма"],
];
