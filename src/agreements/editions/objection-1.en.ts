// Generated from the clauses of Agreement; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Article 19-1 of the Law on Personal Data and their Protection; Article 43 of the Digital Code."],
  ["To: ",{"path":"to","type":"party"},"."],
  ["The addressee's details in the private part of the Agreement: ",{"path":"toContact","type":"prose"},"."],
  ["From: ",{"path":"by","type":"party"},"."],
  ["The objecting Party's details in the private part of the Agreement: ",{"path":"byContact","type":"prose"},"."],
  ["Id of the Agreement: ",{"path":"agreement","type":"hash"},"; address of the Program: ",{"path":"template","type":"address"},"; number of the chain: ",{"path":"chain","type":"number"},"."],
  ["Decision: ",{"path":"step","type":"choice"},"; moment at which it was taken: ",{"path":"decidedAt","type":"instant"},"; transaction: ",{"path":"transaction","type":"hash"},"."],
  ["Factors of the decision, as recorded on the chain:"],
  ["This decision, which affects my rights, was taken on the basis of automated processing of personal data alone. I object to it, and ask that a human consider it and that I be told the result."],
  ["Moment at which the objection was made: ",{"path":"at","type":"instant"},"."],
  ["An answer is due within three working days after the day on which the objection arrives. If it arrives on the day on which it was made, the last moment (inclusive) is: ",{"path":"due","type":"instant"},". Saturdays and Sundays are not counted; public holidays and transferred days off were not taken into account, and each of them moves the last day on."],
  ["This objection changes nothing on the chain: it is not a dispute under the Agreement."],
  ["The Agreement is being performed: either Party may raise a dispute (\"biy case dispute\"); then everything automatic stops, and a human decides."],
  ["The Agreement is closed: what was paid does not come back through the chain. Either Party may raise a dispute (\"biy case dispute\"); the Agreement sets no last moment for that, but there can be one dispute at a time, and a Party whose earlier claim was withdrawn or returned first pays the advance for the new one itself. A human decides the dispute, and the Parties carry the decision out outside the chain."],
  ["A dispute is raised, and a human decides it (\"biy case show\")."],
  ["Objection to an automatic decision","Basis","Who, and to whom","The automatic decision","What is demanded","When an answer is due","What remains possible under the Agreement","an automatic step"],
];
// prettier-ignore
export const PARTS: { readonly [name: string]: Texts } = {
"factors-1": [
  [{"path":"said","type":"choice"}],
  ["","Another factor."],
],
};
