/**
 * The charter's text and its contracts together: rendered once they stand, founded with its roots, and true of what the chain says.
 * @module
 */
import { expect } from "chai";
import { id as hashOf, Interface, keccak256, ZeroAddress, ZeroHash } from "ethers";
import { charterAbi, disputesAbi, objectsAbi, unitsAbi } from "../../src/abi/index.ts";
import { powersOf, PRESET_NAMED, renderCharter, type CharterFields } from "../../src/condominium/charter.ts";
import { KZ_HL_2025, MATTERS, toChain, type Matter } from "../../src/condominium/rules.ts";
import { asBiyError } from "../../src/chain/errors.ts";
import { ERRORS } from "../../src/condominium/errors.ts";
import { text } from "../../src/text/render.ts";
import type { Assembly, Charter, Disputes, Objects, Units } from "../../src/types.ts";
import { deployedTribunal, ethers } from "../conformance/world.ts";
import { entryOf } from "./world.ts";

/** Contracts that stand and are not founded, and the charter that they are to have. */
async function deployed() {
  const { tribunal, rules, stranger } = await deployedTribunal();
  const [founder] = await ethers.getSigners();
  const deploy = async <T>(name: string, ...args: unknown[]) =>
    (await ethers.deployContract(name, args)) as unknown as T & { getAddress(): Promise<string> };
  const charter = await deploy<Charter>("Charter");
  const at = await charter.getAddress();
  const units = await deploy<Units>("Units", at, "Racks", "RACK", false, false);
  const objects = await deploy<Objects>("Objects", at);
  const disputes = await deploy<Disputes>("Disputes", at);
  const assembly = await deploy<Assembly>("Assembly", at, await units.getAddress(), await disputes.getAddress());
  await units.enterMany([entryOf(founder!.address)]);
  const addresses = {
    charter: at,
    register: await units.getAddress(),
    objects: await objects.getAddress(),
    disputes: await disputes.getAddress(),
    decisions: await assembly.getAddress(),
  };
  const codes = await Promise.all(
    Object.entries({ ...addresses, tribunal }).map(async ([name, each]) => [
      name,
      keccak256(await ethers.provider.getCode(each)),
    ]),
  );
  const fields: CharterFields = {
    of: "condominium",
    name: "Racks",
    chainId: 31337n,
    addresses,
    codeHashes: Object.fromEntries(codes) as CharterFields["codeHashes"],
    founder: founder!.address,
    tribunal: await tribunal.getAddress(),
    arbitration: rules,
    petition: [1, 10],
    proxy: [1, 5],
    preset: "KZ-HL-2025",
    rules: KZ_HL_2025,
    powers: PRESET_NAMED,
    chain: { kind: "coordinated", consensus: "proof of authority", coordinator: "a test", finality: 1n },
    units: [{ kind: "rack", share: 1 }],
    objects: [],
  };
  return { charter, units, objects, assembly, addresses, fields, stranger };
}

async function foundedByText() {
  const world = await deployed();
  const { charter, addresses, fields } = world;
  const document = await renderCharter(fields);
  const articles = {
    document: document.root,
    regulation: document.regulationHash,
    tribunal: fields.tribunal,
    arbitration: fields.arbitration,
    petitionNumerator: fields.petition[0],
    petitionDenominator: fields.petition[1],
    proxyNumerator: fields.proxy[0],
    proxyDenominator: fields.proxy[1],
  };
  const { register, objects, disputes, decisions } = addresses;
  const receipt = await (
    await charter.found(articles, fields.rules.map(toChain), powersOf(addresses, fields.powers), {
      register,
      objects,
      disputes,
      decisions,
    })
  ).wait();
  return { ...world, document, receipt };
}

describe("a charter founded with its text", () => {
  it("keeps the root and the regulation, which anyone renders again", async () => {
    const { charter, document, fields } = await foundedByText();
    const articles = await charter.articles();
    expect(articles.document).to.equal(document.root);
    expect(articles.regulation).to.equal(document.regulationHash);
    expect((await renderCharter(fields)).root).to.equal(articles.document);
  });

  it("states the code that the founding notes, contract by contract, and the tribunal's", async () => {
    const { charter, document, fields, receipt } = await foundedByText();
    const founded = receipt!.logs
      .map((log) => charter.interface.parseLog(log))
      .find((each) => each?.name === "Founded");
    const { register, objects, disputes, decisions, charter: its, tribunal } = fields.codeHashes;
    expect([...founded!.args["codeHashes"]]).to.deep.equal([register, objects, disputes, decisions, its]);
    for (const each of [register, objects, disputes, decisions, its, tribunal])
      expect(text(document, "kk")).to.contain(each);
  });

  it("has each kind of call of its table decided as it says, and any other as the gravest", async () => {
    const { charter, addresses } = await foundedByText();
    const interfaces = {
      charter: new Interface(charterAbi),
      register: new Interface(unitsAbi),
      objects: new Interface(objectsAbi),
      disputes: new Interface(disputesAbi),
    };
    /** A call of the kind; what it does matters to nobody here. */
    const callOf = (kind: string) => {
      const [target, method, matter] = kind.split(".") as [keyof typeof interfaces, string, Matter?];
      const selector = interfaces[target].getFunction(method)!.selector;
      const word = matter === undefined ? ZeroHash : `0x${MATTERS[matter].toString(16).padStart(64, "0")}`;
      return { target: addresses[target], data: selector + word.slice(2) + ZeroHash.slice(2) };
    };
    for (const power of PRESET_NAMED) {
      if (!("kind" in power)) throw new Error("The preset has only calls with a name.");
      const [category, ofClass] = await charter.powerOf(callOf(power.kind));
      expect([Number(category), ofClass], power.kind).to.deep.equal([power.category, 0n]);
    }
    for (const kind of ["charter.setTribunal", "register.reapportion", "register.choose"])
      expect((await charter.powerOf(callOf(kind)))[0], kind).to.equal(4n);
  });

  it("gives what its contracts refuse as sentences, with the state in words", async () => {
    const { charter, assembly, objects, stranger, units } = await foundedByText();
    const refusal = async (call: Promise<unknown>) =>
      asBiyError(await call.then(() => undefined).catch((error: unknown) => error), { errors: [ERRORS] });
    const vote = await refusal(assembly.vote.staticCall(hashOf("none"), [1], 1));
    expect(vote.contractError).to.equal("AssemblyState");
    expect(await vote.sentence("ru")).to.contain("не поставлено на голосование");
    const retire = await refusal(objects.connect(stranger).retire.staticCall(1));
    expect(retire.contractError).to.equal("ObjectsOnlyAssembly");
    expect(await retire.sentence("kk"))
      .to.contain(stranger.address)
      .and.contain("Жиналыс");
    const amend = await refusal(charter.amend.staticCall(ZeroHash, ZeroHash, ZeroHash));
    expect(await amend.sentence("en")).to.contain("Only the Assembly does this");
    const enter = await refusal(units.enterMany.staticCall([entryOf(ZeroAddress)]));
    expect(enter.contractError).to.equal("RegisterOnlyAssembly");
  });
});
