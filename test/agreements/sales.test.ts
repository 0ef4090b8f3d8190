/** @module The SDK of sales against the contracts: what it refuses before anything is sent, and what it says. */
import { expect } from "chai";
import { Contract, id as hashOf, TypedDataEncoder, Wallet, ZeroHash } from "ethers";
import {
  agreements,
  BiyError,
  cases,
  disposition,
  LANGS,
  sales,
  sentenceOf,
  THEN,
  type Lang,
} from "../../src/index.ts";
import { particularsHash, typedTerms } from "../../src/agreements/terms.ts";
import { saleDomain, SALE_PARTICULARS, TERMS_TYPES } from "../../src/templates/sale/terms.ts";
import { forget } from "../../src/text/root.ts";
import { factorInWords } from "../../src/agreements/explain.ts";
import { momentInWords } from "../../src/text/slots/time.ts";
import { saleAbi } from "../../src/abi/index.ts";
import { freshChain, formedSale, json, offeredSale } from "./offers.ts";
import { RULES } from "./rules.ts";

const DAY = 86_400n;

const { networkHelpers } = freshChain();

async function refusal(sent: Promise<unknown>): Promise<BiyError> {
  return await sent.then(
    () => expect.fail("was not refused"),
    (thrown: unknown) => {
      if (thrown instanceof BiyError) return thrown;
      throw thrown;
    },
  );
}

describe("sign", () => {
  it("refuses a key that is no party's, and a changed text", async () => {
    const { stranger, seller, file } = await networkHelpers.loadFixture(offeredSale);
    expect((await refusal(sales.sign({ signer: stranger, file }))).code).to.equal("key");
    const changed = { ...file, summary: file.summary.replace("18", "19") };
    expect((await refusal(sales.sign({ signer: seller, file: changed }))).code).to.equal("document");
  });

  it("signs the id that the contract computes, over the summary's words", async () => {
    const { provider, seller, file, deployment } = await networkHelpers.loadFixture(offeredSale);
    const id = sales.idOfFile(file);
    const sale = new Contract(sales.placeIn(deployment).template, saleAbi, provider);
    expect(
      await sale.getFunction("idOf")(file.terms.common, particularsHash(file.terms.particulars, SALE_PARTICULARS)),
    ).to.equal(id);
    expect(TypedDataEncoder.hash(saleDomain(file), TERMS_TYPES, typedTerms(file.terms, file.summary))).to.equal(id);
    expect(sales.acceptedBy(file)).to.deep.equal([seller.address]);
  });
});

describe("requireDeployed", () => {
  it("refuses another program, code, tribunal or chain, and tells rules that are not the deployment's", async () => {
    const { file, deployment, draft } = await networkHelpers.loadFixture(offeredSale);
    expect(await sales.requireDeployed(file, deployment)).to.equal(true);
    const { roster, templates } = deployment;
    const moved = { Sale: { ...templates["Sale"]!, address: roster } };
    const changed = { Sale: { ...templates["Sale"]!, codeHash: hashOf("other") } };
    for (const other of [
      { templates: moved },
      { templates: changed },
      { tribunal: roster },
      { tribunalCodeHash: hashOf("other") },
      { chainId: 5n },
    ]) {
      const refused = await refusal(sales.requireDeployed(file, { ...deployment, ...other }));
      expect(refused.message).to.include("another program");
    }
    expect(await sales.requireDeployed(await draft({}, { rules: RULES }), deployment)).to.equal(false);
  });

  it("refuses a tribunal with other code than the text states, as do all who accept and who open the case, in each language", async () => {
    const { buyer, seller, provider, deployment, draft } = await networkHelpers.loadFixture(offeredSale);
    const tribunalCodeHash = hashOf("other code");
    const file = await draft({ currency: "coin" }, { tribunalCodeHash });
    const save = () => expect.fail("was saved");
    for (const attempt of [
      async () => void (await sales.requireDeployed(file, { ...deployment, tribunalCodeHash }, { provider })),
      async () => void (await sales.sign({ signer: seller, file })),
      async () => void (await sales.form({ signer: buyer, file, save })),
      async () => void (await cases.open({ signer: buyer, file, turn: 1n })),
    ]) {
      const { code, words } = await refusal(attempt());
      expect(code).to.equal("network");
      for (const lang of LANGS) expect(words[lang]).to.include(deployment.tribunal);
      expect(words.en).to.include("not the one that the agreement's text states");
    }
  });
});

