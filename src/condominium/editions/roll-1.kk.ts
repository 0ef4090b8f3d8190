// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  [{"path":"first","type":"number"},"–",{"path":"last","type":"number"}," бірліктер:\n",{"path":"rows","type":"list"}],
];
