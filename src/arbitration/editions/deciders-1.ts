// Generated from the clauses of Tribunal; change those and compile again.
import type { Edition } from "../../text/edition.ts";

// prettier-ignore
export const deciders1: Edition = {
  name: "deciders-1",
  template: "Tribunal",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"arbiter","type":"address"},
    {"path":"identity","type":"hash"},
    {"path":"name","type":"prose"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"seat","section":"","mode":"fact","code":[],"text":{"kk":["Тізілімдегі жеке тұлға, мекенжайы: ",{"path":"arbiter","type":"address"},"; оның жеке басының Тізілімдегі бақылау хеші: ",{"path":"identity","type":"hash"},"."],"ru":["Физическое лицо из Реестра, адрес: ",{"path":"arbiter","type":"address"},"; контрольный хеш его личности в Реестре: ",{"path":"identity","type":"hash"},"."],"en":["A natural person of the Register, address: ",{"path":"arbiter","type":"address"},"; control hash of the identity in the Register: ",{"path":"identity","type":"hash"},"."]}},
    {"id":"name","section":"","mode":"fact","when":[{"path":"name","is":"nonzero"}],"code":[],"text":{"kk":["Өзі атаған аты-жөні (оны жоғарыдағы бақылау хешімен тексеруге болады): ",{"path":"name","type":"prose"},"."],"ru":["Имя, которое это лицо назвало (его можно проверить по контрольному хешу выше): ",{"path":"name","type":"prose"},"."],"en":["The name that this person gave (it can be checked by the control hash above): ",{"path":"name","type":"prose"},"."]},"isUnbound":true},
  ],
};
