import { readdirSync } from "node:fs";
import { expect } from "chai";
import { partiesFrom } from "../src/agreements/draft.ts";
import { SALE } from "../src/templates/sale/template.ts";
import { acceptanceFrom } from "../src/agreements/readers.ts";
import { checkFounding } from "../src/condominium/founding.ts";
import { ballotFrom, motionFrom } from "../src/condominium/readers.ts";
import { deploymentFrom } from "../src/chain/deployments.ts";
import { BiyError } from "../src/words/biyError.ts";
import { readJson, readText } from "../src/node/files.ts";
import { keySignature, signerOf } from "../src/chain/signatures.ts";
import { LANGS } from "../src/words/lang.ts";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("fixtures/cases/", import.meta.url));

/** What people, files and adversaries gave, and what of it is refused: the field, or what is said. */
const REFUSED: {
  readonly [file: string]: { readonly read: (path: string) => unknown; readonly field?: string; readonly says: RegExp };
} = {
  "02-parties-chinese-seller.json": {
    read: (path) => readJson(path, partiesFrom(SALE)),
    field: "seller.name.kk",
    says: /深/,
  },
  "02-parties-emoji.json": {
    read: (path) => readJson(path, partiesFrom(SALE)),
    field: "seller.name.kk",
    says: /U\+1F680/,
  },
  "03-claim-empty.txt": { read: readText, says: /empty|бос|пуст/ },
  "07-parties-invisible-U3164.json": {
    read: (path) => readJson(path, partiesFrom(SALE)),
    field: "seller.name.kk",
    says: /U\+3164/,
  },
  "08-parties-nbsp.json": {
    read: (path) => readJson(path, partiesFrom(SALE)),
    field: "seller.name.ru",
    says: /U\+00A0/,
  },
  "08-parties-quantity-number.json": {
    read: (path) => readJson(path, partiesFrom(SALE)),
    field: "subject.items[0].quantity",
    says: /"4"/,
  },
  "12-motion-escape-codes.json": { read: (path) => readJson(path, motionFrom), field: "question.en", says: /U\+001B/ },
  "13-charter-decimal-share.json": {
    read: (path) => readJson(path, checkFounding),
    field: "units[0].share",
    says: /523/,
  },
  "13-charter-unit-twice.json": {
    read: (path) => readJson(path, checkFounding),
    field: "units[24]",
    says: /units\[0\]/,
  },
  "14-deployments-half-written.json": { read: (path) => readJson(path, deploymentFrom), says: /JSON/ },
  "15-parties-email-iban.json": {
    read: (path) => readJson(path, partiesFrom(SALE)),
    field: "buyer.bank.iban",
    says: /IBAN/,
  },
  "15-parties-no-items.json": { read: (path) => readJson(path, partiesFrom(SALE)), field: "subject.items", says: /./ },
};

/** What of it is taken. */
const TAKEN: { readonly [file: string]: (path: string) => void } = {
  "01-good-ballot-of-the-same-decision.json": (path) => expect(readJson(path, ballotFrom).units).to.deep.equal([4, 5]),
  // It can be read, and is nobody's: what counts it says so and goes on.
  "01-ballot-r-zero.json": (path) => {
    const { decision, signature } = readJson(path, ballotFrom);
    expect(signerOf(decision, signature)).to.equal(undefined);
  },
  "03-claim-utf16.txt": (path) => expect(readText(path)).to.match(/^\p{L}[^\0]+\n?$/u),
  "06-terms-bom.json": (path) =>
    expect(readJson(path, (given) => (given as { edition: string }).edition)).to.equal("sale-1"),
  "16-acceptance-v01.json": (path) => {
    const { signature } = readJson(path, acceptanceFrom).acceptance;
    expect(signature).to.match(/01$/);
    expect(keySignature(signature)).to.equal(signature.replace(/01$/, "1c"));
  },
};

describe("inputs that failed", () => {
  it("are all here", () => {
    expect(readdirSync(folder).filter((name) => /\.(json|txt)$/.test(name))).to.have.members([
      ...Object.keys(REFUSED),
      ...Object.keys(TAKEN),
    ]);
  });

  for (const [name, { read, field, says }] of Object.entries(REFUSED)) {
    it(`${name}: refused, naming file${field === undefined ? "" : ` and ${field}`}, in each language`, () => {
      try {
        read(folder + name);
      } catch (thrown) {
        expect(thrown).to.be.instanceOf(BiyError);
        const { words, field: named, file } = thrown as BiyError;
        expect([named, file]).to.deep.equal([field, folder + name]);
        for (const lang of LANGS) expect(words[lang]).to.match(says);
        return;
      }
      expect.fail("it was taken");
    });
  }
  for (const [name, take] of Object.entries(TAKEN)) it(`${name}: taken as what it is`, () => take(folder + name));
});
