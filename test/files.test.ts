/**
 * What is written, and what is never written over.
 * @module
 */
import { expect } from "chai";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BiyError } from "../src/index.ts";
import { writeBeside, writeOnce } from "../src/node/files.ts";

const root = new URL("..", import.meta.url);

describe("files", () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const read = (name: string) => readFileSync(at(name), "utf8");
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "biy-files-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it("writes texts that bind once, all or none, and names the file that has another", () => {
    writeOnce({ [at("a")]: "1", [at("b")]: "2" });
    writeOnce({ [at("a")]: "1", [at("b")]: "2", [at("c")]: "3" });
    expect(() => writeOnce({ [at("d")]: "4", [at("b")]: "another" }))
      .to.throw(BiyError, `${at("b")} has another text`)
      .that.includes({ code: "document", file: at("b") });
    expect(readdirSync(folder).map((name) => [name, read(name)])).to.deep.equal([
      ["a", "1"],
      ["b", "2"],
      ["c", "3"],
    ]);
  });

  it("keeps what the chain has already beside another text", () => {
    writeFileSync(at("decision-1.json"), "somebody's");
    expect(writeBeside(at("decision-1.json"), "1")).to.equal(at("decision-1-2.json"));
    expect(writeBeside(at("decision-1.json"), "1")).to.equal(at("decision-1-2.json"));
    expect(writeBeside(at("decision-1.json"), "2")).to.equal(at("decision-1-3.json"));
    expect([read("decision-1.json"), read("decision-1-2.json")]).to.deep.equal(["somebody's", "1"]);
  });

  /** Who writes over what is there, and why it may. A new one belongs here only if what it writes over binds nobody. */
  const OVER: { readonly [file: string]: string } = {
    "agreement.ts: writeAgreement": "the same agreement with one more acceptance",
    "agreement.ts: writeWhole": "a calendar",
    "award-draft.ts: writeWhole": "the draft that the arbiter has just left, with each fault above its line",
    "condominium.ts: writeWhole": "what an interrupted founding has deployed so far",
    "inbox.ts: writeWhole": "a calendar",
    "journal.ts: writeWhole": "transactions under way",
    "people.ts: writeAgreement": "the same agreement without a person's data, or with a restriction",
    "asking.ts: writeWhole": "the answers given so far",
  };

  it("are written over by those that are listed, and no others", () => {
    const found = readdirSync(new URL("src/cli/", root)).flatMap((name) => {
      const code = readFileSync(new URL(`src/cli/${name}`, root), "utf8").replace(/^import[^;]*;$/gm, "");
      const calls = [...code.matchAll(/\b(writeWhole|writeAgreement|writeFileSync|appendFileSync|writeFile)\(/g)];
      return [...new Set(calls.map(([, call]) => `${name}: ${call}`))];
    });
    expect(found.sort()).to.deep.equal(Object.keys(OVER).sort());
  });
});
