/**
 * What nodes and wallets throw: errors in errors, some of them as JSON in a text. Each puts its reason elsewhere.
 * @module
 */

type Part = { readonly [key: string]: unknown };

/** Where a reason may be. Not `payload`, `request`, `transaction`: those are what was asked. */
const INSIDE = ["data", "result", "error", "info", "cause", "originalError", "innerError", "response", "errors"];
const TEXTS = ["message", "shortMessage", "details", "reason", "body", "responseBody"];
/** Where the bytes of a reason may be, alone or in a sentence; besides {@link TEXTS}. */
const BYTES = ["data", "result", "return", "output", "raw", "error"];
const DEEPEST = 10;

/** All that is in what was thrown, from the outside in. */
export function partsOf(thrown: unknown): Part[] {
  const found = new Set<Part>();
  const look = (value: unknown, depth: number): void => {
    if (depth > DEEPEST) return;
    if (typeof value === "string") return look(jsonIn(value), depth + 1);
    if (Array.isArray(value)) return value.forEach((each) => look(each, depth + 1));
    if (typeof value !== "object" || value === null || found.has(value as Part)) return;
    const part = value as Part;
    found.add(part);
    for (const key of [...INSIDE, ...TEXTS]) look(part[key], depth + 1);
    // Some nodes give what happened as a map, by transaction.
    const { data } = part;
    if (typeof data === "object" && data !== null) Object.values(data).forEach((each) => look(each, depth + 2));
  };
  look(typeof thrown === "string" ? { message: thrown } : thrown, 0);
  return [...found];
}

/** The object that a text is, or has in it: `{"jsonrpc":"2.0","error":…}`, also behind some words. */
function jsonIn(text: string): unknown {
  const [from, to] = [text.indexOf("{"), text.lastIndexOf("}")];
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(text.slice(from, to + 1)) as unknown;
  } catch {
    return undefined; // Not JSON: a sentence with braces.
  }
}

/** All that can be an error of a contract, from the outside in: a selector and whole words, alone or behind "Reverted". */
export function bytesIn(thrown: unknown): string[] {
  return partsOf(thrown).flatMap((part) =>
    [...BYTES, ...TEXTS].flatMap((key) => {
      const text = part[key];
      const found = typeof text === "string" ? (text.match(/0x[0-9a-f]{8,}/gi) ?? []) : [];
      return found.filter((hex) => (hex.length - 10) % 64 === 0).map((hex) => hex.toLowerCase());
    }),
  );
}

/** The codes in what was thrown: of JSON-RPC, of wallets, of ethers, of HTTP. */
export function codesIn(thrown: unknown): (number | string)[] {
  return partsOf(thrown).flatMap((part) =>
    ["code", "status", "statusCode", "responseStatus"].flatMap((key) => {
      const code = part[key];
      if (typeof code === "number") return [code];
      if (typeof code !== "string" || code === "") return [];
      return [/^-?[0-9]+/.test(code) ? Number.parseInt(code, 10) : code];
    }),
  );
}

/** What was said, from the inside out: the node's own words come before those of a program that passed them on. */
export function messagesIn(thrown: unknown): string[] {
  const said = partsOf(thrown)
    .reverse()
    .flatMap((part) => ["shortMessage", "reason", "message", "details", "data", "error"].map((key) => part[key]))
    .filter((each): each is string => typeof each === "string" && each.trim() !== "");
  return [...new Set(said)];
}

const UNREACHABLE = ["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "EPIPE", "ETIMEDOUT", "NETWORK_ERROR"];

/** Whether nobody answered; a node that refuses is there. */
export function isUnreachable(thrown: unknown): boolean {
  const codes = codesIn(thrown);
  return codes.some((code) => UNREACHABLE.includes(String(code))) && !codes.some((code) => typeof code === "number");
}

/** Whether the node wants to know who asks, and is not content with what it was told. */
export function isUnauthorized(thrown: unknown): boolean {
  return codesIn(thrown).some((code) => code === 401 || code === 403);
}
