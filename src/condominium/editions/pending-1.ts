// Generated from the clauses of Assembly; change those and compile again.
import type { Edition } from "../../text/edition.ts";
import { pendingDecision1 } from "./pending-decision-1.ts";

// prettier-ignore
export const pending1: Edition = {
  name: "pending-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"block","type":"number"},
    {"path":"at","type":"instant"},
    {"path":"count","type":"count"},
    {"path":"rest","type":"hash"},
    {"path":"until","type":"instant"},
    {"path":"from","type":"address"},
    {"path":"to","type":"address"},
    {"path":"announcedAt","type":"instant"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"none","section":"","mode":"fact","when":[{"path":"count","is":"zero"}],"code":[],"text":{"kk":["Блок № ",{"path":"block","type":"number"}," бойынша, уақыты: ",{"path":"at","type":"instant"},": төрешінің жаңа өкімінсіз әлі орындалуы немесе салдары кері қайтарылуы мүмкін шешім жоқ."],"ru":["По состоянию на блок ",{"path":"block","type":"number"},", время ",{"path":"at","type":"instant"},": решений, которые без нового распоряжения арбитра ещё могут быть исполнены или последствия которых ещё могут быть устранены, нет."],"en":["As of block ",{"path":"block","type":"number"},", time ",{"path":"at","type":"instant"},": without a new order of an arbiter no decision can still be carried out or taken back."]}},
    {"id":"some","section":"","mode":"fact","when":[{"path":"count","is":"nonzero"}],"code":[],"text":{"kk":["Блок № ",{"path":"block","type":"number"}," бойынша, уақыты: ",{"path":"at","type":"instant"},": әлі орындалуы немесе салдары кері қайтарылуы мүмкін шешімдер саны: ",{"path":"count","type":"count"},". Олар сол кезде бірліктің иесі болатын кез келген тұлғаға қолданылады."],"ru":["По состоянию на блок ",{"path":"block","type":"number"},", время ",{"path":"at","type":"instant"},": решений, которые ещё могут быть исполнены или последствия которых ещё могут быть устранены: ",{"path":"count","type":"count"},". Они действуют для каждого, кто к тому времени держит единицу."],"en":["As of block ",{"path":"block","type":"number"},", time ",{"path":"at","type":"instant"},": decisions that can still be carried out or taken back: ",{"path":"count","type":"count"},". They take effect for whoever holds a unit by then."]},"parts":"decisions"},
    {"id":"unfinished","section":"","mode":"fact","when":[{"path":"rest","is":"nonzero"}],"code":["event Units.Reapportioned"],"text":{"kk":["Үлестерді өзгерту аяқталмаған. Келесі бөлігінің хеші: ",{"path":"rest","type":"hash"},". Оны кез келген адам орындауға құқылы; соңғы секунд: ",{"path":"until","type":"instant"},"."],"ru":["Изменение долей не завершено. Хеш следующей части: ",{"path":"rest","type":"hash"},". Исполнить её вправе любой; последняя секунда: ",{"path":"until","type":"instant"},"."],"en":["A change of shares is unfinished. Hash of its next piece: ",{"path":"rest","type":"hash"},". Anyone may carry it out; last second: ",{"path":"until","type":"instant"},"."]}},
    {"id":"recovered","section":"","mode":"fact","when":[{"path":"to","is":"nonzero"}],"code":[],"text":{"kk":["Кілт жоғалғаннан кейін бірлікті қалпына келтіру жарияланған; мекенжайдан: ",{"path":"from","type":"address"},"; мекенжайға: ",{"path":"to","type":"address"},"; жарияланған: ",{"path":"announcedAt","type":"instant"},". Қазіргі кілттің иесі оны тоқтата алады."],"ru":["Объявлено восстановление после утраты ключа; с адреса: ",{"path":"from","type":"address"},"; на адрес: ",{"path":"to","type":"address"},"; объявлено: ",{"path":"announcedAt","type":"instant"},". Держатель нынешнего ключа может его остановить."],"en":["A recovery after the loss of a key is announced; from: ",{"path":"from","type":"address"},"; to: ",{"path":"to","type":"address"},"; announced: ",{"path":"announcedAt","type":"instant"},". The holder of the present key can stop it."]}},
  ],
  parts: { decisions: pendingDecision1 },
};
