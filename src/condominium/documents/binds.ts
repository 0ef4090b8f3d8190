/**
 * What each paper says of the contracts, and by which words; `npm run terms:check` compares it with the compiler's tree.
 *
 * A paper lists each struct, enum, event, function and constant that it is about, by the interface that declares it, with all of its members.
 * Beside a member stand the words that state it: `OPENED {at}` is the place `at` in the words `OPENED` of one of the files `*words.ts`; words
 * without a place are there or not. Or there stands why the paper leaves it out. What no paper is about is at the end.
 * @module
 */

import type { Words } from "../../words/lang.ts";
import { words } from "./format.ts";

/** Words with the place of the value, or several; or the reason for there being none. */
export type Stated = string | readonly string[] | Words;
/** By kind and type; members for which the same holds stand together: `"struct Header": { no: "TITLE {no}", "question, motion": REASON }`. */
export type Paper = { readonly [type: string]: { readonly [member: string]: Stated } };

/* WHY SOMETHING IS LEFT OUT */

const IN_CHARTER = words("Оны жарғы көрсетеді.", "Об этом говорит устав.", "The charter states it.");
const IN_NOTICE = words("Оны хабарлама көрсетеді.", "Об этом говорит уведомление.", "The notice states it.");
const IN_MINUTES = words("Оны хаттама көрсетеді.", "Об этом говорит протокол.", "The minutes state it.");
const IN_CASE = words(
  "Оны даудың құжаттары көрсетеді.",
  "Об этом говорят документы спора.",
  "The papers of the dispute state it.",
);
const IN_LIST = words(
  "Оны ортақ объектілердің тізімі көрсетеді.",
  "Об этом говорит список общих объектов.",
  "The list of common objects states it.",
);
const FOLLOWS = words(
  "Хабарлама мен хаттама көрсететін пәрменнен шығады.",
  "Следует из вызова, о котором говорят уведомление и протокол.",
  "It follows from a call that the notice and the minutes state.",
);
const ACT = words(
  "Шешім оны шақырмайды: бұл адамның әрекеті немесе төреші өкімінің орындалуы.",
  "Решение этого не вызывает: это действие человека или исполнение распоряжения арбитра.",
  "No decision calls it: it is an act of a person, or carries out an arbiter's order.",
);
const INNER = words(
  "Бағдарламаның жазбаларды сақтау тәсілі; құжаттар олардан не шығатынын айтады.",
  "Способ, которым программа хранит записи; документы говорят, что из них следует.",
  "How the program keeps its records; the papers say what follows from them.",
);
const NEVER = words(
  "Мұндай мән ешбір жазбада болмайды.",
  "Такого значения нет ни в одной записи.",
  "No record has this value.",
);
const EARLIER = words(
  "Дауыс беру аяқталғанға дейін хаттама болмайды.",
  "До конца голосования протокола нет.",
  "There are no minutes before voting is over.",
);
const RECORDED = words(
  "Әр тоқтата тұру хаттаманың оқиғаларында бар.",
  "Каждая приостановка есть среди событий протокола.",
  "Each stay is among the events of the minutes.",
);
const CHECKED = words(
  "Дауыс берілгенде оны жиналыс тексерді.",
  "Собрание проверило это, когда подавался голос.",
  "The assembly checked it when the ballot was cast.",
);
const AGAIN = words(
  "Бұл шешімді қайта дауысқа қойылған шешімнің хаттамасы атайды.",
  "Это решение называет протокол решения, поставленного на голосование ещё раз.",
  "The minutes of the decision that was put again name this one.",
);
const NOT_OF_DECISIONS = words(
  "Мұндай дау шешім туралы емес.",
  "Такой спор не о решении.",
  "Such a dispute is not about a decision.",
);
const SEALING = words(
  "Мөр хаттаманы өзгертпейді: ол хаттамамен салыстырылады.",
  "Печать не меняет протокола: её с ним сравнивают.",
  "Sealing doesn't change the minutes: it is compared with them.",
);
const KAZAKH_ORDER = words(
  "Қазақша бүтін оның бөлігінің алдында тұрады.",
  "По-казахски целое стоит перед своей частью.",
  "In Kazakh the whole stands before its part.",
);
const GIVES_NOTHING = words(
  "Ол бірлік те, дауыс та бермейді.",
  "Это не даёт ни единицы, ни голоса.",
  "It gives neither a unit nor a vote.",
);

