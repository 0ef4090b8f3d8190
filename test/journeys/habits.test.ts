/**
 * Whatever habits a node has, each command ends in success, or in the right sentence and exit code.
 * @module
 */
import { expect } from "chai";
import { mkdirSync, rmSync } from "node:fs";
import { habitOf, type Habit } from "./habits.ts";
import { proxyTo } from "./proxy.ts";
import { biy } from "./streams.ts";
import { example, offered, world, type World } from "./world.ts";

/** How a command ends: its exit code, and what it says or gives. */
type End = readonly [code: number, said: RegExp];
type Command = "doctor" | "form" | "status" | "release" | "history" | "list" | "verify" | "dispute";

const usual: { readonly [command in Command]: End } = {
  doctor: [0, /✓ deployment/],
  form: [0, /The agreement is formed: 0x[0-9a-f]{64} \(performing\)/],
  status: [0, /^0x[0-9a-f]{64}: performing/],
  release: [5, /^A factor of the automatic step is not met/m],
  history: [0, /The Agreement was formed/],
  dispute: [0, /Done: Open the case/],
  list: [0, /0x[0-9a-f]{64}/],
  verify: [0, /: suspended by a dispute/],
};
const noLogs = "the method eth_getLogs does not exist";
const table: readonly [Habit, Partial<{ readonly [command in Command]: End }>][] = [
  [{ mode: "range", blocks: 2 }, {}],
  [{ mode: "results", most: 1 }, {}],
  [{ mode: "nologs" }, { history: [6, new RegExp(noLogs)], list: [6, new RegExp(noLogs)] }],
  [{ mode: "lag", nth: 2 }, {}],
  [{ mode: "nethermind" }, {}],
  [{ mode: "msgonly" }, {}],
  [
    { mode: "nodata" },
    { release: [5, /^The contract refused; the node gave no reason that we know: execution reverted/m] },
  ],
  [{ mode: "legacy" }, {}],
  [
    { mode: "noestimate" },
    {
      form: [6, /refused: eth_estimateGas is disabled\. Nothing was sent\./],
      status: [0, /^0x[0-9a-f]{64}: not formed/],
      release: [5, /not possible in the Agreement's present state \(now: not formed\)/],
      history: [0, /^$/],
      dispute: [5, /not possible in the Agreement's present state \(now: not formed\)/],
      list: [0, /^No dispute is waiting/],
      verify: [0, /: not formed/],
    },
  ],
  [{ mode: "429", nth: 2 }, {}],
  [{ mode: "429body", nth: 2 }, {}],
  [{ mode: "nobatch" }, {}],
  [{ mode: "auth", user: "name", password: "pa$$ word" }, {}],
];

describe("habits of nodes", () => {
  let here: World;
  let path: string;
  let snapshot: unknown;

  before(async () => {
    here = await world("habits");
    path = await offered(here, "a");
  });
  after(async () => await here.end());
  beforeEach(async () => {
    snapshot = await here.provider.send("evm_snapshot", []);
    rmSync(here.at("home"), { recursive: true });
    mkdirSync(here.at("home"));
  });
  afterEach(async () => void (await here.provider.send("evm_revert", [snapshot])));

  const commands = (): readonly [Command, readonly string[]][] => [
    ["doctor", ["doctor"]],
    ["form", ["sale", "form", path, "--as", "buyer", "--yes"]],
    ["status", ["sale", "status", path]],
    ["release", ["sale", "release", path, "--as", "stranger", "--yes"]],
    ["history", ["sale", "history", path]],
    ["dispute", ["case", "dispute", path, "--claim", example("claim.txt"), "--as", "buyer", "--yes"]],
    ["list", ["case", "list"]],
    ["verify", ["verify", path]],
  ];

  for (const [habit, others] of table) {
    it(`${Object.values(habit).join(" ")}: every command ends as it must`, async () => {
      const { url, close } = await habitOf(here.node, habit);
      const rpc = habit.mode === "auth" ? url.replace("//", "//name:pa$$$$%20word@") : url;
      try {
        for (const [command, args] of commands()) {
          const [code, said] = others[command] ?? usual[command];
          const ran = await biy([...args, "--rpc", rpc, ...here.place.slice(2)]);
          const all = ran.stdout + ran.stderr;
          expect(ran.code, `${command}: ${all}`).to.equal(code);
          expect(all, command).to.match(said);
          expect(all, command).not.to.match(/\[object|Unexpected|pa\$\$|could not coalesce|missing revert data/);
        }
      } finally {
        await close();
      }
    });
  }

  it("what a command has read the next one does not ask for again but the last ones; one may name the first", async () => {
    const counting = await proxyTo(here.node);
    const begun = () =>
      counting.calls
        .splice(0)
        .filter(({ method }) => method === "eth_getLogs")
        .map(({ params: [asked] }) => Number((asked as { fromBlock: string }).fromBlock));
    const listed = async (...more: string[]) => {
      const ran = await biy(["case", "list", ...more, "--rpc", counting.url, ...here.place.slice(2)]);
      return { code: ran.code, found: ran.stdout.split("\n").filter((line) => line !== "").length, begun: begun() };
    };
    const as = (role: string) => ["--as", role, "--yes", "--rpc", counting.url, ...here.place.slice(2)];
    const { startBlock } = here.deployment;
    await here.provider.send("hardhat_mine", ["0xc8"]);
    // The last 64 blocks are read each time: one of several nodes behind an address may not have them yet.
    const kept = (await here.provider.getBlockNumber()) - 64;
    expect(await listed()).to.deep.equal({ code: 0, found: 0, begun: [startBlock, kept + 1] });
    await biy(["sale", "form", path, ...as("buyer")]);
    await biy(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer")]);
    begun();
    expect(await listed()).to.deep.equal({ code: 0, found: 1, begun: [kept + 1] });
    expect(await listed()).to.deep.equal({ code: 0, found: 1, begun: [kept + 1] });
    const after = (await here.provider.getBlockNumber()) + 1;
    expect(await listed("--from", `${after}`)).to.deep.include({ code: 0, found: 0 });
    expect((await biy(["case", "list", "--from", "yesterday", ...here.place])).code).to.equal(2);
    await counting.close();
  });

  it("auth: who is not let in is told so, and no secret is said, in no form", async () => {
    const { url, close } = await habitOf(here.node, { mode: "auth", user: "name", password: "right" });
    const wrong = url.replace("//", "//name:wr0ngSecret@").concat("/v3/0123456789abcdef0123?key=querySecret");
    for (const args of [
      ["doctor"],
      ["doctor", "--json"],
      ["sale", "status", path],
      ["sale", "status", path, "--json"],
    ]) {
      const ran = await biy([...args, "--rpc", wrong, ...here.place.slice(2)]);
      expect(ran.code).to.equal(args[0] === "doctor" ? 1 : 6);
      expect(ran.stdout + ran.stderr).to.match(/does not let you in; check the name, password or key/);
      expect(ran.stdout + ran.stderr).not.to.match(/wr0ngSecret|querySecret|0123456789abcdef/);
    }
    await close();
  });
});
