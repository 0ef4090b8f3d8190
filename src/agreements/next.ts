/**
 * What can happen next in a sale: who can do what until when, and what happens otherwise.
 * @module
 */

import { SENTENCES } from "../sentences.ts";
import { LANGS, type Lang, type Words } from "../terms/errors.ts";
import { momentInWords } from "../terms/slots/time.ts";
import type { AgreementFile } from "./file.ts";
import type { SaleState } from "./sales.ts";

export type Actor = "buyer" | "seller" | "party" | "anyone";

export type NextStep = {
  /** The function of the template. */
  readonly step: string;
  readonly actor: Actor;
  /** The first moment at which it can be done, in seconds of the chain; absent: now. */
  readonly from?: bigint;
  /** The last moment, inclusive; absent: no end by itself. */
  readonly until?: bigint;
  /** Can it be done now. */
  readonly ready: boolean;
  readonly words: Words;
};

const ACTORS: { readonly [actor in Actor]: Words } = {
  buyer: { kk: "Сатып алушы", ru: "Покупатель", en: "The Buyer" },
  seller: { kk: "Сатушы", ru: "Продавец", en: "The Seller" },
  party: { kk: "Кез келген тарап", ru: "Любая сторона", en: "Either party" },
  anyone: { kk: "Кез келген адам", ru: "Любое лицо", en: "Anyone" },
};

/**
 * The steps that are open, or will open by time alone. Moments include the time that disputes have suspended the sale so far;
 * a dispute that begins later moves them on.
 */
export function nextSteps(file: AgreementFile, state: SaleState): NextStep[] {
  const { common, particulars } = file.terms;
  const shifted = (agreementTime: bigint) => agreementTime + state.suspendedFor;
  /** After a dispute the review period begins anew, so that who could not raise another meanwhile has all of it. */
  const reviewed = (due: bigint) => (due > state.since ? due : state.since) + common.reviewPeriod + 1n;
  const step = (
    name: string,
    actor: Actor,
    { from, until, otherwise }: { from?: bigint; until?: bigint; otherwise?: Words } = {},
  ): NextStep => ({
    step: name,
    actor,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ready: (from === undefined || state.now >= from) && (until === undefined || state.now <= until),
    words: wordsOf(name, actor, { from, until, otherwise }),
  });
  const ends = [
    ...(state.credits.first > 0n ? [step("withdrawCredit", "buyer")] : []),
    ...(state.credits.second > 0n ? [step("withdrawCredit", "seller")] : []),
  ];

  if (state.phase === "none")
    return [
      step("form", "buyer", { until: common.offerEndsAt }),
      step("withdrawOffer", "party", { until: common.offerEndsAt }),
    ];
  if (state.phase === "suspended")
    return [step("enforce", "anyone"), step("settle", "party"), step("surrender", "party"), ...ends];
  if (state.phase === "closed") return [step("dispute", "party"), ...ends];
  if (state.phase === "withdrawn") return [];

  const always = [
    step("dispute", "party"),
    step("settle", "party"),
    step("amend", "party"),
    step("surrender", "party"),
    ...ends,
  ];
  if (state.progress === 0n) {
    const until = shifted(particulars.deliverBy);
    const refund = step("refund", "anyone", { from: reviewed(until) });
    const late = until < state.now ? [] : [step("markDelivered", "seller", { until, otherwise: refund.words })];
    return [...late, step("confirmReceipt", "buyer"), refund, ...always];
  }
  const from = reviewed(shifted(state.progress + particulars.inspectionPeriod));
  return [step("confirmReceipt", "buyer"), step("release", "anyone", { from }), ...always];
}

function wordsOf(
  name: string,
  actor: Actor,
  { from, until, otherwise }: { from: bigint | undefined; until: bigint | undefined; otherwise: Words | undefined },
): Words {
  const label = SENTENCES.steps[name] ?? { kk: name, ru: name, en: name };
  const say = (lang: Lang) => {
    const after =
      from === undefined
        ? ""
        : { kk: `; бастапқы сәті: `, ru: `; начиная с момента: `, en: `; from: ` }[lang] + momentInWords(from, lang);
    const last =
      until === undefined
        ? ""
        : {
            kk: `; соңғы сәті (қоса алғанда): `,
            ru: `; последний момент (включительно): `,
            en: `; last moment (inclusive): `,
          }[lang] + momentInWords(until, lang);
    const can = { kk: "құқылы", ru: "вправе", en: "may" }[lang];
    const first =
      lang === "kk" ? `${ACTORS[actor].kk} ${can}: ${label.kk}` : `${ACTORS[actor][lang]} ${can}: ${label[lang]}`;
    const other =
      otherwise === undefined ? "" : { kk: " Әйтпесе: ", ru: " Иначе: ", en: " Otherwise: " }[lang] + otherwise[lang];
    return `${first}${after}${last}.${other}`;
  };
  const [kk = "", ru = "", en = ""] = LANGS.map(say);
  return { kk, ru, en };
}

/** The steps with a date as an iCalendar file (RFC 5545), for a calendar of the reader's. */
export function toIcs(file: AgreementFile, state: SaleState, lang: Lang): string {
  const stamp = (seconds: bigint) => new Date(Number(seconds) * 1_000).toISOString().replace(/[-:]|\.000/g, "");
  const escape = (text: string) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
  const events = nextSteps(file, state).flatMap(({ step, from, until, words }) => {
    const at = until ?? from;
    if (at === undefined) return [];
    return [
      "BEGIN:VEVENT",
      `UID:${state.id}-${state.turn}-${step}@biy`,
      `DTSTAMP:${stamp(state.now)}`,
      `DTSTART:${stamp(at)}`,
      `SUMMARY:${escape(SENTENCES.steps[step]?.[lang] ?? step)}`,
      `DESCRIPTION:${escape(words[lang])}`,
      "END:VEVENT",
    ];
  });
  return (
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Biy//sale//EN", ...events, "END:VCALENDAR"]
      .flatMap(folded)
      .join("\r\n") + "\r\n"
  );
}

/** Lines of at most 75 octets, as RFC 5545 asks; never cut inside a character. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let present = "";
  let size = 0;
  for (const character of line) {
    const bytes = new TextEncoder().encode(character).length;
    if (size + bytes > 74) {
      lines.push(present);
      [present, size] = [" ", 1];
    }
    present += character;
    size += bytes;
  }
  return [...lines, present];
}
