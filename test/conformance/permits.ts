/**
 * Permits (ERC-2612) of a test currency, as a formation brings them.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { Signature } from "ethers";
import type { PermitToken } from "../../src/typechain/testing/PermitTokens.sol/PermitToken.ts";
import { coder, field, type Acceptance } from "./world.ts";

const PERMIT = ["address owner", "address spender", "uint256 value", "uint256 nonce", "uint256 deadline"].map(field);
/** Of a permit that a test does not want to end. */
export const NO_DEADLINE = 2n ** 64n;

/** What an owner signs; amounts in base units, the deadline in seconds since 1970. */
export type Permit = { owner: string; spender: string; value: bigint; nonce: bigint; deadline: bigint };
/** The signature as a token takes it. */
export type Parts = { v: 27 | 28; r: string; s: string };

/** The owner's permit for the spender, used next unless `nonce` says another. */
export async function signedPermit(
  token: PermitToken,
  owner: HardhatEthersSigner,
  permit: Pick<Permit, "spender" | "value"> & Partial<Permit>,
): Promise<Permit & Parts> {
  const nonce = permit.nonce ?? (await token.nonces(owner.address));
  const whole = { owner: owner.address, deadline: NO_DEADLINE, ...permit, nonce };
  const { name, version, chainId, verifyingContract } = await token.eip712Domain();
  const domain = { name, version, chainId, verifyingContract };
  const { v, r, s } = Signature.from(await owner.signTypedData(domain, { Permit: PERMIT }, whole));
  return { ...whole, v, r, s };
}

/** A permit as the last acceptance of a formation, which is the currency's own. */
export function attached(
  currency: string,
  { value, deadline, v, r, s }: Pick<Permit, "value" | "deadline"> & Parts,
): Acceptance {
  const types = ["uint256", "uint256", "uint8", "bytes32", "bytes32"];
  return { party: currency, signature: coder.encode(types, [value, deadline, v, r, s]) };
}
