// Generated from the clauses of Disputes; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Nothing changes on the chain: the decision is in its reasons."],
  ["The decision of the assembly is stayed from when this order is carried out, but not before voting is over; days: ",{"path":"days","type":"number"}," (",{"path":"most","type":"number"}," at most by one order, ",{"path":"inAll","type":"number"}," in all; days for which it is stayed already are not added)."],
  ["The decision of the assembly is annulled. If it was carried out, anyone may have the calls that take it back, which the assembly saw, carried out in the time that its rule gives. The same motion is not put to the vote again in its place."],
  ["The decision of the assembly is annulled. If it was carried out, anyone may have the calls that take it back, which the assembly saw, carried out in the time that its rule gives. Anyone may put the same motion to the vote again, once; if the decision was carried out, the calls that take it back come first."],
  ["The ballots of these units are struck: ",{"path":"units","type":"units"},"; the votes are recounted."],
  ["Only the claimant in person may put the motion that was refused to the vote, once; address: ",{"path":"claimant","type":"address"},"."],
  ["The suspension of common object ",{"path":"object","type":"number"}," by the holder of a mandate is lifted, if it is not over by then."],
  ["The mandate ends; address of its holder: ",{"path":"holder","type":"address"},"."],
  ["An interim manager is appointed; address: ",{"path":"holder","type":"address"},"; days from when this order is carried out: ",{"path":"days","type":"number"}," (",{"path":"most","type":"number"}," at most); that person can convene the assembly and do nothing else. If by then the person has a mandate whose term is not over, nothing changes. If less is left of the ",{"path":"most","type":"number"}," days that all interim managers have together, the term is what is left; if nothing is, nobody is appointed."],
  ["The recovery of unit ",{"path":"unit","type":"number"}," is announced; notice, in days: ",{"path":"notice","type":"number"},". When it is over, unless the holder of the present key objects or the key is used, anyone may have the unit entered for the address: ",{"path":"to","type":"address"},"."],
  [""],
];
