/**
 * Numbers in sentences: no amount and no share reaches a person as the contract counts it. Closed over all sentences of errors, events and
 * factors, and over the words in the sources: what is new has to say how it is written, or stand below with what it counts.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { Interface, parseEther } from "ethers";
import {
  agreementAbi,
  assemblyAbi,
  charterAbi,
  disputesAbi,
  ledgerAbi,
  membershipsAbi,
  objectsAbi,
  rosterAbi,
  saleAbi,
  tribunalAbi,
  unitsAbi,
} from "../src/abi/index.ts";
import { condominiumErrorsAbi } from "../src/abi/condominiumErrors.ts";
import { deployErrorsAbi } from "../src/abi/deployErrors.ts";
import { saleErrorsAbi } from "../src/abi/saleErrors.ts";
import { agreementErrorsAbi } from "../src/abi/agreementErrors.ts";
import { ledgerErrorsAbi } from "../src/abi/ledgerErrors.ts";
import { arbitrationErrorsAbi } from "../src/abi/arbitrationErrors.ts";
import { sentenceOf } from "../src/agreements/errors.ts";
import { CRITERIA, SENTENCES } from "../src/words/sentences.ts";
import { LANGS, type Words } from "../src/words/lang.ts";
import { SAID } from "../src/text/sentence.ts";
import { filledWith } from "../src/words/say.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
type Sentences = { readonly [name: string]: Words };
const json = (path: string) => JSON.parse(readFileSync(`${root}src/words/${path}`, "utf8")) as Sentences;

/** Numbers that are counts, ordinals or names of things: by the name of the value, whatever sentence it is in. */
const COUNTS = [
  ..."seat seats signatures turn active".split(" "), // of a case
  ..."deployedOn".split(" "), // a chain
  ..."unit units all id ids parts first into other tokenId caseId counted skipped previous ref no".split(" "), // units, decisions, objects
  ..."category class asked allowed rule subject order choice matter powers version open replacedBy".split(" "), // kinds
  ..."call position value left".split(" "), // places in what was given
  ..."numerator denominator petitionNumerator petitionDenominator proxyNumerator proxyDenominator".split(" "), // exact fractions
];
/** The same, where the name alone doesn't say it. */
const COUNTED: { readonly [place: string]: string } = {
  "AgreementNotInPhase.actual": "a state, in words",
  "AgreementOnOtherChain.actual": "a chain",
  "TribunalNotAtStage.actual": "a state, in words",
  "AssemblyState.actual": "a state, in words",
  "ObjectsStatus.actual": "a state, in words",
  "TribunalMajorityMissing.needed": "signatures",
  "DisputesMajorityMissing.needed": "signatures",
  "StayedInterim.daysAsked": "days",
  "TribunalRoster.needed": "persons",
  "AssemblyNotConvener.needed": "units",
  "AgreementNeedsMoreGas.needed": "gas",
  "AssemblyProxyTooLarge.cap": "units",
  "LedgerFoundOtherwise.given": "how often something was found",
  "LedgerFoundOtherwise.actual": "the same",
  "Entered.share": "a share of the register, of which the charter has the sum",
  "ShareChanged.share": "the same",
  "UnitsWhole.before": "a sum of shares",
  "ShareChanged.from": "a decision",
};

const SOURCES = [
  {
    of: "errors.json",
    contracts: [agreementErrorsAbi, ledgerErrorsAbi, arbitrationErrorsAbi, saleErrorsAbi, deployErrorsAbi],
  },
  { of: "events.json", contracts: [agreementAbi, ledgerAbi, saleAbi, tribunalAbi, rosterAbi] },
  { of: "condominium/errors.json", contracts: [condominiumErrorsAbi] },
  {
    of: "condominium/events.json",
    contracts: [charterAbi, assemblyAbi, unitsAbi, membershipsAbi, objectsAbi, disputesAbi],
  },
] as const;

/** The places of a sentence: name and kind. */
const placesIn = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)(?::(\w+))?\}/g)].map(([, name = "", kind]) => ({ name, kind }));

