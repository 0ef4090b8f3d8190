// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Number of the decision: ",{"path":"no","type":"number"},"."],
  ["Name of the condominium or community in its register: ",{"path":"name","type":"quote"},"."],
  ["Id of the decision: ",{"path":"id","type":"hash"},"."],
  ["Hash of the question: ",{"path":"question","type":"hash"},"."],
  ["The question word for word (the hash above is of these words): ",{"path":"words","type":"quote"},"."],
  ["Root of the question's text in three languages: ",{"path":"textRoot","type":"hash"},"."],
  ["The question's text in three languages (the root above is of this text):\n- in Kazakh: ",{"path":"textKk","type":"quote"},";\n- in Russian: ",{"path":"textRu","type":"quote"},";\n- in English: ",{"path":"textEn","type":"quote"},"."],
  ["First second of voting: ",{"path":"opensAt","type":"instant"},"."],
  ["Last second of voting: ",{"path":"closesAt","type":"instant"},"."],
  ["decision: ",{"path":"id","type":"hash"}],
  ["question: ",{"path":"words","type":"quote"}],
  ["choice, one of these only:\n- Жақтаймын / За / For\n- Қарсымын / Против / Against\n- Қалыс қаламын / Воздерживаюсь / Abstain"],
  ["The signature is valid for this assembly only. Number of the chain: ",{"path":"chain","type":"number"},"; assembly: ",{"path":"assembly","type":"address"},"."],
  ["Voter: ",{"path":"voter","type":"address"},"."],
  ["Units: ",{"path":"units","type":"units"},"; in all: ",{"path":"count","type":"count"},"; sum of the shares: ",{"path":"share","type":"count"},"."],
  ["This address has no unit that can vote in this decision."],
  ["The signature names no units: it counts for all units that the sender names and that the signer holds when it is counted, those acquired later included. A signed ballot can't be taken back; only a vote in person overrides it."],
  ["A ballot of a unit whose holder has not acceded to the charter doesn't count."],
];
