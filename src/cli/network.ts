/**
 * Reaching a node: any JSON-RPC over HTTP. What does not answer in time is an error, never a wait without end.
 * @module
 */

import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { FetchRequest, isError, JsonRpcProvider, Network, type JsonRpcPayload, type JsonRpcResult } from "ethers";
import { readThrough, isRateLimit, patiently, isUnauthorized, isUnreachable } from "../chain/index.ts";
import { publicUrl, signedIn, say } from "../words/index.ts";
import { asBiyError, BiyError, LOCAL_CHAINS } from "../index.ts";
import { logStore } from "../node/index.ts";
import { progress, readingProgress, Usage, type Desk } from "./desk.ts";
import { home, lastHere } from "./journal.ts";
import * as NETWORK_WORDS from "../words/cli/network.ts";

const PATIENCE = 20_000;
/** So many calls go in one request. */
const BATCH = 20;

export type Place = { readonly rpc: string; readonly deployments: string };

/** @param deployments the folder with the contracts' addresses, by chain */
export type Connected = {
  readonly provider: JsonRpcProvider;
  readonly chainId: bigint;
  readonly local: boolean;
  readonly deployments: string;
  /** The node's address as it was given: it may have a password in it, and is shown to nobody. */
  readonly node: string;
};

/** @throws {BiyError} `network` if nothing answers. @throws {Usage} for `--yes` away from local chains */
export async function connect(desk: Desk, { rpc, deployments }: Place): Promise<Connected> {
  if (!URL.canParse(rpc) || !/^https?:$/.test(new URL(rpc).protocol)) throw new Usage(NETWORK_WORDS.badUrl);
  const { url, authorization } = signedIn(rpc);
  const request = new FetchRequest(url);
  request.timeout = PATIENCE;
  request.retryFunc = async () => false; // What is asked too often is asked again by us.
  if (authorization !== undefined) request.setHeader("authorization", authorization);
  const chainId = await progress(desk, NETWORK_WORDS.reaching, chainOf(request));
  const local = LOCAL_CHAINS.includes(chainId);
  if (desk.yes && !local) throw new Usage(say(NETWORK_WORDS.onlyLocal, { chainId }));
  const provider = new Node(request, chainId);
  provider.pollingInterval = local ? 100 : 2_000;
  readThrough(provider, { store: logStore(join(home(), "logs"), rpc), onProgress: readingProgress(desk) });
  await caughtUpWithUs(desk, provider, chainId);
  return { provider, chainId, local, deployments, node: rpc };
}

/** As many answers in a row: behind one address there may be several nodes, of which one is behind. */
const IN_A_ROW = 3;
/** A node that is further behind than that is taken as it is. */
const CATCHES_UP_WITHIN = 20_000;
/** What was done longer ago every node has. */
const RECENT = 60_000;

/** Waits until every node that answers has a block. */
export async function caughtUp(desk: Desk, provider: JsonRpcProvider, block: number): Promise<void> {
  const until = Date.now() + CATCHES_UP_WITHIN;
  const wait = async () => {
    for (let inARow = 0; inARow < IN_A_ROW && Date.now() < until;) {
      inARow = (await provider.getBlockNumber()) >= block ? inARow + 1 : 0;
      if (inARow === 0) await pause(provider.pollingInterval);
    }
  };
  await progress(desk, say(NETWORK_WORDS.catchingUp, { block }), wait());
}

/** What a command did a moment ago is there for the next one. A chain that was set back doesn't have it, and is not waited for. */
async function caughtUpWithUs(desk: Desk, provider: JsonRpcProvider, chainId: bigint): Promise<void> {
  const last = lastHere(chainId);
  if (last === undefined || Date.now() - last.when > RECENT) return;
  const receipt = await provider.getTransactionReceipt(last.hash);
  if (receipt !== null) await caughtUp(desk, provider, receipt.blockNumber);
}

async function chainOf(request: FetchRequest): Promise<bigint> {
  const asked = request.clone();
  asked.body = { jsonrpc: "2.0", id: 1, method: "eth_chainId", params: [] };
  const url = publicUrl(request.url);
  try {
    return await patiently(async () => {
      const response = await asked.clone().send();
      response.assertOk();
      const answer = response.bodyJson as JsonRpcResult;
      if ("error" in answer) throw new Refused(answer);
      return BigInt(String(answer.result));
    });
  } catch (thrown) {
    const options = { cause: thrown };
    if (isUnauthorized(thrown)) throw new BiyError("network", say(NETWORK_WORDS.notLetIn, { url }), options);
    if (isUnreachable(thrown) || isError(thrown, "TIMEOUT")) {
      const isHere = ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname);
      throw new BiyError("network", say(isHere ? NETWORK_WORDS.noLocalNode : NETWORK_WORDS.noNode, { url }), options);
    }
    const reason = asBiyError(thrown).words;
    throw new BiyError("network", say(NETWORK_WORDS.noChain, { url, reason }), options);
  }
}

/** Carries an answer that is an error. */
class Refused extends Error {
  readonly answer: JsonRpcResult;
  constructor(answer: JsonRpcResult) {
    super("", { cause: answer });
    this.answer = answer;
  }
}

const isLimited = (answer: JsonRpcResult): boolean => "error" in answer && isRateLimit(answer);

/** A node that is asked in batches, if it takes them, and again later where it is asked too often. */
class Node extends JsonRpcProvider {
  #takesBatches = true;

  constructor(request: FetchRequest, chainId: bigint) {
    // The chain is asked for once, before: ethers would otherwise ask again and again, without end, while nothing answers.
    const staticNetwork = Network.from(chainId);
    super(request, staticNetwork, { staticNetwork, cacheTimeout: -1, batchMaxCount: BATCH, batchStallTime: 1 });
  }

  override async _send(payload: JsonRpcPayload | JsonRpcPayload[]): Promise<JsonRpcResult[]> {
    if (!Array.isArray(payload)) return [await this.#one(payload)];
    const answers = this.#takesBatches ? await this.#batch(payload) : undefined;
    if (answers === undefined) this.#takesBatches = false;
    // Those that were too many, and all of a batch that was not taken, one by one.
    const taken = new Map(answers?.filter((each) => !isLimited(each)).map((each) => [each.id, each]));
    return await Promise.all(payload.map(async (each) => taken.get(each.id) ?? (await this.#one(each))));
  }

  /** None, if the node takes no batches. */
  async #batch(payload: JsonRpcPayload[]): Promise<JsonRpcResult[] | undefined> {
    try {
      const answers = await patiently(async () => await super._send(payload));
      return answers.length === payload.length ? answers : undefined;
    } catch (thrown) {
      if (isError(thrown, "SERVER_ERROR") && !isUnauthorized(thrown)) return undefined;
      throw thrown;
    }
  }

  async #one(payload: JsonRpcPayload): Promise<JsonRpcResult> {
    try {
      return await patiently(async () => {
        const [answer] = await super._send(payload);
        if (answer === undefined) throw new TypeError("the node answered with nothing");
        if (isLimited(answer)) throw new Refused(answer);
        return { ...answer, id: payload.id }; // An error may come without it.
      });
    } catch (thrown) {
      if (thrown instanceof Refused) return { ...thrown.answer, id: payload.id };
      throw thrown;
    }
  }
}
