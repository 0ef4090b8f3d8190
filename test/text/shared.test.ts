/**
 * What an edition stands on: all of another folder but what it says it leaves out or has of its own, and words for what is open there.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { ownSteps } from "../../src/agreements/next.ts";
import { sharedWordProblems } from "../../src/node/checkShared.ts";
import { SALE } from "../../src/templates/sale/template.ts";
import { LANGS } from "../../src/words/lang.ts";
import {
  compileEdition,
  editionOf,
  foldersOf,
  readEdition,
  sourceIn,
  type EditionSource,
} from "../../src/text/compile.ts";
import { isBase, likeOf, sharedFolder, sharedFrom, withLike, withShared } from "../../src/text/shared.ts";
import { thrown } from "./throws.ts";
import { toySource } from "./toy.ts";

type Parts = { readonly [key: string]: unknown };
type Head = { fields: { path: string }[]; exemptions: { element: string }[]; [key: string]: unknown };

const other = toySource();
const head = JSON.parse(other["edition.json"] ?? "") as Head;
const { template, title, roles } = head;
const [first = "", second = ""] = Object.keys(other).filter((file) => file.endsWith(".md"));
const idOf = (content = "") => /^id: (.*)$/m.exec(content)?.[1] ?? "";
const id = idOf(other[first]);
const words = (en: string) => ({ kk: "сөз", ru: "слово", en });
/** An edition that stands on the toy. */
const source = (parts: Parts = {}, files: EditionSource = {}): EditionSource => ({
  ...files,
  "edition.json": JSON.stringify({ name: "toy-two", template, title, roles, from: "toy", ...parts }),
});
/** The toy with other words in its first clause, in all languages. */
const open = (place: string, parts: Parts = {}): EditionSource => ({
  ...other,
  [first]: (other[first] ?? "").replace(/^(## \w\w\n)/gm, `$1${place} `),
  "edition.json": JSON.stringify({ ...head, ...parts }),
});
const textOf = (file: EditionSource, lang: string) =>
  ((file[first] ?? "").split(`## ${lang}\n`)[1] ?? "").split("\n")[0] ?? "";

describe("the words that a template gives to the shared clauses", () => {
  const folder = fileURLToPath(new URL("../../src/templates/sale/clauses", import.meta.url));
  const written = readFileSync(`${folder}/edition.json`, "utf8");
  const problemsOf = (text: string, steps = ownSteps(SALE).map(({ name }) => name)) =>
    sharedWordProblems(text, { edition: readEdition(folder), own: { steps, usesRest: false } }).map(
      ({ message }) => message,
    );

  it("name each step of a sale, in each language, as those of an author's template have to", () => {
    expect(problemsOf(written)).to.deep.equal([]);
    for (const step of ["markDelivered", "confirmReceipt", "release", "refund"])
      expect(problemsOf(written.replaceAll(` (${step})`, "")), step).to.deep.equal(
        LANGS.map((lang) => `words.suspended does not name ${step} in ${lang}: a dispute stops it, too.`),
      );
    expect(problemsOf(written, ["release"]).join()).to.contain('words.steps has a row of "refund"');
  });
});

describe("withShared", () => {
  it("takes all of the other: clauses, sections, fields, currencies and exemptions", () => {
    const one = compileEdition(other);
    const two = compileEdition(withShared(source(), other));
    expect(two).to.deep.equal({ ...one, name: "toy-two" });
  });

  it("leaves out what it says, and puts its own where it says so", () => {
    const clause = `---\nid: ${id}\nsection: parties\nmode: fact\n---\n`;
    const mine = withShared(
      source({ instead: [id], without: { clauses: [idOf(other[second])] } }, { "own.md": clause }),
      other,
    );
    expect(mine).not.to.have.any.keys(first, second);
    expect(mine["own.md"]).to.equal(clause);

    const [field, exemption] = [head.fields[0]!.path, head.exemptions[0]!.element];
    const without = { fields: [field], exemptions: [exemption] };
    const left = JSON.parse(withShared(source({ without }), other)["edition.json"] ?? "") as Head;
    expect(left.fields).to.deep.equal(head.fields.slice(1));
    expect(left.exemptions).to.deep.equal(head.exemptions.slice(1));
  });

  it("has an entry of its own in the place of the other's of the same name, and others beside them", () => {
    const [its, more] = [
      { id: "price", title: words("Rent") },
      { id: "more", title: words("Annex") },
    ];
    const { sections } = compileEdition(withShared(source({ sections: [more, its] }), other));
    expect(sections.map((each) => each.id)).to.deep.equal(["parties", "price", "disputes", "more"]);
    expect(sections[1]).to.deep.equal(its);
  });

  it("adds to what a clause states of the contract", () => {
    const bound = withShared(source({ code: { [id]: "error ToyBroken" } }), other)[first];
    expect(bound).to.match(/^code: error ToyBroken, /m);
  });

  it("fills in words and roles in each language, with a capital letter at the beginning of a sentence", () => {
    const roles = { first: { kk: "Иесі", ru: "Владелец", en: "The Owner" }, second: words("The Friend") };
    const base = open("<what> <first>. <first> <what>: <second>.", { words: { what: "what it is" } });
    const filled = withShared(source({ roles, words: { what: words("the thing of <second>") } }), base);
    expect(textOf(filled, "en")).to.match(
      /^The thing of the Friend the Owner\. The Owner the thing of the Friend: the Friend\./,
    );
    expect(textOf(filled, "ru")).to.match(/^Слово Владелец\. Владелец слово: слово\./);
    expect(textOf(withShared(source({ roles, words: { what: "same" } }), base), "kk")).to.match(/^Same Иесі\./);
  });

  it("makes a row of each of several words, and leaves out a row about a clause that is not there", () => {
    const rows = `- here (<clause ${id}>)\n- gone (<clause gone>)\n- <what>\n\n`;
    const filled = withShared(
      source({ words: { what: [words("one"), words("two")] } }),
      open(rows, { words: { what: "rows" } }),
    );
    expect(filled[first]).to.include(`## en\n- here (<clause ${id}>)\n- one\n- two\n`);
  });

  it("refuses what the other has not, and what it has when that isn't said", () => {
    const clause = (its: string) => ({ "own.md": `---\nid: ${its}\n---\n` });
    const refusals: readonly (readonly [parts: Parts, name: string, files?: EditionSource, of?: EditionSource])[] = [
      [{ without: { clauses: ["none"] } }, "none"],
      [{ without: { fields: ["common.none"] } }, "common.none"],
      [{ without: { exemptions: ["function none"] } }, "function none"],
      [{ without: { others: ["one"] } }, "others"],
      [{ without: { clauses: [id] } }, id, clause(id)],
      [{ instead: ["none"] }, "none", clause("none")],
      [{ instead: [id] }, id],
      [{ code: { none: "error None" } }, "none"],
      [{}, id, clause(id)],
      [{}, first, { [first]: "---\nid: own\n---\n" }],
      [{}, "what", {}, open("<what>", { words: { what: "what it is" } })],
      [{ words: { what: words("none") } }, "what"],
    ];
    for (const [parts, name, files = {}, of = other] of refusals)
      thrown(() => withShared(source(parts, files), of), "EditionRefused", new RegExp(`"${name}" can't be shared`));
  });

  it("is only for a source that names another folder: of this package, or beside its own", () => {
    expect(sharedFrom(other["edition.json"])).to.equal(undefined);
    expect(sharedFrom(source()["edition.json"])).to.equal("toy");
    expect(sharedFrom("no JSON")).to.equal(undefined);
    expect(sharedFrom(undefined)).to.equal(undefined);
    expect(sharedFolder("clauses/community", "condominium")).to.equal("clauses/condominium");
    expect(sharedFolder("clauses", "biy/agreement-1")).to.match(/src\/agreements\/clauses\/agreement-1$/);
  });

  it("leaves its own and the package's folders for none, and stands on nothing that isn't there or stands on another", () => {
    const folder = "src/templates/sale/clauses";
    for (const from of ["../../..", "/etc", "biy/../secret", "biy/", "", "a/b"])
      thrown(() => sharedFolder(folder, from), "EditionRefused", /isn't the name of a folder/);
    const read = (from: string) => editionOf(folder, (of) => (of === folder ? source({ from }) : sourceIn(of)));
    thrown(() => read("biy/agreement-none"), "EditionRefused", /no such folder with an edition\.json/);
    thrown(() => read("nowhere"), "EditionRefused", /no such folder/);
    const twice = { ...other, "edition.json": source()["edition.json"] ?? "" };
    thrown(() => withShared(source(), twice), "EditionRefused", /stands on another itself/);
    thrown(() => readEdition("nowhere"), "EditionRefused", /has no edition\.json/);
  });
});

describe("a base that stands on another", () => {
  const { template: _, roles: __, title: ___, ...bare } = head;
  const base = open("<what> and <more>", { template: undefined, words: { what: "what it is", more: "what more" } });
  /** Without a clause of the other, and with one more place. */
  const upon = (parts: Parts): EditionSource => ({
    "edition.json": JSON.stringify({ name: "upon", from: "base", words: {}, ...parts }),
  });

  it("leaves open what that leaves open, and takes and leaves out as an edition does", () => {
    const joined = withShared(upon({ words: { other: "another place" } }), base);
    const { words: left } = JSON.parse(joined["edition.json"] ?? "") as Head & { words: object };
    expect(left).to.deep.equal({ what: "what it is", more: "what more", other: "another place" });
    expect(textOf(joined, "en")).to.match(/^<what> and <more> /);
    const less = withShared(upon({ without: { clauses: [id] } }), base);
    expect(Object.keys(less).filter((file) => file.endsWith(".md"))).not.to.include(first);
    thrown(() => withShared(upon({ without: { clauses: ["nothing"] } }), base), "EditionRefused", /"nothing"/);
  });

  it("is known by its words without a template", () => {
    expect([bare, { ...bare, words: {} }, head].map((each) => isBase(JSON.stringify(each)))).to.deep.equal([
      false,
      true,
      false,
    ]);
    expect(isBase(JSON.stringify({ words: {}, like: ".." }))).to.equal(false);
  });

  it("is that of each edition that names it: the folders are its own, that of which it is like, and the bases", () => {
    const folder = "src/templates/sale/clauses/bank";
    const ends = foldersOf(folder).map((each) => each.replace(/^.*\/(?=src\/)/, ""));
    expect(ends).to.deep.equal([
      folder,
      "src/templates/sale/clauses",
      "src/agreements/clauses/agreement-bank-1",
      "src/agreements/clauses/agreement-1",
    ]);
  });
});

describe("withLike", () => {
  const own = open("Its own.", { from: "toy", words: { what: "of it" }, instead: [id], code: { a: "error A" } });

  it("takes the own clauses of the other, but for those that are left out or replaced, and its words", () => {
    const like = source({
      like: "..",
      from: "base",
      words: { more: "more" },
      without: { clauses: [idOf(other[second])] },
    });
    const joined = withLike(like, own);
    expect(Object.keys(joined).filter((file) => file.endsWith(".md")))
      .to.include(first)
      .and.not.to.include(second);
    const said = JSON.parse(joined["edition.json"] ?? "") as Head;
    expect(said["words"]).to.deep.equal({ what: "of it", more: "more" });
    expect([said["from"], said["instead"], said["code"], said["without"]]).to.deep.equal([
      "base",
      [id],
      { a: "error A" },
      { clauses: [] },
    ]);
  });

  it("leaves what is named of neither to the base", () => {
    const like = source({ like: "..", from: "base", instead: ["ofBase"], without: { clauses: ["alsoOfBase"] } });
    const said = JSON.parse(withLike(like, own)["edition.json"] ?? "") as Head;
    expect([said["instead"], said["without"]]).to.deep.equal([[id, "ofBase"], { clauses: ["alsoOfBase"] }]);
    expect(likeOf(like["edition.json"])).to.equal("..");
  });
});

describe("compileEdition", () => {
  const referring = (to: string) => open(`See <clause ${to}>.`);

  it("writes the number of a clause that another names", () => {
    const [clause] = compileEdition(referring(idOf(other[second]))).clauses;
    expect(clause?.text.en.join("")).to.match(/^See [0-9]\.[0-9]\./);
  });

  it("refuses a clause that isn't there, and a place that has no words", () => {
    thrown(() => compileEdition(referring("none")), "EditionRefused", /<clause none> is no clause with one number/);
    thrown(() => compileEdition(open("<what>")), "EditionRefused", /<what> has no words; give them in edition\.json/);
  });
});
