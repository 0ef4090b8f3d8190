// Generated from the clauses of Tribunal; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Тізілімдегі жеке тұлға, мекенжайы: ",{"path":"arbiter","type":"address"},"; оның жеке басының Тізілімдегі бақылау хеші: ",{"path":"identity","type":"hash"},"."],
  ["Өзі атаған аты-жөні (оны жоғарыдағы бақылау хешімен тексеруге болады): ",{"path":"name","type":"prose"},"."],
];
