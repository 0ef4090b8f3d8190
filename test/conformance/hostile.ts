/**
 * The part of the conformance suite in which currencies and receivers are hostile: no theft, no lock, exact sums.
 * @module
 */
import { expect } from "chai";
import { ZeroAddress } from "ethers";
import type { Values } from "../../src/agreements/terms.ts";
import type { HostileReceiver } from "../../src/typechain/testing/HostileReceivers.sol/HostileReceiver.ts";
import type { FalseToken } from "../../src/typechain/testing/HostileTokens.sol/FalseToken.ts";
import type { HostileToken } from "../../src/typechain/testing/HostileTokens.sol/HostileToken.ts";
import type { PermitToken } from "../../src/typechain/testing/PermitTokens.sol/PermitToken.ts";
import { calledBack } from "./callsBack.ts";
import { stepsIn } from "./effects.ts";
import { attached, signedPermit } from "./permits.ts";
import {
  decided,
  formed,
  moneyOf,
  offered,
  signedBy,
  type Agreement,
  type Template,
  type TemplateWorld,
} from "./agreement.ts";
import { balanceOf, disposition, ethers, networkHelpers } from "./world.ts";

/** Honest when money is paid in; then the trouble begins, if there is a switch. */
const TOKENS = [
  "SilentToken",
  "FalseToken",
  "RevertingToken",
  "GasEatingToken",
  "ShortToken",
  "BlockingToken",
  "ReenteringToken",
  "HookToken",
  "RebasingToken",
  "BurningToken",
];
const RECEIVERS = ["RevertingReceiver", "GasEatingReceiver", "ReturndataBomb", "ReenteringReceiver"];

