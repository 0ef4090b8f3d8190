/** @module Paying in by a permit (ERC-2612) that comes with the formation, and what is tried with permits of others. */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { expect } from "chai";
import { id as hashOf, ZeroAddress } from "ethers";
import type { PermitToken, ReenteringPermitToken, SwallowingToken } from "../../src/typechain/index.ts";
import {
  coder,
  deployed,
  ethers,
  networkHelpers,
  Phase,
  PRICE,
  saleTerms,
  signTerms,
  type Acceptance,
  type Common,
  type Terms,
  type World,
} from "../fixtures.ts";
import { attached, NO_DEADLINE, signedPermit, type Parts, type Permit } from "../conformance/permits.ts";
import { identified } from "./states.ts";

const { loadFixture } = networkHelpers;

const REENTERED = hashOf("ReentrancyGuardReentrantCall()").slice(0, 10);

type Kind =
  | "PermitToken"
  | "ReenteringPermitToken"
  | "CarelessPermitToken"
  | "GasEatingPermitToken"
  | "SwallowingToken"
  | "BurningToken";

/** Buyer, seller and stranger have the token, and have allowed nobody anything. The seller has accepted a sale in it. */
async function offeredIn<T = PermitToken>(kind: Kind, common: Partial<Common> = {}) {
  const here = await deployed();
  const token = (await ethers.deployContract(kind)) as unknown as T & PermitToken;
  for (const payer of [here.buyer, here.seller, here.stranger]) await token.mint(payer.address, 10n * PRICE);
  const currency = await token.getAddress();
  const terms = await saleTerms(here, { currency, ...common });
  const accepted = await signTerms(here, here.seller, terms);
  const spender = await here.sale.getAddress();
  return { ...here, ...(await identified(here, terms)), token, currency, terms, accepted, spender };
}
type Offered = Awaited<ReturnType<typeof offeredIn>>;

const offered = async () => await offeredIn("PermitToken");
const reentering = async () => await offeredIn<ReenteringPermitToken>("ReenteringPermitToken");
const careless = async () => await offeredIn("CarelessPermitToken");
const gasEating = async () => await offeredIn("GasEatingPermitToken");
const swallowing = async () => await offeredIn("SwallowingToken");
const without = async () => await offeredIn("BurningToken");

/** What the owner signs for the price, unless it is changed. */
const signed = async ({ token, spender }: Offered, owner: HardhatEthersSigner, changes: Partial<Permit> = {}) =>
  await signedPermit(token, owner, { spender, value: PRICE, ...changes });
const permitOf = async (world: Offered, owner: HardhatEthersSigner, changes: Partial<Permit> = {}) =>
  attached(world.currency, await signed(world, owner, changes));

/** What nobody has signed, in the same form. */
const unsigned = (world: Offered): Acceptance =>
  attached(world.currency, { value: PRICE, deadline: NO_DEADLINE, v: 27, r: hashOf("r"), s: hashOf("s") });

async function form({ sale, accepted }: Offered, by: HardhatEthersSigner, terms: Terms, more: readonly Acceptance[]) {
  return await sale.connect(by).form(terms.common, terms.particulars, [accepted, ...more]);
}

/** What the currency says where too little is allowed: the same with a permit that is no good as with none. */
async function expectUnallowed(world: Offered, permit: Acceptance | undefined, by = world.buyer): Promise<void> {
  const { sale, token, terms, spender, id } = world;
  const forming = form(world, by, terms, permit === undefined ? [] : [permit]);
  await expect(forming).to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance").withArgs(spender, 0n, PRICE);
  expect((await sale.recordOf(id)).phase).to.equal(Phase.None);
}

async function expectFormed(
  world: Offered,
  { by = world.buyer, permit }: { by?: HardhatEthersSigner; permit: Acceptance },
) {
  const { sale, token, terms, spender, id } = world;
  const forming = form(world, by, terms, [permit]);
  await expect(forming).to.changeTokenBalances(ethers, token, [by, await sale.purseOf(id)], [-PRICE, PRICE]);
  const { phase, held } = await sale.recordOf(id);
  expect([phase, held]).to.deep.equal([Phase.Performing, PRICE]);
  expect(await token.allowance(by.address, spender)).to.equal(0n);
}

