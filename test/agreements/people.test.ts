/** @module People in agreements: who may still sign, a session of signing, erasure, restriction, working days, an objection. */
import { expect } from "chai";
import { Wallet } from "ethers";
import { agreements, BiyError, LANGS, sales, type BiyErrorCode } from "../../src/index.ts";
import { forget } from "../../src/text/root.ts";
import type { Acceptance } from "../../src/agreements/terms.ts";
import { dayOf, workingDayAfter } from "../../src/text/days.ts";
import { CONTEXT, json } from "./drafts.ts";

const parties = json("parties.json") as sales.PartiesInput;
const NOW = CONTEXT.now;
const DAY = 86_400n;
const seller = new Wallet("0x" + "51".repeat(32));
const buyer = new Wallet("0x" + "52".repeat(32));

/** @param validUntil the last day of the authority of the seller's signatory */
async function offer(validUntil?: string): Promise<sales.SaleFile> {
  const signatory = { name: "A", office: "B", basis: "C", ...(validUntil === undefined ? {} : { validUntil }) };
  const terms = { ...(json("terms.json") as sales.SaleDraft), buyer: buyer.address, seller: seller.address };
  return await sales.draft(terms, { ...parties, seller: { ...parties.seller, signatory } }, CONTEXT);
}

/** @returns the English sentence */
async function refusal(act: () => unknown, code: BiyErrorCode): Promise<string> {
  try {
    await act();
  } catch (thrown) {
    if (!(thrown instanceof BiyError)) throw thrown;
    expect(thrown.code, thrown.message).to.equal(code);
    expect(new Set(LANGS.map((lang) => thrown.words[lang])).size).to.equal(3);
    return thrown.message;
  }
  return expect.fail("was not refused");
}

describe("an authority to sign", () => {
  let file: sales.SaleFile;
  before(async () => (file = await offer("2027-01-20")));
  const at = (day: bigint) => ({ signer: seller, file, now: NOW + day * DAY });

  it("lasts to the end of its last day in Kazakhstan, and not a second longer", async () => {
    const midnight = BigInt(Date.UTC(2027, 0, 20, 19)) / 1_000n; // 00:00 of the 21st at UTC+05:00.
    expect((await sales.sign({ signer: seller, file, now: midnight - 1n })).acceptances).to.have.length(1);
    expect(await refusal(() => sales.sign({ signer: seller, file, now: midnight }), "key")).to.equal(
      `The authority of the signatory of ${seller.address} has expired (last day: 20 January 2027); these terms can't be accepted. ` +
        "Make the agreement's file anew, with a new authority.",
    );
  });

  it("refuses a session too, which goes on with another moment", async () => {
    const shown = (await sales.beginSigning(file)).show("en");
    const confirmed = shown.confirm(shown.root);
    await refusal(() => confirmed.sign(at(6n)), "key");
    expect((await confirmed.sign(at(5n))).signedAt).to.equal(NOW + 5n * DAY);
  });

  it("binds its own party only, and none that states no end", async () => {
    expect((await sales.sign({ ...at(60n), signer: buyer })).acceptances).to.have.length(1);
    expect(
      (await sales.sign({ signer: seller, file: await offer(), now: NOW + 900n * DAY })).acceptances,
    ).to.have.length(1);
  });

  it("is asked of this machine's clock where there is neither a moment nor a chain", async () => {
    const past = { ...(await offer("2027-01-20")), acceptances: [] };
    const clock = Date.now;
    Date.now = () => Number(NOW + 6n * DAY) * 1_000;
    try {
      await refusal(() => sales.sign({ signer: seller, file: past }), "key");
    } finally {
      Date.now = clock;
    }
  });
});

