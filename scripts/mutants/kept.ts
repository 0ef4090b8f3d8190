/**
 * What was tried of a file, as it goes: in `cache/mutants/`, so that a run that was stopped goes on.
 * @module
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { treeOf } from "./build.ts";
import { carriedFor, type Counts } from "./carry.ts";
import { mutantsOf, type Mutant } from "./operators.ts";
import { readMutants, writeMutants } from "./record.ts";
import { read, root, sourceHash } from "./targets.ts";

/** Of what was `carried` over it is known how many were not built, or killed, but not which. */
export type Tried = {
  readonly key: string;
  readonly is: "unbuilt" | "same" | "killed" | "survived" | "carried";
  readonly by?: string;
};

export const folder = `${root}cache/mutants/`;
/** Where it is kept what was tried of a file with this hash. */
export const pathOf = (file: string, hash: string): string =>
  `${folder}${file.replaceAll("/", "-")}-${hash.slice(0, 16)}.jsonl`;
export const keyOf = ({ from, to, after }: Mutant): string => `${from}:${to}:${after}`;

export const triedIn = (path: string): Tried[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Tried);

const NONE: Counts = { unbuilt: 0, same: 0, killed: 0 };
const carriedPath = (path: string): string => path.replace(/jsonl$/, "carried.json");
export const carriedIn = (path: string): Counts =>
  existsSync(carriedPath(path)) ? (JSON.parse(readFileSync(carriedPath(path), "utf8")) as Counts) : NONE;

/** Takes over what is known of a file, where its contracts do what they did. */
export function carry(file: string): void {
  const [source, hash, entry] = [read(file), sourceHash(file), readMutants()[file]];
  if (entry?.source === hash) return;
  const found = entry === undefined ? "it has no record" : carriedFor(file, source, entry);
  if (typeof found === "string") {
    console.log(`${file}: ${found}: all faults are to be tried.`);
    return;
  }
  const { survivors, kept, counts } = found;
  const tried: Tried[] = [
    ...kept.map((mutant): Tried => ({ key: keyOf(mutant), is: "carried" })),
    ...survivors.map(({ mutant }): Tried => ({ key: keyOf(mutant), is: "survived" })),
  ];
  const path = pathOf(file, hash);
  writeFileSync(path, tried.map((each) => `${JSON.stringify(each)}\n`).join(""));
  writeFileSync(carriedPath(path), JSON.stringify(counts));
  const all = mutantsOf(file, source, treeOf(file)).length;
  writeMutants({
    ...readMutants(),
    [file]: {
      source: hash,
      planted: all - counts.unbuilt,
      tried: counts.killed + counts.same + survivors.length,
      killed: counts.killed,
      equivalent: counts.same + survivors.filter(({ equivalent }) => equivalent !== undefined).length,
      survivors: survivors.map(({ mutant: _mutant, ...survivor }) => survivor),
    },
  });
  console.log(`${file}: ${tried.length} faults are as they were, ${all - tried.length} are to be tried.`);
}
