import { expect } from "chai";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { id as hashOf, ZeroAddress, ZeroHash, type FunctionFragment, type Result } from "ethers";
import type {
  BlockingToken,
  FalseToken,
  HostileReceiver,
  HostileToken,
  ReenteringReceiver,
  ReenteringToken,
} from "../../src/typechain/index.ts";
import { at, balanceOf, coder, disposition, ethers, networkHelpers, Phase, Then } from "../conformance/world.ts";
import {
  amended,
  deployedStages,
  dispute,
  enforced,
  FOREVER,
  formedIn,
  identified,
  OUTSIDE,
  PRICE,
  restOf,
  signSettlement,
  signTerms,
  stagesTerms,
  MOST,
  valueOf,
  type Identified,
  type World,
} from "./stages.ts";
import { deployReceiver, type Hostile } from "./states.ts";

const { loadFixture, takeSnapshot } = networkHelpers;

const UINT112 = 2n ** 112n - 1n;
const REENTERED = hashOf("ReentrancyGuardReentrantCall()").slice(0, 10);

const inCoin = async () => await formedIn(await deployedStages(), { currency: ZeroAddress });
const inTenge = async () => {
  const world = await deployedStages();
  return await formedIn(world, { currency: await world.tenge.getAddress() });
};
const outside = async () => await formedIn(await deployedStages());
const KINDS = [
  ["coin", inCoin],
  ["a token", inTenge],
  ["outside the chain", outside],
] as const;

const payIn = async ({ stages, first, terms }: Identified, amount: bigint, value = valueOf(terms, amount)) =>
  await stages.connect(first).payIn(terms.common, terms.particulars, amount, { value });
const payOut = async ({ stages, first, terms }: Identified, toFirst: bigint, toSecond: bigint, stage = 1n) =>
  await stages.connect(first).payOut(terms.common, terms.particulars, stage, toFirst, toSecond);
const accept = async ({ stages, first, terms }: Identified) =>
  await stages.connect(first).accept(terms.common, terms.particulars);

/** What everybody has, and what is written. */
async function moneyOf({ stages, ledger, first, second, terms, id }: Identified) {
  const { currency } = terms.common;
  const balance = async (account: string) => (currency === OUTSIDE ? 0n : await balanceOf(currency, account));
  return {
    held: (await stages.recordOf(id)).held,
    purse: await balance(await stages.purseOf(id)),
    first: await balance(first.address),
    second: await balance(second.address),
    owed: (await ledger.accountOf(id)).owed,
  };
}

/** What `act` changes of it: the first party's coin is left out, as it pays for gas. */
async function changes(world: Identified, act: () => Promise<unknown>) {
  const before = await moneyOf(world);
  await act();
  const after = await moneyOf(world);
  const first = world.terms.common.currency === ZeroAddress ? 0n : after.first - before.first;
  return {
    held: after.held - before.held,
    purse: after.purse - before.purse,
    first,
    second: after.second - before.second,
    owed: after.owed - before.owed,
  };
}

/** Of money that moves on the chain, or of what is written of money that does not. */
const moved = (world: Identified, on: object, off: object) => ({
  held: 0n,
  purse: 0n,
  first: 0n,
  second: 0n,
  owed: 0n,
  ...(world.terms.common.currency === OUTSIDE ? off : on),
});

const fieldsOf = (record: object) => (record as Result).toObject();

/** Everything in which nothing is paid in or out: state, phase. */
const STILL: [string, bigint, (world: Identified) => Promise<unknown>][] = [
  ["disputed", Phase.Suspended, async (world) => await dispute(world)],
  ["closed", Phase.Closed, accept],
  ["amended", Phase.Closed, async (world) => await (await amended(world, PRICE)).sent],
];

async function hostileToken<T = HostileToken>(world: World, name: Hostile): Promise<T> {
  const token = (await ethers.deployContract(name)) as unknown as HostileToken;
  for (const payer of [world.first, world.second]) {
    await token.mint(payer.address, 100n * PRICE);
    await token.connect(payer).approve(world.template, 2n ** 255n);
  }
  return token as unknown as T;
}

/** The account of a contract, as a caller. */
async function impersonated(contract: { getAddress(): Promise<string> }): Promise<HardhatEthersSigner> {
  const signer = await ethers.getImpersonatedSigner(await contract.getAddress());
  await networkHelpers.setBalance(signer.address, 10n ** 20n);
  return signer;
}

