/**
 * Permits (ERC-2612): what a contract may take of a token, allowed by a signature that goes along with the call that takes it. So a payment
 * from no allowance is one transaction.
 * @module
 */

import {
  AbiCoder,
  Interface,
  Signature,
  TypedDataEncoder,
  type Provider,
  type Signer,
  type TypedDataDomain,
  type TypedDataField,
} from "ethers";
import { asBiyError } from "./errors.ts";
import { patiently } from "./patience.ts";
import { compact } from "./signatures.ts";
import type { By } from "./send.ts";
import type { Words } from "../words/lang.ts";

const TOKEN = /* @__PURE__ */ new Interface([
  "function allowance(address owner, address spender) view returns (uint256)",
  "function nonces(address owner) view returns (uint256)",
  "function DOMAIN_SEPARATOR() view returns (bytes32)",
  "function eip712Domain() view returns (bytes1, string name, string version, uint256, address, bytes32, uint256[])",
  "function name() view returns (string)",
  "function version() view returns (string)",
  "function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)",
]);
const TYPES: Record<string, TypedDataField[]> = {
  Permit: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
};
/** An account whose key has lent itself code (EIP-7702) signs as before. */
const DELEGATED = "0xef0100";

/** What the owner of a token signs, for `signer.signTypedData(domain, types, value)` or a wallet of another kind. */
export type PermitRequest = {
  /** The token's. */
  readonly domain: TypedDataDomain;
  readonly types: Record<string, TypedDataField[]>;
  readonly value: {
    readonly owner: string;
    /** Who may take. */
    readonly spender: string;
    /** How much, in base units. */
    readonly value: bigint;
    readonly nonce: bigint;
    /** The last moment at which it can be used, in seconds since 1970. */
    readonly deadline: bigint;
  };
  /** What is signed, for the person who signs it. */
  readonly words: Words;
};

/** A signed permit, as it goes along with a call. */
export type Permit = {
  readonly token: string;
  /** How much may be taken, in base units. */
  readonly value: bigint;
  /** The last moment at which it can be used, in seconds since 1970. */
  readonly deadline: bigint;
  /** The owner's, in 65 bytes or 64. */
  readonly signature: string;
};

/**
 * What its owner would have to sign to let the spender take the amount. Nothing, where nothing is to be signed: as much is allowed already, the
 * token takes no permits by the standard, or its owner is a program, which has no key to sign with.
 * @throws {BiyError} `network`
 */
export async function permitRequest(
  { provider, from: owner }: By,
  {
    token,
    spender,
    amount,
    deadline,
    words,
  }: {
    readonly token: string;
    readonly spender: string;
    readonly amount: bigint;
    readonly deadline: bigint;
    readonly words: Words;
  },
): Promise<PermitRequest | undefined> {
  const ask = async (method: string, ...args: unknown[]) => await answerOf(provider, token, { method, args });
  const [allowed, nonce, separator, stated, name, version, code, { chainId }] = await Promise.all([
    ask("allowance", owner, spender),
    ask("nonces", owner),
    ask("DOMAIN_SEPARATOR"),
    ask("eip712Domain"),
    ask("name"),
    ask("version"),
    patiently(async () => await provider.getCode(owner)).catch((thrown: unknown) => {
      throw asBiyError(thrown);
    }),
    provider.getNetwork(),
  ]);
  if (code !== "0x" && !code.startsWith(DELEGATED)) return undefined;
  if (nonce === undefined || ((allowed?.[0] as bigint | undefined) ?? 0n) >= amount) return undefined;
  const named = [
    { name: stated?.["name"] as unknown, version: stated?.["version"] as unknown },
    // Before the token could say its domain itself, its name was the domain's, and its version was 1 unless it said another.
    { name: name?.[0] as unknown, version: (version?.[0] as unknown) ?? "1" },
  ];
  for (const each of named) {
    if (typeof each.name !== "string" || typeof each.version !== "string") continue;
    const domain = { name: each.name, version: each.version, chainId, verifyingContract: token };
    if (TypedDataEncoder.hashDomain(domain) !== separator?.[0]) continue;
    const value = { owner, spender, value: amount, nonce: nonce[0] as bigint, deadline };
    return { domain, types: TYPES, value, words };
  }
  return undefined;
}

/**
 * Signs a permit, and asks the token whether it takes it: some know another kind of permit by the same name. Nothing, if it doesn't.
 * @throws {BiyError} `declined`, `network`
 */
export async function signRequest(
  { signer, provider }: { readonly signer: Signer; readonly provider: Provider },
  { domain, types, value }: PermitRequest,
): Promise<Permit | undefined> {
  try {
    const signature = await signer.signTypedData(domain, types, value);
    const permit = { token: String(domain.verifyingContract), value: value.value, deadline: value.deadline, signature };
    const taken = await answerOf(provider, permit.token, {
      method: "permit",
      args: [value.owner, value.spender, value.value, value.deadline, ...partsOf(permit)],
    });
    return taken === undefined ? undefined : permit;
  } catch (thrown) {
    throw asBiyError(thrown);
  }
}

/** A permit as the contracts of agreements take it: as the last acceptance. @throws {BiyError} `document` if its signature is none of a key */
export function permitAcceptance(permit: Permit): { readonly party: string; readonly signature: string } {
  const values = [permit.value, permit.deadline, ...partsOf(permit)];
  const types = ["uint256", "uint256", "uint8", "bytes32", "bytes32"];
  return { party: permit.token, signature: AbiCoder.defaultAbiCoder().encode(types, values) };
}

function partsOf({ signature }: Permit): readonly [v: number, r: string, s: string] {
  const { v, r, s } = Signature.from(compact(signature));
  return [v, r, s];
}

/** What a token answers; nothing, where it refuses, or answers something else. @throws {BiyError} `network` */
async function answerOf(
  provider: Provider,
  to: string,
  { method, args }: { readonly method: string; readonly args: readonly unknown[] },
): Promise<(readonly unknown[] & { readonly [name: string]: unknown }) | undefined> {
  let data: string;
  try {
    const asked = TOKEN.encodeFunctionData(method, args);
    data = await patiently(async () => await provider.call({ to, data: asked }));
  } catch (thrown) {
    const error = asBiyError(thrown);
    if (error.code === "refused") return undefined;
    throw error;
  }
  try {
    return TOKEN.decodeFunctionResult(method, data);
  } catch {
    return undefined; // It returned something else.
  }
}
