/**
 * Small faults of the kinds that people make, planted in a contract one at a time: each is a stretch of its source and what stands there
 * instead. Found in the compiler's syntax tree, so that what looks like code in a comment is none.
 * @module
 */

export type Operator =
  | "comparison"
  | "guard"
  | "constant"
  | "arithmetic"
  | "order"
  | "boolean"
  | "payee"
  | "statement"
  | "factor"
  | "written";

/** A fault: characters `from` to `to` of the file, counted in UTF-16 as JavaScript does, become `after`. */
export type Mutant = {
  readonly file: string;
  readonly line: number;
  /** The function or variable that it is in. */
  readonly within: string;
  readonly operator: Operator;
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
};

/** A node of the compiler's syntax tree, as far as it is read here. */
export type Node = {
  readonly nodeType: string;
  readonly src: string;
  readonly [key: string]: unknown;
};

/** A stretch of source, in characters. */
export type Span = { readonly from: number; readonly to: number };

const COMPARISONS: Record<string, readonly string[]> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "==": ["!="],
  "!=": ["=="],
};
const ARITHMETIC: Record<string, string> = {
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "/",
  "+=": "-=",
  "-=": "+=",
  "|=": "&=",
  "&": "|",
  "<<": ">>",
  "++": "--",
  "**": "*",
};
/** Those who could be taken for one another. */
const PAYEES: Record<string, string> = {
  first: "second",
  second: "first",
  First: "Second",
  Second: "First",
  toFirst: "toSecond",
  toSecond: "toFirst",
  authority: "successor",
  successor: "authority",
  one: "other",
  other: "one",
};
const INTEGER = /^(?:uint|int_const)/;

/** All faults of a file. `ast` is its tree after analysis, with types. */
export function mutantsOf(file: string, source: string, ast: Node): Mutant[] {
  const bytes = Buffer.from(source);
  const found = new Map<string, Mutant>();
  const spanOf = ({ src }: Node): Span => {
    const [start, length] = src.split(":").map(Number) as [number, number];
    const from = bytes.subarray(0, start).toString().length;
    return { from, to: from + bytes.subarray(start, start + length).toString().length };
  };
  const textOf = (node: Node): string => {
    const { from, to } = spanOf(node);
    return source.slice(from, to);
  };
  let within = "";
  const plant = (operator: Operator, { from, to }: Span, after: string): void => {
    const before = source.slice(from, to);
    const key = `${from}:${to}:${after}`;
    const line = source.slice(0, from).split("\n").length;
    if (before !== after && !found.has(key)) found.set(key, { file, line, within, operator, from, to, before, after });
  };
  const replace = (operator: Operator, node: Node, after: string): void => plant(operator, spanOf(node), after);
  /** A statement's node is without its semicolon. */
  const remove = (operator: Operator, node: Node): void => {
    const { from, to } = spanOf(node);
    // What a loop does after each turn has none.
    if (source[to] === ";") plant(operator, { from, to: to + 1 }, "{}");
  };
  /** The sign between two operands. */
  const sign = (operator: Operator, left: Node, right: Node, from: string, to: string): void => {
    const start = spanOf(left).to;
    const gap = source.slice(start, spanOf(right).from);
    const at = start + gap.indexOf(from);
    plant(operator, { from: at, to: at + from.length }, to);
  };
  const swap = (operator: Operator, one: Node, other: Node): void => {
    const [left, right] = [spanOf(one), spanOf(other)];
    const between = source.slice(left.to, right.from);
    plant(operator, { from: left.from, to: right.to }, `${textOf(other)}${between}${textOf(one)}`);
  };
  const swapAlike = (nodes: readonly Node[]): void => {
    for (const [index, node] of nodes.entries()) {
      const next = nodes[index + 1];
      if (next !== undefined && alike(node, next)) swap("order", node, next);
    }
  };

  /* BY KIND OF NODE */

  const kinds: Record<string, (node: Node) => void> = {
    BinaryOperation(node) {
      const [left, right] = [child(node, "leftExpression"), child(node, "rightExpression")];
      const is = String(node["operator"]);
      for (const to of COMPARISONS[is] ?? []) sign("comparison", left, right, is, to);
      if (is === "==" && INTEGER.test(typeOf(left))) {
        sign("comparison", left, right, is, ">=");
        // Of numbers without a sign, none is below zero.
        if (textOf(right) !== "0") sign("comparison", left, right, is, "<=");
      }
      const other = ARITHMETIC[is];
      if (other !== undefined) sign("arithmetic", left, right, is, other);
      if (is === "-" || is === "/" || is === "%") swap("order", left, right);
      if (is === "&&" || is === "||") {
        sign("boolean", left, right, is, is === "&&" ? "||" : "&&");
        replace("boolean", node, textOf(left));
        replace("boolean", node, textOf(right));
      }
    },
    UnaryOperation(node) {
      const of = child(node, "subExpression");
      const is = String(node["operator"]);
      if (is === "!") replace("boolean", node, textOf(of));
      if (is === "++") replace("arithmetic", node, `--${textOf(of)}`);
    },
    Assignment(node) {
      const [left, right] = [child(node, "leftHandSide"), child(node, "rightHandSide")];
      const is = String(node["operator"]);
      const other = ARITHMETIC[is];
      if (other === undefined) return;
      sign("arithmetic", left, right, is, other);
      sign("arithmetic", left, right, is, "=");
    },
    Conditional(node) {
      // Of a comparison, this is what its opposite does.
      if (!isComparison(child(node, "condition")))
        swap("boolean", child(node, "trueExpression"), child(node, "falseExpression"));
      replace("boolean", child(node, "condition"), "true");
      replace("boolean", child(node, "condition"), "false");
    },
    Literal(node) {
      if (node["kind"] === "bool") replace("boolean", node, textOf(node) === "true" ? "false" : "true");
      if (node["kind"] !== "number") return;
      const text = textOf(node);
      // "1 days" has a unit: a second more or less.
      const isWhole = /^\d+$/.test(text);
      replace("constant", node, isWhole ? String(BigInt(text) + 1n) : `(${text} + 1)`);
      if (Number(text) !== 0) replace("constant", node, isWhole ? String(BigInt(text) - 1n) : `(${text} - 1)`);
    },
    YulLiteral(node) {
      if (node["kind"] !== "number") return;
      const value = BigInt(textOf(node));
      replace("constant", node, String(value + 1n));
      replace("constant", node, String(value - 1n));
    },
    FunctionCall(node) {
      swapAlike(children(node, "arguments"));
    },
    TupleExpression(node) {
      swapAlike(children(node, "components"));
    },
    EmitStatement(node) {
      remove("statement", node);
    },
    ExpressionStatement(node) {
      const expression = child(node, "expression");
      const called = expression.nodeType === "FunctionCall" ? child(expression, "expression") : undefined;
      const isGuard = called !== undefined && /^require$|^_require/.test(textOf(called));
      remove(isGuard ? "guard" : "statement", node);
    },
    IfStatement(node) {
      replace("guard", child(node, "condition"), "false");
      replace("guard", child(node, "condition"), "true");
    },
    ModifierInvocation(node) {
      if (node["kind"] === "modifierInvocation") replace("guard", node, "");
    },
    MemberAccess(node) {
      const name = String(node["memberName"]);
      const other = PAYEES[name];
      if (other === undefined) return;
      const { to } = spanOf(node);
      plant("payee", { from: to - name.length, to }, other);
    },
    Identifier(node) {
      const other = PAYEES[String(node["name"])];
      if (other !== undefined) replace("payee", node, other);
    },
    Return(node) {
      const expression = node["expression"] as Node | null | undefined;
      if (expression && typeOf(expression) === "bool" && !isComparison(expression))
        replace("boolean", expression, `!(${textOf(expression)})`);
    },
  };

  const visit = (node: Node): void => {
    const outer = within;
    if (node.nodeType === "FunctionDefinition") within = String(node["name"] || node["kind"]);
    else if (node.nodeType === "ModifierDefinition") within = String(node["name"]);
    else if (node.nodeType === "VariableDeclaration" && node["stateVariable"] === true) within = String(node["name"]);
    kinds[node.nodeType]?.(node);
    for (const [key, value] of Object.entries(node))
      // Names of types have literals too, which are no behaviour.
      if (key !== "typeName" && key !== "typeDescriptions") for (const each of nodesOf(value)) visit(each);
    within = outer;
  };
  visit(ast);
  return [...found.values()].sort((one, other) => one.from - other.from);
}

