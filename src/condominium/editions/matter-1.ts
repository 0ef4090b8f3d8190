// Generated from the clauses of Disputes; change those and compile again.
import type { Edition } from "../../text/edition.ts";

// prettier-ignore
export const matter1: Edition = {
  name: "matter-1",
  template: "Disputes",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"claimant","type":"address"},
    {"path":"other","type":"address"},
    {"path":"holders","type":"number"},
    {"path":"subject","type":"text"},
    {"path":"ref","type":"hash"},
    {"path":"object","type":"number"},
    {"path":"person","type":"address"},
    {"path":"unit","type":"number"},
    {"path":"document","type":"hash"},
  ],
  currencies: [
  ],
  exemptions: [
    {"element":"enum Subject.None"},
  ],
  facts: true,
  clauses: [
    {"id":"claimant","section":"","mode":"fact","code":[],"text":{"kk":["Мәлімдеуші: ",{"path":"claimant","type":"address"},"."],"ru":["Заявитель: ",{"path":"claimant","type":"address"},"."],"en":["Claimant: ",{"path":"claimant","type":"address"},"."]}},
    {"id":"other","section":"","mode":"fact","when":[{"path":"holders","is":"zero"}],"code":["struct Disputes.Matter.person"],"text":{"kk":["Талапқа жауап береді: ",{"path":"other","type":"address"},"."],"ru":["На требование отвечает: ",{"path":"other","type":"address"},"."],"en":["Who answers the claim: ",{"path":"other","type":"address"},"."]}},
    {"id":"holders","section":"","mode":"fact","when":[{"path":"holders","is":"1"}],"code":[],"text":{"kk":["Талапқа бірліктердің барлық иелері жауап береді."],"ru":["На требование отвечают все держатели единиц."],"en":["All holders of units answer the claim."]}},
    {"id":"decision","section":"","mode":"fact","when":[{"path":"subject","is":"decision"}],"code":["struct Disputes.Matter.subject","struct Disputes.Matter.ref","enum Subject.Decision"],"text":{"kk":["Даулы – жиналыстың шешімі, оның белгісі: ",{"path":"ref","type":"hash"},"."],"ru":["Оспаривается решение собрания, его идентификатор: ",{"path":"ref","type":"hash"},"."],"en":["What is disputed is a decision of the assembly, its id: ",{"path":"ref","type":"hash"},"."]}},
    {"id":"ballots","section":"","mode":"fact","when":[{"path":"subject","is":"ballots"}],"code":["struct Disputes.Matter.subject","struct Disputes.Matter.ref","struct Disputes.Matter.unit","enum Subject.Ballots"],"text":{"kk":["Даулы – бірліктің бюллетені, бірліктің нөмірі: ",{"path":"unit","type":"number"},"; жиналыс шешімінің белгісі: ",{"path":"ref","type":"hash"},"."],"ru":["Оспаривается бюллетень единицы, её номер: ",{"path":"unit","type":"number"},"; идентификатор решения собрания: ",{"path":"ref","type":"hash"},"."],"en":["What is disputed is the ballot of a unit, whose number is ",{"path":"unit","type":"number"},"; id of the assembly's decision: ",{"path":"ref","type":"hash"},"."]}},
    {"id":"refusal","section":"","mode":"fact","when":[{"path":"subject","is":"refusal"}],"code":["struct Disputes.Matter.subject","struct Disputes.Matter.ref","struct Disputes.Matter.person","enum Subject.Refusal"],"text":{"kk":["Даулы – ұсынысты дауысқа қоюдан бас тарту, ұсыныстың хеші: ",{"path":"ref","type":"hash"},"; бас тартқан: ",{"path":"person","type":"address"},"."],"ru":["Оспаривается отказ поставить предложение на голосование, хеш предложения: ",{"path":"ref","type":"hash"},"; отказал: ",{"path":"person","type":"address"},"."],"en":["What is disputed is a refusal to put a motion to the vote, hash of the motion: ",{"path":"ref","type":"hash"},"; who refused: ",{"path":"person","type":"address"},"."]}},
    {"id":"act","section":"","mode":"fact","when":[{"path":"subject","is":"act"},{"path":"object","is":"zero"}],"code":["struct Disputes.Matter.subject","struct Disputes.Matter.ref","struct Disputes.Matter.person","enum Subject.Act"],"text":{"kk":["Даулы – лауазымды тұлғаның әрекеті, оның мекенжайы: ",{"path":"person","type":"address"},"."],"ru":["Оспаривается действие того, кто занимает должность, его адрес: ",{"path":"person","type":"address"},"."],"en":["What is disputed is an act of one who holds an office, whose address is ",{"path":"person","type":"address"},"."]}},
    {"id":"act-on-object","section":"","mode":"fact","when":[{"path":"subject","is":"act"},{"path":"object","is":"nonzero"}],"code":["struct Disputes.Matter.subject","struct Disputes.Matter.ref","struct Disputes.Matter.person","enum Subject.Act"],"text":{"kk":["Даулы – лауазымды тұлғаның ортақ объектімен әрекеті, объектінің нөмірі: ",{"path":"object","type":"number"},"; тұлғаның мекенжайы: ",{"path":"person","type":"address"},"."],"ru":["Оспаривается действие того, кто занимает должность, с общим объектом, номер объекта: ",{"path":"object","type":"number"},"; адрес лица: ",{"path":"person","type":"address"},"."],"en":["What is disputed is an act on a common object of one who holds an office, number of the object: ",{"path":"object","type":"number"},"; address of that person: ",{"path":"person","type":"address"},"."]}},
    {"id":"recovery","section":"","mode":"fact","when":[{"path":"subject","is":"recovery"}],"code":["struct Disputes.Matter.subject","struct Disputes.Matter.unit","enum Subject.Recovery"],"text":{"kk":["Даулы – кілті жоғалған бірлік, оның нөмірі: ",{"path":"unit","type":"number"},"."],"ru":["Спор о единице, ключ от которой утрачен, её номер: ",{"path":"unit","type":"number"},"."],"en":["What is disputed is a unit whose key is lost, its number: ",{"path":"unit","type":"number"},"."]}},
    {"id":"document","section":"","mode":"fact","when":[{"path":"document","is":"nonzero"}],"code":["struct Disputes.Matter.document"],"text":{"kk":["Дауға қоса берілген құжаттың бақылау хеші: ",{"path":"document","type":"hash"},"."],"ru":["Контрольный хеш документа, приложенного к спору: ",{"path":"document","type":"hash"},"."],"en":["Control hash of the document that came with the dispute: ",{"path":"document","type":"hash"},"."]}},
  ],
};