const IS_OVER = words(
  "Мұндай шешім бойынша бұдан былай ештеңе орындалмайды.",
  "По такому решению больше ничего не исполняется.",
  "Nothing is carried out by such a decision any more.",
);

/* PARTS OF SEVERAL PAPERS */

const OFFICES = { Council: "OFFICES.1", Chair: "OFFICES.2", Manager: "OFFICES.3", Auditor: "OFFICES.4" };

const RULE: Paper = {
  "struct Rule": {
    "quorumNumerator, quorumDenominator": "QUORUM {part}",
    secondNumerator: "SECOND {part}",
    secondDenominator: ["SECOND {part}", "NO_SECOND"],
    "passNumerator, passDenominator, base": "MAJORITY {part}",
    basis: ["QUORUM {part}", "MAJORITY {part}"],
    flags: ["QUORUM {part}", "MAJORITY {part}", "WAITS", "WAITS_NOT", "EXTENDS"],
    category: "CATEGORY {category}",
    noticePeriod: "CLOCKS {notice}",
    votingPeriod: "CLOCKS {voting}",
    challengePeriod: "CLOCKS {challenge}",
    executionPeriod: "CLOCKS {execution}",
  },
  "enum Base": { Cast: "WHOLES.unit.cast", Present: "WHOLES.unit.present", All: "WHOLES.unit.all" },
  "enum Basis": { Share: "BASES.share", Unit: "BASES.unit", Both: "BASES.both" },
  "constant Counting": {
    QUORUM_OVER: "QUORUM {part}",
    PASS_OVER: "MAJORITY {part}",
    WAITS: "WAITS",
    EXTENDS: "EXTENDS",
  },
};

