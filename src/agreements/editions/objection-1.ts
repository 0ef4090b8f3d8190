// Generated from the clauses of Agreement; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { factors1 } from "./factors-1.ts";

// prettier-ignore
export const objection1: Released = {
  name: "objection-1",
  template: "Agreement",
  title: {"kk":"Автоматты шешімге қарсылық","ru":"Возражение против автоматического решения","en":"Objection to an automatic decision"},
  sections: [
    {"id":"basis","title":{"kk":"Негізі","ru":"Основание","en":"Basis"}},
    {"id":"parties","title":{"kk":"Кім және кімге","ru":"Кто и кому","en":"Who, and to whom"}},
    {"id":"decision","title":{"kk":"Автоматты шешім","ru":"Автоматическое решение","en":"The automatic decision"}},
    {"id":"demand","title":{"kk":"Талап","ru":"Требование","en":"What is demanded"}},
    {"id":"answer","title":{"kk":"Жауап беру мерзімі","ru":"Срок ответа","en":"When an answer is due"}},
    {"id":"remains","title":{"kk":"Шарт бойынша енді не істеуге болады","ru":"Что остаётся возможным по Договору","en":"What remains possible under the Agreement"}},
  ],
  fields: [
    {"path":"to","type":"party"},
    {"path":"toContact","type":"prose"},
    {"path":"by","type":"party"},
    {"path":"byContact","type":"prose"},
    {"path":"agreement","type":"hash"},
    {"path":"template","type":"address"},
    {"path":"chain","type":"number"},
    {"path":"step","type":"choice","choices":{"other":{"kk":"автоматты әрекет","ru":"автоматическое действие","en":"an automatic step"}}},
    {"path":"decidedAt","type":"instant"},
    {"path":"transaction","type":"hash"},
    {"path":"at","type":"instant"},
    {"path":"due","type":"instant"},
    {"path":"remains","type":"text"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"law","section":"basis","mode":"fact"},
    {"id":"to","section":"parties","mode":"fact"},
    {"id":"to-contact","section":"parties","mode":"fact","when":[{"path":"toContact","is":"nonzero"}],"isUnbound":true},
    {"id":"by","section":"parties","mode":"fact"},
    {"id":"by-contact","section":"parties","mode":"fact","when":[{"path":"byContact","is":"nonzero"}],"isUnbound":true},
    {"id":"agreement","section":"decision","mode":"fact"},
    {"id":"step","section":"decision","mode":"fact"},
    {"id":"factors","section":"decision","mode":"fact","parts":"factors"},
    {"id":"demand","section":"demand","mode":"fact"},
    {"id":"at","section":"answer","mode":"fact"},
    {"id":"due","section":"answer","mode":"fact"},
    {"id":"not-a-dispute","section":"remains","mode":"fact"},
    {"id":"performing","section":"remains","mode":"fact","when":[{"path":"remains","is":"performing"}]},
    {"id":"closed","section":"remains","mode":"fact","when":[{"path":"remains","is":"closed"}]},
    {"id":"disputed","section":"remains","mode":"fact","when":[{"path":"remains","is":"disputed"}]},
  ],
  texts: {"kk":"0x781ae4991b561de8057d358ac63c910d9643ddbad7a51ebc1b70efa7dd29038d","ru":"0xfe316fb40ac55aa080d7eee5fa8973de168f9727919d727feb291984d36efd0d","en":"0xae4b8c28b462dbb89bc1c707982cc190baa512cf95e9196eae0a9b2fb435acc1"},
  parts: { factors: factors1 },
  load: { kk: () => import("./objection-1.kk.ts"), ru: () => import("./objection-1.ru.ts"), en: () => import("./objection-1.en.ts") },
};
