// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Шешімнің нөмірі: ",{"path":"no","type":"number"},"."],
  ["Тізілімдегі атауы: ",{"path":"name","type":"quote"},"."],
  ["Сұрақ сөзбе-сөз: ",{"path":"words","type":"quote"},"."],
  ["Сұрақтың үш тілдегі мәтіні:\n- қазақша: ",{"path":"textKk","type":"quote"},";\n- орысша: ",{"path":"textRu","type":"quote"},";\n- ағылшынша: ",{"path":"textEn","type":"quote"},"."],
  ["Дауыс берудің алғашқы секунды: ",{"path":"opensAt","type":"instant"},"."],
  ["Дауыс берудің соңғы секунды: ",{"path":"closesAt","type":"instant"},"."],
  ["decision: ",{"path":"id","type":"hash"}],
  ["question: ",{"path":"words","type":"quote"}],
  ["choice, біреуі ғана:\n- Жақтаймын / За / For\n- Қарсымын / Против / Against\n- Қалыс қаламын / Воздерживаюсь / Abstain"],
  ["Растау тек осы жиналыс үшін жарамды. Желінің нөмірі: ",{"path":"chain","type":"number"},"; жиналыс: ",{"path":"assembly","type":"address"},"."],
  ["Дауыс беруші: ",{"path":"voter","type":"address"},"."],
  ["Бірліктері: ",{"path":"units","type":"units"},"; барлығы: ",{"path":"count","type":"count"},"; үлестерінің сомасы: ",{"path":"share","type":"count"},"."],
  ["Бұл мекенжайда осы шешімде дауыс бере алатын бірлік жоқ."],
  ["Растау бірліктерді атамайды: ол санау кезінде растаған тұлға ұстап тұрған және жіберуші атаған барлық бірлік үшін есептеледі, кейін алынған бірлік те кіруі мүмкін. Расталған бюллетень қайтарып алынбайды; одан тек өзі берген дауыс жоғары."],
  ["Иесі жарғыға қосылмаған бірліктің дауысы есептелмейді."],
  ["Шешімнің сәйкестендіргіші: ",{"path":"id","type":"hash"},"."],
  ["Сұрақ сөздерінің хеші: ",{"path":"question","type":"hash"},"."],
  ["Сұрақтың үш тілдегі мәтінінің хеші: ",{"path":"textRoot","type":"hash"},"."],
];
