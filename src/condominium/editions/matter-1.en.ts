// Generated from the clauses of Disputes; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Claimant: ",{"path":"claimant","type":"address"},"."],
  ["Who answers the claim: ",{"path":"other","type":"address"},"."],
  ["All holders of units answer the claim."],
  ["What is disputed is a decision of the assembly, its id: ",{"path":"ref","type":"hash"},"."],
  ["What is disputed is the ballot of a unit, whose number is ",{"path":"unit","type":"number"},"; id of the assembly's decision: ",{"path":"ref","type":"hash"},"."],
  ["What is disputed is a refusal to put a motion to the vote, hash of the motion: ",{"path":"ref","type":"hash"},"; who refused: ",{"path":"person","type":"address"},"."],
  ["What is disputed is an act of one who holds an office, whose address is ",{"path":"person","type":"address"},"."],
  ["What is disputed is an act on a common object of one who holds an office, number of the object: ",{"path":"object","type":"number"},"; address of that person: ",{"path":"person","type":"address"},"."],
  ["What is disputed is a unit whose key is lost, its number: ",{"path":"unit","type":"number"},"."],
  ["Control hash of the document that came with the dispute: ",{"path":"document","type":"hash"},"."],
];
