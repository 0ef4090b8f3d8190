/**
 * The check of the papers: what is taken from what they state, or added to the contracts, is missed, and so is a fault of their words; by
 * file and line.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { CHARTER_EDITIONS } from "../../src/condominium/editions.ts";
import { ELSEWHERE, INVERTED, PAPERS, type Paper } from "../../src/condominium/documents/binds.ts";
import { words } from "../../src/condominium/documents/format.ts";
import { LANGS, type Words } from "../../src/words/lang.ts";
import { inventoryOfPapers, type Found } from "../../scripts/terms/inventory.ts";
import { unusedWords, wordProblems, wordsOfPapers, type WordsByName } from "../../scripts/terms/paper-words.ts";
import { elementsOf, isReason, namesIn, paperProblems } from "../../scripts/terms/papers.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const contracts = Object.values(CHARTER_EDITIONS).flatMap((edition) => edition.contracts ?? []);
const found = inventoryOfPapers([...new Set(contracts)]);
const all = await wordsOfPapers();
const problems = (
  papers: { readonly [paper: string]: Paper },
  { elsewhere = ELSEWHERE, of = found, named = all } = {},
) => paperProblems(of, named, { papers, elsewhere });
const lineAt = (place: string): string => {
  const [file = "", line] = place.split(":");
  return readFileSync(root + file, "utf8").split("\n")[Number(line) - 1] ?? "";
};
const typeOf = (element: string) => element.slice(0, element.lastIndexOf("."));

/** A paper without one of the elements that it states or leaves out. */
function without(paper: Paper, element: string): Paper {
  const type = typeOf(element);
  const members = Object.entries(paper[type]!).map(([names, stated]) => {
    const left = names.split(", ").filter((name) => `${type}.${name}` !== element);
    return [left.join(", "), stated] as const;
  });
  return { ...paper, [type]: Object.fromEntries(members.filter(([names]) => names !== "")) };
}

