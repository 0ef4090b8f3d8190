/**
 * What the package offers is what `api.json` says: a name that comes or goes is a decision, and a line in a commit.
 * `BIY_UPDATE=1` writes it.
 * @module
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const { exports } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
  exports: Record<string, string | { default: string }>;
};
/** The sources of what is exported: `./dist/src/index.js` is `src/index.ts`. */
const entries = Object.entries(exports).flatMap(([name, to]) =>
  typeof to === "string"
    ? []
    : [[name, `${root}${to.default.replace(/^\.\/dist\//, "").replace(/\.js$/, ".ts")}`] as const],
);

/** The names that a module exports, in order; those of types are marked, those in a namespace follow its name. */
function namesIn(symbol: ts.Symbol, checker: ts.TypeChecker): string[] {
  return checker
    .getExportsOfModule(symbol)
    .flatMap((each) => {
      const found = each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each;
      if (found.flags & ts.SymbolFlags.ValueModule)
        return namesIn(found, checker).map((name) => name.replace(/^(type )?/, `$1${each.name}.`));
      return [found.flags & ts.SymbolFlags.Value ? each.name : `type ${each.name}`];
    })
    .sort();
}

/** What takes a signer and has no prepared form: it signs and sends nothing, or says why not. */
const UNPREPARED: readonly string[] = [
  // These only sign, or look who would.
  "petition",
  "requireParty",
  "sign",
  "signAccession",
  "signAccessionTo",
  "signAward",
  "signBallot",
  "signInterim",
  "signNomination",
  "signObjection",
  "signObjectionTo",
  "signPermit",
  "signPetition",
  "signPollBallot",
  "signReasons",
  "signSettlement",
  // A founding is many transactions, of which each needs what the one before has made: a key takes them.
  "deploy",
];

/** The functions that a module exports, with the properties of their first parameter. */
function functionsIn(
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
): { name: string; type: ts.Type; takes: readonly string[] }[] {
  return checker.getExportsOfModule(symbol).flatMap((each) => {
    const found = each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each;
    if (found.flags & ts.SymbolFlags.ValueModule)
      return functionsIn(found, checker).map((inner) => ({ ...inner, name: `${each.name}.${inner.name}` }));
    if (!(found.flags & ts.SymbolFlags.Value)) return [];
    const type = checker.getTypeOfSymbol(found);
    const [first] = type.getCallSignatures()[0]?.parameters ?? [];
    if (first === undefined) return [];
    const taken = checker.getTypeOfSymbol(first);
    const names = taken.getProperties().map(({ name }) => name);
    return [{ name: each.name, type, takes: taken.symbol?.name === "Signer" ? ["signer"] : names }];
  });
}

/** The names that a module exports and that no comment explains. */
function unexplainedIn(symbol: ts.Symbol, checker: ts.TypeChecker): string[] {
  return checker.getExportsOfModule(symbol).flatMap((each) => {
    const found = each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each;
    if (found.flags & ts.SymbolFlags.ValueModule)
      return unexplainedIn(found, checker).map((name) => `${each.name}.${name}`);
    return found.getDocumentationComment(checker).length === 0 ? [each.name] : [];
  });
}

describe("the package's API", () => {
  let checker: ts.TypeChecker;
  let modules: (readonly [name: string, module: ts.Symbol])[];
  before(() => {
    const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile) as { config: object };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const program = ts.createProgram({ rootNames: entries.map(([, path]) => path), options });
    checker = program.getTypeChecker();
    modules = entries.map(([name, path]) => [name, checker.getSymbolAtLocation(program.getSourceFile(path)!)!]);
  });

  it("is what api.json lists", () => {
    const api = Object.fromEntries(modules.map(([name, module]) => [name, namesIn(module, checker)]));
    const file = `${root}test/api.json`;
    if (process.env["BIY_UPDATE"] === "1") writeFileSync(file, `${JSON.stringify(api, null, 2)}\n`);
    expect(api).to.deep.equal(JSON.parse(readFileSync(file, "utf8")));
  });

  it("has a comment on each name", () => {
    const unexplained = modules
      // TypeChain writes the contracts' types, without comments.
      .filter(([name]) => name !== "./types")
      .flatMap(([name, module]) => unexplainedIn(module, checker).map((each) => `${name}: ${each}`));
    // Hardhat's, which have pages of their own.
    expect(unexplained).to.deep.equal(["./conformance: ethers", "./conformance: networkHelpers"]);
  });

  it("prepares every step that it sends", () => {
    const unprepared = modules
      .filter(([name]) => !name.startsWith("./conformance"))
      .flatMap(([, module]) => functionsIn(module, checker))
      .filter(({ takes, type }) => takes.includes("signer") && type.getProperty("prepare") === undefined)
      .map(({ name }) => name.split(".").at(-1) ?? "");
    expect([...new Set(unprepared)].sort()).to.deep.equal([...UNPREPARED].sort());
  });
});
