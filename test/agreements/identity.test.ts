import { expect } from "chai";
import fc from "fast-check";
import { dataSlice, getAddress, getBytes, hexlify, id as hashOf, toBeHex, TypedDataEncoder, ZeroHash } from "ethers";
import type { GarbageSigner } from "../../src/typechain/index.ts";
import {
  COMMON_TYPE,
  PARTICULARS_TYPE,
  Phase,
  deployed,
  domainOf,
  ethers,
  networkHelpers,
  particularsHash,
  saleTerms,
  type Common,
  type Particulars,
  type Terms,
} from "../fixtures.ts";
import { deployReceiver, identified, performing } from "./states.ts";

const { loadFixture } = networkHelpers;

const TYPES = {
  Terms: [
    { name: "common", type: "Common" },
    { name: "particulars", type: "Particulars" },
  ],
  Common: COMMON_TYPE,
  Particulars: PARTICULARS_TYPE,
};

const words = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((content) => hexlify(content));
const numbers = (bits: bigint) => fc.bigInt({ min: 0n, max: 2n ** bits - 1n });
const addresses = words(20).map(getAddress);

/** Any terms at all, with the words that their summary stands for. */
const anyTerms = fc.record({
  summary: fc.string({ unit: "binary" }),
  common: fc.record({
    first: addresses,
    second: addresses,
    currency: addresses,
    tribunal: addresses,
    rules: words(32),
    reviewPeriod: numbers(32n),
    offerEndsAt: numbers(40n),
    costsCap: numbers(16n),
    paymentAgent: words(32),
    replaces: words(32),
    document: words(32),
    salt: words(32),
  }),
  particulars: fc.record({ price: numbers(112n), deliverBy: numbers(40n), inspectionPeriod: numbers(32n) }),
});

/** The fields that do not fill their word: where it lies in the terms, and its bits. */
const SMALL = [
  ["first", 0, 160],
  ["second", 1, 160],
  ["currency", 2, 160],
  ["tribunal", 3, 160],
  ["reviewPeriod", 5, 32],
  ["offerEndsAt", 6, 40],
  ["costsCap", 7, 16],
  ["price", 13, 112],
  ["deliverBy", 14, 40],
  ["inspectionPeriod", 15, 32],
] as const;

/** The same call with one bit set in the word of a field, outside of the field. */
function dirtied(data: string, word: number, bit: number): string {
  const start = 4 + 32 * word;
  const content = BigInt(dataSlice(data, start, start + 32)) | (1n << BigInt(bit));
  return dataSlice(data, 0, start) + toBeHex(content, 32).slice(2) + dataSlice(data, start + 32).slice(2);
}

