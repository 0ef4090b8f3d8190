/**
 * A human decision as text, in three languages: its operative part is written from the disposition that is signed, its reasons by the
 * person who decided. Kazakh not yet confirmed by a linguist; not yet reviewed by a Kazakhstan lawyer.
 * @module
 */

import { BiyError } from "../words/biyError.ts";
import type { AgreementState } from "./state.ts";
import { editionOf, idOfFile, type AgreementFile } from "./file.ts";
import { each as perName, maybe, parsed, refuse, reasoned, someText, strict } from "../text/shape.ts";
import { disposition, THEN, type Disposition } from "../arbitration/disputable.ts";
import { amount, moment } from "../text/written.ts";
import { decimalsOf, moneyInWords, moneyWords } from "./money.ts";
import { rolesOf } from "../text/edition.ts";
import { LANGS, type Lang, type Words } from "../words/lang.ts";
import { momentInWords } from "../text/slots/time.ts";
import { textHash } from "../arbitration/cases.ts";
import * as EXPECTED from "../words/draftsExpected.ts";

/** What the person who decides writes. Every part is in the three languages, and none may be empty. */
type Reasoned = {
  /** In whole units with a point: "3690000.00", as are the other amounts. */
  readonly costs: string;
  readonly then: "close" | "resume" | "stay";
  readonly place: Words;
  readonly claims: Words;
  readonly objections: Words;
  readonly facts: Words;
  readonly law: Words;
  readonly conclusion: Words;
  readonly costsReason: Words;
};

/** A draft of a decision about a sale. Amounts as people write them, `18450000.00`. */
export type DecisionDraft = Reasoned & {
  readonly toBuyer: string;
  readonly toSeller: string;
  /** Where performance stands: the moment of delivery, `keep` or `none`. */
  readonly deliveredAt?: string;
};

/** A draft of a decision about an agreement of any template. Amounts as people write them, `18450000.00`. */
export type AnyDecisionDraft = Reasoned & {
  readonly toFirst: string;
  readonly toSecond: string;
  /** Where performance stands: a moment, `keep` or `none`. */
  readonly progress?: string;
};

/** A decision of a human about an agreement: what it orders, and its texts in three languages. */
export type Decision = {
  readonly disposition: Disposition;
  /** The operative part. */
  readonly operative: Words;
  /** The whole decision. */
  readonly text: Words;
  /** What the operative part's signature binds. */
  readonly document: string;
  /** What the reasons' signature binds. */
  readonly reasons: string;
};

/** What a decision is made about: the agreement, its case, the persons who decide, and what is held in base units. */
export type DecisionContext = {
  readonly file: AgreementFile;
  readonly caseId: string;
  readonly turn: bigint;
  readonly decidedBy: readonly string[];
  readonly claimant: "first" | "second";
  readonly evidence: string;
  /** Where performance stands on chain: what the decision does not say otherwise stays so. From `read`. */
  readonly present: Standing;
  /** Seconds since 1970. */
  readonly now: bigint;
};

/** Where performance stands. */
export type Standing = Pick<AgreementState, "progress" | "rest">;

const PARTS = ["place", "claims", "objections", "facts", "law", "conclusion", "costsReason"] as const;

/**
 * The decision that a draft makes in a case.
 * @throws {BiyError} `input` if a part is missing in a language, or an amount is not one.
 */
export function decide(draft: DecisionDraft | AnyDecisionDraft, context: DecisionContext): Decision {
  const { file, present } = context;
  const written = decisionFrom(draft) as Record<string, unknown>;
  const [first, second, progress] = fieldsIn(written);
  const money = (field: string) => amount(String(written[field]), decimalsOf(file), `decision.${field}`);
  const stands = progressIn(written[progress], { path: `decision.${progress}`, present: present.progress });
  const ordered = disposition({
    toFirst: money(first),
    toSecond: money(second),
    costs: money("costs"),
    then: thenIn(written["then"], "decision.then"),
    progress: stands.progress,
    rest: present.rest,
  });
  const operative = each((lang) => operativeOf(ordered, { file, isKept: stands.isKept, lang }));
  const text = each((lang) => whole(draft, { ...context, operative: operative[lang] }, lang));
  return {
    disposition: ordered,
    operative,
    text,
    document: textHash(LANGS.map((lang) => operative[lang]).join("\n")),
    reasons: textHash(LANGS.map((lang) => text[lang]).join("\n")),
  };
}

/** The fields of its own that a draft has: those of a sale, or of any template. */
function fieldsIn(written: unknown) {
  return typeof written === "object" && written !== null && "toFirst" in written
    ? (["toFirst", "toSecond", "progress"] as const)
    : (["toBuyer", "toSeller", "deliveredAt"] as const);
}

