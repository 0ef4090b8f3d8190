/**
 * The file in which a person writes a decision: what stands in it, with whatever is wrong, each by its line. What is
 * ordered differs between
 * agreements and condominiums; those who know it give the names of its lines, and read their values.
 * @module
 */

import { getAddress, isAddress } from "ethers";
import type { Edition } from "../text/edition.ts";
import { loaded } from "../text/load.ts";
import { unseenBy } from "../text/visible.ts";
import * as WORDS from "../words/arbitration/awardFile.ts";
import { BiyError } from "../words/biyError.ts";
import * as EXPECTED from "../words/expected.ts";
import { inEach, type Lang, type Words } from "../words/lang.ts";
import { wordsOf, type Reason } from "../words/later.ts";
import { say } from "../words/say.ts";
import { paragraphsIn, partsOf, type Fault, type Line, type Part, type Report, type Section } from "./awardLines.ts";
import { award1 } from "./editions/award-1.ts";
import type { Reasons, Written } from "./reasons.ts";

export type { Fault } from "./awardLines.ts";

/** A line of what is ordered. */
export type Entry = { readonly line: number; readonly value: string };
/** How what is ordered is read: the name of each line in the three languages, by its key. */
export type Keys<Key extends string> = { readonly [key in Key]: Words };
/** What is said of a file's line. */
export type Ordering<Key extends string> = {
  readonly lang: Lang;
  readonly entry: (key: Key) => Entry | undefined;
  /** The value of a line that has to be there. */
  readonly needed: (key: Key) => Entry | undefined;
  readonly report: Report;
  /** Reports that a line should have had another value. */
  readonly expected: (key: Key, expected: Words | Reason) => undefined;
};

/** What a file is about, and what it is compared with. */
export type OfCase = {
  readonly caseId: string;
  /** Lines of the chain, as a draft has them; without them nobody looks whether those that the file has are so. */
  readonly facts?: readonly string[] | undefined;
};
/** A decision from its file, or what keeps it from being one. */
export type Drafted<Draft> = {
  /** In the order of the lines. */
  readonly faults: readonly Fault[];
  /** Nothing, while there is a fault. */
  readonly draft?: Draft;
  /** In which it was written. */
  readonly lang?: Lang;
  /** The line of the heading of what is ordered. */
  readonly orderedAt: number;
};

/** The parts of which a person writes the words, by the sections of the paper. */
export const TRANSLATED = {
  date: "place",
  claims: "claims",
  objections: "objections",
  facts: "facts",
  law: "law",
  conclusion: "conclusion",
  costs: "costsReason",
} as const;
type WrittenSection = keyof typeof TRANSLATED;
/** Those whose paragraphs have numbers, so that each claim has its conclusion. */
const NUMBERED = ["claims", "conclusion"] as const;

/** The sections of a decision's file, in their order. @param isCosted whether costs are decided on */
export const sectionsOf = (isCosted: boolean) =>
  ["date", "decided", "claims", "objections", "facts", "law", "conclusion", "costs", "ordered"].filter(
    (section) => isCosted || section !== "costs",
  );

/** The number by which people call a case: the first eight digits of its id. */
export const caseNumberOf = (caseId: string): string => caseId.slice(2, 10);

/** The edition whose title and sections are the headings. */
export const headings = async (): Promise<Edition> => await loaded(award1);

/**
 * Reads a decision's file.
 * @param read what is ordered, from its lines
 */
