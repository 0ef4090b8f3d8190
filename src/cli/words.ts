/**
 * What the command line says, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */
import type { Lang, Words } from "../index.ts";
import { forTerminal } from "../words/index.ts";

/** `{name}` in the words becomes the value of that name, without what could control a terminal: prompts are said with this. */
export function say(words: Words, lang: Lang, values: Record<string, unknown> = {}): string {
  return words[lang].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? forTerminal(String(values[name])) : whole,
  );
}

/** The words with their values in each language; a value may be words itself. */
export function filled(words: Words, values: Record<string, unknown>): Words {
  const each = (lang: Lang) => {
    const own = Object.entries(values).map(([name, value]) => [name, isWords(value) ? value[lang] : value]);
    return say(words, lang, Object.fromEntries(own) as Record<string, unknown>);
  };
  return { kk: each("kk"), ru: each("ru"), en: each("en") };
}

function isWords(value: unknown): value is Words {
  return typeof value === "object" && value !== null && "kk" in value && "ru" in value && "en" in value;
}

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

export const LANGUAGES: { readonly [lang in Lang]: Words } = {
  kk: words("қазақша", "по-казахски", "in Kazakh"),
  ru: words("орысша", "по-русски", "in Russian"),
  en: words("ағылшынша", "по-английски", "in English"),
};

/** How a text is stored otherwise than it was rendered. */
export const STORED = {
  "line ends": words("жолдардың соңы CRLF", "концы строк CRLF", "line ends are CRLF"),
  mark: words("басында BOM бар", "в начале BOM", "it begins with a BOM"),
  encoding: words("UTF-16 кодтамасы", "кодировка UTF-16", "it is in UTF-16"),
  "last line end": words("соңғы жолдың соңы басқаша", "другой конец последней строки", "the last line ends otherwise"),
} as const;

