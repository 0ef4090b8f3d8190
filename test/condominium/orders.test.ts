/**
 * What an arbiter is told before an order is signed that would be final and do nothing, or not what it says.
 * @module
 */
import { expect } from "chai";
import { hexlify, randomBytes, toBeHex } from "ethers";
import {
  orderOf,
  type Matter as Disputed,
  type Ordered,
  type Subject as Named,
} from "../../src/condominium/disputes.ts";
import type { CondominiumFile } from "../../src/condominium/condominiums.ts";
import { requireCarriable } from "../../src/condominium/orders.ts";
import type { BiyError } from "../../src/words/biyError.ts";
import { as, closed, disputed, hashOf, loadFixture, matterOf, now, Subject, ten, type Dispute } from "./states.ts";
import { counterCall, DAY, ethers, motion, type Condominium } from "./world.ts";

/** A decision for which four of ten voted. */
async function decided() {
  const world = await ten();
  const decision = await closed(world, motion([await counterCall(world)]), { yes: [1, 2, 3, 4] });
  return { ...world, decision };
}

const SUBJECTS = Object.keys(Subject) as Named[];

/** The sentence with which an order is refused. */
async function refusal({ addresses }: Condominium, { matter, common }: Dispute, ordered: Ordered) {
  const named = { ...matter, subject: SUBJECTS[Number(matter.subject)] } as Disputed;
  const dispute = { turn: 1n, common, matter: named };
  const file = { addresses } as CondominiumFile;
  return await requireCarriable({
    provider: ethers.provider as never,
    file,
    dispute,
    ordered,
    disposition: orderOf(named, ordered),
  }).then(
    () => undefined,
    async (thrown: BiyError) => `${thrown.code}: ${await thrown.sentence("en")}`,
  );
}

describe("requireCarriable", () => {
  it("refuses to strike ballots that there are not: of units that did not vote, and that do not exist", async () => {
    const world = await loadFixture(decided);
    const { decision, people } = world;
    const matter = matterOf({ subject: Subject.decision, ref: decision.id });
    const dispute = await disputed(world, matter, { by: people[1]!, header: decision.header });
    expect(await refusal(world, dispute, { order: "strike", units: [1, 5, 99] })).to.match(/^input: .* units: 5, 99\./);
    expect(await refusal(world, dispute, { order: "strike", units: [1, 4] })).to.equal(undefined);
  });

  it("refuses to strike another ballot than the disputed one", async () => {
    const world = await loadFixture(decided);
    const { decision, people } = world;
    const matter = matterOf({ subject: Subject.ballots, ref: decision.id, unit: 3 });
    const dispute = await disputed(world, matter, { by: people[1]!, header: decision.header });
    expect(await refusal(world, dispute, { order: "strike", units: [3, 4] })).to.match(/^input: .* unit 3: it alone/);
    expect(await refusal(world, dispute, { order: "strike", units: [3] })).to.equal(undefined);
  });

  it("refuses a new holder who has not acceded", async () => {
    const world = await loadFixture(decided);
    const matter = matterOf({ subject: Subject.recovery, unit: 4, document: hashOf("act of the court") });
    const dispute = await disputed(world, matter, { by: world.people[1]! });
    const to = hexlify(randomBytes(20));
    expect(await refusal(world, dispute, { order: "recover", to })).to.match(
      new RegExp(`^input: ${to} has not acceded`),
    );
    expect(await refusal(world, dispute, { order: "recover", to: world.people[5]!.address })).to.equal(undefined);
  });

  it("refuses to end the mandate of who does not answer, however the address is spelled", async () => {
    const world = await loadFixture(decided);
    const [manager, other] = world.people as [{ address: string }, Condominium["people"][0]];
    const at = await now();
    await world.charter
      .connect(await as(world.assembly))
      .appoint(manager.address, 3, 3, at, at + 1_000n * DAY, 0, hashOf("mandate"));
    const matter = matterOf({ subject: Subject.act, ref: toBeHex(1, 32), person: manager.address });
    const dispute = await disputed(world, matter, { by: other });
    expect(await refusal(world, dispute, { order: "remove", holder: other.address })).to.match(
      new RegExp(`^input: In this dispute ${manager.address} answers`),
    );
    const holder = manager.address.toLowerCase();
    expect(await refusal(world, dispute, { order: "remove", holder })).to.equal(undefined);
  });

  it("refuses a stay of what is over, and an interim manager who has a mandate: neither would change anything", async () => {
    const world = await loadFixture(decided);
    const { decision, people } = world;
    const matter = matterOf({ subject: Subject.decision, ref: decision.id });
    const dispute = await disputed(world, matter, { by: people[1]!, header: decision.header });
    expect(await refusal(world, dispute, { order: "stay", days: 3 })).to.match(/^input: .*there is nothing to stay/);
    const [manager, other] = [people[0]!, people[1]!];
    const at = await now();
    await world.charter
      .connect(await as(world.assembly))
      .appoint(manager.address, 3, 3, at, at + 1_000n * DAY, 0, hashOf("mandate"));
    const act = matterOf({ subject: Subject.act, ref: toBeHex(1, 32), person: manager.address });
    const about = await disputed(world, act, { by: people[2]! });
    expect(await refusal(world, about, { order: "interim", holder: manager.address, days: 3 })).to.match(
      /^input: .*has a mandate whose term is not over/,
    );
    expect(await refusal(world, about, { order: "interim", holder: other.address, days: 3 })).to.equal(undefined);
  });

  it("refuses an interim manager for longer than all of them have left in a year", async () => {
    const world = await loadFixture(decided);
    const [, next, other] = world.people;
    const act = matterOf({ subject: Subject.act, ref: toBeHex(1, 32) });
    const about = await disputed(world, act, { by: other! });
    await world.charter.connect(await as(world.disputes)).appointInterim(other!.address, 50n * DAY);
    expect(await refusal(world, about, { order: "interim", holder: next!.address, days: 11 })).to.match(
      /^input: All interim managers together are given 60 days; whole days that are left: 10/,
    );
    expect(await refusal(world, about, { order: "interim", holder: next!.address, days: 10 })).to.equal(undefined);
  });

  it("gives the contract's own sentence for an order that there is not in such a dispute", async () => {
    const world = await loadFixture(decided);
    const matter = matterOf({ subject: Subject.recovery, unit: 4, document: hashOf("act of the court") });
    const dispute = await disputed(world, matter, { by: world.people[1]! });
    expect(await refusal(world, dispute, { order: "annul" })).to.match(/^refused: .*there is no such order/);
  });
});
