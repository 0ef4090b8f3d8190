/**
 * A human has the last word, whatever is disputed: seats get filled though nobody says anything, and nothing else ends a dispute.
 * @module
 */
import { id as hashOf } from "ethers";
import { closedRecord } from "./agreement.ts";
import { DAY, ethers, networkHelpers, time, type TribunalWorld } from "./world.ts";

/** A dispute whose case the tribunal has opened. */
export type Disputed = TribunalWorld & { caseId: string };

/** What can be disputed, as the suite sees it. */
export type Hatch<D extends Disputed> = {
  /** Something disputed, its case opened; a fixture. */
  disputed: () => Promise<D>;
  /** Has whoever sits decide it, until the award is final. */
  decide: (dispute: D) => Promise<unknown>;
  /** Has the award carried out, and expects what it ordered. */
  carryOut: (dispute: D) => Promise<void>;
  /** Tries all that could end it without a human, and expects it to be open still. */
  isStillOpen: (dispute: D) => Promise<void>;
};

/** Registers the suite, inside of whatever `describe` the caller is in. */
export function humanHasTheLastWord<D extends Disputed>({ disputed, decide, carryOut, isStillOpen }: Hatch<D>): void {
  const { loadFixture } = networkHelpers;

  describe("a human has the last word", () => {
    for (const [who, seats] of [
      ["the authority appoints, where both parties are silent", authorityAppoints],
      ["the successor appoints, where the authority is silent too", successorAppoints],
      ["an arbiter is drawn, where everyone is silent", nobodyAppoints],
      ["another is drawn, where an arbiter accepts and is silent", arbiterSilent],
    ] as const) {
      it(who, async () => {
        const dispute = await loadFixture(disputed);
        await seats(dispute);
        await decide(dispute);
        await carryOut(dispute);
      });
    }

    it("nothing but a human ends a dispute: it is still open after ten years", async () => {
      const dispute = await loadFixture(disputed);
      await time.increase(3_650n * DAY);
      await isStillOpen(dispute);
    });
  });
}

async function authorityAppoints(dispute: Disputed) {
  await time.increase(10n * DAY + 1n);
  await dispute.tribunal.connect(dispute.authority).appoint(dispute.caseId, 0, dispute.b.address);
  await closedRecord(dispute);
}

async function successorAppoints(dispute: Disputed) {
  await time.increase(20n * DAY + 1n);
  await dispute.tribunal.connect(dispute.successor).appoint(dispute.caseId, 0, dispute.c.address);
  await closedRecord(dispute);
}

async function nobodyAppoints(dispute: Disputed) {
  await time.increase(30n * DAY + 1n);
  await dispute.tribunal.connect(dispute.stranger).replace(dispute.caseId, 0);
  // Who was drawn does not answer either: another is drawn.
  await time.increase(5n * DAY + 1n);
  await dispute.tribunal.connect(dispute.stranger).replace(dispute.caseId, 0);
  await closedRecord(dispute);
}

async function arbiterSilent(dispute: Disputed) {
  await authorityAppoints(dispute);
  await time.increase(30n * DAY + 1n);
  await dispute.tribunal.connect(dispute.stranger).replace(dispute.caseId, 0);
  const arbiter = await ethers.getSigner((await dispute.tribunal.seatsOf(dispute.caseId))[0]!.arbiter);
  await dispute.tribunal.connect(arbiter).accept(dispute.caseId, 0, hashOf("nothing to disclose"));
}
