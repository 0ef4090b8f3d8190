/**
 * Lines of a template's files: what a problem is reported with.
 * @module
 */

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../text/errors.ts";

/** The files of a folder, each read once, by their paths from it. */
export type Files = {
  /** Nothing, if the file isn't there. */
  readonly text: (file: string) => string | undefined;
  /** The names of the files in a folder. */
  readonly names: (folder: string) => string[];
  /** A problem at the first line that is so; at the first of all, if none is. */
  readonly at: (file: string, is: RegExp, message: string) => Problem;
  /** The line of a place in a source, `start:length:file` in bytes. */
  readonly lineOf: (file: string, src: string) => number;
};

export function filesIn(folder: string): Files {
  const read = new Map<string, string | undefined>();
  const text = (file: string) => {
    const path = join(folder, file);
    if (!read.has(file)) read.set(file, existsSync(path) ? readFileSync(path, "utf8") : undefined);
    return read.get(file);
  };
  return {
    text,
    names: (inside) => (existsSync(join(folder, inside)) ? readdirSync(join(folder, inside)).toSorted() : []),
    at: (file, is, message) => ({ file, line: lineWith(text(file) ?? "", is), message }),
    lineOf: (file, src) => {
      const start = Number(src.split(":")[0]);
      return Buffer.from(text(file) ?? "")
        .subarray(0, start)
        .toString()
        .split("\n").length;
    },
  };
}

/** The number of the first line that is so, or of the first. */
export function lineWith(text: string, is: RegExp): number {
  return text.split("\n").findIndex((line) => is.test(line)) + 1 || 1;
}

/** The line of a key in JSON, below the keys that it is in; the line of the last of those that is there. */
export function lineOfKey(json: string, path: readonly string[]): number {
  const lines = json.split("\n");
  let line = 0;
  for (const key of path) {
    const found = lines.findIndex((text, index) => index >= line && text.includes(`"${key}":`));
    if (found < 0) break;
    line = found;
  }
  return line + 1;
}
