/**
 * Compiles a contract with another text in the place of one of its sources, as quickly as the compiler can: without its optimiser.
 * @module
 */
import { addStatementCoverageInstrumentation } from "@nomicfoundation/edr";
import { getCoverageLibrary } from "@nomicfoundation/edr/coverage";
import solc from "solc";
import config from "../../hardhat.config.ts";
import { inOrder, type Assembly } from "./assembly.ts";
import type { Node, Span } from "./operators.ts";
import { CONTRACTS, read, TARGETS, withoutComments, type Reader } from "./targets.ts";

/** The latest language that the instrumentation knows, which ours is no different from. */
const LANGUAGE = "0.8.28";

export type Sources = { readonly [path: string]: { readonly content: string } };
type Evm = { readonly bytecode?: { readonly object: string }; readonly legacyAssembly?: Assembly };
type Output = {
  readonly contracts?: { readonly [path: string]: { readonly [name: string]: { readonly evm: Evm } } };
  readonly sources?: { readonly [path: string]: { ast: Node } };
  readonly errors?: readonly { severity: string; formattedMessage: string }[];
};

type Build = { readonly settings: object; readonly sources: Sources };
const built = new Map<Reader, Map<string, Build>>();

/** What a contract is built from: the part of the build that it needs, with what the files say, but for comments: they take time. */
function buildOf(contract: string, from: Reader = read): Build {
  const all = built.get(from) ?? new Map<string, Build>();
  built.set(from, all);
  const known = all.get(contract);
  if (known !== undefined) return known;
  const path = CONTRACTS[contract] ?? "";
  const { buildInfoId } = JSON.parse(read(`artifacts/${path}/${contract}.json`)) as { buildInfoId: string };
  const { input } = JSON.parse(read(`artifacts/build-info/${buildInfoId}.json`)) as {
    input: { settings: { remappings: unknown; evmVersion: string }; sources: Sources };
  };
  const { remappings, evmVersion } = input.settings;
  const sources: { [path: string]: { content: string } } = {};
  const need = (source: string): void => {
    if (source in sources) return;
    const own = /^project\/(.*)$/.exec(source)?.[1];
    const content = own === undefined ? (input.sources[source]?.content ?? "") : from(own);
    sources[source] = { content: withoutComments(content) };
    for (const [, imported = ""] of content.matchAll(/^import [^;]*"([^"]+)";/gm))
      need(found(input.sources, source, imported));
  };
  need(`project/${path}`);
  const build = { settings: { remappings, evmVersion, optimizer: { enabled: false } }, sources };
  all.set(contract, build);
  return build;
}

/** The source that an import names. */
function found(sources: Sources, from: string, imported: string): string {
  if (imported.startsWith(".")) return new URL(imported, `file:///${from}`).pathname.slice(1);
  const name = Object.keys(sources).find((each) => each.endsWith(imported.replace(/^@openzeppelin\/contracts/, "")));
  if (name === undefined) throw new Error(`${from} imports ${imported}, which is not in the build.`);
  return name;
}

/**
 * The creation code of the contract that `file` is part of, with the texts given in the place of sources; nothing, if that does not
 * compile.
 */
export function codeOf(
  contract: string,
  texts: Readonly<Record<string, string>> = {},
  from: Reader = read,
): string | undefined {
  const object = evmOf(contract, texts, from, {}, "bytecode.object")?.bytecode?.object;
  return object === undefined || object === "" ? undefined : `0x${object}`;
}

type Compiler = { readonly settings: { readonly viaIR: boolean; readonly optimizer: object } };
type Profile = {
  readonly compilers: readonly [Compiler];
  readonly overrides: { readonly [path: string]: Compiler };
};

/** The code of a contract as the package deploys it, but for the hash of its sources, and the order of its pieces. */
export function deployedCodeOf(contract: string, from: Reader = read): string | undefined {
  const { production } = (config.solidity as unknown as { profiles: { production: Profile } }).profiles;
  const { viaIR, optimizer } = (production.overrides[CONTRACTS[contract] ?? ""] ?? production.compilers[0]).settings;
  const evm = evmOf(contract, {}, from, { viaIR, optimizer }, "legacyAssembly");
  return evm?.legacyAssembly === undefined ? undefined : inOrder(evm.legacyAssembly);
}

function evmOf(
  contract: string,
  texts: Readonly<Record<string, string>>,
  from: Reader,
  how: object,
  output: "bytecode.object" | "legacyAssembly",
): Evm | undefined {
  const path = `project/${CONTRACTS[contract] ?? ""}`;
  const { settings, sources } = buildOf(contract, from);
  const changed = Object.fromEntries(Object.entries(texts).map(([file, content]) => [file, { content }]));
  const { contracts } = compiled(
    { ...sources, ...changed },
    {
      ...settings,
      ...how,
      metadata: { bytecodeHash: "none", appendCBOR: false },
      outputSelection: { [path]: { [contract]: [`evm.${output}`] } },
    },
  );
  return contracts?.[path]?.[contract]?.evm;
}

/** The syntax tree of a file, with types. */
export function treeOf(file: string, from: Reader = read): Node {
  const { settings, sources } = buildOf(TARGETS[file]?.[0] ?? "", from);
  const path = `project/${file}`;
  const whole = { ...sources, [path]: { content: from(file) } };
  const output = compiled(whole, { ...settings, outputSelection: { [path]: { "": ["ast"] } } });
  const ast = output.sources?.[path]?.ast;
  if (ast === undefined) throw new Error(output.errors?.[0]?.formattedMessage ?? `${file} was not compiled.`);
  return ast;
}

function compiled(sources: Sources, settings: object): Output {
  return JSON.parse(solc.compile(JSON.stringify({ language: "Solidity", sources, settings }))) as Output;
}

/** A statement, and the mark that an instrumented contract leaves when it is passed. */
export type Statement = Span & { readonly file: string; readonly mark: string };

/** The statements of all that is mutated, and their sources with marks. */
function instrumented(): {
  readonly statements: readonly Statement[];
  readonly texts: Readonly<Record<string, string>>;
} {
  const statements: Statement[] = [];
  const texts = Object.fromEntries(
    Object.keys(TARGETS).map((file) => {
      const { source, metadata } = addStatementCoverageInstrumentation(read(file), `project/${file}`, LANGUAGE);
      for (const { tag, startUtf16, endUtf16 } of metadata)
        statements.push({ file, mark: Buffer.from(tag).toString("hex"), from: startUtf16, to: endUtf16 });
      return [`project/${file}`, source];
    }),
  );
  const { filename, content } = getCoverageLibrary();
  return { statements, texts: { ...texts, [filename]: content } };
}

export const statementsOf = (file: string): Statement[] =>
  instrumented().statements.filter((each) => each.file === file);

/** The contracts with marks. */
export function reachCodes(): Readonly<Record<string, string>> {
  const { texts } = instrumented();
  const names = Object.keys(CONTRACTS);
  const used = (name: string) =>
    Object.fromEntries(
      Object.entries(texts).filter(([path]) => !path.startsWith("project/") || path in buildOf(name).sources),
    );
  return Object.fromEntries(names.map((name) => [name, codeOf(name, used(name)) ?? ""]));
}
