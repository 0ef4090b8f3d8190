/**
 * `biy` at work: two parties on two machines and an arbiter, from questions to an enforced decision; and what it says to what is wrong.
 * @module
 */
import { expect } from "chai";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { ContractFactory, encryptKeystoreJsonSync } from "ethers";
import hre from "hardhat";
import { LANGS, sales } from "../../src/index.ts";
import { writeAgreement } from "../../src/node/files.ts";
import { readAgreement } from "../../src/cli/templates.ts";
import { run } from "./commands.ts";
import { proxyTo } from "./proxy.ts";
import { biy, ENTER } from "./streams.ts";
import { deliberated, done, example, formed, offered, reworded, world, type World } from "./world.ts";

const YES = "yes" + ENTER;
const FORM = "form" + ENTER;
const HOURS = 3_600;
const DAYS = 24 * HOURS;

describe("biy", () => {
  let here: World;
  let place: readonly string[];
  const as = (role: string) => ["--as", role, "--yes", ...place];

  before(async () => {
    here = await world("biy");
    place = here.place;
  });
  after(async () => await here.end());

  describe("a sale between two machines", () => {
    it("goes from a file to a confirmed receipt, with one file each way", async () => {
      const mine = await offered(here, "seller");
      mkdirSync(here.at("buyer"));
      const theirs = here.at("buyer", "agreement.json");
      // The buyer gets the terms without the acceptance in them, and the acceptance as a file of its own.
      writeAgreement(theirs, { ...readAgreement(mine), acceptances: [] });
      const early = await biy(["sale", "form", theirs, ...as("buyer")]);
      expect([early.code, early.stderr.trim()]).to.deep.equal([
        7,
        `${here.keys.seller.address} has not accepted these terms yet; give its acceptance file with --acceptance.`,
      ]);
      copyFileSync(here.at("seller", "agreement.seller.json"), here.at("buyer", "arrived.json"));
      const made = await done([
        "sale",
        "form",
        theirs,
        "--acceptance",
        here.at("buyer", "arrived.json"),
        ...as("buyer"),
      ]);
      expect(made["phase"]).to.equal("performing");

      await done(["sale", "deliver", mine, ...as("seller")]);
      expect((await done(["sale", "confirm", theirs, ...as("buyer")]))["phase"]).to.equal("closed");
    });

    it("refuses an acceptance of other terms, or by another key", async () => {
      const one = await offered(here, "one");
      await offered(here, "other");
      const form = ["sale", "form", one, ...as("buyer")];
      const other = await biy([...form, "--acceptance", here.at("other", "agreement.seller.json")]);
      expect([other.code, other.stderr]).to.satisfy(
        ([code, said]: [number, string]) => code === 7 && said.includes("is for another agreement"),
      );
      const forged = JSON.parse(readFileSync(here.at("one", "agreement.seller.json"), "utf8")) as Record<
        string,
        string
      >;
      const elsewhere = JSON.parse(readFileSync(here.at("other", "agreement.seller.json"), "utf8")) as Record<
        string,
        string
      >;
      writeFileSync(here.at("one", "forged.json"), JSON.stringify({ ...forged, signature: elsewhere["signature"] }));
      const by = await biy([...form, "--acceptance", here.at("one", "forged.json")]);
      expect([by.code, by.stderr]).to.satisfy(
        ([code, said]: [number, string]) => code === 7 && said.includes("was not made by the key"),
      );
    });

    it("accepts and forms no terms of another program than the one it knows, and says so of other rules", async () => {
      const path = await offered(here, "strange");
      const known = here.at("deployments", "31337.json");
      const deployment = JSON.parse(readFileSync(known, "utf8")) as Record<string, unknown> & {
        readonly templates: { readonly Sale: object };
      };
      const among = (change: object) => {
        mkdirSync(here.at("strange", "deployments"), { recursive: true });
        writeFileSync(here.at("strange", "deployments", "31337.json"), JSON.stringify({ ...deployment, ...change }));
        return ["--deployments", here.at("strange", "deployments")];
      };
      const before = await here.transactions();
      const { roster } = deployment;
      const { Sale } = deployment.templates;
      const changes = [
        { templates: { Sale: { ...Sale, address: roster } } },
        { tribunal: roster },
        { templates: { Sale: { ...Sale, codeHash: `0x${"11".repeat(32)}` } } },
        { tribunalCodeHash: `0x${"11".repeat(32)}` },
      ];
      for (const change of changes) {
        for (const command of ["sign", "form"]) {
          const { code, stderr } = await biy(["sale", command, path, ...as("buyer"), ...among(change)]);
          expect([code, stderr], command).to.satisfy(
            ([exit, said]: [number, string]) => exit === 7 && said.includes("another program than the one you know"),
          );
        }
      }
      expect(await here.transactions()).to.equal(before);
      const rules = { sole: `0x${"11".repeat(32)}`, three: `0x${"22".repeat(32)}` };
      const asked = await biy(["sale", "sign", path, ...as("buyer"), ...among({ rules })]);
      expect([asked.code, asked.stderr]).to.satisfy(
        ([code, said]: [number, string]) => code === 0 && said.includes("not the Rules of this deployment"),
      );
    });

    it("forms once, however often it is told to", async () => {
      const path = await offered(here, "twice");
      const first = await done(["sale", "form", path, ...as("buyer")]);
      const before = await here.transactions();
      const second = await done(["sale", "form", path, ...as("buyer")]);
      expect(second["transaction"]).to.equal(first["transaction"]);
      expect(await here.transactions()).to.equal(before);
    });

    it("forms in a token like USDT, from an older permission that is in the way", async () => {
      const { abi, bytecode } = await hre.artifacts.readArtifact("TestDollar");
      const token = await new ContractFactory(abi, bytecode, here.keys.buyer).deploy("USDT", 6);
      const [currency, { template: sale }] = [await token.getAddress(), sales.placeIn(here.deployment)];
      await (await token.getFunction("mint")(here.keys.buyer.address, 5_000_000n)).wait();
      await (await token.getFunction("approve")(sale, 7n)).wait();
      const path = await offered(here, "dollars", { currency, price: "5.00" });
      expect((await done(["sale", "form", path, ...as("buyer")]))["phase"]).to.equal("performing");
      const { stdout } = await biy(["sale", "status", path, ...place]);
      expect(stdout).to.include("5.000000 units of the token “USDT”");

      // It calls itself otherwise from now on: of what stands that is said, what is only offered is refused.
      const offer = await offered(here, "other-dollars", { currency, price: "5.00" });
      await (await token.getFunction("rename")("USDT", 2)).wait();
      const verified = await biy(["verify", path, ...place]);
      expect([verified.code, verified.stdout]).to.satisfy(
        ([code, said]: [number, string]) => code === 0 && said.includes("does not say of itself"),
      );
      const before = await here.transactions();
      for (const command of [
        ["verify", offer, ...place],
        ["sale", "sign", offer, ...as("buyer")],
        ["sale", "form", offer, ...as("buyer")],
      ]) {
        const { code, stderr } = await biy(command);
        expect([code, stderr], command.join(" ")).to.satisfy(
          ([exit, said]: [number, string]) => exit === 7 && said.includes("does not say of itself"),
        );
      }
      expect(await here.transactions()).to.equal(before);
    });

    it("forms in a token that takes permits by one transaction, and says what else is signed", async () => {
      const { abi, bytecode } = await hre.artifacts.readArtifact("PermitToken");
      const { buyer } = here.keys;
      const token = await new ContractFactory(abi, bytecode, buyer).deploy();
      await (await token.getFunction("mint")(buyer.address, 1_000n)).wait();
      const path = await offered(here, "permitted", { currency: await token.getAddress(), price: "5.00" });
      const before = await here.transactions();
      const { code, stderr } = await biy(["sale", "form", path, ...as("buyer"), "--json"]);
      expect(code, stderr).to.equal(0);
      expect(await here.transactions()).to.equal(before + 1);
      const { held } = await sales.read({ provider: here.provider, file: readAgreement(path) });
      expect([held, await token.getFunction("balanceOf")(buyer.address)]).to.deep.equal([500n, 500n]);
      // Without a key nothing is signed: then it is the approval, and the formation.
      const other = await offered(here, "permitted-unsigned", { currency: await token.getAddress(), price: "5.00" });
      const unsigned = await biy(["sale", "form", other, "--unsigned", "--from", buyer.address, ...place]);
      expect(JSON.parse(unsigned.stdout)).to.have.length(2);
    });

    it("is found again by who lost its file, with the names or without, and goes on", async () => {
      const lost = await formed(here, "lost");
      const id = sales.idOfFile(readAgreement(lost));
      const { buyer, arbiter } = here.keys;
      await done(["case", "dispute", lost, "--claim", example("claim.txt"), ...as("buyer")]);
      const own = (await done(["sale", "list", "--for", buyer.address, ...place])) as unknown as { id: string }[];
      expect(own.map((each) => each.id)).to.include(id);
      const inCases = (await done(["case", "list", "--for", buyer.address, ...place])) as unknown as unknown[];
      expect(inCases).to.have.length.greaterThan(0);
      const none = await biy(["sale", "list", "--for", arbiter.address, ...place]);
      expect([none.code, none.stderr.trim()]).to.satisfy(
        ([code, said]: [number, string]) => code === 0 && said.includes("has no agreements in these blocks"),
      );

      const again = here.at("lost", "again.json");
      await done(["sale", "restore", id, "--out", again, ...place]);
      for (const command of [["sale", "status"], ["case", "show"], ["verify"]]) {
        const { code, stderr, stdout } = await biy([...command, again, ...place]);
        expect([code, stderr], command.join(" ")).to.satisfy(
          ([exit, said]: [number, string]) =>
            exit === 0 && said.includes("the names of the parties and the subject are missing"),
        );
        expect(stdout).to.include(id).and.not.include("was removed");
      }
      expect((await done(["sale", "surrender", again, ...as("buyer")]))["phase"]).to.equal("closed");

      const whole = here.at("lost", "whole.json");
      await done(["sale", "restore", id, "--out", whole, "--private", lost, ...place]);
      expect(await sales.textOf(readAgreement(whole), "kk")).to.equal(await sales.textOf(readAgreement(lost), "kk"));
    });

    it("lists what is asked for: by role, state, deadline, in pages", async () => {
      const path = await formed(here, "filtered");
      const id = sales.idOfFile(readAgreement(path));
      const { buyer } = here.keys;
      const listed = async (...more: string[]) =>
        (await done(["sale", "list", "--for", buyer.address, ...more, ...place])) as unknown as { id: string }[];
      const all = await listed();
      expect(all[0]).to.include({ id, role: "first", phase: "performing" });
      expect(await listed("--role", "seller")).to.deep.equal([]);
      const performing = await listed("--role", "buyer", "--phase", "performing");
      expect(performing.map((each) => each.id)).to.include(id);
      expect((await listed("--phase", "performing", "suspended", "closed")).length).to.equal(all.length);
      expect(await listed("--due", "1 hour")).to.deep.equal([]);
      expect((await listed("--due", "1000 days")).map((each) => each.id)).to.include(id);
      expect(await listed("--size", "1")).to.deep.equal(all.slice(0, 1));
      expect(await listed("--size", "1", "--page", "2")).to.deep.equal(all.slice(1, 2));
      const shown = await biy(["sale", "list", "--for", buyer.address, "--size", "1", ...place]);
      expect(shown.stdout.trim().split("\n")).to.have.length(1);
      expect(shown.stderr.trim()).to.equal("There are more: --page 2.");
      const beyond = await biy(["sale", "list", "--for", buyer.address, "--page", "9", ...place]);
      expect([beyond.code, beyond.stdout, beyond.stderr]).to.satisfy(
        ([code, out, said]: [number, string, string]) =>
          code === 0 && out === "" && said.includes("has no such agreements"),
      );
      for (const wrong of [
        ["--role", "arbiter"],
        ["--phase", "open"],
        ["--due", "soon"],
        ["--size", "0"],
        ["--page", "x"],
      ])
        expect(
          (await biy(["sale", "list", "--for", buyer.address, ...wrong, ...place])).code,
          wrong.join(" "),
        ).to.equal(2);
    });

    it("watches from a block on, an object a line, until Ctrl-C", async () => {
      const path = await formed(here, "watched");
      const id = sales.idOfFile(readAgreement(path));
      const since = (await here.provider.getBlockNumber()) + 1;
      const asked = ["sale", "watch", "--for", here.keys.seller.address, "--from", `${since}`, "--json", ...place];
      const lines: string[] = [];
      const ran = await run("src/cli/biy.ts", asked, {
        started: (child) => {
          child.stderr?.once("data", () => void biy(["sale", "deliver", path, ...as("seller")]));
          child.stdout?.on("data", (chunk: Buffer) => {
            lines.push(...chunk.toString().trim().split("\n"));
            child.kill("SIGINT");
          });
        },
      });
      expect(ran.code, ran.stderr).to.equal(0);
      expect(ran.stderr.trim()).to.equal(
        `Watching the agreements of ${here.keys.seller.address} from block ${since} on; Ctrl-C ends it.`,
      );
      const [told, ...more] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(more).to.deep.equal([]);
      expect(told).to.include({ kind: "happened", event: "Delivered", agreement: id, block: since });
    });

    it("stops watching when the node is away for good, and says so before", async () => {
      const cut = await proxyTo(here.node, ({ method }, nth) =>
        method === "eth_getBlockByNumber" && nth > 4 ? "cut" : "pass",
      );
      const through = ["--rpc", cut.url, ...place.slice(2)];
      const { code, stdout, stderr } = await biy(["sale", "watch", "--for", here.keys.stranger.address, ...through]);
      await cut.close();
      expect([code, stdout]).to.deep.equal([6, ""]);
      expect(stderr.split("\n").filter((line) => line.includes("It will be asked again shortly."))).to.have.length(5);
    });

    it("goes on by a file without names: to a receipt, and from a claim that is taken back", async () => {
      const restored = async (folder: string) => {
        const path = await formed(here, folder);
        const again = here.at(folder, "again.json");
        await done(["sale", "restore", sales.idOfFile(readAgreement(path)), "--out", again, ...place]);
        return again;
      };
      const received = await restored("nameless");
      const asked = ["sale", "confirm", received, "--as", "buyer", ...place];
      const { code, stderr } = await biy(asked, ["received" + ENTER]);
      expect([code, stderr]).to.satisfy(
        ([exit, said]: [number, string]) => exit === 0 && said.includes(`the Seller (${here.keys.seller.address})`),
      );
      expect(await done(["sale", "status", received, ...place])).to.include({ phase: "closed" });

      const disputed = await restored("nameless-claim");
      await done(["case", "dispute", disputed, "--claim", example("claim.txt"), ...as("buyer")]);
      await done(["case", "withdraw", disputed, ...as("buyer")]);
      expect(await done(["sale", "status", disputed, ...place])).to.include({ phase: "performing" });
      // There is no offer any more to take back.
      const late = await biy(["sale", "withdraw", disputed, ...as("buyer")]);
      expect([late.code, late.stderr]).to.satisfy(([exit, said]: [number, string]) => exit === 5 && said !== "");
    });

    it("settles by a proposal of one and the yes of the other", async () => {
      const path = await formed(here, "settled");
      const proposal = here.at("settled", "agreement.settlement.json");
      await done(["sale", "settle", path, "--to-buyer", "8450000.00", "--to-seller", "10000000.00", ...as("seller")]);
      const taken = await done(["sale", "settle", path, "--proposal", proposal, ...as("buyer")]);
      expect(taken["phase"]).to.equal("closed");
      const stale = await formed(here, "settled-again");
      const other = await biy(["sale", "settle", stale, "--proposal", proposal, ...as("buyer")]);
      expect(other.code).to.equal(7);
      expect(other.stderr).to.include("is for another agreement or another turn");
    });

    it("refuses files that somebody has broken, naming the file and the field", async () => {
      const path = await formed(here, "broken");
      await done(["sale", "settle", path, "--to-seller", "18450000.00", ...as("seller")]);
      const proposal = here.at("broken", "agreement.settlement.json");
      const read = JSON.parse(readFileSync(proposal, "utf8")) as { settlement: Record<string, unknown> };
      const broken = here.at("broken", "broken.json");
      const say = async (content: unknown, ...args: string[]) => {
        writeFileSync(broken, JSON.stringify(content));
        const { code, stderr } = await biy([...args, ...as("buyer")]);
        expect([code, stderr.trim().split("\n").length], stderr).to.deep.equal([2, 1]);
        expect(stderr).to.include(broken);
        return stderr;
      };
      const settle = ["sale", "settle", path, "--proposal", broken];
      expect(await say({ ...read, settlement: null }, ...settle)).to.include("settlement");
      expect(await say({ ...read, settlement: { ...read.settlement, turn: "soon" } }, ...settle)).to.include("turn");
      expect(await say({ ...read, acceptances: [{ party: 1, signature: "0x" }] }, ...settle)).to.include("party");
      const acceptance = {
        biy: 1,
        kind: "acceptance",
        agreement: `0x${"22".repeat(32)}`,
        party: here.keys.seller.address,
        signature: "none",
      };
      expect(await say(acceptance, "sale", "form", path, "--acceptance", broken)).to.include("signature");
      const seconds = await biy([
        "sale",
        "settle",
        path,
        "--delivered-at",
        "1766000000",
        ...as("seller"),
        "--out",
        broken,
      ]);
      expect([seconds.code, seconds.stderr]).to.satisfy(
        ([code, said]: [number, string]) => code === 2 && said.includes('"--delivered-at" is wrong'),
      );
    });

    it("refuses a proposal that gives out more than is held", async () => {
      const path = await formed(here, "unbalanced");
      const args = ["sale", "settle", path, "--to-buyer", "18450000.00", "--to-seller", "0.01", ...as("seller")];
      const { code, stderr } = await biy(args);
      expect([code, existsSync(here.at("unbalanced", "agreement.settlement.json"))]).to.deep.equal([2, false]);
      expect(stderr).to.include("The decision gives out 18,450,000.01 test tenge");
    });

    it("amends into terms that name the old ones", async () => {
      const old = await formed(here, "amended");
      const terms = JSON.parse(readFileSync(example("terms.json"), "utf8")) as Record<string, string>;
      writeFileSync(here.at("amended", "terms.json"), JSON.stringify({ ...terms, price: "19000000.00" }));
      const path = here.at("amended", "new.json");
      const files = [
        "--terms",
        here.at("amended", "terms.json"),
        "--parties",
        example("parties.json"),
        "--replaces",
        old,
      ];
      await done(["new", "--out", path, ...files, ...place]);
      await done(["sale", "sign", path, ...as("seller")]);
      const amended = await biy(["sale", "amend", path, "--old", old, ...as("buyer"), "--lang", "en", "--json"]);
      expect(amended.stderr).to.match(/^Values\n- particulars\.price: .* → .* \(\+550,000\.00 /m);
      expect(amended.stderr).to.include(
        `- common.replaces: 0x${"0".repeat(64)} → ${sales.idOfFile(readAgreement(old))}`,
      );
      const { phase, replaced } = JSON.parse(amended.stdout) as Record<string, unknown>;
      expect([phase, replaced]).to.deep.equal(["performing", sales.idOfFile(readAgreement(old))]);
      expect((await done(["sale", "status", old, ...place]))["phase"]).to.equal("closed");
    });

    it("withdraws an offer for ever", async () => {
      const path = await offered(here, "withdrawn");
      expect((await done(["sale", "withdraw", path, ...as("seller")]))["phase"]).to.equal("withdrawn");
      const { code, stderr } = await biy(["sale", "form", path, ...as("buyer")]);
      expect([code, stderr.trim()]).to.deep.equal([
        5,
        "This offer was withdrawn: these terms can't be formed any more.",
      ]);
    });

    it("releases by the clock, and explains why", async () => {
      const path = await formed(here, "released");
      await done(["sale", "deliver", path, ...as("seller")]);
      const early = await biy(["sale", "release", path, ...as("stranger")]);
      expect(early.code).to.equal(5);
      const step = ["explain", "--agreement", path, "--step", "release", ...place];
      expect((await biy([...step, "--lang", "en"])).stdout).to.match(
        /— not met\.\n {2}It will be met from .*UTC\+05:00/,
      );
      expect((await biy(["explain", ...place, "--lang", "en"])).code).to.equal(2);
      await here.pass(11 * DAYS);
      const { transaction } = await done(["sale", "release", path, ...as("stranger")]);
      const { stdout } = await biy(["explain", String(transaction), ...place]);
      expect(stdout).to.include("fully automated decision");
      const russian = await biy(["explain", String(transaction), "--agreement", path, ...place, "--lang", "ru"]);
      expect(russian.stdout).to.include("полностью автоматизированное решение");
      expect(russian.stdout).to.include("Требуется: время сети позже").and.to.include("Фактор не был бы соблюдён");
      const machine = await done(["explain", String(transaction), "--agreement", path, ...place]);
      const { common } = readAgreement(path).terms;
      expect(machine["human"]).to.include({ step: "dispute", tribunal: common.tribunal, reviewPeriod: "432000" });
    });

    it("shows what comes next, and writes it for a calendar", async () => {
      const path = await formed(here, "next");
      const { stdout } = await biy([
        "sale",
        "next",
        path,
        "--ics",
        here.at("next", "dates.ics"),
        ...place,
        "--lang",
        "kk",
      ]);
      expect(stdout).to.include("Сатушы мынаған міндетті: Тапсыру белгісін қою; соңғы сәті (қоса алғанда)");
      expect(stdout).to.match(/^ {4}Егер Сатушы тапсыру белгісін .* іске қосылғанға дейін ақша резервте тұрады\.$/m);
      expect(readFileSync(here.at("next", "dates.ics"), "utf8")).to.include("BEGIN:VEVENT");
      expect((await done(["sale", "next", path, ...place]))["next"])
        .to.be.an("array")
        .with.length.above(3);
    });
  });

  describe("a case", () => {
    it("goes from a dispute to an enforced decision with reasons", async () => {
      const path = await formed(here, "case");
      const { caseId, claim } = await done(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer")]);
      expect(JSON.parse(readFileSync(String(claim), "utf8"))).to.have.property(
        "text",
        readFileSync(example("claim.txt"), "utf8"),
      );
      const fromEvents = (await biy(["case", "list", ...place])).stdout;
      expect(fromEvents).to.include(String(caseId)).and.to.include("opened; those who decide have to be named");
      expect((await biy(["case", "list", path, ...place])).stdout.trim()).to.equal(
        fromEvents.split("\n").find((line) => line.startsWith(String(caseId))),
      );

      for (const role of ["buyer", "seller"])
        await done(["case", "nominate", path, "--arbiter", here.keys.arbiter.address, ...as(role)]);
      const stranger = await biy([
        "case",
        "accept",
        path,
        "--disclosure",
        here.at("disclosure.txt"),
        ...as("stranger"),
      ]);
      expect([stranger.code, stranger.stderr]).to.satisfy(
        ([code, said]: [number, string]) => code === 4 && said.includes("has no seat in this case"),
      );
      await done(["case", "accept", path, "--disclosure", here.at("disclosure.txt"), ...as("arbiter")]);
      const evidence = [
        "case",
        "evidence",
        path,
        "--document",
        example("waybill.txt"),
        "--out",
        here.at("case", "evidence"),
      ];
      const first = await done([...evidence, ...as("seller")]);
      const again = await done([...evidence, ...as("seller")]);
      expect(again["transaction"]).to.equal(first["transaction"]);
      await done(["case", "close", path, ...as("buyer")]);
      const tooSoon = [
        "case",
        "award",
        "sign",
        path,
        "--decision",
        example("decision.md"),
        "--out",
        here.at("case", "decision"),
      ];
      const open = await biy([...tooSoon, ...as("arbiter")]);
      expect([open.code, open.stdout, existsSync(here.at("case", "decision"))]).to.deep.equal([5, "", false]);
      expect(open.stderr).to.include("It is not the time to decide. The case is at: evidence;");
      await done(["case", "close", path, ...as("seller")]);
      expect((await biy(["case", "show", path, ...place])).stdout).to.include("a decision is awaited");

      const decided = ["--decision", example("decision.md"), "--out", here.at("case", "decision")];
      expect(await done(["case", "award", "sign", path, ...decided, ...as("arbiter")])).to.include({
        caseId,
        stage: "reasoned",
      });
      expect(readFileSync(here.at("case", "decision", `${String(caseId)}.ru.md`), "utf8")).to.include(
        "Резолютивная часть",
      );
      const shown = ["case", "decision", path, "--texts", here.at("case", "decision")];
      const forms = new Map<string, string>();
      for (const [format, said] of [
        ["md", /^# Дау бойынша адам қабылдаған шешім\n/],
        ["txt", /^Решение по спору, принятое человеком\n/],
        ["json", /"edition":\{"hash":/],
        ["html", /<html lang="kk">/],
      ] as const) {
        const lang = format === "txt" ? "ru" : "kk";
        const { code, stdout, stderr } = await biy([...shown, ...place, "--format", format, "--lang", lang]);
        expect(code, stderr).to.equal(0);
        expect(stdout).to.match(said);
        forms.set(format, stdout);
      }
      const printed = here.at("case", "decision.pdf");
      const { root } = (await done([...shown, "--out", printed, ...place])) as { root: string };
      expect(readFileSync(printed).subarray(0, 5).toString()).to.equal("%PDF-");
      expect(forms.get("json")).to.include(`"root":"${root}"`);
      const part = await done([...shown, "--operative", ...place]);
      expect([part["root"] === root, (part["text"] as string).includes("The reasons are given apart")]).to.deep.equal([
        false,
        true,
      ]);
      // Another decision in the place of its texts is not that of the chain.
      const folder = here.at("case", "other");
      mkdirSync(folder, { recursive: true });
      for (const lang of LANGS) {
        const own = readFileSync(here.at("case", "decision", `${String(caseId)}.${lang}.md`), "utf8");
        writeFileSync(`${folder}/${String(caseId)}.${lang}.md`, own.replaceAll("1024", "1025"));
      }
      const other = await biy(["case", "decision", path, "--texts", folder, ...place]);
      expect([other.code, other.stdout]).to.deep.equal([7, ""]);
      expect(other.stderr).to.include("Other reasons were given in this case");
      const early = await biy(["case", "enforce", path, "--decision", example("decision.md"), ...as("stranger")]);
      expect(early.code).to.equal(5);
      await here.pass(31 * DAYS);
      // Who carries it out may have lost the file, and the names with it.
      const nameless = here.at("case", "nameless.json");
      await done(["sale", "restore", sales.idOfFile(readAgreement(path)), "--out", nameless, ...place]);
      const enforce = ["case", "enforce", nameless, "--decision", example("decision.md"), ...as("stranger")];
      const enforced = await done(enforce);
      expect(enforced["phase"]).to.equal("closed");
      const { facts } = (await done(["sale", "history", path, ...place])) as { facts: { event: string; at: string }[] };
      expect(facts.map(({ event }) => event).join(" ")).to.equal(
        "Formed Disputed CaseOpened Nominated Nominated Seated Accepted Constituted EvidenceSubmitted EvidenceClosed " +
          "Awarded Reasoned Enforced Paid Paid",
      );
      const russian = (await biy(["sale", "history", path, ...place, "--lang", "ru"])).stdout;
      expect(russian).to.match(
        /\(UTC\+05:00\) {2}Изложены мотивы решения; решение станет окончательным после момента: \d/,
      );
      expect(russian).not.to.match(/\{\w+\}/);
      expect((await done(enforce))["transaction"]).to.equal(enforced["transaction"]);
      expect((await biy(["case", "list", ...place])).stdout, "what is over waits no more").not.to.include(
        String(caseId),
      );
    });

    it("lets three arbiters decide by majority, each at a machine of their own", async () => {
      mkdirSync(here.at("three"));
      const path = here.at("three", "agreement.json");
      const files = ["--terms", example("terms.json"), "--parties", example("parties.json"), "--rules", "three"];
      await done(["new", "--out", path, ...files, ...place]);
      await done(["sale", "sign", path, ...as("seller")]);
      await done(["sale", "form", path, ...as("buyer")]);
      await done(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer")]);
      const { arbiter, secondArbiter, thirdArbiter } = here.keys;
      const seats = [
        ["buyer", 0, arbiter],
        ["seller", 1, secondArbiter],
      ] as const;
      for (const [role, seat, { address }] of seats)
        await done(["case", "nominate", path, "--seat", `${seat}`, "--arbiter", address, ...as(role)]);
      const accept = async (role: string) =>
        await done(["case", "accept", path, "--disclosure", here.at("disclosure.txt"), ...as(role)]);
      await accept("arbiter");
      await accept("secondArbiter");
      // The third is named by the two, as the law has it.
      for (const role of ["arbiter", "secondArbiter"])
        await done(["case", "nominate", path, "--seat", "2", "--arbiter", thirdArbiter.address, ...as(role)]);
      await accept("thirdArbiter");
      for (const role of ["buyer", "seller"]) await done(["case", "close", path, ...as(role)]);

      const award = (out: string) => [
        "case",
        "award",
        "sign",
        path,
        "--decision",
        example("decision.md"),
        "--out",
        here.at("three", out),
      ];
      const operative = await done([...award("a"), ...as("arbiter")]);
      expect(operative).to.include({ part: "operative", missing: 1 });
      await here.pass(2 * HOURS); // The second signs later, and the same text.
      const reasons = await done([
        ...award("b"),
        "--signature",
        String(operative["signature"]),
        ...as("secondArbiter"),
      ]);
      expect(reasons).to.include({ part: "reasons", missing: 1 });
      const last = await done([...award("a"), "--signature", String(reasons["signature"]), ...as("arbiter")]);
      expect(last["stage"]).to.equal("reasoned");
    });

    it("writes no other decision over the one that was made, nor signs or enforces it", async () => {
      const path = await deliberated(here, "overwritten");
      const folder = here.at("overwritten", "decision");
      const written = (name: string, changes: { readonly [words: string]: string }) => {
        writeFileSync(here.at("overwritten", name), reworded(example("decision.md"), changes));
        return here.at("overwritten", name);
      };
      const award = (decision: string) =>
        biy(["case", "award", "sign", path, "--decision", decision, "--out", folder, ...as("arbiter")]);
      const texts = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]);
      const paid = written("paid.md", { "3 500 000,00": "3 499 999,00", "14 765 500,00": "14 765 501,00" });
      const reasoned = written("reasoned.md", { INV: "другое" });

      // Something else is in its place: it stays, and nothing is signed or sent.
      const { caseId } = JSON.parse((await biy(["case", "show", path, "--json", ...place])).stdout).case as {
        caseId: string;
      };
      mkdirSync(folder);
      writeFileSync(join(folder, `${caseId}.ru.md`), "a text of somebody's own");
      const [before, count] = [texts(), await here.transactions()];
      const occupied = await award(example("decision.md"));
      expect([occupied.code, occupied.stderr.includes(`${caseId}.ru.md has another text`)]).to.deep.equal([7, true]);
      expect([texts().filter(([name]) => !name!.includes("moment")), await here.transactions()]).to.deep.equal([
        before,
        count,
      ]);
      rmSync(join(folder, `${caseId}.ru.md`));

      const made = await award(example("decision.md"));
      expect(made.code, made.stderr).to.equal(0);
      const [kept, sent] = [texts(), await here.transactions()];
      for (const [other, said] of [
        [paid, "Another operative part was issued"],
        [reasoned, "Other reasons were given"],
      ] as const) {
        const { code, stderr } = await award(other);
        expect([code, stderr.includes(said), stderr.includes("Decided")], stderr).to.deep.equal([7, true, false]);
        expect([texts(), await here.transactions()]).to.deep.equal([kept, sent]);
      }
      expect((await award(example("decision.md"))).code, "the same again").to.equal(0);
      // Lost, the texts are made again from the draft and the moment.
      for (const [name] of kept) if (name!.endsWith(".md")) rmSync(join(folder, name!));
      expect((await award(example("decision.md"))).code).to.equal(0);
      expect([texts(), await here.transactions()]).to.deep.equal([kept, sent]);
      await here.pass(31 * DAYS);
      const enforced = await biy(["case", "enforce", path, "--decision", paid, ...as("stranger")]);
      expect([enforced.code, await here.transactions()]).to.deep.equal([7, sent]);
      expect((await done(["case", "enforce", path, "--decision", reasoned, ...as("stranger")]))["phase"]).to.equal(
        "closed",
      );
      const late = await biy(["case", "enforce", path, "--decision", paid, ...as("stranger")]);
      expect(late.code, "what was carried out is not the answer to another").to.equal(7);
    });
  });

  describe("at a terminal", () => {
    it("sends only on a yes", async () => {
      const path = await offered(here, "yes");
      const before = await here.transactions();
      const form = ["sale", "form", path, "--as", "buyer", ...place];
      const unread = await biy(form, [ENTER]);
      expect(unread.stderr).to.include("# Agreement on the sale of goods");
      const no = await biy(form, ["yes my friend" + ENTER]);
      expect([unread.code, no.code, await here.transactions()]).to.deep.equal([3, 3, before]);
      expect(no.stderr).to.match(/Let the program \(0x[0-9a-fA-F]{40}\) take 18,450,000\.00 test tenge/);
      const yes = await biy(["sale", "form", path, "--as", "buyer", ...place], [YES, FORM]);
      expect([yes.code, await here.transactions()]).to.deep.equal([0, before + 2]);
    });

    it("says what stands when somebody stops between two transactions", async () => {
      const path = await offered(here, "between");
      const before = await here.transactions();
      const { code, stderr } = await biy(["sale", "form", path, "--as", "buyer", ...place], [YES, ENTER]);
      expect([code, await here.transactions()]).to.deep.equal([3, before + 1]);
      expect(stderr).to.match(/Stopped\. What was done before stands: 0x[0-9a-f]{64}\. The same command goes on/);
    });

    it("prompts nobody where there is no terminal", async () => {
      const path = await offered(here, "nobody");
      const { code, stdout, stderr } = await biy(["sale", "form", path, "--as", "buyer", ...place]);
      expect([code, stdout]).to.deep.equal([2, ""]);
      expect(stderr.trim()).to.match(/\nA yes is needed, and there is no terminal[^\n]*$/);
    });

    it("opens a keystore with a typed password", async () => {
      const { address, privateKey } = here.keys.buyer;
      const keystore = here.at("buyer-key.json");
      writeFileSync(keystore, encryptKeystoreJsonSync({ address, privateKey }, "a password", { scrypt: { N: 2 } }));
      const path = await offered(here, "keystore");
      const args = ["sale", "sign", path, "--key-file", keystore, ...place];
      const wrong = await biy(args, ["another" + ENTER]);
      expect([wrong.code, wrong.stderr.trim().split("\n").at(-1)]).to.deep.equal([
        4,
        "The key did not open: the password or the file is wrong.",
      ]);
      const right = await biy(args, ["a password" + ENTER, "accept" + ENTER]);
      expect(right.code).to.equal(0);
      expect(right.stderr).not.to.include("a password");
    });
  });

  describe("keys and practice", () => {
    it("makes a key only with a password of twelve characters, given twice, and never over another file", async () => {
      const out = here.at("made.json");
      const make = ["key", "new", "--out", out, "--lang", "en"];
      const short = await biy(make, ["short" + ENTER]);
      const differ = await biy(make, ["long enough a word" + ENTER, "long enough a wodr" + ENTER]);
      expect([short.code, differ.code, existsSync(out)]).to.deep.equal([2, 2, false]);
      expect(differ.stderr).to.include("The two passwords differ; no key was made.");
      const made = await biy(make, ["long enough a word" + ENTER, "long enough a word" + ENTER]);
      expect(made.code).to.equal(0);
      const { address } = JSON.parse(readFileSync(out, "utf8")) as { address: string };
      expect(made.stdout.trim().toLowerCase()).to.equal(`0x${address.toLowerCase()}`);
      expect(statSync(out).mode & 0o077, "nobody else reads it").to.equal(0);
      expect((await biy(make, ["long enough a word" + ENTER])).code).to.equal(2);
    });

    it("practises on local chains only", async () => {
      const before = (await here.provider.getBlock("latest"))?.timestamp ?? 0;
      expect((await biy(["local", "wait", "3 days", ...place])).code).to.equal(0);
      expect(((await here.provider.getBlock("latest"))?.timestamp ?? 0) - before).to.be.at.least(3 * DAYS);
      const minted = await done(["local", "mint", "0.01", ...as("stranger")]);
      expect(minted).to.include({ to: here.keys.stranger.address, amount: "0.01" });
      const far = await hre.network.createServer({ network: "default", override: { chainId: 421614 } }, "127.0.0.1", 0);
      const { address, port } = await far.listen();
      const { code, stderr } = await biy([
        "local",
        "wait",
        "1 day",
        "--lang",
        "en",
        "--rpc",
        `http://${address}:${port}`,
      ]);
      await far.close();
      expect([code, stderr.trim()]).to.deep.equal([2, '"biy local" is for local chains only; this is chain 421614.']);
    });
  });

  describe("checks", () => {
    it("verifies a file, its text, and where it is", async () => {
      const path = await formed(here, "verified");
      const { stdout } = await biy(["terms", "render", path, "--lang", "kk"]);
      writeFileSync(here.at("verified", "kk.md"), stdout);
      expect((await done(["verify", path, "--text", here.at("verified", "kk.md"), ...place]))["phase"]).to.equal(
        "performing",
      );
      writeFileSync(here.at("verified", "changed.md"), stdout.replace("450\u00a0000,00", "450\u00a0001,00"));
      const changed = await biy(["verify", path, "--text", here.at("verified", "changed.md"), ...place]);
      expect([changed.code, changed.stderr]).to.satisfy(
        ([code, said]: [number, string]) =>
          code === 7 && /line [0-9]+ is ".*450\u00a0001,00/.test(said) && said.includes("450\u00a0000,00"),
      );
      const parsed = await done(["terms", "parse", path, here.at("verified", "kk.md"), "--lang", "kk"]);
      expect(parsed).to.have.nested.property("particulars.price", "1845000000");
      const unread = await biy(["terms", "parse", path, here.at("verified", "changed.md"), "--lang", "kk"]);
      expect(unread.code).to.equal(7);
      expect((await done(["terms", "root", path]))["root"]).to.equal(readAgreement(path).terms.common.document);
      const page = async (...lang: string[]) =>
        (await biy(["terms", "render", path, "--format", "html", ...lang])).stdout;
      expect(await page())
        .to.match(/^<!doctype html>/)
        .and.to.include('<div lang="ru">')
        .and.to.include('<div lang="kk">');
      expect(await page("--lang", "ru"))
        .to.include('<div lang="ru">')
        .and.not.to.include('<div lang="kk">');
    });

    it("verifies no file whose tribunal has other code than its text states, and says so in each language", async () => {
      const path = await formed(here, "ruled");
      const { tribunal } = here.deployment;
      const verified = await biy(["verify", path, ...place]);
      expect(verified.stdout).to.include(
        `${tribunal} serves these Rules, code hash ${here.deployment.tribunalCodeHash}`,
      );
      const code = await here.provider.getCode(tribunal);
      await here.provider.send("hardhat_setCode", [tribunal, `${code}00`]); // It does the same, and is another.
      for (const [lang, said] of [
        ["kk", "мәтінінде көрсетілген код емес"],
        ["ru", "не тот код, который указан в тексте"],
        ["en", "is not the one that the agreement's text states"],
      ] as const) {
        const refused = await biy(["verify", path, ...place, "--lang", lang]);
        expect([refused.code, refused.stderr]).to.satisfy(
          ([exit, words]: [number, string]) => exit === 6 && words.includes(said) && words.includes(tribunal),
        );
      }
      await here.provider.send("hardhat_setCode", [tribunal, code]);
      expect((await biy(["verify", path, ...place])).code).to.equal(0);
    });

    it("gives the annexes with the agreement, in each form, and reads back each alone", async () => {
      const path = await offered(here, "annexed");
      const { annexes = {} } = readAgreement(path).roots;
      const names = Object.keys(annexes);
      expect(names).not.to.deep.equal([]);
      const shown = await biy(["terms", "render", path, "--lang", "en"]);
      for (const name of names) expect(shown.stderr).to.include(`--annex ${name}`);
      for (const form of ["md", "txt", "json", "html", "pdf", "docx"]) {
        const out = here.at("annexed", `sale.${form}`);
        const beside = Object.fromEntries(names.map((name) => [name, here.at("annexed", `sale.${name}.${form}`)]));
        expect((await done(["terms", "render", path, "--out", out]))["annexes"]).to.deep.equal(beside);
        for (const [name, file] of Object.entries(beside)) {
          const alone = here.at("annexed", `${name}.${form}`);
          await done(["terms", "render", path, "--annex", name, "--out", alone]);
          expect(readFileSync(file).equals(readFileSync(alone)), `${name}, ${form}`).to.equal(true);
          rmSync(alone);
        }
        // One that is there keeps all from being written.
        rmSync(out);
        const again = await biy(["terms", "render", path, "--out", out, "--lang", "en"]);
        expect([again.code, existsSync(out)]).to.deep.equal([2, false]);
        expect(again.stderr).to.include(`${beside[names[0]!]} exists`);
      }
    });

    it("reads back each annex alone, and names those that there are", async () => {
      const path = await offered(here, "readback");
      const names = Object.keys(readAgreement(path).roots.annexes ?? {});
      await done(["terms", "render", path, "--out", here.at("readback", "sale.md"), "--lang", "kk"]);
      for (const name of names) {
        const text = here.at("readback", `sale.${name}.md`);
        expect(await done(["terms", "parse", path, text, "--lang", "kk", "--annex", name])).to.have.property("common");
        expect((await biy(["terms", "parse", path, text, "--lang", "kk"])).code).to.equal(7);
        await done(["verify", path, "--text", text, ...place]);
        expect((await done(["terms", "root", path, "--annex", name]))["root"]).to.match(/^0x[0-9a-f]{64}$/);
      }
      const none = await biy(["terms", "root", path, "--annex", "toString", "--lang", "en"]);
      expect([none.code, none.stderr.trim()]).to.satisfy(
        ([code, said]: [number, string]) => code !== 0 && said.endsWith(`It has: ${names.join(", ")}.`),
      );
    });

    it("says what another agreement has otherwise, and that one and itself are the same", async () => {
      const path = await offered(here, "compared");
      const other = here.at("compared", "other.json");
      const terms = JSON.parse(readFileSync(example("terms.json"), "utf8")) as object;
      writeFileSync(here.at("compared", "terms.json"), JSON.stringify({ ...terms, price: "19000000.00" }));
      const files = ["--terms", here.at("compared", "terms.json"), "--parties", example("parties.json")];
      await done(["new", "--out", other, ...files, ...place]);
      const same = await biy(["terms", "diff", path, path, "--lang", "ru"]);
      expect([same.code, same.stdout]).to.deep.equal([0, "Различий нет: это один и тот же договор.\n"]);
      const { code, stdout } = await biy(["terms", "diff", path, other, "--lang", "en"]);
      expect(code).to.equal(0);
      expect(stdout).to.match(/^Values\n- particulars\.price: 18,450,000\.00 .* → 19,000,000\.00 .* \(\+550,000\.00 /);
      const page = here.at("compared", "redline.html");
      await done(["terms", "diff", path, other, "--out", page, "--lang", "ru"]);
      expect(readFileSync(page, "utf8")).to.match(/<html lang="ru">[^]*<del>18[^<]*<\/del> <ins>19/);
      const machine = await done(["terms", "diff", path, other]);
      expect(machine).to.have.nested.property("values[0].by", "55000000");
    });

    it("says with doctor what is in place, and what is not", async () => {
      const well = await biy(["doctor", "--json", ...place]);
      expect([well.code, (JSON.parse(well.stdout) as { ok: boolean }).ok]).to.deep.equal([0, true]);
      const ill = await biy(["doctor", ...place, "--deployments", here.at("nowhere")]);
      expect([ill.code, ill.stdout]).to.satisfy(
        ([code, said]: [number, string]) => code === 1 && said.includes("✗ deployment: There is no "),
      );
    });
  });

  describe("what is wrong gets a sentence and its exit code", () => {
    let path: string;
    before(async () => {
      path = await offered(here, "wrong");
      writeFileSync(here.at("not.json"), "not JSON");
      const { address, privateKey } = here.keys.stranger;
      writeFileSync(
        here.at("key.json"),
        encryptKeystoreJsonSync({ address, privateKey }, "right", { scrypt: { N: 2 } }),
      );
      const raw = JSON.parse(readFileSync(path, "utf8")) as { terms: { particulars: Record<string, string> } };
      raw.terms.particulars["price"] = "1";
      writeFileSync(here.at("changed.json"), JSON.stringify(raw));
    });

    const wrong: readonly [string, () => string[], number, RegExp][] = [
      ["no command", () => [], 2, /^Usage: biy/m],
      ["an unknown command", () => ["sale", "steal"], 2, /^There is no such command: steal\./],
      ["an unknown option", () => ["case", "list", "--colour"], 2, /^There is no such option: --colour\./],
      ["an unknown language", () => ["case", "list", "--lang", "de"], 2, /There are: kk, ru, en\./],
      ["no file", () => ["sale", "status"], 2, /^An argument is missing: file\./],
      [
        "a seat that is no number",
        () => ["case", "accept", path, "--disclosure", "x", "--seat", "first"],
        2,
        /^A number is needed here\.$/,
      ],
      ["no key", () => ["sale", "confirm", path], 2, /^A key is needed: --key-file FILE/],
      [
        "a role that is none",
        () => ["sale", "confirm", path, "--as", "judge"],
        2,
        /^There is no such role; there are: owner, buyer/,
      ],
      [
        "a password's file that is not there",
        () => ["sale", "confirm", path, "--key-file", here.at("key.json"), "--password-file", "x"],
        8,
        /^There is no file x/,
      ],
      [
        "a file that is not JSON",
        () => ["sale", "status", here.at("not.json")],
        2,
        /not\.json: The file is not JSON\.$/,
      ],
      ["a file that is there already", () => ["new", "--out", path], 2, /exists and is not written over/],
      [
        "a key that is not a party's",
        () => ["sale", "sign", path, "--as", "stranger", "--yes"],
        4,
        /is not a party to this agreement/,
      ],
      ["a wrong party", () => ["sale", "deliver", path, "--as", "buyer", "--yes"], 5, /./],
      [
        "a node that does not answer",
        () => ["sale", "status", path, "--rpc", "http://127.0.0.1:9"],
        6,
        /^There is no node at http:\/\/127\.0\.0\.1:9\. Start one in another terminal: biy local start$/,
      ],
      [
        "changed terms",
        () => ["sale", "sign", here.at("changed.json"), "--as", "seller", "--yes"],
        7,
        /^The text or the summary is not what the terms bind/,
      ],
      ["a file that is not there", () => ["sale", "status", here.at("nowhere.json")], 8, /^There is no file/],
      ["a case that is not open", () => ["case", "show", path], 8, /^There is no such case; open it first\.$/],
    ];
    for (const [what, args, code, sentence] of wrong) {
      it(`${what}: ${code}`, async () => {
        const given = args();
        const own = given.filter((each) => place.includes(each));
        const rest = own.length > 0 || given.length === 0 ? [] : withoutRepeated(given);
        const ran = await biy([...given, ...rest]);
        expect(ran.stderr.trim()).to.match(sentence);
        expect([ran.code, ran.stdout]).to.deep.equal([code, ""]);
        expect(ran.stderr).not.to.match(/^\s+at /m);
      });
    }
    /** Where, unless the command says it itself. */
    function withoutRepeated(given: readonly string[]): string[] {
      const kept: string[] = [];
      for (let index = 0; index < place.length; index += 2) {
        const [name = "", value = ""] = place.slice(index, index + 2);
        if (!given.includes(name)) kept.push(name, value);
      }
      return kept;
    }

    it("with --json, an error is JSON too", async () => {
      const { code, stdout } = await biy(["sale", "confirm", path, ...as("buyer"), "--json"]);
      const { error } = JSON.parse(stdout) as { error: Record<string, unknown> };
      expect([code, error["code"], error["exit"]]).to.deep.equal([5, "AgreementNotInPhase", 5]);
      expect(error["message"]).to.include("(now: not formed)");
    });

    it("another chain: 6", async () => {
      const other = await hre.network.createServer({ network: "default", override: { chainId: 1337 } }, "127.0.0.1", 0);
      const { address, port } = await other.listen();
      const { code, stderr } = await biy([
        "sale",
        "status",
        path,
        "--lang",
        "en",
        "--rpc",
        `http://${address}:${port}`,
      ]);
      await other.close();
      expect([code, stderr.trim()]).to.deep.equal([
        6,
        "This is chain 1337, but the agreement is for chain 31337; connect to the right network.",
      ]);
    });

    it("test keys and --yes away from local chains: 2", async () => {
      const far = await hre.network.createServer({ network: "default", override: { chainId: 421614 } }, "127.0.0.1", 0);
      const { address, port } = await far.listen();
      for (const option of [["--as", "buyer"], ["--yes"]]) {
        const at = `http://${address}:${port}`;
        const { code, stderr } = await biy(["sale", "confirm", path, "--lang", "en", "--rpc", at, ...option]);
        expect([code, stderr.trim()]).to.deep.equal([
          2,
          "--yes and --as are for local chains only; this is chain 421614.",
        ]);
      }
      await far.close();
    });

    it("in a process of its own, with the password piped in, or in a file that nobody else can read", async () => {
      const args = ["sale", "confirm", path, "--key-file", here.at("key.json"), "--password-file", "-", ...place];
      const wrongWord = await run("src/cli/biy.ts", args, { input: "wrong\n" });
      expect([wrongWord.code, wrongWord.stderr.trim()]).to.deep.equal([
        4,
        "The key did not open: the password or the file is wrong.",
      ]);
      const opened = await run("src/cli/biy.ts", args, { input: "right\n" });
      expect(opened.code).to.equal(5); // The key opens, and the contract refuses: the sale is not formed.
      const password = here.at("password.txt");
      const withFile = [...args.slice(0, -place.length - 1), password, ...place];
      writeFileSync(password, "right\n");
      for (const [mode, code] of [
        [0o640, 4],
        [0o604, 4],
        [0o400, 5],
      ] as const) {
        chmodSync(password, mode);
        const ended = await biy(withFile);
        expect([ended.code, ended.stderr.includes(`Keep it to yourself: chmod 600 ${password}`)]).to.deep.equal([
          code,
          code === 4,
        ]);
      }
      const desk = await run("scripts/rule.ts", ["list", ...place]);
      expect([desk.code, desk.stdout.includes("0x")]).to.deep.equal([0, true]);
    });
  });
});
