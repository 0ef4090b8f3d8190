import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import type { GenericSchema } from "valibot";
import { ZeroHash } from "ethers";
import { Ajv } from "ajv";
import fc from "fast-check";
import * as asked from "../src/agreements/asked.ts";
import * as composing from "../src/agreements/draft.ts";
import * as files from "../src/agreements/file.ts";
import * as identifiers from "../src/text/identifiers.ts";
import * as readers from "../src/agreements/readers.ts";
import * as decisions from "../src/agreements/decision.ts";
import * as condominiumFiles from "../src/condominium/file.ts";
import * as foundings from "../src/condominium/founding.ts";
import * as condominiumReaders from "../src/condominium/readers.ts";
import { DECIDED } from "./arbitration/decidedCase.ts";
import { DECISION, RULING } from "./fixtures/drafts.ts";
import * as rulings from "../src/condominium/ruling.ts";
import * as lease from "../src/templates/lease/draft.ts";
import { LEASE } from "../src/templates/lease/template.ts";
import * as sale from "../src/templates/sale/draft.ts";
import { SALE } from "../src/templates/sale/template.ts";
import { editionIn, type Template } from "../src/agreements/template.ts";
import * as deployments from "../src/chain/deployments.ts";
import { schemaFiles, schemaOf, SHAPES } from "../scripts/schemas.ts";
import { BiyError } from "../src/words/biyError.ts";
import * as calendars from "../src/text/calendar.ts";
import * as shape from "../src/text/shape.ts";
import * as written from "../src/text/written.ts";
import * as steps from "../src/node/steps.ts";
import * as scripts from "../src/agreements/script.ts";
import * as described from "../src/agreements/described.ts";
import { decodeText } from "../src/text/visible.ts";
import { inWords } from "../src/text/numerals.ts";
import { RULES } from "./agreements/rules.ts";

const RUNS = 1_000;
const EXAMPLES = new URL("../examples/", import.meta.url);
const SCHEMAS = new URL("../schemas/", import.meta.url);
const CASES = new URL("fixtures/cases/", import.meta.url);
const json = (name: string, base = EXAMPLES) => JSON.parse(decodeText(readFileSync(new URL(name, base)))) as unknown;

const NOW = 1_790_000_000n;
const [ONE, TWO] = ["0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC"];
const HASH = `0x${"22".repeat(32)}`;
const SIGNATURE = `0x${"11".repeat(65)}`;
const words = { kk: "а", ru: "б", en: "c" };
const terms = {
  ...(json("sale-of-servers/terms.json") as sale.SaleDraft),
  buyer: ONE,
  seller: TWO,
  currency: "coin",
};
const parties = json("sale-of-servers/parties.json") as sale.PartiesInput;
const context = {
  chainId: 31337n,
  template: ONE,
  codeHash: HASH,
  tribunal: TWO,
  tribunalCodeHash: HASH,
  rules: RULES,
  now: NOW,
};
const made = await sale.draft(
  { ...terms, price: "1.5", offerEndsAt: "3 days", deliverBy: "20 days" },
  parties,
  context,
);
const rent = { ...(json("lease-of-rack/terms.json") as lease.LeaseDraft), currency: "coin" };
const renting = json("lease-of-rack/parties.json") as lease.LeaseParties;
const rented = await lease.draft({ ...rent, rent: "1.5", deposit: "1.5" }, renting, context);
const charter = json("data-centre/charter.json");
const addresses = { charter: ONE, register: ONE, objects: ONE, disputes: ONE, decisions: ONE };
const condominium = {
  biy: 1,
  kind: "condominium",
  chainId: "31337",
  startBlock: 1,
  tribunal: ONE,
  arbitration: HASH,
  founder: ONE,
  founding: charter,
  addresses,
};
const common = JSON.parse(files.toJson(made)).terms.common as object;
const disposition = { toFirst: "1", toSecond: "0", costs: "0", assets: "0", then: "0", progress: "0", rest: ZeroHash };

/** `schema`: of `schemas/`, where the reader takes what stands in a file of its own. */
type Reader = { readonly sample: unknown; readonly read: (given: unknown) => unknown; readonly schema?: string };
const text = (read: (text: string) => unknown) => (given: unknown) => read(JSON.stringify(given) ?? "");

