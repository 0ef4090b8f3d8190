import { expect } from "chai";
import { concat, getBytes, id as hashOf, Signature, toBeHex, TypedDataEncoder, ZeroHash } from "ethers";
import type { GarbageSigner, SmartAccount } from "../../src/typechain/index.ts";
import {
  COMMON_TYPE,
  DAY,
  PARTICULARS_TYPE,
  PRICE,
  Phase,
  SUMMARY,
  Then,
  deployed,
  disposition,
  domainOf,
  ethers,
  networkHelpers,
  saleTerms,
  signSettlement,
  signTerms,
  type Acceptance,
  type Terms,
  type World,
} from "../fixtures.ts";
import { at, deployReceiver, identified, performing, undone } from "./states.ts";

const { loadFixture } = networkHelpers;

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const MODES = ["Garbage", "Reverts", "BurnsGas", "Returns100kB", "Dirty", "Short", "Valid"];

const form = async ({ sale, buyer }: World, { common, particulars }: Terms, acceptances: Acceptance[]) =>
  await sale.connect(buyer).form(common, particulars, acceptances, { gasLimit: 10_000_000n });

async function refuses(world: World, terms: Terms, party: string, signature: string) {
  await expect(form(world, terms, [{ party, signature }]))
    .to.be.revertedWithCustomError(world.sale, "AgreementNotAccepted")
    .withArgs(party);
}

/** The seller is an account with code, whose key is the seller's. */
async function smartSeller() {
  const world = await deployed();
  const account = (await ethers.deployContract("SmartAccount", [world.seller.address])) as unknown as SmartAccount;
  const party = await account.getAddress();
  return { ...world, account, party, terms: await saleTerms(world, { second: party }) };
}

