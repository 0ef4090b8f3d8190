/**
 * What the minutes of a decision say. Kazakh not yet confirmed by a linguist; not yet reviewed by a Kazakhstan lawyer.
 * @module
 */

import type { Words } from "../../words/lang.ts";
import { words } from "./format.ts";

export const TITLE = words(
  "Жиналыс шешімінің хаттамасы № {no}",
  "Протокол решения собрания № {no}",
  "Minutes of the assembly's decision no. {no}",
);
export const SECTIONS = {
  place: words("Орны", "Место", "Place"),
  question: words("Сұрақ", "Вопрос", "Question"),
  time: words("Күні, уақыты және нысаны", "Дата, время и форма", "Date, time and form"),
  convener: words("Дауысқа қойған", "Кто созвал", "Who convened"),
  participants: words("Қатысушылар", "Участники", "Participants"),
  rule: words("Шешім қабылдау ережесі", "Правило принятия решения", "The rule that it is taken by"),
  results: words("Дауыс беру нәтижелері", "Итоги голосования", "Results of the vote"),
  decided: words("Шешім", "Решение", "What was put and decided"),
  undo: words(
    "Шешім орындалғаннан кейін оны төреші жойса, не орындалады",
    "Что исполняется, если арбитр отменит исполненное решение",
    "What is carried out if an arbiter annuls it afterwards",
  ),
  execution: words("Орындау", "Исполнение", "Carrying it out"),
  record: words("Болған оқиғалар", "Что произошло", "What happened"),
  annexes: words("Қосымшалар", "Приложения", "Annexes"),
  roll: words("Бірліктер бойынша дауыстар", "Голоса по единицам", "Roll-call by unit"),
  check: words("Қалай тексеруге болады", "Как проверить", "How to check these minutes"),
} as const;

export const PURE = words(
  "Бұл хаттама желі деректерінен ғана жасалған; оны кез келген адам қайта жасап, салыстыра алады.",
  "Этот протокол составлен только из данных сети; любой может составить его заново и сравнить.",
  "These minutes are written from the chain's data alone; anyone can render them again and compare.",
);
export const LAST = words(
  "Есепке алынған соңғы оқиға: {block}-блок; блоктың хеші: {hash}; уақыты: {at}.",
  "Последнее учтённое событие: блок {block}; хеш блока: {hash}; время: {at}.",
  "The last event counted: block {block}; hash of the block: {hash}; time: {at}.",
);
export const HOW = words(
  "Төраға мен хатшы жоқ: дауыстарды жиналыстың бағдарламасы санайды.",
  "Председателя и секретаря нет: голоса считает программа собрания.",
  "There is no chair and no secretary: the assembly's program counts the votes.",
);

export const CONVENED = words(
  "Дауысқа қойылды: {block}-блок, {at}.",
  "Созыв: блок {block}, {at}.",
  "Convened: block {block}, {at}.",
);
export const OPENED = words("Дауыс беру басталды: {at}.", "Голосование открылось: {at}.", "Voting opened: {at}.");
export const CLOSED = words(
  "Дауыс берудің соңғы секунды: {at}.",
  "Последняя секунда голосования: {at}.",
  "Last second of voting: {at}.",
);
export const FORM = words(
  "Нысаны: электрондық, аралас. Иесі желіде өзі дауыс берген бірліктер: {inPerson}; жазбаша сауалда қолтаңбамен: {signed}; сенімхатпен: {proxy}.",
  "Форма: электронная, смешанная. Единиц, по которым голосовали лично в сети: {inPerson}; подписью в письменном опросе: {signed}; по доверенности: {proxy}.",
  "Form: electronic, mixed. Units whose ballots were cast in person on chain: {inPerson}; by signature in a written poll: {signed}; by proxy: {proxy}.",
);

export const ELECTORATE = words(
  "Дауыс бере алған бірліктер: {count}; үлестерінің сомасы: {share}.",
  "Единиц, которые могли голосовать: {count}; сумма их долей: {share}.",
  "Units that could vote: {count}; sum of their shares: {share}.",
);
export const PRESENT = words(
  "Қатысқан бірліктер: {count}; үлестерінің сомасы: {share}.",
  "Участвовало единиц: {count}; сумма их долей: {share}.",
  "Units that took part: {count}; sum of their shares: {share}.",
);
export const HOLDERS = words(
  "Дауыс берілген бірліктер иелерінің мекенжайлары: {count}. Есімдер хаттамаға кірмейді: олар дербес деректер.",
  "Адресов держателей единиц, по которым голосовали: {count}. Имена в протокол не входят: это персональные данные.",
  "Addresses of holders whose units have ballots: {count}. Names are no part of the minutes: they are personal data.",
);

