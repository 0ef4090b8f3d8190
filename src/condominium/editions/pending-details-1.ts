// Generated from the clauses of Assembly; change those and compile again.
import type { Edition } from "../../text/edition.ts";
import { calls1 } from "./calls-1.ts";

// prettier-ignore
export const pendingDetails1: Edition = {
  name: "pending-details-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"heldUp","type":"number"},
    {"path":"question","type":"hash"},
    {"path":"id","type":"hash"},
    {"path":"motion","type":"hash"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"held-up","section":"","mode":"fact","when":[{"path":"heldUp","is":"1"}],"code":["struct Decision.flags","struct Decision.disputes"],"text":{"kk":["Оны дау немесе дауыстарды қайта санау кідіртіп тұр: ол аяқталғанша шешім орындалмайды. Ережесі дауды күтпейтін шешімді және дау бағдарламасын ауыстыратын шешімді дауласу мерзімінен кейін тоқсан тәулік өтсе, дау аяқталмаса да орындауға болады. Жоғарыдағы алғашқы секундтан бұрын шешім орындалмайды."],"ru":["Его задерживает спор или пересчёт голосов: до их окончания решение не исполняется. Решение, правило которого не ждёт спора, и решение о смене программы споров можно исполнить, когда после срока оспаривания прошло девяносто суток, даже если спор не окончен. Раньше первой секунды выше решение не исполняется."],"en":["A dispute or a recount holds it up: until that ends the decision is not carried out. One whose rule does not wait for disputes, and one that changes the dispute program, can be carried out once ninety days have passed after the challenge period, even if the dispute has not ended. The decision is not carried out before the first second above."]}},
    {"id":"put","section":"","mode":"fact","when":[{"path":"question","is":"nonzero"}],"code":["struct Motion.question"],"text":{"kk":["Сұрақтың хеші: ",{"path":"question","type":"hash"},"."],"ru":["Хеш вопроса: ",{"path":"question","type":"hash"},"."],"en":["Hash of the question: ",{"path":"question","type":"hash"},"."]}},
    {"id":"unreadable","section":"","mode":"fact","when":[{"path":"motion","is":"nonzero"}],"code":[],"text":{"kk":["Шешім жобасының кодталған түрі оқылмайды, сондықтан оның не істейтіні мұнда айтылмаған. Шешімнің белгісі: ",{"path":"id","type":"hash"},"; жобаның хеші: ",{"path":"motion","type":"hash"},"."],"ru":["Закодированный проект решения не читается, поэтому здесь не сказано, что оно делает. Идентификатор решения: ",{"path":"id","type":"hash"},"; хеш проекта: ",{"path":"motion","type":"hash"},"."],"en":["Its motion can't be read, so what it does is not said here. Id of the decision: ",{"path":"id","type":"hash"},"; hash of the motion: ",{"path":"motion","type":"hash"},"."]}},
    {"id":"does","section":"","mode":"fact","code":[],"text":{"kk":[],"ru":[],"en":[]},"parts":"does"},
  ],
  parts: { does: calls1 },
};
