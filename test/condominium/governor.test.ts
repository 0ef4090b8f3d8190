import { expect } from "chai";
import fc from "fast-check";
import { encodeMotion } from "../../src/condominium/decisions.ts";
import { blocks, costsBeside, put, sideBySide, UNITS, vote, type Choice } from "./governor.ts";
import { DAY, time } from "./world.ts";

const EXECUTABLE = 7n;
const SUCCEEDED = 4n;
/** What a step costs at most, in percent of the governor's. */
const AT_MOST: { readonly [step: string]: number } = {
  "vote, next": 80,
  "signed ballot, in a batch of 50": 15,
  "decision without votes": 51,
  "unit transfer": 51,
};

describe("beside OpenZeppelin Governor 5.7", () => {
  it("the same ballots come out the same, and do the same", async () => {
    const both = await sideBySide();
    const { world, governor, counter, timelock } = both;
    const seen = new Set<boolean>();
    let value = 0n;
    const choices = fc.array(fc.constantFrom<(Choice | "none")[]>("yes", "no", "abstain", "none"), {
      minLength: UNITS,
      maxLength: UNITS,
    });
    await fc.assert(
      fc.asyncProperty(choices, async (ballots) => {
        const decision = await put(both, ++value);
        for (const [n, choice] of ballots.entries()) if (choice !== "none") await vote(both, decision, n + 1, choice);
        await blocks(51);
        await time.increaseTo(decision.decision.closesAt + DAY + 1n);
        const passed = (await world.assembly.stateOf(decision.decision.id)) === EXECUTABLE;
        expect((await governor.state(decision.id)) === SUCCEEDED, ballots.join()).to.equal(passed);
        seen.add(passed);
        if (!passed) return;
        await world.assembly.execute(decision.decision.header, encodeMotion(decision.decision.motion));
        await governor.queue(...decision.calls, decision.hash);
        await time.increase(await timelock.getMinDelay());
        await governor.execute(...decision.calls, decision.hash);
        expect([await world.target.getFunction("value")(), await counter.getFunction("value")()]).to.deep.equal([
          value,
          value,
        ]);
      }),
      {
        numRuns: 12,
        examples: [
          [["yes", "yes", "no", "none", "none", "none", "none", "none"]],
          [["yes", "no", "none", "none", "none", "none", "none", "none"]],
        ],
      },
    );
    expect(seen.size).to.equal(2);
  });

  it("costs less: a vote, a signed ballot, a decision without votes, a transfer", async () => {
    const gas = await costsBeside();
    console.table(gas);
    for (const [step, percent] of Object.entries(AT_MOST))
      expect(gas[step]!.ours * 100, step).to.be.at.most(gas[step]!.governor * percent);
  });
});