export const TALLY = {
  yes: words(
    "Жақтаған: бірліктер {units}; үлестер {shares}.",
    "За: единиц {units}; долей {shares}.",
    "For: units {units}; shares {shares}.",
  ),
  no: words(
    "Қарсы: бірліктер {units}; үлестер {shares}.",
    "Против: единиц {units}; долей {shares}.",
    "Against: units {units}; shares {shares}.",
  ),
  abstain: words(
    "Қалыс қалған: бірліктер {units}; үлестер {shares}.",
    "Воздержались: единиц {units}; долей {shares}.",
    "Abstained: units {units}; shares {shares}.",
  ),
  absent: words(
    "Дауыс бермеген: бірліктер {units}; үлестер {shares}.",
    "Не голосовали: единиц {units}; долей {shares}.",
    "Did not vote: units {units}; shares {shares}.",
  ),
  struck: words(
    "Дауыс берген, бірақ дауысы төрешінің өкімімен алып тасталған: бірліктер {units}; үлестер {shares}.",
    "Голосовали, но голос исключён по распоряжению арбитра: единиц {units}; долей {shares}.",
    "Voted, but struck by an arbiter's order: units {units}; shares {shares}.",
  ),
} as const;

/** How the figures of this very decision meet its rule. */
export const WORKED = {
  unit: {
    quorum: words(
      "Кворум, бірліктер бойынша: қатысқаны {part}, барлығы {whole}, қажеті кемінде {need}: {met}.",
      "Кворум по единицам: участвовало {part}, всего {whole}, нужно не менее {need}: {met}.",
      "Quorum by units: {part} took part, of {whole}, at least {need} needed: {met}.",
    ),
    majority: words(
      "Дауыстар, бірліктер бойынша: жақтағаны {part}, есептелетіні {whole}, қажеті кемінде {need}: {met}.",
      "Голоса по единицам: за {part}, считается от {whole}, нужно не менее {need}: {met}.",
      "Votes by units: for {part}, counted of {whole}, at least {need} needed: {met}.",
    ),
  },
  share: {
    quorum: words(
      "Кворум, үлестер бойынша: қатысқаны {part}, барлығы {whole}, қажеті кемінде {need}: {met}.",
      "Кворум по долям: участвовало {part}, всего {whole}, нужно не менее {need}: {met}.",
      "Quorum by shares: {part} took part, of {whole}, at least {need} needed: {met}.",
    ),
    majority: words(
      "Дауыстар, үлестер бойынша: жақтағаны {part}, есептелетіні {whole}, қажеті кемінде {need}: {met}.",
      "Голоса по долям: за {part}, считается от {whole}, нужно не менее {need}: {met}.",
      "Votes by shares: for {part}, counted of {whole}, at least {need} needed: {met}.",
    ),
  },
} as const;
export const MET = words("жетті", "достаточно", "reached");
export const NOT_MET = words("жетпеді", "недостаточно", "not reached");
export const BEFORE = words(
  "Алдыңғы шақыру: шешім № {no}, белгісі {id}.",
  "Предыдущий созыв: решение № {no}, идентификатор {id}.",
  "The call before: decision no. {no}, id {id}.",
);
export const OF_BEFORE = words("Алдыңғы шақыру. ", "Предыдущий созыв. ", "The call before. ");
export const OUTCOMES = {
  noQuorum: words(
    "Қорытынды: кворум болмады, шешім қабылданбады.",
    "Итог: кворума нет, решение не принято.",
    "Outcome: there was no quorum, and the decision was not taken.",
  ),
  rejected: words(
    "Қорытынды: кворум бар, шешім қабылданбады.",
    "Итог: кворум есть, решение не принято.",
    "Outcome: there was a quorum, and the decision was rejected.",
  ),
  passed: words(
    "Қорытынды: кворум бар, шешім қабылданды.",
    "Итог: кворум есть, решение принято.",
    "Outcome: there was a quorum, and the decision passed.",
  ),
} as const;
export const WITHDRAWN = words(
  "Шақырушы шешімді дауыс беру ашылғанға дейін кері алды.",
  "Созвавший отозвал решение до открытия голосования.",
  "Who convened the decision withdrew it before voting opened.",
);
export const ANNULLED = words(
  "Шешімді төреші жойды.",
  "Решение отменено арбитром.",
  "An arbiter annulled the decision.",
);
export const REMITTED = words(
  "Шешімді төреші жойып, қайта дауысқа қоюға қайтарды.",
  "Арбитр отменил решение и вернул его на новое голосование.",
  "An arbiter annulled the decision and remitted it to a new vote.",
);

