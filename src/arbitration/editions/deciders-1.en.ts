// Generated from the clauses of Tribunal; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["The name that the decision-maker gave (it can be checked by the hash below): ",{"path":"name","type":"prose"},"."],
  ["A natural person of the Register, address: ",{"path":"arbiter","type":"address"},"; hash of the data on that person's identity in the Register: ",{"path":"identity","type":"hash"},"."],
  [""],
];
