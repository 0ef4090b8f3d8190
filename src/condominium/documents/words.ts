/**
 * What several documents of a condominium say. Kazakh not yet confirmed by a linguist; not yet reviewed by a Kazakhstan lawyer.
 * @module
 */

import type { Words } from "../../words/lang.ts";
import type { Choice, Way } from "../decisions.ts";
import type { Matter } from "../rules.ts";
import { words } from "./format.ts";

/** What each of them has at its head and at its foot. */
export const EDITION = words("Редакциясы: {name}, {hash}", "Редакция: {name}, {hash}", "Edition: {name}, {hash}");
export const ROOT = words("Мәтіннің түбірі", "Корень текста", "Root of the text");

export const CHOICES: { readonly [choice in Choice]: Words } = {
  none: words("дауыс бермеген", "не голосовала", "did not vote"),
  yes: words("жақтаған", "за", "for"),
  no: words("қарсы", "против", "against"),
  abstain: words("қалыс қалған", "воздержалась", "abstained"),
};

/** In place of a choice: of a ballot that an order took out of the count. */
export const STRUCK = words(
  "дауыс берген, төреші алып тастаған",
  "голосовала, исключена арбитром",
  "voted, struck by an arbiter",
);

export const WAYS: { readonly [way in Way]: Words } = {
  none: words("—", "—", "—"),
  proxy: words("сенімхатпен", "по доверенности", "by proxy"),
  signed: words("қолтаңбамен", "подписью", "by signature"),
  "in-person": words("өзі", "лично", "in person"),
};

/** By the number of `Office` in IMandates.sol. */
export const OFFICES: readonly Words[] = [
  words("лауазымы жоқ", "без должности", "no office"),
  words("кеңес мүшесі", "член совета", "member of the council"),
  words("төраға", "председатель", "chair"),
  words("басқарушы", "управляющий", "manager"),
  words("тексеруші", "ревизор", "auditor"),
];
export const OFFICE_UNKNOWN = words("белгісіз лауазым", "неизвестная должность", "an unknown office");

/** By the bits of a mandate's powers. */
export const POWERS: readonly Words[] = [
  words("жоқ", "нет", "none"),
  words("жиналысты шақыру", "созывать собрание", "to convene the assembly"),
  words(
    "ортақ объектіні он төрт тәулікке дейін тоқтата тұру",
    "приостанавливать общий объект на срок до четырнадцати суток",
    "to suspend a common object for up to fourteen days",
  ),
  words(
    "жиналысты шақыру; ортақ объектіні он төрт тәулікке дейін тоқтата тұру",
    "созывать собрание; приостанавливать общий объект на срок до четырнадцати суток",
    "to convene the assembly; to suspend a common object for up to fourteen days",
  ),
];

export const MATTERS: { readonly [matter in Matter]: Words } = {
  other: words("өзге мәселе", "иной вопрос", "any other matter"),
  budget: words("жылдық бюджет", "годовой бюджет", "the yearly budget"),
  contributions: words("жарналардың мөлшері", "размер взносов", "the size of contributions"),
  repair: words("жөндеу және оның сметасы", "ремонт и его смета", "repair and its estimate"),
  repairContractor: words(
    "жөндеу мердігерін таңдау",
    "выбор подрядчика ремонта",
    "the choice of the repair contractor",
  ),
  reserve: words("резервті жұмсау", "расходование резерва", "spending the reserve"),
  annualReport: words("жылдық есеп", "годовой отчёт", "the annual report"),
  upkeep: words(
    "қабылданған бюджет шегінде ортақ объектілерді ағымдағы күтіп ұстау",
    "текущее содержание общих объектов в пределах принятого бюджета",
    "the current upkeep of common objects within the adopted budget",
  ),
};
export const MATTER_UNKNOWN = words(
  "жарғының үлгісінде аталмаған мәселе",
  "вопрос, не названный в образце устава",
  "a matter that the model charter doesn't name",
);

export const PARTS: { readonly [part in "charter" | "register" | "objects" | "disputes" | "decisions"]: Words } = {
  charter: words("Жарғы", "Устав", "Charter"),
  register: words("Бірліктер тізілімі", "Реестр единиц", "Register of units"),
  objects: words("Ортақ объектілер", "Общие объекты", "Common objects"),
  disputes: words("Даулар", "Споры", "Disputes"),
  decisions: words("Жиналыс", "Собрание", "Assembly"),
};

export const YES = words("иә", "да", "yes");
export const NO = words("жоқ", "нет", "no");

