/** @module The rules by which a dispute is decided: in the text whole, bound by the root and by their hash, and refused where they are others. */
import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { RULE_FIELDS, type Rules } from "../../src/arbitration/rules.ts";
import { editionOf, whereaboutsOf } from "../../src/agreements/file.ts";
import { BiyError, LANGS, sales } from "../../src/index.ts";
import { loaded } from "../../src/text/load.ts";
import { parseTerms } from "../../src/text/parse.ts";
import { text as textIn } from "../../src/text/render.ts";
import { json } from "./offers.ts";
import { rebound, RULES } from "./rules.ts";

const TENGE = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const place = {
  chainId: 31337n,
  template: "0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9",
  codeHash: `0x${"22".repeat(32)}`,
  tribunal: "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0",
  tribunalCodeHash: `0x${"33".repeat(32)}`,
  now: 1_790_000_000n,
};
const drafted = (rules: Rules) =>
  sales.draft(json("terms.json") as sales.SaleDraft, json("parties.json") as sales.PartiesInput, { ...place, rules });
const made = await drafted(RULES);

/** Another value of a field, which rules could have. */
const another = (field: keyof Rules): bigint | string => {
  const value = RULES[field];
  if (field === "feeCurrency") return TENGE;
  return typeof value === "bigint" ? value + 1n : `0x${"11".repeat((value.length - 2) / 2)}`;
};

describe("the rules in an agreement's text", () => {
  it("are each said in each language: another value is another text and another root, and each is read back", async () => {
    const edition = await loaded(editionOf(made), LANGS);
    const whole = Object.fromEntries(
      await Promise.all(LANGS.map(async (lang) => [lang, await sales.textOf(made, lang)] as const)),
    );
    for (const field of RULE_FIELDS) {
      const other = await rebound(made, { ...RULES, [field]: another(field) });
      expect(other.terms.common.document, field).not.to.equal(made.terms.common.document);
      for (const lang of LANGS) {
        const text = await sales.textOf(other, lang);
        const { rules } = parseTerms(edition, { ...whereaboutsOf(other), lang, text, private: other.private });
        const isSaid = edition.fields.some(({ path }) => path === `rules.${field}`);
        expect(rules?.[field], `${field} ${lang}`).to.equal(isSaid ? other.rules[field] : undefined);
        // Their hash is in the text, too: it is another anyway.
        const shown = text.replaceAll(other.terms.common.rules, made.terms.common.rules);
        if (isSaid) expect(shown, `${field} ${lang}`).not.to.equal(whole[lang]);
      }
      // How a case is conducted is said whole in the annex.
      const { procedure } = (await sales.render(other)).annexes ?? {};
      for (const lang of LANGS) {
        const text = textIn(procedure!, lang);
        const { rules } = parseTerms(edition.annexes!["procedure"]!, { ...whereaboutsOf(other), lang, text });
        expect(rules, `${field} ${lang}, annex`).to.deep.equal(other.rules);
      }
    }
  });

  it("say the advance in its own currency, whatever the price is in", async () => {
    const advance = async (rules: Partial<Rules>) => {
      const text = await sales.textOf(await drafted({ ...RULES, ...rules }), "en");
      return /advance for the decision-makers' work is (.*); anyone may pay/.exec(text)?.[1];
    };
    expect(await advance({ advance: 15n * 10n ** 17n })).to.equal("1.5 of the chain's coin");
    expect(await advance({ advance: 0n })).to.equal("0 of the chain's coin");
    expect(await advance({ advance: 1_250n, feeCurrency: TENGE })).to.match(/^12\.50 test tenge \(.*\)$/);
    expect(await advance({ advance: 1_250n, feeCurrency: RULES.roster })).to.match(/^1,250 of the token's smallest/);
  });

  it("stay with the file, and are refused where they are not those that the terms name", async () => {
    const again = sales.fromJson(sales.toJson(made));
    expect(again.rules).to.deep.equal(RULES);
    const changed = { ...made, rules: { ...RULES, seats: 3n } };
    for (const refused of [sales.render(changed), sales.textOf(changed, "kk"), sales.diff(made, changed)]) {
      const error = await refused.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).to.be.instanceOf(BiyError);
      expect(error).to.deep.include({ code: "document", field: "rules" });
    }
  });

  it("are refused at drafting where they say themselves that they can't work", async () => {
    const { buyer, seller } = json("terms.json") as sales.SaleDraft;
    for (const [rules, field] of [
      [{ authority: buyer }, "authority"],
      [{ successor: seller }, "successor"],
      [{ successor: RULES.authority }, "successor"],
      [{ authority: ZeroAddress }, "authority"],
      [{ text: `0x${"00".repeat(32)}` }, "text"],
      [{ text: "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470" }, "text"],
    ] as const) {
      const error = await drafted({ ...RULES, ...rules }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error, field).to.deep.include({ code: "document", field: `rules.${field}` });
    }
  });
});
