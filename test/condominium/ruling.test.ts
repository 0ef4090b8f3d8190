/**
 * A ruling from what an arbiter writes: each field of each order is asked for, and what is not of its form is named.
 * @module
 */
import { expect } from "chai";
import { rule, type RulingContext, type RulingDraft } from "../../src/condominium/ruling.ts";
import { ORDERS } from "../../src/condominium/disputes.ts";
import { ORDER_FACTS, orderInWords } from "../../src/condominium/papers/order.ts";
import type { Common } from "../../src/arbitration/disputable.ts";
import { BiyError } from "../../src/words/biyError.ts";
import { LANGS } from "../../src/words/lang.ts";
import { DECIDED } from "../arbitration/decidedCase.ts";
import { RULING } from "../fixtures/drafts.ts";
import { ABOUT_AN_ACT, EVERY_ORDER } from "./everyOrder.ts";

const CLAIMANT = "0x".padEnd(42, "1");
const about: RulingContext = {
  dispute: { common: { first: CLAIMANT, second: DECIDED.found.template } as Common, matter: ABOUT_AN_ACT },
  decided: DECIDED,
  now: 1_800_000_000n,
};

async function refusal(draft: unknown): Promise<BiyError> {
  try {
    await rule(draft as RulingDraft, about);
  } catch (thrown) {
    if (thrown instanceof BiyError) return thrown;
    throw thrown;
  }
  return expect.fail("was not refused");
}

const WRONG = [
  undefined,
  null,
  0,
  -1,
  0.5,
  1e9,
  "",
  "soon",
  "constructor",
  "__proto__",
  {},
  [],
  [0],
  [3, 3],
  ["3"],
  "XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS",
];

describe("rule", () => {
  for (const name of ORDERS)
    it(`asks for each field that the order takes, and for no other: ${name}`, async () => {
      const order = EVERY_ORDER[name];
      const { operative, whole } = await rule({ ...RULING, order }, about);
      const ordered = await orderInWords(order, { claimant: CLAIMANT, matter: ABOUT_AN_ACT });
      for (const { languages } of [operative, whole])
        for (const lang of LANGS)
          expect(languages[lang].filter(({ section }) => section === "ordered").map(({ text }) => text)).to.deep.equal([
            ordered[lang],
          ]);
      for (const field of ORDER_FACTS[name].takes)
        for (const said of WRONG) {
          const { code, words } = await refusal({ ...RULING, order: { ...order, [field]: said } });
          expect(code).to.equal("input");
          for (const lang of LANGS) expect(words[lang], JSON.stringify(said)).to.include(`ruling.order.${field}`);
        }
      const { message } = await refusal({ ...RULING, order: { ...order, elsewhere: 1 } });
      expect(message).to.include("ruling.order.elsewhere");
      const { most } = ORDER_FACTS[name];
      if (most !== undefined)
        expect((await refusal({ ...RULING, order: { ...order, days: most + 1 } })).message).to.include(`1 to ${most}`);
    });

  it("knows no order but the ten, whatever an object has of its own", async () => {
    for (const order of [
      undefined,
      null,
      5,
      "annul",
      [],
      {},
      ...["none", "constructor", "toString", "__proto__", "hasOwnProperty"].map((each) => ({ order: each })),
    ])
      expect((await refusal({ ...RULING, order })).message).to.include("ruling.order");
  });

  it("names the part that is missing, and its language", async () => {
    for (const part of ["place", "claims", "objections", "facts", "law", "conclusion"]) {
      expect((await refusal({ ...RULING, [part]: undefined })).message).to.include(`ruling.${part}`);
      expect((await refusal({ ...RULING, [part]: { kk: "a", ru: " ", en: "c" } })).message).to.include(
        `ruling.${part}.ru`,
      );
      expect((await refusal({ ...RULING, [part]: { kk: "a", ru: "b", en: "c", de: "d" } })).message).to.include(
        `ruling.${part}.de`,
      );
    }
    for (const none of [undefined, null, 5, "ruling", []]) expect((await refusal(none)).code).to.equal("input");
  });
});
