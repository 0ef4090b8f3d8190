/**
 * A lost key and a member who leaves, at the command line: a recovery that is stopped, one that is completed, an exit.
 * @module
 */
import { expect } from "chai";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Contract, id as hashOf, JsonRpcSigner, toQuantity, type InterfaceAbi } from "ethers";
import { charterAbi, membershipsAbi } from "../../src/abi/index.ts";
import { textHash } from "../../src/condominium/decisions.ts";
import { accessionFrom, documentFrom } from "../../src/condominium/readers.ts";
import { localAccount } from "../../src/deploy/local.ts";
import { biy } from "./streams.ts";
import { done, reworded, world, type World } from "./world.ts";

const CHARTER = fileURLToPath(new URL("../../examples/data-centre/charter.json", import.meta.url));
const RULING = fileURLToPath(new URL("../../examples/data-centre/ruling.md", import.meta.url));
const MOTION = fileURLToPath(new URL("../../examples/data-centre/motion.json", import.meta.url));
const DAY = 86_400;
/** The preset is a condominium's: a community has rules of its own. */
const RULE = {
  category: 1,
  basis: "unit",
  base: "cast",
  waits: false,
  quorum: { of: [1, 2], over: true },
  pass: { of: [1, 2], over: true },
  noticeDays: 5,
  votingDays: 7,
  challengeDays: 3,
  executionDays: 60,
};

const given = (signature: unknown) => ["--signature", String(signature)];

