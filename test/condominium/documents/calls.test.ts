/**
 * A call in words: every function that only a decision can call has a sentence with all of its arguments, and nothing else has one.
 * @module
 */
import { expect } from "chai";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { id as hashOf, Interface, keccak256, type FunctionFragment } from "ethers";
import { charterAbi, membershipsAbi, disputesAbi, objectsAbi, unitsAbi } from "../../../src/abi/index.ts";
import { paperEdition } from "../../../scripts/terms/papers.ts";
import { callsInWords, knownCalls } from "../../../src/condominium/papers/calls.ts";
import { MATTERS, powerKey, toChain } from "../../../src/condominium/rules.ts";
import { motionIn } from "../../../src/cli/condominium-files.ts";
import type { BiyError } from "../../../src/words/biyError.ts";
import type { CondominiumFile } from "../../../src/condominium/file.ts";
import { callOf, inputsInWords } from "../../../src/condominium/meeting.ts";
import { LANGS } from "../../../src/words/lang.ts";
import { ethers, founded } from "../world.ts";
import { ADDRESSES, addressOf, RULE, sample } from "./facts.ts";
import { numbersIn } from "./numbers.ts";

const CONTRACTS = {
  charter: [charterAbi, "charter"],
  units: [unitsAbi, "register"],
  memberships: [membershipsAbi, "register"],
  objects: [objectsAbi, "objects"],
  disputes: [disputesAbi, "disputes"],
} as const;
/** By which contract a function that others than a decision call is declared, as the papers' binds say. */
const OWNERS = {
  charter: ["Charter", "Mandates"],
  units: ["Units", "Register", "ERC721"],
  memberships: ["Memberships", "Register", "ERC721"],
  objects: ["Objects"],
  disputes: ["Disputes"],
} as const;
const isOfOthers = (contract: keyof typeof CONTRACTS, name: string) =>
  OWNERS[contract].some((owner) =>
    paperEdition("calls").exemptions.some(({ element }) => element === `function ${owner}.${name}`),
  );

const functionsOf = (abi: ConstructorParameters<typeof Interface>[0]) =>
  new Interface(abi).fragments.filter(
    (each): each is FunctionFragment =>
      each.type === "function" && !["view", "pure"].includes((each as FunctionFragment).stateMutability),
  );

const flat = (value: unknown): unknown[] => (Array.isArray(value) ? value.flatMap(flat) : [value]);

describe("what a motion can call", () => {
  const page = fileURLToPath(new URL("../../../docs/condominiums.md", import.meta.url));
  const example = (file: string) => fileURLToPath(new URL(`../../../examples/data-centre/${file}`, import.meta.url));
  const file = { kind: "condominium", addresses: ADDRESSES } as CondominiumFile;
  // None of these changes what the charter's text states.
  const nothingAsked = { at: {} } as Parameters<typeof motionIn>[0];

  it("is listed in the documentation: every call with the names and types of its arguments, and no other", () => {
    const rows = readFileSync(page, "utf8").match(/^\| (?:charter|register|objects|disputes) \| .*$/gm) ?? [];
    const known = knownCalls().map(({ target, fragment: { name, inputs } }) => {
      return `| ${target} | ${name} | ${inputsInWords(inputs)} |`;
    });
    expect(rows.toSorted()).to.deep.equal(known.toSorted());
  });

  for (const name of ["motion.json", "replace-cooling.json", "appoint-manager.json", "suspend-object.json"]) {
    it(`${name} has only calls that have a sentence`, async () => {
      const { motion } = await motionIn(nothingAsked, file, example(name));
      const said = await callsInWords([...motion.calls, ...motion.undo], ADDRESSES);
      expect(said.map(({ isKnown }) => isKnown)).to.deep.equal(said.map(() => true));
    });
  }

  it("names the arguments that a call takes, when others are given, and the page when there is no such call", () => {
    const refusal = (method: string, args: readonly unknown[]) => {
      try {
        callOf(file, "objects", method, args);
        return { kk: "", ru: "", en: "" };
      } catch (thrown) {
        return (thrown as BiyError).words;
      }
    };
    for (const lang of LANGS) {
      expect(refusal("suspend", [1])[lang]).to.include("id: uint256, reason: bytes32");
      expect(refusal("suspend", ["one", hashOf("x")])[lang]).to.include("id: uint256, reason: bytes32");
      expect(refusal("sell", [1])[lang])
        .to.include("objects.sell")
        .and.include("docs/condominiums.md");
    }
    expect(inputsInWords(new Interface(unitsAbi).getFunction("split")!.inputs)).to.equal(
      "id: uint32, parts: [{ share: uint40, object: { kind: bytes32, content: bytes32, uri: string } }, …]",
    );
  });
});

