/**
 * What the notice, the ballot, the certificate of participation and the mandate say. Kazakh not yet confirmed by a linguist; not yet
 * reviewed by a Kazakhstan lawyer.
 * @module
 */

import { words } from "./format.ts";

export const NOTICE = {
  title: words(
    "Жиналыс шешімі туралы хабарлама № {no}",
    "Уведомление о решении собрания № {no}",
    "Notice of the assembly's decision no. {no}",
  ),
  sections: {
    place: words("Орны", "Место", "Place"),
    question: words("Сұрақ", "Вопрос", "Question"),
    convener: words(
      "Кім және қандай негізде дауысқа қойды",
      "Кто и на каком основании созвал",
      "Who convened, by what right",
    ),
    calls: words(
      "Қабылданса, не орындалады",
      "Что исполняется, если решение принято",
      "What is carried out if it passes",
    ),
    undo: words(
      "Шешім орындалғаннан кейін оны төреші жойса, не орындалады",
      "Что исполняется, если арбитр отменит исполненное решение",
      "What is carried out if an arbiter annuls it afterwards",
    ),
    rule: words("Шешім қабылдау ережесі", "Правило принятия решения", "The rule that it is taken by"),
    vote: words("Қашан және қалай дауыс беріледі", "Когда и как голосовать", "When and how to vote"),
    dispute: words("Қайда дауласуға болады", "Где оспорить", "Where to dispute it"),
  },
  electorate: words(
    "Дауыс бере алатын бірліктер: {count}; үлестерінің сомасы: {share}.",
    "Единиц, которые могут голосовать: {count}; сумма их долей: {share}.",
    "Units that can vote: {count}; sum of their shares: {share}.",
  ),
  acceded: words(
    "Иесі жарғыға қосылған бірлік қана дауыс береді. Дауыс берілмеген бірлік басқа иеге өтсе, жаңа иесі дауыс береді; берілген дауыс күшінде қалады.",
    "Голосует только единица, держатель которой присоединился к уставу. Если единица перешла к другому держателю до подачи голоса, голосует новый держатель; поданный голос остаётся в силе.",
    "Only a unit whose holder has acceded to the charter votes. If a unit changes hands before its ballot is cast, the new holder votes; a ballot that was cast stands.",
  ),
  opens: words(
    "Дауыс берудің алғашқы секунды: {at}.",
    "Первая секунда голосования: {at}.",
    "First second of voting: {at}.",
  ),
  closes: words(
    "Дауыс берудің соңғы секунды: {at}.",
    "Последняя секунда голосования: {at}.",
    "Last second of voting: {at}.",
  ),
  inPerson: words(
    "Өзі: бірлікті ұстайтын мекенжай транзакция жібереді. Мұндай дауыс өзгертілмейді және басқа тәсілдердің бәрінен жоғары.",
    "Лично: транзакцию отправляет адрес, который держит единицу. Такой голос не меняется и стоит выше всех других способов.",
    "In person: the address that holds the unit sends a transaction. Such a ballot is final and overrides all other ways.",
  ),
  signed: words(
    "Жазбаша сауалда: бюллетеньге қол қойылады, жиналған қолтаңбаларды дауыс беру аяқталғанға дейін кез келген адам жіберуге құқылы. Мұндай дауыс сенімхат бойынша дауыстан жоғары.",
    "В письменном опросе: бюллетень подписывают, собранные подписи до конца голосования вправе отправить любой. Такой голос стоит выше голоса по доверенности.",
    "In a written poll: the ballot is signed, and anyone may send the collected signatures before voting closes. Such a ballot overrides one by proxy.",
  ),
  proxy: words(
    "Сенімхатпен: өкіл бірліктердің жарғыда белгіленген бөлігінен артығымен дауыс бермейді; лауазымдағы басқарушы өкіл бола алмайды; бірлік басқа иеге өтсе, сенімхат ол үшін тоқтайды.",
    "По доверенности: представитель голосует не более чем за ту часть единиц, которую назначает устав; управляющий в должности представителем быть не может; при переходе единицы доверенность по ней прекращается.",
    "By proxy: a holder of proxies votes for no more than the part of the units that the charter names; a manager in office can't be one; the proxy for a unit ends when it changes hands.",
  ),
  dispute: words(
    "Кез келген мүдделі тұлға шешім бойынша дау мәлімдеуге құқылы; бұл тегін. Даулардың смарт-келісімшарты: {disputes}; дау бағдарламасы: {tribunal}; регламентінің хеші: {rules}.",
    "Заявить спор о решении вправе любое заинтересованное лицо; это бесплатно. Смарт-контракт споров: {disputes}; программа споров: {tribunal}; хеш её регламента: {rules}.",
    "Anyone concerned may raise a dispute about the decision, free of charge. Contract of disputes: {disputes}; dispute program: {tribunal}; hash of its rules: {rules}.",
  ),
  until: words(
    "Қатысушының мына сәттен кешікпей мәлімделген дауы шешімді тоқтата тұрады: {at}.",
    "Спор участника, заявленный не позднее этого момента, приостанавливает решение: {at}.",
    "A participant's dispute raised no later than this moment stays the decision: {at}.",
  ),
  executable: words(
    "Шешім қабылданса және тоқтатыла тұрмаса, орындауға болатын алғашқы секунд: {from}; соңғы секунд: {until}. Оны кез келген адам орындауға құқылы.",
    "Если решение принято и не приостановлено, исполнить его можно с: {from}; последняя секунда: {until}. Исполнить вправе любой.",
    "If it passes and is not stayed, it can be carried out from: {from}; last second: {until}. Anyone may do so.",
  ),
} as const;

