import { expect } from "chai";
import { ZeroHash } from "ethers";
import { encodeMotion } from "../../src/condominium/decisions.ts";
import { awarded } from "../conformance/agreement.ts";
import { humanHasTheLastWord } from "../conformance/hatch.ts";
import { award, closed, disputed, ofDecision, opensCase, order, Order, State, ten } from "./states.ts";
import { ethers, counterCall, motion } from "./world.ts";

/** A decision of the gravest category, disputed by one of the ten before it can be carried out. */
async function disputedDecision() {
  const world = await ten();
  const decision = await closed(world, motion([await counterCall(world)]));
  const by = world.people[4]!;
  const dispute = await disputed(world, ofDecision(decision), { by, header: decision.header, unit: 5 });
  return { ...(await opensCase(world, dispute)), dispute, decision, ordered: award(dispute, order(Order.annul)) };
}

describe("Disputes conform", () => {
  humanHasTheLastWord({
    disputed: disputedDecision,
    decide: async (inCase) => await awarded(inCase, inCase.ordered),
    carryOut: async ({ disputes, assembly, dispute, decision, ordered, stranger }) => {
      await expect(disputes.connect(stranger).enforce(dispute.common, dispute.matter, ordered, [], ZeroHash))
        .to.emit(disputes, "Enforced")
        .withArgs(dispute.id, 1n, Order.annul, ethers.ZeroHash);
      expect(await assembly.stateOf(decision.id)).to.equal(State.annulled);
    },
    isStillOpen: async ({ disputes, assembly, dispute, decision, ordered, stranger }) => {
      await expect(disputes.connect(stranger).enforce(dispute.common, dispute.matter, ordered, [], ZeroHash)).to.revert(
        ethers,
      );
      await expect(disputes.connect(stranger).giveUp(dispute.common, dispute.matter)).to.revert(ethers);
      await expect(assembly.execute(decision.header, encodeMotion(decision.motion))).to.revert(ethers);
      const { phase, claimant, turn } = await disputes.recordOf(dispute.id);
      expect([phase, claimant, turn]).to.deep.equal([2n, 1n, 1n]);
      // The decision has lapsed meanwhile, which decides nothing about it.
      expect(await assembly.stateOf(decision.id)).to.equal(State.expired);
    },
  });
});
