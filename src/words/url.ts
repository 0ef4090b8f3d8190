/**
 * Addresses of nodes have secrets in them: a password, a key in the path or behind the question mark. None is shown.
 * @module
 */

/** Without the stop or the comma of a sentence that it ends. */
const URLS = /\b(?:https?|wss?):\/\/[^\s"'`<>\\]*[^\s"'`<>\\.,;:!?)]/gi;

/** A URL as it may be shown: where it leads, and an ellipsis for the rest. What is no URL is shown as an ellipsis. */
export function publicUrl(url: string): string {
  if (!URL.canParse(url)) return "…";
  const { protocol, host, pathname, search } = new URL(url);
  return `${protocol}//${host}${pathname === "/" && search === "" ? "" : "/…"}`;
}

/** A text in which each URL is as it may be shown. @param url whose secrets, too, are taken out wherever else they are */
export function withoutSecrets(text: string, url?: string): string {
  const shown = text.replace(URLS, publicUrl);
  return secretsIn(url).reduce((left, secret) => left.replaceAll(secret, "…"), shown);
}

/** The part of a URL that only its user may know. Short pieces of a path are names: `v3`, `mainnet`, `rpc`. */
function secretsIn(url: string | undefined): string[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const { username, password, pathname, searchParams } = new URL(url);
  const pieces = pathname.split("/").filter((piece) => piece.length >= 16);
  const found = [`${username}:${password}`, password, ...pieces, ...searchParams.values()];
  return found.flatMap((each) => [each, decoded(each)]).filter((each) => each.length >= 4);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A percent sign that begins no escape stands for itself.
  }
}

/** What goes into the header of basic authentication, and the URL without it. */
export function signedIn(url: string): { readonly url: string; readonly authorization?: string } {
  if (!URL.canParse(url)) return { url };
  const parsed = new URL(url);
  const { username, password } = parsed;
  if (username === "" && password === "") return { url };
  parsed.username = "";
  parsed.password = "";
  const bytes = new TextEncoder().encode(`${decoded(username)}:${decoded(password)}`);
  return { url: parsed.href, authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}