describe("beginSigning", () => {
  it("goes from the text to a saved acceptance", async () => {
    const file = await offer();
    const rendered = await agreements.beginSigning(file);
    const shown = rendered.show("kk");
    expect([shown.text, shown.summary]).to.deep.equal([await sales.textOf(file, "kk"), file.summary]);
    const signed = await shown.confirm(file.terms.common.document).sign({ signer: seller, now: NOW });
    const saved: sales.SaleFile[] = [];
    const whole = await signed.save((each) => void saved.push(each));
    expect(saved).to.deep.equal([whole]);
    expect([sales.acceptedBy(whole), signed.acceptance]).to.deep.equal([[seller.address], whole.acceptances[0]]);
    expect(whole).to.deep.equal(await sales.sign({ signer: seller, file, now: NOW }));
  });

  it("has in each state one step, the next one", async () => {
    const rendered = await sales.beginSigning(await offer());
    const shown = rendered.show("ru");
    const confirmed = shown.confirm(shown.root);
    const signed = await confirmed.sign({ signer: seller, now: NOW });
    const steps = (state: object) =>
      Object.entries(state).flatMap(([name, of]) => (typeof of === "function" ? [name] : []));
    expect([rendered, shown, confirmed, signed].map(steps)).to.deep.equal([["show"], ["confirm"], ["sign"], ["save"]]);
    // @ts-expect-error A text that was not shown can't be confirmed.
    expect(() => rendered.confirm(shown.root)).to.throw(TypeError);
    // @ts-expect-error What was not confirmed can't be signed.
    expect(() => shown.sign({ signer: seller })).to.throw(TypeError);
  });

  it("refuses a state that somebody else made", async () => {
    const shown = (await sales.beginSigning(await offer())).show("en");
    const other = (await sales.beginSigning(await offer())).show("en");
    const confirmed = other.confirm(other.root);
    const third = (await sales.beginSigning(await offer())).show("en");
    const elsewhere = third.confirm(third.root);
    for (const forged of [elsewhere, { state: "confirmed", sign: confirmed.sign }, { ...confirmed }, shown, undefined])
      expect(
        await refusal(() => confirmed.sign.call(forged as never, { signer: seller, now: NOW }), "input"),
      ).to.include("out of turn");
    expect(Object.isFrozen(confirmed)).to.equal(true);
    expect((await confirmed.sign({ signer: seller, now: NOW })).state).to.equal("signed");
  });

  it("refuses a step that was taken before", async () => {
    const rendered = await sales.beginSigning(await offer());
    const shown = rendered.show("en");
    await refusal(() => rendered.show("ru"), "input");
    const confirmed = shown.confirm(shown.root);
    await refusal(() => shown.confirm(shown.root), "input");
    const both = [confirmed.sign({ signer: seller, now: NOW }), confirmed.sign({ signer: seller, now: NOW })] as const;
    await refusal(async () => await both[1], "input");
    const signed = await both[0];
    await signed.save(() => undefined);
    await refusal(() => signed.save(() => undefined), "input");
  });

  it("refuses another text than the one shown", async () => {
    const other = (await offer()).terms.common.document;
    const begun = (await sales.beginSigning(await offer())).show("en");
    expect(await refusal(() => begun.confirm(other), "document")).to.include("not the one that was shown");
    const changed = { ...(await offer()), summary: "Nothing." };
    await refusal(async () => await sales.beginSigning(changed), "document");
  });

  it("refuses a file that was changed between the steps", async () => {
    for (const change of [
      (file: sales.SaleFile) => void ((file.terms.particulars as { price: bigint }).price = 1n),
      (file: sales.SaleFile) => void ((file as { summary: string }).summary = "Nothing."),
    ]) {
      const file = await offer();
      const shown = (await sales.beginSigning(file)).show("en");
      const confirmed = shown.confirm(shown.root);
      change(file);
      await refusal(() => confirmed.sign({ signer: seller, now: NOW }), "document");
      const early = await offer();
      const rendered = await sales.beginSigning(early);
      change(early);
      await refusal(() => rendered.show("en"), "document");
    }
  });

  it("lets what a wallet or a disk refused be tried again", async () => {
    const shown = (await sales.beginSigning(await offer())).show("en");
    const confirmed = shown.confirm(shown.root);
    const stranger = new Wallet("0x" + "53".repeat(32));
    await refusal(() => confirmed.sign({ signer: stranger, now: NOW }), "key");
    const signed = await confirmed.sign({ signer: seller, now: NOW });
    const full = new BiyError("disk", { kk: "а", ru: "б", en: "full" });
    await refusal(() => signed.save(() => Promise.reject(full)), "disk");
    expect((await signed.save(() => undefined)).acceptances).to.have.length(1);
  });
});

