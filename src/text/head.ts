/**
 * The head of an edition, `edition.json`: what keys it has, and its words in each language.
 * @module
 */

import { perLanguage } from "../words/lang.ts";
import type { Gap } from "./errors.ts";
import type { EditionHead } from "./source.ts";

const KEYS = {
  name: "string",
  template: "string",
  title: "object",
  roles: "object",
  sections: "array",
  fields: "array",
  annexes: "array",
  currencies: "array",
  exemptions: "array",
} as const;
const OTHERS = ["draft", "glossary", "contracts", "facts", "parts", "pictures", "names"] as const;
/** What an entry of a list is known by. */
const LISTS: { readonly [list: string]: string | undefined } = {
  sections: "id",
  annexes: "id",
  fields: "path",
  currencies: undefined,
  exemptions: "element",
};
/** Without parties there are no roles. */
const OPTIONAL: readonly string[] = ["roles"];
/** A part of a text has neither title nor sections, and facts need no currency. */
const OF_FACTS = { title: { kk: "", ru: "", en: "" }, sections: [], currencies: [], exemptions: [] } as const;
/** What stands in place of a key that is wrong, so that the rest can be read. */
const NOTHING = { string: "", object: {}, array: [] } as const;
/** Where words are, in an entry of a list or at the top: in a draft one text stands for all languages. */
const SPOKEN: readonly string[] = ["title", "first", "second", "reason", "name", "unit", "fraction"];

type Raw = { [key: string]: unknown };

/**
 * An `edition.json`. In place of what is wrong stands nothing, and `isWhole` is false.
 * @param report takes each thing that is wrong with its keys
 */
export function readHead(
  content: string | undefined,
  report: (gap: Gap) => void,
): { readonly head: EditionHead; readonly isWhole: boolean } {
  let isWhole = true;
  const fail = (gap: Gap) => {
    isWhole = false;
    report(gap);
  };
  let head = parsed(content, fail);
  if (head !== undefined) {
    if (head["facts"] === true) head = { ...OF_FACTS, ...head };
    head = { ...head, fields: head["fields"] ?? [], annexes: head["annexes"] ?? [] };
    if (head["draft"] === true) head = spoken(head);
    for (const [key, type] of Object.entries(KEYS)) {
      if (isOf(head[key], type) || (head[key] === undefined && OPTIONAL.includes(key))) continue;
      fail({ message: `"${key}" must be there, as ${type}.`, at: named(key) });
      head[key] = NOTHING[type];
    }
    for (const [key, by] of Object.entries(LISTS))
      head[key] = (head[key] as unknown[]).filter((each) => {
        const isEntry = isOf(each, "object") && (by === undefined || isOf((each as Raw)[by], "string"));
        const what = by === undefined ? "no object" : `no object with "${by}"`;
        if (!isEntry)
          fail({ message: `"${key}" has an entry that is ${what}: ${JSON.stringify(each)}.`, at: named(key) });
        return isEntry;
      });
    const known: readonly string[] = [...Object.keys(KEYS), ...OTHERS];
    for (const key of Object.keys(head).filter((each) => !known.includes(each)))
      fail({ message: `"${key}" isn't a key of an edition; use ${known.join(", ")}.`, at: named(key) });
    if (head["draft"] !== undefined && head["draft"] !== true)
      fail({ message: '"draft" is true or absent.', at: named("draft") });
  }
  const needed = Object.entries(KEYS).filter(([key]) => !OPTIONAL.includes(key));
  const raw = head ?? Object.fromEntries(needed.map(([key, type]) => [key, NOTHING[type]]));
  // One order of keys, so that what is generated doesn't depend on the order in the file.
  const ordered = [...Object.keys(KEYS), ...OTHERS].flatMap((key) => (key in raw ? [[key, raw[key]]] : []));
  return { head: Object.fromEntries(ordered) as EditionHead, isWhole };
}

function parsed(content: string | undefined, fail: (gap: Gap) => void): Raw | undefined {
  if (content === undefined) return void fail({ message: "The folder has no edition.json; write one." });
  try {
    const read = JSON.parse(content) as unknown;
    if (isOf(read, "object")) return { ...(read as Raw) };
    return void fail({ message: "It isn't a JSON object." });
  } catch (error) {
    return void fail({ message: `It isn't JSON: ${error instanceof Error ? error.message : String(error)}.` });
  }
}

function isOf(value: unknown, type: string): boolean {
  return (Array.isArray(value) ? "array" : value === null ? "null" : typeof value) === type;
}

const named = (key: string) => new RegExp(`"${key}"\\s*:`);

/** A draft's words, each in all languages. */
function spoken(head: Raw): Raw {
  const said = (value: unknown) => (typeof value === "string" ? perLanguage(() => value) : value);
  const ofEntry = (entry: object, keys: readonly string[]) =>
    Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, keys.includes(key) ? said(value) : value]));
  const all = { ...head, title: said(head["title"]) };
  for (const key of ["roles", "names"] as const)
    if (isOf(head[key], "object"))
      Object.assign(all, { [key]: ofEntry(head[key] as object, Object.keys(head[key] as object)) });
  for (const key of Object.keys(LISTS))
    if (Array.isArray(head[key]))
      Object.assign(all, {
        [key]: head[key].map((entry) => (isOf(entry, "object") ? ofEntry(entry as object, SPOKEN) : entry)),
      });
  return all;
}
