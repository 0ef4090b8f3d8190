/**
 * Rules as sentences: who decides, how and by when. Kazakh not yet confirmed by a linguist.
 * @module
 */

import type { Lang, Words } from "../words/lang.ts";
import { grouped } from "../text/slots/slot.ts";
import { isShown, tokenUnits } from "../text/slots/token.ts";
import { period } from "../text/slots/time.ts";
import { RULE_FIELDS, type Rules } from "./rules.ts";
import type { RulesFacts } from "./rules-facts.ts";

/** A sentence of each field, in the order of the fields. @example rulesInWords(await readRulesFacts(where), "en").join("\n"); */
export function rulesInWords(facts: RulesFacts, lang: Lang): string[] {
  const values = valuesOf(facts, lang);
  return RULE_FIELDS.map((field) =>
    sentenceOf(facts, field)[lang].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
  );
}

function sentenceOf({ rules, roster, fee }: RulesFacts, field: keyof Rules): Words {
  if (field === "mode") return MODES[Number(rules.mode)] ?? MODE_UNKNOWN;
  if (field === "seats") return rules.seats === 1n ? SENTENCES.seats : SEVERAL;
  if (field === "feeCurrency" && fee.kind === "coin") return IN_COIN;
  if (field !== "roster") return SENTENCES[field];
  if (roster.owner === undefined || roster.active === undefined) return NO_ROSTER;
  return roster.hasMore ? LARGE_ROSTER : SENTENCES.roster;
}

function valuesOf({ rules, roster, fee }: RulesFacts, lang: Lang): { readonly [name: string]: string } {
  const plain = Object.fromEntries(RULE_FIELDS.map((field) => [field, String(rules[field])]));
  const periods = Object.fromEntries(PERIODS.map((field) => [field, daysOf(rules[field], lang)]));
  return {
    ...plain,
    ...periods,
    advance: advanceOf({ rules, fee }, lang),
    symbol: symbolOf(fee, lang),
    owner: roster.owner ?? "",
    active: `${roster.active?.length ?? 0}`,
  };
}

const PERIODS = [
  "silence",
  "nominationPeriod",
  "acceptancePeriod",
  "evidencePeriod",
  "awardPeriod",
  "reasonsPeriod",
  "enforcementDelay",
] as const satisfies readonly (keyof Rules)[];

const COIN_DECIMALS = 18;
const POINT = { kk: ",", ru: ",", en: "." } as const;
const COIN: Words = { kk: "желі монетасы", ru: "монеты сети", en: "of the chain's coin" };
const NAMELESS: Words = {
  kk: "көрсетуге болатын атауы жоқ",
  ru: "названия, которое можно показать, нет",
  en: "no name that can be shown",
};
const UNWRITTEN: Words = {
  kk: "мөлшерін адамша жазуға болмайды: токен үтірден кейін неше таңба бар екенін айтпайды",
  ru: "записать его понятно нельзя: токен не сообщает числа знаков после запятой",
  en: "an amount that can't be written for people, as the token does not say its decimals",
};

/** As documents write a length: all of it, in days first. */
function daysOf(seconds: bigint, lang: Lang): string {
  return period.format(seconds, lang, { currencies: [] });
}

/** The advance as its currency counts it; of a token, by what that says of itself. */
function advanceOf({ rules: { advance }, fee }: Pick<RulesFacts, "rules" | "fee">, lang: Lang): string {
  if (fee.kind === "coin") return `${whole(advance, COIN_DECIMALS, lang)} ${COIN[lang]}`;
  const { decimals, symbol = "" } = fee;
  if (decimals === undefined) return UNWRITTEN[lang];
  return `${whole(advance, decimals, lang)} ${tokenUnits({ symbol: isShown(symbol) ? symbol : "", decimals }, lang)}`;
}

function whole(amount: bigint, decimals: number, lang: Lang): string {
  const one = 10n ** BigInt(decimals);
  const rest = (amount % one).toString().padStart(decimals, "0").replace(/0+$/, "");
  return grouped(amount / one, lang) + (amount % one === 0n ? "" : `${POINT[lang]}${rest}`);
}

