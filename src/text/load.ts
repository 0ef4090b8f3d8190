/**
 * An edition's texts, loaded when they are needed: a page in one language has those of one.
 * @module
 */

import { LANGS, perLanguage, type Lang } from "../words/lang.ts";
import {
  allLanguagesOf,
  editionHash,
  replaced,
  textsHash,
  type Edition,
  type Hashes,
  type Released,
  type ReleasedPart,
  type Texts,
} from "./edition.ts";
import { TermsError } from "./errors.ts";
import * as EDITION from "../words/text/editions.ts";
import { say } from "../words/say.ts";

const known = new WeakMap<Released, Map<string, Promise<Edition>>>();

/** What is loaded: the annexes, too, unless it is said that they are not. */
type Which = { readonly annexes?: boolean };

/**
 * An edition with its texts, in all its languages or in some; one that has them is given back as it is. What is loaded is compared with the
 * hash that the edition's own is made of.
 * @throws {TermsError} `EditionRefused` for another text
 * @example const edition = await loaded(EDITIONS["sale-1"], ["kk"]);
 */
export async function loaded(
  edition: Edition | Released,
  langs: readonly Lang[] = LANGS,
  { annexes = true }: Which = {},
): Promise<Edition> {
  if (!("load" in edition)) return edition;
  const asked = allLanguagesOf(edition).filter((lang) => langs.includes(lang));
  const kept = known.get(edition) ?? new Map<string, Promise<Edition>>();
  const key = `${asked.join()} ${annexes}`;
  const found = kept.get(key) ?? withTexts(edition, asked, annexes);
  known.set(edition, kept.set(key, found));
  // What could not be fetched may be there the next time.
  return await found.catch((thrown: unknown) => {
    kept.delete(key);
    throw thrown;
  });
}

async function withTexts(edition: Released, langs: readonly Lang[], isWhole: boolean): Promise<Edition> {
  const { load, texts: hashes, annexes, ...frame } = edition;
  const read = await Promise.all(langs.map(async (lang) => [lang, (await load[lang]?.()) ?? { TEXTS: [] }] as const));
  for (const [lang, texts] of read) if (textsHash(texts) !== hashes[lang]) throw otherTexts(edition.name, lang);
  const textsOf = (name: string, lang: Lang) => {
    const its = read.find(([each]) => each === lang)?.[1];
    return (name === edition.name ? its?.TEXTS : its?.PARTS?.[name]) ?? [];
  };
  const apart = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(annexes ?? {}).map(async ([path, { name, hash, load: fetch }]) => {
          const annex = { ...annexIn(edition), ...(await fetch()) };
          if (editionHash(annex) !== hash) throw otherTexts(name, langs.join(", "));
          return [path, await loaded(annex, langs)] as const;
        }),
      ),
    );
  return {
    ...worded(frame, textsOf),
    ...(annexes === undefined ? {} : isWhole ? { annexes: await apart() } : { apart: annexes }),
    ...(langs.length === allLanguagesOf(edition).length ? {} : { texts: hashes satisfies Hashes }),
  };
}

/** A frame with its texts, and so its parts. */
function worded(frame: ReleasedPart, textsOf: (name: string, lang: Lang) => Texts): Edition {
  const { clauses, parts, slots, currencies, ...head } = frame;
  const textOf = (lang: Lang, index: number) => textsOf(frame.name, lang)[index] ?? [];
  const words = (number: number) => perLanguage((lang) => String(textOf(lang, clauses.length)[number] ?? ""));
  const within = (path: string, part: ReleasedPart) => [path, worded(part, textsOf)] as const;
  return {
    ...(replaced(head, (part) => (typeof part === "number" ? words(part) : undefined)) as Edition),
    slots,
    currencies,
    clauses: clauses.map((clause, index) => ({ ...clause, text: perLanguage((lang) => textOf(lang, index)) })),
    ...(parts === undefined
      ? {}
      : { parts: Object.fromEntries(Object.entries(parts).map(([path, part]) => within(path, part))) }),
  };
}

/** What an annex has in common with its edition. */
export function annexIn({
  template,
  draft,
  roles,
  currencies,
  slots,
}: Pick<Edition, "template" | "draft" | "roles" | "currencies" | "slots">) {
  const known = { template, isAnnex: true, currencies, exemptions: [], slots } as const;
  return { ...known, ...(draft === undefined ? {} : { draft }), ...(roles === undefined ? {} : { roles }) };
}

function otherTexts(name: string, lang: string): TermsError {
  return new TermsError("EditionRefused", say(EDITION.otherTexts, { name, lang }));
}
