/**
 * An arbiter's desk in a pseudo-terminal: a decision is drafted in an editor in each of the three languages, checked,
 * and signed by the number
 * of its case. Nobody writes JSON.
 * @module
 */
import { expect } from "chai";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { selfCheck } from "../../src/cli/award-grounds.ts";
import { partsOfCommand } from "../../src/cli/editor.ts";
import { Contract, ZeroHash } from "ethers";
import { saleAbi, testTengeAbi } from "../../src/abi/index.ts";
import { LANGS, sales, type cases, type Lang } from "../../src/index.ts";
import { DECIDED } from "../arbitration/decidedCase.ts";
import { readAgreement } from "../../src/node/files.ts";
import { SALE } from "../../src/templates/sale/template.ts";
import { habitOf } from "./habits.ts";
import { proxyTo, type Call } from "./proxy.ts";
import { biy } from "./streams.ts";
import { terminal, type Terminal } from "./terminal.ts";
import {
  deliberated,
  deliberatedOf,
  done,
  example,
  formed,
  offered,
  reworded,
  soldByBank,
  world,
  type World,
} from "./world.ts";

const EDITOR = fileURLToPath(new URL("./editor.mjs", import.meta.url));
/** What is written into the lines of the operative part, in the order in which a draft has them. */
const ORDERED: { readonly [lang in Lang]: readonly string[] } = {
  kk: ["3 500 000,00", "14 765 500,00", "184 500,00", "аяқталады", "өзгермейді"],
  ru: ["3 500 000,00", "14 765 500,00", "184 500,00", "завершается", "как есть"],
  en: ["3,500,000.00", "14,765,500.00", "184,500.00", "closes", "as it is"],
};
const WORDS: { readonly [lang in Lang]: string } = { kk: "Шешім сөзі.", ru: "Слово решения.", en: "A word of it." };

/** A draft with all that it asks for. @param ordered of its last lines */
function filled(draft: string, lang: Lang, ordered = ORDERED[lang]): string {
  const lines = draft.split("\n");
  const last = lines.findLastIndex((line) => line.startsWith("## "));
  let entry = 0;
  return lines
    .map((line, at) => {
      if (at > last && line.startsWith("- ")) return line.replace(/:.*/, `: ${ordered[entry++] ?? ""}`);
      if (line.startsWith("- 0x")) return `${line.trimEnd()} Айгерім Серікова`;
      if (/^[0-9]+\. …$/.test(line)) return line.replace("…", WORDS[lang]);
      if (!line.startsWith("<!-- ? ")) return line;
      const next = lines[at + 2] ?? "";
      return /^(?:- |[0-9]+\. )/.test(next) ? "" : WORDS[lang];
    })
    .join("\n");
}