describe("numbers in sentences", () => {
  for (const { of, contracts } of SOURCES)
    it(`are written as people write them, or counted: ${of}`, () => {
      const interfaces = contracts.map((abi) => new Interface(abi));
      const bare: string[] = [];
      for (const [name, words] of Object.entries(json(of))) {
        const inputs = interfaces
          .flatMap((each) => (each.getError(name) ?? each.getEvent(name))?.inputs ?? [])
          .flatMap((each) => (each.baseType === "tuple" ? [...(each.components ?? [])] : [each]));
        for (const lang of LANGS)
          for (const { name: value, kind } of placesIn(words[lang])) {
            const type = inputs.find((each) => each.name === value)?.type ?? "";
            if (kind !== undefined) {
              expect(SAID, `${name}: ${kind}`).to.include(kind);
              expect(type, `${name}: ${value}`).to.match(/^uint/);
              // Of money the currency may not be known: then the figure is left out, and the sentence still says what it says.
              if (kind === "money" || kind === "fee")
                expect(words[lang], name).to.match(new RegExp(`\\[[^\\]]*\\{${value}:${kind}\\}[^\\]]*\\]`));
            } else if (/^u?int(?!40$)/.test(type) && !COUNTS.includes(value) && !(`${name}.${value}` in COUNTED))
              bare.push(`${name}: {${value}} (${type})`);
          }
      }
      expect([...new Set(bare)]).to.deep.equal([]);
    });

  it("say the same values in each language", () => {
    for (const { of } of SOURCES)
      for (const [name, words] of Object.entries(json(of))) {
        const said = LANGS.map((lang) =>
          placesIn(words[lang])
            .map(({ name: value, kind }) => `${value}:${kind}`)
            .toSorted(),
        );
        for (const each of said) expect(each, name).to.deep.equal(said[0]);
      }
  });

  it("are moments, in the factors of automatic steps", () => {
    const factors = [...Object.values(SENTENCES.factors), ...Object.values(CRITERIA)];
    expect(factors.length).to.be.greaterThan(3);
    // A number that is no moment has a kind.
    for (const factor of Object.values(SENTENCES.factors)) expect(factor.isNumber).to.equal(undefined);
  });

  it("have no units of the contract beside them, wherever words are", () => {
    const units = /base units?|ten-thousandth|\bwei\b|базов\S+ единиц|десятитысячн|базалық бірлі|он мыңнан/i;
    const files = ["src", "examples"]
      .flatMap((folder) =>
        readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
          .filter((name) => /\.(ts|json|md)$/.test(name) && !/^(typechain|abi)/.test(name))
          .map((name) => `${folder}/${name}`),
      )
      .filter((file) => file !== "src/node/steps.ts"); // It lists the words of Solidity.
    const found = files.flatMap((file) =>
      withoutComments(readFileSync(`${root}${file}`, "utf8"), file)
        .split("\n")
        .filter((line) => units.test(line))
        .map((line) => `${file}: ${line.trim().slice(0, 100)}`),
    );
    expect(found).to.deep.equal([]);
  });
});

const withoutComments = (text: string, file: string) =>
  file.endsWith(".ts") ? text.replace(/\/\*[\s\S]*?\*\/|\/\/ .*$/gm, "") : text;

describe("an error's amounts", () => {
  const errors = new Interface(agreementErrorsAbi);
  const of = (name: string, ...values: readonly unknown[]) => ({ data: errors.encodeErrorResult(name, values) });
  const money = (amount: bigint): Words => ({ kk: `${amount} т`, ru: `${amount} т`, en: `${amount} t` });

  it("are written in the agreement's currency, and left out where that is not known", async () => {
    const thrown = of("AgreementCostsTooHigh", 7n, 250n);
    expect(await sentenceOf(thrown, "en", { money })).to.include(
      "The costs (7 t) exceed the cap of 2.50\u00a0% of the",
    );
    expect(await sentenceOf(thrown, "en")).to.include("The costs exceed the cap of 2.50\u00a0% of the Held Amount");
    for (const lang of LANGS) expect(await sentenceOf(thrown, lang)).not.to.match(/[[\]{}]|\b7\b/);
  });

  it("are of the chain's coin where they can be nothing else", async () => {
    const thrown = of("AgreementWrongAmount", parseEther("1.5"), 0n);
    expect(await sentenceOf(thrown, "en")).to.include("1.500000000000000000 of the chain's coin");
  });

  it("leave what others wrote as it is, braces and brackets too", () => {
    const said = { "a:money": undefined, b: "{a} [x]" } as { readonly [place: string]: string | undefined };
    const fill = (sentence: string) =>
      filledWith(sentence, (name, kind) => said[kind === undefined ? name : `${name}:${kind}`]);
    expect(fill("x[ ({a:money})] {b}[, {b}]")).to.equal("x {a} [x], {a} [x]");
    expect(fill("{c}")).to.equal("{c}");
  });
});
