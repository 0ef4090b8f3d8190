import { expect } from "chai";
import { ZeroAddress } from "ethers";
import type {
  BlockingToken,
  BurningToken,
  FalseToken,
  HostileReceiver,
  HostileToken,
  LyingToken,
  RebasingToken,
  ReturndataBomb,
} from "../../src/typechain/index.ts";
import {
  DAY,
  PRICE,
  Phase,
  Then,
  deployed,
  disposition,
  ethers,
  networkHelpers,
  saleTerms,
  signTerms,
  time,
  type SaleWorld,
} from "../fixtures.ts";
import {
  award,
  balanceOf,
  deliberated,
  deployReceiver,
  deployToken,
  disputeAndAward,
  formedIn,
  formedThrough,
  performing,
  performingInCoin,
  undone,
} from "./states.ts";

const { loadFixture } = networkHelpers;

const COIN = { currency: ZeroAddress };

/** The seller is a receiver of this kind; the sale is in coin, and can be released. */
async function releasableTo(name: string): Promise<SaleWorld & { receiver: HostileReceiver }> {
  const here = await loadFixture(deployed);
  const receiver = await deployReceiver(name);
  const world = await formedThrough(here, receiver, "second", COIN);
  const { sale, terms } = world;
  const call = sale.interface.encodeFunctionData("markDelivered", [terms.common, terms.particulars]);
  await receiver.execute(await sale.getAddress(), 0, call);
  await time.increase(11n * DAY);
  return { ...world, receiver };
}

const confirm = async ({ sale, buyer, terms }: SaleWorld) =>
  await sale.connect(buyer).confirmReceipt(terms.common, terms.particulars);

describe("attacks by receivers", () => {
  for (const name of ["RevertingReceiver", "GasEatingReceiver", "ReturndataBomb"]) {
    it(`${name} gets a credit where it refuses, and holds nobody up`, async () => {
      const here = await loadFixture(deployed);
      const receiver = await deployReceiver<HostileReceiver & ReturndataBomb>(name);
      if (name === "ReturndataBomb") await receiver.setRefusing(true);
      const world = await formedThrough(here, receiver, "second", COIN);
      const { sale, buyer, stranger, terms, hash, id } = world;
      const [owner, template] = [await receiver.getAddress(), await sale.getAddress()];
      const d = disposition({ toFirst: 4n, toSecond: PRICE - 4n });
      await sale.connect(buyer).dispute(terms.common, hash, hash);
      await award(await deliberatedThrough(world, receiver), d);
      const sent = sale.connect(stranger).enforce(terms.common, hash, d);
      await expect(sent)
        .to.emit(sale, "Credited")
        .withArgs(id, owner, PRICE - 4n);
      await expect(sent).to.changeEtherBalances(ethers, [buyer, owner], [4n, 0n]);
      const call = sale.interface.encodeFunctionData("withdrawCredit", [terms.common, hash, stranger.address]);
      await expect(receiver.execute(template, 0, call)).to.changeEtherBalance(ethers, stranger, PRICE - 4n);
    });
  }

  it("a bomb of returned data that accepts is paid", async () => {
    const world = await releasableTo("ReturndataBomb");
    const { sale, terms } = world;
    await expect(sale.release(terms.common, terms.particulars)).to.changeEtherBalance(
      ethers,
      terms.common.second,
      PRICE,
    );
  });

  it("with as little gas as anyone likes, a payment in coin is made or the call reverts: it is never a credit", async () => {
    // An account with a key and code, as of EIP-7702: ten cold reads, so that receiving costs it 21 000 gas.
    const costly = "0x" + Array.from({ length: 10 }, (_, slot) => `600${String(slot)}5450`).join("") + "00";
    for (const code of ["0x", costly]) {
      const here = await loadFixture(deployed);
      await undone(async () => {
        const world = await formedIn(here, COIN);
        const { sale, stranger, seller, terms, id } = world;
        await networkHelpers.setCode(seller.address, code);
        await sale.connect(seller).markDelivered(terms.common, terms.particulars);
        await time.increase(11n * DAY);
        const outcomes = new Set<boolean>();
        for (let gasLimit = 60_000n; gasLimit < 300_000n; gasLimit += 1_500n) {
          await undone(async () => {
            const sent = sale.connect(stranger).release(terms.common, terms.particulars, { gasLimit });
            const paid = await sent.then(
              () => true,
              () => false,
            );
            outcomes.add(paid);
            expect(await sale.creditOf(id, seller.address)).to.equal(0n);
            expect((await sale.recordOf(id)).phase).to.equal(paid ? Phase.Closed : Phase.Performing);
          });
        }
        expect(outcomes.size).to.equal(2);
      });
    }
  });

  it("with as little gas as anyone likes, a payment in a token is made or the call reverts", async () => {
    const world = await loadFixture(performing);
    const { sale, seller, stranger, terms, id } = world;
    await sale.connect(seller).markDelivered(terms.common, terms.particulars);
    await time.increase(11n * DAY);
    let paid = 0;
    for (let gasLimit = 60_000n; gasLimit < 250_000n; gasLimit += 1_000n) {
      const snapshot = await networkHelpers.takeSnapshot();
      const sent = sale.connect(stranger).release(terms.common, terms.particulars, { gasLimit });
      paid += await sent.then(
        () => 1,
        () => 0,
      );
      expect(await sale.creditOf(id, seller.address)).to.equal(0n);
      await snapshot.restore();
    }
    expect(paid).to.be.greaterThan(0);
  });

  it("coin that is forced into a purse, and tokens that are given to it, change nothing", async () => {
    for (const state of [performing, performingInCoin]) {
      const world = await loadFixture(state);
      const { sale, tenge, stranger, seller, terms, hash, id } = world;
      const purse = await sale.purseOf(id);
      await stranger.sendTransaction({ to: purse, value: 5n });
      await networkHelpers.setBalance(purse, (await ethers.provider.getBalance(purse)) + 5n);
      await tenge.connect(stranger).transfer(purse, 5n);
      const before = await balanceOf(terms.common.currency, seller.address);
      await world.sale.connect(world.buyer).surrender(terms.common, hash);
      expect((await balanceOf(terms.common.currency, seller.address)) - before).to.equal(PRICE);
      expect((await sale.recordOf(id)).held).to.equal(0n);
    }
  });
});

