/**
 * `biy template check`: an author's folder, with what a build leaves there, and with a fault of each kind.
 * @module
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { built, type Built } from "../../scripts/mutants/templates.ts";
import { root } from "./commands.ts";
import { biy } from "./streams.ts";

const EXAMPLE = join(root, "examples", "boat-rental");
const CONTRACT = "contracts/BoatRental.sol";
/** Of a few hundred milliseconds on a quiet machine. */
const MOST_MILLISECONDS = 5_000;

type Problem = { readonly file: string; readonly line: number; readonly message: string };
/** A text in a file, and what stands in its place. */
type Fault = readonly [file: string, from: string, to: string];

describe("biy template check", () => {
  const home = mkdtempSync(join(tmpdir(), "biy-check-"));
  after(() => rmSync(home, { recursive: true, force: true }));
  const source = readFileSync(join(EXAMPLE, CONTRACT), "utf8");

  const builds = new Map<string, Built>();

  /** The example as it is after a build of that contract. */
  function project(name: string, contract = source): string {
    const folder = join(home, name);
    const own = (path: string) => !/node_modules|artifacts|cache/.test(path.slice(EXAMPLE.length));
    cpSync(EXAMPLE, folder, { recursive: true, filter: own });
    writeFileSync(join(folder, CONTRACT), contract);
    const file = `examples/boat-rental/${CONTRACT}`;
    const found = builds.get(contract) ?? built(file, { [file]: contract });
    if (found === undefined) throw new Error("The contract does not compile.");
    builds.set(contract, found);
    // The compiler knew it by its path in this tree.
    const output = JSON.stringify(found.output).replaceAll("project/examples/boat-rental/", "project/");
    const artifacts = join(folder, "artifacts");
    mkdirSync(join(artifacts, "build-info"), { recursive: true });
    mkdirSync(join(artifacts, `${CONTRACT}`), { recursive: true });
    const [buildInfoId, inputSourceName] = ["solc", `project/${CONTRACT}`];
    const write = (path: string, content: object | string) =>
      writeFileSync(join(artifacts, path), typeof content === "string" ? content : JSON.stringify(content));
    write(`${CONTRACT}/BoatRental.json`, { abi: found.abi, buildInfoId, inputSourceName });
    write("build-info/solc.json", { input: { sources: { [inputSourceName]: { content: contract } } } });
    write("build-info/solc.output.json", output);
    return folder;
  }

  const text = (folder: string, file: string) => readFileSync(join(folder, file), "utf8");
  const lineOf = (folder: string, file: string, words: string) =>
    text(folder, file).slice(0, text(folder, file).indexOf(words)).split("\n").length;

  async function checked(folder: string): Promise<{ readonly code: number; readonly problems: readonly Problem[] }> {
    const { code, stdout } = await biy(["template", "check", folder, "--json"]);
    return { code, problems: (JSON.parse(stdout) as { problems: Problem[] }).problems };
  }

  it("finds nothing wrong with the example, in less than five seconds", async () => {
    const folder = project("right");
    const began = performance.now();
    const { code, stdout, stderr } = await biy(["template", "check", folder, "--lang", "en"]);
    expect(performance.now() - began).to.be.lessThan(MOST_MILLISECONDS);
    const [right, lacks, ...others] = stderr.split("\n");
    expect([code, stdout, right]).to.deep.equal([0, "", `Nothing is wrong with the template: ${folder}`]);
    // It is a draft.
    expect(lacks).to.match(/^It has no text in: kk, ru\./);
    expect(others).to.deep.equal([""]);
  });

  it("lists all that is wrong at once, each with its file and line, and what is still wrong when one is mended", async () => {
    const folder = project("wrong");
    const faults: readonly (readonly [Fault, says: RegExp])[] = [
      [["clauses/100-boat.md", "The Owner lets", "The Owner promptly lets"], /"promptly" is vague/],
      [["clauses/300-use.md", "by: first", "by: third"], /"by" is first or second/],
      [["clauses/300-use.md", "<confirmReturn.pays>.", "the Owner."], /lacks <confirmReturn\.pays>/],
      [["clauses/100-boat.md", "BoatRentalTermOver if", "BoatRentalTermOvr if"], /BoatRentalTermOvr is not in the/],
      [["clauses/410-return-deposit.md", "section: automatic", "section: other"], /known or well-formed section/],
      [["clauses/edition.json", "{particulars.deposit:", "{particulars.deposits:"], /deposits is not in the contract/],
      [["clauses/edition.json", '"price": "the deposit"', '"prices": "the deposit"'], /"prices" can't be shared/],
      [["clauses/edition.json", '"title": ', '"colour": "red",\n  "title": '], /"colour" isn't a key/],
      [["template.json", '"Boat Rental"', '"Boat"'], /is "Boat Rental", not "Boat"/],
      [["template.json", "{returnBy})", "{returnedBy})"], /\{returnedBy\} is no value of it; it has returnBy/],
      [["template.json", '"confirmReturn":', '"confirm":'], /steps\.confirm is not in the contract/],
      [["template.json", '"particulars.deposit"', '"particulars.deposit + 7"'], /"amount" isn't a sum of fields/],
    ];
    for (const [[file, from, to]] of faults) {
      const before = text(folder, file);
      expect(before, file).to.include(from);
      writeFileSync(join(folder, file), before.replace(from, to));
    }
    const { code, problems } = await checked(folder);
    expect(code).to.equal(1);
    const told = (says: RegExp) => problems.filter(({ message }) => says.test(message));
    for (const [[file, , to], says] of faults) {
      const line = file.endsWith(".json") || !/lacks </.test(says.source) ? lineOf(folder, file, to) : undefined;
      expect(told(says), String(says)).to.have.length(1);
      expect(told(says)[0]).to.include({ file, ...(line === undefined ? {} : { line }) });
    }
    // What follows from them: the error has no condition, the step no sentence.
    expect(told(/error BoatRentalTermOver is in no effect/)[0]).to.include({
      file: CONTRACT,
      line: lineOf(folder, CONTRACT, "error BoatRentalTermOver"),
    });
    expect(told(/steps\.confirmReturn has no sentence/)).to.have.length(1);

    const [[[file, from, to]]] = faults as [(typeof faults)[number]];
    writeFileSync(join(folder, file), text(folder, file).replace(to, from));
    expect((await checked(folder)).problems).to.have.length(problems.length - 1);
  });

  it("finds a text that says that another amount is paid in than is", async () => {
    const folder = project("amount");
    const amount = '"amount": "particulars.deposit"';
    writeFileSync(
      join(folder, "template.json"),
      text(folder, "template.json").replace(amount, '"amount": "particulars.deposit + particulars.rent"'),
    );
    const { problems } = await checked(folder);
    expect(problems).to.deep.equal([
      {
        file: "clauses/edition.json",
        line: lineOf(folder, "clauses/edition.json", '"amount"'),
        message:
          "It names particulars.deposit, but particulars.deposit + particulars.rent is paid in, " +
          'as "amount" of template.json says.',
      },
    ]);
  });

  it("says in which field the EIP-712 string differs from the struct, and what no template may have", async () => {
    const changed = source
      .replace("Particulars(uint112 rent,uint112 deposit", "Particulars(uint112 rent,uint128 deposit")
      .replace("    event HandedOver(", "    uint256 public handedOver;\n\n    event HandedOver(");
    const folder = project("otherType", changed);
    const { problems } = await checked(folder);
    const line = (words: string) => lineOf(folder, CONTRACT, words);
    const told = problems.map(({ file, line: at, message }) => `${file}:${at}: ${message}`);
    expect(told).to.have.length(3);
    expect(told[0]).to.match(/^clauses\/edition\.json:\d+: function handedOver is in no clause/);
    const differs = '"uint128 deposit" where the struct has "uint112 deposit"; write "Particulars(';
    expect(told[1])
      .to.include(`${CONTRACT}:${line("Particulars(uint112 rent,uint128")}: The EIP-712 type`)
      .and.include(differs);
    expect(told[2]).to.include(
      `${CONTRACT}:${line("uint256 public handedOver")}: No template may have this: the variable`,
    );
  });

  it("says that a build is old, or missing, and judges what needs none all the same", async () => {
    const folder = project("old");
    writeFileSync(join(folder, CONTRACT), source.replace("term.", "term!"));
    writeFileSync(join(folder, "template.json"), text(folder, "template.json").replace('"steps"', '"step"'));
    const old = await checked(folder);
    expect([old.code, old.problems.map(({ file, line }) => `${file}:${line}`)]).to.deep.equal([
      1,
      [`${CONTRACT}:1`, "template.json:1", `template.json:${lineOf(folder, "template.json", '"step"')}`],
    ]);
    expect(old.problems[0]?.message).to.match(/changed since the last build; run "npx hardhat build"/);
    rmSync(join(folder, "artifacts"), { recursive: true });
    const none = await checked(folder);
    expect(none.problems[0]).to.include({ file: "clauses/edition.json", line: 3 });
    expect(none.problems[0]?.message).to.match(/^BoatRental is not built/);
    // A file that is not even JSON stops nothing else.
    writeFileSync(join(folder, "clauses/edition.json"), '{\n  "name": \n}');
    writeFileSync(join(folder, "template.json"), "{");
    const broken = await checked(folder);
    expect(broken.problems.map(({ file }) => file)).to.include.members(["clauses/edition.json", "template.json"]);
  });

  /** A text of a file replaced, and what is then found. */
  async function changed(name: string, faults: readonly Fault[], contract = source): Promise<string[]> {
    const folder = project(name, contract);
    for (const [file, from, to] of faults) {
      expect(text(folder, file), file).to.include(from);
      writeFileSync(join(folder, file), text(folder, file).replace(from, to));
    }
    return (await checked(folder)).problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  }

  it("finds words of the shared clauses that are not of the contract: a step that is missing, wrong, or in another clause", async () => {
    const [head, row] = ["clauses/edition.json", '"confirmReturn – confirmation of return (clause <clause use>);",'];
    const line =
      text(project("lines"), head)
        .split("\n")
        .findIndex((each) => each.includes('"steps"')) + 1;
    expect(
      await changed("rows", [[head, row, '"confirm – confirmation of return (clause <clause use>);",']]),
    ).to.deep.equal([
      `${head}:${line}: words.steps has to have one row of confirmReturn in en, beginning with that name.`,
      `${head}:${line}: words.steps has a row of "confirm" in en, which is no step.`,
    ]);
    expect(
      await changed("clause", [[head, "return (clause <clause use>)", "return (clause <clause boat>)"]]),
    ).to.deep.equal([
      `${head}:${line}: words.steps says in en that clause boat states confirmReturn, and it does not.`,
    ]);
    expect(await changed("suspended", [[head, "handOver, confirmReturn and", "confirmReturn and"]])).to.deep.equal([
      `${head}:15: words.suspended does not name handOver in en: a dispute stops it, too.`,
    ]);
  });

  it("finds clauses that say that there is no second word, where the contract has one", async () => {
    const rest = source.replace("PARTICULARS_TYPE, false)", "PARTICULARS_TYPE, true)");
    const found = await changed("rest", [["template.json", '"amount":', '"usesRest": true,\n  "amount":']], rest);
    expect(found.map((each) => each.replace(/:\d+:/, ":"))).to.deep.equal([
      'clauses/edition.json: Clause "decision.order" says that nothing but progress is remembered, and the contract has a ' +
        'second word; write a clause of your own, and name it in "instead".',
      "clauses/edition.json: function restOf is exempt as never used, and the contract has a second word; state it in a clause.",
    ]);
  });

  it("finds a language that is begun and left empty, a list that is none, and decisions that are told by the same words", async () => {
    const clause = "clauses/100-boat.md";
    expect(await changed("empty", [[clause, "\n## en\n", "\n## ru\n\n## en\n"]])).to.deep.equal([
      `${clause}:12: The text in ru is missing.`,
    ]);
    for (const list of ["exemptions", "sections", "fields", "currencies"])
      expect(
        await changed(`list ${list}`, [["clauses/edition.json", '"title": ', `"${list}": {},\n  "title": `]]),
        list,
      ).to.include(`clauses/edition.json:6: "${list}" must be there, as array.`);
    const words = '"none": "The boat is found not to have been handed over."';
    const same = '"none": "The boat is found to have been handed over at this moment (in agreement time):"';
    expect(await changed("same", [["template.json", words, same]])).to.deep.equal([
      "template.json:34: decision.at and decision.none say the same; a decision is told by them.",
    ]);
  });

  it("says in one sentence that there is no template", async () => {
    const { code, stdout, stderr } = await biy(["template", "check", home, "--lang", "en"]);
    expect([code, stdout]).to.deep.equal([8, ""]);
    expect(stderr).to.equal(
      `There is no template in ${home}: it would have clauses/edition.json. "biy template new Name" writes a new one.\n`,
    );
  });
});
