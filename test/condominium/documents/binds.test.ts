/**
 * What the papers are said to state, they state: the words at a bind's place change with what is bound to them, in each language.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { CHOICE_WORDS } from "../../../src/condominium/decisions.ts";
import { ballot } from "../../../src/condominium/documents/ballot.ts";
import { PAPERS } from "../../../src/condominium/documents/binds.ts";
import { certificate } from "../../../src/condominium/documents/certificate.ts";
import { plainTextOf, type WorkingDocument } from "../../../src/condominium/documents/document.ts";
import { mandate } from "../../../src/condominium/documents/mandate.ts";
import { minutes } from "../../../src/condominium/documents/minutes.ts";
import { notice } from "../../../src/condominium/documents/notice.ts";
import type { DecisionFacts } from "../../../src/condominium/record.ts";
import { LANGS, type Lang, type Words } from "../../../src/terms/errors.ts";
import { wordsOfPapers, type WordsByName } from "../../../scripts/terms/paper-words.ts";
import { elementsOf, namesIn } from "../../../scripts/terms/papers.ts";
import { OF_DECISIONS, OF_MANDATES, OF_UNITS, type Changes } from "./changes.ts";
import { syntheticFacts } from "./facts.ts";

/** What is there whatever the facts are, and what the place then has. */
const ALWAYS: { readonly [paper: string]: { readonly [element: string]: string } } = {
  notice: { "enum Way.Proxy": "", "enum Way.Signed": "", "enum Way.InPerson": "" },
  ballot: {
    "enum Choice.Yes": CHOICE_WORDS.yes,
    "enum Choice.No": CHOICE_WORDS.no,
    "enum Choice.Abstain": CHOICE_WORDS.abstain,
  },
};

/** What stands at the place of a bind wherever its words are in a text; without a place, the words themselves. */
function saidIn(text: string, bind: string, { all, lang }: { all: WordsByName; lang: Lang }): string[] {
  const [name = "", place] = bind.split(/ \{|\}/);
  const parts = all
    .get(name)!
    .words[lang].split(/(\{\w+\})/)
    .filter((part) => part !== "");
  const literals = parts.filter((part) => !part.startsWith("{"));
  const pattern = parts.map((part, index) => {
    const isLast = index === parts.length - 1;
    if (part.startsWith("{")) return `${part === `{${place}}` ? "(" : "(?:"}.+${isLast ? "" : "?"})`;
    const literal = part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    // The full stop of a sentence, and not of an abbreviation in a date.
    return isLast && part.endsWith(".") ? `${literal}(?=$| \\p{Lu})` : literal;
  });
  // What begins with a place begins a line.
  const whole = new RegExp((parts[0]?.startsWith("{") ? "^(?:– )?" : "") + pattern.join(""), "gu");
  return text.split("\n").flatMap((line) => {
    if (!literals.every((literal) => line.includes(literal))) return [];
    return [...line.matchAll(whole)].map(([found, value]) => (place === undefined ? found : (value ?? "")));
  });
}

/** For each paper the texts of its changes. */
type Texts = { readonly [lang in Lang]: string };
const rendered = new Map<string, Map<object, Texts>>();
function textsOf<Facts extends object>(paper: string, make: (facts: Facts) => WorkingDocument, facts: Facts): Texts {
  const known = rendered.get(paper) ?? new Map<object, Texts>();
  rendered.set(paper, known);
  const texts = known.get(facts) ?? Object.fromEntries(LANGS.map((lang) => [lang, plainTextOf(make(facts), lang)]));
  known.set(facts, texts as Texts);
  return texts as Texts;
}

