/**
 * What there is in a template, from the compiler's output: its interface, and from the syntax tree what no ABI has (enums,
 * constants, rules, roles), each with its file and line.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inventoryOf, type Inventory } from "../../src/terms/binding.ts";

/** Where each element is: `function release` at `contracts/agreements/Sale.sol:68`. */
export type Found = { readonly inventory: Required<Inventory>; readonly places: ReadonlyMap<string, string> };

type Node = {
  readonly nodeType: string;
  readonly name?: string;
  readonly src: string;
  readonly nodes?: readonly Node[];
  readonly members?: readonly Node[];
  readonly constant?: boolean;
  readonly typeDescriptions?: { readonly typeString?: string };
  readonly value?: { readonly nodeType: string } | null;
  readonly modifiers?: readonly { readonly modifierName: { readonly name: string } }[];
};
type Abi = readonly { readonly type: string; readonly name?: string }[];

const root = fileURLToPath(new URL("../..", import.meta.url));
/** What an agreement's text is about: the template, and how persons decide. */
const SOURCES = /^project\/(contracts\/(?:agreements|arbitration)\/\w+\.sol)$/;

/** The inventory of a template of ours, built before. @example inventoryIn("Sale").places.get("function release") */
export function inventoryIn(template: string): Found {
  const { abi, buildInfoId } = artifact(`contracts/agreements/${template}.sol/${template}`);
  const purse = artifact("contracts/agreements/Purse.sol/Purse").abi.filter(({ type }) => type === "error");
  const { output } = read<{ output: { sources: { [path: string]: { ast: Node } } } }>(
    `artifacts/build-info/${buildInfoId}.output.json`,
  );
  const sources = Object.entries(output.sources).flatMap(([path, { ast }]) => {
    const file = SOURCES.exec(path)?.[1];
    return file === undefined ? [] : [{ file, ast, text: readFileSync(`${root}${file}`) }];
  });

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
    const isTemplates = file.startsWith("contracts/agreements/");
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
        note("constant", all.constants, `${contract}.${name}`, node);
      if (nodeType !== "StructDefinition") return;
      const members = (node.members ?? []).map((member) => ({ ...member, name: member.name ?? "" }));
      if (name === "Common" || name === "Particulars") structs[name] ??= members;
      for (const member of members) {
        if (name === "Common" || name === "Particulars") place(`field ${name.toLowerCase()}.${member.name}`, member);
        if (name === "Common" || name === "Particulars") place(`zero ${name.toLowerCase()}.${member.name}`, member);
        if (name === "Rules") note("rule", all.rules, member.name, member);
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

  const inventory = inventoryOf([...abi, ...purse], { factors: [...factors], types: structs });
  return { inventory: { ...inventory, ...all, zeros: inventory.fields }, places };
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
  return ["Common", "Rules", "Seat"].includes(struct) && isAddress && !/currency/i.test(name);
}

function visit(node: Node, contract: string, see: (node: Node, contract: string) => void): void {
  see(node, contract);
  const inside = node.nodeType === "ContractDefinition" ? (node.name ?? "") : contract;
  for (const each of node.nodes ?? []) visit(each, inside, see);
}

function artifact(path: string): { abi: Abi; buildInfoId: string } {
  return read(`artifacts/${path}.json`);
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(`${root}${path}`, "utf8")) as T;
}
