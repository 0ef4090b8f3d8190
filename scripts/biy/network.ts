/**
 * Reaching a node: any JSON-RPC over HTTP. What does not answer in time is an error, never a wait without end.
 * @module
 */

import { FetchRequest, JsonRpcProvider, Network } from "ethers";
import { BiyError, LOCAL_CHAINS } from "../../src/index.ts";
import { progress, Usage, type Desk } from "./desk.ts";
import { filled, WORDS } from "./words.ts";

const PATIENCE = 20_000;

export type Place = { readonly rpc: string; readonly deployments: string };

/** @param deployments the folder with the contracts' addresses, by chain */
export type Connected = {
  readonly provider: JsonRpcProvider;
  readonly chainId: bigint;
  readonly local: boolean;
  readonly deployments: string;
};

/** @throws {BiyError} `network` if nothing answers. @throws {Usage} for `--yes` away from local chains */
export async function connect(desk: Desk, { rpc: url, deployments }: Place): Promise<Connected> {
  const chainId = await progress(desk, WORDS.reaching, chainOf(url));
  const local = LOCAL_CHAINS.includes(chainId);
  if (desk.yes && !local) throw new Usage(filled(WORDS.onlyLocal, { chainId }));
  const request = new FetchRequest(url);
  request.timeout = PATIENCE;
  // The chain is asked for once, above: ethers would otherwise ask again and again, without end, while nothing answers.
  const staticNetwork = Network.from(chainId);
  const provider = new JsonRpcProvider(request, staticNetwork, { staticNetwork, cacheTimeout: -1, batchMaxCount: 1 });
  provider.pollingInterval = local ? 100 : 2_000;
  return { provider, chainId, local, deployments };
}

async function chainOf(url: string): Promise<bigint> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return BigInt(((await answer.json()) as { result: string }).result);
  } catch (thrown) {
    throw new BiyError("network", filled(WORDS.noNode, { url }), { cause: thrown });
  }
}
