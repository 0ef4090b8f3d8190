/**
 * What is expected of a charter's file, in three languages. Kazakh not yet confirmed by a linguist.
 * @module
 */

import * as EXPECTED from "../words/expected.ts";
import type { Words } from "../words/lang.ts";

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

export const FOUNDING_EXPECTED = {
  unknown: EXPECTED.unknown,
  ascii: words(
    "ең көбі 31 байт: латын әрпі мен цифр, мысалы rack-42u",
    "не больше 31 байта: латинские буквы и цифры, например rack-42u",
    "at most 31 bytes: Latin letters and digits, such as rack-42u",
  ),
  noneWithPreset: words(
    "ештеңе: үлгінің ережелері мен өкілеттіктері өзінде; өзіңіздікі болса, preset — custom",
    "ничего: у образца свои правила и полномочия; для собственных preset — custom",
    "nothing: a preset has rules and powers of its own; for yours, preset is custom",
  ),
  fewer: (most: number) => words(`ең көбі ${most} санат`, `не больше ${most} категорий`, `at most ${most} categories`),
  someUnits: words("кемінде бір бірлік", "хотя бы одна единица", "at least one unit"),
  shares: words(
    "үлестердің қосындысы 2^40 санынан кіші",
    "сумма долей меньше 2^40",
    "a sum of the shares less than 2^40",
  ),
  share: words(
    "үлестің алымы: 1-ден басталатын бүтін сан (бөлімі — барлық үлестің қосындысы); 52,3 м² болса, барлығын 10-ға көбейтіп, 523 жазыңыз",
    "числитель доли: целое число от 1 (знаменатель — сумма всех долей); для 52,3 м² умножьте все на 10 и напишите 523",
    "the numerator of the share: a whole number from 1 (the denominator is the sum of all); for 52.3 m² multiply all by 10 and write 523",
  ),
  otherPower: (before: number) =>
    words(
      `басқа әрекет: бұл әрекет powers[${before}] жолында бар, ал әр әрекет бір рет қана жазылады`,
      `другое действие: это уже есть в powers[${before}], а каждое пишется один раз`,
      `another call: this one is in powers[${before}] already, and each is there once`,
    ),
  otherUnit: (before: number) =>
    words(
      `басқа бірлік: бұл — units[${before}] дәл өзі, ал бір бірліктің бір дауысы бар`,
      `другая единица: эта та же, что units[${before}], а у единицы один голос`,
      `another unit: this is units[${before}] again, and a unit has one vote`,
    ),
  otherMember: (before: number) =>
    words(
      `басқа тұлға: бұл — units[${before}] мүшесі, ал тұлғаның мүшелігі біреу ғана болады`,
      `другое лицо: это член из units[${before}], а у лица одно членство`,
      `another person: this is the member of units[${before}], and a person has one membership`,
    ),
  splitFree: words(
    "by-decision: бірліктер саналатын ережеде free бірлік бөлінген сайын дауысты көбейтер еді",
    "by-decision: там, где правило считает единицы, free умножал бы голоса с каждым разделением",
    "by-decision: where a rule counts units, free would make more votes with each split",
  ),
  holder: words("иесінің мекенжайы, нөл емес", "адрес держателя, не нулевой", "the holder's address, not zero"),
  noCoordinator: words(
    "ештеңе: тек coordinated тізбегінде үйлестіруші бар",
    "ничего: координатор есть только у coordinated",
    "nothing: only a coordinated chain has a coordinator",
  ),
  fraction: words(
    "оннан тоғыздан аспайтын бөлшек, [алымы, бөлімі]: [2, 3]",
    "доля не больше девяти десятых, [числитель, знаменатель]: [2, 3]",
    "a fraction of at most nine tenths, [numerator, denominator]: [2, 3]",
  ),
  fractionOver: words(
    "оннан тоғыздан кіші бөлшек, [алымы, бөлімі]: [1, 2]",
    "доля меньше девяти десятых, [числитель, знаменатель]: [1, 2]",
    "a fraction less than nine tenths, [numerator, denominator]: [1, 2]",
  ),
  wholeFraction: words(
    "бүтіннен аспайтын бөлшек, [алымы, бөлімі]: [1, 5]",
    "доля не больше целого, [числитель, знаменатель]: [1, 5]",
    "a fraction of at most the whole, [numerator, denominator]: [1, 5]",
  ),
  graver: (below: number) =>
    words(
      `${below} санаттың ережесінен жеңіл емес ереже: әр бөлшегі, негізі мен мерзімі (хабарлау, дауыс беру, дауласу) одан кем емес, есебі сол немесе both, ал ол дауды күтсе, бұл да күтеді`,
      `правило не легче, чем у категории ${below}: каждая доля, основа и срок (уведомления, голосования, оспаривания) не меньше, счёт тот же или both, а если то правило ждёт спора, ждёт и это`,
      `a rule no laxer than that of category ${below}: each fraction, base and period (notice, voting, challenge) no less, the basis the same or both, and waiting for disputes if that one does`,
    ),
  ownMatter: words(
    "өз нөмірі бар мәселе: өзгелері әрқашан ең ауыр санатпен шешіледі",
    "вопрос со своим номером: любой иной всегда решается по самой важной категории",
    "a matter with a number of its own: any other is always decided by the gravest category",
  ),
  power: words(
    "бар әрекеттің атауы, мысалы charter.amend (docs/condominiums.md)",
    "название существующего действия, например charter.amend (docs/condominiums.md)",
    "the name of a call that there is, such as charter.amend (docs/condominiums.md)",
  ),
  signature: words(
    "функцияның қолтаңбасы, мысалы set(uint256)",
    "сигнатура функции, например set(uint256)",
    "the signature of a function, such as set(uint256)",
  ),
  rules: words(
    '"sole", "three" не ережелердің хеші',
    '"sole", "three" или хеш правил',
    '"sole", "three", or the hash of rules',
  ),
  noMarks: words(
    "« және » таңбаларынсыз мәтін: жарғының мәтіні мәндерді осы тырнақшаларға алады; орнына “ және ” жазыңыз",
    "текст без « и »: текст устава заключает значения в эти кавычки; напишите “ и ”",
    "text without « and »: the charter's text puts values between these marks; write “ and ”",
  ),
};
