/**
 * What `biy condominium` says, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */
import type { Words } from "../index.ts";
import { type BallotProblem, type State, STEP_WORDS, type Subject } from "../condominium/index.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** Sentences that the functions of this folder fill. */
type AsWords<T> = { readonly [key in keyof T]: Words };

export const CONDOMINIUM_WORDS = {
  ...(STEP_WORDS as unknown as AsWords<Omit<typeof STEP_WORDS, "decisions" | "disputes">>),
  ...(STEP_WORDS.decisions as unknown as AsWords<typeof STEP_WORDS.decisions>),
  deployStep: words(
    "кондоминиумды құру: {label}",
    "создание кондоминиума: {label}",
    "founding the condominium: {label}",
  ),
  noFolder: words(
    "{folder} бумасы жоқ; алдымен оны жасаңыз немесе --out арқылы басқа жерді көрсетіңіз.",
    "Папки {folder} нет; сначала создайте её или укажите в --out другое место.",
    "There is no folder {folder}; make it first, or name another place with --out.",
  ),
  deployed: words(
    "Кондоминиум құрылды; файлы: {path}. Енді жарғы мен ережелерді шешімдер ғана өзгертеді.",
    "Кондоминиум учреждён; его файл: {path}. Теперь устав и правила меняют только решения.",
    "The condominium is founded; its file is {path}. From now on only decisions change the charter and the rules.",
  ),
  charterAbove: words(
    "Жарғының мәтіні жоғарыда; оның түбірі: {root}",
    "Текст устава выше; его корень: {root}",
    "The charter's text is above; its root: {root}",
  ),
  founding: words(
    "«{name}»; бірліктер: {units}. Құрылғаннан кейін мұны тек жиналыс өзгертеді.",
    "«{name}»; единиц: {units}. После учреждения это меняет только собрание.",
    '"{name}"; units: {units}. Once founded, only the assembly changes this.',
  ),
  agreeAccede: words(
    "Жарғыға және дауларды шешу тәртібіне қосылу. Мекенжайыңыз: {account}",
    "Присоединение к уставу и к порядку разрешения споров. Ваш адрес: {account}",
    "Acceding to the charter and to its procedure for disputes. Your address: {account}",
  ),
  acceded: words("Қосылу жазылған файл: {path}", "Присоединение записано в файл: {path}", "The accession is in {path}"),
  objected: words(
    "Қарсылық жазылған файл: {path}; оны кез келген тұлға жібере алады.",
    "Возражение записано в файл: {path}; отправить его может любой.",
    "The objection is in {path}; anyone can send it.",
  ),
  consentNext: words(
    "Бөлуді жиналыс шешеді: motion.json файлына {call} пәрменін енгізіңіз.",
    "Разделить решает собрание: внесите в motion.json вызов {call}.",
    "The assembly decides on the split: put the call {call} into a motion.json.",
  ),
  nonePassedOver: words(
    "Иесі 60 тәулік ішінде қосылмаған бірлік жоқ: ештеңе істеудің қажеті жоқ.",
    "Нет единиц, держатели которых не присоединились за 60 суток: делать нечего.",
    "There is no unit whose holder has not acceded within 60 days: nothing is to be done.",
  ),
  notPassedOver: words(
    "Есептен шығаратын уақыты келмеген немесе шығарылып қойған бірліктер сол қалпында қалады: {units}.",
    "Остаются как есть единицы, которые исключать рано или которые уже исключены: {units}.",
    "These units stay as they are, being not due or out already: {units}.",
  ),
  reapportionCall: words(
    "Үлестерді жиналыс өзгертеді: motion.json файлына {call} пәрменін енгізіңіз; үлесі азаятын бірліктің иесі алдымен келіседі (unit consent).",
    "Доли меняет собрание: внесите в motion.json вызов {call}; держатель единицы, доля которой уменьшается, сначала даёт согласие (unit consent).",
    "The assembly changes shares: put the call {call} into a motion.json; the holder of a unit that loses some consents first (unit consent).",
  ),
  reapportionRest: words(
    "Қалған бөліктерді шешім орындалғаннан кейін 30 тәулік ішінде осы команда орындайды; шешім жойылса, олар орындалмайды.",
    "Остальные части эта же команда исполняет в течение 30 суток после исполнения решения; если решение отменено, они не исполняются.",
    "The same command carries out the other pieces within 30 days after the decision was carried out; once it is annulled, none.",
  ),
  textTrue: words(
    "Жарғының жаңа мәтіні салыстырылды: ол осы файлдан және шешімнің пәрмендерінен шығатын мәтін.",
    "Новый текст устава сверен: это текст, который следует из этого файла и вызовов решения.",
    "The charter's new text was compared: it is the one that follows from this file and the decision's calls.",
  ),
  convened: words(
    "№ {no} шешім дауысқа қойылды; файлы: {path}. Оны барлық қатысушыға жіберіңіз: онда сұрақтың мәтіні бар.",
    "Решение № {no} поставлено на голосование; его файл: {path}. Разошлите этот файл всем участникам: в нём текст вопроса.",
    "Decision {no} is convened; its file is {path}. Send it to all participants: the question's text is in it.",
  ),
  readQuestion: words(
    "Осы сұрақты дауысқа қоясыз ба?",
    "Поставить этот вопрос на голосование?",
    "Put this question to the vote?",
  ),
  petitionSigned: words(
    "Қолтаңба жазылған файл: {path}. Шақырушыға жіберіңіз.",
    "Подпись записана в файл: {path}. Отправьте его созывающему.",
    "The signature is in {path}. Send it to who convenes.",
  ),
  support: words(
    "петицияны қолдауды есепке алу, {batches} бөліктің {batch}-бөлігі; бірлік: {units}; шақырушы: {convener}",
    "учёт поддержки петиции, часть {batch} из {batches}; единиц: {units}; созывает: {convener}",
    "counting support of a petition, part {batch} of {batches}; units: {units}; convener: {convener}",
  ),
  petitionSupported: words(
    "Петицияны қолдаған бірлік: {units}, керегі: {needed}. Жинау мен шақырудың соңғы секунды: {until}.",
    "Петицию поддержали единиц: {units}, нужно: {needed}. Последняя секунда для сбора и созыва: {until}.",
    "Units that support the petition: {units}; needed: {needed}. Last second to collect and to convene: {until}.",
  ),
  noSupport: words(
    "Петицияны әлі ешкім қолдаған жоқ. Қажет бірлік саны: {needed}.",
    "Петицию ещё никто не поддержал. Нужно единиц: {needed}.",
    "Nobody has supported the petition yet. Units needed: {needed}.",
  ),
  otherPetitions: words(
    "{path} файлындағы қолтаңба басқа петицияға арналған; бір команда бір петицияны қолдайды.",
    "Подпись в файле {path} дана под другой петицией; одна команда поддерживает одну петицию.",
    "The signature in {path} is under another petition; a command is about one.",
  ),
  nothingToSupport: words(
    "Қолтаңбаларды --petition арқылы көрсетіңіз немесе өзіңіз қолдау үшін --motion мен --convener көрсетіңіз; екеуін бірге емес.",
    "Назовите подписи с помощью --petition или, чтобы поддержать самому, --motion и --convener; не вместе.",
    "Name signatures with --petition, or, to support it yourself, --motion and --convener; not both.",
  ),
  vote: words(
    "№ {no} шешім бойынша {units} бірліктердің дауысы: {choice}",
    "голос по решению № {no} единицами {units}: {choice}",
    "vote on decision {no} with units {units}: {choice}",
  ),
  agreeVote: words(
    "№ {no} шешім бойынша {units} бірліктермен «{choice}» деп дауыс бересіз бе?",
    "Проголосовать по решению № {no} единицами {units}: «{choice}»?",
    'Vote "{choice}" on decision {no} with units {units}?',
  ),
  noUnits: words(
    "Бұл мекенжайда бірлік жоқ; --unit арқылы көрсетіңіз немесе кілтті тексеріңіз.",
    "У этого адреса нет единиц; укажите --unit или проверьте ключ.",
    "This address holds no unit; name one with --unit, or check the key.",
  ),
  proxy: words(
    "дауыс беруге сенімхат (кімге: {holder}; соңғы сәті: {until}; санаттар немесе шешім: {scope})",
    "доверенность на голосование (кому: {holder}; до: {until}; категории или решение: {scope})",
    "a proxy to vote (for: {holder}; until: {until}; categories or decision: {scope})",
  ),
  proxyGiven: words(
    "{holder} Сіз үшін мына сәтке дейін дауыс береді: {until}; мына санаттардағы шешімдер бойынша: {categories}.",
    "{holder} голосует за Вас до: {until}; по решениям категорий: {categories}.",
    "{holder} votes for you until {until}, on decisions of categories: {categories}.",
  ),
  proxyForOne: words(
    "{holder} Сіз үшін мына сәтке дейін дауыс береді: {until}; тек мына шешім бойынша: {only}.",
    "{holder} голосует за Вас до: {until}; только по решению {only}.",
    "{holder} votes for you until {until}, on this decision only: {only}.",
  ),
  proxyOfUnit: words("{words} Бірлік: {unit}.", "{words} Единица: {unit}.", "{words} Unit: {unit}."),
  unitTakenOut: words(
    "№ {unit} бірлік сенімхаттардан шығарылды: онымен Сіз үшін ешкім дауыс бермейді.",
    "Единица № {unit} исключена из доверенностей: ею за Вас никто не голосует.",
    "Unit {unit} is taken out of your proxies: nobody votes for you with it.",
  ),
  takeUnitOut: words(
    "№ {unit} бірлікті сенімхаттардан шығару",
    "исключение единицы № {unit} из доверенностей",
    "taking unit {unit} out of your proxies",
  ),
  proxyTakenBack: words(
    "Сенімхат қайтарып алынды: {holder} енді Сіз үшін дауыс бермейді.",
    "Доверенность отозвана: {holder} больше не голосует за Вас.",
    "The proxy is taken back: {holder} doesn't vote for you any more.",
  ),
  noProxy: words(
    "Бұл мекенжай сенімхат бермеген немесе оны қайтарып алған: қайтарып алатын ештеңе жоқ. Беру үшін --holder көрсетіңіз.",
    "Этот адрес доверенности не давал или уже отозвал её: отзывать нечего. Чтобы дать, укажите --holder.",
    "This address has given no proxy, or has taken it back: there is nothing to take back. To give one, name who with --holder.",
  ),
  proxyWithoutHolder: words(
    "--until, --category және --decision сенімхат беруге арналған: кімге екенін --holder арқылы көрсетіңіз. Қайтарып алу үшін оларды көрсетпеңіз.",
    "--until, --category и --decision — для того, чтобы дать доверенность: укажите кому с помощью --holder. Чтобы отозвать, не указывайте их.",
    "--until, --category and --decision are for giving a proxy: name who gets it with --holder. To take one back, leave them out.",
  ),
  proxyForBoth: words(
    "--decision сенімхатты бір шешімге береді, --category — санаттарға; біреуін ғана көрсетіңіз.",
    "--decision даёт доверенность на одно решение, --category — на категории; укажите что-то одно.",
    "--decision gives a proxy for one decision, --category for categories; name one of them only.",
  ),
  pastMoment: words(
    "--until: {given} өтіп кетті; болашақтағы сәтті көрсетіңіз.",
    "--until: {given} уже прошло; укажите момент в будущем.",
    "--until: {given} is over; name a moment that is still to come.",
  ),
  noCategory: words(
    "Жарғыда № {category} санат жоқ; санаттары — 1-ден {highest}-ге дейін.",
    "В уставе нет категории № {category}; категории — от 1 до {highest}.",
    "The charter has no category {category}; it has those from 1 to {highest}.",
  ),
  ballotSigned: words(
    "Бюллетень жазылған файл: {path}. Дауыстарды санайтын адамға жіберіңіз.",
    "Бюллетень записан в файл: {path}. Отправьте его тому, кто считает голоса.",
    "The ballot is in {path}. Send it to who counts.",
  ),
  count: words(
    "№ {no} шешім бойынша бюллетеньдерді санау: {batch}/{batches} топтама, {units} бірлік",
    "подсчёт бюллетеней по решению № {no}: пакет {batch} из {batches}, единиц: {units}",
    "counting ballots of decision {no}: batch {batch} of {batches}, {units} units",
  ),
  notCounted: words(
    "{file}: есептелмейді — {problem}",
    "{file}: не считается — {problem}",
    "{file}: does not count: {problem}",
  ),
  nothingToCount: words(
    "Есептелетін бюллетень жоқ.",
    "Нет бюллетеней, которые можно посчитать.",
    "There is no ballot that would count.",
  ),
  sealSame: words(
    "{sealed}: желі {asOf} блогы бойынша беретін хаттаманың дәл өзі (бекіткен: {by})",
    "{sealed}: это тот самый протокол, который сеть даёт по состоянию на блок {asOf} (скрепил: {by})",
    "{sealed}: these are the minutes that the chain gives as of block {asOf} (sealed by {by})",
  ),
  sealLater: words(
    "Содан кейін осы шешім бойынша тағы {later} оқиға болды: олар бекітілген хаттамада жоқ.",
    "После этого по решению произошли ещё события: {later}; в скреплённом протоколе их нет.",
    "After that block more happened to this decision, events: {later}; the sealed minutes don't have them.",
  ),
  sealOther: words(
    "{sealed}: желі беретін хаттама ЕМЕС (бекіткен: {by})",
    "{sealed}: это НЕ тот протокол, который даёт сеть (скрепил: {by})",
    "{sealed}: these are NOT the minutes that the chain gives (sealed by {by})",
  ),
  noOffice: words(
    "{holder} мекенжайында лауазым жоқ.",
    "У адреса {holder} нет должности.",
    "The address {holder} holds no office.",
  ),
  noSeal: words("Хаттама бекітілмеген.", "Протокол не скреплён.", "No minutes are sealed."),
  dispute: words(
    "№ {no} шешім бойынша дау мәлімдеу",
    "заявление спора о решении № {no}",
    "raising a dispute about decision {no}",
  ),
  disputeBallot: words(
    "№ {no} шешімдегі № {unit} бірліктің бюллетені бойынша дау мәлімдеу",
    "заявление спора о бюллетене единицы № {unit} в решении № {no}",
    "raising a dispute about the ballot of unit {unit} in decision {no}",
  ),
  disputeRefusal: words(
    "{person} мекенжайының ұсынысты дауысқа қоюдан бас тартуы бойынша дау мәлімдеу",
    "заявление спора об отказе {person} поставить предложение на голосование",
    "raising a dispute about a refusal of {person} to put a motion to the vote",
  ),
  disputeAct: words(
    "{person} мекенжайлы лауазымды тұлғаның әрекеті бойынша дау мәлімдеу",
    "заявление спора о действии должностного лица {person}",
    "raising a dispute about an act of {person}, who holds an office",
  ),
  disputeKey: words(
    "№ {unit} бірліктің жоғалған кілті бойынша дау мәлімдеу",
    "заявление спора об утраченном ключе единицы № {unit}",
    "raising a dispute about the lost key of unit {unit}",
  ),
  disputeOne: words(
    "Даудың бір ғана нысанасын көрсетіңіз: шешімнің файлы (ондағы бюллетень болса, --ballot қосыңыз), --refusal, --act немесе --recovery.",
    "Назовите одно, о чём спор: файл решения (о бюллетене в нём — с --ballot), --refusal, --act или --recovery.",
    "Name one thing that the dispute is about: the decision's file (with --ballot a ballot of it), --refusal, --act or --recovery.",
  ),
  disputeBy: words(
    "Кім бас тартқанын немесе әрекет еткенін --by арқылы көрсетіңіз: мандат иесінің мекенжайы.",
    "Скажите через --by, кто отказал или действовал: адрес держателя мандата.",
    "Say with --by who refused or acted: the address of the mandate's holder.",
  ),
  disputeDocument: words(
    "Құжатты --document арқылы беріңіз: бас тарту туралы хат немесе сот актісі.",
    "Дайте документ через --document: письмо об отказе или акт суда.",
    "Give the document with --document: the letter of refusal, or the court's act.",
  ),
  disputed: words(
    "Дау мәлімделді; файлы: {path}. Талаптың мәтіні мен тұзы: {claim}. Екеуін де сақтаңыз.",
    "Спор заявлен; его файл: {path}. Текст требования и соль: {claim}. Сохраните оба.",
    "The dispute is raised; its file is {path}. The claim's text and salt are in {claim}. Keep both.",
  ),
  documentKept: words(
    "Құжаттың хеші мен тұзы: {path}. Оларды құжаттың өзімен бірге сақтаңыз: оларсыз даудың осы құжат туралы екенін көрсете алмайсыз.",
    "Хеш документа и соль: {path}. Сохраните их вместе с документом: без них не показать, что спор о нём.",
    "The document's hash and salt are in {path}. Keep them with the document: without them nobody can show that the dispute is about it.",
  ),
  enforce: words("төрешінің өкімін орындау", "исполнение распоряжения арбитра", "carrying out the arbiter's order"),
  strikeNext: words(
    "өкім бойынша дауыстарды алып тастау: {strikes} бөліктің {piece}-бөлігі",
    "исключение голосов по распоряжению: часть {piece} из {strikes}",
    "striking the ballots of the order: part {piece} of {strikes}",
  ),
  hold: words(
    "авансы енгізілген дау аяқталғанша шешімді кідірте тұру",
    "задержка решения, пока не окончен спор, по которому внесён аванс",
    "holding the decision up until the dispute ends, its advance being paid",
  ),
  object: words(
    "№ {seat} орындағы төрешіге қарсылықты іс материалдарына қосу",
    "приобщение возражения против арбитра на месте {seat}",
    "putting an objection to who sits on seat {seat} on the record",
  ),
  oneUnit: words(
    "Бір ғана бірлікті көрсетіңіз: --unit 3.",
    "Назовите одну единицу: --unit 3.",
    "Name one unit only: --unit 3.",
  ),
  signNomination: words(
    "Бірлік иелерінің № {seat} орынға {arbiter} төрешісін атауына қол қоясыз ба?",
    "Подписать за то, чтобы держатели назвали на место {seat} арбитра {arbiter}?",
    "Sign for the holders to name the arbiter {arbiter} for seat {seat}?",
  ),
  nominationSigned: words(
    "Қолтаңба жазылған файл: {path}. Осы төреші үшін қолтаңба жинап жүрген адамға жіберіңіз.",
    "Подпись записана в файл: {path}. Отправьте его тому, кто собирает подписи за арбитра.",
    "The signature is in {path}. Send it to who collects them for the arbiter.",
  ),
  holdersNominate: words(
    "бірлік иелерінің № {seat} орынға {arbiter} төрешісін атауын қолдайтын бірліктерді санау",
    "подсчёт единиц за то, чтобы держатели назвали на место {seat} арбитра {arbiter}",
    "counting the units for the holders to name the arbiter {arbiter} for seat {seat}",
  ),
  supported: words(
    "Қазір қолдайтын бірлік: {units}. Барлық бірліктің үштен бірі қолдамайынша, төреші аталмайды.",
    "Сейчас поддерживают единиц: {units}. Пока не наберётся треть всех единиц, арбитр не назван.",
    "Units that support it by now: {units}. Until a third of all units do, no arbiter is named.",
  ),
  nominated: words(
    "Қолдайтын бірлік: {units}, барлық бірліктің үштен бірінен кем емес: төреші аталды.",
    "Поддерживают единиц: {units}, не меньше трети всех: арбитр назван.",
    "Units that support it: {units}, at least a third of all: the arbiter is named.",
  ),
  otherNomination: words(
    "{path} файлындағы қолтаңба басқа дауға, орынға немесе төрешіге арналған; осыған қол қойылғанын сұраңыз.",
    "Подпись в файле {path} дана для другого спора, места или арбитра; попросите подпись для этого.",
    "The signature in {path} is for another dispute, seat or arbiter; ask for one for this.",
  ),
  signInterim: words(
    "Шешім бірден тоқтатыла тұрады. Уақытша шара {account} атынан қабылданады.",
    "Решение будет приостановлено сразу. Временная мера принимается от имени {account}.",
    "The decision is stayed at once. The interim order is made for {account}.",
  ),
  interimSigned: words(
    "Қолтаңба жазылған файл: {path}. Уәждердің мәтінімен бірге басқа төрешілерге жіберіңіз.",
    "Подпись записана в файл: {path}. Отправьте его другим арбитрам вместе с текстом мотивов.",
    "The signature is in {path}. Send it to the other arbiters, with the text of the reasons.",
  ),
  otherInterim: words(
    "{path} файлындағы қолтаңба басқа дауға, мерзімге немесе уәждерге арналған; осыған қол қойылғанын сұраңыз.",
    "Подпись в файле {path} дана для другого спора, срока или мотивов; попросите подпись для этого.",
    "The signature in {path} is for another dispute, length or reasons; ask for one for this.",
  ),
  noSeat: words(
    "{account} бұл істе төреші орнын қабылдаған жоқ: қол қоятын ештеңесі жоқ.",
    "{account} не принимал места арбитра в этом деле: подписывать ему нечего.",
    "{account} has accepted no seat in this case: there is nothing for it to sign.",
  ),
  stayInterim: words(
    "шешімді {days} тәулікке бірден тоқтата тұру",
    "немедленная приостановка решения, суток: {days}",
    "staying the decision at once, for {days} days",
  ),
  noDispute: words(
    "{path} — шарттың файлы, ал бұл әрекет кондоминиумның дауына ғана қатысты; даудың файлын беріңіз.",
    "{path} — файл договора, а это бывает только в споре кондоминиума; дайте файл спора.",
    "{path} is an agreement's file, and this is for disputes of a condominium only; give the dispute's file.",
  ),
  noCondominium: words(
    "{path} — шарттың файлы: даудың нысанасы көрсетілмейді, --claim жеткілікті.",
    "{path} — файл договора: о чём спор, называть не нужно, достаточно --claim.",
    "{path} is an agreement's file: what the dispute is about is not named, --claim is enough.",
  ),
  giveUp: words("даудан бас тарту", "отказ от спора", "giving the dispute up"),
  wrongDecision: words(
    "{path} файлындағы мәтін желідегі шешімнің мәтіні емес; дауыс бермеңіз, шақырушыдан сұраңыз.",
    "Текст в файле {path} не тот, что в решении в сети; не голосуйте, спросите созвавшего.",
    "The text in {path} is not that of the decision on chain; don't vote, ask the convener.",
  ),
  otherPetition: words(
    "{path} файлындағы қолтаңба басқа ұсынысқа арналған немесе басқа шақырушыны ({convener}) атайды; осы ұсынысқа, Сізді атайтын қолтаңба сұраңыз.",
    "Подпись в файле {path} дана для другого предложения или называет другого созывающего ({convener}); попросите подпись для этого предложения, называющую Вас.",
    "The signature in {path} is for another motion, or names another convener ({convener}); ask for one for this motion that names you.",
  ),
  motionCalls: words("Қабылданса, орындалады:", "Если принято, исполняется:", "If it passes, this is carried out:"),
  motionUndo: words(
    "Орындалғаннан кейін төреші жойса, орындалады:",
    "Если арбитр отменит исполненное, исполняется:",
    "If an arbiter annuls it afterwards, this is carried out:",
  ),
  badOrder: words(
    "{path}: мұндай өкім жоқ; қараңыз: examples/data-centre/ruling.json.",
    "{path}: такого распоряжения нет; см. examples/data-centre/ruling.json.",
    "{path}: there is no such order; see examples/data-centre/ruling.json.",
  ),
} as const satisfies Record<string, Words>;

