/**
 * The charter's text and what the contracts do: one hash binds both, and no decision parts them.
 * @module
 */
import { expect } from "chai";
import { FunctionFragment, hexlify, Interface, randomBytes, ZeroAddress, type ParamType } from "ethers";
import { charterAbi, unitsAbi } from "../../src/abi/index.ts";
import type { Call } from "../../src/condominium/decisions.ts";
import { powerKey, toChain, type Rule } from "../../src/condominium/rules.ts";
import { DAY, REGULATION, type Condominium } from "./world.ts";
import {
  accede,
  as,
  charterCall,
  encodeMotion,
  ethers,
  executable,
  executed,
  hashOf,
  loadFixture,
  motion,
  resolutionOf,
  ruleOf,
  ten,
  withText,
} from "./states.ts";

/** What is bound, as anyone computes it from what the contracts show. */
async function computed({ charter, units }: Pick<Condominium, "charter" | "units">): Promise<string> {
  const [articles, rules, part] = new Interface(charterAbi).getFunction("found")!.inputs as ParamType[];
  expect(part!.name).to.equal("powers");
  const highest = Number(await charter.highestCategory());
  const found = await Promise.all(Array.from({ length: highest }, async (_, i) => (await charter.ruleOf(i + 1))[1]));
  const types = [articles!, rules!, "bytes32", "bytes32"];
  const values = [[...(await charter.articles())], found.map((rule) => [...rule])];
  const hashes = [await charter.powersHash(), await units.stated()];
  return ethers.keccak256(ethers.AbiCoder.defaultAbiCoder().encode(types, [...values, ...hashes]));
}

const RULE = (parts: Partial<Rule> = {}) => toChain(ruleOf("gravest", { votingPeriod: 9n * DAY, ...parts }));

/** Each thing that the text states and a decision changes, changed. */
const changes = (world: Condominium): Readonly<Record<string, Call>> => ({
  "charter.setRule": charterCall(world, "setRule", [RULE(), 3]),
  "charter.setPower": charterCall(world, "setPower", [{ key: hashOf("another"), category: 2, class: 0 }, 0, 0]),
  "charter.setParts": charterCall(world, "setParts", [1, 4, 1, 4]),
  "charter.setTribunal": charterCall(world, "setTribunal", [world.articles.tribunal, world.rulesOfThree]),
  "register.choose": {
    target: world.addresses.register,
    data: world.units.interface.encodeFunctionData("choose", [true, false]),
  },
});