describe("callsInWords", () => {
  it("has a clause for every function that one is bound to, and no other clause", () => {
    const said = paperEdition("calls").clauses.filter(({ code = [] }) =>
      code.some((each) => each.startsWith("function ")),
    );
    const known = knownCalls().map(({ target, fragment }) => `${target}.${fragment.name}`);
    expect(known.toSorted()).to.deep.equal(said.map(({ id }) => id).toSorted());
    const kinds = new Set(
      paperEdition("calls").clauses.flatMap(({ when = [] }) =>
        when.filter(({ path }) => path === "call").map(({ is }) => is),
      ),
    );
    expect([...kinds].toSorted()).to.deep.equal([...known, "unknown"].toSorted());
  });

  it("knows the functions that refuse everyone but the assembly, as the contracts do", async () => {
    const world = await founded();
    const { charter, register: units, objects, disputes } = world.addresses;
    const at = { charter, units, objects, disputes };
    const onlyAssembly = [
      "CharterOnlyAssembly",
      "RegisterOnlyAssembly",
      "ObjectsOnlyAssembly",
      "DisputesOnlyAssembly",
      "UnitsSplitNotAllowed",
    ];
    for (const contract of ["charter", "units", "objects", "disputes"] as const) {
      for (const fragment of functionsOf(CONTRACTS[contract][0])) {
        // The first unit and the first object are there.
        const args = fragment.inputs.map((input) => (input.name === "id" ? 1n : sample(input)));
        const data = new Interface([fragment]).encodeFunctionData(fragment, args);
        const name = await ethers.provider.call({ to: at[contract], data, from: world.stranger.address }).then(
          () => "",
          ({ message }: Error) => /custom error '(\w+)/.exec(message)?.[1] ?? message,
        );
        const isCalled = !isOfOthers(contract, fragment.name);
        expect(onlyAssembly.includes(name), `${contract}.${fragment.name}: ${name}`).to.equal(isCalled);
      }
    }
  });

  for (const { target, fragment } of knownCalls()) {
    it(`says ${target}.${fragment.name} with all of its arguments, the same numbers in each language`, async () => {
      const args = fragment.name === "setRule" ? [toChain(RULE), 3n] : fragment.inputs.map(sample);
      const data = new Interface([fragment]).encodeFunctionData(fragment, args);
      const [call] = await callsInWords([{ target: ADDRESSES[target], data }], ADDRESSES);
      expect(call?.isKnown).to.equal(true);
      const texts = LANGS.map((lang) => [call!.text, ...call!.details].map((each) => each[lang]).join("\n"));
      const [kk, ru, en] = LANGS.map((lang, index) => numbersIn(texts[index] ?? "", lang));
      expect(kk).to.deep.equal(en);
      expect(ru).to.deep.equal(en);
      expect(new Set(texts).size).to.equal(3);
      if (fragment.name === "setRule") return;
      for (const value of flat(args)) {
        if (typeof value === "boolean" || value === 3n) continue;
        const isTime = typeof value === "bigint" && fragment.name === "appoint";
        if (isTime) continue;
        for (const [index, lang] of LANGS.entries()) {
          const where = typeof value === "bigint" ? numbersIn(texts[index] ?? "", lang) : (texts[index] ?? "");
          expect(where).to.include(String(value));
        }
      }
    });
  }

  it("says a list line by line, whatever its length: none, one, more", async () => {
    const abi = new Interface(unitsAbi);
    const object = { kind: hashOf("kind"), content: hashOf("content"), uri: "ipfs://one" };
    for (const length of [0, 1, 2, 3]) {
      const numbers = Array.from({ length }, (_, index) => 1_000 + index);
      const parts = numbers.map((share) => ({ share, object }));
      const entries = parts.map((each) => ({ ...each, holder: addressOf("holder"), class: 0 }));
      for (const [name, args] of [
        ["enterMany", [entries]],
        ["reapportion", [numbers, numbers, hashOf("rest")]],
        ["split", [1, parts]],
      ] as const) {
        const call = { target: ADDRESSES.register, data: abi.encodeFunctionData(name, args) };
        const { details, isKnown } = (await callsInWords([call], ADDRESSES))[0]!;
        expect([isKnown, details.length], name).to.deep.equal([true, length]);
        for (const [index, share] of numbers.entries())
          for (const lang of LANGS) expect(numbersIn(details[index]![lang], lang)).to.include(String(share));
      }
    }
  });

  it("says of an unknown call its target, selector and the hash of its data, and that it is unknown", async () => {
    const target = addressOf("elsewhere");
    const data = "0x12345678aabb";
    const [call] = await callsInWords([{ target, data }], ADDRESSES);
    expect(call?.isKnown).to.equal(false);
    for (const lang of LANGS)
      for (const each of [target, "0x12345678", keccak256(data)]) expect(call?.text[lang]).to.include(each);
    expect(call?.text.en).to.include("unknown");
    const [short] = await callsInWords([{ target, data: "0x" }], ADDRESSES);
    expect(short?.text.en).to.include("selector of the function: 0x;");
  });

  it("does not know a call with bytes beyond its arguments, at another contract, or with a rule that can't be", async () => {
    const abi = new Interface(charterAbi);
    const data = abi.encodeFunctionData("revoke", [addressOf("someone")]);
    const rule = { ...toChain(RULE), base: 7n };
    const calls = [
      { target: ADDRESSES.charter, data: `${data}00` },
      { target: ADDRESSES.objects, data },
      { target: ADDRESSES.charter, data: data.slice(0, 40) },
      { target: ADDRESSES.charter, data: abi.encodeFunctionData("setRule", [rule, 3]) },
    ];
    expect((await callsInWords(calls, ADDRESSES)).map(({ isKnown }) => isKnown)).to.deep.equal([
      false,
      false,
      false,
      false,
    ]);
    expect((await callsInWords([{ target: ADDRESSES.charter, data }], ADDRESSES))[0]?.isKnown).to.equal(true);
  });

  it("names the kind of call whose power is changed, and the matter of a resolution", async () => {
    const abi = new Interface(charterAbi);
    const power = (key: string) => ({
      target: ADDRESSES.charter,
      data: abi.encodeFunctionData("setPower", [{ key, category: 2, class: 0 }, 1, 0]),
    });
    const said = async (call: { target: string; data: string }) => (await callsInWords([call], ADDRESSES))[0]?.text.en;
    expect(await said(power(powerKey(ADDRESSES, "objects", "retire")))).to.include("«objects.retire»,");
    expect(await said(power(powerKey(ADDRESSES, "charter", "resolve", MATTERS.repair)))).to.include(
      "«charter.resolve 3»,",
    );
    expect(await said(power(hashOf("nothing")))).to.include("Kind of call: unknown,");
    const resolve = (matter: number) => ({
      target: ADDRESSES.charter,
      data: abi.encodeFunctionData("resolve", [matter, hashOf("text")]),
    });
    expect(await said(resolve(1))).to.include("1 (the yearly budget)");
    expect(await said(resolve(99))).to.include("99 (a matter that the model charter doesn't name)");
  });

  it("shows hostile text by its codes, and can't be led to write a place", async () => {
    const abi = new Interface(charterAbi);
    const evil = "№ 1\u202e» {rulesOfTheAuthority}\n# <script>";
    const data = abi.encodeFunctionData("setRegisterNumber", [hashOf("rules"), evil]);
    const text = (await callsInWords([{ target: ADDRESSES.charter, data }], ADDRESSES))[0]!.text.en;
    expect(text).to.include("«№ 1[U+202E][U+00BB] {rulesOfTheAuthority}[U+000A]# <script>».");
  });
});
