import { expect } from "chai";
import type { FunctionFragment } from "ethers";
import { id as hashOf, ZeroAddress, ZeroHash } from "ethers";
import type { HostileToken, ReenteringReceiver, ReenteringToken } from "../../src/typechain/index.ts";
import {
  PRICE,
  Phase,
  deployed,
  disposition,
  ethers,
  networkHelpers,
  saleTerms,
  signTerms,
  type SaleWorld,
} from "../fixtures.ts";
import { at, deployReceiver, deployToken, formedIn, formedThrough, identified } from "./states.ts";

const { loadFixture } = networkHelpers;

/** The error of the guard that every function which changes anything begins with. */
const REENTERED = hashOf("ReentrancyGuardReentrantCall()").slice(0, 10);

type Callback = Pick<ReenteringToken, "arm" | "armed" | "entered" | "result" | "getAddress">;
type Armed = () => Promise<SaleWorld & { token: HostileToken; callback: Callback }>;

/** A call of every function that changes anything, with arguments of this very sale. */
function calls({ sale, terms, hash }: SaleWorld, caller: string): [string, string][] {
  const { common, particulars } = terms;
  const d = disposition({ toSecond: PRICE });
  const args: Record<string, unknown[]> = {
    amend: [{ ...common, replaces: hash }, particulars, common, hash, []],
    confirmReceipt: [common, particulars],
    dispute: [common, hash, hashOf("claim")],
    enforce: [common, hash, d],
    form: [common, particulars, []],
    markDelivered: [common, particulars],
    payCosts: [common, hash, 0n, caller, 1n],
    pushCredit: [common, hash, caller],
    refund: [common, particulars],
    release: [common, particulars],
    settle: [common, hash, d, 2n ** 40n - 1n, []],
    surrender: [common, hash],
    withdrawCredit: [common, hash, caller],
    withdrawOffer: [common, hash],
  };
  return sale.interface.fragments
    .filter((fragment): fragment is FunctionFragment => fragment.type === "function")
    .filter((fragment) => !fragment.constant)
    .map((fragment) => {
      const given = args[fragment.name];
      if (given === undefined) throw new Error(`${fragment.name} is new: say here how it is called`);
      return [fragment.name, sale.interface.encodeFunctionData(fragment.name as "surrender", given as never)];
    });
}

/** The buyer has paid a hostile token in; the seller is a receiver that reenters. */
async function hooked() {
  const here = await deployed();
  const token = await deployToken(here, "HookToken");
  const receiver = await deployReceiver<ReenteringReceiver>("ReenteringReceiver");
  const currency = await token.getAddress();
  const world = await formedThrough(here, receiver, "second", { currency });
  return { ...world, token, receiver, callback: receiver };
}

async function reenteringToken() {
  const here = await deployed();
  const token = await deployToken<ReenteringToken & HostileToken>(here, "ReenteringToken");
  const world = await formedIn(here, { currency: await token.getAddress() });
  return { ...world, token, callback: token };
}