export const WORDS = {
  yes: words("Иә", "Да", "Yes"),
  no: words("Жоқ", "Нет", "No"),

  /* NETWORK */
  reaching: words("түйінге қосылу", "связь с узлом", "reaching the node"),
  readingBlocks: words(
    "… оқиғаларды оқу: {block} / {toBlock} блок ({percent} %)",
    "… чтение событий: блок {block} из {toBlock} ({percent} %)",
    "… reading events: block {block} of {toBlock} ({percent} %)",
  ),
  catchingUp: words(
    "түйін {block} блогына жеткенше күту",
    "ожидание, пока узел дойдёт до блока {block}",
    "waiting until the node has block {block}",
  ),
  noNode: words(
    "{url} мекенжайындағы түйін жауап бермейді; мекенжайды тексеріңіз.",
    "Узел по адресу {url} не отвечает; проверьте адрес.",
    "The node at {url} does not answer; check the address.",
  ),
  noLocalNode: words(
    "{url} мекенжайында түйін жоқ. Басқа терминалда іске қосыңыз: biy local start",
    "По адресу {url} узла нет. Запустите его в другом терминале: biy local start",
    "There is no node at {url}. Start one in another terminal: biy local start",
  ),
  noChain: words(
    "{url} мекенжайы жауап берді, бірақ тізбектің нөмірін айтпады; мекенжайды тексеріңіз. {reason}",
    "По адресу {url} ответили, но номера сети не назвали; проверьте адрес. {reason}",
    "What is at {url} answers, but does not say which chain it is; check the address. {reason}",
  ),
  notLetIn: words(
    "{url} мекенжайындағы түйін сізді кіргізбейді; мекенжайдағы атты, құпиясөзді немесе кілтті тексеріңіз.",
    "Узел по адресу {url} вас не пускает; проверьте имя, пароль или ключ в его адресе.",
    "The node at {url} does not let you in; check the name, password or key in its address.",
  ),
  badUrl: words(
    "--rpc: түйіннің мекенжайы http:// немесе https:// деп басталады; мысалы, http://127.0.0.1:8545.",
    "--rpc: адрес узла начинается с http:// или https://; например, http://127.0.0.1:8545.",
    "--rpc: the address of a node begins with http:// or https://; http://127.0.0.1:8545, for example.",
  ),
  onlyLocal: words(
    "--yes және --as тек жергілікті тізбектерге арналған; бұл — {chainId}.",
    "--yes и --as — только для локальных сетей; это сеть {chainId}.",
    "--yes and --as are for local chains only; this is chain {chainId}.",
  ),
  nothingWasSent: words("Ештеңе жіберілген жоқ.", "Ничего не отправлено.", "Nothing was sent."),
  mayBeSent: words(
    "Транзакция жіберілген болуы мүмкін. Сол команданы қайта орындаңыз: ол жалғастырады, екінші рет жібермейді.",
    "Транзакция могла уйти. Выполните ту же команду ещё раз: она продолжит и не отправит дважды.",
    "The transaction may have been sent. Run the same command again: it goes on, and sends nothing twice.",
  ),
  notMined: words(
    "Транзакция әлі блокқа енген жоқ.",
    "Транзакция ещё не попала в блок.",
    "The transaction is not in a block yet.",
  ),
  gone: words(
    "Транзакция блокқа енген еді, бірақ түйін оны енді білмейді.",
    "Транзакция была в блоке, но узел её больше не знает.",
    "The transaction was in a block, but the node no longer knows it.",
  ),
  reverted: words(
    "Транзакция {hash} блокқа енді, бірақ келісімшарт оны қабылдамады: күй өзгерген жоқ.",
    "Транзакция {hash} в блоке, но контракт её не принял: ничего не изменилось.",
    "Transaction {hash} is in a block, but the contract refused it: nothing has changed.",
  ),
  waiting: words("{hash} блокқа енуін күту", "ожидание блока для {hash}", "waiting for a block with {hash}"),
  goingOn: words(
    "Үзілген команда жіберген {hash} транзакциясы жалғастырылады.",
    "Продолжается транзакция {hash}, отправленная прерванной командой.",
    "Going on with transaction {hash}, which an interrupted command had sent.",
  ),
  replacedElsewhere: words(
    "Үзілген команданың транзакциясының орнын осы кілттің басқа транзакциясы алды; қайта жіберіледі.",
    "Вместо транзакции прерванной команды прошла другая транзакция этого ключа; отправляем заново.",
    "Another transaction of this key took the place of the interrupted command's; it is sent anew.",
  ),
  otherFirst: words(
    "Осы кілттің басқа транзакциясы бұрын өтті. Команданы қайта орындаңыз.",
    "Другая транзакция этого ключа прошла раньше. Выполните команду ещё раз.",
    "Another transaction of this key went first. Run the command again.",
  ),
  otherWaits: words(
    "Осы кілттің бұрынғы транзакциясы («{label}», {hash}) әлі блокқа енген жоқ. Алдымен сол команданы қайта орындаңыз.",
    "Прежняя транзакция этого ключа («{label}», {hash}) ещё не в блоке. Сначала выполните ту команду ещё раз.",
    'An earlier transaction of this key ("{label}", {hash}) is not in a block yet. Run that command again first.',
  ),

  /* KEYS */
  keyNeeded: words(
    "Кілт керек: --key-file ФАЙЛ (шифрланған JSON), ал жергілікті тізбекте --as РӨЛ.",
    "Нужен ключ: --key-file ФАЙЛ (зашифрованный JSON), а в локальной сети --as РОЛЬ.",
    "A key is needed: --key-file FILE (an encrypted JSON keystore), or on a local chain --as ROLE.",
  ),
  fromNeeded: words(
    "--unsigned кезінде кім жіберетінін көрсетіңіз: --from МЕКЕНЖАЙ.",
    "С --unsigned укажите, кто отправит: --from АДРЕС.",
    "With --unsigned, say who is to send: --from ADDRESS.",
  ),
  fromAlone: words(
    "--from тек --unsigned кезінде керек: әйтпесе кілттің өзі жібереді.",
    "--from нужен только с --unsigned: иначе отправляет сам ключ.",
    "--from is for --unsigned alone: otherwise the key is who sends.",
  ),
  keyNeededHere: words(
    "Мұнда кілттің өз қолтаңбасы не кілттің қатарынан бірнеше транзакциясы керек: --unsigned жарамайды, кілтті көрсетіңіз.",
    "Здесь нужна подпись самого ключа или несколько его транзакций подряд: --unsigned не годится, укажите ключ.",
    "This wants a signature of the key itself, or several transactions of it in a row: --unsigned won't do, give a key.",
  ),
  noRole: words(
    "Мұндай рөл жоқ; болатындары: {roles}.",
    "Такой роли нет; есть: {roles}.",
    "There is no such role; there are: {roles}.",
  ),
  password: words("Кілттің құпиясөзі", "Пароль ключа", "Password of the key"),
  openingKey: words("кілтті ашу", "открывается ключ", "opening the key"),
  makingKey: words("кілтті шифрлау", "ключ шифруется", "encrypting the key"),
  keyClosed: words(
    "Кілт ашылмады: құпиясөз не файл дұрыс емес.",
    "Ключ не открылся: пароль или файл неверны.",
    "The key did not open: the password or the file is wrong.",
  ),
  openPassword: words(
    "{path} файлын басқалар да оқи алады; оқылмады. Тек өзіңізге қалдырыңыз: chmod 600 {path}",
    "Файл {path} могут читать и другие; он не использован. Оставьте его только себе: chmod 600 {path}",
    "Others can read {path} too, so it was not used. Keep it to yourself: chmod 600 {path}",
  ),
  keyBusy: words(
    "{account} кілтімен басқа команда орындалуда (процесс {holder}); оның аяқталуын күтіңіз.",
    "С ключом {account} работает другая команда (процесс {holder}); дождитесь её конца.",
    "Another command is at work with the key {account} (process {holder}); wait until it ends.",
  ),
  noFunds: words(
    "{account} шотында комиссияға тізбек монетасы жетпейді; ештеңе жіберілген жоқ.",
    "На счёте {account} не хватает монет сети на комиссию; ничего не отправлено.",
    "{account} has too little of the chain's coin for the fee; nothing was sent.",
  ),

  /* ASKING */
  nobodyToAsk: words(
    "Растау керек, бірақ жауап беретін терминал жоқ. Терминалда орындаңыз, ал жергілікті тізбекте --yes қосыңыз.",
    "Нужно подтверждение, а отвечать некому: нет терминала. Запустите в терминале, а в локальной сети добавьте --yes.",
    "A yes is needed, and there is no terminal to give it at. Run it in a terminal, or on a local chain add --yes.",
  ),
  nobodyToType: words(
    "Құпиясөзді теретін терминал жоқ; --password-file арқылы беріңіз.",
    "Пароль ввести негде: нет терминала; дайте его через --password-file.",
    "There is no terminal to type the password at; give it through --password-file.",
  ),
  nothingSent: words("Ештеңе істелген жоқ.", "Ничего не сделано.", "Nothing was done."),
  aTransaction: words("Транзакция", "Транзакция", "A transaction"),
  send: words(
    "{what}. {account} кілтімен жіберу керек пе? Газ {gas}; комиссия ең көбі {fee} монета.",
    "{what}. Отправить ключом {account}? Газ {gas}; комиссия не больше {fee} монет.",
    "{what}. Send with the key {account}? Gas {gas}; fee at most {fee} of the coin.",
  ),
  raise: words(
    "Желінің комиссиясы өсті, транзакция тұрып қалды: {what}. Жоғары комиссиямен қайта жіберу керек пе (ең көбі {fee} монета)? Екеуінің бірі ғана өтеді.",
    "Комиссия сети выросла, транзакция застряла: {what}. Отправить с более высокой (не больше {fee} монет)? Пройдёт только одна из двух.",
    "The network's fee has risen and the transaction is stuck: {what}. Send it at a higher one (at most {fee} of the coin)? Only one of the two can go through.",
  ),

  /* FILES */
  disk: words(
    "Диск {path} файлын сақтаудан бас тартты ({code}); осы қадамда ештеңе жіберілген жоқ. Орын босатып, қайта орындаңыз.",
    "Диск не сохранил файл {path} ({code}); на этом шаге ничего не отправлено. Освободите место и повторите.",
    "The disk refused to keep {path} ({code}); nothing was sent at this step. Make room and run it again.",
  ),
  journalBroken: words(
    "{path} журналы оқылмайды. Онда осы кілттің аяқталмаған транзакциялары жазылған: түйіннен тексеріп, сосын ғана жойыңыз.",
    "Журнал {path} не читается. В нём незаконченные транзакции этого ключа: сверьтесь с узлом и только потом удалите.",
    "The journal {path} can't be read. It holds this key's unfinished transactions: check them with the node before you delete it.",
  ),
  exists: words(
    "{path} файлы бар; оның үстіне жазылмайды. Басқа атау беріңіз: --out.",
    "Файл {path} уже есть; он не перезаписывается. Укажите другое имя: --out.",
    "{path} exists and is not written over. Give another name: --out.",
  ),
  pdfNeedsFile: words(
    "PDF файлға жазылады: --out шарт.pdf",
    "PDF пишется в файл: --out договор.pdf",
    "A PDF goes to a file: --out agreement.pdf",
  ),
  saved: words("Сақталды: {path}", "Сохранено: {path}", "Saved: {path}"),

  /* SALE */
  readAll: words(
    "Жоғарыда шарттың толық мәтіні. Ол {account} атынан қабылданады. Бұл цифрлық растау, ЭЦҚ емес.",
    "Выше полный текст договора. Он принимается от имени {account}. Это цифровое подтверждение, а не ЭЦП.",
    "Above is the whole text of the agreement. It is accepted for {account}. This is a digital confirmation, not an EDS.",
  ),
  readAndForm: words(
    "Жоғарыда шарттың толық мәтіні. {account} атынан шарт жасалады.",
    "Выше полный текст договора. Договор заключается от имени {account}.",
    "Above is the whole text of the agreement. It is formed for {account}.",
  ),
  readAndAmend: words(
    "Жоғарыда жаңа шарттың толық мәтіні. Ол {account} атынан бұрынғысының орнына жасалады.",
    "Выше полный текст нового договора. Он заключается от имени {account} вместо прежнего.",
    "Above is the whole text of the new agreement. It is formed for {account} in place of the old one.",
  ),
  accepted: words(
    "Растау {path} файлында. Шарт файлын және осы файлды екінші тарапқа жіберіңіз.",
    "Подтверждение в файле {path}. Передайте другой стороне файл договора и этот файл.",
    "The acceptance is in {path}. Send the agreement's file and this one to the other party.",
  ),
  otherAgreement: words(
    "{path} файлындағы растау басқа шартқа ({id}) берілген.",
    "Подтверждение в файле {path} дано другому договору ({id}).",
    "The acceptance in {path} is for another agreement ({id}).",
  ),
  badSignature: words(
    "{path} файлындағы қолтаңба {party} кілтімен жасалмаған; екінші тараптан файлды қайта сұраңыз.",
    "Подпись в файле {path} сделана не ключом {party}; запросите файл у другой стороны заново.",
    "The signature in {path} was not made by the key of {party}; ask the other party for the file again.",
  ),
  notAccepted: words(
    "{party} бұл шарттарды әлі растаған жоқ; оның растау файлын --acceptance арқылы беріңіз.",
    "{party} ещё не принял эти условия; дайте файл его подтверждения: --acceptance.",
    "{party} has not accepted these terms yet; give its acceptance file with --acceptance.",
  ),
  alreadyFormed: words(
    "Шарт жасалған: {id} ({phase}).",
    "Договор заключён: {id} ({phase}).",
    "The agreement is formed: {id} ({phase}).",
  ),
  formationGone: words(
    "Шарт {hash} транзакциясымен жасалған еді, бірақ тізбекте ол транзакция жоқ (қайта құрылған). Шарттар файлда сақталған: «biy sale form» командасын қайта орындаңыз.",
    "Договор был заключён транзакцией {hash}, но её больше нет в цепочке (реорганизация). Условия сохранены в файле: выполните «biy sale form» ещё раз.",
    'The agreement was formed in transaction {hash}, which is no longer in the chain (a reorganisation). The terms are in the file: run "biy sale form" again.',
  ),
  withdrawn: words(
    "Бұл оферта кері қайтарып алынған: осы шарттармен шарт жасалмайды.",
    "Эта оферта отозвана: договор на этих условиях заключить нельзя.",
    "This offer was withdrawn: these terms can't be formed any more.",
  ),
  proposal: words(
    "Реттеу ұсынысы: {words} Ұсыныс {until} дейін (қоса алғанда) жарамды.",
    "Предложение об урегулировании: {words} Действительно включительно до момента: {until}.",
    "Proposed settlement: {words} Valid until (inclusive): {until}.",
  ),
  signProposal: words(
    "Осы реттеу ұсынысына қол қойылады; екінші тарап оны орындай алады.",
    "Это предложение подписывается; другая сторона сможет его исполнить.",
    "This proposal is signed; the other party can carry it out.",
  ),
  staleProposal: words(
    "{path} ұсынысы басқа шартқа не басқа ретке ({turn}) арналған; қазіргі рет: {now}.",
    "Предложение {path} относится к другому договору или к другой очереди ({turn}); сейчас: {now}.",
    "The proposal in {path} is for another agreement or another turn ({turn}); the present one is {now}.",
  ),
  claimSaved: words(
    "Талаптың мәтіні тұзымен бірге {path} файлында; оны шешім қабылдаушыға беріңіз: тізбекте тек хеші бар.",
    "Текст требования с солью — в файле {path}; передайте его тому, кто решает: в цепочке только хеш.",
    "The claim's text with its salt is in {path}; give it to who decides: the chain has only its hash.",
  ),
  caseNotOpened: words(
    "Дау мәлімделді, автоматты орындау тоқтатылды, бірақ іс әлі ашылған жоқ: {reason} Сол команданы қайта орындаңыз.",
    "Спор заявлен, автоматическое исполнение приостановлено, но дело ещё не открыто: {reason} Выполните ту же команду ещё раз.",
    "The dispute is raised and everything automatic stands still, but the case is not open yet: {reason} Run the same command again.",
  ),

  stepDone: words(
    "Орындалды: {what} ({block}-блок).",
    "Сделано: {what} (блок {block}).",
    "Done: {what} (block {block}).",
  ),
  stoppedAfter: words(
    "Тоқтатылды. Бұған дейін орындалғаны күшінде: {hashes}. Сол команданы қайта орындаса, қалғанын жалғастырады.",
    "Остановлено. Сделанное до этого остаётся: {hashes}. Та же команда продолжит с остального.",
    "Stopped. What was done before stands: {hashes}. The same command goes on with the rest.",
  ),
  nodeGone: words(
    "Түйін жауап беруін тоқтатты ({said}). Сол команданы қайта орындаңыз: бұрын жіберілген екінші рет жіберілмейді.",
    "Узел перестал отвечать ({said}). Выполните ту же команду ещё раз: отправленное второй раз не уйдёт.",
    "The node stopped answering ({said}). Run the same command again: what was sent is not sent twice.",
  ),
  notForSettling: words(
    "Бұл шарт бойынша келісетін ештеңе жоқ (қазір: {phase}).",
    "По этому договору улаживать нечего (сейчас: {phase}).",
    "There is nothing to settle in this agreement (now: {phase}).",
  ),
  alreadyStands: words(
    "Бұл шарттар растайтын күйде емес (қазір: {phase}).",
    "Эти условия уже не принимают (сейчас: {phase}).",
    "These terms are past being accepted (now: {phase}).",
  ),
  noToken: words(
    "{currency} мекенжайында токен жоқ: ол жерде код жоқ. Валютаны тексеріңіз.",
    "По адресу {currency} нет токена: там нет кода. Проверьте валюту.",
    "There is no token at {currency}: it has no code. Check the currency.",
  ),
  noRecord: words(
    "{path} — мәтінді не құжатты тұзымен сақтайтын жазба емес.",
    "{path} — не запись, которая хранит текст или документ с солью.",
    "{path} is no record, which keeps a text or a document with its salt.",
  ),
  otherClaim: words(
    "{path} файлында осы реттің басқа талабы сақталған; сол мәтінмен жалғастырыңыз не файлды алып тастаңыз.",
    "В {path} сохранено другое требование этой очереди; продолжите с тем текстом или уберите файл.",
    "{path} keeps another claim of this turn; go on with that text, or move the file away.",
  ),
  badHash: words(
    "Транзакция хеші (0x және 64 он алтылық цифр) керек; не --agreement ФАЙЛ --step ӘРЕКЕТ.",
    "Нужен хеш транзакции (0x и 64 шестнадцатеричные цифры) или --agreement ФАЙЛ --step ДЕЙСТВИЕ.",
    "A transaction's hash is needed (0x and 64 hexadecimal digits), or --agreement FILE --step NAME.",
  ),
  templateNotLoaded: words(
    "«{given}» үлгі модулі жүктелмеді: {reason}",
    "Модуль шаблона «{given}» не загрузился: {reason}",
    'The module of a template "{given}" could not be loaded: {reason}',
  ),
  configured: words(
    "{path} бойынша іске қосылған үлгі модульдері: {modules}",
    "По {path} запущены модули шаблонов: {modules}",
    "Modules of templates that were run, as {path} says: {modules}",
  ),
  formedNowhere: words(
    "{id} шарты мына келісімшарттардың бірде-бірінде жасалмаған: {places}. Идентификаторды, желіні және қай блоктан ізделетінін тексеріңіз; басқа үлгіні --template арқылы көрсетіңіз.",
    "Договор {id} не заключён ни в одном из контрактов: {places}. Проверьте идентификатор, сеть и блок, с которого он ищется; другой шаблон назовите через --template.",
    "The agreement {id} was formed in none of: {places}. Check the id, the network and the block from which it is looked for; name another template with --template.",
  ),
  noTemplateIn: words(
    "«{given}» модулі ешқандай үлгіні экспорттамайды; үлгінің модулін көрсетіңіз.",
    "Модуль «{given}» не экспортирует ни одного шаблона; укажите модуль шаблона.",
    'The module "{given}" exports no template; name the module of a template.',
  ),
  noSuchStep: words(
    "Бұл үлгіде «{step}» әрекеті жоқ; барлары: {steps}.",
    "В этом шаблоне нет действия «{step}»; есть: {steps}.",
    'This template has no step "{step}"; it has: {steps}.',
  ),
  stepTakes: words(
    "«{step}» әрекетіне шарттан басқа берілетіні: {takes}.",
    "Действие «{step}» принимает, кроме договора: {takes}.",
    'The step "{step}" takes, besides the agreement: {takes}.',
  ),
  noTemplates: words(
    "Орналастыру файлында белгілі үлгілердің бірде-бірі жоқ.",
    "В файле развёртывания нет ни одного известного шаблона.",
    "The deployment's file has none of the templates that are known.",
  ),
  badRules: words(
    "--rules: sole, three не жарияланған қағидалардың хеші.",
    "--rules: sole, three или хеш опубликованных правил.",
    "--rules is sole, three, or the hash of published rules.",
  ),
  wasDone: words(
    "Бұл {hash} транзакциясымен бұрын орындалған; қайта жіберілмейді.",
    "Это уже сделано транзакцией {hash}; второй раз не отправляется.",
    "This was done before, in transaction {hash}; it is not sent again.",
  ),
  settleThen: words(
    "--then «close» (аяқталады) не «resume» (орындау жалғасады) болуы керек.",
    "--then — «close» (завершить) или «resume» (продолжить исполнение).",
    '--then is "close" (it ends) or "resume" (performance goes on).',
  ),
  held: words("Шарттың шотында", "На счёте договора", "Held for the agreement"),
  claimant: words("Дау мәлімдеген", "Спор заявил", "Dispute raised by"),

  /* CASE */
  deadline: words("мерзімі", "срок", "until"),
  finalFrom: words("мына сәттен кейін орындалады", "исполнимо после момента", "can be carried out after"),
  seat: words(
    "{seat}-орын: {arbiter}, {accepted}",
    "место {seat}: {arbiter}, {accepted}",
    "seat {seat}: {arbiter}, {accepted}",
  ),
  accepted_: words("келісім берді", "согласие дано", "has accepted"),
  notYet: words("келісімі күтілуде", "согласие ожидается", "has not accepted yet"),
  vacant: words("{seat}-орын бос", "место {seat} свободно", "seat {seat} is vacant"),
  noAgreements: words(
    "{account} мекенжайының бұл блоктарда шарты жоқ; жасалмаған оферта тізбекте болмайды.",
    "У адреса {account} в этих блоках договоров нет; незаключённой оферты в сети нет.",
    "{account} has no agreements in these blocks; an offer that was not formed is not on the chain.",
  ),
  noSuchAgreements: words(
    "{account} мекенжайының бұл блоктарда мұндай шарты жоқ.",
    "У адреса {account} в этих блоках таких договоров нет.",
    "{account} has no such agreements in these blocks.",
  ),
  listedPartly: words(
    "{id} шартында не істеуге болатыны айтылмады: {reason}",
    "Что можно сделать по договору {id}, сказать нельзя: {reason}",
    "What is open in the agreement {id} can't be said: {reason}",
  ),
  morePages: words("Тағы бар: --page {page}.", "Есть ещё: --page {page}.", "There are more: --page {page}."),
  watching: words(
    "{account} мекенжайының шарттары {since}-блоктан бастап бақылануда; Ctrl-C аяқтайды.",
    "Слежу за договорами адреса {account} с блока {since}; конец — Ctrl-C.",
    "Watching the agreements of {account} from block {since} on; Ctrl-C ends it.",
  ),
  askingAgain: words(
    "{reason} Сәл кейін қайта сұралады.",
    "{reason} Чуть позже спросим ещё раз.",
    "{reason} It will be asked again shortly.",
  ),
  happened: words(
    "{block}-блок\t{agreement}\t{words}",
    "блок {block}\t{agreement}\t{words}",
    "block {block}\t{agreement}\t{words}",
  ),
  takenBack: words(
    "{block}-блок\t{agreement}\tтізбекте енді жоқ: {words}",
    "блок {block}\t{agreement}\tв сети больше нет: {words}",
    "block {block}\t{agreement}\tno longer on the chain: {words}",
  ),
  listed: words(
    "{id}\t{role}\t{phase}\tекінші тарап {other}\tмерзімі {until}",
    "{id}\t{role}\t{phase}\tдругая сторона {other}\tсрок {until}",
    "{id}\t{role}\t{phase}\tother party {other}\tdeadline {until}",
  ),
  asParty: words("тарап", "сторона", "party"),
  asArbiter: words("төреші", "арбитр", "arbiter"),
  ownCase: words("{caseId}\t{role}\t{stage}", "{caseId}\t{role}\t{stage}", "{caseId}\t{role}\t{stage}"),
  namesMissing: words(
    "Бұл файл тізбектен қайта жазылған: онда тараптардың аттары да, шарттың нысанасы да жоқ, мәтінді көрсету мүмкін емес. Шарттары тізбектегідей; тараптар мекенжайларымен аталады: {first}, {second}.",
    "Этот файл восстановлен по данным сети: в нём нет имён сторон и предмета, и текст показать нельзя. Условия те, что в сети; стороны названы адресами: {first}, {second}.",
    "This file was written again from the chain: the names of the parties and the subject are missing, and the text can't be shown. Its terms are those on the chain; the parties go by their addresses: {first}, {second}.",
  ),
  verifiedNameless: words(
    "✓ Қысқаша мазмұн — шарттарда байланыстырылған мазмұн; мәтін тексерілген жоқ, оның түбірі {root}\n✓ Шарттың идентификаторы {id}: {phase}\n✓ Шарт үлгісі {template}, кодының хеші {codeHash}\n✓ Дауды {tribunal} осы қағидалар бойынша қарайды\nРастағандар (кілт бойынша): {accepted}",
    "✓ Краткое содержание — то, что связано условиями; текст не проверен, его корень {root}\n✓ Идентификатор договора {id}: {phase}\n✓ Шаблон {template}, хеш кода {codeHash}\n✓ Споры по этим правилам рассматривает {tribunal}\nПодтвердили (по ключам): {accepted}",
    "✓ The summary is what the terms bind; the text was not checked, its root is {root}\n✓ The agreement's id {id}: {phase}\n✓ Template {template}, code hash {codeHash}\n✓ {tribunal} serves these rules\nAccepted (by keys): {accepted}",
  ),
  waiting_: words(
    "{caseId}\t{stage}\tшарт {agreement}\tталап қоюшы {claimant}\tрет {turn}",
    "{caseId}\t{stage}\tдоговор {agreement}\tзаявитель {claimant}\tочередь {turn}",
    "{caseId}\t{stage}\tagreement {agreement}\tclaimant {claimant}\tturn {turn}",
  ),
  noDecisionYet: words(
    "Шешім шығаратын уақыт әлі келген жоқ. Істің сатысы: {stage}. Ештеңе қол қойылған жоқ.",
    "Время решать ещё не пришло. Стадия дела: {stage}. Ничего не подписано.",
    "It is not the time to decide. The case is at: {stage}. Nothing was signed.",
  ),
  notEnded: words(
    "Талап кері алынбаған не қайтарылмаған: жалғастыратын ештеңе жоқ.",
    "Требование не отозвано и не возвращено: продолжать нечего.",
    "The claim was neither withdrawn nor returned: there is nothing to go on with.",
  ),
  nothingWaits: words("Күтіп тұрған дау жоқ.", "Споров, ожидающих решения, нет.", "No dispute is waiting."),
  withReason: words("{what} ({reason})", "{what} ({reason})", "{what} ({reason})"),
  noHistory: words(
    "Түйін бұрынғы оқиғаларды бермейді; қазіргі күйі: biy sale status",
    "Узел не отдаёт прежние события; нынешнее состояние: biy sale status",
    "The node does not give earlier events; how it stands now: biy sale status",
  ),
  logsPruned: words(
    "Түйін бұрынғы оқиғаларды бермейді. Шарттың файлын беріңіз: biy case list agreement.json",
    "Узел не отдаёт прежние события. Дайте файл договора: biy case list agreement.json",
    "The node does not give earlier events. Give the agreement's file: biy case list agreement.json",
  ),
  acceptCase: words(
    "Істі қабылдау және осыны ашу: {text}",
    "Принять дело и раскрыть: {text}",
    "Accept the case and disclose: {text}",
  ),
  openCase: words("Істі ашу", "Открыть дело", "Open the case"),
  nominate: words(
    "{seat}-орынға {arbiter} ұсыну",
    "Предложить {arbiter} на место {seat}",
    "Nominate {arbiter} for seat {seat}",
  ),
  submitEvidence: words(
    "Дәлелдемені тіркеу (тұзды хеші ғана): {name}",
    "Внести доказательство (только хеш с солью): {name}",
    "Put evidence on the record (only its salted hash): {name}",
  ),
  closeEvidence: words(
    "Менде басқа дәлелдеме жоқ деп мәлімдеу",
    "Заявить, что доказательств больше нет",
    "Say that there is no more evidence from me",
  ),
  payAdvance: words("Іс бойынша аванс төлеу", "Внести аванс по делу", "Pay the advance of the case"),
  issueAward: words("Қарар бөлігін шығару", "Вынести резолютивную часть", "Issue the operative part"),
  issueReasons: words("Уәждерді беру", "Дать мотивы", "Give the reasons"),
  signAward: words(
    "Жоғарыда шешімнің толық мәтіні. Ол {account} атынан қабылданады.",
    "Выше полный текст решения. Оно принимается от имени {account}.",
    "Above is the whole decision. It is made for {account}.",
  ),
  otherDecision: words(
    "{path}: бұл іс бойынша басқа шешім шығарылған; соның жобасын беріңіз.",
    "{path}: по этому делу вынесено другое решение; укажите его проект.",
    "{path}: another decision was made in this case; give the draft of that one.",
  ),
  moreSignatures: words(
    "Көпшілік үшін тағы {count} шешім қабылдаушының қолы керек. Қолтаңбаңыз {path} файлында: оны және шешімді келесіге жіберіңіз; ол --signature арқылы қосады.",
    "Для большинства нужны ещё подписи: {count}. Ваша — в файле {path}: передайте его и решение следующему; он добавит его через --signature.",
    "For a majority {count} more must sign. Your signature is in {path}: send it with the decision to the next, who adds it with --signature.",
  ),
  notSeated: words(
    "{account} бұл істе орын алмаған.",
    "{account} не занимает места в этом деле.",
    "{account} has no seat in this case.",
  ),
  decided: words(
    "Шешім қабылданды: {stage}. Мәтіндері {folder} қалтасында.",
    "Решение вынесено: {stage}. Тексты в папке {folder}.",
    "Decided: {stage}. The texts are in {folder}.",
  ),

  /* CHECKS */
  unreadable: words(
    "{path} мәтінінен шарттар қайта оқылмады: {reason}",
    "Из текста {path} условия обратно не читаются: {reason}",
    "The terms can't be read back from {path}: {reason}",
  ),
  notServed: words(
    "{tribunal} бұл қағидалар бойынша ({rules}) дау қарамайды.",
    "{tribunal} не рассматривает споры по этим правилам ({rules}).",
    "{tribunal} does not serve these rules ({rules}).",
  ),
  verified: words(
    "✓ Мәтін үш тілде шарттарға сәйкес, олардан кері оқылды; түбірі {root}\n✓ Шарттың идентификаторы {id}: {phase}\n✓ Шарт үлгісі {template}, кодының хеші {codeHash}\n✓ Дауды {tribunal} осы қағидалар бойынша қарайды\nРастағандар (кілт бойынша): {accepted}",
    "✓ Текст на трёх языках соответствует условиям и читается обратно; корень {root}\n✓ Идентификатор договора {id}: {phase}\n✓ Шаблон {template}, хеш кода {codeHash}\n✓ Споры по этим правилам рассматривает {tribunal}\nПодтвердили (по ключам): {accepted}",
    "✓ The text in three languages is what the terms bind, and reads back to them; root {root}\n✓ The agreement's id {id}: {phase}\n✓ Template {template}, code hash {codeHash}\n✓ {tribunal} serves these rules\nAccepted (by keys): {accepted}",
  ),
  clock: words(
    "Тізбектің уақыты компьютердікінен {seconds} секундқа өзгеше; сағатты тексеріңіз.",
    "Время цепочки отличается от времени компьютера на {seconds} с; проверьте часы.",
    "The chain's time differs from this computer's by {seconds} s; check the clock.",
  ),
  notWell: words("Кейбірі орнында емес.", "Не всё на месте.", "Not all is in place."),
  aNumber: words("Мұнда сан керек.", "Здесь нужно число.", "A number is needed here."),
  aBlock: words(
    "«{given}» — блок нөмірі емес; бүтін сан керек, мысалы 1200000.",
    "«{given}» — не номер блока; нужно целое число, например 1200000.",
    "{given} is no number of a block; a whole number is needed, as 1200000.",
  ),
  anAddress: words(
    "«{given}» — мекенжай емес: 0x және 40 таңба керек; бас әріптері қате болса, мекенжай қате көшірілген.",
    "«{given}» — не адрес: нужны 0x и 40 знаков; если прописные буквы не сходятся, адрес списан с ошибкой.",
    "{given} is no address: 0x and 40 digits are needed; where its capitals don't fit, it was copied wrongly.",
  ),
  wrongText: words(
    "{path} мәтіні бұл шарттың {language} мәтіні емес: {line}-жол «{given}», ал болуы тиіс: «{expected}».",
    "Текст {path} — не текст этого договора {language}: строка {line} — «{given}», а должна быть «{expected}».",
    '{path} is not the text of this agreement {language}: line {line} is "{given}", and should be "{expected}".',
  ),
  sameText: words(
    "{path} — осы шарттың {language} мәтіні.",
    "{path} — текст этого договора {language}.",
    "{path} is the text of this agreement {language}.",
  ),
  storedText: words(
    "Айтқаны сол, бірақ басқаша сақталған: {how}.",
    "В нём сказано то же, но сохранён он иначе: {how}.",
    "It says the same, and is stored otherwise: {how}.",
  ),
  unexpected: words(
    "Күтпеген қате: {said}. Бұл Biy ақауы болуы мүмкін.",
    "Неожиданная ошибка: {said}. Возможно, это ошибка Biy.",
    "Unexpected: {said}. This may be a defect of Biy.",
  ),

  /* PRACTICE, KEYS */
  noHardhat: words(
    "Жергілікті тізбекті Hardhat іске қосады, ал ол мұнда жоқ не осы Node-та жұмыс істемейді (22 не жаңарағы керек); орнатыңыз: npm install hardhat",
    "Локальную сеть запускает Hardhat, а его здесь нет или он не работает с этим Node (нужен 22 или новее); установите: npm install hardhat",
    "A local chain is started by Hardhat, which is not here or does not run on this Node (22 or newer is needed); install it: npm install hardhat",
  ),
  portTaken: words(
    "{port} порты бос емес: онда тізбек іске қосылған болуы мүмкін. Басқасын беріңіз: --port",
    "Порт {port} занят: возможно, сеть на нём уже запущена. Укажите другой: --port",
    "The port {port} is taken: a chain may run there already. Give another: --port",
  ),
  chainStarted: words(
    "Жергілікті тізбек {rpc} мекенжайында жұмыс істеп тұр, кілттері жарияланған сынақ кілттері. Ctrl-C оны тоқтатады, сонда бәрі жоғалады. Басқа терминалда: biy local deploy",
    "Локальная сеть работает по адресу {rpc}, её ключи — опубликованные тестовые. Ctrl-C остановит её, и всё исчезнет. В другом терминале: biy local deploy",
    "A local chain is at {rpc}; its keys are the published test keys. Ctrl-C ends it, and all that is on it. In another terminal: biy local deploy",
  ),
  ourCode: words("коды — осы пакеттің коды", "код — этого пакета", "the code is this package's"),
  otherCode: words(
    "коды осы пакеттің коды емес (басқа нұсқасы не өзгертілген)",
    "код не этого пакета (другая версия или изменён)",
    "the code is not this package's (another version, or changed)",
  ),
  deploying: words("орналастыру", "развёртывание", "deploying"),
  deployedHere: words(
    "{chainId} тізбегіне орналастырылды; мекенжайлар {path} файлында.",
    "Развёрнуто в сети {chainId}; адреса в файле {path}.",
    "Deployed to chain {chainId}; addresses are in {path}.",
  ),
  onlyPractice: words(
    "«biy local» тек жергілікті тізбектерге арналған; бұл — {chainId}.",
    "«biy local» — только для локальных сетей; это сеть {chainId}.",
    '"biy local" is for local chains only; this is chain {chainId}.',
  ),
  noTestTenge: words(
    "Бұл тізбекте тест-теңге жоқ.",
    "В этой сети нет тест-тенге.",
    "There is no test tenge on this chain.",
  ),
  mint: words(
    "{to} шотына {amount} тест-теңге шығару",
    "Выпустить {amount} тест-тенге на счёт {to}",
    "Mint {amount} test tenge for {to}",
  ),
  newPassword: words("Жаңа кілттің құпиясөзі", "Пароль нового ключа", "Password of the new key"),
  again: words("Құпиясөзді қайталаңыз", "Повторите пароль", "The password again"),
  notTheSame: words(
    "Екі құпиясөз бірдей емес; кілт жасалған жоқ.",
    "Пароли не совпали; ключ не создан.",
    "The two passwords differ; no key was made.",
  ),
  shortPassword: words(
    "Құпиясөз тым қысқа: кемінде 12 таңба керек.",
    "Пароль слишком короткий: нужно не меньше 12 знаков.",
    "The password is too short: at least 12 characters are needed.",
  ),
  keyMade: words(
    "Кілт {path} файлында. Файлды да, құпиясөзді де жоғалтпаңыз: оларды ешкім қалпына келтіре алмайды.",
    "Ключ в файле {path}. Не потеряйте ни файла, ни пароля: их никто не восстановит.",
    "The key is in {path}. Lose neither the file nor the password: nobody can restore them.",
  ),

  /* QUESTIONS */
  start: words(
    "Жаңа сатып алу-сату шарты. Жауаптар {path} файлына сақталып отырады: үзілсе, сол жерден жалғасады.",
    "Новый договор купли-продажи. Ответы сохраняются в {path}: прерванное можно продолжить.",
    "A new sale. Answers are kept in {path} as you go: interrupted, it goes on where it was.",
  ),
  answersKept: words(
    "Жауаптар {path} файлында; түзету үшін онда сол жолды өшіріп, команданы қайта орындаңыз.",
    "Ответы в файле {path}; чтобы исправить, удалите в нём эту строку и выполните команду ещё раз.",
    "The answers are in {path}; to change one, delete its line there and run the command again.",
  ),
  consentNeeded: words(
    "Жеке тұлғаның жеке құжатпен берілген келісімінсіз автоматты шарт жасауға болмайды (ДҚ туралы заң, 19-1-бап). Алдымен келісім алыңыз.",
    "Без согласия физического лица отдельным документом автоматический договор заключать нельзя (закон о ПД, ст. 19-1). Сначала получите его.",
    "Without the individual's consent in a separate document nothing automatic may be agreed (PD law, art. 19-1). Obtain it first.",
  ),
  twoParties: words(
    "Сатушы сатып алушыдан басқа болуы керек.",
    "Продавец должен быть не покупателем.",
    "The seller must be another than the buyer.",
  ),
  saveThese: words("Осы шарттарды сақтау керек пе?", "Сохранить эти условия?", "Save these terms?"),
  answerNeeded: words("Жауап керек.", "Нужен ответ.", "An answer is needed."),
  inLanguage: words("{question} — {language}", "{question} — {language}", "{question} — {language}"),
  ofParty: words("{party}: {question}", "{party}: {question}", "{party}: {question}"),
} as const;
