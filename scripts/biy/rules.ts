/**
 * `biy rules`: rules of a tribunal, from a file as people write it.
 * @module
 */

import { ZeroAddress } from "ethers";
import { dirname, join } from "node:path";
import { amount, period } from "../../src/agreements/draft.ts";
import { address, string, wholeNumber } from "../../src/agreements/file.ts";
import { cases } from "../../src/index.ts";
import { readDeployment, readJson, readText } from "../../src/node/files.ts";
import { TYPED } from "./binding-words.ts";
import { give } from "./desk.ts";
import { ROSTER_WORDS as SAY } from "./roster-words.ts";
import type { Acting } from "./sender.ts";
import { filled } from "./words.ts";

const PERIODS = [
  "silence",
  "nominationPeriod",
  "acceptancePeriod",
  "evidencePeriod",
  "awardPeriod",
  "reasonsPeriod",
  "enforcementDelay",
] as const;
const FIELDS = ["seats", "roster", "authority", "successor", "advance", "text", ...PERIODS];
const COIN_DECIMALS = 18;

/** Publishes rules, once and for ever, by the deployment's tribunal. The advance is in the chain's coin. */
export async function publish(acting: Acting, { path }: { path: string }): Promise<void> {
  const { desk, at, signer } = acting;
  const { tribunal } = readDeployment(at.chainId, at.deployments);
  const rules = rulesIn(path);
  const hash = cases.rulesHash(rules);
  const words = filled(SAY.publish, { hash });
  const transaction = await signer.step(
    { label: `rules publish ${tribunal} ${hash}`, words, asks: { word: TYPED.publish } },
    async () => (await cases.publish({ signer, tribunal, rules })).receipt,
  );
  give(desk, { hash, tribunal, transaction }, hash);
}

/** @throws {BiyError} `input`, naming the field */
function rulesIn(path: string): cases.Rules {
  const read = readJson(path, FIELDS);
  const of = (name: string) => `${path}: ${name}`;
  const lengths = Object.fromEntries(
    PERIODS.map((name) => [name, period(string(read[name], of(name)), of(name))]),
  ) as Record<(typeof PERIODS)[number], bigint>;
  return {
    mode: 0n,
    seats: wholeNumber(read["seats"], of("seats"), 8n),
    roster: address(read["roster"], of("roster")),
    authority: address(read["authority"], of("authority")),
    successor: address(read["successor"], of("successor")),
    feeCurrency: ZeroAddress,
    advance: amount(string(read["advance"], of("advance")), COIN_DECIMALS, of("advance")),
    text: cases.textHash(readText(join(dirname(path), string(read["text"], of("text"))))),
    ...lengths,
  };
}