export const BALLOT = {
  title: words("Бюллетень № {no}", "Бюллетень № {no}", "Ballot no. {no}"),
  sections: {
    question: words("Сұрақ", "Вопрос", "Question"),
    signed: words("Неге қол қойылады, сөзбе-сөз", "Что подписывается, дословно", "What is signed, word for word"),
    units: words("Бірліктер мен үлестер", "Единицы и доли", "Units and shares"),
    warning: words("Ескерту", "Предупреждение", "Warning"),
  },
  decision: words("decision: {id}", "decision: {id}", "decision: {id}"),
  question: words("question: {question}", "question: {question}", "question: {question}"),
  choice: words(
    "choice, біреуі ғана: {choice}",
    "choice, только одно: {choice}",
    "choice, one of these only: {choice}",
  ),
  domain: words(
    "Қолтаңба тек осы жиналыс үшін жарамды. Желінің нөмірі: {chain}; жиналыс: {assembly}.",
    "Подпись действует только для этого собрания. Номер сети: {chain}; собрание: {assembly}.",
    "The signature is valid for this assembly only. Number of the chain: {chain}; assembly: {assembly}.",
  ),
  voter: words("Дауыс беруші: {voter}.", "Голосующий: {voter}.", "Voter: {voter}."),
  holding: words(
    "Бірліктері: {units}; барлығы: {count}; үлестерінің сомасы: {share}.",
    "Единицы: {units}; всего: {count}; сумма долей: {share}.",
    "Units: {units}; in all: {count}; sum of the shares: {share}.",
  ),
  none: words(
    "Бұл мекенжайда осы шешімде дауыс бере алатын бірлік жоқ.",
    "У этого адреса нет единиц, которые могут голосовать по этому решению.",
    "This address has no unit that can vote in this decision.",
  ),
  warning: words(
    "Қолтаңба бірліктерді атамайды: ол санау кезінде қол қоюшы ұстап тұрған және жіберуші атаған барлық бірлік үшін есептеледі, кейін алынған бірлік те кіруі мүмкін. Қол қойылған бюллетень қайтарып алынбайды; одан тек өзі берген дауыс жоғары.",
    "Подпись не называет единиц: она считается за все названные отправителем единицы, которые подписавший держит во время подсчёта, в том числе приобретённые позже. Подписанный бюллетень не отзывается; выше него только голос, поданный лично.",
    "The signature names no units: it counts for all units that the sender names and that the signer holds when it is counted, those acquired later included. A signed ballot can't be taken back; only a vote in person overrides it.",
  ),
  acceded: words(
    "Иесі жарғыға қосылмаған бірліктің дауысы есептелмейді.",
    "Голос единицы, держатель которой не присоединился к уставу, не считается.",
    "A ballot of a unit whose holder has not acceded to the charter doesn't count.",
  ),
} as const;