/** A decision as people write it. @param fields of its own: {@link fieldsIn} */
export const decisionShape = ([first, second, progress]: ReturnType<typeof fieldsIn>) =>
  strict({
    ...perName([first, second, "costs", "then"], someText),
    [progress]: maybe(someText),
    ...perName(PARTS, reasoned()),
  });

/** A draft from its JSON. @throws {BiyError} `input`, naming the field */
export function decisionFrom(given: unknown): DecisionDraft | AnyDecisionDraft {
  return parsed(decisionShape(fieldsIn(given)), given, "decision") as unknown as DecisionDraft | AnyDecisionDraft;
}

/** What becomes of the agreement. @throws {BiyError} `input`, naming `path` */
export function thenIn(written: unknown, path: string): bigint {
  const what = parsed(someText, written, path);
  if (!Object.hasOwn(THEN, what)) throw refuse(path, EXPECTED.then);
  return THEN[what as keyof typeof THEN];
}

/**
 * Where performance stands after a decision or a settlement: "keep", or nothing said, is as it is on chain; "none" is not begun; or a moment
 * such as "2026-12-31 14:00", at UTC+05:00 unless it says otherwise. A moment is one of agreement time: less what was suspended before it.
 * @param present where it stands on chain
 * @throws {BiyError} `input`, naming `path`
 */
export function progressIn(
  written: unknown,
  { path, present }: { path: string; present: bigint },
): { readonly progress: bigint; readonly isKept: boolean } {
  const said = written === undefined ? "keep" : parsed(someText, written, path).trim();
  if (said === "keep") return { progress: present, isKept: true };
  if (said === "none") return { progress: 0n, isKept: false };
  const [, date, time, seconds = ":00", offset, utc] = MOMENT.exec(said) ?? [];
  if (date === undefined || time === undefined) throw refuse(path, EXPECTED.progress);
  const progress = moment(`${date}T${time}${seconds}${offset ?? utc ?? "+05:00"}`, path, 0n);
  // Zero is "none" on chain, and so is nothing before it.
  if (progress <= 0n) throw refuse(path, EXPECTED.progress);
  return { progress, isKept: false };
}

const MOMENT =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{2}:[0-9]{2})(:[0-9]{2})?(?: ?\(?(?:UTC)?([+-][0-9]{2}:[0-9]{2})\)?|(Z))?$/;

/**
 * Looks whether a decision adds up. `held` in base units.
 * @throws {BiyError} `input` unless the decision gives out what is held, neither more nor less, or leaves what it may
 */
export function requireBalanced(ordered: Disposition, { file, held }: { file: AgreementFile; held: bigint }): void {
  const sum = ordered.toFirst + ordered.toSecond + ordered.costs;
  if (sum <= held && (ordered.then !== THEN.close || sum === held)) return;
  const [gives, holds] = [sum, held].map((value) => moneyWords(file, value)) as [Words, Words];
  throw new BiyError(
    "input",
    {
      kk: `Шешім ${gives.kk} береді, ал шотта ${holds.kk}; «close» кезінде бұлар тең болуы керек, басқасында — артық болмауы керек.`,
      ru: `Решение раздаёт ${gives.ru}, а на счёте ${holds.ru}; при «close» это должно быть равно, иначе — не больше.`,
      en: `The decision gives out ${gives.en}, and ${holds.en} are held; with "close" the two must be equal, otherwise it must not be more.`,
    },
    { field: "disposition" },
  );
}

function each(say: (lang: Lang) => string): Words {
  return { kk: say("kk"), ru: say("ru"), en: say("en") };
}

/**
 * What a disposition orders, a numbered line each: the operative part of an award, or what a settlement agrees.
 * @param isKept where performance stands is not decided: it stays as it is on chain
 */
export function operativeOf(
  ordered: Disposition,
  { file, isKept, lang }: { file: AgreementFile; isKept: boolean; lang: Lang },
): string {
  const money = (value: bigint) => moneyInWords(file, value, lang);
  const { decision } = file.kind.words;
  const { first, second } = file.terms.common;
  const costs = {
    kk: "Осы шарттың шотынан дауды қарау шығыстарына төленсін:",
    ru: "Выплатить со счёта договора в счёт расходов по делу:",
    en: "The costs of the case are paid from the agreement's account:",
  }[lang];
  const then = {
    kk: ["Шарт аяқталады.", "Орындау жалғасады.", "Шарт тоқтатылған күйінде қалады."],
    ru: ["Договор прекращается.", "Исполнение продолжается.", "Договор остаётся приостановленным."],
    en: ["The agreement ends.", "Performance goes on.", "The agreement stays suspended."],
  }[lang];
  const none = isKept ? decision.keptNone : decision.none;
  const at = isKept ? decision.keptAt : decision.at;
  const progress = ordered.progress === 0n ? none[lang] : `${at[lang]} ${momentInWords(ordered.progress, lang)}.`;
  const lines = [
    `${decision.first[lang].replace("{address}", first)} ${money(ordered.toFirst)}.`,
    `${decision.second[lang].replace("{address}", second)} ${money(ordered.toSecond)}.`,
    `${costs} ${money(ordered.costs)}.`,
    then[Number(ordered.then)] ?? "",
    // Of an agreement that ends nothing is left to say that stays.
    ...(ordered.then === THEN.close && isKept ? [] : [progress]),
  ];
  return lines.map((line, index) => `${index + 1}. ${line}\n`).join("");
}