describe("terms:check of the papers", () => {
  it("finds nothing in them as they are, which state each kind", () => {
    expect(problems(PAPERS)).to.deep.equal([]);
    expect(wordProblems(all)).to.deep.equal([]);
    expect(unusedWords(all)).to.deep.equal([]);
    const stated = Object.values(PAPERS).flatMap((paper) => elementsOf(paper).filter((each) => !isReason(each.stated)));
    const kinds = new Set(stated.map(({ element }) => element.split(" ")[0]));
    expect([...kinds].toSorted()).to.deep.equal(["constant", "enum", "event", "function", "struct"]);
    expect(all.size).to.be.above(280);
  });

  for (const [name, paper] of [...Object.entries(PAPERS), ["", ELSEWHERE] as const]) {
    const elements = elementsOf(paper);

    it(`misses each of the ${elements.length} elements of ${name || "no paper"} once it is taken away, and says where it is`, () => {
      for (const { element } of elements) {
        const less = without(paper, element);
        const missed = name === "" ? problems(PAPERS, { elsewhere: less }) : problems({ ...PAPERS, [name]: less });
        expect(missed, element).to.have.length(1);
        const where = name === "" ? "in no paper" : `in no words of the ${name}`;
        const [, place = "", said = "", line = ""] = /^(\S+): (.*) \((\S+)\)$/.exec(missed[0]!) ?? [];
        expect(said).to.equal(`${element} is ${where}, and not exempt`);
        expect(place).to.equal(found.places.get(element) ?? "contracts");
        expect(line).to.match(/^src\/condominium\/documents\/binds\.ts:[0-9]+$/);
        expect(lineAt(line)).to.match(new RegExp(`"${typeOf(element)}": |\\b${element.split(".").at(-1)}\\b`));
      }
    });
  }

  it("judges each paper by these types: one that is no longer there at all is a change of this list", () => {
    const rule = "struct Rule, enum Base, enum Basis, constant Counting";
    const calls =
      "struct Call, struct Articles, struct Power, struct Entry, struct Units.Part, struct Objects.Object, enum Status, function Charter, " +
      "function Disputes, function Mandates, function Register, function ERC721, function Units, function Memberships, function Objects";
    const decision = "struct Header, struct Motion, struct Decision";
    expect(
      Object.fromEntries(Object.entries(PAPERS).map(([name, paper]) => [name, Object.keys(paper).join(", ")])),
    ).to.deep.equal({
      notice: `${rule}, ${calls}, ${decision}, struct Electorate, struct Modules, enum Way, enum Office`,
      ballot: `${decision}, enum Choice`,
      minutes:
        `${rule}, ${calls}, ${decision}, struct Electorate, struct Tally, struct Proxy, struct Disputes.Matter, struct Modules, ` +
        "enum State, enum Choice, enum Way, enum Office, enum Subject, enum Order, event Assembly, event Disputes, event ERC721, " +
        "constant Assembly",
      certificate:
        `${calls}, struct Register.Unit, struct Object, struct Register.Recovery, event Register, event Units, ` +
        "event Memberships, struct Motion, struct Decision, enum State, event ERC721",
      mandate: "struct Mandates.Mandate, enum Office, event Mandates, constant Mandates, constant Objects",
    });
  });

  const added = (list: keyof Found["inventory"], name: string): Found => {
    const { inventory, places } = found;
    return { places, inventory: { ...inventory, [list]: [...(inventory[list] ?? []), name] } };
  };

  it("misses whatever is new in the contracts, in each paper that is about it, with the line where it is to be said", () => {
    for (const [list, element, papers] of [
      ["parts", "struct Decision.fee", ["notice", "ballot", "minutes", "certificate"]],
      ["parts", "struct Rule.fee", ["notice", "minutes"]],
      ["parts", "struct Register.Unit.fee", ["certificate"]],
      ["parts", "struct Mandates.Mandate.fee", ["mandate"]],
      ["members", "enum Order.Seize", ["minutes"]],
      ["members", "enum Office.Clerk", ["notice", "minutes", "mandate"]],
      ["events", "event Assembly.Swept", ["minutes"]],
      ["events", "event Units.Swept", ["certificate"]],
      ["functions", "function Objects.sweep", ["notice", "minutes", "certificate"]],
      ["constants", "constant Assembly.SWEPT", ["minutes"]],
    ] as const) {
      const missed = problems(PAPERS, { of: added(list, element.replace(/^\w+ /, "")) });
      expect(missed).to.have.length(papers.length);
      for (const [index, paper] of papers.entries()) {
        const [said = "", line = ""] = missed[index]!.split(/ \(|\)$/);
        expect(said).to.equal(`contracts: ${element} is in no words of the ${paper}, and not exempt`);
        expect(lineAt(line)).to.include(`"${typeOf(element)}": `);
      }
    }
  });

  it("misses what is new in a type that no paper is about, and a new type", () => {
    for (const [list, element] of [
      ["parts", "struct Frame.fee"],
      ["parts", "struct Treasury.fee"],
      ["members", "enum Leave.Sold"],
      ["members", "enum Mood.Good"],
      ["events", "event Charter.Swept"],
      ["events", "event Treasury.Swept"],
      ["functions", "function Assembly.sweep"],
      ["functions", "function Treasury.sweep"],
      ["constants", "constant Treasury.FEE"],
    ] as const) {
      const missed = problems(PAPERS, { of: added(list, element.replace(/^\w+ /, "")) });
      expect(missed).to.have.length(1);
      const [said = "", line = ""] = missed[0]!.split(/ \(|\)$/);
      expect(said).to.equal(`contracts: ${element} is in no paper, and not exempt`);
      expect(lineAt(line)).to.include(
        typeOf(element) in ELSEWHERE ? `"${typeOf(element)}": ` : "export const ELSEWHERE",
      );
    }
  });

  it("finds what a paper states or leaves out and the contracts have not", () => {
    const { inventory, places } = found;
    const parts = (inventory.parts ?? []).filter((each) => each !== "Header.motion");
    const gone = problems(PAPERS, { of: { inventory: { ...inventory, parts }, places } });
    expect(gone).to.have.length(3);
    for (const each of gone) {
      expect(each).to.match(
        /^src\/condominium\/documents\/binds\.ts:[0-9]+: struct Header\.motion is not in the contracts$/,
      );
      expect(lineAt(each)).to.include("motion: ");
    }
    const more = { ...PAPERS["ballot"]!, "struct Hat.size": { brim: "BALLOT.voter {voter}" } };
    expect(problems({ ...PAPERS, ballot: more })[0]).to.match(/binds\.ts:[0-9]+: struct Hat\.size\.brim is not in the/);
  });

  it("finds words that there are not, a place that they have not, and what is stated and exempt", () => {
    const header = PAPERS["minutes"]!["struct Header"]!;
    const changed = (members: Paper[string]) =>
      problems({ ...PAPERS, minutes: { ...PAPERS["minutes"], "struct Header": { ...header, ...members } } });
    expect(changed({ no: "HEADLINE {no}" }).join()).to.match(
      /^src\/condominium\/documents\/binds\.ts:[0-9]+: struct Header\.no is in "HEADLINE \{no\}", and there are no such words$/,
    );
    expect(changed({ no: "TITLE {number}" }).join()).to.match(
      / "TITLE \{number\}", and those words have no such place$/,
    );
    expect(lineAt(changed({ no: "TITLE {number}" })[0]!)).to.include(`no: "TITLE {no}"`);
    const reason = PAPERS["notice"]!["struct Header"]!["motion"]!;
    expect(changed({ "no, motion": reason }).join()).to.match(/struct Header\.no is exempt, though words state it/);
  });

  it("finds each of the words removed that a paper states something by", () => {
    const stated = Object.values(PAPERS).flatMap((paper) => elementsOf(paper).flatMap((each) => namesIn(each.stated)));
    for (const name of new Set(stated.map((bind) => bind.split(" ")[0]!))) {
      const named = new Map([...all].filter(([each]) => each !== name));
      expect(problems(PAPERS, { named }).join("\n"), name).to.match(/^\S+:[0-9]+: .*, and there are no such words$/m);
    }
  });
});

