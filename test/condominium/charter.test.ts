import { expect } from "chai";
import { id as hashOf, keccak256, ZeroAddress, ZeroHash } from "ethers";
import { encodeMotion, type Call } from "../../src/condominium/decisions.ts";
import {
  CATEGORIES,
  isAtLeast,
  KZ_HL_2025,
  powerKey,
  presetPowers,
  toChain,
  type Rule,
  type RuleOnChain,
} from "../../src/condominium/rules.ts";
import type { Charter } from "../../src/types.ts";
import { as, charterCall, executable, executed, loadFixture, ruleOf, ten, withText } from "./states.ts";
import { counterCall, DAY, entryOf, ethers, founded, motion, resolution, TEN } from "./world.ts";

const TEXT = hashOf("another text");

/** A charter that is not founded yet, with modules bound to it. */
const PERIODS = ["noticePeriod", "votingPeriod", "challengePeriod", "executionPeriod"] as const;

async function unfounded() {
  const world = await ten();
  const charter = (await ethers.deployContract("Charter")) as unknown as Charter;
  const at = await charter.getAddress();
  const deploy = async (name: string, args: unknown[]) => await (await ethers.deployContract(name, args)).getAddress();
  const units = await ethers.deployContract("Units", [at, "Racks", "RACK", false, false]);
  const register = await units.getAddress();
  const disputes = await deploy("Disputes", [at]);
  const modules = {
    register,
    objects: await deploy("Objects", [at]),
    disputes,
    decisions: await deploy("Assembly", [at, register, disputes]),
  };
  const found = async (
    parts: { articles?: object; rules?: readonly RuleOnChain[]; powers?: object[]; modules?: object } = {},
  ) =>
    await charter.found(
      { ...world.articles, ...parts.articles } as never,
      [...(parts.rules ?? KZ_HL_2025.map(toChain))],
      (parts.powers ?? []) as never,
      { ...modules, ...parts.modules } as never,
    );
  return { ...world, fresh: charter, freshUnits: units, modules, found, deploy };
}
async function unfoundedWithUnits() {
  const world = await unfounded();
  await world.freshUnits.getFunction("enterMany")([entryOf(world.people[0]!.address)]);
  return world;
}

