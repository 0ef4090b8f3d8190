/**
 * `biy template check`: an author's folder, with what a build leaves there, and with a fault of each kind.
 * @module
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { built } from "../../scripts/mutants/templates.ts";
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

  /** The example as it is after a build of that contract. */
  function project(name: string, contract = source): string {
    const folder = join(home, name);
    const own = (path: string) => !/node_modules|artifacts|cache/.test(path.slice(EXAMPLE.length));
    cpSync(EXAMPLE, folder, { recursive: true, filter: own });
    writeFileSync(join(folder, CONTRACT), contract);
    const found = built(`examples/boat-rental/${CONTRACT}`, { [`examples/boat-rental/${CONTRACT}`]: contract });
    if (found === undefined) throw new Error("The contract does not compile.");
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
    expect([code, stdout, stderr]).to.deep.equal([0, "", `Nothing is wrong with the template: ${folder}\n`]);
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

  it("says in one sentence that there is no template", async () => {
    const { code, stdout, stderr } = await biy(["template", "check", home, "--lang", "en"]);
    expect([code, stdout]).to.deep.equal([8, ""]);
    expect(stderr).to.equal(
      `There is no template in ${home}: it would have clauses/edition.json. "biy template new Name" writes a new one.\n`,
    );
  });
});
