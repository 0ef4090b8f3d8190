/** That no case takes longer than its text says, and that one can take just as long. */
import { expect } from "chai";
import { disposition, ethers, PRICE, time } from "../fixtures.ts";
import { longestCase, readRules } from "../../src/arbitration/rules.ts";
import {
  arbiterAt,
  at,
  award,
  DISCLOSURE,
  giveReasons,
  openedCase,
  openedCaseOfThree,
  state,
  type RulesContent,
} from "./cases.ts";

const REFUND = disposition({ toFirst: PRICE });

describe("longestCase", () => {
  for (const [seats, fixture, rounds] of [
    ["one seat", openedCase, [[0]]],
    ["three seats", openedCaseOfThree, [[0, 1], [2]]],
  ] as const)
    it(`is what a case with ${seats} takes when all but those who decide are silent`, async () => {
      const world = await state(fixture);
      const { tribunal, terms, caseId } = world;
      const rules = await readRules({
        provider: ethers.provider,
        tribunal: await tribunal.getAddress(),
        rules: terms.common.rules,
      });
      const { openedAt } = await tribunal.caseOf(caseId);
      const people = [];
      let ticks = 0n;
      // What may be done only after a moment is done a second later; each transaction is in a second of its own.
      const atLast = async (moment: bigint) => {
        const now = BigInt(await time.latest());
        ticks += 1n;
        await at(moment > now ? moment : now + 1n);
      };
      for (const round of rounds) {
        for (const seat of round) {
          const { deadline } = (await tribunal.seatsOf(caseId))[seat]!;
          await atLast(deadline + 2n * rules.silence + 1n);
          await tribunal.replace(caseId, seat);
        }
        for (const seat of round) {
          const { arbiter, deadline } = (await tribunal.seatsOf(caseId))[seat]!;
          people.push(arbiterAt(world, arbiter));
          await atLast(deadline);
          await tribunal.connect(people.at(-1)!).accept(caseId, seat, DISCLOSURE);
        }
      }
      await atLast((await tribunal.caseOf(caseId)).deadline + 1n);
      await tribunal.closeEvidence(caseId);
      await atLast((await tribunal.caseOf(caseId)).deadline);
      await award(world, REFUND, people);
      await atLast((await tribunal.caseOf(caseId)).deadline);
      await giveReasons(world, people);

      const took = (await tribunal.caseOf(caseId)).finalAt - openedAt;
      expect(took >= longestCase(rules), `${took}`).to.equal(true);
      expect(took <= longestCase(rules) + ticks, `${took}`).to.equal(true);
    });

  it("counts each period of the rules, and none of a day that they don't have", () => {
    const DAY = 86_400n;
    const rules = { silence: DAY, nominationPeriod: 2n * DAY, acceptancePeriod: 3n * DAY, evidencePeriod: 4n * DAY };
    const late = { awardPeriod: 5n * DAY, reasonsPeriod: 6n * DAY, enforcementDelay: 7n * DAY };
    const of = (seats: bigint) => longestCase({ ...rules, ...late, seats } as RulesContent);
    expect(of(1n)).to.equal(29n * DAY);
    expect(of(3n)).to.equal(36n * DAY);
  });
});