export async function readAwardFile<Key extends string, Order>(
  text: string,
  {
    keys,
    isCosted,
    read,
    caseId,
    facts,
  }: OfCase & {
    readonly keys: Keys<Key>;
    readonly isCosted: boolean;
    readonly read: (ordering: Ordering<Key>) => Order;
  },
): Promise<Drafted<Reasons & { readonly ordered: Order }>> {
  const faults: Fault[] = [];
  const report: Report = (line, words, isOpen = false) => void faults.push({ line, isOpen, words });
  const edition = await headings();
  const own = sectionsOf(isCosted);
  const translated = own.filter((section) => Object.hasOwn(TRANSLATED, section));
  const parts = partsOf(text, report, { edition, own, translated, facts });
  const [original, ...translations] = parts;
  const faultless = (): boolean => faults.length === 0;
  const sorted = () => faults.toSorted((one, other) => one.line - other.line);
  if (original === undefined) return { faults: sorted(), orderedAt: 1 };

  const { lang } = original;
  requireCase(original, caseId, report);
  const titleOf = (id: string) => edition.sections.find((each) => each.id === id)?.title ?? { kk: id, ru: id, en: id };
  const write = (part: Part) => writtenIn(part, { sections: translated as WrittenSection[], titleOf, report });
  const words = write(original);
  compare(words, { titleOf, report });
  const others = translations.map((part) => ({ part, words: write(part) }));
  for (const other of others) compareTranslation(other, { words, report });

  const ordered = original.sections.get("ordered");
  if (ordered === undefined) report(original.number, say(WORDS.faults.blank, { part: titleOf("ordered") }), true);
  const order = read(ordering(ordered, { keys, lang, report }));
  const decidedBy = namesIn(original.sections.get("decided"), report);
  const orderedAt = ordered?.number ?? original.number;
  if (!faultless()) return { faults: sorted(), lang, orderedAt };

  const each = (section: WrittenSection): Written =>
    Object.fromEntries(
      [{ part: original, words }, ...others].map(({ part, words: of }) => [
        part.lang,
        (of.get(section)?.paragraphs ?? []).map(({ text: paragraph }) => paragraph).join("\n"),
      ]),
    );
  const reasons = Object.fromEntries(
    (translated as WrittenSection[]).map((section) => [TRANSLATED[section], each(section)]),
  );
  return {
    faults: [],
    lang,
    orderedAt,
    draft: { ...(reasons as unknown as Reasons), original: lang, decidedBy, ordered: order },
  };
}

/** The decision, if its file is one. @throws {BiyError} `input`, with each fault and its line */
export function wholeDraft<Draft>({ draft, faults }: Drafted<Draft>): Draft {
  if (draft !== undefined) return draft;
  throw new BiyError("input", faultWords(faults), { field: "decision" });
}

/** What is wrong, a line each. */
export function faultWords(faults: readonly Fault[]): Words {
  const said = faults.map(({ line, words }) => say(WORDS.atLine, { line, what: wordsOf(words) }));
  return inEach((lang) => said.map((each) => each[lang]).join("\n"));
}

/* WORDS */

type WordsOf = ReadonlyMap<WrittenSection, { readonly number: number; readonly paragraphs: readonly Line[] }>;
type TitleOf = (section: string) => Words;

function writtenIn(
  part: Part,
  {
    sections,
    titleOf,
    report,
  }: { readonly sections: readonly WrittenSection[]; readonly titleOf: TitleOf; readonly report: Report },
): WordsOf {
  return new Map(
    sections.map((id) => {
      const section = part.sections.get(id);
      const number = section?.number ?? part.number;
      const paragraphs = paragraphsIn(section?.lines ?? []);
      if (paragraphs.length === 0) report(number, say(WORDS.faults.blank, { part: titleOf(id) }), true);
      else if ((NUMBERED as readonly string[]).includes(id)) requireNumbers(paragraphs, report);
      return [id, { number, paragraphs }] as const;
    }),
  );
}

const ITEM = /^([0-9]{1,3})[.)](?: (.*))?$/;
const numberOf = ({ text }: Line) => Number(ITEM.exec(text)?.[1] ?? 0);
const numbersIn = (words: WordsOf, section: WrittenSection) => (words.get(section)?.paragraphs ?? []).filter(numberOf);

/** The first paragraph has a number, and those that have one count from 1 on. */
function requireNumbers(paragraphs: readonly Line[], report: Report): void {
  let count = 0;
  for (const paragraph of paragraphs) {
    const number = numberOf(paragraph);
    if (number === 0 && count > 0) continue;
    if (number !== count + 1) return report(paragraph.number, WORDS.faults.items);
    count += 1;
    if ((ITEM.exec(paragraph.text)?.[2] ?? "").replace(/[….\s]/g, "") === "")
      report(paragraph.number, say(WORDS.faults.itemBlank, { number }), true);
  }
}

/** Each claim has its conclusion, and each conclusion its claim. */
function compare(words: WordsOf, { titleOf, report }: { readonly titleOf: TitleOf; readonly report: Report }): void {
  const [claims, conclusions] = NUMBERED.map((section) => numbersIn(words, section)) as [Line[], Line[]];
  if (claims.length === 0 || conclusions.length === 0) return;
  const part = titleOf("conclusion");
  const place = words.get("conclusion")?.number ?? 1;
  for (const { text } of claims.slice(conclusions.length)) {
    const number = numberOf({ number: 0, text });
    report(place, say(WORDS.faults.unanswered, { number, part }), true);
  }
  for (const { number, text } of conclusions.slice(claims.length))
    report(number, say(WORDS.faults.unasked, { number: numberOf({ number, text }) }));
}