describe("the binds of a condominium's papers", () => {
  let all: WordsByName;
  before(async () => {
    all = await wordsOfPapers();
  });

  function isTrue(bind: string, pairs: readonly (readonly [Texts, Texts])[]): boolean {
    return LANGS.every((lang) =>
      pairs.some(([one, other]) => {
        const [was, is] = [one, other].map((texts) => saidIn(texts[lang], bind, { all, lang }));
        return was!.join("\n") !== is!.join("\n");
      }),
    );
  }

  function papersAreTrue<Facts extends object>(
    paper: string,
    make: (facts: Facts) => WorkingDocument,
    changes: Changes<Facts>,
  ): void {
    const bound = elementsOf(PAPERS[paper]!).filter(({ stated }) => namesIn(stated).length > 0);
    const always = ALWAYS[paper] ?? {};

    it(`${paper}: each of ${bound.length} elements changes the words that state it, in each language`, () => {
      const untrue = bound.flatMap(({ element, stated }) => {
        if (always[element] !== undefined) return [];
        const pairs = (changes[element] ?? []).map(
          ([one, other]) => [textsOf(paper, make, one), textsOf(paper, make, other)] as const,
        );
        return namesIn(stated).flatMap((bind) => (isTrue(bind, pairs) ? [] : `${element}: ${bind}`));
      });
      expect(untrue).to.deep.equal([]);
    });
  }

  const voter = syntheticFacts(12).roll[0]!.holder;
  papersAreTrue("notice", notice, OF_DECISIONS);
  papersAreTrue("ballot", (facts: DecisionFacts) => ballot(facts, voter), OF_DECISIONS);
  papersAreTrue("minutes", minutes, OF_DECISIONS);
  papersAreTrue("certificate", certificate, OF_UNITS);
  papersAreTrue("mandate", mandate, OF_MANDATES);

  it("are there whatever the facts are, where nothing changes them", () => {
    const facts = syntheticFacts(12);
    const made: { readonly [paper: string]: WorkingDocument } = { notice: notice(facts), ballot: ballot(facts, voter) };
    for (const [paper, elements] of Object.entries(ALWAYS)) {
      for (const { element, stated } of elementsOf(PAPERS[paper]!)) {
        const value = elements[element];
        if (value === undefined) continue;
        for (const lang of LANGS) {
          const said = namesIn(stated).flatMap((bind) => saidIn(plainTextOf(made[paper]!, lang), bind, { all, lang }));
          expect(said, `${element} in ${lang}`).not.to.deep.equal([]);
          if (value !== "") expect(said, `${element} in ${lang}`).to.include(value);
        }
      }
    }
  });

  it("would be found untrue at another place, in other words, and in another paper's", () => {
    const yes = OF_DECISIONS["struct Tally.yes"]!.map(
      ([one, other]) => [textsOf("minutes", minutes, one), textsOf("minutes", minutes, other)] as const,
    );
    expect(isTrue("TALLY.yes {shares}", yes)).to.equal(true);
    for (const other of ["TALLY.no {shares}", "TALLY.yes {units}", "ELECTORATE {share}", "CERTIFICATE.share {share}"])
      expect(isTrue(other, yes), other).to.equal(false);
  });

  it("say the days that the contracts have", () => {
    const days: { readonly [figure: string]: Words } = {
      "14": { kk: "он төрт тәулік", ru: "четырнадцати суток", en: "fourteen days" },
    };
    for (const [contract, constant, name] of [
      ["Assembly", "LONGEST_STAY", "WAITS_NOT"],
      ["Objects", "LONGEST_SUSPENSION", "POWERS.2"],
    ] as const) {
      const file = new URL(`../../../contracts/condominium/${contract}.sol`, import.meta.url);
      const source = readFileSync(fileURLToPath(file), "utf8");
      const figure = new RegExp(` constant ${constant} = (\\d+)(?: days)?;`).exec(source)?.[1] ?? "";
      expect(elementsOf(PAPERS["minutes"]!).concat(elementsOf(PAPERS["mandate"]!))).to.deep.include({
        element: `constant ${contract}.${constant}`,
        stated: name,
      });
      for (const lang of LANGS) expect(all.get(name)!.words[lang], constant).to.include(days[figure]?.[lang]);
    }
  });
});