describe("a permit as the last acceptance", () => {
  it("lets the price be paid in from no allowance, in one transaction, and leaves none", async () => {
    const world = await loadFixture(offered);
    await expectUnallowed(world, undefined);
    await expectFormed(world, { permit: await permitOf(world, world.buyer) });
  });

  it("is of whoever sends: another person may pay in by it, too", async () => {
    const world = await loadFixture(offered);
    const { buyer, stranger, terms } = world;
    const both = { ...world, accepted: await signTerms(world, buyer, terms) };
    const sent = world.sale
      .connect(stranger)
      .form(terms.common, terms.particulars, [both.accepted, world.accepted, await permitOf(world, stranger)]);
    await expect(sent).to.changeTokenBalances(ethers, world.token, [buyer, stranger], [0n, -PRICE]);
  });

  it("is no failure where somebody has brought it to the currency before", async () => {
    const world = await loadFixture(offered);
    const { token, stranger, buyer } = world;
    const its = await signed(world, buyer);
    const { owner, spender, value, deadline, v, r, s } = its;
    await token.connect(stranger).permit(owner, spender, value, deadline, v, r, s);
    await expectFormed(world, { permit: attached(world.currency, its) });
  });

  it("is no failure where it is refused and enough is allowed", async () => {
    const world = await loadFixture(offered);
    const { token, buyer, spender } = world;
    await token.connect(buyer).approve(spender, PRICE);
    await expectFormed(world, { permit: await permitOf(world, buyer, { deadline: 1n }) });
  });

  it("pays in what an amendment needs more", async () => {
    const world = await loadFixture(offered);
    const { sale, token, buyer, seller, currency, terms, hash, id } = world;
    await expectFormed(world, { permit: await permitOf(world, buyer) });
    const more = await saleTerms(world, { currency, replaces: id }, { price: PRICE + 9n });
    const accepted = await signTerms(world, seller, more);
    const amend = async (...permit: Acceptance[]) =>
      await sale.connect(buyer).amend(more.common, more.particulars, terms.common, hash, [accepted, ...permit]);
    await expect(amend()).to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance");
    const next = await identified(world, more);
    await expect(amend(await permitOf(world, buyer, { value: 9n }))).to.changeTokenBalances(
      ethers,
      token,
      [buyer, await sale.purseOf(next.id)],
      [-9n, PRICE + 9n],
    );
  });

  it("binds to nothing beside the sender, the template, the amount and the time that the sender signed", async () => {
    const world = await loadFixture(offered);
    const { buyer, seller, stranger } = world;
    for (const [named, permit] of [
      ["of another owner", await permitOf(world, stranger)],
      ["of the seller", await permitOf(world, seller)],
      ["for another spender", await permitOf(world, buyer, { spender: stranger.address })],
      ["for another amount", { ...(await signed(world, buyer, { value: PRICE - 1n })), value: PRICE }],
      ["past its time", await permitOf(world, buyer, { deadline: 1n })],
      ["of another turn", await permitOf(world, buyer, { nonce: 1n })],
      ["that is none", { party: world.currency, signature: "0x" }],
      ["that is no permit's length", { party: world.currency, signature: `0x${"11".repeat(65)}` }],
    ] as [string, Acceptance | (Permit & Parts)][]) {
      const given = "party" in permit ? permit : attached(world.currency, permit);
      await expectUnallowed(world, given).catch((thrown: unknown) => expect.fail(`${named}: ${String(thrown)}`));
    }
    // Of the money that it lets be taken, and not of more.
    const { token, spender, terms } = world;
    await expect(form(world, buyer, terms, [await permitOf(world, buyer, { value: PRICE - 1n })]))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(spender, PRICE - 1n, PRICE);
  });

  it("counts in the last place only, where no party's acceptance is overlooked for it", async () => {
    const world = await loadFixture(offered);
    const { sale, token, buyer, terms, accepted } = world;
    const permit = await permitOf(world, buyer);
    const first = sale.connect(buyer).form(terms.common, terms.particulars, [permit, accepted]);
    await expect(first).to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance");
    const alone = sale.connect(buyer).form(terms.common, terms.particulars, [permit]);
    await expect(alone).to.be.revertedWithCustomError(sale, "AgreementNotAccepted").withArgs(world.seller.address);
  });

  it("is used up: it forms no second sale", async () => {
    const world = await loadFixture(offered);
    const permit = await permitOf(world, world.buyer);
    await expectFormed(world, { permit });
    const terms = await saleTerms(world, { currency: world.currency });
    const again = {
      ...world,
      ...(await identified(world, terms)),
      accepted: await signTerms(world, world.seller, terms),
    };
    await expectUnallowed(again, permit);
  });

  it("is nothing where coin is paid in", async () => {
    const world = await loadFixture(deployed);
    const { sale, buyer, seller } = world;
    const terms = await saleTerms(world, { currency: ZeroAddress });
    const acceptances = [await signTerms(world, seller, terms), { party: ZeroAddress, signature: "0x" }];
    const form_ = async (value: bigint) =>
      await sale.connect(buyer).form(terms.common, terms.particulars, acceptances, { value });
    await expect(form_(0n)).to.be.revertedWithCustomError(sale, "AgreementWrongAmount").withArgs(PRICE, 0n);
    await form_(PRICE);
    expect((await sale.recordOf((await identified(world, terms)).id)).held).to.equal(PRICE);
  });
});

