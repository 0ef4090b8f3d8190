/**
 * The charter's text in force and each new one, by the SDK: it says what the contracts do, and who signs is told where it doesn't.
 * @module
 */
import { expect } from "chai";
import { id as hashOf, Interface, keccak256, toBeHex, ZeroHash, type Provider } from "ethers";
import * as condominiums from "../../src/condominium/condominiums.ts";
import type { Call, CondominiumFile, Motion } from "../../src/condominium/condominiums.ts";
import { charterAbi } from "../../src/abi/index.ts";
import { toChain } from "../../src/condominium/rules.ts";
import { plainText } from "../../src/text/blocks.ts";
import { counted } from "../chain/asked.ts";
import { ethers, networkHelpers, time } from "../conformance/world.ts";
import { asked, community, condominium, opened, provider, refusal, world } from "./deployed.ts";
import { ruleOf } from "./states.ts";

const { loadFixture } = networkHelpers;
const node = ethers.provider as unknown as Provider;
type Here = Awaited<ReturnType<typeof world>>;

const call = (file: CondominiumFile, on: condominiums.Target, method: string, args: readonly unknown[]): Call =>
  condominiums.callOf(file, on, method, args);
const draft = (calls: readonly Call[], undo: readonly Call[] = []): Motion =>
  condominiums.motionOf(asked(), { calls, undo });

/** Written, convened, voted for by all, carried out. */
async function decided(here: Here, drafted: Motion, { file = here.file, amends = false } = {}) {
  const motion = await condominiums.withNewText({ provider, file, motion: drafted, amends });
  const decision = await opened({ ...here, file }, motion);
  for (const [index, person] of here.people.entries())
    await condominiums.vote({ signer: person as never, file, id: decision.id, units: [index + 1], choice: "yes" });
  await time.increaseTo((await condominiums.standing({ provider, file, id: decision.id })).closesAt + 4n * 86_400n);
  await condominiums.execute({ signer: here.founder, file, decision });
  return { motion, decision };
}

const english = async (on: { file: CondominiumFile }) =>
  plainText(await condominiums.charterInForce({ provider, ...on }), "en");

