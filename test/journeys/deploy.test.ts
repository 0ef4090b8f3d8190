/**
 * `npm run deploy` killed between two transactions, and run again.
 * @module
 */
import { expect } from "chai";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JsonRpcProvider } from "ethers";
import hre from "hardhat";
import { cases, sales, type Deployment } from "../../src/index.ts";
import { root, run } from "./commands.ts";
import { proxyTo } from "./proxy.ts";
import { biy } from "./streams.ts";

/** A local chain of its own, so that a developer's journal and addresses stay as they are. */
const chainId = 1337;
const SENDS = ["eth_sendTransaction", "eth_sendRawTransaction"];
/** Five contracts, five arbiters, two sets of rules. */
const TRANSACTIONS = 12;

describe("deploy", () => {
  let server: Awaited<ReturnType<typeof hre.network.createServer>>;
  let node: string;

  const forget = () => rmSync(`${root}deployments/${chainId}.json`, { force: true });
  beforeEach(async () => {
    forget();
    server = await hre.network.createServer({ network: "default", override: { chainId } }, "127.0.0.1", 0);
    const { address, port } = await server.listen();
    node = `http://${address}:${port}`;
  });
  afterEach(async () => {
    await server.close();
    forget();
  });

  for (const nth of [2, 5, 8]) {
    it(`goes on where it was, killed as the node takes transaction ${nth}`, async () => {
      let child: ChildProcess | undefined;
      let sent = 0;
      const killing = await proxyTo(node, ({ method }) => {
        if (!SENDS.includes(method)) return "pass";
        sent += 1;
        if (sent === nth) setTimeout(() => child?.kill("SIGKILL"), 0);
        return sent === nth ? "cutAnswer" : "pass";
      });
      const killed = await run("scripts/deploy.ts", ["--rpc", killing.url], { started: (each) => (child = each) });
      await killing.close();
      expect([killed.code, sent]).to.deep.equal([null, nth]);

      const provider = new JsonRpcProvider(node, undefined, { cacheTimeout: -1 });
      const again = await run("scripts/deploy.ts", ["--rpc", node]);
      expect(again.stderr).to.include("Deployed to chain 1337");
      expect(again.code).to.equal(0);

      const deployed = JSON.parse(again.stdout) as Deployment;
      for (const to of [sales.placeIn(deployed).template, deployed.tribunal, deployed.roster]) {
        expect(await provider.getCode(to)).not.to.equal("0x");
      }
      expect(
        await cases.disputes({
          provider,
          tribunal: deployed.tribunal,
          templates: [sales.placeIn(deployed).template],
          fromBlock: 0,
        }),
      ).to.deep.equal([]);
      let transactions = 0;
      for (let number = 0; number <= (await provider.getBlockNumber()); number += 1)
        transactions += (await provider.getBlock(number))?.transactions.length ?? 0;
      expect(transactions, "nothing was sent twice").to.equal(TRANSACTIONS);
      provider.destroy();
    });
  }

  it("from the package, puts the package's own code there; doctor tells it from another", async () => {
    const folder = mkdtempSync(join(tmpdir(), "biy-"));
    const place = ["--rpc", node, "--deployments", folder, "--lang", "en"];
    const { code, stdout, stderr } = await biy(["local", "deploy", ...place]);
    expect([code, stderr.trimEnd().split("\n").at(-1)]).to.deep.equal([
      0,
      `Deployed to chain 1337; addresses are in ${folder}/1337.json.`,
    ]);
    expect(stdout).to.equal(readFileSync(join(folder, "1337.json"), "utf8"));
    expect((await biy(["local", "deploy", "--json", ...place])).stdout).to.equal(stdout);
    expect((await biy(["doctor", ...place])).stdout).to.include("; the code is this package's\n");

    const provider = new JsonRpcProvider(node, undefined, { cacheTimeout: -1 });
    await provider.send("hardhat_setCode", [(JSON.parse(stdout) as Deployment).tribunal, "0x00"]);
    expect((await biy(["doctor", ...place])).stdout).to.include("; the code is not this package's (another");
    provider.destroy();
    rmSync(folder, { recursive: true });
  });

  it("deploys to local chains only: its keys are published", async () => {
    const far = await hre.network.createServer({ network: "default", override: { chainId: 421614 } }, "127.0.0.1", 0);
    const { address, port } = await far.listen();
    const { code, stderr } = await biy(["local", "deploy", "--lang", "en", "--rpc", `http://${address}:${port}`]);
    await far.close();
    expect([code, stderr.trim()]).to.deep.equal([2, '"biy local" is for local chains only; this is chain 421614.']);
  });

  it("says of a port that is taken that it is", async () => {
    const { port } = new URL(node);
    const { code, stderr } = await biy(["local", "start", "--port", port, "--lang", "en"]);
    expect([code, stderr.trim()]).to.deep.equal([
      2,
      `The port ${port} is taken: perhaps a chain runs there already. Give another: --port`,
    ]);
    expect((await biy(["local", "start", "--port", "65536"])).code).to.equal(2);
  });

  it("finds the node that npm run chain starts", async () => {
    const child = spawn("npm", ["run", "--silent", "chain", "--", "--port", "18545"], {
      cwd: root,
      detached: true,
      stdio: "ignore",
    });
    try {
      const body = '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}';
      const headers = { "content-type": "application/json" };
      for (let answered = false; !answered;) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        answered = await fetch("http://127.0.0.1:18545", { method: "POST", headers, body }).then(
          async (answer) => ((await answer.json()) as { result: string }).result === "0x7a69",
          () => false,
        );
      }
    } finally {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    }
  });

  it("says how it is used, when it is asked and when it is asked for something else", async () => {
    const asked = await run("scripts/deploy.ts", ["--help"]);
    expect([asked.code, asked.stderr, asked.stdout.includes("--rpc <url>")]).to.deep.equal([0, "", true]);
    const other = await run("scripts/deploy.ts", ["--nope"]);
    expect([other.code, other.stdout]).to.deep.equal([2, ""]);
    expect(other.stderr).to.include("--nope").and.include("--help").and.not.include("    at ");
  });

  it("says in one sentence that no node answers", async () => {
    const { code, stdout, stderr } = await run("scripts/deploy.ts", ["--lang", "en", "--rpc", "http://127.0.0.1:9"]);
    expect([code, stdout]).to.deep.equal([6, ""]);
    expect(stderr.trim()).to.equal(
      "There is no node at http://127.0.0.1:9. Start one in another terminal: biy local start",
    );
  });
});