const CALLS: Paper = {
  "struct Call": { target: "UNKNOWN {target}", data: ["UNKNOWN {selector}", "UNKNOWN {bytes}", "UNKNOWN {hash}"] },
  "struct Articles": {
    document: "CALLS.charter.amend {text}",
    regulation: "CALLS.charter.amend {regulation}",
    tribunal: "CALLS.charter.setTribunal {tribunal}",
    arbitration: "CALLS.charter.setTribunal {arbitration}",
    petitionNumerator: "CALLS.charter.setParts {petitionNumerator}",
    petitionDenominator: "CALLS.charter.setParts {petitionDenominator}",
    proxyNumerator: "CALLS.charter.setParts {proxyNumerator}",
    proxyDenominator: "CALLS.charter.setParts {proxyDenominator}",
  },
  "struct Power": {
    key: "CALLS.charter.setPower {power_key}",
    category: "CALLS.charter.setPower {power_category}",
    class: "CALLS.charter.setPower {power_class}",
  },
  "struct Entry": {
    holder: "ENTRY {holder}",
    share: "ENTRY {share}",
    class: "ENTRY {class}",
    object: ["ENTRY {kind}", "ENTRY {content}", "ENTRY {uri}"],
  },
  "struct Units.Part": { share: "PART {share}", object: ["PART {kind}", "PART {content}", "PART {uri}"] },
  "struct Objects.Object": {
    status: ["CALLS.objects.enter", "CALLS.objects.suspend", "CALLS.objects.resume", "CALLS.objects.retire"],
    suspendedUntil: IN_LIST,
    replacedBy: "CALLS.objects.replace {id}",
    kind: "CALLS.objects.enter {kind}",
    content: "CALLS.objects.enter {content}",
    terms: ["CALLS.objects.enter {terms}", "CALLS.objects.setTerms {terms}"],
    uri: "CALLS.objects.enter {uri}",
  },
  "enum Status": {
    None: NEVER,
    Active: ["CALLS.objects.enter", "CALLS.objects.resume"],
    Suspended: "CALLS.objects.suspend",
    Retired: ["CALLS.objects.retire", "CALLS.objects.replace"],
  },
  "function Charter": {
    found: ACT,
    amend: "CALLS.charter.amend",
    setRule: "CALLS.charter.setRule",
    setPower: "CALLS.charter.setPower",
    setParts: "CALLS.charter.setParts",
    setTribunal: "CALLS.charter.setTribunal",
    setRegisterNumber: "CALLS.charter.setRegisterNumber",
    resolve: "CALLS.charter.resolve",
  },
  "function Disputes": {
    "dispute, enforce, strikeNext, hold, giveUp, stayInterim, submitEvidence, object, nominate": ACT,
    collect: "CALLS.disputes.collect",
  },
  "function Mandates": {
    appoint: "CALLS.charter.appoint",
    revoke: "CALLS.charter.revoke",
    "resign, report, remove, appointInterim": ACT,
  },
  "function Register": { "accede, passOver, consentToShare, announceRecovery, stopRecovery, completeRecovery": ACT },
  "function ERC721": { "approve, setApprovalForAll, transferFrom, safeTransferFrom": ACT },
  "function Units": {
    enterMany: ["CALLS.register.enterMany", "ENTRY {share}"],
    reapportion: ["CALLS.register.reapportion", "SHARE_OF {share}"],
    choose: "CALLS.register.choose",
    "transferWithAccession, consentToSplit, reapportionNext": ACT,
    split: ["CALLS.register.split", "PART {share}"],
    merge: ACT,
  },
  "function Memberships": {
    admitMany: ["CALLS.register.admitMany", "ENTRY {share}"],
    contribute: "CALLS.register.contribute",
    exit: ACT,
    expel: "CALLS.register.expel",
  },
  "function Objects": {
    enter: "CALLS.objects.enter",
    setTerms: "CALLS.objects.setTerms",
    suspend: "CALLS.objects.suspend",
    suspendNow: ACT,
    resume: "CALLS.objects.resume",
    lift: ACT,
    retire: "CALLS.objects.retire",
    replace: "CALLS.objects.replace",
  },
};

/* THE PAPERS */

const NOTICE: Paper = {
  ...RULE,
  ...CALLS,
  "struct Header": {
    no: "NOTICE.title {no}",
    convener: ["RIGHTS.mandate {convener}", "RIGHTS.petition {convener}", "RIGHTS.arbiter {convener}"],
    question: "QUESTION_HASH {hash}",
    motion: IN_MINUTES,
  },
  "struct Motion": {
    calls: "CALL {text}",
    undo: ["CALL {text}", "NO_CALLS"],
    text: "TEXT_ROOT {root}",
    question: "QUESTION_HASH {hash}",
    class: "OF_CLASS {class}",
  },
  "struct Decision": {
    opensAt: "NOTICE.opens {at}",
    closesAt: ["NOTICE.closes {at}", "NOTICE.until {at}"],
    share: "NOTICE.electorate {share}",
    count: "NOTICE.electorate {count}",
    no: "NOTICE.title {no}",
    rule: "CATEGORY {rule}",
    class: "OF_CLASS {class}",
    flags: "SECOND_CALL",
    "disputes, stayedUntil, stayed": IN_MINUTES,
  },
  "struct Electorate": { share: "NOTICE.electorate {share}", count: "NOTICE.electorate {count}" },
  "struct Modules": {
    register: "PLACE_ONLY {address}",
    objects: IN_MINUTES,
    disputes: "NOTICE.dispute {disputes}",
    decisions: "PLACE_ONLY {address}",
  },
  "enum Way": { None: NEVER, Proxy: "NOTICE.proxy", Signed: "NOTICE.signed", InPerson: "NOTICE.inPerson" },
  "enum Office": { None: "OFFICES.0", ...OFFICES },
};

