// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Number of the decision: ",{"path":"no","type":"number"},"."],
  ["Name in the register: ",{"path":"name","type":"quote"},"."],
  ["The question word for word: ",{"path":"words","type":"quote"},"."],
  ["The question's text in three languages:\n- in Kazakh: ",{"path":"textKk","type":"quote"},";\n- in Russian: ",{"path":"textRu","type":"quote"},";\n- in English: ",{"path":"textEn","type":"quote"},"."],
  ["First second of voting: ",{"path":"opensAt","type":"instant"},"."],
  ["Last second of voting: ",{"path":"closesAt","type":"instant"},"."],
  ["In person: the address that holds the unit sends a transaction. Such a ballot is final and overrides all other ways."],
  ["In a written poll: the ballot is confirmed digitally, and anyone may send the collected confirmations before voting closes. Such a ballot overrides one by proxy."],
  ["By proxy: a holder of proxies votes for no more than the part of the units that the charter names; a manager in office can't be one; the proxy for a unit ends when it changes hands."],
  ["Only a unit whose holder has acceded to the charter votes. If a unit changes hands before its ballot is cast, the new holder votes; a ballot that was cast stands."],
  [],
  ["Units that can vote: ",{"path":"count","type":"count"},"; sum of their shares: ",{"path":"share","type":"count"},"."],
  [],
  ["This is a second call: the quorum is counted by the rule for it."],
  ["Anyone concerned may raise a dispute about the decision, free of charge. Contract of disputes: ",{"path":"disputes","type":"address"},"; dispute program: ",{"path":"tribunal","type":"address"},"; hash of its rules: ",{"path":"arbitration","type":"hash"},"."],
  ["A participant's dispute raised no later than this moment stays the decision: ",{"path":"disputedUntil","type":"instant"},"."],
  ["If it passes and is not stayed, it can be carried out from: ",{"path":"from","type":"instant"},"; last second: ",{"path":"until","type":"instant"},". Anyone may do so."],
  ["None."],
  [],
  ["Convened by: ",{"path":"convener","type":"address"},"; by right of a mandate in the office of: ",{"path":"office","type":"choice"},"."],
  ["Convened by: ",{"path":"convener","type":"address"},"; by right of a petition that names this person; the part of the units that the charter names confirmed it; the confirmations are in the transactions:"],
  ["Convened by: ",{"path":"convener","type":"address"},"; by leave given in a dispute to this very person."],
  ["First convened by: ",{"path":"convener","type":"address"},"; put to the vote again, the decision before: ",{"path":"previous","type":"hash"},"; transaction: ",{"path":"transaction","type":"hash"},"."],
  ["Id of the decision: ",{"path":"id","type":"hash"},"."],
  ["Hash of the question's words: ",{"path":"question","type":"hash"},"."],
  ["Hash of the question's text in three languages: ",{"path":"textRoot","type":"hash"},"."],
  ["Number of the chain: ",{"path":"chain","type":"number"},"."],
  ["Contracts:\n- Assembly: ",{"path":"decisions","type":"address"},".\n- Charter: ",{"path":"charter","type":"address"},".\n- Register of units: ",{"path":"register","type":"address"},"."],
];
