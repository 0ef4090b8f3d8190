/**
 * To whom every template pays, and what stays held.
 * @module
 */
import { ZeroAddress } from "ethers";
import type { Values } from "../../../src/agreements/terms.ts";
import type { RebasingToken } from "../../../src/typechain/testing/HostileTokens.sol/RebasingToken.ts";
import { DAY, disposition, ethers, networkHelpers, Then } from "../world.ts";
import {
  act,
  awardedHere,
  formation,
  formedHere,
  now,
  offeredHere,
  paid,
  settlement,
  split,
  tried,
  type Here,
  type Ordered,
  type Outcome,
  type Probe,
} from "./trying.ts";

const quarter: Ordered = (amount) => disposition({ toFirst: amount / 4n, then: Then.Resume });
const stay: Ordered = (amount) => disposition({ toSecond: amount / 4n, then: Then.Stay });

/** What a decision paid. */
async function enforced<P extends Values>(here: Here<P>, of: Ordered): Promise<Outcome> {
  const agreement = await awardedHere(here, of);
  const { template, common, hash, stranger, ordered } = agreement;
  return await paid(here, agreement, async () => await template.connect(stranger).enforce(common, hash, ordered));
}

export const payments = <P extends Values>(): Probe<P>[] => [
  act("form", "function form", async (here) => {
    const agreement = await offeredHere(here);
    const said = await paid(here, agreement, await formation(here, agreement));
    return `${said}, purse ${((await here.tenge.balanceOf(agreement.purse)) * 100n) / agreement.amount}`;
  }),
  act("a decision pays as it says", "function enforce", async (here) => await enforced(here, split)),
  act(
    "a decision that resumes leaves the rest held",
    "error AgreementUnbalanced",
    async (here) => await enforced(here, quarter),
  ),
  act("a decision can leave it suspended", "error AgreementUnbalanced", async (here) => await enforced(here, stay)),
  act("a settlement pays as it says", "function settle", async (here) => {
    const agreement = await formedHere(here);
    const toFirst = agreement.amount / 4n;
    const d = disposition({ toFirst, toSecond: agreement.amount - toFirst });
    return await paid(here, agreement, await settlement(here, agreement, { d, validUntil: (await now()) + DAY }));
  }),
  act("the first party's surrender pays the second", "function surrender", async (here) => {
    const agreement = await formedHere(here);
    const { template, common, hash, buyer } = agreement;
    return await paid(here, agreement, async () => await template.connect(buyer).surrender(common, hash));
  }),
  act("the second party's surrender pays the first", "function surrender", async (here) => {
    const agreement = await formedHere(here);
    const { template, common, hash, seller } = agreement;
    return await paid(here, agreement, async () => await template.connect(seller).surrender(common, hash));
  }),
  act("a refused payment waits for its owner", "event Credited", async (here) => {
    const receiver = await ethers.deployContract("RevertingReceiver");
    const { template, common, hash, id, amount, buyer, seller, stranger } = await formedHere(here, {
      currency: ZeroAddress,
    });
    await networkHelpers.setCode(seller.address, await ethers.provider.getCode(await receiver.getAddress()));
    const outcome = await tried(here, async () => await template.connect(buyer).surrender(common, hash));
    const credit = await template.creditOf(id, seller.address);
    await networkHelpers.setCode(seller.address, "0x");
    const push = async () =>
      await tried(here, async () => await template.connect(stranger).pushCredit(common, hash, seller.address));
    const before = await ethers.provider.getBalance(seller.address);
    const pushed = await push();
    const gained = (await ethers.provider.getBalance(seller.address)) - before;
    const part = (value: bigint) => (value * 100n) / amount;
    return `${outcome}, credit ${part(credit)}, ${pushed}, paid ${part(gained)}, then ${await push()}`;
  }),
  act("a purse that lacks money pays what it has", "function creditOf", async (here) => {
    const token = (await ethers.deployContract("RebasingToken")) as unknown as RebasingToken;
    const currency = await token.getAddress();
    const offered = await offeredHere(here, { currency });
    await token.mint(here.buyer.address, offered.amount);
    await token.connect(here.buyer).approve(await here.contract.getAddress(), offered.amount);
    await (
      await formation(here, offered)
    )();
    const { template, common, hash, id, amount, purse, buyer, seller, stranger } = offered;
    await token.rebase(3n, 4n);
    const part = (value: bigint) => (value * 100n) / amount;
    const said = async (outcome: Outcome) =>
      `${outcome}, paid ${part(await token.balanceOf(seller.address))}, credit ${part(await template.creditOf(id, seller.address))}`;
    const push = async () =>
      await said(await tried(here, async () => await template.connect(stranger).pushCredit(common, hash, seller)));
    const surrender = async () => await template.connect(buyer).surrender(common, hash);
    const outcomes = [await said(await tried(here, surrender)), await push()];
    for (const percent of [10n, 15n]) {
      await token.mint(purse, (amount * percent) / 100n);
      outcomes.push(await push());
    }
    return outcomes.join("; then ");
  }),
];