describe("attacks by reentrancy", () => {
  for (const [name, state] of [
    ["a receiver that the currency tells", hooked],
    ["the currency", reenteringToken],
  ] as [string, Armed][]) {
    it(`${name} enters no function while it is paid`, async () => {
      const world = await loadFixture(state);
      const { sale, buyer, token, terms, callback, id } = world;
      for (const [called, data] of calls(world, await callback.getAddress())) {
        const snapshot = await networkHelpers.takeSnapshot();
        await callback.arm(await sale.getAddress(), data);
        await expect(sale.connect(buyer).confirmReceipt(terms.common, terms.particulars)).to.changeTokenBalances(
          ethers,
          token,
          [terms.common.second, await sale.purseOf(id)],
          [PRICE, -PRICE],
        );
        expect(await callback.armed(), called).to.equal(false);
        expect([await callback.entered(), await callback.result()], called).to.deep.equal([false, REENTERED]);
        expect((await sale.recordOf(id)).turn).to.equal(0n);
        await snapshot.restore();
      }
    });

    it(`${name} sees, while it is paid, what is final`, async () => {
      const { sale, buyer, terms, hash, callback, id } = await loadFixture(state);
      await callback.arm(await sale.getAddress(), sale.interface.encodeFunctionData("recordOf", [id]));
      await sale.connect(buyer).confirmReceipt(terms.common, terms.particulars);
      const [seen] = sale.interface.decodeFunctionResult("recordOf", await callback.result());
      expect([seen.phase, seen.held]).to.deep.equal([Phase.Closed, 0n]);
      expect(await sale.idOf(terms.common, hash)).to.equal(id);
    });
  }

  it("the currency enters no function while it is paid in", async () => {
    const world = await loadFixture(reenteringToken);
    const { sale, buyer, seller, token } = world;
    const fresh = await saleTerms(world, { currency: await token.getAddress() });
    const forming = { ...world, ...(await identified(world, fresh)) };
    const acceptance = await signTerms(world, seller, fresh);
    for (const subject of [world, forming]) {
      for (const [called, data] of calls(subject, await token.getAddress())) {
        const snapshot = await networkHelpers.takeSnapshot();
        await token.arm(await sale.getAddress(), data);
        await sale.connect(buyer).form(fresh.common, fresh.particulars, [acceptance]);
        expect([await token.entered(), await token.result()], called).to.deep.equal([false, REENTERED]);
        const record = await sale.recordOf(forming.id);
        expect([record.phase, record.held], called).to.deep.equal([Phase.Performing, PRICE]);
        await snapshot.restore();
      }
    }
  });

  it("the currency takes nothing out of the purse while an amendment moves the money", async () => {
    const world = await loadFixture(reenteringToken);
    const { sale, buyer, seller, token, id } = world;
    const currency = await token.getAddress();
    const fresh = await saleTerms(world, { currency, replaces: id }, { price: PRICE + 9n });
    const next = await identified(world, fresh);
    for (const [called, data] of calls(world, currency)) {
      const snapshot = await networkHelpers.takeSnapshot();
      await token.arm(await sale.getAddress(), data);
      const acceptance = await signTerms(world, seller, fresh);
      await sale.connect(buyer).amend(fresh.common, fresh.particulars, world.terms.common, world.hash, [acceptance]);
      expect([await token.entered(), await token.result()], called).to.deep.equal([false, REENTERED]);
      expect(await token.balanceOf(await sale.purseOf(next.id))).to.equal(PRICE + 9n);
      await snapshot.restore();
    }
  });

  it("no other sale is moved either while one is paid", async () => {
    const world = await loadFixture(hooked);
    const { sale, buyer, terms, receiver } = world;
    const other = await formedThrough(world, receiver, "second");
    for (const [called, data] of calls(other, await receiver.getAddress())) {
      const snapshot = await networkHelpers.takeSnapshot();
      await receiver.arm(await sale.getAddress(), data);
      await sale.connect(buyer).confirmReceipt(terms.common, terms.particulars);
      expect([await receiver.entered(), await receiver.result()], called).to.deep.equal([false, REENTERED]);
      expect((await sale.recordOf(other.id)).held).to.equal(PRICE);
      await snapshot.restore();
    }
  });

  it("a dispute inside of confirmReceipt suspends nothing, in coin, where the receiver has little gas", async () => {
    const here = await loadFixture(deployed);
    const receiver = await deployReceiver<ReenteringReceiver>("ReenteringReceiver");
    const world = await formedThrough(here, receiver, "second", { currency: ZeroAddress });
    const { sale, buyer, terms, hash, id } = world;
    const data = sale.interface.encodeFunctionData("dispute", [terms.common, hash, ZeroHash]);
    await receiver.arm(await sale.getAddress(), data);
    await at(terms.common.offerEndsAt);
    await sale.connect(buyer).confirmReceipt(terms.common, terms.particulars);
    expect(await receiver.entered()).to.equal(false);
    const record = await sale.recordOf(id);
    expect([record.phase, record.claimant, record.turn, record.held]).to.deep.equal([Phase.Closed, 0n, 0n, 0n]);
    // Paid, or credited if the receiver spent its gas: nothing in between.
    const owner = await receiver.getAddress();
    expect((await sale.creditOf(id, owner)) + (await ethers.provider.getBalance(owner))).to.equal(PRICE);
  });
});
