/**
 * What Sale does at each limit that its text states, to whom it pays, and whom it refuses: found by doing it. Each probe names the
 * clause whose sentence it tries. The outcomes are kept with the clauses (`outcomes.json`), so that neither changes unseen.
 * @module
 */
import { saleAbi } from "../../src/abi/sale.ts";
import type { Sale } from "../../src/types.ts";
import * as world from "../../test/fixtures.ts";
import { undone } from "../../test/agreements/states.ts";
import { LIMITS } from "./limits.ts";
import { PAYMENTS } from "./payments.ts";
import { REFUSALS } from "./refusals.ts";
import { nameOf, type Outcome, type Outcomes, type Probe, type World } from "./trying.ts";

const { ethers } = world;

export type { Outcome, Outcomes } from "./trying.ts";

export const PROBES: readonly Probe[] = [...LIMITS, ...PAYMENTS, ...REFUSALS];

/**
 * Runs the probes on a sale, each in a world of its own.
 * @param sale its bytecode; that of the build unless given
 * @param until stops as soon as an outcome isn't the one expected
 */
export async function probe({
  bytecode,
  expected,
  only = PROBES,
}: { bytecode?: string; expected?: Outcomes; only?: readonly Probe[] } = {}): Promise<Outcomes> {
  const outcomes: { [probe: string]: Outcome[] } = {};
  const here = await worldOf(bytecode);
  for (const { id, isLimit, run } of only) {
    const found: Outcome[] = [];
    for (const distance of isLimit ? [-1n, 0n, 1n] : [0n]) {
      await undone(async () => {
        try {
          found.push(await run(here, distance));
        } catch (error) {
          // What leads up to the step already failed: that is an outcome, too.
          found.push(`before: ${nameOf(error)}`);
        }
      });
    }
    outcomes[id] = found;
    if (expected !== undefined && found.join() !== expected[id]?.join()) break;
  }
  return outcomes;
}

async function worldOf(bytecode?: string): Promise<World> {
  const here = await world.deployed();
  if (bytecode === undefined) return here;
  const sale = (await (await ethers.getContractFactory(saleAbi as never, bytecode)).deploy()) as unknown as Sale;
  for (const payer of [here.buyer, here.seller, here.stranger])
    await here.tenge.connect(payer).approve(await sale.getAddress(), 2n ** 255n);
  return { ...here, sale };
}
