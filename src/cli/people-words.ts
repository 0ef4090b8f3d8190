/**
 * What the commands about people's data say, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */
import type { Words } from "../index.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

export const PEOPLE = {
  reach: words(
    "Осы компьютердегі {path} файлынан тараптың ({who}) деректері мен тұзы жойылады; biy өзі сақтаған жауаптар да жойылады. Шарттың қалған мәтінін содан кейін де тексеруге болады. Мыналарға biy жете алмайды: екінші тараптағы көшірме; сақтық көшірмелер мен дискінің бұрынғы күйлері; сақталған мәтіндер, PDF, талаптар мен шешімдер; терминалдың тарихы. Тізбекте деректер жоқ, тек хештер бар. Заң деректерді сақтауды талап етсе (мысалы, есеп не салық бойынша), оларды жоймай, өңдеуін шектеңіз: «biy restrict».",
    "Из файла {path} на этом компьютере удаляются данные и соль стороны ({who}), а также ответы, которые сохранил сам biy. Остальной текст договора можно будет проверить и после этого. Недоступны для biy: копия у другой стороны; резервные копии и прежние состояния диска; сохранённые тексты, PDF, требования и решения; история терминала. В цепочке данных нет, там только хеши. Если закон требует хранить данные (например, для учёта или налогов), не удаляйте их, а ограничьте обработку: «biy restrict».",
    "From {path} on this computer the data and the salt of the {who} are removed, and with them the answers that biy itself has kept. The rest of the agreement's text can still be verified. Out of biy's reach: the copy of the other party; backups and earlier states of the disk; texts, PDFs, claims and decisions that were saved; the history of the terminal. The chain has none of the data, only hashes. If a law requires the data to be kept (for accounting or taxes, say), do not remove it but restrict its processing: \"biy restrict\".",
  ),
  remove: words("Деректер біржола жойылады.", "Данные удаляются безвозвратно.", "The data is removed for good."),
  removed: words(
    "Тараптың ({who}) деректері жойылды; олардың жапырағының хеші {leaf}.",
    "Данные стороны ({who}) удалены; хеш их листа {leaf}.",
    "The data of the {who} was removed; the hash of its leaf is {leaf}.",
  ),
  gone: words(
    "Тараптың ({who}) деректері бұрын жойылған.",
    "Данные стороны ({who}) уже удалены.",
    "The data of the {who} was removed before.",
  ),
  elsewhere: words(
    "Осы тараптың нөмірі, поштасы не тұзы мына файлдарда да бар; оларды өзіңіз қараңыз: {paths}",
    "Номер, почта или соль этой стороны есть и в этих файлах; проверьте их сами: {paths}",
    "The number, e-mail or salt of this party is in these files too; see to them yourself: {paths}",
  ),
  restricted: words(
    "Тараптың ({who}) деректерін өңдеу мына сәттен бастап шектелген: {since}. biy оларды көрсетпейді; шартты растау үшін көрсетілетін толық мәтін — ерекшелік. Деректер файлда қалады, шарт орындала береді. Екінші тарапқа өзіңіз хабарлаңыз.",
    "Обработка данных стороны ({who}) ограничена с момента: {since}. biy их не показывает; исключение — полный текст перед подтверждением договора. Данные остаются в файле, договор исполняется дальше. Другой стороне сообщите сами.",
    "Processing of the data of the {who} is restricted since {since}. biy does not show it; the exception is the whole text before an agreement is accepted. The data stays in the file, and the agreement goes on. Tell the other party yourself.",
  ),
  lifted: words(
    "Тараптың ({who}) деректерін өңдеуге шектеу алынды.",
    "Ограничение обработки данных стороны ({who}) снято.",
    "Processing of the data of the {who} is no longer restricted.",
  ),
  verifiedForgotten: words(
    "✓ Тараптың ({who}) деректері жойылған; жапырағының хеші мәтіннің түбірінде",
    "✓ Данные стороны ({who}) удалены; хеш их листа входит в корень текста",
    "✓ The data of the {who} is forgotten; the hash of its leaf is in the text's root",
  ),
  verifiedRestricted: words(
    "✓ Тараптың ({who}) деректерін өңдеу мына сәттен бастап шектелген: {since}",
    "✓ Обработка данных стороны ({who}) ограничена с момента: {since}",
    "✓ Processing of the data of the {who} is restricted since {since}",
  ),
  byWhom: words(
    "Кім қарсы екенін көрсетіңіз: --by buyer не --by seller.",
    "Укажите, кто возражает: --by buyer или --by seller.",
    "Say who objects: --by buyer or --by seller.",
  ),
  noDecision: words(
    "Бұл шарт бойынша автоматты шешім қабылданған жоқ.",
    "По этому договору автоматических решений не было.",
    "Nothing was decided automatically in this agreement.",
  ),
  handOver: words(
    "Қарсылық {path} файлында (үш тілде). Оны екінші тарапқа өзіңіз тапсырыңыз: biy ештеңе жібермейді.",
    "Возражение в файле {path} (на трёх языках). Передайте его другой стороне сами: biy ничего не отправляет.",
    "The objection is in {path} (in three languages). Hand it to the other party yourself: biy sends nothing.",
  ),
} as const;
