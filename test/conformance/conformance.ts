/**
 * What every template must pass, whoever wrote it: its steps, its way out to a human, its money, its source.
 *
 * An author describes the template once, as in `test/fixtures/sale/template.ts`, and runs the suite in the currencies that it takes. The list of
 * steps is closed over the ABI: a function that is in one and not in the other fails, so none can forget its guard.
 * @module
 */
import { expect } from "chai";
import fc from "fast-check";
import { id as hashOf, ZeroAddress, type FunctionFragment } from "ethers";
import { ledgerAbi, ledgerErrors } from "../../src/abi/ledger.ts";
import { termsTypes, type Values } from "../../src/agreements/terms.ts";
import type { Effect } from "../../src/text/effects.ts";
import { checkBinding, inventoryOf } from "../../src/text/binding.ts";
import {
  awarded,
  decided,
  deployTemplate,
  disputed,
  formed,
  lend,
  moneyOf,
  offered,
  step,
  type Agreement,
  type Template,
} from "./agreement.ts";
import { argumentsOf, doesWhatItSays, madeReady, situationIn, stepsIn } from "./effects.ts";
import { asWritten } from "./outcomes.ts";
import { moneyIn, refusalsOf } from "./model.ts";
import { humanHasTheLastWord } from "./hatch.ts";
import { hostileActors } from "./hostile.ts";
import { declaredIn, factorsOf, forbiddenIn, storageOf } from "./source.ts";
import { unworded } from "./words.ts";
import { at, DAY, disposition, ethers, networkHelpers, Phase, Then } from "./world.ts";

/** The functions of the base: the same in every template. */
const BASE = {
  party: ["withdrawOffer", "dispute", "surrender", "withdrawCredit", "pushCredit"],
  human: ["enforce", "settle", "payCosts"],
};