describe("forget", () => {
  it("takes data and salt away, and leaves id, root, text and acceptances", async () => {
    const file = await sales.sign({ signer: seller, file: sales.restrict(await offer(), "second", NOW), now: NOW });
    const rest = sales.fromJson(sales.toJson(await sales.forget(file, "second")));
    const written = sales.toJson(rest);
    const { second } = file.private;
    for (const gone of ["850714309874", "nurlan@oidan.example", "Nurlan", "salt" in second ? second.salt : ""])
      expect([sales.toJson(file).includes(gone), written.includes(gone)], gone).to.deep.equal([true, false]);
    expect(sales.idOfFile(rest)).to.equal(sales.idOfFile(file));
    expect((await sales.render(rest)).root).to.equal(file.terms.common.document);
    expect(sales.acceptedBy(rest)).to.deep.equal([seller.address]);
    expect(rest).not.to.have.property("restricted");
    for (const [lang, word] of [
      ["kk", "жойылды"],
      ["ru", "удалены"],
      ["en", "was removed"],
    ] as const)
      expect(await sales.textOf(rest, lang)).to.include(word);
    expect(await sales.forget(rest, "second")).to.deep.equal(rest);
  });

  it("leaves nothing that could be accepted for an unknown person, or for unknown goods", async () => {
    const acceptance = (await sales.sign({ signer: seller, file: await offer(), now: NOW }))
      .acceptances[0] as Acceptance;
    for (const [key, said] of [
      ["first", "who it is"],
      ["second", "who it is"],
      ["subject", "what it is about"],
    ] as const) {
      const whole = await offer();
      const file = { ...whole, private: forget(whole.private, key) };
      // It is the same agreement, and reads as such: only nobody can accept it so.
      expect((await sales.render(file)).root).to.equal((await sales.render(whole)).root);
      for (const accept of [
        () => sales.sign({ signer: seller, file, now: NOW }),
        async () => await sales.beginSigning(file),
        () => sales.withAcceptance(file, acceptance),
      ])
        expect(await refusal(accept, "document")).to.include(said);
    }
  });

  it("refuses a changed file, whose leaf would not be the one that is bound", async () => {
    const file = await offer();
    if (!("data" in file.private.second)) throw new Error("the seller is not there");
    const second = { ...file.private.second, data: { ...file.private.second.data, email: "other@oidan.example" } };
    const changed = { ...file, private: { ...file.private, second } };
    await refusal(async () => await sales.forget(changed, "second"), "document");
  });

  it("may happen before and after the agreement; not while it is performed or a case is open", async () => {
    for (const phase of ["none", "withdrawn", "closed"] as const)
      expect(() => sales.requireForgettable({ phase, claimant: undefined })).not.to.throw();
    const said = async (phase: "performing" | "suspended" | "closed", claimant?: string) =>
      await refusal(() => sales.requireForgettable({ phase, claimant }), "refused");
    expect(await said("performing")).to.include("is being performed");
    for (const open of [said("suspended", buyer.address), said("closed", seller.address)])
      expect(await open).to.include("A case about this agreement is open");
  });
});

describe("restrict", () => {
  it("withholds a person's data from what is shown; the file keeps it, and all verifies", async () => {
    const file = sales.fromJson(sales.toJson(sales.restrict(await offer(), "second", NOW)));
    expect(file.restricted).to.deep.equal({ second: NOW });
    expect([sales.idOfFile(file), (await sales.textOf(file, "en")).includes("850714309874")]).to.deep.equal([
      sales.idOfFile(sales.liftRestriction(file, "second")),
      true,
    ]);
    const shown = sales.withheld(file);
    expect((await sales.render(shown)).root).to.equal(file.terms.common.document);
    for (const [lang, word] of [
      ["kk", "шектелген"],
      ["ru", "ограничена"],
      ["en", "is restricted since 15 January 2027 13:00:00"],
    ] as const)
      expect(await sales.textOf(shown, lang))
        .to.include(word)
        .and.not.to.include("850714309874");
    expect(await sales.textOf(shown, "en")).to.include("190340099879");
  });

  it("keeps its first moment, can hold for both, and ends", async () => {
    const file = await offer();
    const once = sales.restrict(file, "second", NOW);
    expect(sales.restrict(once, "second", NOW + 1n)).to.deep.equal(once);
    const both = sales.restrict(once, "first", NOW + 2n);
    expect(both.restricted).to.deep.equal({ first: NOW + 2n, second: NOW });
    expect(sales.liftRestriction(both, "first")).to.deep.equal(once);
    expect(sales.liftRestriction(once, "second")).to.deep.equal(file);
    expect(sales.withheld(file)).to.deep.equal(file);
  });

  it("refuses what is forgotten, and a file whose note is not of its form", async () => {
    const forgotten = await sales.forget(await offer(), "first");
    await refusal(() => sales.restrict(forgotten, "first", NOW), "missing");
    const read = JSON.parse(sales.toJson(await offer())) as object;
    for (const [restricted, part] of [
      [{ third: "1" }, "restricted.third"],
      [{ first: 1 }, "restricted.first"],
      [[], "restricted"],
    ] as const)
      expect(await refusal(() => sales.fromJson(JSON.stringify({ ...read, restricted })), "input")).to.include(part);
  });
});

describe("days", () => {
  it("are those of UTC+05:00", () => {
    expect(dayOf(BigInt(Date.UTC(2026, 6, 12, 18, 59, 59)) / 1_000n)).to.equal("2026-07-12");
    expect(dayOf(BigInt(Date.UTC(2026, 6, 12, 19)) / 1_000n)).to.equal("2026-07-13");
  });

  it("of work leave Saturdays and Sundays out, and begin with the next one", () => {
    for (const [from, day, due] of [
      ["Monday", "2026-07-06", "2026-07-09"],
      ["Wednesday", "2026-07-08", "2026-07-13"],
      ["Friday", "2026-07-10", "2026-07-15"],
      ["Saturday", "2026-07-11", "2026-07-15"],
      ["Sunday", "2026-07-12", "2026-07-15"],
      ["the end of a year", "2026-12-31", "2027-01-05"],
    ] as const)
      expect(workingDayAfter(day, 3), from).to.equal(due);
  });
});
