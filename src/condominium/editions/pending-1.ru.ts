// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["По состоянию на блок ",{"path":"block","type":"number"},", время ",{"path":"at","type":"instant"},": решений, которые без нового распоряжения по спору ещё могут быть исполнены или последствия которых ещё могут быть устранены, нет."],
  ["По состоянию на блок ",{"path":"block","type":"number"},", время ",{"path":"at","type":"instant"},": число решений, которые ещё могут быть исполнены или последствия которых ещё могут быть устранены: ",{"path":"count","type":"count"},". Они действуют для каждого, кто к тому времени держит единицу."],
  ["Изменение долей не завершено. Хеш следующей части: ",{"path":"rest","type":"hash"},". Исполнить её вправе любой; последняя секунда: ",{"path":"until","type":"instant"},"."],
  ["Объявлено восстановление после утраты ключа; с адреса: ",{"path":"from","type":"address"},"; на адрес: ",{"path":"to","type":"address"},"; объявлено: ",{"path":"announcedAt","type":"instant"},". Держатель нынешнего ключа может его остановить."],
  [""],
];