describe("a currency that knows no permit", () => {
  for (const [named, state] of [
    ["refuses the call", without],
    ["swallows the call", swallowing],
  ] as const)
    it(`${named}: the sale is formed from an allowance, and refused without one, as if no permit were there`, async () => {
      const world = await loadFixture(state);
      const permit = { party: world.currency, signature: coder.encode(["uint256", "uint256"], [PRICE, NO_DEADLINE]) };
      await expectUnallowed(world, permit);
      await world.token.connect(world.buyer).approve(world.spender, PRICE);
      await expectFormed(world, { permit });
    });

  it("is not asked for one, unless the last acceptance is its own", async () => {
    const world = await loadFixture(swallowing);
    const { sale, token, buyer, terms, spender, accepted, currency } = world;
    const itself = token as unknown as SwallowingToken;
    await token.connect(buyer).approve(spender, PRICE);
    const snapshot = await networkHelpers.takeSnapshot();
    await expect(form(world, buyer, terms, [])).not.to.emit(itself, "Swallowed");
    await snapshot.restore();
    const permit = { party: currency, signature: "0x" };
    const { common, particulars } = terms;
    await expect(sale.connect(buyer).form(common, particulars, [accepted, permit]))
      .to.emit(itself, "Swallowed")
      .withArgs("0xd505accf");
  });
});