/** Each reader of JSON with a sample that it takes, by module and name. */
const READERS: { readonly [module: string]: { readonly [name: string]: Reader } } = {
  "agreements/readers": {
    acceptanceFrom: {
      sample: json("16-acceptance-v01.json", CASES),
      read: readers.acceptanceFrom,
      schema: "acceptance",
    },
    proposalFrom: {
      sample: {
        biy: 1,
        kind: "settlement",
        settlement: { agreement: HASH, turn: "1", validUntil: "2", disposition },
        acceptances: [{ party: ONE, signature: SIGNATURE }],
      },
      read: readers.proposalFrom,
      schema: "settlement",
    },
    arbiterSignatureFrom: {
      sample: {
        biy: 1,
        kind: "award",
        caseId: HASH,
        part: "reasons",
        hash: HASH,
        arbiter: ONE,
        signature: SIGNATURE,
        decidedAt: "9",
      },
      read: readers.arbiterSignatureFrom,
      schema: "arbiter-signature",
    },
    receiptFrom: {
      sample: {
        biy: 1,
        kind: "receipt",
        agreement: HASH,
        receipt: {
          finding: "0",
          payee: ONE,
          obligation: HASH,
          before: "0",
          amount: "5",
          paidOn: "9",
          bankDocument: HASH,
        },
        document: { salt: HASH, text: "ab", file: "order.pdf" },
        signature: SIGNATURE,
      },
      read: readers.receiptFrom,
      schema: "receipt",
    },
    inboxFrom: {
      sample: {
        biy: 1,
        kind: "inbox",
        account: ONE,
        block: 7,
        now: "1780000000",
        items: [
          {
            of: "case",
            id: HASH,
            template: ONE,
            contract: "Sale",
            agreement: HASH,
            turn: "1",
            role: "arbiter",
            stage: "deliberation",
            step: "award",
            words: "issue the operative part",
            due: "1780000001",
            seat: 0,
            isOverdue: false,
            workingDays: 3,
            uncertain: [2026],
            held: "5",
            currency: ONE,
            stake: "0.05 tenge",
            command: "biy case award FILE --decision FILE",
            also: [{ step: "replace", seat: 0, words: "replace", command: "biy case replace FILE --seat 0" }],
          },
        ],
        dues: [{ currency: ONE, amount: "5", words: "0.05 tenge", command: "biy case fees withdraw FILE" }],
      },
      read: readers.inboxFrom,
      schema: "inbox",
    },
    decidedAtFrom: { sample: { decidedAt: "5" }, read: readers.decidedAtFrom },
    saltedFrom: {
      sample: { salt: HASH, text: "a", biy: 1, kind: "claim", file: "a.txt" },
      read: readers.saltedFrom,
      schema: "salted",
    },
    rulesFrom: {
      sample: {
        seats: "1",
        roster: ONE,
        authority: ONE,
        successor: TWO,
        advance: "0.1",
        text: "rules.md",
        ...Object.fromEntries(
          "silence nominationPeriod acceptancePeriod evidencePeriod awardPeriod reasonsPeriod enforcementDelay"
            .split(" ")
            .map((name) => [name, "5 days"]),
        ),
      },
      read: readers.rulesFrom,
      schema: "rules",
    },
    answersFrom: { sample: { buyer: ONE }, read: readers.answersFrom },
    configFrom: { sample: { templates: ["./my-template"] }, read: readers.configFrom, schema: "config" },
  },
  "agreements/draft": {
    draftFrom: { sample: terms, read: composing.draftFrom([SALE as Template]), schema: "sale-terms" },
    partiesFrom: { sample: parties, read: composing.partiesFrom(SALE), schema: "sale-parties" },
    draft: {
      sample: { terms: { ...terms, price: "1.5", offerEndsAt: "3 days", deliverBy: "20 days" }, parties },
      read: async (given) => {
        const { terms: own, parties: people } = (given ?? {}) as { terms: composing.Draft; parties: unknown };
        return await composing.draft(SALE, own, people, context);
      },
    },
  },
  "templates/sale/draft": {
    draft: {
      sample: { terms: { ...terms, price: "1.5", offerEndsAt: "3 days", deliverBy: "20 days" }, parties },
      read: async (given) => {
        const { terms: own, parties: people } = (given ?? {}) as {
          terms: sale.SaleDraft;
          parties: sale.PartiesInput;
        };
        return await sale.draft(own, people, context);
      },
    },
  },
  "templates/lease/draft": {
    draft: {
      sample: { terms: rent, parties: renting },
      read: async (given) => {
        const { terms: own, parties: people } = (given ?? {}) as {
          terms: lease.LeaseDraft;
          parties: lease.LeaseParties;
        };
        return await lease.draft(own, people, context);
      },
    },
    draftFrom: { sample: rent, read: composing.draftFrom([LEASE as Template]), schema: "lease-terms" },
    partiesFrom: { sample: renting, read: composing.partiesFrom(LEASE), schema: "lease-parties" },
    fromJson: {
      sample: JSON.parse(files.toJson(rented)),
      read: text(async (given) => await files.render(files.fromJson(given, [LEASE]))),
      schema: "lease",
    },
    scriptFrom: {
      sample: json("lease-of-rack/events.json"),
      read: scripts.scriptFrom(LEASE),
      schema: "lease-events",
    },
  },
  "agreements/file": {
    fromJson: {
      sample: JSON.parse(files.toJson(made)),
      // What is read can be rendered, or that is refused too.
      read: text(async (given) => await files.render(files.fromJson(given, [SALE]))),
      schema: "sale",
    },
    acceptancesOf: {
      sample: [{ party: ONE, signature: SIGNATURE }],
      read: (given) => files.acceptancesOf(given, "acceptances"),
    },
  },
  "agreements/decision": {
    decisionFrom: {
      sample: DECISION,
      read: decisions.decisionFrom,
    },
    decide: {
      sample: DECISION,
      read: (given) =>
        decisions.decide(given as decisions.DecisionDraft, {
          file: made,
          decided: DECIDED,
          present: { progress: 0n, rest: ZeroHash },
          now: NOW,
        }),
    },
  },
  "condominium/file": {
    fromJson: {
      sample: condominium,
      // What it was founded with is read by who needs it.
      read: text((given) => foundings.foundingOf(condominiumFiles.fromJson(given))),
      schema: "condominium",
    },
  },
  "agreements/script": {
    scriptFrom: {
      sample: json("sale-of-servers/events.json"),
      read: scripts.scriptFrom(SALE),
      schema: "sale-events",
    },
  },
  "agreements/described": {
    templateWordsFrom: {
      sample: json("boat-rental/template.json"),
      read: described.templateWordsFrom,
      schema: "template",
    },
  },
  "text/calendar": {
    yearFrom: {
      sample: { year: 2027, holidays: ["2027-01-01"], daysOff: ["2027-05-16"], workingDays: [], whole: true },
      read: calendars.yearFrom,
      schema: "calendar",
    },
  },
  "node/steps": {
    planFrom: { sample: json("template-steps.json"), read: steps.planFrom, schema: "template-steps" },
  },
  "condominium/founding": { checkFounding: { sample: charter, read: foundings.checkFounding, schema: "founding" } },
  "condominium/ruling": {
    rulingFrom: { sample: RULING, read: rulings.rulingFrom },
  },
  "condominium/readers": {
    accessionFrom: {
      sample: {
        participant: ONE,
        charter: HASH,
        signature: SIGNATURE,
        person: "individual",
        consent: "1 July 2026, on paper",
      },
      read: condominiumReaders.accessionFrom,
      schema: "accession",
    },
    documentFrom: {
      sample: json("data-centre/mandate.json"),
      read: condominiumReaders.documentFrom,
      schema: "mandate",
    },
    objectionFrom: {
      sample: { unit: 1, to: TWO, announcedAt: "1", participant: ONE, signature: SIGNATURE },
      read: condominiumReaders.objectionFrom,
      schema: "objection",
    },
    sharesFrom: { sample: [[{ unit: 1, share: 5 }]], read: condominiumReaders.sharesFrom, schema: "shares" },
    petitionFrom: {
      sample: { motion: HASH, question: HASH, convener: ONE, units: [1], signature: SIGNATURE },
      read: condominiumReaders.petitionFrom,
      schema: "petition",
    },
    ballotFrom: {
      sample: json("01-good-ballot-of-the-same-decision.json", CASES),
      read: condominiumReaders.ballotFrom,
      schema: "ballot",
    },
    decisionFrom: {
      sample: { biy: 1, no: "1", question: words, text: words },
      read: condominiumReaders.decisionFrom,
      schema: "question",
    },
    motionFrom: { sample: json("data-centre/motion.json"), read: condominiumReaders.motionFrom, schema: "motion" },
    disputeFrom: {
      sample: {
        biy: 1,
        condominium: "c.json",
        caseId: HASH,
        id: HASH,
        turn: "1",
        noted: true,
        common,
        matter: { subject: "decision", ref: HASH, person: ONE, unit: 0, document: HASH },
      },
      read: condominiumReaders.disputeFrom,
      schema: "dispute",
    },
    supportFrom: {
      sample: { dispute: HASH, turn: "1", seat: 0, arbiter: ONE, holder: ONE, units: [1], signature: SIGNATURE },
      read: condominiumReaders.supportFrom,
      schema: "nomination",
    },
    interimFrom: {
      sample: { dispute: HASH, turn: "1", days: 14, reasons: HASH, arbiter: ONE, signature: SIGNATURE },
      read: condominiumReaders.interimFrom,
      schema: "interim",
    },
    begunFrom: {
      sample: { startBlock: 1, founder: ONE, founding: HASH, addresses },
      read: condominiumReaders.begunFrom,
    },
  },
  "chain/deployments": {
    deploymentFrom: {
      sample: {
        chainId: "31337",
        startBlock: 1,
        templates: { Sale: { address: ONE, codeHash: HASH } },
        tribunal: ONE,
        tribunalCodeHash: HASH,
        roster: ONE,
        rules: { sole: HASH, three: HASH },
      },
      read: deployments.deploymentFrom,
      schema: "deployment",
    },
  },
};

