/**
 * The lists of a charter against what was entered on the chain: each way in which they can differ is named, and nobody accedes to a text
 * whose lists are untrue.
 * @module
 */
import { expect } from "chai";
import * as condominiums from "../../src/condominium/condominiums.ts";
import type { CondominiumFile, Founding } from "../../src/condominium/condominiums.ts";
import { networkHelpers, time } from "../conformance/world.ts";
import { asked, community, condominium, opened, provider, refusal } from "./deployed.ts";

const { loadFixture } = networkHelpers;

/** The file with another founding. */
const telling = (file: CondominiumFile, change: (founding: Founding) => Partial<Founding>): CondominiumFile => {
  const founding = condominiums.foundingOf(file);
  return { ...file, founding: { ...founding, ...change(founding) } };
};
const firstOf = <T extends object>([first, ...others]: readonly T[], change: Partial<T>): T[] => [
  { ...(first as T), ...change },
  ...others,
];

describe("The lists of a charter", () => {
  for (const [name, fixture] of [
    ["condominium", condominium],
    ["community", community],
  ] as const)
    it(`of a ${name} are what was entered before the founding`, async () => {
      const { file } = await loadFixture(fixture);
      expect(await condominiums.listDifferences({ provider, file })).to.deep.equal([]);
      await condominiums.requireTrueLists({ provider, file });
    });

  const differences: readonly (readonly [
    name: string,
    change: (founding: Founding) => Partial<Founding>,
    found: readonly string[],
    said: string,
  ])[] = [
    [
      "a unit that was not entered",
      ({ units }) => ({ units: [...units, { ...units[0]!, description: "rack 5" }] }),
      ["unit 5 missing"],
      "unit no. 5: the charter has it, and it was not entered on the chain before the founding",
    ],
    [
      "a unit that the charter leaves out",
      ({ units }) => ({ units: units.slice(0, -1) }),
      ["unit 4 unknown"],
      "unit no. 4: it was entered on the chain before the founding, and the charter does not have it",
    ],
    [
      "another share",
      ({ units }) => ({ units: firstOf(units, { share: 9 }) }),
      ["unit 1 share"],
      "unit no. 1, share: 9 in the charter, 1 on the chain",
    ],
    [
      "another class, kind and description",
      ({ units }) => ({ units: firstOf(units, { class: 2, kind: "room", description: "a room" }) }),
      ["unit 1 kind", "unit 1 class", "unit 1 content"],
      "unit no. 1, kind: room in the charter, rack on the chain",
    ],
    [
      "an object that the chain does not know",
      ({ objects }) => ({ objects: [...objects, objects[0]!] }),
      ["object 4 missing"],
      "common object no. 4: the charter has it, and it was not entered on the chain before the founding",
    ],
    [
      "an object that the charter leaves out",
      ({ objects }) => ({ objects: objects.slice(0, -1) }),
      ["object 3 unknown"],
      "common object no. 3: it was entered on the chain before the founding, and the charter does not have it",
    ],
    [
      "terms of use of another hash",
      ({ objects }) => ({
        objects: firstOf(objects, { terms: { kk: "Тегін.", ru: "Бесплатно.", en: "Free of charge." } }),
      }),
      ["object 1 terms"],
      "common object no. 1, hash of the terms of use: 0x",
    ],
    [
      "another kind and description of an object",
      ({ objects }) => ({ objects: firstOf(objects, { kind: "roof", description: "the roof" }) }),
      ["object 1 kind", "object 1 content"],
      "common object no. 1, kind: roof in the charter, ",
    ],
  ];
  for (const [name, change, found, said] of differences)
    it(`that have ${name} are told by it, in each language`, async () => {
      const { file } = await loadFixture(condominium);
      const untrue = telling(file, change);
      const told = await condominiums.listDifferences({ provider, file: untrue });
      expect(told.map(({ of, id, what }) => `${of} ${id} ${what}`)).to.deep.equal(found);
      expect(told[0]?.words.en).to.contain(said);
      const refused = await refusal(condominiums.requireTrueLists({ provider, file: untrue }));
      expect(refused?.code).to.equal("document");
      for (const lang of ["kk", "ru", "en"] as const)
        for (const { words } of told) expect(refused?.words[lang]).to.contain(words[lang]);
    });

  it("that differ in many places are told by the first ten, and by how many there are", async () => {
    const { file } = await loadFixture(condominium);
    const more = (one: Founding["units"][number]) =>
      Array.from({ length: 20 }, (_, index) => ({ ...one, description: `rack ${index + 5}` }));
    const untrue = telling(file, ({ units }) => ({ units: [...units, ...more(units[0]!)] }));
    expect(await condominiums.listDifferences({ provider, file: untrue })).to.have.length(20);
    const refused = await refusal(condominiums.requireTrueLists({ provider, file: untrue }));
    expect(refused?.words.en).to.contain("Differences: 20. unit no. 5: ").and.contain("unit no. 14: ");
    expect(refused?.words.en).not.to.contain("unit no. 15");
  });

  it("are no matter of what the assembly changes later", async () => {
    const here = await loadFixture(condominium);
    const { file, founder } = here;
    const motion = condominiums.motionOf(asked(), {
      calls: [condominiums.callOf(file, "objects", "setTerms", [1, `0x${"11".repeat(32)}`])],
    });
    const decision = await opened(here, motion);
    for (const [index, person] of here.people.entries())
      await condominiums.vote({ signer: person as never, file, id: decision.id, units: [index + 1], choice: "yes" });
    await time.increaseTo((await condominiums.standing({ provider, file, id: decision.id })).closesAt + 4n * 86_400n);
    await condominiums.execute({ signer: founder, file, decision });
    expect(await condominiums.listDifferences({ provider, file })).to.deep.equal([]);
  });

  it("keep a person from acceding to a text in force whose lists are untrue", async () => {
    const here = await loadFixture(condominium);
    const untrue = telling(here.file, ({ units }) => ({ units: firstOf(units, { share: 9 }) }));
    const motion = await condominiums.withNewText({
      provider,
      file: untrue,
      motion: condominiums.motionOf(asked(), { calls: [] }),
      amends: true,
    });
    const decision = await opened({ ...here, file: untrue }, motion);
    for (const [index, person] of here.people.entries())
      await condominiums.vote({
        signer: person as never,
        file: untrue,
        id: decision.id,
        units: [index + 1],
        choice: "yes",
      });
    await time.increaseTo(
      (await condominiums.standing({ provider, file: untrue, id: decision.id })).closesAt + 4n * 86_400n,
    );
    await condominiums.execute({ signer: here.founder, file: untrue, decision });
    // It is the text that is bound: only the chain's own lists tell that it lies.
    await condominiums.charterInForce({ provider, file: untrue });
    const signer = here.people[0] as never;
    const refused = await refusal(condominiums.signAccessionTo({ signer, file: untrue, of: { person: "entity" } }));
    expect(refused?.code).to.equal("document");
    expect(refused?.words.en).to.contain("unit no. 1, share: 9 in the charter, 1 on the chain");
  });

  it("can't be read back where the node has not the founding", async () => {
    const { file } = await loadFixture(condominium);
    const late = {
      ...file,
      startBlock: Number(await (provider as { getBlockNumber(): Promise<number> }).getBlockNumber()),
    };
    expect((await refusal(condominiums.listDifferences({ provider, file: late })))?.code).to.equal("network");
  });
});
