import { expect } from "chai";
import { id as hashOf, ZeroAddress, ZeroHash } from "ethers";
import { DAY, deployed, ethers, networkHelpers, particularsHash, saleTerms, Stage } from "../fixtures.ts";
import { CLAIM, openCase, openedCase, openedCaseOfThree, performingSale, state, type RulesContent } from "./cases.ts";
import { rulesHash } from "../../src/arbitration/rules.ts";

const PERIODS = [
  "silence",
  "nominationPeriod",
  "acceptancePeriod",
  "evidencePeriod",
  "awardPeriod",
  "reasonsPeriod",
  "enforcementDelay",
] as const;

describe("Tribunal: rules", () => {
  describe("publish", () => {
    it("reverts when the mode is another than a human decision by contract", async () => {
      const { tribunal, rulesContent } = await state(deployed);
      for (const mode of [1n, 2n]) {
        await expect(tribunal.publish({ ...rulesContent, mode }))
          .to.be.revertedWithCustomError(tribunal, "TribunalModeNotServed")
          .withArgs(mode);
      }
    });

    it("reverts when the seats are neither one nor three", async () => {
      const { tribunal, rulesContent } = await state(deployed);
      for (const seats of [0n, 2n, 4n, 5n]) {
        await expect(tribunal.publish({ ...rulesContent, seats }))
          .to.be.revertedWithCustomError(tribunal, "TribunalSeats")
          .withArgs(seats);
      }
    });

    it("reverts without an authority, a successor, or a difference between them", async () => {
      const { tribunal, rulesContent, authority, successor } = await state(deployed);
      for (const [first, second] of [
        [ZeroAddress, successor.address],
        [authority.address, ZeroAddress],
        [authority.address, authority.address],
      ] as const) {
        await expect(tribunal.publish({ ...rulesContent, authority: first, successor: second }))
          .to.be.revertedWithCustomError(tribunal, "TribunalAuthority")
          .withArgs(first, second);
      }
    });

    it("reverts without an advance, and with one beyond a thousand coins or a billion of a token", async () => {
      const { tribunal, rulesContent, tenge } = await state(deployed);
      const mostOfTenge = 10n ** 9n * 10n ** (await tenge.decimals());
      for (const [feeCurrency, most] of [
        [ZeroAddress, 10n ** 21n],
        [await tenge.getAddress(), mostOfTenge],
      ] as const) {
        for (const advance of [0n, most + 1n, 2n ** 112n - 1n]) {
          await expect(tribunal.publish({ ...rulesContent, feeCurrency, advance }))
            .to.be.revertedWithCustomError(tribunal, "TribunalAdvance")
            .withArgs(advance, most);
        }
        await tribunal.publish({ ...rulesContent, feeCurrency, advance: most });
      }
    });

    it("reverts when the fee's currency has no code, or no decimals", async () => {
      const { tribunal, rulesContent, stranger } = await state(deployed);
      await expect(tribunal.publish({ ...rulesContent, feeCurrency: stranger.address }))
        .to.be.revertedWithCustomError(tribunal, "TribunalFeeCurrency")
        .withArgs(stranger.address);
      const feeCurrency = await tribunal.getAddress();
      await expect(tribunal.publish({ ...rulesContent, feeCurrency })).to.be.revertedWithoutReason(ethers);
    });

    it("reverts when the roster has no code, or fewer active persons than the seats and two", async () => {
      const { tribunal, rulesContent, roster, stranger, a, b, c, d, e } = await state(deployed);
      await expect(tribunal.publish({ ...rulesContent, roster: stranger.address }))
        .to.be.revertedWithCustomError(tribunal, "TribunalRoster")
        .withArgs(stranger.address, 0n, 3n);
      const [one, address] = [{ ...rulesContent, text: hashOf("other") }, await roster.getAddress()];
      const three = { ...one, seats: 3n };
      await tribunal.publish(three);
      for (const [index, person] of [a, b, c, d, e].entries()) {
        await roster.setStatus(person.address, 2n);
        const active = BigInt(4 - index);
        for (const [rules, needed] of [
          [three, 5n],
          [one, 3n],
        ] as const) {
          if (active >= needed) await tribunal.publish(rules);
          else {
            await expect(tribunal.publish(rules))
              .to.be.revertedWithCustomError(tribunal, "TribunalRoster")
              .withArgs(address, active, needed);
          }
        }
      }
    });

    it("reverts without a text", async () => {
      const { tribunal, rulesContent } = await state(deployed);
      await expect(tribunal.publish({ ...rulesContent, text: ZeroHash }))
        .to.be.revertedWithCustomError(tribunal, "TribunalWithoutDocument")
        .withArgs();
    });

    for (const period of PERIODS) {
      it(`reverts when ${period} is shorter than a day, or longer than ninety`, async () => {
        const { tribunal, rulesContent } = await state(deployed);
        for (const length of [0n, DAY - 1n, 90n * DAY + 1n, 2n ** 32n - 1n]) {
          await expect(tribunal.publish({ ...rulesContent, [period]: length }))
            .to.be.revertedWithCustomError(tribunal, "TribunalPeriod")
            .withArgs(length);
        }
        for (const length of [DAY, 90n * DAY]) await tribunal.publish({ ...rulesContent, [period]: length });
      });
    }

    it("reverts when a field has bits that it can't hold: the same rules have no second hash", async () => {
      const { tribunal, rulesContent, stranger } = await state(deployed);
      const clean = tribunal.interface.encodeFunctionData("publish", [rulesContent]);
      const to = await tribunal.getAddress();
      // All but the last, the hash of the text, are shorter than their word.
      for (let field = 0; field < 14; field++) {
        const at = 2 + 8 + field * 64;
        const data = clean.slice(0, at) + "1" + clean.slice(at + 1);
        await expect(stranger.sendTransaction({ to, data })).to.be.revertedWithoutReason(ethers);
      }
      await stranger.sendTransaction({ to, data: clean });
    });

    it("remembers them under their hash, whoever publishes", async () => {
      const { tribunal, rulesContent, stranger } = await state(deployed);
      const rules: RulesContent = { ...rulesContent, text: hashOf("other rules") };
      const hash = rulesHash(rules);
      expect(await tribunal.serves(hash)).to.equal(false);

      await expect(tribunal.connect(stranger).publish(rules)).to.emit(tribunal, "RulesPublished").withArgs(hash);
      expect(await tribunal.serves(hash)).to.equal(true);
      expect(await tribunal.rulesOf(hash)).to.deep.equal(Object.values(rules));
    });

    it("gives other rules another hash, field by field", async () => {
      const { tribunal, rulesContent, roster, tenge, a, b, c } = await state(deployed);
      const other = await tenge.getAddress();
      const another = await ethers.deployContract("Roster", [a.address]);
      for (const { address } of [a, b, c])
        await another.connect(a).accredit(address, hashOf("identity"), hashOf("credentials"), 7, 2n ** 39n);
      const changes: Partial<RulesContent>[] = [
        { seats: 3n },
        { roster: await another.getAddress() },
        { authority: await roster.getAddress() },
        { successor: await roster.getAddress() },
        { feeCurrency: other },
        { advance: 1n },
        { text: hashOf("other") },
        ...PERIODS.map((period) => ({ [period]: 77n * DAY })),
      ];
      const hashes = await Promise.all(changes.map((c) => tribunal.publish.staticCall({ ...rulesContent, ...c })));
      expect(new Set([...hashes, rulesHash(rulesContent)]).size).to.equal(changes.length + 1);
    });

    it("changes nothing when they are published again", async () => {
      const { tribunal, rules, rulesContent } = await state(deployed);
      await tribunal.publish(rulesContent);
      expect(await tribunal.rulesOf(rules)).to.deep.equal(Object.values(rulesContent));
    });
  });

  describe("serves", () => {
    it("is false for an unknown hash, and for none", async () => {
      const { tribunal } = await state(deployed);
      expect(await tribunal.serves(hashOf("unknown"))).to.equal(false);
      expect(await tribunal.serves(ZeroHash)).to.equal(false);
    });
  });

  // TribunalRulesUnknown needs a template that forms without asking: see HostileTemplate.t.sol.
  describe("open", () => {
    it("reverts when the terms name another tribunal", async () => {
      const { sale, tribunal, tenge, terms, hash } = await state(performingSale);
      const common = { ...terms.common, tribunal: await tenge.getAddress() };
      await expect(tribunal.open(await sale.getAddress(), common, hash))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotNamed")
        .withArgs(common.tribunal);
    });

    it("reverts when there is no such agreement, or nobody disputes it", async () => {
      const world = await state(performingSale);
      const { sale, tribunal, terms, hash, id } = world;
      await expect(tribunal.open(await sale.getAddress(), terms.common, hash))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotDisputed")
        .withArgs(id);

      const other = await saleTerms(world);
      const otherId = await sale.idOf(other.common, particularsHash(other));
      await expect(tribunal.open(await sale.getAddress(), other.common, particularsHash(other)))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotDisputed")
        .withArgs(otherId);
    });

    it("reverts when the case of this turn is open already", async () => {
      const { sale, tribunal, terms, hash, caseId } = await state(openedCase);
      await expect(tribunal.open(await sale.getAddress(), terms.common, hash))
        .to.be.revertedWithCustomError(tribunal, "TribunalCaseExists")
        .withArgs(caseId);
    });

    it("opens a case though the roster does not answer: nobody is then there to be drawn", async () => {
      const world = await state(performingSale);
      // It reverts whatever it is asked.
      await networkHelpers.setCode(world.rulesContent.roster, "0x5f5ffd");
      const { tribunal, caseId } = await openCase(world);
      expect((await tribunal.caseOf(caseId)).electorate).to.equal(0n);
    });

    it("opens the case of a dispute for anyone, and names who claims", async () => {
      const { sale, tribunal, seller, stranger, terms, hash, id } = await state(performingSale);
      await sale.connect(seller).dispute(terms.common, hash, CLAIM);
      const template = await sale.getAddress();
      const caseId = await tribunal.caseIdOf(template, id, 1n);

      await expect(tribunal.connect(stranger).open(template, terms.common, hash))
        .to.emit(tribunal, "CaseOpened")
        .withArgs(caseId, template, id, 1n, seller.address);
      const opened = await tribunal.caseOf(caseId);
      expect(opened.stage).to.equal(Stage.Opened);
      expect(opened.claimant).to.equal(2n);
      expect([opened.first, opened.second]).to.deep.equal([terms.common.first, terms.common.second]);
      expect([opened.template, opened.agreement, opened.turn]).to.deep.equal([template, id, 1n]);
    });

    it("leaves as many empty seats as the rules say, to be filled in the nomination period", async () => {
      for (const [fixture, seats] of [
        [openedCase, 1],
        [openedCaseOfThree, 3],
      ] as const) {
        const { tribunal, caseId } = await state(fixture);
        const { deadline } = await tribunal.caseOf(caseId);
        const empty = [ZeroAddress, false, deadline, 0n, 0n];
        expect(await tribunal.seatsOf(caseId)).to.deep.equal(Array(seats).fill(empty));
      }
    });

    it("opens the case of a closed agreement too", async () => {
      const { sale, tribunal, buyer, terms, hash, id } = await state(performingSale);
      await sale.connect(buyer).confirmReceipt(terms.common, terms.particulars);
      await sale.connect(buyer).dispute(terms.common, hash, CLAIM);
      await tribunal.open(await sale.getAddress(), terms.common, hash);
      const { stage } = await tribunal.caseOf(await tribunal.caseIdOf(await sale.getAddress(), id, 1n));
      expect(stage).to.equal(Stage.Opened);
    });
  });
});
