// Generated from the clauses of Agreement; change those and compile again.
import type { Edition } from "../../text/edition.ts";

// prettier-ignore
export const disposition1: Edition = {
  name: "disposition-1",
  template: "Agreement",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"first","type":"party"},
    {"path":"toFirst","type":"money"},
    {"path":"second","type":"party"},
    {"path":"toSecond","type":"money"},
    {"path":"costs","type":"money"},
    {"path":"then","type":"number"},
    {"path":"stands","type":"choice","choices":{"at":{"kk":"Орындау мына сәтке дейін жетті деп танылады (Шарт уақыты бойынша):","ru":"Исполнение признаётся дошедшим до момента (по времени Договора):","en":"Performance is found to have come to this moment (in Agreement Time):"},"none":{"kk":"Орындау басталмаған деп танылады.","ru":"Исполнение признаётся не начатым.","en":"Performance is found not to have begun."},"keptAt":{"kk":"Орындаудың сәті өзгермейді (Шарт уақыты бойынша):","ru":"Момент исполнения не меняется (по времени Договора):","en":"The moment of performance stays as it is (in Agreement Time):"},"keptNone":{"kk":"Орындау туралы ештеңе өзгермейді: ол басталды деп белгіленбеген.","ru":"Об исполнении ничего не меняется: его начало не отмечено.","en":"Nothing changes about performance: it is not marked as begun."}}},
    {"path":"progress","type":"instant"},
    {"path":"rest","type":"hash"},
  ],
  currencies: [
  ],
  exemptions: [
    {"element":"struct Disposition.assets"},
    {"element":"enum AssetsTo.Nobody"},
    {"element":"enum AssetsTo.First"},
    {"element":"enum AssetsTo.Second"},
  ],
  facts: true,
  clauses: [
    {"id":"to-first","section":"","mode":"fact","code":["struct Disposition.toFirst"],"text":{"kk":["Әмияннан төлем алады: ",{"path":"first","type":"party"},"; сомасы: ",{"path":"toFirst","type":"money"},"."],"ru":["Из Кошелька получает: ",{"path":"first","type":"party"},"; сумма: ",{"path":"toFirst","type":"money"},"."],"en":["Out of the Purse is paid: ",{"path":"first","type":"party"},"; the amount: ",{"path":"toFirst","type":"money"},"."]}},
    {"id":"to-second","section":"","mode":"fact","code":["struct Disposition.toSecond"],"text":{"kk":["Әмияннан төлем алады: ",{"path":"second","type":"party"},"; сомасы: ",{"path":"toSecond","type":"money"},"."],"ru":["Из Кошелька получает: ",{"path":"second","type":"party"},"; сумма: ",{"path":"toSecond","type":"money"},"."],"en":["Out of the Purse is paid: ",{"path":"second","type":"party"},"; the amount: ",{"path":"toSecond","type":"money"},"."]}},
    {"id":"costs","section":"","mode":"fact","code":["struct Disposition.costs"],"text":{"kk":["Әмияннан іс шығыстарына төленетін сома: ",{"path":"costs","type":"money"},"."],"ru":["Из Кошелька на расходы по делу: ",{"path":"costs","type":"money"},"."],"en":["Out of the Purse for the costs of the case: ",{"path":"costs","type":"money"},"."]}},
    {"id":"closes","section":"","mode":"fact","when":[{"path":"then","is":"zero"}],"code":["struct Disposition.then","enum Then.Close"],"text":{"kk":["Шарт аяқталады."],"ru":["Договор завершается."],"en":["The Agreement closes."]}},
    {"id":"resumes","section":"","mode":"fact","when":[{"path":"then","is":"1"}],"code":["struct Disposition.then","enum Then.Resume"],"text":{"kk":["Шарт жалғасады."],"ru":["Договор возобновляется."],"en":["The Agreement resumes."]}},
    {"id":"stays","section":"","mode":"fact","when":[{"path":"then","is":"2"}],"code":["struct Disposition.then","enum Then.Stay"],"text":{"kk":["Шарт келесі іс үшін тоқтатылған күйінде қалады."],"ru":["Договор остаётся приостановленным для следующего дела."],"en":["The Agreement stays suspended for the next case."]}},
    {"id":"stands-at","section":"","mode":"fact","when":[{"path":"progress","is":"nonzero"}],"code":["struct Disposition.progress"],"text":{"kk":[{"path":"stands","type":"choice"}," ",{"path":"progress","type":"instant"},"."],"ru":[{"path":"stands","type":"choice"}," ",{"path":"progress","type":"instant"},"."],"en":[{"path":"stands","type":"choice"}," ",{"path":"progress","type":"instant"},"."]}},
    {"id":"stands-none","section":"","mode":"fact","when":[{"path":"progress","is":"zero"}],"code":["struct Disposition.progress"],"text":{"kk":[{"path":"stands","type":"choice"}],"ru":[{"path":"stands","type":"choice"}],"en":[{"path":"stands","type":"choice"}]}},
    {"id":"rest","section":"","mode":"fact","when":[{"path":"rest","is":"nonzero"}],"code":["struct Disposition.rest"],"text":{"kk":["Шарттың екінші сөзі: ",{"path":"rest","type":"hash"},"."],"ru":["Второе слово Договора: ",{"path":"rest","type":"hash"},"."],"en":["The Agreement's second word: ",{"path":"rest","type":"hash"},"."]}},
  ],
};
