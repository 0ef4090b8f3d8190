// Generated from the clauses of Agreement; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Claimant: ",{"path":"claimant","type":"party"},"."],
  ["The claimant, by the private part of the Agreement: ",{"path":"claimantName","type":"prose"},"."],
  ["The other Party: ",{"path":"other","type":"party"},"."],
  ["The other Party, by the private part of the Agreement: ",{"path":"otherName","type":"prose"},"."],
  ["The dispute arises from an Agreement; root of its text: ",{"path":"document","type":"hash"},"."],
  [""],
];
