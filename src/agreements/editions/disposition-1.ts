// Generated from the clauses of Agreement; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const disposition1: Released = {
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
  ],
  facts: true,
  clauses: [
    {"id":"to-first","section":"","mode":"fact"},
    {"id":"to-second","section":"","mode":"fact"},
    {"id":"costs","section":"","mode":"fact"},
    {"id":"closes","section":"","mode":"fact","when":[{"path":"then","is":"zero"}]},
    {"id":"resumes","section":"","mode":"fact","when":[{"path":"then","is":"1"}]},
    {"id":"stays","section":"","mode":"fact","when":[{"path":"then","is":"2"}]},
    {"id":"stands-at","section":"","mode":"fact","when":[{"path":"progress","is":"nonzero"}]},
    {"id":"stands-none","section":"","mode":"fact","when":[{"path":"progress","is":"zero"}]},
    {"id":"rest","section":"","mode":"fact","when":[{"path":"rest","is":"nonzero"}]},
  ],
  texts: {"kk":"0x430edc9cb0599d98186874473513c7b3d1653817b4c2752d03250e87bf6a00e1","ru":"0xc50500384acfc605647aa56cf750999b906513a4fa949d49baa51cd8699eddc5","en":"0x2a2aae994604bcdafb9930d418976577174be043fe0df168a3badf1b2901877c"},
  load: { kk: () => import("./disposition-1.kk.ts"), ru: () => import("./disposition-1.ru.ts"), en: () => import("./disposition-1.en.ts") },
};