const BALLOT: Paper = {
  "struct Header": {
    no: "BALLOT.title {no}",
    convener: IN_NOTICE,
    question: "QUESTION_HASH {hash}",
    motion: IN_MINUTES,
  },
  "struct Motion": {
    "calls, undo": IN_NOTICE,
    text: "TEXT_ROOT {root}",
    question: "QUESTION_HASH {hash}",
    class: IN_NOTICE,
  },
  "struct Decision": {
    opensAt: "NOTICE.opens {at}",
    closesAt: "NOTICE.closes {at}",
    "share, count": IN_NOTICE,
    no: "BALLOT.title {no}",
    "rule, class, flags": IN_NOTICE,
    "disputes, stayedUntil, stayed": IN_MINUTES,
  },
  "enum Choice": {
    None: NEVER,
    "Yes, No, Abstain": "BALLOT.choice {choice}",
  },
};

const MINUTES: Paper = {
  ...RULE,
  ...CALLS,
  "struct Header": {
    no: "TITLE {no}",
    convener: ["RIGHTS.mandate {convener}", "RIGHTS.petition {convener}", "RIGHTS.arbiter {convener}"],
    question: "QUESTION_HASH {hash}",
    motion: "MOTION {hash}",
  },
  "struct Motion": {
    calls: "CALL {text}",
    undo: ["CALL {text}", "NO_UNDO"],
    text: "TEXT_ROOT {root}",
    question: "QUESTION_HASH {hash}",
    class: "OF_CLASS {class}",
  },
  "struct Decision": {
    opensAt: "OPENED {at}",
    closesAt: "CLOSED {at}",
    share: ["ELECTORATE {share}", "TALLY.absent {shares}"],
    count: ["ELECTORATE {count}", "TALLY.absent {units}"],
    no: "TITLE {no}",
    rule: "CATEGORY {rule}",
    class: "OF_CLASS {class}",
    flags: ["SECOND_CALL", "ANNULLED", "REMITTED", "UNDO_UNTIL", "HELD_UP", "RECOUNTING", "WITHDRAWN"],
    disputes: "WAITING {open}",
    stayedUntil: ["EXECUTABLE {from}", "EXECUTABLE {until}", "UNDO_UNTIL {until}"],
    stayed: RECORDED,
  },
  "struct Electorate": { share: "ELECTORATE {share}", count: "ELECTORATE {count}" },
  "struct Tally": {
    yes: ["TALLY.yes {shares}", "WORKED.share.majority {part}"],
    no: "TALLY.no {shares}",
    abstain: "TALLY.abstain {shares}",
    unitsYes: ["TALLY.yes {units}", "WORKED.unit.majority {part}", "WORKED.unit.quorum {part}"],
    unitsNo: "TALLY.no {units}",
    unitsAbstain: "TALLY.abstain {units}",
  },
  "struct Proxy": {
    holder: "EVENTS.proxy {holder}",
    until: "EVENTS.proxy {until}",
    givenAt: "EVENT {at}",
    "categories, only": CHECKED,
  },
  "struct Disputes.Matter": {
    subject: "EVENTS.disputed {unit}",
    ref: "DECISION_ID {id}",
    person: IN_CASE,
    unit: "EVENTS.disputed {unit}",
    document: IN_CASE,
  },
  "struct Modules": {
    "register, objects, disputes, decisions": "PLACE {address}",
  },
  "enum State": {
    None: NEVER,
    "Notice, Voting": EARLIER,
    NoQuorum: "OUTCOMES.noQuorum",
    Rejected: "OUTCOMES.rejected",
    Challenge: "EXECUTABLE {from}",
    Stayed: ["WAITING {open}", "HELD_UP {until}", "RECOUNTING {until}", "EXECUTABLE {from}"],
    Executable: "EXECUTABLE {from}",
    Executed: "EXECUTED {at}",
    Expired: "EXECUTABLE {until}",
    Annulled: ["ANNULLED", "REMITTED"],
    Withdrawn: "WITHDRAWN",
  },
  "enum Choice": { None: "CHOICES.none", Yes: "CHOICES.yes", No: "CHOICES.no", Abstain: "CHOICES.abstain" },
  "enum Way": { None: "WAYS.none", Proxy: "WAYS.proxy", Signed: "WAYS.signed", InPerson: "WAYS.in-person" },
  "enum Office": { None: "OFFICES.0", ...OFFICES },
  "enum Subject": {
    None: NEVER,
    "Decision, Ballots": "EVENTS.disputed {unit}",
    "Refusal, Act, Recovery": NOT_OF_DECISIONS,
  },
  "enum Order": {
    Declare: "ORDERS.declare",
    Stay: "ORDERS.stay",
    Annul: "ORDERS.annul",
    Remit: "ORDERS.remit",
    Strike: "ORDERS.strike",
    Allow: "ORDERS.allow",
    Lift: "ORDERS.lift",
    Remove: "ORDERS.remove",
    Interim: "ORDERS.interim",
    Recover: "ORDERS.recover",
  },
  "event Assembly": {
    Convened: ["EVENTS.convened", "CONVENED {at}", "RIGHTS.again {previous}"],
    Voted: ["EVENTS.voted {voter}", "EVENTS.voted {way}", "EVENTS.voted {units}", "EVENTS.voted {choice}"],
    BallotsCounted: ["EVENTS.counted {counted}", "EVENTS.counted {skipped}", "BATCHES {batches}", "BATCHES {skipped}"],
    ProxyGiven: [
      "EVENTS.proxy {grantor}",
      "EVENTS.proxy {holder}",
      "EVENTS.proxy {until}",
      "EVENTS.proxyOfUnit {unit}",
    ],
    Supported: "RIGHTS.petition {transaction}",
    ConveningAllowed: "RIGHTS.arbiter {convener}",
    Executed: ["EVENTS.executed", "EXECUTED {block}"],
    Undone: ["EVENTS.undone", "UNDONE {block}"],
    MinutesSealed: SEALING,
    DisputeNoted: "EVENTS.noted {open}",
    Stayed: "EVENTS.stayed {until}",
    Held: "EVENTS.held {until}",
    VotingExtended: "EVENTS.extended {until}",
    Withdrawn: "EVENTS.withdrawn",
    Annulled: ["EVENTS.annulled", "EVENTS.remitted"],
    BallotsStruck: "EVENTS.struck {units}",
  },
  "event Disputes": {
    Disputed: [
      "EVENTS.disputed {dispute}",
      "EVENTS.disputed {turn}",
      "EVENTS.disputed {claimant}",
      "EVENTS.disputed {tribunal}",
      "EVENTS.disputed {noted}",
      "EVENTS.disputed {claim}",
    ],
    Enforced: [
      "EVENTS.enforced {dispute}",
      "EVENTS.enforced {turn}",
      "EVENTS.enforced {order}",
      "EVENTS.enforced {argument}",
    ],
    DisputeEnded: ["EVENTS.ended {dispute}", "EVENTS.ended {turn}"],
    StayedInterim: [
      "EVENTS.interim {dispute}",
      "EVENTS.interim {turn}",
      "EVENTS.interim {days}",
      "EVENTS.interim {reasons}",
    ],
    "EvidenceOfHolder, ArbiterObjected, NominationSupported": IN_CASE,
  },
  "event ERC721": {
    Transfer: ["EVENTS.movement {unit}", "EVENTS.movement {from}", "EVENTS.movement {to}"],
    "Approval, ApprovalForAll": GIVES_NOTHING,
  },
  "constant Assembly": {
    EXECUTED: "UNDO_UNTIL {until}",
    ANNULLED: "ANNULLED",
    REMITTED: "REMITTED",
    PUT_AGAIN: AGAIN,
    SECOND_CALL: "SECOND_CALL",
    UNDONE: "UNDO_UNTIL {until}",
    HELD: "HELD_UP",
    RECOUNT: "RECOUNTING",
    WITHDRAWN: "WITHDRAWN",
    LONGEST_STAY: "WAITS_NOT",
    LONGEST_STAYS: "WAITS_NOT",
  },
};

