/**
 * What a person is asked, in a real pseudo-terminal: a key pressed or a line pasted for something else changes nothing, whatever the
 * command; what is typed to the question does.
 * @module
 */
import { expect } from "chai";
import type { Command } from "commander";
import { ContractFactory } from "ethers";
import hre from "hardhat";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { typed as TYPED } from "../../src/words/cli/binding.ts";
import { localAccount } from "../../src/deploy/local.ts";
import { program } from "../../src/cli/main.ts";
import { LANGS } from "../../src/index.ts";
import { root } from "./commands.ts";
import { biy } from "./streams.ts";
import { deliberated, done, example, formed, offered, soldByBank, world, type World } from "./world.ts";
import { terminal, type Terminal } from "./terminal.ts";

const DAYS = 86_400;
/** All that somebody might have in a clipboard, and a last line without its Enter. */
const PASTED = `yes my friend y\nyes\ny\n${Object.values(TYPED)
  .map(({ en }) => en)
  .join("\n")}\nfor\nyes`;
const dataCentre = (file: string) => fileURLToPath(new URL(`../../examples/data-centre/${file}`, import.meta.url));

/**
 * Every command with a key: the word that it wants at last, or a yes for what takes nothing from anybody for ever. A new command stands
 * here, and is tried below, or says by which other one it is.
 */
const ASKS: { readonly [command: string]: string | { readonly as: string } } = {
  "agreement sign": "accept",
  "agreement form": "form",
  "agreement deliver": "delivered",
  "agreement confirm": "received",
  "agreement release": "release",
  "agreement refund": "refund",
  "agreement surrender": "surrender",
  "agreement withdraw": "withdraw",
  "agreement step": { as: "agreement deliver, or whichever it is" },
  "agreement credit": { as: "needs a currency that refuses; `Step.asks` is the same" },
  "receipt sign": "paid",
  "receipt add": "count",
  "receipt report": "report",
  "receipt deny": "deny",
  "receipt confirm": { as: "receipt deny: one function of `receipts.ts`" },
  "receipt import": { as: "receipt sign: the same question of each payment" },
  "case dispute": "yes",
  "agreement settle": "settle",
  "agreement amend": "amend",
  "case open": { as: "case dispute, which opens it" },
  "case nominate": "yes",
  "case accept": "accept",
  "case evidence": "yes",
  "case close": "enough",
  "case award sign": "the case's number",
  inbox: { as: "asks nothing and signs nothing: the key says whose it is" },
  "case enforce": "enforce",
  "case withdraw": "drop",
  "case advance": "advance",
  "case appoint": "appoint",
  "case resume": { as: "case appoint, case advance: one function of `case-steps.ts`" },
  "case conclude": { as: "case appoint, case advance: one function of `case-steps.ts`" },
  "case distribute": { as: "case appoint, case advance: one function of `case-steps.ts`" },
  "case take-back": { as: "case appoint, case advance: one function of `case-steps.ts`" },
  "case return": { as: "case appoint, case advance: one function of `case-steps.ts`" },
  "case resign": { as: "case appoint, case advance: one function of `case-steps.ts`" },
  "case replace": { as: "case appoint, case advance: one function of `case-steps.ts`" },
  "case fees withdraw": { as: "case appoint, case advance: one function of `case-steps.ts`" },
  "condominium deploy": "found",
  "condominium accede": "accede",
  "condominium unit transfer": "transfer",
  "condominium unit merge": "merge",
  "condominium unit split": "split",
  "condominium unit consent": "lower",
  "condominium unit pass-over": { as: "needs sixty days; `Step.asks` is the same" },
  "condominium unit reapportion": { as: "needs a decision of all; `Step.asks` is the same" },
  "condominium unit recovery stop": { as: "needs an order; `Step.asks` is the same" },
  "condominium unit recovery complete": { as: "needs an order; `Step.asks` is the same" },
  "condominium member exit": { as: "needs a community; `Step.asks` is the same" },
  "condominium object suspend": { as: "condominium mandate report: one step of `condominium-files.ts`" },
  "condominium petition": "yes",
  "condominium support": "yes",
  "condominium convene": "yes",
  "condominium reconvene": { as: "condominium convene" },
  "condominium vote": "for",
  "condominium proxy": "yes",
  "condominium close": "execute",
  "condominium withdraw": { as: "condominium close, by the same function" },
  "condominium undo": { as: "condominium close, by the same function" },
  "condominium poll sign": "yes",
  "condominium poll count": "yes",
  "condominium seal": "yes",
  "condominium mandate accept": { as: "needs a mandate; `Step.asks` is the same" },
  "condominium mandate report": { as: "needs a mandate; `Step.asks` is the same" },
  "condominium mandate resign": { as: "needs a mandate; `Step.asks` is the same" },
  "case give-up": "abandon",
  "case hold": { as: "needs an advance; the question is that of case evidence" },
  "case support": { as: "condominium petition: the same question of a signature" },
  "case object": { as: "needs a seat that is filled; the question is that of case evidence" },
  "case interim": { as: "needs a seat; the question is that of case award sign" },
  "roster accredit": { as: "roster status: one function of `roster.ts`" },
  "roster status": "yes",
  "roster transfer": { as: "roster status: one function of `roster.ts`" },
  "roster accept": { as: "roster status: one function of `roster.ts`" },
  "rules publish": { as: "needs rules; `Step.asks` is the same" },
  "local mint": "yes",
};