/** A factor of an automatic step that is always met: `Factor("delivered", …, true)`. */
export function metFactorsIn(file: string, source: string, ast: Node): Mutant[] {
  const bytes = Buffer.from(source);
  const found: Mutant[] = [];
  const visit = (node: Node): void => {
    const met =
      node.nodeType === "FunctionCall" && child(node, "expression")["name"] === "Factor"
        ? children(node, "arguments")[3]
        : undefined;
    if (met !== undefined) {
      const [start = 0, length = 0] = met.src.split(":").map(Number);
      const from = bytes.subarray(0, start).toString().length;
      const before = bytes.subarray(start, start + length).toString();
      const line = source.slice(0, from).split("\n").length;
      const within = "Factor";
      found.push({ file, line, within, operator: "factor", from, to: from + before.length, before, after: "true" });
    }
    for (const value of Object.values(node)) for (const each of nodesOf(value)) visit(each);
  };
  visit(ast);
  return found;
}

/** The nodes in a value of a tree. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  return typeof value === "object" && value !== null && "nodeType" in value ? [value as Node] : [];
}

const child = (node: Node, key: string): Node => node[key] as Node;
const children = (node: Node, key: string): Node[] => nodesOf(node[key]);
const typeOf = (node: Node): string =>
  (node["typeDescriptions"] as { typeString?: string } | undefined)?.typeString ?? "";

const isComparison = (node: Node): boolean => String(node["operator"]) in COMPARISONS;

/** Whether two expressions could stand for one another: of one type, but for how wide a number is. */
function alike(one: Node, other: Node): boolean {
  const kind = (node: Node) => typeOf(node).replace(/^(?:uint\d+|int_const .*)$/, "integer");
  return kind(one) === kind(other) && kind(one) !== "";
}
