/**
 * How many faults of each template were noticed, by kind: what is kept of it in a file of the repository, and, of a run that was stopped, in
 * `cache/`.
 * @module
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Mutant } from "./operators.ts";
import { withReasons, type Entry } from "./record.ts";
import { root, sourceHash } from "./targets.ts";

/** How many faults of a kind were planted, and how many of them were noticed. */
export type Counted = { readonly planted: number; readonly killed: number };
export type Measured = Entry & { readonly operators: { readonly [operator: string]: Counted } };
export type Measures = { readonly [file: string]: Measured };

/** The files of measures: what the suite notices, and what makes a clause a lie. */
export type MeasuresFile = "conformance.json" | "lies.json";

export const readMeasures = (name: MeasuresFile): Measures =>
  existsSync(`${root}${name}`) ? (JSON.parse(readFileSync(`${root}${name}`, "utf8")) as Measures) : {};
const writeMeasures = (name: MeasuresFile, measures: Measures): void =>
  writeFileSync(`${root}${name}`, `${JSON.stringify(measures, null, 2)}\n`);

/** What became of a fault. `same`: the same bytecode. */
export type Tried = { readonly is: "unbuilt" | "same" | "survived" | "killed"; readonly by?: string };
type Line = Tried & { readonly key: string };

const keyOf = ({ file, from, to, after }: Mutant): string => `${file}:${from}:${to}:${after}`;

/** What was tried of a template's faults, and how to note more of it. */
export type Journal = {
  readonly of: (mutant: Mutant) => Tried | undefined;
  readonly note: (mutant: Mutant, tried: Tried) => void;
};

/** The journal of a template's contract as it is now. @param name of the file of measures */
export function journalOf(name: MeasuresFile, file: string, mutants: readonly Mutant[]): Journal {
  const path = `${root}cache/${name.replace(".json", "")}/${file.replaceAll("/", "-")}-${sourceHash(file).slice(0, 16)}.jsonl`;
  mkdirSync(dirname(path), { recursive: true });
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
  const done = new Map(lines.map((line) => JSON.parse(line) as Line).map((line) => [line.key, line]));
  const of = (mutant: Mutant) => done.get(keyOf(mutant));
  const write = () => {
    const earlier = readMeasures(name);
    writeMeasures(name, {
      ...earlier,
      [file]: measured(mutants, { of, source: sourceHash(file), was: earlier[file] }),
    });
  };
  write();
  return {
    of,
    note(mutant, tried) {
      const line = { key: keyOf(mutant), ...tried };
      done.set(line.key, line);
      appendFileSync(path, `${JSON.stringify(line)}\n`);
      write();
    },
  };
}

function measured(
  mutants: readonly Mutant[],
  { of, source, was }: Pick<Journal, "of"> & { source: string; was: Measured | undefined },
): Measured {
  const those = (is: Tried["is"]) => mutants.filter((mutant) => of(mutant)?.is === is);
  const survivors = withReasons(
    those("survived").map(({ line, within, operator, before, after }) => ({ line, within, operator, before, after })),
    was?.survivors,
  );
  const explained = survivors.filter(({ equivalent }) => equivalent !== undefined).length;
  const planted = mutants.filter((mutant) => of(mutant)?.is !== "unbuilt");
  const killed = those("killed");
  const operators: { [operator: string]: Counted } = {};
  for (const { operator } of planted)
    operators[operator] = {
      planted: planted.filter((each) => each.operator === operator).length,
      killed: killed.filter((each) => each.operator === operator).length,
    };
  return {
    source,
    planted: planted.length,
    tried: killed.length + those("same").length + survivors.length,
    killed: killed.length,
    equivalent: those("same").length + explained,
    operators,
    survivors,
  };
}
