/**
 * Released editions: frozen by their hash, all shipped; and an agreement of an old one reads the same for ever.
 * @module
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { CHARTER_EDITIONS } from "../../src/condominium/editions.ts";
import { compileAll, releasedIn } from "../../src/text/compile.ts";
import { editionHash, type Edition, type Released } from "../../src/text/edition.ts";
import { loaded } from "../../src/text/load.ts";
import { EDITIONS } from "../../src/templates/sale/editions.ts";
import { LANGS } from "../../src/words/lang.ts";
import { renderTerms, text } from "../../src/text/render.ts";
import { PAPER_EDITIONS, partsIn } from "../../scripts/terms/papers.ts";
import { thrown } from "./throws.ts";
import { CHAIN, PRIVATE, TEMPLATE, TERMS, toySource } from "./toy.ts";

const inputOf = () => ({ chainId: CHAIN, template: TEMPLATE, terms: TERMS, private: PRIVATE });
const src = fileURLToPath(new URL("../../src", import.meta.url));
/** Decisions of humans, and what those say of them who know what is disputed. */
const AWARDS = {
  arbitration: ["award-1", "deciders-1", "said-1"],
  agreements: ["disposition-1", "factors-1", "objection-1", "parties-1"],
};
/** What is shipped of each home of clauses. */
const SHIPPED = {
  "templates/sale": Object.keys(EDITIONS),
  ...AWARDS,
  condominium: [
    ...Object.keys(CHARTER_EDITIONS),
    ...new Set(
      PAPER_EDITIONS.flatMap((paper) => partsIn(paper))
        .map(({ name }) => name)
        .filter((name) => !Object.values(AWARDS).flat().includes(name)),
    ),
  ],
};

/** The others are parts of documents, which can also be shown alone. */
const DOCUMENTS = [
  ...Object.keys(EDITIONS),
  ...Object.values(EDITIONS).flatMap(({ annexes = {} }) => Object.values(annexes).map(({ name }) => name)),
  ...Object.keys(CHARTER_EDITIONS),
  ...["award", "ballot", "certificate", "mandate", "minutes", "notice", "objection"].map((name) => `${name}-1`),
];

describe("released editions", () => {
  it("are what they were when they were released, and all ship", () => {
    for (const [home, names] of Object.entries(SHIPPED)) {
      const files = readdirSync(join(src, home, "editions")).filter((file) => file.endsWith(".ts"));
      const annexes = (name: string) => Object.values(EDITIONS[name]?.annexes ?? {}).map((annex) => annex.name);
      const modules = names
        .flatMap((name) => [name, ...annexes(name)])
        .flatMap((name) => [
          name,
          ...(DOCUMENTS.includes(name) ? [] : [`${name}.alone`]),
          ...LANGS.map((lang) => `${name}.${lang}`),
        ]);
      expect(files.toSorted()).to.deep.equal(modules.map((name) => `${name}.ts`).toSorted());
    }
    const hashes = Object.fromEntries(Object.entries(EDITIONS).map(([name, edition]) => [name, editionHash(edition)]));
    expect(hashes).to.deep.equal(releasedIn(join(src, "templates/sale")));
    // Charters and papers are not released yet: theirs ship, and are not frozen.
    expect(releasedIn(join(src, "condominium"))).to.deep.equal({});
  });

  describe("when a clause is reworded", () => {
    const home = mkdtempSync(join(tmpdir(), "editions-"));
    const folder = join(home, "clauses", "toy");
    const write = (source: { readonly [file: string]: string }) => {
      mkdirSync(folder, { recursive: true });
      for (const [file, content] of Object.entries(source)) writeFileSync(join(folder, file), content);
    };
    const compiled = async (name: string, constant: string) =>
      await loaded(((await import(join(home, "editions", `${name}.ts`))) as { [name: string]: Released })[constant]!);
    const texts = (edition: Edition) => LANGS.map((lang) => text(renderTerms(edition, inputOf()), lang));
    after(() => rmSync(home, { recursive: true }));

    it("refuses the old name, takes a new one, and an agreement of the old edition renders byte for byte", async () => {
      write(toySource());
      compileAll({ home, check: false });
      const old = await compiled("toy-one", "toyOne");
      writeFileSync(join(home, "editions", "released.json"), JSON.stringify({ "toy-one": editionHash(old) }));
      const before = texts(old);
      const { root: bound } = renderTerms(old, inputOf());
      const module = readFileSync(join(home, "editions", "toy-one.ts"), "utf8");

      const source = toySource();
      const reworded = Object.fromEntries(
        Object.entries(source).map(([file, content]) => [
          file,
          content.replace("The deposit is", "The deposit of it is"),
        ]),
      );
      expect(reworded).not.to.deep.equal(source);
      write(reworded);
      const error = thrown(
        () => compileAll({ home, check: false }),
        "EditionRefused",
        /toy-one is released and never changes/,
      );
      expect(error.fields.problems?.[0]?.file).to.equal("toy/edition.json");
      expect(readFileSync(join(home, "editions", "toy-one.ts"), "utf8")).to.equal(module);

      const head = source["edition.json"] ?? "";
      write({ ...reworded, "edition.json": head.replace('"toy-one"', '"toy-two"') });
      compileAll({ home, check: false });
      const next = await compiled("toy-two", "toyTwo");
      expect(texts(old)).to.deep.equal(before);
      expect(renderTerms(old, inputOf()).root).to.equal(bound);
      expect(texts(next)).not.to.deep.equal(before);
      expect(renderTerms(next, inputOf()).root).not.to.equal(bound);
    });
  });
});
