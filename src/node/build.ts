/**
 * A template's contract as Hardhat built it last, from the files that it keeps.
 * @module
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Abi } from "../agreements/fromAbi.ts";
import type { Output } from "./tree.ts";

/** Where Hardhat keeps what it built, in a project's folder. */
const ARTIFACTS = "artifacts";

/** What Hardhat says of a contract. */
export type Artifact = {
  readonly abi: Abi;
  /** What creates it. */
  readonly bytecode: string;
  readonly buildInfoId: string;
  readonly inputSourceName: string;
};
/** What it was built of and into. */
export type Build = {
  readonly output: Output;
  /** The sources of the project itself, as they were built: by their paths in the project. */
  readonly sources: { readonly [path: string]: string };
};

/** The artifact of a contract of the project's own; nothing, if it was not built. */
export function artifactIn(folder: string, contract: string): Artifact | undefined {
  const root = join(folder, ARTIFACTS);
  const wanted = `${contract}.json`;
  const files = existsSync(root)
    ? readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.split(/[\\/]/).at(-1) === wanted)
    : [];
  const [file] = files.filter((each) => !each.startsWith("build-info"));
  return file === undefined ? undefined : (read(join(root, file)) as Artifact);
}

/** What an artifact was built of and into; nothing, where that isn't kept. */
export function buildOf(folder: string, { buildInfoId }: Artifact): Build | undefined {
  const path = (end: string) => join(folder, ARTIFACTS, "build-info", `${buildInfoId}${end}`);
  if (!existsSync(path(".json")) || !existsSync(path(".output.json"))) return undefined;
  const { input } = read(path(".json")) as { input: { sources: { [path: string]: { content: string } } } };
  const { output } = read(path(".output.json")) as { output: Output };
  const own = Object.entries(input.sources).flatMap(([name, { content }]) => {
    const file = ownPath(name);
    return file === undefined ? [] : [[file, content] as const];
  });
  return { output, sources: Object.fromEntries(own) };
}

/** The path in the project of a source that the compiler knows by another name; nothing, if it is of a library. */
export function ownPath(source: string): string | undefined {
  return /^project\/(.*)$/.exec(source)?.[1];
}

/** The sources of the project that are not as they were built, from its folder. */
export function changedIn(folder: string, { sources }: Build): string[] {
  return Object.entries(sources)
    .filter(
      ([file, content]) => !existsSync(join(folder, file)) || readFileSync(join(folder, file), "utf8") !== content,
    )
    .map(([file]) => relative(".", file));
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
