/**
 * What can be done in a case, and by whom, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Words } from "../words/lang.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** What is open, a sentence each; `{seat}` is filled in. */
export const POSSIBLE_WORDS = {
  withdrawClaim: words(
    "талапты кері алу; ештеңе шешілмейді, содан кейін орындау жалғастырылады",
    "отозвать требование; ничего не решается, после этого исполнение можно продолжить",
    "take the claim back; nothing is decided, and performance can go on",
  ),
  returnClaim: words(
    "авансы төленбеген талапты уәжді қаулымен қайтару; ештеңе шешілмейді",
    "вернуть требование без аванса мотивированным постановлением; ничего не решается",
    "return the claim, its advance not being paid, by a reasoned ruling; nothing is decided",
  ),
  conclude: words(
    "даудың сотсыз, тараптардың өзімен аяқталғанын іске белгілеу",
    "отметить в деле, что спор окончен самими сторонами",
    "note in the case that the parties ended the dispute themselves",
  ),
  nominate: words("{seat}-орынға тұлға ұсыну", "выдвинуть лицо на место {seat}", "nominate a person for seat {seat}"),
  appoint: words(
    "бос {seat}-орынға тұлға тағайындау",
    "назначить лицо на свободное место {seat}",
    "appoint a person for the vacant seat {seat}",
  ),
  accept: words(
    "{seat}-орынды қабылдап, мән-жайларды ашу",
    "принять место {seat} и раскрыть обстоятельства",
    "accept seat {seat}, with a disclosure",
  ),
  resign: words("{seat}-орыннан бас тарту", "оставить место {seat}", "leave seat {seat}"),
  replace: words(
    "{seat}-орынға тізілімнен жеребемен басқа тұлға шығару",
    "заменить лицо на месте {seat} по жребию из реестра",
    "replace the person of seat {seat} by draw from the roster",
  ),
  submitEvidence: words("дәлелдеме тапсыру", "представить доказательство", "put evidence on the record"),
  closeEvidence: words(
    "дәлелдеме жинауды аяқтау",
    "закончить представление доказательств",
    "end the taking of evidence",
  ),
  award: words("қарар бөлігін шығару", "вынести резолютивную часть", "issue the operative part"),
  giveReasons: words("уәждерді беру", "дать мотивы", "give the reasons"),
  payAdvance: words("аванс төлеу", "внести аванс", "pay the advance"),
  takeBackAdvance: words("өз авансын қайтарып алу", "забрать свой аванс", "take back the advance"),
  distribute: words(
    "сыйақыны немесе авансты тиесілі тұлғаларға есептеу",
    "распределить вознаграждение или аванс тем, кому они причитаются",
    "share out the fee or the advance to whom it is due",
  ),
  withdraw: words(
    "өзіне тиесілі ақшаны трибуналдан алу",
    "забрать причитающиеся деньги у трибунала",
    "take the money that is due from the tribunal",
  ),
  enforce: words("бұйырылғанды орындату", "исполнить то, что постановлено", "have carried out what was ordered"),
} as const;
export type PossibleStep = keyof typeof POSSIBLE_WORDS;

/** Who can. */
export const PERSONS = {
  claimant: words("Талап қоюшы", "Заявитель", "The claimant"),
  authority: words("Уәкілетті тұлға", "Уполномоченное лицо", "The authority"),
  successor: words("Алмастырушы тұлға", "Замещающее лицо", "The substitute of the authority"),
  arbiter: words("Осы орынға аталған тұлға", "Лицо на этом месте", "The person of that seat"),
  first: words("Бірінші тарап", "Первая сторона", "The first party"),
  second: words("Екінші тарап", "Вторая сторона", "The second party"),
  both: words("Екі тарап бірге", "Обе стороны вместе", "Both parties together"),
  each: words("Тараптардың әрқайсысы", "Каждая сторона", "Each party"),
  pair: words(
    "0 және 1-орындардағы тұлғалар бірге",
    "Лица на местах 0 и 1 вместе",
    "The persons of seats 0 and 1 together",
  ),
  conducting: words(
    "Тараптар мен орынды қабылдаған тұлғалар",
    "Стороны и лица, принявшие место",
    "The parties, and persons who accepted a seat",
  ),
  majority: words(
    "Орындардың көпшілігінің қолтаңбаларын әкелген кез келген адам",
    "Любое лицо, у которого подписи большинства мест",
    "Anyone with the signatures of most seats",
  ),
  payer: words("Авансты төлеген тұлға", "Лицо, внёсшее аванс", "Who paid the advance"),
} as const;
