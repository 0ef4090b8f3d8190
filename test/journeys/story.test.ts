/**
 * The story of `npm start`, and an arbiter's work at the command line, each on a chain of its own.
 * @module
 */
import { expect } from "chai";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Contract, JsonRpcProvider } from "ethers";
import hre from "hardhat";
import { deploy } from "../../scripts/deploy/deploy.ts";
import { inProcess, story } from "../../scripts/demo.ts";
import { localKeys } from "../../scripts/keys.ts";
import * as desk from "../../scripts/rule.ts";
import { cases, sales, type Deployment, type Lang } from "../../src/index.ts";
import type { DecisionDraft } from "../../src/arbitration/decision.ts";
import { readDeployment, writeDeployment } from "../../src/node/files.ts";
import { parseTerms } from "../../src/terms/parse.ts";
import { EDITIONS } from "../../src/terms/editions.ts";

const example = new URL("../../examples/sale-of-servers/", import.meta.url);
const text = (file: string) => readFileSync(new URL(file, example), "utf8");

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
      const { common, particulars } = parseTerms(edition, {
        chainId: file.chainId,
        template: file.template,
        lang,
        text: written,
        private: file.private,
      });
      expect(particulars).to.deep.equal(file.terms.particulars);
      expect({ ...file.terms.common, ...common }).to.deep.equal(file.terms.common);
    }
    expect(sales.render(file).root).to.equal(summary.agreement.documentRoot);
  });
});

describe("over JSON-RPC", () => {
  let server: Awaited<ReturnType<typeof hre.network.createServer>>;
  let provider: JsonRpcProvider;
  let deployment: Deployment;
  let folder: string;

  // Ignition keeps a journal of what it deployed over JSON-RPC; this one is ours alone.
  const deploymentId = `journey-${process.pid}`;
  const journal = fileURLToPath(new URL(`../../ignition/deployments/${deploymentId}`, import.meta.url));

  before(async () => {
    folder = `${mkdtempSync(join(tmpdir(), "biy-"))}/`;
    server = await hre.network.createServer("default", "127.0.0.1", 0);
    const { address, port } = await server.listen();
    provider = new JsonRpcProvider(`http://${address}:${port}`, undefined, { cacheTimeout: -1, batchMaxCount: 1 });
    const { owner, authority, successor, arbiter } = localKeys(provider);
    const connection = await hre.network.create({ network: "rpc", override: { url: `http://${address}:${port}` } });
    deployment = await deploy(
      connection,
      { owner, authority: authority.address, successor: successor.address, arbiters: [arbiter.address] },
      { deploymentId },
    );
    await connection.close();
  });
  after(async () => {
    rmSync(journal, { recursive: true, force: true });
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
    expect(() => readDeployment(5n, folder)).to.throw("npm run deploy");
  });

  it("lets an arbiter see, accept, decide and enforce at the desk, and go on after an interruption", async () => {
    const keys = localKeys(provider);
    const now = BigInt((await provider.getBlock("latest"))?.timestamp ?? 0);
    const context = {
      chainId: deployment.chainId,
      template: deployment.sale,
      tribunal: deployment.tribunal,
      rules: deployment.rules.sole,
      now,
    };
    const draft = sales.draft(
      JSON.parse(text("terms.json")) as sales.SaleDraft,
      JSON.parse(text("parties.json")) as sales.PartiesInput,
      context,
    );
    const file = await sales.sign({ signer: keys.seller, file: draft });
    const { owner, buyer, seller, arbiter, stranger } = keys;
    await (
      await new Contract(deployment.testTenge ?? "", ["function mint(address,uint256)"], owner).getFunction("mint")(
        buyer.address,
        file.terms.particulars.price,
      )
    ).wait();
    await sales.approve({ signer: buyer, file });
    await sales.form({ signer: buyer, file, save: () => undefined });
    await sales.dispute({ signer: seller, file, claim: cases.textHash("claim") });

    const given: string[] = [];
    const at = (answer: boolean): desk.Desk => ({
      provider,
      chainId: deployment.chainId,
      lang: "ru" as Lang,
      tell: () => undefined,
      give: (line) => given.push(line),
      confirm: async () => answer,
    });
    await desk.show(at(true), file).catch((thrown: Error) => expect(thrown.message).to.include("no such case"));
    const { caseId } = await cases.open({ signer: seller, file, turn: 1n });
    const inCase = { tribunal: deployment.tribunal, caseId };
    for (const signer of [buyer, seller])
      await cases.nominate({ signer, ...inCase, seat: 0, arbiter: arbiter.address });
    await desk.accept(at(true), arbiter, { file, seat: 0, disclosure: "nothing to disclose" });
    for (const signer of [buyer, seller]) await cases.closeEvidence({ signer, ...inCase });
    await desk.show(at(true), file);
    expect(given.join("\n")).to.include("deliberation");

    const decision = { file, draft: JSON.parse(text("decision.json")) as DecisionDraft, out: folder };
    await desk.award(at(false), arbiter, decision).then(
      () => expect.fail("sent without a yes"),
      (thrown: Error) => expect(thrown.message).to.equal("Nothing was sent."),
    );
    expect((await cases.read({ provider, ...inCase })).stage).to.equal("deliberation");
    // Interrupted after the operative part: the desk gives only the reasons when it is asked again.
    const original = cases.STAGES.indexOf("awarded");
    let sent = 0;
    const interrupted = {
      ...at(true),
      give: () => {
        sent += 1;
        throw new Error("interrupted");
      },
    };
    await desk
      .award(interrupted, arbiter, decision)
      .catch((thrown: Error) => expect(thrown.message).to.equal("interrupted"));
    expect([sent, cases.STAGES.indexOf((await cases.read({ provider, ...inCase })).stage)]).to.deep.equal([
      1,
      original,
    ]);
    const other = { ...decision, draft: { ...decision.draft, toBuyer: "3499999.00", toSeller: "14766501.00" } };
    await desk.award(at(true), arbiter, other).then(
      () => expect.fail("other reasons were taken"),
      (thrown: Error) => expect(thrown.message).to.include("Another operative part"),
    );
    given.length = 0;
    await desk.award(at(true), arbiter, decision);
    expect(given.length).to.equal(1);
    expect((await cases.read({ provider, ...inCase })).stage).to.equal("reasoned");
    expect(readFileSync(`${folder}/${caseId}.ru.md`, "utf8")).to.include("Резолютивная часть");

    await provider.send("evm_increaseTime", [31 * 86_400]);
    await provider.send("evm_mine", []);
    await desk.enforce(at(true), stranger, decision);
    expect((await sales.read({ provider, file })).phase).to.equal("closed");
  });
});
