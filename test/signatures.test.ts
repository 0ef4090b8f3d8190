import { expect } from "chai";
import { concat, dataSlice, getBytes, hexlify, keccak256, Signature, SigningKey, toBeHex, ZeroHash } from "ethers";
import fc from "fast-check";
import { network } from "hardhat";
import { BiyError } from "../src/words/biyError.ts";
import { compact, keySignature, normalised, signerOf } from "../src/chain/signatures.ts";

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const KEY = new SigningKey(keccak256("0x01"));
const MAGIC = "0x1626ba7e";

/** What wallets, and those who tamper, make of a signature of 65 bytes. */
const CHANGES: { readonly [name: string]: (signature: string) => string } = {
  "as it is": (signature) => signature,
  "v of 0 or 1": (signature) =>
    concat([dataSlice(signature, 0, 64), toBeHex(Number(dataSlice(signature, 64)) - 27, 1)]),
  "64 bytes": (signature) => Signature.from(signature).compactSerialized,
  "upper case": (signature) => `0x${signature.slice(2).toUpperCase()}`,
  "upper case with its mark": (signature) => signature.toUpperCase(),
};
const TAMPERED: { readonly [name: string]: (signature: string) => string } = {
  "the higher s": (signature) =>
    concat([
      dataSlice(signature, 0, 32),
      toBeHex(ORDER - BigInt(dataSlice(signature, 32, 64)), 32),
      toBeHex(55 - Number(dataSlice(signature, 64)), 1),
    ]),
  "r = 0": (signature) => concat([ZeroHash, dataSlice(signature, 32)]),
  "s = 0": (signature) => concat([dataSlice(signature, 0, 32), ZeroHash, dataSlice(signature, 64)]),
  "r of the order": (signature) => concat([toBeHex(ORDER, 32), dataSlice(signature, 32)]),
  "v of 29": (signature) => concat([dataSlice(signature, 0, 64), "0x1d"]),
  "v of 2": (signature) => concat([dataSlice(signature, 0, 64), "0x02"]),
  "63 bytes": (signature) => dataSlice(signature, 0, 63),
  "66 bytes": (signature) => concat([signature, "0x00"]),
  nothing: () => "0x",
  "half a byte": (signature) => signature.slice(0, -1),
  "no bytes": () => "signature",
};

const digests = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(hexlify);
const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map(hexlify);

describe("signatures", () => {
  let accepts: (digest: string, signature: string) => Promise<boolean>;
  let owner: string;

  before(async () => {
    const { ethers } = await network.connect();
    owner = new ethers.Wallet(KEY).address;
    const account = await ethers.deployContract("SmartAccount", [owner]);
    // It asks ECDSA.tryRecover, as do the agreement, the tribunal, the register and the assembly.
    accepts = async (digest, signature) =>
      ((await account.getFunction("isValidSignature").staticCall(digest, signature)) as string) === MAGIC;
  });

  it("of all forms that wallets give are made the one that contracts take", async () => {
    await fc.assert(
      fc.asyncProperty(digests, async (digest) => {
        const made = KEY.sign(digest).serialized;
        for (const [name, change] of Object.entries(CHANGES)) {
          const given = change(made);
          expect(signerOf(digest, given), name).to.equal(owner);
          expect(normalised(given, { digest, account: owner }), name).to.equal(made);
          expect(compact(given), name).to.equal(Signature.from(made).compactSerialized);
        }
        expect(await accepts(digest, made)).to.equal(true);
      }),
      { numRuns: 20 },
    );
  });

  it("that were tampered with are nobody's, here and on chain", async () => {
    const digest = keccak256("0x02");
    for (const [name, change] of Object.entries(TAMPERED)) {
      const given = change(KEY.sign(digest).serialized);
      expect(signerOf(digest, given), name).not.to.equal(owner);
      const isOdd = !/^0x([0-9a-f]{2})*$/.test(given);
      if (!isOdd) expect(await accepts(digest, given), name).to.equal(false);
    }
    for (const [name, change] of Object.entries(TAMPERED)) {
      if (name === "r of the order") continue; // It has the form of a signature, and is nobody's.
      const given = change(KEY.sign(digest).serialized);
      expect(keySignature(given), name).to.equal(undefined);
      expect(() => compact(given), name).to.throw(BiyError, "not a signature");
    }
  });

  it("are never accepted here and refused on chain, whatever the bytes", async () => {
    const changed = fc.tuple(digests, fc.nat(64), fc.nat(255)).map(([digest, at, byte]) => {
      const bytes = getBytes(KEY.sign(digest).serialized);
      bytes[at] = byte;
      return { digest, given: hexlify(bytes) };
    });
    const random = fc
      .tuple(digests, fc.oneof(bytesOf(64), bytesOf(65), bytesOf(32)))
      .map(([digest, given]) => ({ digest, given }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, random), async ({ digest, given }) => {
        const here = signerOf(digest, given) === owner;
        const there = await accepts(digest, keySignature(given) ?? given);
        expect(here).to.equal(there);
        if (await accepts(digest, given)) expect(normalised(given, { digest, account: owner })).to.equal(given);
      }),
      { numRuns: 200 },
    );
  });

  it("of accounts with code are left as they came", () => {
    const digest = keccak256("0x03");
    // A Safe's approved hash has a v of 1, and no key has signed it.
    const approved = concat([toBeHex(owner, 32), ZeroHash, "0x01"]);
    for (const given of [approved, "0x", "0x1234", concat([approved, approved])])
      expect(normalised(given, { digest, account: owner })).to.equal(given);
  });
});
