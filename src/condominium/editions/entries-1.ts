// Generated from the clauses of Assembly; change those and compile again.
import type { Edition } from "../../text/edition.ts";

// prettier-ignore
export const entries1: Edition = {
  name: "entries-1",
  template: "Assembly",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"holder","type":"address"},
    {"path":"share","type":"count"},
    {"path":"class","type":"number"},
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
    {"id":"entry","section":"","mode":"fact","code":["struct Entry.holder","struct Entry.share","struct Entry.class","struct Entry.object"],"text":{"kk":["Иесі: ",{"path":"holder","type":"address"},"; үлесі: ",{"path":"share","type":"count"},"; сыныбы (нөл — сыныпсыз): ",{"path":"class","type":"number"},"; түрі: ",{"path":"kind","type":"kind"},"; мазмұнының хеші: ",{"path":"content","type":"hash"},"; сипаттамасының орны: ",{"path":"uri","type":"quote"},"."],"ru":["Держатель: ",{"path":"holder","type":"address"},"; доля: ",{"path":"share","type":"count"},"; класс (ноль — без класса): ",{"path":"class","type":"number"},"; вид: ",{"path":"kind","type":"kind"},"; хеш содержания: ",{"path":"content","type":"hash"},"; где описание: ",{"path":"uri","type":"quote"},"."],"en":["Holder: ",{"path":"holder","type":"address"},"; share: ",{"path":"share","type":"count"},"; class (zero for none): ",{"path":"class","type":"number"},"; kind: ",{"path":"kind","type":"kind"},"; hash of its content: ",{"path":"content","type":"hash"},"; where its description is: ",{"path":"uri","type":"quote"},"."]}},
  ],
};