/** A receiver of that kind is one of the parties; the other one has signed. */
async function formedWith(world: World, receiver: HostileReceiver, role: "first" | "second", currency: string) {
  const other = role === "first" ? "second" : "first";
  const here = { ...world, [role]: await impersonated(receiver) };
  if (currency !== ZeroAddress) {
    const token = (await ethers.getContractAt("FeeToken", currency)) as unknown as HostileToken;
    await token.mint(here[role].address, 100n * PRICE);
    await token.connect(here[role]).approve(world.template, 2n ** 255n);
  }
  const terms = await stagesTerms(here, { currency });
  const acceptance = await signTerms(here, here[other], terms);
  const value = valueOf(terms, PRICE);
  await here.stages.connect(here[role]).form(terms.common, terms.particulars, [acceptance], { value });
  return await identified(here, terms);
}

/** A call of everything that changes anything, with arguments of this very agreement. */
function calls({ stages, terms, hash }: Identified): [string, string][] {
  const { common, particulars } = terms;
  const d = disposition({ toSecond: PRICE });
  const args: Record<string, unknown[]> = {
    accept: [common, particulars],
    amend: [common, particulars, common, hash, []],
    dispute: [common, hash, hashOf("claim")],
    enforce: [common, hash, d],
    form: [common, particulars, []],
    payCosts: [common, hash, 0n, common.first, 1n],
    payIn: [common, particulars, 1n],
    payOut: [common, particulars, 2n, 1n, 1n],
    pushCredit: [common, hash, common.first],
    settle: [common, hash, d, FOREVER, []],
    surrender: [common, hash],
    takeBack: [common, particulars],
    withdrawCredit: [common, hash, common.first],
    withdrawOffer: [common, hash],
  };
  return stages.interface.fragments
    .filter((fragment): fragment is FunctionFragment => fragment.type === "function")
    .filter(({ constant }) => !constant)
    .map(({ name }) => {
      const given = args[name];
      if (given === undefined) throw new Error(`${name} is new: say here how it is called`);
      return [name, stages.interface.encodeFunctionData(name as "surrender", given as never)];
    });
}

/* PAYING IN */

for (const [kind, state] of KINDS) {
  describe(`paying in, ${kind}`, () => {
    it("reverts for who is not the first party, and before it is formed", async () => {
      const world = await loadFixture(state);
      const { stages, second, stranger, terms } = world;
      for (const other of [second, stranger])
        await expect(payIn({ ...world, first: other }, 1n))
          .to.be.revertedWithCustomError(stages, "AgreementOnlyParty")
          .withArgs(other.address);
      const fresh = await identified(world, await stagesTerms(world, { currency: terms.common.currency }));
      await expect(payIn(fresh, 1n))
        .to.be.revertedWithCustomError(stages, "AgreementNotInPhase")
        .withArgs(fresh.id, Phase.None);
    });

    for (const [name, phase, become] of STILL)
      it(`reverts when it is ${name}`, async () => {
        const world = await loadFixture(state);
        await become(world);
        await expect(payIn(world, 1n))
          .to.be.revertedWithCustomError(world.stages, "AgreementNotInPhase")
          .withArgs(world.id, phase);
      });

    it("adds exactly what is paid, also nothing, and changes nothing else", async () => {
      const world = await loadFixture(state);
      const before = await world.stages.recordOf(world.id);
      for (const amount of [1n, 0n, 7n * PRICE]) {
        const actual = await changes(world, async () => {
          await expect(payIn(world, amount)).to.emit(world.stages, "PaidIn").withArgs(world.id, amount);
        });
        const first = kind === "coin" ? 0n : -amount;
        expect(actual).to.deep.equal(moved(world, { held: amount, purse: amount, first }, { held: amount }));
      }
      const after = await world.stages.recordOf(world.id);
      expect({ ...fieldsOf(after), held: before.held }).to.deep.equal(fieldsOf(before));
    });
  });
}

