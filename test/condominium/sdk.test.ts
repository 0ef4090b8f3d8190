/**
 * The SDK of a condominium and of a community against the contracts: founding from one JSON, decisions, polls, and what it refuses before
 * anything is sent.
 * @module
 */
import { expect } from "chai";
import { id as hashOf, toBeHex, ZeroAddress } from "ethers";
import * as condominiums from "../../src/condominium/condominiums.ts";
import { piecesOf } from "../../src/condominium/founding.ts";
import { BiyError } from "../../src/words/biyError.ts";
import { condominiumCode } from "../../src/deploy/contracts.ts";
import { deployedTribunal, ethers, networkHelpers, time } from "../conformance/world.ts";
import {
  example,
  provider,
  DAY,
  world,
  condominium,
  ownRules,
  community,
  asked,
  resolution,
  opened,
  refusal,
} from "./deployed.ts";

describe("condominiums", () => {
  const { loadFixture } = networkHelpers;

  describe("checkFounding", () => {
    const cases: readonly (readonly [field: string, parts: object])[] = [
      ["kind", { kind: "dao" }],
      ["name", { name: " " }],
      ["preset", { preset: "hidden" }],
      ["rules", { preset: "custom", powers: [] }],
      ["powers", { powers: [] }],
      ["arbitration", { arbitration: "none" }],
      ["split", { split: "free" }],
      ["petition", { petition: [0, 10] }],
      ["petition", { petition: [11, 10] }],
      ["proxy", { proxy: [1, 70_000] }],
      ["accession", { accession: "maybe" }],
      ["split", { split: "maybe" }],
      ["preset", { kind: "community" }],
      ["chain.kind", { chain: { ...example.chain, kind: "magic" } }],
      ["chain.consensus", { chain: { ...example.chain, consensus: "" } }],
      ["chain.coordinator", { chain: { ...example.chain, kind: "coordinated" } }],
      ["chain.finality", { chain: { ...example.chain, finality: -1 } }],
      ["units", { units: [] }],
      ["units[0].holder", { units: [{ ...example.units[0], holder: ZeroAddress }] }],
      ["units[0].share", { units: [{ ...example.units[0], share: 0 }] }],
      ["units[0].class", { units: [{ ...example.units[0], class: 256 }] }],
      ["units[0].kind", { units: [{ ...example.units[0], kind: "a kind that is longer than 31 bytes" }] }],
      ["units", { units: [{ ...example.units[0], share: 2 ** 40 }] }],
      ["units[0].share", { units: [{ ...example.units[0], share: 52.3 }] }],
      ["units[1]", { units: [example.units[0], example.units[0]] }],
      ["objects[0].description", { objects: [{ kind: "power", description: "", terms: "" }] }],
      [
        "powers[2]",
        {
          preset: "custom",
          rules: [ownRules[0]],
          powers: [
            { kind: "objects.enter", category: 1 },
            { kind: "objects.retire", category: 1 },
            { kind: "objects.enter", category: 1, class: 2 },
          ],
        },
      ],
      [
        "powers[1]",
        {
          preset: "custom",
          rules: [ownRules[0]],
          powers: [
            { target: example.units[0]!.holder, call: "set(uint256)", category: 1 },
            { target: example.units[0]!.holder, call: "set(uint256)", matter: 0, category: 1 },
          ],
        },
      ],
      ["colour", { colour: "red" }],
      ["name", { name: "«A»" }],
      ["name", { name: "数据中心" }],
    ];
    for (const [field, parts] of cases) {
      it(`refuses, naming the field: ${field} of ${JSON.stringify(parts).slice(0, 60)}`, () => {
        expect(() => condominiums.checkFounding({ ...example, ...parts }))
          .to.throw(BiyError)
          .with.property("field", field);
      });
    }

    it("takes the example, and rules of one's own whose fractions can be reached", () => {
      expect(condominiums.checkFounding(example).units).to.have.length(24);
      const [own] = ownRules;
      const custom = { ...example, preset: "custom", powers: [], rules: [own] };
      expect(condominiums.checkFounding(custom).rules).to.have.length(1);
      const never = { ...custom, rules: [{ ...own, pass: { of: [1, 1], over: true } }] };
      expect(() => condominiums.checkFounding(never))
        .to.throw(BiyError)
        .with.property("field", "rules[0].pass.of");
    });

    it("refuses what nine tenths can't reach, and a graver category that asks for less than the one below it", () => {
      const [own] = ownRules;
      const custom = { ...example, preset: "custom", powers: [], rules: [own] };
      const nearlyAll = { of: [91, 100], over: false };
      for (const [field, parts] of [
        ["petition", { petition: [91, 100] }],
        ["rules[0].quorum.of", { rules: [{ ...own, quorum: nearlyAll }] }],
        ["rules[0].pass.of", { rules: [{ ...own, pass: { of: [9, 10], over: true } }] }],
        ["rules[1]", { rules: [own, { ...own, category: 2, pass: { of: [1, 100], over: false } }] }],
        ["rules[1]", { rules: [own, { ...own, category: 2, votingDays: 1 }] }],
      ] as const)
        expect(() => condominiums.checkFounding({ ...custom, ...parts }))
          .to.throw(BiyError)
          .with.property("field", field);
      const most = { of: [9, 10], over: false };
      const all = { ...custom, petition: [9, 10], proxy: [1, 1], rules: [own, { ...own, category: 2, pass: most }] };
      expect(condominiums.checkFounding(all).rules).to.have.length(2);
    });
  });

  describe("holdersToLookAt", () => {
    it("names the programs among holders that know no signatures; keys and accounts with code are none", async () => {
      const [key] = await ethers.getSigners();
      const account = await ethers.deployContract("SmartAccount", [key!.address]);
      const token = await ethers.deployContract("Counter");
      const units = await Promise.all(
        [key!, account, token, token].map(async (each) => ({ ...example.units[0]!, holder: await each.getAddress() })),
      );
      const found = await condominiums.holdersToLookAt({ provider, founding: { units } });
      expect(found.map(({ holder }) => holder)).to.deep.equal([await token.getAddress()]);
    });
  });

  describe("deploy", () => {
    it("founds from one JSON, and the file reads back", async () => {
      const { file, founding, steps } = await loadFixture(condominium);
      expect(condominiums.fromJson(condominiums.toJson(file))).to.deep.equal(file);
      expect(() => condominiums.fromJson("{}"))
        .to.throw(BiyError)
        .with.property("code", "input");
      const units = await condominiums.units({ provider, file });
      expect(units.map(({ share }) => share)).to.deep.equal([1n, 2n, 3n, 4n]);
      expect(units.map(({ holder }) => holder)).to.deep.equal(founding.units.map(({ holder }) => holder));
      expect(steps.filter((step) => step.startsWith("enter common object"))).to.have.length(example.objects.length);
      expect(steps.at(-1)).to.equal("found");
    });

    it("founds with the root of its text, and knows when another charter is in force", async () => {
      const { file } = await loadFixture(condominium);
      const document = await condominiums.charterInForce({ provider, file });
      expect(document.root).to.equal((await condominiums.charterOf({ provider, file })).root);
      const founding = condominiums.foundingOf(file);
      const changed = { ...file, founding: { ...founding, chain: { ...founding.chain, finality: 13 } } };
      const refused = await refusal(condominiums.charterInForce({ provider, file: changed }));
      expect(refused?.code).to.equal("document");
    });

    it("enters ten thousand units in fewer than 400 transactions, in their order, however long their descriptions' places", () => {
      const { kind, description } = example.units[0]!;
      const units = Array.from({ length: 10_000 }, (_, index) => {
        const [holder, uri] = [toBeHex(index + 1, 20), index % 3 === 0 ? "" : `urn:example:rack:${index}`.repeat(4)];
        return { kind, description: `${description} ${index}`, holder, share: 1, uri };
      });
      const pieces = [...piecesOf(units)];
      expect(pieces.length).to.be.lessThan(400);
      expect(pieces.flatMap((piece) => piece.units)).to.deep.equal(units);
      for (const { from, to, units: its } of pieces) expect(units.slice(from, to)).to.deep.equal(its);
      expect([...piecesOf([])]).to.deep.equal([]);
    });

    it("goes on in the middle of the units when it was interrupted there", async () => {
      const tribunal = await deployedTribunal();
      const [founder] = await ethers.getSigners();
      const units = Array.from({ length: 100 }, (_, index) => {
        return { kind: "rack", description: `Rack ${index}`, holder: toBeHex(index + 0xf000, 20), share: index + 1 };
      });
      let begun: condominiums.Begun | undefined;
      const steps: string[] = [];
      const deploying = async (stopAt?: string) =>
        await condominiums.deploy({
          signer: founder as never,
          founding: { ...example, units },
          code: await condominiumCode(),
          tribunal: await tribunal.tribunal.getAddress(),
          arbitration: tribunal.rules,
          ...(begun === undefined ? {} : { begun }),
          save: (now) => (begun = now),
          step: async (label, act) => {
            if (label === stopAt) throw new Error("interrupted");
            steps.push(label);
            return (await act()).hash;
          },
        });
      await deploying("enter units 89 to 100").then(
        () => expect.fail("it was not interrupted"),
        ({ message }: Error) => expect(message).to.equal("interrupted"),
      );
      const file = await deploying();
      expect(steps.filter((step) => step.startsWith("enter unit"))).to.deep.equal([
        "enter units 1 to 88",
        "enter units 89 to 100",
      ]);
      expect((await condominiums.units({ provider, file })).map(({ share }) => Number(share))).to.deep.equal(
        units.map(({ share }) => share),
      );
    });

    it("refuses a power of a call that there is not, before anything is sent", () => {
      const custom = {
        ...example,
        preset: "custom",
        rules: ownRules,
        powers: [{ kind: "charter.selfDestruct", category: 1 }],
      };
      expect(() => condominiums.checkFounding(custom))
        .to.throw(BiyError)
        .with.property("field", "powers[0].kind");
    });

    it("is refused on another chain", async () => {
      const { file, people } = await loadFixture(condominium);
      const signer = people[0] as never;
      const elsewhere = { ...file, chainId: 5n };
      const refused = await refusal(
        condominiums.signAccessionTo({ signer, file: elsewhere, of: { person: "entity" } }),
      );
      expect(refused?.code).to.equal("network");
    });
  });

  describe("a decision", () => {
    it("goes from a petition to its execution, known by its number alone", async () => {
      const here = await loadFixture(condominium);
      const { file, people, founder } = here;
      const motion = resolution(file);
      const decision = await opened(here, motion);
      for (const [index, person] of people.entries())
        await condominiums.vote({ signer: person as never, file, id: decision.id, units: [index + 1], choice: "yes" });
      const { closesAt, rule } = await condominiums.standing({ provider, file, id: decision.id });
      await time.increaseTo(closesAt + rule.challengePeriod + 1n);
      const found = await condominiums.decisionOf({ provider, file, no: 1n });
      expect([found.id, found.encoded]).to.deep.equal([decision.id, decision.encoded]);
      expect(found.motion.question).to.equal(hashOf(motion.question));
      await condominiums.execute({ signer: founder, file, decision: found });
      const { state, tally } = await condominiums.standing({ provider, file, id: decision.id });
      expect([state, tally.yes, tally.unitsYes]).to.deep.equal(["executed", 10n, 4n]);
    });

    it("is not found under another number or another question", async () => {
      const here = await loadFixture(condominium);
      const { file } = here;
      await opened(here, resolution(file));
      expect((await refusal(condominiums.decisionOf({ provider, file, no: 2n })))?.code).to.equal("missing");
      const other = await refusal(condominiums.decisionOf({ provider, file, no: 1n, question: "Another?" }));
      expect(other?.code).to.equal("document");
    });

    it("has its call refused before anything is sent, if there is no such call", async () => {
      const { file } = await loadFixture(condominium);
      expect(() => condominiums.callOf(file, "charter", "selfDestruct", [])).to.throw(BiyError);
      expect(() => condominiums.callOf(file, "objects", "retire", ["x"]))
        .to.throw(BiyError)
        .with.property("code", "input");
    });

    it("is put again once if the quorum is missing and the rule knows a second call", async () => {
      const [ordinary, ...others] = ownRules;
      const rules = [{ ...ordinary!, second: [1, 4] as const }, ...others];
      const powers = [{ kind: "charter.resolve.upkeep", category: 1 }];
      const here = await world({ preset: "custom", rules, powers });
      const { file, people, founder } = here;
      const decision = await opened(here, resolution(file));
      const { closesAt } = await condominiums.standing({ provider, file, id: decision.id });
      await time.increaseTo(closesAt + 1n);
      const again = await condominiums.reconvene({ signer: founder, file, decision });
      const { opensAt, isSecondCall } = await condominiums.standing({ provider, file, id: again.id });
      expect(isSecondCall).to.equal(true);
      await time.increaseTo(opensAt);
      for (const index of [0, 1])
        await condominiums.vote({
          signer: people[index] as never,
          file,
          id: again.id,
          units: [index + 1],
          choice: "yes",
        });
      await time.increaseTo(opensAt + 11n * DAY);
      expect((await condominiums.standing({ provider, file, id: again.id })).state).to.equal("executable");
      const twice = await refusal(condominiums.reconvene({ signer: founder, file, decision }));
      expect(twice?.contractError).to.equal("AssemblyNotPutAgain");
    });
  });

  describe("a poll", () => {
    it("sorts out what would not count, and counts the rest in batches, once", async () => {
      const here = await loadFixture(condominium);
      const { file, people, founder } = here;
      const decision = await opened(here, resolution(file));
      const sign = async (index: number, units: number[], choice: "yes" | "no" = "yes") =>
        await condominiums.signPollBallot({ signer: people[index] as never, file, decision, choice, units });
      const good = [await sign(0, [1]), await sign(1, [2], "no"), await sign(2, [3])];
      const bad = [
        { ...good[0]!, choice: "no" as const },
        { ...good[0]!, decision: hashOf("other") },
        await sign(3, [1]),
        await sign(3, [9]),
        await sign(0, [1], "no"),
        { ...good[1]!, signature: "0x12" },
      ];
      const units = await condominiums.units({ provider, file });
      const sorted = condominiums.checkBallots({ file, decision, ballots: [...good, ...bad], units });
      expect(sorted.good).to.deep.equal(good);
      expect(sorted.bad.map(({ problem }) => problem)).to.deep.equal([
        "signature",
        "other decision",
        "not the holder",
        "no such unit",
        "twice",
        "signature",
      ]);
      const batches = condominiums.batchesOf(good, 2);
      expect(batches.map((batch) => batch.length)).to.deep.equal([2, 1]);
      const count = async (ballots: readonly condominiums.SignedBallot[]) =>
        await condominiums.countBallots({ signer: founder, file, header: decision.header, ballots });
      let counted = 0;
      for (const batch of batches) counted += (await count(batch)).counted;
      const again = await count(good);
      expect([counted, again.counted, again.skipped]).to.deep.equal([3, 0, 3]);
      expect([...(await condominiums.castIn({ provider, file, id: decision.id, last: 4 })).keys()]).to.deep.equal([
        1, 2, 3,
      ]);
    });

    it("is in batches by the units, as are signatures under a petition; what is for more than one holds is in several", () => {
      const signed = [
        { units: [7, 8, 9], signature: "0x07" },
        { units: [1, 2], signature: "0x01" },
        { units: [3], signature: "0x03" },
        { units: [], signature: "0x00" },
        { units: [10, 11, 12, 13, 14], signature: "0x0a" },
      ];
      expect(condominiums.batchesOf(signed, 3)).to.deep.equal([
        [
          { units: [1, 2], signature: "0x01" },
          { units: [3], signature: "0x03" },
        ],
        [{ units: [7, 8, 9], signature: "0x07" }],
        [{ units: [10, 11, 12], signature: "0x0a" }],
        [{ units: [13, 14], signature: "0x0a" }],
      ]);
      expect(condominiums.batchesOf(signed)).to.have.length(1);
      expect(condominiums.batchesOf([])).to.deep.equal([]);
    });

    it("signs no ballot without the question's sentence", async () => {
      const here = await loadFixture(condominium);
      const { file, people } = here;
      await opened(here, resolution(file));
      const decision = await condominiums.decisionOf({ provider, file, no: 1n });
      const signed = condominiums.signPollBallot({
        signer: people[0] as never,
        file,
        decision,
        choice: "yes",
        units: [1],
      });
      expect((await refusal(signed))?.code).to.equal("document");
    });
  });

  describe("holdingsOf", () => {
    it("has what an account holds now, in each condominium, and nothing that it has given away", async () => {
      const { file, people, stranger } = await loadFixture(condominium);
      const of = async (account: string) =>
        (await condominiums.holdingsOf({ provider, files: [file, file], account })).map(({ units }) => units);
      const [first, second] = [people[0]!, people[1]!];
      expect(await of(first.address.toLowerCase())).to.deep.equal([[1], [1]]);
      expect(await of(stranger.address)).to.deep.equal([]);
      await condominiums.transfer({ signer: first as never, file, unit: 1, to: second.address });
      expect([await of(first.address), await of(second.address)]).to.deep.equal([
        [],
        [
          [1, 2],
          [1, 2],
        ],
      ]);
    });
  });

  describe("a community", () => {
    it("admits by a decision who then votes, and lets a member go", async () => {
      const here = await loadFixture(community);
      const { file, people, founder, stranger } = here;
      const object = { kind: hashOf("member"), content: hashOf("a person's description"), uri: "" };
      const entry = { holder: stranger.address, share: 5, class: 0, object };
      const admit = condominiums.callOf(file, "register", "admitMany", [[entry]]);
      const decision = await opened(here, condominiums.motionOf(asked(), { calls: [admit] }));
      for (const [index, person] of people.entries())
        await condominiums.vote({ signer: person as never, file, id: decision.id, units: [index + 1], choice: "yes" });
      const { closesAt, rule } = await condominiums.standing({ provider, file, id: decision.id });
      await time.increaseTo(closesAt + rule.challengePeriod + 1n);
      const signer = stranger as never;
      const early = await refusal(condominiums.execute({ signer: founder, file, decision }));
      expect(early?.contractError).to.equal("AssemblyCallFailed");
      const accession = await condominiums.signAccessionTo({ signer, file, of: { person: "entity" } });
      await condominiums.accede({ signer, file, accession, units: [] });
      await condominiums.execute({ signer: founder, file, decision });
      expect((await condominiums.units({ provider, file })).at(-1)).to.include({ id: 5, acceded: true });

      const moved = condominiums.transfer({ signer, file, unit: 5, to: people[0]!.address });
      expect((await refusal(moved))?.contractError).to.equal("MembershipsNotTransferable");
      await condominiums.take({ signer, file, on: "register", method: "exit", args: [5] });
      expect((await condominiums.units({ provider, file })).at(-1)).to.include({
        id: 5,
        share: 0n,
        holder: ZeroAddress,
      });
    });
  });
});
