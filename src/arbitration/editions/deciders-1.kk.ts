// Generated from the clauses of Tribunal; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Тізілімдегі жеке тұлға, мекенжайы: ",{"path":"arbiter","type":"address"},"; оның жеке басы туралы деректердің Тізілімдегі хеші: ",{"path":"identity","type":"hash"},"."],
  ["Өзі атаған аты-жөні (оны жоғарыдағы хешпен тексеруге болады): ",{"path":"name","type":"prose"},"."],
];
