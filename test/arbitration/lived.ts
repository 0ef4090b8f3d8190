/**
 * A case as it is lived, state by state: one seat and three, its advance, its ends, what comes after them.
 * @module
 */
import { DAY, disposition, PRICE, Then, time, type CaseWorld } from "../fixtures.ts";
import {
  arbiterAt,
  award,
  CLAIM,
  deliberatedCase,
  deliberatedCaseOfThree,
  enforceAward,
  giveReasons,
  openedCase,
  openedCaseOfThree,
  pairedCaseOfThree,
  REASON,
  seatedCase,
} from "./cases.ts";

export const SPLIT = disposition({ toFirst: PRICE - 9n, toSecond: 0n, costs: 9n });
const WITHOUT_COSTS = disposition({ toFirst: PRICE, toSecond: 0n });
const RESUME = disposition({ then: Then.Resume });

export type Lived = CaseWorld & { readonly ordered?: typeof SPLIT };

const awarded = async (of: () => Promise<CaseWorld>, ordered = SPLIT): Promise<Lived> => {
  const world = await of();
  await award(world, ordered, await sitting(world));
  return { ...world, ordered };
};
const reasoned = async (of: () => Promise<CaseWorld>, ordered = SPLIT): Promise<Lived> => {
  const world = await awarded(of, ordered);
  await giveReasons(world, await sitting(world));
  return world;
};
const sitting = async (world: CaseWorld) =>
  (await world.tribunal.seatsOf(world.caseId)).map(({ arbiter }) => arbiterAt(world, arbiter));
const advanced = async (of: () => Promise<CaseWorld>): Promise<Lived> => {
  const world = await of();
  await world.tribunal.connect(world.stranger).payAdvance(world.caseId, { value: 1_000n });
  return world;
};
const surrendered = async (of: () => Promise<CaseWorld>): Promise<Lived> => {
  const world = await of();
  await world.sale.connect(world.seller).surrender(world.terms.common, world.hash);
  return world;
};
const withdrawn = async (): Promise<Lived> => {
  const world = await openedCase();
  await world.tribunal.connect(world.buyer).withdrawClaim(world.caseId);
  return { ...world, ordered: RESUME };
};
const returned = async (): Promise<Lived> => {
  const world = await openedCase();
  await time.increase(11n * DAY);
  await world.tribunal.connect(world.authority).returnClaim(world.caseId, REASON);
  return { ...world, ordered: RESUME };
};
const resumed = async (): Promise<Lived> => {
  const world = await withdrawn();
  await world.sale.enforce(world.terms.common, world.hash, RESUME);
  return world;
};
const then = (of: () => Promise<Lived>, act: (world: Lived) => Promise<unknown>) => async (): Promise<Lived> => {
  const world = await of();
  await act(world);
  return world;
};
const enforced = (ordered: typeof SPLIT) =>
  then(
    async () => await reasoned(async () => await advanced(deliberatedCase), ordered),
    async (world) => await enforceAward(world, ordered),
  );
const shared = (of: () => Promise<Lived>) =>
  then(of, async ({ tribunal, caseId, terms, hash }) => await tribunal.distribute(caseId, terms.common, hash));

/** By what has happened. */
export const LIVED: Readonly<Record<string, () => Promise<Lived>>> = {
  opened: openedCase,
  "opened, of three": openedCaseOfThree,
  "opened, advanced": async () => await advanced(openedCase),
  "two of three accepted": pairedCaseOfThree,
  "seated, nobody accepted": then(openedCase, async ({ tribunal, buyer, seller, a, caseId }) => {
    for (const party of [buyer, seller]) await tribunal.connect(party).nominate(caseId, 0, a.address);
  }),
  evidence: seatedCase,
  "evidence, one has no more": then(seatedCase, async ({ tribunal, buyer, caseId }) => {
    await tribunal.connect(buyer).closeEvidence(caseId);
  }),
  deliberation: deliberatedCase,
  "deliberation of three": deliberatedCaseOfThree,
  "an arbiter left in deliberation": then(deliberatedCase, async ({ tribunal, a, caseId }) => {
    await tribunal.connect(a).resign(caseId, 0, REASON);
  }),
  awarded: async () => await awarded(deliberatedCase),
  reasoned: async () => await reasoned(deliberatedCase),
  "enforced, costs due": enforced(SPLIT),
  "enforced, the advance due": enforced(WITHOUT_COSTS),
  "fees shared out": shared(enforced(WITHOUT_COSTS)),
  "the parties ended it": async () => await surrendered(async () => await advanced(seatedCase)),
  "ended, and noted": then(
    async () => await surrendered(async () => await advanced(seatedCase)),
    async ({ tribunal, caseId }) => await tribunal.conclude(caseId),
  ),
  withdrawn,
  returned,
  "withdrawn, performance goes on": resumed,
  "the next claim's advance is paid": then(resumed, async ({ tribunal, buyer, caseId }) => {
    await tribunal.connect(buyer).payAdvance(caseId, { value: 1_000n });
  }),
  "the next claim is brought": then(resumed, async ({ tribunal, sale, buyer, terms, hash, caseId }) => {
    await tribunal.connect(buyer).payAdvance(caseId, { value: 1_000n });
    await sale.connect(buyer).dispute(terms.common, hash, CLAIM);
  }),
};
