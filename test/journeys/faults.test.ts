/**
 * What networks, nodes, disks and impatient people do to a command: a sentence, nothing lost, nothing sent twice.
 * @module
 */
import { expect } from "chai";
import { spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { localKeys } from "../../src/deploy/local.ts";
import { sales } from "../../src/index.ts";
import { readAgreement } from "../../src/cli/templates.ts";
import { root, run } from "./commands.ts";
import { proxyTo, type Fate } from "./proxy.ts";
import { biy } from "./streams.ts";
import { deliberated, done, example, formed, offered, world, type World } from "./world.ts";

const SEND = "eth_sendRawTransaction";
const DAYS = 86_400;

describe("faults", () => {
  let here: World;
  let place: readonly string[];
  const through = (url: string) => ["--rpc", url, ...place.slice(2)];
  const as = (role: string) => ["--as", role, "--yes"];
  const forget = () => {
    rmSync(here.at("home"), { recursive: true });
    mkdirSync(here.at("home"));
  };

  beforeEach(async () => {
    here = await world("faults");
    place = here.place;
  });
  afterEach(async () => await here.end());

  describe("the node is gone in the middle", () => {
    /** A command, from a world in which it succeeds. */
    const commands: readonly [string, (world_: World) => Promise<string[]>][] = [
      [
        "new",
        async ({ at }) => [
          "new",
          "--out",
          at("new.json"),
          "--terms",
          example("terms.json"),
          "--parties",
          example("parties.json"),
        ],
      ],
      ["sale sign", async (world_) => ["sale", "sign", await offered(world_, "a"), ...as("buyer")]],
      ["sale form", async (world_) => ["sale", "form", await offered(world_, "a"), ...as("buyer")]],
      ["sale deliver", async (world_) => ["sale", "deliver", await formed(world_, "a"), ...as("seller")]],
      ["sale confirm", async (world_) => ["sale", "confirm", await formed(world_, "a"), ...as("buyer")]],
      [
        "case dispute",
        async (world_) => [
          "case",
          "dispute",
          await formed(world_, "a"),
          "--claim",
          example("claim.txt"),
          ...as("buyer"),
        ],
      ],
      [
        "sale settle",
        async (world_) => {
          const path = await formed(world_, "a");
          await done(["sale", "settle", path, "--to-seller", "18450000.00", ...as("seller"), ...world_.place]);
          return ["sale", "settle", path, "--proposal", world_.at("a", "agreement.settlement.json"), ...as("buyer")];
        },
      ],
      ["sale withdraw", async (world_) => ["sale", "withdraw", await offered(world_, "a"), ...as("seller")]],
      [
        "case evidence",
        async (world_) => {
          const path = await formed(world_, "a");
          await done(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer"), ...world_.place]);
          return [
            "case",
            "evidence",
            path,
            "--document",
            example("waybill.txt"),
            "--out",
            world_.at("evidence"),
            ...as("seller"),
          ];
        },
      ],
      [
        "case award sign",
        async (world_) => {
          const path = await deliberated(world_, "a");
          return [
            "case",
            "award",
            "sign",
            path,
            "--decision",
            example("decision.md"),
            "--out",
            world_.at("decision"),
            ...as("arbiter"),
          ];
        },
      ],
      [
        "case enforce",
        async (world_) => {
          const path = await deliberated(world_, "a");
          const decided = ["--decision", example("decision.md")];
          await done([
            "case",
            "award",
            "sign",
            path,
            ...decided,
            "--out",
            world_.at("decision"),
            ...as("arbiter"),
            ...world_.place,
          ]);
          await world_.pass(31 * DAYS);
          return ["case", "enforce", path, ...decided, ...as("stranger")];
        },
      ],
      ["sale status", async (world_) => ["sale", "status", await formed(world_, "a")]],
      ["case list", async () => ["case", "list"]],
      ["case show", async (world_) => ["case", "show", await deliberated(world_, "a")]],
      ["verify", async (world_) => ["verify", await formed(world_, "a")]],
      [
        "explain",
        async (world_) => {
          const path = await formed(world_, "a");
          await world_.pass(40 * DAYS);
          return [
            "explain",
            String((await done(["sale", "refund", path, ...as("stranger"), ...world_.place]))["transaction"]),
          ];
        },
      ],
    ];
    for (const [name, prepare] of commands) {
      it(`${name}: says so, and done again does all of it once`, async () => {
        const { node, provider, at } = here;
        const command = await prepare(here);
        forget();
        let snapshot = (await provider.send("evm_snapshot", [])) as string;
        const rewind = async () => {
          await provider.send("evm_revert", [snapshot]);
          snapshot = (await provider.send("evm_snapshot", [])) as string;
          forget();
          rmSync(at("new.json"), { force: true });
          rmSync(at("decision"), { recursive: true, force: true });
        };
        const before = await here.transactions();
        const undisturbed = await proxyTo(node);
        const whole = await biy([...command, ...through(undisturbed.url)]);
        await undisturbed.close();
        expect([whole.code, whole.stderr]).to.satisfy(([code]: [number, string]) => code === 0);
        const sent = (await here.transactions()) - before;

        const last = undisturbed.calls.length;
        const sends = undisturbed.calls.flatMap(({ method }, index) => (method === SEND ? [index, index + 1] : []));
        const places = new Set([0, Math.floor(last / 2), last - 1, ...sends].filter((index) => index < last));
        for (const cut of places) {
          await rewind();
          let nth = 0;
          const failing = await proxyTo(node, (): Fate => {
            nth += 1;
            return nth - 1 < cut ? "pass" : nth - 1 === cut ? "cutAnswer" : "cut";
          });
          const broken = await biy([...command, ...through(failing.url)]);
          await failing.close();
          expect(broken.code, `cut at call ${cut} of ${last}: ${broken.stderr}`).to.equal(6);
          expect(broken.stdout).to.equal("");
          expect(broken.stderr).not.to.match(/^\s+at /m);
          const again = await biy([...command, ...place]);
          expect(again.code, `again after call ${cut} of ${last}: ${again.stderr}`).to.equal(0);
          expect((await here.transactions()) - before, `sent after a cut at call ${cut}`).to.equal(sent);
        }
      });
    }
  });

  it("killed between two transactions, it goes on", async () => {
    const path = await offered(here, "killed");
    const before = await here.transactions();
    let child: ChildProcess | undefined;
    let sent = 0;
    const killing = await proxyTo(here.node, ({ method }) => {
      if (method === SEND) sent += 1;
      if (sent < 2) return "pass";
      child?.kill("SIGKILL");
      return "cut";
    });
    const args = ["sale", "form", path, ...as("buyer")];
    const env = { BIY_HOME: here.at("home") };
    const killed = await run("src/cli/biy.ts", [...args, ...through(killing.url)], {
      env,
      started: (each) => (child = each),
    });
    await killing.close();
    expect([killed.code, (await here.transactions()) - before]).to.deep.equal([null, 1]);
    const again = await biy([...args, ...place]);
    expect([again.code, (await here.transactions()) - before]).to.deep.equal([0, 2]);
    expect(again.stderr).to.include("Going on with transaction 0x");
  });

  it("after a reorganisation that drops the formation, it says so, and forms again from the saved file", async () => {
    const path = await offered(here, "reorganised");
    const snapshot = (await here.provider.send("evm_snapshot", [])) as string;
    const { transaction } = await done(["sale", "form", path, ...as("buyer"), ...place]);
    await here.provider.send("evm_revert", [snapshot]);

    const status = await biy(["sale", "status", path, ...place]);
    expect([status.code, status.stderr]).to.satisfy(
      ([code, said]: [number, string]) =>
        code === 0 && said.includes(`formed in transaction ${String(transaction)}, which is no longer`),
    );
    const again = await done(["sale", "form", path, ...as("buyer"), ...place]);
    expect(again["phase"]).to.equal("performing");
  });

  it("waits for as many blocks as it is told to", async () => {
    const path = await offered(here, "deep");
    const counting = await proxyTo(here.node, ({ method }) => {
      if (method === "eth_blockNumber") void here.provider.send("evm_mine", []);
      return "pass";
    });
    const { transaction } = await done([
      "sale",
      "form",
      path,
      ...as("buyer"),
      "--confirmations",
      "4",
      ...through(counting.url),
    ]);
    await counting.close();
    const receipt = await here.provider.getTransactionReceipt(String(transaction));
    expect((await here.provider.getBlockNumber()) - (receipt?.blockNumber ?? 0)).to.be.at.least(3);
  });

  describe("a transaction that is stuck", () => {
    /** `sale withdraw` is killed as it waits for a block that doesn't come. */
    async function stuck(path: string): Promise<string[]> {
      await here.provider.send("evm_setAutomine", [false]);
      let child: ChildProcess | undefined;
      const watching = await proxyTo(here.node, ({ method, params }, nth) => {
        if (method === "eth_getTransactionReceipt" && nth > 2 && params.length > 0) child?.kill("SIGKILL");
        return "pass";
      });
      const args = ["sale", "withdraw", path, ...as("seller")];
      const env = { BIY_HOME: here.at("home") };
      const { code } = await run("src/cli/biy.ts", [...args, ...through(watching.url)], {
        env,
        started: (each) => (child = each),
      });
      await watching.close();
      expect(code).to.equal(null);
      return args;
    }

    it("is taken up again by the same command, with the same nonce", async () => {
      const path = await offered(here, "stuck");
      const before = await here.transactions();
      const args = await stuck(path);
      const mining = setTimeout(
        () =>
          void here.provider.send("evm_setAutomine", [true]).then(async () => await here.provider.send("evm_mine", [])),
        300,
      );
      const again = await biy([...args, ...place]);
      clearTimeout(mining);
      expect([again.code, (await here.transactions()) - before]).to.deep.equal([0, 1]);
    });

    it("is raised in price where the network's fee has risen above it", async () => {
      const path = await offered(here, "raised");
      const before = await here.transactions();
      const args = await stuck(path);
      const journal = () => {
        const name = readdirSync(here.at("home")).find(
          (each) => each.includes(here.keys.seller.address) && each.endsWith(".json"),
        );
        return JSON.parse(readFileSync(here.at("home", name ?? ""), "utf8")) as {
          pending: { sent: unknown[] }[];
          done: { label: string }[];
        };
      };
      expect(journal().pending).to.have.length(1);
      // Somebody else's blocks at a hundred times the fee: ours stays out of them.
      await here.provider.send("hardhat_setNextBlockBaseFeePerGas", ["0x2e90edd000"]);
      await here.provider.send("evm_mine", []);
      expect((await here.transactions()) - before).to.equal(0);
      const mining = setInterval(() => void here.provider.send("evm_mine", []), 200);
      const again = await biy([...args, ...place]);
      clearInterval(mining);
      expect([again.code, (await here.transactions()) - before]).to.deep.equal([0, 1]);
      expect(journal().pending).to.have.length(0);
    });

    it("keeps another command of the same key from being sent behind it", async () => {
      const path = await offered(here, "behind");
      const other = await formed(here, "other");
      await stuck(path);
      const { code, stderr } = await biy(["sale", "deliver", other, ...as("seller"), ...place]);
      expect([code, stderr]).to.satisfy(
        ([ended, said]: [number, string]) =>
          ended === 6 && said.includes('An earlier transaction of this key ("agreement withdraw'),
      );
      await here.provider.send("evm_setAutomine", [true]);
    });

    it("is left, and sent anew, where another transaction of the key took its place", async () => {
      const path = await offered(here, "replaced");
      const args = await stuck(path);
      const { seller, stranger } = localKeys(here.provider);
      const [pending] = (
        JSON.parse(
          readFileSync(
            here.at("home", readdirSync(here.at("home")).find((each) => each.endsWith(".json")) ?? ""),
            "utf8",
          ),
        ) as { pending: { nonce: number; sent: { hash: string }[] }[] }
      ).pending;
      await here.provider.send("hardhat_dropTransaction", [pending?.sent[0]?.hash]);
      await here.provider.send("evm_setAutomine", [true]);
      await (await seller.sendTransaction({ to: stranger.address, nonce: pending?.nonce ?? 0 })).wait();
      const again = await biy([...args, ...place]);
      expect(again.stderr).to.include("Another transaction of this key took the place");
      expect([again.code, (await done(["sale", "status", path, ...place]))["phase"]]).to.deep.equal([0, "withdrawn"]);
    });
  });

  it("with a full disk it sends nothing", async () => {
    const path = await offered(here, "full");
    const before = await here.transactions();
    // A limit of nothing on the size of files, as a disk without room: writing fails, reading does not.
    const command = `ulimit -f 0; exec "${process.execPath}" "${root}src/cli/biy.ts" "$@"`;
    const args = ["sale", "form", path, ...as("buyer"), ...place];
    const { status, stderr } = await new Promise<{ status: number | null; stderr: string }>((resolve) => {
      // Not in this process's way: the node that it talks to is here.
      void runShell(command, args, here.at("home")).then(resolve);
    });
    expect([status, stderr.trim()]).to.satisfy(
      ([code, said]: [number, string]) =>
        code === 9 && said.startsWith("The disk refused to keep") && said.split("\n").length === 1,
    );
    expect(await here.transactions()).to.equal(before);
    expect(sales.idOfFile(readAgreement(path))).to.match(/^0x/); // The agreement's file is as it was.
    expect((await biy(args)).code).to.equal(0);
  });

  it("a second process with the same key waits its turn, and a dead one's lock is no lock", async () => {
    const path = await offered(here, "locked");
    const lock = here.at("home", `31337-${here.keys.buyer.address}.json.lock`);
    writeFileSync(lock, `${process.pid}`);
    const busy = await biy(["sale", "form", path, ...as("buyer"), ...place]);
    expect([busy.code, busy.stderr.trim()]).to.deep.equal([
      2,
      `Another command is at work with the key ${here.keys.buyer.address} (process ${process.pid}); wait until it ends.`,
    ]);
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(lock, `${gone}`);
    expect((await biy(["sale", "form", path, ...as("buyer"), ...place])).code).to.equal(0);
  });

  it("a broken journal is not written over", async () => {
    const path = await offered(here, "broken");
    const journal = here.at("home", `31337-${here.keys.buyer.address}.json`);
    writeFileSync(journal, "{ broken");
    const { code, stderr } = await biy(["sale", "form", path, ...as("buyer"), ...place]);
    expect([code, readFileSync(journal, "utf8")]).to.deep.equal([2, "{ broken"]);
    expect(stderr).to.include("can't be read. It holds this key's unfinished transactions");
  });

  it("a key without coin for the fee is told so, and nothing is noted as sent", async () => {
    const path = await offered(here, "poor");
    await here.provider.send("hardhat_setBalance", [here.keys.seller.address, "0x1"]);
    const { code, stderr } = await biy(["sale", "withdraw", path, ...as("seller"), ...place]);
    expect([code, stderr.trim()]).to.deep.equal([
      4,
      `${here.keys.seller.address} has too little of the chain's coin for the fee; nothing was sent.`,
    ]);
    await here.provider.send("hardhat_setBalance", [here.keys.seller.address, "0xde0b6b3a7640000"]);
    expect((await biy(["sale", "withdraw", path, ...as("seller"), ...place])).code).to.equal(0);
  });

  it("a node without archive state is enough", async () => {
    const latest = ["latest", "pending", undefined];
    const pruned = await proxyTo(here.node, ({ method, params }) =>
      ["eth_call", "eth_getCode", "eth_getBalance", "eth_getTransactionCount"].includes(method) &&
      !latest.includes(params[1] as string)
        ? { error: "missing trie node" }
        : "pass",
    );
    const path = await offered(here, "archive");
    await done(["sale", "form", path, ...as("buyer"), ...through(pruned.url)]);
    for (const command of [["sale", "status", path], ["verify", path], ["case", "list"], ["doctor"]])
      expect((await biy([...command, ...through(pruned.url)])).code, command.join(" ")).to.equal(0);
    await pruned.close();
  });

  it("pruned logs are said, and a case is found from the agreement's file", async () => {
    const path = await formed(here, "logs");
    const { caseId } = await done(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer"), ...place]);
    const pruned = await proxyTo(here.node, ({ method }) =>
      method === "eth_getLogs" ? { error: "history has been pruned" } : "pass",
    );
    const blind = await biy(["case", "list", ...through(pruned.url)]);
    expect([blind.code, blind.stdout]).to.deep.equal([6, ""]);
    expect(blind.stderr).to.include("The node does not give earlier events. Give the agreement's file");
    const seen = await biy(["case", "list", path, ...through(pruned.url)]);
    await pruned.close();
    expect([seen.code, seen.stdout.includes(String(caseId))]).to.deep.equal([0, true]);
  });
});

async function runShell(
  command: string,
  args: readonly string[],
  home: string,
): Promise<{ status: number | null; stderr: string }> {
  const { spawn } = await import("node:child_process");
  const child = spawn("bash", ["-c", command, "biy", ...args], {
    cwd: root,
    env: { ...process.env, BIY_HOME: home, NO_COLOR: "1" },
  });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin.end();
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { status, stderr };
}
