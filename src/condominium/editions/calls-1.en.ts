// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Another text of the charter is adopted. Root of the text: ",{"path":"text","type":"hash"},"; root of the internal regulation of interaction: ",{"path":"regulation","type":"hash"},". It replaces the charter with the binding hash ",{"path":"before","type":"hash"},"; if by the time of execution the charter is another, none of the calls of the decision is carried out."],
  ["The rule of a category is changed for decisions convened afterwards. Number of the rule that is replaced: ",{"path":"replaced","type":"number"},"; if by the time of execution the category has another rule, none of the calls of the decision is carried out. The new rule:"],
  ["How a kind of call is decided is changed. Kind of call: ",{"path":"known","type":"quote"},", key: ",{"path":"key","type":"hash"},"; category: instead of ",{"path":"categoryBefore","type":"number"},", ",{"path":"category","type":"number"}," (zero is the highest); class that can decide it alone: instead of ",{"path":"classBefore","type":"number"},", ",{"path":"class","type":"number"}," (zero is none). If by the time of execution the table has other values, none of the calls of the decision is carried out."],
  ["How a kind of call is decided is changed. Kind of call: unknown, key: ",{"path":"key","type":"hash"},"; category: instead of ",{"path":"categoryBefore","type":"number"},", ",{"path":"category","type":"number"}," (zero is the highest); class that can decide it alone: instead of ",{"path":"classBefore","type":"number"},", ",{"path":"class","type":"number"}," (zero is none). If by the time of execution the table has other values, none of the calls of the decision is carried out."],
  ["Parts of the units are set: for a petition at least ",{"path":"petitionNumerator","type":"number"},"/",{"path":"petitionDenominator","type":"number"}," of all units; one proxy holder votes for no more than ",{"path":"proxyNumerator","type":"number"},"/",{"path":"proxyDenominator","type":"number"}," of the electorate."],
  ["Another dispute program conducts disputes about this decision, and all that are raised after it is carried out. Dispute program: ",{"path":"tribunal","type":"address"},"; hash of its rules: ",{"path":"arbitration","type":"hash"},"."],
  ["The advance that is due to all holders is taken from a dispute program. Dispute program: ",{"path":"tribunal","type":"address"},"; currency (the zero address is the chain's coin): ",{"path":"currency","type":"address"},"; to: ",{"path":"to","type":"address"},"."],
  ["The number in the register of the authorised body is entered (Digital Code, art. 35(6)). Hash of the body's rules: ",{"path":"rulesOfTheAuthority","type":"hash"},"; number: ",{"path":"number","type":"quote"},"."],
  ["A resolution is adopted that changes nothing on the chain. Number of the matter: ",{"path":"matter","type":"number"}," (",{"path":"matterName","type":"choice"},"); hash of the resolution's text: ",{"path":"text","type":"hash"},"."],
  ["A mandate is given (in place of any that this person had): ",{"path":"holder","type":"address"},". Office: ",{"path":"office","type":"choice"},"; powers: ",{"path":"powers","type":"choice"},"; first second of the term: ",{"path":"from","type":"instant"},"; last second: ",{"path":"until","type":"instant"},"; longest time between reports (zero for none): ",{"path":"reportPeriod","type":"period"},"; hash of the mandate's text in three languages: ",{"path":"document","type":"hash"},"."],
  ["A mandate is ended. Its holder: ",{"path":"holder","type":"address"},"."],
  ["If all of their holders have acceded to the charter (or it lets others hold), new units are entered, from the next decision on:"],
  ["If the holders of shares that fall consent, shares are changed from the next decision on, and add up to what they did. Hash of the next piece (zero if this is all; what was left of an earlier change ends): ",{"path":"rest","type":"hash"},". Units:"],
  ["Who has not acceded may hold a unit (owning and owing, but not voting): ",{"path":"isAccessionOptional","type":"choice"},"; while no rule counts units, a holder may split a unit without the assembly: ",{"path":"isSplitFree","type":"choice"},"."],
  ["With its holder's consent a unit is split into these parts, from the next decision on (the first keeps its number and object). Number of the unit: ",{"path":"id","type":"number"},". Parts:"],
  ["If all of them have acceded to the charter and none is a member yet, new members are admitted, from the next decision on:"],
  ["A member's share is changed, from the next decision on (with its consent, if it falls). Number of the membership: ",{"path":"id","type":"number"},"; new share: ",{"path":"share","type":"tally"},"."],
  ["A membership is ended. Number of the membership: ",{"path":"id","type":"number"},"."],
  ["A common object is entered. Kind: ",{"path":"kind","type":"kind"},"; hash of its description: ",{"path":"content","type":"hash"},"; hash of the terms of its use: ",{"path":"terms","type":"hash"},"; where the description is: ",{"path":"uri","type":"quote"},"."],
  ["The terms of use of a common object are changed. Number of the object: ",{"path":"id","type":"number"},"; hash of the new terms: ",{"path":"terms","type":"hash"},"."],
  ["The use of a common object is suspended until the assembly resumes it. Number of the object: ",{"path":"id","type":"number"},"; hash of the reasons: ",{"path":"reason","type":"hash"},"."],
  ["The use of a common object is resumed. Number of the object: ",{"path":"id","type":"number"},"."],
  ["A common object is retired for ever. Number of the object: ",{"path":"id","type":"number"},"."],
  ["A common object is retired for ever and another is entered in its place. Number of the retired one: ",{"path":"id","type":"number"},"; kind of the new one: ",{"path":"kind","type":"kind"},"; hash of its description: ",{"path":"content","type":"hash"},"; hash of the terms of its use: ",{"path":"terms","type":"hash"},"; where the description is: ",{"path":"uri","type":"quote"},"."],
  ["A call unknown to this document: what it does can't be said here. Address: ",{"path":"target","type":"address"},"; selector of the function: ",{"path":"selector","type":"bytes"},"; bytes of data: ",{"path":"bytes","type":"count"},"; hash of the data: ",{"path":"hash","type":"hash"},"."],
  ["Lines of this call that are not given here: ",{"path":"left","type":"tally"},". The notice of the decision has them."],
  ["","no office","member of the council","chair","manager","auditor","none","to convene the assembly","to suspend a common object for up to fourteen days","to convene the assembly; to suspend a common object for up to fourteen days","any other matter","the yearly budget","the size of contributions","repair and its estimate","the choice of the repair contractor","spending the reserve","the annual report","the current upkeep of common objects within the adopted budget","a matter that the model charter doesn't name","no","yes","no","yes"],
];
// prettier-ignore
export const PARTS: { readonly [name: string]: Texts } = {
"rule-1": [
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
],
"examples-1": [
  [{"path":"of","type":"choice"},"; ",{"path":"counted","type":"choice"},": ",{"path":"whole","type":"figure"},"; at least ",{"path":"need","type":"figure"}," needed."],
  ["","Example, quorum","Example, quorum on a second call","Example, to pass","Example, to pass if all take part","Example, to pass if all take part and nobody abstains","units in all","sum of the shares"],
],
"entries-1": [
  ["Holder: ",{"path":"holder","type":"address"},"; share: ",{"path":"share","type":"tally"},"; class (zero for none): ",{"path":"class","type":"number"},"; kind: ",{"path":"kind","type":"kind"},"; hash of its content: ",{"path":"content","type":"hash"},"; where its description is: ",{"path":"uri","type":"quote"},"."],
  [""],
],
"shares-1": [
  ["Unit: ",{"path":"id","type":"number"},"; new share: ",{"path":"share","type":"tally"},"."],
  [""],
],
"pieces-1": [
  ["Part: ",{"path":"index","type":"number"},"; share: ",{"path":"share","type":"tally"},"; kind of object: ",{"path":"kind","type":"kind"},"; hash of its content: ",{"path":"content","type":"hash"},"; where its description is: ",{"path":"uri","type":"quote"},"."],
  [""],
],
};
