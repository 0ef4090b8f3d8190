// Generated from the clauses of Mandates; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Name in the register: ",{"path":"name","type":"quote"},"."],
  ["Holder of the mandate: ",{"path":"holder","type":"address"},"."],
  ["This address has no mandate."],
  ["Office: ",{"path":"office","type":"choice"},"."],
  ["Interim: appointed by an order in a dispute, without a text."],
  ["Powers: ",{"path":"powers","type":"choice"},"."],
  ["It can do nothing else: only decisions change rules, shares and the charter; and nobody can give away or pledge a common object."],
  ["First second of the term: ",{"path":"from","type":"instant"},"."],
  ["Last second of the term: ",{"path":"until","type":"instant"},"."],
  ["Longest time between reports: ",{"path":"reportPeriod","type":"period"},"; last report, or the moment it is counted from: ",{"path":"reportedAt","type":"instant"},"; last second for the next: ",{"path":"due","type":"instant"},". While a report is overdue the powers rest until it is made."],
  ["No time for reports is set."],
  ["At this block the powers are in force."],
  ["At this block the powers are not in force."],
  ["The holder accepted the mandate by a transaction of its own, at ",{"path":"acceptedAt","type":"instant"},"."],
  ["No transaction by which the holder accepts the mandate is recorded on the chain. A mandate obliges to nothing a person who has not accepted it."],
  ["The mandate's text in three languages:\n- in Kazakh: ",{"path":"textKk","type":"quote"},";\n- in Russian: ",{"path":"textRu","type":"quote"},";\n- in English: ",{"path":"textEn","type":"quote"},"."],
  ["Hash of the mandate's text in three languages: ",{"path":"document","type":"hash"},"."],
  ["The mandate ends:\n- when its term ends\n- by a decision of the assembly, at any time\n- when its holder resigns it\n- by an order in a dispute"],
  ["Common objects can be managed by an authorised person under a contract with the participants (Digital Code, art. 35(4))."],
  ["This mandate is a decision of the assembly; a contract with its holder is made apart."],
  ["A digital condominium is a form of ownership (Digital Code, art. 35(1)). It is not a legal person, and the Code does not limit the liability of its participants."],
  ["Number of the chain: ",{"path":"chain","type":"number"},"."],
  ["Contracts:\n- Charter: ",{"path":"charter","type":"address"},".\n- Register of units: ",{"path":"register","type":"address"},".\n- Assembly: ",{"path":"decisions","type":"address"},"."],
  ["As of block ",{"path":"block","type":"number"},"; hash of the block: ",{"path":"blockHash","type":"hash"},"; time: ",{"path":"at","type":"instant"},"."],
  ["Mandate","To whom, and for which office","Powers","Term and report","Acceptance","Text of the mandate","How it ends","Basis","On the chain","member of the council","chair","manager","auditor","none","to convene the assembly","to suspend a common object for up to fourteen days","to convene the assembly; to suspend a common object for up to fourteen days"],
];
