/**
 * The story of `npm start`, and an arbiter's work at the command line, each on a chain of its own.
 * @module
 */
import { expect } from "chai";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JsonRpcProvider } from "ethers";
import hre from "hardhat";
import { builtContracts } from "../../scripts/built.ts";
import { inProcess, story } from "../../scripts/demo.ts";
import { deploy } from "../../src/deploy/deploy.ts";
import { localPeople } from "../../src/deploy/local.ts";
import { sales, type Deployment } from "../../src/index.ts";
import { readDeployment, writeDeployment } from "../../src/node/files.ts";
import { run } from "./commands.ts";
import { whereaboutsOf } from "../../src/agreements/file.ts";
import { parseTerms } from "../../src/text/parse.ts";
import { EDITIONS } from "../../src/templates/sale/editions.ts";
import { loaded } from "../../src/text/load.ts";

describe("story", () => {
  let out: string;
  beforeEach(() => {
    out = `${mkdtempSync(join(tmpdir(), "biy-"))}/`;
  });
  afterEach(() => rmSync(out, { recursive: true }));

  it("tells a sale to its end in process, and writes its texts", async () => {
    const told: string[] = [];
    const summary = await inProcess(out, (line) => told.push(line));

    const all = told.join("\n");
    for (const part of [
      "Refused:",
      "not final yet",
      "The buyer got back 3 500 000.00",
      "the seller got 14 765 500.00",
      "184 500.00",
    ]) {
      expect(all).to.include(part);
    }
    expect(summary.paid).to.deep.equal({ buyer: 350_000_000n, seller: 1_476_550_000n, arbiter: 18_450_000n });
    expect(summary.agreement.phase).to.equal("closed");
    expect(summary.transactions.length).to.be.greaterThan(15);
    for (const file of [
      "agreement.kk.md",
      "agreement.ru.md",
      "agreement.en.md",
      "agreement.html",
      "award.kk.md",
      "award.ru.md",
      "award.en.md",
    ]) {
      expect(existsSync(out + file), file).to.equal(true);
    }
  });

  it("writes texts that parse back to the terms, in each language", async () => {
    const summary = await inProcess(out, () => undefined);
    const file = sales.fromJson(readFileSync(`${out}agreement.json`, "utf8"));
    const edition = EDITIONS[file.edition];
    if (edition === undefined) throw new Error("the story's edition is not shipped");
    for (const lang of ["kk", "ru", "en"] as const) {
      const written = readFileSync(`${out}agreement.${lang}.md`, "utf8");
      const { common, particulars } = parseTerms(await loaded(edition, [lang]), {
        ...whereaboutsOf(file),
        lang,
        text: written,
        private: file.private,
      });
      expect(particulars).to.deep.equal(file.terms.particulars);
      expect({ ...file.terms.common, ...common }).to.deep.equal(file.terms.common);
    }
    expect((await sales.render(file)).root).to.equal(summary.agreement.documentRoot);
  });
});

describe("npm start", () => {
  it("says what there is, when it is asked and when it is asked for something else", async () => {
    const asked = await run("scripts/demo.ts", ["--help"]);
    expect([asked.code, asked.stderr]).to.deep.equal([0, ""]);
    const others = [["sael"], ["--nope"], ["--lie", "condominium"]];
    for (const { code, stdout, stderr } of await Promise.all(others.map((args) => run("scripts/demo.ts", args)))) {
      expect([code, stdout]).to.deep.equal([2, ""]);
      const [sentence = "", ...rest] = stderr.split("\n");
      expect(sentence).to.match(/^[^\n]+ There is:$/);
      expect(rest.join("\n")).to.equal(asked.stdout);
    }
  });
});

describe("the story of the data centre", () => {
  it("tells of five decisions and a struck poll, with minutes that anyone renders again", async () => {
    const out = `${mkdtempSync(join(tmpdir(), "biy-"))}/`;
    const told: string[] = [];
    const { story: condominium } = await import("../../scripts/condominium.ts");
    const summary = await inProcess(out, (line) => told.push(line), condominium);
    expect(summary.decisions.map(({ state }) => state)).to.deep.equal([
      "executed",
      "executed",
      "executed",
      "rejected",
      "executed",
    ]);
    expect(summary.decisions.map(({ tally }) => tally.unitsYes)).to.deep.equal([14n, 17n, 24n, 11n, 17n]);
    expect(summary.version).to.equal(2n);
    const all = told.join("\n");
    for (const part of [
      "the bank tries to vote with it again:\n   Refused: ",
      "strikes the ballots of racks 16 and 23",
      "is at version 2",
    ])
      expect(all).to.include(part);
    expect(all.match(/are sealed, and the same when rendered again/g)).to.have.length(5);
    for (const no of [1, 2, 3, 4, 5])
      for (const end of ["kk.md", "ru.md", "en.md", "html"])
        expect(existsSync(`${out}minutes-${no}.${end}`), `${no} ${end}`).to.equal(true);
    rmSync(out, { recursive: true });
  });
});

describe("over JSON-RPC", () => {
  let server: Awaited<ReturnType<typeof hre.network.createServer>>;
  let provider: JsonRpcProvider;
  let deployment: Deployment;
  let folder: string;

  before(async () => {
    folder = `${mkdtempSync(join(tmpdir(), "biy-"))}/`;
    server = await hre.network.createServer("default", "127.0.0.1", 0);
    const { address, port } = await server.listen();
    provider = new JsonRpcProvider(`http://${address}:${port}`, undefined, { cacheTimeout: -1, batchMaxCount: 1 });
    deployment = await deploy(localPeople(provider), { contracts: builtContracts() });
  });
  after(async () => {
    provider.destroy();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it("tells the same story with separate wallets", async () => {
    const summary = await story({ provider, deployment, out: folder, tell: () => undefined });
    expect(summary.paid).to.deep.equal({ buyer: 350_000_000n, seller: 1_476_550_000n, arbiter: 18_450_000n });
  });

  it("notes a deployment and finds it again, with the earliest block", () => {
    writeDeployment(deployment, folder);
    writeDeployment({ ...deployment, startBlock: deployment.startBlock + 7 }, folder);
    expect(readDeployment(deployment.chainId, folder)).to.deep.equal(deployment);
    expect(() => readDeployment(5n, folder)).to.throw("biy local deploy");
  });
});
