/** @module Many questions in one call: what they cost, that they are answered as they would be alone, and what a node may refuse. */
import { expect } from "chai";
import { Interface, ZeroAddress, type TransactionRequest } from "ethers";
import { saleAbi, tribunalAbi } from "../../src/abi/index.ts";
import { view, viewsAt } from "../../src/chain/calls.ts";
import { chainTime } from "../../src/chain/present.ts";
import { BiyError, cases, sales } from "../../src/index.ts";
import { freshChain, formedSale } from "../agreements/offers.ts";
import { counted, isCreation } from "./asked.ts";

const { networkHelpers } = freshChain();
const load = async () => await networkHelpers.loadFixture(formedSale);
type World = Awaited<ReturnType<typeof load>>;

const refusal = async (asked: Promise<unknown>): Promise<BiyError> =>
  await asked.then(
    () => expect.fail("was not refused"),
    (thrown: unknown) => (thrown instanceof BiyError ? thrown : expect.fail(String(thrown))),
  );
const many = async ({ file }: World, provider: World["provider"], count: number) =>
  await Promise.all(Array.from({ length: count }, async () => await sales.read({ provider, file })));
/** The present of a local chain goes on between two readings. */
const timeless = (states: Awaited<ReturnType<typeof many>>) => states.map((each) => ({ ...each, now: 0n }));
const refuse =
  (when: (asked: TransactionRequest) => boolean) =>
  async (asked: TransactionRequest, answer: () => Promise<string>) => {
    if (when(asked)) throw new Error("the node does not take that");
    return await answer();
  };

describe("views", () => {
  it("cost one call where they are asked at once, and the place is looked at in the same", async () => {
    const world = await load();
    const { provider, asked } = counted(world.provider);
    const before = await chainTime(world.provider);
    const [state] = await many(world, provider, 20);
    expect(asked.calls.length).to.equal(1);
    expect(asked.others).to.deep.equal([]);
    expect(state?.phase).to.equal("performing");
    expect(state?.held).to.equal(world.file.terms.particulars.price);
    expect(state?.now).to.be.within(before, await chainTime(world.provider));
  });

  it("cost the same for each, however many there are, and few calls are under way at once", async () => {
    const world = await load();
    for (const count of [100, 200, 400]) {
      const { provider, asked } = counted(world.provider);
      await many(world, provider, count);
      expect(asked.calls.length).to.equal(Math.ceil(count / 29));
      expect(asked.most).to.be.at.most(4);
      expect(asked.others).to.deep.equal([]);
    }
  });

  for (const [habit, when] of [
    ["takes no code in place of a contract", isCreation],
    ["takes short calls only", ({ data }: TransactionRequest) => String(data).length > 4_000],
  ] as const) {
    it(`are answered the same by a node that ${habit}`, async () => {
      const world = await load();
      const { provider, asked } = counted(world.provider, refuse(when));
      expect(timeless(await many(world, provider, 40))).to.deep.equal(timeless(await many(world, world.provider, 40)));
      // Such a node is found out once, and then asked otherwise.
      expect(asked.calls.filter(when).length).to.be.at.most(12);
    });
  }

  it("are answered the same by a node that gives back nothing, or half", async () => {
    const world = await load();
    for (const give of [() => "0x", (whole: string) => whole.slice(0, whole.length / 2 - ((whole.length / 2) % 2))]) {
      const { provider } = counted(world.provider, async (asked, answer) =>
        isCreation(asked) ? give(await answer()) : await answer(),
      );
      expect(timeless(await many(world, provider, 3))).to.deep.equal(timeless(await many(world, world.provider, 3)));
    }
  });

  it("are not asked again of a node that does not answer", async () => {
    const world = await load();
    const { provider, asked } = counted(world.provider, async () => {
      throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    });
    expect((await refusal(many(world, provider, 20))).code).to.equal("network");
    expect(asked.calls.length).to.equal(1);
  });

  it("refuse another chain, an address without code, and other code, in either way", async () => {
    const world = await load();
    const { file } = world;
    const others = [
      [{ ...file, chainId: 5n }, "This is chain 31337"],
      [{ ...file, template: world.stranger.address }, "no contract"],
      [{ ...file, template: world.deployment.tribunal }, "The code at"],
    ] as const;
    for (const provider of [world.provider, counted(world.provider, refuse(isCreation)).provider]) {
      for (const [other, words] of others) {
        // Whatever goes along is answered.
        const [, ...rest] = await Promise.all([
          refusal(sales.read({ provider, file: other })).then(({ words: { en } }) => expect(en).to.contain(words)),
          sales.read({ provider, file }),
        ]);
        expect(rest[0]?.phase).to.equal("performing");
      }
    }
  });

  it("are of the block that is named, one and all", async () => {
    const world = await load();
    const { file, provider } = world;
    const block = (await provider.getBlockNumber()) - 1;
    const at = { place: { chainId: 31337n, to: file.template }, views: [recordOf(world)] };
    const before = await viewsAt(provider, { ...at, blockTag: block });
    const now = await viewsAt(provider, at);
    expect([before, now].map(({ answers: [record] }) => (record as bigint[])[0])).to.deep.equal([0n, 1n]);
    expect(before.at).to.equal(BigInt((await provider.getBlock(block))?.timestamp ?? 0));
  });

  it("that refuse say why, unless a refusal is an answer, and no other suffers from it", async () => {
    const world = await load();
    const { provider, file } = world;
    const abi = recordAbi;
    const none = {
      to: world.deployment.testTenge ?? ZeroAddress,
      abi,
      method: "recordOf",
      args: [sales.idOfFile(file)],
    };
    const place = { chainId: 31337n, to: file.template };
    const alone = refusal(viewsAt(provider, { place, views: [recordOf(world), none] }));
    const [error, other, optional] = await Promise.all([
      alone,
      view<bigint[]>({ provider, ...recordOf(world) }),
      viewsAt(provider, { place, views: [{ ...none, mayRefuse: true }, recordOf(world)] }),
    ]);
    expect(error.code).to.equal("network");
    expect(other[0]).to.equal(1n);
    expect(optional.answers[0]).to.equal(undefined);
    expect((optional.answers[1] as bigint[])[0]).to.equal(1n);
  });

  it("return what ethers returns, of every shape", async () => {
    const world = await load();
    const { provider, deployment, file } = world;
    const caseId = cases.caseIdOf({ template: file.template, agreement: sales.idOfFile(file), turn: 1n });
    const shapes = [
      { to: deployment.tribunal, abi: tribunalAbi, method: "seatsOf", args: [caseId] },
      { to: deployment.tribunal, abi: tribunalAbi, method: "caseOf", args: [caseId] },
      { to: deployment.tribunal, abi: tribunalAbi, method: "eip712Domain", args: [] },
      { to: file.template, abi: saleAbi, method: "eip712Domain", args: [] },
      recordOf(world),
    ];
    const { answers } = await viewsAt(provider, { place: { chainId: 31337n, to: file.template }, views: shapes });
    for (const [index, { to, abi, method, args }] of shapes.entries()) {
      const of = new Interface(abi);
      const data = await provider.call({ to, data: of.encodeFunctionData(method, args) });
      const alone = of.decodeFunctionResult(method, data);
      expect(answers[index]).to.deep.equal(alone.length === 1 ? alone[0] : alone);
    }
  });
});

const recordAbi = ["function recordOf(bytes32) view returns (uint8, uint8)"];
const recordOf = ({ file }: World) => ({
  to: file.template,
  abi: saleAbi,
  method: "recordOf",
  args: [sales.idOfFile(file)],
});