describe("attacks by currencies", () => {
  it("a blocked payee gets a credit, paid elsewhere before the block is lifted or to it after", async () => {
    for (const lifted of [false, true]) {
      const here = await loadFixture(deployed);
      const token = await deployToken<BlockingToken>(here, "BlockingToken");
      const world = await formedIn(here, { currency: await token.getAddress() });
      const { sale, seller, owner, terms, hash, id } = world;
      await token.setBlocked(seller.address, true);
      await confirm(world);
      expect(await sale.creditOf(id, seller.address)).to.equal(PRICE);
      if (lifted) await token.setBlocked(seller.address, false);
      const to = lifted ? seller : owner;
      await expect(sale.connect(seller).withdrawCredit(terms.common, hash, to.address)).to.changeTokenBalance(
        ethers,
        token as never,
        to,
        PRICE,
      );
    }
  });

  it("a balance that shrinks harms its own sale alone: what is there is paid, the rest as money comes", async () => {
    const here = await loadFixture(deployed);
    const token = await deployToken<HostileToken & RebasingToken>(here, "RebasingToken");
    const world = await formedIn(here, { currency: await token.getAddress() });
    const honest = await formedIn(here);
    const { sale, seller, owner, stranger, terms, hash, id } = world;
    const purse = await sale.purseOf(id);
    await token.rebase(1n, 2n);
    const before = await token.balanceOf(seller.address);
    await expect(confirm(world))
      .to.emit(sale, "Paid")
      .withArgs(id, seller.address, PRICE / 2n)
      .and.to.emit(sale, "Credited")
      .withArgs(id, seller.address, PRICE / 2n);
    expect((await token.balanceOf(seller.address)) - before).to.equal(PRICE / 2n);
    await expect(sale.pushCredit(terms.common, hash, seller.address))
      .to.be.revertedWithCustomError(sale, "AgreementPaymentRefused")
      .withArgs(seller.address, PRICE / 2n);
    await expect(confirm(honest)).to.changeTokenBalance(ethers, here.tenge, seller, PRICE);

    // A part of a credit is paid too, and what is left of it stays its owner's, whoever was paid.
    await token.connect(stranger).transfer(purse, 100n);
    await expect(sale.connect(seller).withdrawCredit(terms.common, hash, owner.address)).to.changeTokenBalance(
      ethers,
      token as never,
      owner,
      100n,
    );
    expect(await sale.creditOf(id, owner.address)).to.equal(0n);
    expect(await sale.creditOf(id, seller.address)).to.equal(PRICE / 2n - 100n);
    await token.connect(stranger).transfer(purse, PRICE);
    await expect(sale.pushCredit(terms.common, hash, seller.address)).to.changeTokenBalance(
      ethers,
      token as never,
      seller,
      PRICE / 2n - 100n,
    );
    expect(await sale.creditOf(id, seller.address)).to.equal(0n);
  });

  for (const missing of [1n, 5n, PRICE - 3n, PRICE]) {
    it(`with ${missing} missing, an award is paid as far as it goes: to the first, then to the second, then costs`, async () => {
      const here = await loadFixture(deployed);
      const token = await deployToken<BurningToken>(here, "BurningToken");
      const world = await formedIn(here, { currency: await token.getAddress() });
      const { sale, tribunal, buyer, seller, a, authority, terms, hash, id } = world;
      const purse = await sale.purseOf(id);
      const d = disposition({ toFirst: 4n, toSecond: PRICE - 8n, costs: 4n });
      const inCase = await disputeAndAward(world, buyer, d);
      await token.burn(purse, missing);
      const there = PRICE - missing;
      const first = there < 4n ? there : 4n;
      const second = there - first < PRICE - 8n ? there - first : PRICE - 8n;
      const changes = [first, second];
      await expect(sale.enforce(terms.common, hash, d)).to.changeTokenBalances(
        ethers,
        token as never,
        [buyer, seller],
        changes,
      );
      expect(await sale.creditOf(id, buyer.address)).to.equal(4n - first);
      expect(await sale.creditOf(id, seller.address)).to.equal(PRICE - 8n - second);
      const { phase, held } = await sale.recordOf(id);
      expect([phase, held]).to.deep.equal([Phase.Closed, 0n]);

      // What is due for costs is of the purse, too: each arbiter gets what there is, and the tribunal pays the rest later.
      await tribunal.distribute(inCase.caseId, terms.common, hash);
      await token.mint(purse, missing);
      for (const owner of [buyer, seller, a, authority]) {
        if ((await sale.creditOf(id, owner.address)) > 0n) await sale.pushCredit(terms.common, hash, owner.address);
        expect(await sale.creditOf(id, owner.address)).to.equal(0n);
      }
      expect(await token.balanceOf(purse)).to.equal(0n);
    });
  }

  it("a replacement moves all that is held, or nothing: with a unit missing it waits for it", async () => {
    const here = await loadFixture(deployed);
    const token = await deployToken<BurningToken>(here, "BurningToken");
    const currency = await token.getAddress();
    const old = await formedIn(here, { currency });
    const terms = await saleTerms(here, { currency, replaces: old.id });
    const acceptance = await signTerms(here, here.seller, terms);
    const purse = await here.sale.purseOf(old.id);
    const amend = () =>
      here.sale.connect(here.buyer).amend(terms.common, terms.particulars, old.terms.common, old.hash, [acceptance]);
    await token.burn(purse, 1n);
    await expect(amend()).to.be.revertedWithCustomError(here.sale, "AgreementPaymentRefused");
    await token.mint(purse, 1n);
    await amend();
    expect((await here.sale.recordOf(old.id)).phase).to.equal(Phase.Closed);
  });

  for (const [name, arrived] of [
    ["BonusToken", PRICE + 1n],
    ["LyingToken", 0n],
  ] as const) {
    it(`a replacement is refused when ${name} brings its purse ${arrived}, and not what it is for`, async () => {
      const here = await loadFixture(deployed);
      const token = await deployToken<HostileToken & FalseToken>(here, name);
      const currency = await token.getAddress();
      const old = await formedIn(here, { currency });
      const terms = await saleTerms(here, { currency, replaces: old.id });
      const acceptance = await signTerms(here, here.seller, terms);
      await token.setHostile(true);
      await expect(
        here.sale.connect(here.buyer).amend(terms.common, terms.particulars, old.terms.common, old.hash, [acceptance]),
      )
        .to.be.revertedWithCustomError(here.sale, "AgreementShortPayment")
        .withArgs(PRICE, arrived);
    });
  }

  it("a token that returns nothing pays", async () => {
    const here = await loadFixture(deployed);
    const token = await deployToken(here, "SilentToken");
    const world = await formedIn(here, { currency: await token.getAddress() });
    await expect(confirm(world)).to.changeTokenBalance(ethers, token, world.seller, PRICE);
  });

  for (const name of ["FalseToken", "RevertingToken", "GasEatingToken"] as const) {
    it(`${name}, once it refuses, leaves a credit of the whole to each, and pays when it is honest again`, async () => {
      const here = await loadFixture(deployed);
      const token = await deployToken<HostileToken & FalseToken>(here, name);
      const world = await formedIn(here, { currency: await token.getAddress() });
      const { sale, buyer, seller, terms, hash, id } = world;
      const d = disposition({ toFirst: 4n, toSecond: PRICE - 4n });
      await disputeAndAward(world, buyer, d);
      await token.setHostile(true);
      await sale.enforce(terms.common, hash, d, { gasLimit: 16_000_000n });
      expect(await sale.creditOf(id, buyer.address)).to.equal(4n);
      expect(await sale.creditOf(id, seller.address)).to.equal(PRICE - 4n);
      await token.setHostile(false);
      await sale.pushCredit(terms.common, hash, buyer.address);
      await expect(sale.pushCredit(terms.common, hash, seller.address)).to.changeTokenBalance(
        ethers,
        token,
        seller,
        PRICE - 4n,
      );
      expect(await token.balanceOf(await sale.purseOf(id))).to.equal(0n);
    });
  }

  it("a token that says it paid and did not harms its own sale alone", async () => {
    const here = await loadFixture(deployed);
    const token = await deployToken<HostileToken & LyingToken>(here, "LyingToken");
    const currency = await token.getAddress();
    const [world, twin] = [await formedIn(here, { currency }), await formedIn(here, { currency })];
    await token.setHostile(true);
    await confirm(world);
    await token.setHostile(false);
    expect(await token.balanceOf(await here.sale.purseOf(world.id))).to.equal(PRICE);
    await expect(confirm(twin)).to.changeTokenBalances(
      ethers,
      token,
      [here.seller, await here.sale.purseOf(twin.id), await here.sale.purseOf(world.id)],
      [PRICE, -PRICE, 0n],
    );
  });

  it("a token that moves the money and does not say so pays nobody twice, at the other party's cost", async () => {
    const here = await loadFixture(deployed);
    const token = await deployToken<HostileToken & FalseToken>(here, "ShortToken");
    const world = await formedIn(here, { currency: await token.getAddress() });
    const { sale, buyer, terms, hash, id } = world;
    const half = disposition({ toFirst: PRICE / 2n, then: Then.Resume });
    await disputeAndAward(world, buyer, half);
    await token.setHostile(true);
    await sale.enforce(terms.common, hash, half);
    await token.setHostile(false);
    await sale.pushCredit(terms.common, hash, buyer.address).catch(() => undefined);
    const { held } = await sale.recordOf(id);
    expect(await token.balanceOf(await sale.purseOf(id))).to.equal(held);
    await expect(confirm(world)).to.changeTokenBalance(ethers, token, world.seller, held);
  });

  it("two sales in one hostile token do not touch one another, when the token blocks a purse", async () => {
    const here = await loadFixture(deployed);
    const token = await deployToken<HostileToken & BlockingToken>(here, "BlockingToken");
    const currency = await token.getAddress();
    const [world, twin] = [await formedIn(here, { currency }), await formedIn(here, { currency })];
    await token.setBlocked(await here.sale.purseOf(world.id), true);
    await confirm(world);
    expect(await here.sale.creditOf(world.id, here.seller.address)).to.equal(PRICE);
    expect(await here.sale.creditOf(twin.id, here.seller.address)).to.equal(0n);
    await expect(confirm(twin)).to.changeTokenBalance(ethers, token, here.seller, PRICE);
  });
});

/** As {@link deliberated}, where the seller acts through a receiver. */
async function deliberatedThrough(world: SaleWorld, receiver: HostileReceiver) {
  const seller = await ethers.getImpersonatedSigner(await receiver.getAddress());
  await networkHelpers.setBalance(seller.address, 10n ** 18n);
  return await deliberated({ ...world, seller });
}