/** What the Code says of a condominium, and what it does not. */
export const NATURE = words(
  "Цифрлық кондоминиум — меншік нысаны (Цифрлық кодекс, 35-бап, 1-тармақ). Ол заңды тұлға емес, Кодекс қатысушылардың жауаптылығын шектемейді.",
  "Цифровой кондоминиум — форма собственности (Цифровой кодекс, ст. 35, п. 1). Он не является юридическим лицом, и ответственности участников Кодекс не ограничивает.",
  "A digital condominium is a form of ownership (Digital Code, art. 35(1)). It is not a legal person, and the Code does not limit the liability of its participants.",
);

/** Which condominium it is: its name, the places of its contracts. */
export const NAME = words(
  "Кондоминиумның немесе қауымдастықтың тізілімдегі атауы: {name}.",
  "Название кондоминиума или сообщества в реестре: {name}.",
  "Name of the condominium or community in its register: {name}.",
);
export const CHAIN = words("Желінің нөмірі: {chain}.", "Номер сети: {chain}.", "Number of the chain: {chain}.");
export const PLACE = words(
  "{part}: {address}; кодтың хеші: {hash}.",
  "{part}: {address}; хеш кода: {hash}.",
  "{part}: {address}; hash of its code: {hash}.",
);
export const PLACE_ONLY = words("{part}: {address}.", "{part}: {address}.", "{part}: {address}.");
export const BLOCK = words(
  "{block}-блок бойынша; блоктың хеші: {hash}; уақыты: {at}.",
  "По состоянию на блок {block}; хеш блока: {hash}; время: {at}.",
  "As of block {block}; hash of the block: {hash}; time: {at}.",
);

/** The question of a decision. */
export const QUESTION_HASH = words("Сұрақтың хеші: {hash}.", "Хеш вопроса: {hash}.", "Hash of the question: {hash}.");
export const QUESTION = words(
  "Сұрақ сөзбе-сөз (жоғарыдағы хеш осы сөздердікі): {question}.",
  "Вопрос дословно (хеш выше — этих слов): {question}.",
  "The question word for word (the hash above is of these words): {question}.",
);
export const TEXT_ROOT = words(
  "Сұрақтың үш тілдегі мәтінінің түбірі: {root}.",
  "Корень текста вопроса на трёх языках: {root}.",
  "Root of the question's text in three languages: {root}.",
);
export const TEXT = words(
  "Сұрақтың мәтіні (жоғарыдағы түбір оның үш тілдегі мәтінінікі): {text}.",
  "Текст вопроса (корень выше — этого текста на трёх языках): {text}.",
  "The question's text (the root above is of this text in three languages): {text}.",
);
export const DECISION_ID = words(
  "Шешімнің белгісі: {id}.",
  "Идентификатор решения: {id}.",
  "Id of the decision: {id}.",
);

/** By what right a decision was put to the vote. */
export const RIGHTS = {
  mandate: words(
    "Дауысқа қойған: {convener}; негізі: мандат, лауазымы: {office}.",
    "Созвал: {convener}; основание: мандат, должность: {office}.",
    "Convened by: {convener}; by right of a mandate in the office of: {office}.",
  ),
  petition: words(
    "Дауысқа қойған: {convener}; негізі: осы тұлғаны атаған петиция; ондағы қолтаңбалар бірліктердің жарғыда аталған бөлігінікі, олар мына транзакцияларда тұр: {transaction}.",
    "Созвал: {convener}; основание: петиция, которая называет это лицо; подписи под ней — от части единиц, которую называет устав; они в транзакциях: {transaction}.",
    "Convened by: {convener}; by right of a petition that names this person; its signatures are of the part of the units that the charter names; they are in the transactions: {transaction}.",
  ),
  arbiter: words(
    "Дауысқа қойған: {convener}; негізі: төрешінің дәл осы тұлғаға берген рұқсаты.",
    "Созвал: {convener}; основание: разрешение арбитра именно этому лицу.",
    "Convened by: {convener}; by leave of an arbiter to this very person.",
  ),
  again: words(
    "Бастапқыда дауысқа қойған: {convener}; қайтадан дауысқа қойылды, алдыңғы шешім: {previous}; транзакция: {transaction}.",
    "Первоначально созвал: {convener}; поставлено на голосование ещё раз, предыдущее решение: {previous}; транзакция: {transaction}.",
    "First convened by: {convener}; put to the vote again, the decision before: {previous}; transaction: {transaction}.",
  ),
} as const;
