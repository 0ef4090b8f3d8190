/**
 * What the papers are said to state, they state: the words at a bind's place change with what is bound to them, in each language.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { Interface } from "ethers";
import { charterAbi } from "../../../src/abi/charter.ts";
import { CHOICE_WORDS } from "../../../src/condominium/decisions.ts";
import { ballot } from "../../../src/condominium/documents/ballot.ts";
import { PAPERS } from "../../../src/condominium/documents/binds.ts";
import { certificate } from "../../../src/condominium/documents/certificate.ts";
import { plainTextOf, type WorkingDocument } from "../../../src/condominium/documents/document.ts";
import { each } from "../../../src/condominium/documents/format.ts";
import { mandate } from "../../../src/condominium/documents/mandate.ts";
import { minutes } from "../../../src/condominium/documents/minutes.ts";
import { orderInWords } from "../../../src/condominium/documents/order.ts";
import { notice } from "../../../src/condominium/documents/notice.ts";
import { pageOf } from "../../../src/condominium/documents/page.ts";
import { FRACTIONS } from "../../../src/condominium/documents/rule-words.ts";
import { ruleInWords } from "../../../src/condominium/documents/rule.ts";
import { BASES, MATTERS } from "../../../src/condominium/rules.ts";
import type { DecisionFacts } from "../../../src/condominium/record.ts";
import { LANGS, type Lang, type Words } from "../../../src/words/lang.ts";
import { wordsOfPapers, type WordsByName } from "../../../scripts/terms/paper-words.ts";
import { elementsOf, isReason, namesIn } from "../../../scripts/terms/papers.ts";
import { ABOUT_AN_ACT, EVERY_ORDER } from "../everyOrder.ts";
import { OF_DECISIONS, OF_MANDATES, OF_UNITS, type Changes } from "./changes.ts";
import { MANDATE, PARTICIPATION, syntheticFacts, withStruck } from "./facts.ts";

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

type Texts = { readonly [lang in Lang]: string };
type Pairs = readonly (readonly [before: Texts, after: Texts])[];
const textIn = (document: WorkingDocument): Texts => each((lang) => plainTextOf(document, lang));

/** A paper before and after each change of what it states, rendered when it is asked for. */
function changesOf<Facts extends object>(make: (facts: Facts) => WorkingDocument, changes: Changes<Facts>) {
  const known = new Map<Facts, Texts>();
  const textsOf = (facts: Facts): Texts => {
    const texts = known.get(facts) ?? textIn(make(facts));
    known.set(facts, texts);
    return texts;
  };
  return (element: string): Pairs => (changes[element] ?? []).map(([one, other]) => [textsOf(one), textsOf(other)]);
}
const HERE = syntheticFacts(12);
const VOTER = HERE.roll[0]!.holder;
const CHANGED: { readonly [paper: string]: (element: string) => Pairs } = {
  notice: changesOf(notice, OF_DECISIONS),
  ballot: changesOf((facts: DecisionFacts) => ballot(facts, VOTER), OF_DECISIONS),
  minutes: changesOf(minutes, OF_DECISIONS),
  certificate: changesOf(certificate, OF_UNITS),
  mandate: changesOf(mandate, OF_MANDATES),
};
const boundIn = (paper: string) => elementsOf(PAPERS[paper]!).filter(({ stated }) => !isReason(stated));

