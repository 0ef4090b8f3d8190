import { expect } from "chai";
import { id as hashOf, keccak256, ZeroHash } from "ethers";
import { coder, DAY, disposition, PRICE, Stage, time } from "../fixtures.ts";
import {
  at,
  award,
  closeRecord,
  deliberatedCase,
  openedCase,
  openedCaseOfThree,
  pairedCaseOfThree,
  REASON,
  seatedCase,
  state,
} from "./cases.ts";

const CONTENT = hashOf("delivery note");
const UNKNOWN = hashOf("no case");

const rootOf = (root: string, by: string, content: string): string =>
  keccak256(coder.encode(["bytes32", "address", "bytes32"], [root, by, content]));

describe("Tribunal: record", () => {
  describe("submitEvidence", () => {
    it("reverts when there is no such case", async () => {
      const { tribunal, buyer } = await state(openedCase);
      await expect(tribunal.connect(buyer).submitEvidence(UNKNOWN, CONTENT))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
        .withArgs(UNKNOWN, 0n);
    });

    it("reverts when the record is closed, or the award is made", async () => {
      const world = await state(deliberatedCase);
      const { tribunal, buyer, caseId } = world;
      await expect(tribunal.connect(buyer).submitEvidence(caseId, CONTENT))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
        .withArgs(caseId, Stage.Deliberation);
      await award(world, disposition({ toFirst: PRICE }));
      await expect(tribunal.connect(buyer).submitEvidence(caseId, CONTENT))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
        .withArgs(caseId, Stage.Awarded);
    });

    it("reverts when the evidence period is over, though nobody has closed the record", async () => {
      const { tribunal, buyer, caseId } = await state(seatedCase);
      const { deadline } = await tribunal.caseOf(caseId);
      await at(deadline + 1n);
      await expect(tribunal.connect(buyer).submitEvidence(caseId, CONTENT))
        .to.be.revertedWithCustomError(tribunal, "TribunalTooLate")
        .withArgs(deadline);
    });

    it("reverts without a content", async () => {
      const { tribunal, buyer, caseId } = await state(openedCase);
      await expect(tribunal.connect(buyer).submitEvidence(caseId, ZeroHash))
        .to.be.revertedWithCustomError(tribunal, "TribunalWithoutDocument")
        .withArgs();
    });

    it("reverts when the caller is neither a party nor an arbiter who has accepted", async () => {
      const { tribunal, buyer, a, authority, stranger, caseId } = await state(openedCaseOfThree);
      await tribunal.connect(buyer).nominate(caseId, 0, a.address);
      for (const caller of [a, authority, stranger]) {
        await expect(tribunal.connect(caller).submitEvidence(caseId, CONTENT))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
          .withArgs(caller.address);
      }
    });

    it("reverts when the arbiter has left the seat", async () => {
      const { tribunal, a, caseId } = await state(seatedCase);
      await tribunal.connect(a).resign(caseId, 0, REASON);
      await expect(tribunal.connect(a).submitEvidence(caseId, CONTENT))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
        .withArgs(a.address);
    });

    it("puts it on the record in the last second of the period", async () => {
      const { tribunal, buyer, caseId } = await state(seatedCase);
      await at((await tribunal.caseOf(caseId)).deadline);
      await expect(tribunal.connect(buyer).submitEvidence(caseId, CONTENT))
        .to.emit(tribunal, "EvidenceSubmitted")
        .withArgs(caseId, buyer.address, CONTENT, rootOf(ZeroHash, buyer.address, CONTENT));
    });

    it("takes it before the seats are filled, however long that lasts", async () => {
      const { tribunal, seller, caseId } = await state(openedCase);
      await time.increase(500n * DAY);
      await tribunal.connect(seller).submitEvidence(caseId, CONTENT);
      expect((await tribunal.caseOf(caseId)).evidence).to.equal(rootOf(ZeroHash, seller.address, CONTENT));
    });

    it("chains who submitted what, in order, from both parties and the arbiters", async () => {
      const { tribunal, buyer, seller, a, b, caseId } = await state(pairedCaseOfThree);
      let root = ZeroHash;
      for (const [index, by] of [buyer, seller, a, b, buyer].entries()) {
        const content = hashOf(`document ${index}`);
        await tribunal.connect(by).submitEvidence(caseId, content);
        root = rootOf(root, by.address, content);
      }
      expect((await tribunal.caseOf(caseId)).evidence).to.equal(root);
    });
  });

  describe("closeEvidence", () => {
    it("reverts when the record isn't open, or not any more", async () => {
      const opened = await state(openedCase);
      await expect(opened.tribunal.connect(opened.buyer).closeEvidence(opened.caseId))
        .to.be.revertedWithCustomError(opened.tribunal, "TribunalNotAtStage")
        .withArgs(opened.caseId, Stage.Opened);

      const { tribunal, buyer, caseId } = await state(deliberatedCase);
      await expect(tribunal.connect(buyer).closeEvidence(caseId))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
        .withArgs(caseId, Stage.Deliberation);
    });

    it("reverts when another than a party calls in time, up to the last second", async () => {
      const { tribunal, a, stranger, caseId } = await state(seatedCase);
      const { deadline } = await tribunal.caseOf(caseId);
      await expect(tribunal.connect(a).closeEvidence(caseId))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotYet")
        .withArgs(deadline);
      await at(deadline);
      await expect(tribunal.connect(stranger).closeEvidence(caseId))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotYet")
        .withArgs(deadline);
    });

    it("closes the record for anyone in the next second", async () => {
      const { tribunal, stranger, caseId } = await state(seatedCase);
      const { deadline } = await tribunal.caseOf(caseId);
      await at(deadline + 1n);
      await expect(tribunal.connect(stranger).closeEvidence(caseId))
        .to.emit(tribunal, "EvidenceClosed")
        .withArgs(caseId, ZeroHash, deadline + 1n + 30n * DAY);
      expect((await tribunal.caseOf(caseId)).stage).to.equal(Stage.Deliberation);
    });

    it("does not close it when one party says so, once or twice", async () => {
      for (const role of ["buyer", "seller"] as const) {
        const world = await state(seatedCase);
        const { tribunal, caseId } = world;
        for (let times = 0; times < 2; times++) {
          await expect(tribunal.connect(world[role]).closeEvidence(caseId)).not.to.emit(tribunal, "EvidenceClosed");
        }
        expect((await tribunal.caseOf(caseId)).stage).to.equal(Stage.Evidence);
      }
    });

    it("leaves the record open to whoever has said so, until the other has too", async () => {
      const { tribunal, buyer, caseId } = await state(seatedCase);
      await tribunal.connect(buyer).closeEvidence(caseId);
      await tribunal.connect(buyer).submitEvidence(caseId, CONTENT);
      expect((await tribunal.caseOf(caseId)).evidence).to.equal(rootOf(ZeroHash, buyer.address, CONTENT));
    });

    it("closes it early when both parties say so, with the root that the award will name", async () => {
      for (const order of [
        ["buyer", "seller"],
        ["seller", "buyer"],
      ] as const) {
        const world = await state(seatedCase);
        const { tribunal, buyer, caseId } = world;
        await tribunal.connect(buyer).submitEvidence(caseId, CONTENT);
        const root = rootOf(ZeroHash, buyer.address, CONTENT);
        await tribunal.connect(world[order[0]]).closeEvidence(caseId);
        const closedAt = BigInt(await time.latest()) + 60n;
        await at(closedAt);
        await expect(tribunal.connect(world[order[1]]).closeEvidence(caseId))
          .to.emit(tribunal, "EvidenceClosed")
          .withArgs(caseId, root, closedAt + 30n * DAY);
        expect((await tribunal.caseOf(caseId)).evidence).to.equal(root);
      }
    });

    it("closes it though the arbiter has left: another will deliberate", async () => {
      const world = await state(seatedCase);
      await world.tribunal.connect(world.a).resign(world.caseId, 0, REASON);
      await closeRecord(world);
      expect((await world.tribunal.caseOf(world.caseId)).stage).to.equal(Stage.Deliberation);
    });
  });
});