describe("paying in", () => {
  it("coin reverts when more or less comes than is paid in", async () => {
    const world = await loadFixture(inCoin);
    for (const [amount, value] of [
      [5n, 4n],
      [5n, 6n],
      [5n, 0n],
      [0n, 1n],
    ] as const)
      await expect(payIn(world, amount, value))
        .to.be.revertedWithCustomError(world.stages, "AgreementWrongAmount")
        .withArgs(amount, value);
  });

  it("a token reverts when coin comes along, and without an allowance", async () => {
    const world = await loadFixture(inTenge);
    for (const amount of [5n, 0n])
      await expect(payIn(world, amount, 1n))
        .to.be.revertedWithCustomError(world.stages, "AgreementCoinWithToken")
        .withArgs(1n);
    await world.tenge.connect(world.first).approve(world.template, 4n);
    await expect(payIn(world, 5n)).to.be.revertedWithCustomError(world.tenge, "ERC20InsufficientAllowance");
    await expect(payIn(world, 4n)).to.changeTokenBalance(ethers, world.tenge, world.first, -4n);
  });

  it("outside the chain reverts when coin comes, or more than 64 bits are promised at once", async () => {
    const world = await loadFixture(outside);
    await expect(payIn(world, 5n, 1n))
      .to.be.revertedWithCustomError(world.stages, "AgreementWrongAmount")
      .withArgs(0n, 1n);
    await expect(payIn(world, MOST + 1n))
      .to.be.revertedWithCustomError(world.stages, "AgreementAmountTooHigh")
      .withArgs(MOST + 1n, MOST);
    await payIn(world, MOST);
    expect((await world.stages.recordOf(world.id)).held).to.equal(PRICE + MOST);
  });

  it("reverts rather than hold more than 112 bits", async () => {
    const world = await loadFixture(inTenge);
    await world.tenge.mint(world.first.address, UINT112);
    await expect(payIn(world, UINT112)).to.be.revertedWithPanic(0x11);
    await payIn(world, UINT112 - PRICE);
    expect((await world.stages.recordOf(world.id)).held).to.equal(UINT112);
    await expect(payIn(world, 1n)).to.be.revertedWithPanic(0x11);
  });

  for (const [name, arrived] of [
    ["FeeToken", 990n],
    ["LyingToken", 0n],
    ["BonusToken", 1_001n],
  ] as const)
    it(`reverts when of 1000 the ${name} brings ${arrived}`, async () => {
      const here = await loadFixture(deployedStages);
      const token = await hostileToken<FalseToken>(here, name);
      // Of so little no fee is taken.
      const world = await formedIn(here, { currency: await token.getAddress() }, { price: 50n });
      if (name !== "FeeToken") await token.setHostile(true);
      await expect(payIn(world, 1_000n))
        .to.be.revertedWithCustomError(here.stages, "AgreementShortPayment")
        .withArgs(1_000n, arrived);
    });

  for (const name of ["FalseToken", "ShortToken", "RevertingToken"] as const)
    it(`reverts when the ${name} refuses, and only then`, async () => {
      const here = await loadFixture(deployedStages);
      const token = await hostileToken<FalseToken>(here, name);
      const world = await formedIn(here, { currency: await token.getAddress() });
      await token.setHostile(true);
      await expect(payIn(world, 5n)).to.revert(ethers);
      // Nothing is not asked of the token.
      await payIn(world, 0n);
      await token.setHostile(false);
      await expect(payIn(world, 5n)).to.changeTokenBalance(ethers, token, await here.stages.purseOf(world.id), 5n);
    });

  it("a token that says nothing is paid in", async () => {
    const here = await loadFixture(deployedStages);
    const token = await hostileToken(here, "SilentToken");
    const world = await formedIn(here, { currency: await token.getAddress() });
    await expect(payIn(world, 5n)).to.changeTokenBalance(ethers, token, await here.stages.purseOf(world.id), 5n);
  });
});

/* PAYING OUT */

