/** @module What a lease does beyond the suite of every template: what its errors and events carry, and to whom rent goes where somebody is hostile. */
import { expect } from "chai";
import { encodeBytes32String, id as hashOf, ZeroAddress } from "ethers";
import type { leases } from "../../src/index.ts";
import type { BlockingToken, HostileToken } from "../../src/typechain/index.ts";
import type { Lease } from "../../src/types.ts";
import { deployTemplate, formed, lend, moneyOf, offered, signedBy, type Agreement } from "../conformance/agreement.ts";
import { at, DAY, ethers, networkHelpers, Phase, time } from "../conformance/world.ts";
import { ACT, template } from "../fixtures/lease/template.ts";

const { loadFixture } = networkHelpers;
type Formed = Agreement<leases.LeaseParticulars>;

const leaseIn = (agreement: Formed) => agreement.template as unknown as Lease;
const termsOf = ({ common, particulars }: Formed) => [common, particulars] as const;

async function performing(): Promise<Formed> {
  const world = await deployTemplate(template);
  return await formed(world, template, await world.tenge.getAddress());
}

async function inUse(): Promise<Formed & { handedOverAt: bigint }> {
  const agreement = await performing();
  await leaseIn(agreement)
    .connect(agreement.seller)
    .handOver(...termsOf(agreement), ACT);
  return { ...agreement, handedOverAt: BigInt(await time.latest()) };
}

async function givenBack() {
  const agreement = await inUse();
  await leaseIn(agreement)
    .connect(agreement.buyer)
    .giveBack(...termsOf(agreement), ACT);
  return { ...agreement, givenBackAt: BigInt(await time.latest()) };
}

/** The tenant pays one rent. */
async function pays(agreement: Formed) {
  await lend(agreement, agreement.buyer);
  return leaseIn(agreement)
    .connect(agreement.buyer)
    .payRent(...termsOf(agreement));
}

