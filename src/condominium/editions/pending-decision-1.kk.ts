// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["№ ",{"path":"no","type":"number"}," шешім; күйі: ",{"path":"state","type":"choice"},". Орындауға болатын алғашқы секунд: ",{"path":"from","type":"instant"},"; соңғы секунд: ",{"path":"until","type":"instant"},". Қатысушылардың осы шешім туралы, оны кідірте алатын ашық даулары: ",{"path":"open","type":"count"},"; тоқтатыла тұрған тәулік саны: ",{"path":"stayed","type":"count"},"."],
  ["№ ",{"path":"no","type":"number"}," шешім орындалды, кейін дау бойынша жойылды: ",{"path":"from","type":"instant"},". Кері қайтаратын пәрмендерді кез келген адам орындауға құқылы; соңғы секунд: ",{"path":"until","type":"instant"},"."],
  ["","хабарлама; қабылданса ғана орындалады","дауыс беру; қабылданса ғана орындалады","қабылданды; дауласу мерзімі жүріп жатыр","қабылданды; тоқтатыла тұрған","қабылданды; қазір орындауға болады"],
];
