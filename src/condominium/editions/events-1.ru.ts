// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": решение поставлено на голосование."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": голосовал адрес: ",{"path":"voter","type":"address"}," (",{"path":"way","type":"choice"},"); единицы: ",{"path":"units","type":"units"},"; голос: ",{"path":"choice","type":"choice"},"."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": подсчитан пакет бюллетеней с цифровым подтверждением; учтено: ",{"path":"counted","type":"count"},"; пропущено: ",{"path":"skipped","type":"count"},"."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": выдана доверенность; выдал: ",{"path":"grantor","type":"address"},"; представитель: ",{"path":"holder","type":"address"},"; последняя секунда: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": выдана доверенность на одну единицу; номер единицы: ",{"path":"unit","type":"number"},"; выдал: ",{"path":"grantor","type":"address"},"; представитель: ",{"path":"holder","type":"address"},"; последняя секунда: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": единица сменила держателя; номер единицы: ",{"path":"unit","type":"number"},"; передал: ",{"path":"from","type":"address"},"; получил: ",{"path":"to","type":"address"},". Поданный голос новый держатель может заменить только лично, а поданный прежним держателем лично остаётся в силе."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": открытых споров участников: ",{"path":"open","type":"count"},"."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": решение приостановлено; последняя секунда: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": решение задерживает спор, по которому внесён аванс; последняя секунда: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": распоряжением по спору исключены голоса единиц: ",{"path":"units","type":"units"},"."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": голосование продлено, так как кворум достигнут в последние сутки; последняя секунда: ",{"path":"until","type":"instant"},"."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": решение отозвано."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": решение отменено."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": решение отменено и возвращено на новое голосование."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": решение исполнено."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": исполнены возвращающие вызовы."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": начат спор: ",{"path":"dispute","type":"hash"},"; этап: ",{"path":"turn","type":"number"},"; заявитель: ",{"path":"claimant","type":"address"},"; программа споров: ",{"path":"tribunal","type":"address"},"; спорная единица (ноль — само решение): ",{"path":"unit","type":"number"},"; задерживает исполнение: ",{"path":"noted","type":"choice"},"; хеш требования: ",{"path":"claim","type":"hash"},"."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": исполнено распоряжение по спору; спор: ",{"path":"dispute","type":"hash"},"; этап: ",{"path":"turn","type":"number"},"; распоряжение: ",{"path":"order","type":"choice"},"; его данные: ",{"path":"argument","type":"bytes"},"."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": временная мера по спору; спор: ",{"path":"dispute","type":"hash"},"; этап: ",{"path":"turn","type":"number"},"; срок приостановки в сутках: ",{"path":"days","type":"number"},"; хеш мотивов: ",{"path":"reasons","type":"hash"},"."],
  [{"path":"at","type":"instant"},", блок ",{"path":"block","type":"number"},": спор окончен: ",{"path":"dispute","type":"hash"},"; этап: ",{"path":"turn","type":"number"},"."],
  ["","по доверенности","цифровым подтверждением","лично","за","против","воздержалась","нет","да","только признать","приостановить решение","отменить решение","отменить решение и вернуть на новое голосование","исключить голоса названных единиц и пересчитать","разрешить самому заявителю поставить на голосование предложение, в котором отказано","снять приостановку объекта держателем мандата","прекратить мандат","назначить на срок не более 60 суток временного управляющего, который может только созывать собрание","объявить восстановление единицы"],
];