const CERTIFICATE: Paper = {
  ...CALLS,
  "struct Register.Unit": {
    share: "CERTIFICATE.share {share}",
    from: "CERTIFICATE.from {from}",
    class: "CERTIFICATE.class {class}",
    acceded: ["CERTIFICATE.acceded", "CERTIFICATE.notAcceded"],
    movedAt: "CERTIFICATE.since {at}",
    into: "CERTIFICATE.merged {into}",
    passedOver: "CERTIFICATE.passedOver",
    waitsSince: "CERTIFICATE.notAcceded {at}",
  },
  "struct Object": {
    kind: "CERTIFICATE.object {kind}",
    content: "CERTIFICATE.object {content}",
    uri: "CERTIFICATE.object {uri}",
  },
  "struct Register.Recovery": {
    from: "CERTIFICATE.recovery {from}",
    to: "CERTIFICATE.recovery {to}",
    announcedAt: "CERTIFICATE.recovery {at}",
  },
  "event Register": {
    Entered: ["CERTIFICATE.unit {unit}", "CERTIFICATE.holder {holder}"],
    ShareChanged: ["CERTIFICATE.share {share}", "CERTIFICATE.from {from}", "CERTIFICATE.passedOver"],
    ShareConsented: GIVES_NOTHING,
    Acceded: "CERTIFICATE.acceded",
    RecoveryAnnounced: ["CERTIFICATE.recovery {from}", "CERTIFICATE.recovery {to}"],
    RecoveryStopped: "CERTIFICATE.noRecovery",
    Recovered: ["CERTIFICATE.holder {holder}", "CERTIFICATE.since {at}"],
  },
  "event Units": {
    SplitConsented: GIVES_NOTHING,
    Split: ["CERTIFICATE.share {share}", "CERTIFICATE.from {from}"],
    Merged: "CERTIFICATE.merged {into}",
    Reapportioned: ["PENDING.shares {rest}", "PENDING.shares {until}"],
    Chosen: IN_CHARTER,
  },
  "event Memberships": { "Left, Expelled": "CERTIFICATE.nobody" },
  "struct Motion": {
    calls: "CALL {text}",
    undo: ["CALL {text}", "PENDING.annulled {until}"],
    text: IN_NOTICE,
    question: "QUESTION_HASH {hash}",
    class: IN_NOTICE,
  },
  "struct Decision": {
    "opensAt, share, count, rule, class": IN_NOTICE,
    closesAt: ["PENDING.decision {from}", "PENDING.decision {until}"],
    no: "PENDING.decision {no}",
    flags: ["PENDING.annulled {no}", "PENDING.heldUp"],
    disputes: ["PENDING.decision {open}", "PENDING.heldUp"],
    stayedUntil: ["PENDING.decision {from}", "PENDING.annulled {from}"],
    stayed: "PENDING.decision {stayed}",
  },
  "enum State": {
    None: NEVER,
    Notice: "PENDING.states.notice",
    Voting: "PENDING.states.voting",
    Challenge: "PENDING.states.challenge",
    Stayed: "PENDING.states.stayed",
    Executable: "PENDING.states.executable",
    Annulled: "PENDING.annulled {from}",
    "NoQuorum, Rejected, Executed, Expired, Withdrawn": IS_OVER,
  },
  "event ERC721": {
    Transfer: ["CERTIFICATE.holder {holder}", "CERTIFICATE.since {at}"],
    "Approval, ApprovalForAll": GIVES_NOTHING,
  },
};

