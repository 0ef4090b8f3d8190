/**
 * A condominium of ten thousand units, of which all voted in person, each holder in a block of its own; and a hundred decisions over two
 * million blocks.
 * @module
 */

import { keccak256, toBeHex, Wallet, type Provider } from "ethers";
import * as condominiums from "../../src/condominium/condominiums.ts";
import type { CondominiumFile } from "../../src/condominium/condominiums.ts";
import { packEntries, registerDomain, signAccession } from "../../src/condominium/decisions.ts";
import { minutes } from "../../src/condominium/papers/minutes.ts";
import { text } from "../../src/text/render.ts";
import { readDecision } from "../../src/condominium/record.ts";
import { LANGS } from "../../src/index.ts";
import { counted, limitedTo } from "../../test/chain/asked.ts";
import { convened, ethers, founded, motion, resolution, time } from "../../test/condominium/world.ts";
import { networkHelpers } from "../../test/conformance/world.ts";
import { preparing, timed, type Figure } from "./figure.ts";

const [UNITS, HOLDERS, DECISIONS, BLOCKS] = [10_000, 2_000, 100, 2_000_000];
/** Whose units are as many as it takes to convene. */
const OWN = UNITS / 10;
/** As many blocks the node gives logs of. */
const LIMIT = 10_000;

export async function* condominium(): AsyncGenerator<Figure> {
  preparing(`entering ${UNITS} units, ${HOLDERS} holders acceding and voting in person`);
  const node = ethers.provider as unknown as Provider;
  const holders = Array.from({ length: HOLDERS }, (_, index) => new Wallet(keccak256(toBeHex(index + 1)), node));
  const startBlock = await time.latestBlock();
  const world = await founded({
    units: ({ people }) =>
      Array.from({ length: UNITS }, (_, index) => {
        const holder = index < OWN ? people[0] : holders[index % HOLDERS];
        return { holder: holder?.address ?? "", share: 1n };
      }),
  });
  const { addresses, units, assembly, charter, people, stranger, place } = world;
  const numbers = Array.from({ length: UNITS }, (_, index) => index + 1);
  const own = numbers.slice(0, OWN);
  const unitsOf = (holder: number) => numbers.slice(OWN).filter((unit) => (unit - 1) % HOLDERS === holder);
  const convener = people[0] ?? stranger;
  const petition = packEntries([{ choice: "yes", units: own, signature: "0x" }]);
  const convene = async () => await convened(world, motion([resolution(world)]), convener, petition);
  const domain = registerDomain("units", { chainId: place.chainId, register: addresses.register });
  const binding = await charter.binding();
  for (const [index, holder] of holders.entries()) {
    const signature = await signAccession(holder, domain, { participant: holder.address, charter: binding });
    await units.connect(stranger).accede(holder.address, signature, unitsOf(index));
    await networkHelpers.setBalance(holder.address, 10n ** 20n);
  }
  const decision = await convene();
  await time.increaseTo(decision.opensAt);
  await assembly.connect(convener).vote(decision.id, own, 1n);
  for (const [index, holder] of holders.entries())
    await assembly.connect(holder as never).vote(decision.id, unitsOf(index), BigInt(1 + (index % 3)));
  await time.increaseTo(decision.closesAt + 1n);

  const { id } = decision;
  const reading = counted(node);
  const read = await timed(async () => await readDecision({ provider: reading.provider, addresses, startBlock, id }));
  const facts = read.found;
  const voted = facts.roll.filter(({ choice }) => choice !== "none").length;
  if (voted !== UNITS) throw new Error(`${voted} of ${UNITS} units voted`);
  yield { what: `minutes of ${UNITS} units, all in person, are read`, unit: "s", taken: read.seconds, budget: 5 };
  const calls = reading.asked.calls.length + reading.asked.others.length;
  yield { what: `minutes of ${UNITS} units, all in person, are read`, unit: "calls", taken: calls, budget: 50 };
  const rendered = await timed(async () => {
    const document = await minutes(facts);
    return LANGS.map((lang) => text(document, lang));
  });
  yield {
    what: `minutes of ${UNITS} units are rendered in each language`,
    unit: "s",
    taken: rendered.seconds,
    budget: 4,
  };

  preparing(`convening ${DECISIONS} decisions over ${BLOCKS} blocks`);
  for (let no = 2; no <= DECISIONS; no += 1) {
    await convene();
    await networkHelpers.mine(Math.ceil(BLOCKS / (DECISIONS - 1)));
  }
  const file = { kind: "condominium", chainId: place.chainId, startBlock, addresses } as CondominiumFile;
  const showing = counted(limitedTo(node, LIMIT));
  const shown = await timed(async () => {
    const { provider } = showing;
    const atBlock = await provider.getBlockNumber();
    const asked = { provider, file, atBlock };
    return await Promise.all([condominiums.units(asked), condominiums.standings(asked)]);
  });
  const [allUnits, decisions] = shown.found;
  if (allUnits.length !== UNITS || decisions.length !== DECISIONS) throw new Error("some were not shown");
  const all = showing.asked.calls.length + showing.asked.others.length;
  const what = `${UNITS} units and ${DECISIONS} decisions over ${BLOCKS} blocks are shown, logs of ${LIMIT} blocks a call`;
  yield { what, unit: "calls", taken: all, budget: 500 };
  yield { what, unit: "s", taken: shown.seconds, budget: 8 };
}
