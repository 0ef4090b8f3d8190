/**
 * `biy local`: a chain on this machine with everything on it, and what only such a chain allows, so that a sale can be tried from beginning
 * to end in minutes.
 * @module
 */

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Contract, type Eip1193Provider } from "ethers";
import { testTengeAbi } from "../abi/index.ts";
import { amount, period, momentInWords } from "../text/index.ts";
import { requirePlace, deploymentJson, chainTime } from "../chain/index.ts";
import { type Contracts, deploy, localPeople } from "../deploy/index.ts";
import { BiyError, type Deployment } from "../index.ts";
import { readDeployment, writeDeployment } from "../node/index.ts";
import { give, onDisk, progress, tell, Usage, type Desk } from "./desk.ts";
import type { Connected } from "./network.ts";
import type { Acting } from "./sender.ts";
import * as PRACTICE_WORDS from "../words/cli/practice.ts";
import { say } from "../words/index.ts";

const DECIMALS = 2;

/* A CHAIN */

/** What of Hardhat is used here. */
type Hardhat = {
  readonly createHardhatRuntimeEnvironment: (
    config: object,
    options: object,
    root: string,
  ) => Promise<{ readonly network: Network }>;
};
type Network = {
  readonly createServer: (network: string, host: string, port: number) => Promise<Server>;
  readonly create: (asked: { readonly override: object }) => Promise<{
    readonly provider: Eip1193Provider;
    readonly close: () => Promise<void>;
  }>;
};
type Server = { readonly listen: () => Promise<{ readonly address: string; readonly port: number }> };

/**
 * Chains of this process, which are Hardhat's own.
 * @param config of Hardhat's: it wants a project, and this package is one; nothing is written to it
 * @throws {BiyError} `missing` where Hardhat is not installed, or does not start
 */
export async function chains(config: object = {}): Promise<Network> {
  const { createHardhatRuntimeEnvironment } = await hardhat();
  const own = createRequire(import.meta.url).resolve("biy/package.json");
  return (await createHardhatRuntimeEnvironment(config, {}, join(own, ".."))).network;
}

/**
 * Starts a chain in this process: Hardhat's own, with its published accounts. The process goes on until it is ended.
 * @throws {BiyError} `missing` where Hardhat is not installed, or does not start
 */
export async function start(desk: Desk, { port }: { port: number }): Promise<void> {
  const network = await chains();
  if (!(await isFree(port))) throw new Usage(say(PRACTICE_WORDS.portTaken, { port }));
  const bound = await (await network.createServer("default", "127.0.0.1", port)).listen();
  const rpc = `http://${bound.address}:${bound.port}`;
  tell(desk, say(PRACTICE_WORDS.chainStarted, { rpc }));
  give(desk, { rpc, chainId: 31337n }, rpc);
}

/** Hardhat's server, which has a second one within it, can't be told of a port that is taken: its process ends. */
async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return await new Promise((resolve) => {
    probe.on("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

/** Of the project where the command runs, or beside this package. */
async function hardhat(): Promise<Hardhat> {
  for (const from of [join(process.cwd(), "package.json"), import.meta.url]) {
    try {
      const path = createRequire(from).resolve("hardhat/hre");
      return (await import(pathToFileURL(path).href)) as Hardhat;
    } catch {
      // Not there, or not for this Node: the other one may be.
    }
  }
  throw new BiyError("missing", PRACTICE_WORDS.noHardhat);
}

function addressesOf({ templates, tribunal, roster, testTenge }: Deployment): string[] {
  const own = Object.values(templates).map(({ address }) => address);
  return [...own, tribunal, roster, ...(testTenge === undefined ? [] : [testTenge])];
}

/** Deploys everything to a local chain, with its published keys, and notes where it is. Run again, it goes on where it was. */
export async function deployHere(on: { desk: Desk; at: Connected }, contracts?: Contracts): Promise<void> {
  const { desk, at } = on;
  requireLocal(at);
  const { provider, chainId, deployments } = at;
  const path = join(deployments, `${chainId}.json`);
  const known = existsSync(path) ? readDeployment(chainId, deployments) : undefined;
  const deployment = await progress(
    desk,
    PRACTICE_WORDS.deploying,
    deploy(localPeople(provider), {
      ...(contracts === undefined ? {} : { contracts }),
      known: known === undefined ? [] : addressesOf(known),
    }),
  );
  onDisk(path, () => writeDeployment(deployment, deployments));
  tell(desk, say(PRACTICE_WORDS.deployedHere, { chainId, path }));
  const written = readDeployment(chainId, deployments);
  give(desk, written, deploymentJson(written));
}

/* PRACTICE */

/** Gives the key test tenge. */
export async function mint({ desk, at, signer }: Acting, { written }: { written: string }): Promise<void> {
  requireLocal(at);
  const { testTenge } = readDeployment(at.chainId, at.deployments);
  if (testTenge === undefined) throw new BiyError("missing", PRACTICE_WORDS.noTestTenge);
  await requirePlace(at.provider, { chainId: at.chainId, to: testTenge });
  const to = await signer.getAddress();
  const token = new Contract(testTenge, testTengeAbi, signer);
  const words = say(PRACTICE_WORDS.mint, { amount: written, to });
  const label = `local mint ${to} ${await at.provider.getTransactionCount(to)}`;
  const hash = await signer.step({ label, words, asks: "yes" }, async () => {
    const sent = await token.getFunction("mint").send(to, amount(written, DECIMALS, "amount"));
    return { hash: sent.hash };
  });
  give(desk, { to, amount: written, transaction: hash }, hash);
}

/** Moves the chain's clock. */
export async function wait({ desk, at }: { desk: Desk; at: Connected }, { length }: { length: string }): Promise<void> {
  requireLocal(at);
  await at.provider.send("evm_increaseTime", [Number(period(length, "length"))]);
  await at.provider.send("evm_mine", []);
  const now = await chainTime(at.provider);
  give(desk, { now }, momentInWords(now, desk.lang));
}

function requireLocal({ local, chainId }: Connected): void {
  if (!local) throw new Usage(say(PRACTICE_WORDS.onlyPractice, { chainId }));
}
