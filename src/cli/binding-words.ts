/**
 * What is typed to do what can't be undone, a word of its own for each act, and what is said before. Kazakh not yet confirmed by a linguist.
 * @module
 */
import type { Words } from "../index.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** Short, of letters alone, no two the same in a language: the habit of one act never does another. */
export const TYPED = {
  /* AGREEMENTS */
  accept: words("қабылдаймын", "принимаю", "accept"),
  form: words("жасаймын", "заключаю", "form"),
  amend: words("ауыстырамын", "заменяю", "amend"),
  deliver: words("тапсырдым", "передано", "delivered"),
  confirm: words("алдым", "получено", "received"),
  release: words("төленсін", "выплатить", "release"),
  refund: words("қайтарылсын", "вернуть", "refund"),
  surrender: words("беремін", "отдаю", "surrender"),
  withdraw: words("шегінемін", "отзываю", "withdraw"),
  propose: words("ұсынамын", "предлагаю", "propose"),
  settle: words("келісемін", "соглашаюсь", "settle"),
  credit: words("аударылсын", "перечислить", "credit"),
  forget: words("жоямын", "удаляю", "forget"),
  /* CASES */
  closeEvidence: words("болды", "достаточно", "enough"),
  decide: words("шешемін", "решаю", "decide"),
  enforce: words("орындалсын", "исполнить", "enforce"),
  stay: words("кідіртемін", "приостанавливаю", "stay"),
  giveUp: words("доғарамын", "отказываюсь", "abandon"),
  withdrawClaim: words("алыпқоямын", "снимаю", "drop"),
  returnClaim: words("қайтардым", "возвращаю", "return"),
  resume: words("жалғассын", "продолжить", "resume"),
  appoint: words("тағайындаймын", "назначаю", "appoint"),
  leaveSeat: words("босатамын", "ухожу", "leave"),
  replace: words("алмастырылсын", "сменить", "replace"),
  payAdvance: words("төлеймін", "вношу", "advance"),
  takeFee: words("аламын", "получаю", "take"),
  publish: words("жариялаймын", "публикую", "publish"),
  /* CONDOMINIUMS */
  found: words("құрамын", "учреждаю", "found"),
  accede: words("қосыламын", "присоединяюсь", "accede"),
  transfer: words("табыстаймын", "передаю", "transfer"),
  merge: words("біріктіремін", "объединяю", "merge"),
  split: words("бөлемін", "разделяю", "split"),
  consent: words("азайтамын", "уменьшаю", "lower"),
  execute: words("атқарылсын", "осуществить", "execute"),
  withdrawMotion: words("тоқтатамын", "сворачиваю", "recall"),
  undo: words("кері", "обратно", "undo"),
  resign: words("кетемін", "слагаю", "resign"),
  recover: words("өткізілсін", "восстановить", "recover"),
  exit: words("шығамын", "выхожу", "exit"),
} as const satisfies Record<string, Words>;

export const BINDING = {
  amount: words("Сома: {amount}", "Сумма: {amount}", "Amount: {amount}"),
  unsaid: words(
    "Үлгі бұл әрекеттің кімге не төлейтінін айтпайды; төлей алатын ең көбі: {amount}",
    "Шаблон не говорит, кому и что платит это действие; самое большее: {amount}",
    "The template does not say what this step pays, and to whom; at most it is {amount}",
  ),
  toWhom: words("Кімге: {whom}", "Кому: {whom}", "To: {whom}"),
  toPurse: words(
    "Қайда: осы шарттың шоты ({purse}); орындалғаннан кейін алатын: {whom}",
    "Куда: на счёт этого договора ({purse}); после исполнения получает {whom}",
    "To: the account of this agreement ({purse}); after performance it goes to {whom}",
  ),
  share: words("{whom}: {amount}", "{whom}: {amount}", "{whom}: {amount}"),
  costs: words("Дау шығыстары: {amount}", "Расходы по спору: {amount}", "Costs of the dispute: {amount}"),
  forEver: words("Мұны кері қайтару мүмкін емес.", "Отменить это нельзя.", "This can't be undone."),
  fee: words(
    "{account} кілтімен жіберіледі. Газ {gas}; комиссия ең көбі {fee} монета.",
    "Отправляется ключом {account}. Газ {gas}; комиссия не больше {fee} монет.",
    "Sent with the key {account}. Gas {gas}; fee at most {fee} of the coin.",
  ),
  typeIt: words(
    "Растау үшін «{word}» сөзін (не {english}) теріп, Enter басыңыз; басқа жауап — бас тарту: ",
    "Чтобы подтвердить, наберите слово «{word}» (или {english}) и нажмите Enter; любой другой ответ — отказ: ",
    'To confirm, type the word "{word}" and press Enter; any other answer means no: ',
  ),
  yesOrNo: words(
    "«иә» не «жоқ» деп теріп, Enter басыңыз: ",
    "Наберите «да» или «нет» и нажмите Enter: ",
    "Type yes or no, and press Enter: ",
  ),
  dropped: words(
    "(Сұраққа дейін терілген не қойылған мәтін жауап болып саналмайды.)",
    "(Набранное или вставленное до вопроса ответом не считается.)",
    "(What was typed or pasted before the question is not taken as its answer.)",
  ),
} as const satisfies Record<string, Words>;

/** Short for yes; whatever else is typed is a no. */
export const YES: { readonly [lang in keyof Words]: readonly string[] } = {
  kk: ["иә", "и", "yes", "y"],
  ru: ["да", "д", "yes", "y"],
  en: ["yes", "y"],
};