for (const [kind, state] of KINDS) {
  describe(`paying out in parts, ${kind}`, () => {
    it("reverts for who is not the first party, and before it is formed", async () => {
      const world = await loadFixture(state);
      const { stages, second, stranger, terms } = world;
      for (const other of [second, stranger])
        await expect(payOut({ ...world, first: other }, 0n, 1n))
          .to.be.revertedWithCustomError(stages, "AgreementOnlyParty")
          .withArgs(other.address);
      const fresh = await identified(world, await stagesTerms(world, { currency: terms.common.currency }));
      await expect(payOut(fresh, 0n, 0n))
        .to.be.revertedWithCustomError(stages, "AgreementNotInPhase")
        .withArgs(fresh.id, Phase.None);
    });

    for (const [name, phase, become] of STILL)
      it(`reverts when it is ${name}`, async () => {
        const world = await loadFixture(state);
        await become(world);
        await expect(payOut(world, 0n, 0n))
          .to.be.revertedWithCustomError(world.stages, "AgreementNotInPhase")
          .withArgs(world.id, phase);
      });

    it("reverts for more than is held, however it is divided", async () => {
      const world = await loadFixture(state);
      await payOut(world, 3n, 4n);
      const held = PRICE - 7n;
      for (const [toFirst, toSecond] of [
        [held + 1n, 0n],
        [0n, held + 1n],
        [held, 1n],
        [UINT112, UINT112],
      ] as const)
        await expect(payOut(world, toFirst, toSecond))
          .to.be.revertedWithCustomError(world.stages, "AgreementUnbalanced")
          .withArgs(toFirst + toSecond, held);
    });

    it("pays both exactly, also nothing, and performance goes on as it was", async () => {
      const world = await loadFixture(state);
      const { stages, id } = world;
      const before = await stages.recordOf(id);
      let stage = 0n;
      for (const [toFirst, toSecond] of [
        [300n, 7n],
        [0n, 0n],
        [1n, 0n],
        [0n, PRICE / 2n],
        [0n, PRICE / 2n - 308n],
      ] as const) {
        const sum = toFirst + toSecond;
        const actual = await changes(world, async () => {
          await expect(payOut(world, toFirst, toSecond, ++stage))
            .to.emit(stages, "StagePaid")
            .withArgs(id, stage, toFirst, toSecond);
        });
        const first = kind === "coin" ? 0n : toFirst;
        expect(actual).to.deep.equal(
          moved(world, { held: -sum, purse: -sum, first, second: toSecond }, { held: -sum, owed: toSecond }),
        );
        expect(await stages.restOf(id)).to.equal(restOf(0n, 0n, stage));
      }
      const after = await stages.recordOf(id);
      expect({ ...fieldsOf(after), held: PRICE }).to.deep.equal(fieldsOf(before));
      expect(after.held).to.equal(0n);
    });

    it("says of each part that is something who got it, and of no other", async () => {
      const world = await loadFixture(state);
      const { stages, ledger, first, second, id } = world;
      for (const [toFirst, toSecond] of [
        [0n, 0n],
        [5n, 0n],
        [0n, 6n],
        [5n, 6n],
      ] as const) {
        const { hash } = await payOut(world, toFirst, toSecond);
        const receipt = await ethers.provider.getTransactionReceipt(hash);
        const said = receipt!.logs
          .map((log) => stages.interface.parseLog(log) ?? ledger.interface.parseLog(log))
          .filter((event) => event !== null && event.name !== "StagePaid")
          .map((event) => [event!.name, ...event!.args]);
        const paid = [
          ["Paid", id, first.address, toFirst],
          ["Paid", id, second.address, toSecond],
        ].filter(([, , , amount]) => amount !== 0n);
        const owed = toSecond === 0n ? [] : [["Owed", id, toSecond]];
        expect(said).to.deep.equal(kind === "outside the chain" ? owed : paid);
      }
    });

    it("pays what came in later, and at the end what is left", async () => {
      const world = await loadFixture(state);
      await payOut(world, 10n, PRICE - 10n);
      await payIn(world, 50n);
      await payOut(world, 20n, 5n);
      const actual = await changes(world, async () => await accept(world));
      expect(actual).to.deep.equal(moved(world, { held: -25n, purse: -25n, second: 25n }, { held: -25n, owed: 25n }));
      expect((await world.stages.recordOf(world.id)).phase).to.equal(Phase.Closed);
    });

    it("leaves to an award what is left of it, and no more", async () => {
      const world = await loadFixture(state);
      const { stages, id } = world;
      await payOut(world, 100n, 400_000n, 3n);
      const held = PRICE - 400_100n;
      await dispute(world);
      await expect(enforced(world, { toFirst: 1n, toSecond: PRICE - 1n }))
        .to.be.revertedWithCustomError(stages, "AgreementUnbalanced")
        .withArgs(PRICE, held);
      // Performance goes on, and parts with it.
      const resumed = await changes(world, async () => {
        await enforced(world, { toSecond: 9n, then: Then.Resume, rest: restOf(0n, 0n, 8n) });
      });
      expect(resumed).to.deep.equal(moved(world, { held: -9n, purse: -9n, second: 9n }, { held: -9n, owed: 9n }));
      expect(await stages.restOf(id)).to.equal(restOf(0n, 0n, 8n));
      await payIn(world, 9n);
      await payOut(world, 0n, 1n, 9n);
      await dispute(world);
      const last = await changes(world, async () => {
        await enforced(world, { toFirst: 2n, toSecond: held - 3n, rest: restOf(0n, 0n, 9n) });
      });
      const first = kind === "coin" ? 0n : 2n;
      expect(last).to.deep.equal(
        moved(
          world,
          { held: 1n - held, purse: 1n - held, first, second: held - 3n },
          { held: 1n - held, owed: held - 3n },
        ),
      );
      expect((await stages.recordOf(id)).phase).to.equal(Phase.Closed);
    });

    it("leaves to a settlement, made while performance goes on, what is left of it", async () => {
      const world = await loadFixture(state);
      const { stages, second, terms, hash, id } = world;
      await payOut(world, 0n, 10n, 1n);
      const settle = async (toSecond: bigint, stage: bigint) => {
        const { turn } = await stages.recordOf(id);
        const d = disposition({ toSecond, then: Then.Resume, rest: restOf(0n, 0n, stage) });
        const signed = { agreement: id, turn, disposition: d, validUntil: FOREVER };
        const acceptance = await signSettlement(world, second, signed);
        return await stages.connect(world.first).settle(terms.common, hash, d, FOREVER, [acceptance]);
      };
      await expect(settle(PRICE, 2n))
        .to.be.revertedWithCustomError(stages, "AgreementUnbalanced")
        .withArgs(PRICE, PRICE - 10n);
      const sum = PRICE - 10n;
      expect(await changes(world, async () => await settle(sum, 2n))).to.deep.equal(
        moved(world, { held: -sum, purse: -sum, second: sum }, { held: -sum, owed: sum }),
      );
      expect(await stages.restOf(id)).to.equal(restOf(0n, 0n, 2n));
      await payIn(world, 1n);
      await payOut(world, 0n, 1n);
    });

    it("is taken back by itself when time is over: what is left, to the first party", async () => {
      const world = await loadFixture(state);
      const { stages, stranger, terms, id } = world;
      await payOut(world, 0n, 10n);
      const limit = terms.particulars.acceptBy + terms.common.reviewPeriod;
      const takeBack = async () => await stages.connect(stranger).takeBack(terms.common, terms.particulars);
      await at(limit);
      await expect(takeBack()).to.be.revertedWithCustomError(stages, "AgreementConditionsNotMet");
      await at(limit + 1n);
      const actual = await changes(world, async () => {
        await expect(takeBack())
          .to.emit(stages, "AutomaticDecision")
          .withArgs(
            id,
            coder.encode(["bytes32"], [ethers.encodeBytes32String("stages.takeBack")]),
            (shown: unknown) => {
              const [held, time] = shown as bigint[][];
              expect(held!.slice(1)).to.deep.equal([PRICE - 10n, 1n, true]);
              expect(time!.slice(1)).to.deep.equal([limit + 1n, limit, true]);
              return true;
            },
          );
      });
      const [rest, first] = [PRICE - 10n, kind === "coin" ? 0n : PRICE - 10n];
      expect(actual).to.deep.equal(moved(world, { held: -rest, purse: -rest, first }, { held: -rest }));
    });

    it("leaves to an amendment what is left of it: it moves over, and the sender adds what is missing", async () => {
      const world = await loadFixture(state);
      const { stages } = world;
      await payOut(world, 1n, 400_000n, 3n);
      const held = PRICE - 400_001n;
      await expect((await amended(world, held - 1n)).sent)
        .to.be.revertedWithCustomError(stages, "AgreementHoldsMore")
        .withArgs(held, held - 1n);
      const before = await moneyOf(world);
      const { next, sent } = await amended(world, held + 6n);
      await expect(sent).to.emit(stages, "Amended").withArgs(world.id, next.id);
      const [old, fresh] = [await moneyOf(world), await moneyOf(next)];
      expect([old.held, old.purse, fresh.held]).to.deep.equal([0n, 0n, held + 6n]);
      expect(fresh.purse).to.equal(kind === "outside the chain" ? 0n : held + 6n);
      expect(fresh.owed).to.equal(kind === "outside the chain" ? 400_000n : 0n);
      expect(fresh.second).to.equal(before.second);
      if (kind === "a token") expect(fresh.first).to.equal(before.first - 6n);
      // The word that the template has for itself begins anew.
      expect(await stages.restOf(next.id)).to.equal(ZeroHash);
      await payOut(next, 2n, held + 4n);
      expect((await moneyOf(next)).held).to.equal(0n);
    });
  });
}

