/**
 * `biy template new`: that what it writes builds, and that nothing is wrong with it. Its suite runs in `npm run test:package`.
 * @module
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "chai";
import { builtApart } from "../../scripts/mutants/templates.ts";
import { checkTemplate, languagesLacking, planFrom, templateFiles } from "../../src/node/index.ts";
import { root } from "./commands.ts";
import { biy } from "./streams.ts";

const STEPS = join(root, "examples/template-steps.json");

describe("biy template new", () => {
  const home = mkdtempSync(join(tmpdir(), "biy-new-"));
  after(() => rmSync(home, { recursive: true, force: true }));

  /** What a build would leave there. */
  function build(folder: string, name: string): void {
    const file = `contracts/${name}.sol`;
    const content = readFileSync(join(folder, file), "utf8");
    const { abi, output } = builtApart(file, name, content);
    const write = (path: string, value: object) => {
      mkdirSync(dirname(join(folder, "artifacts", path)), { recursive: true });
      writeFileSync(join(folder, "artifacts", path), JSON.stringify(value));
    };
    write(`${file}/${name}.json`, { abi, buildInfoId: "solc", inputSourceName: `project/${file}` });
    write("build-info/solc.json", { input: { sources: { [`project/${file}`]: { content } } } });
    write("build-info/solc.output.json", output);
  }

  it("writes a template that builds, and with which nothing is wrong: the least, and one of a file of steps", async () => {
    for (const [name, steps] of [
      ["Deposit", []],
      ["Bicycle", ["--steps", STEPS]],
    ] as const) {
      const folder = join(home, name);
      const { code, stdout, stderr } = await biy(["template", "new", name, ...steps, "--out", folder, "--json"]);
      expect(code, stderr).to.equal(0);
      const { files } = JSON.parse(stdout) as { files: string[] };
      for (const file of files) expect(existsSync(join(folder, file)), file).to.equal(true);
      build(folder, name);
      expect(checkTemplate(folder)).to.deep.equal([]);
    }
  });

  it("says how its package is installed while it is not published", async () => {
    const folder = join(home, "unpublished");
    const { stderr } = await biy(["template", "new", "Deposit", "--out", folder, "--lang", "en"]);
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    for (const told of [stderr, readme])
      expect(told)
        .to.match(/npm install PATH\/biy-….tgz/)
        .and.match(/npm pack in a clone/);
  });

  it("explains what it wrote in the reader's language, and which languages the text lacks", async () => {
    const said = {
      kk: ["Мәтіні жоқ тілдер: kk, ru.", "Келісімшарт `contracts/` қалтасында"],
      ru: ["Нет текста на языках: kk, ru.", "Контракт — в `contracts/`"],
      en: ["It has no text in: kk, ru.", "The contract is in `contracts/`"],
    } as const;
    for (const [lang, [lacks, where]] of Object.entries(said)) {
      const folder = join(home, `in-${lang}`);
      const { stderr } = await biy(["template", "new", "Deposit", "--out", folder, "--lang", lang]);
      expect(stderr).to.include(lacks);
      expect(readFileSync(join(folder, "README.md"), "utf8")).to.include(where);
      expect((await biy(["template", "check", folder, "--lang", lang])).stderr).to.include(lacks);
    }
    // What is written in all of them lacks none.
    expect(languagesLacking(join(root, "src/templates/sale"))).to.deep.equal([]);
  });

  it("pays in a sum, which contract, text, sentences and the wallet's summary have alike", () => {
    const files = templateFiles("Bicycle", planFrom(JSON.parse(readFileSync(STEPS, "utf8"))));
    const has = (path: string, text: string) => expect(files[path], path).to.include(text);
    has("contracts/Bicycle.sol", "_form(id, common, particulars.deposit + particulars.lock, acceptances);");
    has(
      "clauses/edition.json",
      "{particulars.deposit:money}; the deposit for the lock, {particulars.lock:money}; each is",
    );
    has("template.json", '"amount": "particulars.deposit + particulars.lock"');
    has("template.json", "{particulars.deposit} + {particulars.lock}");
    has("clauses/100-about.md", "refused: BicycleWithoutLock if particulars.lock = 0");
  });

  it("writes nothing over, and nothing at all where one file is there", async () => {
    const folder = join(home, "there");
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), "mine");
    const { code, stderr } = await biy(["template", "new", "Deposit", "--out", folder, "--lang", "en"]);
    expect([code, readdirSync(folder)]).to.deep.equal([2, ["package.json"]]);
    expect(stderr).to.include("package.json exists; nothing was written.");
    expect(readFileSync(join(folder, "package.json"), "utf8")).to.equal("mine");
  });

  it("says in one sentence which place of the steps is wrong", async () => {
    const plan = JSON.parse(readFileSync(STEPS, "utf8")) as { steps: object[]; fields: object };
    const path = join(home, "steps.json");
    const [step] = plan.steps;
    const marking = { name: "handOver", words: "hand it over", by: "second", marks: true };
    for (const [changes, place] of [
      [{ paysIn: "price" }, "paysIn"],
      [{ paysIn: "deposit + deposit" }, "paysIn"],
      [{ paysIn: "deposit + returnBy" }, "paysIn"],
      [{ paysIn: "deposit - lock" }, "paysIn"],
      [{ colour: "red" }, "colour"],
      [{ steps: [] }, "steps"],
      [{ steps: [{ ...step, until: "returnBye" }] }, "steps[0].until"],
      [{ steps: [{ ...step, by: "third" }] }, "steps[0].by"],
      [{ steps: [{ ...step, due: "returnBy" }] }, "steps[0]"],
      [{ steps: [step, step] }, "steps[1].name"],
      [{ steps: [{ ...step, name: "dispute" }] }, "steps[0].name"],
      [{ steps: [{ ...step, name: "return" }] }, '"return" is taken'],
      [{ fields: { ...plan.fields, days: { type: "period", words: "the days" } } }, "fields.days"],
      [{ steps: [marking, { ...marking, name: "giveBack" }] }, "steps[1].marks"],
      [{ steps: [{ name: "pay", words: "pay", due: "returnBy - 5", pays: "first" }] }, "steps[0].due"],
      [{ steps: [{ name: "pay", words: "pay", due: "returnBy", pays: "first", if: "progress" }] }, "steps[0].if"],
      [{ fields: { ...plan.fields, term: { type: "date", words: "the term" } } }, "fields.term.type"],
    ] as const) {
      writeFileSync(path, JSON.stringify({ ...plan, ...changes }));
      const { code, stderr } = await biy([
        "template",
        "new",
        "Hire",
        "--steps",
        path,
        "--out",
        join(home, "wrong"),
        "--lang",
        "en",
      ]);
      expect([code, stderr.includes(`${place}`), stderr.trim().split("\n").length], stderr).to.deep.equal([2, true, 1]);
    }
    const lower = await biy(["template", "new", "hire", "--out", join(home, "wrong")]);
    expect([lower.code, existsSync(join(home, "wrong"))]).to.deep.equal([2, false]);
  });
});
