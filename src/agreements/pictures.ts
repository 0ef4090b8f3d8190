/**
 * Two pictures of an agreement, made of what its clauses are made of: when what happens, and who moves it from stage to stage. Of any
 * template: from the effects of its edition, the moments of the file, and the words for its steps.
 * @module
 */

import { interfaceOf } from "../chain/calls.ts";
import {
  arrow,
  box,
  disc,
  label,
  path,
  stretch,
  WIDTH,
  type Mover,
  type PictureBeside,
  type Place,
} from "../text/beside.ts";
import { rolesOf } from "../text/edition.ts";
import { effectsOf, endsIt, MOMENTS, sumOf, total, type Effect, type Role } from "../text/effects.ts";
import { civil, DAY, dateIn, lengthIn, OFFSET } from "../text/figures.ts";
import { ANYONE } from "../text/may.ts";
import { momentInWords } from "../text/slots/time.ts";
import * as WORDS from "../words/agreements/pictures.ts";
import * as LAYOUT from "../words/text/layout.ts";
import { SENTENCES } from "../words/sentences.ts";
import { perLanguage, type Lang, type Words } from "../words/lang.ts";
import { own } from "../words/own.ts";
import { say } from "../words/say.ts";
import * as GLOSSARY from "../words/glossary.ts";
import { editionOf, termAt, type AgreementFile } from "./file.ts";
import { stepWords } from "./next.ts";

type Pictured = Pick<AgreementFile, "kind" | "edition" | "terms" | "rules" | "agreed">;

/**
 * The pictures of an agreement, for `html`: its dates and its stages. They explain the text, are no part of it, and no root binds them.
 * @throws {BiyError} `missing` if the file's edition is not known here
 * @example html(await sales.render(file), { id: sales.idOfFile(file) }, { pictures: sales.pictures(file) });
 */
export function pictures(file: Pictured): PictureBeside[] {
  return [datesOf(file), lifeOf(file)];
}

/* WHO AND WHAT */

/** As it stands within a sentence. */
const lowerFirst = (words: Words): Words =>
  perLanguage((lang) => words[lang].slice(0, 1).toLowerCase() + words[lang].slice(1));

/** A party by its role, which begins with a capital but for an article. */
const roleWords = (file: Pictured, role: Role): Words =>
  perLanguage((lang) => rolesOf(editionOf(file))[role][lang].replace(/^The /, "the "));

/** Whoever pays in forms the agreement: where a template names its parties, the first. */
const formedBy = (file: Pictured): Words =>
  file.kind.actors === undefined ? lowerFirst(GLOSSARY.eitherParty) : roleWords(file, "first");

const byOf = (file: Pictured, { by }: Effect): Words => (by === undefined ? lowerFirst(ANYONE) : roleWords(file, by));

/** The steps that a template adds to those of every agreement, in the order of its clauses. */
function ownEffects(file: Pictured): Effect[] {
  return [...effectsOf(editionOf(file)).values()].filter(({ by, due }) => by !== undefined || due !== undefined);
}

const moverOf = ({ due }: Effect): Mover => (due === undefined ? "party" : "automatic");

const marked = (mover: Mover, words: Words): Words =>
  perLanguage((lang) => `${LAYOUT.marks[mover][lang]} ${words[lang]}`);

/* DATES */

/** A step with a date: where on the line of time its stretches begin and end; one whose moment nobody knows yet has none. */
type Dated = { readonly mover: Mover; readonly words: Words; readonly stretches: readonly Stretch[] };
type Stretch = { readonly from: bigint; readonly to: bigint; readonly mover?: Mover };

