/**
 * Deploys Biy, accredits arbiters, publishes rules with one seat and with three. Whatever interrupted it: run again, it
 * looks for what is on chain and does the rest.
 * @module
 */
import {
  Contract as Deployed,
  ContractFactory,
  getCreateAddress,
  ZeroAddress,
  type InterfaceAbi,
  type Provider,
  type Signer,
} from "ethers";
import { leaseAbi, rosterAbi, saleAbi, testTengeAbi, tribunalAbi } from "../abi/index.ts";
import { providerOf } from "../chain/send.ts";
import { accredit, type Arbiter } from "../arbitration/roster.ts";
import { publish, rulesHash, type Rules } from "../arbitration/rules.ts";
import { patiently } from "../chain/patience.ts";
import { codeHashAt } from "../chain/place.ts";
import { LOCAL_CHAINS, type Deployment } from "../chain/deployments.ts";
import { asBiyError } from "../chain/errors.ts";
import { TELLING } from "./errors.ts";
import { BiyError } from "../words/biyError.ts";
import { codeHashOf, CONTRACTS, SHARED, TEMPLATES, type Contracts, type Shared } from "./contracts.ts";
import * as NODE_WORDS from "../words/node/node.ts";
import { say } from "../words/say.ts";

/** keccak256 of `src/arbitration/rules/human-decision-1.md`, the text of the rules that are published. */
export const RULES_TEXT = "0x8014459ebe9f5939c13c89fc88abbc58420be945660c7611f5c685c8e6a8d153";

const DAY = 86_400n;
const ABIS: { readonly [name in Shared]: InterfaceAbi } = {
  TestTenge: testTengeAbi,
  Roster: rosterAbi,
  Tribunal: tribunalAbi,
  Sale: saleAbi,
  Lease: leaseAbi,
};

/** The people of a deployment. */
export type People = {
  /** Deploys, owns the roster, accredits. */
  readonly signer: Signer;
  /** A human who appoints where parties don't. */
  readonly authority: string;
  /** A human who appoints after the silence of the authority. */
  readonly successor: string;
  /** Five at least: three decide, two could replace somebody. */
  readonly arbiters: readonly Omit<Arbiter, "status">[];
};

/** So many transactions of the signer's are looked at for contracts that it has deployed. */
const LOOKED_AT = 500;
const AT_ONCE = 50;
/** How long what was sent before is waited for, in milliseconds, and how often it is looked for. */
const MINED_WITHIN = 180_000;
const LOOK_EVERY = 500;

/**
 * Deploys what is missing, and says where everything is. What the signer has deployed before, by this or by Ignition, is taken as it is.
 * The test tenge, which anybody mints, is for local chains: on a fresh one it is deployed first, so that it has the address that editions know.
 * @param people see `localPeople` for a local chain's
 * @param contracts other than those of this package: as compiled from changed sources
 * @param known where contracts may be, beside the signer's latest transactions
 * @throws {BiyError} `refused` with the contract's sentence; `network`
 * @example const deployment = await deploy(localPeople(provider));
 */
export async function deploy(
  { signer, authority, successor, arbiters }: People,
  { contracts = CONTRACTS, known = [] }: { contracts?: Contracts; known?: readonly string[] } = {},
): Promise<Deployment> {
  const provider = providerOf(signer);
  const { chainId } = await provider.getNetwork();
  const owner = await signer.getAddress();
  await settled(provider, owner);
  let startBlock = await provider.getBlockNumber();
  const there = await foundOf({ provider, owner, contracts, known });
  const place = async (name: Shared, args: readonly unknown[] = []) =>
    there[name] ?? (await create({ signer, abi: ABIS[name], code: await contracts[name].creation(), args }));

  const testTenge = LOCAL_CHAINS.includes(chainId) ? await place("TestTenge") : undefined;
  const roster = await place("Roster", [owner]);
  const tribunal = await place("Tribunal");
  const templates: { [name in (typeof TEMPLATES)[number]]?: string } = {};
  for (const name of TEMPLATES) templates[name] = await place(name);
  for (const [name, address] of Object.entries({ Tribunal: tribunal, ...templates }))
    if (there[name as Shared] !== undefined) startBlock = Math.min(startBlock, await firstBlockOf(provider, address));

  const listed = new Deployed(roster, rosterAbi, provider);
  for (const each of arbiters)
    if (!((await listed.getFunction("isActive")(each.arbiter)) as boolean)) await accredit({ signer, roster, ...each });
  const serves = new Deployed(tribunal, tribunalAbi, provider).getFunction("serves");
  const [sole, three] = [1n, 3n].map((seats) => rulesOf({ roster, authority, successor, seats })) as [Rules, Rules];
  for (const rules of [sole, three])
    if (!((await serves(rulesHash(rules))) as boolean)) await publish({ signer, tribunal, rules });
  const placed = Object.entries(templates).map(
    async ([name, address]) => [name, { address, codeHash: await codeHashAt(provider, address) }] as const,
  );
  return {
    chainId,
    startBlock,
    templates: Object.fromEntries(await Promise.all(placed)),
    tribunal,
    tribunalCodeHash: await codeHashAt(provider, tribunal),
    roster,
    rules: { sole: rulesHash(sole), three: rulesHash(three) },
    ...(testTenge === undefined ? {} : { testTenge }),
  };
}

