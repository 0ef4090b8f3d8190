/**
 * The tests of the contracts, loaded once and run again and again: all of them, or those named, on a chain as it was at first, with other
 * bytecode in the place of a contract's own.
 * @module
 */
import { globSync } from "node:fs";
import hre from "hardhat";
import Mocha from "mocha";
import { read, root } from "./targets.ts";

const FILES = ["agreements", "arbitration", "conformance", "condominium"].map((folder) => `test/${folder}/*.test.ts`);
/** Tests of contracts share one chain, which is put back for each fault; the others have their own, or none. */
const SHARED =
  /from "(?:\.\.\/fixtures|\.\.\/conformance\/world|\.\/states|\.\/stages|\.\/world|\.\/cases|\.\/conformance)\.ts"/;
/** Minutes of play, and what things cost, which is measured on optimised code. */
const LEFT_OUT = /(?:ways|governor)\.test\.ts$/;
/** A test that takes longer than this hangs: the slowest takes a few seconds. */
const TIMEOUT = 60_000;

const filesOfContracts = (): string[] =>
  globSync(FILES, { cwd: root })
    .toSorted()
    .filter((file) => SHARED.test(read(file)) && !LEFT_OUT.test(file));

export type Failure = { readonly test: string; readonly message: string };
/** Bytecode by the contract that is to have it. */
export type Codes = Readonly<Record<string, string>>;

export type Suite = {
  readonly titles: readonly string[];
  /** Runs the tests named, in their own order, until one fails. */
  run(titles: readonly string[], codes: Codes): Promise<Failure | undefined>;
  /** The marks of an instrumented contract that were passed since the last time, also on the way to a state that was kept. */
  passed(): ReadonlySet<string>;
};

/** @param files the tests; those of the contracts unless given */
export async function loadSuite(files: readonly string[] = filesOfContracts()): Promise<Suite> {
  let marks = new Set<string>();
  hre.hooks.registerHandlers("network", {
    onCoverageData: async (_, tags) => {
      for (const tag of tags) marks.add(tag);
    },
  });
  let planted: Codes = {};
  const readArtifact = hre.artifacts.readArtifact.bind(hre.artifacts);
  hre.artifacts.readArtifact = async (name) => {
    const artifact = await readArtifact(name);
    const bytecode = planted[name];
    return bytecode === undefined ? artifact : { ...artifact, bytecode };
  };

  const { networkHelpers } = await import("../../test/fixtures.ts");
  const kept = new Map<unknown, ReadonlySet<string>>();
  const { loadFixture } = networkHelpers;
  networkHelpers.loadFixture = async (fixture) => {
    const before = marks;
    marks = new Set();
    const state = await loadFixture(fixture);
    const onTheWay = kept.get(fixture) ?? marks;
    kept.set(fixture, onTheWay);
    marks = new Set([...before, ...onTheWay]);
    return state;
  };

  const mocha = new Mocha({ timeout: TIMEOUT, bail: true, reporter: Mocha.reporters.Base });
  mocha.cleanReferencesAfterRun(false);
  for (const file of files) mocha.addFile(`${root}${file}`);
  await mocha.loadFilesAsync();
  const titles: string[] = [];
  mocha.suite.eachTest((test: Mocha.Test) => {
    titles.push(test.fullTitle());
  });

  let pristine = await networkHelpers.takeSnapshot();
  return {
    titles,
    passed() {
      const found = marks;
      marks = new Set();
      return found;
    },
    async run(chosen, codes) {
      if (planted !== codes) {
        await pristine.restore();
        pristine = await networkHelpers.takeSnapshot();
        networkHelpers.clearSnapshots();
        kept.clear();
        planted = codes;
      }
      mocha.grep(new RegExp(`^(?:${chosen.map((title) => escaped(title)).join("|")})$`));
      return await new Promise((done) => {
        let failure: Failure | undefined;
        const runner = mocha.run(() => {
          // What comes after the last test would end the process.
          runner.dispose();
          done(failure);
        });
        runner.on("fail", (test, error: Error) => {
          failure ??= { test: test.fullTitle(), message: String(error.message).slice(0, 200) };
        });
      });
    },
  };
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
