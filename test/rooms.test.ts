/** @module The rooms of the SDK: which may import which, so that the base knows no template. Closed over the sources. */
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import ts from "typescript";

const src = fileURLToPath(new URL("../src", import.meta.url));
/** What each room may import beside itself. All may import `abi/`, which is generated and imports nothing. */
const BELOW: { readonly [room: string]: readonly string[] } = {
  words: [],
  text: ["words"],
  chain: ["words", "text"],
  arbitration: ["words", "text", "chain"],
  agreements: ["words", "text", "chain", "arbitration"],
  templates: ["words", "text", "chain", "arbitration", "agreements"],
  condominium: ["words", "text", "chain", "arbitration"],
  deploy: ["words", "text", "chain", "arbitration", "condominium"],
  ignition: ["deploy"],
  node: ["words", "text", "chain", "agreements", "condominium"],
  abi: [],
};
/** What imports any room: the entry of all, and the types of the contracts. */
const ENTRIES = ["index.ts", "types.ts"];
/** What the package offers, as modules of `src`: `./dist/src/index.js` is `index.ts`. */
const OFFERED = Object.values(
  (JSON.parse(readFileSync(join(src, "../package.json"), "utf8")) as { exports: Record<string, { default?: string }> })
    .exports,
).flatMap(({ default: built = "" }) => (built.startsWith("./dist/src/") ? [built.slice(11).replace(/js$/, "ts")] : []));
/** So many files may import each other in a circle, types included. */
const MOST_IN_CIRCLE = 3;

/** What a file imports of ours, types included: paths from `src`. */
function importsOf(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const named =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (named !== undefined && ts.isStringLiteralLike(named) && named.text.startsWith("."))
      found.push(join(path, "..", named.text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true));
  return found;
}

const files = globSync("**/*.ts", { cwd: src }).filter((path) => !path.startsWith("typechain/"));
const graph = new Map(files.map((path) => [path, importsOf(path, readFileSync(join(src, path), "utf8"))]));
const roomOf = (path: string): string => path.split("/")[0] ?? "";

/** Arrows that go up, or to the side. */
function wrongArrows(from: string, imports: readonly string[]): string[] {
  const room = roomOf(from);
  if (ENTRIES.includes(room)) return [];
  if (room === "cli")
    return imports
      .filter((to) => roomOf(to) !== "cli" && !/^words\/(?:cli\/|glossary\.ts)/.test(to) && !OFFERED.includes(to))
      .map((to) => `${from} imports ${to}, which the package does not offer`);
  const allowed = [room, "abi", ...(BELOW[room] ?? [])];
  return imports.filter((to) => !allowed.includes(roomOf(to))).map((to) => `${from} imports ${to}`);
}

/** Files that import each other, by way of others too (Tarjan's strongly connected components). */
function circles(of: ReadonlyMap<string, readonly string[]>): string[][] {
  const [index, low, stack, found] = [
    new Map<string, number>(),
    new Map<string, number>(),
    [] as string[],
    [] as string[][],
  ];
  const visit = (path: string): number => {
    const at = index.size;
    index.set(path, at);
    low.set(path, at);
    stack.push(path);
    for (const to of of.get(path) ?? []) {
      if (!of.has(to)) continue;
      const reached = index.has(to) ? (stack.includes(to) ? (index.get(to) ?? at) : at) : visit(to);
      low.set(path, Math.min(low.get(path) ?? at, reached));
    }
    if (low.get(path) === at) {
      const circle = stack.splice(stack.indexOf(path));
      if (circle.length > 1) found.push(circle);
    }
    return low.get(path) ?? at;
  };
  for (const path of of.keys()) if (!index.has(path)) visit(path);
  return found;
}

describe("the rooms of the SDK", () => {
  it("are all named here", () => {
    const there = readdirSync(src).filter((name) => name !== "typechain" && existsSync(join(src, name)));
    expect(there.toSorted()).to.deep.equal([...Object.keys(BELOW), ...ENTRIES, "cli"].toSorted());
  });

  it("import what is below them alone, and no template is imported but by the entries", () => {
    expect([...graph].flatMap(([from, imports]) => wrongArrows(from, imports))).to.deep.equal([]);
    expect(Object.entries(BELOW).filter(([, below]) => below.includes("templates"))).to.deep.equal([]);
  });

  it("are offered whole enough to write the command line with: it imports what the package offers alone", () => {
    const own = [...graph].filter(([from]) => roomOf(from) === "cli");
    expect(own.flatMap(([from, imports]) => wrongArrows(from, imports))).to.deep.equal([]);
    const past = 'import { slotIn } from "../text/slots.ts";\nimport { momentInWords } from "../text/index.ts";';
    expect(wrongArrows("cli/sale.ts", importsOf("cli/sale.ts", past))).to.deep.equal([
      "cli/sale.ts imports text/slots.ts, which the package does not offer",
    ]);
  });

  it("have no large circle of files", () => {
    expect(circles(graph).filter((circle) => circle.length > MOST_IN_CIRCLE)).to.deep.equal([]);
  });

  it("would be told of an arrow up, of a type's too, and of a circle", () => {
    const up = 'import type { Sale } from "../templates/sale/terms.ts";\nexport * from "../chain/errors.ts";';
    expect(wrongArrows("agreements/file.ts", importsOf("agreements/file.ts", up))).to.deep.equal([
      "agreements/file.ts imports templates/sale/terms.ts",
    ]);
    expect(importsOf("cli/biy.ts", 'const { main } = await import("./main.ts");')).to.deep.equal(["cli/main.ts"]);
    const round = new Map([
      ["a", ["b"]],
      ["b", ["c", "e"]],
      ["c", ["d"]],
      ["d", ["a"]],
      ["e", []],
    ]);
    expect(circles(round).map((circle) => circle.toSorted())).to.deep.equal([["a", "b", "c", "d"]]);
  });
});