export const PICTURE = words("Дауыстар сызбада", "Голоса на диаграмме", "The vote as a picture");
export const PICTURE_TEXT = words(
  "Сызба, солдан оңға қарай. {bars} Үзік сызық — қабылдау үшін жақтауы қажет ең аз мөлшер.",
  "Диаграмма, слева направо. {bars} Пунктир — наименьшее необходимое «за».",
  "Picture, from left to right. {bars} The dashed line is the least that has to be for it.",
);
export const BARS = {
  unit: words("Бірліктер", "Единицы", "Units"),
  share: words("Үлестер", "Доли", "Shares"),
} as const;
export const BAR = {
  unit: words("Бірліктер: {parts}.", "Единицы: {parts}.", "Units: {parts}."),
  share: words("Үлестер: {parts}.", "Доли: {parts}.", "Shares: {parts}."),
} as const;
export const TONES = {
  yes: words("жақтаған {n}", "за {n}", "for {n}"),
  no: words("қарсы {n}", "против {n}", "against {n}"),
  abstain: words("қалыс {n}", "воздержались {n}", "abstained {n}"),
  absent: words("дауыс бермеген {n}", "не голосовали {n}", "did not vote {n}"),
  struck: words("төреші алып тастаған {n}", "исключены арбитром {n}", "struck by an arbiter {n}"),
} as const;

export const CALL = words("{index}) {text}", "{index}) {text}", "{index}) {text}");
export const NO_UNDO = words(
  "Кері қайтаратын пәрмендер ұсынылмаған.",
  "Возвращающих вызовов не предложено.",
  "No calls that would take it back were put.",
);
export const NOT_TAKEN = words(
  "Төмендегі ұсынылған, бірақ қабылданбаған:",
  "Предлагалось, но не принято:",
  "The following was put, and not adopted:",
);
export const TAKEN = words("Қабылданған шешім:", "Принято решение:", "The following was adopted:");

export const EXECUTED = words(
  "Орындалды: {at}, {block}-блок.",
  "Исполнено: {at}, блок {block}.",
  "Carried out: {at}, block {block}.",
);
export const UNDONE = words(
  "Кері қайтарылды: {at}, {block}-блок.",
  "Исполнены возвращающие вызовы: {at}, блок {block}.",
  "Taken back: {at}, block {block}.",
);
export const UNDO_UNTIL = words(
  "Кері қайтаратын пәрмендерді кез келген адам орындауға құқылы; соңғы секунд: {until}.",
  "Возвращающие вызовы вправе исполнить любой; последняя секунда: {until}.",
  "Anyone may carry out the calls that take it back; last second: {until}.",
);
export const EXECUTABLE = words(
  "Орындауға болатын алғашқы секунд: {from}; соңғы секунд: {until}. Оны кез келген адам орындауға құқылы; шешім дау бойынша тоқтатыла тұрса, мерзім жылжиды.",
  "Исполнить можно с: {from}; последняя секунда: {until}. Исполнить вправе любой; если решение приостановят по спору, срок сдвигается.",
  "It can be carried out from: {from}; last second: {until}. Anyone may do so; if it is stayed in a dispute, the time moves.",
);
export const WAITING = words(
  "Қатысушылардың ашық даулары: {open}. Олар аяқталғанша шешім орындалмайды; орындауға болатын соңғы секунд: {until}.",
  "Открытых споров участников: {open}. До их окончания решение не исполняется; последняя секунда для исполнения: {until}.",
  "Open disputes of participants: {open}. Until they end the decision is not carried out; last second for carrying it out: {until}.",
);
export const HELD_UP = words(
  "Шешімді ашық дау кідіртіп тұр: ол аяқталғанша шешім орындалмайды, бірақ кідірту мына секундтан ұзаққа созылмайды: {until}.",
  "Решение задерживает открытый спор: до его окончания оно не исполняется, но задержка длится не дольше чем по эту секунду: {until}.",
  "An open dispute holds the decision up: until it ends the decision is not carried out, but it is held up no longer than through this second: {until}.",
);
export const RECOUNTING = words(
  "Дауыстар бөліктеп алынып тасталуда: соңғы бөлікке дейін шешім орындалмайды; орындауға болатын соңғы секунд: {until}.",
  "Голоса исключаются по частям: до последней части решение не исполняется; последняя секунда для исполнения: {until}.",
  "Ballots are being struck in pieces: until the last piece the decision is not carried out; last second for carrying it out: {until}.",
);
export const NOTHING = words("Орындалатын ештеңе жоқ.", "Исполнять нечего.", "There is nothing to be carried out.");