/** The commands below one, by their names, that take a key. */
function withKeys(command: Command, path: readonly string[] = []): string[] {
  if (command.commands.length > 0) return command.commands.flatMap((each) => withKeys(each, [...path, each.name()]));
  return command.options.some(({ long }) => long === "--key-file") ? [path.join(" ")] : [];
}

describe("questions at a terminal", () => {
  let here: World;
  let at: Terminal;
  const tried = new Set<string>();
  before(async () => {
    here = await world("questions");
    at = await terminal(here.at());
  });
  after(async () => {
    await at.close();
    await here.end();
  });

  const as = (role: string) => ["--as", role, "--yes", ...here.place];
  /** Pastes before the question, which changes nothing; then types what is asked for, which does it. @returns what was shown */
  async function asks(words: string, args: readonly string[], role: string, asked_ = ASKS[words]): Promise<string> {
    const command = [...words.split(" "), ...args, "--as", role, ...here.place];
    const before = await here.transactions();
    // The very word that it will ask for, first of all.
    await at.type(`${String(asked_)}\n${PASTED}`);
    at.begin(command);
    const [ended, asked] = [at.ended(), at.question()];
    if (typeof (await Promise.race([ended, asked])) === "number")
      expect.fail(`${words} ended without a question: ${await at.until("")}`);
    const shown = await at.until("");
    await at.type("\n");
    expect([await ended, await here.transactions()], `${words}: pasted`).to.deep.equal([3, before]);
    at.begin(command);
    const { code, typed } = await at.converse();
    // A word, where one is asked for: what else the command does wants a yes, or goes on from there.
    const word = typed.find((each) => each !== "yes") ?? "yes";
    expect([code, word], `${words}: typed`).to.deep.equal([0, asked_]);
    tried.add(words);
    return shown;
  }

  it("says what amount goes to whom, and that it can't be undone", async () => {
    const path = await offered(here, "told");
    const shown = await asks("agreement sign", [path], "buyer");
    expect(shown)
      .to.include("What was typed or pasted before the question is not taken as its answer.")
      .and.include("Amount: 18,450,000.00 test tenge")
      .and.include(`goes to the Seller Nurlan Bolatuly Oidan (invented) (${here.keys.seller.address})`)
      .and.include("This can't be undone.");
    await asks("agreement form", [path], "buyer");
    const given = await asks("agreement surrender", [path], "buyer");
    expect(given)
      .to.include("Amount: 18,450,000.00 test tenge")
      .and.include(`To: the Seller Nurlan Bolatuly Oidan (invented) (${here.keys.seller.address})`)
      .and.include("This can't be undone.");
  });

  it("says what a permit binds before it is signed, and signs none for what was pasted", async () => {
    const { abi, bytecode } = await hre.artifacts.readArtifact("PermitToken");
    const { buyer } = here.keys;
    const token = await new ContractFactory(abi, bytecode, buyer).deploy();
    await (await token.getFunction("mint")(buyer.address, 500n)).wait();
    const path = await offered(here, "permitted", { currency: await token.getAddress(), price: "5.00" });
    expect(await asks("agreement form", [path], "buyer"))
      .to.include("Sign a permit, which is no transaction")
      .and.include(`can take from ${buyer.address}: 5.00 units of the token “HOST”`)
      .and.include("Type yes or no");
  });

  it("takes a word for each step of a sale that can't be undone", async () => {
    const confirmed = await formed(here, "confirmed");
    await asks("agreement deliver", [confirmed], "seller");
    await asks("agreement confirm", [confirmed], "buyer");
    await asks("agreement withdraw", [await offered(here, "withdrawn")], "seller");
    const settled = await formed(here, "settled");
    const proposal = here.at("settled", "agreement.settlement.json");
    await done(["sale", "settle", settled, "--to-seller", "18450000.00", ...as("seller")]);
    await asks("agreement settle", [settled, "--proposal", proposal], "buyer");
    const old = await formed(here, "amended");
    const newer = here.at("amended", "new.json");
    const files = ["--terms", example("terms.json"), "--parties", example("parties.json"), "--replaces", old];
    await done(["new", "--out", newer, ...files, ...here.place]);
    await done(["sale", "sign", newer, ...as("seller")]);
    await asks("agreement amend", [newer, "--old", old], "buyer");
    const [released, refunded] = [await formed(here, "released"), await formed(here, "refunded")];
    await done(["sale", "deliver", released, ...as("seller")]);
    await here.pass(60 * DAYS);
    await asks("agreement release", [released], "stranger");
    await asks("agreement refund", [refunded], "stranger");
    await asks("local mint", ["1.00"], "buyer");
  });

  it("says what a payment through a bank is that a receipt is about", async () => {
    const path = await soldByBank(here, "bank");
    const written = ["--amount", "5000.00", "--paid-on", "2026-01-02"];
    const receipt = here.at("bank", "receipt.json");
    expect(await asks("receipt sign", [path, ...written, "--out", receipt], "seller"))
      .to.match(/The amount paid: 5,000\.00 .*tenge/)
      .and.include(`The payee: the Seller (${here.keys.seller.address})`)
      .and.include("This can't be undone.");
    await asks("receipt report", [path, ...written], "buyer");
    await asks("receipt deny", [path], "seller");
    await asks("receipt add", [path, receipt], "stranger");
  });

  it("takes a word to accept, close and enforce in a case, its number to decide, and a yes for the record", async () => {
    const path = await formed(here, "case");
    await asks("case dispute", [path, "--claim", example("claim.txt")], "buyer");
    const dropped = await formed(here, "dropped");
    await done(["case", "dispute", dropped, "--claim", example("claim.txt"), ...as("buyer")]);
    await asks("case withdraw", [dropped], "buyer");
    await asks("case nominate", [path, "--arbiter", here.keys.arbiter.address], "buyer");
    await done(["case", "nominate", path, "--arbiter", here.keys.arbiter.address, ...as("seller")]);
    await asks("case accept", [path, "--disclosure", here.at("disclosure.txt")], "arbiter");
    await asks("case evidence", [path, "--document", example("waybill.txt"), "--out", here.at("evidence")], "buyer");
    await asks("case close", [path], "buyer");
    await done(["case", "close", path, ...as("seller")]);
    const decision = example("decision.md");
    const { case: found } = await done(["case", "show", path, ...here.place]);
    const number = (found as { caseId: string }).caseId.slice(2, 10);
    const sign = [path, "--decision", decision, "--out", here.at("decided")];
    const shown = await asks("case award sign", sign, "arbiter", number);
    expect(shown).to.include(`Oidan (invented) (${here.keys.seller.address}): 14,765,500.00 test tenge`);
    await here.pass(31 * DAYS);
    await asks("case enforce", [path, "--decision", decision], "stranger");
  });

  it("takes a word to take a claim back, to pay and to appoint, and a yes in the roster", async () => {
    const [taken, path] = [await formed(here, "taken"), await formed(here, "waiting")];
    for (const each of [taken, path])
      await done(["case", "dispute", each, "--claim", example("claim.txt"), ...as("buyer")]);
    await asks("case withdraw", [taken], "buyer");
    expect(await asks("case advance", [path], "buyer")).to.include("Amount: 0.001 (the chain's coin)");
    await here.pass(11 * DAYS);
    const { secondArbiter } = here.keys;
    await asks("case appoint", [path, "--arbiter", secondArbiter.address], "authority");
    await asks("roster status", ["--arbiter", secondArbiter.address, "--status", "suspended"], "owner");
  });

  it("takes a word for what binds in a condominium", async () => {
    const address = (index: number) => localAccount(here.provider, index).address;
    const json = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    const { units: _, ...rest } = json(dataCentre("charter.json"));
    const units = [9, 10, 9, 9].map((index, no) => ({
      holder: address(index),
      share: 10,
      kind: "rack",
      description: `rack ${no + 1}`,
    }));
    mkdirSync(here.at("centre"));
    const [charter, file] = [here.at("centre", "charter.json"), here.at("centre", "centre.json")];
    writeFileSync(charter, JSON.stringify({ ...rest, units, objects: [], proxy: [1, 2] }));
    await asks("condominium deploy", [charter, "--out", file], "owner");
    const nothing = /no decision can still be carried out or taken back\.[^]*This can't be undone/;
    expect(await asks("condominium accede", [file, "--entity"], "account9")).to.match(nothing);
    await done(["condominium", "accede", file, "--entity", ...as("account10")]);
    const motion = here.at("centre", "motion.json");
    writeFileSync(motion, JSON.stringify({ ...json(dataCentre("motion.json")), undo: [] }));
    const petition = here.at("centre", "petition.json");
    await asks(
      "condominium petition",
      [file, "--motion", motion, "--convener", address(9), "--out", petition],
      "account10",
    );
    await asks("condominium support", [file, "--petition", petition], "stranger");
    await asks("condominium convene", [file, "--motion", motion, "--own"], "account9");
    const decision = here.at("centre", "decision-1.json");
    await asks("condominium proxy", [file, "--holder", address(11), "--decision", decision], "account10");
    await here.pass(5 * DAYS);
    const ballot = here.at("centre", "ballot.json");
    await asks("condominium poll sign", [file, decision, "yes", "--out", ballot], "account10");
    await asks("condominium poll count", [file, decision, ballot], "stranger");
    await asks("condominium vote", [file, decision, "yes"], "account9");
    await here.pass(8 * DAYS);
    await asks("condominium seal", [file, decision], "stranger");
    await asks("case dispute", [file, decision, "--claim", example("claim.txt")], "account10");
    const dispute = here.at("centre", `dispute-1-${address(10)}.json`);
    await asks("case give-up", [dispute], "account10");
    await here.pass(20 * DAYS);
    await asks("condominium close", [file, decision], "stranger");
    const sale = ["--unit", "4", "--to", address(10)];
    expect(await asks("condominium unit transfer", [file, ...sale], "account9")).to.match(nothing);
    await asks("condominium unit merge", [file, "--unit", "1,3"], "account9");
    await asks("condominium unit split", [file, "--unit", "2", "--shares", "4,6"], "account10");
    await asks("condominium unit consent", [file, "--unit", "2", "--share", "4"], "account10");
  });

  it("is asked by each command that has a key", () => {
    const all = withKeys(program(process, () => undefined));
    expect(Object.keys(ASKS)).to.have.members(all);
    const own = all.filter((each) => typeof ASKS[each] === "string");
    expect([...tried]).to.have.members(own);
  });

  it("wants another word for each act, in each language, of letters alone", () => {
    for (const lang of LANGS) {
      const words = Object.values(TYPED).map((each) => each[lang]);
      expect(new Set(words).size, lang).to.equal(words.length);
      for (const word of words) expect(word).to.match(/^\p{Ll}{3,}$/u);
    }
  });

  it("gives nothing away to two lines pasted at the shell, in a process of its own", async () => {
    const path = await deliberated(here, "pasted");
    const before = await here.transactions();
    const shell = spawn("script", ["-qfec", "sh", "/dev/null"], {
      cwd: root,
      env: { ...process.env, PS1: "$ ", ENV: "" },
    });
    let screen = "";
    shell.stdout.on("data", (chunk: Buffer) => (screen += chunk.toString()));
    const until = async (shown: string) => {
      while (!screen.includes(shown)) await once(shell.stdout, "data");
    };
    const where = here.place.map((each) => `'${each}'`).join(" ");
    shell.stdin.write(
      `'${process.execPath}' src/cli/biy.ts sale surrender '${path}' --as buyer ${where}; echo ended $?\n`,
    );
    shell.stdin.write("surrender\nyes my friend y\n");
    await until('type the word "surrender"');
    shell.stdin.write("\n");
    await until("ended 3");
    shell.stdin.write("exit\n");
    await once(shell, "close");
    expect(await here.transactions()).to.equal(before);
    const { stdout } = await biy(["sale", "status", path, "--json", ...here.place]);
    expect((JSON.parse(stdout) as { phase: string }).phase).to.equal("suspended");
  });
});
