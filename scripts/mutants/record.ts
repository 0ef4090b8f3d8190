/**
 * What is kept of the faults tried: `mutants.json`, by file, with the hash of the source they were planted in.
 * @module
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { root, sourceHash, TARGETS } from "./targets.ts";
import type { Mutant } from "./operators.ts";

/** A fault that no test notices; `equivalent` says why nobody could. */
export type Survivor = Pick<Mutant, "line" | "within" | "operator" | "before" | "after"> & { equivalent?: string };
/**
 * @property planted faults that compile, or were not tried yet
 * @property tried those of them that were tried to the end
 * @property equivalent those that nobody could notice: the same bytecode, or a survivor with its reason
 */
export type Entry = {
  readonly source: string;
  readonly planted: number;
  readonly tried: number;
  readonly killed: number;
  readonly equivalent: number;
  readonly survivors: readonly Survivor[];
};
export type Mutants = { readonly [file: string]: Entry };

/** The least part of the faults that tests have to notice, of those that can be noticed, in hundredths. */
export const LEAST = 95;

const path = `${root}mutants.json`;

export const readMutants = (): Mutants => (existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Mutants) : {});

export function writeMutants(mutants: Mutants): void {
  writeFileSync(path, `${JSON.stringify(mutants, null, 2)}\n`);
}

/** What is wrong with the record, a sentence each: a contract that is missing or has changed since, or whose faults go unnoticed. */
export function problemsOf(mutants: Mutants, files: readonly string[] = Object.keys(TARGETS)): string[] {
  return files.flatMap((file) => {
    const entry = mutants[file];
    if (entry === undefined) return [`${file}: no faults were planted in it.`];
    const { source, tried, killed, equivalent, survivors } = entry;
    const found = [];
    if (source !== sourceHash(file)) found.push(`${file} has changed since faults were planted in it.`);
    if (killed * 100 < (tried - equivalent) * LEAST)
      found.push(`${file}: tests notice ${killed} of ${tried - equivalent} faults.`);
    const explained = survivors.filter((each) => each.equivalent !== undefined).length;
    if (killed + survivors.length + equivalent - explained !== tried) found.push(`${file}: the counts do not add up.`);
    return found;
  });
}

/** The contracts that have faults which were not tried. */
export function untriedIn(mutants: Mutants): string[] {
  return Object.keys(mutants).filter((file) => mutants[file]?.tried !== mutants[file]?.planted);
}

const nameOf = ({ within, operator, before, after }: Survivor): string => [within, operator, before, after].join("\n");

/** Takes over the reasons that were written for the same faults, wherever in their function they now stand. */
export function withReasons(survivors: readonly Survivor[], earlier: readonly Survivor[] = []): Survivor[] {
  const left = [...earlier];
  return survivors.map((survivor) => {
    const at = left.findIndex((each) => nameOf(each) === nameOf(survivor));
    const reason = at < 0 ? undefined : left.splice(at, 1)[0]?.equivalent;
    return reason === undefined ? survivor : { ...survivor, equivalent: reason };
  });
}
