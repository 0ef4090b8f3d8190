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
    {"path":"stands","type":"choice","choices":{"at":{"kk":"Орындау мына сәтке жетті деп танылады (Шарт уақыты бойынша):","ru":"Исполнение признаётся дошедшим до момента (по времени Договора):","en":"Performance is found to have come to this moment (in Agreement Time):"},"none":{"kk":"Орындау басталмаған деп танылады.","ru":"Исполнение признаётся не начатым.","en":"Performance is found not to have begun."},"keptAt":{"kk":"Орындау сәті (Шарт уақыты бойынша) өзгермейді:","ru":"Момент исполнения не меняется (по времени Договора):","en":"The moment of performance stays as it is (in Agreement Time):"},"keptNone":{"kk":"Орындауға қатысты ештеңе өзгермейді: оның басталғаны белгіленбеген.","ru":"В исполнении ничего не меняется: его начало не отмечено.","en":"Nothing changes about performance: it is not marked as begun."}}},
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
  texts: {"kk":"0x5696e99642d2c9e314f1c7b7acffa9f53045cdded8e21b869b4baf3d0194cf2d","ru":"0x3c380bda83098824a4e4aefb79e8478f26b4eb56baec3d9ccc14ca9914a4c24d","en":"0x09c7d91c173171d50f054d4025cfa0ee572f4d35c96de98c91879e1afea3ec3a"},
  load: { kk: () => import("./disposition-1.kk.ts"), ru: () => import("./disposition-1.ru.ts"), en: () => import("./disposition-1.en.ts") },
};
