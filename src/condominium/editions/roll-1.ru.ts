// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Единицы ",{"path":"first","type":"number"},"–",{"path":"last","type":"number"},":\n",{"path":"rows","type":"list"}],
  ["","Единица","Доля","Держатель","не голосовала","за","против","воздержалась","голосовала, голос исключён распоряжением","Голос","—","по доверенности","цифровым подтверждением","лично","Способ"],
];