describe("identity", () => {
  describe("idOf", () => {
    it("is the EIP-712 digest of the terms, whatever they are", async () => {
      const { sale } = await loadFixture(deployed);
      const domain = await domainOf(sale, "Biy Sale");
      await fc.assert(
        fc.asyncProperty(anyTerms, async ({ summary, common, particulars }) => {
          const terms: Terms = { common: { ...common, summary: hashOf(summary) }, particulars };
          const hash = TypedDataEncoder.hashStruct("Particulars", { Particulars: PARTICULARS_TYPE }, particulars);
          expect(await sale.hashOf(particulars)).to.equal(hash);
          expect(await sale.idOf(terms.common, hash)).to.equal(
            TypedDataEncoder.hash(domain, TYPES, { common: { ...common, summary }, particulars }),
          );
        }),
        { numRuns: 300 },
      );
    });

    it("is in the domain that eip712Domain shows", async () => {
      const { sale } = await loadFixture(deployed);
      const domain = await sale.eip712Domain();
      expect([...domain].slice(0, 6)).to.deep.equal([
        "0x0f",
        "Biy Sale",
        "1",
        31337n,
        await sale.getAddress(),
        ZeroHash,
      ]);
      expect(domain[6]).to.have.lengthOf(0);
    });

    it("differs on another deployment, and by the salt", async () => {
      const world = await loadFixture(deployed);
      const other = await ethers.deployContract("Sale");
      const [terms, twin] = [await saleTerms(world), await saleTerms(world)];
      const hash = particularsHash(terms);
      const id = await world.sale.idOf(terms.common, hash);
      expect(await other.getFunction("idOf").staticCall(terms.common, hash)).not.to.equal(id);
      expect(await world.sale.idOf(twin.common, hash)).not.to.equal(id);
    });
  });

  describe("recordOf", () => {
    it("shows nothing of what was never formed", async () => {
      const { sale } = await loadFixture(deployed);
      const record = await sale.recordOf(hashOf("nothing"));
      expect([...record].map(Number)).to.deep.equal([0, 0, 0, 0, 0, 0, 0]);
      expect(await sale.timeOf(hashOf("nothing"))).to.equal(0n);
      expect(await ethers.provider.getCode(await sale.purseOf(hashOf("nothing")))).to.equal("0x");
    });
  });

  describe("bits outside of a field", () => {
    for (const [name, word, bits] of SMALL) {
      it(`form no agreement, in ${name}`, async () => {
        const world = await loadFixture(deployed);
        const { sale, buyer } = world;
        // The seller says yes to any hash, and the buyer sends: nothing but the encoding can refuse.
        const seller = await deployReceiver<GarbageSigner>("GarbageSigner");
        await seller.setMode(6n);
        const terms = await saleTerms(world, { second: await seller.getAddress() });
        const acceptance = { party: await seller.getAddress(), signature: "0x01" };
        const clean = sale.interface.encodeFunctionData("form", [terms.common, terms.particulars, [acceptance]]);
        const to = await sale.getAddress();
        for (const bit of [bits, 255]) {
          const data = dirtied(clean, word, bit);
          await expect(buyer.sendTransaction({ to, data })).to.be.revertedWithoutReason(ethers);
        }
        const { id } = await identified(world, terms);
        expect((await sale.recordOf(id)).phase).to.equal(Phase.None);
        await expect(buyer.sendTransaction({ to, data: clean })).to.emit(sale, "Formed");
      });

      it(`never act on a formed agreement, in ${name}`, async () => {
        const world = await loadFixture(performing);
        const { sale, buyer, seller, terms, hash, id } = world;
        const { interface: abi } = sale;
        const before = [...(await sale.recordOf(id))];
        const settlement = { toFirst: 0n, toSecond: 0n, costs: 0n, assets: 0n, then: 2n, progress: 1n, rest: ZeroHash };
        const both: [Common, Particulars] = [terms.common, terms.particulars];
        const calls = [
          [buyer, abi.encodeFunctionData("confirmReceipt", both)],
          [seller, abi.encodeFunctionData("markDelivered", both)],
          [buyer, abi.encodeFunctionData("release", both)],
          [buyer, abi.encodeFunctionData("refund", both)],
          [buyer, abi.encodeFunctionData("dispute", [terms.common, hash, hashOf("claim")])],
          [buyer, abi.encodeFunctionData("surrender", [terms.common, hash])],
          [buyer, abi.encodeFunctionData("settle", [terms.common, hash, settlement, 2n ** 40n - 1n, []])],
          [buyer, abi.encodeFunctionData("enforce", [terms.common, hash, settlement])],
          [buyer, abi.encodeFunctionData("payCosts", [terms.common, hash, 1n, buyer.address, 1n])],
        ] as const;
        for (const [from, clean] of calls) {
          // The particulars of a function of the base are a hash: there is no field to stand out of.
          if (word > 12 && getBytes(clean).length !== 4 + 16 * 32) continue;
          const data = dirtied(clean, word, bits);
          await expect(from.sendTransaction({ to: await sale.getAddress(), data })).to.revert(ethers);
        }
        expect([...(await sale.recordOf(id))]).to.deep.equal(before);
      });
    }

    it("withdraw no offer but one that could never be formed", async () => {
      const world = await loadFixture(deployed);
      const { sale, buyer } = world;
      const { terms, hash, id } = await identified(world, await saleTerms(world));
      const clean = sale.interface.encodeFunctionData("withdrawOffer", [terms.common, hash]);
      await buyer.sendTransaction({ to: await sale.getAddress(), data: dirtied(clean, 7, 16) });
      expect((await sale.recordOf(id)).phase).to.equal(Phase.None);
    });
  });
});