describe("members of a community", () => {
  let here: World;
  let file: string;
  const as = (account: number) => ["--as", `account${account}`, "--yes", ...here.place];
  const address = (index: number) => localAccount(here.provider, index).address;

  before(async () => {
    here = await world("members");
    const charter = JSON.parse(readFileSync(CHARTER, "utf8")) as Record<string, unknown>;
    const units = [9, 10, 11, 12].map((index, at) => ({
      holder: address(index),
      share: 1,
      class: 1,
      kind: "member",
      description: `Member ${at + 1}`,
      uri: `urn:example:member:${at + 1}`,
    }));
    const own = { kind: "community", preset: "custom", rules: [RULE], powers: [], units, arbitration: "three" };
    writeFileSync(here.at("charter.json"), JSON.stringify({ ...charter, ...own }));
    file = here.at("community.json");
    await done([
      "condominium",
      "deploy",
      here.at("charter.json"),
      "--out",
      file,
      "--as",
      "owner",
      "--yes",
      ...here.place,
    ]);
    for (const account of [9, 10, 11, 12]) await done(["condominium", "accede", file, "--entity", ...as(account)]);
    const consent = "1 July 2026, on paper";
    const acceded = await done(["condominium", "accede", file, "--consent", consent, ...as(13)]);
    expect(acceded).to.include({ person: "individual", consent });
  });
  after(async () => await here.end());

  it("has who accedes say what it is: an entity, or an individual with a consent apart", async () => {
    const accede = ["condominium", "accede", file];
    for (const both of [[], ["--entity", "--consent", "on paper"]]) {
      const said = await biy([...accede, ...both, ...as(9)]);
      expect([said.code, said.stderr]).to.satisfy(
        ([code, text]: [number, string]) => code === 2 && text.includes("--entity") && text.includes("--consent"),
      );
    }
    const signed = { participant: address(9), charter: hashOf("charter"), signature: "0x00" };
    for (const of of [{}, { person: "individual" }, { person: "entity", consent: "on paper" }])
      expect(() => accessionFrom({ ...signed, ...of })).to.throw();
    expect(accessionFrom({ ...signed, person: "entity" })).to.include({ person: "entity" });
  });

  const addresses = () =>
    (
      JSON.parse(readFileSync(file, "utf8")) as {
        addresses: Record<"disputes" | "register" | "charter" | "decisions", string>;
      }
    ).addresses;
  /** A contract of the community's, called by another of its contracts. */
  const calledBy = async (caller: string, to: string, abi: InterfaceAbi) => {
    await here.provider.send("hardhat_impersonateAccount", [caller]);
    await here.provider.send("hardhat_setBalance", [caller, toQuantity(10n ** 18n)]);
    return new Contract(to, abi, new JsonRpcSigner(here.provider, caller));
  };
  /** As an award would have it. */
  const announce = async (unit: number, to: string) => {
    const { disputes, register } = addresses();
    const members = await calledBy(disputes, register, membershipsAbi);
    await (await members.getFunction("announceRecovery")(unit, to)).wait();
    return members;
  };

  it("stops a recovery of a key that is not lost, and completes one of a key that is", async () => {
    const members = await announce(1, address(13));
    const other = await biy(["condominium", "unit", "recovery", "stop", file, "--unit", "1", ...as(10)]);
    expect(other.code).to.equal(5);
    await done(["condominium", "unit", "recovery", "stop", file, "--unit", "1", ...as(9)]);
    // The other by an order, from the dispute to the recovery.
    const text = (name: string, words: string) => {
      writeFileSync(here.at(name), words);
      return here.at(name);
    };
    const claim = text("claim.txt", "The key of unit 2 is lost.");
    const about = ["--claim", claim, "--recovery", "2"];
    const act = text("act.txt", "The court found that the unit is the claimant's.");
    const { path } = await done(["case", "dispute", file, ...about, "--document", act, ...as(13)]);
    const inCase = async (verb: string, ...rest: string[]) =>
      await done(["case", verb, path as string, ...rest, ...here.place]);
    const shown = await biy(["case", "show", path as string, ...here.place, "--lang", "en"]);
    expect(shown.stdout.split("\n")[0]).to.equal("Dispute about: the lost key of unit 2");
    expect(shown.stdout).to.include(`Who answers: ${address(10)}`);
    // Three decide: each side names one, and the two name the third.
    const { arbiter, secondArbiter, thirdArbiter } = here.keys;
    const as_ = (role: string) => ["--as", role, "--yes"];
    for (const [role, seat, { address: named }] of [
      ["account13", "0", arbiter],
      ["account10", "1", secondArbiter],
    ] as const)
      await inCase("nominate", "--seat", seat, "--arbiter", named, ...as_(role));
    const disclosure = text("disclosure.txt", "Nothing.");
    for (const role of ["arbiter", "secondArbiter"]) await inCase("accept", "--disclosure", disclosure, ...as_(role));
    for (const role of ["arbiter", "secondArbiter"])
      await inCase("nominate", "--seat", "2", "--arbiter", thirdArbiter.address, ...as_(role));
    await inCase("accept", "--disclosure", disclosure, ...as_("thirdArbiter"));
    for (const account of ["account13", "account10"]) await inCase("close", ...as_(account));
    const order = {
      "дауыстарды алып тастау": "қалпына келтіруді жариялау",
      "- Бірліктер: 2": `- Кімге: ${address(13)}`,
    };
    const ruling = text("ruling.md", reworded(RULING, order));
    const award = async (out: string, role: string, ...signed: unknown[]) =>
      await done(
        ["case", "award", "sign", path as string, "--decision", ruling, "--out", here.at(out)].concat(
          signed.flatMap(given),
          here.place,
          as_(role),
        ),
      );
    const operative = await award("first", "arbiter");
    expect(operative).to.include({ part: "operative", missing: 1 });
    const reasons = await award("second", "secondArbiter", operative["signature"]);
    expect(reasons).to.include({ part: "reasons", missing: 1 });
    expect((await award("first", "arbiter", reasons["signature"]))["stage"]).to.equal("reasoned");
    await here.pass(31 * DAY);
    await inCase("enforce", "--decision", ruling, "--as", "stranger", "--yes");
    const complete = ["condominium", "unit", "recovery", "complete", file, "--unit", "2", ...as(12)];
    expect((await biy(complete)).code).to.equal(5);
    await here.pass(15 * DAY);
    await done(complete);
    expect(await members.getFunction("ownerOf")(1)).to.equal(address(9));
    expect(await members.getFunction("ownerOf")(2)).to.equal(address(13));
  });

  it("has a mandate accepted; brings a dispute about its holder, and says what is missing", async () => {
    const { charter, decisions } = addresses();
    const appointing = await calledBy(decisions, charter, charterAbi);
    const from = BigInt((await here.provider.getBlock("latest"))?.timestamp ?? 0);
    const [office, powers] = [3, 1];
    const mandate = fileURLToPath(new URL("../../examples/data-centre/mandate.json", import.meta.url));
    const agreed = documentFrom(JSON.parse(readFileSync(mandate, "utf8")));
    const term = [from, from + 400n * BigInt(DAY), 0, textHash(agreed)];
    await (await appointing.getFunction("appoint")(address(12), office, powers, ...term)).wait();
    const shown = async (lang: keyof typeof agreed) =>
      await biy([
        "condominium",
        "mandate",
        "show",
        file,
        "--holder",
        address(12),
        "--text",
        mandate,
        ...here.place,
        "--lang",
        lang,
      ]);
    expect((await shown("en")).stdout).to.include("No transaction by which the holder accepts the mandate");
    const other = here.at("other.json");
    writeFileSync(other, JSON.stringify({ ...agreed, kk: agreed.ru }));
    const accept = ["condominium", "mandate", "accept", file, "--text"];
    expect((await biy([...accept, other, ...as(12)])).code).to.equal(2);
    const seen = await biy([...accept, mandate, ...as(12)]);
    expect([seen.code, seen.stderr.includes(agreed.en)], seen.stderr).to.deep.equal([0, true]);
    for (const [lang, said] of [
      ["kk", "мандатты өз транзакциясымен қабылдады"],
      ["ru", "принял мандат собственной транзакцией"],
      ["en", "accepted the mandate by a transaction of its own"],
    ] as const) {
      const { stdout } = await shown(lang);
      for (const each of [said, agreed.kk, agreed.ru, agreed.en]) expect(stdout).to.include(each);
    }
    const nobodys = await biy([...accept, mandate, ...as(9)]);
    expect(nobodys.code).to.equal(8);
    const write = (name: string, content: string) => {
      writeFileSync(here.at(name), content);
      return here.at(name);
    };
    const motion = write("asked.json", readFileSync(MOTION, "utf8"));
    const claim = write("refused.txt", "The motion was refused.");
    const letter = write("letter.txt", "No.");
    const dispute = ["case", "dispute", file, "--claim", claim];
    for (const [what, says] of [
      [[], "one thing"],
      [["--act", "1", "--recovery", "2"], "one thing"],
      [["--ballot", "1"], "one thing"],
      [["--act", "1"], "--by"],
      [["--refusal", motion, "--by", address(12)], "--document"],
      [["--act", "roof", "--by", address(12)], "number"],
    ] as const) {
      const said = await biy([...dispute, ...what, ...as(9)]);
      expect([said.code, said.stderr]).to.satisfy(
        ([code, text]: [number, string]) => code === 2 && text.includes(says),
      );
    }
    const nobody = await biy([...dispute, "--act", "1", "--by", address(9), ...as(10)]);
    expect(nobody.code).to.equal(5);
    for (const [what, told] of [
      [["--refusal", motion, "--document", letter], "a refusal to convene"],
      [["--act", "0"], "an act of an officer"],
    ] as const) {
      const raised = await biy([...dispute, ...what, "--by", address(12), ...as(9), "--json"]);
      const { path, document } = JSON.parse(raised.stdout) as { path: string; document?: string };
      // Whoever brought a document is told where its salt is: nobody else has it.
      if (document !== undefined) expect(raised.stderr).to.include(document);
      expect(document !== undefined).to.equal((what as readonly string[]).includes("--document"));
      const shown = await biy(["case", "show", path as string, ...here.place, "--lang", "en"]);
      expect(shown.stdout)
        .to.include(told)
        .and.include(`Who answers: ${address(12)}`);
    }
  });

  it("lets a member leave, and nobody for another", async () => {
    const exit = ["condominium", "member", "exit", file, "--unit", "3"];
    expect((await biy([...exit, ...as(12)])).code).to.equal(5);
    await done([...exit, ...as(11)]);
    const { units } = await done(["condominium", "show", file, ...here.place]);
    expect((units as { id: number; share: string }[]).find(({ id }) => id === 3)?.share).to.equal("0");
  });
});