function datesOf(file: Pictured): PictureBeside {
  const { offerEndsAt } = file.terms.common;
  const effects = ownEffects(file);
  const formed: Dated = {
    mover: "party",
    words: untilWords(stepWords(file, "form"), formedBy(file), offerEndsAt),
    stretches: [{ from: offerEndsAt, to: offerEndsAt, mover: "party" }],
  };
  const rows = [
    formed,
    ...effects.flatMap((effect) => (effect.until === undefined ? [] : [lastOf(file, effect)])),
    ...effects.flatMap((effect) => (effect.due === undefined ? [] : [automaticOf(file, effect, effects)])),
  ];
  const drawn = rows.flatMap(({ stretches }) => stretches);
  const moments = drawn.flatMap(({ from, to }) => [from, to]);
  const [start, end] = [least(moments), -least(moments.map((each) => -each))];
  const at = (moment: bigint) => LEFT + scaled(moment - start, end - start);
  return {
    id: "dates",
    title: WORDS.dates,
    says: [WORDS.explains, WORDS.moves],
    height: rows.length * ROW + 8,
    shapes: (lang) => rows.map((row, index) => rowOf(row, index, { at, lang })).join("\n"),
    numbers: rows.map(({ mover, words }) => ({ mover, words: marked(mover, words) })),
  };
}

const LEFT = 34;
const ROW = 46;
const SPAN = WIDTH - LEFT - 8;
const scaled = (part: bigint, whole: bigint) => (whole === 0n ? 0 : Number((part * BigInt(SPAN)) / whole));
const least = (moments: readonly bigint[]) => moments.reduce((one, other) => (other < one ? other : one));

/** A row: its number, its stretches one after the other, and over their end the day. */
function rowOf(
  { mover, stretches }: Dated,
  index: number,
  { at, lang }: { readonly at: (moment: bigint) => number; readonly lang: Lang },
): string {
  const y = index * ROW + 24;
  const number = disc(index + 1, mover, { x: 12, y: y + 5 });
  const axis = `<line x1="${LEFT}" y1="${y + 10}" x2="${LEFT + SPAN}" y2="${y + 10}" stroke="#8a8a8a" stroke-dasharray="1 3"/>`;
  const last = stretches.at(-1);
  if (last === undefined) return `${number}\n${axis}`;
  const bars = stretches.map(({ from, to, mover: its }) => {
    const [one, other] = [at(from), at(to)];
    return stretch({ x: one === other ? one - 2 : one, y }, one === other ? 4 : other - one, its);
  });
  const end = at(last.to);
  const anchor = end > LEFT + SPAN / 2 ? "end" : "start";
  const day = dateIn(civil((last.to + OFFSET) / DAY), lang);
  return [number, axis, ...bars, label(day, { x: end, y: y - 7 }, anchor)].join("\n");
}

const saidAt = (at: bigint) => perLanguage((lang) => momentInWords(at, lang));
const untilWords = (step: Words, who: Words, at: bigint) => say(WORDS.until, { step, who, moment: saidAt(at) });

/** A party's step with a last moment; one that is not known before has no stretch. */
function lastOf(file: Pictured, effect: Effect): Dated {
  const [step, who] = [stepWords(file, effect.step), byOf(file, effect)];
  const at = momentOf(file, effect.until?.at ?? "");
  if (at === undefined) return { mover: "party", words: say(WORDS.later, { step, who, more: "" }), stretches: [] };
  const from = least([file.terms.common.offerEndsAt, at]);
  return { mover: "party", words: untilWords(step, who, at), stretches: [{ from, to: at, mover: "party" }] };
}

/** An automatic step: what is waited for before it, the review among it, and its first moment. */
function automaticOf(file: Pictured, effect: Effect, all: readonly Effect[]): Dated {
  const { step: name, due = "", factors = {} } = effect;
  const [step, who] = [stepWords(file, name), byOf(file, effect)];
  const { reviewPeriod } = file.terms.common;
  const mark = (sumOf(due) ?? []).map(({ of }) => of).find((of) => of === "progress" || MOMENTS.includes(of));
  const marker = mark === undefined ? undefined : all.find(({ sets }) => sets?.[mark] === "time");
  const markedAt = marker?.until === undefined ? undefined : momentOf(file, marker.until.at);
  const dueAt = momentOf(file, due, mark === undefined ? {} : { [mark]: markedAt });
  const lengths = (sumOf(due) ?? []).flatMap(({ of }) => lengthAt(file, of));
  const waits = [...lengths, { what: WORDS.review, seconds: reviewPeriod }].filter(({ seconds }) => seconds !== 0n);
  const conditions = Object.keys(factors).map((factor) => factorWords(file, factor));
  const more = [
    ...(conditions.length === 0 ? [] : [say(WORDS.condition, { factors: listed(conditions) })]),
    say(WORDS.waits, { lengths: listed(waits.map(({ what, seconds }) => lengthWords(what, seconds))) }),
    ...(marker === undefined || markedAt === undefined
      ? []
      : [say(WORDS.reckoned, { step: stepWords(file, marker.step) })]),
  ];
  const added = perLanguage((lang) => more.map((each) => ` ${each[lang]}`).join(""));
  if (dueAt === undefined)
    return { mover: "automatic", words: say(WORDS.later, { step, who, more: added }), stretches: [] };
  const before = dueAt - lengths.reduce((sum, { seconds }) => sum + seconds, 0n);
  // The first second after the review, as the contract has it.
  const from = dueAt + reviewPeriod + 1n;
  return {
    mover: "automatic",
    words: say(WORDS.from, { step, who, moment: saidAt(from), more: added }),
    stretches: [
      ...(before === dueAt ? [] : [{ from: before, to: dueAt }]),
      { from: dueAt, to: from, mover: "automatic" },
    ],
  };
}