export const EVENT = words("{at}, {block}-блок: {what}", "{at}, блок {block}: {what}", "{at}, block {block}: {what}");
export const EVENTS = {
  convened: words("шешім дауысқа қойылды.", "решение поставлено на голосование.", "the decision was convened."),
  voted: words(
    "дауыс берген мекенжай: {voter} ({way}); бірліктер: {units}; дауысы: {choice}.",
    "голосовал адрес: {voter} ({way}); единицы: {units}; голос: {choice}.",
    "vote of the address: {voter} ({way}); units: {units}; the vote: {choice}.",
  ),
  counted: words(
    "қолтаңбалы бюллетеньдер топтамасы саналды; есепке алынғаны: {counted}; өткізіп жіберілгені: {skipped}.",
    "подсчитан пакет подписанных бюллетеней; учтено: {counted}; пропущено: {skipped}.",
    "a batch of signed ballots was counted; counted: {counted}; skipped: {skipped}.",
  ),
  proxy: words(
    "сенімхат берілді; берген: {grantor}; өкіл: {holder}; соңғы секунды: {until}.",
    "выдана доверенность; выдал: {grantor}; представитель: {holder}; последняя секунда: {until}.",
    "a proxy was given; by: {grantor}; to: {holder}; its last second: {until}.",
  ),
  proxyOfUnit: words(
    "бір бірлікке сенімхат берілді; бірліктің нөмірі: {unit}; берген: {grantor}; өкіл: {holder}; соңғы секунды: {until}.",
    "выдана доверенность на одну единицу; номер единицы: {unit}; выдал: {grantor}; представитель: {holder}; последняя секунда: {until}.",
    "a proxy was given for one unit; number of the unit: {unit}; by: {grantor}; to: {holder}; its last second: {until}.",
  ),
  movement: words(
    "бірлік басқа иеге өтті; бірліктің нөмірі: {unit}; берген: {from}; алған: {to}. Берілген дауысты жаңа иесі тек өзі дауыс беріп алмастыра алады, ал бұрынғы иесінің өзі берген дауысы күшінде қалады.",
    "единица сменила держателя; номер единицы: {unit}; передал: {from}; получил: {to}. Поданный голос новый держатель может заменить только лично, а поданный прежним держателем лично остаётся в силе.",
    "a unit changed hands; number of the unit: {unit}; from: {from}; to: {to}. A ballot that was cast is overridden only by the new holder in person; one that the holder before cast in person stands.",
  ),
  noted: words(
    "қатысушылардың ашық даулары: {open}.",
    "открытых споров участников: {open}.",
    "open disputes of participants: {open}.",
  ),
  stayed: words(
    "шешім тоқтатыла тұрды; соңғы секунды: {until}.",
    "решение приостановлено; последняя секунда: {until}.",
    "the decision was stayed; last second: {until}.",
  ),
  held: words(
    "авансы енгізілген дау шешімді кідіртіп тұр; соңғы секунды: {until}.",
    "решение задерживает спор, по которому внесён аванс; последняя секунда: {until}.",
    "a dispute whose advance is paid holds the decision up; last second: {until}.",
  ),
  struck: words(
    "төрешінің өкімімен мына бірліктердің дауыстары алынып тасталды: {units}.",
    "по распоряжению арбитра исключены голоса единиц: {units}.",
    "by an arbiter's order the ballots of these units were struck: {units}.",
  ),
  extended: words(
    "кворум соңғы тәулікте жиналғандықтан, дауыс беру ұзартылды; соңғы секунды: {until}.",
    "голосование продлено, так как кворум достигнут в последние сутки; последняя секунда: {until}.",
    "voting was extended, since the quorum was reached in the last day; last second: {until}.",
  ),
  withdrawn: words("шешім кері алынды.", "решение отозвано.", "the decision was withdrawn."),
  annulled: words("шешім жойылды.", "решение отменено.", "the decision was annulled."),
  remitted: words(
    "шешім жойылып, қайта дауысқа қоюға қайтарылды.",
    "решение отменено и возвращено на новое голосование.",
    "the decision was annulled and remitted to a new vote.",
  ),
  executed: words("шешім орындалды.", "решение исполнено.", "the decision was carried out."),
  undone: words(
    "кері қайтаратын пәрмендер орындалды.",
    "исполнены возвращающие вызовы.",
    "the calls that take it back were carried out.",
  ),
  disputed: words(
    "дау мәлімделді: {dispute}; кезең: {turn}; мәлімдеуші: {claimant}; дау бағдарламасы: {tribunal}; даудағы бірлік (нөл — шешімнің өзі): {unit}; шешімнің орындалуын кідіртеді: {noted}; талаптың хеші: {claim}.",
    "заявлен спор: {dispute}; этап: {turn}; заявитель: {claimant}; программа споров: {tribunal}; спорная единица (ноль — само решение): {unit}; задерживает исполнение: {noted}; хеш требования: {claim}.",
    "a dispute was raised: {dispute}; turn: {turn}; claimant: {claimant}; dispute program: {tribunal}; unit in dispute (zero: the decision itself): {unit}; holds the decision up: {noted}; hash of the claim: {claim}.",
  ),
  enforced: words(
    "төрешінің өкімі орындалды; дау: {dispute}; кезең: {turn}; өкім: {order}; деректері: {argument}.",
    "исполнено распоряжение арбитра; спор: {dispute}; этап: {turn}; распоряжение: {order}; его данные: {argument}.",
    "an arbiter's order was carried out; dispute: {dispute}; turn: {turn}; order: {order}; its data: {argument}.",
  ),
  interim: words(
    "төрешілердің уақытша шарасы; дау: {dispute}; кезең: {turn}; тоқтата тұрылатын тәулік саны: {days}; уәждердің хеші: {reasons}.",
    "временная мера арбитров; спор: {dispute}; этап: {turn}; суток приостановки: {days}; хеш мотивов: {reasons}.",
    "an interim order of the arbiters; dispute: {dispute}; turn: {turn}; days of the stay: {days}; hash of the reasons: {reasons}.",
  ),
  ended: words(
    "дау аяқталды: {dispute}; кезең: {turn}.",
    "спор окончен: {dispute}; этап: {turn}.",
    "a dispute ended: {dispute}; turn: {turn}.",
  ),
} as const;

