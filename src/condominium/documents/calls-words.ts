/**
 * What each call that only a decision can make does, with all of its arguments. The places are the arguments' names.
 * @module
 */

import type { Words } from "../../words/lang.ts";
import { words } from "./format.ts";

export const CALLS: { readonly [call: string]: Words } = {
  "charter.amend(bytes32,bytes32,bytes32)": words(
    "Жарғының басқа мәтіні қабылданады. Мәтіннің түбірі: {text}; ішкі өзара іс-қимыл регламентінің түбірі: {regulation}. Ол ауыстыратын жарғының жиынтық хеші: {before}; орындалатын кезде жарғы басқа болса, шешімнің бірде-бір пәрмені орындалмайды.",
    "Принимается другой текст устава. Корень текста: {text}; корень внутреннего регламента взаимодействия: {regulation}. Сводный хеш устава, который он сменяет: {before}; если ко времени исполнения устав другой, ни один вызов решения не исполняется.",
    "Another text of the charter is adopted. Root of the text: {text}; root of the internal regulation of interaction: {regulation}. It replaces the charter with the binding hash {before}; if by the time of execution the charter is another, none of the calls of the decision is carried out.",
  ),
  "charter.setRule": words(
    "Кейін дауысқа қойылатын шешімдер үшін санаттың ережесі өзгертіледі. Ауыстырылатын ереженің нөмірі: {before}; орындалатын кезде санаттың ережесі басқа болса, шешімнің бірде-бір пәрмені орындалмайды. Жаңа ереже:",
    "Для решений, поставленных на голосование позже, меняется правило категории. Номер заменяемого правила: {before}; если ко времени исполнения у категории другое правило, ни один вызов решения не исполняется. Новое правило:",
    "The rule of a category is changed for decisions convened afterwards. Number of the rule that is replaced: {before}; if by the time of execution the category has another rule, none of the calls of the decision is carried out. The new rule:",
  ),
  "charter.setPower": words(
    "Пәрмен түрінің қалай шешілетіні өзгертіледі. Пәрменнің түрі: {known}, кілті: {power_key}; санаты: {categoryBefore} орнына {power_category} (нөл — ең жоғары санат); бұл мәселені жалғыз шеше алатын сынып: {classBefore} орнына {power_class} (нөл — ешқайсысы). Орындалатын кезде кестеде басқа мәндер тұрса, шешімнің бірде-бір пәрмені орындалмайды.",
    "Меняется порядок решения о вызовах одного вида. Вид вызова: {known}, ключ: {power_key}; категория: вместо {categoryBefore} — {power_category} (ноль — высшая категория); класс, который может решать один: вместо {classBefore} — {power_class} (ноль — никакой). Если ко времени исполнения в таблице другие значения, ни один вызов решения не исполняется.",
    "How a kind of call is decided is changed. Kind of call: {known}, key: {power_key}; category: instead of {categoryBefore}, {power_category} (zero is the highest); class that can decide it alone: instead of {classBefore}, {power_class} (zero is none). If by the time of execution the table has other values, none of the calls of the decision is carried out.",
  ),
  "charter.setParts(uint16,uint16,uint16,uint16)": words(
    "Бірліктердің мына бөліктері белгіленеді: петиция үшін барлық бірліктің кемінде {petitionNumerator}/{petitionDenominator} бөлігі; бір өкіл сенімхатпен дауыс бере алатын, дауыс берушілер құрамындағы бірліктердің ең көп бөлігі: {proxyNumerator}/{proxyDenominator}.",
    "Устанавливаются части от числа единиц: для петиции не менее {petitionNumerator}/{petitionDenominator} всех единиц; один представитель голосует по доверенностям не более чем за {proxyNumerator}/{proxyDenominator} состава голосующих.",
    "Parts of the units are set: for a petition at least {petitionNumerator}/{petitionDenominator} of all units; one proxy holder votes for no more than {proxyNumerator}/{proxyDenominator} of the electorate.",
  ),
  "charter.setTribunal(address,bytes32)": words(
    "Осы шешім туралы дауларды және ол орындалғаннан кейін мәлімделетін барлық дауды басқа дау бағдарламасы жүргізеді. Дау бағдарламасы: {tribunal}; регламентінің хеші: {arbitration}.",
    "Споры об этом решении и все споры, заявленные после его исполнения, ведёт другая программа споров. Программа споров: {tribunal}; хеш её регламента: {arbitration}.",
    "Another dispute program conducts disputes about this decision, and all that are raised after it is carried out. Dispute program: {tribunal}; hash of its rules: {arbitration}.",
  ),
  "disputes.collect(address,address,address)": words(
    "Барлық бірлік иесіне тиесілі аванс дау бағдарламасынан алынады. Дау бағдарламасы: {tribunal}; валютасы (нөлдік мекенжай – желінің монетасы): {currency}; кімге: {to}.",
    "Из программы споров забирается аванс, который причитается всем держателям. Программа споров: {tribunal}; валюта (нулевой адрес — монета сети): {currency}; кому: {to}.",
    "The advance that is due to all holders is taken from a dispute program. Dispute program: {tribunal}; currency (the zero address is the chain's coin): {currency}; to: {to}.",
  ),
  "charter.setRegisterNumber(bytes32,string)": words(
    "Уәкілетті органның тізіліміндегі нөмір енгізіледі (Цифрлық кодекс, 35-бап, 6-тармақ). Орган қағидаларының хеші: {rulesOfTheAuthority}; нөмірі: {number}.",
    "Вносится номер в реестре уполномоченного органа (Цифровой кодекс, ст. 35, п. 6). Хеш правил органа: {rulesOfTheAuthority}; номер: {number}.",
    "The number in the register of the authorised body is entered (Digital Code, art. 35(6)). Hash of the body's rules: {rulesOfTheAuthority}; number: {number}.",
  ),
  "charter.resolve(uint32,bytes32)": words(
    "Желіде ештеңені өзгертпейтін қаулы қабылданады. Мәселенің нөмірі: {matter} ({known}); қаулы мәтінінің хеші: {text}.",
    "Принимается постановление, которое ничего не меняет в сети. Номер вопроса: {matter} ({known}); хеш текста постановления: {text}.",
    "A resolution is adopted that changes nothing on the chain. Number of the matter: {matter} ({known}); hash of the resolution's text: {text}.",
  ),
  "charter.appoint(address,uint8,uint8,uint40,uint40,uint32,bytes32)": words(
    "Мандат беріледі (сол тұлғаның бұрынғы мандатының орнына): {holder}. Лауазымы: {office}; өкілеттіктері: {powers}; мерзімнің алғашқы секунды: {from}; соңғы секунды: {until}; есептер арасындағы ең ұзақ мерзім (нөл — есеп берілмейді): {reportPeriod}; мандат мәтінінің түбірі: {document}.",
    "Даётся мандат (вместо прежнего мандата этого лица): {holder}. Должность: {office}; полномочия: {powers}; первая секунда срока: {from}; последняя секунда: {until}; наибольший срок между отчётами (ноль — без отчётов): {reportPeriod}; корень текста мандата: {document}.",
    "A mandate is given (in place of any that this person had): {holder}. Office: {office}; powers: {powers}; first second of the term: {from}; last second: {until}; longest time between reports (zero for none): {reportPeriod}; root of the mandate's text: {document}.",
  ),
  "charter.revoke(address)": words(
    "Мандат тоқтатылады. Мандат иесі: {holder}.",
    "Мандат прекращается. Его держатель: {holder}.",
    "A mandate is ended. Its holder: {holder}.",
  ),
  "register.enterMany((address,uint40,uint8,(bytes32,bytes32,string))[])": words(
    "Иелерінің бәрі жарғыға қосылған болса (немесе жарғы қосылмағандарға иеленуге рұқсат етсе), келесі шешімнен бастап жаңа бірліктер енгізіледі:",
    "Если все держатели присоединились к уставу (или устав разрешает держать неприсоединившимся), со следующего решения вносятся новые единицы:",
    "If all of their holders have acceded to the charter (or it lets others hold), new units are entered, from the next decision on:",
  ),
  "register.reapportion(uint32[],uint40[],bytes32)": words(
    "Азаятын үлестердің иелері келіссе, келесі шешімнен бастап үлестер өзгертіледі, қосындысы сол қалпында қалады. Кейінгі бөлігінің хеші (нөл — бәрі осы; бұрынғысынан қалғаны тоқтатылады): {rest}. Бірліктер:",
    "Если держатели уменьшаемых долей согласны, со следующего решения меняются доли, а их сумма остаётся прежней. Хеш следующей части (ноль — это всё; остаток прежнего изменения прекращается): {rest}. Единицы:",
    "If the holders of shares that fall consent, shares are changed from the next decision on, and add up to what they did. Hash of the next piece (zero if this is all; what was left of an earlier change ends): {rest}. Units:",
  ),
  "register.choose(bool,bool)": words(
    "Қосылмаған тұлға бірлікті иеленуге құқылы (иеленеді және міндетін өтейді, бірақ дауыс бермейді): {isAccessionOptional}; ешбір ереже бірліктерді санамаса, иесі бірлікті жиналыссыз бөлуге құқылы: {isSplitFree}.",
    "Неприсоединившийся вправе держать единицу (владеет и несёт обязанности, но не голосует): {isAccessionOptional}; пока ни одно правило не считает единицы, держатель вправе разделить единицу без собрания: {isSplitFree}.",
    "Who has not acceded may hold a unit (owning and owing, but not voting): {isAccessionOptional}; while no rule counts units, a holder may split a unit without the assembly: {isSplitFree}.",
  ),
  "register.split(uint32,(uint40,(bytes32,bytes32,string))[])": words(
    "Иесінің келісімімен келесі шешімнен бастап бірлік мына бөліктерге бөлінеді (бірінші бөлік нөмірін және объектісін сақтайды). Бірліктің нөмірі: {id}. Бөліктері:",
    "Со следующего решения с согласия держателя единица делится на эти части (первая сохраняет номер и объект). Номер единицы: {id}. Части:",
    "With its holder's consent a unit is split into these parts, from the next decision on (the first keeps its number and object). Number of the unit: {id}. Parts:",
  ),
  "register.admitMany((address,uint40,uint8,(bytes32,bytes32,string))[])": words(
    "Барлығы жарғыға қосылған болса және ешқайсысының мүшелігі болмаса, келесі шешімнен бастап жаңа мүшелер қабылданады:",
    "Если все они присоединились к уставу и ни у кого ещё нет членства, со следующего решения принимаются новые члены:",
    "If all of them have acceded to the charter and none is a member yet, new members are admitted, from the next decision on:",
  ),
  "register.contribute(uint32,uint40)": words(
    "Келесі шешімнен бастап мүшенің үлесі өзгертіледі (азайса — оның келісімімен). Мүшеліктің нөмірі: {id}; жаңа үлесі: {share}.",
    "Со следующего решения меняется доля члена (если уменьшается — с его согласия). Номер членства: {id}; новая доля: {share}.",
    "A member's share is changed, from the next decision on (with its consent, if it falls). Number of the membership: {id}; new share: {share}.",
  ),
  "register.expel(uint32)": words(
    "Мүшелік тоқтатылады. Мүшеліктің нөмірі: {id}.",
    "Членство прекращается. Номер членства: {id}.",
    "A membership is ended. Number of the membership: {id}.",
  ),
  "objects.enter(bytes32,bytes32,bytes32,string)": words(
    "Ортақ объект тізімге енгізіледі. Түрі: {kind}; сипаттамасының хеші: {content}; пайдалану шарттарының хеші: {terms}; сипаттамасының орны: {uri}.",
    "В список вносится общий объект. Вид: {kind}; хеш описания: {content}; хеш условий пользования: {terms}; где описание: {uri}.",
    "A common object is entered. Kind: {kind}; hash of its description: {content}; hash of the terms of its use: {terms}; where the description is: {uri}.",
  ),
  "objects.setTerms(uint256,bytes32)": words(
    "Ортақ объектіні пайдалану шарттары өзгертіледі. Объектінің нөмірі: {id}; жаңа шарттардың хеші: {terms}.",
    "Меняются условия пользования общим объектом. Номер объекта: {id}; хеш новых условий: {terms}.",
    "The terms of use of a common object are changed. Number of the object: {id}; hash of the new terms: {terms}.",
  ),
  "objects.suspend(uint256,bytes32)": words(
    "Ортақ объектіні пайдалану жиналыс қайта бастағанға дейін тоқтатыла тұрады. Объектінің нөмірі: {id}; уәждерінің хеші: {reason}.",
    "Пользование общим объектом приостанавливается, пока собрание его не возобновит. Номер объекта: {id}; хеш мотивов: {reason}.",
    "The use of a common object is suspended until the assembly resumes it. Number of the object: {id}; hash of the reasons: {reason}.",
  ),
  "objects.resume(uint256)": words(
    "Ортақ объектіні пайдалану қайта басталады. Объектінің нөмірі: {id}.",
    "Пользование общим объектом возобновляется. Номер объекта: {id}.",
    "The use of a common object is resumed. Number of the object: {id}.",
  ),
  "objects.retire(uint256)": words(
    "Ортақ объект біржола шығарылады. Объектінің нөмірі: {id}.",
    "Общий объект исключается навсегда. Номер объекта: {id}.",
    "A common object is retired for ever. Number of the object: {id}.",
  ),
  "objects.replace(uint256,bytes32,bytes32,bytes32,string)": words(
    "Ортақ объект біржола шығарылып, орнына басқасы енгізіледі. Шығарылатын объектінің нөмірі: {id}; жаңасының түрі: {kind}; сипаттамасының хеші: {content}; пайдалану шарттарының хеші: {terms}; сипаттамасының орны: {uri}.",
    "Общий объект исключается навсегда, вместо него вносится другой. Номер исключаемого: {id}; вид нового: {kind}; хеш описания: {content}; хеш условий пользования: {terms}; где описание: {uri}.",
    "A common object is retired for ever and another is entered in its place. Number of the retired one: {id}; kind of the new one: {kind}; hash of its description: {content}; hash of the terms of its use: {terms}; where the description is: {uri}.",
  ),
};

