/**
 * Reads what the compiler says of a template: which variables it adds to the base, and what its own code contains.
 * @module
 */
import { readFile } from "node:fs/promises";
import { artifacts } from "hardhat";

type Node = { nodeType?: string; [key: string]: unknown };
type Output = {
  output: {
    contracts: Record<string, Record<string, { storageLayout: { storage: { label: string; slot: string }[] } }>>;
    sources: Record<string, { ast: Node }>;
  };
};

/** What no template may contain: its memory is the base's, and its code is the compiler's. */
const FORBIDDEN_MEMBERS = new Set(["delegatecall", "callcode", "call", "staticcall"]);

/** The labels of a contract's storage variables, in order. */
export async function storageOf(contract: string): Promise<string[]> {
  const { source, output } = await compiled(contract);
  return output.contracts[source]?.[contract]?.storageLayout.storage.map(({ slot, label }) => `${slot} ${label}`) ?? [];
}

/** The names of the factors that a template and its bases decide on: `Factor("time", …)`. */
export async function factorsOf(contract: string): Promise<string[]> {
  const { output } = await compiled(contract);
  const definitions = definitionsIn(output);
  const bases = linearized(definitions, contract).flatMap((id) => [...walk(definitions.get(id))]);
  const calls = bases.filter(
    ({ nodeType, expression }) => nodeType === "FunctionCall" && nameOf(expression) === "Factor",
  );
  return [...new Set(calls.map((call) => String((call["arguments"] as Node[])[0]?.["value"])))];
}

/** The errors and events that a template declares, itself or in other bases of its than `Agreement`. */
export async function declaredIn(contract: string): Promise<{ errors: string[]; events: string[] }> {
  const { output } = await compiled(contract);
  const definitions = definitionsIn(output);
  const base = new Set(linearized(definitions, "Agreement"));
  const nodes = linearized(definitions, contract)
    .filter((id) => !base.has(id))
    .flatMap((id) => [...walk(definitions.get(id))]);
  const of = (type: string) => nodes.filter(({ nodeType }) => nodeType === type).map((node) => String(node["name"]));
  return { errors: of("ErrorDefinition"), events: of("EventDefinition") };
}

/** What is forbidden in the code that a template adds to the base `Agreement`: its own, and that of other bases of its. */
export async function forbiddenIn(contract: string): Promise<string[]> {
  const { output } = await compiled(contract);
  const definitions = definitionsIn(output);
  const base = new Set(linearized(definitions, "Agreement"));
  const own = linearized(definitions, contract).filter((id) => !base.has(id));
  const found: string[] = [];
  for (const id of own) {
    for (const node of walk(definitions.get(id)!)) {
      if (node.nodeType === "InlineAssembly") found.push("assembly");
      if (node.nodeType === "MemberAccess" && FORBIDDEN_MEMBERS.has(String(node["memberName"]))) {
        found.push(String(node["memberName"]));
      }
      if (
        node.nodeType === "VariableDeclaration" &&
        node["stateVariable"] === true &&
        node["mutability"] === "mutable"
      ) {
        found.push(`the variable ${String(node["name"])}`);
      }
      if (node.nodeType === "Identifier" && /^(selfdestruct|suicide)$/.test(String(node["name"]))) {
        found.push(String(node["name"]));
      }
    }
  }
  return found;
}

function definitionsIn({ sources }: Output["output"]): Map<number, Node> {
  const definitions = new Map<number, Node>();
  for (const { ast } of Object.values(sources)) {
    for (const node of walk(ast)) if (node.nodeType === "ContractDefinition") definitions.set(Number(node["id"]), node);
  }
  return definitions;
}

/** The ids of a contract and all that it inherits. */
function linearized(definitions: ReadonlyMap<number, Node>, name: string): number[] {
  const found = [...definitions.values()].find((node) => node["name"] === name);
  if (found === undefined) throw new Error(`the compiler's output has no contract ${name}`);
  return found["linearizedBaseContracts"] as number[];
}

const nameOf = (expression: unknown) => (expression as { name?: string } | undefined)?.name;

async function compiled(contract: string) {
  const artifact = await artifacts.readArtifact(contract);
  const path = await artifacts.getBuildInfoOutputPath(artifact.buildInfoId ?? "");
  if (path === undefined) throw new Error(`${contract} has no build output`);
  const { output } = JSON.parse(await readFile(path, "utf8")) as Output;
  return { source: artifact.inputSourceName ?? "", output };
}

function* walk(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value) && "nodeType" in value) yield value as Node;
  for (const child of Object.values(value)) yield* walk(child);
}
