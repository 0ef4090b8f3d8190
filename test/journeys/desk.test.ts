/**
 * What the arbiter's desk says at a terminal to a wrong command, option, file, key, password or network: a sentence, never a trace.
 * @module
 */
import { expect } from "chai";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encryptKeystoreJsonSync, JsonRpcProvider, Wallet } from "ethers";
import hre from "hardhat";
import { localKeys } from "../../scripts/keys.ts";
import { cases, sales } from "../../src/index.ts";
import { writeAgreement } from "../../src/node/files.ts";
import { run } from "./commands.ts";

const example = new URL("../../examples/sale-of-servers/", import.meta.url);
const json = <T>(file: string) => JSON.parse(readFileSync(new URL(file, example), "utf8")) as T;

describe("the desk at a terminal", () => {
  let server: Awaited<ReturnType<typeof hre.network.createServer>>;
  let provider: JsonRpcProvider;
  let node: string;
  let folder: string;
  let agreement: string;
  let disclosure: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "biy-"));
    server = await hre.network.createServer("default", "127.0.0.1", 0);
    const { address, port } = await server.listen();
    node = `http://${address}:${port}`;
    provider = new JsonRpcProvider(node, undefined, { cacheTimeout: -1 });
    const { buyer: place } = localKeys(provider);
    const context = {
      chainId: 31337n,
      template: place.address, // No contract is there, as on a chain on which nothing was deployed.
      tribunal: place.address,
      rules: cases.textHash("rules"),
      now: BigInt((await provider.getBlock("latest"))?.timestamp ?? 0),
    };
    agreement = join(folder, "agreement.json");
    writeAgreement(agreement, sales.draft(json("terms.json"), json("parties.json"), context));
    disclosure = join(folder, "disclosure.txt");
    writeFileSync(disclosure, "nothing to disclose");
  });
  after(async () => {
    provider.destroy();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const at = async (...args: string[]) => await run("scripts/rule.ts", [...args, "--rpc", node]);

  for (const args of [[], ["decide"], ["list", "--colour"], ["list", "--lang", "de"], ["accept", "--seat", "first"]]) {
    it(`shows its usage for "${args.join(" ")}", and ends with 2`, async () => {
      const { code, stdout, stderr } = await at(...args);
      expect([code, stdout]).to.deep.equal([2, ""]);
      expect(stderr).to.include("Usage: npm run rule");
      expect(stderr).not.to.match(/^\s+at /m);
    });
  }

  const refused: readonly [string, () => string[], RegExp][] = [
    ["an option that is missing", () => ["show"], /^--file is needed: a value\.$/],
    ["a file that is not there", () => ["show", "--file", "nowhere.json"], /^There is no file nowhere\.json/],
    ["a file that is not JSON", () => ["show", "--file", disclosure], /JSON/],
    ["no contract at the address", () => ["show", "--file", agreement], /^There is no contract at 0x/],
    ["a role that is none", () => ["open", "--file", agreement, "--as", "judge"], /^--as is needed: owner, buyer/],
    ["no answer, where nobody can type", () => ["open", "--file", agreement], /^--key-file is needed/],
    [
      "a wrong password",
      () => {
        const keystore = join(folder, "key.json");
        // Few rounds, so that the test is quick; the password is wrong all the same.
        const { address, privateKey } = Wallet.createRandom();
        writeFileSync(keystore, encryptKeystoreJsonSync({ address, privateKey }, "right", { scrypt: { N: 2 } }));
        return ["open", "--file", agreement, "--key-file", keystore, "--password-fd", "0"];
      },
      /^The key did not open/,
    ],
  ];
  for (const [what, args, sentence] of refused) {
    it(`says a sentence about ${what}, and ends with 1`, async () => {
      const { code, stdout, stderr } = await at(...args(), "--lang", "en");
      expect(stderr.trim()).to.match(sentence);
      expect(stderr.trim().split("\n").length).to.equal(1);
      expect([code, stdout]).to.deep.equal([1, ""]);
    });
  }

  it("says that another chain was meant, or that nothing is deployed on it", async () => {
    const other = await hre.network.createServer({ network: "default", override: { chainId: 1337 } }, "127.0.0.1", 0);
    const { address, port } = await other.listen();
    const { code, stderr } = await run("scripts/rule.ts", [
      "show",
      "--file",
      agreement,
      "--lang",
      "en",
      "--rpc",
      `http://${address}:${port}`,
    ]);
    const listed = await run("scripts/rule.ts", ["list", "--lang", "en", "--rpc", `http://${address}:${port}`]);
    await other.close();
    expect([listed.code, listed.stderr.trim()]).to.deep.equal([
      1,
      'Biy is not deployed on chain 1337; run "npm run deploy".',
    ]);
    expect([code, stderr.trim()]).to.deep.equal([
      1,
      "This is chain 1337, but the agreement is for chain 31337; connect to the right network.",
    ]);
  });

  it("takes test keys and --yes on local chains only", async () => {
    const far = await hre.network.createServer({ network: "default", override: { chainId: 421614 } }, "127.0.0.1", 0);
    const { address, port } = await far.listen();
    for (const option of [["--as", "buyer"], ["--yes"]]) {
      const { code, stderr } = await run("scripts/rule.ts", [
        "open",
        "--file",
        agreement,
        "--lang",
        "en",
        "--rpc",
        `http://${address}:${port}`,
        ...option,
      ]);
      expect([code, stderr.trim()]).to.deep.equal([
        1,
        "--yes and --as are for local chains only; this is chain 421614.",
      ]);
    }
    await far.close();
  });
});
