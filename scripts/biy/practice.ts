/**
 * `biy local`: what only a local chain allows, so that a sale can be tried from beginning to end in minutes.
 * @module
 */

import { Contract } from "ethers";
import { testTengeAbi } from "../../src/abi/testTenge.ts";
import { amount, period } from "../../src/agreements/draft.ts";
import { requirePlace } from "../../src/agreements/send.ts";
import { momentInWords } from "../../src/terms/slots/time.ts";
import { chainTime } from "../../src/chain/present.ts";
import { BiyError } from "../../src/index.ts";
import { readDeployment } from "../../src/node/files.ts";
import { give, Usage, type Desk } from "./desk.ts";
import type { Connected } from "./network.ts";
import type { Acting } from "./sender.ts";
import { filled, WORDS } from "./words.ts";

const DECIMALS = 2;

/** Gives the key test tenge. */
export async function mint({ desk, at, signer }: Acting, { written }: { written: string }): Promise<void> {
  requireLocal(at);
  const { testTenge } = readDeployment(at.chainId, at.deployments);
  if (testTenge === undefined) throw new BiyError("missing", WORDS.noTestTenge);
  await requirePlace(at.provider, { chainId: at.chainId, to: testTenge });
  const to = await signer.getAddress();
  const token = new Contract(testTenge, testTengeAbi, signer);
  const words = filled(WORDS.mint, { amount: written, to });
  const label = `local mint ${to} ${await at.provider.getTransactionCount(to)}`;
  const hash = await signer.step({ label, words, asks: "yes" }, async () => {
    const sent = await token.getFunction("mint").send(to, amount(written, DECIMALS, "amount"));
    return { hash: sent.hash };
  });
  give(desk, { to, amount: written, transaction: hash }, hash);
}

/** Moves the chain's clock. */
export async function wait({ desk, at }: { desk: Desk; at: Connected }, { length }: { length: string }): Promise<void> {
  requireLocal(at);
  await at.provider.send("evm_increaseTime", [Number(period(length, "length"))]);
  await at.provider.send("evm_mine", []);
  const now = await chainTime(at.provider);
  give(desk, { now }, momentInWords(now, desk.lang));
}

function requireLocal({ local, chainId }: Connected): void {
  if (!local) throw new Usage(filled(WORDS.onlyPractice, { chainId }));
}