/* WHO REFUSES A PART */

describe("paying out in parts, refused", () => {
  for (const role of ["first", "second"] as const)
    for (const name of ["RevertingReceiver", "GasEatingReceiver"])
      it(`by a ${name} that is the ${role} party: it has a credit, and the other one is paid`, async () => {
        const here = await loadFixture(deployedStages);
        const receiver = await deployReceiver(name);
        const world = await formedWith(here, receiver, role, ZeroAddress);
        const { stages, terms, hash, id } = world;
        const [refusing, other] = role === "first" ? [world.first, world.second] : [world.second, world.first];
        const [toFirst, toSecond] = role === "first" ? [30n, 4n] : [4n, 30n];
        const before = await ethers.provider.getBalance(other.address);
        const sent = await payOut(world, toFirst, toSecond);
        await expect(sent).to.emit(stages, "Credited").withArgs(id, refusing.address, 30n);
        if (role === "first") expect((await ethers.provider.getBalance(other.address)) - before).to.equal(4n);
        expect([await stages.creditOf(id, refusing.address), await stages.creditOf(id, other.address)]).to.deep.equal([
          30n,
          0n,
        ]);
        const purse = await stages.purseOf(id);
        expect(await ethers.provider.getBalance(purse)).to.equal(PRICE - 4n);
        // A second part adds to the credit, which is never a part of what is held.
        await payOut(world, toFirst, toSecond);
        expect(await stages.creditOf(id, refusing.address)).to.equal(60n);
        expect((await stages.recordOf(id)).held).to.equal(PRICE - 68n);
        await expect(payOut(world, 0n, PRICE - 67n)).to.be.revertedWithCustomError(stages, "AgreementUnbalanced");
        await stages.connect(refusing).withdrawCredit(terms.common, hash, here.stranger.address);
        expect(await ethers.provider.getBalance(purse)).to.equal(PRICE - 68n);
        expect(await stages.creditOf(id, refusing.address)).to.equal(0n);
      });

  it("by a token that blocks one of them: it has a credit, which an amendment leaves to it", async () => {
    const here = await loadFixture(deployedStages);
    const token = await hostileToken<BlockingToken & HostileToken>(here, "BlockingToken");
    const world = await formedIn(here, { currency: await token.getAddress() });
    const { stages, first, second, terms, hash, id } = world;
    await token.setBlocked(second.address, true);
    await expect(payOut(world, 5n, 70n)).to.changeTokenBalances(ethers, token, [first, second], [5n, 0n]);
    expect(await stages.creditOf(id, second.address)).to.equal(70n);
    const { next, sent } = await amended(world, PRICE);
    await sent;
    expect(await token.balanceOf(await stages.purseOf(id))).to.equal(70n);
    expect(await token.balanceOf(await stages.purseOf(next.id))).to.equal(PRICE);
    await token.setBlocked(second.address, false);
    await expect(stages.pushCredit(terms.common, hash, second.address)).to.changeTokenBalance(
      ethers,
      token,
      second,
      70n,
    );
  });

  it("by a token that refuses all: both have a credit, and are paid when it is honest again", async () => {
    for (const name of ["FalseToken", "RevertingToken", "GasEatingToken"] as const) {
      const here = await loadFixture(deployedStages);
      const token = await hostileToken<FalseToken & HostileToken>(here, name);
      const world = await formedIn(here, { currency: await token.getAddress() });
      const { stages, first, second, terms, hash, id } = world;
      await token.setHostile(true);
      await stages.connect(first).payOut(terms.common, terms.particulars, 1n, 5n, 70n, { gasLimit: 16_000_000n });
      await token.setHostile(false);
      expect([await stages.creditOf(id, first.address), await stages.creditOf(id, second.address)]).to.deep.equal([
        5n,
        70n,
      ]);
      await stages.pushCredit(terms.common, hash, first.address);
      await stages.pushCredit(terms.common, hash, second.address);
      expect(await token.balanceOf(await stages.purseOf(id))).to.equal(PRICE - 75n);
    }
  });

  for (const [kind, state] of KINDS)
    it(`by nobody, ${kind}: with as little gas as anyone likes both parts are paid, or none`, async () => {
      const world = await loadFixture(state);
      const { stages, first, second, terms, id } = world;
      const outcomes = new Set<boolean>();
      for (let gasLimit = 40_000n; gasLimit < 320_000n; gasLimit += 4_000n) {
        const snapshot = await takeSnapshot();
        const paid = await stages
          .connect(first)
          .payOut(terms.common, terms.particulars, 1n, 5n, 6n, { gasLimit })
          .then(
            () => true,
            () => false,
          );
        outcomes.add(paid);
        for (const { address } of [first, second]) expect(await stages.creditOf(id, address)).to.equal(0n);
        expect((await moneyOf(world)).held).to.equal(paid ? PRICE - 11n : PRICE);
        await snapshot.restore();
      }
      expect(outcomes.size).to.equal(2);
    });
});

