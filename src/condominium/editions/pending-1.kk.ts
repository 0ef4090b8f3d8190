// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["Блок № ",{"path":"block","type":"number"}," бойынша, уақыты: ",{"path":"at","type":"instant"},": дау бойынша жаңа өкімсіз әлі орындалуы немесе салдары кері қайтарылуы мүмкін шешім жоқ."],
  ["Блок № ",{"path":"block","type":"number"}," бойынша, уақыты: ",{"path":"at","type":"instant"},": әлі орындалуы немесе салдары кері қайтарылуы мүмкін шешімдер саны: ",{"path":"count","type":"count"},". Олар сол кезде бірліктің иесі болатын кез келген тұлғаға қолданылады."],
  ["Үлестерді өзгерту аяқталмаған. Келесі бөлігінің хеші: ",{"path":"rest","type":"hash"},". Оны кез келген адам орындауға құқылы; соңғы секунд: ",{"path":"until","type":"instant"},"."],
  ["Кілт жоғалғаннан кейін бірлікті қалпына келтіру жарияланған; мекенжайдан: ",{"path":"from","type":"address"},"; мекенжайға: ",{"path":"to","type":"address"},"; жарияланған: ",{"path":"announcedAt","type":"instant"},". Қазіргі кілттің иесі оны тоқтата алады."],
  [""],
];
