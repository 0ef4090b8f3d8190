/**
 * What nodes and wallets throw: errors in errors, some of them as JSON in a text. Each puts its reason elsewhere.
 * @module
 */

type Part = { readonly [key: string]: unknown };

/** Where a reason may be. Not `payload`, `request`, `transaction`: those are what was asked. */
const INSIDE = [
  "error",
  "data",
  "info",
  "cause",
  "originalError",
  "innerError",
  "result",
  "response",
  "errors",
] as const;
const BODIES = ["body", "responseBody", "message"] as const;
const DEEPEST = 10;

/** All that is in what was thrown, from the outside in. */
export function partsOf(thrown: unknown): Part[] {
  const found = new Set<Part>();
  const look = (value: unknown, depth: number): void => {
    if (typeof value === "string") return look(jsonIn(value), depth);
    if (typeof value !== "object" || value === null || depth > DEEPEST || found.has(value as Part)) return;
    if (Array.isArray(value)) return value.forEach((each) => look(each, depth + 1));
    found.add(value as Part);
    for (const key of INSIDE) look((value as Part)[key], depth + 1);
    for (const key of BODIES) if (typeof (value as Part)[key] === "string") look((value as Part)[key], depth + 1);
  };
  look(thrown, 0);
  return [...found];
}

/** The object that a text is, or has in it: `{"jsonrpc":"2.0","error":…}`, also behind some words. */
function jsonIn(text: string): unknown {
  const from = text.indexOf("{");
  const to = text.lastIndexOf("}");
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(text.slice(from, to + 1)) as unknown;
  } catch {
    return undefined; // Not JSON: a sentence with braces.
  }
}

/** The codes in what was thrown: of JSON-RPC, of wallets, of ethers, of HTTP. */
export function codesIn(thrown: unknown): (number | string)[] {
  return partsOf(thrown).flatMap((part) =>
    [part["code"], part["status"], part["statusCode"], part["responseStatus"]].flatMap((code) => {
      if (typeof code === "number") return [code];
      if (typeof code !== "string") return [];
      return [/^-?[0-9]+/.test(code) ? Number.parseInt(code, 10) : code];
    }),
  );
}

/** What was said, from the inside out: the node's own words come before those of who passed them on. */
export function messagesIn(thrown: unknown): string[] {
  const said = partsOf(thrown)
    .reverse()
    .flatMap((part) => [part["shortMessage"], part["message"], part["data"]])
    .filter((each): each is string => typeof each === "string" && each.trim() !== "");
  return [...new Set(typeof thrown === "string" ? [thrown, ...said] : said)];
}
