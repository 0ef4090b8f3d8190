/**
 * What the steps of a condominium do, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Words } from "../words/lang.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** `{name}` is filled in. */
export const STEP_WORDS = {
  accede: words("жарғыға қосылу", "присоединение к уставу", "accession to the charter"),
  passOver: words(
    "иесі 60 тәулік ішінде қосылмаған бірліктерді ол қосылғанға дейін есептен шығару: {units}",
    "исключение из подсчёта, до присоединения, единиц, держатели которых не присоединились за 60 суток: {units}",
    "leaving out, until they accede, units whose holders have not within 60 days: {units}",
  ),
  transfer: words(
    "№ {unit} бірлікті {to} мекенжайына беру",
    "передача единицы № {unit} на адрес {to}",
    "transfer of unit {unit} to {to}",
  ),
  pendingUnread: words(
    "алда не тұрғаны бұл түйіннен оқылмады ({why}) Алдымен бірліктің куәлігін басқа түйіннен алыңыз.",
    "что предстоит, с этого узла не прочитано ({why}) Сначала получите свидетельство единицы с другого узла.",
    "what is pending could not be read from this node ({why}) First get the certificate of the unit from another one.",
  ),
  merge: words("бірліктерді біріктіру: {units}", "объединение единиц: {units}", "merger of units {units}"),
  split: words("№ {unit} бірлікті бөлу", "разделение единицы № {unit}", "split of unit {unit}"),
  consent: words(
    "№ {unit} бірлікті бөлуге келісім",
    "согласие на разделение единицы № {unit}",
    "consent to the split of unit {unit}",
  ),
  consentToShare: words(
    "№ {unit} бірліктің үлесін {share} санына дейін азайтуға келісім",
    "согласие на уменьшение доли единицы № {unit} до {share}",
    "consent to lowering the share of unit {unit} to {share}",
  ),
  reapportionNext: words(
    "үлестерді өзгертудің келесі бөлігі; бірлік саны: {units}",
    "следующая часть изменения долей; единиц: {units}",
    "the next piece of a reapportionment; units: {units}",
  ),
  stopRecovery: words(
    "№ {unit} бірлікті жаңа кілтке беруді тоқтату: кілт жоғалмаған",
    "остановка перехода единицы № {unit} к новому ключу: ключ не утерян",
    "stop of the recovery of unit {unit}: the key is not lost",
  ),
  completeRecovery: words(
    "№ {unit} бірлікті жаңа кілтке беру: {to}",
    "переход единицы № {unit} к новому ключу: {to}",
    "recovery of unit {unit} to the new key {to}",
  ),
  exit: words(
    "қауымдастықтан шығу: № {unit} мүшелік тоқтатылады",
    "выход из сообщества: членство № {unit} прекращается",
    "leaving the community: membership {unit} ends",
  ),
  suspend: words(
    "№ {object} ортақ объектіні 14 тәулікке тоқтата тұру",
    "приостановка общего объекта № {object} на 14 суток",
    "suspension of common object {object} for 14 days",
  ),
  convene: words("дауысқа қою: {question}", "постановка на голосование: {question}", "convening: {question}"),
  support: words(
    "петицияны қолдауды есепке алу (шақырушы: {convener}; бірлік саны: {units})",
    "учёт поддержки петиции (созывает: {convener}; единиц: {units})",
    "counting support of a petition (convener: {convener}; units: {units})",
  ),
  execute: words("№ {no} шешімді орындау", "исполнение решения № {no}", "carrying out decision {no}"),
  undo: words(
    "№ {no} шешімнің салдарын кері қайтару",
    "устранение последствий решения № {no}",
    "taking back the effects of decision {no}",
  ),
  withdraw: words("№ {no} шешімді кері алу", "отзыв решения № {no}", "withdrawing decision {no}"),
  reconvene: words(
    "№ {no} шешімді қайта дауысқа қою",
    "постановка решения № {no} на голосование ещё раз",
    "putting decision {no} again",
  ),
  seal: words(
    "№ {no} шешімнің хаттамасын бекіту",
    "скрепление протокола решения № {no}",
    "sealing the minutes of decision {no}",
  ),
  report: words("мандат иесінің есебі", "отчёт держателя мандата", "the report of the holder of a mandate"),
  resign: words("мандаттан бас тарту", "отказ от мандата", "resignation of a mandate"),
  proxyBack: words(
    "дауыс беруге берілген сенімхатты қайтарып алу",
    "отзыв доверенности на голосование",
    "taking back a proxy to vote",
  ),
  giveProxyOfUnit: words(
    "№ {unit} бірлікпен дауыс беруге сенімхат (кімге: {holder}; соңғы сәті: {until})",
    "доверенность на голосование единицей № {unit} (кому: {holder}; до: {until})",
    "a proxy to vote with unit {unit} (for: {holder}; until: {until})",
  ),
  proxyOfUnitBack: words(
    "№ {unit} бірлікті сенімхаттардан шығару: онымен ешкім сенімхат бойынша дауыс бермейді",
    "исключение единицы № {unit} из доверенностей: по доверенности ею никто не голосует",
    "taking unit {unit} out of all proxies: nobody votes with it by proxy",
  ),
  voteNow: words(
    "{units} бірліктермен дауыс беру: {choice}",
    "голосование единицами {units}: {choice}",
    "vote with units {units}: {choice}",
  ),
  voteByProxy: words(
    "{grantor} атынан сенімхатпен {units} бірліктермен дауыс беру: {choice}",
    "голосование по доверенности от {grantor} единицами {units}: {choice}",
    "vote by proxy of {grantor} with units {units}: {choice}",
  ),
  giveProxy: words(
    "дауыс беруге сенімхат (кімге: {holder}; соңғы сәті: {until})",
    "доверенность на голосование (кому: {holder}; до: {until})",
    "a proxy to vote (for: {holder}; until: {until})",
  ),
  countBallots: words(
    "№ {no} шешім бойынша бюллетеньдерді санау; бірлік: {units}",
    "подсчёт бюллетеней по решению № {no}; единиц: {units}",
    "counting ballots of decision {no}; units: {units}",
  ),
  disputeNow: words("дау мәлімдеу", "заявление спора", "raising a dispute"),
  enforceNow: words(
    "дау бойынша түпкілікті шешімді орындау",
    "исполнение окончательного решения по спору",
    "carrying out a final decision on a dispute",
  ),
  stayInterim: words(
    "төрешілердің уақытша шарасы: шешімді {days} тәулікке тоқтата тұру",
    "временная мера арбитров: приостановка решения, суток: {days}",
    "the arbiters' interim order: stay of the decision for {days} days",
  ),
  holdersEvidence: words(
    "бірлік иелерінің жағынан іс материалдарына құжат қосу: № {unit} бірліктің иесі ретінде",
    "приобщение документа на стороне держателей: как держатель единицы № {unit}",
    "putting a document on the record on the holders' side, as the holder of unit {unit}",
  ),
  objection: words(
    "№ {seat} орындағы төрешіге қарсылық білдіру: № {unit} бірліктің иесі ретінде",
    "возражение против арбитра на месте {seat}: как держатель единицы № {unit}",
    "an objection to who sits on seat {seat}, as the holder of unit {unit}",
  ),
  holdersNominate: words(
    "бірлік иелерінің {arbiter} төрешісін № {seat} орынға атауы",
    "выбор держателями арбитра {arbiter} на место {seat}",
    "the holders' naming of the arbiter {arbiter} for seat {seat}",
  ),
  strikeNextNow: words(
    "өкім бойынша келесі дауыстарды алып тастау",
    "исключение следующих голосов по распоряжению",
    "striking the next ballots of the order",
  ),
  holdNow: words(
    "авансы енгізілген дау аяқталғанша шешімді кідірте тұру",
    "задержка решения, пока не окончен спор, по которому внесён аванс",
    "holding the decision up until the dispute ends, its advance being paid",
  ),
  giveUpNow: words("даудан бас тарту", "отказ от спора", "giving a dispute up"),
  other: words("әрекетті шақыру: {call}", "вызов действия: {call}", "call of {call}"),
} as const;
