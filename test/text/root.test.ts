import { SimpleMerkleTree } from "@openzeppelin/merkle-tree";
import { expect } from "chai";
import fc from "fast-check";
import { AbiCoder, keccak256, toUtf8Bytes } from "ethers";
import { compileEdition } from "../../src/text/compile.ts";
import { canonicalJson, editionHash, isWords } from "../../src/text/edition.ts";
import { LANGS, perLanguage, type Words } from "../../src/words/lang.ts";
import { renderTerms, text } from "../../src/text/render.ts";
import { documentRoot, forget, leafHash, pathOf, proofOf, rootOf, rootsOf, verifyLeaf } from "../../src/text/root.ts";
import type { PrivateFile } from "../../src/text/requisites.ts";
import { thrown } from "./throws.ts";
import { CHAIN, PRIVATE, TEMPLATE, TERMS, toySource } from "./toy.ts";

const edition = compileEdition(toySource());
const render = (file: PrivateFile = PRIVATE) =>
  renderTerms(edition, { chainId: CHAIN, template: TEMPLATE, terms: TERMS, private: file });

describe("renderTerms' root", () => {
  it("has a leaf for the edition, each clause in each language, each party, the subject", () => {
    const { leaves, languages } = render();
    expect(leaves).to.have.length(1 + 3 * languages.kk.length + 3);
    expect(leaves[0]).to.include({ kind: "edition", path: "toy-one", text: editionHash(edition) });
    expect(leaves.map((each) => each.path)).to.include.members([
      "kk/parties",
      "ru/release",
      "first",
      "second",
      "subject",
    ]);
    expect(new Set(leaves.map((each) => each.hash)).size).to.equal(leaves.length);
  });

  it("is OpenZeppelin's, and so are the proofs, whatever the leaves", () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => keccak256(bytes));
    fc.assert(
      fc.property(fc.array(hash, { minLength: 1, maxLength: 70 }), fc.nat(), (hashes, seed) => {
        const index = seed % hashes.length;
        const leaves = hashes.map((each, path) => ({ kind: "clause" as const, path: `${path}`, hash: each }));
        const theirs = SimpleMerkleTree.of(hashes);
        const proof = pathOf(leaves, leaves[index]!.hash);
        expect(rootOf(leaves)).to.equal(theirs.root);
        expect(proof).to.deep.equal(theirs.getProof(index));
        expect(verifyLeaf({ root: theirs.root, leaf: leaves[index]!, proof })).to.equal(true);
      }),
      { numRuns: 200 },
    );
  });

  it("doesn't depend on the order of leaves", () => {
    const { leaves, root } = render();
    expect(documentRoot([...leaves].reverse(), rootsOf([...leaves].reverse()))).to.equal(root);
  });

  it("is the same when anyone is forgotten, though the text lacks them", () => {
    const { root } = render();
    for (const key of ["first", "second", "subject"] as const) {
      const rest = forget(PRIVATE, key);
      const document = render(rest);
      expect(document.root).to.equal(root);
      const leaf = document.leaves.find((each) => each.path === key)!;
      expect(leaf.text).to.equal(undefined);
      for (const lang of LANGS) expect(text(document, lang)).to.contain(`: ${leaf.hash}\n`);
      expect(JSON.stringify(document.private?.[key])).to.equal(JSON.stringify({ leaf: leaf.hash }));
    }
    const none = forget(forget(forget(PRIVATE, "first"), "second"), "subject");
    expect(render(none).root).to.equal(root);
    expect(text(render(none), "en"))
      .to.contain("The data of this party was removed")
      .and.not.contain("Aigul");
    expect(forget(none, "first")).to.deep.equal(none);
  });

  it("is another with another salt, person, chain or template", () => {
    const { root } = render();
    const salted = { ...PRIVATE, first: { ...PRIVATE.first, salt: "0x" + "44".repeat(32) } };
    expect(render(salted).root).to.not.equal(root);
    const input = { chainId: CHAIN, template: TEMPLATE, terms: TERMS, private: PRIVATE };
    const second = TERMS.common["second"] as string;
    expect(renderTerms(edition, { ...input, template: second }).root).to.not.equal(root);
    // There it is a token that the edition doesn't know.
    const token = { symbol: "USDT", decimals: 6 };
    expect(renderTerms(edition, { ...input, chainId: 1n, terms: { ...input.terms, token } }).root).to.not.equal(root);
  });
});

