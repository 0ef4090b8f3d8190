import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { network } from "hardhat";
import type { FalseToken, GasMeter, HostileReceiver, Purse } from "../../src/typechain/index.ts";
import { ethers, formedSale, networkHelpers, PRICE, type SaleWorld } from "../fixtures.ts";
import { deployReceiver } from "./states.ts";

const { loadFixture } = networkHelpers;

async function inCoin() {
  return await formedSale({ currency: ZeroAddress });
}

async function inToken() {
  return await formedSale();
}

/** The purse of a sale, and its template as a caller, which only the template itself can be. */
async function purseOf({ sale, id }: SaleWorld) {
  const purse = (await ethers.getContractAt("Purse", await sale.purseOf(id))) as unknown as Purse;
  const address = await sale.getAddress();
  await networkHelpers.impersonateAccount(address);
  await networkHelpers.setBalance(address, 10n ** 18n);
  return { purse, template: await ethers.getSigner(address) };
}

describe("Purse", () => {
  it("reverts for anyone but its template, its parties too", async () => {
    const world = await loadFixture(inCoin);
    const { purse } = await purseOf(world);
    for (const caller of [world.buyer, world.seller, world.stranger]) {
      await expect(purse.connect(caller).send(ZeroAddress, caller.address, 1n))
        .to.be.revertedWithCustomError(purse, "PurseOnlyTemplate")
        .withArgs(caller.address);
      await expect(purse.connect(caller).sendRest(world.tenge, caller.address, 1n))
        .to.be.revertedWithCustomError(purse, "PurseOnlyTemplate")
        .withArgs(caller.address);
    }
  });

  it("reverts when the rest is asked for, and all is there, or nothing", async () => {
    const world = await loadFixture(inToken);
    const { purse, template } = await purseOf(world);
    const { tenge, seller } = world;
    const rest = (amount: bigint) => purse.connect(template).sendRest(tenge, seller.address, amount);
    for (const amount of [1n, PRICE - 1n, PRICE])
      await expect(rest(amount)).to.be.revertedWithCustomError(purse, "PurseRefused").withArgs(seller.address);
    await expect(rest(PRICE + 1n)).to.changeTokenBalances(ethers, tenge, [purse, seller], [-PRICE, PRICE]);
    await expect(rest(PRICE)).to.be.revertedWithCustomError(purse, "PurseRefused").withArgs(seller.address);
  });

  it("reverts when a receiver refuses coin, and nothing has moved", async () => {
    const world = await loadFixture(inCoin);
    const { purse, template } = await purseOf(world);
    const receiver = await deployReceiver<HostileReceiver>("RevertingReceiver");
    const to = await receiver.getAddress();
    await expect(purse.connect(template).send(ZeroAddress, to, 1n))
      .to.be.revertedWithCustomError(purse, "PurseRefused")
      .withArgs(to);
    expect(await ethers.provider.getBalance(await purse.getAddress())).to.equal(PRICE);
  });

  it("reverts when a token says no, and nothing has moved", async () => {
    const world = await loadFixture(inToken);
    const { purse, template } = await purseOf(world);
    const token = (await ethers.deployContract("FalseToken")) as unknown as FalseToken;
    await token.mint(await purse.getAddress(), 5n);
    await token.setHostile(true);
    const address = await token.getAddress();
    await expect(purse.connect(template).send(address, world.buyer.address, 5n))
      .to.be.revertedWithCustomError(purse, "SafeERC20FailedOperation")
      .withArgs(address);
    expect(await token.balanceOf(await purse.getAddress())).to.equal(5n);
  });

  it("pays its template's order exactly", async () => {
    const world = await loadFixture(inToken);
    const { purse, template } = await purseOf(world);
    const { tenge, seller } = world;
    await expect(purse.connect(template).send(await tenge.getAddress(), seller.address, 7n)).to.changeTokenBalances(
      ethers,
      tenge,
      [purse, seller],
      [-7n, 7n],
    );
  });
});

describe("payment", () => {
  it("gives a receiver of coin 50 000 gas, and what the chain adds", async () => {
    const world = await loadFixture(inCoin);
    const { purse, template } = await purseOf(world);
    const meter = await deployReceiver<GasMeter>("GasMeter");
    await purse.connect(template).send(ZeroAddress, meter, 1n, { gasLimit: 500_000n });
    const given = await meter.gas();
    // 2 300 come with any coin; what the meter spends before it looks is the same in both.
    const payer = await ethers.getContractAt("GasMeter", await deployReceiver<GasMeter>("GasMeter"));
    await payer.pay(meter, 50_000n, { value: 1n, gasLimit: 500_000n });
    expect(await meter.gas()).to.equal(given);
    expect(Number(given)).to.be.within(51_700, 52_300);
  });

  for (const [currency, formed] of [
    ["coin", inCoin],
    ["a token", inToken],
  ] as const) {
    it(`reverts with too little gas in ${currency}: who triggers it can't turn it into a credit`, async () => {
      const { sale, buyer, terms, id, seller } = await loadFixture(formed);
      const confirm = sale.connect(buyer).confirmReceipt;
      let [refused, paid] = [0, 0];
      for (let gasLimit = 60_000n; gasLimit <= 300_000n; gasLimit += 10_000n) {
        const snapshot = await networkHelpers.takeSnapshot();
        await confirm(terms.common, terms.particulars, { gasLimit }).then(
          () => (paid += 1),
          () => (refused += 1),
        );
        expect(await sale.creditOf(id, seller.address)).to.equal(0n);
        await snapshot.restore();
      }
      expect([refused > 0, paid > 0]).to.deep.equal([true, true]);
      await expect(confirm(terms.common, terms.particulars, { gasLimit: 165_000n }))
        .to.be.revertedWithCustomError(sale, "AgreementNeedsMoreGas")
        .withArgs(150_000n);
    });
  }
});

describe("TestTenge", () => {
  it("can't be deployed where tokens may be taken for money", async () => {
    const mainnet = await network.create({ override: { chainId: 1 } });
    const factory = await mainnet.ethers.getContractFactory("TestTenge");
    await expect(factory.deploy()).to.be.revertedWithCustomError(factory, "TestTengeNotForMainnet");
    await mainnet.close();
  });
});
