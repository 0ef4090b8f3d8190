/**
 * The templates that the exported conformance suite is measured on, and how one is compiled with another text: as an author's project builds
 * it, but without the optimiser.
 * @module
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import solc from "solc";
import type { Node } from "./operators.ts";
import { read, root, withoutComments } from "./targets.ts";

/**
 * Where a template of this repository is.
 * @property contract the name of the contract in its file
 * @property suite the tests that it has to pass
 * @property described the module that says what the suite has to know of it
 * @property clauses the folder of its text
 */
export type Place = {
  readonly contract: string;
  readonly suite: string;
  readonly described: string;
  readonly clauses: string;
};

/** All templates of this repository, by the files of their contracts. */
export const TEMPLATES: { readonly [file: string]: Place } = {
  "contracts/templates/Sale.sol": {
    contract: "Sale",
    suite: "test/conformance/sale.test.ts",
    described: "test/fixtures/sale/template.ts",
    clauses: "src/templates/sale/clauses",
  },
  "contracts/templates/Lease.sol": {
    contract: "Lease",
    suite: "test/conformance/lease.test.ts",
    described: "test/fixtures/lease/template.ts",
    clauses: "src/templates/lease/clauses",
  },
  "examples/boat-rental/contracts/BoatRental.sol": {
    contract: "BoatRental",
    suite: "examples/boat-rental/test/conformance.ts",
    described: "examples/boat-rental/test/template.ts",
    clauses: "examples/boat-rental/clauses",
  },
  "contracts/testing/Commission.sol": {
    contract: "Commission",
    suite: "test/conformance/commission.test.ts",
    described: "test/fixtures/commission/template.ts",
    clauses: "test/fixtures/commission/clauses",
  },
};

/** The templates that are named, by contract or by a folder they are in; all, if none is. @throws if there is no such template */
export function templatesNamed(names: readonly string[]): (readonly [file: string, place: Place])[] {
  const all = Object.entries(TEMPLATES);
  const isNamed = (name: string) => {
    const folder = name.replace(/\/+$/, "");
    return ([file, { contract, clauses }]: (typeof all)[number]) =>
      contract === name || [file, clauses].some((path) => path.startsWith(`${folder}/`));
  };
  const unknown = names.filter((name) => !all.some(isNamed(name)));
  if (unknown.length > 0) {
    const known = all.map(([, { contract, clauses }]) => `${contract} (${clauses})`);
    throw new Error(`There is no template "${unknown.join('", "')}". There are: ${known.join(", ")}.`);
  }
  return names.length === 0 ? all : all.filter((each) => names.some((name) => isNamed(name)(each)));
}

/* A PROJECT OF ITS OWN */

/** What an author's project has of the package, before it is packed. */
const PACKAGE: { readonly [name: string]: string } = {
  biy: "src/index.ts",
  "biy/node": "src/node/index.ts",
  "biy/conformance": "test/conformance/index.ts",
};
let isPackageHere = false;

/** From now on a project of this repository finds the package, and of its contract what Hardhat would have built. */
export function servePackage(file: string, { abi }: Pick<Built, "abi">): void {
  const { contract, suite } = TEMPLATES[file]!;
  const [, project] = /^(examples\/[^/]+)\//.exec(suite) ?? [];
  if (project === undefined) return;
  if (!isPackageHere)
    registerHooks({
      resolve(name, context, next) {
        const own = PACKAGE[name];
        return next(own === undefined ? name : pathToFileURL(`${root}${own}`).href, context);
      },
    });
  isPackageHere = true;
  const place = `${root}${project}/artifacts/contracts/${contract}.sol`;
  mkdirSync(place, { recursive: true });
  writeFileSync(`${place}/${contract}.json`, JSON.stringify({ abi }));
}

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

/** Texts in the place of files', by their names. */
type Texts = { readonly [file: string]: string };

/** The sources that a file needs: ours as they are, those of libraries from the build. */
function sourcesOf(file: string, texts: Texts): { [path: string]: { content: string } } {
  const { sources } = libraries();
  const found: { [path: string]: { content: string } } = {};
  const need = (path: string): void => {
    if (path in found) return;
    const own = /^project\/(.*)$/.exec(path)?.[1];
    const content = own === undefined ? (sources[path]?.content ?? "") : (texts[own] ?? read(own));
    // What is given is as it is written: of a tree the places count.
    const isGiven = own !== undefined && own in texts;
    found[path] = { content: isGiven ? content : withoutComments(content) };
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

function compiled(file: string, texts: Texts, outputs: readonly string[]): Output {
  const { remappings, evmVersion } = libraries();
  const sources = sourcesOf(file, texts);
  const path = `project/${file}`;
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

/** A template with other texts in the place of files'; nothing, if that does not compile. */
export function built(file: string, texts: Texts = {}): Built | undefined {
  const output = compiled(file, texts, ["ast", "abi", "storageLayout", "evm.bytecode.object"]);
  const found = output.contracts?.[`project/${file}`]?.[TEMPLATES[file]?.contract ?? ""];
  if (found === undefined || found.evm.bytecode.object === "") return undefined;
  return { abi: found.abi, bytecode: `0x${found.evm.bytecode.object}`, output: { output } };
}

/** The creation code of a template with other texts in the place of files'; nothing, if that does not compile. */
export function bytecodeOf(file: string, texts: Texts): string | undefined {
  const output = compiled(file, texts, ["evm.bytecode.object"]);
  const object = output.contracts?.[`project/${file}`]?.[TEMPLATES[file]?.contract ?? ""]?.evm.bytecode.object ?? "";
  return object === "" ? undefined : `0x${object}`;
}

/** A contract of no file here, as a project of its own would build it. @throws with what the compiler says */
export function builtApart(file: string, contract: string, text: string): Built {
  const output = compiled(file, { [file]: text }, ["ast", "abi", "evm.bytecode.object"]);
  const found = output.contracts?.[`project/${file}`]?.[contract];
  if (found === undefined) throw new Error(output.errors?.[0]?.formattedMessage ?? `${file} was not compiled.`);
  return { abi: found.abi, bytecode: found.evm.bytecode.object, output: { output } };
}

/** The syntax tree of a template's own file, with types. */
export function treeIn(file: string): Node {
  const output = compiled(file, { [file]: read(file) }, ["ast"]);
  const ast = output.sources?.[`project/${file}`]?.ast;
  if (ast === undefined) throw new Error(output.errors?.[0]?.formattedMessage ?? `${file} was not compiled.`);
  return ast;
}
