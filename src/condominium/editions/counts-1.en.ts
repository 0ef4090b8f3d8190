// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Quorum by units: ",{"path":"part","type":"tally"}," took part, of ",{"path":"whole","type":"tally"},", at least ",{"path":"need","type":"tally"}," needed: ",{"path":"met","type":"choice"},"."],
  ["Quorum by shares: ",{"path":"part","type":"tally"}," took part, of ",{"path":"whole","type":"tally"},", at least ",{"path":"need","type":"tally"}," needed: ",{"path":"met","type":"choice"},"."],
  ["Votes by units: for ",{"path":"part","type":"tally"},", counted of ",{"path":"whole","type":"tally"},", at least ",{"path":"need","type":"tally"}," needed: ",{"path":"met","type":"choice"},"."],
  ["Votes by shares: for ",{"path":"part","type":"tally"},", counted of ",{"path":"whole","type":"tally"},", at least ",{"path":"need","type":"tally"}," needed: ",{"path":"met","type":"choice"},"."],
  ["The call before. Quorum by units: ",{"path":"part","type":"tally"}," took part, of ",{"path":"whole","type":"tally"},", at least ",{"path":"need","type":"tally"}," needed: ",{"path":"met","type":"choice"},"."],
  ["The call before. Quorum by shares: ",{"path":"part","type":"tally"}," took part, of ",{"path":"whole","type":"tally"},", at least ",{"path":"need","type":"tally"}," needed: ",{"path":"met","type":"choice"},"."],
  ["","not reached","reached"],
];