describe("form", () => {
  it("refuses another chain, an address without code, and other code than the text states", async () => {
    const { buyer, file, draft } = await networkHelpers.loadFixture(offeredSale);
    let saved = 0;
    const save = () => void (saved += 1);
    const elsewhere = await draft({ currency: "coin" }, { chainId: 5n });
    expect((await refusal(sales.form({ signer: buyer, file: elsewhere, save }))).message).to.include("chain 5");
    const nowhere = await draft({}, { template: new Wallet(hashOf("nobody")).address });
    expect((await refusal(sales.form({ signer: buyer, file: nowhere, save }))).message).to.include("no contract");
    const other = await draft({ currency: "coin" }, { codeHash: hashOf("other code") });
    expect((await refusal(sales.form({ signer: buyer, file: other, save }))).message).to.include("code at");
    expect((await refusal(sales.read({ provider: buyer.provider!, file: other }))).code).to.equal("network");
    expect(saved).to.equal(0);
    const offline = new Wallet(buyer.privateKey);
    expect((await refusal(sales.form({ signer: offline, file, save }))).message).to.include("not connected");
  });

  it("refuses an authority that has expired since the terms were drafted, as amend does, and sends nothing", async () => {
    const { buyer, provider, file } = await networkHelpers.loadFixture(formedSale);
    const { template, codeHash, tribunalCodeHash, chainId } = file;
    const { tribunal } = file.terms.common;
    const { rules } = file;
    const now = BigInt(await networkHelpers.time.latest());
    const validUntil = new Date(Number(now + 5n * 3_600n) * 1_000).toISOString().slice(0, 10);
    const parties = json("parties.json") as sales.PartiesInput;
    const signed = { ...parties.buyer, signatory: { name: "A", office: "B", basis: "C", validUntil } };
    const dying = (replaces?: string) =>
      sales.draft(
        json("terms.json") as sales.SaleDraft,
        { ...parties, buyer: signed },
        {
          chainId,
          template,
          codeHash,
          tribunal,
          tribunalCodeHash,
          rules,
          now,
          ...(replaces === undefined ? {} : { replaces }),
        },
      );
    const [fresh, replacing] = [await dying(), await dying(sales.idOfFile(file))];
    await networkHelpers.time.increase(DAY);
    const before = await provider.getTransactionCount(buyer.address);
    const save = () => expect.fail("was saved");
    for (const sent of [
      sales.form({ signer: buyer, file: fresh, save }),
      sales.amend({ signer: buyer, file: replacing, old: file, save }),
    ]) {
      const refused = await refusal(sent);
      expect([refused.code, refused.message.includes("has expired")]).to.deep.equal(["key", true]);
    }
    expect(await provider.getTransactionCount(buyer.address)).to.equal(before);
  });

  it("refuses unknown goods, as amend does, and sends nothing; what was formed goes on without them", async () => {
    const { buyer, seller, provider, file } = await networkHelpers.loadFixture(formedSale);
    const without = { ...file, private: forget(file.private, "subject") };
    const before = await provider.getTransactionCount(buyer.address);
    const save = () => expect.fail("was saved");
    for (const sent of [
      sales.form({ signer: buyer, file: without, save }),
      sales.amend({ signer: buyer, file: without, old: file, save }),
    ]) {
      const refused = await refusal(sent);
      expect([refused.code, refused.message.includes("what it is about")]).to.deep.equal(["document", true]);
    }
    expect(await provider.getTransactionCount(buyer.address)).to.equal(before);
    await sales.markDelivered({ signer: seller, file: without });
    await sales.confirmReceipt({ signer: buyer, file: without });
    expect((await sales.read({ provider, file: without })).phase).to.equal("closed");
  });

  it("refuses in a sentence what the contract refuses, and sends nothing", async () => {
    const { buyer, draft, provider } = await networkHelpers.loadFixture(offeredSale);
    const file = await draft();
    const before = await provider.getTransactionCount(buyer.address);
    const refused = await refusal(sales.form({ signer: buyer, file, save: () => undefined }));
    expect([refused.code, refused.contractError]).to.deep.equal(["refused", "AgreementNotAccepted"]);
    expect(await provider.getTransactionCount(buyer.address)).to.equal(before);
  });

  it("saves the terms before it broadcasts, and broadcasts nothing if they can't be saved", async () => {
    const { buyer, file, provider } = await networkHelpers.loadFixture(offeredSale);
    await sales.approve({ signer: buyer, file });
    const full = () => {
      throw new Error("the disk is full");
    };
    await sales.form({ signer: buyer, file, save: full }).then(
      () => expect.fail("formed unsaved"),
      (thrown: Error) => expect(thrown.message).to.equal("the disk is full"),
    );
    expect((await sales.read({ provider, file })).phase).to.equal("none");
  });

  it("forms, and reads how it stands", async () => {
    const { provider, file, saved } = await networkHelpers.loadFixture(formedSale);
    expect(saved).to.deep.equal([file]);
    const state = await sales.read({ provider, file });
    expect([state.phase, state.held, state.turn, state.progress]).to.deep.equal([
      "performing",
      file.terms.particulars.price,
      0n,
      0n,
    ]);
  });

  it("forms in coin too", async () => {
    const { provider, buyer, seller, draft } = await networkHelpers.loadFixture(offeredSale);
    const file = await sales.sign({ signer: seller, file: await draft({ currency: "coin", price: "1.5" }) });
    expect(await sales.approve({ signer: buyer, file })).to.equal(undefined);
    await sales.form({ signer: buyer, file, save: () => undefined });
    expect((await sales.read({ provider, file })).held).to.equal(1_500_000_000_000_000_000n);
    expect(await sales.textOf(file, "en")).to.include("1.500000000000000000");
  });

  it("is not possible after the offer was taken back, which both can see", async () => {
    const { provider, buyer, seller, file } = await networkHelpers.loadFixture(offeredSale);
    await sales.withdrawOffer({ signer: seller, file });
    expect((await sales.read({ provider, file })).phase).to.equal("withdrawn");
    expect((await refusal(sales.form({ signer: buyer, file, save: () => undefined }))).contractError).to.equal(
      "AgreementNotInPhase",
    );
  });
});