export const CERTIFICATE = {
  title: words(
    "Қатысу туралы куәлік, бірлік № {unit}",
    "Свидетельство участия, единица № {unit}",
    "Certificate of participation, unit no. {unit}",
  ),
  sections: {
    basis: words("Негізі", "Основание", "Basis"),
    unit: words("Бірлік", "Единица", "Unit"),
    holder: words("Иесі", "Держатель", "Holder"),
    pending: words("Алда не тұр", "Что предстоит", "What is pending"),
    place: words("Орны", "Место", "Place"),
  },
  basis: words(
    "Қатысу және оның көлемі цифрлық жазбалармен куәландырылады (Цифрлық кодекс, 35-бап, 5-тармақ). Бұл куәлік сол жазбаларды бір блок бойынша көрсетеді; кейінгі өзгерістер онда жоқ.",
    "Участие и его объём удостоверяются цифровыми записями (Цифровой кодекс, ст. 35, п. 5). Это свидетельство приводит такие записи по состоянию на один блок; позднейших изменений в нём нет.",
    "Participation and its scope are certified by digital records (Digital Code, art. 35(5)). This certificate states those records as of one block; later changes are not in it.",
  ),
  unit: words("Бірліктің нөмірі: {unit}.", "Номер единицы: {unit}.", "Number of the unit: {unit}."),
  merged: words(
    "Бұл бірлік мына бірлікке біріктірілген: {into}. Оның өз үлесі жоқ.",
    "Эта единица объединена в единицу: {into}. Своей доли у неё нет.",
    "This unit was merged into unit: {into}. It has no share of its own.",
  ),
  object: words(
    "Объектінің түрі: {kind}; мазмұнының хеші: {content}; сипаттамасының орны: {uri}.",
    "Вид объекта: {kind}; хеш содержания: {content}; где описание: {uri}.",
    "Kind of object: {kind}; hash of its content: {content}; where its description is: {uri}.",
  ),
  description: words(
    "Объектінің сипаттамасы (жоғарыдағы мазмұн хеші осы сөздердікі): {description}.",
    "Описание объекта (хеш содержания выше — этих слов): {description}.",
    "Description of the object (the hash of the content above is of these words): {description}.",
  ),
  share: words(
    "Үлесі, дәл бөлшек: {share}/{whole}; пайызбен, төмен қарай дөңгелектелген: {percent}.",
    "Доля, точная дробь: {share}/{whole}; в процентах, с округлением вниз: {percent}.",
    "Share, as an exact fraction: {share}/{whole}; as a percentage, rounded down: {percent}.",
  ),
  from: words(
    "Үлес мына шешімнен бастап есептеледі: № {from}.",
    "Доля считается начиная с решения № {from}.",
    "The share counts from decision no. {from} on.",
  ),
  class: words(
    "Сыныбы (нөл — сыныпсыз): {class}.",
    "Класс (ноль — без класса): {class}.",
    "Class (zero for none): {class}.",
  ),
  holder: words("Иесі: {holder}.", "Держатель: {holder}.", "Holder: {holder}."),
  nobody: words("Иесі жоқ.", "Держателя нет.", "It has no holder."),
  since: words("Соңғы рет иесі ауысқан сәт: {at}.", "Последний переход: {at}.", "It last changed hands: {at}."),
  acceded: words(
    "Иесі жарғыға қосылған: бірлік дауыс береді.",
    "Держатель присоединился к уставу: единица голосует.",
    "Its holder has acceded to the charter: the unit votes.",
  ),
  notAcceded: words(
    "Иесі бұл бірлікпен жарғыға қосылмаған: бірлік дауыс бермейді. Бірлік қосылмаған тұлғаға тиген сәт: {at}.",
    "Держатель с этой единицей к уставу не присоединился: единица не голосует. Поступила к неприсоединившемуся: {at}.",
    "Its holder has not acceded to the charter with this unit: the unit does not vote. When it came to somebody who has not acceded: {at}.",
  ),
  passedOver: words(
    "Ол 60 тәулік ішінде қосылмағандықтан, қосылғанға дейін дауысқа қойылатын шешімдерде бірлік бүтінге де кірмейді; қосылғаннан кейін келесі шешімнен бастап қайта есептеледі.",
    "Так как за 60 суток он не присоединился, в решениях, созываемых до присоединения, единица не входит и в целое; после присоединения она снова считается со следующего решения.",
    "As it did not within 60 days, the unit is not in the whole of decisions convened before it does; once it has, it counts again from the next decision on.",
  ),
  recovery: words(
    "Кілт жоғалғаннан кейін бірлікті қалпына келтіру жарияланған; мекенжайдан: {from}; мекенжайға: {to}; жарияланған: {at}. Қазіргі кілттің иесі оны тоқтата алады.",
    "Объявлено восстановление после утраты ключа; с адреса: {from}; на адрес: {to}; объявлено: {at}. Держатель нынешнего ключа может его остановить.",
    "A recovery after the loss of a key is announced; from: {from}; to: {to}; announced: {at}. The holder of the present key can stop it.",
  ),
  noRecovery: words(
    "Жарияланған қалпына келтіру жоқ.",
    "Объявленного восстановления нет.",
    "No recovery is announced.",
  ),
} as const;

