/**
 * What the compiler's output says of a template: what it declares beside its base, and what its own code contains. Pure.
 * @module
 */

/** A node of the syntax tree. */
export type Node = { readonly nodeType?: string; readonly src?: string; readonly [key: string]: unknown };
/** What of the compiler's output is asked for. */
export type Output = { readonly sources: { readonly [path: string]: { readonly ast: Node } } };

/** A part of a template: its name, and where its source begins, `start:length:file`. */
export type Part = { readonly name: string; readonly src: string };

/** What no template may contain: its memory is the base's, and its code is the compiler's. */
const FORBIDDEN_MEMBERS = new Set(["delegatecall", "callcode", "call", "staticcall"]);

/** The names of the factors that a template and its bases decide on: `Factor("time", …)`. */
export function factorsIn(output: Output, contract: string): Part[] {
  const definitions = definitionsIn(output);
  const calls = linearized(definitions, contract)
    .flatMap((id) => [...walk(definitions.get(id))])
    .filter(({ nodeType, expression }) => nodeType === "FunctionCall" && nameOf(expression) === "Factor");
  return once(
    calls.map((call) => ({
      name: String((call["arguments"] as Node[])[0]?.["value"]),
      src: call.src ?? "",
    })),
  );
}

/** The errors and events that a template declares, itself or in other bases of its than `Agreement`, and the functions that it adds. */
export function declaredIn(
  output: Output,
  contract: string,
): { readonly errors: Part[]; readonly events: Part[]; readonly functions: Part[] } {
  const nodes = ownNodes(output, contract);
  const of = (type: string) =>
    once(
      nodes
        .filter(({ nodeType }) => nodeType === type)
        .map((node) => ({ name: String(node["name"]), src: node.src ?? "" })),
    );
  return { errors: of("ErrorDefinition"), events: of("EventDefinition"), functions: of("FunctionDefinition") };
}

/** What is forbidden in the code that a template adds to the base `Agreement`: its own, and that of other bases of its. */
export function forbiddenIn(output: Output, contract: string): Part[] {
  return ownNodes(output, contract).flatMap((node) => {
    const found = (name: string): Part[] => [{ name, src: node.src ?? "" }];
    const name = String(node["name"]);
    if (node.nodeType === "InlineAssembly") return found("assembly");
    if (node.nodeType === "MemberAccess" && FORBIDDEN_MEMBERS.has(String(node["memberName"])))
      return found(String(node["memberName"]));
    if (node.nodeType === "VariableDeclaration" && node["stateVariable"] === true && node["mutability"] === "mutable")
      return found(`the variable ${name}`);
    return node.nodeType === "Identifier" && /^(selfdestruct|suicide)$/.test(name) ? found(name) : [];
  });
}

/** What a template gives to the constructor of `Agreement`, as far as it is written out, and where. */
export function givenIn(
  output: Output,
  contract: string,
): readonly { readonly value: string | boolean | undefined; readonly src: string }[] {
  const definitions = definitionsIn(output);
  const constants = new Map(
    Object.values(output.sources)
      .flatMap(({ ast }) => [...walk(ast)])
      .filter(({ nodeType, value }) => nodeType === "VariableDeclaration" && typeof value === "object")
      .map((node) => [node["id"], node["value"] as Node]),
  );
  const own = [...walk(definitions.get(linearized(definitions, contract)[0] ?? -1))];
  const call = own.find(
    ({ nodeType, ...node }) =>
      (nodeType === "ModifierInvocation" && nameOf(node["modifierName"]) === "Agreement") ||
      (nodeType === "InheritanceSpecifier" &&
        nameOf(node["baseName"]) === "Agreement" &&
        Array.isArray(node["arguments"])),
  );
  return ((call?.["arguments"] ?? []) as Node[]).map((argument) => {
    const literal = constants.get(argument["referencedDeclaration"]) ?? argument;
    const { kind, value, src = "" } = literal as { kind?: string; value?: string; src?: string };
    return { value: kind === "bool" ? value === "true" : kind === "string" ? value : undefined, src };
  });
}

/** The members of the struct of particulars, and where each stands. */
export function membersIn(output: Output, contract: string): Part[] {
  const struct = ownNodes(output, contract).find(
    ({ nodeType, name }) => nodeType === "StructDefinition" && name === "Particulars",
  );
  return ((struct?.["members"] ?? []) as Node[]).map((member) => ({
    name: String(member["name"]),
    src: member.src ?? "",
  }));
}

/** The path of the source that a place is in. @param src `start:length:file` */
export function sourceOf(output: Output, src: string): string | undefined {
  const id = Number(src.split(":")[2]);
  return Object.entries(output.sources).find(([, { ast }]) => Number(ast.src?.split(":")[2]) === id)?.[0];
}

function ownNodes(output: Output, contract: string): Node[] {
  const definitions = definitionsIn(output);
  const base = new Set(linearized(definitions, "Agreement"));
  return linearized(definitions, contract)
    .filter((id) => !base.has(id))
    .flatMap((id) => [...walk(definitions.get(id))]);
}

function definitionsIn({ sources }: Output): Map<number, Node> {
  const nodes = Object.values(sources).flatMap(({ ast }) => (ast["nodes"] ?? []) as Node[]);
  return new Map(
    nodes.filter(({ nodeType }) => nodeType === "ContractDefinition").map((node) => [Number(node["id"]), node]),
  );
}

/** The ids of a contract and all that it inherits; none, if it is not there. */
function linearized(definitions: ReadonlyMap<number, Node>, name: string): number[] {
  const found = [...definitions.values()].find((node) => node["name"] === name);
  return (found?.["linearizedBaseContracts"] ?? []) as number[];
}

const nameOf = (expression: unknown) => (expression as { name?: string } | undefined)?.name;
const once = (parts: readonly Part[]) => [...new Map(parts.map((part) => [part.name, part])).values()];

function* walk(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value) && "nodeType" in value) yield value as Node;
  for (const child of Object.values(value)) yield* walk(child);
}