/** What a sum of the terms comes to; nothing where it is of what only the chain will know. @param marked what is known of that */
function momentOf(
  file: Pictured,
  text: string,
  marked: { readonly [mark: string]: bigint | undefined } = {},
): bigint | undefined {
  const sum = sumOf(text);
  const isOfTerms = (name: string) => /^(?:common|particulars)\./.test(name);
  const valueOf = (name: string) => (isOfTerms(name) ? termAt(file, name) : marked[name]);
  const isKnown = ({ of }: { readonly of: string }) => /^[0-9]+$/.test(of) || typeof valueOf(of) === "bigint";
  return sum?.every(isKnown) === true ? total(sum, (name) => valueOf(name) as bigint) : undefined;
}

/** A particular that is a length of time. */
function lengthAt(file: Pictured, path: string): { readonly what: Words; readonly seconds: bigint }[] {
  const seconds = termAt(file, path);
  const isLength = editionOf(file).fields.some((field) => field.path === path && field.type === "period");
  const name = path.slice(path.indexOf(".") + 1);
  const what = own<Words>(file.kind.words.fields ?? {}, name) ?? perLanguage(() => name);
  return isLength && typeof seconds === "bigint" ? [{ what: lowerFirst(what), seconds }] : [];
}

const lengthWords = (what: Words, seconds: bigint) =>
  say(WORDS.length, { what, length: perLanguage((lang) => lengthIn(seconds, lang)) });

const listed = (all: readonly Words[]): Words => perLanguage((lang) => all.map((each) => each[lang]).join(", "));

function factorWords(file: Pictured, name: string): Words {
  const found = own(file.kind.words.factors, name) ?? own(SENTENCES.factors, name);
  return found === undefined ? perLanguage(() => name) : found.name;
}

/* STAGES */

type Stage = keyof typeof WORDS.stages;
type Way = readonly [from: Stage, to: Stage];
/** A step that moves an agreement from one stage to another, or keeps it in its own: one or several ways. */
type Move = { readonly mover: Mover; readonly step: Words; readonly who: Words; readonly ways: readonly Way[] };

/** What every agreement can do, and what its template adds: as its contract and its effects have it. */
function movesOf(file: Pictured): Move[] {
  const of = (mover: Mover, step: string, who: Words, ...ways: Way[]): Move => ({
    mover,
    step: stepWords(file, step),
    who,
    ways,
  });
  const [either, both] = [lowerFirst(GLOSSARY.eitherParty), WORDS.both];
  const ends: Way[] = [
    ["performing", "closed"],
    ["suspended", "closed"],
  ];
  return [
    of("party", "withdrawOffer", either, ["offer", "withdrawn"]),
    of("party", "form", formedBy(file), ["offer", "performing"]),
    ...ownEffects(file).map((effect) =>
      of(moverOf(effect), effect.step, byOf(file, effect), [
        "performing",
        endsIt(effect) || effect.pays === undefined ? "closed" : "performing",
      ]),
    ),
    of("party", "dispute", either, ["performing", "suspended"]),
    of("human", "enforce", lowerFirst(ANYONE), ["suspended", "performing"], ["suspended", "closed"]),
    of("human", "settle", both, ["suspended", "performing"], ...ends),
    ...(interfaceOf(file.kind.abi).hasFunction("amend") ? [of("human", "amend", both, ...ends)] : []),
    of("party", "surrender", either, ...ends),
  ];
}

