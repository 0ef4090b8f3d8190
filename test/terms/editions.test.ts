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
import { compileAll, releasedIn } from "../../src/terms/compile.ts";
import { editionHash, type Edition } from "../../src/terms/edition.ts";
import { EDITIONS } from "../../src/terms/editions.ts";
import { LANGS } from "../../src/terms/errors.ts";
import { renderTerms, text } from "../../src/terms/render.ts";
import { thrown } from "./throws.ts";
import { CHAIN, PRIVATE, TEMPLATE, TERMS, toySource } from "./toy.ts";

const inputOf = () => ({ chainId: CHAIN, template: TEMPLATE, terms: TERMS, private: PRIVATE });
const terms = fileURLToPath(new URL("../../src/terms", import.meta.url));

describe("released editions", () => {
  it("are what they were when they were released, and all ship", () => {
    const hashes = Object.fromEntries(Object.entries(EDITIONS).map(([name, edition]) => [name, editionHash(edition)]));
    expect(hashes).to.deep.equal(releasedIn(terms));
    // Charters are not released yet: theirs ship, and are not frozen.
    for (const name of Object.keys(CHARTER_EDITIONS)) expect(releasedIn(terms)).not.to.have.property(name);
    const files = readdirSync(join(terms, "editions")).filter((file) => file.endsWith(".ts"));
    expect(files.toSorted()).to.deep.equal(
      Object.keys({ ...EDITIONS, ...CHARTER_EDITIONS })
        .map((name) => `${name}.ts`)
        .toSorted(),
    );
  });

  describe("when a clause is reworded", () => {
    const root = mkdtempSync(join(tmpdir(), "editions-"));
    const folder = join(root, "toy");
    const write = (source: { readonly [file: string]: string }) => {
      mkdirSync(folder, { recursive: true });
      for (const [file, content] of Object.entries(source)) writeFileSync(join(folder, file), content);
    };
    const compiled = async (name: string, constant: string) =>
      ((await import(join(root, "editions", `${name}.ts`))) as { [name: string]: Edition })[constant]!;
    const texts = (edition: Edition) => LANGS.map((lang) => text(renderTerms(edition, inputOf()), lang));
    after(() => rmSync(root, { recursive: true }));

    it("refuses the old name, takes a new one, and an agreement of the old edition renders byte for byte", async () => {
      write(toySource());
      compileAll({ root, check: false });
      const old = await compiled("toy-one", "toyOne");
      writeFileSync(join(root, "editions", "released.json"), JSON.stringify({ "toy-one": editionHash(old) }));
      const before = texts(old);
      const { root: bound } = renderTerms(old, inputOf());
      const module = readFileSync(join(root, "editions", "toy-one.ts"), "utf8");

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
        () => compileAll({ root, check: false }),
        "EditionRefused",
        /toy-one is released and never changes/,
      );
      expect(error.fields.problems?.[0]?.file).to.equal("toy/edition.json");
      expect(readFileSync(join(root, "editions", "toy-one.ts"), "utf8")).to.equal(module);

      const head = source["edition.json"] ?? "";
      write({ ...reworded, "edition.json": head.replace('"toy-one"', '"toy-two"') });
      compileAll({ root, check: false });
      const next = await compiled("toy-two", "toyTwo");
      expect(texts(old)).to.deep.equal(before);
      expect(renderTerms(old, inputOf()).root).to.equal(bound);
      expect(texts(next)).not.to.deep.equal(before);
      expect(renderTerms(next, inputOf()).root).not.to.equal(bound);
    });
  });
});
