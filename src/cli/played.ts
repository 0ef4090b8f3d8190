/**
 * What was played, for people: as text, and as a page with pictures.
 * @module
 */

import { editionOf, factorLines, moneyInFigures, type PartyKey } from "../agreements/agreements.ts";
import { agreements, type AgreementFile, type Lang } from "../index.ts";
import {
  disc,
  escapeXml as escape,
  figureOf,
  label,
  momentInEach,
  momentInWords,
  pageOf,
  rolesOf,
  WIDTH,
  type PictureBeside,
} from "../text/index.ts";
import { PHASE_WORDS, say } from "../words/index.ts";
import * as AGREEMENT_WORDS from "../words/cli/agreement.ts";
import * as WORDS from "../words/cli/simulate.ts";
import type { Cause, Entry, Money } from "./simulation.ts";

/** What was played, and how it stands at the end. */
export type Played = {
  readonly original: AgreementFile;
  readonly start: bigint;
  readonly now: bigint;
  readonly entries: readonly Entry[];
  readonly phase: agreements.AgreementState["phase"];
  readonly next: readonly agreements.NextStep[];
};

const head = ({ who, words, refused }: Entry, lang: Lang) =>
  say(refused === undefined ? WORDS.did : WORDS.tried, { who, words })[lang];

/** How the money stands: what is held and what each party has more or less than before, or a sentence each. */
function moneyLines(original: AgreementFile, { held, shares, said = [] }: Money, lang: Lang): string[] {
  if (shares === undefined) return said.map((each) => each[lang]);
  const roles = rolesOf(editionOf(original));
  const figures = (amount: bigint) => moneyInFigures(original, amount < 0n ? -amount : amount, lang);
  const of = (party: PartyKey) => {
    const sign = shares[party] < 0n ? "−" : shares[party] > 0n ? "+" : "";
    return `${roles[party][lang]}: ${sign}${figures(shares[party])}`;
  };
  return [`${AGREEMENT_WORDS.held[lang]}: ${figures(held)}`, of("first"), of("second")];
}

/** A refusal, what was ordered, and the factors. */
const detailLines = ({ refused, ordered, factors }: Entry, lang: Lang): string[] => [
  ...(refused === undefined ? [] : [say(WORDS.refused, { reason: refused })[lang]]),
  ...ordered.map((line) => `- ${line}`),
  ...(factors.length === 0 ? [] : factorLines(factors, lang).split("\n")),
];

const numbered = ({ number, mark }: Cause) => (mark === "" ? number : `${number} ${mark}`);

/** Lines of a length that can be read, each after what stands `before` it. No-break spaces are no places to break at. */
const wrapped = (text: string, before: string): string[] =>
  text.split("\n").flatMap((line) => {
    const [begins = ""] = /^ *(?:- )?/.exec(line) ?? [];
    const pieces = line.slice(begins.length).match(/.{1,96}(?: |$)|[^ ]+/gu) ?? [""];
    return pieces.map((piece, at) => (before + (at === 0 ? begins : " ".repeat(begins.length)) + piece).trimEnd());
  });

/** An entry as text: the moment, what happened, its details, the clauses, the money. */
export function entryText(original: AgreementFile, entry: Entry, lang: Lang): string {
  return [
    `${momentInWords(entry.at, lang)}  ${head(entry, lang)}`,
    ...detailLines(entry, lang).flatMap((line) => wrapped(line, "    ")),
    ...entry.causes.flatMap((cause) => wrapped(`${numbered(cause)} ${cause.text}`, "    | ")),
    ...moneyLines(original, entry.money, lang).flatMap((line) => wrapped(line, "    = ")),
  ].join("\n");
}

/** How it stands at the end, and what can happen next. */
export function endText({ now, phase, next }: Played, lang: Lang): string {
  const [moment, stands] = [momentInWords(now, lang), PHASE_WORDS[phase][lang]];
  return [say(WORDS.ends, { moment, phase: stands })[lang], ...nextLines(next, lang)].join("\n");
}

