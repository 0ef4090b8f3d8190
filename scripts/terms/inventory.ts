/**
 * What there is in a template, from the compiler's output: its interface, and from the syntax tree what no ABI has (enums,
 * constants, rules, roles), each with its file and line.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inventoryOf, type Inventory } from "../../src/text/binding.ts";
import type { Edition, Fielded } from "../../src/text/edition.ts";

/** Where each element is: `function release` at `contracts/templates/Sale.sol:68`. */
export type Found = { readonly inventory: Inventory; readonly places: ReadonlyMap<string, string> };
/** That of a template has all kinds but one. */
export type FoundTemplate = Found & { readonly inventory: Required<Omit<Inventory, "parts">> };

type Node = {
  readonly id: number;
  readonly nodeType: string;
  readonly name?: string;
  readonly src: string;
  readonly nodes?: readonly Node[];
  readonly members?: readonly Node[];
  readonly absolutePath?: string;
  readonly linearizedBaseContracts?: readonly number[];
  readonly visibility?: string;
  readonly constant?: boolean;
  readonly typeDescriptions?: { readonly typeString?: string };
  readonly value?: { readonly nodeType: string } | null;
  readonly modifiers?: readonly { readonly modifierName: { readonly name: string } }[];
};
type Abi = readonly { readonly type: string; readonly name?: string; readonly stateMutability?: string }[];
type Output = { readonly sources: { readonly [path: string]: { readonly ast: Node } } };

const root = fileURLToPath(new URL("../..", import.meta.url));
/** What an agreement's text is about, besides the template: how persons decide. */
const DECIDED_BY = ["contracts/arbitration/Tribunal.sol/Tribunal", "contracts/arbitration/Roster.sol/Roster"];

