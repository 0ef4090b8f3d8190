/**
 * What waits for whom, at the command line, from an agreement to a decision that is carried out: by when, with the command that does it, in
 * three languages at a terminal. And the register that it comes from.
 * @module
 */
import { expect } from "chai";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Command } from "commander";
import { inboxFrom } from "../../src/agreements/readers.ts";
import { POSSIBLE_WORDS } from "../../src/arbitration/possible.ts";
import { commandOf } from "../../src/cli/inbox-commands.ts";
import { program } from "../../src/cli/main.ts";
import { LANGS } from "../../src/words/lang.ts";
import { run } from "./commands.ts";
import { biy } from "./streams.ts";
import { terminal, type Terminal } from "./terminal.ts";
import { done, example, formed, soldByBank, world, type World } from "./world.ts";

const DAY = 86_400;

describe("the inbox", () => {
  let here: World;
  let at: Terminal;
  before(async () => {
    here = await world("inbox");
    at = await terminal(here.at());
    // Whenever the test runs: the years that come with Biy are two.
    mkdirSync(tables());
    for (const each of [-1, 0, 1].map((more) => new Date().getFullYear() + more))
      writeFileSync(`${tables()}/${each}.json`, JSON.stringify({ year: each, whole: true }));
  });
  const tables = () => here.at("home", "calendar");
  after(async () => {
    await at.close();
    await here.end();
  });
  const as = (role: string) => ["--as", role, "--yes", ...here.place];
  const inbox = async (role: string, ...more: string[]) =>
    inboxFrom(await done(["inbox", "--as", role, ...more, ...here.place]));
  const steps = async (role: string, ...more: string[]) => (await inbox(role, ...more)).items.map(({ step }) => step);

  it("leads through a case: each command that it shows is the one that does it", async () => {
    const path = await formed(here, "led");
    await done(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer")]);
    const { arbiter } = here.keys;
    /** Does what waits for a person first, by the command that is shown. */
    const doFirst = async (role: string, step: string, given: readonly string[] = [], more: readonly string[] = []) => {
      const { items } = await inbox(role, path);
      const item = items.find((each) => each.step === step);
      if (item === undefined)
        throw new Error(`${step} does not wait for the ${role}: ${items.map((each) => each.step).join()}`);
      const values = [...given];
      const [, ...args] = item.command
        .split(" ")
        .map((word) => (/^(?:FILE|ADDRESS)$/.test(word) ? (values.shift() ?? "") : word));
      expect(values).to.deep.equal([]);
      await done([...args, ...more, ...as(role)]);
      expect(await steps(role, path)).to.not.include(step);
    };
    for (const role of ["buyer", "seller"]) await doFirst(role, "nominate", [arbiter.address]);
    await doFirst("arbiter", "accept", [here.at("disclosure.txt")]);
    for (const role of ["buyer", "seller"]) await doFirst(role, "closeEvidence");
    const [decision] = (await inbox("arbiter", path)).items;
    expect(decision).to.deep.include({ step: "award", role: "arbiter", stage: "deliberation", contract: "Sale" });
    expect(decision?.stake).to.match(/^18,450,000/);
    expect(decision?.workingDays).to.be.within(15, 23);
    // It is written first, and then signed.
    expect(decision?.command).to.equal(`biy case award draft ${path}`);
    const written = ["--decision", example("decision.md")];
    await done(["case", "award", "sign", path, ...written, "--out", here.at("led", "decision"), ...as("arbiter")]);
    expect(await steps("arbiter", path)).to.deep.equal([]);
    expect(await steps("buyer", path)).to.deep.equal([]);
    await here.pass(31 * DAY);
    await doFirst("buyer", "enforce", [], written);
    await doFirst("arbiter", "distribute");
    expect(await steps("stranger")).to.deep.equal([]);
  });

  it("has agreements beside cases: what to do by when, and what comes by itself unless a human is asked", async () => {
    const path = await formed(here, "performed");
    const { id } = await done(["sale", "status", path, ...here.place]);
    const of = async (role: string, ...more: string[]) =>
      (await inbox(role, path, ...more)).items.filter(({ agreement }) => agreement === id);
    expect((await of("seller")).map(({ step }) => step)).to.deep.equal(["markDelivered", "dispute"]);
    const [deliver] = await of("seller");
    expect(deliver).to.include({ of: "agreement", role: "party", command: `biy agreement deliver ${path}` });
    await done(["sale", "deliver", path, ...as("seller")]);
    const [review] = await of("buyer");
    expect(review).to.include({ step: "dispute", command: `biy case dispute ${path} --claim FILE` });
    expect(review?.words).to.match(/^If the Buyer does not confirm receipt .*dispute/);
    // The seller gains by what comes by itself: nothing is asked of it.
    expect(await of("seller")).to.deep.equal([]);
    await here.pass(11 * DAY);
    expect((await of("seller")).map(({ step, role }) => `${role} ${step}`)).to.deep.equal(["anyone release"]);
    const bank = await soldByBank(here, "bank");
    const inBank = await done(["sale", "status", bank, ...here.place]);
    const [promised] = (await inbox("seller", bank)).items.filter(({ agreement }) => agreement === inBank["id"]);
    expect(promised?.stake).to.match(/^18,450,000.*tenge/);
  });

  it("says what is late, and what anyone may do then; keeps to a length, a stage and a calendar", async () => {
    const path = await formed(here, "late");
    await done(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer")]);
    const { secondArbiter } = here.keys;
    for (const role of ["buyer", "seller"])
      await done(["case", "nominate", path, "--arbiter", secondArbiter.address, ...as(role)]);
    expect(await steps("secondArbiter", "--due", "7d")).to.deep.equal(["accept"]);
    expect(await steps("secondArbiter", "--due", "2 days")).to.deep.equal([]);
    expect(await steps("secondArbiter", "--stage", "opened", "evidence")).to.deep.equal(["accept"]);
    expect(await steps("secondArbiter", "--stage", "deliberation")).to.deep.equal([]);
    await here.pass(6 * DAY);
    const { items } = await inbox("secondArbiter", path);
    expect(items[0]).to.include({ step: "accept", isOverdue: true });
    expect(items[0]?.also.map(({ command }) => command)).to.deep.equal([`biy case replace ${path} --seat 0`]);
    expect(await steps("buyer", path, "--stage", "opened")).to.deep.equal(["replace", "payAdvance"]);

    // A year's table that is not one is told, and the others count.
    writeFileSync(`${tables()}/wrong.json`, JSON.stringify({ year: 2026, daysOff: ["2026-02-30"] }));
    const { code, stderr } = await biy(["inbox", "--as", "buyer", ...here.place]);
    rmSync(`${tables()}/wrong.json`);
    expect(code).to.equal(0);
    expect(stderr)
      .to.match(/wrong\.json is left out: .*daysOff\[0\]/)
      .and.not.include("Kurban Ait");
    expect(existsSync(here.at("home", "register"))).to.equal(true);
  });

  it("is shown at a terminal in three languages, with files that are none of its own left out", async () => {
    const path = await formed(here, "shown");
    await done(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer")]);
    const wrong = here.at("nothing.json");
    writeFileSync(wrong, "{}");
    const place = here.place.slice(0, -2);
    for (const [lang, nominate, role, left, stake] of [
      ["kk", "0-орынға тұлға ұсыну", "тарап ретінде", "есепке алынбады", "даудағы сома: 18 450 000"],
      ["ru", "выдвинуть лицо на место 0", "как сторона", "не учтён", "на кону: 18 450 000"],
      ["en", "nominate a person for seat 0", "as a party", "is left out", "at stake: 18,450,000"],
    ] as const) {
      at.begin(["inbox", path, wrong, "--as", "buyer", ...place, "--lang", lang]);
      expect(await at.ended()).to.equal(0);
      const shown = (await at.until(`biy case nominate ${path} --seat 0 --arbiter ADDRESS`)).replace(/\u00a0/g, " ");
      for (const said of [`${nominate} (${role})`, `${wrong}`, left, stake, "UTC+05:00"])
        expect(shown).to.include(said);
      at.begin(["inbox", "--as", "stranger", ...place, "--lang", lang]);
      expect(await at.ended()).to.equal(0);
      await at.until(here.keys.stranger.address);
      at.begin(["register", "sync", ...place, "--lang", lang]);
      expect(await at.ended()).to.equal(0);
      await at.until(".sqlite");
      at.begin(["register", "query", "--sql", "SELECT stage, count(*) AS many FROM cases GROUP BY stage", ...place]);
      expect(await at.ended()).to.equal(0);
      await at.until("many");
    }
  });

  it("asks no password of a key, and needs to be told whose it is", async () => {
    const { address } = here.keys.buyer;
    const key = here.at("key.json");
    writeFileSync(key, JSON.stringify({ address: address.slice(2).toLowerCase(), version: 3 }));
    const own = inboxFrom(await done(["inbox", "--key-file", key, ...here.place]));
    expect(own.account).to.equal(address);
    for (const [args, words] of [
      [[], "Say whose it is"],
      [["--key-file", here.at("disclosure.txt")], "JSON"],
      [["--key-file", here.at("nothing.json")], "does not say the key's address"],
      [["--as", "buyer", "--due", "soon"], "--due"],
      [["--as", "buyer", "--stage", "over"], "--stage"],
    ] as const) {
      const { code, stderr } = await biy(["inbox", ...args, ...here.place]);
      expect([code, stderr]).to.satisfy(([is, said]: [number, string]) => is === 2 && said.includes(words), stderr);
    }
  });

  it("is written for a calendar, which moves a date that it has", async () => {
    const ics = here.at("inbox.ics");
    const written = async () => {
      await done(["inbox", "--as", "buyer", "--ics", ics, ...here.place]);
      return readFileSync(ics, "utf8");
    };
    const file = await written();
    const { items } = await inbox("buyer");
    const dated = items.filter(({ due }) => due !== undefined);
    expect(file.match(/BEGIN:VEVENT/g)).to.have.lengthOf(dated.length);
    expect(file.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).to.equal(true);
    const uids = (text: string) => text.replace(/\r\n /g, "").match(/UID:.*/g);
    expect(new Set(uids(file)).size).to.equal(dated.length);
    expect(uids(await written())).to.deep.equal(uids(file));
  });

  it("is watched: what comes, and what is done, a line each, until Ctrl-C", async () => {
    const path = await formed(here, "watched");
    await done(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer")]);
    const { thirdArbiter } = here.keys;
    const lines: Record<string, unknown>[] = [];
    const asked = ["inbox", path, "--for", thirdArbiter.address, "--watch", "--json", ...here.place];
    const nominate = ["case", "nominate", path, "--arbiter", thirdArbiter.address];
    const ran = await run("src/cli/biy.ts", asked, {
      started: (child) => {
        child.stderr?.once("data", async () => {
          for (const role of ["buyer", "seller"]) await biy([...nominate, ...as(role)]);
        });
        child.stdout?.on("data", (chunk: Buffer) => {
          lines.push(
            ...chunk
              .toString()
              .trim()
              .split("\n")
              .map((line) => JSON.parse(line) as Record<string, unknown>),
          );
          if (lines.length === 1)
            void biy(["case", "accept", path, "--disclosure", here.at("disclosure.txt"), ...as("thirdArbiter")]);
          else child.kill("SIGINT");
        });
      },
    });
    expect(ran.code, ran.stderr).to.equal(0);
    expect(lines.map(({ change, step }) => [change, step])).to.deep.equal([
      ["waits", "accept"],
      ["done", "accept"],
    ]);
  });

  it("has a command for all that can wait in a case, and each is one that there is", () => {
    const biy_ = program({ stdin: process.stdin, stdout: process.stdout, stderr: process.stderr }, () => undefined);
    const there = (words: readonly string[], of: Command): Command => {
      const next = of.commands.find((each) => [each.name(), ...each.aliases()].includes(words[0] ?? ""));
      return next === undefined ? of : there(words.slice(1), next);
    };
    const tasks = [
      ...["open", ...Object.keys(POSSIBLE_WORDS)].map((step) => ({ of: "case" as const, step, seat: 1 })),
      { of: "case" as const, step: "enforce", stage: "withdrawn" as const },
      ...["dispute", "withdrawCredit", "markDelivered", "confirmReceipt", "release", "refund", "handOver"].map(
        (step) => ({
          of: "agreement" as const,
          step,
        }),
      ),
    ];
    for (const task of tasks) {
      const words = commandOf(task, "a b.json").replace('"a b.json"', "FILE").split(" ").slice(1);
      const found = there(words, biy_);
      expect(found.parent, words.join(" ")).to.not.equal(null);
      const options = words.filter((word) => word.startsWith("--"));
      expect(found.options.map(({ long }) => long)).to.include.members(options);
      expect(found.options.filter(({ mandatory }) => mandatory).map(({ long }) => long)).to.deep.equal(
        options.filter((option) => found.options.some(({ long, mandatory }) => long === option && mandatory)),
      );
      expect(words.join(" ")).to.include("FILE").and.not.match(/[{}]/);
    }
    expect(commandOf({ of: "case", step: "resume" }, undefined)).to.equal("biy case show FILE");
    expect(LANGS).to.have.lengthOf(3);
  });
});
