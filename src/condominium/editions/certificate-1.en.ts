// Generated from the clauses of Units; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Participation and its scope are certified by digital records (Digital Code, art. 35(5)). This certificate states those records as of one block; later changes are not in it."],
  ["A digital condominium is a form of ownership (Digital Code, art. 35(1)). It is not a legal person, and the Code does not limit the liability of its participants."],
  ["Number of the unit: ",{"path":"unit","type":"number"},"."],
  ["This unit was merged into unit: ",{"path":"into","type":"number"},". It has no share of its own."],
  ["Kind of object: ",{"path":"kind","type":"kind"},"; hash of its content: ",{"path":"content","type":"hash"},"; where its description is: ",{"path":"uri","type":"quote"},"."],
  ["Description of the object (the hash of the content above is of these words): ",{"path":"description","type":"quote"},"."],
  ["Share, as an exact fraction: ",{"path":"share","type":"figure"},"/",{"path":"whole","type":"figure"},"; as a percentage, rounded down: ",{"path":"part","type":"millionths"},"."],
  ["The share counts from decision no. ",{"path":"from","type":"number"}," on."],
  ["Class (zero for none): ",{"path":"class","type":"number"},"."],
  ["Holder: ",{"path":"holder","type":"address"},"."],
  ["It has no holder."],
  ["It last changed hands: ",{"path":"movedAt","type":"instant"},"."],
  ["Its holder has acceded to the charter: the unit votes."],
  ["Its holder has not acceded to the charter with this unit: the unit does not vote. When it came to somebody who has not acceded: ",{"path":"waitsSince","type":"instant"},"."],
  ["As it did not within 60 days, the unit is not in the whole of decisions convened before it does; once it has, it counts again from the next decision on."],
  ["A recovery after the loss of a key is announced; from: ",{"path":"recoveryFrom","type":"address"},"; to: ",{"path":"recoveryTo","type":"address"},"; announced: ",{"path":"announcedAt","type":"instant"},". The holder of the present key can stop it."],
  ["No recovery is announced."],
  [],
  ["Name in the register: ",{"path":"name","type":"quote"},"."],
  ["Number of the chain: ",{"path":"chain","type":"number"},"."],
  ["Contracts:\n- Charter: ",{"path":"charter","type":"address"},".\n- Register of units: ",{"path":"register","type":"address"},".\n- Assembly: ",{"path":"decisions","type":"address"},"."],
  ["As of block ",{"path":"block","type":"number"},"; hash of the block: ",{"path":"blockHash","type":"hash"},"; time: ",{"path":"at","type":"instant"},"."],
  ["Certificate of participation","Basis","Unit","Holder","What is pending","Place"],
];