describe("The charter's text", () => {
  const rule = toChain(ruleOf("gravest", { votingPeriod: 9n * 86_400n }));
  const power = (file: CondominiumFile) => ({
    key: condominiums.powerKey(file.addresses, "objects", "retire"),
    category: 4,
    class: 0,
  });
  const changes: readonly (readonly [name: string, calls: (here: Here) => Call[], says: (here: Here) => string])[] = [
    ["a rule", ({ file }) => [call(file, "charter", "setRule", [rule, 3])], () => "9 (nine) days"],
    ["a power", ({ file }) => [call(file, "charter", "setPower", [power(file), 3, 0])], () => "retire"],
    ["the parts", ({ file }) => [call(file, "charter", "setParts", [1, 4, 1, 3])], () => "1/4"],
    [
      "the tribunal's rules",
      ({ file, rulesOfThree }) => [call(file, "charter", "setTribunal", [file.tribunal, rulesOfThree])],
      ({ rulesOfThree }) => rulesOfThree,
    ],
    ["the way of holding", ({ file }) => [call(file, "register", "choose", [true, false])], () => "has not acceded"],
  ];
  for (const [name, calls, says] of changes)
    it(`follows a decision that changes ${name}: written from the contracts, and the same to everybody`, async () => {
      const here = await loadFixture(condominium);
      const before = await english(here);
      const { motion } = await decided(here, draft(calls(here)));
      expect(motion.calls).to.have.length(2);
      const after = await english(here);
      expect(after).not.to.equal(before);
      expect(after).to.include(says(here));
      // Who accedes now signs over it.
      const signer = here.people[0] as never;
      const accession = await condominiums.signAccessionTo({ signer, file: here.file, of: { person: "entity" } });
      await condominiums.accede({ signer: here.founder, file: here.file, accession, units: [1] });
    });

  it("is read without the log while the table of powers is as it was founded, however long that is ago", async () => {
    const here = await loadFixture(condominium);
    const { file } = here;
    const asksForLogs = async () => {
      const counting = counted(node);
      await condominiums.charterInForce({ provider: counting.provider, file });
      return counting.asked.others.includes("send") || counting.asked.others.includes("getLogs");
    };
    expect(await asksForLogs()).to.equal(false);
    await decided(here, draft([call(file, "charter", "setPower", [power(file), 3, 0])]));
    expect(await asksForLogs()).to.equal(true);
  });

  it("states the code of another tribunal where a decision puts it in place of the present one", async () => {
    const { file } = await loadFixture(condominium);
    const other = await (await ethers.deployContract("Tribunal")).getAddress();
    const changed = draft([call(file, "charter", "setTribunal", [other, hashOf("its rules")])]);
    const motion = await condominiums.withNewText({ provider, file, motion: changed });
    const [before, after] = [
      await english({ file }),
      plainText(await condominiums.charterAfter({ provider, file, motion }), "en"),
    ];
    const [old, its] = await Promise.all(
      [file.tribunal, other].map(async (each) => keccak256(await node.getCode(each))),
    );
    expect([before.includes(old!), before.includes(its!)]).to.deep.equal([true, false]);
    expect([after.includes(old!), after.includes(its!)]).to.deep.equal([false, true]);
  });

  it("is no longer in force where the tribunal has other code than it states", async () => {
    const here = await loadFixture(condominium);
    await english(here);
    await networkHelpers.setCode(here.file.tribunal, "0x00");
    expect((await refusal(condominiums.charterInForce({ provider, file: here.file })))?.code).to.equal("document");
  });

  it("is back as it was where a decision is taken back", async () => {
    const here = await loadFixture(condominium);
    const { file } = here;
    const { petition, proxy } = condominiums.foundingOf(file);
    const [there, back] = [
      call(file, "charter", "setParts", [1, 4, 1, 3]),
      call(file, "charter", "setParts", [...petition, ...proxy]),
    ] as const;
    const motion = await condominiums.withNewText({ provider, file, motion: draft([there], [back]) });
    expect([motion.calls.length, motion.undo.length]).to.deep.equal([2, 2]);
    expect(plainText(await condominiums.charterAfter({ provider, file, motion }), "en")).to.include("1/4");
    expect(await condominiums.requireTrueText({ provider, file, motion })).to.equal(true);
    const charter = new Interface(charterAbi);
    const [root] = charter.decodeFunctionData("amend", motion.undo[1]!.data) as unknown as [string];
    expect(root).to.equal((await condominiums.charterInForce({ provider, file })).root);
  });

  it("is changed by another file alone, where only the text says it", async () => {
    const here = await loadFixture(condominium);
    const founding = condominiums.foundingOf(here.file);
    const file = { ...here.file, founding: { ...founding, chain: { ...founding.chain, finality: 24 } } };
    await decided(here, draft([]), { file, amends: true });
    expect(await english({ file })).to.include("24");
    expect((await refusal(condominiums.charterInForce({ provider, file: here.file })))?.code).to.equal("document");
    // Nobody accedes by a file whose text is not in force.
    const old = condominiums.signAccessionTo({
      signer: here.people[0] as never,
      file: here.file,
      of: { person: "entity" },
    });
    expect((await refusal(old))?.code).to.equal("document");
  });

  it("is signed for by nobody where it is not the one that follows: untrue, written before a change, or left out", async () => {
    const here = await loadFixture(condominium);
    const { file } = here;
    const signer = here.people[0] as never;
    const change = call(file, "charter", "setParts", [1, 4, 1, 3]);
    const good = await condominiums.withNewText({ provider, file, motion: draft([change]) });
    const text = good.calls[1]!;
    const [root, regulation, before] = new Interface(charterAbi).decodeFunctionData("amend", text.data);
    const amended = (...args: unknown[]) => call(file, "charter", "amend", args);
    const bad: readonly (readonly Call[])[] = [
      [change],
      [text, change],
      [change, amended(hashOf("a text that says something else"), regulation, before)],
      [change, amended(root, hashOf("another regulation"), before)],
      [change, amended(root, regulation, ZeroHash)],
      [amended(root, regulation, before)],
    ];
    for (const calls of bad) {
      const motion = { ...good, calls };
      for (const act of [
        condominiums.requireTrueText({ provider, file, motion }),
        condominiums.petition({ signer, file, motion, convener: here.people[0]!.address, units: [1] }),
        condominiums.convene({ signer, file, motion }),
      ])
        expect((await refusal(act))?.code).to.equal("document");
    }
    expect(await condominiums.requireTrueText({ provider, file, motion: good })).to.equal(true);
    await decided(here, draft([call(file, "register", "choose", [true, false])]));
    expect((await refusal(condominiums.requireTrueText({ provider, file, motion: good })))?.code).to.equal("document");
    // What has nothing to do with it is nobody's concern here.
    expect(
      await condominiums.requireTrueText({ provider, file, motion: draft([{ ...change, data: "0x12345678" }]) }),
    ).to.equal(false);
  });

  it("names calls outside as the file does, and is refused where the file knows no name for one", async () => {
    // A preset has its own powers, and names no others.
    const here = await loadFixture(community);
    const { file } = here;
    const founding = condominiums.foundingOf(file);
    const outside = { target: toBeHex(77n, 20), call: "set(uint256)", category: 2 };
    const [{ key }] = [{ key: condominiums.powerKey(file.addresses, "charter", "resolve", 77) }];
    const unknown = draft([call(file, "charter", "setPower", [{ key, category: 2, class: 0 }, 0, 0])]);
    expect((await refusal(condominiums.withNewText({ provider, file, motion: unknown })))?.code).to.equal("document");
    const named = ethers.AbiCoder.defaultAbiCoder().encode(
      ["address", "bytes4", "bytes32"],
      [outside.target, hashOf(outside.call).slice(0, 10), ZeroHash],
    );
    const known = { ...file, founding: { ...founding, powers: [...(founding.powers ?? []), outside] } };
    const entry = { key: ethers.keccak256(named), category: 2, class: 0 };
    await decided(here, draft([call(file, "charter", "setPower", [entry, 0, 0])]), { file: known });
    expect(await english({ file: known })).to.include(outside.call);
    await decided(here, draft([call(file, "charter", "setPower", [{ ...entry, category: 0 }, 2, 0])]), { file: known });
    expect(await english(here)).not.to.include(outside.call);
  });

  it("of a community follows in the same way", async () => {
    const here = await loadFixture(community);
    await decided(here, draft([call(here.file, "charter", "setParts", [1, 4, 1, 3])]));
    expect(await english(here)).to.include("1/4");
  });
});