/** What the modules of readers export beside: by name, with why it reads no JSON. */
const NO_READERS: { readonly [module: string]: readonly string[] } = {
  "agreements/script": ["linesOfEvents"],
  "agreements/draft": ["compose", "bound", "salted"],
  "agreements/file": [
    "agreedIn",
    "termAt",
    "termsOf",
    "whereaboutsOf",
    "consents",
    "editionOf",
    "typedDataOf",
    "UNKNOWN_LEAF",
    "isKnown",
    "privateOf",
    "requireBound",
    "idOfFile",
    "sendable",
    "particularsHashOf",
    "render",
    "textOf",
    "bind",
    "toJson",
  ],
  "agreements/decision": [
    "thenIn",
    "progressIn",
    "restBeside",
    "requireBalanced",
    "orderedInWords",
    "decisionContext",
    "decisionOf",
    "nameOf",
    "knownOfFile",
  ],
  "condominium/file": ["toJson", "ABIS", "placeOf", "registerAbi", "requireHere", "fileShape"],
  "condominium/founding": ["rulesOf", "powersIn", "described", "unwritable", "entryOf", "piecesOf", "foundingOf"],
  "condominium/ruling": ["rule", "rulingOf", "requireOrder"],
  "chain/deployments": ["LOCAL_CHAINS", "deploymentJson"],
};
const MODULES: { readonly [module: string]: object } = {
  "agreements/readers": readers,
  "agreements/draft": composing,
  "agreements/script": scripts,
  "templates/sale/draft": sale,
  "templates/lease/draft": lease,
  "agreements/file": files,
  "agreements/decision": decisions,
  "condominium/file": condominiumFiles,
  "condominium/founding": foundings,
  "condominium/ruling": rulings,
  "condominium/readers": condominiumReaders,
  "chain/deployments": deployments,
};