/** The inventory of a template of ours, built before. @example inventoryIn("Sale").places.get("function release") */
export function inventoryIn(template: string): FoundTemplate {
  const itself = artifact(`contracts/templates/${template}.sol/${template}`);
  const { abi } = itself;
  const purse = artifact("contracts/agreements/Purse.sol/Purse").abi.filter(({ type }) => type === "error");
  const ledger = artifact("contracts/agreements/Ledger.sol/Ledger").abi;
  const sources = treesOf([itself, ...DECIDED_BY.map(artifact)])
    .filter(({ file }) => /^contracts\/(?:agreements|templates|arbitration)\//.test(file))
    .map((each) => ({ ...each, text: readFileSync(`${root}${each.file}`) }));

  const places = new Map<string, string>();
  const all = { members: [] as string[], constants: [] as string[], rules: [] as string[], roles: [] as string[] };
  const structs: { [struct: string]: { name: string }[] } = {};
  const factors = new Set<string>();
  for (const { file, ast, text } of sources) {
    const place = (element: string, node: Node) => {
      const line = text
        .subarray(0, Number(node.src.split(":")[0]))
        .toString()
        .split("\n").length;
      if (!places.has(element)) places.set(element, `${file}:${line}`);
    };
    const note = (kind: string, list: string[], name: string, node: Node) => {
      list.push(name);
      place(`${kind} ${name}`, node);
    };
    const isTemplates = !file.startsWith("contracts/arbitration/");
    visit(ast, "", (node, contract) => {
      const { nodeType, name = "" } = node;
      if (nodeType === "FunctionDefinition" && isTemplates) place(`function ${name}`, node);
      if (nodeType === "ErrorDefinition") place(`error ${name}`, node);
      if (nodeType === "EventDefinition") place(`event ${name}`, node);
      if (nodeType === "FunctionDefinition" && node.modifiers?.some((each) => each.modifierName.name === "onlyOwner"))
        if (!all.roles.includes(`${contract}.owner`)) note("role", all.roles, `${contract}.owner`, node);
      if (nodeType === "EnumDefinition")
        for (const member of node.members ?? []) note("enum", all.members, `${name}.${member.name ?? ""}`, member);
      if (nodeType === "VariableDeclaration" && isMeaningful(node))
        note("constant", all.constants, `${contract === "" ? moduleOf(file) : contract}.${name}`, node);
      if (nodeType !== "StructDefinition") return;
      const members = (node.members ?? []).map((member) => ({ ...member, name: member.name ?? "" }));
      if (name === "Common" || name === "Particulars") structs[name] ??= members;
      for (const member of members) {
        if (name === "Common" || name === "Particulars") place(`field ${name.toLowerCase()}.${member.name}`, member);
        if (name === "Common" || name === "Particulars") place(`zero ${name.toLowerCase()}.${member.name}`, member);
        if (name === "Rules") note("rule", all.rules, member.name, member);
        if (name === "Rules") place(`field rules.${member.name}`, member);
        if (isPerson(name, member)) note("role", all.roles, `${name}.${member.name}`, member);
      }
    });
    // Factors are bytes32 in the source: `Factor("time", …)`.
    for (const [index, line] of text.toString().split("\n").entries())
      for (const [, factor = ""] of line.matchAll(/Factor\(\s*"(\w+)"/g)) {
        factors.add(factor);
        if (!places.has(`factor ${factor}`)) places.set(`factor ${factor}`, `${file}:${index + 1}`);
      }
  }

  const inventory = inventoryOf([...abi, ...purse, ...ledger], { factors: [...factors], types: structs });
  const fields = [...inventory.fields, ...all.rules.map((name) => `rules.${name}`)];
  return { inventory: { ...inventory, ...all, fields, zeros: inventory.fields }, places };
}

/**
 * The inventory of several contracts that one text is for, from their sources and what those import beside them. A function has the
 * name of the interface that declares it: `function Register.accede`.
 */
export function inventoryOfAll({ contracts = [], fields }: Pick<Edition, "contracts"> & Fielded): Found {
  const artifacts = contracts.map((name) => artifact(`contracts/condominium/${name}.sol/${name}`));

  const places = new Map<string, string>();
  const all = { members: [] as string[], constants: [] as string[], parts: [] as string[] };
  const trees = treesOf(artifacts).filter(({ file }) => file.startsWith("contracts/condominium/"));
  for (const { file, ast } of trees) {
    const text = readFileSync(`${root}${file}`);
    const note = (kind: string, name: string, node: Node, list?: string[]) => {
      const line = text
        .subarray(0, Number(node.src.split(":")[0]))
        .toString()
        .split("\n").length;
      list?.push(name);
      if (!places.has(`${kind} ${name}`)) places.set(`${kind} ${name}`, `${file}:${line}`);
    };
    const module = moduleOf(file);
    visit(ast, "", (node, contract) => {
      const { nodeType, name = "" } = node;
      const owner = bare(contract);
      if (nodeType === "ErrorDefinition") note("error", name, node);
      if (nodeType === "EventDefinition") note("event", name, node);
      if (nodeType === "FunctionDefinition") note("function", `${owner}.${name}`, node);
      if (nodeType === "VariableDeclaration" && isMeaningful(node))
        note("constant", `${owner === "" ? module : owner}.${name}`, node, all.constants);
      for (const member of node.members ?? []) {
        if (nodeType === "EnumDefinition") note("enum", `${name}.${member.name}`, member, all.members);
        // What an interface doesn't show is nobody's but the code's.
        if (nodeType === "StructDefinition" && /^I[A-Z]/.test(module))
          note("struct", `${owner === "" ? "" : `${owner}.`}${name}.${member.name}`, member, all.parts);
      }
    });
  }

  const functions = contracts.flatMap((name, index) => {
    const own = artifacts[index]!;
    const definitions = new Map(
      treesOf([own]).flatMap(({ ast }) => (ast.nodes ?? []).map((node): [number, Node] => [node.id, node])),
    );
    const definition = [...definitions.values()].find((each) => each.name === name);
    const bases = (definition?.linearizedBaseContracts ?? []).flatMap((id) => definitions.get(id) ?? []);
    const abi = own.abi.filter(({ type }) => type === "function");
    return abi.map((entry) => {
      // The furthest base declares it: an interface.
      const declares = bases.findLast((base) => base.nodes?.some((node) => node.name === entry.name));
      return `${bare(declares?.name ?? name)}.${entry.name}`;
    });
  });
  const abi = artifacts.flatMap((each) => each.abi);
  const inventory = inventoryOf(abi, { factors: [], types: {} });
  return {
    inventory: { ...inventory, ...all, functions: [...new Set(functions)], fields: fields.map(({ path }) => path) },
    places,
  };
}

/**
 * What the papers of those contracts can be about: no views and no errors, because nothing happens by the one or the other; and an event
 * with the interface that declares it: `event Assembly.Voted`.
 */
export function inventoryOfPapers(contracts: readonly string[]): Found {
  const { inventory, places } = inventoryOfAll({ contracts, fields: [] });
  const artifacts = contracts.map((name) => artifact(`contracts/condominium/${name}.sol/${name}`));
  const steps = new Set(
    artifacts.flatMap(({ abi }) =>
      abi.flatMap(({ type, name, stateMutability = "" }) =>
        type === "function" && !["view", "pure"].includes(stateMutability) ? name : [],
      ),
    ),
  );
  const owners = new Map<string, string>();
  for (const { ast } of treesOf(artifacts))
    visit(ast, "", ({ nodeType, name = "" }, contract) => {
      if (nodeType === "EventDefinition" && inventory.events.includes(name)) owners.set(name, bare(contract));
    });
  const awards = inventoryOfAwards();
  const events = inventory.events.map((name) => [name, `${owners.get(name) ?? ""}.${name}`] as const);
  return {
    inventory: {
      ...inventory,
      errors: [],
      events: events.map(([, named]) => named),
      functions: inventory.functions.filter((name) => steps.has(name.split(".")[1])),
      members: [...(inventory.members ?? []), ...(awards.inventory.members ?? [])],
      parts: [...(inventory.parts ?? []), ...(awards.inventory.parts ?? [])],
    },
    places: new Map([
      ...places,
      ...awards.places,
      ...events.flatMap(([name, named]) => {
        const place = places.get(`event ${name}`);
        return place === undefined ? [] : [[`event ${named}`, place] as const];
      }),
    ]),
  };
}

/** What a decision of a human orders, or is of. */
const ORDERED = ["Disposition", "Then", "AssetsTo", "Mode"];

/** What a decision is about: what is ordered, and what the persons who decide sign, by the EIP-712 types in the tribunal's source. */
function inventoryOfAwards(): {
  readonly inventory: Pick<Inventory, "members" | "parts">;
  readonly places: Found["places"];
} {
  const places = new Map<string, string>();
  const [members, parts] = [[] as string[], [] as string[]];
  for (const { file, ast } of treesOf(DECIDED_BY.map(artifact))) {
    if (!file.startsWith("contracts/arbitration/")) continue;
    const bytes = readFileSync(`${root}${file}`);
    const note = (kind: string, name: string, at: number, list: string[]) => {
      if (places.has(`${kind} ${name}`)) return;
      list.push(name);
      places.set(`${kind} ${name}`, `${file}:${bytes.subarray(0, at).toString().split("\n").length}`);
    };
    visit(ast, "", ({ nodeType, name = "", members: own = [] }) => {
      if (!ORDERED.includes(name)) return;
      for (const member of own) {
        const at = Number(member.src.split(":")[0]);
        if (nodeType === "EnumDefinition") note("enum", `${name}.${member.name}`, at, members);
        if (nodeType === "StructDefinition") note("struct", `${name}.${member.name}`, at, parts);
      }
    });
    for (const { 1: type, 2: fields = "", index } of bytes.toString().matchAll(/"(Award|Reasons)\(([^()]*)\)/g))
      for (const field of fields.split(",")) note("struct", `${type}.${field.split(" ")[1]}`, index, parts);
  }
  return { inventory: { members, parts }, places };
}

const byFile = (a: { readonly file: string }, b: { readonly file: string }) => (a.file < b.file ? -1 : 1);

/**
 * The syntax trees of artifacts and of all that they import, a file once. Each from the artifact's own compilation: what was
 * compiled apart has other ids, and may be older.
 */
function treesOf(artifacts: readonly Artifact[]): { readonly file: string; readonly ast: Node }[] {
  const found = new Map<string, Node>();
  for (const { buildInfoId, inputSourceName } of artifacts) {
    const { sources } = outputOf(buildInfoId);
    const paths = [inputSourceName];
    for (const path of paths) {
      const tree = sources[path]?.ast;
      if (tree === undefined) continue;
      for (const { absolutePath = path } of tree.nodes ?? [])
        if (!paths.includes(absolutePath)) paths.push(absolutePath);
      if (!found.has(path)) found.set(path, tree);
    }
  }
  return [...found].map(([path, ast]) => ({ file: path.replace(/^project\//, ""), ast })).toSorted(byFile);
}

/** The name of a file of Solidity, whose constants may stand in no contract. */
function moduleOf(file: string): string {
  return /(\w+)\.sol$/.exec(file)?.[1] ?? "";
}

/** The name of a contract without the mark of an interface. */
function bare(name: string): string {
  return name.replace(/^I(?=[A-Z])/, "");
}

/** Numbers, addresses and words that decide; not the spelling of a type, nor its hash. */
function isMeaningful({ constant, typeDescriptions, value }: Node): boolean {
  const type = typeDescriptions?.typeString ?? "";
  const isHash = type === "bytes32" && value?.nodeType === "FunctionCall";
  return constant === true && !type.startsWith("string") && !isHash;
}

/** Who has a power: an address in the terms, in the rules or in a seat that is not money. */
function isPerson(struct: string, { name = "", typeDescriptions }: Node): boolean {
  const isAddress = /^(?:address|contract I(?:Tribunal|Roster))\b/.test(typeDescriptions?.typeString ?? "");
  // A payment agent's address stands in a word.
  const isAgent = name === "paymentAgent";
  return ["Common", "Rules", "Seat"].includes(struct) && (isAddress || isAgent) && !/currency/i.test(name);
}

function visit(node: Node, contract: string, see: (node: Node, contract: string) => void): void {
  see(node, contract);
  const inside = node.nodeType === "ContractDefinition" ? (node.name ?? "") : contract;
  for (const each of node.nodes ?? []) visit(each, inside, see);
}

type Artifact = { readonly abi: Abi; readonly buildInfoId: string; readonly inputSourceName: string };
function artifact(path: string): Artifact {
  return read(`artifacts/${path}.json`);
}

/** Large, and the same for most contracts: read once. */
const outputs = new Map<string, Output>();
function outputOf(buildInfoId: string): Output {
  const path = `artifacts/build-info/${buildInfoId}.output.json`;
  const found = outputs.get(path) ?? read<{ output: Output }>(path).output;
  outputs.set(path, found);
  return found;
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(`${root}${path}`, "utf8")) as T;
}