/** A call that none of the above is. */
export const UNKNOWN = words(
  "Бұл құжат білмейтін пәрмен: не істейтінін мұнда айту мүмкін емес. Мекенжай: {target}; функцияның селекторы: {selector}; деректің байттары: {bytes}; деректің хеші: {hash}.",
  "Вызов, который этому документу неизвестен: что он делает, здесь сказать нельзя. Адрес: {target}; селектор функции: {selector}; байтов данных: {bytes}; хеш данных: {hash}.",
  "A call unknown to this document: what it does can't be said here. Address: {target}; selector of the function: {selector}; bytes of data: {bytes}; hash of the data: {hash}.",
);
export const SHARE_OF = words(
  "бірлік: {id}; жаңа үлесі: {share}",
  "единица: {id}; новая доля: {share}",
  "unit: {id}; new share: {share}",
);
/** A unit or a membership that is entered. */
export const ENTRY = words(
  "иесі: {holder}; үлесі: {share}; сыныбы (нөл — сыныпсыз): {class}; түрі: {kind}; мазмұнының хеші: {content}; сипаттамасының орны: {uri}",
  "держатель: {holder}; доля: {share}; класс (ноль — без класса): {class}; вид: {kind}; хеш содержания: {content}; где описание: {uri}",
  "holder: {holder}; share: {share}; class (zero for none): {class}; kind: {kind}; hash of its content: {content}; where its description is: {uri}",
);
export const PART = words(
  "бөлік: {index}; үлесі: {share}; объектінің түрі: {kind}; мазмұнының хеші: {content}; сипаттамасының орны: {uri}",
  "часть: {index}; доля: {share}; вид объекта: {kind}; хеш содержания: {content}; где описание: {uri}",
  "part: {index}; share: {share}; kind of object: {kind}; hash of its content: {content}; where its description is: {uri}",
);
/** Of a kind of call whose key is of none that is known. */
export const KEY_UNKNOWN = words("белгісіз", "неизвестен", "unknown");
export const NO_CALLS = words("Жоқ.", "Нет.", "None.");