describe("Lease", () => {
  describe("form", () => {
    /** Forms with something else in its terms. */
    async function formedWith(change: Partial<leases.LeaseParticulars>, currency?: string) {
      const world = await deployTemplate(template);
      const usual = await offered(world, template, currency ?? (await world.tenge.getAddress()));
      const agreement = { ...usual, particulars: { ...usual.particulars, ...change } };
      const acceptance = await signedBy(world.seller, template, agreement);
      const sent = leaseIn(agreement)
        .connect(world.buyer)
        .form(...termsOf(agreement), [acceptance]);
      return { sent, agreement };
    }

    for (const [error, change] of [
      ["LeaseWithoutRent", { rent: 0n }],
      ["LeaseWithoutRentPeriod", { rentPeriod: 0n }],
      ["LeaseWithoutDeposit", { deposit: 0n }],
    ] as const)
      it(`reverts with ${error}`, async () => {
        const { sent, agreement } = await formedWith(change);
        await expect(sent).to.be.revertedWithCustomError(agreement.template, error);
      });

    it("reverts when money would move outside the chain: its text is of a deposit that is held", async () => {
      const { sent, agreement } = await formedWith({}, "0x0000000000000000000000000000000000000001");
      await expect(sent).to.be.revertedWithCustomError(agreement.template, "LeaseCurrencyOutside");
    });

    it("reverts when handing over is past, when the end is not after it, or from the year 2100 on", async () => {
      const past = await formedWith({ handOverBy: 1n });
      await expect(past.sent)
        .to.be.revertedWithCustomError(past.agreement.template, "LeaseHandOverInThePast")
        .withArgs(1);
      const handOverBy = BigInt(await time.latest()) + 9n * DAY;
      const before = await formedWith({ handOverBy, endsAt: handOverBy - 1n });
      await expect(before.sent)
        .to.be.revertedWithCustomError(before.agreement.template, "LeaseEndsBeforeHandOver")
        .withArgs(handOverBy - 1n, handOverBy);
      const late = await formedWith({ endsAt: 4_102_444_800n });
      await expect(late.sent)
        .to.be.revertedWithCustomError(late.agreement.template, "LeaseEndsTooLate")
        .withArgs(4_102_444_800n);
    });
  });

  describe("handOver", () => {
    it("notes the act and the moment, from which rent runs", async () => {
      const agreement = await loadFixture(performing);
      const lease = leaseIn(agreement);
      const moment = BigInt(await time.latest()) + DAY;
      await at(moment);
      await expect(lease.connect(agreement.seller).handOver(...termsOf(agreement), ACT))
        .to.emit(lease, "HandedOver")
        .withArgs(agreement.id, ACT, moment);
      expect((await lease.recordOf(agreement.id)).progress).to.equal(moment);
    });

    it("reverts a second time, and after its last moment", async () => {
      const agreement = await loadFixture(inUse);
      const lease = leaseIn(agreement).connect(agreement.seller);
      await expect(lease.handOver(...termsOf(agreement), ACT))
        .to.be.revertedWithCustomError(lease, "LeaseAlreadyHandedOver")
        .withArgs(agreement.handedOverAt);
      const late = await performing();
      const { handOverBy } = late.particulars;
      await at(handOverBy + 1n);
      await expect(
        leaseIn(late)
          .connect(late.seller)
          .handOver(...termsOf(late), ACT),
      )
        .to.be.revertedWithCustomError(late.template, "LeaseHandedOverTooLate")
        .withArgs(handOverBy + 1n, handOverBy);
    });
  });

  describe("payRent", () => {
    it("reverts before the thing is handed over", async () => {
      const agreement = await loadFixture(performing);
      await expect(pays(agreement)).to.be.revertedWithCustomError(agreement.template, "LeaseNotHandedOver");
    });

    it("gives the rent to the lessor at once, and leaves the deposit as it is", async () => {
      const agreement = await loadFixture(inUse);
      const { rent, rentPeriod, deposit } = agreement.particulars;
      const before = await moneyOf(agreement);
      const paidUntil = agreement.handedOverAt + rentPeriod;
      await expect(pays(agreement)).to.emit(agreement.template, "RentPaid").withArgs(agreement.id, paidUntil);
      const after = await moneyOf(agreement);
      expect(after.second.balance - before.second.balance).to.equal(rent);
      expect([after.held, after.purse]).to.deep.equal([deposit, deposit]);
    });

    it("takes the rent in advance up to the end of the term, and no more", async () => {
      const agreement = await loadFixture(inUse);
      const { rentPeriod, endsAt } = agreement.particulars;
      let paidUntil = agreement.handedOverAt;
      for (; paidUntil < endsAt; paidUntil += rentPeriod) await pays(agreement);
      await expect(pays(agreement))
        .to.be.revertedWithCustomError(agreement.template, "LeaseRentPaid")
        .withArgs(paidUntil);
      // Kept longer than that, the thing is paid for longer.
      const tenant = leaseIn(agreement).connect(agreement.buyer);
      await at(paidUntil);
      await expect(tenant.payRent(...termsOf(agreement))).to.be.revertedWithCustomError(tenant, "LeaseRentPaid");
      await at(paidUntil + 1n);
      await tenant.payRent(...termsOf(agreement));
    });

    it("takes what was due until the return, and no more", async () => {
      const agreement = await loadFixture(givenBack);
      const { givenBackAt, handedOverAt } = agreement;
      const paidUntil = handedOverAt + agreement.particulars.rentPeriod;
      await pays(agreement);
      await expect(pays(agreement))
        .to.be.revertedWithCustomError(agreement.template, "LeaseNoRentDue")
        .withArgs(paidUntil, givenBackAt);
    });

    it("makes a credit of a rent that the lessor can't be paid: the tenant has paid", async () => {
      const world = await deployTemplate(template);
      const token = (await ethers.deployContract("BlockingToken")) as unknown as BlockingToken & HostileToken;
      const agreement = await formed(world, template, await token.getAddress());
      const { rent, deposit } = agreement.particulars;
      const lease = leaseIn(agreement);
      await lease.connect(world.seller).handOver(...termsOf(agreement), ACT);
      await token.mint(world.buyer.address, rent);
      await token.connect(world.buyer).approve(await lease.getAddress(), rent);
      await token.setBlocked(world.seller.address, true);
      await lease.connect(world.buyer).payRent(...termsOf(agreement));
      const { second, held, purse } = await moneyOf(agreement);
      expect([second.credit, held, purse]).to.deep.equal([rent, deposit, deposit + rent]);
      await token.setBlocked(world.seller.address, false);
      await lease.pushCredit(agreement.common, agreement.hash, world.seller.address);
      expect(await token.balanceOf(world.seller.address)).to.equal(rent);
    });

    it("takes exactly the rent in coin", async () => {
      const world = await deployTemplate(template);
      const agreement = await formed(world, template, ZeroAddress);
      const { rent } = agreement.particulars;
      const lease = leaseIn(agreement);
      await lease.connect(world.seller).handOver(...termsOf(agreement), ACT);
      const tenant = lease.connect(world.buyer);
      for (const value of [rent - 1n, rent + 1n, 0n])
        await expect(tenant.payRent(...termsOf(agreement), { value }))
          .to.be.revertedWithCustomError(lease, "AgreementWrongAmount")
          .withArgs(rent, value);
      const sent = tenant.payRent(...termsOf(agreement), { value: rent });
      await expect(sent).to.changeEtherBalance(ethers, world.seller, rent);
    });
  });

  describe("giveBack", () => {
    it("notes the act and the moment; once, and not before the thing is handed over", async () => {
      const never = await performing();
      await expect(
        leaseIn(never)
          .connect(never.buyer)
          .giveBack(...termsOf(never), ACT),
      ).to.be.revertedWithCustomError(never.template, "LeaseNotHandedOver");
      const agreement = await loadFixture(inUse);
      const lease = leaseIn(agreement).connect(agreement.buyer);
      const moment = BigInt(await time.latest()) + DAY;
      await at(moment);
      const act = hashOf("act of return");
      await expect(lease.giveBack(...termsOf(agreement), act))
        .to.emit(lease, "GivenBack")
        .withArgs(agreement.id, act, moment);
      await expect(lease.giveBack(...termsOf(agreement), act))
        .to.be.revertedWithCustomError(lease, "LeaseAlreadyGivenBack")
        .withArgs(moment);
    });
  });

  describe("the deposit", () => {
    it("goes back by itself once the return, the inspection and the review are over, and says why", async () => {
      const agreement = await loadFixture(givenBack);
      const { inspectionPeriod, deposit } = agreement.particulars;
      const waits = agreement.givenBackAt + inspectionPeriod + agreement.common.reviewPeriod;
      const lease = leaseIn(agreement);
      await at(waits);
      await expect(lease.returnDeposit(...termsOf(agreement))).to.be.revertedWithCustomError(
        lease,
        "AgreementConditionsNotMet",
      );
      const before = await moneyOf(agreement);
      await at(waits + 1n);
      await expect(lease.connect(agreement.stranger).returnDeposit(...termsOf(agreement)))
        .to.emit(lease, "AutomaticDecision")
        .withArgs(agreement.id, encodeBytes32String("lease.returnDeposit"), [
          [encodeBytes32String("givenBack"), agreement.givenBackAt, 1n, true],
          [encodeBytes32String("time"), waits + 1n, waits, true],
        ]);
      const after = await moneyOf(agreement);
      expect(after.first.balance - before.first.balance).to.equal(deposit);
      expect((await lease.recordOf(agreement.id)).phase).to.equal(Phase.Closed);
    });

    it("stays where it is as long as the thing is not given back, however late", async () => {
      const agreement = await loadFixture(inUse);
      const lease = leaseIn(agreement);
      await at(agreement.particulars.endsAt + 10_000n * DAY);
      for (const sent of [lease.returnDeposit(...termsOf(agreement)), lease.refund(...termsOf(agreement))])
        await expect(sent).to.be.revertedWithCustomError(lease, "AgreementConditionsNotMet");
    });

    it("is the lessor's by no step of the template's", async () => {
      // Of what the contract can do without a human or the tenant, nothing pays the lessor more than a rent that is paid in at once.
      const [edition] = template.editions;
      const { effectsOf } = await import("../../src/text/effects.ts");
      const toLessor = [...effectsOf(edition!).values()].filter(({ pays: to }) => to === "second");
      expect(toLessor.map(({ step, part, takes }) => [step, part, takes])).to.deep.equal([
        ["payRent", "particulars.rent", "particulars.rent"],
      ]);
    });
  });
});
