/**
 * An arbiter's decision on a dispute of a condominium as text, in three languages: the order is written from what is signed, the reasons by
 * the person who decided. Kazakh not yet confirmed by a linguist; not yet reviewed by a Kazakhstan lawyer.
 * @module
 */

import { isAddress } from "ethers";
import { textHash } from "../arbitration/cases.ts";
import { BiyError } from "../errors.ts";
import { LANGS, type Lang, type Words } from "../terms/errors.ts";
import { orderOf, ORDERS, type Matter, type Ordered } from "./disputes.ts";

/** What the person who decides writes. Each part in the three languages. */
export type RulingDraft = {
  readonly order: Ordered;
  readonly place: Words;
  readonly claims: Words;
  readonly objections: Words;
  readonly facts: Words;
  readonly law: Words;
  readonly conclusion: Words;
};
const PARTS = ["place", "claims", "objections", "facts", "law", "conclusion"] as const;

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** The order as a sentence. */
export function orderInWords(ordered: Ordered): Words {
  switch (ordered.order) {
    case "declare":
      return words(
        "Тізбекте ештеңе өзгермейді: шешім оның негіздерінде айтылған.",
        "В сети ничего не меняется: решение изложено в его мотивах.",
        "Nothing changes on the chain: the decision is in its reasons.",
      );
    case "stay":
      return words(
        `Жиналыс шешімінің орындалуы тоқтатыла тұрады, күн саны: ${ordered.days} (14 күннен аспайды).`,
        `Исполнение решения собрания приостанавливается; дней: ${ordered.days} (не более 14).`,
        `The decision of the assembly is stayed; days: ${ordered.days} (14 at most).`,
      );
    case "annul":
      return words(
        "Жиналыс шешімінің күші жойылады; ол орындалған болса, жиналыс көрген кері әрекеттер орындалады.",
        "Решение собрания отменяется; если оно исполнено, исполняются обратные действия, которые видело собрание.",
        "The decision of the assembly is annulled; if it was carried out, the calls that take it back, which the assembly saw, are carried out.",
      );
    case "remit":
      return words(
        "Жиналыс шешімінің күші жойылады; дәл сол мәселе қайтадан дауысқа қойыла алады.",
        "Решение собрания отменяется; тот же вопрос может быть поставлен на голосование снова.",
        "The decision of the assembly is annulled; the same motion may be put to the vote again.",
      );
    case "strike":
      return words(
        `Мына бірліктердің бюллетеньдері есептен шығарылады және дауыстар қайта саналады: ${ordered.units.join(", ")}.`,
        `Бюллетени единиц исключаются, и голоса пересчитываются: ${ordered.units.join(", ")}.`,
        `The ballots of these units are struck and the votes recounted: ${ordered.units.join(", ")}.`,
      );
    case "allow":
      return words(
        "Қабылданбаған мәселені кез келген адам дауысқа қоя алады.",
        "Вопрос, в постановке которого отказано, может поставить на голосование любое лицо.",
        "Anyone may put to the vote the motion that was refused.",
      );
    case "lift":
      return words(
        "Басқарушының ортақ объектіні тоқтата тұруы алынып тасталады.",
        "Приостановка общего объекта управляющим снимается.",
        "The manager's suspension of the common object is lifted.",
      );
    case "remove":
      return words(
        `Өкілеттік тоқтатылады, мекенжай: ${ordered.holder}.`,
        `Полномочия прекращаются, адрес: ${ordered.holder}.`,
        `The mandate ends, address: ${ordered.holder}.`,
      );
    case "interim":
      return words(
        `Уақытша басқарушы тағайындалады, мекенжай: ${ordered.holder}; күн саны: ${ordered.days} (60 күннен аспайды); ол тек шешімдерді шақыра алады.`,
        `Назначается временный управляющий, адрес: ${ordered.holder}; дней: ${ordered.days} (не более 60); он может только созывать решения.`,
        `An interim manager is appointed, address: ${ordered.holder}; days: ${ordered.days} (60 at most); it may only convene decisions.`,
      );
    case "recover":
      return words(
        `Бірлікті 14 күндік хабарламадан кейін, егер қазіргі кілт қарсы болмаса, мына мекенжай ұстайды: ${ordered.to}.`,
        `После уведомления за 14 дней, если нынешний ключ не возразит, единицей владеет адрес: ${ordered.to}.`,
        `After a notice of fourteen days, unless the present key objects, the unit is held by the address: ${ordered.to}.`,
      );
  }
}

