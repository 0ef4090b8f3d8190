// Generated from the clauses of Assembly; change those and compile again.
import type { Edition } from "../../text/edition.ts";
import { pendingDetails1 } from "./pending-details-1.ts";

// prettier-ignore
export const pendingDecision1: Edition = {
  name: "pending-decision-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"kind","type":"text"},
    {"path":"no","type":"number"},
    {"path":"from","type":"instant"},
    {"path":"until","type":"instant"},
    {"path":"open","type":"count"},
    {"path":"stayed","type":"count"},
    {"path":"state","type":"choice","choices":{"notice":{"kk":"хабарлама; қабылданса ғана орындалады","ru":"уведомление; исполняется, только если будет принято","en":"notice; it is carried out only if it passes"},"voting":{"kk":"дауыс беру; қабылданса ғана орындалады","ru":"голосование; исполняется, только если будет принято","en":"voting; it is carried out only if it passes"},"challenge":{"kk":"қабылданды; дауласу мерзімі жүріп жатыр","ru":"принято; идёт срок оспаривания","en":"passed; the challenge period runs"},"stayed":{"kk":"қабылданды; тоқтатыла тұр","ru":"принято; приостановлено","en":"passed; stayed"},"executable":{"kk":"қабылданды; қазір орындауға болады","ru":"принято; сейчас можно исполнить","en":"passed; it can be carried out now"}}},
  ],
  currencies: [
  ],
  exemptions: [
    {"element":"struct Motion.text"},
    {"element":"struct Motion.class"},
    {"element":"struct Decision.opensAt"},
    {"element":"struct Decision.share"},
    {"element":"struct Decision.count"},
    {"element":"struct Decision.rule"},
    {"element":"struct Decision.class"},
    {"element":"enum State.None"},
    {"element":"enum State.NoQuorum"},
    {"element":"enum State.Rejected"},
    {"element":"enum State.Executed"},
    {"element":"enum State.Expired"},
    {"element":"enum State.Withdrawn"},
  ],
  facts: true,
  clauses: [
    {"id":"decision","section":"","mode":"fact","when":[{"path":"kind","is":"decision"}],"code":["struct Decision.closesAt","struct Decision.no","struct Decision.disputes","struct Decision.stayedUntil","struct Decision.stayed","enum State.Notice","enum State.Voting","enum State.Challenge","enum State.Stayed","enum State.Executable","struct Motion.calls"],"text":{"kk":["№ ",{"path":"no","type":"number"}," шешім; күйі: ",{"path":"state","type":"choice"},". Орындауға болатын алғашқы секунд: ",{"path":"from","type":"instant"},"; соңғы секунд: ",{"path":"until","type":"instant"},". Қатысушылардың осы шешім туралы, оны кідірте алатын ашық даулары: ",{"path":"open","type":"count"},"; тоқтатыла тұрған тәулік саны: ",{"path":"stayed","type":"count"},"."],"ru":["Решение № ",{"path":"no","type":"number"},"; состояние: ",{"path":"state","type":"choice"},". Первая секунда, в которую его можно исполнить: ",{"path":"from","type":"instant"},"; последняя секунда: ",{"path":"until","type":"instant"},". Открытых споров участников о нём, которые могут задержать решение: ",{"path":"open","type":"count"},"; суток приостановки: ",{"path":"stayed","type":"count"},"."],"en":["Decision no. ",{"path":"no","type":"number"},"; state: ",{"path":"state","type":"choice"},". First second in which it can be carried out: ",{"path":"from","type":"instant"},"; last second: ",{"path":"until","type":"instant"},". Participants' open disputes about it that can hold the decision up: ",{"path":"open","type":"count"},"; days for which it was stayed: ",{"path":"stayed","type":"count"},"."]},"parts":"details"},
    {"id":"annulled","section":"","mode":"fact","when":[{"path":"kind","is":"annulled"}],"code":["struct Motion.undo","struct Decision.flags","struct Decision.stayedUntil","enum State.Annulled"],"text":{"kk":["№ ",{"path":"no","type":"number"}," шешім орындалды, кейін оны төреші жойды: ",{"path":"from","type":"instant"},". Кері қайтаратын пәрмендерді кез келген адам орындауға құқылы; соңғы секунд: ",{"path":"until","type":"instant"},"."],"ru":["Решение № ",{"path":"no","type":"number"}," исполнено, затем отменено арбитром: ",{"path":"from","type":"instant"},". Возвращающие вызовы вправе исполнить любой; последняя секунда: ",{"path":"until","type":"instant"},"."],"en":["Decision no. ",{"path":"no","type":"number"}," was carried out, then an arbiter annulled it: ",{"path":"from","type":"instant"},". Anyone may carry out the calls that take it back; last second: ",{"path":"until","type":"instant"},"."]},"parts":"details"},
  ],
  parts: { details: pendingDetails1 },
};
