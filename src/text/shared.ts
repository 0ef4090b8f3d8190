/**
 * What an edition takes from another folder instead of repeating it: `edition.json` names that folder as `from`, the files of clauses
 * as `clauses`, and by a string whatever of `sections`, `fields` and `exemptions` is the same there.
 * @module
 */

import { TermsError } from "./errors.ts";
import { EDITION } from "./errors-words.ts";
import type { EditionSource } from "./compile.ts";

const HEAD = "edition.json";
/** What an entry of a list is known by. */
const NAMES = { sections: "id", fields: "path", exemptions: "element" } as const;

type Head = { from?: unknown; clauses?: unknown; [key: string]: unknown };

/** The folder beside it that an edition takes from; nothing, if it stands alone. */
export function sharedFrom(content: string | undefined): string | undefined {
  const { from } = headOf(content);
  return typeof from === "string" ? from : undefined;
}

/** The source of an edition with what it takes from another. @throws {TermsError} `EditionRefused` if that isn't there. */
export function withShared(source: EditionSource, other: EditionSource): EditionSource {
  const { from, clauses, ...head } = headOf(source[HEAD]);
  const given = headOf(other[HEAD]);
  const files = (Array.isArray(clauses) ? clauses : []).map((file: string) => {
    const content = other[file];
    if (content === undefined || source[file] !== undefined) throw refused(file, `it is not once in ${String(from)}`);
    return [file, content] as const;
  });
  for (const [list, name] of Object.entries(NAMES)) {
    const entries = (given[list] ?? []) as { [key: string]: unknown }[];
    head[list] = ((head[list] ?? []) as unknown[]).map((entry) => {
      if (typeof entry !== "string") return entry;
      const found = entries.find((each) => each[name] === entry);
      if (found === undefined) throw refused(entry, `${String(from)} has no such entry in ${list}`);
      return found;
    });
  }
  return { ...source, ...Object.fromEntries(files), [HEAD]: JSON.stringify(head) };
}

function headOf(content: string | undefined): Head {
  try {
    return JSON.parse(content ?? "{}") as Head;
  } catch {
    // What isn't JSON is told when it is compiled.
    return {};
  }
}

function refused(what: string, why: string): TermsError {
  const message = `"${what}" can't be shared: ${why}.`;
  return new TermsError("EditionRefused", EDITION.refused(`${HEAD}: ${message}`), {
    problems: [{ file: HEAD, line: 0, message }],
  });
}
