/**
 * Whom and what every template refuses.
 * @module
 */
import { id as hashOf, ZeroAddress, ZeroHash } from "ethers";
import type { Values } from "../../../src/agreements/terms.ts";
import { DAY, disposition, ethers, Then } from "../world.ts";
import {
  act,
  all,
  awardedHere,
  dispute,
  disputedHere,
  formation,
  formedHere,
  forms,
  formsWith,
  now,
  offeredHere,
  paid,
  settlement,
  shown,
  split,
  tried,
  type Here,
  type Probe,
} from "./trying.ts";

/** How the contract finds a disposition in a dispute. */
async function checked<P extends Values>(here: Here<P>, parts: Parameters<typeof disposition>[0]) {
  const { template, common, hash, amount } = await disputedHere(here);
  return await shown(here, template.check(common, hash, 1n, disposition({ toFirst: amount, ...parts })));
}

const ofForming = <P extends Values>(): Probe<P>[] => [
  act(
    "form without the other party's confirmation",
    "error AgreementNotAccepted",
    async (here) => await forms(here, await offeredHere(here), { signers: [] }),
  ),
  act(
    "form by another with both confirmations",
    "function form",
    async (here) =>
      await forms(here, await offeredHere(here), { by: here.stranger, signers: [here.buyer, here.seller] }),
  ),
  act("form twice", "function recordOf", async (here) => {
    const agreement = await formedHere(here);
    return await forms(here, agreement);
  }),
  act("form with one party twice", "error AgreementSameParty", async (here) => {
    const agreement = await offeredHere(here, { second: here.buyer.address });
    return await forms(here, agreement, { signers: [here.buyer] });
  }),
  act(
    "form with the zero address",
    "error AgreementPartyNotAllowed",
    async (here) => await formsWith(here, { second: ZeroAddress }),
  ),
  act(
    "form with the tribunal as a party",
    "error AgreementPartyNotAllowed",
    async (here) => await formsWith(here, { second: await here.tribunal.getAddress() }),
  ),
  act(
    "form without a root",
    "error AgreementWithoutDocument",
    async (here) => await formsWith(here, { document: ZeroHash }),
  ),
  act(
    "form with a payment agent",
    "error AgreementPaymentAgentNotAllowed",
    async (here) => await formsWith(here, { paymentAgent: hashOf("agent") }),
  ),
  act(
    "form with unknown rules",
    "error AgreementTribunalRefuses",
    async (here) => await formsWith(here, { rules: hashOf("no rules") }),
  ),
  act(
    "form in place of another",
    "error AgreementReplaces",
    async (here) => await formsWith(here, { replaces: hashOf("another") }),
  ),
  act("form with too little coin", "error AgreementWrongAmount", async (here) => {
    const agreement = await offeredHere(here, { currency: ZeroAddress });
    return await forms(here, agreement, { value: agreement.amount - 1n });
  }),
  act("form after the offer was withdrawn", "event OfferWithdrawn", async (here) => {
    const agreement = await offeredHere(here);
    const { template, common, hash, seller } = agreement;
    const taken = await paid(here, agreement, async () => await template.connect(seller).withdrawOffer(common, hash));
    return `${taken}; ${await forms(here, agreement)}`;
  }),
  act("withdrawal of the offer by another", "function withdrawOffer", async (here) => {
    const { template, common, hash, stranger } = await offeredHere(here);
    return await tried(here, async () => await template.connect(stranger).withdrawOffer(common, hash));
  }),
  act("withdrawal of the offer once it is formed", "function withdrawOffer", async (here) => {
    const { template, common, hash, seller } = await formedHere(here);
    return await tried(here, async () => await template.connect(seller).withdrawOffer(common, hash));
  }),
];

