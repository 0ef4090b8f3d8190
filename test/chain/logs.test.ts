/**
 * The log cursor: everything once and in order, whatever a node refuses; no more calls than the node's limits ask for; nothing of blocks that
 * the chain has no more.
 * @module
 */
import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import fc from "fast-check";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { deskOf, readingProgress } from "../../src/cli/desk.ts";
import { BiyError } from "../../src/words/biyError.ts";
import { followLogs, keepLogs, logPages, readLogs, readThrough, type LogProgress } from "../../src/chain/logs.ts";
import { logStore } from "../../src/node/logStore.ts";
import { ADDRESS, chainOf, rpcError } from "./chain.ts";

const blocksOf = (logs: readonly { blockNumber: number }[]) => logs.map(({ blockNumber }) => blockNumber);
const thrownBy = async (attempt: Promise<unknown>): Promise<BiyError> =>
  await attempt.then(
    () => expect.fail("nothing was thrown"),
    (thrown: unknown) => (thrown instanceof BiyError ? thrown : expect.fail(String(thrown))),
  );

describe("logs", () => {
  describe("of a million blocks", () => {
    const MILLION = 1_000_000;
    const at = Array.from({ length: 500 }, (_, index) => index * 1_999 + 7);
    const read = async (refuse?: Parameters<typeof chainOf>[1]["refuse"]) => {
      const { world, provider } = chainOf(MILLION, { at, ...(refuse === undefined ? {} : { refuse }) });
      const logs = await readLogs({ provider, address: ADDRESS, fromBlock: 1, toBlock: MILLION });
      expect(blocksOf(logs)).to.deep.equal(at);
      return world.ranges.length;
    };

    it("asks a node without a limit a handful of times", async () => {
      expect(await read()).to.be.at.most(10);
    });

    for (const [said, message] of [
      ["a limit that is said", "eth_getLogs is limited to a 1000 block range"],
      ["a limit said in thousands", "You can make eth_getLogs requests with up to a 1K block range"],
      ["a limit said with a comma", "block range too large, maximum is 1,000 blocks"],
    ] as const) {
      it(`asks once a thousand blocks where ${said} is a thousand`, async () => {
        const calls = await read(({ from, to }) => (to - from >= 1_000 ? rpcError(-32602, message) : undefined));
        expect(calls).to.be.at.most(1_002);
      });
    }

    it("finds a limit that is not said by halving, and asks at most twice as often as it must", async () => {
      const calls = await read(({ from, to }) =>
        to - from >= 1_000 ? rpcError(-32000, "block range exceeded") : undefined,
      );
      expect(calls).to.be.at.most(2_000);
    });

    it("halves where there are too many results, and grows again behind them", async () => {
      const calls = await read(({ found }) =>
        found > 20 ? rpcError(-32005, "query returned more than 20 results") : undefined,
      );
      expect(calls).to.be.at.most(100);
    });
  });

  it("has everything once and in order, whatever is refused", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 200 }),
        async (unsorted, mostBlocks, mostFound, range, from) => {
          const at = unsorted.toSorted((a, b) => a - b);
          const { provider } = chainOf(400, {
            at,
            refuse: ({ from: first, to, found }) =>
              to - first >= mostBlocks ? rpcError(-32602, "range") : found > mostFound ? new Error("no") : undefined,
          });
          const logs = await readLogs({ provider, address: ADDRESS, fromBlock: from, range });
          expect(blocksOf(logs)).to.deep.equal(at.filter((block) => block >= from));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("refused down to one block, says the node's reason", async () => {
    const { world, provider } = chainOf(1_000, { at: [], refuse: () => rpcError(-32000, "history has been pruned") });
    const thrown = await thrownBy(readLogs({ provider, address: ADDRESS, fromBlock: 0 }));
    expect([thrown.code, thrown.message]).to.deep.equal([
      "network",
      "The network or the wallet refused: history has been pruned",
    ]);
    expect(world.ranges.at(-1)).to.equal(1);
  });

  it("does not ask again and again what has no such method, or does not answer", async () => {
    for (const refused of [
      rpcError(-32601, "the method eth_getLogs does not exist"),
      Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }),
    ]) {
      const { world, provider } = chainOf(1_000, { at: [], refuse: () => refused });
      expect((await thrownBy(readLogs({ provider, address: ADDRESS, fromBlock: 0 }))).code).to.equal("network");
      expect(world.ranges).to.have.length(1);
    }
  });

  it("waits where it asks too often, and does not take that for a range too large", async () => {
    const { world, provider } = chainOf(1_000, {
      at: [3, 900],
      refuse: ({ nth }) =>
        nth % 2 === 1 ? rpcError(-32005, "daily request count exceeded, request rate limited") : undefined,
    });
    const logs = await readLogs({ provider, address: ADDRESS, fromBlock: 0 });
    expect([blocksOf(logs), world.ranges]).to.deep.equal([
      [3, 900],
      [1_001, 1_001],
    ]);
  });

  it("asks for several ranges at once, and for no more than it may", async () => {
    let [open, most] = [0, 0];
    const { provider } = chainOf(1_000, { at: [1, 500, 999] });
    const send = (provider as unknown as { send: (...args: unknown[]) => Promise<unknown> }).send;
    Object.assign(provider, {
      send: async (...args: unknown[]) => {
        most = Math.max(most, (open += 1));
        await new Promise((resolve) => setTimeout(resolve, 1));
        open -= 1;
        return await send(...args);
      },
    });
    const pages: number[] = [];
    const seen: LogProgress[] = [];
    const asked = { provider, address: ADDRESS, fromBlock: 1, range: 10, atOnce: 3 };
    for await (const page of logPages({ ...asked, onProgress: (each) => seen.push(each) })) pages.push(page.fromBlock);
    expect(most).to.equal(3);
    expect(pages).to.deep.equal(pages.toSorted((a, b) => a - b));
    expect(seen.at(-1)).to.deep.equal({ fromBlock: 1, block: 1_000, toBlock: 1_000 });
  });

  it("say to a person how far they are after a second, and again every ten", async () => {
    const { provider } = chainOf(100, {
      at: [],
      refuse: ({ from, to }) =>
        to - from >= 2 ? rpcError(-32602, "eth_getLogs is limited to a 2 block range") : undefined,
    });
    let [now, said] = [0, ""];
    const stderr = new PassThrough().on("data", (chunk: Buffer) => (said += chunk.toString()));
    const desk = deskOf({ lang: "en", streams: { stdin: new PassThrough(), stdout: new PassThrough(), stderr } });
    const tells = readingProgress(desk, () => now);
    const onProgress = (progress: LogProgress) => {
      now += 400;
      tells(progress);
    };
    readThrough(provider, { store: { load: () => undefined, save: () => undefined }, onProgress });
    await readLogs({ provider, address: ADDRESS, fromBlock: 1 });
    expect(said).to.equal("… reading events: block 6 of 100 (6 %)\n… reading events: block 56 of 100 (56 %)\n");
  });

  describe("kept", () => {
    /** The logs' blocks, and how many blocks were asked for in each range. */
    const readings =
      ({ world, provider }: ReturnType<typeof chainOf>) =>
      async (more: { toBlock?: number } = {}) => {
        world.ranges.length = 0;
        const logs = await readLogs({ provider, address: ADDRESS, fromBlock: 0, ...more });
        return { blocks: blocksOf(logs), ranges: [...world.ranges] };
      };
    const folder = mkdtempSync(join(tmpdir(), "biy-logs-"));
    const NODE = "https://node.example/key";
    const path = () => join(folder, readdirSync(folder)[0] ?? "");
    const onDisk = (chain: ReturnType<typeof chainOf>, node = NODE) => {
      readThrough(chain.provider, { store: logStore(folder, node), onProgress: () => undefined });
      return chain;
    };
    beforeEach(() => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
    });
    after(() => rmSync(folder, { recursive: true }));

    it("are gone on from, by another command too: only new blocks and the last ones are asked for", async () => {
      const chain = onDisk(chainOf(1_000, { at: [10, 600] }));
      expect(await readings(chain)()).to.deep.equal({ blocks: [10, 600], ranges: [937, 64] });
      const later = onDisk(chainOf(1_010, { at: [10, 600, 1_005] }));
      expect(await readings(later)()).to.deep.equal({ blocks: [10, 600, 1_005], ranges: [74] });
      expect(await readings(later)({ toBlock: 700 })).to.deep.equal({ blocks: [10, 600], ranges: [] });
      expect(await readings(later)()).to.deep.equal({ blocks: [10, 600, 1_005], ranges: [74] });
      expect(readdirSync(folder).length).to.equal(1);
    });

    it("are read as they were kept, with their moments", async () => {
      const asked = { address: ADDRESS, fromBlock: 0, isTimed: true };
      const first = await readLogs({ provider: onDisk(chainOf(1_000, { at: [10, 60] })).provider, ...asked });
      const { world, provider } = onDisk(chainOf(1_000, { at: [10, 60] }));
      expect(await readLogs({ provider, ...asked })).to.deep.equal(first);
      expect(first.map(({ at }) => at)).to.deep.equal([100n, 600n]);
      // The last block that was kept, the last logs, and the latest block before and after them: of those with logs no block is asked for again.
      expect([world.ranges, world.calls]).to.deep.equal([[64], 4]);
    });

    it("of one node are not told of another, which may have what the first has left out", async () => {
      const asked = { address: ADDRESS, fromBlock: 0 };
      const whole = { at: [10, 600] };
      await readLogs({ provider: onDisk(chainOf(1_000, { at: [10] })).provider, ...asked });
      const [same, other] = [onDisk(chainOf(1_000, whole)), onDisk(chainOf(1_000, whole), "https://other.example")];
      expect(blocksOf(await readLogs({ provider: other.provider, ...asked }))).to.deep.equal([10, 600]);
      // Not that it is read anew each time: it is the node that tells them apart.
      expect(blocksOf(await readLogs({ provider: same.provider, ...asked }))).to.deep.equal([10]);
      const written = readdirSync(folder).map((name) => name + readFileSync(join(folder, name), "utf8"));
      expect(written.join(" ")).not.to.include("example");
    });

    it("are none of the last blocks, which a node that is behind may have left out", async () => {
      await readings(onDisk(chainOf(1_000, { at: [10] })))();
      const caughtUp = onDisk(chainOf(1_000, { at: [10, 940, 1_000] }));
      expect((await readings(caughtUp)()).blocks).to.deep.equal([10, 940, 1_000]);
    });

    it("are kept apart for each contract, choice of events and chain", async () => {
      const { provider } = onDisk(chainOf(1_000, { at: [10] }));
      const other = { ...provider, getNetwork: async () => ({ chainId: 1n }) } as typeof provider;
      readThrough(other, { store: logStore(folder, NODE), onProgress: () => undefined });
      for (const more of [{}, { address: ZeroAddress }, { topics: [ZeroHash] }, { topics: [null, ZeroHash] }])
        await readLogs({ provider, address: ADDRESS, fromBlock: 0, ...more });
      await readLogs({ provider: other, address: ADDRESS, fromBlock: 0 });
      expect(readdirSync(folder).length).to.equal(5);
    });

    it("begun later, are read anew for who asks from earlier on", async () => {
      const { provider } = onDisk(chainOf(1_000, { at: [10, 600] }));
      const from = async (fromBlock: number) => blocksOf(await readLogs({ provider, address: ADDRESS, fromBlock }));
      expect([await from(500), await from(0), await from(500)]).to.deep.equal([[600], [10, 600], [600]]);
    });

    it("on disk are rolled back where the chain was reorganised", async () => {
      await readings(onDisk(chainOf(1_000, { at: [10, 600, 950] })))();
      const other = onDisk(chainOf(1_000, { at: [10, 600, 970] }));
      other.world.fork = 900;
      expect(await readings(other)()).to.deep.equal({ blocks: [10, 600, 970], ranges: [336, 64] });
    });

    it("without a log, cost a reorganisation of the last blocks those alone", async () => {
      await readings(onDisk(chainOf(1_000_000, { at: [] })))();
      const other = onDisk(chainOf(1_000_005, { at: [1_000_003] }));
      other.world.fork = 999_990;
      expect(await readings(other)()).to.deep.equal({ blocks: [1_000_003], ranges: [69] });
    });

    it("go back to a mark, however often they were gone on from", async () => {
      for (let height = 100; height <= 1_000; height += 5) await readings(onDisk(chainOf(height, { at: [] })))();
      const other = onDisk(chainOf(1_000, { at: [] }));
      other.world.fork = 997;
      const { ranges } = await readings(other)();
      expect(ranges.length).to.equal(1);
      expect(ranges[0]).to.be.at.most(129);
    });

    for (const [what, broken] of [
      ["half-written", (whole: string) => whole.slice(0, whole.length / 2)],
      ["empty", () => ""],
      ["no text", () => "\u0000\ufffd"],
      ["changed by a character", (whole: string) => whole.replace('"blockNumber":600', '"blockNumber":601')],
      ["JSON of something else", () => "{}"],
      ["of another form", (whole: string) => whole.replace("biy logs 1", "biy logs 0")],
    ] as const) {
      it(`on disk ${what}, count for nothing, and are written again`, async () => {
        const chain = onDisk(chainOf(1_000, { at: [10, 600] }));
        const read = readings(chain);
        await read();
        const whole = readFileSync(path(), "utf8");
        writeFileSync(path(), broken(whole));
        expect(await read()).to.deep.equal({ blocks: [10, 600], ranges: [937, 64] });
        expect(readFileSync(path(), "utf8")).to.equal(whole);
      });
    }

    it("of other events under the same name, count for nothing", async () => {
      const { provider } = onDisk(chainOf(1_000, { at: [10] }));
      await readLogs({ provider, address: ADDRESS, fromBlock: 0 });
      const one = path();
      const others = { provider, address: ZeroAddress, fromBlock: 0 };
      await readLogs(others);
      const [other = ""] = readdirSync(folder).filter((name) => join(folder, name) !== one);
      writeFileSync(one, readFileSync(join(folder, other)));
      const { world } = onDisk(chainOf(1_000, { at: [10] }));
      expect(await readings({ world, provider, hashOf: () => "" })()).to.deep.include({ blocks: [10] });
    });

    it("on a disk that refuses, are read all the same", async () => {
      const chain = chainOf(1_000, { at: [10] });
      const file = join(folder, "taken");
      writeFileSync(file, "");
      readThrough(chain.provider, { store: logStore(file, NODE), onProgress: () => undefined });
      const read = readings(chain);
      expect([(await read()).blocks, (await read()).blocks]).to.deep.equal([[10], [10]]);
    });

    it("are dropped from the block on that the chain has no more, and read anew", async () => {
      const { world, provider, hashOf } = chainOf(1_000, { at: [10, 600, 950] });
      const before = await keepLogs({ provider, address: ADDRESS, fromBlock: 0 });
      world.fork = 900;
      world.at = [10, 600, 970];
      world.ranges.length = 0;
      const after = await keepLogs({ provider, address: ADDRESS, fromBlock: 0 }, before);
      expect(blocksOf(after.logs)).to.deep.equal([10, 600, 970]);
      expect(after.logs.every(({ blockNumber, blockHash }) => blockHash === hashOf(blockNumber))).to.equal(true);
      expect(world.ranges).to.deep.equal([400]);
    });

    it("are all dropped where the chain is another", async () => {
      const { world, provider } = chainOf(100, { at: [10] });
      const before = await keepLogs({ provider, address: ADDRESS, fromBlock: 0 });
      [world.fork, world.at, world.height] = [0, [20], 50];
      expect(blocksOf((await keepLogs({ provider, address: ADDRESS, fromBlock: 0 }, before)).logs)).to.deep.equal([20]);
    });

    it("are read again where the chain changed under the reading", async () => {
      const { world, provider } = chainOf(100, { at: [10, 90] });
      // Half of it was read before the change, in which a log came into that half.
      world.refuse = ({ nth }) => {
        if (nth === 2) [world.fork, world.at] = [20, [10, 30, 95]];
      };
      const logs = await readLogs({ provider, address: ADDRESS, fromBlock: 0, range: 50, atOnce: 1 });
      expect(blocksOf(logs)).to.deep.equal([10, 30, 95]);
    });
  });

  it("are followed: what comes is told once, and what a reorganisation takes away is told", async () => {
    const { world, provider } = chainOf(100, { at: [10, 90] });
    const ending = new AbortController();
    const told: [number[], number[]][] = [];
    const reading = { provider, address: ADDRESS, fromBlock: 0, interval: 1, signal: ending.signal };
    for await (const { added, removed } of followLogs(reading)) {
      told.push([blocksOf(added), blocksOf(removed)]);
      if (told.length === 1) [world.height, world.at] = [110, [10, 90, 105]];
      if (told.length === 2) [world.fork, world.at] = [80, [10, 107]];
      if (told.length === 3) ending.abort();
    }
    expect(told).to.deep.equal([
      [[10, 90], []],
      [[105], []],
      [[107], [90, 105]],
    ]);
  });
});
