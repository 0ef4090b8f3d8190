/**
 * A human decision as text, in three languages: its operative part is written from the disposition that is signed, its reasons by the
 * person who decided. Kazakh not yet confirmed by a linguist; not yet reviewed by a Kazakhstan lawyer.
 * @module
 */

import { BiyError } from "../errors.ts";
import { editionOf, idOfFile, object, refuse, templateOf, type AnyFile } from "../agreements/file.ts";
import { disposition, THEN, type Disposition } from "../agreements/terms.ts";
import { amount } from "../agreements/draft.ts";
import { decimalsOf, moneyInWords } from "../agreements/money.ts";
import { rolesOf } from "../terms/edition.ts";
import { LANGS, type Lang, type Words } from "../terms/errors.ts";
import { momentInWords } from "../terms/slots/time.ts";
import { textHash } from "./cases.ts";
import { EXPECTED } from "../agreements/draftsExpected.ts";

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

/** In the words of a sale. */
export type DecisionDraft = Reasoned & {
  readonly toBuyer: string;
  readonly toSeller: string;
  /** For `resume` and `stay`: the moment of delivery in agreement time, in seconds; absent or "0": not delivered. */
  readonly deliveredAt?: string;
};

/** In the words of any template. */
export type AnyDecisionDraft = Reasoned & {
  readonly toFirst: string;
  readonly toSecond: string;
  /** For `resume` and `stay`: where performance stands, in agreement time, in seconds. */
  readonly progress?: string;
};

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

export type DecisionContext = {
  readonly file: AnyFile;
  readonly caseId: string;
  readonly turn: bigint;
  readonly decidedBy: readonly string[];
  readonly claimant: "first" | "second";
  readonly evidence: string;
  /** Seconds since 1970. */
  readonly now: bigint;
};

const PARTS = ["place", "claims", "objections", "facts", "law", "conclusion", "costsReason"] as const;

/**
 * The decision that a draft makes in a case.
 * @throws {BiyError} `input` if a part is missing in a language, or an amount is not one.
 */
export function decide(draft: DecisionDraft | AnyDecisionDraft, context: DecisionContext): Decision {
  const [first, second, progress] =
    "toBuyer" in draft
      ? (["toBuyer", "toSeller", "deliveredAt"] as const)
      : (["toFirst", "toSecond", "progress"] as const);
  const written = object(draft, "decision", [first, second, "costs", "then", ...PARTS], [progress]) as Record<
    string,
    string
  >;
  for (const part of PARTS) {
    for (const lang of LANGS) {
      if (draft[part][lang].trim() === "") throw refuse(`decision.${part}.${lang}`, EXPECTED.reasons);
    }
  }
  const then = THEN[draft.then];
  if (then === undefined) throw refuse("decision.then", EXPECTED.then);
  const decimals = decimalsOf(context.file);
  const ordered = disposition({
    toFirst: amount(written[first] ?? "", decimals, `decision.${first}`),
    toSecond: amount(written[second] ?? "", decimals, `decision.${second}`),
    costs: amount(draft.costs, decimals, "decision.costs"),
    then,
    progress: BigInt(written[progress] ?? "0"),
  });
  const operative = each((lang) => operativeOf(ordered, context.file, lang));
  const text = each((lang) => whole(draft, { ...context, operative: operative[lang] }, lang));
  return {
    disposition: ordered,
    operative,
    text,
    document: textHash(LANGS.map((lang) => operative[lang]).join("\n")),
    reasons: textHash(LANGS.map((lang) => text[lang]).join("\n")),
  };
}

/** @throws {BiyError} `input` unless the decision gives out what is held, neither more nor less, or leaves what it may. */
export function requireBalanced(ordered: Disposition, held: bigint): void {
  const sum = ordered.toFirst + ordered.toSecond + ordered.costs;
  if (sum <= held && (ordered.then !== THEN.close || sum === held)) return;
  throw new BiyError("input", {
    kk: `Шешім ${sum} бірлік береді, ал шотта ${held}; «close» кезінде бұлар тең болуы керек, басқасында — артық болмауы керек.`,
    ru: `Решение раздаёт ${sum} единиц, а на счёте ${held}; при «close» это должно быть равно, иначе — не больше.`,
    en: `The decision gives out ${sum} base units, and ${held} are held; with "close" the two must be equal, otherwise it must not be more.`,
  });
}

function each(say: (lang: Lang) => string): Words {
  return { kk: say("kk"), ru: say("ru"), en: say("en") };
}

/** What a disposition orders, a numbered line each: the operative part of an award, or what a settlement agrees. */
export function operativeOf(ordered: Disposition, file: AnyFile, lang: Lang): string {
  const money = (value: bigint) => moneyInWords(file, value, lang);
  const { decision } = templateOf(file.edition).words;
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
  const progress =
    ordered.progress === 0n ? decision.none[lang] : `${decision.at[lang]} ${momentInWords(ordered.progress, lang)}.`;
  const lines = [
    `${decision.first[lang].replace("{address}", first)} ${money(ordered.toFirst)}.`,
    `${decision.second[lang].replace("{address}", second)} ${money(ordered.toSecond)}.`,
    `${costs} ${money(ordered.costs)}.`,
    then[Number(ordered.then)] ?? "",
    ...(ordered.then === THEN.close ? [] : [progress]),
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
  const roles = rolesOf(editionOf(file.edition));
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
