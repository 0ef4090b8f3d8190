/**
 * Brings the record of a file over to other sources of it that do the same: `npm run mutants -- carry`. Where the contracts that it is part
 * of have the same code, as it is deployed, a fault in the same function, by the same operator, in the same line of text is noticed as it
 * was. Others are new, and to be tried.
 * @module
 */
import { execFileSync } from "node:child_process";
import { codeOf, deployedCodeOf, treeOf } from "./build.ts";
import { mutantsOf, type Mutant } from "./operators.ts";
import type { Entry, Survivor } from "./record.ts";
import { CONTRACTS, read, root, sourceHash, TARGETS, type Reader } from "./targets.ts";

/** A source, and all faults that can be planted in it. */
export type Planted = { readonly source: string; readonly mutants: readonly Mutant[] };
/** What a fault is to the compiler: no code, the code of the contract without it, or another. */
export type Compiled = "unbuilt" | "same" | "other";
/** Faults of whose outcome only the number is known. */
export type Counts = { readonly unbuilt: number; readonly same: number; readonly killed: number };
export type Carried = {
  readonly survivors: readonly (Survivor & { readonly mutant: Mutant })[];
  /** Those that are as they were, and did not survive. */
  readonly kept: readonly Mutant[];
  readonly counts: Counts;
};

/** How far back a source is looked for. */
const COMMITS = 200;

/**
 * @param entry the record of `before`, all of whose faults were tried
 * @param compiledAs what a fault of `before` is that is no longer there
 */
export function carryOver(
  entry: Entry,
  before: Planted,
  now: Planted,
  compiledAs: (mutant: Mutant) => Compiled,
): Carried {
  const [were, are] = [groupsOf(before), groupsOf(now)];
  const isKept = (key: string) => were.get(key)?.length === are.get(key)?.length;
  const left = new Map([...were].map(([key, mutants]) => [key, mutants.map((mutant, at) => ({ mutant, at }))]));
  const survivors: (Survivor & { readonly mutant: Mutant })[] = [];
  let [goneUnexplained, goneExplained] = [0, 0];
  for (const survivor of entry.survivors) {
    const key = keyOf(survivor, before.source);
    const same = left.get(key) ?? [];
    const found = same.findIndex(({ mutant }) => mutant.line === survivor.line);
    if (found < 0) throw new Error(`${survivor.within}, line ${survivor.line}: no such fault can be planted there.`);
    const [{ at } = { at: 0 }] = same.splice(found, 1);
    const mutant = isKept(key) ? are.get(key)?.[at] : undefined;
    if (mutant !== undefined) survivors.push({ ...survivor, line: mutant.line, mutant });
    else if (survivor.equivalent === undefined) ++goneUnexplained;
    else ++goneExplained;
  }
  const gone = [...were].flatMap(([key, mutants]) => (isKept(key) ? [] : mutants)).map(compiledAs);
  const goneAs = (is: Compiled) => gone.filter((each) => each === is).length;
  const explained = entry.survivors.filter(({ equivalent }) => equivalent !== undefined).length;
  const counts: Counts = {
    unbuilt: before.mutants.length - entry.planted - goneAs("unbuilt"),
    same: entry.equivalent - explained - goneAs("same"),
    killed: entry.killed - (goneAs("other") - goneUnexplained - goneExplained),
  };
  const kept = [...are].flatMap(([key, mutants]) => (isKept(key) ? mutants : []));
  const others = kept.filter((mutant) => !survivors.some((each) => each.mutant === mutant));
  const isWhole = counts.unbuilt + counts.same + counts.killed === others.length;
  if (!isWhole || Math.min(...Object.values(counts)) < 0) throw new Error("The record is not of that source.");
  return { survivors, kept: others, counts };
}

/** What makes a fault the same wherever it stands in its function. */
function keyOf({ within, operator, before, after, line }: Survivor, source: string): string {
  return [within, operator, before, after, source.split("\n")[line - 1]?.trim()].join("\n");
}

function groupsOf({ source, mutants }: Planted): Map<string, Mutant[]> {
  const groups = new Map<string, Mutant[]>();
  for (const mutant of mutants) {
    const key = keyOf(mutant, source);
    groups.set(key, [...(groups.get(key) ?? []), mutant]);
  }
  return groups;
}

/* WHAT IT WAS */

const readers = new Map<string, Reader>();
/** The project as it was in a commit. */
function readerAt(commit: string): Reader {
  const known = readers.get(commit);
  if (known !== undefined) return known;
  const texts = new Map<string, string>();
  const reader: Reader = (file) => {
    const text = texts.get(file) ?? git("show", `${commit}:${file}`);
    texts.set(file, text);
    return text;
  };
  readers.set(commit, reader);
  return reader;
}

const git = (...args: string[]): string =>
  execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 1e8, stdio: ["ignore", "pipe", "ignore"] });

/** The latest commit that has the source of this hash; nothing, if there is none. */
export function sourceOf(file: string, hash: string): Reader | undefined {
  const commits = git("log", "--format=%H", `-${COMMITS}`, "--", "contracts", "long", "test/invariants")
    .split("\n")
    .filter(Boolean);
  return commits.map(readerAt).find((from) => {
    try {
      return sourceHash(file, from) === hash;
    } catch {
      // A file that it imports was not there yet.
      return false;
    }
  });
}

const codes = new Map<Reader | undefined, Map<string, string | undefined>>();
function deployed(contract: string, from?: Reader): string | undefined {
  const all = codes.get(from) ?? new Map<string, string | undefined>();
  codes.set(from, all);
  if (!all.has(contract)) all.set(contract, wasThere(contract, from) ? deployedCodeOf(contract, from) : undefined);
  return all.get(contract);
}

function wasThere(contract: string, from: Reader = read): boolean {
  try {
    return from(CONTRACTS[contract] ?? "") !== "";
  } catch {
    return false;
  }
}

/** Those of these contracts whose deployed code was another, or that were not there. */
export const changedOf = (contracts: readonly string[], from: Reader): string[] =>
  contracts.filter((contract) => deployed(contract, from) !== deployed(contract));

/** The record of a file, for the sources as they are; or, in a sentence, why there is none. */
export function carriedFor(file: string, source: string, entry: Entry): Carried | string {
  const from = sourceOf(file, entry.source);
  if (from === undefined) return "no commit has the source that its record is of";
  const changed = changedOf(TARGETS[file] ?? [], from);
  if (changed.length !== 0) return `the code of ${changed.join(" and ")} has changed`;
  const [contracts, text, path] = [TARGETS[file] ?? [], from(file), `project/${file}`];
  const without = new Map(contracts.map((contract) => [contract, codeOf(contract, {}, from)]));
  const compiledAs = (mutant: Mutant): Compiled => {
    const texts = { [path]: text.slice(0, mutant.from) + mutant.after + text.slice(mutant.to) };
    const found = contracts.map((contract) => [contract, codeOf(contract, texts, from)] as const);
    if (found.some(([, code]) => code === undefined)) return "unbuilt";
    return found.every(([contract, code]) => code === without.get(contract)) ? "same" : "other";
  };
  const planted = (content: string, reader?: Reader): Planted => ({
    source: content,
    mutants: mutantsOf(file, content, treeOf(file, reader)),
  });
  return carryOver(entry, planted(text, from), planted(source), compiledAs);
}
