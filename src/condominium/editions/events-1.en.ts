// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": the decision was convened."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": vote of the address: ",{"path":"voter","type":"address"}," (",{"path":"way","type":"choice"},"); units: ",{"path":"units","type":"units"},"; the vote: ",{"path":"choice","type":"choice"},"."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": a batch of digitally confirmed ballots was counted; counted: ",{"path":"counted","type":"count"},"; skipped: ",{"path":"skipped","type":"count"},"."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": a proxy was given; by: ",{"path":"grantor","type":"address"},"; to: ",{"path":"holder","type":"address"},"; its last second: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": a proxy was given for one unit; number of the unit: ",{"path":"unit","type":"number"},"; by: ",{"path":"grantor","type":"address"},"; to: ",{"path":"holder","type":"address"},"; its last second: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": a unit changed hands; number of the unit: ",{"path":"unit","type":"number"},"; from: ",{"path":"from","type":"address"},"; to: ",{"path":"to","type":"address"},". A ballot that was cast is overridden only by the new holder in person; one that the holder before cast in person stands."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": open disputes of participants: ",{"path":"open","type":"count"},"."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": the decision was stayed; last second: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": a dispute whose advance is paid holds the decision up; last second: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": by an order in a dispute the ballots of these units were struck: ",{"path":"units","type":"units"},"."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": voting was extended, since the quorum was reached in the last day; last second: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": the decision was withdrawn."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": the decision was annulled."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": the decision was annulled and remitted to a new vote."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": the decision was carried out."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": the calls that take it back were carried out."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": a dispute was raised: ",{"path":"dispute","type":"hash"},"; turn: ",{"path":"turn","type":"number"},"; claimant: ",{"path":"claimant","type":"address"},"; dispute program: ",{"path":"tribunal","type":"address"},"; unit in dispute (zero: the decision itself): ",{"path":"unit","type":"number"},"; holds the decision up: ",{"path":"noted","type":"choice"},"; hash of the claim: ",{"path":"claim","type":"hash"},"."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": an order in a dispute was carried out; dispute: ",{"path":"dispute","type":"hash"},"; turn: ",{"path":"turn","type":"number"},"; order: ",{"path":"order","type":"choice"},"; its data: ",{"path":"argument","type":"bytes"},"."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": an interim order in a dispute; dispute: ",{"path":"dispute","type":"hash"},"; turn: ",{"path":"turn","type":"number"},"; days of the stay: ",{"path":"days","type":"number"},"; hash of the reasons: ",{"path":"reasons","type":"hash"},"."],
  [{"path":"at","type":"instant"},", block ",{"path":"block","type":"number"},": a dispute ended: ",{"path":"dispute","type":"hash"},"; turn: ",{"path":"turn","type":"number"},"."],
  ["","by proxy","by digital confirmation","in person","for","against","abstained","no","yes","to declare, and nothing else","to stay a decision","to annul a decision","to annul a decision and remit it to a new vote","to strike the ballots of named units and recount","to allow the claimant in person to convene a motion that was refused","to lift the suspension of an object by the holder of a mandate","to end a mandate","to appoint, for at most 60 days, an interim manager who can convene the assembly and nothing else","to announce the recovery of a unit"],
];