describe("the arbiter's desk", () => {
  let here: World;
  let at: Terminal;
  let edits: string;
  const before_ = { VISUAL: process.env["VISUAL"], EDITOR: process.env["EDITOR"] };

  before(async () => {
    here = await world("award");
    edits = here.at("the edits");
    mkdirSync(edits);
    process.env["VISUAL"] = `'${process.execPath}' "${EDITOR}" '${edits}'`;
    at = await terminal(here.at());
  });
  after(async () => {
    for (const [name, value] of Object.entries(before_))
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    await at.close();
    await here.end();
  });

  let count = 0;
  /** What the editor shows next. */
  const seen = async (): Promise<string> => {
    count += 1;
    while (!existsSync(join(edits, `seen-${count}`))) await pause(10);
    await pause(10);
    return readFileSync(join(edits, `seen-${count}`), "utf8");
  };
  const write = (text: string) => writeFileSync(join(edits, `edit-${count}`), text);
  const numberOf = async (path: string) => {
    const { case: found } = await done(["case", "show", path, ...here.place]);
    return (found as { caseId: string }).caseId.slice(2, 10);
  };

  /** How the agreement stands, as a trial says it. */
  const standing = async (path: string) => {
    const { provider, deployment } = here;
    const file = readAgreement(path, [SALE]);
    const { phase, held, purse, credits } = await sales.read({ provider, file });
    const { first, second, currency, tribunal } = file.terms.common;
    const token = new Contract(currency, testTengeAbi, provider);
    const has = async (owner: string) => String(await token.getFunction("balanceOf")(owner));
    const sale = new Contract(file.template, saleAbi, provider);
    expect(tribunal).to.equal(deployment.tribunal);
    return {
      phase,
      held: String(held),
      first: await has(first),
      second: await has(second),
      purse: await has(purse),
      credits: { first: String(credits.first), second: String(credits.second) },
      costs: String(await sale.getFunction("costsOf")(sales.idOfFile(file), 1n)),
    };
  };
  type Simulated = { readonly [of: string]: string };
  const simulated = async (path: string, ...more: string[]) =>
    (await done(["case", "award", "simulate", path, ...more, ...here.place])) as unknown as {
      before: Simulated;
      after: Simulated;
    };

  for (const lang of LANGS)
    it(`drafts, mends, checks and signs a decision in ${lang}`, async () => {
      const path = await deliberated(here, `desk-${lang}`);
      const file = here.at(`desk-${lang}`, "agreement.award-1.md");
      const number = await numberOf(path);
      const place = [...here.place.filter((each) => each !== "--lang" && each !== "en"), "--lang", lang];
      at.begin(["case", "award", "draft", path, ...place]);
      const blank = await seen();
      expect(blank).to.include(number).and.include(here.keys.arbiter.address).and.include("18");
      // The claim lies beside the agreement, and is the first one.
      expect(blank).to.match(/\n1\. \S+/);
      // Killed now, nothing would be lost: the file is there, and it is no decision.
      expect(readFileSync(file, "utf8")).to.equal(blank);
      const open = await biy(["case", "award", "check", path, ...here.place]);
      expect([open.code, open.stderr], open.stderr).to.satisfy(
        ([code, said]: [number, string]) =>
          code === 2 &&
          said.includes("is blank") &&
          said.includes("hint is still here") &&
          said.includes("has no value"),
      );

      const wrong = filled(blank, lang, ["18,450", ...ORDERED[lang].slice(1)]);
      write(wrong);
      const marked = await seen();
      const lines = marked.split("\n");
      const mark = lines.findIndex((line) => line.startsWith("<!-- ✗ "));
      expect(lines[mark + 1]).to.include("18,450");
      expect(lines.filter((line) => line.startsWith("<!-- ✗ "))).to.have.length(1);
      // Sums that do not add up are told at the operative part.
      write(filled(blank, lang, [ORDERED[lang][1]!, ...ORDERED[lang].slice(1)]));
      const unbalanced = (await seen()).split("\n");
      const place_ = unbalanced.findIndex((line) => line.startsWith("<!-- ✗ "));
      expect(unbalanced[place_ + 1]).to.match(/^## /);
      write(filled(blank, lang));
      expect(await at.ended()).to.equal(0);
      expect(readFileSync(file, "utf8")).not.to.include("<!--");

      const { code, stdout, stderr } = await biy(["case", "award", "check", path, ...place]);
      expect(code, stderr).to.equal(0);
      expect(stdout).to.match(/^✓ /m).and.match(/^\? /m).and.not.match(/^✗ /m);
      const sent = await here.transactions();
      const { before: was, after: willBe } = await simulated(path);
      expect([was, await here.transactions()]).to.deep.equal([await standing(path), sent]);
      const sign = ["case", "award", "sign", path, "--out", here.at(`desk-${lang}`, "decision"), "--as", "arbiter"];
      at.begin([...sign, ...here.place]);
      const { code: signed, typed } = await at.converse();
      expect([signed, typed[0]]).to.deep.equal([0, number]);
      await here.pass(31 * 86_400);
      const enforced = await done(["case", "enforce", path, "--as", "stranger", "--yes", ...here.place]);
      expect(enforced["phase"]).to.equal("closed");
      expect(await standing(path), "what was simulated has come to be, to the unit").to.deep.equal(willBe);
    });

  it("simulates what a decision changes in coin, through banks, and where the node makes no trials", async () => {
    const coin = await offered(here, "coin", { currency: "coin", price: "2" });
    await done(["sale", "form", coin, "--as", "buyer", "--yes", ...here.place]);
    const path = await deliberatedOf(here, coin);
    const split = { "3 500 000,00": "0,5", "14 765 500,00": "1,5", "184 500,00": "0" };
    const halves = here.at("coin", "halves.md");
    writeFileSync(halves, reworded(example("decision.md"), split));
    const { before: was, after } = await simulated(path, "--decision", halves);
    const [first, second, purse] = (["first", "second", "purse"] as const).map(
      (of) => BigInt(after[of] ?? 0) - BigInt(was[of] ?? 0),
    );
    expect([first, second, purse]).to.deep.equal([5n * 10n ** 17n, 15n * 10n ** 17n, -2n * 10n ** 18n]);
    // More for costs than the agreement allows is refused by the contract, before anybody signs.
    const greedy = here.at("coin", "greedy.md");
    writeFileSync(greedy, reworded(halves, { "Сатушы алады: 1,5": "Сатушы алады: 0,5", "Шығыстар: 0": "Шығыстар: 1" }));
    for (const command of ["check", "simulate"]) {
      const { code, stderr } = await biy(["case", "award", command, path, "--decision", greedy, ...here.place]);
      expect([code === 0, /costs/i.test(stderr)], stderr).to.deep.equal([false, true]);
    }

    const bank = await deliberatedOf(here, await soldByBank(here, "bank"));
    const debt = here.at("bank", "debt.md");
    const lines = {
      "Сатып алушы алады: 3 500 000,00": "Енді уәде етілмейді: 3 500 000,00",
      "Сатушы алады: 14 765 500,00": "Берешек болады: 14 950 000,00",
      "- Шығыстар: 184 500,00\n": "",
    };
    writeFileSync(debt, reworded(example("decision.md"), lines));
    const banked = await simulated(bank, "--decision", debt);
    expect([banked.before["held"], banked.after["held"], banked.after["owed"]]).to.deep.equal([
      "1845000000",
      "0",
      "1495000000",
    ]);

    // Some nodes refuse other code in place of a contract's, others pass over it.
    for (const fate of [
      () => ({ error: "too many arguments, want at most 2" }),
      async ({ params }: Call) => ({ result: await here.provider.send("eth_call", params.slice(0, 2)) }),
    ]) {
      const plain = await proxyTo(here.node, (call) =>
        call.method === "eth_call" && call.params.length > 2 ? fate(call) : "pass",
      );
      const place = here.place.map((each) => (each === here.node ? plain.url : each));
      const { code, stdout, stderr } = await biy(["case", "award", "simulate", path, "--decision", halves, ...place]);
      expect(code, stderr).to.equal(0);
      expect(stdout).to.include("The contract has checked it").and.include("This node makes no such trial");
      expect(stdout).to.match(/the Buyer [^:]*: 0\.5/);
      await plain.close();
    }
  });

  it("keeps the draft when the editor fails, when nothing is mended, and goes on with it", async () => {
    const path = await deliberated(here, "kept");
    const draft = ["case", "award", "draft", path, ...here.place];
    at.begin(draft);
    const blank = await seen();
    write("crash");
    expect(await at.ended()).to.equal(2);
    const file = here.at("kept", "agreement.award-1.md");
    expect(readFileSync(file, "utf8")).to.equal(blank);

    at.begin(draft);
    expect(await seen()).to.equal(blank);
    const wrong = blank.replace("## Costs", "## Cost");
    write(wrong);
    expect(await seen())
      .to.include("<!-- ✗ ")
      .and.include("## Cost\n");
    // Closed as it was: the command ends, and all that was written is there.
    write("");
    expect(await at.ended()).to.equal(3);
    expect(readFileSync(file, "utf8")).to.include("## Cost\n");

    at.begin(draft);
    expect(await seen()).to.include("<!-- ✗ ");
    write(blank);
    // What is not written yet opens it no more: a person may go on tomorrow.
    expect(await at.ended()).to.equal(0);
    expect(readFileSync(file, "utf8")).to.equal(blank);
  });

  it("adds a translation, which is marked in the paper", async () => {
    const path = await deliberated(here, "translated");
    const file = here.at("translated", "agreement.award-1.md");
    at.begin(["case", "award", "draft", path, ...here.place]);
    write(filled(await seen(), "en"));
    expect(await at.ended()).to.equal(0);
    at.begin(["case", "award", "draft", path, "--translate", "ru", ...here.place]);
    const longer = await seen();
    expect(longer).to.include("\n# Перевод на русский язык\n").and.include("\n## Вывод по требованиям\n");
    expect(longer).not.to.include("Резолютивная часть");
    const [original = "", translation = ""] = longer.split("# Перевод на русский язык");
    const words = translation.replace(/^(## .*)\n/gm, (heading) =>
      /Требования|Вывод/.test(heading) ? `${heading}\n1. ${WORDS.ru}\n` : `${heading}\n${WORDS.ru}\n`,
    );
    write(`${original}# Перевод на русский язык${words}`);
    expect(await at.ended()).to.equal(0);
    expect((await biy(["case", "award", "check", path, ...here.place])).code).to.equal(0);
    const folder = here.at("translated", "decision");
    const sign = ["case", "award", "sign", path, "--out", folder, "--as", "arbiter", "--yes", ...here.place];
    const { caseId } = await done(sign);
    const paper = readFileSync(join(folder, `${String(caseId)}.en.md`), "utf8");
    expect(paper).to.include(`In English: «${WORDS.en}»`).and.include(`Translation into Russian: «${WORDS.ru}»`);
    expect(readFileSync(file, "utf8")).to.include(WORDS.ru);
  });

  it("writes the file without a terminal, and no decision before there is a record", async () => {
    const early = await formed(here, "early");
    await done(["case", "dispute", early, "--claim", example("claim.txt"), "--as", "buyer", "--yes", ...here.place]);
    expect((await biy(["case", "award", "draft", early, ...here.place])).code).to.equal(5);
    const path = await deliberated(here, "piped");
    const { file, open } = await done(["case", "award", "draft", path, ...here.place]);
    expect(readFileSync(String(file), "utf8")).to.match(/^# Decision of a human in a dispute\n/);
    expect((open as unknown[]).length).to.be.greaterThan(5);
    const sign = ["case", "award", "sign", path, "--as", "arbiter", "--yes", ...here.place];
    const { code, stderr } = await biy(sign);
    expect([code, stderr.includes("Line 3: ") || stderr.includes("is blank")], stderr).to.deep.equal([2, true]);
  });

  it("goes without the lines of the chain where the node gives no events", async () => {
    const path = await deliberated(here, "eventless");
    const { url, close } = await habitOf(here.node, { mode: "nologs" });
    const place = here.place.map((each) => (each === here.node ? url : each));
    const drafted = await biy(["case", "award", "draft", path, ...place]);
    expect([drafted.code, drafted.stderr.includes("The node gives no events")], drafted.stderr).to.deep.equal([
      0,
      true,
    ]);
    const file = here.at("eventless", "agreement.award-1.md");
    expect(readFileSync(file, "utf8")).not.to.match(/^>/m);
    const checked = await biy(["case", "award", "check", path, "--decision", example("decision.md"), ...place]);
    expect([checked.code, checked.stdout.includes("Self-check")], checked.stderr).to.deep.equal([0, false]);
    await close();
  });

  it("asks what a court would ask, and answers what the chain shows", () => {
    const { found } = DECIDED;
    const [{ arbiter = "" } = {}] = found.seats;
    const entry = (kind: cases.RecordKind, by: string, turn = 1n): cases.Recorded => ({
      kind,
      by,
      turn,
      hash: ZeroHash,
      at: 1n,
      block: 1,
      transaction: ZeroHash,
      caseId: found.caseId,
    });
    const recorded = [
      entry("disclosure", arbiter),
      entry("claim", found.first),
      entry("evidence", found.first),
      entry("evidence", found.second),
    ];
    const answersTo = (changes: Partial<Parameters<typeof selfCheck>[0]>) =>
      selfCheck({ found, recorded, now: 0n, ...changes });
    const wrong = (changes: Partial<Parameters<typeof selfCheck>[0]>) =>
      answersTo(changes).flatMap(({ answer, ground, words }) => (answer === "no" ? [`${ground}: ${words.en}`] : []));
    expect(wrong({})).to.deep.equal([]);
    expect(answersTo({}).filter(({ answer }) => answer === "asked")).to.have.length(5);
    expect(new Set(answersTo({}).map(({ ground }) => ground)).size).to.equal(6);
    expect(wrong({ found: { ...found, finished: 1n } })).to.deep.equal([
      "hearing: The record was closed by its period: not every side has said that it has no more evidence.",
    ]);
    const silent = recorded.filter(({ kind, by }) => kind !== "evidence" || by === found.first);
    expect(wrong({ found: { ...found, finished: 1n }, recorded: silent })[1]).to.include("nothing from the other side");
    expect(wrong({ found: { ...found, finished: 0n, stage: "evidence" } })).to.deep.equal([
      "hearing: The record is not closed yet.",
    ]);
    expect(wrong({ recorded: recorded.slice(1) })).to.deep.equal([
      "composition: Not of all who decide is a disclosure on record.",
    ]);
    expect(wrong({ now: 1n })[0]).to.match(/^composition: The time for the decision is over/);
    const second = { ...found, turn: 3n };
    const later = [...recorded.map((each) => ({ ...each, turn: 3n })), entry("operative", arbiter)];
    expect(wrong({ found: second, recorded: later })).to.deep.equal([
      "decidedBefore: There was a decision before, in turn 1: do you decide the same again?",
    ]);
  });

  it("takes the editor's command apart as a shell would, and gives it to none", () => {
    for (const [written, parts] of [
      ["vim", ["vim"]],
      [" code --wait ", ["code", "--wait"]],
      [`"/a b/e" -x 'c d' e\\ f`, ["/a b/e", "-x", "c d", "e f"]],
      ["e $(rm -rf /) ; x", ["e", "$(rm", "-rf", "/)", ";", "x"]],
      [`e "a\\"b"`, ["e", 'a"b']],
    ] as const)
      expect(partsOfCommand(written)).to.deep.equal(parts);
    for (const wrong of [`"e`, "e 'x", "e \\"]) expect(() => partsOfCommand(wrong)).to.throw(/can't be read/);
  });
});
