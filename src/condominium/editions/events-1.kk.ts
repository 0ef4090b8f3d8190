// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": шешім дауысқа қойылды."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": дауыс берген мекенжай: ",{"path":"voter","type":"address"}," (",{"path":"way","type":"choice"},"); бірліктер: ",{"path":"units","type":"units"},"; дауысы: ",{"path":"choice","type":"choice"},"."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": цифрлық растаумен берілген бюллетеньдер топтамасы саналды; есепке алынғаны: ",{"path":"counted","type":"count"},"; өткізіп жіберілгені: ",{"path":"skipped","type":"count"},"."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": сенімхат берілді; берген: ",{"path":"grantor","type":"address"},"; өкіл: ",{"path":"holder","type":"address"},"; соңғы секунды: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": бір бірлікке сенімхат берілді; бірліктің нөмірі: ",{"path":"unit","type":"number"},"; берген: ",{"path":"grantor","type":"address"},"; өкіл: ",{"path":"holder","type":"address"},"; соңғы секунды: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": бірлік басқа иеге өтті; бірліктің нөмірі: ",{"path":"unit","type":"number"},"; берген: ",{"path":"from","type":"address"},"; алған: ",{"path":"to","type":"address"},". Берілген дауысты жаңа иесі тек өзі дауыс беріп алмастыра алады, ал бұрынғы иесінің өзі берген дауысы күшінде қалады."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": қатысушылардың ашық даулары: ",{"path":"open","type":"count"},"."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": шешім тоқтатыла тұрды; соңғы секунды: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": авансы енгізілген дау шешімді кідіртіп тұр; соңғы секунды: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": дау бойынша өкіммен мына бірліктердің дауыстары алынып тасталды: ",{"path":"units","type":"units"},"."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": кворум соңғы тәулікте жиналғандықтан, дауыс беру ұзартылды; соңғы секунды: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": шешім кері алынды."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": шешім жойылды."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": шешім жойылып, қайта дауысқа қоюға қайтарылды."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": шешім орындалды."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": кері қайтаратын пәрмендер орындалды."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": дау қозғалды: ",{"path":"dispute","type":"hash"},"; кезең: ",{"path":"turn","type":"number"},"; өтініш беруші: ",{"path":"claimant","type":"address"},"; дау бағдарламасы: ",{"path":"tribunal","type":"address"},"; даудағы бірлік (нөл – шешімнің өзі): ",{"path":"unit","type":"number"},"; шешімнің орындалуын кідіртеді: ",{"path":"noted","type":"choice"},"; дау талабының хеші: ",{"path":"claim","type":"hash"},"."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": дау бойынша өкім орындалды; дау: ",{"path":"dispute","type":"hash"},"; кезең: ",{"path":"turn","type":"number"},"; өкім: ",{"path":"order","type":"choice"},"; деректері: ",{"path":"argument","type":"bytes"},"."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": дау бойынша уақытша шара; дау: ",{"path":"dispute","type":"hash"},"; кезең: ",{"path":"turn","type":"number"},"; тоқтата тұрылатын тәулік саны: ",{"path":"days","type":"number"},"; уәждердің хеші: ",{"path":"reasons","type":"hash"},"."],
  [{"path":"at","type":"instant"},", блок № ",{"path":"block","type":"number"},": дау аяқталды: ",{"path":"dispute","type":"hash"},"; кезең: ",{"path":"turn","type":"number"},"."],
  ["","сенімхатпен","цифрлық растаумен","өзі","жақтаған","қарсы","қалыс қалған","жоқ","иә","тек тану","шешімді тоқтата тұру","шешімді жою","шешімді жойып, қайта дауысқа қоюға қайтару","аталған бірліктердің дауыстарын алып тастап, қайта санау","бас тартылған ұсынысты дауысқа қоюға өтініш берушінің өзіне рұқсат беру","мандат иесінің объектіні тоқтата тұруын алып тастау","мандатты тоқтату","60 тәуліктен аспайтын мерзімге жиналысты шақыра ғана алатын уақытша басқарушыны тағайындау","бірлікті қалпына келтіруді жариялау"],
];
