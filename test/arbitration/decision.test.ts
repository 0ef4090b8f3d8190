/**
 * What a decision orders, field by field: what it does not say stays as it is on chain, and what it says wrongly is named.
 * @module
 */
import { expect } from "chai";
import { ZeroHash } from "ethers";
import { readFileSync } from "node:fs";
import { decide, orderedInWords, type DecisionContext, type DecisionDraft } from "../../src/agreements/decision.ts";
import { disposition, THEN } from "../../src/arbitration/disputable.ts";
import { BiyError, LANGS, sales, type Lang } from "../../src/index.ts";
import { momentInWords } from "../../src/text/slots/time.ts";
import { DECISION } from "../fixtures/drafts.ts";
import { DECIDED } from "./decidedCase.ts";
import { RULES } from "../agreements/rules.ts";

const json = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../examples/sale-of-servers/${name}`, import.meta.url), "utf8")) as unknown;
const NOW = 1_800_000_000n;
const DELIVERED = 1_799_000_000n;
const REST = `0x${"ab".repeat(32)}`;
const address = (digit: string) => `0x${digit.repeat(40)}`;
const terms = { ...(json("terms.json") as sales.SaleDraft), currency: "coin", price: "2" };
const file = await sales.draft(
  { ...terms, buyer: address("1"), seller: address("2"), offerEndsAt: "3 days", deliverBy: "20 days" },
  json("parties.json") as sales.PartiesInput,
  {
    chainId: 31337n,
    template: address("3"),
    codeHash: ZeroHash,
    tribunalCodeHash: ZeroHash,
    tribunal: address("4"),
    rules: RULES,
    now: NOW,
  },
);
const context: DecisionContext = {
  file,
  decided: DECIDED,
  present: { progress: DELIVERED, rest: REST },
  now: NOW,
};
const whole = DECISION;
const draft = (changes: object): DecisionDraft => ({
  ...whole,
  toBuyer: "1",
  toSeller: "0",
  costs: "0",
  then: "resume",
  ...changes,
});
const refusal = async (changes: object): Promise<BiyError> => await refused(decide(draft(changes), context));
const refused = async (act: Promise<unknown>): Promise<BiyError> =>
  await act.then(
    () => expect.fail("was not refused"),
    (thrown: unknown) => (thrown instanceof BiyError ? thrown : expect.fail(String(thrown))),
  );

describe("decide", () => {
  /** Each field of a disposition: what becomes of it where the draft does not say. */
  const UNSAID: { readonly [field in keyof ReturnType<typeof disposition>]: "is asked for" | bigint | string } = {
    toFirst: "is asked for",
    toSecond: "is asked for",
    costs: "is asked for",
    then: "is asked for",
    assets: 0n, // No agreement has any yet.
    progress: DELIVERED,
    rest: REST,
  };
  const NAMES: { readonly [field: string]: string } = { toFirst: "toBuyer", toSecond: "toSeller" };

  it("leaves as it is what is not said, and asks for what must be", async () => {
    expect(Object.keys(UNSAID)).to.have.members(Object.keys(disposition()));
    for (const then of Object.keys(THEN)) {
      const ordered = (await decide(draft({ then }), context)).disposition;
      for (const [field, stays] of Object.entries(UNSAID)) {
        const name = NAMES[field] ?? field;
        if (stays === "is asked for") {
          const said = await refusal({ then, [name]: undefined });
          expect([said.code, said.message], name).to.satisfy(
            ([code, text]: [string, string]) => code === "input" && text.includes(`decision.${name}`),
          );
        } else expect(ordered[field as keyof typeof ordered], `${then}: ${field}`).to.equal(stays);
      }
    }
  });

  it("takes where performance stands as keep, none, or a moment as people write it", async () => {
    const moment = BigInt(Date.parse("2026-12-31T14:00:00+05:00")) / 1_000n;
    for (const [said, found] of [
      ["keep", DELIVERED],
      ["none", 0n],
      ["2026-12-31 14:00", moment],
      [" 2026-12-31 14:00:00 ", moment],
      ["2026-12-31 14:00 (UTC+05:00)", moment],
      ["2026-12-31T14:00:00+05:00", moment],
      ["2026-12-31T09:00:00Z", moment],
      ["2026-12-31 10:00 +01:00", moment],
    ] as const)
      expect((await decide(draft({ deliveredAt: said }), context)).disposition.progress, said).to.equal(found);
  });

  for (const said of [
    "",
    "0",
    "1766000000",
    "noon",
    "2026-12-31",
    "2026-02-30 10:00",
    "1960-01-01 10:00",
    0,
    null,
    {},
    [],
  ])
    it(`refuses ${JSON.stringify(said)} as such a moment, naming the field`, async () => {
      const { code, words } = await refusal({ deliveredAt: said });
      expect(code).to.equal("input");
      for (const lang of LANGS) expect(words[lang]).to.include("decision.deliveredAt");
    });

  it("refuses any field that is not of its form, naming it", async () => {
    const wrong = [null, 5, "", [], {}, "constructor", "__proto__", "toString"];
    const numbers = ["toBuyer", "toSeller", "costs", "then"];
    const texts = ["place", "claims", "objections", "facts", "law", "conclusion", "costsReason"];
    for (const field of [...numbers, ...texts])
      for (const said of wrong) {
        const { code, message } = await refusal({ [field]: said });
        expect([code, message.includes(`decision.${field}`)], `${field}: ${JSON.stringify(said)}`).to.deep.equal([
          "input",
          true,
        ]);
      }
    for (const said of [
      {},
      { kk: "a", ru: "b" },
      { kk: "a", ru: "b", en: " " },
      { kk: "a", ru: 1, en: "c" },
      { kk: "a", ru: "b", en: "c", de: "d" },
    ])
      expect((await refusal({ place: said })).message).to.include("decision.place");
    expect((await refusal({ deliverdAt: "keep" })).message).to.include("deliverdAt");
    for (const none of [null, 5, "text", []])
      expect(await refused(decide(none as never, context))).to.have.property("code", "input");
  });

  it("says what changes of performance, and what stays", async () => {
    const last = async (changes: object, present = DELIVERED) => {
      const { operative } = await decide(draft(changes), {
        ...context,
        present: { progress: present, rest: ZeroHash },
      });
      const said = (lang: Lang) =>
        operative.languages[lang].filter(({ section }) => section === "ordered").at(-1)?.text;
      return { kk: said("kk"), ru: said("ru"), en: said("en") };
    };
    const delivered = momentInWords(DELIVERED, "en");
    for (const then of Object.keys(THEN))
      expect((await last({ then })).en).to.equal(
        `The moment of delivery (in Agreement Time) stays as it is: ${delivered}.`,
      );
    expect((await last({}, 0n)).en).to.equal("Nothing changes about delivery: it is not marked as made.");
    expect((await last({ deliveredAt: "none" })).en).to.equal("The goods are found not to be delivered.");
    expect((await last({ deliveredAt: "2026-12-31 14:00" })).ru).to.equal(
      "Признать моментом передачи (по времени Договора): 31 декабря 2026 г. 14:00:00 (UTC+05:00).",
    );
    for (const lang of LANGS) {
      const ordered = disposition({ then: THEN.resume, progress: DELIVERED });
      const [kept, set] = await Promise.all(
        [true, false].map(async (isKept) => (await orderedInWords(ordered, { file, isKept, lang })).join()),
      );
      expect(kept).not.to.equal(set);
    }
  });
});