/** What a token calls itself, if that can be shown: others wrote it. */
function symbolOf(fee: RulesFacts["fee"], lang: Lang): string {
  const symbol = fee.kind === "coin" ? "" : (fee.symbol ?? "");
  return isShown(symbol) ? symbol : NAMELESS[lang];
}

/* SENTENCES */

/** In the order of `Mode`. */
const MODES: readonly Words[] = [
  {
    kk: "Дауды адам шарт бойынша шешеді (Цифрлық кодекстің 67-бабының 3-тармағы): бұл төрелік шешім де, сот актісі де емес.",
    ru: "Спор решает человек по договору (пункт 3 статьи 67 Цифрового кодекса): это не арбитражное решение и не судебный акт.",
    en: "A human decides a dispute by contract (Article 67(3) of the Digital Code): that is neither an arbitral award nor a court act.",
  },
  {
    kk: "Режимі — төрелік; бағдарлама оған қызмет етпейді.",
    ru: "Режим — арбитраж; программа его не обслуживает.",
    en: "The mode is arbitration, which the program does not serve.",
  },
  {
    kk: "Режимі — сот; бағдарлама оған қызмет етпейді.",
    ru: "Режим — суд; программа его не обслуживает.",
    en: "The mode is a court, which the program does not serve.",
  },
];
const MODE_UNKNOWN: Words = {
  kk: "Режимі белгісіз: {mode}.",
  ru: "Режим неизвестен: {mode}.",
  en: "The mode is not known: {mode}.",
};
const SEVERAL: Words = {
  kk: "Дауды шешетін адам саны: {seats}; шешім көпшілік дауыспен қабылданады.",
  ru: "Решающих лиц: {seats}; решение принимается большинством.",
  en: "There are {seats} decision-makers; they decide by majority.",
};
const NO_ROSTER: Words = {
  kk: "Дауды шешетін адамдар Тізілімнен алынуға тиіс ({roster}), бірақ ол иесі кім және онда кім бар екенін айтпайды.",
  ru: "Решающие лица должны быть из Реестра ({roster}), но он не сообщает, кто его владелец и кто в нём состоит.",
  en: "The decision-makers are to be from the Register ({roster}), but it does not say who owns it and who is in it.",
};
const LARGE_ROSTER: Words = {
  kk: "Дауды шешетін адамдар Тізілімнен алынады ({roster}). Оған адамдарды иесі ({owner}) енгізеді және шығарады; қаралған жазбалардан қазір тағайындауға болатыны: {active}.",
  ru: "Решающие лица — из Реестра ({roster}). Вносит и исключает лиц его владелец ({owner}); из просмотренных записей сейчас можно назначить: {active}.",
  en: "The decision-makers are from the Register ({roster}). Its owner ({owner}) enters and removes persons; of the entries that were read, active now: {active}.",
};
const IN_COIN: Words = {
  kk: "Аванс желінің монетасымен төленеді.",
  ru: "Аванс вносится монетой сети.",
  en: "The advance is paid in the chain's coin.",
};