/** What can still happen by what was decided before: in the certificate, and before a unit passes. */
export const PENDING = {
  none: words(
    "{block}-блок бойынша, уақыты {at}: төрешінің жаңа өкімінсіз әлі орындалуы немесе салдары кері қайтарылуы мүмкін шешім жоқ.",
    "По состоянию на блок {block}, время {at}: решений, которые без нового распоряжения арбитра ещё могут быть исполнены или последствия которых ещё могут быть устранены, нет.",
    "As of block {block}, time {at}: without a new order of an arbiter no decision can still be carried out or taken back.",
  ),
  some: words(
    "{block}-блок бойынша, уақыты {at}: әлі орындалуы немесе салдары кері қайтарылуы мүмкін шешімдер саны: {count}. Олар сол кезде бірліктің иесі болатын кез келген тұлғаға қолданылады.",
    "По состоянию на блок {block}, время {at}: решений, которые ещё могут быть исполнены или последствия которых ещё могут быть устранены: {count}. Они действуют для каждого, кто к тому времени держит единицу.",
    "As of block {block}, time {at}: decisions that can still be carried out or taken back: {count}. They take effect for whoever holds a unit by then.",
  ),
  decision: words(
    "№ {no} шешім; күйі: {state}. Орындауға болатын алғашқы секунд: {from}; соңғы секунд: {until}. Қатысушылардың осы шешім туралы, оны кідірте алатын ашық даулары: {open}; тоқтатыла тұрған тәулік саны: {stayed}.",
    "Решение № {no}; состояние: {state}. Первая секунда, в которую его можно исполнить: {from}; последняя секунда: {until}. Открытых споров участников о нём, которые могут задержать решение: {open}; суток приостановки: {stayed}.",
    "Decision no. {no}; state: {state}. First second in which it can be carried out: {from}; last second: {until}. Participants' open disputes about it that can hold the decision up: {open}; days for which it was stayed: {stayed}.",
  ),
  states: {
    notice: words(
      "хабарлама; қабылданса ғана орындалады",
      "уведомление; исполняется, только если будет принято",
      "notice; it is carried out only if it passes",
    ),
    voting: words(
      "дауыс беру; қабылданса ғана орындалады",
      "голосование; исполняется, только если будет принято",
      "voting; it is carried out only if it passes",
    ),
    challenge: words(
      "қабылданды; дауласу мерзімі жүріп жатыр",
      "принято; идёт срок оспаривания",
      "passed; the challenge period runs",
    ),
    stayed: words("қабылданды; тоқтатыла тұр", "принято; приостановлено", "passed; stayed"),
    executable: words(
      "қабылданды; қазір орындауға болады",
      "принято; сейчас можно исполнить",
      "passed; it can be carried out now",
    ),
  },
  annulled: words(
    "№ {no} шешім орындалды, кейін оны төреші жойды: {from}. Кері қайтаратын пәрмендерді кез келген адам орындауға құқылы; соңғы секунд: {until}.",
    "Решение № {no} исполнено, затем отменено арбитром: {from}. Возвращающие вызовы вправе исполнить любой; последняя секунда: {until}.",
    "Decision no. {no} was carried out, then an arbiter annulled it: {from}. Anyone may carry out the calls that take it back; last second: {until}.",
  ),
  heldUp: words(
    "Оны дау немесе дауыстарды қайта санау кідіртіп тұр: ол аяқталғанша шешім орындалмайды. Ережесі дауды күтпейтін шешімді және дау бағдарламасын ауыстыратын шешімді дауласу мерзімінен кейін тоқсан тәулік өтсе, дау аяқталмаса да орындауға болады. Жоғарыдағы алғашқы секундтан бұрын шешім орындалмайды.",
    "Его задерживает спор или пересчёт голосов: до их окончания решение не исполняется. Решение, правило которого не ждёт спора, и решение о смене программы споров можно исполнить, когда после срока оспаривания прошло девяносто суток, даже если спор не окончен. Раньше первой секунды выше решение не исполняется.",
    "A dispute or a recount holds it up: until that ends the decision is not carried out. One whose rule does not wait for disputes, and one that changes the dispute program, can be carried out once ninety days have passed after the challenge period, even if the dispute has not ended. The decision is not carried out before the first second above.",
  ),
  unreadable: words(
    "Шешім жобасының кодталған түрі оқылмайды, сондықтан оның не істейтіні мұнда айтылмаған. Шешімнің белгісі: {id}; жобаның хеші: {hash}.",
    "Закодированный проект решения не читается, поэтому здесь не сказано, что оно делает. Идентификатор решения: {id}; хеш проекта: {hash}.",
    "Its motion can't be read, so what it does is not said here. Id of the decision: {id}; hash of the motion: {hash}.",
  ),
  more: words(
    "Бұл пәрменнің мұнда келтірілмеген жолдары: {left}. Олар шешім туралы хабарламада бар.",
    "Строк этого вызова, которые здесь не приведены: {left}. Они есть в уведомлении о решении.",
    "Lines of this call that are not given here: {left}. The notice of the decision has them.",
  ),
  shares: words(
    "Үлестерді өзгерту аяқталмаған. Келесі бөлігінің хеші: {rest}. Оны кез келген адам орындауға құқылы; соңғы секунд: {until}.",
    "Изменение долей не завершено. Хеш следующей части: {rest}. Исполнить её вправе любой; последняя секунда: {until}.",
    "A change of shares is unfinished. Hash of its next piece: {rest}. Anyone may carry it out; last second: {until}.",
  ),
} as const;