const MANDATE: Paper = {
  "struct Mandates.Mandate": {
    office: "MANDATE.office {office}",
    powers: "MANDATE.powers {powers}",
    from: "MANDATE.from {at}",
    until: "MANDATE.until {at}",
    reportPeriod: ["MANDATE.report {period}", "MANDATE.report {due}", "MANDATE.noReport"],
    reportedAt: ["MANDATE.report {at}", "MANDATE.report {due}"],
    document: ["MANDATE.document {document}", "MANDATE.interim"],
  },
  "enum Office": { None: "MANDATE.none", ...OFFICES },
  "event Mandates": {
    Appointed: ["MANDATE.holder {holder}", "MANDATE.document {document}"],
    Ended: "MANDATE.none",
    Reported: "MANDATE.report {at}",
    InterimAppointed: ["MANDATE.interim", "MANDATE.until {at}"],
  },
  "constant Mandates": {
    CONVENE: "POWERS.1",
    SUSPEND: "POWERS.2",
    "LONGEST_TERM, LONGEST_INTERIM, INTERIM_PAUSE": IN_CHARTER,
  },
  "constant Objects": { LONGEST_SUSPENSION: "POWERS.2", PAUSE_BETWEEN: IN_CHARTER },
};

export const PAPERS: { readonly [paper: string]: Paper } = {
  notice: NOTICE,
  ballot: BALLOT,
  minutes: MINUTES,
  certificate: CERTIFICATE,
  mandate: MANDATE,
};

