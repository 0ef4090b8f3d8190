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
  ["decision: ",{"path":"id","type":"hash"}],
  ["question: ",{"path":"words","type":"quote"}],
  ["choice, one of these only:\n- Жақтаймын / За / For\n- Қарсымын / Против / Against\n- Қалыс қаламын / Воздерживаюсь / Abstain"],
  ["The confirmation is valid for this assembly only. Number of the chain: ",{"path":"chain","type":"number"},"; assembly: ",{"path":"assembly","type":"address"},"."],
  ["Voter: ",{"path":"voter","type":"address"},"."],
  ["Units: ",{"path":"units","type":"units"},"; in all: ",{"path":"count","type":"tally"},"; sum of the shares: ",{"path":"share","type":"tally"},"."],
  ["This address has no unit that can vote in this decision."],
  ["The confirmation names no units: it counts for all units that the sender names and that whoever confirmed it holds when it is counted, those acquired later included. A confirmed ballot can't be taken back; only a vote in person overrides it."],
  ["A ballot of a unit whose holder has not acceded to the charter doesn't count."],
  ["Id of the decision: ",{"path":"id","type":"hash"},"."],
  ["Hash of the question's words: ",{"path":"question","type":"hash"},"."],
  ["Hash of the question's text in three languages: ",{"path":"textRoot","type":"hash"},"."],
  ["Ballot","Question","What is confirmed, word for word","Units and shares","Warning","On the chain"],
];
