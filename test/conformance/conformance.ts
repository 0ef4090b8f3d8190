/**
 * What every template must pass, whoever wrote it: its steps, its way out to a human, its money, its source.
 *
 * An author describes the template once, as in `sale.test.ts`, and runs the suite in the currencies that it takes. The list of
 * steps is closed over the ABI: a function that is in one and not in the other fails, so none can forget its guard.
 * @module
 */
import { expect } from "chai";
import fc from "fast-check";
import type { FunctionFragment, LogDescription } from "ethers";
import { id as hashOf, ZeroAddress } from "ethers";
import { termsTypes, type Values } from "../../src/agreements/terms.ts";
import { checkBinding, inventoryOf } from "../../src/text/binding.ts";
import {
  awarded,
  decided,
  deployTemplate,
  disputed,
  formed,
  moneyOf,
  offered,
  step,
  type Agreement,
  type AutomaticStep,
  type Template,
} from "./agreement.ts";
import { humanHasTheLastWord } from "./hatch.ts";
import { hostileActors } from "./hostile.ts";
import { factorsOf, forbiddenIn, storageOf } from "./source.ts";
import { at, DAY, disposition, ethers, networkHelpers, Phase, Then, time } from "./world.ts";

/** The functions of the base: the same in every template. */
const BASE = {
  party: ["withdrawOffer", "dispute", "surrender", "withdrawCredit", "pushCredit"],
  human: ["enforce", "settle", "payCosts"],
  views: [
    "idOf",
    "settlementDigest",
    "recordOf",
    "restOf",
    "purseOf",
    "creditOf",
    "costsOf",
    "timeOf",
    "check",
    "eip712Domain",
  ],
};

