/**
 * What a whole case costs, transaction by transaction, on the production profile: from the dispute to the arbiters' fee, with a sole arbiter and with three.
 * @module
 */
import { id as hashOf, ZeroHash, type ContractTransactionResponse } from "ethers";
import * as world from "../../test/fixtures.ts";

type Formed = { readonly terms: world.Terms; readonly hash: string; readonly id: string };
/** Each transaction of a case, in order. */
type Spent = readonly (readonly [step: string, gas: number])[];

/**
 * A dispute about a sale that is formed, its case and its end: an advance, a document from each side, a split, with reasons, carried out by a stranger.
 * @param seats as many as the rules of the sale say
 */
export async function wholeCase(here: world.World, { terms, hash, id }: Formed, seats: 1 | 3): Promise<Spent> {
  const { sale, tribunal, buyer, seller, stranger, a, b, c } = here;
  const spent: (readonly [string, number])[] = [];
  const pay = async (step: string, sent: Promise<ContractTransactionResponse>) => {
    const receipt = await (await sent).wait();
    spent.push([step, Number(receipt?.gasUsed ?? 0n)]);
  };
  const parties = [buyer, seller];
  const template = await sale.getAddress();
  await pay("dispute", sale.connect(buyer).dispute(terms.common, hash, hashOf("claim")));
  await pay("open", tribunal.connect(buyer).open(template, terms.common, hash));
  const caseId = await tribunal.caseIdOf(template, id, 1n);
  const { advance } = here.rulesContent;
  await pay("advance", tribunal.connect(buyer).payAdvance(caseId, { value: advance }));
  const accept = async (seat: number, arbiter: typeof a) =>
    await pay("accept", tribunal.connect(arbiter).accept(caseId, seat, hashOf(`nothing to disclose, ${seat}`)));
  if (seats === 1) {
    for (const party of parties) await pay("nominate", tribunal.connect(party).nominate(caseId, 0, a.address));
    await accept(0, a);
  } else {
    await pay("nominate", tribunal.connect(buyer).nominate(caseId, 0, a.address));
    await pay("nominate", tribunal.connect(seller).nominate(caseId, 1, b.address));
    for (const [seat, arbiter] of [a, b].entries()) await accept(seat, arbiter);
    for (const arbiter of [a, b]) await pay("nominate", tribunal.connect(arbiter).nominate(caseId, 2, c.address));
    await accept(2, c);
  }
  for (const party of parties)
    await pay("evidence", tribunal.connect(party).submitEvidence(caseId, hashOf(`a document of ${party.address}`)));
  for (const party of parties) await pay("close", tribunal.connect(party).closeEvidence(caseId));
  const split = world.disposition({
    toFirst: (world.PRICE * 2n) / 3n,
    toSecond: world.PRICE - (world.PRICE * 2n) / 3n,
  });
  const majority = seats === 1 ? [a] : [a, b];
  const inCase = { tribunal, caseId };
  const underAward = await Promise.all(majority.map(async (arbiter) => await world.signAward(inCase, arbiter, split)));
  await pay(
    "award",
    tribunal.connect(a).award(caseId, terms.common, hash, split, ZeroHash, hashOf("award"), underAward),
  );
  const underReasons = await Promise.all(majority.map(async (arbiter) => await world.signReasons(inCase, arbiter)));
  await pay("reasons", tribunal.connect(a).giveReasons(caseId, hashOf("reasons"), underReasons));
  await world.time.increase(30n * world.DAY + 1n);
  await pay("enforce", sale.connect(stranger).enforce(terms.common, hash, split));
  await pay("fees", tribunal.connect(stranger).distribute(caseId, terms.common, hash));
  return spent;
}

/** Of a case: its transactions, their gas, and that of the first three, after which it is before the tribunal. */
export function figuresOf(spent: Spent): {
  readonly transactions: number;
  readonly gas: number;
  readonly brought: number;
} {
  const gasOf = (steps: Spent) => steps.reduce((sum, [, gas]) => sum + gas, 0);
  return { transactions: spent.length, gas: gasOf(spent), brought: gasOf(spent.slice(0, 3)) };
}