const SENTENCES: { readonly [field in Exclude<keyof Rules, "mode">]: Words } = {
  seats: {
    kk: "Дауды бір адам шешеді.",
    ru: "Спор решает одно лицо.",
    en: "There is one decision-maker.",
  },
  roster: {
    kk: "Дауды шешетін адамдар Тізілімнен алынады ({roster}). Оған адамдарды иесі ({owner}) енгізеді және шығарады; қазір тағайындауға болатыны: {active}.",
    ru: "Решающие лица — из Реестра ({roster}). Вносит и исключает лиц его владелец ({owner}); сейчас можно назначить: {active}.",
    en: "The decision-makers are from the Register ({roster}). Its owner ({owner}) enters and removes persons; active now: {active}.",
  },
  authority: {
    kk: "Мерзімінде бос қалған орынға адамды Уәкілетті тұлға тағайындайды: {authority}. Аванс төленбесе, ол талапты да қайтара алады.",
    ru: "На место, оставшееся свободным в срок, лицо назначает Уполномоченное лицо: {authority}. Оно же может вернуть требование, если аванс не внесён.",
    en: "A seat left vacant in time is filled by the Authority: {authority}. It may also return a claim for which no advance was paid.",
  },
  successor: {
    kk: "Уәкілетті тұлға үндемесе, оның орнына Алмастырушы тұлға да әрекет ете алады: {successor}.",
    ru: "Если Уполномоченное лицо молчит, действовать может и Замещающее лицо: {successor}.",
    en: "If the Authority is silent, the Substitute may act, too: {successor}.",
  },
  silence: {
    kk: "Уәкілетті тұлға мына мерзім бойы әрекет етпесе, үндемеген болып саналады: {silence}.",
    ru: "Молчанием Уполномоченного лица считается бездействие в течение срока: {silence}.",
    en: "The Authority counts as silent when it has not acted for {silence}.",
  },
  feeCurrency: {
    kk: "Аванс токенмен төленеді ({feeCurrency}); токен өзін былай атайды: {symbol}.",
    ru: "Аванс вносится токеном ({feeCurrency}); сам он называет себя так: {symbol}.",
    en: "The advance is paid in a token ({feeCurrency}); it calls itself: {symbol}.",
  },
  advance: {
    kk: "Дауды шешетін адамдардың еңбегі үшін аванс: {advance}.",
    ru: "Аванс за работу решающих лиц: {advance}.",
    en: "The advance for the work of the decision-makers: {advance}.",
  },
  nominationPeriod: {
    kk: "Тараптардың адам атауына, ал үш орын болса, екеуінің үшіншісін таңдауына берілетін мерзім: {nominationPeriod}.",
    ru: "Срок, чтобы стороны назвали лиц, а при трёх местах двое выбрали третье: {nominationPeriod}.",
    en: "Time for the parties to name persons, and of three seats for two to choose the third: {nominationPeriod}.",
  },
  acceptancePeriod: {
    kk: "Аталған адамның тағайындауды қабылдау мерзімі: {acceptancePeriod}.",
    ru: "Срок, чтобы названное лицо приняло назначение: {acceptancePeriod}.",
    en: "Time for a person who was named to accept: {acceptancePeriod}.",
  },
  evidencePeriod: {
    kk: "Барлық орын қабылданғаннан бастап дәлелдеме ұсыну мерзімі: {evidencePeriod}.",
    ru: "Срок для доказательств с того момента, когда приняты все места: {evidencePeriod}.",
    en: "Time for evidence from when every seat is accepted: {evidencePeriod}.",
  },
  awardPeriod: {
    kk: "Дәлелдемелер жабылғаннан бастап шешім шығару мерзімі: {awardPeriod}.",
    ru: "Срок для решения после закрытия доказательств: {awardPeriod}.",
    en: "Time for the decision after evidence is closed: {awardPeriod}.",
  },
  reasonsPeriod: {
    kk: "Қарар бөлігінен кейін уәждерді баяндау мерзімі: {reasonsPeriod}.",
    ru: "Срок для мотивов после резолютивной части: {reasonsPeriod}.",
    en: "Time for the reasons after the operative part: {reasonsPeriod}.",
  },
  enforcementDelay: {
    kk: "Шешім уәждер баяндалғаннан кейін мына мерзім өткенде түпкілікті болады: {enforcementDelay}.",
    ru: "Решение становится окончательным по истечении такого срока после мотивов: {enforcementDelay}.",
    en: "The decision is final when after the reasons this time has passed: {enforcementDelay}.",
  },
  text: {
    kk: "Регламент мәтінінің хеші: {text}.",
    ru: "Хеш текста Регламента: {text}.",
    en: "Hash of the Rules' text: {text}.",
  },
};
