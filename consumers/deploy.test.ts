/**
 * A developer with the package and nothing else: a chain, everything on it, from the command line, a program, a page, Hardhat Ignition.
 * @module
 */
import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { build } from "esbuild";
import { JsonRpcProvider, Wallet } from "ethers";
import { codeHashOf, CONTRACTS, deploymentFrom } from "../src/deploy/index.ts";
import { inBrowser } from "./browser.ts";
import { folderOf, install, installWithHardhat, node, pack, root, run } from "./projects.ts";

describe("deploying from the package", () => {
  const folders = { plain: folderOf("deploy"), hardhat: folderOf("deploy-hardhat") };
  let chain: ChildProcess;
  let rpc: string;
  let provider: JsonRpcProvider;

  const npx = async (folder: string, ...args: string[]) =>
    await run("npx", ["--no-install", "biy", ...args, "--lang", "en"], folder);
  /** Where the package was put without npm, which would have linked it. */
  const cli = join("node_modules", "biy", "dist", "src", "cli", "biy.js");
  const hashAt = async (contract: Parameters<typeof codeHashOf>[0], address: string) =>
    codeHashOf(contract, await provider.getCode(address));

  before(async () => {
    const tarball = await pack();
    await install(folders.plain);
    cpSync(join(root, "consumers", "ignition"), folders.hardhat, { recursive: true });
    writeFileSync(join(folders.hardhat, "package.json"), '{ "private": true, "type": "module" }');
    installWithHardhat(folders.hardhat, tarball);
    chain = spawn(process.execPath, [cli, "local", "start", "--port", "0"], {
      cwd: folders.hardhat,
      stdio: ["ignore", "pipe", "inherit"],
    });
    rpc = await new Promise<string>((resolve, reject) => {
      chain.stdout?.on("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
      chain.on("close", () => reject(new Error("biy local start ended")));
    });
    provider = new JsonRpcProvider(rpc, undefined, { cacheTimeout: -1 });
  });
  after(() => {
    provider?.destroy();
    chain?.kill("SIGKILL");
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
  });

  it("biy local start says in a sentence what to install, where Hardhat is not", async () => {
    const thrown = await npx(folders.plain, "local", "start").catch((each: unknown) => String(each));
    expect(thrown).to.match(/ended with 8:\nA local chain is started by Hardhat, [^\n]*: npm install hardhat\n$/);
  });

  it("biy simulate plays what the page for developers shows, and says what to install, where Hardhat is not", async () => {
    const sale = (name: string) => join(root, "examples", "sale-of-servers", name);
    const args = ["simulate", sale("terms.json"), "--parties", sale("parties.json"), "--events", sale("events.json")];
    const thrown = await npx(folders.plain, ...args).catch((each: unknown) => String(each));
    expect(thrown).to.match(/: npm install hardhat\n$/);
    const played = await node([cli, ...args, "--lang", "en"], folders.hardhat);
    expect(readFileSync(join(root, "docs", "developers.md"), "utf8")).to.include(played);
  });

  it("biy key new takes its password through npx", async () => {
    writeFileSync(join(folders.plain, "password.txt"), "a long password of mine\n", { mode: 0o600 });
    await npx(folders.plain, "key", "new", "--out", "my-key.json", "--password-file", "password.txt");
    const { address } = await Wallet.fromEncryptedJson(
      readFileSync(join(folders.plain, "my-key.json"), "utf8"),
      "a long password of mine",
    );
    expect(address).to.match(/^0x/);
  });

  it("biy local deploy puts everything on the chain that biy local start started", async () => {
    const printed = await npx(folders.plain, "local", "deploy", "--rpc", rpc);
    expect(printed).to.equal(readFileSync(join(folders.plain, "deployments", "31337.json"), "utf8"));
    const { templates, tribunal } = deploymentFrom(JSON.parse(printed));
    expect(await hashAt(CONTRACTS.Sale, templates["Sale"]!.address)).to.equal(CONTRACTS.Sale.codeHash);
    expect(await hashAt(CONTRACTS.Tribunal, tribunal)).to.equal(CONTRACTS.Tribunal.codeHash);
  });

  it("a program finds it there, and that it is the documented code", async () => {
    cpSync(join(root, "consumers", "script", "deploy.js"), join(folders.plain, "deploy.js"));
    const { templates } = JSON.parse(readFileSync(join(folders.plain, "deployments", "31337.json"), "utf8"));
    expect(await node(["deploy.js", rpc], folders.plain)).to.equal(`${templates.Sale.address} true\n`);
  });

  it("a page deploys with its reader's wallet, and loads the code of what it deploys alone", async () => {
    cpSync(join(root, "consumers", "deploy"), folders.plain, { recursive: true });
    const { outputs } = (
      await build({
        entryPoints: [join(folders.plain, "page.js")],
        bundle: true,
        minify: true,
        splitting: true,
        format: "esm",
        outdir: join(folders.plain, "bundle"),
        metafile: true,
      })
    ).metafile;
    await inBrowser({ folder: folders.plain, rpc }, async (page, { asked }) => {
      expect(await page.locator("#done").textContent()).to.equal("yes");
      const { templates } = deploymentFrom(JSON.parse((await page.locator("#deployment").textContent()) ?? ""));
      const { address, codeHash } = templates["Sale"]!;
      expect(await hashAt(CONTRACTS.Sale, address)).to.equal(CONTRACTS.Sale.codeHash);
      expect(codeHash).to.match(/^0x/);
      const loaded = Object.entries(outputs)
        .filter(([path]) => asked.some(({ pathname }) => path.endsWith(pathname)))
        .flatMap(([, { inputs }]) => Object.keys(inputs))
        .flatMap((path) => /\/deploy\/code\/(\w+)\.js$/.exec(path)?.[1] ?? []);
      expect(loaded.sort()).to.deep.equal(["lease", "roster", "sale", "testTenge", "tribunal"]);
    });
  });

  it("a module of a Hardhat project deploys it by Ignition", async () => {
    const env = { BIY_RPC: rpc, HARDHAT_IGNITION_CONFIRM_DEPLOYMENT: "true" };
    const hardhat = join("node_modules", "hardhat", "dist", "src", "cli.js");
    const args = [hardhat, "ignition", "deploy", "ignition/modules/Shop.ts", "--network", "chain"];
    await run(process.execPath, args, folders.hardhat, env);
    const path = join(folders.hardhat, "ignition", "deployments", "chain-31337", "deployed_addresses.json");
    const deployed = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
    expect(await hashAt(CONTRACTS.Sale, deployed["Biy#Sale"] ?? "")).to.equal(CONTRACTS.Sale.codeHash);
  });
});
