/**
 * Lines of the project's files: what a problem is reported with.
 * @module
 */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The lines of a file. @param file from the project's root */
export function lines(file: string): string[] {
  return readFileSync(join(root, file), "utf8").split("\n");
}

/** The first line that is so, as `file:line`; else the first. */
export function lineOf(file: string, is: (line: string, index: number) => boolean): string {
  return `${relative(root, join(root, file))}:${lines(file).findIndex(is) + 1 || 1}`;
}

/** The line of a key in a file of words. */
export function lineIn(file: string, key: string): string {
  return lineOf(file, (line) => new RegExp(`^\\s*"?${key}"?\\s*:`).test(line));
}
