/**
 * Names that every object has, where a name from elsewhere is looked up: they name nothing.
 * @module
 */
import { expect } from "chai";
import { Interface } from "ethers";
import { factorInWords } from "../src/agreements/explain.ts";
import { thenIn } from "../src/agreements/decision.ts";
import { callOf } from "../src/condominium/meeting.ts";
import type { CondominiumFile, Target } from "../src/condominium/file.ts";
import { BiyError, LANGS, sentenceOf } from "../src/index.ts";
import { own } from "../src/words/own.ts";

const NAMES = Object.getOwnPropertyNames(Object.prototype);

describe("a name that every object has", () => {
  for (const name of NAMES)
    it(`names nothing: ${name}`, () => {
      expect(own({ a: 1 }, name)).to.equal(undefined);
      const factor = { name, actual: 1n, criterion: 2n, met: false };
      expect(factorInWords(factor).words.en).to.equal(`${name}: 1 / 2`);
      expect(() => thenIn(name, "then")).to.throw(BiyError, '"then"');
      const file = { kind: "condominium", addresses: {} } as CondominiumFile;
      expect(() => callOf(file, name as Target, "name", [])).to.throw(BiyError, `"${name}.name"`);
    });

  it("is no sentence of an error either", async () => {
    const made = new Interface(["error toString()"]);
    const thrown = Object.assign(new Error("reverted"), { data: made.encodeErrorResult("toString") });
    for (const lang of LANGS) expect(await sentenceOf(thrown, lang)).to.be.a("string");
  });
});