describe("terms:check of the papers' words", () => {
  const changed = (name: string, change: (was: Words) => Words): WordsByName => {
    const { words: was, ...rest } = all.get(name)!;
    return new Map([[name, { ...rest, words: change(was) }]]);
  };
  const faults = (name: string, change: (was: Words) => Words) => wordProblems(changed(name, change), undefined, {});

  it("finds a language missing in each of them, with the line where they stand", () => {
    for (const [name, { words: was }] of all) {
      if (was.en === "") continue;
      for (const lang of LANGS) {
        const [missed, ...others] = faults(name, (each) => ({ ...each, [lang]: " " }));
        expect(others, name).to.deep.equal([]);
        expect(missed).to.match(new RegExp(`: there are no words in ${lang}$`));
        const [file = "", line] = missed!.split(":");
        const lines = readFileSync(root + file, "utf8").split("\n");
        const there = lines.slice(Number(line) - 1, Number(line) + 4).join("\n");
        expect(there, `${name} at ${file}:${line}`).to.include(JSON.stringify(was.en));
      }
    }
  });

  it("finds vague words, a moment's own second left open, two alphabets, two spaces, Cyrillic in English", () => {
    const also = (kk: string, ru: string, en: string) => (was: Words) =>
      words(`${was.kk} ${kk}`, `${was.ru} ${ru}`, `${was.en} ${en}`);
    const at = /^src\/condominium\/documents\/minutes-words\.ts:[0-9]+: HOW: /;
    for (const [change, problem] of [
      [also("Дереу.", "", ""), /"Дереу" is vague/],
      [also("", "Своевременно.", ""), /"Своевременно" is vague/],
      [also("", "", "Promptly."), /"Promptly" is vague/],
      [also("{at}.", "{at}.", "Before {at}."), /"Before \{at:moment\}" leaves the limit itself open/],
      [also("", "Cобрание.", ""), /"Cобрание" mixes Latin and Cyrillic/],
      [also("", "", "Собрание."), /there is Cyrillic in English/],
      [also("", "", " There."), /two spaces in en/],
      [also("{a}.", "{a}.", "{b}."), /same places in the same order; a · b/],
      [also("{a} {b}.", "{b} {a}.", "{a} {b}."), /same places in the same order; a, b · b, a/],
      [also("", "", "It must be."), /say as often who must, must not and may; kk: none; ru: none; en: must/],
      [also("міндетті", "обязан", "It must and may."), /A sentence in en says must and may/],
    ] as const) {
      const said = faults("HOW", change);
      expect(said.join("\n")).to.match(problem);
      for (const each of said) expect(each).to.match(at);
    }
  });

  it("finds words that nothing says, and a call's that no function is bound to", () => {
    const { words: some, file } = all.get("NOTICE.opens")!;
    const more = (name: string, path: string[], of = file) =>
      unusedWords(new Map([...all, [name, { words: some, file: of, path }]]));
    const unused = more("NOTICE.fine", ["NOTICE", "fine"]);
    expect(unused.join()).to.match(/^src\/condominium\/documents\/papers-words\.ts:[0-9]+: nothing says NOTICE\.fine$/);
    const calls = "src/condominium/documents/calls-words.ts";
    expect(more("CALLS.charter.sweep", ["CALLS", "charter.sweep()"], calls).join()).to.match(
      /calls-words\.ts:[0-9]+: nothing says CALLS\.charter\.sweep$/,
    );
    expect(more("FINE", ["FINE"])).to.have.length(1);
  });

  it("finds words no longer said once the code that says them is gone, with their lines", () => {
    const folder = "src/condominium/documents/";
    const only = readFileSync(`${root}${folder}ballot.ts`, "utf8");
    const unused = unusedWords(all, undefined, { ballot: only });
    expect(unused).to.have.length.above(200);
    for (const each of unused) {
      const key = each.split(".").at(-1)!;
      if (!/^[0-9]+$/.test(key) && !each.includes("CALLS.")) expect(lineAt(each)).to.include(key.replace(/.* /, ""));
    }
    expect(unused.join("\n")).not.to.include("BALLOT.");
    expect(unused.join("\n")).to.include("nothing says MANDATE.none");
  });

  it("takes an exception only where it is needed, and a reason only in three languages", () => {
    const reason = INVERTED["WHOLE"]!;
    const given = (inverted: typeof INVERTED, elsewhere: Paper = ELSEWHERE) =>
      wordProblems(all, { papers: PAPERS, elsewhere }, inverted);
    expect(given({ PART_OF: reason }).join()).to.match(/rule-words\.ts:[0-9]+: WHOLE: .*same order/);
    expect(given({ ...INVERTED, TITLE: reason }).join()).to.match(/minutes-words\.ts:[0-9]+: TITLE: .*no exception/);
    expect(given({ ...INVERTED, HEADLINE: reason }).join()).to.match(/binds\.ts:[0-9]+: no words are named HEADLINE/);
    const first = ELSEWHERE["constant Packed"]!;
    const [names = "", stated = ""] = Object.entries(first)[0]!;
    const silent = { ...ELSEWHERE, "constant Packed": { [names]: { ...(stated as Words), ru: "" } } };
    const missed = given(INVERTED, silent);
    expect(missed.join()).to.match(/^src\/condominium\/documents\/binds\.ts:[0-9]+: there are no words in ru$/);
    expect(lineAt(missed[0]!)).to.include((stated as Words).kk);
  });
});