describe("Charter", () => {
  describe("found", () => {
    it("reverts when the caller is not the founder", async () => {
      const { fresh, articles, modules, stranger } = await loadFixture(unfoundedWithUnits);
      await expect(fresh.connect(stranger).found(articles, KZ_HL_2025.map(toChain), [], modules))
        .to.be.revertedWithCustomError(fresh, "CharterOnlyFounder")
        .withArgs(stranger.address);
    });

    it("reverts a second time", async () => {
      const { charter, articles, addresses } = await loadFixture(ten);
      await expect(charter.found(articles, KZ_HL_2025.map(toChain), [], addresses)).to.be.revertedWithCustomError(
        charter,
        "CharterAlreadyFounded",
      );
    });

    it("reverts with any module of another charter", async () => {
      const { fresh, found, addresses } = await loadFixture(unfoundedWithUnits);
      for (const name of ["register", "objects", "disputes", "decisions"] as const) {
        await expect(found({ modules: { [name]: addresses[name] } }))
          .to.be.revertedWithCustomError(fresh, "CharterNotItsOwn")
          .withArgs(addresses[name]);
      }
    });

    it("reverts when the assembly counts another register, or obeys another arbiter, than the charter names", async () => {
      const { fresh, found, modules, deploy, stranger } = await loadFixture(unfoundedWithUnits);
      const at = await fresh.getAddress();
      const otherRegister = await deploy("Units", [at, "Others", "O", false, false]);
      for (const args of [
        [at, otherRegister, modules.disputes],
        [at, modules.register, stranger.address],
      ]) {
        const decisions = await deploy("Assembly", args);
        await expect(found({ modules: { decisions } }))
          .to.be.revertedWithCustomError(fresh, "CharterNotItsOwn")
          .withArgs(decisions);
      }
    });

    it("reverts without units, without a text, and without the regulation of interaction", async () => {
      const { fresh, found, freshUnits, people } = await loadFixture(unfounded);
      await expect(found()).to.be.revertedWithCustomError(fresh, "CharterWithoutUnits");
      await freshUnits.getFunction("enterMany")([entryOf(people[0]!.address)]);
      for (const articles of [{ document: ZeroHash }, { regulation: ZeroHash }])
        await expect(found({ articles })).to.be.revertedWithCustomError(fresh, "CharterWithoutDocument");
    });

    it("reverts with parts that are none, a petition of over nine tenths, proxies of more than the whole", async () => {
      const { fresh, found } = await loadFixture(unfoundedWithUnits);
      for (const [articles, numerator, denominator] of [
        [{ petitionNumerator: 0n }, 0n, 10n],
        [{ petitionNumerator: 10n }, 10n, 10n],
        [{ petitionNumerator: 901n, petitionDenominator: 1_000n }, 901n, 1_000n],
        [{ proxyNumerator: 6n }, 6n, 5n],
        [{ proxyNumerator: 1n, proxyDenominator: 0n }, 1n, 0n],
      ] as const) {
        await expect(found({ articles }))
          .to.be.revertedWithCustomError(fresh, "CharterFraction")
          .withArgs(numerator, denominator);
      }
    });

    it("reverts when the tribunal has no code, or does not serve the rules", async () => {
      const { fresh, found, articles, stranger } = await loadFixture(unfoundedWithUnits);
      await expect(found({ articles: { tribunal: stranger.address } }))
        .to.be.revertedWithCustomError(fresh, "CharterTribunalRefuses")
        .withArgs(stranger.address, articles.arbitration);
      await expect(found({ articles: { arbitration: TEXT } }))
        .to.be.revertedWithCustomError(fresh, "CharterTribunalRefuses")
        .withArgs(articles.tribunal, TEXT);
    });

    it("reverts with no category, with more than eight, and out of order", async () => {
      const { fresh, found } = await loadFixture(unfoundedWithUnits);
      const rules = KZ_HL_2025.map(toChain);
      for (const [wrong, category] of [
        [[], 0n],
        [[...rules, ...rules, rules[0]!], 9n],
        [[rules[1]!], 2n],
        [[rules[0]!, rules[0]!], 1n],
      ] as const) {
        await expect(found({ rules: wrong }))
          .to.be.revertedWithCustomError(fresh, "CharterCategory")
          .withArgs(category);
      }
      await expect(found({ powers: [{ key: TEXT, category: 5, class: 0 }] }))
        .to.be.revertedWithCustomError(fresh, "CharterCategory")
        .withArgs(5n);
      // Eight there may be.
      const eight = Array.from({ length: 8 }, (_, index) => ({ ...rules[0]!, category: BigInt(index + 1) }));
      await found({ rules: eight });
      expect([await fresh.getFunction("highestCategory")(), await fresh.getFunction("ruleAt")(7)]).to.satisfy(
        ([highest, { category }]: [bigint, { category: bigint }]) => highest === 8n && category === 8n,
      );
    });

    it("reverts with a fraction of over nine tenths, which one unit could stop everybody with, and with a period under a day or over a year", async () => {
      const { fresh, found } = await loadFixture(unfoundedWithUnits);
      const rule = toChain({ ...KZ_HL_2025[0]!, category: 1 });
      for (const [parts, numerator, denominator] of [
        [{ quorumNumerator: 2n }, 2n, 2n],
        [{ quorumNumerator: 9n, quorumDenominator: 10n }, 9n, 10n],
        [{ flags: 0n, quorumNumerator: 901n, quorumDenominator: 1_000n }, 901n, 1_000n],
        [{ passNumerator: 2n }, 2n, 2n],
        [{ passNumerator: 9n, passDenominator: 10n }, 9n, 10n],
        [{ flags: 0n, passNumerator: 1n, passDenominator: 1n }, 1n, 1n],
        [{ passNumerator: 1n, passDenominator: 0n }, 1n, 0n],
        [{ secondNumerator: 2n, secondDenominator: 2n }, 2n, 2n],
        [{ flags: 0n, passNumerator: 3n }, 3n, 2n],
        [{ quorumNumerator: 0n }, 0n, 2n],
        [{ passNumerator: 0n }, 0n, 2n],
        [{ secondNumerator: 0n, secondDenominator: 3n }, 0n, 3n],
      ] as const) {
        await expect(found({ rules: [{ ...rule, ...parts }] }))
          .to.be.revertedWithCustomError(fresh, "CharterFraction")
          .withArgs(numerator, denominator);
      }
      for (const period of PERIODS) {
        for (const wrong of [DAY - 1n, 365n * DAY + 1n, 2n ** 32n - 1n]) {
          await expect(found({ rules: [{ ...rule, [period]: wrong }] }))
            .to.be.revertedWithCustomError(fresh, "CharterPeriod")
            .withArgs(wrong);
        }
      }
      const longest = Object.fromEntries(PERIODS.map((period) => [period, 365n * DAY]));
      const most = { quorumNumerator: 9n, quorumDenominator: 10n, passNumerator: 9n, passDenominator: 10n, flags: 0n };
      await found({
        rules: [{ ...rule, ...longest, ...most }],
        articles: { petitionNumerator: 9n, proxyNumerator: 5n },
      });
    });

    it("reverts when a graver category asks for less than the one below it: of each part of a rule", async () => {
      const { fresh, found } = await loadFixture(unfoundedWithUnits);
      const rule: Rule = { ...KZ_HL_2025[2]!, category: 1, second: [1, 2] };
      const LESS: readonly Partial<Rule>[] = [
        { quorum: { of: [65, 100], over: true } },
        { second: [49, 100] },
        { pass: { of: [1, 2], over: true } },
        { base: "present" },
        { basis: "share" },
        { waits: false },
        { noticePeriod: 4n * DAY },
        { votingPeriod: 6n * DAY },
        { challengePeriod: 2n * DAY },
      ];
      for (const less of LESS) {
        const graver = { ...rule, ...less, category: 2 };
        expect(isAtLeast(graver, rule)).to.equal(false);
        await expect(found({ rules: [rule, graver].map(toChain) }))
          .to.be.revertedWithCustomError(fresh, "CharterLaxer")
          .withArgs(2n);
      }
      // More than a fraction is more than at least that, and a second call is laxer than none.
      const over: Rule = { ...rule, quorum: { of: [2, 3], over: true }, pass: { of: [2, 3], over: true } };
      const { second: _, ...single } = rule;
      for (const [lower, graver] of [
        [over, rule],
        [{ ...over, pass: rule.pass }, rule],
        [single, rule],
        [{ ...rule, basis: "both" }, rule],
      ] as const)
        await expect(found({ rules: [toChain(lower), toChain({ ...graver, category: 2 })] }))
          .to.be.revertedWithCustomError(fresh, "CharterLaxer")
          .withArgs(2n);
      const chain: readonly Rule[] = [
        { ...rule, waits: false, base: "cast" },
        { ...rule, base: "present", executionPeriod: 9n * DAY },
        { ...over, second: [1, 2] },
        { ...over, second: [66, 100], basis: "both" },
        { ...single, basis: "both", quorum: { of: [9, 10], over: false }, pass: { of: [67, 100], over: false } },
      ];
      for (const [index, each] of chain.entries()) expect(isAtLeast(each, chain[index - 1] ?? each)).to.equal(true);
      await found({ rules: chain.map((each, index) => toChain({ ...each, category: index + 1 })) });
    });

    it("founds: publishes all of it, with what code it runs on, and the founder has no power left", async () => {
      const { fresh, found, modules, founder, people } = await loadFixture(unfoundedWithUnits);
      const hashes = await Promise.all(
        [modules.register, modules.objects, modules.disputes, modules.decisions, await fresh.getAddress()].map(
          async (address) => keccak256(await ethers.provider.getCode(address)),
        ),
      );
      const receipt = await (await found()).wait();
      const event = receipt!.logs.map((log) => fresh.interface.parseLog(log)).find((log) => log?.name === "Founded")!;
      expect([...(event.args["codeHashes"] as string[])]).to.deep.equal(hashes);
      const { timestamp } = (await ethers.provider.getBlock(receipt!.blockNumber))!;
      const at = [await fresh.foundedAt(), await fresh.version(), await fresh.highestCategory()];
      expect(at).to.deep.equal([BigInt(timestamp), 1n, 4n]);
      const { register, objects: common } = await fresh.modules();
      expect([register, common]).to.deep.equal([modules.register, modules.objects]);
      expect([await fresh.decisions(), await fresh.disputes()]).to.deep.equal([modules.decisions, modules.disputes]);
      const units = await ethers.getContractAt("Units", modules.register);
      await expect(units.getFunction("enterMany")([entryOf(people[0]!.address)]))
        .to.be.revertedWithCustomError(units, "RegisterOnlyAssembly")
        .withArgs(founder.address);
      const objects = await ethers.getContractAt("Objects", modules.objects);
      await expect(objects.getFunction("enter")(TEXT, TEXT, TEXT, ""))
        .to.be.revertedWithCustomError(objects, "ObjectsOnlyAssembly")
        .withArgs(founder.address);
    });
  });

  describe("what only a decision does", () => {
    it("reverts for the founder, for a stranger and for the arbiter", async () => {
      const { charter, founder, stranger, disputes, articles } = await loadFixture(ten);
      for (const caller of [founder, stranger, await as(disputes)]) {
        const its = charter.connect(caller);
        for (const sent of [
          its.amend(TEXT, TEXT, TEXT),
          its.setRule(toChain(KZ_HL_2025[0]!), 0),
          its.setPower({ key: TEXT, category: 1, class: 0 }, 0, 0),
          its.setParts(1, 2, 1, 2),
          its.setTribunal(articles.tribunal, articles.arbitration),
          its.setRegisterNumber(TEXT, "1"),
          its.resolve(0, TEXT),
          its.revoke(stranger.address),
          its.appoint(stranger.address, 3, 1, 0, 2n ** 39n, 0, TEXT),
        ]) {
          await expect(sent).to.be.revertedWithCustomError(charter, "CharterOnlyAssembly").withArgs(caller.address);
        }
      }
    });

    it("amends the text, one version after the other, and never to nothing", async () => {
      const { charter, assembly } = await loadFixture(ten);
      const its = charter.connect(await as(assembly));
      const before = await charter.binding();
      await expect(its.amend(ZeroHash, TEXT, before)).to.be.revertedWithCustomError(charter, "CharterWithoutDocument");
      await expect(its.amend(TEXT, ZeroHash, before)).to.be.revertedWithCustomError(charter, "CharterWithoutDocument");
      const amended = its.amend(TEXT, hashOf("regulation 2"), before);
      await expect(amended).to.emit(charter, "Amended");
      const after = await charter.binding();
      await expect(amended).to.emit(charter, "Amended").withArgs(2n, TEXT, hashOf("regulation 2"), after);
      expect(after).not.to.equal(before);
      expect([await charter.document(), await charter.version()]).to.deep.equal([TEXT, 2n]);
    });

    it("adds a rule and keeps the one before", async () => {
      const { charter, assembly } = await loadFixture(ten);
      const its = charter.connect(await as(assembly));
      const rule = toChain(ruleOf("listed", { executionPeriod: 30n * DAY }));
      await expect(its.setRule({ ...rule, category: 5n }, 1))
        .to.be.revertedWithCustomError(charter, "CharterCategory")
        .withArgs(5n);
      await expect(its.setRule({ ...rule, category: 0n }, 0))
        .to.be.revertedWithCustomError(charter, "CharterCategory")
        .withArgs(0n);
      await expect(its.setRule(rule, 1)).to.emit(charter, "RuleChanged").withArgs(2n, 4n, Object.values(rule));
      expect([
        (await charter.ruleOf(2)).rule,
        (await charter.ruleOf(1)).rule,
        (await charter.ruleOf(3)).rule,
      ]).to.deep.equal([4n, 0n, 2n]);
      expect((await charter.ruleAt(1)).executionPeriod).to.equal(60n * DAY);
      await expect(charter.ruleOf(0)).to.be.revertedWithCustomError(charter, "CharterCategory").withArgs(0n);
      await expect(charter.ruleOf(5)).to.be.revertedWithCustomError(charter, "CharterCategory").withArgs(5n);
    });

    it("changes no rule so that a graver category asks for less than the one below it, nor one that nine tenths can't reach", async () => {
      const { charter, assembly } = await loadFixture(ten);
      const its = charter.connect(await as(assembly));
      const all = { of: [1, 1], over: false } as const;
      await expect(its.setRule(toChain(ruleOf("gravest", { pass: all })), 3))
        .to.be.revertedWithCustomError(charter, "CharterFraction")
        .withArgs(1n, 1n);
      const laxer = toChain(ruleOf("special", { pass: { of: [1, 2], over: false } }));
      await expect(its.setRule(laxer, 2)).to.be.revertedWithCustomError(charter, "CharterLaxer").withArgs(3n);
      const graver = toChain(ruleOf("special", { votingPeriod: 8n * DAY }));
      await expect(its.setRule(graver, 2)).to.be.revertedWithCustomError(charter, "CharterLaxer").withArgs(4n);
      // Nor one that is not there yet.
      await expect(its.setRule(toChain(ruleOf("gravest")), 4))
        .to.be.revertedWithCustomError(charter, "CharterRuleChanged")
        .withArgs(4n, 3n);
      await its.setRule(toChain(ruleOf("gravest", { votingPeriod: 8n * DAY })), 3);
      await its.setRule(graver, 2);
      await its.setRule(toChain(ruleOf("ordinary", { waits: false })), 0);
    });

    it("changes no rule that changed since: a decision kept ready would take back what was made of it", async () => {
      const world = await loadFixture(ten);
      const { charter, assembly } = world;
      const rule = (days: bigint) => toChain(ruleOf("gravest", { executionPeriod: days * DAY }));
      const kept = motion(await withText(world, [charterCall(world, "setRule", [rule(2n), 3])]));
      const ready = await executable(world, kept);
      await charter.connect(await as(assembly)).setRule(rule(9n), 3);
      const reason = charter.interface.encodeErrorResult("CharterRuleChanged", [4, 4]);
      await expect(assembly.execute(ready.header, encodeMotion(kept)))
        .to.be.revertedWithCustomError(assembly, "AssemblyCallFailed")
        .withArgs(0n, world.addresses.charter, reason);
    });

    it("says whether any of the present rules counts units", async () => {
      const { charter, assembly } = await loadFixture(ten);
      const its = charter.connect(await as(assembly));
      const turned = async (name: keyof typeof CATEGORIES, basis: "share" | "both") => {
        await its.setRule(toChain(ruleOf(name, { basis })), (await charter.ruleOf(CATEGORIES[name])).rule);
        return await charter.countsUnits();
      };
      expect(await charter.countsUnits()).to.equal(true);
      // From the gravest down to both, from the lowest up to shares: none is ever laxer than the one below it.
      for (const name of ["gravest", "special", "listed"] as const) expect(await turned(name, "both")).to.equal(true);
      for (const name of ["ordinary", "listed", "special"] as const) expect(await turned(name, "share")).to.equal(true);
      expect(await turned("gravest", "share")).to.equal(false);
      expect(await turned("gravest", "both")).to.equal(true);
    });

    it("changes a power, and takes one out of the table, which makes it the gravest", async () => {
      const world = await loadFixture(ten);
      const { charter, assembly } = world;
      const its = charter.connect(await as(assembly));
      const key = await charter.keyOf(resolution(world));
      await expect(its.setPower({ key, category: 2, class: 3 }, 2, 0))
        .to.be.revertedWithCustomError(charter, "CharterPowerChanged")
        .withArgs(key, 1n, 0n);
      await expect(its.setPower({ key, category: 2, class: 3 }, 1, 0))
        .to.emit(charter, "PowerChanged")
        .withArgs(key, 2n, 3n);
      expect([...(await charter.powerOf(resolution(world)))]).to.deep.equal([2n, 3n]);
      await its.setPower({ key, category: 0, class: 0 }, 2, 3);
      expect([...(await charter.powerOf(resolution(world)))]).to.deep.equal([4n, 0n]);
    });

    it("changes the parts, the tribunal, the number in the register; resolves", async () => {
      const { charter, assembly, tribunal, articles, rulesOfThree } = await loadFixture(ten);
      const its = charter.connect(await as(assembly));
      await expect(its.setParts(0, 1, 1, 1))
        .to.be.revertedWithCustomError(charter, "CharterFraction")
        .withArgs(0n, 1n);
      await expect(its.setParts(1, 4, 1, 3))
        .to.emit(charter, "PartsChanged")
        .withArgs(1n, 4n, 1n, 3n);
      await expect(its.setTribunal(articles.tribunal, TEXT))
        .to.be.revertedWithCustomError(charter, "CharterTribunalRefuses")
        .withArgs(articles.tribunal, TEXT);
      await expect(its.setTribunal(articles.tribunal, rulesOfThree))
        .to.emit(charter, "TribunalChanged")
        .withArgs(await tribunal.getAddress(), rulesOfThree);
      await expect(its.setRegisterNumber(TEXT, "KZ-1")).to.emit(charter, "RegisterNumber").withArgs(TEXT, "KZ-1");
      await expect(its.resolve(7, TEXT)).to.emit(charter, "Resolved").withArgs(7n, TEXT);
      const { petitionDenominator, proxyDenominator, arbitration } = await charter.articles();
      expect([petitionDenominator, proxyDenominator, arbitration]).to.deep.equal([4n, 3n, rulesOfThree]);
    });
  });

  describe("frame", () => {
    it("reverts before the founding", async () => {
      const world = await loadFixture(unfounded);
      await expect(
        world.fresh.frame(ZeroAddress, encodeMotion(motion([resolution(world)]))),
      ).to.be.revertedWithCustomError(world.fresh, "CharterNotFounded");
    });

    it("reverts without a text, without a question, without calls", async () => {
      const world = await loadFixture(ten);
      const { charter } = world;
      const calls = [resolution(world)];
      await expect(
        charter.frame(ZeroAddress, encodeMotion(motion(calls, { text: ZeroHash }))),
      ).to.be.revertedWithCustomError(charter, "CharterWithoutDocument");
      const encoded = encodeMotion(motion(calls, { question: "Q" })).replace(hashOf("Q").slice(2), "00".repeat(32));
      await expect(charter.frame(ZeroAddress, encoded)).to.be.revertedWithCustomError(
        charter,
        "CharterWithoutDocument",
      );
      await expect(charter.frame(ZeroAddress, encodeMotion(motion([])))).to.be.revertedWithCustomError(
        charter,
        "CharterWithoutCalls",
      );
    });

    it("takes the gravest of the calls, and of those that take it back", async () => {
      const world = await loadFixture(ten);
      const { charter } = world;
      const ruleIn = async (calls: Parameters<typeof motion>[0], undo: Parameters<typeof motion>[0] = []) =>
        (await charter.frame(ZeroAddress, encodeMotion(motion(calls, { undo })))).rule;
      const [ordinary, listed, unknown] = [resolution(world), resolution(world, 1), await counterCall(world)];
      expect(await ruleIn([ordinary])).to.equal(0n);
      expect(await ruleIn([ordinary, listed, ordinary])).to.equal(1n);
      expect(await ruleIn([ordinary, unknown])).to.equal(3n);
      expect(await ruleIn([ordinary], [listed])).to.equal(1n);
      expect(await ruleIn([listed], [ordinary])).to.equal(1n);
    });

    it("reverts for a motion that changes the tribunal and does more than to amend the text, or changes it only in taking back", async () => {
      const world = await loadFixture(ten);
      const { charter, articles, rulesOfThree } = world;
      const change = charterCall(world, "setTribunal", [articles.tribunal, rulesOfThree]);
      const [amend, other] = [charterCall(world, "amend", [TEXT, TEXT, TEXT]), resolution(world)];
      const elsewhere = { ...change, target: await world.target.getAddress() };
      for (const [calls, undo] of [
        [[change, other, amend], []],
        [[other, change, amend], []],
        [[change, { ...amend, target: elsewhere.target }, amend], []],
        [[change, elsewhere, amend], []],
        [[change, amend], [other]],
        [
          [change, amend],
          [change, other, amend],
        ],
        [[other], [change, amend]],
        [[amend], [change, amend]],
      ] as const) {
        await expect(charter.frame(ZeroAddress, encodeMotion(motion(calls, { undo })))).to.be.revertedWithCustomError(
          charter,
          "CharterTribunalWithOthers",
        );
      }
      expect((await charter.frame(ZeroAddress, encodeMotion(motion([elsewhere, other])))).tribunal).to.equal(
        ZeroAddress,
      );
      await expect(
        charter.frame(
          ZeroAddress,
          encodeMotion(motion([charterCall(world, "setTribunal", [articles.tribunal, TEXT]), amend])),
        ),
      )
        .to.be.revertedWithCustomError(charter, "CharterTribunalRefuses")
        .withArgs(articles.tribunal, TEXT);
    });

    it("says which tribunal a motion puts in place of the present one: the last that it names", async () => {
      const world = await loadFixture(ten);
      const { charter, articles, rules, rulesOfThree } = world;
      const [change, back] = [rulesOfThree, rules].map((each) =>
        charterCall(world, "setTribunal", [articles.tribunal, each]),
      ) as [Call, Call];
      const amend = charterCall(world, "amend", [TEXT, TEXT, TEXT]);
      const successor = async (calls: readonly Call[], undo: readonly Call[] = []) => {
        const { tribunal, arbitration } = await charter.frame(ZeroAddress, encodeMotion(motion(calls, { undo })));
        return [tribunal, arbitration];
      };
      expect(await successor([amend, resolution(world)])).to.deep.equal([ZeroAddress, ZeroHash]);
      for (const calls of [
        [change, amend],
        [amend, change, amend],
        [back, change, amend],
      ]) {
        expect(await successor(calls, [])).to.deep.equal([articles.tribunal, rulesOfThree]);
        expect(await successor(calls, [back, amend])).to.deep.equal([articles.tribunal, rulesOfThree]);
      }
    });

    it("takes a resolution of a matter that the table does not name for the gravest", async () => {
      const world = await loadFixture(ten);
      expect((await world.charter.powerOf(resolution(world, 77))).category).to.equal(4n);
    });

    it("takes one on any other matter, 0, for the gravest, whatever the table was founded with or decisions made of it", async () => {
      const world = await founded({
        ...TEN,
        powers: (addresses) => [{ key: powerKey(addresses, "charter", "resolve", 0), category: 1, class: 2 }],
      });
      const { charter, assembly } = world;
      const other = resolution(world, 0);
      const isGravest = async () => {
        expect([...(await charter.powerOf(other))]).to.deep.equal([4n, 0n]);
        expect((await charter.frame(ZeroAddress, encodeMotion(motion([other])))).rule).to.equal(3n);
        expect((await charter.frame(ZeroAddress, encodeMotion(motion([listed], { undo: [other] })))).rule).to.equal(3n);
      };
      const listed = resolution(world, 5);
      const its = charter.connect(await as(assembly));
      await its.setPower({ key: await charter.keyOf(listed), category: 1, class: 0 }, 0, 0);
      expect((await charter.frame(ZeroAddress, encodeMotion(motion([listed])))).rule).to.equal(0n);
      await isGravest();
      await its.setPower({ key: await charter.keyOf(other), category: 2, class: 0 }, 1, 2);
      await isGravest();
      await expect(charter.frame(ZeroAddress, encodeMotion(motion([other], { class: 2 }))))
        .to.be.revertedWithCustomError(charter, "CharterWrongClass")
        .withArgs(2n, 0n);
    });
  });

  describe("powerOf", () => {
    /** A charter in which a simple majority may change rules and powers. */
    const lax = async () =>
      await founded({
        ...TEN,
        powers: (addresses) => [
          ...presetPowers(addresses),
          { key: powerKey(addresses, "charter", "setRule"), category: 1, class: 0 },
          { key: powerKey(addresses, "charter", "setPower"), category: 1, class: 5 },
        ],
      });

    it("asks for the category whose rule it changes, whatever the table says of setRule", async () => {
      const world = await loadFixture(lax);
      for (const rule of KZ_HL_2025) {
        const call = charterCall(world, "setRule", [toChain(rule), 0]);
        expect((await world.charter.powerOf(call)).category).to.equal(BigInt(rule.category));
      }
    });

    it("asks for no less than the table says, to change the rule of a lower category", async () => {
      const world = await founded({
        ...TEN,
        powers: (addresses) => [{ key: powerKey(addresses, "charter", "setRule"), category: 3, class: 0 }],
      });
      for (const rule of KZ_HL_2025) {
        const call = charterCall(world, "setRule", [toChain(rule), 0]);
        const asked = BigInt(Math.max(3, Number(rule.category)));
        expect((await world.charter.powerOf(call)).category).to.equal(asked);
      }
    });

    it("lets all decide what a class may, and a class nothing of another's", async () => {
      const world = await loadFixture(lax);
      const key = await world.charter.keyOf(resolution(world));
      const calls = await withText(world, [charterCall(world, "setPower", [{ key, category: 1, class: 0 }, 1, 5])]);
      const { charter, assembly } = world;
      const its = charter.connect(await as(assembly));
      // To amend the text, too, is that class's.
      await its.setPower({ key: await charter.keyOf(calls.at(-1)!), category: 1, class: 5 }, 3, 0);
      for (const ofClass of [0, 5])
        expect((await charter.frame(ZeroAddress, encodeMotion(motion(calls, { class: ofClass })))).class).to.equal(
          BigInt(ofClass),
        );
      for (const ofClass of [3, 7])
        await expect(charter.frame(ZeroAddress, encodeMotion(motion(calls, { class: ofClass }))))
          .to.be.revertedWithCustomError(charter, "CharterWrongClass")
          .withArgs(BigInt(ofClass), 5n);
    });

    it("tells resolutions apart by their matter, to the byte, and nothing else by what is in it", async () => {
      const world = await loadFixture(ten);
      const { charter, stranger } = world;
      const { target, data } = resolution(world, 5);
      const key = async (bytes: number, at = target) =>
        await charter.keyOf({ target: at, data: data.slice(0, 2 + 2 * bytes) });
      expect(await key(36)).to.equal(await charter.keyOf({ target, data }));
      expect(await key(36)).not.to.equal(await charter.keyOf(resolution(world, 6)));
      for (const bytes of [35, 20]) expect(await key(bytes)).to.equal(await key(4));
      const other = resolution(world, 6).data;
      expect(await charter.keyOf({ target: stranger.address, data })).to.equal(
        await charter.keyOf({ target: stranger.address, data: other }),
      );
    });

    it("asks for the highest for a rule of a category that there is not, dirty bits and all", async () => {
      const world = await loadFixture(lax);
      const { data, target } = charterCall(world, "setRule", [toChain(KZ_HL_2025[0]!), 0]);
      const place = 2 + 8 + 64 * 9;
      for (const word of [9n, 256n, 257n, 2n ** 255n + 1n]) {
        const dirty = data.slice(0, place) + word.toString(16).padStart(64, "0") + data.slice(place + 64);
        expect((await world.charter.powerOf({ target, data: dirty })).category).to.equal(4n);
      }
    });

    it("asks, to change a power, for the category that the call says it had, and the highest where it says none", async () => {
      const world = await loadFixture(lax);
      const { charter } = world;
      const key = await charter.keyOf(resolution(world));
      const powerFor = async (before: number) =>
        (await charter.powerOf(charterCall(world, "setPower", [{ key, category: 1, class: 5 }, before, 0]))).category;
      expect(await Promise.all([1, 2, 3, 4, 0, 5, 255].map(powerFor))).to.deep.equal([1n, 2n, 3n, 4n, 4n, 4n, 4n]);
    });

    it("lets a class alone change no power but its own", async () => {
      const world = await loadFixture(lax);
      const { charter, assembly } = world;
      const key = await charter.keyOf(resolution(world));
      const call = charterCall(world, "setPower", [{ key, category: 1, class: 5 }, 1, 0]);
      expect((await charter.powerOf(call)).ofClass).to.equal(0n);
      await expect(charter.frame(ZeroAddress, encodeMotion(motion(await withText(world, [call]), { class: 5 }))))
        .to.be.revertedWithCustomError(charter, "CharterWrongClass")
        .withArgs(5n, 0n);
      // It may say that it is its own: carried out, that has to be so.
      const own = charterCall(world, "setPower", [{ key, category: 1, class: 0 }, 1, 5]);
      expect((await charter.powerOf(own)).ofClass).to.equal(5n);
      const its = charter.connect(await as(assembly));
      await expect(its.setPower({ key, category: 1, class: 0 }, 1, 5))
        .to.be.revertedWithCustomError(charter, "CharterPowerChanged")
        .withArgs(key, 1n, 0n);
      await its.setPower({ key, category: 1, class: 5 }, 1, 0);
      await its.setPower({ key, category: 1, class: 0 }, 1, 5);
    });

    it("changes no power that changed since: a light decision kept ready would take back what a graver one made of it", async () => {
      const world = await loadFixture(lax);
      const { charter, assembly } = world;
      const key = await charter.keyOf(resolution(world));
      const kept = await executable(
        world,
        motion(await withText(world, [charterCall(world, "setPower", [{ key, category: 1, class: 0 }, 1, 0])])),
      );
      // Nor does it help to foresee what is going to be: that takes a decision as grave.
      const foreseen = charterCall(world, "setPower", [{ key, category: 1, class: 0 }, 3, 0]);
      expect((await charter.powerOf(foreseen)).category).to.equal(3n);
      const its = charter.connect(await as(assembly));
      await its.setPower({ key, category: 3, class: 0 }, 1, 0);
      await expect(assembly.execute(kept.header, encodeMotion(kept.motion)))
        .to.be.revertedWithCustomError(assembly, "AssemblyCallFailed")
        .withArgs(
          0n,
          world.addresses.charter,
          charter.interface.encodeErrorResult("CharterPowerChanged", [key, 3n, 0n]),
        );
      await its.setPower({ key, category: 3, class: 2 }, 3, 0);
      for (const before of [0, 1])
        await expect(its.setPower({ key, category: 1, class: 0 }, 3, before))
          .to.be.revertedWithCustomError(charter, "CharterPowerChanged")
          .withArgs(key, 3n, 2n);
    });

    it("reverts for a change of a rule or a power that is cut off", async () => {
      const world = await loadFixture(lax);
      const { charter } = world;
      const rule = charterCall(world, "setRule", [toChain(KZ_HL_2025[3]!), 3]);
      const power = charterCall(world, "setPower", [{ key: TEXT, category: 1, class: 0 }, 0, 0]);
      for (const { target, data, keep } of [
        { ...rule, keep: 4 + 32 * 10 - 1 },
        { ...power, keep: 4 + 32 * 5 - 1 },
        { ...power, keep: 4 + 32 * 4 - 1 },
        { ...power, keep: 4 },
      ]) {
        await expect(charter.powerOf({ target, data: data.slice(0, 2 + 2 * keep) })).to.be.revertedWithCustomError(
          charter,
          "CharterWithoutCalls",
        );
      }
    });

    it("knows no call by less than a selector", async () => {
      const { charter, addresses } = await loadFixture(lax);
      const short = charter.interface.getFunction("setRule").selector.slice(0, 8);
      for (const data of ["0x", "0x00", short])
        expect((await charter.powerOf({ target: addresses.charter, data })).category).to.equal(4n);
    });

    it("takes a resolution whose matter has dirty bits for no matter of the table, and one without a matter for no call", async () => {
      const world = await loadFixture(lax);
      const { data, target } = resolution(world, 1);
      const dirty = `${data.slice(0, 10)}${"0".repeat(48)}1${data.slice(59)}`;
      expect((await world.charter.powerOf({ target, data: dirty })).category).to.equal(4n);
      await expect(world.charter.powerOf({ target, data: data.slice(0, 10) })).to.be.revertedWithCustomError(
        world.charter,
        "CharterWithoutCalls",
      );
    });
  });

  it("keeps the rule of a decision that is under way, and takes the next by the new one", async () => {
    const world = await loadFixture(ten);
    const { charter, assembly } = world;
    const rule = toChain(ruleOf("gravest", { noticePeriod: 9n * DAY }));
    await executed(world, motion(await withText(world, [charterCall(world, "setRule", [rule, 3])])));
    expect((await charter.ruleOf(4)).rule).to.equal(4n);
    const framed = await charter.frame(ZeroAddress, encodeMotion(motion([await counterCall(world)])));
    expect([framed.rule, framed.noticePeriod]).to.deep.equal([4n, 9n * DAY]);
    expect(await assembly.lastDecision()).to.equal(1n);
  });
});