/* WHAT NO PAPER IS ABOUT */

export const ELSEWHERE: Paper = {
  "struct Frame": {
    "mayConvene, rule, noticePeriod, votingPeriod, class, question": INNER,
    "tribunal, arbitration": IN_NOTICE,
  },
  "function Assembly": {
    "support, convene, reconvene, withdraw, vote, voteByProxy, voteBySignature, countBallots, giveProxy, execute, undo, seal":
      ACT,
    "noteDispute, hold, noteEnd, stay, annul, strike, allow": ACT,
  },
  "struct Disputes.Support": { "holder, units, signature": IN_CASE },
  "event Charter": {
    Founded: IN_CHARTER,
    "Amended, RuleChanged, PowerChanged, PartsChanged, TribunalChanged, RegisterNumber, Resolved": FOLLOWS,
  },
  "event Objects": {
    "ObjectEntered, ObjectSuspended, ObjectResumed, ObjectRetired, TermsChanged": IN_LIST,
  },
  "event ERC5267": { EIP712DomainChanged: NEVER },
  "constant Ballots": { "ENTRY_SIZE, UNIT_SIZE, STRUCK": INNER },
  "constant Petitions": { LONGEST_PETITION: IN_CHARTER, "GIVEN, USED": INNER },
  "constant Charter": {
    "MOST_CATEGORIES, SHORTEST_PERIOD, LONGEST_PERIOD": IN_CHARTER,
    "RULE_CATEGORY, CATEGORY_BEFORE, CLASS_BEFORE": INNER,
  },
  "constant Disputes": { OUTSIDE: INNER, LONGEST_INTERIM: IN_CHARTER },
  "constant Hearing": { NOMINATES: IN_CHARTER },
  "constant Packed": { UNIT: INNER },
  "constant Register": { "RECOVERY_NOTICE, ACCESSION_PERIOD, LARGEST_WHOLE": IN_CHARTER },
  "constant Units": { PIECES_PERIOD: IN_CHARTER },
};

/** Words whose places are not in the same order in each language, and why. */
export const INVERTED: { readonly [words: string]: Words } = { WHOLE: KAZAKH_ORDER, PART_OF: KAZAKH_ORDER };
