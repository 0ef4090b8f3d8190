// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Units ",{"path":"first","type":"number"},"–",{"path":"last","type":"number"},":\n",{"path":"rows","type":"list"}],
  ["","Unit","Share","Holder","did not vote","for","against","abstained","voted, ballot struck by order","Vote","—","by proxy","by digital confirmation","in person","Way"],
];
