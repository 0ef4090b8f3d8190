/**
 * What the person who decides writes: why, part by part, in the languages that person writes in. No part of a decision may be left out, and
 * what would not be seen in it is refused.
 * @module
 */

import { getAddress, isAddress } from "ethers";
import type { Stated } from "../text/edition.ts";
import { each, maybe, oneOf, recordOf, refuse, seen, someKeys } from "../text/shape.ts";
import * as EXPECTED from "../words/draftsExpected.ts";
import * as FORMS from "../words/expected.ts";
import { LANGS, type Lang } from "../words/lang.ts";

/** A text in the language in which a person wrote it, or in several. */
export type Written = { readonly [lang in Lang]?: string };

/** The parts that every decision has. */
export const REASONS = ["place", "claims", "objections", "facts", "law", "conclusion"] as const;

/** What the person who decides writes. Every part is in the same languages, one at least. */
export type Reasons = { readonly [part in (typeof REASONS)[number]]: Written } & {
  /** Where costs are decided on. */
  readonly costsReason?: Written;
  /** In which it was written: what is in another is its translation, and the paper says so. Without it none is one. */
  readonly original?: Lang;
  /** The names of those who decide, by their addresses, as they want to be named. */
  readonly decidedBy?: { readonly [address: string]: string };
};

/**
 * What a draft has of reasons, and of names.
 * @param parts the names of those that this draft needs
 */
export const reasonsEntries = <const Part extends string>(parts: readonly Part[]) => ({
  ...each(parts, someKeys(LANGS, seen({ lines: true, paper: true }))),
  original: maybe(oneOf(LANGS)),
  decidedBy: maybe(recordOf(seen())),
});

/**
 * Requires that all parts are in the same languages, one at least: or somebody would read half a decision.
 * @throws {BiyError} `input`, naming the field
 */
export function requireReasons(draft: object, path: string, parts: readonly string[]): void {
  const written = draft as { readonly [part: string]: Written } & Pick<Reasons, "decidedBy" | "original">;
  const languages = LANGS.filter((lang) => parts.some((part) => written[part]?.[lang] !== undefined));
  for (const part of parts)
    for (const lang of languages.length === 0 ? LANGS : languages)
      if (written[part]?.[lang] === undefined) throw refuse(`${path}.${part}.${lang}`, EXPECTED.reasons);
  if (written.original !== undefined && !languages.includes(written.original))
    throw refuse(`${path}.original`, languages.join(", "));
  for (const arbiter of Object.keys(written.decidedBy ?? {}))
    if (!isAddress(arbiter)) throw refuse(`${path}.decidedBy.${arbiter}`, FORMS.address);
}

/**
 * A text as records of the edition: a paragraph each, so that what is written can't look like another part.
 * @param original its language, if the others are translations
 */
export function paragraphsOf(written: Written, original?: Lang): Stated[] {
  return LANGS.flatMap((language) =>
    (written[language] ?? "")
      .replace(/[\t\u00a0\u202f]/g, " ")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .map((text) => ({
        language: original === undefined || language === original ? language : `${language}Translated`,
        text,
      })),
  );
}

/** The name by which a person wants to be named, if the draft has it. */
export function nameIn({ decidedBy = {} }: Pick<Reasons, "decidedBy">, arbiter: string): string {
  return Object.entries(decidedBy).find(([address]) => getAddress(address) === arbiter)?.[1] ?? "";
}
