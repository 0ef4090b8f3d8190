/** @module Rules as sentences, and which are refused before anybody accepts: those of nobody, and those of one side. */
import { expect } from "chai";
import {
  BrowserProvider,
  Contract,
  id as hashOf,
  Interface,
  keccak256,
  Wallet,
  zeroPadValue,
  ZeroAddress,
  ZeroHash,
} from "ethers";
import { readFileSync } from "node:fs";
import { network } from "hardhat";
import { builtContracts } from "../../scripts/built.ts";
import { deploy } from "../../src/deploy/deploy.ts";
import { localKeys, localPeople } from "../../src/deploy/local.ts";
import { tribunalAbi } from "../../src/abi/index.ts";
import { RULE_FIELDS, rulesHash, type Rules } from "../../src/arbitration/rules.ts";
import * as condominiums from "../../src/condominium/condominiums.ts";
import { condominiumCode } from "../../src/deploy/contracts.ts";
import { unseenIn } from "../../src/words/terminal.ts";
import { BiyError, LANGS, sales } from "../../src/index.ts";
import { rebound } from "../agreements/rules.ts";

const json = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../examples/${path}`, import.meta.url), "utf8")) as unknown;
const DAY = 86_400n;

const connection = await network.create();
const { networkHelpers } = connection;

async function offered() {
  const provider = new BrowserProvider(connection.provider, undefined, { cacheTimeout: -1 });
  const keys = localKeys(provider);
  const deployment = await deploy(localPeople(provider), { contracts: builtContracts() });
  const { tribunal } = deployment;
  const context = { ...sales.placeIn(deployment), now: BigInt(await networkHelpers.time.latest()) };
  const draft = async (rules: Rules) =>
    await sales.draft(
      json("sale-of-servers/terms.json") as sales.SaleDraft,
      json("sale-of-servers/parties.json") as sales.PartiesInput,
      { ...context, rules },
    );
  const { rules: sole } = await sales.readRulesFacts({ provider, tribunal, rules: deployment.rules.sole });
  /** Publishes the deployment's rules with something else in them. */
  const publish = async (other: Partial<Rules>) => {
    const rules = { ...sole, ...other };
    await (await new Contract(tribunal, tribunalAbi, keys.owner).getFunction("publish")(rules)).wait();
    return rules;
  };
  return { provider, ...keys, deployment, draft, sole, publish };
}
type World = Awaited<ReturnType<typeof offered>>;

async function refusal(sent: Promise<unknown>): Promise<BiyError> {
  return await sent.then(
    () => expect.fail("was not refused"),
    (thrown: unknown) => {
      if (thrown instanceof BiyError) return thrown;
      throw thrown;
    },
  );
}

const wordOf = (account: string) => zeroPadValue(account, 32);
const OWNER_AT = 0;
const LENGTH_AT = 3;
const REVERTS = "0x60006000fd";

/** What makes rules unsound: each gives them once it is so. */
const HOSTILE: readonly (readonly [string, keyof Rules, (world: World) => Promise<Rules>])[] = [
  ["a roster without code", "roster", async (world) => await withCode(world, "0x")],
  ["a roster that does not answer", "roster", async (world) => await withCode(world, REVERTS)],
  ["a roster without an owner", "roster", async (world) => await withSlot(world, OWNER_AT, ZeroHash)],
  [
    "a roster of the seller's",
    "roster",
    async (world) => await withSlot(world, OWNER_AT, wordOf(world.seller.address)),
  ],
  ["an empty roster", "roster", async (world) => await withSlot(world, LENGTH_AT, ZeroHash)],
  [
    "an authority that is the buyer",
    "authority",
    async ({ publish, buyer }) => await publish({ authority: buyer.address }),
  ],
  [
    "a substitute that is the seller",
    "successor",
    async ({ publish, seller }) => await publish({ successor: seller.address }),
  ],
  ["rules with an empty text", "text", async ({ publish }) => await publish({ text: keccak256("0x") })],
];

async function withCode({ deployment, sole }: World, code: string): Promise<Rules> {
  await networkHelpers.setCode(deployment.roster, code);
  return sole;
}

async function withSlot({ deployment, sole }: World, at: number, value: string): Promise<Rules> {
  await networkHelpers.setStorageAt(deployment.roster, at, value);
  return sole;
}

describe("rules", () => {
  describe("rulesInWords", () => {
    it("knows all fields of the contract's struct, in its order", () => {
      const [struct] = new Interface(tribunalAbi).getFunction("rulesOf")?.outputs ?? [];
      expect(RULE_FIELDS).to.deep.equal(struct?.components?.map(({ name }) => name));
    });

    it("says each field in each language: another value is another sentence, and nothing is left to fill in", async () => {
      const { deployment, provider } = await networkHelpers.loadFixture(offered);
      const { tribunal, rules } = deployment;
      const facts = await sales.readRulesFacts({ provider, tribunal, rules: rules.sole });
      for (const lang of LANGS) {
        const said = sales.rulesInWords(facts, lang);
        expect(said.length).to.equal(RULE_FIELDS.length);
        expect(said.join("\n")).not.to.match(/[{}]|undefined/);
        for (const [at, field] of RULE_FIELDS.entries()) {
          const value = facts.rules[field];
          const other =
            typeof value === "bigint" ? value + 1n : value.replace(/.$/, (last) => (last === "1" ? "2" : "1"));
          const fee = { kind: "token", hasCode: true, symbol: "T", decimals: 2 } as const;
          const changed = {
            ...facts,
            ...(field === "feeCurrency" ? { fee } : {}),
            rules: { ...facts.rules, [field]: other },
          };
          expect(sales.rulesInWords(changed, lang)[at], `${field} ${lang}`).not.to.equal(said[at]);
        }
      }
    });

    it("says periods in days, the owner, how many are active, the advance in whole units of what its currency calls itself", async () => {
      const { deployment, provider, owner, publish } = await networkHelpers.loadFixture(offered);
      const { tribunal, rules, testTenge = "" } = deployment;
      const inCoin = await sales.readRulesFacts({ provider, tribunal, rules: rules.sole });
      const coin = sales.rulesInWords({ ...inCoin, rules: { ...inCoin.rules, advance: 15n * 10n ** 16n } }, "en");
      expect(coin).to.include("The advance for the work of the decision-makers: 0.15 of the chain's coin.");
      expect(coin.join("\n")).to.include(`Its owner (${owner.address}) enters and removes persons; active now: 5.`);

      const own = await publish({ feeCurrency: testTenge, advance: 1_234_500n, awardPeriod: 29n * DAY });
      const token = await sales.readRulesFacts({ provider, tribunal, rules: rulesHash(own) });
      expect(token.fee).to.deep.include({ kind: "token", hasCode: true, decimals: 2 });
      const said = sales.rulesInWords(token, "en");
      expect(said).to.include("The advance for the work of the decision-makers: 12,345 units of the token.");
      expect(said).to.include("Time for the decision after evidence is closed: 29 (twenty-nine) days.");
      expect(sales.rulesInWords({ ...token, rules: { ...token.rules, advance: 1n } }, "ru").join("\n")).to.include(
        "0,01",
      );
    });

    it("shows of what a token calls itself only what can be seen, in one line, and short", async () => {
      const { deployment, provider } = await networkHelpers.loadFixture(offered);
      const facts = await sales.readRulesFacts({
        provider,
        tribunal: deployment.tribunal,
        rules: deployment.rules.sole,
      });
      const fee = {
        kind: "token",
        hasCode: true,
        symbol: `\u001b[2J\nUSD${"D".repeat(10_000)}`,
        decimals: 255,
      } as const;
      const said = sales.rulesInWords({ ...facts, fee }, "en");
      expect([unseenIn(said.join("")), said.join("").includes("\n")]).to.deep.equal([undefined, false]);
      expect(said.join("").length).to.be.below(4_000);
    });
  });

  describe("requireSoundRules", () => {
    it("takes the deployment's own, and gives what the chain says of them", async () => {
      const { deployment, provider, buyer, owner, seller } = await networkHelpers.loadFixture(offered);
      const { tribunal, rules } = deployment;
      for (const hash of [rules.sole, rules.three]) {
        const parties = [buyer.address, seller.address];
        const { roster } = await sales.requireSoundRules({ provider, tribunal, rules: hash, parties });
        expect([roster.owner, roster.active?.length]).to.deep.equal([owner.address, 5]);
      }
    });

    it("refuses rules that were not published, or by no tribunal", async () => {
      const { deployment, provider } = await networkHelpers.loadFixture(offered);
      const { tribunal, roster, rules } = deployment;
      for (const where of [
        { tribunal, rules: hashOf("unknown") },
        { tribunal: roster, rules: rules.sole },
        { tribunal: Wallet.createRandom().address, rules: rules.sole },
      ]) {
        const { code, field } = await refusal(sales.requireSoundRules({ provider, ...where, parties: [] }));
        expect([code, field]).to.deep.equal(["missing", "rules"]);
      }
    });

    it("counts no party, and nobody twice, among those who can decide", async () => {
      const { deployment, provider } = await networkHelpers.loadFixture(offered);
      const facts = await sales.readRulesFacts({
        provider,
        tribunal: deployment.tribunal,
        rules: deployment.rules.three,
      });
      const active = facts.roster.active ?? [];
      expect(sales.rulesProblem(facts, active.slice(0, 2))).to.equal(undefined);
      expect(
        sales.rulesProblem(
          facts,
          active.slice(0, 3).map((each) => each.toLowerCase()),
        )?.field,
      ).to.equal("rules.roster");
    });

    it("refuses one address as authority and substitute, none, and a currency without code", async () => {
      const { deployment, provider } = await networkHelpers.loadFixture(offered);
      const facts = await sales.readRulesFacts({
        provider,
        tribunal: deployment.tribunal,
        rules: deployment.rules.sole,
      });
      const { rules } = facts;
      const fee = { kind: "token", hasCode: false, symbol: undefined, decimals: undefined } as const;
      const rows: [sales.RulesFacts, string][] = [
        [{ ...facts, rules: { ...rules, successor: rules.authority.toLowerCase() } }, "rules.successor"],
        [{ ...facts, rules: { ...rules, authority: ZeroAddress } }, "rules.authority"],
        [{ ...facts, fee }, "rules.feeCurrency"],
      ];
      for (const [each, field] of rows) expect(sales.rulesProblem(each, [])?.field).to.equal(field);
    });

    for (const [what, field, make] of HOSTILE) {
      it(`refuses ${what}: who signs, who forms, who amends, and requireDeployed`, async () => {
        const world = await networkHelpers.loadFixture(offered);
        const { provider, buyer, seller, deployment, sole, draft } = world;
        const old = await sales.sign({ signer: seller, file: await draft(sole) });
        const rules = await make(world);
        const file = await rebound(old, rules);
        // What the rules themselves say is seen without a chain, too; the rest of them who forms looks at.
        const offline = { signer: new Wallet(seller.privateKey), now: 0n };
        const isSaid = rules !== sole;
        const accepted = isSaid ? file : await sales.sign({ ...offline, file });
        const before = await provider.getBlockNumber();
        const save = () => expect.fail("saved");
        for (const refused of [
          async () => await sales.sign({ signer: seller, file }),
          async () =>
            await (
              await sales.beginSigning(file)
            )
              .show("en")
              .confirm((await sales.render(file)).root)
              .sign({ signer: seller }),
          async () => await sales.form({ signer: buyer, file: accepted, save }),
          async () => await sales.amend({ signer: buyer, file: accepted, old, save }),
          async () => await sales.requireDeployed(file, deployment, { provider }),
          ...(isSaid
            ? [
                async () => await sales.sign({ ...offline, file }),
                async () => await sales.requireDeployed(file, deployment),
                async () => await draft(rules),
              ]
            : []),
        ]) {
          const error = await refusal(refused());
          expect([error.code, error.field]).to.deep.equal(["document", `rules.${field}`]);
          expect(new Set(LANGS.map((lang) => error.words[lang])).size).to.equal(LANGS.length);
        }
        expect(await provider.getBlockNumber()).to.equal(before);
      });
    }

    it("refuses to found by rules whose authority holds a unit, and sends nothing", async () => {
      const { provider, owner, deployment, authority } = await networkHelpers.loadFixture(offered);
      const founding = json("data-centre/charter.json") as condominiums.Founding;
      const units = founding.units.map((unit) => ({ ...unit, holder: authority.address }));
      const before = await provider.getBlockNumber();
      const error = await refusal(
        condominiums.deploy({
          signer: owner,
          founding: { ...founding, units },
          code: await condominiumCode(),
          tribunal: deployment.tribunal,
          arbitration: deployment.rules.sole,
          save: () => expect.fail("saved"),
        }),
      );
      expect([error.field, await provider.getBlockNumber()]).to.deep.equal(["rules.authority", before]);
    });
  });
});