describe("signatures", () => {
  describe("of a key", () => {
    it("are refused with a high s, in 64 bytes, empty, of zeros, and one bit off", async () => {
      const world = await loadFixture(deployed);
      const { seller } = world;
      const terms = await saleTerms(world);
      const { signature } = await signTerms(world, seller, terms);
      const { r, s, v, compactSerialized } = Signature.from(signature);
      const high = concat([r, toBeHex(ORDER - BigInt(s), 32), toBeHex(v === 27 ? 28 : 27)]);
      const flipped = getBytes(signature);
      flipped[40]! ^= 1;
      const wrong = [
        high,
        compactSerialized,
        "0x",
        "0x" + "00".repeat(65),
        concat([r, s, "0x00"]),
        concat([signature, "0x00"]),
        concat([flipped]),
      ];
      for (const text of wrong) await refuses(world, terms, seller.address, text);
      await expect(form(world, terms, [{ party: seller.address, signature }])).to.emit(world.sale, "Formed");
    });

    it("are refused for other words than the summary of the terms, and for its hash as the words", async () => {
      const world = await loadFixture(deployed);
      const terms = await saleTerms(world);
      for (const words of [SUMMARY + " ", "", terms.common.summary]) {
        const { party, signature } = await signTerms(world, world.seller, terms, words);
        await refuses(world, terms, party, signature);
      }
      expect(hashOf(SUMMARY)).to.equal(terms.common.summary);
    });

    it("are refused under another deployment, another chain's domain, and another salt", async () => {
      const world = await loadFixture(deployed);
      const { sale, seller } = world;
      const terms = await saleTerms(world);
      const twin = { ...terms, common: { ...terms.common, salt: hashOf("another") } };
      const there = { ...world, sale: (await ethers.deployContract("Sale")) as unknown as typeof sale };
      for (const { party, signature } of [
        await signTerms(there, seller, terms),
        await signTerms(world, seller, twin),
      ]) {
        await refuses(world, terms, party, signature);
      }
      const types = {
        Terms: [
          { name: "common", type: "Common" },
          { name: "particulars", type: "Particulars" },
        ],
        Common: COMMON_TYPE,
        Particulars: PARTICULARS_TYPE,
      };
      const value = { common: { ...terms.common, summary: SUMMARY }, particulars: terms.particulars };
      const domain = await domainOf(sale, "Biy Sale");
      for (const other of [{ chainId: 1n }, { name: "Biy Lease" }, { version: "2" }]) {
        const signature = await seller.signTypedData({ ...domain, ...other }, types, value);
        await refuses(world, terms, seller.address, signature);
      }
      const hash = getBytes(TypedDataEncoder.hash(domain, types, value));
      await refuses(world, terms, seller.address, await seller.signMessage(hash));
    });

    it("are found among others, in any order, and repeated ones do no harm", async () => {
      const world = await loadFixture(deployed);
      const { seller, stranger } = world;
      const terms = await saleTerms(world);
      const right = await signTerms(world, seller, terms);
      const acceptances = [
        await signTerms(world, stranger, terms),
        { party: seller.address, signature: "0x1234" },
        right,
        right,
      ];
      await expect(form(world, terms, acceptances)).to.emit(world.sale, "Formed");
    });

    it("are accepted of an address that has code as well, whatever the code says", async () => {
      const world = await loadFixture(deployed);
      const { sale, seller } = world;
      const codes = await Promise.all(
        ["GarbageSigner", "TestTenge"].map(async (name) => {
          const contract = await ethers.deployContract(name);
          return await ethers.provider.getCode(await contract.getAddress());
        }),
      );
      // The last is as EIP-7702 designates code: the address's code names the account's.
      for (const code of [...codes, concat(["0xef0100", await sale.getAddress()])]) {
        await undone(async () => {
          await networkHelpers.setCode(seller.address, code);
          const terms = await saleTerms(world);
          await expect(form(world, terms, [await signTerms(world, seller, terms)])).to.emit(sale, "Formed");
        });
      }
    });
  });

  describe("of an account with code", () => {
    it("are refused when another key signed, or nobody's", async () => {
      const world = await loadFixture(smartSeller);
      const { terms, party, stranger } = world;
      for (const signature of [(await signTerms(world, stranger, terms)).signature, "0x", "0x" + "00".repeat(65)]) {
        await refuses(world, terms, party, signature);
      }
    });

    it("are accepted by ERC-1271, in formation and in a settlement", async () => {
      const world = await loadFixture(smartSeller);
      const { sale, tenge, buyer, seller, terms, party } = world;
      const { signature } = await signTerms(world, seller, terms);
      await form(world, terms, [{ party, signature }]);
      const { hash, id } = await identified(world, terms);
      const d = disposition({ toSecond: PRICE });
      const settlement = { agreement: id, turn: 0n, disposition: d, validUntil: 2n ** 39n };
      const signed = { ...(await signSettlement(world, seller, settlement)), party };
      await expect(sale.connect(buyer).settle(terms.common, hash, d, 2n ** 39n, [signed])).to.changeTokenBalance(
        ethers,
        tenge,
        party,
        PRICE,
      );
    });

    for (const [mode, name] of MODES.entries()) {
      it(`that answers "${name}" are ${name === "Valid" ? "accepted" : "refused"}`, async () => {
        const world = await loadFixture(deployed);
        const signer = await deployReceiver<GarbageSigner>("GarbageSigner");
        await signer.setMode(mode);
        const party = await signer.getAddress();
        const terms = await saleTerms(world, { second: party });
        if (name === "Valid") {
          await expect(form(world, terms, [{ party, signature: "0x" }])).to.emit(world.sale, "Formed");
        } else {
          await refuses(world, terms, party, "0x");
        }
      });
    }

    it("are asked of nobody who has no code", async () => {
      const world = await loadFixture(deployed);
      const terms = await saleTerms(world, { second: "0x00000000000000000000000000000000DeaDBeef" });
      await refuses(world, terms, terms.common.second, "0x" + "11".repeat(65));
    });
  });

  describe("of a settlement", () => {
    it("are refused in another turn, for another agreement, under another deployment and after their time", async () => {
      const world = await loadFixture(performing);
      const { sale, buyer, seller, terms, hash, id } = world;
      const d = disposition({ toFirst: 1n, then: Then.Resume });
      const validUntil = terms.common.offerEndsAt + DAY;
      const signed = async (
        parts: { agreement?: string; turn?: bigint; validUntil?: bigint },
        there: World = world,
      ) => {
        const settlement = { agreement: id, turn: 0n, disposition: d, validUntil, ...parts };
        return await signSettlement(there, seller, settlement);
      };
      const there = { ...world, sale: (await ethers.deployContract("Sale")) as unknown as typeof sale };
      for (const wrong of [
        await signed({ turn: 1n }),
        await signed({ agreement: hashOf("other") }),
        await signed({ agreement: ZeroHash }),
        await signed({ validUntil: validUntil + 1n }),
        await signed({}, there),
      ]) {
        await expect(sale.connect(buyer).settle(terms.common, hash, d, validUntil, [wrong]))
          .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
          .withArgs(seller.address);
      }
      await sale.connect(buyer).settle(terms.common, hash, d, validUntil, [await signed({})]);
      await expect(sale.connect(buyer).settle(terms.common, hash, d, validUntil, [await signed({})]))
        .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
        .withArgs(seller.address);
      const next = await signed({ turn: 1n });
      await at(validUntil + 1n);
      await expect(sale.connect(buyer).settle(terms.common, hash, d, validUntil, [next]))
        .to.be.revertedWithCustomError(sale, "AgreementSettlementExpired")
        .withArgs(validUntil);
      expect((await sale.recordOf(id)).phase).to.equal(Phase.Performing);
    });

    it("are over the digest that settlementDigest shows", async () => {
      const { sale, seller, id, ...world } = await loadFixture(performing);
      const d = disposition({ toFirst: 3n, progress: 7n });
      const { signature } = await signSettlement({ ...world, sale, seller } as World, seller, {
        agreement: id,
        turn: 0n,
        disposition: d,
        validUntil: 9n,
      });
      const digest = await sale.settlementDigest(id, 0n, d, 9n);
      expect(ethers.recoverAddress(digest, signature)).to.equal(seller.address);
    });
  });
});
