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

describe("the package's API", () => {
  it("is what api.json lists", () => {
    const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile) as { config: object };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const program = ts.createProgram({ rootNames: entries.map(([, path]) => path), options });
    const checker = program.getTypeChecker();
    const api = Object.fromEntries(
      entries.map(([name, path]) => [
        name,
        namesIn(checker.getSymbolAtLocation(program.getSourceFile(path)!)!, checker),
      ]),
    );
    const file = `${root}test/api.json`;
    if (process.env["BIY_UPDATE"] === "1") writeFileSync(file, `${JSON.stringify(api, null, 2)}\n`);
    expect(api).to.deep.equal(JSON.parse(readFileSync(file, "utf8")));
  });
});
