// Generated from the clauses of Charter; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Category of the decision: ",{"path":"category","type":"number"},"; number of the rule: ",{"path":"rule","type":"number"},"."],
  ["Category: ",{"path":"category","type":"number"},"."],
  ["Only units of this class vote: ",{"path":"class","type":"number"},"; “all units” means the units of this class."],
  ["Counting: one unit, one vote; the size of the share doesn't matter."],
  ["Counting: by shares; the number of units doesn't matter."],
  ["Counting: by units and by shares; both have to suffice."],
  ["Quorum, the part ",{"path":"quorumOf","type":"choice"}," that has to take part: ",{"path":"quorum","type":"fraction"},"."],
  ["Quorum on a second call, ",{"path":"quorumOf","type":"choice"},": ",{"path":"second","type":"fraction"},". Where the quorum was missing on the first call, anyone may put the decision to the vote again, once."],
  ["There is no second call."],
  ["Votes for it that are needed to pass, as a part ",{"path":"passOf","type":"choice"},": ",{"path":"pass","type":"fraction"},"; one vote at least."],
  ["While a dispute is open that a participant raised before the challenge period was over, the decision is not carried out: it waits for the human; with each unit it is held up like this only once; a decision that changes the dispute program waits for no longer than ninety days after the challenge period."],
  ["A dispute that a participant raises before the challenge period is over stays the decision for up to fourteen days; once the case is open and its advance is paid, anyone can have the decision held up until the dispute ends, but for no longer than ninety days after the challenge period; unless the stay is extended, the decision can be carried out after that even if the dispute is not decided; with each unit it is stayed like this only once."],
  ["If the quorum is reached in the last day of voting, voting is extended by a day, once."],
  ["Once ninety days and the execution period have passed after the challenge period, the decision lapses, whatever held it up."],
  ["Periods of the rule: notice, ",{"path":"notice","type":"period"},"; voting, ",{"path":"voting","type":"period"},"; challenge, ",{"path":"challenge","type":"period"},"; execution, ",{"path":"execution","type":"period"},"; the rule has no others."],
  [],
  ["","of all units","of the sum of all shares","of all units and, separately, of the sum of all shares","of all units","of the sum of all shares","of all units and, separately, of the sum of all shares","of the units that took part in the vote","of the sum of the shares of the units that took part in the vote","of the units that took part in the vote and, separately, of the sum of their shares","of the units that voted for or against","of the sum of the shares of the units that voted for or against","of the units that voted for or against and, separately, of the sum of their shares"],
];
// prettier-ignore
export const PARTS: { readonly [name: string]: Texts } = {
"examples-1": [
  [{"path":"of","type":"choice"},"; ",{"path":"counted","type":"choice"},": ",{"path":"whole","type":"figure"},"; at least ",{"path":"need","type":"figure"}," needed."],
  ["","Example, quorum","Example, quorum on a second call","Example, to pass","Example, to pass if all take part","Example, to pass if all take part and nobody abstains","units in all","sum of the shares"],
],
};
