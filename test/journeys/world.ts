/**
 * A node with Biy on it, and a folder for each person: what the journeys at the command line start from.
 * @module
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Contract, JsonRpcProvider } from "ethers";
import hre from "hardhat";
import { localKeys, localPeople } from "../../src/deploy/local.ts";
import { builtContracts } from "../../scripts/built.ts";
import type { Contracts } from "../../src/deploy/contracts.ts";
import { deploy } from "../../src/deploy/deploy.ts";
import type { Deployment } from "../../src/index.ts";
import { writeDeployment } from "../../src/node/files.ts";
import { biy } from "./streams.ts";

export const example = (file: string) =>
  fileURLToPath(new URL(`../../examples/sale-of-servers/${file}`, import.meta.url));

export type World = {
  readonly node: string;
  readonly provider: JsonRpcProvider;
  readonly deployment: Deployment;
  readonly keys: ReturnType<typeof localKeys>;
  /** A path in this world's folder. */
  readonly at: (...names: string[]) => string;
  /** The node's name, where the addresses are, English: what every command is told. */
  readonly place: readonly string[];
  readonly pass: (seconds: number) => Promise<void>;
  readonly transactions: () => Promise<number>;
  readonly end: () => Promise<void>;
};

/** Each world has a chain of its own in a process of its own making. */
export async function world(name: string, contracts: Contracts = builtContracts()): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), `biy-${name}-`));
  const at = (...names: string[]) => join(folder, ...names);
  const server = await hre.network.createServer("default", "127.0.0.1", 0);
  const { address, port } = await server.listen();
  const node = `http://${address}:${port}`;
  const provider = new JsonRpcProvider(node, undefined, { cacheTimeout: -1, batchMaxCount: 1 });
  provider.pollingInterval = 50;
  const keys = localKeys(provider);
  const deployment = await deploy(localPeople(provider), { contracts });
  writeDeployment(deployment, at("deployments"));
  const home = process.env["BIY_HOME"];
  process.env["BIY_HOME"] = at("home");
  mkdirSync(at("home"));
  const minted = deployment.testTenge ?? "";
  const mint = new Contract(minted, ["function mint(address, uint256)"], keys.owner).getFunction("mint");
  await (await mint(keys.buyer.address, 1_000_000_000_000n)).wait();
  writeFileSync(at("disclosure.txt"), "nothing to disclose");
  return {
    node,
    provider,
    deployment,
    keys,
    at,
    place: ["--rpc", node, "--deployments", at("deployments"), "--lang", "en"],
    pass: async (seconds) => {
      await provider.send("evm_increaseTime", [seconds]);
      await provider.send("evm_mine", []);
    },
    transactions: async () => {
      let count = 0;
      for (let number = 0; number <= (await provider.getBlockNumber()); number += 1)
        count += (await provider.getBlock(number))?.transactions.length ?? 0;
      return count;
    },
    end: async () => {
      provider.destroy();
      await server.close();
      rmSync(folder, { recursive: true });
      if (home === undefined) delete process.env["BIY_HOME"];
      else process.env["BIY_HOME"] = home;
    },
  };
}

/** A file's text with other words in it, each of which has to be there. */
export function reworded(path: string, changes: { readonly [words: string]: string }): string {
  return Object.entries(changes).reduce(
    (text, [words, others]) => {
      if (!text.includes(words)) throw new Error(`${path} does not say "${words}"`);
      return text.replaceAll(words, others);
    },
    readFileSync(path, "utf8"),
  );
}

/** Runs a command that has to succeed, and gives what it printed as JSON. */
export async function done(args: readonly string[], keys?: readonly string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await biy([...args, "--json"], keys);
  if (code !== 0) throw new Error(`biy ${args.join(" ")} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** A sale that the seller has accepted, in `folder`. @param other what its terms have otherwise @returns the agreement's path */
export async function offered({ at, place }: World, folder: string, other: object = {}): Promise<string> {
  mkdirSync(at(folder), { recursive: true });
  const path = at(folder, "agreement.json");
  const terms = { ...(JSON.parse(readFileSync(example("terms.json"), "utf8")) as object), ...other };
  writeFileSync(at(folder, "terms.json"), JSON.stringify(terms));
  const files = ["--terms", at(folder, "terms.json"), "--parties", example("parties.json")];
  await done(["new", "--out", path, ...files, ...place]);
  await done(["sale", "sign", path, "--as", "seller", "--yes", ...place]);
  return path;
}

/** A sale that is formed. */
export async function formed(world_: World, folder: string): Promise<string> {
  const path = await offered(world_, folder);
  await done(["sale", "form", path, "--as", "buyer", "--yes", ...world_.place]);
  return path;
}

/** A sale that is formed, its price to be paid through a bank. @param other what its terms have otherwise @returns the agreement's path */
export async function soldByBank(
  { at, place }: World,
  folder: string,
  other: Record<string, string> = {},
): Promise<string> {
  const path = at(folder, "agreement.json");
  mkdirSync(at(folder), { recursive: true });
  const read = (file: string) => JSON.parse(readFileSync(example(file), "utf8")) as Record<string, object>;
  const { buyer, seller, subject } = read("parties.json");
  const bank = { name: "«Bank» АҚ", iban: "KZ86125KZT5004100100", bic: "KKKBKZKA" };
  const isPerson = other["paymentAgent"]?.startsWith("0x") === true;
  const parties = {
    buyer: { ...buyer, bank },
    seller: { ...seller, bank },
    subject: isPerson ? { ...subject, confirmingPerson: "Аудит" } : subject,
  };
  const terms = { ...read("terms.json"), edition: "sale-bank-1", currency: "KZT", costsCap: "0", ...other };
  writeFileSync(at(folder, "terms.json"), JSON.stringify(terms));
  writeFileSync(at(folder, "parties.json"), JSON.stringify(parties));
  const files = ["--terms", at(folder, "terms.json"), "--parties", at(folder, "parties.json")];
  await done(["new", "--out", path, ...files, ...place]);
  await done(["sale", "sign", path, "--as", "seller", "--yes", ...place]);
  await done(["sale", "form", path, "--as", "buyer", "--yes", ...place]);
  return path;
}

/** A sale whose case waits for its decision. */
export async function deliberated(world_: World, folder: string): Promise<string> {
  return await deliberatedOf(world_, await formed(world_, folder));
}

/** An agreement that is formed, with a case that waits for its decision. */
export async function deliberatedOf(world_: World, path: string): Promise<string> {
  const { place, keys, at } = world_;
  const as = (role: string) => ["--as", role, "--yes", ...place];
  await done(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer")]);
  for (const role of ["buyer", "seller"])
    await done(["case", "nominate", path, "--arbiter", keys.arbiter.address, ...as(role)]);
  await done(["case", "accept", path, "--disclosure", at("disclosure.txt"), ...as("arbiter")]);
  for (const role of ["buyer", "seller"]) await done(["case", "close", path, ...as(role)]);
  return path;
}
