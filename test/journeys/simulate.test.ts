/**
 * `biy simulate`: agreements played before anybody signs them, on a chain of the command's own.
 * @module
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { FunctionFragment, Interface, type InterfaceAbi } from "ethers";
import { agreementAbi, ledgerAbi } from "../../src/abi/index.ts";
import { linesOfEvents, scriptFrom } from "../../src/agreements/script.ts";
import { deskOf } from "../../src/cli/desk.ts";
import { playScript } from "../../src/cli/simulate.ts";
import { CLAUSES, LEDGER_CLAUSES, Play, stepsOf } from "../../src/cli/simulation.ts";
import { onStage, writtenIn, type Staged } from "../../src/cli/stage.ts";
import { agreements, type BiyError, LANGS, OUTSIDE, COIN, sales, type AgreementFile } from "../../src/index.ts";
import { readEdition } from "../../src/text/compile.ts";
import { readJson } from "../../src/node/index.ts";
import { moment } from "../../src/text/written.ts";
import { RULES } from "../agreements/rules.ts";
import { COMMISSION } from "../fixtures/commission/commission.ts";
import { root } from "./commands.ts";
import { biy, ENTER } from "./streams.ts";
import { done, example } from "./world.ts";

type Json = { readonly [field: string]: unknown };
type Seen = {
  readonly step: string;
  readonly at: string;
  readonly who: string;
  readonly refused?: string;
  readonly ordered: readonly string[];
  readonly factors: readonly { readonly name: string; readonly met: boolean }[];
  readonly causes: readonly { readonly id: string; readonly text: string }[];
  readonly money: { readonly held: string; readonly shares?: Json; readonly said?: readonly string[] };
};

const START = "2027-03-01 10:00";
const DOWN = "\u001b[B";
const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, object>;

describe("biy simulate", () => {
  const folder = mkdtempSync(join(tmpdir(), "biy-simulate-"));
  const at = (name: string) => join(folder, name);
  after(() => rmSync(folder, { recursive: true }));

  let files = 0;
  const written = (content: unknown): string => {
    const path = at(`${(files += 1)}.json`);
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    return path;
  };
  const parties = example("parties.json");
  const scriptOf = (events: readonly object[], start = START) => written({ start, events });
  const sale = (other: object = {}) => written({ ...read(example("terms.json")), ...other });
  /** What was played, for machines. */
  const played = async (terms: string, events: readonly object[], more: readonly string[] = []) => {
    const args = ["simulate", terms, "--parties", parties, "--lang", "en", "--events", scriptOf(events), ...more];
    return (await done(args)) as { phase: string; entries: readonly Seen[]; next: readonly { step: string }[] };
  };
  const FORM = { step: "form" };
  const DELIVERED = { after: "12 days", step: "markDelivered" };

  it("plays the example as the page for developers shows it", async () => {
    const files = [example("terms.json"), "--parties", parties, "--events", example("events.json")];
    const { code, stdout, stderr } = await biy(["simulate", ...files, "--lang", "en"]);
    expect(code, stderr).to.equal(0);
    expect(stderr).to.include("nothing is sent anywhere");
    expect(readFileSync(join(root, "docs/developers.md"), "utf8")).to.include(stdout);
  });

  it("says it in each language, with the clauses of the text in it", async () => {
    for (const lang of LANGS) {
      const args = ["simulate", sale(), "--parties", parties, "--events", scriptOf([FORM]), "--lang", lang, "--json"];
      const { entries } = JSON.parse((await biy(args)).stdout) as { entries: readonly Seen[] };
      const { buyer } = { kk: { buyer: "Сатып алушы" }, ru: { buyer: "Покупатель" }, en: { buyer: "The Buyer" } }[lang];
      expect(entries.map(({ who, causes }) => [who, causes.map(({ id }) => id)])).to.deep.equal([
        [buyer, ["formation"]],
      ]);
    }
  });

  it("pays the buyer back by itself when the seller delivers too late and the buyer says nothing", async () => {
    const late = { after: "23 days", step: "markDelivered", refused: true };
    const { phase, entries } = await played(sale(), [FORM, late, { silence: true }]);
    expect(phase).to.equal("closed");
    expect(entries.map(({ step, who }) => [step, who])).to.deep.equal([
      ["form", "The Buyer"],
      ["markDelivered", "The Seller"],
      ["refund", "By the Program itself"],
    ]);
    const [, refused, refund] = entries;
    expect(refused?.refused).to.include("The last moment for the Delivery Mark has passed");
    expect(refused?.causes.map(({ id }) => id)).to.deep.equal(["delivery"]);
    // The last moment to deliver, the review period, and a second.
    expect(Number(refund?.at) - Number(entries[0]?.at)).to.equal((20 + 5) * 86_400 + 1);
    expect(refund?.factors.map(({ name, met }) => [name, met])).to.deep.equal([
      ["undelivered", true],
      ["time", true],
    ]);
    expect(refund?.causes.map(({ id }) => id)).to.deep.equal(["refund"]);
    expect(refund?.money).to.deep.equal({ held: "0", shares: { first: "0", second: "0" } });
  });

  for (const [rules, currency, unit] of [
    ["sole", read(example("terms.json"))["currency"], 100n],
    ["three", "coin", 10n ** 18n],
  ] as const)
    it(`has ${rules} decide a dispute, and carries the decision out when it is final`, async () => {
      const dispute = { after: "1 day", step: "dispute", by: "buyer" };
      const decision = { after: "40 days", step: "enforce", toBuyer: "3.5", toSeller: "6.4", costs: "0.1" };
      const terms = sale({ currency, price: "10" });
      const { phase, entries } = await played(terms, [FORM, DELIVERED, dispute, decision], ["--rules", rules]);
      expect(phase).to.equal("closed");
      expect(entries.map(({ step, who }) => [step, who]).slice(2)).to.deep.equal([
        ["dispute", "The Buyer"],
        ["enforce", "A human"],
        ["enforce", "Anyone"],
      ]);
      const [decided, ended] = entries.slice(-2);
      expect(decided?.ordered.join("\n")).to.include("3.5").and.to.include("The Agreement closes");
      expect(decided?.causes.map(({ id }) => id)).to.deep.equal(["decision"]);
      expect(Number(ended?.at) - Number(decided?.at)).to.equal(30 * 86_400 + 1);
      expect(ended?.money).to.deep.equal({
        held: "0",
        shares: { first: ((-65n * unit) / 10n).toString(), second: ((64n * unit) / 10n).toString() },
      });
    });

  it("goes on after a settlement, and after a dispute that a human ends without an end of the agreement", async () => {
    const dispute = { after: "1 day", step: "dispute", by: "seller" };
    const goesOn = { after: "1 day", step: "settle", then: "resume" };
    const resumed = { after: "1 day", step: "enforce", then: "resume" };
    const price = "18450000.00";
    const { entries, phase } = await played(sale(), [
      FORM,
      DELIVERED,
      dispute,
      goesOn,
      dispute,
      resumed,
      { after: "1 day", step: "settle", toBuyer: "450000.00", toSeller: "18000000.00" },
    ]);
    expect(phase).to.equal("closed");
    expect(entries.at(-2)?.money.held).to.equal(price.replace(".", ""));
    expect(entries.at(-1)?.who).to.equal("Both Parties together");
    expect(entries.at(-1)?.money.shares).to.deep.equal({ first: "-1800000000", second: "1800000000" });
  });

  it("plays a sale that is paid through a bank: what is owed, paid, and counted by silence", async () => {
    const bank = { name: "«Bank» АҚ", iban: "KZ86125KZT5004100100", bic: "KKKBKZKA" };
    const { buyer, seller, subject } = read(parties);
    const people = written({ buyer: { ...buyer, bank }, seller: { ...seller, bank }, subject });
    const paid = {
      currency: "KZT",
      edition: "sale-bank-1",
      costsCap: "0",
      paymentAgent: "silence",
      payWithin: "10 days",
    };
    const penalty = { penaltyRate: "0.1", penaltyCap: "10" };
    const events = [
      FORM,
      { after: "1 day", step: "reportPayment", by: "buyer", amount: "1.00" },
      { after: "1 day", step: "denyPayment", by: "seller" },
      { after: "8 days", step: "reportPayment", by: "buyer", amount: "8000000.00" },
      { silence: true },
      { step: "confirmReceipt" },
      { after: "15 days", step: "confirmPayment", by: "seller", amount: "1000000.00" },
    ];
    const terms = sale({ ...paid, ...penalty });
    const args = ["simulate", terms, "--parties", people, "--events", scriptOf(events), "--lang", "en"];
    const { entries } = (await done(args)) as { entries: readonly Seen[] };
    expect(entries.map(({ step }) => step)).to.deep.equal([
      "form",
      "reportPayment",
      "denyPayment",
      "reportPayment",
      "confirmUnanswered",
      "confirmReceipt",
      "confirmPayment",
    ]);
    expect(entries.map(({ causes }) => causes.length)).to.deep.equal(entries.map(() => 1));
    expect(entries[4]?.who).to.equal("By the Program itself");
    expect(entries[4]?.factors.map(({ met }) => met)).to.deep.equal([true, true]);
    const said = entries.at(-1)?.money.said?.join("\n") ?? "";
    for (const part of ["Debt: 9,450,000.00 tenge", "Payments that count: 9,000,000.00", "Penalty by the text"])
      expect(said).to.include(part);
  });

  it("plays an agreement's file of another chain, in a token of its own, between other people", async () => {
    const hash = `0x${"22".repeat(32)}`;
    const [tribunal, template, token] = ["44", "55", "66"].map((byte) => `0x${byte.repeat(20)}`) as [
      string,
      string,
      string,
    ];
    const terms = { ...read(example("terms.json")), currency: token, price: "100.5", offerEndsAt: "2027-03-02" };
    const place = {
      chainId: 1n,
      template,
      codeHash: hash,
      tribunal,
      tribunalCodeHash: hash,
      rules: { ...RULES, seats: 3n },
    };
    const file = await agreements.draft(
      sales.SALE as agreements.Template,
      { ...terms, deliverBy: "2027-03-10" } as unknown as agreements.Draft,
      read(parties),
      { ...place, now: 1_800_000_000n, token: { symbol: "USDX", decimals: 6 } },
    );
    const path = written(agreements.toJson(file));
    const events = [FORM, { step: "dispute", by: "seller" }, { step: "enforce", toBuyer: "0.5", toSeller: "100" }];
    const args = ["simulate", path, "--events", scriptOf(events, "2027-03-01"), "--lang", "en"];
    const { stdout, code, stderr } = await biy(args);
    expect(code, stderr).to.equal(0);
    for (const part of ["Held for the agreement: 100.5", "The Buyer: −100", "The Seller: +100 ", "USDX"])
      expect(stdout).to.include(part);
    const other = written(agreements.toJson({ ...file, summary: `${file.summary} ` }));
    const refused = await biy(["simulate", other, "--events", scriptOf([FORM]), "--lang", "en"]);
    expect(refused.code).to.equal(7);
  });

  it("plays a template of others by its artifact, in the folder of its project", async () => {
    const module = join(root, "test/fixtures/commission/commission.ts");
    const edition = COMMISSION.editions[0]?.name;
    const { buyer: first, seller: second, subject } = read(parties);
    const terms = written({
      edition,
      first: read(example("terms.json"))["buyer"],
      second: read(example("terms.json"))["seller"],
      currency: "coin",
      offerEndsAt: "1 day",
      reviewPeriod: "2 days",
      costsCap: "5",
      price: "2",
      stages: "2",
      beginBy: "10 days",
      finishBy: "40 days",
      checkPeriod: "7 days",
    });
    const events = [
      FORM,
      { after: "1 day", step: "begin" },
      { after: "1 day", step: "report", values: ["1"] },
      { after: "1 day", step: "report", values: ["2"] },
      { step: "payOut", refused: true },
      { after: "9 days 1 second", step: "payOut" },
    ];
    const args = ["simulate", terms, "--parties", written({ first, second, subject }), "--template", module];
    const { phase, entries } = (await done([...args, "--events", scriptOf(events), "--lang", "en"])) as {
      phase: string;
      entries: readonly Seen[];
    };
    const factors = entries.slice(-2).map((each) => each.factors.map(({ name, met }) => [name, met]));
    const reported = ["reported", true];
    expect(factors).to.deep.equal([
      [reported, ["time", false]],
      [reported, ["time", true]],
    ]);
    expect([phase, entries.at(-1)?.step]).to.deep.equal(["closed", "payOut"]);
    expect(entries.at(-1)?.money.shares).to.deep.equal({ first: `-${2n * 10n ** 18n}`, second: `${2n * 10n ** 18n}` });
    const code = ["--code", written({ bytecode: 1 }), "--events", scriptOf(events), "--lang", "en"];
    const none = await biy([...args, ...code]);
    expect([none.code, none.stderr]).to.satisfy(
      ([exit, said]: [number, string]) => exit === 8 && said.includes("npx hardhat build"),
    );
  });

  it("writes a page that runs and fetches nothing, once", async () => {
    const path = at("played.html");
    const events = scriptOf([FORM, DELIVERED, { silence: true }]);
    const args = ["simulate", sale(), "--parties", parties, "--events", events, "--html", path, "--lang", "ru"];
    expect((await biy(args)).code).to.equal(0);
    const page = readFileSync(path, "utf8");
    for (const part of [
      "Как пройдёт договор",
      "picture-ru-played",
      "picture-ru-dates",
      "picture-ru-life",
      "Программа сама",
    ])
      expect(page).to.include(part);
    expect(page).to.not.match(/<script|<img|src=/);
    expect((await biy(args)).code).to.equal(2);
  });

  it("asks step by step at a terminal, and says what is refused", async () => {
    const select = (times: number) => DOWN.repeat(times) + ENTER;
    // Form; time passes; deliver; silence; then what is left of a closed sale, and the end.
    const keys = [select(0), select(8), `12 days${ENTER}`, select(0), select(6), select(4)];
    const args = ["simulate", sale(), "--parties", parties, "--lang", "en"];
    const { code, stdout, stderr } = await biy(args, keys);
    expect(code, stderr).to.equal(0);
    expect(stdout).to.include("By the Program itself: Pay the Held Amount to the Seller automatically");
    // Who may act is named as the text names them, not by the key that a file has for them.
    expect(stderr)
      .to.include("The Buyer: Form the Agreement")
      .and.to.not.match(/\bbuyer:/);
    const alone = await biy(args);
    expect([alone.code, alone.stderr.trim()]).to.deep.equal([
      2,
      "Give a file of events: --events. Without it they are asked for one by one at a terminal, and nobody is here to answer.",
    ]);
  });

  it("refuses an event with its line, and prints nothing else", async () => {
    const events = written(`{ "start": "${START}", "events": [\n\n{ "step": "confirmReceipt" } ] }`);
    const args = ["simulate", sale(), "--parties", parties, "--events", events, "--lang", "en", "--json"];
    const { code, stdout, stderr } = await biy(args);
    expect(code).to.equal(5);
    expect(stderr).to.include(`${events}, line 3: `).and.to.include("may: Form the Agreement");
    expect((JSON.parse(stdout) as { error: object }).error).to.include({ file: events, field: "events[0]" });
  });

  describe("refuses with the line, and says what would be possible then", () => {
    let staged: Staged;
    let before_: unknown;
    let end = () => undefined as void;
    before(async () => {
      const ended = new Promise<void>((resolve) => (end = resolve));
      const terms = writtenIn(sale(), parties);
      const asked = {
        start: moment(START, "start", 0n),
        rules: "sole",
        code: undefined,
        contracts: undefined,
      } as const;
      await new Promise<void>((ready, failed) => {
        onStage(deskOf({ lang: "en" }), terms, asked, async (each) => {
          staged = each;
          before_ = await each.stage.send("evm_snapshot", []);
          ready();
          await ended;
        }).catch(failed);
      });
    });
    after(() => end());
    const POSSIBLE = "→ The Seller must: Make the Delivery Mark";
    for (const [name, events, says] of [
      ["a step of another party", [FORM, { step: "markDelivered", by: "buyer" }], ["line 3", POSSIBLE]],
      ["a step of another phase", [{ step: "confirmReceipt" }], ["line 2", "may: Form the Agreement"]],
      [
        "a step before its time",
        [FORM, { step: "refund" }],
        ["line 3", "A factor of the automatic step is not met", POSSIBLE],
      ],
      [
        "time that goes back",
        [FORM, { at: "2027-02-28 10:00", step: "markDelivered" }],
        ["line 3", "Time does not go back"],
      ],
      ["an offer that has ended", [{ after: "4 days", step: "form" }], ["line 2", "last moment"]],
      [
        "a step that there is not",
        [FORM, { step: "\u001b[31mdeliver" }],
        ["line 3", "⟨U+001B⟩[31mdeliver", "markDelivered"],
      ],
      ["a step of either party without its party", [FORM, { step: "dispute" }], ["line 3", "Say who", "dispute"]],
      ["a value that a step does not take", [FORM, { step: "markDelivered", values: ["1"] }], ["line 3", "takes"]],
      ["a decision without a dispute", [FORM, { step: "enforce", toBuyer: "1.00" }], ["line 3", POSSIBLE]],
      [
        "a settlement of more than is held",
        [FORM, { step: "settle", toBuyer: "18450000.01" }],
        ["line 3", "18,450,000.01"],
      ],
      [
        "a decision that does what there is not",
        [FORM, { step: "settle", then: "burn" }],
        ["line 3", "close, resume, stay"],
      ],
      ["an amount that is none", [FORM, { step: "settle", toBuyer: "a lot" }], ["line 3", "events[1].toFirst"]],
      [
        "silence where a human decides",
        [FORM, { step: "dispute", by: "buyer" }, { silence: true }],
        ["line 4", "a human decides"],
      ],
      [
        "silence after the end",
        [FORM, { step: "surrender", by: "buyer" }, { silence: true }],
        ["line 4", "nothing happens by itself"],
      ],
      [
        "a step that is not refused after all",
        [FORM, { ...DELIVERED, refused: true }],
        ["line 3", "The contract took this step"],
      ],
      [
        "a payment through a bank where there is none",
        [FORM, { step: "reportPayment", by: "buyer" }],
        ["line 3", "no step"],
      ],
    ] as const)
      it(name, async () => {
        // An event a line, so that the line says which.
        const lines = events.map((event) => JSON.stringify(event)).join(",\n");
        const path = written(`{ "start": "${START}", "events": [\n${lines}\n] }`);
        await staged.stage.send("evm_revert", [before_]);
        before_ = await staged.stage.send("evm_snapshot", []);
        staged.stage.now = moment(START, "start", 0n);
        const script = readJson(path, scriptFrom(sales.SALE));
        const played = playScript(await Play.begun(staged, "en"), { path, script });
        const refused = await played.then(
          () => undefined,
          (thrown: unknown) => thrown as BiyError,
        );
        expect(refused?.code).to.be.oneOf(["input", "refused"]);
        for (const part of [path, ...says]) expect(await refused?.sentence("en")).to.include(part);
      });
  });

  describe("refuses a file", () => {
    for (const [name, content, says] of [
      ["that is no JSON", "form, please", "JSON"],
      ["of another form", [], '"events"'],
      ["with a field that nobody knows", { start: START, events: [FORM, { step: "form", who: "buyer" }] }, "line 1: "],
      ["with a party that there is not", { events: [{ ...FORM, by: "arbiter" }] }, '"events[0].by"'],
      ["with a step and silence", { events: [{ ...FORM, silence: true }] }, '"events[0].silence"'],
      [
        "with two moments of one event",
        { events: [{ ...FORM, at: "2027-03-01", after: "1 day" }] },
        '"events[0].after"',
      ],
      ["with an event that is none", { events: [FORM, 5] }, '"events[1]"'],
      ["with more events than a script may have", { events: Array(201).fill(FORM) }, "≤ 200"],
      ["with a text longer than any step", { events: [{ step: "x".repeat(201) }] }, "≤ 200"],
      ["with more values than a step takes", { events: [{ step: "form", values: Array(21).fill("1") }] }, "≤ 20"],
      ["that begins at no moment", { start: "yesterday", events: [] }, '"start"'],
    ] as const)
      it(name, async () => {
        const path = written(content);
        const { code, stderr } = await biy([
          "simulate",
          sale(),
          "--parties",
          parties,
          "--events",
          path,
          "--lang",
          "en",
        ]);
        expect([code, stderr]).to.satisfy(([exit, said]: [number, string]) => exit === 2 && said.includes(says));
      });

    it("of terms that are wrong, or without the parties", async () => {
      const events = ["--events", scriptOf([FORM]), "--lang", "en"];
      const alone = await biy(["simulate", sale(), ...events]);
      expect([alone.code, alone.stderr]).to.satisfy(
        ([exit, said]: [number, string]) => exit === 2 && said.includes("--parties"),
      );
      const wrong = await biy(["simulate", sale({ price: "0.00" }), "--parties", parties, ...events]);
      expect([wrong.code, wrong.stderr]).to.satisfy(
        ([exit, said]: [number, string]) => exit === 2 && said.includes('"price"'),
      );
    });
  });

  describe("the events of a script", () => {
    it("are known by the lines in which they begin", () => {
      const json = `{ "events":\n [ {"step":\n"a]{,"},5,\n\n{ "values": ["1",\n"2"] , "by":"\\"" }\n ,{}], "start": "x" }`;
      expect(linesOfEvents(json)).to.deep.equal([2, 3, 5, 7]);
      expect(linesOfEvents('{"events": []}')).to.deep.equal([]);
    });

    it("name shares by the names that the template has for its parties", () => {
      const events = [{ step: "settle", toFirst: "1", toSecond: "2" }];
      expect(scriptFrom({})({ events }).events).to.deep.equal([
        { step: "settle", shares: { first: "1", second: "2" } },
      ]);
      expect(() => scriptFrom(sales.SALE)({ events })).to.throw("events[0].toFirst");
    });

    /** What anyone does with an agreement by its terms, and what of that no event needs. */
    const NOT_PLAYED: { readonly [step: string]: string } = {
      amend: "puts another agreement in its place, which is played by its own file",
      withdrawCredit: "of a payment that was refused: invented people refuse none",
      pushCredit: "the same",
      payCosts: "the tribunal's, within a decision",
      owe: "the template's, within its steps",
      setPaid: "the template's, within a decision",
      carryOver: "the template's, within an amendment",
    };
    const stepsIn = (abi: InterfaceAbi) =>
      new Interface(abi).fragments.flatMap((each) =>
        FunctionFragment.isFragment(each) && !each.constant && each.inputs[0]?.baseType === "tuple" ? [each.name] : [],
      );
    const of = (kind: object, currency: string) =>
      ({ kind, terms: { common: { currency } } }) as unknown as AgreementFile;

    it("can name each step of each template", () => {
      const ledger = stepsIn(ledgerAbi);
      for (const [kind, currency, more] of [
        [sales.SALE, COIN, []],
        [sales.SALE, OUTSIDE, ledger],
        [COMMISSION, COIN, []],
      ] as const) {
        const all = [...new Set([...stepsIn(agreementAbi), ...stepsIn(kind.abi), ...more])];
        expect(all.length).to.be.greaterThan(8);
        const unnamed = all.filter((step) => !stepsOf(of(kind, currency)).includes(step));
        expect(unnamed.filter((step) => !Object.hasOwn(NOT_PLAYED, step))).to.deep.equal([]);
      }
      const played = Object.keys(NOT_PLAYED).filter((step) => stepsOf(of(sales.SALE, OUTSIDE)).includes(step));
      expect(played).to.deep.equal([]);
    });

    it("have clauses that are about their steps, in each edition of a sale", () => {
      const wrong = ["src/templates/sale/clauses", "src/templates/sale/clauses/bank"].flatMap((folder) => {
        const edition = readEdition(folder);
        const { name, currencies } = edition;
        const clauses = [edition, ...Object.values(edition.annexes ?? {})].flatMap(({ clauses: its }) => its);
        const isBank = currencies.some(({ address }) => address === OUTSIDE);
        return Object.entries({ ...CLAUSES, ...(isBank ? LEDGER_CLAUSES : {}) }).flatMap(([step, id]) => {
          const codes = clauses.filter((clause) => clause.id === id).flatMap(({ code = [] }) => code);
          return codes.includes(`function ${step}`) ? [] : [`${name}: ${id} is not about ${step}`];
        });
      });
      expect(wrong).to.deep.equal([]);
    });
  });
});