/** What may stand where something else is expected. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    1e300,
    "",
    " ",
    "0x",
    "constructor",
    "__proto__",
    "toString",
    "XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS",
    "99999999999999999999999999999999999999999999999999999999999999999999999999999999999",
    "2026-13-45",
    "20 days",
    "\u001b[2K",
    "ㅤ",
    "深圳",
    [],
    {},
    [[]],
    { kk: "a" },
    { hashOf: 1 },
    { moment: "x" },
    { leaf: "x" },
    { toString: 1, valueOf: 1 },
    [{ toString: 1 }, { valueOf: 1 }],
  ),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
);

/** The places of a value, from the outside in. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => placesOf(each, [...path, key]))];
}

/** A value with something else at a place; `gone` takes the place away. */
const gone = Symbol("gone");
function changed(value: unknown, [key, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  const inner = changed(copy[key], rest, to);
  if (inner === gone) delete copy[key];
  else Object.defineProperty(copy, key, { value: inner, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** A sample with one place changed, with a key too many, or something else altogether. */
function broken(sample: unknown): fc.Arbitrary<unknown> {
  const places = placesOf(sample);
  const place = fc.constantFrom(...places);
  return fc.oneof(
    { weight: 8, arbitrary: fc.tuple(place, odd).map(([at, to]) => changed(sample, at, to)) },
    { weight: 2, arbitrary: place.map((at) => (at.length === 0 ? null : changed(sample, at, gone))) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(place, fc.constantFrom("colour", "__proto__", "\u001b[2K"), odd)
        .map(([at, key, to]) => changed(sample, [...at, key], to)),
    },
    { weight: 1, arbitrary: odd },
  );
}

/** What is thrown is a BiyError in three languages. */
async function requireOurs(act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (thrown) {
    if (!(thrown instanceof BiyError)) throw thrown;
    for (const each of Object.values(thrown.words)) expect(each.length).to.be.greaterThan(10);
    if (thrown.code === "input" && thrown.message !== "The file is not JSON.")
      expect(thrown.field, thrown.message).to.be.a("string");
  }
}

describe("the JSON Schemas", () => {
  const ajv = new Ajv({ strict: false });
  const readers = Object.values(READERS).flatMap((module) => Object.values(module));
  const readersOf = (name: string) => readers.filter(({ schema }) => schema === name);
  const samplesOf = (name: string) => {
    if (name === "events") return [{ start: "2027-03-01", events: [{ step: "settle", by: "first", toFirst: "1" }] }];
    return readersOf(name).map(({ sample }) => sample);
  };

  it("are those of the shapes", async () => {
    const files = await schemaFiles();
    expect(readdirSync(SCHEMAS).toSorted()).to.deep.equal([...files.keys()].toSorted());
    for (const [name, text] of files) expect(readFileSync(new URL(name, SCHEMAS), "utf8"), name).to.equal(text);
  });

  it("are there of each shape that a reader exports", () => {
    const exported = Object.values(MODULES).flatMap((module) =>
      Object.entries(module).flatMap(([name, make]) =>
        // The others are of a template, or of the fields that a draft has.
        name.endsWith("Shape") && (make as () => unknown).length === 0 ? [(make as () => GenericSchema)()] : [],
      ),
    );
    expect(exported.length).to.be.greaterThan(15);
    const inSchemas = (shape: GenericSchema) => JSON.stringify(schemaOf(shape));
    expect(Object.values(SHAPES).map(inSchemas)).to.include.members(exported.map(inSchemas));
  });

  it("are of readers that take no list for an object, as valibot alone would", async () => {
    for (const { sample, read, schema } of readers.filter(({ schema }) => schema !== undefined))
      for (const place of placesOf(sample)) {
        const there = place.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], sample);
        const isArgument = place.includes("with");
        if (typeof there !== "object" || there === null || Array.isArray(there) || isArgument) continue;
        const refused = await Promise.resolve(changed(sample, place, []))
          .then(read)
          .catch((thrown: unknown) => thrown);
        expect(refused, `${schema} ${place.join(".")}`).to.be.instanceOf(BiyError);
      }
  });

  for (const [name, shape] of Object.entries(SHAPES)) {
    const validate = ajv.compile(schemaOf(shape) as object);

    it(`take what a reader takes: ${name}`, async () => {
      const samples = samplesOf(name).map((sample) => JSON.parse(JSON.stringify(sample)) as unknown);
      expect(samples.length).to.be.greaterThan(0);
      for (const sample of samples) {
        expect(validate(sample), ajv.errorsText(validate.errors)).to.equal(true);
        expect(validate({ ...(sample as object), colour: 1 })).to.equal(false);
      }
      for (const { sample, read } of readersOf(name))
        await fc.assert(
          fc.asyncProperty(broken(sample), async (given) => {
            try {
              await read(given);
            } catch {
              return;
            }
            const asJson = JSON.parse(JSON.stringify(given)) as unknown;
            expect(validate(asJson), ajv.errorsText(validate.errors)).to.equal(true);
          }),
          { numRuns: 300 },
        );
    });
  }
});

describe("readers of files", () => {
  it("are all here: who writes one lists it with a sample", () => {
    for (const [name, module] of Object.entries(MODULES)) {
      const listed = [...Object.keys(READERS[name] ?? {}), ...(NO_READERS[name] ?? [])];
      const named = Object.keys(module).filter((each) => !each.endsWith("Shape"));
      expect([...new Set(listed)].sort(), name).to.include.members(named.sort());
    }
  });

  it("are the only way from JSON to a value in commands and in files.ts", () => {
    const commands = readdirSync(new URL("../src/cli", import.meta.url)).map((name) => `../src/cli/${name}`);
    for (const source of ["../src/node/files.ts", ...commands])
      expect(readFileSync(new URL(source, import.meta.url), "utf8"), source).not.to.match(
        /JSON\.parse|readJson\([^,)]+\)/,
      );
  });

  for (const [module, its] of Object.entries(READERS)) {
    for (const [name, { sample, read }] of Object.entries(its)) {
      it(`${module}.${name} takes its sample, and of anything else says what is wrong with which field`, async function () {
        this.timeout(1_200_000);
        await read(structuredClone(sample));
        await fc.assert(
          fc.asyncProperty(broken(sample), async (given) => await requireOurs(() => read(given))),
          { numRuns: RUNS },
        );
      });
    }
  }
});

describe("parsers of what is typed", () => {
  const edition = editionIn(SALE as Template, "sale-1");
  const particular = (name: string) => (written: string) =>
    asked.particular(SALE as Template, edition, { name, written, now: NOW, offerEndsAt: NOW, decimals: 2 });
  const PARSERS: { readonly [name: string]: (given: string) => unknown } = {
    amount: (given) => written.amount(given, 2, "field"),
    period: (given) => written.period(given, "field"),
    moment: (given) => written.moment(given, "field", NOW),
    offerEnd: (given) => asked.offerEnd(given, NOW),
    deliveryEnd: particular("deliverBy"),
    inspection: particular("inspectionPeriod"),
    currency: asked.currencyFrom,
    review: asked.review,
    costs: asked.costs,
    price: particular("price"),
    progress: (given) => decisions.progressIn(given, { path: "field", present: 0n }),
    then: (given) => decisions.thenIn(given, "field"),
    address: (given) => shape.parsed(shape.address, given, "field"),
    hash: (given) => shape.parsed(shape.hash, given, "field"),
    wholeNumber: (given) => shape.parsed(shape.wholeNumber(40n), given, "field"),
    iin: identifiers.parseIin,
    bin: identifiers.parseBin,
    checkDigit: identifiers.checkDigit,
    number: (given) => inWords(BigInt(given.length), "ru"),
  };
  const typed = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(..."0123456789-:.TZ+ xXabcdefдкDays") }),
    fc.constantFrom(
      "9999-12-31",
      "0000-01-01",
      "-271821-04-20",
      "2026-02-30",
      "1e9",
      "99999999999999999999 days",
      "0 days",
      "5 constructor",
    ),
    fc.nat({ max: 9_999_999 }).map((days) => `${days} days`),
  );
  for (const [name, parse] of Object.entries(PARSERS)) {
    it(`${name} takes it or says what is wrong`, function () {
      this.timeout(600_000);
      fc.assert(
        fc.property(typed, (given) => {
          try {
            parse(given);
          } catch (thrown) {
            expect(thrown).to.be.instanceOf(BiyError);
          }
        }),
        { numRuns: RUNS },
      );
    });
  }

  it("dates are as people write them: a day is its end in Kazakhstan's time", () => {
    const at = (iso: string) => BigInt(Date.parse(iso)) / 1_000n;
    expect(written.moment("2026-12-31", "field", NOW)).to.equal(at("2026-12-31T23:59:59+05:00"));
    expect(written.moment("2026-12-31 18:00", "field", NOW)).to.equal(at("2026-12-31T18:00:00+05:00"));
    expect(written.moment("2026-12-31T18:00:00Z", "field", NOW)).to.equal(at("2026-12-31T18:00:00Z"));
    expect(shape.parsed(shape.address, ONE!.toLowerCase(), "field")).to.equal(ONE);
  });
});
