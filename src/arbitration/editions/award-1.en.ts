// Generated from the clauses of Tribunal; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["This is a decision of a human, taken by the procedure that those in dispute agreed on (Article 67(3) of the Digital Code). It is neither an arbitral award under the Law of 8 April 2016, No. 488-V, on Arbitration nor an enforcement document."],
  ["This is the operative part of the decision. The reasons are given apart; without reasons the decision is not carried out."],
  ["This is the decision with its reasons. Its operative part was issued as a text of its own."],
  ["Date and time of the decision: ",{"path":"at","type":"instant"},"."],
  ["Place, in the words of those who decided:"],
  ["Decision-makers:"],
  ["Least number of digital confirmations that a decision needs: ",{"path":"majority","type":"figure"},"; seats in all: ",{"path":"seats","type":"figure"},". Who confirmed the decision is recorded on the chain."],
  ["In quotation marks stand the words of those who decided, in the language in which they were written, and names. A translation is marked as one. What is ordered was set by them; other values are taken from the chain, and all other words from the edition."],
  [],
  ["The claim, in the words of those who decided:"],
  ["The answer of the other side, in the words of those who decided:"],
  ["Combined hash of the evidence on the record: ",{"path":"evidence","type":"hash"},"."],
  ["No evidence is on the record."],
  ["What was found, in the words of those who decided:"],
  ["The law applied, in the words of those who decided:"],
  ["The conclusion, in the words of those who decided:"],
  ["On costs, in the words of those who decided:"],
  ["An agreement is named that replaces the disputed one: ",{"path":"replacement","type":"hash"},". For 30 days from the moment the decision became final (the last second inclusive) the decision allows only that replacement; then what follows is carried out."],
  [],
  ["The decision becomes final from the next second after the end of the waiting period. The waiting period is ",{"path":"delay","type":"period"}," and runs from when the reasons are recorded on the chain; anyone may bring a final decision to be carried out."],
  ["The period for the reasons is ",{"path":"reasonsPeriod","type":"period"}," and runs from when the operative part is recorded on the chain; if it is missed and the replacement of a person in a seat is started, the operative part lapses, and the decision is taken anew."],
  ["The Program carries out the operative part alone, exactly and once. What the rest of the text says is carried out by those in dispute, outside the chain."],
  ["This decision takes from nobody the right to go to court; a court act is carried out not by the Program, but by those in dispute."],
  ["Those in dispute accepted the Rules by which a human decides the dispute; hash of the Rules: ",{"path":"rules","type":"hash"},"."],
  ["Root of the text of the operative part: ",{"path":"operative","type":"hash"},"."],
  ["Id of the case: ",{"path":"case","type":"hash"},"; turn number: ",{"path":"turn","type":"number"},"; operative parts of this case that have lapsed: ",{"path":"attempt","type":"number"},"."],
  ["Id of what is disputed: ",{"path":"disputed","type":"hash"},"; address of the Program in which it is recorded: ",{"path":"template","type":"address"},"."],
  ["The case is conducted by the Dispute Program at the address ",{"path":"tribunal","type":"address"},"; number of the chain: ",{"path":"chain","type":"number"},"."],
  ["Decision of a human in a dispute","About this decision","Date and place","Who decided","The parties, and what is disputed","Claims","Objections","Facts and evidence","Law applied","Conclusion on the claims","Costs","Operative part","When the decision becomes final, and what can be done","Basis of competence","On the chain"],
];
// prettier-ignore
export const PARTS: { readonly [name: string]: Texts } = {
"said-1": [
  [{"path":"language","type":"choice"},": ",{"path":"text","type":"prose"}],
  ["","In Kazakh","In Russian","In English","Translation into Kazakh","Translation into Russian","Translation into English"],
],
"deciders-1": [
  ["The name that the decision-maker gave (it can be checked by the hash below): ",{"path":"name","type":"prose"},"."],
  ["A natural person of the Register, address: ",{"path":"arbiter","type":"address"},"; hash of the data on that person's identity in the Register: ",{"path":"identity","type":"hash"},"."],
  [""],
],
};