/** Registers the suite for a template, in test tenge or in the chain's coin. */
export function conforms<P extends Values>(template: Template<P>, currency: "test tenge" | "coin"): void {
  const { loadFixture } = networkHelpers;
  const editions = template.editions.map(asWritten);
  const present = editions.at(-1);
  if (present === undefined) throw new Error(`${template.name} has no edition.`);
  const { party, automatic, forming } = stepsIn(present);

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

  /** An agreement in which an automatic step can be taken from a moment on, as its effects are stated. */
  const due = (effect: Effect) =>
    async function ready() {
      const agreement = await performing();
      const { now } = await madeReady(template, agreement, effect);
      return { ...agreement, from: now };
    };

  describe(`${template.name} conforms, in ${currency}`, () => {
    describe("functions", () => {
      it("that change anything are all in the effects of its clauses, or the base's, and all that is there exists", async () => {
        const { contract } = await loadFixture(world);
        const functions = contract.interface.fragments.filter(
          (fragment): fragment is FunctionFragment => fragment.type === "function",
        );
        const sending = functions.filter((fragment) => !fragment.constant).map(({ name }) => name);
        const steps = [
          ...[...party, ...automatic].map((effect) => effect.step),
          ...forming.map((effect) => effect.step),
          ...BASE.party,
          ...BASE.human,
        ];
        expect(sending.sort()).to.deep.equal(steps.sort());
      });

      it("that take no coin refuse it, all but those that pay in", async () => {
        const { contract } = await loadFixture(world);
        const payable = contract.interface.fragments
          .filter((fragment): fragment is FunctionFragment => fragment.type === "function" && "payable" in fragment)
          .filter((fragment) => fragment.payable)
          .map(({ name }) => name);
        for (const name of payable) expect([...party, ...forming].map((effect) => effect.step)).to.include(name);
        expect(contract.interface.receive).to.equal(false);
        expect(contract.interface.fallback).to.equal(null);
      });
    });

    describe("steps", () => {
      for (const edition of editions) doesWhatItSays(template, { edition, world, currencyIn });
    });

    for (const effect of party) {
      describe(effect.step, () => {
        const ready = due(effect);

        it("reverts before formation, in a dispute and after the end", async () => {
          const take = async (agreement: Agreement<P>) => {
            const { given } = argumentsOf(template, agreement, effect.step);
            const taker = signerOf(agreement, effect.by ?? "first");
            const { situation } = await situationIn(template, agreement, effect);
            const { taken } = moneyIn(effect, situation);
            if (taken !== 0n) await lend(agreement, taker);
            return await step(agreement, effect.step, taker, given, { taken });
          };
          await expect(take(await loadFixture(unformed))).to.revert(ethers);
          const agreement = await loadFixture(ready);
          await dispute(agreement);
          await expect(take(agreement)).to.revert(ethers);
          await agreement.template.connect(agreement.seller).surrender(agreement.common, agreement.hash);
          await expect(take(agreement)).to.revert(ethers);
        });
      });
    }

    for (const effect of automatic) {
      const name = effect.step;
      describe(name, () => {
        const ready = due(effect);

        it("reverts before formation, in a dispute and after the end, however late", async () => {
          const never = await loadFixture(unformed);
          await expect(step(never, name))
            .to.be.revertedWithCustomError(never.template, "AgreementNotInPhase")
            .withArgs(never.id, Phase.None);
          const agreement = await loadFixture(ready);
          await dispute(agreement);
          await at(agreement.from + 1_000n * DAY);
          await expect(step(agreement, name))
            .to.be.revertedWithCustomError(agreement.template, "AgreementNotInPhase")
            .withArgs(agreement.id, Phase.Suspended);
          await agreement.template.connect(agreement.seller).surrender(agreement.common, agreement.hash);
          await expect(step(agreement, name))
            .to.be.revertedWithCustomError(agreement.template, "AgreementNotInPhase")
            .withArgs(agreement.id, Phase.Closed);
        });

        for (const [role, left] of [
          ["first", 0n],
          ["second", 0n],
          ["first", DAY],
        ] as const) {
          it(`is stopped by the ${role} party's dispute ${String(left)} seconds before, and then waits a whole review`, async () => {
            const agreement = await loadFixture(ready);
            const { template: contract, common, hash, id, from } = agreement;
            const disputedAt = from - 1n - left;
            const { progress } = await contract.recordOf(id);
            const rest = await contract.restOf(id);
            await at(disputedAt);
            await contract.connect(signerOf(agreement, role)).dispute(common, hash, hashOf("claim"));
            const d = disposition({ then: Then.Resume, progress, rest });
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
        for (const { step: name } of automatic) await expect(step(agreement, name, stranger)).to.revert(ethers);
        const { phase, held } = await contract.recordOf(id);
        expect([phase, held]).to.deep.equal([Phase.Suspended, amount]);
      },
    });

    hostileActors(template, currency, world);

    describe("text", () => {
      for (const edition of editions) {
        it(`${edition.name} states each field, function, error, event and factor, and nothing that is not there`, async () => {
          const { contract } = await loadFixture(world);
          const purse = await ethers.getContractFactory("Purse");
          const abi = [
            ...contract.interface.fragments,
            ...purse.interface.fragments.filter(isError),
            ...ledgerAbi,
            ...ledgerErrors,
          ];
          const inventory = inventoryOf(abi as { type: string; name?: string }[], {
            factors: [...(await factorsOf(template.name)), ...(await factorsOf(template.name, "Ledger"))],
            types: termsTypes(template.particularsType),
          });
          expect(checkBinding(edition, inventory)).to.deep.equal([]);
        });
      }
    });

    for (const edition of editions)
      it(`${edition.name} says with what each error of its own refuses, when each event is emitted and each factor met`, async () => {
        const { all } = stepsIn(edition);
        const factors = (await factorsOf(template.name)).filter((name) => name !== "time");
        const own = await declaredIn(template.name);
        const stated = {
          errors: all.flatMap((effect) => Object.keys(refusalsOf(effect))),
          events: all.flatMap(({ emits = [] }) => emits),
          factors: all.flatMap(({ factors: met = {} }) => Object.keys(met)),
        };
        expect([...new Set(stated.errors)]).to.have.members(own.errors);
        expect([...new Set(stated.events)]).to.have.members(own.events);
        expect([...new Set(stated.factors)]).to.have.members(factors);
      });

    it("all that it adds to the base is told in words, in three languages, and never by a bare name", async () => {
      const steps = stepsIn(present).all.map((effect) => effect.step);
      const factors = await factorsOf(template.name);
      const own = await declaredIn(template.name);
      expect(await unworded(template as never, { ...own, steps, factors })).to.deep.equal([]);
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
