/**
 * The templates that the exported conformance suite is measured on, and how one is compiled with another text: as an author's project builds
 * it, but without the optimiser.
 * @module
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import solc from "solc";
import type { Node } from "./operators.ts";
import type { Entry } from "./record.ts";
import { read, root, withoutComments } from "./targets.ts";

/** The contract in a file, and the description of it that the suite is run with. */
export const TEMPLATES: { readonly [file: string]: { readonly contract: string; readonly suite: string } } = {
  "contracts/templates/Sale.sol": { contract: "Sale", suite: "test/conformance/sale.test.ts" },
  "examples/boat-rental/contracts/BoatRental.sol": {
    contract: "BoatRental",
    suite: "examples/boat-rental/test/conformance.ts",
  },
  "contracts/testing/Commission.sol": { contract: "Commission", suite: "test/conformance/commission.test.ts" },
};

/** How many faults of a kind were planted, and how many of them the suite noticed. */
export type Counted = { readonly planted: number; readonly killed: number };
export type Measured = Entry & { readonly operators: { readonly [operator: string]: Counted } };
export type Measures = { readonly [file: string]: Measured };

const path = `${root}conformance.json`;
export const readMeasures = (): Measures =>
  existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Measures) : {};
export const writeMeasures = (measures: Measures): void =>
  writeFileSync(path, `${JSON.stringify(measures, null, 2)}\n`);

/* COMPILING */

type Sources = { readonly [path: string]: { readonly content: string } };
export type Built = {
  readonly abi: readonly object[];
  readonly bytecode: string;
  /** As Hardhat keeps what the compiler gave. */
  readonly output: object;
};
type Output = {
  readonly contracts?: {
    readonly [path: string]: {
      readonly [name: string]: {
        abi: object[];
        evm: { bytecode: { object: string }; deployedBytecode: { object: string } };
      };
    };
  };
  readonly sources?: { readonly [path: string]: { ast: Node } };
  readonly errors?: readonly { severity: string; formattedMessage: string }[];
};

let kept:
  { readonly remappings: readonly string[]; readonly evmVersion: string; readonly sources: Sources } | undefined;

/** What the libraries are and where, as Sale is built. */
function libraries() {
  if (kept !== undefined) return kept;
  const artifact = "artifacts/contracts/templates/Sale.sol/Sale.json";
  const { buildInfoId } = JSON.parse(read(artifact)) as { buildInfoId: string };
  const { input } = JSON.parse(read(`artifacts/build-info/${buildInfoId}.json`)) as {
    input: { settings: { remappings: string[]; evmVersion: string }; sources: Sources };
  };
  kept = { ...input.settings, sources: input.sources };
  return kept;
}

/** The sources that a file needs: ours as they are, those of libraries from the build. */
function sourcesOf(file: string, text = read(file)): { [path: string]: { content: string } } {
  const { sources } = libraries();
  const found: { [path: string]: { content: string } } = {};
  const need = (path: string): void => {
    if (path in found) return;
    const own = /^project\/(.*)$/.exec(path)?.[1];
    const content = own === undefined ? (sources[path]?.content ?? "") : own === file ? text : read(own);
    found[path] = { content: withoutComments(content) };
    for (const [, imported = ""] of content.matchAll(/^import [^;]*"([^"]+)";/gm)) need(resolved(path, imported));
  };
  const resolved = (from: string, imported: string): string => {
    if (imported.startsWith(".")) return new URL(imported, `file:///${from}`).pathname.slice(1);
    if (imported.startsWith("biy/")) return imported.replace(/^biy\//, "project/");
    const name = Object.keys(sources).find((each) => each.endsWith(imported.replace(/^@openzeppelin\/contracts/, "")));
    if (name === undefined) throw new Error(`${from} imports ${imported}, which is not in the build.`);
    return name;
  };
  need(`project/${file}`);
  return found;
}

function compiled(file: string, text: string | undefined, outputs: readonly string[]): Output {
  const { remappings, evmVersion } = libraries();
  const sources = sourcesOf(file, text);
  const path = `project/${file}`;
  if (text !== undefined) sources[path] = { content: text };
  const settings = {
    remappings: [...remappings, "biy/=project/"],
    evmVersion,
    optimizer: { enabled: false },
    metadata: { bytecodeHash: "none", appendCBOR: false },
    outputSelection: {
      "*": { "": outputs.filter((each) => each === "ast") },
      [path]: { "*": outputs.filter((each) => each !== "ast") },
    },
  };
  return JSON.parse(solc.compile(JSON.stringify({ language: "Solidity", sources, settings }))) as Output;
}

/** A template with another text in the place of its file's; nothing, if that does not compile. */
export function built(file: string, text?: string): Built | undefined {
  const output = compiled(file, text, ["ast", "abi", "storageLayout", "evm.bytecode.object"]);
  const found = output.contracts?.[`project/${file}`]?.[TEMPLATES[file]?.contract ?? ""];
  if (found === undefined || found.evm.bytecode.object === "") return undefined;
  return { abi: found.abi, bytecode: `0x${found.evm.bytecode.object}`, output: { output } };
}

/** A contract of no file here, as a project of its own would build it. @throws with what the compiler says */
export function builtApart(file: string, contract: string, text: string): Built {
  const output = compiled(file, text, ["ast", "abi", "evm.bytecode.object"]);
  const found = output.contracts?.[`project/${file}`]?.[contract];
  if (found === undefined) throw new Error(output.errors?.[0]?.formattedMessage ?? `${file} was not compiled.`);
  return { abi: found.abi, bytecode: found.evm.bytecode.object, output: { output } };
}

/** The syntax tree of a template's own file, with types. */
export function treeIn(file: string): Node {
  const output = compiled(file, read(file), ["ast"]);
  const ast = output.sources?.[`project/${file}`]?.ast;
  if (ast === undefined) throw new Error(output.errors?.[0]?.formattedMessage ?? `${file} was not compiled.`);
  return ast;
}
