/** @module What comes from JSON files as they are, by the types and by what it does; and what goes to JSON. */
import { expect } from "chai";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import parties from "../../examples/sale-of-servers/parties.json" with { type: "json" };
import terms from "../../examples/sale-of-servers/terms.json" with { type: "json" };
import { cases, plain, sales, type AgreementFile, type BiyError, type Plain } from "../../src/index.ts";
import { writeDeployment } from "../../src/node/files.ts";
import { freshChain, formedSale, offeredSale } from "./offers.ts";
import { RULES } from "./rules.ts";

const { networkHelpers } = freshChain();

describe("what people write", () => {
  it("is taken as it is imported", async () => {
    const { deployment, provider } = await networkHelpers.loadFixture(offeredSale);
    const { tribunal } = deployment;
    const rules = await cases.readRules({ provider, tribunal, rules: deployment.rules.sole });
    const now = BigInt((await provider.getBlock("latest"))!.timestamp);
    const context = { ...sales.placeIn(deployment), rules, now };
    const file: AgreementFile = await sales.draft(terms, parties, context);
    expect(await sales.textOf(file, "en")).to.include("18,450,000.00");
  });

  it("is refused where a word is none of those that there are", async () => {
    const { draft, deployment } = await networkHelpers.loadFixture(offeredSale);
    const { chainId, template, codeHash, tribunalCodeHash } = await draft();
    const { tribunal } = deployment;
    const other = { ...parties, buyer: { ...parties.buyer, kind: "ghost" } };
    const context = { chainId, template, codeHash, tribunal, tribunalCodeHash, rules: RULES, now: 0n };
    const refused = await sales.draft(terms, other, context).catch((thrown: unknown) => thrown);
    expect(refused).to.have.property("field", "buyer.kind");
  });
});

describe("the JSON of a deployment", () => {
  /** The very text that `npm run deploy` writes. */
  const written = (deployment: Parameters<typeof writeDeployment>[0]) => {
    const folder = mkdtempSync(join(tmpdir(), "biy-json-"));
    try {
      return JSON.parse(readFileSync(writeDeployment(deployment, folder), "utf8")) as sales.Trusted & {
        roster: string;
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it("is a deployment that a file can be compared with, however its numbers and addresses are spelled", async () => {
    const { file, deployment } = await networkHelpers.loadFixture(offeredSale);
    const json = written(deployment);
    expect(typeof json.chainId).to.equal("string");
    const { template, codeHash } = sales.placeIn(deployment);
    const upper = (hash: string) => `0x${hash.slice(2).toUpperCase()}`;
    const other = { address: template.toLowerCase(), codeHash: upper(codeHash) };
    const lower = {
      templates: { Sale: other },
      tribunal: json.tribunal.toLowerCase(),
      tribunalCodeHash: upper(json.tribunalCodeHash),
    };
    for (const same of [json, { ...json, chainId: 31337 }, { ...json, ...lower }])
      expect(await sales.requireDeployed(file, same)).to.equal(true);
    // What is wrong with another template's entry keeps nobody from this one.
    const withBroken = { ...json, templates: { ...json.templates, Lease: { address: "soon" } } };
    expect(await sales.requireDeployed(file, withBroken as never)).to.equal(true);
  });

  it("is refused where it is another, and where it is none", async () => {
    const { file, deployment } = await networkHelpers.loadFixture(offeredSale);
    const json = written(deployment);
    const tried = async (other: object) =>
      await sales.requireDeployed(file, { ...json, ...other }).then(
        () => undefined,
        (thrown: unknown) => thrown as BiyError,
      );
    const Sale = json.templates["Sale"]!;
    const moved = { templates: { Sale: { ...Sale, address: json.roster } } };
    const changed = { templates: { Sale: { ...Sale, codeHash: `0x${"11".repeat(32)}` } } };
    const replaced = { tribunalCodeHash: `0x${"11".repeat(32)}` };
    for (const other of [{ chainId: "5" }, { chainId: 5 }, moved, changed, { tribunal: json.roster }, replaced])
      expect(await tried(other)).to.have.property("code", "document");
    expect(await tried({ chainId: "local" })).to.deep.include({ code: "input", field: "chainId" });
    for (const field of ["templates", "tribunalCodeHash", "rules"])
      expect(await tried({ [field]: "0x12" })).to.deep.include({ code: "input", field });
    for (const part of ["address", "codeHash"])
      for (const wrong of ["0x12", undefined]) {
        const templates = { Sale: { ...Sale, [part]: wrong } };
        expect(await tried({ templates })).to.deep.include({ code: "input", field: `templates.Sale.${part}` });
      }
    for (const templates of [{}, { Lease: Sale }])
      expect(await tried({ templates })).to.deep.include({ code: "input", field: "templates.Sale" });
    expect(() => sales.placeIn({ ...deployment, templates: {} })).to.throw(/has no template "Sale"/);
  });
});

describe("plain", () => {
  it("is what JSON takes, of states, cases and prepared calls", async () => {
    const { provider, buyer, seller, file } = await networkHelpers.loadFixture(formedSale);
    const state = await sales.read({ provider, file });
    const shown: Plain<sales.SaleState> = plain(state);
    const again = JSON.parse(JSON.stringify(shown)) as typeof shown;
    expect([again.held, again.credits.first, again.phase]).to.deep.equal([`${state.held}`, "0", "performing"]);
    expect(() => JSON.stringify(state)).to.throw(TypeError);
    const call = await sales.markDelivered.prepare({ provider, from: seller.address, file });
    expect(JSON.parse(JSON.stringify(plain([call])))).to.deep.include({ ...call, chainId: "31337", value: "0" });
    await sales.dispute({ signer: buyer, file, claim: `0x${"11".repeat(32)}` });
    const { caseId } = await cases.open({ signer: buyer, file, turn: 1n });
    const { tribunal } = file.terms.common;
    expect(JSON.stringify(plain(await cases.read({ provider, tribunal, caseId })))).to.include('"stage":"opened"');
    expect(plain([1n, { a: [2n, null, "x", undefined] }])).to.deep.equal(["1", { a: ["2", null, "x", undefined] }]);
  });
});