const ofDisputes = <P extends Values>(): Probe<P>[] => [
  act("dispute by another", "function dispute", async (here) => {
    const agreement = await formedHere(here);
    return await tried(here, async () => await dispute(agreement, here.stranger));
  }),
  act("a dispute moves nothing", "event Disputed", async (here) => {
    const agreement = await formedHere(here);
    return await paid(here, agreement, async () => await dispute(agreement, here.seller));
  }),
  act("a dispute on a closed agreement, once at a time", "function dispute", async (here) => {
    const agreement = await formedHere(here);
    await agreement.template.connect(here.seller).surrender(agreement.common, agreement.hash);
    const first = await tried(here, async () => await dispute(agreement, here.seller));
    return `${first}, ${await tried(here, async () => await dispute(agreement, here.buyer))}`;
  }),
  act("enforcement of what nobody decided", "error AgreementNotOrdered", async (here) => {
    const { template, common, hash, amount, buyer } = await disputedHere(here);
    const d = disposition({ toFirst: amount });
    return await tried(here, async () => await template.connect(buyer).enforce(common, hash, d));
  }),
  act("enforcement of another decision", "error AgreementNotOrdered", async (here) => {
    const { template, common, hash, amount, buyer } = await awardedHere(here, all);
    const d = disposition({ toFirst: amount });
    return await tried(here, async () => await template.connect(buyer).enforce(common, hash, d));
  }),
  act("enforcement twice", "error AgreementNotDisputed", async (here) => {
    const of = (amount: bigint) => disposition({ toFirst: amount / 4n, then: Then.Resume });
    const { template, common, hash, ordered } = await awardedHere(here, of);
    const enforce = async () => await tried(here, async () => await template.enforce(common, hash, ordered));
    return `${await enforce()}, ${await enforce()}`;
  }),
  act("decision on other tokens", "error AgreementAssetsNotHeld", async (here) => await checked(here, { assets: 1n })),
  act(
    "decision on a second word",
    "error AgreementCostsTooHigh",
    async (here) => await checked(here, { rest: ethers.toBeHex(1, 32) }),
  ),
  act("settlement with one confirmation", "function settle", async (here) => {
    const agreement = await formedHere(here);
    const validUntil = (await now()) + DAY;
    const by = async (signer: typeof here.buyer) => {
      const given = { d: all(agreement.amount), validUntil, by: [signer] };
      return await tried(here, await settlement(here, agreement, given));
    };
    return `${await by(here.buyer)}, ${await by(here.seller)}`;
  }),
  act("settlement with costs", "function settle", async (here) => {
    const agreement = await formedHere(here);
    const validUntil = (await now()) + DAY;
    return await tried(
      here,
      await settlement(here, agreement, { d: split(agreement.amount, { costsCap: 500n }), validUntil }),
    );
  }),
  act("settlement twice", "function settlementDigest", async (here) => {
    const agreement = await formedHere(here);
    const d = disposition({ toFirst: agreement.amount / 4n, then: Then.Resume });
    const settle = await settlement(here, agreement, { d, validUntil: (await now()) + DAY });
    return `${await tried(here, settle)}, ${await tried(here, settle)}`;
  }),
];

const ofTheEnd = <P extends Values>(): Probe<P>[] => [
  act("surrender by another", "function surrender", async (here) => {
    const { template, common, hash, stranger } = await formedHere(here);
    return await tried(here, async () => await template.connect(stranger).surrender(common, hash));
  }),
  act("surrender of a closed agreement", "function surrender", async (here) => {
    const { template, common, hash, buyer, seller } = await formedHere(here);
    await template.connect(seller).surrender(common, hash);
    return await tried(here, async () => await template.connect(buyer).surrender(common, hash));
  }),
  act("replacement without the other party", "function amend", async (here) => {
    const old = await formedHere(here);
    const agreement = await offeredHere(here, { replaces: old.id });
    return await tried(here, await formation(here, agreement, { signers: [], old }));
  }),
  act("replacement without a party to the earlier agreement", "function amend", async (here) => {
    const old = await formedHere(here);
    const agreement = await offeredHere(here, { replaces: old.id, second: here.a.address });
    return await tried(here, await formation(here, agreement, { signers: [here.a], old }));
  }),
  act("payment of costs by another", "function payCosts", async (here) => {
    const { template, common, hash, a, ordered } = await awardedHere(here, split);
    await template.enforce(common, hash, ordered);
    return await tried(here, async () => await template.connect(a).payCosts(common, hash, 1n, a.address, 1n));
  }),
  act("payment from the purse by another", "error PurseOnlyTemplate", async (here) => {
    const { purse, amount, stranger } = await formedHere(here);
    const send = (await ethers.getContractAt("Purse", purse)).connect(stranger).getFunction("send");
    return await tried(
      here,
      async () => (await send(await here.tenge.getAddress(), stranger.address, amount)) as never,
    );
  }),
  act("payment with too little gas", "error AgreementNeedsMoreGas", async (here) => {
    const { template, common, hash, buyer } = await formedHere(here);
    return await tried(here, async () => await template.connect(buyer).surrender(common, hash, { gasLimit: 170_000n }));
  }),
];

export const refusals = <P extends Values>(): Probe<P>[] => [...ofForming<P>(), ...ofDisputes<P>(), ...ofTheEnd<P>()];
