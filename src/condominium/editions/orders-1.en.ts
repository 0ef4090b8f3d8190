// Generated from the clauses of Disputes; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Nothing changes on the chain: the decision is in its reasons."],
  ["The decision of the assembly is stayed from when this order is carried out, but not before voting is over; days: ",{"path":"days","type":"number"}," (",{"path":"most","type":"number"}," at most by one order, ",{"path":"inAll","type":"number"}," in all; days for which it is stayed already are not added)."],
  ["The decision of the assembly is annulled. If it was carried out, anyone may have the calls that take it back, which the assembly saw, carried out in the time that its rule gives. The same motion is not put to the vote again in its place."],
  ["The decision of the assembly is annulled. If it was carried out, anyone may have the calls that take it back, which the assembly saw, carried out in the time that its rule gives. Anyone may put the same motion to the vote again, once; if the decision was carried out, the calls that take it back come first."],
  ["The ballots of these units are struck and the votes recounted: ",{"path":"units","type":"units"},"."],
  ["The motion that was refused may be put to the vote by the claimant in person alone, once; address: ",{"path":"claimant","type":"address"},"."],
  ["The suspension of common object ",{"path":"object","type":"number"}," by the holder of a mandate is lifted, if it is not over by then."],
  ["The mandate ends, address: ",{"path":"holder","type":"address"},"."],
  ["An interim manager is appointed, address: ",{"path":"holder","type":"address"},"; from when this order is carried out, days: ",{"path":"days","type":"number"}," (",{"path":"most","type":"number"}," at most); it can convene the assembly and nothing else. If by then it has a mandate whose term is not over, nothing changes. If less is left of the ",{"path":"most","type":"number"}," days that all interim managers have together, the term is what is left; if nothing is, nobody is appointed."],
  ["The recovery of unit ",{"path":"unit","type":"number"}," is announced; notice, in days: ",{"path":"notice","type":"number"},". When it is over, unless the present key objects or is used, anyone may have the unit entered for the address: ",{"path":"to","type":"address"},"."],
];