describe("nextSteps", () => {
  it("says who can do what until when, and what happens otherwise", async () => {
    const { provider, file } = await networkHelpers.loadFixture(formedSale);
    const steps = await sales.nextSteps(file, await sales.read({ provider, file }));
    const { deliverBy } = file.terms.particulars;
    const mark = steps.find(({ step }) => step === "markDelivered");
    expect([mark?.actor, mark?.until, mark?.ready]).to.deep.equal(["seller", deliverBy, true]);
    expect(mark?.words.en).to.include("Otherwise:");
    const refund = steps.find(({ step }) => step === "refund");
    expect([refund?.from, refund?.ready]).to.deep.equal([deliverBy + file.terms.common.reviewPeriod + 1n, false]);
  });

  it("is right to the second: a step is refused just before it is ready, and done when it is", async () => {
    const { provider, stranger, file } = await networkHelpers.loadFixture(formedSale);
    const from =
      (await sales.nextSteps(file, await sales.read({ provider, file }))).find(({ step }) => step === "refund")?.from ??
      0n;
    await networkHelpers.time.setNextBlockTimestamp(from - 1n);
    expect((await refusal(sales.refund({ signer: stranger, file }))).contractError).to.equal(
      "AgreementConditionsNotMet",
    );
    await networkHelpers.time.increaseTo(from);
    expect(
      (await sales.nextSteps(file, await sales.read({ provider, file }))).find(({ step }) => step === "refund")?.ready,
    ).to.equal(true);
    await sales.refund({ signer: stranger, file });
    expect((await sales.read({ provider, file })).phase).to.equal("closed");
  });

  it("says in a sentence what happens if who can act does not, from when, and where the money is until then", async () => {
    const { provider, seller, file } = await networkHelpers.loadFixture(formedSale);
    const sentences = async () =>
      (await sales.nextSteps(file, await sales.read({ provider, file }))).flatMap(({ step, sentence }) =>
        sentence === undefined ? [] : [{ step, sentence }],
      );
    const { deliverBy, inspectionPeriod } = file.terms.particulars;
    const { reviewPeriod } = file.terms.common;
    const [mark, refund] = await sentences();
    const [until, from] = [deliverBy, deliverBy + reviewPeriod + 1n];
    expect(mark?.sentence.en).to.equal(
      `If the Seller does not make the Delivery Mark by ${momentInWords(until, "en")} inclusive, anyone may trigger the automatic return to the Buyer from ${momentInWords(from, "en")}; until it is triggered the money is held.`,
    );
    expect(refund?.step).to.equal("refund");
    for (const lang of LANGS) {
      expect(mark?.sentence[lang]).to.include(momentInWords(until, lang)).and.to.include(momentInWords(from, lang));
      expect(refund?.sentence[lang]).to.include(momentInWords(from - 1n, lang));
    }
    await sales.markDelivered({ signer: seller, file });
    const { progress } = await sales.read({ provider, file });
    const [release, ...others] = await sentences();
    expect([release?.step, others]).to.deep.equal(["release", []]);
    const last = progress + inspectionPeriod + reviewPeriod;
    for (const lang of LANGS)
      expect(release?.sentence[lang])
        .to.include(momentInWords(last, lang))
        .and.to.include(momentInWords(last + 1n, lang))
        .and.not.to.match(/[{}]/);
  });

  it("says it in the languages that are asked for, and in no other", async () => {
    const { provider, file } = await networkHelpers.loadFixture(formedSale);
    const state = await sales.read({ provider, file });
    const whole = await sales.nextSteps(file, state);
    for (const lang of LANGS) {
      const only = (said: { readonly [lang in Lang]: string }) => ({ kk: "", ru: "", en: "", [lang]: said[lang] });
      expect(await sales.nextSteps(file, state, [lang])).to.deep.equal(
        whole.map(({ words, sentence, ...step }) => ({
          ...step,
          words: only(words),
          ...(sentence === undefined ? {} : { sentence: only(sentence) }),
        })),
      );
      for (const { words } of whole) expect(words[lang]).to.match(/\p{L}/u);
    }
  });

  it("says of an offer until when it can be formed and taken back", async () => {
    const { provider, file } = await networkHelpers.loadFixture(offeredSale);
    const steps = await sales.nextSteps(file, await sales.read({ provider, file }));
    for (const { sentence } of steps)
      for (const lang of LANGS) expect(sentence?.[lang]).to.include(momentInWords(file.terms.common.offerEndsAt, lang));
  });

  it("moves on with the time that a dispute took", async () => {
    const { provider, buyer, seller, file } = await networkHelpers.loadFixture(formedSale);
    const until = async () =>
      (await sales.nextSteps(file, await sales.read({ provider, file }))).find(({ step }) => step === "markDelivered")
        ?.until ?? 0n;
    const before = await until();
    await sales.dispute({ signer: buyer, file, claim: hashOf("claim") });
    await networkHelpers.time.increase(7n * DAY);
    const { id, turn, held } = await sales.read({ provider, file });
    const goOn = { agreement: id, turn, disposition: disposition({ then: THEN.resume }), validUntil: 2n ** 39n };
    const acceptance = await sales.signSettlement({ signer: seller, file, settlement: goOn });
    await sales.settle({ signer: buyer, file, settlement: goOn, acceptances: [acceptance] });
    const state = await sales.read({ provider, file });
    expect([state.phase, state.held]).to.deep.equal(["performing", held]);
    expect(await until()).to.equal(before + state.suspendedFor);
    expect(state.suspendedFor >= 7n * DAY).to.equal(true);
  });

  it("is a calendar too", async () => {
    const { provider, file } = await networkHelpers.loadFixture(formedSale);
    const ics = await sales.toIcs(file, await sales.read({ provider, file }), "ru");
    expect(ics.startsWith("BEGIN:VCALENDAR\r\n")).to.equal(true);
    expect(ics.match(/BEGIN:VEVENT/g)?.length).to.equal(2);
    for (const line of ics.split("\r\n")) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    const whole = ics.replace(/\r\n /g, "");
    const [first, ...others] = whole.match(/^SUMMARY:.*$/gm) ?? [];
    expect(first).to.equal(
      `SUMMARY:Поставить отметку о передаче (Серверы\\, ${sales.idOfFile(file).slice(0, 10)}…)`.replace("\\\\", "\\"),
    );
    expect(others).to.have.length(1);
    expect(whole).to.include("DESCRIPTION:Если Продавец не поставит отметку о передаче не позднее ");
  });
});

