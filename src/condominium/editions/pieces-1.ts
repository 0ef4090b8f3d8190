// Generated from the clauses of Assembly; change those and compile again.
import type { Edition } from "../../text/edition.ts";

// prettier-ignore
export const pieces1: Edition = {
  name: "pieces-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"index","type":"number"},
    {"path":"share","type":"count"},
    {"path":"kind","type":"kind"},
    {"path":"content","type":"hash"},
    {"path":"uri","type":"quote"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"piece","section":"","mode":"fact","code":["struct Units.Part.share","struct Units.Part.object"],"text":{"kk":["Бөлік: ",{"path":"index","type":"number"},"; үлесі: ",{"path":"share","type":"count"},"; объектінің түрі: ",{"path":"kind","type":"kind"},"; мазмұнының хеші: ",{"path":"content","type":"hash"},"; сипаттамасының орны: ",{"path":"uri","type":"quote"},"."],"ru":["Часть: ",{"path":"index","type":"number"},"; доля: ",{"path":"share","type":"count"},"; вид объекта: ",{"path":"kind","type":"kind"},"; хеш содержания: ",{"path":"content","type":"hash"},"; где описание: ",{"path":"uri","type":"quote"},"."],"en":["Part: ",{"path":"index","type":"number"},"; share: ",{"path":"share","type":"count"},"; kind of object: ",{"path":"kind","type":"kind"},"; hash of its content: ",{"path":"content","type":"hash"},"; where its description is: ",{"path":"uri","type":"quote"},"."]}},
  ],
};