export const MOTION = words(
  "Ұсыныстың деректері; хеші: {hash}.",
  "Данные предложения; хеш: {hash}.",
  "The motion's data; hash: {hash}.",
);
export const BATCHES = words(
  "Саналған қолтаңбалы бюллетеньдер топтамалары: {batches}; өткізіп жіберілген жазбалар: {skipped}.",
  "Подсчитано пакетов подписанных бюллетеней: {batches}; пропущено записей: {skipped}.",
  "Batches of signed ballots counted: {batches}; entries skipped: {skipped}.",
);
export const ROLL_ANNEX = words(
  "Бірліктер бойынша дауыстар: келесі бөлім.",
  "Голоса по единицам: следующий раздел.",
  "The roll-call by unit: the next section.",
);
export const ROLL_TEXT = words(
  "Әр жолда: бірліктің нөмірі; үлесі; дауыс беру аяқталғандағы иесі; дауысы; тәсілі. Есімдер жоқ.",
  "В каждой строке: номер единицы; доля; держатель на конец голосования; голос; способ. Имён нет.",
  "In each line: number of the unit; share; holder when voting closed; vote; way. There are no names.",
);
export const COLUMNS: readonly Words[] = [
  words("Бірлік", "Единица", "Unit"),
  words("Үлесі", "Доля", "Share"),
  words("Иесі", "Держатель", "Holder"),
  words("Дауысы", "Голос", "Vote"),
  words("Тәсілі", "Способ", "Way"),
];
export const CHECK = words(
  "Желідегі мөр — осы құжаттың түбірі. Түбірге редакцияның, әр бөліктің және үш тілдің хештері кіреді; сұрақтың сөздері кірмейді, олардың хеші кіреді. Жаңа оқиға болмаса, хаттама кейінгі кез келген блокта дәл осылай шығады.",
  "Печать в сети — это корень этого документа. В корень входят хеши редакции, каждой части и трёх языков; слова вопроса не входят, входит их хеш. Если новых событий нет, протокол на любом следующем блоке будет точно таким же.",
  "What is sealed on the chain is the root of this document. The edition, each part and the three languages are in the root by their hashes; the words of the question are not, but their hash is. Unless something new happens, the minutes are the same at any later block.",
);
export const NOT_CLOSED = words(
  "Дауыс беру әлі аяқталған жоқ; хаттама содан кейін жасалады. Соңғы секунд: {at}.",
  "Голосование ещё не закончилось; протокол составляется после. Последняя секунда: {at}.",
  "Voting isn't over yet; minutes are written afterwards. Last second: {at}.",
);