describe("explain", () => {
  it("says on which factors an automatic step was decided, in three languages", async () => {
    const { provider, stranger, seller, file, deployment } = await networkHelpers.loadFixture(formedSale);
    await sales.markDelivered({ signer: seller, file });
    await networkHelpers.time.increase(11n * DAY);
    const { hash } = await sales.release({ signer: stranger, file });
    const explained = await sales.explain({ provider, hash, template: sales.placeIn(deployment).template });
    expect([explained.rule, explained.id]).to.deep.equal(["sale.release", sales.idOfFile(file)]);
    expect(explained.factors.map(({ name, met }) => [name, met])).to.deep.equal([
      ["delivered", true],
      ["time", true],
    ]);
    for (const lang of ["kk", "ru", "en"] as const) expect(explained.words[lang]).to.include("(UTC+05:00)");
  });

  it("says what each factor had to be, what would have changed it, and how and until when a human is asked", async () => {
    const { provider, stranger, seller, file, deployment } = await networkHelpers.loadFixture(formedSale);
    await sales.markDelivered({ signer: seller, file });
    await networkHelpers.time.increase(11n * DAY);
    const { hash } = await sales.release({ signer: stranger, file });
    const { factors, human, words } = await sales.explain({
      provider,
      hash,
      template: sales.placeIn(deployment).template,
      file,
    });
    const [delivered, time] = factors as [agreements.ExplainedFactor, agreements.ExplainedFactor];
    expect(delivered.required?.en).to.match(/^the Delivery Mark has been made/);
    expect(delivered.otherwise?.en).to.match(/^It would not have been met without the mark/);
    // Just as much later as the step came after the end of waiting, and it would have come too early.
    const late = delivered.actual + time.actual - time.criterion;
    for (const lang of LANGS) {
      expect(time.required?.[lang]).to.include(momentInWords(time.criterion, lang));
      expect(time.otherwise?.[lang])
        .to.include(momentInWords(time.criterion, lang))
        .and.to.include(momentInWords(late, lang));
      expect(human.words[lang])
        .to.include(momentInWords(time.criterion, lang))
        .and.to.include(file.terms.common.tribunal)
        .and.not.to.match(/[{}]/);
      for (const part of [delivered.required, time.otherwise, human.words])
        expect(words[lang]).to.include(part?.[lang]);
    }
    const { first, second, tribunal, rules, reviewPeriod } = file.terms.common;
    const { words: _, ...facts } = human;
    expect(facts).to.deep.equal({
      step: "dispute",
      waitedUntil: time.criterion,
      parties: [first, second],
      reviewPeriod,
      tribunal,
      rules,
    });
    expect(await agreements.explain({ provider, hash, file })).to.deep.equal({
      ...(await sales.explain({ provider, hash, template: sales.placeIn(deployment).template, file })),
    });
  });

  it("is right about the mark: made as late as it says, the step is refused", async () => {
    const { provider, stranger, seller, file, deployment } = await networkHelpers.loadFixture(formedSale);
    const formed = await networkHelpers.takeSnapshot();
    const now = BigInt(await networkHelpers.time.latest());
    /** Marked and released; before it is sent the step is tried on the next block, which is of `stepAt`. */
    const released = async (markedAt: bigint, stepAt: bigint) => {
      await networkHelpers.time.setNextBlockTimestamp(markedAt);
      await sales.markDelivered({ signer: seller, file });
      await networkHelpers.time.setNextBlockTimestamp(stepAt);
      return await sales.release({ signer: stranger, file });
    };
    const { hash } = await released(now + 10n, now + 12n * DAY);
    const { factors } = await sales.explain({ provider, hash, template: sales.placeIn(deployment).template, file });
    const [delivered, time] = factors as [agreements.ExplainedFactor, agreements.ExplainedFactor];
    const late = delivered.actual + time.actual - time.criterion;
    expect(time.otherwise?.en).to.include(momentInWords(late, "en"));
    await formed.restore();
    expect((await refusal(released(late, time.actual))).contractError).to.equal("AgreementConditionsNotMet");
    await formed.restore();
    await released(late - 1n, time.actual);
    expect((await sales.read({ provider, file })).phase).to.equal("closed");
  });

  it("says of a return until when the mark could have been made", async () => {
    const { provider, stranger, file, deployment } = await networkHelpers.loadFixture(formedSale);
    await networkHelpers.time.increase(26n * DAY);
    const { hash } = await sales.refund({ signer: stranger, file });
    const { factors } = await sales.explain({ provider, hash, template: sales.placeIn(deployment).template, file });
    const undelivered = factors.find(({ name }) => name === "undelivered");
    expect(undelivered?.otherwise?.ru).to.include(momentInWords(file.terms.particulars.deliverBy, "ru"));
  });

  it("shows the factors of a step that nobody has taken, and what would meet them", async () => {
    const { provider, buyer, seller, file } = await networkHelpers.loadFixture(formedSale);
    const now = async (step: string) => await sales.factors({ provider, file, step });
    expect((await now("release")).map(({ name, met }) => [name, met])).to.deep.equal([
      ["delivered", false],
      ["time", false],
    ]);
    expect((await refusal(now("confirmReceipt"))).message).to.include("refund, release");
    await sales.markDelivered({ signer: seller, file });
    const [delivered, time] = await now("release");
    const from = (await sales.nextSteps(file, await sales.read({ provider, file }))).find(
      ({ step }) => step === "release",
    )?.from;
    expect([delivered?.met, time?.met]).to.deep.equal([true, false]);
    for (const lang of LANGS) expect(time?.otherwise?.[lang]).to.include(momentInWords(from ?? 0n, lang));
    await sales.dispute({ signer: buyer, file, claim: hashOf("claim") });
    const refused = await refusal(now("release"));
    expect([refused.code, refused.message]).to.deep.equal([
      "refused",
      "The agreement is not being performed (now: suspended by a dispute), so no automatic step can be taken.",
    ]);
  });

  it("says of a factor that is not met what would meet it", () => {
    const of = (name: string, actual: bigint, criterion: bigint) =>
      factorInWords({ name, actual, criterion, met: false });
    expect(of("time", 1_790_000_000n, 1_790_000_009n).otherwise?.en).to.include(momentInWords(1_790_000_010n, "en"));
    for (const name of ["delivered", "undelivered"])
      for (const lang of LANGS) expect(of(name, 0n, 1n).otherwise?.[lang]).not.to.match(/^$|[{}]/);
    const unknown = of("tide", 3n, 2n);
    expect([unknown.words.kk, unknown.otherwise]).to.deep.equal(["tide: 3 / 2", undefined]);
  });

  it("refuses a transaction on another agreement than the file's", async () => {
    const { provider, stranger, file, draft, deployment } = await networkHelpers.loadFixture(formedSale);
    await networkHelpers.time.increase(26n * DAY);
    const { hash } = await sales.refund({ signer: stranger, file });
    const other = await draft({}, { now: BigInt(await networkHelpers.time.latest()) });
    expect(
      (await refusal(sales.explain({ provider, hash, template: sales.placeIn(deployment).template, file: other })))
        .code,
    ).to.equal("missing");
  });

  it("refuses a transaction in which nothing was automatic", async () => {
    const { provider, buyer, file, deployment } = await networkHelpers.loadFixture(formedSale);
    const { hash } = await sales.confirmReceipt({ signer: buyer, file });
    expect(
      (await refusal(sales.explain({ provider, hash, template: sales.placeIn(deployment).template }))).code,
    ).to.equal("missing");
  });
});