/** The rules of our text, by which a sole arbiter or three decide. The advance is in the chain's coin, in wei. */
function rulesOf(given: Pick<Rules, "roster" | "authority" | "successor" | "seats">): Rules {
  return {
    mode: 0n,
    ...given,
    silence: 10n * DAY,
    feeCurrency: ZeroAddress,
    advance: 10n ** 15n,
    nominationPeriod: 10n * DAY,
    acceptancePeriod: 5n * DAY,
    evidencePeriod: 10n * DAY,
    awardPeriod: 30n * DAY,
    reasonsPeriod: 10n * DAY,
    enforcementDelay: 30n * DAY,
    text: RULES_TEXT,
  };
}

/** Waits for what the signer has sent before: an interrupted deployment may be on its way still. @throws {BiyError} `network` */
async function settled(provider: Provider, owner: string): Promise<void> {
  const count = async (tag: "latest" | "pending") =>
    await patiently(async () => await provider.getTransactionCount(owner, tag));
  for (const until = Date.now() + MINED_WITHIN; (await count("latest")) < (await count("pending"));) {
    if (Date.now() > until) {
      throw new BiyError("network", say(NODE_WORDS.notSettled, { owner }));
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

type Found = { readonly [name in Shared]?: string };

/** Those of the contracts that are at the addresses known, or at one that the signer's transactions lead to: of each the first. */
async function foundOf({
  provider,
  owner,
  contracts,
  known,
}: {
  provider: Provider;
  owner: string;
  contracts: Contracts;
  known: readonly string[];
}): Promise<Found> {
  const count = await provider.getTransactionCount(owner);
  const nonces = Array.from(
    { length: Math.min(count, LOOKED_AT) },
    (_, index) => Math.max(0, count - LOOKED_AT) + index,
  );
  const places = [...known, ...nonces.map((nonce) => getCreateAddress({ from: owner, nonce }))];
  const found: { [name in Shared]?: string } = {};
  for (let from = 0; from < places.length && SHARED.some((name) => found[name] === undefined); from += AT_ONCE) {
    const some = places.slice(from, from + AT_ONCE);
    const codes = await Promise.all(
      some.map(async (place) => await patiently(async () => await provider.getCode(place))),
    );
    for (const [index, code] of codes.entries()) {
      if (code === "0x") continue;
      const name = SHARED.find((each) => codeHashOf(contracts[each], code) === contracts[each].codeHash);
      if (name !== undefined) found[name] ??= some[index]!;
    }
  }
  return found;
}

async function create({
  signer,
  abi,
  code,
  args,
}: {
  signer: Signer;
  abi: InterfaceAbi;
  code: string;
  args: readonly unknown[];
}): Promise<string> {
  try {
    const made = await new ContractFactory(abi, code, signer).deploy(...args);
    await made.waitForDeployment();
    return await made.getAddress();
  } catch (thrown) {
    throw asBiyError(thrown, TELLING);
  }
}

/** The first block with code at an address; 0, where the node has forgotten how old blocks were: what begins too late leaves events out. */
async function firstBlockOf(provider: Provider, address: string): Promise<number> {
  let [low, high] = [0, await provider.getBlockNumber()];
  try {
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const code = await patiently(async () => await provider.getCode(address, middle));
      [low, high] = code === "0x" ? [middle + 1, high] : [low, middle];
    }
  } catch {
    return 0;
  }
  return low;
}
