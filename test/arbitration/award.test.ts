import { expect } from "chai";
import { id as hashOf, Signature, toBeHex, ZeroAddress, ZeroHash } from "ethers";
import {
  DAY,
  disposition,
  formedSale,
  PRICE,
  signAward,
  signReasons,
  Stage,
  Then,
  time,
  type CaseWorld,
} from "../fixtures.ts";
import {
  arbiterAt,
  at,
  award,
  AWARD,
  bringAward,
  deliberatedCase,
  deliberatedCaseOfThree,
  giveReasons,
  NO_SIGNATURE,
  openCase,
  REASON,
  REASONS,
  seatedCase,
  signaturesOf,
  state,
} from "./cases.ts";

const SPLIT = disposition({ toFirst: PRICE - 7n, toSecond: 7n });
const CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** The same signature with the other `s`, which some verifiers take. */
function malleated(signature: string): string {
  const { r, s, yParity } = Signature.from(signature);
  return r + toBeHex(CURVE_ORDER - BigInt(s), 32).slice(2) + (yParity === 0 ? "1c" : "1b");
}

async function awardedCase(): Promise<CaseWorld> {
  const world = await deliberatedCase();
  await award(world, SPLIT);
  return world;
}

async function awardedCaseOfThree(): Promise<CaseWorld> {
  const world = await deliberatedCaseOfThree();
  await award(world, SPLIT, [world.a, world.b, world.c]);
  return world;
}