describe("amend", () => {
  it("forms new terms in place of the old, the sender paying the difference", async () => {
    const { provider, buyer, seller, file, draft } = await networkHelpers.loadFixture(formedSale);
    const dearer = await draft(
      { price: "20000000.00" },
      { replaces: sales.idOfFile(file), now: BigInt(await networkHelpers.time.latest()) },
    );
    const signed = await sales.sign({ signer: seller, file: dearer });
    expect((await refusal(sales.form({ signer: buyer, file: signed, save: () => undefined }))).message).to.include(
      "use amend",
    );
    await sales.approve({ signer: buyer, file: signed, old: file });
    await sales.amend({ signer: buyer, file: signed, old: file, save: () => undefined });
    expect((await sales.read({ provider, file })).phase).to.equal("closed");
    expect((await sales.read({ provider, file: signed })).held).to.equal(2_000_000_000n);
    expect(await sales.textOf(signed, "ru")).to.include(sales.idOfFile(file));
  });
});

describe("surrender and credits", () => {
  it("gives everything to the other side", async () => {
    const { provider, seller, file } = await networkHelpers.loadFixture(formedSale);
    await sales.surrender({ signer: seller, file });
    expect((await sales.read({ provider, file })).phase).to.equal("closed");
    expect((await refusal(sales.withdrawCredit({ signer: seller, file, to: seller.address }))).contractError).to.equal(
      "AgreementNoCredit",
    );
    expect((await refusal(sales.pushCredit({ signer: seller, file, owner: seller.address }))).contractError).to.equal(
      "AgreementNoCredit",
    );
  });
});