/** A translation leaves out no item. */
function compareTranslation(
  { words: of }: { readonly words: WordsOf },
  { words, report }: { readonly words: WordsOf; readonly report: Report },
): void {
  for (const section of NUMBERED) {
    const [count, most] = [numbersIn(of, section).length, numbersIn(words, section).length];
    if (count === most || count === 0) continue;
    report(of.get(section)?.number ?? 1, say(WORDS.faults.translation, { count, most }));
  }
}

/* LINES OF A NAME AND A VALUE */

const ENTRY = /^-\s+([^:]+?)\s*:\s*(.*)$/;

/** The lines of a section by their keys; what is none of them is reported. */
function entriesIn<Key extends string>(
  lines: readonly Line[],
  { keys, lang, report }: { readonly keys: Keys<Key>; readonly lang: Lang; readonly report: Report },
): Map<Key, Entry> {
  const entries = new Map<Key, Entry>();
  const all = Object.entries(keys) as [Key, Words][];
  const names = all.map(([, words]) => words[lang]).join("; ");
  for (const { number, text } of lines) {
    if (text.trim() === "") continue;
    const [, name = "", value = ""] = ENTRY.exec(text) ?? [];
    const [key] = all.find(([, words]) => words[lang] === name) ?? [];
    if (key === undefined) report(number, say(WORDS.faults.entry, { keys: names }));
    else if (entries.has(key)) report(number, say(WORDS.faults.entryTwice, { key: name }));
    else entries.set(key, { line: number, value: value.trim() });
  }
  return entries;
}

function ordering<Key extends string>(
  section: Section | undefined,
  { keys, lang, report }: { readonly keys: Keys<Key>; readonly lang: Lang; readonly report: Report },
): Ordering<Key> {
  const entries = entriesIn(section?.lines ?? [], { keys, lang, report });
  const place = (key: Key) => entries.get(key)?.line ?? section?.number ?? 1;
  const entry = (key: Key): Entry | undefined => {
    const found = entries.get(key);
    if (found?.value !== "") return found;
    report(found.line, say(WORDS.faults.entryBlank, { key: keys[key] }), true);
    return undefined;
  };
  return {
    lang,
    report,
    entry,
    needed: (key) => {
      if (!entries.has(key) && section !== undefined)
        report(section.number, say(WORDS.faults.entryMissing, { key: keys[key] }), true);
      return entry(key);
    },
    expected: (key, expected) =>
      void report(place(key), say(WORDS.faults.expected, { key: keys[key], expected: wordsOf(expected) })),
  };
}

/** One of some words, by its key; what is none of them is reported. */
export function chosenIn<Choice extends string>(
  { line, value }: Entry,
  choices: { readonly [choice in Choice]: Words },
  { lang, report }: Pick<Ordering<string>, "lang" | "report">,
): Choice | undefined {
  const all = Object.entries(choices) as [Choice, Words][];
  const found = all.find(([, words]) => words[lang].toLowerCase() === value.toLowerCase());
  if (found === undefined)
    report(line, say(WORDS.faults.choice, { choices: all.map(([, words]) => words[lang]).join("; ") }));
  return found?.[0];
}

/** Before the headings a file says of which case it is. */
function requireCase({ head, lang }: Part, caseId: string, report: Report): void {
  const caseNumber = entriesIn(head, { keys: { caseNumber: WORDS.caseKey }, lang, report }).get("caseNumber");
  const number = caseNumberOf(caseId);
  if (caseNumber === undefined || caseNumber.value.toLowerCase() === number) return;
  report(caseNumber.line, say(WORDS.faults.otherCase, { other: caseNumber.value || "…", number }));
}

/** The names of those who decide, after their addresses. */
function namesIn(section: Section | undefined, report: Report): { readonly [address: string]: string } {
  const names: Record<string, string> = {};
  for (const { number, text } of section?.lines ?? []) {
    if (text.trim() === "") continue;
    const [, address = "", name = ""] = ENTRY.exec(text) ?? [];
    const found = unseenBy(name);
    if (!/^0x[0-9a-fA-F]{40}$/.test(address) || !isAddress(address))
      report(number, say(WORDS.faults.entry, { keys: wordsOf(EXPECTED.address) }));
    else if (Object.hasOwn(names, getAddress(address))) report(number, say(WORDS.faults.entryTwice, { key: address }));
    else if (found !== undefined) report(number, found);
    else names[getAddress(address)] = name;
  }
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== ""));
}