describe("Text and machine", () => {
  it("are bound from the founding on by one hash, which anyone can compute", async () => {
    const world = await loadFixture(ten);
    expect(await world.charter.binding()).to.equal(await computed(world));
  });

  it("can't be parted: what changes what the text states amends it last, or can't be put to the vote", async () => {
    const world = await loadFixture(ten);
    const { charter, target } = world;
    const frame = async (calls: readonly Call[], undo: readonly Call[] = []) =>
      await charter.frame(ZeroAddress, encodeMotion(motion(calls, { undo })));
    const [text] = (await withText(world, [])) as [Call];
    for (const [name, call] of Object.entries(changes(world))) {
      const refused = async (calls: readonly Call[], undo: readonly Call[] = []) =>
        await expect(frame(calls, undo), name)
          .to.be.revertedWithCustomError(charter, "CharterWithoutText")
          .withArgs(call.data.slice(0, 10));
      await refused([call]);
      await refused([text, call]);
      await refused([call, { ...text, target: await target.getAddress() }]);
      if (name === "charter.setTribunal") {
        await refused([call, text], [call]);
      } else {
        await refused([call, text, resolutionOf(world)]);
        await refused([resolutionOf(world)], [call]);
      }
      await frame([call, text], name === "charter.setTribunal" ? [] : [call, text]);
      // A function of the same name elsewhere is another's.
      await frame([{ ...call, target: await target.getAddress() }]);
    }
  });

  it("knows all that the text states: no other function of the register or the charter changes what is bound", async () => {
    const world = await loadFixture(ten);
    const { charter, units, assembly, addresses } = world;
    const known = changes(world);
    const sample = ({ type, components, arrayChildren }: ParamType): unknown => {
      if (arrayChildren !== null) return [sample(arrayChildren)];
      if (components !== null) return components.map(sample);
      if (type === "address") return world.people[0]!.address;
      if (type === "string" || type === "bytes") return type === "bytes" ? "0x" : "text";
      if (type === "bool") return true;
      return type === "bytes32" ? hexlify(randomBytes(32)) : 1n;
    };
    const tried: string[] = [];
    for (const [on, abi] of Object.entries({ charter: charterAbi, register: unitsAbi }))
      for (const fragment of new Interface(abi).fragments) {
        if (!FunctionFragment.isFragment(fragment) || !(fragment instanceof FunctionFragment) || fragment.constant)
          continue;
        const name = `${on}.${fragment.name}`;
        const target = addresses[on as "charter" | "register"];
        const data =
          known[name]?.data ??
          new Interface([fragment]).encodeFunctionData(
            fragment,
            name === "charter.amend"
              ? [hashOf("a"), hashOf("b"), await charter.binding()]
              : fragment.inputs.map(sample),
          );
        const { binding } = charter;
        for (const caller of [await as(assembly), await as(world.disputes), world.founder, world.people[0]!]) {
          const snapshot = await ethers.provider.send("evm_snapshot", []);
          const before = await computed(world);
          await caller.sendTransaction({ to: target, data }).catch(() => undefined);
          const isChanged = (await computed(world)) !== before;
          // What amends binds at once; all else of which the text speaks has to be followed by it.
          if (isChanged && name !== "charter.amend") expect(Object.keys(known)).to.include(name);
          if (isChanged) tried.push(name);
          if (name === "charter.amend") expect(await binding()).to.equal(await computed(world));
          await ethers.provider.send("evm_revert", [snapshot]);
        }
      }
    expect([...new Set(tried)].sort()).to.deep.equal([...Object.keys(known), "charter.amend"].sort());
    expect(await units.stated()).to.match(/^0x/);
  });

  it("are bound again by each decision that changes them", async () => {
    for (const name of Object.keys(changes(await loadFixture(ten)))) {
      const world = await loadFixture(ten);
      const call = changes(world)[name]!;
      const before = await world.charter.binding();
      const text = hashOf(name);
      await executed(world, motion(await withText(world, [call], text)));
      expect(await world.charter.binding(), name)
        .to.equal(await computed(world))
        .and.not.equal(before);
      expect(await world.charter.document()).to.equal(text);
    }
  });

  it("keep out a text that was written before another decision changed what it states", async () => {
    const world = await loadFixture(ten);
    const { assembly, charter, addresses } = world;
    const [first, second] = [changes(world)["charter.setParts"]!, changes(world)["charter.setPower"]!];
    const written = motion(await withText(world, [first], hashOf("first")));
    const ready = await executable(world, written);
    const before = await charter.binding();
    const its = charter.connect(await as(assembly));
    await its.setPower({ key: hashOf("another"), category: 2, class: 0 }, 0, 0);
    await its.amend(hashOf("second"), REGULATION, before);
    expect(second.target).to.equal(addresses.charter);
    const reason = charter.interface.encodeErrorResult("CharterTextChanged", [before, await charter.binding()]);
    await expect(assembly.execute(ready.header, encodeMotion(written)))
      .to.be.revertedWithCustomError(assembly, "AssemblyCallFailed")
      .withArgs(1n, addresses.charter, reason);
    expect((await charter.articles()).petitionDenominator).to.equal(10n);
  });

  it("bind who accedes: a signature under what was in force before is void, though only a rule was changed", async () => {
    const world = await loadFixture(ten);
    const { charter, units, buyer } = world;
    const digest = await units.accessionDigest(buyer.address);
    const signature = await accede(world, buyer);
    await executed(world, motion(await withText(world, [changes(world)["charter.setRule"]!])));
    expect(await units.accessionDigest(buyer.address)).not.to.equal(digest);
    await expect(units.accede(buyer.address, signature, []))
      .to.be.revertedWithCustomError(units, "RegisterSignature")
      .withArgs(buyer.address);
    const own = units.connect(buyer).accede(buyer.address, "0x", []);
    await expect(own)
      .to.emit(units, "Acceded")
      .withArgs(buyer.address, await charter.binding());
  });

  it("hash the table of powers entry by entry, in their order", async () => {
    const world = await loadFixture(ten);
    const { charter, assembly, addresses } = world;
    const coder = ethers.AbiCoder.defaultAbiCoder();
    const before = await charter.powersHash();
    const power = { key: powerKey(addresses, "objects", "retire"), category: 2, class: 7 };
    await charter.connect(await as(assembly)).setPower(power, 3, 0);
    const entry = [before, power.key, power.category, power.class];
    expect(await charter.powersHash()).to.equal(
      ethers.keccak256(coder.encode(["bytes32", "bytes32", "uint8", "uint8"], entry)),
    );
  });
});
