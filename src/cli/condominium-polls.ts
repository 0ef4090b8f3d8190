/**
 * `biy condominium poll`: ballots signed as files, checked, counted.
 * @module
 */

import { keccak256, toUtf8Bytes } from "ethers";
import { basename, dirname, join } from "node:path";
import { type CondominiumFile, type Convened, type SignedBallot, ballotFrom } from "../condominium/index.ts";
import { BiyError, type Words } from "../index.ts";
import { writeNew } from "../node/index.ts";
import * as condominiums from "../condominium/index.ts";
import { agree, give, onDisk, tell } from "./desk.ts";
import type { Acting } from "./sender.ts";
import {
  type Reading,
  type Choice,
  condominiumAt,
  decisionAt,
  sentIn,
  tellText,
  unitsFor,
  table,
} from "./condominium-files.ts";
import { result, resultText } from "./condominium-decisions.ts";
import * as POLLS_WORDS from "../words/cli/polls.ts";
import * as TABLES_WORDS from "../words/cli/tables.ts";
import { say } from "../words/index.ts";

/** Signs a ballot as a file; nothing is sent. */
export async function sign(
  acting: Acting,
  own: { path: string; decision: string; choice: Choice; unit?: string | undefined; out?: string | undefined },
): Promise<void> {
  const { desk, at, signer } = acting;
  const { lang } = desk;
  const file = await condominiumAt(acting, own.path);
  const found = await decisionAt(acting, file, own.decision);
  const holder = await signer.getAddress();
  const units = await unitsFor(acting, file, { holder, named: own.unit });
  tell(desk, resultText(found, await condominiums.standing({ provider: at.provider, file, id: found.id }), lang));
  await tellText(acting, file, found.motion);
  const no = found.header.no;
  await agree(
    desk,
    say(POLLS_WORDS.agreeVote, { no, units: units.join(", "), choice: TABLES_WORDS.choices[own.choice][lang] }),
  );
  const ballot = await condominiums.signPollBallot({ signer, file, decision: found, choice: own.choice, units });
  const out = own.out ?? join(dirname(own.decision), `ballot-${no}-${holder}.json`);
  onDisk(out, () => writeNew(out, JSON.stringify(ballot, null, 2) + "\n"));
  tell(desk, say(POLLS_WORDS.ballotSigned, { path: out }));
  give(desk, { path: out, units }, out);
}

/** Checks the ballots of a poll, file by file: what is no ballot does not count, and the others do. */
async function ballotsIn(
  on: Reading,
  own: { path: string; decision: string; files: readonly string[] },
): Promise<{ file: CondominiumFile; found: Convened; good: SignedBallot[]; bad: { path: string; problem: Words }[] }> {
  const file = await condominiumAt(on, own.path);
  const found = await decisionAt(on, file, own.decision);
  const read = own.files.map((path) => sentIn(path, ballotFrom));
  const { provider } = on.at;
  const units = await condominiums.units({ provider, file });
  const cast = await condominiums.castIn({ provider, file, id: found.id, last: units.length });
  const ballots = read.flatMap(({ found: ballot }) => ballot ?? []);
  const { good, bad } = condominiums.checkBallots({ file, decision: found, ballots, units, cast });
  const pathOf = (ballot: SignedBallot) => read.find((each) => each.found === ballot)?.path ?? "";
  return {
    file,
    found,
    good,
    bad: [
      ...bad.map(({ ballot, problem }) => ({ path: pathOf(ballot), problem: POLLS_WORDS.problems[problem] })),
      ...read.flatMap(({ path, problem }) => (problem === undefined ? [] : [{ path, problem }])),
    ],
  };
}

/** What would count of the ballots given, and what would not and why. */
export async function check(
  on: Reading,
  own: { path: string; decision: string; files: readonly string[] },
): Promise<void> {
  const { desk } = on;
  const { good, bad } = await ballotsIn(on, own);
  const lines = bad.map(
    ({ path, problem }) => say(POLLS_WORDS.notCounted, { file: basename(path), problem })[desk.lang],
  );
  const units = good.reduce((sum, ballot) => sum + ballot.units.length, 0);
  const counts = (["yes", "no", "abstain"] as const).map((choice) => [
    TABLES_WORDS.choices[choice][desk.lang],
    `${good.filter((ballot) => ballot.choice === choice).reduce((sum, ballot) => sum + ballot.units.length, 0)}`,
  ]);
  give(
    desk,
    { good: good.length, units, bad: bad.map(({ path, problem }) => ({ path, problem: problem[desk.lang] })) },
    [table(counts), ...lines].join("\n"),
  );
}

/** Sends the ballots of a poll in batches; interrupted and run again, it goes on, and counts nothing twice. */
export async function count(
  acting: Acting,
  own: { path: string; decision: string; files: readonly string[]; size: string },
): Promise<void> {
  const { desk, signer } = acting;
  const { file, found, good, bad } = await ballotsIn(acting, own);
  for (const { path, problem } of bad)
    tell(desk, say(POLLS_WORDS.notCounted, { file: basename(path), problem: problem[desk.lang] }));
  if (good.length === 0) throw new BiyError("missing", POLLS_WORDS.nothingToCount);
  const batches = condominiums.batchesOf(good, Number(own.size));
  const hashes: string[] = [];
  for (const [index, ballots] of batches.entries()) {
    const units = ballots.reduce((sum, ballot) => sum + ballot.units.length, 0);
    const label = `condominium count ${found.id} ${keccak256(toUtf8Bytes(ballots.map(({ signature }) => signature).join()))}`;
    const words = say(POLLS_WORDS.count, { no: found.header.no, batch: index + 1, batches: batches.length, units });
    const act = async () => (await condominiums.countBallots({ signer, file, header: found.header, ballots })).receipt;
    tell(desk, words);
    hashes.push(await signer.step({ label, words, asks: "yes", more: index + 1 < batches.length }, act));
  }
  await result(acting, own);
  tell(desk, hashes.join("\n"));
}