export const STATE_WORDS: { readonly [state in State]: Words } = {
  none: words("шақырылмаған", "не созвано", "not convened"),
  notice: words(
    "хабарлама: дауыс беру әлі басталмады",
    "уведомление: голосование ещё не началось",
    "notice: voting has not begun",
  ),
  voting: words("дауыс беру", "голосование", "voting"),
  "no-quorum": words("кворум жоқ", "нет кворума", "no quorum"),
  rejected: words("қабылданбады", "не принято", "rejected"),
  challenge: words("қабылданды; дауласу мерзімі", "принято; срок оспаривания", "passed; challenge period"),
  stayed: words("тоқтатыла тұрды", "приостановлено", "stayed"),
  executable: words("қабылданды; орындауға болады", "принято; можно исполнить", "passed; can be carried out"),
  executed: words("орындалды", "исполнено", "carried out"),
  expired: words("күшін жойды", "утратило силу", "expired"),
  withdrawn: words("кері алынды", "отозвано", "withdrawn"),
  annulled: words("жойылды", "отменено", "annulled"),
};

export const CHOICE_TERMS = {
  yes: words("жақтаймын", "за", "for"),
  no: words("қарсымын", "против", "against"),
  abstain: words("қалыс қаламын", "воздерживаюсь", "abstain"),
} as const;

