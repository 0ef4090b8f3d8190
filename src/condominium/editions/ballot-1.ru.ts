// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Номер решения: ",{"path":"no","type":"number"},"."],
  ["Название в реестре: ",{"path":"name","type":"quote"},"."],
  ["Вопрос дословно: ",{"path":"words","type":"quote"},"."],
  ["Текст вопроса на трёх языках:\n- на казахском: ",{"path":"textKk","type":"quote"},";\n- на русском: ",{"path":"textRu","type":"quote"},";\n- на английском: ",{"path":"textEn","type":"quote"},"."],
  ["Первая секунда голосования: ",{"path":"opensAt","type":"instant"},"."],
  ["Последняя секунда голосования: ",{"path":"closesAt","type":"instant"},"."],
  ["decision: ",{"path":"id","type":"hash"}],
  ["question: ",{"path":"words","type":"quote"}],
  ["choice, только одно:\n- Жақтаймын / За / For\n- Қарсымын / Против / Against\n- Қалыс қаламын / Воздерживаюсь / Abstain"],
  ["Подтверждение действует только для этого собрания. Номер сети: ",{"path":"chain","type":"number"},"; собрание: ",{"path":"assembly","type":"address"},"."],
  ["Голосующий: ",{"path":"voter","type":"address"},"."],
  ["Единицы: ",{"path":"units","type":"units"},"; всего: ",{"path":"count","type":"count"},"; сумма долей: ",{"path":"share","type":"count"},"."],
  ["У этого адреса нет единиц, которые могут голосовать по этому решению."],
  ["Подтверждение не называет единиц: оно считается за все названные отправителем единицы, которые подтвердивший держит во время подсчёта, в том числе приобретённые позже. Подтверждённый бюллетень не отзывается; выше него только голос, поданный лично."],
  ["Голос единицы, держатель которой не присоединился к уставу, не считается."],
  ["Идентификатор решения: ",{"path":"id","type":"hash"},"."],
  ["Хеш слов вопроса: ",{"path":"question","type":"hash"},"."],
  ["Хеш текста вопроса на трёх языках: ",{"path":"textRoot","type":"hash"},"."],
];