const SIZE = { width: 112, height: 36 };
/** Where the boxes stand: two columns, three rows, the last of which both columns come to. */
const [LEFT_BOX, RIGHT_BOX] = [34, WIDTH - 8 - SIZE.width];
const [TOP, MIDDLE] = [8, 100];
const IN_A_ROW = 4;

function lifeOf(file: Pictured): PictureBeside {
  const moves = movesOf(file);
  const along = (from: Stage, to: Stage) =>
    moves.flatMap(({ mover, ways }, index) =>
      ways.some(([one, other]) => one === from && other === to) ? [{ mover, number: index + 1 }] : [],
    );
  const discs = (from: Stage, to: Stage, { x, y }: Place) =>
    along(from, to)
      .map(({ mover, number }, at) =>
        disc(number, mover, { x: x + (at % IN_A_ROW) * 20, y: y + Math.floor(at / IN_A_ROW) * 20 }),
      )
      .join("");
  const ends = Math.max(along("performing", "closed").length, along("suspended", "closed").length);
  const below = MIDDLE + SIZE.height;
  const bottom = below + 36 + Math.ceil(ends / IN_A_ROW) * 20;
  const [beside, left, right] = [LEFT_BOX + SIZE.width, LEFT_BOX + SIZE.width / 2, RIGHT_BOX + 26];
  const offered = { x: left, y: TOP + SIZE.height };
  return {
    id: "life",
    title: WORDS.life,
    says: [WORDS.explains],
    height: bottom + SIZE.height + 8,
    shapes: (lang) =>
      [
        box(WORDS.stages.offer[lang], { x: LEFT_BOX, y: TOP }, SIZE),
        box(WORDS.stages.withdrawn[lang], { x: RIGHT_BOX, y: TOP }, SIZE),
        box(WORDS.stages.performing[lang], { x: LEFT_BOX, y: MIDDLE }, SIZE),
        box(WORDS.stages.suspended[lang], { x: RIGHT_BOX, y: MIDDLE }, SIZE),
        box(
          WORDS.stages.closed[lang],
          { x: LEFT_BOX, y: bottom },
          { ...SIZE, width: RIGHT_BOX + SIZE.width - LEFT_BOX },
        ),
        arrow({ x: beside, y: TOP + 26 }, { x: RIGHT_BOX, y: TOP + 26 }),
        discs("offer", "withdrawn", { x: beside + 36, y: TOP + 10 }),
        arrow(offered, { x: left, y: MIDDLE }),
        discs("offer", "performing", { x: left + 16, y: (offered.y + MIDDLE) / 2 }),
        arrow({ x: beside, y: MIDDLE + 10 }, { x: RIGHT_BOX, y: MIDDLE + 10 }),
        discs("performing", "suspended", { x: beside + 36, y: MIDDLE - 6 }),
        arrow({ x: RIGHT_BOX, y: MIDDLE + 28 }, { x: beside, y: MIDDLE + 28 }),
        discs("suspended", "performing", { x: beside + 28, y: MIDDLE + 46 }),
        path(`M${LEFT_BOX} ${MIDDLE + 8} h-14 v20 h6`),
        arrow({ x: LEFT_BOX - 9, y: MIDDLE + 28 }, { x: LEFT_BOX, y: MIDDLE + 28 }),
        discs("performing", "performing", { x: 12, y: MIDDLE - 4 }),
        arrow({ x: left, y: below }, { x: left, y: bottom }),
        discs("performing", "closed", { x: left + 16, y: below + 30 }),
        arrow({ x: right, y: below }, { x: right, y: bottom }),
        discs("suspended", "closed", { x: right + 16, y: below + 30 }),
      ].join("\n"),
    numbers: moves.map(({ mover, step, who, ways }) => {
      const said = ways.map(([from, to]) => say(WORDS.way, { from: WORDS.stages[from], to: WORDS.stages[to] }));
      return { mover, words: marked(mover, say(WORDS.moved, { step, who, ways: listed(said) })) };
    }),
  };
}
