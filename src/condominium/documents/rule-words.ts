/**
 * What the rule of a decision says. A fraction in Kazakh stands after its whole, in Russian and English before it.
 * @module
 */

import type { Words } from "../../words/lang.ts";
import type { Base, Basis } from "../rules.ts";
import { words } from "./format.ts";

/** Known fractions: more than, at least. */
export const FRACTIONS: { readonly [fraction in string]: { readonly over: Words; readonly least: Words } } = {
  "1/2": {
    over: words("жартысынан (1/2) астамы", "более половины (1/2)", "more than half (1/2)"),
    least: words("кемінде жартысы (1/2)", "не менее половины (1/2)", "at least half (1/2)"),
  },
  "1/3": {
    over: words("үштен бірінен (1/3) астамы", "более одной трети (1/3)", "more than one third (1/3)"),
    least: words("кемінде үштен бірі (1/3)", "не менее одной трети (1/3)", "at least one third (1/3)"),
  },
  "2/3": {
    over: words("үштен екісінен (2/3) астамы", "более двух третей (2/3)", "more than two thirds (2/3)"),
    least: words("кемінде үштен екісі (2/3)", "не менее двух третей (2/3)", "at least two thirds (2/3)"),
  },
  "1/4": {
    over: words("төрттен бірінен (1/4) астамы", "более одной четверти (1/4)", "more than one quarter (1/4)"),
    least: words("кемінде төрттен бірі (1/4)", "не менее одной четверти (1/4)", "at least one quarter (1/4)"),
  },
  "3/4": {
    over: words("төрттен үшінен (3/4) астамы", "более трёх четвертей (3/4)", "more than three quarters (3/4)"),
    least: words("кемінде төрттен үші (3/4)", "не менее трёх четвертей (3/4)", "at least three quarters (3/4)"),
  },
  "1/5": {
    over: words("бестен бірінен (1/5) астамы", "более одной пятой (1/5)", "more than one fifth (1/5)"),
    least: words("кемінде бестен бірі (1/5)", "не менее одной пятой (1/5)", "at least one fifth (1/5)"),
  },
  "1/10": {
    over: words("оннан бірінен (1/10) астамы", "более одной десятой (1/10)", "more than one tenth (1/10)"),
    least: words("кемінде оннан бірі (1/10)", "не менее одной десятой (1/10)", "at least one tenth (1/10)"),
  },
};
export const FRACTION = {
  over: words("{fraction} бөлігінен астамы", "более {fraction}", "more than {fraction}"),
  least: words("кемінде {fraction} бөлігі", "не менее {fraction}", "at least {fraction}"),
} as const;
/** Where a fraction is the whole. */
export const WHOLE = words(
  "{whole} {fraction} бөлігі, яғни түгел",
  "{fraction} {whole}, то есть без исключения",
  "{fraction} {whole}, that is, without exception",
);
export const PART_OF = words("{whole} {part}", "{part} {whole}", "{part} {whole}");

/** What a fraction is of. */
export const WHOLES: { readonly [basis in Exclude<Basis, "both">]: { readonly [base in Base]: Words } } = {
  unit: {
    all: words("барлық бірліктің", "всех единиц", "of all units"),
    present: words(
      "дауыс беруге қатысқан бірліктердің",
      "единиц, участвовавших в голосовании",
      "of the units that took part in the vote",
    ),
    cast: words(
      "жақтап немесе қарсы дауыс берген бірліктердің",
      "единиц, голосовавших за или против",
      "of the units that voted for or against",
    ),
  },
  share: {
    all: words("барлық үлестер сомасының", "суммы всех долей", "of the sum of all shares"),
    present: words(
      "дауыс беруге қатысқан бірліктер үлестері сомасының",
      "суммы долей единиц, участвовавших в голосовании",
      "of the sum of the shares of the units that took part in the vote",
    ),
    cast: words(
      "жақтап немесе қарсы дауыс берген бірліктер үлестері сомасының",
      "суммы долей единиц, голосовавших за или против",
      "of the sum of the shares of the units that voted for or against",
    ),
  },
};
export const AND_ALSO = words("; сонымен қатар ", "; а также ", "; and also ");