/** Registers the tests of a template with hostile currencies, or with hostile receivers of coin. */
export function hostileActors<P extends Values>(
  template: Template<P>,
  currency: "test tenge" | "coin",
  world: () => Promise<TemplateWorld>,
): void {
  const { loadFixture } = networkHelpers;

  /** What the receiver has or can have is what it is due, and the other party got its own. */
  async function splits(agreement: Agreement<P>, trouble: (on: boolean) => Promise<void>) {
    const { template: contract, common, hash, amount, stranger } = agreement;
    const d = disposition({ toFirst: 3n, toSecond: amount - 3n });
    await decided(agreement, d);
    await trouble(true);
    const before = await moneyOf(agreement);
    await contract.connect(stranger).enforce(common, hash, d, { gasLimit: 16_000_000n });
    const after = await moneyOf(agreement);
    await trouble(false);
    return { before, after };
  }

  /** Nothing of it is gone, and the second party gets all of it. */
  async function paysInFull(agreement: Agreement<P>) {
    const { template: contract, amount, buyer, common, hash } = agreement;
    const was = await moneyOf(agreement);
    expect(was.purse).to.equal(amount);
    await contract.connect(buyer).surrender(common, hash);
    const is = await moneyOf(agreement);
    expect([is.second.balance - was.second.balance, is.purse]).to.deep.equal([amount, 0n]);
  }

  if (currency === "test tenge") {
    describe("currencies that take permits", () => {
      it("are paid in by one that comes along as the last acceptance, from no allowance", async () => {
        const here = await loadFixture(world);
        const { buyer, seller, contract } = here;
        const token = (await ethers.deployContract("PermitToken")) as unknown as PermitToken;
        const address = await token.getAddress();
        const agreement = await offered(here, template, address);
        const { amount, common, particulars, id } = agreement;
        await token.mint(buyer.address, amount);
        const accepted = await signedBy(seller, template, agreement);
        const permit = await signedPermit(token, buyer, { spender: await contract.getAddress(), value: amount });
        const form = async (...acceptances: object[]) => {
          const args = [common, particulars, acceptances] as never;
          const data = contract.interface.encodeFunctionData("form" as never, args);
          return await buyer.sendTransaction({ to: await contract.getAddress(), data });
        };
        await expect(form(accepted)).to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance");
        await form(accepted, attached(address, permit));
        expect(await token.balanceOf(await contract.purseOf(id))).to.equal(amount);
      });
    });

    describe("hostile currencies", () => {
      it("that take a fee are refused when the agreement is formed", async () => {
        const here = await loadFixture(world);
        const token = (await ethers.deployContract("FeeToken")) as unknown as HostileToken;
        await expect(formed(here, template, await token.getAddress())).to.be.revertedWithCustomError(
          here.contract,
          "AgreementShortPayment",
        );
      });

      it("that call back are let into no step: one is carried out at a time", async () => {
        const here = await loadFixture(world);
        const locked = here.contract.interface.getError("ReentrancyGuardReentrantCall")?.selector;
        for (const { step: name } of template.editions.flatMap((edition) => stepsIn(edition).all))
          expect(await calledBack(here, template, name), name).to.deep.equal({
            isArmed: false,
            entered: false,
            result: locked,
          });
      });

      for (const name of TOKENS) {
        it(`${name}: exact sums or a credit, and no other agreement is touched`, async () => {
          const here = await loadFixture(world);
          const token = (await ethers.deployContract(name)) as unknown as HostileToken & FalseToken;
          const address = await token.getAddress();
          const [agreement, twin] = [await formed(here, template, address), await formed(here, template, address)];
          const honest = await formed(here, template, await here.tenge.getAddress());
          const trouble = async (on: boolean) => {
            if (token.interface.fragments.some((part) => "name" in part && part.name === "setHostile")) {
              await token.setHostile(on);
            }
          };
          const { before, after } = await splits(agreement, trouble);
          const { template: contract, common, hash, amount } = agreement;
          for (const [role, due] of [
            ["first", 3n],
            ["second", amount - 3n],
          ] as const) {
            // What is not paid is owed, and what is owed is not paid, whatever the currency says of it.
            const gained = after[role].balance - before[role].balance + after[role].credit;
            expect(gained, role).to.equal(due);
            if (after[role].credit === 0n) continue;
            await contract.pushCredit(common, hash, common[role]);
            expect((await balanceOf(address, common[role])) - before[role].balance, role).to.equal(due);
          }
          expect((await moneyOf(agreement)).purse).to.equal(0n);
          for (const other of [twin, honest]) await paysInFull(other);
        });
      }

      // What a token says of itself is assumed to be true: one that says it paid, and did not, is outside of that.
      it("LyingToken: keeps the money that it says it paid, and no other agreement is touched", async () => {
        const here = await loadFixture(world);
        const token = (await ethers.deployContract("LyingToken")) as unknown as FalseToken;
        const address = await token.getAddress();
        const [agreement, twin] = [await formed(here, template, address), await formed(here, template, address)];
        const { after } = await splits(agreement, async (on) => void (await token.setHostile(on)));
        expect([after.first.credit, after.second.credit, after.purse]).to.deep.equal([0n, 0n, agreement.amount]);
        await paysInFull(twin);
      });
    });
  }

  if (currency === "coin") {
    describe("hostile receivers", () => {
      for (const name of RECEIVERS) {
        for (const role of ["first", "second"] as const) {
          it(`${name} as the ${role} party: paid or credited in full, and the other party is paid`, async () => {
            const here = await loadFixture(world);
            const account = (await ethers.deployContract(name)) as unknown as HostileReceiver;
            const agreement = await formed(here, template, ZeroAddress, { role, account });
            const { template: contract, common, hash, id, amount, owner } = agreement;
            const other = role === "first" ? "second" : "first";
            const dues = { first: 3n, second: amount - 3n };
            const { before, after } = await splits(agreement, async () => {});
            expect(after[role].balance - before[role].balance + after[role].credit).to.equal(dues[role]);
            expect([after[other].balance - before[other].balance, after[other].credit]).to.deep.equal([
              dues[other],
              0n,
            ]);
            if (after[role].credit === 0n) return;
            const call = contract.interface.encodeFunctionData("withdrawCredit", [common, hash, owner.address]);
            await expect(account.execute(await contract.getAddress(), 0, call)).to.changeEtherBalance(
              ethers,
              owner,
              dues[role],
            );
            expect([await contract.creditOf(id, common[role]), (await moneyOf(agreement)).purse]).to.deep.equal([
              0n,
              0n,
            ]);
          });
        }
      }
    });
  }
}
