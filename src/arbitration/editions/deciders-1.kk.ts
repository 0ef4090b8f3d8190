// Generated from the clauses of Tribunal; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Шешім қабылдаушының өзі атаған аты-жөні (оны төмендегі хешпен тексеруге болады): ",{"path":"name","type":"prose"},"."],
  ["Тізілімдегі жеке тұлға, мекенжайы: ",{"path":"arbiter","type":"address"},"; оның жеке басы туралы деректердің Тізілімдегі хеші: ",{"path":"identity","type":"hash"},"."],
  [""],
];
