/**
 * What is open in a case, as lines for a person and as JSON: what can be done now is marked with an arrow.
 * @module
 */

import { cases, type Lang } from "../index.ts";
import type { Connected } from "./network.ts";

/** @param account only what is open to this account */
export async function openIn(
  { provider }: Connected,
  inCase: { readonly tribunal: string; readonly caseId: string },
  account?: string,
): Promise<cases.Possible[]> {
  return cases.openTo(await cases.standingOf({ provider, ...inCase }), account);
}

export function openLines(open: readonly cases.Possible[], lang: Lang): string[] {
  return open.map(({ ready, words }) => `${ready ? "→" : "·"} ${words[lang]}`);
}

export function openPlain(open: readonly cases.Possible[], lang: Lang): object[] {
  return open.map(({ words, ...rest }) => ({ ...rest, words: words[lang] }));
}