const HEADINGS = {
  title: words("Дау бойынша адам шешімі", "Решение человека по спору", "Decision of a human on a dispute"),
  dispute: words("Дау", "Спор", "Dispute"),
  decidedBy: words("Шешім шығарған", "Решение вынес", "Decided by"),
  operative: words("Қарар бөлігі", "Резолютивная часть", "Operative part"),
  place: words("Орны", "Место", "Place"),
  claims: words("Талаптар", "Требования", "Claims"),
  objections: words("Қарсылықтар", "Возражения", "Objections"),
  facts: words("Анықталған мән-жайлар", "Установленные обстоятельства", "Facts found"),
  law: words("Қолданылған құқық", "Применённое право", "Law applied"),
  conclusion: words("Қорытынды", "Вывод", "Conclusion"),
} as const;

/** A decision on a dispute: what is signed, and the text. */
export type Ruling = {
  readonly disposition: ReturnType<typeof orderOf>;
  readonly operative: Words;
  readonly text: Words;
  readonly document: string;
  readonly reasons: string;
};

/**
 * Writes a decision from the arbiter's draft.
 * @throws {BiyError} `input` if a part is missing in a language, or the order is none.
 */
export function rule(
  draft: RulingDraft,
  { disputeId, matter, decidedBy }: { disputeId: string; matter: Matter; decidedBy: readonly string[] },
): Ruling {
  requireDraft(draft);
  const order = orderInWords(draft.order);
  const head = (lang: Lang) =>
    `# ${HEADINGS.title[lang]}\n\n${HEADINGS.dispute[lang]}: ${disputeId}\n${HEADINGS.decidedBy[lang]}: ${decidedBy.join(", ")}\n`;
  const operativeIn = (lang: Lang) => `${head(lang)}\n## ${HEADINGS.operative[lang]}\n\n${order[lang]}\n`;
  const wholeIn = (lang: Lang) =>
    operativeIn(lang) + PARTS.map((part) => `\n## ${HEADINGS[part][lang]}\n\n${draft[part][lang]}\n`).join("");
  const [operative, text] = [operativeIn, wholeIn].map((each) => words(each("kk"), each("ru"), each("en"))) as [
    Words,
    Words,
  ];
  const hash = (all: Words) => textHash(LANGS.map((lang) => all[lang]).join("\n"));
  return {
    disposition: orderOf(matter, draft.order),
    operative,
    text,
    document: hash(operative),
    reasons: hash(text),
  };
}

function requireDraft(draft: RulingDraft): void {
  const missing = PARTS.filter((part) =>
    LANGS.some((lang) => ((draft[part] as Partial<Words> | undefined)?.[lang] ?? "").trim() === ""),
  );
  if (missing.length === 0 && isOrder(draft.order)) return;
  const place = missing.length === 0 ? "order" : missing.join(", ");
  throw new BiyError("input", {
    kk: `Шешім жобасында толық емес: ${place}; әр бөлігі үш тілде болуы керек (examples/data-centre/ruling.json).`,
    ru: `В проекте решения неполно: ${place}; каждая часть нужна на трёх языках (examples/data-centre/ruling.json).`,
    en: `The draft decision lacks: ${place}; each part is needed in three languages (examples/data-centre/ruling.json).`,
  });
}

const isUnit = (given: number) => Number.isSafeInteger(given) && given > 0 && given <= 0xffff_ffff;

function isOrder(given: unknown): given is Ordered {
  const ordered = given as
    { order?: string; days?: number; units?: number[]; holder?: string; to?: string } | undefined;
  const isDays = Number.isSafeInteger(ordered?.days) && (ordered?.days ?? 0) > 0;
  switch (ordered?.order as Ordered["order"] | undefined) {
    case "stay":
      return isDays;
    case "strike":
      return Array.isArray(ordered?.units) && ordered.units.length > 0 && ordered.units.every(isUnit);
    case "remove":
      return isAddress(ordered?.holder);
    case "interim":
      return isDays && isAddress(ordered?.holder);
    case "recover":
      return isAddress(ordered?.to);
    default:
      return ORDERS.includes(ordered?.order as Ordered["order"]);
  }
}