export const MANDATE = {
  title: words("Мандат", "Мандат", "Mandate"),
  sections: {
    basis: words("Негізі", "Основание", "Basis"),
    holder: words("Кімге және қандай лауазымға", "Кому и на какую должность", "To whom, and for which office"),
    powers: words("Өкілеттіктері", "Полномочия", "Powers"),
    term: words("Мерзімі және есеп", "Срок и отчёт", "Term and report"),
    end: words("Қалай тоқтайды", "Как прекращается", "How it ends"),
    place: words("Орны", "Место", "Place"),
  },
  basis: words(
    "Ортақ объектілерді қатысушылармен жасалған шарт бойынша уәкілетті тұлға басқара алады (Цифрлық кодекс, 35-бап, 4-тармақ).",
    "Общими объектами может управлять уполномоченное лицо по договору с участниками (Цифровой кодекс, ст. 35, п. 4).",
    "Common objects can be managed by an authorised person under a contract with the participants (Digital Code, art. 35(4)).",
  ),
  holder: words("Мандат иесі: {holder}.", "Держатель мандата: {holder}.", "Holder of the mandate: {holder}."),
  none: words("Бұл мекенжайда мандат жоқ.", "У этого адреса нет мандата.", "This address has no mandate."),
  office: words("Лауазымы: {office}.", "Должность: {office}.", "Office: {office}."),
  document: words(
    "Мандат мәтінінің түбірі: {document}.",
    "Корень текста мандата: {document}.",
    "Root of the mandate's text: {document}.",
  ),
  interim: words(
    "Уақытша: төрешінің өкімімен тағайындалған, мәтіні жоқ.",
    "Временный: назначен распоряжением арбитра, текста нет.",
    "Interim: appointed by an arbiter's order, without a text.",
  ),
  powers: words("Өкілеттіктері: {powers}.", "Полномочия: {powers}.", "Powers: {powers}."),
  nothingElse: words(
    "Басқа ештеңе істей алмайды: ережелерді, үлестерді, жарғыны тек шешімдер өзгертеді; ортақ объектіні ешкім басқаға да, кепілге де бере алмайды.",
    "Ничего другого держатель не может: правила, доли и устав меняют только решения; общий объект никто не может ни передать, ни заложить.",
    "It can do nothing else: only decisions change rules, shares and the charter; and nobody can give away or pledge a common object.",
  ),
  from: words("Мерзімнің алғашқы секунды: {at}.", "Первая секунда срока: {at}.", "First second of the term: {at}."),
  until: words("Мерзімнің соңғы секунды: {at}.", "Последняя секунда срока: {at}.", "Last second of the term: {at}."),
  report: words(
    "Есептер арасындағы ең ұзақ мерзім: {period}; соңғы есеп немесе есептің басы: {at}; келесі есептің соңғы секунды: {due}. Есеп кешіксе, ол берілгенше өкілеттіктер тоқтап тұрады.",
    "Наибольший срок между отчётами: {period}; последний отчёт или начало отсчёта: {at}; последняя секунда для следующего: {due}. Если отчёт просрочен, полномочия не действуют, пока он не представлен.",
    "Longest time between reports: {period}; last report, or the moment it is counted from: {at}; last second for the next: {due}. While a report is overdue the powers rest until it is made.",
  ),
  noReport: words("Есеп беру мерзімі белгіленбеген.", "Срок отчётов не установлен.", "No time for reports is set."),
  active: words(
    "Осы блокта өкілеттіктер күшінде.",
    "На этом блоке полномочия действуют.",
    "At this block the powers are in force.",
  ),
  inactive: words(
    "Осы блокта өкілеттіктер күшінде емес.",
    "На этом блоке полномочия не действуют.",
    "At this block the powers are not in force.",
  ),
  ends: [
    words("мерзімі біткенде", "по окончании срока", "when its term ends"),
    words(
      "жиналыстың шешімімен, кез келген уақытта",
      "решением собрания, в любое время",
      "by a decision of the assembly, at any time",
    ),
    words("иесі одан бас тартқанда", "отказом держателя", "when its holder resigns it"),
    words("төрешінің өкімімен", "распоряжением арбитра", "by an arbiter's order"),
  ],
} as const;
