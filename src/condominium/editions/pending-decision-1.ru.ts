// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Решение № ",{"path":"no","type":"number"},"; состояние: ",{"path":"state","type":"choice"},". Первая секунда, в которую его можно исполнить: ",{"path":"from","type":"instant"},"; последняя секунда: ",{"path":"until","type":"instant"},". Открытых споров участников о нём, которые могут задержать решение: ",{"path":"open","type":"count"},"; срок приостановки в сутках: ",{"path":"stayed","type":"count"},"."],
  ["Решение № ",{"path":"no","type":"number"}," исполнено, затем отменено по спору: ",{"path":"from","type":"instant"},". Возвращающие вызовы вправе исполнить любой; последняя секунда: ",{"path":"until","type":"instant"},"."],
  ["","уведомление; исполняется, только если будет принято","голосование; исполняется, только если будет принято","принято; идёт срок оспаривания","принято; приостановлено","принято; сейчас можно исполнить"],
];
