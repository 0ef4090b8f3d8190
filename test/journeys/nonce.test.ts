/** @module The number of a key's next transaction, where the node that answers is behind: never one that the journal has seen mined. */
import { expect } from "chai";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { Wallet, type JsonRpcProvider } from "ethers";
import { deskOf } from "../../src/cli/desk.ts";
import { Sender } from "../../src/cli/sender.ts";

const MINED = { hash: `0x${"11".repeat(32)}`, block: 7, nonce: 7 };

/** A node that counts so many transactions of the key, one answer after the other; and has the last of them, or not. */
function nodeOf(counts: readonly number[], has: boolean) {
  const asked = { counts: 0 };
  const provider = {
    pollingInterval: 1,
    getTransactionCount: async () => counts[Math.min(asked.counts++, counts.length - 1)],
    getTransactionReceipt: async () => (has ? { hash: MINED.hash, blockNumber: MINED.block } : null),
  } as unknown as JsonRpcProvider;
  return { provider, asked };
}

describe("the next nonce", () => {
  const before = process.env["BIY_HOME"];
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "biy-nonce-"));
    process.env["BIY_HOME"] = home;
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
    if (before === undefined) delete process.env["BIY_HOME"];
    else process.env["BIY_HOME"] = before;
  });

  const next = async ({ provider }: ReturnType<typeof nodeOf>, mined: boolean) => {
    const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
    const at = { provider, chainId: 31337n, local: true, deployments: "", node: "", confirmations: 1 };
    const signer = new Sender(deskOf({ lang: "en", streams }), Wallet.createRandom(), at);
    if (mined) signer.journal.finish("a step", MINED);
    try {
      return await signer.getNonce("pending");
    } finally {
      signer.journal.close();
    }
  };

  it("is the node's, where the journal has nothing", async () => {
    expect(await next(nodeOf([3], true), false)).to.equal(3);
  });

  it("is the node's, where it counts as much as the journal or more", async () => {
    for (const count of [8, 12]) expect(await next(nodeOf([count], true), true)).to.equal(count);
  });

  it("is the one after the journal's last, where the node counts less but has it", async () => {
    for (const count of [0, 5, 7]) {
      const node = nodeOf([count], true);
      expect(await next(node, true)).to.equal(8);
      expect(node.asked.counts).to.equal(1);
    }
  });

  it("is waited for, where the node that answers does not have the last one yet", async () => {
    const node = nodeOf([5, 6, 8], false);
    expect(await next(node, true)).to.equal(8);
    expect(node.asked.counts).to.equal(3);
  });

  it("is the node's after some waiting, where the chain has dropped the last one", async () => {
    expect(await next(nodeOf([5], false), true)).to.equal(5);
  });
});