export const PROBLEM_WORDS: { readonly [problem in BallotProblem]: Words } = {
  "other decision": words("басқа шешімге арналған", "для другого решения", "it is for another decision"),
  signature: words("қолтаңбасы дұрыс емес", "неверная подпись", "the signature is not right"),
  "not the holder": words("бірлік қол қойғандікі емес", "единица не у подписавшего", "the unit is not the signer's"),
  "not acceded": words("иесі жарғыға қосылмаған", "держатель не присоединился к уставу", "its holder has not acceded"),
  "no such unit": words("мұндай бірлік жоқ", "такой единицы нет", "there is no such unit"),
  twice: words("бірлік басқа бюллетеньде бар", "единица уже в другом бюллетене", "the unit is in another ballot"),
  "voted already": words("бірлік бойынша дауыс берілген", "по единице уже проголосовано", "the unit has voted already"),
  struck: words(
    "төреші осы бірліктің дауысын алып тастаған: енді иесі тек өзі дауыс бере алады (`biy condominium vote`)",
    "арбитр исключил голос этой единицы: теперь она голосует только лично (`biy condominium vote`)",
    "an arbiter struck the unit's ballot: it votes in person now, and in no other way (`biy condominium vote`)",
  ),
};

export const TABLE_WORDS = {
  unit: words("бірлік", "единица", "unit"),
  holder: words("иесі", "держатель", "holder"),
  share: words("үлес", "доля", "share"),
  class: words("сынып", "класс", "class"),
  acceded: words("қосылған", "присоединился", "acceded"),
  decision: words("шешім", "решение", "decision"),
  state: words("күйі", "состояние", "state"),
  yes: words("жақтап", "за", "for"),
  no: words("қарсы", "против", "against"),
  abstain: words("қалыс", "воздержались", "abstained"),
  byUnit: words("бірлік бойынша", "по единицам", "by unit"),
  byShare: words("үлес бойынша", "по долям", "by share"),
  electorate: words("барлығы", "всего", "all"),
  opens: words("дауыс беру басталады", "начало голосования", "voting opens"),
  closes: words("дауыс беру аяқталады", "конец голосования", "voting closes"),
} as const satisfies Record<string, Words>;

