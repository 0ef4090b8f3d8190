/**
 * `biy condominium` at work: a charter in one file, accession, decisions, a poll by files, a dispute and its end; and what is refused.
 * @module
 */
import { expect } from "chai";
import { id as hashOf, ZeroAddress, ZeroHash } from "ethers";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { localAccount } from "../../src/deploy/local.ts";
import type { Verified } from "../../src/condominium/papers/verify.ts";
import * as condominiums from "../../src/condominium/condominiums.ts";
import { canonicalJson } from "../../src/text/edition.ts";
import { run } from "./commands.ts";
import { biy, ENTER } from "./streams.ts";
import { done, reworded, world, type World } from "./world.ts";

const example = (file: string) => fileURLToPath(new URL(`../../examples/data-centre/${file}`, import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
const DAYS = 86_400;

/** A charter with rules of its own, and a power outside. */
const outside = (call: string) => ({
  preset: "custom",
  rules: [
    {
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
    },
  ],
  powers: [{ target: "0x".padEnd(42, "1"), call, category: 1 }],
});

describe("biy condominium", () => {
  let here: World;
  let file: string;
  const as = (account: number | string) => [
    "--as",
    typeof account === "number" ? `account${account}` : account,
    "--yes",
    ...here.place,
  ];
  const write = (name: string, content: object) => {
    writeFileSync(here.at(name), JSON.stringify(content));
    return here.at(name);
  };
  const address = (index: number) => localAccount(here.provider, index).address;

  before(async function () {
    here = await world("condominium");
    // Units 1 to 4 of accounts 9 to 12; unit 5 of account 9.
    const units = [9, 10, 11, 12, 9].map((index, at) => ({
      holder: address(index),
      share: 10 + at,
      kind: "rack",
      description: `rack ${at + 1}`,
    }));
    const { units: _, ...charter } = json(example("charter.json"));
    file = here.at("condominium.json");
    const path = write("charter.json", { ...charter, units, proxy: [1, 2] });
    await done(["condominium", "deploy", path, "--out", file, ...as("owner")]);
    for (const account of [9, 10, 11, 12]) await done(["condominium", "accede", file, "--entity", ...as(account)]);
  });
  after(async () => await here.end());

  const convened = async (name: string) => {
    const motion = write(`${name}.json`, {
      ...json(example("motion.json")),
      text: { kk: `${name}.`, ru: `${name}.`, en: `${name}.` },
    });
    const { path } = await done(["condominium", "convene", file, "--motion", motion, "--own", ...as(9)]);
    await here.pass(5 * DAYS);
    return path as string;
  };
  const standing = async (decision: string) => await done(["condominium", "result", file, decision, ...here.place]);

  it("shows its units, their holders and that they have acceded", async () => {
    const { stdout } = await biy(["condominium", "show", file, ...here.place]);
    const mine = (await done(["condominium", "mine", file, "--for", address(9), ...here.place])) as unknown as object[];
    expect(mine).to.deep.equal([{ ...mine[0], units: [1, 5] }]);
    expect(stdout).to.include(address(12));
    expect(stdout.match(/Yes/g)).to.have.length(5);
  });

  it("goes on with a deployment that was interrupted, and refuses to write over one", async () => {
    const out = here.at("second.json");
    const path = here.at("charter.json");
    await done(["condominium", "deploy", path, "--out", out, ...as("owner")]);
    const before = await here.transactions();
    // Its file was lost after the last transaction: nothing is sent again.
    const { addresses, startBlock, founder } = json(out);
    const third = here.at("third.json");
    write("third.json.part.json", { startBlock, founder, founding: hashOf("another"), addresses });
    const resumed = (by: string) => ["condominium", "deploy", path, "--out", third, ...as(by)];
    const other = await biy(resumed("owner"));
    expect([other.code, other.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code === 2 && said.includes("differs from the one that was begun with"),
    );
    // What it was begun with, keys in whatever order.
    const founding = hashOf(canonicalJson(json(out)["founding"]));
    write("third.json.part.json", { startBlock, founder, founding, addresses });
    const stranger = await biy(resumed("stranger"));
    expect([stranger.code, stranger.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code === 4 && said.includes(`${String(founder)} began`),
    );
    await done(resumed("owner"));
    expect(json(third)["addresses"]).to.deep.equal(addresses);
    expect(await here.transactions()).to.equal(before);
    const again = await biy(["condominium", "deploy", path, "--out", file, ...as("owner")]);
    expect([again.code, again.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code === 2 && said.includes("is not written over"),
    );
  });

  describe("refuses a charter that can't be, before anything is sent", () => {
    const charters: readonly (readonly [what: string, parts: object, sentence: RegExp])[] = [
      ["a name with the marks that the text uses", { name: "ЦОД «Север»" }, /"name" .* write “ and ”/],
      ["a character that is not seen", { name: "ADC\u200b" }, /"name": .*U\+200B/],
      ["a key that there is not", { quorum: [1, 2] }, /"quorum" .* no such field/],
      ["one of a unit", { units: [{ holder: ZeroAddress, shares: 3 }] }, /"units\[0\]\.(shares|kind)"/],
      ["a power's call with a line break", outside("set(uint256)\n"), /"powers\[0\]\.call"/],
    ];
    for (const [what, parts, sentence] of charters) {
      it(what, async () => {
        const path = write("impossible.json", { ...json(here.at("charter.json")), ...parts });
        const out = here.at("impossible-out.json");
        const before = await here.provider.getBlockNumber();
        const { code, stderr } = await biy(["condominium", "deploy", path, "--out", out, ...as("owner")]);
        expect([code, stderr]).to.satisfy(([ended, said]: [number, string]) => ended === 2 && sentence.test(said));
        expect(await here.provider.getBlockNumber()).to.equal(before);
        expect(existsSync(`${out}.part.json`)).to.equal(false);
      });
    }
  });

  it("decides in person, by proxy and by poll, and carries the decision out", async () => {
    const decision = await convened("budget");
    await done(["condominium", "vote", file, decision, "yes", "--unit", "1", ...as(9)]);
    await done(["condominium", "proxy", file, "--holder", address(9), "--decision", decision, ...as(10)]);
    await done(["condominium", "vote", file, decision, "no", "--for", address(10), ...as(9)]);
    const ballots: string[] = [];
    for (const [account, choice] of [
      [11, "yes"],
      [12, "yes"],
      [9, "abstain"],
      [10, "yes"],
    ] as const) {
      const out = here.at(`ballot-${account}.json`);
      const unit = account === 9 ? ["--unit", "5"] : [];
      await done(["condominium", "poll", "sign", file, decision, choice, "--out", out, ...unit, ...as(account)]);
      ballots.push(out);
    }
    // A forger changes what account 12 said.
    const forged = write("forged.json", { ...json(here.at("ballot-12.json")), choice: "no" });
    const garbled = here.at("garbled.json");
    writeFileSync(garbled, "{");
    // No signature of a key at all, whatever its bytes: it counts for nothing and stops nothing.
    const { signature } = JSON.parse(
      readFileSync(new URL("../fixtures/cases/01-ballot-r-zero.json", import.meta.url), "utf8"),
    ) as {
      signature: string;
    };
    const zero = write("r-zero.json", { ...json(here.at("ballot-12.json")), signature });
    const others = [garbled, write("proxy.json", { holder: 1 }), forged, zero];
    const checked = await done(["condominium", "poll", "check", file, decision, ...others, ...ballots, ...here.place]);
    // Account 10's proxy has voted: its own signature overrides that on chain, but the check warns that the unit has a ballot.
    expect(checked["bad"]).to.deep.equal([
      { path: forged, problem: "the signature is not right" },
      { path: zero, problem: "the signature is not right" },
      { path: here.at("ballot-10.json"), problem: "the unit has voted already" },
      { path: garbled, problem: "The file is not JSON." },
      { path: here.at("proxy.json"), problem: 'The field "decision" is wrong; expected: a value, and it is missing.' },
    ]);
    const counted = await done([
      "condominium",
      "poll",
      "count",
      file,
      decision,
      ...ballots,
      "--size",
      "2",
      ...as("stranger"),
    ]);
    expect(counted["tally"]).to.deep.equal({
      yes: "35",
      no: "11",
      abstain: "14",
      unitsYes: "3",
      unitsNo: "1",
      unitsAbstain: "1",
    });
    const early = await biy(["condominium", "close", file, decision, ...as("stranger")]);
    expect(early.code).to.equal(5);
    await here.pass(10 * DAYS + 2);
    expect((await standing(decision))["state"]).to.equal("executable");
    const closed = await done(["condominium", "close", file, decision, ...as("stranger")]);
    expect(closed["state"]).to.equal("executed");
  });

  it("writes the papers: notice, ballot, minutes sealed and compared, certificate, mandate", async () => {
    const decision = await convened("papers");
    const paper = async (...args: string[]) => await biy(["condominium", ...args, ...here.place]);
    const notice = await paper("notice", file, decision);
    expect(notice.code, notice.stderr).to.equal(0);
    expect(notice.stdout).to.include("«papers.»");
    const sheet = await paper("poll", "paper", file, decision, "--voter", address(11));
    expect(sheet.stdout).to.include(address(11));
    const early = await paper("minutes", file, decision);
    expect(early.code).to.equal(2);
    for (const account of [9, 10, 11]) await done(["condominium", "vote", file, decision, "yes", ...as(account)]);
    await here.pass(7 * DAYS + 2);
    const unsealed = await paper("verify", file, decision);
    expect([unsealed.code, unsealed.stderr.trim()]).to.deep.equal([8, "No minutes are sealed."]);
    const made = condominiums.fromJson(readFileSync(file, "utf8"));
    const no = BigInt(String(json(decision)["no"]));
    const { header } = await condominiums.decisionOf({ provider: here.provider, file: made, no });
    const signer = localAccount(here.provider, 13);
    await condominiums.seal({ signer, file: made, header, minutes: hashOf("forged minutes") });
    const forged = await paper("verify", file, decision);
    expect([forged.code, forged.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code === 7 && said.includes(hashOf("forged minutes")) && said.includes("NOT"),
    );
    const sealed = await done(["condominium", "seal", file, decision, ...as("stranger")]);
    const out = here.at("minutes.html");
    const written = await done([
      "condominium",
      "minutes",
      file,
      decision,
      "--format",
      "html",
      "--out",
      out,
      ...here.place,
    ]);
    expect(written["root"]).to.equal(sealed["root"]);
    expect(readFileSync(out, "utf8")).to.include("<svg").and.include(sealed["root"]);
    const pdf = here.at("minutes.pdf");
    await done(["condominium", "minutes", file, decision, "--format", "pdf", "--out", pdf, ...here.place]);
    expect(readFileSync(pdf).subarray(0, 5).toString()).to.equal("%PDF-");
    const verified = (await done(["condominium", "verify", file, decision, ...here.place])) as unknown as Verified[];
    expect(verified.map(({ isSame, later }) => [isSame, later])).to.deep.equal([
      [false, 0],
      [true, 0],
    ]);
    await here.pass(3 * DAYS);
    await done(["condominium", "close", file, decision, ...as("stranger")]);
    const later = await paper("verify", file, decision);
    expect(later.stdout).to.include(`as of block ${verified[1]?.asOf} `).and.include("events: 1;");
    expect(later.code).to.equal(0);
    for (const lang of ["kk", "ru", "en"]) {
      const place = here.place.slice(0, -1).concat(lang);
      const made = await biy(["condominium", "certificate", file, "--unit", "3", ...place]);
      expect(made.code).to.equal(0);
      for (const each of [address(11), "«rack 3»", "«Astana Data Centre»"]) expect(made.stdout).to.include(each);
      for (const [name, ...of] of [["notice"], ["minutes"], ["poll", "paper", "--voter", address(11)]] as const) {
        const [verb, ...options] = name === "poll" ? of : [];
        const command = [name, ...(verb === undefined ? [] : [verb]), file, decision, ...options];
        const shown = await biy(["condominium", ...command, ...place]);
        for (const each of ["«papers.»", "«Astana Data Centre»"]) expect(shown.stdout).to.include(each);
      }
    }
    const none = await paper("mandate", "show", file, "--holder", address(11));
    expect(none.code).to.equal(8);
  });

  it("sells a unit in the middle of a vote: its ballot stands, and who bought it can't cast another", async () => {
    const decision = await convened("sold");
    await done(["condominium", "vote", file, decision, "yes", ...as(12)]);
    const accession = here.at("accession.json");
    const no = String(json(decision)["no"]);
    const told = { kk: `№ ${no} шешім; күйі`, ru: `Решение № ${no};`, en: `Decision no. ${no};` };
    for (const [lang, line] of Object.entries(told)) {
      const out = lang === "en" ? accession : here.at(`accession.${lang}.json`);
      const signed = await biy([
        "condominium",
        "accede",
        file,
        "--out",
        out,
        "--consent",
        "1 July 2026, on paper",
        ...as(13),
        "--lang",
        lang,
      ]);
      expect([signed.code, signed.stderr.includes(line)], signed.stderr).to.deep.equal([0, true]);
    }
    const to = address(13);
    const sale = ["condominium", "unit", "transfer", file, "--unit", "4", "--to", to];
    expect((await biy([...sale, ...as(12)])).code).to.equal(5);
    for (const [lang, line] of Object.entries(told)) {
      const unsigned = ["--accession", accession, "--unsigned", "--from", address(12), ...here.place, "--lang", lang];
      const shown = await biy([...sale, ...unsigned]);
      expect([shown.code, shown.stderr.includes(line)], shown.stderr).to.deep.equal([0, true]);
    }
    const sold = await biy([...sale, "--accession", accession, ...as(12)]);
    expect([sold.code, sold.stderr.includes(told.en)], sold.stderr).to.deep.equal([0, true]);
    const twice = await biy(["condominium", "vote", file, decision, "no", "--unit", "4", ...as(13)]);
    expect([twice.code, twice.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code === 5 && /unit|AssemblyAlreadyVoted/.test(said),
    );
  });

  it("has a human strike a ballot, from the dispute to the recount", async () => {
    const decision = await convened("disputed");
    const waiting = async (account: number | string, ...files: string[]) => {
      const role = typeof account === "number" ? `account${account}` : account;
      const { items } = await done(["inbox", ...files, "--as", role, ...here.place]);
      return items as { of: string; step: string; role: string; turn: string; words: string; command: string }[];
    };
    const own = json(decision)["no"];
    const votesOf = async (account: number) => (await waiting(account, file)).filter(({ turn }) => turn === own);
    const [vote] = await votesOf(9);
    expect(vote).to.include({ of: "condominium", step: "vote", role: "holder" });
    expect(vote).to.include({ command: `biy condominium vote ${file} FILE CHOICE` });
    expect(vote?.words).to.equal(`vote on decision ${own}; units without a ballot: 1, 5`);
    for (const account of [9, 10]) await done(["condominium", "vote", file, decision, "yes", ...as(account)]);
    expect(await votesOf(9)).to.deep.equal([]);
    expect(await votesOf(11)).to.have.lengthOf(1);
    await here.pass(7 * DAYS + 2);
    expect((await standing(decision))["state"]).to.equal("challenge");
    const claim = here.at("claim.txt");
    writeFileSync(claim, "I did not sign it.");
    const brought = await done(["case", "dispute", file, decision, "--claim", claim, ...as(10)]);
    expect(brought["noted"]).to.equal(true);
    const dispute = brought["path"] as string;
    const told = async (lang = "en") => (await biy(["case", "show", dispute, ...here.place, "--lang", lang])).stdout;
    const { no, question } = json(decision) as { no: string; question: Record<string, string> };
    expect((await told()).split("\n").slice(0, 4)).to.deep.equal([
      `Dispute about: decision ${no}`,
      `Question: ${question["en"]}`,
      `Raised by: ${address(10)}`,
      "All holders answer: any who has acceded may submit documents; a third of the units names an arbiter, or else the authority does",
    ]);
    expect(await told()).to.match(/those who decide have to be named.*\nuntil: .*\nseat 0 is vacant$/m);
    const arbiter = ["--arbiter", here.keys.arbiter.address];
    const nominate = ["case", "nominate", dispute, ...arbiter];
    await done([...nominate, ...as(10)]);
    // Who answers are all holders: one unit of five names nobody, more do.
    const support = here.at("support.json");
    await done(["case", "support", dispute, ...arbiter, "--out", support, ...as(11)]);
    const object = ["case", "object", dispute, "--reasons", claim, ...as(9)];
    const early = await biy(object);
    expect(early.code, early.stderr).to.equal(5);
    const otherSeat = write("other.json", { ...json(support), seat: 1 });
    expect((await biy([...nominate, "--support", otherSeat, ...as("stranger")])).code).to.equal(7);
    const one = await done([...nominate, "--support", support, ...as("stranger")]);
    expect([one["units"], one["isMade"]]).to.deep.equal(["1", false]);
    const more = await done([...nominate, ...as(9)]);
    expect([Number(more["units"]) > 1, more["isMade"]]).to.deep.equal([true, true]);
    await done(object);
    // Nobody named the condominium to the inbox: a case was opened of it.
    expect((await waiting("arbiter")).map(({ step }) => step)).to.include("accept");
    const [seat] = await waiting("arbiter", dispute);
    expect(seat).to.include({ step: "accept", command: `biy case accept ${dispute} --disclosure FILE` });
    await done(["case", "accept", dispute, "--disclosure", here.at("disclosure.txt"), ...as("arbiter")]);
    await done(["case", "evidence", dispute, "--document", claim, ...as(10)]);
    const holders = await done(["case", "evidence", dispute, "--document", claim, ...as(9)]);
    expect(holders["unit"]).to.equal(1);
    const interim = ["case", "interim", dispute, "--days", "14", "--reasons", claim];
    const nobodys = await biy([...interim, "--out", here.at("interim.json"), ...as(9)]);
    expect([nobodys.code, nobodys.stderr.includes("accepted no seat")]).to.deep.equal([4, true]);
    expect((await biy([...interim, ...as(9)])).code).to.equal(5);
    const isOfTheSeat = await done([...interim, "--out", here.at("interim.json"), ...as("arbiter")]);
    expect(isOfTheSeat["days"]).to.equal(14);
    await done([...interim, "--signed", here.at("interim.json"), ...as("stranger")]);
    const close = ["case", "close", dispute];
    await done([...close, ...as(10)]);
    expect((await biy([...close, ...as("stranger")])).code).to.equal(5);
    await here.pass(11 * DAYS);
    expect((await standing(decision))["state"]).to.equal("stayed");
    await done([...close, ...as("stranger")]);
    // Another document under the name of one that was submitted is not said to be on record.
    writeFileSync(claim, "Nor that.");
    const evidence = ["case", "evidence", dispute, "--document", claim, ...as(10)];
    expect((await biy(evidence)).code).to.equal(5);
    writeFileSync(claim, "I did not sign it.");
    const shown = await done(["case", "show", dispute, ...here.place]);
    const { stage } = shown["case"] as { stage: string };
    expect([stage, shown["isOver"]]).to.deep.equal(["deliberation", false]);
    for (const [lang, about, seat] of [
      ["kk", `Дау: № ${no} шешім\n`, "0-орын: "],
      ["ru", `Спор: решение № ${no}\n`, "место 0: "],
    ] as const) {
      const said = await told(lang);
      expect(said).to.include(about).and.include(question[lang]).and.include(`${seat}${here.keys.arbiter.address}`);
      // Addresses are all that is in hexadecimal: no id, no hash.
      expect(said).not.to.match(/0x[0-9a-f]{64}/);
    }
    const ballot = await done(["case", "dispute", file, decision, "--ballot", "1", "--claim", claim, ...as(10)]);
    const ofBallot = await biy(["case", "show", ballot["path"] as string, ...here.place]);
    expect(ofBallot.stdout).to.include(`Dispute about: the ballot of unit 1 in decision ${no}`);
    // Refused because each is open, neither is taken for the other.
    const again = await done(["case", "dispute", file, decision, "--claim", claim, ...as(10)]);
    expect([again["id"], again["path"], again["transaction"]]).to.deep.equal([
      brought["id"],
      dispute,
      brought["transaction"],
    ]);
    const ruling = example("ruling.md");
    const award = (draft: string) => [
      "case",
      "award",
      "sign",
      dispute,
      "--decision",
      draft,
      "--out",
      here.at("decision"),
    ];
    const before = await here.transactions();
    const { file: blank } = await done(["case", "award", "draft", dispute, ...here.place]);
    const begun = readFileSync(String(blank), "utf8");
    expect(begun)
      .to.match(/^> Dispute about: decision \d+/m)
      .and.include("to strike ballots (Units)")
      .and.include("- Order: \n")
      .and.match(/^1\. \S/m);
    expect(begun).not.to.match(/to end a mandate|## Costs/);
    /** The ruling with another order, in its own words. */
    const ordering = (order: string, lines: string) =>
      reworded(ruling, { "дауыстарды алып тастау": order, "- Бірліктер: 2": lines });
    const strike = "дауыстарды алып тастау";
    const said = (name: string, content: string) => {
      writeFileSync(here.at(name), content);
      return here.at(name);
    };
    for (const [order, lines, code, sentence] of [
      [strike, "- Бірліктер: 2, 99", 2, "no ballot of units: 99"],
      [strike, `- Бірліктер: ${2 ** 32}`, 2, 'In the line "Units" is expected: numbers of units'],
      ["қалпына келтіруді жариялау", `- Кімге: ${address(9)}`, 5, "there is no such order"],
    ] as const) {
      const refused = await biy([...award(said("refused.md", ordering(order, lines))), ...as("arbiter")]);
      expect([refused.code, refused.stderr]).to.satisfy(
        ([ended, said]: [number, string]) => ended === code && said.includes(sentence),
      );
    }
    expect([await here.transactions(), existsSync(here.at("decision"))]).to.deep.equal([before, false]);
    const trial = await done(["case", "award", "simulate", dispute, "--decision", ruling, ...here.place]);
    expect([trial["before"], (trial["after"] as { isOver: boolean }).isOver, trial["isSimulated"]]).to.deep.equal([
      { isOver: false, decision: (await standing(decision))["state"] },
      true,
      true,
    ]);
    await done([...award(ruling), ...as("arbiter")]);
    const texts = () => readdirSync(here.at("decision")).map((name) => readFileSync(here.at("decision", name), "utf8"));
    const [made, sent] = [texts(), await here.transactions()];
    expect(made.join()).to.include("Исключаются голоса единиц");
    for (const change of [
      reworded(ruling, { кілт: "басқа кілт" }),
      ordering(strike, "- Бірліктер: 1"),
      ordering("тек тану", ""),
    ]) {
      const changed = await biy([...award(said("changed.md", change)), ...as("arbiter")]);
      expect(changed.code, changed.stderr).to.equal(7);
      expect([texts(), await here.transactions()]).to.deep.equal([made, sent]);
    }
    await done([...award(ruling), ...as("arbiter")]);
    expect([texts(), await here.transactions()]).to.deep.equal([made, sent]);
    const enforce = ["case", "enforce", dispute, "--decision", ruling, ...as("stranger")];
    expect((await biy(enforce)).code).to.equal(5);
    await here.pass(31 * DAYS);
    await done(enforce);
    expect(await told()).to.include("The dispute is over");
    // What is refused now is not taken for the dispute that is over; what is not is another one.
    const anew = ["case", "dispute", file, decision, "--claim", claim];
    expect((await biy([...anew, "--unit", "3", ...as(10)])).code).to.equal(5);
    const second = await done([...anew, ...as(10)]);
    expect([second["id"] === brought["id"], second["transaction"] === brought["transaction"]]).to.deep.equal([
      true,
      false,
    ]);
    // Run again it is done; another ruling is not, and says so.
    expect((await done(enforce))["transaction"]).to.be.a("string");
    const declared = said("declared.md", ordering("тек тану", ""));
    for (const [command, sentence] of [
      [["enforce"], "another decision was made"],
      [["award", "sign"], "Another operative part was issued"],
    ] as const) {
      const other = await biy(["case", ...command, dispute, "--decision", declared, ...as("arbiter")]);
      expect([other.code, other.stderr]).to.satisfy(
        ([code, said]: [number, string]) => code === 7 && said.includes(sentence),
      );
    }
    const after = await standing(decision);
    expect([after["state"], (after["tally"] as { unitsYes: string }).unitsYes]).to.deep.equal(["no-quorum", "2"]);
  });

  it("gives a proxy, says what it is for, and takes it back once", async () => {
    const { provider } = here;
    const now = (await provider.getBlock("latest"))?.timestamp ?? 0;
    const give = ["condominium", "proxy", file, "--holder", address(11)];
    const given = await done([...give, "--until", "2 days", "--category", "1,3", ...as(12)]);
    expect([given["holder"], given["categories"], given["only"]]).to.deep.equal([address(11), [1, 3], ZeroHash]);
    expect(Number(given["until"]) - now).to.be.within(2 * DAYS, 2 * DAYS + 60);
    const without = await biy([...give, "--until", "2999-02-28T10:00:00+05:00", ...as(12)]);
    expect(without.stdout)
      .to.include(address(11))
      .and.include("28 February 2999 10:00:00")
      .and.include("categories: 1.\n");
    // Who is asked sees what is asked.
    const declined = await biy(
      [...give, "--until", "2999-02-28T10:00:00+05:00", "--as", "account12", ...here.place],
      [ENTER],
    );
    expect(declined.code).to.equal(3);
    expect(declined.stderr.replace(/\s+[│|]?\s*/g, " ")).to.include(
      `for: ${address(11)}; last moment: 28 February 2999`,
    );
    const { only } = await done([...give, "--decision", await convened("only"), ...as(12)]);
    expect(only)
      .to.match(/^0x[0-9a-f]{64}$/)
      .and.not.equal(ZeroHash);

    const back = ["condominium", "proxy", file, ...as(12)];
    const taken = await biy(back);
    expect([taken.code, taken.stdout]).to.satisfy(
      ([code, said]: [number, string]) => code === 0 && said.includes(`${address(11)} doesn't vote for you any more`),
    );
    for (const lang of ["kk", "ru", "en"]) {
      const again = await biy([...back.slice(0, -1), lang]);
      expect([again.code, again.stderr.includes("--holder")]).to.deep.equal([8, true]);
    }
  });

  it("says what a motion does and by which category, before it asks", async () => {
    const motion = write("shown.json", {
      ...json(example("motion.json")),
      text: { kk: "s", ru: "s", en: "s" },
      calls: [{ on: "objects", do: "suspend", with: [1, { hashOf: "a leak" }] }],
      undo: [{ on: "charter", do: "setParts", with: [1, 10, 1, 2] }],
    });
    const before = await here.transactions();
    const said = ["The use of a common object is suspended", hashOf("a leak"), "If an arbiter annuls it", "1/2 of the"];
    // What taking it back changes in the charter, its text follows.
    said.push("It replaces the charter with the binding hash", "The charter's new text was compared");
    for (const asked of [
      ["petition", file, "--motion", motion, "--convener", address(9), "--out", here.at("unsigned.json")],
      ["convene", file, "--motion", motion],
    ]) {
      const ran = await biy(["condominium", ...asked, "--as", "account9", ...here.place], [ENTER]);
      expect(ran.code, ran.stderr).to.equal(3);
      for (const each of said) expect(ran.stderr).to.include(each);
      expect(ran.stderr).to.match(/Category of the decision: 4/);
    }
    expect(await here.transactions()).to.equal(before);
  });

  it("gives the text that a motion would make of the charter to read", async () => {
    const change = { on: "charter", do: "setParts", with: [2, 7, 1, 2] };
    const motion = write("parts.json", { ...json(example("motion.json")), calls: [change] });
    const read = await biy(["condominium", "charter", file, "--motion", motion, "--lang", "en", ...here.place]);
    expect(read.code, read.stderr).to.equal(0);
    expect(read.stdout).to.include("at least 2/7");
    const now = await biy(["condominium", "charter", file, "--lang", "en", ...here.place]);
    expect(now.stdout).not.to.include("at least 2/7");
  });

  it("ends quietly when who reads has seen enough", async () => {
    const ran = await run("src/cli/biy.ts", ["condominium", "--help"], {
      started: (child) => child.stdout?.destroy(),
    });
    expect([ran.code, ran.stderr]).to.deep.equal([0, ""]);
  });

  it("convenes by a petition, signed for who convenes", async () => {
    const motion = write("asked.json", { ...json(example("motion.json")), text: { kk: "a", ru: "a", en: "a" } });
    const out = here.at("petition.json");
    const named = ["--motion", motion, "--convener", address(15).toLowerCase(), "--out", out];
    await done(["condominium", "petition", file, ...named, ...as(10)]);
    const { no } = await done(["condominium", "convene", file, "--motion", motion, "--petition", out, ...as(15)]);
    expect(Number(no)).to.be.greaterThan(0);
  });

  it("counts the signatures that there are, says which files have none for it, and goes on", async () => {
    const motion = write("many.json", { ...json(example("motion.json")), text: { kk: "m", ru: "m", en: "m" } });
    const signed = async (name: string, convener: number, by: number) => {
      const named = ["--motion", motion, "--convener", address(convener), "--out", here.at(name)];
      await done(["condominium", "petition", file, ...named, ...as(by)]);
      return here.at(name);
    };
    const good = await signed("good-petition.json", 15, 10);
    const forAnother = await signed("other-petition.json", 9, 11);
    const cut = write("cut-petition.json", { ...json(good), signature: "0x12" });
    const none = write("no-petition.json", { motion: json(good)["motion"] });
    const support = ["condominium", "support", file, ...as("stranger")];
    const bad = [forAnother, none, cut];
    const ran = await biy([...support, "--petition", ...bad, good]);
    expect(ran.code, ran.stderr).to.equal(0);
    for (const path of bad) expect(ran.stderr).to.include(basename(path));
    expect(ran.stderr).to.match(/cut-petition\.json: does not count: the signature is not right/);
    expect(ran.stderr).not.to.include("good-petition.json");
    const only = await biy([...support, "--petition", none, cut]);
    expect([only.code, only.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code === 2 && said.includes("no-petition.json"),
    );
    const petitions = ["--petition", none, good, forAnother];
    const convene = await biy(["condominium", "convene", file, "--motion", motion, ...as(15), ...petitions]);
    expect(convene.code, convene.stderr).to.equal(0);
    for (const path of [none, forAnother]) expect(convene.stderr).to.include(basename(path));
  });

  describe("what is wrong gets a sentence and its exit code", () => {
    type Refused = readonly [what: string, code: number, args: () => Promise<string[]>];
    const cases: readonly Refused[] = [
      ["a file that is no condominium's", 2, async () => ["show", write("no.json", { biy: 2 })]],
      [
        "a charter that lacks its rules",
        2,
        async () => [
          "deploy",
          write("bad.json", { ...json(example("charter.json")), preset: "custom" }),
          "--out",
          here.at("bad-out.json"),
          ...as("owner").slice(0, 3),
        ],
      ],
      [
        "a motion without its text",
        2,
        async () => [
          "convene",
          file,
          "--motion",
          write("short.json", { question: { kk: "?", ru: "?", en: "?" }, calls: [] }),
          ...as(9).slice(0, 3),
        ],
      ],
      ["who holds nothing", 2, async () => ["vote", file, await convened("nothing"), "yes", ...as(15).slice(0, 3)]],
      [
        "a decision's file with another text",
        7,
        async () => {
          const path = await convened("changed");
          return ["result", file, write("changed-text.json", { ...json(path), text: { kk: "x", ru: "x", en: "x" } })];
        },
      ],
      [
        "who may not convene",
        5,
        async () => [
          "convene",
          file,
          "--motion",
          write("unasked.json", { ...json(example("motion.json")), text: { kk: "u", ru: "u", en: "u" } }),
          ...as(15).slice(0, 3),
        ],
      ],
      [
        "a petition for another convener",
        7,
        async () => {
          const motion = write("petitioned.json", {
            ...json(example("motion.json")),
            text: { kk: "p", ru: "p", en: "p" },
          });
          const out = here.at("petition-for-another.json");
          const named = ["--motion", motion, "--convener", address(9), "--out", out];
          await done(["condominium", "petition", file, ...named, ...as(10)]);
          return ["convene", file, "--motion", motion, "--petition", out, ...as(11).slice(0, 3)];
        },
      ],
      ["a folder that does not exist", 2, async () => ["charter", file, "--out", here.at("no", "charter.md")]],
      [
        "a motion without calls",
        2,
        async () => {
          const { calls: _, ...motion } = json(example("motion.json"));
          const source = write("idle.json", { ...motion, calls: [] });
          const named = ["--motion", source, "--convener", address(9), "--out", here.at("idle-petition.json")];
          return ["petition", file, ...named, ...as(10).slice(0, 3)];
        },
      ],
      [
        "a motion with a moment that there is not",
        2,
        async () => {
          const calls = [
            { on: "charter", do: "appoint", with: [address(9), 3, 1, { moment: "2026-13-45" }, 1, 0, ZeroHash] },
          ];
          const source = write("undated.json", { ...json(example("motion.json")), calls });
          return ["convene", file, "--motion", source, ...as(9).slice(0, 3)];
        },
      ],
      ...["2026-13-45", "1.12.2026", "2026-12-01", "2999-02-30T00:00:00+05:00", "2020-01-01T00:00:00+05:00"].map(
        (until): Refused => [
          `a proxy until ${until}`,
          2,
          async () => ["proxy", file, "--holder", address(9), "--until", until, ...as(10).slice(0, 3)],
        ],
      ),
      [
        "a proxy for a category that the charter does not have",
        2,
        async () => ["proxy", file, "--holder", address(9), "--category", "1,5", ...as(10).slice(0, 3)],
      ],
      ["a proxy without who gets it", 2, async () => ["proxy", file, "--until", "30 days", ...as(10).slice(0, 3)]],
      [
        "a proxy for a decision and for categories",
        2,
        async () => [
          "proxy",
          file,
          "--holder",
          address(9),
          "--decision",
          "x.json",
          "--category",
          "1",
          ...as(10).slice(0, 3),
        ],
      ],
      [
        "an address that was copied wrongly",
        2,
        async () => ["proxy", file, "--holder", address(9).replace(/.$/, (last) => (last === "0" ? "1" : "0"))],
      ],
    ];
    for (const [what, code, args] of cases) {
      it(`${what}: ${code}`, async () => {
        const ran = await biy(["condominium", ...(await args()), ...here.place]);
        expect([ran.code, ran.stderr]).to.satisfy(
          ([ended, said]: [number, string]) => ended === code && said.length > 20 && !/ {4}at |NaN|\{\{/.test(said),
        );
      });
    }
  });
});
