// Generated from the clauses of Agreement; change those and compile again.
import type { Edition } from "../../text/edition.ts";

// prettier-ignore
export const parties1: Edition = {
  name: "parties-1",
  template: "Agreement",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"document","type":"hash"},
    {"path":"claimant","type":"party"},
    {"path":"claimantName","type":"prose"},
    {"path":"other","type":"party"},
    {"path":"otherName","type":"prose"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"document","section":"","mode":"fact","code":[],"text":{"kk":["Даулы – Шарт, оның мәтінінің түбірі: ",{"path":"document","type":"hash"},"."],"ru":["Оспаривается Договор; корень его текста: ",{"path":"document","type":"hash"},"."],"en":["What is disputed is an Agreement; root of its text: ",{"path":"document","type":"hash"},"."]}},
    {"id":"claimant","section":"","mode":"fact","code":[],"text":{"kk":["Өтініш беруші: ",{"path":"claimant","type":"party"},"."],"ru":["Заявитель: ",{"path":"claimant","type":"party"},"."],"en":["Claimant: ",{"path":"claimant","type":"party"},"."]}},
    {"id":"claimant-name","section":"","mode":"fact","when":[{"path":"claimantName","is":"nonzero"}],"code":[],"text":{"kk":["Шарттың жабық бөлігі бойынша өтініш беруші: ",{"path":"claimantName","type":"prose"},"."],"ru":["Заявитель по закрытой части Договора: ",{"path":"claimantName","type":"prose"},"."],"en":["The claimant, by the private part of the Agreement: ",{"path":"claimantName","type":"prose"},"."]},"isUnbound":true},
    {"id":"other","section":"","mode":"fact","code":[],"text":{"kk":["Екінші Тарап: ",{"path":"other","type":"party"},"."],"ru":["Другая Сторона: ",{"path":"other","type":"party"},"."],"en":["The other Party: ",{"path":"other","type":"party"},"."]}},
    {"id":"other-name","section":"","mode":"fact","when":[{"path":"otherName","is":"nonzero"}],"code":[],"text":{"kk":["Шарттың жабық бөлігі бойынша екінші Тарап: ",{"path":"otherName","type":"prose"},"."],"ru":["Другая Сторона по закрытой части Договора: ",{"path":"otherName","type":"prose"},"."],"en":["The other Party, by the private part of the Agreement: ",{"path":"otherName","type":"prose"},"."]},"isUnbound":true},
  ],
};