describe("Tribunal: award", () => {
  describe("award", () => {
    it("reverts when the record isn't closed, or an award is made already", async () => {
      const early = await state(seatedCase);
      await expect(bringAward(early, SPLIT, [await signAward(early, early.a, SPLIT)]))
        .to.be.revertedWithCustomError(early.tribunal, "TribunalNotAtStage")
        .withArgs(early.caseId, Stage.Evidence);

      const world = await state(awardedCase);
      await expect(bringAward(world, SPLIT, [await signAward(world, world.a, SPLIT)]))
        .to.be.revertedWithCustomError(world.tribunal, "TribunalNotAtStage")
        .withArgs(world.caseId, Stage.Awarded);
    });

    it("reverts without a document", async () => {
      const world = await state(deliberatedCase);
      const signature = await signAward(world, world.a, SPLIT, { document: ZeroHash });
      await expect(bringAward(world, SPLIT, [signature], { document: ZeroHash }))
        .to.be.revertedWithCustomError(world.tribunal, "TribunalWithoutDocument")
        .withArgs();
    });

    it("reverts when the agreement can't carry it out: too much, too little, costs, assets, rest", async () => {
      const world = await state(deliberatedCase);
      const { sale, terms } = world;
      const cap = (PRICE * terms.common.costsCap) / 10_000n;
      for (const [order, error, args] of [
        [{ toFirst: PRICE, toSecond: 1n }, "AgreementUnbalanced", [PRICE + 1n, PRICE]],
        [{ toFirst: PRICE - 1n }, "AgreementUnbalanced", [PRICE - 1n, PRICE]],
        [{ toFirst: PRICE + 1n, then: Then.Resume }, "AgreementUnbalanced", [PRICE + 1n, PRICE]],
        [{ toFirst: PRICE - cap - 1n, costs: cap + 1n }, "AgreementCostsTooHigh", [cap + 1n, 1_000n]],
        [{ toFirst: PRICE, assets: 1n }, "AgreementAssetsNotHeld", []],
        [{ toFirst: PRICE, rest: hashOf("rest") }, "AgreementRestNotUsed", []],
      ] as const) {
        const d = disposition(order);
        await expect(bringAward(world, d, [await signAward(world, world.a, d)]))
          .to.be.revertedWithCustomError(sale, error)
          .withArgs(...args);
      }
    });

    it("reverts when the parties have ended the dispute themselves", async () => {
      const world = await state(deliberatedCase);
      const { sale, buyer, terms, hash, id } = world;
      await sale.connect(buyer).surrender(terms.common, hash);
      await expect(bringAward(world, SPLIT, [await signAward(world, world.a, SPLIT)]))
        .to.be.revertedWithCustomError(sale, "AgreementNotDisputed")
        .withArgs(id);
    });

    it("reverts when the terms are another agreement's", async () => {
      const world = await state(deliberatedCase);
      const other = await openCase(await formedSale({}, {}, world));
      const signature = await signAward(world, world.a, SPLIT);
      const call = bringAward({ ...world, terms: other.terms, hash: other.hash }, SPLIT, [signature]);
      await expect(call)
        .to.be.revertedWithCustomError(world.tribunal, "TribunalWrongAgreement")
        .withArgs(world.id, other.id);
    });

    it("reverts without the majority: none of one, one of three", async () => {
      const one = await state(deliberatedCase);
      for (const signatures of [[], [NO_SIGNATURE]]) {
        await expect(bringAward(one, SPLIT, signatures))
          .to.be.revertedWithCustomError(one.tribunal, "TribunalMajorityMissing")
          .withArgs(0n, 1n);
      }
      const three = await state(deliberatedCaseOfThree);
      for (const signers of [
        [three.a, undefined, undefined],
        [undefined, three.b, undefined],
        [undefined, undefined, three.c],
      ]) {
        await expect(bringAward(three, SPLIT, await signaturesOf(three, signers, SPLIT)))
          .to.be.revertedWithCustomError(three.tribunal, "TribunalMajorityMissing")
          .withArgs(1n, 2n);
      }
    });

    it("does not count signatures past the last seat", async () => {
      const world = await state(deliberatedCaseOfThree);
      const [a, b] = await signaturesOf(world, [world.a, world.b], SPLIT);
      await expect(bringAward(world, SPLIT, [a!, NO_SIGNATURE, NO_SIGNATURE, b!, a!]))
        .to.be.revertedWithCustomError(world.tribunal, "TribunalMajorityMissing")
        .withArgs(1n, 2n);
    });

    it("reverts when another than the seat's arbiter signed", async () => {
      const world = await state(deliberatedCase);
      for (const signer of [world.b, world.authority, world.buyer]) {
        await expect(bringAward(world, SPLIT, [await signAward(world, signer, SPLIT)]))
          .to.be.revertedWithCustomError(world.tribunal, "TribunalNotSigned")
          .withArgs(0n, world.a.address);
      }
    });

    it("reverts when one signature stands on two seats, or two are in the wrong order", async () => {
      const world = await state(deliberatedCaseOfThree);
      const { tribunal, a, b } = world;
      const [byA, byB] = await signaturesOf(world, [a, b], SPLIT);
      await expect(bringAward(world, SPLIT, [byA!, byA!, NO_SIGNATURE]))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotSigned")
        .withArgs(1n, b.address);
      await expect(bringAward(world, SPLIT, [byB!, byA!, NO_SIGNATURE]))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotSigned")
        .withArgs(0n, a.address);
    });

    it("reverts when a signature is malleated, cut, or of zeros", async () => {
      const world = await state(deliberatedCase);
      const signature = await signAward(world, world.a, SPLIT);
      const compact = Signature.from(signature).compactSerialized;
      for (const bad of [malleated(signature), compact, signature.slice(0, -2), "0x" + "00".repeat(65), "0x00"]) {
        await expect(bringAward(world, SPLIT, [bad]))
          .to.be.revertedWithCustomError(world.tribunal, "TribunalNotSigned")
          .withArgs(0n, world.a.address);
      }
    });

    it("reverts when something else was signed: amounts, replacement, document, case", async () => {
      const world = await state(deliberatedCase);
      const { tribunal, a } = world;
      const other = disposition({ toFirst: PRICE });
      const otherCase = { ...world, caseId: hashOf("other case") };
      for (const signature of [
        await signAward(world, a, other),
        await signAward(world, a, SPLIT, { replacement: hashOf("new terms") }),
        await signAward(world, a, SPLIT, { document: hashOf("other text") }),
        await signAward(otherCase, a, SPLIT),
      ]) {
        await expect(bringAward(world, SPLIT, [signature]))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotSigned")
          .withArgs(0n, a.address);
      }
    });

    it("takes the signatures of a majority whose third has left or was replaced since", async () => {
      for (const leave of [
        async ({ tribunal, c, caseId }: CaseWorld) => await tribunal.connect(c).resign(caseId, 2, REASON),
        async ({ tribunal, caseId }: CaseWorld) => {
          await time.increase(31n * DAY);
          await tribunal.replace(caseId, 2);
        },
      ]) {
        const world = await state(deliberatedCaseOfThree);
        const signatures = await signaturesOf(world, [world.a, world.b, undefined], SPLIT);
        await leave(world);
        await expect(bringAward(world, SPLIT, signatures)).to.emit(world.tribunal, "Awarded");
      }
    });

    it("reverts with the signature of an arbiter who has left", async () => {
      const world = await state(deliberatedCaseOfThree);
      const { tribunal, a, b, caseId } = world;
      const signatures = await signaturesOf(world, [a, b, undefined], SPLIT);
      await tribunal.connect(a).resign(caseId, 0, REASON);
      await expect(bringAward(world, SPLIT, signatures))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotSigned")
        .withArgs(0n, ZeroAddress);
    });

    it("reverts when an arbiter who hasn't accepted signs", async () => {
      const world = await state(deliberatedCaseOfThree);
      const { tribunal, a, caseId } = world;
      await time.increase(31n * DAY);
      await tribunal.replace(caseId, 2);
      const d = arbiterAt(world, (await tribunal.seatsOf(caseId))[2]!.arbiter);
      await expect(bringAward(world, SPLIT, await signaturesOf(world, [a, undefined, d], SPLIT)))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotSigned")
        .withArgs(2n, d.address);
    });

    it("notes the award of any majority, whoever brings it, and which seats signed", async () => {
      for (const [picks, signed] of [
        [[0, 1], 3n],
        [[0, 2], 5n],
        [[1, 2], 6n],
        [[0, 1, 2], 7n],
      ] as const) {
        const world = await state(deliberatedCaseOfThree);
        const { tribunal, stranger, terms, hash, caseId } = world;
        const signers = [world.a, world.b, world.c].map((signer, seat) =>
          (picks as readonly number[]).includes(seat) ? signer : undefined,
        );
        const signatures = await signaturesOf(world, signers, SPLIT);
        const call = tribunal.connect(stranger).award(caseId, terms.common, hash, SPLIT, ZeroHash, AWARD, signatures);
        await expect(call).to.emit(tribunal, "Awarded").withArgs(caseId, Object.values(SPLIT), ZeroHash, AWARD, signed);
        const { stage, deadline } = await tribunal.caseOf(caseId);
        expect([stage, deadline]).to.deep.equal([Stage.Awarded, BigInt(await time.latest()) + 10n * DAY]);
      }
    });

    it("takes it late, as long as nobody was replaced", async () => {
      const world = await state(deliberatedCase);
      await time.increase(100n * DAY);
      await award(world, SPLIT);
      expect((await world.tribunal.caseOf(world.caseId)).stage).to.equal(Stage.Awarded);
    });
  });

  describe("giveReasons", () => {
    it("reverts when there is no award, or its reasons are given already", async () => {
      const early = await state(deliberatedCase);
      await expect(giveReasons(early))
        .to.be.revertedWithCustomError(early.tribunal, "TribunalNotAtStage")
        .withArgs(early.caseId, Stage.Deliberation);
      const world = await state(awardedCase);
      await giveReasons(world);
      await expect(giveReasons(world))
        .to.be.revertedWithCustomError(world.tribunal, "TribunalNotAtStage")
        .withArgs(world.caseId, Stage.Reasoned);
    });

    it("reverts without reasons", async () => {
      const { tribunal, a, caseId } = await state(awardedCase);
      const signature = await signReasons({ tribunal, caseId }, a, ZeroHash);
      await expect(tribunal.giveReasons(caseId, ZeroHash, [signature]))
        .to.be.revertedWithCustomError(tribunal, "TribunalWithoutDocument")
        .withArgs();
    });

    it("reverts without the majority's signatures over these reasons of this award", async () => {
      const world = await state(awardedCaseOfThree);
      const { tribunal, a, b, caseId } = world;
      await expect(giveReasons(world, [a, undefined, undefined]))
        .to.be.revertedWithCustomError(tribunal, "TribunalMajorityMissing")
        .withArgs(1n, 2n);
      const others = await Promise.all([a, b].map((signer) => signReasons(world, signer, hashOf("others"))));
      await expect(tribunal.giveReasons(caseId, REASONS, others))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotSigned")
        .withArgs(0n, a.address);
    });

    it("takes them from another majority than the one that signed the award", async () => {
      const world = await state(deliberatedCaseOfThree);
      await award(world, SPLIT, [world.a, world.b, undefined]);
      await giveReasons(world, [undefined, world.b, world.c]);
      expect((await world.tribunal.caseOf(world.caseId)).signed).to.equal(3n);
    });

    it("takes them late, as long as nobody was replaced", async () => {
      const world = await state(awardedCase);
      await time.increase(100n * DAY);
      await giveReasons(world);
      expect((await world.tribunal.caseOf(world.caseId)).stage).to.equal(Stage.Reasoned);
    });

    it("says when the award will be final", async () => {
      const world = await state(awardedCase);
      const reasonedAt = BigInt(await time.latest()) + 60n;
      const signature = await signReasons(world, world.a);
      await at(reasonedAt);
      await expect(world.tribunal.giveReasons(world.caseId, REASONS, [signature]))
        .to.emit(world.tribunal, "Reasoned")
        .withArgs(world.caseId, REASONS, reasonedAt + 30n * DAY);
    });
  });
});