describe("cases", () => {
  it("finds the disputes that name a tribunal, in bounded ranges", async () => {
    const { provider, buyer, file, deployment } = await networkHelpers.loadFixture(formedSale);
    await sales.dispute({ signer: buyer, file, claim: hashOf("claim") });
    const found = await cases.disputes({
      provider,
      tribunal: deployment.tribunal,
      templates: [sales.placeIn(deployment).template],
      fromBlock: deployment.startBlock,
      range: 2,
    });
    expect(found.map(({ agreement, claimant, turn }) => [agreement, claimant, turn])).to.deep.equal([
      [sales.idOfFile(file), buyer.address, 1n],
    ]);
    expect(
      await cases.disputes({
        provider,
        tribunal: buyer.address,
        templates: [sales.placeIn(deployment).template],
        fromBlock: 0,
      }),
    ).to.deep.equal([]);
  });

  it("refuses a case that was not opened", async () => {
    const { provider, deployment } = await networkHelpers.loadFixture(formedSale);
    expect((await refusal(cases.read({ provider, tribunal: deployment.tribunal, caseId: ZeroHash }))).code).to.equal(
      "missing",
    );
  });
});

describe("sentences", () => {
  it("fills in what the error carries, wherever the provider put it", async () => {
    const data = "0x" + hashOf("AgreementOnlyParty(address)").slice(2, 10) + "00".repeat(12) + "ab".repeat(20);
    for (const thrown of [{ data }, { info: { error: { data } } }, { error: { data: { data } } }]) {
      expect((await sentenceOf(thrown, "ru")).toLowerCase()).to.include("ab".repeat(20));
    }
    expect(await sentenceOf(new Error("the line is dead"), "en")).to.include("the line is dead");
  });
});
