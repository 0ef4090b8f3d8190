/**
 * What help, errors and documents name is there: in the package for who uses it, in this tree for who works on it.
 * @module
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { expect } from "chai";
import ts from "typescript";
import { program } from "../src/cli/main.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const text = (path: string) => readFileSync(join(root, path), "utf8");
/** A path of this tree, as it stands in a sentence. */
const PATHS = /(?<![\w./-])(?:docs|examples|contracts|src|scripts|test|long|proofs|consumers)\/[\w./-]*\w/g;
/** These are read by who has a clone. */
const OF_THE_TREE = [
  "README.md",
  "ARCHITECTURE.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "docs/guarantees.md",
];

describe("what is named", () => {
  let shipped: Set<string>;
  let pages: string[];

  before(() => {
    const args = ["pack", "--dry-run", "--json", "--ignore-scripts", "--silent"];
    const packed = execFileSync("npm", args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 });
    const [{ files = [] } = {}] = JSON.parse(packed.slice(packed.indexOf("[\n"))) as { files: { path: string }[] }[];
    const paths = files.map(({ path }) => path).filter((path) => !path.startsWith("dist/"));
    const folders = paths.flatMap((path) => path.split("/").map((_, depth, parts) => parts.slice(0, depth).join("/")));
    shipped = new Set([...paths, ...folders]);
    pages = paths.filter((path) => path.endsWith(".md") && !/^examples\/.*\/clauses\//.test(path));
  });

  const missingIn = (said: string) =>
    [...said.matchAll(PATHS)].map(([path]) => path).filter((path) => !shipped.has(path));

  it("by the help of each command is in the package", () => {
    const streams = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr };
    const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
    const helps = all(program(streams, () => undefined)).map((command) => command.helpInformation());
    expect(helps.join("")).to.include("examples/sale-of-servers/terms.json");
    expect(helps.flatMap(missingIn)).to.deep.equal([]);
  });

  it("by the sentences of the SDK and of biy is in the package, and no command is named that only a clone has", () => {
    const found: string[] = [];
    for (const name of readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".ts") || /^(typechain|abi|deploy\/code)\/|\/editions\/|compile\.ts$/.test(name)) continue;
      const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
        if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
          // A sentence has a space in it.
          if (!node.text.includes(" ")) return;
          found.push(...missingIn(node.text).map((path) => `src/${name}: ${path}`));
          if (/\bnpm (run|start|test)\b/.test(node.text)) found.push(`src/${name}: ${node.text}`);
        }
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(name, text(`src/${name}`), ts.ScriptTarget.ESNext));
    }
    expect(found).to.deep.equal([]);
  });

  it("by the pages that come with the package is there, each link to its heading", () => {
    expect(pages).to.include.members(["README.md", "docs/developers.md", "docs/arbiters.md"]);
    const broken: string[] = [];
    for (const page of pages) {
      const said = text(page);
      for (const [, to = ""] of said.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(to)) continue;
        const [path = "", anchor] = to.split("#");
        const target = path === "" ? page : normalize(join(dirname(page), path));
        if (!shipped.has(target)) broken.push(`${page}: ${to}`);
        else if (anchor !== undefined && !anchorsOf(text(target)).includes(anchor)) broken.push(`${page}: ${to}`);
      }
      const named = [...said.matchAll(/`([^`\n]+)`/g)].flatMap(([, span = ""]) => [...span.matchAll(PATHS)]);
      for (const [path] of named) {
        // An author's own project is laid out as the example is.
        const isThere =
          shipped.has(path) ||
          (OF_THE_TREE.includes(page) && ["", "examples/boat-rental/"].some((at) => existsSync(join(root, at, path))));
        if (!isThere) broken.push(`${page}: ${path}`);
      }
    }
    expect(broken).to.deep.equal([]);
  });
});

/** What GitHub and npm make of headings. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
