/**
 * The words of a difference between agreements. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Words } from "../words/lang.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

export const HEADINGS = {
  values: words("Мәндер", "Значения", "Values"),
  clauses: words("Тармақтар", "Пункты", "Clauses"),
  place: words("Желі мен бағдарлама", "Сеть и программа", "Chain and program"),
  edition: words("Редакция", "Редакция", "Edition"),
  private: words("Жабық бөлік", "Закрытая часть", "Private part"),
} as const;

export const SAYINGS = {
  same: words(
    "Айырмашылық жоқ: бұл – бір шарт.",
    "Различий нет: это один и тот же договор.",
    "No difference: it is the same agreement.",
  ),
  otherId: words(
    "Айтылғанында айырмашылық жоқ. Идентификаторлары әртүрлі: әр жобаның өз кездейсоқ саны бар.",
    "В том, что сказано, различий нет. Идентификаторы разные: у каждого проекта своё случайное число.",
    "No difference in what they say. Their ids differ: each draft has random numbers of its own.",
  ),
  added: words("қосылды", "добавлен", "added"),
  removed: words("алынып тасталды", "исключён", "removed"),
  changed: words("өзгертілді", "изменён", "changed"),
  none: words("жоқ", "нет", "none"),
} as const;
