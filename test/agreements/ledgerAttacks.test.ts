import { expect } from "chai";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { ethers, networkHelpers, Phase, Then, time } from "../conformance/world.ts";
import {
  deployedStages,
  dispute,
  enforced,
  formedIn,
  identified,
  PRICE,
  receiptOf,
  restOf,
  signReceipt,
  signTerms,
  SILENCE,
  stagesTerms,
  type Common,
  type Identified,
  type Receipt,
} from "./stages.ts";

const { loadFixture } = networkHelpers;

/** All is owed, nothing is held any more, and performance goes on. */
async function allOwed(common: Partial<Common> = {}) {
  const world = await formedIn(await deployedStages(), common);
  await world.stages.connect(world.first).payOut(world.terms.common, world.terms.particulars, 1n, 0n, PRICE);
  return world;
}
const withSilence = async () => await allOwed({ paymentAgent: SILENCE });
const withNobody = async () => await allOwed();

const report = async ({ ledger, first, terms, hash }: Identified, receipt: Receipt) =>
  await ledger.connect(first).reportPayment(terms.common, hash, receipt);
const unanswered = async (world: Identified, receipt: Receipt) => {
  await time.increase(world.terms.common.reviewPeriod + 1n);
  return await world.ledger.confirmUnanswered(world.terms.common, world.hash, receipt);
};
const paidTo = async ({ ledger, id }: Identified) => (await ledger.accountOf(id)).paidToSecond;

describe("attacks on the ledger", () => {
  it("who is about to lose an award on what was paid does not escape it by a surrender of the nothing that is held", async () => {
    for (const role of ["first", "second"] as const) {
      const world = await loadFixture(withSilence);
      const { stages, tribunal, template, terms, hash, id } = world;
      const loser: HardhatEthersSigner = world[role];
      const receipt = await receiptOf(world, { amount: PRICE });
      if (role === "first") {
        await report(world, receipt);
        await unanswered(world, receipt);
      }
      await dispute(world, role === "first" ? world.second : world.first);
      const found = role === "first" ? 0n : PRICE;
      const d = {
        toFirst: 0n,
        toSecond: 0n,
        costs: 0n,
        assets: 0n,
        then: Then.Resume,
        progress: 0n,
        rest: restOf(0n, found),
      };
      const order = ethers.keccak256(
        ethers.AbiCoder.defaultAbiCoder().encode(
          ["tuple(uint112,uint112,uint112,uint8,uint8,uint40,bytes32)"],
          [Object.values(d)],
        ),
      );
      await tribunal.order(template, id, 1n, order);
      await stages
        .connect(loser)
        .surrender(terms.common, hash)
        .catch(() => undefined);
      await stages
        .connect(world.stranger)
        .enforce(terms.common, hash, d)
        .catch(() => undefined);
      expect(await paidTo(world), role).to.equal(found);
    }
  });

  it("a payee does not undo a receipt that it gave by a dispute in which nobody decides anything", async () => {
    const world = await loadFixture(withNobody);
    const { stages, ledger, second, stranger, terms, hash, id } = world;
    const receipt = await receiptOf(world);
    const signature = await signReceipt(world, second, receipt);
    await dispute(world, second);
    // What the tribunal orders when nobody pays the advance: all goes on where it stood.
    await enforced(world, { then: Then.Resume, rest: await stages.restOf(id) });
    expect((await stages.recordOf(id)).phase).to.equal(Phase.Performing);
    await ledger
      .connect(stranger)
      .confirmPayment(terms.common, hash, receipt, signature)
      .catch(() => undefined);
    expect(await paidTo(world)).to.equal(100n);
  });

  it("silence does not make a debtor of who is owed", async () => {
    const world = await loadFixture(withSilence);
    const receipt = await receiptOf(world, { amount: PRICE + 1n });
    await report(world, receipt)
      .then(async () => await unanswered(world, receipt))
      .catch(() => undefined);
    const { owed, paidToSecond } = await world.ledger.accountOf(world.id);
    expect(paidToSecond).to.be.at.most(owed);
  });

  it("an amendment (amend) that changes the sides of first and second does not make the creditor the debtor", async () => {
    const world = await loadFixture(withNobody);
    const { stages, ledger, first, second, terms, hash, id } = world;
    const swapped = await stagesTerms(
      world,
      { first: second.address, second: first.address, replaces: id },
      { price: 0n },
    );
    const acceptance = await signTerms(world, second, swapped);
    const next = await identified(world, swapped);
    await expect(
      stages.connect(first).amend(swapped.common, swapped.particulars, terms.common, hash, [acceptance]),
    ).to.be.revertedWithCustomError(stages, "AgreementSidesChanged");
    const { owed } = await ledger.accountOf(next.id);
    expect(owed).to.equal(0n);
  });
});
