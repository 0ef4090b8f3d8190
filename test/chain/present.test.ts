/** @module The present of a chain that makes blocks when it is asked for one: what a step is tried on, and which moment counts. */
import { expect } from "chai";
import type { Provider } from "ethers";
import { localKeys } from "../../src/deploy/local.ts";
import { chainTime, presentOf, simulatedOn } from "../../src/chain/present.ts";
import { sales } from "../../src/index.ts";
import { freshChain, formedSale } from "../agreements/offers.ts";
import { counted } from "./asked.ts";

const { networkHelpers } = freshChain();
const [LOCAL, OTHER] = [31337n, 5n];
const clock = () => BigInt(Math.floor(Date.now() / 1_000));
const chain = (chainId: bigint, timestamp: bigint): Provider =>
  ({
    getNetwork: async () => ({ chainId }),
    getBlock: async () => ({ number: 1, timestamp: Number(timestamp) }),
  }) as unknown as Provider;

describe("the present", () => {
  it("of a local chain is the later of its last block and the clock; of any other, its last block", async () => {
    const [past, future] = [clock() - 86_400n, clock() + 86_400n];
    for (const [chainId, at] of [
      [LOCAL, future],
      [OTHER, future],
      [OTHER, past],
    ] as const) {
      expect(presentOf(chainId, at)).to.equal(at);
      expect(await chainTime(chain(chainId, at))).to.equal(at);
    }
    const before = clock();
    for (const now of [presentOf(LOCAL, past), await chainTime(chain(LOCAL, past))])
      expect(now >= before && now <= clock()).to.equal(true);
  });

  it("is what an agreement is read at", async () => {
    const { provider, file } = await networkHelpers.loadFixture(formedSale);
    const block = await provider.getBlock("latest");
    const { now } = await sales.read({ provider, file });
    expect(now >= BigInt(block?.timestamp ?? 0) && now >= clock() - 1n).to.equal(true);
  });
});

describe("a step", () => {
  it("is tried on the block that it would be in on a local chain, and on the last one elsewhere", async () => {
    expect([await simulatedOn(chain(LOCAL, 1n)), await simulatedOn(chain(OTHER, 1n))]).to.deep.equal([
      "pending",
      "latest",
    ]);
    const { provider, file } = await networkHelpers.loadFixture(formedSale);
    const { provider: counting, asked } = counted(provider);
    await sales.markDelivered({ signer: localKeys(counting).seller, file });
    const to = file.template.toLowerCase();
    const tried = asked.calls.filter((each) => String(each.to).toLowerCase() === to);
    expect(tried.map(({ blockTag }) => blockTag)).to.deep.equal(["pending"]);
  });

  it("that opens with the next block can be taken, though the last block is of before", async () => {
    const { provider, file, stranger } = await networkHelpers.loadFixture(formedSale);
    const { from = 0n } =
      (await sales.nextSteps(file, await sales.read({ provider, file }))).find(({ step }) => step === "refund") ?? {};
    await networkHelpers.time.setNextBlockTimestamp(from);
    const last = await provider.getBlock("latest");
    expect(BigInt(last?.timestamp ?? 0) < from).to.equal(true);
    await sales.refund({ signer: stranger, file });
    expect((await sales.read({ provider, file })).phase).to.equal("closed");
  });

  it("that closes with the next block is refused before anything is sent, though the last block is of before", async () => {
    const { provider, file, seller } = await networkHelpers.loadFixture(formedSale);
    const before = await provider.getBlockNumber();
    await networkHelpers.time.setNextBlockTimestamp(file.terms.particulars.deliverBy + 1n);
    const refused = await sales.markDelivered({ signer: seller, file }).then(
      () => undefined,
      (thrown: unknown) => thrown as { code?: string },
    );
    expect([refused?.code, await provider.getBlockNumber()]).to.deep.equal(["refused", before]);
  });
});
