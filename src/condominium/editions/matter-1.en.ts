// Generated from the clauses of Disputes; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Claimant: ",{"path":"claimant","type":"address"},"."],
  ["Who answers the claim: ",{"path":"other","type":"address"},"."],
  ["All holders of units answer the claim."],
  ["A decision of the assembly is disputed; id of the decision: ",{"path":"ref","type":"hash"},"."],
  ["The ballot of a unit is disputed; number of the unit: ",{"path":"unit","type":"number"},"; id of the assembly's decision: ",{"path":"ref","type":"hash"},"."],
  ["A refusal to put a motion to the vote is disputed; hash of the motion: ",{"path":"ref","type":"hash"},"; who refused: ",{"path":"person","type":"address"},"."],
  ["An act of an officer is disputed; address of the officer: ",{"path":"person","type":"address"},"."],
  ["An act of an officer on a common object is disputed; number of the object: ",{"path":"object","type":"number"},"; address of the officer: ",{"path":"person","type":"address"},"."],
  ["The dispute is about the recovery of a unit whose key is lost; number of the unit: ",{"path":"unit","type":"number"},"."],
  ["Hash of the document that came with the dispute: ",{"path":"document","type":"hash"},"."],
  [""],
];