/** What can happen next, a line each: as `status` has it. */
export const nextLines = (next: readonly agreements.NextStep[], lang: Lang): string[] =>
  next.map(({ words, ready }) => `${ready ? "→" : "·"} ${words[lang]}`);

/** For machines: sentences in the reader's language. */
export function plainOf({ entries, next, start, now, phase }: Played, lang: Lang): object {
  return {
    start,
    now,
    phase,
    entries: entries.map(({ who, words, factors, money: { said, ...money }, ...entry }) => ({
      ...entry,
      who: who[lang],
      words: words[lang],
      factors: factors.map(({ name, actual, criterion, met, words: found }) => ({
        name,
        actual,
        criterion,
        met,
        words: found[lang],
      })),
      money: { ...money, ...(said === undefined ? {} : { said: said.map((each) => each[lang]) }) },
    })),
    next: next.map(({ words, sentence, ...step }) => ({ ...step, words: words[lang], sentence: sentence?.[lang] })),
  };
}

/** The same as a page: when each thing happened as a picture, then each with its clauses; last the agreement's own pictures. */
export function playedPage(played: Played, lang: Lang): string {
  const { original, entries } = played;
  const title = WORDS.title[lang];
  const paragraph = (text: string) => `<p>${escape(text)}</p>`;
  const body = [
    `<div class="title">\n<h1>${escape(title)}</h1>\n${paragraph(WORDS.invented[lang])}\n</div>`,
    ...(entries.length === 0 ? [] : [figureOf(timelineOf(played), lang)]),
    ...entries.map((entry, index) =>
      [
        `<section>\n<h2>${index + 1}. ${escape(head(entry, lang))}</h2>`,
        paragraph(momentInWords(entry.at, lang)),
        ...detailLines(entry, lang).map(paragraph),
        ...entry.causes.map(
          (cause) =>
            `<div class="clause"><p><strong>${escape(numbered(cause))}</strong> ${escape(cause.text).replaceAll("\n", "<br>")}</p></div>`,
        ),
        ...moneyLines(original, entry.money, lang).map((line) => `<p><em>${escape(line)}</em></p>`),
        "</section>",
      ].join("\n"),
    ),
    `<section>\n${endText(played, lang).split("\n").map(paragraph).join("\n")}\n</section>`,
    ...agreements.pictures(original).map((each) => figureOf(each, lang)),
  ];
  return pageOf({ title, languages: [lang] }, `<main>\n${body.join("\n")}\n</main>`);
}

const [LEFT, ROW] = [34, 30];

/** When each thing happened: a row each, its disc where the moment stands between the first and the last. */
function timelineOf({ entries, start, now }: Played): PictureBeside {
  const span = BigInt(WIDTH - LEFT - 16);
  const at = (moment: bigint) => LEFT + (now === start ? 0 : Number(((moment - start) * span) / (now - start)));
  return {
    id: "played",
    title: WORDS.timeline,
    says: [WORDS.invented],
    height: entries.length * ROW + 24,
    shapes: (lang) =>
      [
        ...entries.map(({ at: moment, mover }, index) => {
          const y = index * ROW + 14;
          const axis = `<line x1="${LEFT}" y1="${y}" x2="${WIDTH - 16}" y2="${y}" stroke="#8a8a8a" stroke-dasharray="1 3"/>`;
          return `${axis}\n${disc(index + 1, mover, { x: at(moment), y })}`;
        }),
        label(momentInWords(start, lang).split(" (")[0] ?? "", { x: LEFT, y: entries.length * ROW + 18 }),
      ].join("\n"),
    numbers: entries.map(({ mover, at: moment, who, words }) => ({
      mover,
      words: say(WORDS.numbered, {
        who,
        words,
        moment: momentInEach(moment),
      }),
    })),
  };
}