describe("proofOf", () => {
  it("throws on a leaf that isn't there", () => {
    thrown(() => proofOf(render(), { kind: "clause", path: "kk/none" }), "LeafUnknown", /kk\/none/);
  });

  it("proves every leaf, also a forgotten one", () => {
    const document = render(forget(PRIVATE, "first"));
    for (const leaf of document.leaves) {
      expect(verifyLeaf({ root: document.root, leaf, proof: proofOf(document, leaf) })).to.equal(true);
    }
  });
});

describe("verifyLeaf", () => {
  it("refuses another text, whatever hash comes with it", () => {
    const document = render();
    const leaf = document.leaves.find((each) => each.path === "en/release")!;
    const proof = proofOf(document, leaf);
    expect(verifyLeaf({ root: document.root, leaf: { ...leaf, text: leaf.text + " " }, proof })).to.equal(false);
    expect(verifyLeaf({ root: document.root, leaf: { ...leaf, path: "kk/release" }, proof })).to.equal(false);
    expect(verifyLeaf({ root: document.root, leaf, proof: proof.slice(1) })).to.equal(false);
  });

  it("takes a word in large letters for the same, and nothing else for a word", () => {
    const document = render();
    const leaf = document.leaves.find((each) => each.path === "en/release")!;
    const large = (word: string) => `0x${word.slice(2).toUpperCase()}`;
    const proof = proofOf(document, leaf).map(large);
    expect(verifyLeaf({ root: large(document.root), leaf, proof })).to.equal(true);
    expect(verifyLeaf({ root: document.root, leaf, proof: [...proof, "0x"] })).to.equal(false);
  });
});

describe("leafHash", () => {
  it("is the double hash of the ABI encoding", () => {
    const encoded = AbiCoder.defaultAbiCoder().encode(["string", "string", "string"], ["clause", "kk/a", "Мәтін"]);
    expect(leafHash("clause", "kk/a", "Мәтін")).to.equal(keccak256(keccak256(encoded)));
  });

  it("is that for texts of every length", () => {
    for (let length = 0; length <= 100; length += 1) {
      const strings = ["clause", "ә".repeat(length % 37), "x".repeat(length)] as const;
      const encoded = AbiCoder.defaultAbiCoder().encode(["string", "string", "string"], [...strings]);
      expect(leafHash(...strings)).to.equal(keccak256(keccak256(encoded)));
    }
  });
});

describe("canonicalJson", () => {
  it("throws on floats, unsafe integers, null, undefined, bigint and lone surrogates", () => {
    for (const value of [0.5, 2 ** 53, null, undefined, 1n, NaN, "\ud800", { a: undefined }, [null]]) {
      thrown(() => canonicalJson(value), "NotCanonical");
    }
  });

  it("sorts keys and writes nothing that is not needed", () => {
    const value = { б: 1, a: { y: [true, "é\n"], x: "" }, "1": false };
    expect(canonicalJson(value)).to.equal('{"1":false,"a":{"x":"","y":[true,"é\\n"]},"б":1}');
  });
});

describe("editionHash", () => {
  it("is the hash of the canonical JSON, and another for another edition", () => {
    const hash = (value: unknown) => keccak256(toUtf8Bytes(canonicalJson(value)));
    const clauses = edition.clauses.map(({ text: _text, code: _code, ...clause }) => clause);
    // Words are with the texts, and have their numbers in the head.
    const words: Words[] = [];
    const numbered = (part: unknown): unknown =>
      isWords(part)
        ? words.push(part) - 1
        : Array.isArray(part)
          ? part.map(numbered)
          : typeof part === "object" && part !== null
            ? Object.fromEntries(Object.entries(part).map(([key, each]) => [key, numbered(each)]))
            : part;
    const { title, sections, fields, requisites } = edition;
    const apart = numbered({ title, sections, fields, requisites }) as object;
    const texts = perLanguage((lang) =>
      hash([...edition.clauses.map(({ text }) => text[lang]), words.map((each) => each[lang])]),
    );
    const exemptions = edition.exemptions.filter(({ element }) => element.startsWith("field "));
    const { slots: _slots, ...head } = edition;
    expect(editionHash(edition)).to.equal(hash({ ...head, ...apart, exemptions, clauses, parts: {}, texts }));
    const bound = edition.clauses.map((clause) => ({ ...clause, code: ["function other"] }));
    expect(editionHash({ ...edition, clauses: bound })).to.equal(editionHash(edition));
    const other = compileEdition(toySource({}, { name: "toy-two" }));
    expect(editionHash(other)).to.not.equal(editionHash(edition));
    expect(editionHash(compileEdition(toySource()))).to.equal(editionHash(edition));
  });
});