/** Registers the suite for a template, in test tenge or in the chain's coin. */
export function conforms<P extends Values>(template: Template<P>, currency: "test tenge" | "coin"): void {
  const { loadFixture } = networkHelpers;
  const { party, automatic, human, views } = template.steps;

  const world = async () => await deployTemplate(template);
  const currencyIn = async (here: Awaited<ReturnType<typeof world>>) =>
    currency === "coin" ? ZeroAddress : await here.tenge.getAddress();
  const unformed = async () => {
    const here = await world();
    return await offered(here, template, await currencyIn(here));
  };
  const performing = async (): Promise<Agreement<P>> => {
    const here = await world();
    return await formed(here, template, await currencyIn(here));
  };
  const signerOf = (agreement: Agreement<P>, role: "first" | "second") =>
    role === "first" ? agreement.buyer : agreement.seller;
  const dispute = async ({ template: contract, buyer, common, hash }: Agreement<P>) =>
    await contract.connect(buyer).dispute(common, hash, hashOf("claim"));

  /** A moment after all that the terms say is over, in seconds. */
  const waitOf = async (agreement: Agreement<P>, { due }: AutomaticStep<P>) =>
    (await due(agreement)) + agreement.common.reviewPeriod;
  const shownBy = async ({ template: contract, common, particulars }: Agreement<P>, name: string) =>
    (await contract.getFunction(`${name}Factors` as "idOf").staticCall(common, particulars as never)) as unknown as [
      name: string,
      actual: bigint,
      criterion: bigint,
      met: boolean,
    ][];

  describe(`${template.name} conforms, in ${currency}`, () => {
    describe("functions", () => {
      it("are all listed, once each, as party, automatic, human or view, and all that is listed exists", async () => {
        const { contract } = await loadFixture(world);
        const functions = contract.interface.fragments.filter(
          (fragment): fragment is FunctionFragment => fragment.type === "function",
        );
        const sending = functions.filter((fragment) => !fragment.constant).map(({ name }) => name);
        const reading = functions.filter((fragment) => fragment.constant).map(({ name }) => name);
        const steps = [
          "form",
          ...Object.keys(party),
          ...Object.keys(automatic),
          ...human,
          ...BASE.party,
          ...BASE.human,
        ];
        const factors = Object.keys(automatic).map((name) => `${name}Factors`);
        expect(sending.sort()).to.deep.equal(steps.sort());
        expect(reading.sort()).to.deep.equal([...views, ...factors, ...BASE.views].sort());
      });

      it("that take no coin refuse it, all but those that pay in", async () => {
        const { contract } = await loadFixture(world);
        const payable = contract.interface.fragments
          .filter((fragment): fragment is FunctionFragment => fragment.type === "function" && "payable" in fragment)
          .filter((fragment) => fragment.payable)
          .map(({ name }) => name);
        for (const name of payable) expect([...Object.keys(party), ...human, "form"]).to.include(name);
        expect(contract.interface.receive).to.equal(false);
        expect(contract.interface.fallback).to.equal(null);
      });
    });

    for (const [name, { by, prepare, args }] of Object.entries(party)) {
      describe(name, () => {
        const take = async (agreement: Agreement<P>) =>
          await step(agreement, name, signerOf(agreement, by), args?.(agreement) ?? []);

        it("reverts before formation", async () => {
          await expect(take(await loadFixture(unformed))).to.revert(ethers);
        });

        it("reverts for everyone but the party whose step it is", async () => {
          const agreement = await loadFixture(performing);
          await prepare?.(agreement);
          const { stranger, authority } = agreement;
          for (const other of [stranger, authority, signerOf(agreement, by === "first" ? "second" : "first")]) {
            await expect(step(agreement, name, other, args?.(agreement) ?? [])).to.revert(ethers);
          }
        });

        it("works while performing, and reverts in a dispute and after the end", async () => {
          const agreement = await loadFixture(performing);
          await prepare?.(agreement);
          const ready = await networkHelpers.takeSnapshot();
          await take(agreement);
          await ready.restore();
          await dispute(agreement);
          await expect(take(agreement)).to.revert(ethers);
          await agreement.template.connect(agreement.seller).surrender(agreement.common, agreement.hash);
          await expect(take(agreement)).to.revert(ethers);
        });
      });
    }

    for (const [name, automaticStep] of Object.entries(automatic)) {
      describe(name, () => {
        const due = async () => {
          const agreement = await performing();
          await automaticStep.prepare?.(agreement);
          return agreement;
        };

        it("reverts before formation, in a dispute and after the end, however late", async () => {
          const never = await loadFixture(unformed);
          await expect(step(never, name))
            .to.be.revertedWithCustomError(never.template, "AgreementNotInPhase")
            .withArgs(never.id, Phase.None);
          const agreement = await loadFixture(due);
          await dispute(agreement);
          await at((await waitOf(agreement, automaticStep)) + 1_000n * DAY);
          await expect(step(agreement, name))
            .to.be.revertedWithCustomError(agreement.template, "AgreementNotInPhase")
            .withArgs(agreement.id, Phase.Suspended);
          await agreement.template.connect(agreement.seller).surrender(agreement.common, agreement.hash);
          await expect(step(agreement, name))
            .to.be.revertedWithCustomError(agreement.template, "AgreementNotInPhase")
            .withArgs(agreement.id, Phase.Closed);
        });

        it("waits for the whole review after it falls due", async () => {
          const agreement = await loadFixture(due);
          const wait = await waitOf(agreement, automaticStep);
          for (const moment of [await automaticStep.due(agreement), wait - 1n, wait]) {
            if (moment <= BigInt(await time.latest())) continue;
            await at(moment);
            await expect(step(agreement, name)).to.be.revertedWithCustomError(
              agreement.template,
              "AgreementConditionsNotMet",
            );
          }
        });

        it("pays a second later, at anyone's call, and says what it was decided on: what its view shows", async () => {
          const agreement = await loadFixture(due);
          const { template: contract, id, amount } = agreement;
          const before = await moneyOf(agreement);
          const moment = (await waitOf(agreement, automaticStep)) + 1n;
          await time.increaseTo(moment);
          const shown = await shownBy(agreement, name);
          const receipt = await (await step(agreement, name)).wait();
          const decision = receipt!.logs
            .map((log): LogDescription | null => contract.interface.parseLog(log))
            .find((parsed) => parsed?.name === "AutomaticDecision");
          const emitted = decision!.args["factors"] as typeof shown;
          // The call came at least a second after the view was read; all else is the same.
          const timeless = (factors: typeof shown) =>
            factors.map(([factor, actual, criterion, met]) => [factor, isTime(factor) ? 0n : actual, criterion, met]);
          expect(decision!.args["id"]).to.equal(id);
          expect(timeless(emitted)).to.deep.equal(timeless(shown));
          expect(shown.every(([, , , met]) => met)).to.equal(true);
          expect(shown.filter(([factor]) => isTime(factor)).map(([, , criterion]) => criterion)).to.deep.equal([
            moment - 1n,
          ]);
          const after = await moneyOf(agreement);
          expect([after.held, after[automaticStep.pays].balance]).to.deep.equal([
            0n,
            before[automaticStep.pays].balance + amount,
          ]);
        });

        for (const [role, left] of [
          ["first", 0n],
          ["second", 0n],
          ["first", DAY],
        ] as const) {
          it(`is stopped by the ${role} party's dispute ${String(left)} seconds before, and then waits a whole review`, async () => {
            const agreement = await loadFixture(due);
            const { template: contract, common, hash, id } = agreement;
            const disputedAt = (await waitOf(agreement, automaticStep)) - left;
            const { progress } = await contract.recordOf(id);
            await at(disputedAt);
            await contract.connect(signerOf(agreement, role)).dispute(common, hash, hashOf("claim"));
            const d = disposition({ then: Then.Resume, progress });
            await decided(agreement, d);
            await contract.enforce(common, hash, d);
            const { suspendedFor, since } = await contract.recordOf(id);
            expect(suspendedFor).to.equal(since - disputedAt);
            const wait = left > common.reviewPeriod ? left : common.reviewPeriod;
            await at(since + wait);
            await expect(step(agreement, name)).to.be.revertedWithCustomError(contract, "AgreementConditionsNotMet");
            await at(since + wait + 1n);
            await expect(step(agreement, name)).to.emit(contract, "AutomaticDecision");
          });
        }
      });
    }

    describe("enforce", () => {
      it("pays any split exactly, and leaves nothing", async () => {
        const agreement = await loadFixture(performing);
        const { template: contract, common, hash, amount, purse } = agreement;
        await fc.assert(
          fc.asyncProperty(fc.bigInt({ min: 0n, max: amount }), async (toFirst) => {
            const snapshot = await networkHelpers.takeSnapshot();
            const d = disposition({ toFirst, toSecond: amount - toFirst });
            await decided(agreement, d);
            const before = await moneyOf(agreement);
            await contract.connect(agreement.stranger).enforce(common, hash, d);
            const after = await moneyOf(agreement);
            expect(after.first.balance - before.first.balance).to.equal(toFirst);
            expect(after.second.balance - before.second.balance).to.equal(amount - toFirst);
            expect([after.purse, after.held]).to.deep.equal([0n, 0n]);
            expect(await ethers.provider.getCode(purse)).not.to.equal("0x");
            await snapshot.restore();
          }),
          { numRuns: 10, examples: [[0n], [amount], [1n]] },
        );
      });
    });

    humanHasTheLastWord({
      disputed: async () => {
        const agreement = await disputed(await performing());
        return { ...agreement, ordered: disposition({ toFirst: 1n, toSecond: agreement.amount - 1n }) };
      },
      decide: async (inCase) => await awarded(inCase, inCase.ordered),
      carryOut: async (inCase) => {
        const before = await moneyOf(inCase);
        await inCase.template.enforce(inCase.common, inCase.hash, inCase.ordered);
        const after = await moneyOf(inCase);
        expect(after.first.balance - before.first.balance).to.equal(1n);
        expect(after.second.balance - before.second.balance).to.equal(inCase.amount - 1n);
      },
      isStillOpen: async (agreement) => {
        const { template: contract, id, amount, stranger } = agreement;
        for (const name of Object.keys(automatic)) await expect(step(agreement, name, stranger)).to.revert(ethers);
        const { phase, held } = await contract.recordOf(id);
        expect([phase, held]).to.deep.equal([Phase.Suspended, amount]);
      },
    });

    hostileActors(template, currency, world);

    describe("text", () => {
      for (const edition of template.editions) {
        it(`${edition.name} states each field, function, error, event and factor, and nothing that is not there`, async () => {
          const { contract } = await loadFixture(world);
          const purse = await ethers.getContractFactory("Purse");
          const abi = [...contract.interface.fragments, ...purse.interface.fragments.filter(isError)];
          const inventory = inventoryOf(abi as { type: string; name?: string }[], {
            factors: await factorsOf(template.name),
            types: termsTypes(template.particularsType),
          });
          expect(checkBinding(edition, inventory)).to.deep.equal([]);
        });
      }
    });

    describe("source", () => {
      it("adds no storage to the base, no assembly, no low-level call", async () => {
        const base = ["0 _records", "1 _rests", "2 _credits", "3 _costs"];
        expect(await storageOf(template.name)).to.deep.equal(base);
        expect(await forbiddenIn(template.name)).to.deep.equal([]);
      });
    });
  });
}

const isError = ({ type }: { type: string }) => type === "error";
const isTime = (factor: string) => factor === ethers.encodeBytes32String("time");