const HEADINGS: { readonly [lang in Lang]: readonly string[] } = {
  kk: [
    "Күні мен орны",
    "Шешім қабылдаушы",
    "Құзыреттің негізі",
    "Тараптар",
    "Талап",
    "Қарсылық",
    "Анықталған мән-жайлар",
    "Құқықтық негіздеме",
    "Талап бойынша қорытынды",
    "Шығыстар",
    "Қарар бөлігі",
  ],
  ru: [
    "Дата и место",
    "Кто принял решение",
    "Основание полномочий",
    "Стороны",
    "Требование",
    "Возражения",
    "Установленные обстоятельства",
    "Право",
    "Вывод по требованию",
    "Расходы",
    "Резолютивная часть",
  ],
  en: [
    "Date and place",
    "Who decided",
    "Basis of competence",
    "Parties",
    "Claim",
    "Objections",
    "Facts found",
    "Law",
    "Conclusion on the claim",
    "Costs",
    "Operative part",
  ],
};
const TITLES: Words = {
  kk: "Дау бойынша адам шешімі",
  ru: "Решение человека по спору",
  en: "Human decision in a dispute",
};

function whole(draft: Reasoned, context: DecisionContext & { operative: string }, lang: Lang): string {
  const { file, decidedBy, claimant, evidence, caseId, turn, now } = context;
  const { common } = file.terms;
  const roles = rolesOf(editionOf(file));
  const id = idOfFile(file);
  const basis = {
    kk: `${id} шартының тараптары дауды осы тәртіппен адам шешетініне келіскен (Цифрлық кодекс, 67-бап, 3-тармақ; қағидалардың хеші: ${common.rules}; рет: ${turn}; іс: ${caseId}). Бұл шарттық шешім; оны Мемлекет атынан мәжбүрлеп орындату туралы ештеңе айтылмайды.`,
    ru: `Стороны договора ${id} согласились, что спор в этом порядке решает человек (Цифровой кодекс, ст. 67, п. 3; хеш правил: ${common.rules}; очередь: ${turn}; дело: ${caseId}). Это договорное решение; о принудительном исполнении от имени государства здесь ничего не говорится.`,
    en: `The parties to agreement ${id} agreed that a human decides a dispute in this way (Digital Code, art. 67(3); hash of the rules: ${common.rules}; turn: ${turn}; case: ${caseId}). This is a decision by contract; nothing is said here of enforcement by the State.`,
  }[lang];
  const other = claimant === "first" ? "second" : "first";
  const parties = {
    kk: `Талап қоюшы: ${roles[claimant].kk} (${common[claimant]}). Екінші тарап: ${roles[other].kk} (${common[other]}).`,
    ru: `Заявитель: ${roles[claimant].ru} (${common[claimant]}). Другая сторона: ${roles[other].ru} (${common[other]}).`,
    en: `Claimant: ${roles[claimant].en} (${common[claimant]}). Other party: ${roles[other].en} (${common[other]}).`,
  }[lang];
  const record = {
    kk: `Зерттелген дәлелдемелердің түбірі: ${evidence}.`,
    ru: `Корень исследованных доказательств: ${evidence}.`,
    en: `Root of the evidence examined: ${evidence}.`,
  }[lang];
  const bodies = [
    `${momentInWords(now, lang)}, ${draft.place[lang]}.`,
    `${decidedBy.join(", ")}.`,
    basis,
    parties,
    draft.claims[lang],
    draft.objections[lang],
    `${draft.facts[lang]} ${record}`,
    draft.law[lang],
    draft.conclusion[lang],
    draft.costsReason[lang],
    context.operative.trimEnd(),
  ];
  const sections = bodies.map((body, index) => `## ${index + 1}. ${HEADINGS[lang][index] ?? ""}\n\n${body}\n`);
  return `# ${TITLES[lang]}\n\n${sections.join("\n")}`;
}