/** What a dispute is about, by its subject. */
export const MATTER_WORDS: { readonly [subject in Exclude<Subject, "none">]: Words } = {
  decision: words("Дау: № {no} шешім", "Спор: решение № {no}", "Dispute about: decision {no}"),
  ballots: words(
    "Дау: № {no} шешімдегі № {unit} бірліктің бюллетені",
    "Спор: бюллетень единицы № {unit} в решении № {no}",
    "Dispute about: the ballot of unit {unit} in decision {no}",
  ),
  refusal: words(
    "Дау: дауысқа қоюдан бас тарту, ұсыныстың хеші {ref}",
    "Спор: отказ поставить на голосование, хеш предложения {ref}",
    "Dispute about: a refusal to convene, hash of the motion {ref}",
  ),
  act: words(
    "Дау: лауазымды тұлғаның әрекеті",
    "Спор: действие должностного лица",
    "Dispute about: an act of an officer",
  ),
  recovery: words(
    "Дау: № {unit} бірліктің жоғалған кілті",
    "Спор: утраченный ключ единицы № {unit}",
    "Dispute about: the lost key of unit {unit}",
  ),
};

export const CASE_WORDS = {
  question: words("Мәселе: {question}", "Вопрос: {question}", "Question: {question}"),
  object: words("№ {object} ортақ объект", "Общий объект № {object}", "Common object {object}"),
  document: words("Құжаттың хеші: {document}", "Хеш документа: {document}", "Hash of the document: {document}"),
  claimant: words("Дау мәлімдеген: {first}", "Спор заявил: {first}", "Raised by: {first}"),
  answers: words("Жауап береді: {second}", "Отвечает: {second}", "Who answers: {second}"),
  holders: words(
    "Барлық бірлік иелері жауап береді: қосылғандардың кез келгені құжат ұсына алады; төрешіні бірліктердің үштен бірі атайды, әйтпесе уәкілетті тұлға тағайындайды",
    "Отвечают все держатели: документы вправе представить любой присоединившийся; арбитра называет треть единиц, иначе уполномоченное лицо",
    "All holders answer: any who has acceded may submit documents; a third of the units names an arbiter, or else the authority does",
  ),
  over: words("Дау аяқталды", "Спор окончен", "The dispute is over"),
} as const satisfies Record<string, Words>;