export const CATEGORY = words(
  "Шешімнің санаты: {category}; ереженің нөмірі: {rule}.",
  "Категория решения: {category}; номер правила: {rule}.",
  "Category of the decision: {category}; number of the rule: {rule}.",
);
export const CATEGORY_ONLY = words("Санаты: {category}.", "Категория: {category}.", "Category: {category}.");
export const OF_CLASS = words(
  "Мына сыныптың бірліктері ғана дауыс береді: {class}; «барлық бірлік» осы сыныптың бірліктерін білдіреді.",
  "Голосуют единицы только этого класса: {class}; «все единицы» означает единицы этого класса.",
  "Only units of this class vote: {class}; “all units” means the units of this class.",
);
export const BASES: { readonly [basis in Basis]: Words } = {
  unit: words(
    "Есеп: бір бірлік — бір дауыс; үлестің мөлшері есепке алынбайды.",
    "Подсчёт: одна единица — один голос; размер доли не учитывается.",
    "Counting: one unit, one vote; the size of the share doesn't matter.",
  ),
  share: words(
    "Есеп: үлестер бойынша; бірліктердің саны есепке алынбайды.",
    "Подсчёт: по долям; число единиц не учитывается.",
    "Counting: by shares; the number of units doesn't matter.",
  ),
  both: words(
    "Есеп: бірліктер бойынша да, үлестер бойынша да; екеуі де жеткілікті болуы керек.",
    "Подсчёт: и по единицам, и по долям; должно хватить и того, и другого.",
    "Counting: by units and by shares; both have to suffice.",
  ),
};
export const QUORUM = words(
  "Кворум, қатысуы қажет бөлік: {part}.",
  "Кворум, необходимое участие: {part}.",
  "Quorum, the part that has to take part: {part}.",
);
export const SECOND = words(
  "Екінші шақырудың кворумы: {part}. Бірінші шақыруда кворум болмаса, кез келген адам шешімді бір рет қайта дауысқа қоюға құқылы.",
  "Кворум второго созыва: {part}. Если при первом созыве кворума не было, поставить решение на голосование ещё раз вправе любой, один раз.",
  "Quorum on a second call: {part}. Where the quorum was missing on the first call, anyone may put the decision to the vote again, once.",
);
export const NO_SECOND = words("Екінші шақыру жоқ.", "Второго созыва нет.", "There is no second call.");
/** Which call it is. */
export const FIRST_CALL = words("Бұл бірінші шақыру.", "Это первый созыв.", "This is the first call.");
export const SECOND_CALL = words(
  "Бұл екінші шақыру: кворум соған арналған ережемен есептеледі.",
  "Это второй созыв: кворум считается по правилу для него.",
  "This is a second call: the quorum is counted by the rule for it.",
);
export const MAJORITY = words(
  "Қабылдау үшін жақтауы қажет бөлік: {part}; кемінде бір дауыс.",
  "Для принятия необходимо за: {part}; не менее одного голоса.",
  "To pass it needs for it: {part}; one vote at least.",
);
export const EXAMPLE = {
  unit: words(
    "Мысал: {whole} {unit} кемінде {need}.",
    "Пример: из {whole} {unit} не менее {need}.",
    "Example: of {whole} {unit} at least {need}.",
  ),
  share: words(
    "Мысал: үлестердің сомасы {whole} болса, кемінде {need}.",
    "Пример: при сумме долей {whole} — не менее {need}.",
    "Example: of shares that add up to {whole}, at least {need}.",
  ),
} as const;
/** Before the example of a majority that is not of all. */
export const SUPPOSING: { readonly [base in Base]: Words } = {
  all: words("", "", ""),
  present: words("Егер бәрі қатысса. ", "Если участвуют все. ", "If all take part. "),
  cast: words(
    "Егер бәрі қатысып, ешкім қалыс қалмаса. ",
    "Если участвуют все и никто не воздерживается. ",
    "If all take part and nobody abstains. ",
  ),
};
export const WAITS = words(
  "Қатысушы дауласу мерзімі аяқталғанға дейін мәлімдеген дау ашық тұрғанда шешім орындалмайды: адамның шешімі күтіледі; әрбір бірлік шешімді осылай бір рет қана кідіртеді; дау бағдарламасын ауыстыратын шешім дауласу мерзімінен кейін тоқсан тәуліктен артық күтпейді.",
  "Пока открыт спор, заявленный участником до конца срока оспаривания, решение не исполняется: оно ждёт решения человека; каждой единицей решение так задерживают только один раз; решение о смене программы споров ждёт не дольше девяноста суток после срока оспаривания.",
  "While a dispute is open that a participant raised before the challenge period was over, the decision is not carried out: it waits for the human; with each unit it is held up like this only once; a decision that changes the dispute program waits for no longer than ninety days after the challenge period.",
);
export const WAITS_NOT = words(
  "Қатысушы дауласу мерзімі аяқталғанға дейін мәлімдеген дау шешімді он төрт тәулікке дейін тоқтата тұрады; іс ашылып, сол дау бойынша аванс енгізілсе, кез келген тұлға шешімді дау аяқталғанша кідірте алады, бірақ дауласу мерзімінен кейін тоқсан тәуліктен асырмай; төреші тоқтата тұруды ұзартпаса, одан кейін дау шешілмесе де, шешімді орындауға болады; әрбір бірлік шешімді осылай бір рет қана тоқтата тұрады.",
  "Спор, заявленный участником до конца срока оспаривания, приостанавливает решение на срок до четырнадцати суток; если дело открыто и аванс по нему внесён, любое лицо может задержать решение до окончания спора, но не дольше девяноста суток после срока оспаривания; если арбитр не продлит приостановку, после этого решение можно исполнить, даже если спор не разрешён; каждой единицей решение так приостанавливают только один раз.",
  "A dispute that a participant raises before the challenge period is over stays the decision for up to fourteen days; once the case is open and its advance is paid, anyone can have the decision held up until the dispute ends, but for no longer than ninety days after the challenge period; unless an arbiter extends the stay, the decision can be carried out after that even if the dispute is not decided; with each unit it is stayed like this only once.",
);
export const EXTENDS = words(
  "Кворум дауыс берудің соңғы тәулігінде жиналса, дауыс беру бір рет бір тәулікке ұзартылады.",
  "Если кворум достигнут в последние сутки голосования, оно один раз продлевается на сутки.",
  "If the quorum is reached in the last day of voting, voting is extended by a day, once.",
);
export const LAPSES = words(
  "Дауласу мерзімінен кейін тоқсан тәулік пен орындау мерзімі өтсе, қандай кедергі болғанына қарамастан, шешім күшін жояды.",
  "Когда после срока оспаривания пройдут девяносто суток и срок исполнения, решение теряет силу, что бы ни мешало его исполнению.",
  "Once ninety days and the execution period have passed after the challenge period, the decision lapses, whatever held it up.",
);
export const CLOCKS = words(
  "Мерзімдер: хабарлама — {notice}; дауыс беру — {voting}; дауласу — {challenge}; орындау — {execution}",
  "Сроки: уведомление — {notice}; голосование — {voting}; оспаривание — {challenge}; исполнение — {execution}",
  "Periods: notice — {notice}; voting — {voting}; challenge — {challenge}; execution — {execution}",
);
