/**
 * An edition's texts, loaded when they are needed: a page in one language has those of one.
 * @module
 */

import { LANGS, perLanguage, type Lang } from "../words/lang.ts";
import { allLanguagesOf, replaced, textsHash, type Edition, type Hashes, type ReleasedFacts } from "./edition.ts";
import { TermsError } from "./errors.ts";
import * as EDITION from "../words/text/editions.ts";
import { say } from "../words/say.ts";

const known = new WeakMap<ReleasedFacts, Map<string, Promise<Edition>>>();

/**
 * An edition with its texts, in all its languages or in some; one that has them is given back as it is. What is loaded is compared with the
 * hash that the edition's own is made of.
 * @throws {TermsError} `EditionRefused` for another text
 * @example const edition = await loaded(EDITIONS["sale-1"], ["kk"]);
 */
export async function loaded(edition: Edition | ReleasedFacts, langs: readonly Lang[] = LANGS): Promise<Edition> {
  if (!("load" in edition)) return edition;
  const asked = allLanguagesOf(edition).filter((lang) => langs.includes(lang));
  const kept = known.get(edition) ?? new Map<string, Promise<Edition>>();
  const found = kept.get(asked.join()) ?? withTexts(edition, asked);
  known.set(edition, kept.set(asked.join(), found));
  // What could not be fetched may be there the next time.
  return await found.catch((thrown: unknown) => {
    kept.delete(asked.join());
    throw thrown;
  });
}

async function withTexts(edition: ReleasedFacts, langs: readonly Lang[]): Promise<Edition> {
  const { load, texts: hashes, clauses, annexes, parts, sections, fields, pictures, ...head } = edition;
  const read = await Promise.all(langs.map(async (lang) => [lang, (await load[lang]?.())?.TEXTS ?? []] as const));
  for (const [lang, texts] of read)
    if (textsHash(texts) !== hashes[lang])
      throw new TermsError("EditionRefused", say(EDITION.otherTexts, { name: edition.name, lang }), { lang });
  const each = async (papers: { readonly [name: string]: ReleasedFacts } = {}) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(papers).map(async ([name, paper]) => [name, await loaded(paper, langs)] as const),
      ),
    );
  const [apart, within] = [await each(annexes), await each(parts)];
  const isWhole = langs.length === allLanguagesOf(edition).length;
  const textOf = (lang: Lang, index: number) => read.find(([each]) => each === lang)?.[1][index] ?? [];
  const words = (number: number) => perLanguage((lang) => String(textOf(lang, clauses.length)[number] ?? ""));
  const its = replaced({ sections, fields, ...(pictures === undefined ? {} : { pictures }) }, (part) =>
    typeof part === "number" ? words(part) : undefined,
  );
  return {
    ...head,
    ...(its as Pick<Edition, "sections" | "fields" | "pictures">),
    clauses: clauses.map((clause, index) => ({ ...clause, text: perLanguage((lang) => textOf(lang, index)) })),
    ...(annexes === undefined ? {} : { annexes: apart }),
    ...(parts === undefined ? {} : { parts: within }),
    ...(isWhole ? {} : { texts: hashes satisfies Hashes }),
  };
}