describe("the binds of a condominium's papers", () => {
  let all: WordsByName;
  before(async () => {
    all = await wordsOfPapers();
  });

  function isTrue(bind: string, pairs: Pairs): boolean {
    return LANGS.every((lang) =>
      pairs.some(([one, other]) => {
        const [was, is] = [one, other].map((texts) => saidIn(texts[lang], bind, { all, lang }));
        return was!.join("\n") !== is!.join("\n");
      }),
    );
  }

  for (const paper of Object.keys(PAPERS)) {
    it(`${paper}: each of ${boundIn(paper).length} elements changes the words that state it, in each language`, () => {
      const untrue = boundIn(paper).flatMap(({ element, stated }) => {
        if (ALWAYS[paper]?.[element] !== undefined) return [];
        const pairs = CHANGED[paper]!(element);
        return namesIn(stated).flatMap((bind) => (isTrue(bind, pairs) ? [] : `${element}: ${bind}`));
      });
      expect(untrue).to.deep.equal([]);
    });
  }

  it("are all that is changed here", () => {
    const bound = Object.keys(PAPERS).flatMap((paper) => boundIn(paper).map(({ element }) => element));
    const changed = [OF_DECISIONS, OF_UNITS, OF_MANDATES].flatMap((changes) => Object.keys(changes));
    expect(changed.filter((element) => !bound.includes(element))).to.deep.equal([]);
  });

  it("leave no words that no paper ever says", () => {
    const { rule, tally, electorate, roll } = HERE;
    const before = { id: HERE.id, no: 6n, rule, tally, electorate, isSecondCall: false };
    const abi = new Interface(charterAbi);
    const calls = Object.values(MATTERS).map((matter) => {
      return { target: HERE.addresses.charter, data: abi.encodeFunctionData("resolve", [matter, HERE.id]) };
    });
    const fractions = [...Object.keys(FRACTIONS), "3/7", "1/1"].map((fraction) => fraction.split("/").map(Number));
    const rules = fractions.flatMap(([numerator = 1, denominator = 1]) =>
      [true, false].flatMap((over) =>
        BASES.flatMap((base) =>
          ruleInWords({ ...rule, basis: "both", base, pass: { of: [numerator, denominator], over } }),
        ),
      ),
    );
    const page = pageOf(minutes(HERE));
    const others: Texts[] = [
      textIn(minutes({ ...HERE, before, right: { kind: "again", previous: HERE.id } })),
      textIn(minutes({ ...HERE, motion: { ...HERE.motion, calls } })),
      textIn(minutes(withStruck(HERE))),
      textIn(ballot({ ...HERE, roll: roll.slice(1) }, VOTER)),
      textIn(certificate(PARTICIPATION)),
      textIn(certificate({ ...PARTICIPATION, pending: { block: PARTICIPATION.block, decisions: [] } })),
      textIn(mandate({ ...MANDATE, office: 9, isActive: false })),
      each((lang) => rules.map(({ text }) => text[lang]).join("\n")),
      each(() => page),
      ...Object.values(EVERY_ORDER).map((each) => orderInWords(each, { claimant: VOTER, matter: ABOUT_AN_ACT })),
    ];
    const changed = Object.keys(PAPERS).flatMap((paper) =>
      boundIn(paper).flatMap(({ element }) => CHANGED[paper]!(element).flat()),
    );
    for (const lang of LANGS) {
      const lines = [...new Set([...changed, ...others].flatMap((texts) => texts[lang].split("\n")))];
      const unsaid = [...all].filter(([, { words }]) => {
        const parts = words[lang].split(/\{\w+\}/);
        return !lines.some((line) => parts.every((part) => line.includes(part)));
      });
      // With which minutes refuse to be made.
      expect(unsaid.map(([name]) => name)).to.deep.equal(["NOT_CLOSED"]);
    }
  });

  it("are there whatever the facts are, where nothing changes them", () => {
    const made: { readonly [paper: string]: Texts } = {
      notice: textIn(notice(HERE)),
      ballot: textIn(ballot(HERE, VOTER)),
    };
    for (const [paper, elements] of Object.entries(ALWAYS)) {
      for (const { element, stated } of elementsOf(PAPERS[paper]!)) {
        const value = elements[element];
        if (value === undefined) continue;
        for (const lang of LANGS) {
          const said = namesIn(stated).flatMap((bind) => saidIn(made[paper]![lang], bind, { all, lang }));
          expect(said, `${element} in ${lang}`).not.to.deep.equal([]);
          if (value !== "") expect(said, `${element} in ${lang}`).to.include(value);
        }
      }
    }
  });

  it("would be found untrue at another place, in other words, and in another paper's", () => {
    const yes = CHANGED["minutes"]!("struct Tally.yes");
    expect(isTrue("TALLY.yes {shares}", yes)).to.equal(true);
    for (const other of ["TALLY.no {shares}", "TALLY.yes {units}", "ELECTORATE {share}", "CERTIFICATE.share {share}"])
      expect(isTrue(other, yes), other).to.equal(false);
  });

  it("say the days that the contracts have", () => {
    const days: { readonly [figure: string]: Words } = {
      "90": { kk: "тоқсан тәулік", ru: "девяноста суток", en: "ninety days" },
      "14": { kk: "он төрт тәулік", ru: "четырнадцати суток", en: "fourteen days" },
    };
    for (const [contract, constant, name] of [
      ["Assembly", "LONGEST_STAY", "WAITS_NOT"],
      ["Assembly", "LONGEST_STAYS", "WAITS_NOT"],
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
