/**
 * What `biy condominium` says, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Words } from "../../src/index.ts";
import type { BallotProblem, State } from "../../src/condominium/condominiums.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

export const CONDOMINIUM_WORDS = {
  deployStep: words(
    "кондоминиумды құру: {label}",
    "создание кондоминиума: {label}",
    "founding the condominium: {label}",
  ),
  deployed: words(
    "Кондоминиум құрылды; файлы: {path}. Енді оны шешімдерден басқа ештеңе өзгертпейді.",
    "Кондоминиум учреждён; его файл: {path}. Теперь его меняют только решения.",
    "The condominium is founded; its file is {path}. From now on only decisions change it.",
  ),
  charterAbove: words(
    "Жарғының мәтіні жоғарыда; оның түбірі: {root}",
    "Текст устава выше; его корень: {root}",
    "The charter's text is above; its root: {root}",
  ),
  accede: words("жарғыға қосылу", "присоединение к уставу", "accession to the charter"),
  agreeAccede: words(
    "Жарғыға және дауларды шешу тәртібіне қосыласыз ба? Шоты: {account}",
    "Присоединиться к уставу и к порядку разрешения споров? Счёт: {account}",
    "Accede to the charter and to its procedure for disputes? Account: {account}",
  ),
  acceded: words("Қосылу жазылған файл: {path}", "Присоединение записано в файл: {path}", "The accession is in {path}"),
  transfer: words(
    "№ {unit} бірлікті {to} мекенжайына беру",
    "передача единицы № {unit} на адрес {to}",
    "transfer of unit {unit} to {to}",
  ),
  merge: words("бірліктерді біріктіру: {units}", "объединение единиц: {units}", "merger of units {units}"),
  split: words("№ {unit} бірлікті бөлу", "разделение единицы № {unit}", "split of unit {unit}"),
  consent: words(
    "№ {unit} бірлікті бөлуге келісім",
    "согласие на разделение единицы № {unit}",
    "consent to the split of unit {unit}",
  ),
  consentNext: words(
    "Бөлуді жиналыс шешеді: motion.json файлына {call} әрекетін енгізіңіз.",
    "Разделить решает собрание: внесите в motion.json действие {call}.",
    "The assembly decides on the split: put the call {call} into a motion.json.",
  ),
  suspend: words(
    "№ {object} ортақ объектіні 14 күнге тоқтата тұру",
    "приостановка общего объекта № {object} на 14 дней",
    "suspension of common object {object} for 14 days",
  ),
  convene: words("шешімді шақыру: {question}", "созыв решения: {question}", "convening: {question}"),
  convened: words(
    "№ {no} шешім шақырылды; файлы: {path}. Оны барлық қатысушыға жіберіңіз: онда сұрақтың мәтіні бар.",
    "Решение № {no} созвано; его файл: {path}. Разошлите его участникам: в нём текст вопроса.",
    "Decision {no} is convened; its file is {path}. Send it to the participants: the question's text is in it.",
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
  vote: words(
    "№ {no} шешім бойынша дауыс: {choice}",
    "голос по решению № {no}: {choice}",
    "vote on decision {no}: {choice}",
  ),
  agreeVote: words(
    "№ {no} шешім бойынша {units} бірліктермен «{choice}» деп дауыс бересіз бе?",
    "Проголосовать по решению № {no} единицами {units}: «{choice}»?",
    'Vote "{choice}" on decision {no} with units {units}?',
  ),
  noUnits: words(
    "Бұл шотта бірлік жоқ; --unit арқылы көрсетіңіз немесе кілтті тексеріңіз.",
    "У этого счёта нет единиц; укажите --unit или проверьте ключ.",
    "This account holds no unit; name one with --unit, or check the key.",
  ),
  proxy: words("дауыс беруге сенімхат", "доверенность на голосование", "a proxy to vote"),
  ballotSigned: words(
    "Бюллетень жазылған файл: {path}. Дауыстарды санайтын адамға жіберіңіз.",
    "Бюллетень записан в файл: {path}. Отправьте его тому, кто считает голоса.",
    "The ballot is in {path}. Send it to who counts.",
  ),
  count: words(
    "№ {no} шешім бойынша бюллетеньдерді санау: {batch}/{batches} топ, {units} бірлік",
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
  execute: words("№ {no} шешімді орындау", "исполнение решения № {no}", "carrying out decision {no}"),
  undo: words("№ {no} шешімнің күшін жою әрекеттері", "отмена последствий решения № {no}", "taking decision {no} back"),
  reconvene: words("№ {no} шешімді қайта шақыру", "повторный созыв решения № {no}", "putting decision {no} again"),
  seal: words(
    "№ {no} шешімнің хаттамасын бекіту",
    "скрепление протокола решения № {no}",
    "sealing the minutes of decision {no}",
  ),
  sealSame: words(
    "{sealed}: тізбек беретін хаттаманың дәл өзі (бекіткен: {by})",
    "{sealed}: это тот самый протокол, который даёт сеть (скрепил: {by})",
    "{sealed}: these are the minutes that the chain gives (sealed by {by})",
  ),
  sealOther: words(
    "{sealed}: тізбек беретін хаттама ЕМЕС (бекіткен: {by})",
    "{sealed}: это НЕ тот протокол, который даёт сеть (скрепил: {by})",
    "{sealed}: these are NOT the minutes that the chain gives (sealed by {by})",
  ),
  noOffice: words(
    "{holder} мекенжайында қызмет жоқ.",
    "У адреса {holder} нет должности.",
    "The address {holder} holds no office.",
  ),
  noSeal: words("Хаттама бекітілмеген.", "Протокол не скреплён.", "No minutes are sealed."),
  report: words("басқарушының есебі", "отчёт управляющего", "the manager's report"),
  resign: words("өкілеттіктен бас тарту", "отказ от полномочий", "resignation"),
  dispute: words("№ {no} шешімге дау айту", "оспаривание решения № {no}", "disputing decision {no}"),
  disputed: words(
    "Дау ашылды; файлы: {path}. Талаптың мәтіні мен тұзы: {claim}. Екеуін де сақтаңыз.",
    "Спор открыт; его файл: {path}. Текст требования и соль: {claim}. Сохраните оба.",
    "The dispute is open; its file is {path}. The claim's text and salt are in {claim}. Keep both.",
  ),
  openCase: words("істі ашу", "открытие дела", "opening the case"),
  nominate: words("төрешіні атау", "назначение арбитра стороной", "naming an arbiter"),
  accept: words("төрешінің келісімі", "согласие арбитра", "the arbiter's acceptance"),
  evidence: words("құжатты іс материалдарына қосу", "приобщение документа", "putting a document on the record"),
  closeEvidence: words("дәлелдемелерді жабу", "закрытие сбора доказательств", "closing the record"),
  award: words("шешімнің қарар бөлігі", "резолютивная часть решения", "the operative part"),
  reasons: words("шешімнің негіздері", "мотивы решения", "the reasons"),
  enforce: words("төреші шешімін орындау", "исполнение решения арбитра", "carrying out the arbiter's order"),
  giveUp: words("даудан бас тарту", "отказ от спора", "giving the dispute up"),
  wrongDecision: words(
    "{path} файлындағы мәтін тізбектегі шешімнің мәтіні емес; дауыс бермеңіз, шақырушыдан сұраңыз.",
    "Текст в файле {path} не тот, что в решении в сети; не голосуйте, спросите созвавшего.",
    "The text in {path} is not that of the decision on chain; don't vote, ask the convener.",
  ),
  otherPetition: words(
    "{path} файлындағы қолтаңба басқа ұсынысқа немесе басқа шақырушыға ({convener}) арналған; дұрысын сұраңыз.",
    "Подпись в файле {path} — для другого предложения или для другого созывающего ({convener}); попросите верную.",
    "The signature in {path} is for another motion, or for another convener ({convener}); ask for the right one.",
  ),
  badMotion: words(
    "{path}: мұнда {{question, text, calls}} болуы керек, examples/data-centre/motion.json үлгісін қараңыз.",
    "{path}: нужны {{question, text, calls}}, см. examples/data-centre/motion.json.",
    "{path}: this needs {{question, text, calls}}, see examples/data-centre/motion.json.",
  ),
  badOrder: words(
    "{path}: мұндай өкім жоқ; қараңыз: examples/data-centre/order.json.",
    "{path}: такого распоряжения нет; см. examples/data-centre/order.json.",
    "{path}: there is no such order; see examples/data-centre/order.json.",
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
  expired: words("мерзімі өтті", "срок исполнения истёк", "expired"),
  annulled: words("күші жойылды", "отменено", "annulled"),
};

export const CHOICE_TERMS = {
  yes: words("жақтаймын", "за", "for"),
  no: words("қарсымын", "против", "against"),
  abstain: words("қалыс қаламын", "воздерживаюсь", "abstain"),
} as const;

export const PROBLEM_WORDS: { readonly [problem in BallotProblem]: Words } = {
  "other decision": words("басқа шешімге арналған", "для другого решения", "it is for another decision"),
  signature: words("қолтаңбасы дұрыс емес", "неверная подпись", "the signature is not right"),
  "not the holder": words(
    "бірлік қол қойғандікі емес",
    "единица не принадлежит подписавшему",
    "the unit is not the signer's",
  ),
  "not acceded": words(
    "ұстаушы жарғыға қосылмаған",
    "владелец не присоединился к уставу",
    "its holder has not acceded",
  ),
  "no such unit": words("мұндай бірлік жоқ", "такой единицы нет", "there is no such unit"),
  twice: words("бірлік басқа бюллетеньде бар", "единица уже в другом бюллетене", "the unit is in another ballot"),
  "voted already": words("бірлік дауыс беріп қойған", "единица уже проголосовала", "the unit has voted already"),
};

export const TABLE_WORDS = {
  unit: words("бірлік", "единица", "unit"),
  holder: words("ұстаушы", "владелец", "holder"),
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
