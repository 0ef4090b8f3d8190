/** @module What will be refused is found before the approval is sent: no allowance is left behind for nothing. */
import { expect } from "chai";
import { cases, sales, type BiyError } from "../../src/index.ts";
import { freshChain, offeredSale } from "./offers.ts";
import { rebound } from "./rules.ts";

const { ethers, networkHelpers } = freshChain();
type World = Awaited<ReturnType<typeof offeredSale>>;
type Refused = { readonly file: sales.SaleFile; readonly old?: sales.SaleFile };

const save = () => undefined;
const now = async () => BigInt(await networkHelpers.time.latest());
const accepted = async ({ seller }: World, file: sales.SaleFile) => await sales.sign({ signer: seller, file });

async function formed({ buyer, file }: World): Promise<sales.SaleFile> {
  await sales.approve({ signer: buyer, file });
  await sales.form({ signer: buyer, file, save });
  return file;
}

/** Each reason, and what the person is told. */
const REASONS: readonly (readonly [reason: string, said: string, made: (world: World) => Promise<Refused>])[] = [
  [
    "the payer has too little of the token",
    "10,000,000,000.00 test tenge",
    async (world) => ({ file: await accepted(world, await world.draft({ price: "10000000000.01" })) }),
  ],
  [
    "the payer has too little coin",
    "too little money",
    async (world) => ({ file: await accepted(world, await world.draft({ currency: "coin", price: "1000000" })) }),
  ],
  [
    "the offer is over",
    "AgreementOfferEnded",
    async ({ file }) => {
      await networkHelpers.time.increaseTo(file.terms.common.offerEndsAt + 1n);
      return { file };
    },
  ],
  ["the other side has not accepted", "AgreementNotAccepted", async ({ draft }) => ({ file: await draft() })],
  [
    "the rules are unsound",
    "rules.authority",
    async ({ provider, buyer, seller, deployment, draft }) => {
      const { tribunal } = deployment;
      const sole = await cases.readRules({ provider, tribunal, rules: deployment.rules.sole });
      const rules = { ...sole, authority: seller.address };
      await cases.publish({ signer: buyer, tribunal, rules });
      return { file: await rebound(await draft(), rules) };
    },
  ],
  ["it is formed already", "AgreementNotInPhase", async (world) => ({ file: await formed(world) })],
  [
    "the offer was taken back",
    "AgreementNotInPhase",
    async ({ seller, file }) => {
      await sales.withdrawOffer({ signer: seller, file });
      return { file };
    },
  ],
  [
    "it replaces another",
    "terms.common.replaces",
    async (world) => {
      const replaces = sales.idOfFile(await formed(world));
      return { file: await accepted(world, await world.draft({}, { replaces, now: await now() })) };
    },
  ],
  [
    "it replaces another than the old one",
    "AgreementReplaces",
    async (world) => {
      const old = await formed(world);
      const replaces = `0x${"11".repeat(32)}`;
      const file = await accepted(world, await world.draft({ price: "20000000.00" }, { replaces, now: await now() }));
      return { file, old };
    },
  ],
  [
    "what the new one needs more is not there",
    "too little money",
    async (world) => {
      const old = await formed(world);
      const more = { replaces: sales.idOfFile(old), now: await now() };
      return { file: await accepted(world, await world.draft({ price: "10000000000.01" }, more)), old };
    },
  ],
];

const refusal = async (act: Promise<unknown>) =>
  await act.then(
    () => undefined,
    (thrown: unknown) => thrown as BiyError,
  );

describe("what is paid in", () => {
  for (const [reason, said, made] of REASONS)
    it(`is not allowed to be taken, nor paid, because ${reason}`, async () => {
      const world = await networkHelpers.loadFixture(offeredSale);
      const { buyer, provider } = world;
      const { file, old } = await made(world);
      const before = await provider.getTransactionCount(buyer.address);
      const refused = await refusal(sales.approve({ signer: buyer, file, ...(old === undefined ? {} : { old }) }));
      expect([refused?.contractError, refused?.field, refused?.message].join(" ")).to.include(said);
      const ended = old === undefined ? sales.form({ signer: buyer, file, save }) : undefined;
      expect(await refusal(ended ?? sales.amend({ signer: buyer, file, old: old ?? file, save }))).to.have.property(
        "code",
      );
      expect(await provider.getTransactionCount(buyer.address)).to.equal(before);
    });

  for (const kind of ["FalseToken", "ShortToken"])
    it(`is not allowed to be taken in a token that does not answer "true": ${kind}`, async () => {
      const world = await networkHelpers.loadFixture(offeredSale);
      const { buyer, provider, draft } = world;
      const token = await ethers.deployContract(kind);
      await token.getFunction("mint")(buyer.address, 10n ** 12n);
      await token.getFunction("setHostile")(true);
      const currency = await token.getAddress();
      const file = await accepted(world, await draft({ currency }, { token: await sales.tokenAt(provider, currency) }));
      const before = await provider.getTransactionCount(buyer.address);
      const refused = await refusal(sales.approve({ signer: buyer, file }));
      expect([refused?.code, refused?.message.includes(`${currency} refuses`)]).to.deep.equal(["refused", true]);
      expect(await provider.getTransactionCount(buyer.address)).to.equal(before);
    });

  it("is prepared where an allowance alone is missing, and sent by nobody without it", async () => {
    const { buyer, provider, file } = await networkHelpers.loadFixture(offeredSale);
    const form = await sales.form.prepare({ provider, from: buyer.address, file, save });
    expect(form.to).to.equal(file.template);
    const before = await provider.getTransactionCount(buyer.address);
    expect((await refusal(sales.form({ signer: buyer, file, save })))?.contractError).to.equal(
      "ERC20InsufficientAllowance",
    );
    expect(await provider.getTransactionCount(buyer.address)).to.equal(before);
  });
});