/* WHO CALLS BACK */

async function reenteringToken() {
  const here = await deployedStages();
  const token = await hostileToken<ReenteringToken & HostileToken>(here, "ReenteringToken");
  return { ...(await formedIn(here, { currency: await token.getAddress() })), callback: token };
}

async function reenteringReceiver(currency: (world: World) => Promise<string>) {
  const here = await deployedStages();
  const callback = await deployReceiver<ReenteringReceiver>("ReenteringReceiver");
  return { ...(await formedWith(here, callback, "second", await currency(here))), callback };
}
const toldByToken = async () =>
  await reenteringReceiver(async (world) => await (await hostileToken(world, "HookToken")).getAddress());
const paidInCoin = async () => await reenteringReceiver(async () => await Promise.resolve(ZeroAddress));

describe("parts, and who calls back", () => {
  for (const [name, state, acts] of [
    ["the currency", reenteringToken, [payIn, payOut]],
    ["a receiver that the currency tells", toldByToken, [payOut]],
  ] as const)
    it(`${name} enters no function, and sees what is final`, async () => {
      const world = await loadFixture(state as typeof toldByToken);
      const { stages, template, callback, id } = world;
      for (const act of acts as readonly (typeof payOut)[]) {
        const held = act === payOut ? PRICE - 11n : PRICE + 5n;
        for (const [called, data] of calls(world)) {
          const snapshot = await takeSnapshot();
          await callback.arm(template, data);
          await act(world, 5n, act === payOut ? 6n : valueOf(world.terms, 5n));
          expect(await callback.armed(), called).to.equal(false);
          expect([await callback.entered(), await callback.result()], called).to.deep.equal([false, REENTERED]);
          const record = await stages.recordOf(id);
          expect([record.held, record.turn, record.phase], called).to.deep.equal([held, 0n, Phase.Performing]);
          await snapshot.restore();
        }
        await callback.arm(template, stages.interface.encodeFunctionData("recordOf", [id]));
        const snapshot = await takeSnapshot();
        await act(world, 5n, act === payOut ? 6n : valueOf(world.terms, 5n));
        const [seen] = stages.interface.decodeFunctionResult("recordOf", await callback.result());
        expect((seen as { held: bigint }).held).to.equal(held);
        await snapshot.restore();
      }
    });

  it("a receiver of coin has little gas: it enters no function, and is paid, or has a credit", async () => {
    const world = await loadFixture(paidInCoin);
    const { stages, template, callback, second, id } = world;
    for (const [called, data] of calls(world)) {
      const snapshot = await takeSnapshot();
      await callback.arm(template, data);
      const before = await ethers.provider.getBalance(second.address);
      await payOut(world, 5n, 6n);
      expect(await callback.entered(), called).to.equal(false);
      const paid = (await ethers.provider.getBalance(second.address)) - before;
      expect(paid + (await stages.creditOf(id, second.address)), called).to.equal(6n);
      const { held, turn, phase } = await stages.recordOf(id);
      expect([held, turn, phase], called).to.deep.equal([PRICE - 11n, 0n, Phase.Performing]);
      await snapshot.restore();
    }
  });
});