describe("attacks by permits", () => {
  /** What the stranger would form for his own good, were it possible: a sale in which the buyer pays. */
  async function forged(world: Offered): Promise<{ terms: Terms; accepted: Acceptance }> {
    const { currency, stranger } = world;
    const terms = await saleTerms(world, { currency, second: stranger.address });
    return { terms, accepted: await signTerms(world, stranger, terms) };
  }

  it("whoever sees the buyer's permit forms nothing with the buyer's money", async () => {
    const world = await loadFixture(offered);
    const { sale, token, buyer, stranger, spender } = world;
    const its = await signed(world, buyer);
    const { terms, accepted } = await forged(world);
    const bring = async (...acceptances: Acceptance[]) =>
      await sale.connect(stranger).form(terms.common, terms.particulars, acceptances);
    // The buyer has not accepted it.
    await expect(bring(accepted, attached(world.currency, its)))
      .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
      .withArgs(buyer.address);
    // What the buyer has accepted is not paid with the buyer's money by another, neither at once nor when the permit is used already.
    const own = { ...world, accepted: await signTerms(world, buyer, world.terms) };
    const both = [own.accepted, world.accepted, attached(world.currency, its)];
    const formBoth = async () => await sale.connect(stranger).form(world.terms.common, world.terms.particulars, both);
    await expect(formBoth()).to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance");
    await token.permit(buyer.address, spender, PRICE, its.deadline, its.v, its.r, its.s);
    await expect(formBoth()).to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance");
    expect(await token.balanceOf(buyer.address)).to.equal(10n * PRICE);
  });

  it("what a permit has left allowed nobody takes but its owner", async () => {
    const world = await loadFixture(offered);
    const { sale, token, buyer, stranger, spender } = world;
    const its = await signed(world, buyer, { value: 10n * PRICE });
    await form(world, buyer, world.terms, [attached(world.currency, its)]);
    expect(await token.allowance(buyer.address, spender)).to.equal(9n * PRICE);
    const { terms, accepted } = await forged(world);
    const taking = sale.connect(stranger).form(terms.common, terms.particulars, [accepted]);
    await expect(taking).to.be.revertedWithCustomError(sale, "AgreementNotAccepted").withArgs(buyer.address);
    const both = [await signTerms(world, buyer, terms), accepted];
    await expect(sale.connect(stranger).form(terms.common, terms.particulars, both))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(spender, 0n, PRICE);
    expect(await token.allowance(buyer.address, spender)).to.equal(9n * PRICE);
  });

  it("a currency that takes anybody's permit for anybody's money lets the template take the sender's alone", async () => {
    const world = await loadFixture(careless);
    const { sale, token, buyer, stranger, spender } = world;
    const { terms, accepted } = await forged(world);
    const permit = unsigned(world);
    const both = [await signTerms(world, buyer, terms), accepted, permit];
    const sent = sale.connect(stranger).form(terms.common, terms.particulars, both);
    await expect(sent).to.changeTokenBalances(ethers, token, [buyer, stranger], [0n, -PRICE]);
    expect(await token.allowance(buyer.address, spender)).to.equal(0n);
  });

  it("the currency enters no function of the template in the middle of a permit", async () => {
    const world = (await loadFixture(reentering)) as Offered & { token: ReenteringPermitToken };
    const { sale, token, buyer, seller, currency, terms, hash, accepted, spender, id } = world;
    const { common, particulars } = terms;
    const other = await saleTerms(world, { currency });
    const calls = {
      form: sale.interface.encodeFunctionData("form", [common, particulars, [accepted]]),
      "form, another": sale.interface.encodeFunctionData("form", [
        other.common,
        other.particulars,
        [await signTerms(world, buyer, other), await signTerms(world, seller, other)],
      ]),
      withdrawOffer: sale.interface.encodeFunctionData("withdrawOffer", [common, hash]),
      dispute: sale.interface.encodeFunctionData("dispute", [common, hash, hashOf("claim")]),
      surrender: sale.interface.encodeFunctionData("surrender", [common, hash]),
    };
    for (const [called, data] of Object.entries(calls)) {
      const snapshot = await networkHelpers.takeSnapshot();
      await token.arm(spender, data);
      await expectFormed(world, { permit: await permitOf(world, buyer) });
      expect([await token.armed(), await token.entered(), await token.result()], called).to.deep.equal([
        false,
        false,
        REENTERED,
      ]);
      await snapshot.restore();
    }
    // It sees an offer, not half an agreement.
    await token.arm(spender, sale.interface.encodeFunctionData("recordOf", [id]));
    await expectFormed(world, { permit: await permitOf(world, buyer) });
    const [seen] = sale.interface.decodeFunctionResult("recordOf", await token.result());
    expect([seen.phase, seen.held]).to.deep.equal([Phase.None, 0n]);
  });

  it("the currency enters no function in the middle of the permit of an amendment, and the old agreement still stands", async () => {
    const world = (await loadFixture(reentering)) as Offered & { token: ReenteringPermitToken };
    const { sale, token, buyer, seller, currency, terms, hash, spender, id } = world;
    await expectFormed(world, { permit: await permitOf(world, buyer) });
    const more = await saleTerms(world, { currency, replaces: id }, { price: PRICE + 9n });
    const accepted = await signTerms(world, seller, more);
    for (const [method, data] of [
      ["surrender", sale.interface.encodeFunctionData("surrender", [terms.common, hash])],
      ["confirmReceipt", sale.interface.encodeFunctionData("confirmReceipt", [terms.common, terms.particulars])],
      ["recordOf", sale.interface.encodeFunctionData("recordOf", [id])],
    ] as const) {
      const snapshot = await networkHelpers.takeSnapshot();
      await token.arm(spender, data);
      const permit = await permitOf(world, buyer, { value: 9n });
      await sale.connect(buyer).amend(more.common, more.particulars, terms.common, hash, [accepted, permit]);
      if (method === "recordOf") {
        const [seen] = sale.interface.decodeFunctionResult(method, await token.result());
        expect([seen.phase, seen.held]).to.deep.equal([Phase.Performing, PRICE]);
      } else expect([await token.entered(), await token.result()], method).to.deep.equal([false, REENTERED]);
      expect(await token.balanceOf(await sale.purseOf((await identified(world, more)).id))).to.equal(PRICE + 9n);
      await snapshot.restore();
    }
  });

  it("a permit that burns gas burns the sender's alone, and nothing is formed", async () => {
    const world: World & Offered = await loadFixture(gasEating);
    const { sale, token, buyer, terms, accepted, id, spender } = world;
    await token.connect(buyer).approve(spender, PRICE);
    const acceptances = [accepted, unsigned(world)];
    await expect(
      sale.connect(buyer).form(terms.common, terms.particulars, acceptances, { gasLimit: 1_000_000n }),
    ).to.be.revert(ethers);
    expect((await sale.recordOf(id)).phase).to.equal(Phase.None);
    await form(world, buyer, terms, []);
    expect((await sale.recordOf(id)).phase).to.equal(Phase.Performing);
  });
});
