/**
 * Every step without a signer: what `prepare` gives is what the step sends, for all that the package exports.
 * @module
 */
import { expect } from "chai";
import {
  ContractFactory,
  id as hashOf,
  ZeroAddress,
  type Provider,
  type Signer,
  type TransactionRequest,
} from "ethers";
import { disputesAbi } from "../src/abi/index.ts";
import * as condominiums from "../src/condominium/index.ts";
import { agreements, cases, disposition, leases, sales, THEN, type BiyError, type Common } from "../src/index.ts";
import { condominiumCode } from "../src/deploy/contracts.ts";
import type { Prepared } from "../src/chain/send.ts";
import { freshChain, formedSale, json, offeredSale } from "./agreements/offers.ts";

const { networkHelpers } = freshChain();

/** A step whose own types are of no interest here. */
type AnyStep = {
  (acting: object, ...rest: unknown[]): Promise<unknown>;
  prepare: (given: object, ...rest: unknown[]) => Promise<Prepared | readonly Prepared[] | undefined>;
};

/** The steps in what is exported. */
function stepsIn(exported: object, prefix = ""): [name: string, step: AnyStep][] {
  return Object.entries(exported).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === "function") return "prepare" in value ? [[prefix + name, value as AnyStep] as const] : [];
    const isNamespace = typeof value === "object" && value !== null && Symbol.toStringTag in value;
    return isNamespace ? stepsIn(value, `${prefix}${name}.`) : [];
  }) as [string, AnyStep][];
}

/** Signs nothing: it keeps what it is given to send. A transaction that is only simulated passes. */
function recorder(signer: Signer): { signer: Signer; sent: TransactionRequest[] } {
  const sent: TransactionRequest[] = [];
  const over = <T extends object>(of: T, own: Partial<T>) =>
    new Proxy(of, {
      get: (target, name) => {
        const value: unknown = name in own ? own[name as keyof T] : Reflect.get(target, name, target);
        return typeof value === "function" && !(name in own) ? value.bind(target) : value;
      },
    });
  const real = signer.provider!;
  const provider: Provider = over(real, {
    call: async (asked) => (asked.from === undefined || asked.from === null ? await real.call(asked) : "0x"),
  });
  const recording = over(signer, {
    provider,
    sendTransaction: async (transaction) => {
      sent.push(transaction);
      throw new Error("kept");
    },
  });
  return { signer: recording, sent };
}

/** A condominium of which only the disputes are there: no other of its contracts is asked for what is to be called. */
async function ofCondominiums(
  signer: Signer,
  terms: Common,
): Promise<Record<string, [acting: object, ...rest: unknown[]]>> {
  const contract = await new ContractFactory(disputesAbi, (await condominiumCode()).Disputes, signer).deploy(
    ZeroAddress,
  );
  const disputes = await contract.getAddress();
  const [charter, register, objects, decisions] = [signer, signer, signer, signer].map(() => disputes);
  const file = {
    kind: "condominium",
    chainId: 31337n,
    addresses: { charter, register, objects, decisions, disputes },
  } as unknown as condominiums.CondominiumFile;
  const who = await signer.getAddress();
  const question = { kk: "Сұрақ?", ru: "Вопрос?", en: "Question?" };
  const motion = condominiums.motionOf({ question, text: question }, { calls: [] });
  const header = condominiums.headerOf(motion, { no: 7n, convener: who });
  const decision = { id: hashOf("decision"), header, motion, encoded: condominiums.encodeMotion(motion) };
  const signature = await signer.signMessage("any");
  const ballot = { decision: decision.id, voter: who, choice: "yes", units: [1, 2], signature };
  const accession = { participant: who, charter: hashOf("charter"), signature };
  const common = { ...terms, tribunal: disputes };
  const matter = condominiums.disputes.matterOfDecision(decision);
  const dispute = { id: hashOf("dispute"), turn: 1n, noted: false, common, matter };
  const ordered = condominiums.disputes.orderOf(matter, { order: "annul" });
  const caseId = hashOf("case");
  return {
    accede: [{ file, accession, units: [1] }],
    transfer: [{ file, unit: 1, to: who, accession }],
    take: [{ file, on: "register", method: "merge", args: [[1, 2]] }],
    support: [{ file, petition: condominiums.petitionFor(motion, who), signed: [{ units: [1], signature: "0x" }] }],
    convene: [{ file, motion }],
    reconvene: [{ file, decision }],
    withdraw: [{ file, decision }],
    execute: [{ file, decision }],
    undo: [{ file, decision }],
    seal: [{ file, header, minutes: hashOf("minutes") }],
    vote: [{ file, id: decision.id, units: [1, 2], choice: "no", grantor: who }],
    passOver: [{ file, units: [1, 2] }],
    stopRecovery: [{ file, unit: 1 }],
    reapportionNext: [{ file, piece: condominiums.reapportionment([[{ unit: 1, share: 1n }]])[0]! }],
    giveProxy: [{ file, holder: who, until: 2n ** 31n, categories: [1] }],
    countBallots: [{ file, header, ballots: [ballot] }],
    "disputes.dispute": [{ file, matter, decision, unit: 1, claim: hashOf("claim") }],
    "disputes.openCase": [{ file, dispute }],
    "disputes.award": [
      { file, dispute, caseId, disposition: ordered, document: hashOf("document"), signatures: ["0x"] },
    ],
    "disputes.enforce": [{ file, dispute, disposition: ordered }],
    "disputes.strikeNext": [{ file, dispute, units: [1], piece: 0 }],
    "disputes.hold": [{ file, dispute }],
    "disputes.giveUp": [{ file, dispute }],
    "disputes.distribute": [{ file, dispute, caseId }],
    "hearing.stayInterim": [{ file, dispute, stay: { days: 14, reasons: hashOf("reasons") }, signatures: [signature] }],
    "hearing.submitEvidence": [{ file, dispute, unit: 1, content: hashOf("document") }],
    "hearing.object": [{ file, dispute, unit: 1, seat: 0, reasons: hashOf("reasons") }],
    "hearing.nominate": [
      { file, dispute, nomination: { seat: 0, arbiter: who }, signed: [{ holder: who, units: [1], signature }] },
    ],
  };
}

/** What each step is given, by its name: a step without a line fails. */
async function given(): Promise<Record<string, [acting: object, ...rest: unknown[]]>> {
  const { provider, file, draft, seller, deployment } = await networkHelpers.loadFixture(formedSale);
  const { tribunal, roster } = deployment;
  const ordered = disposition({ then: THEN.close, toFirst: 1n, toSecond: 2n });
  const of = { file };
  const save = () => undefined;
  const settlement = { agreement: sales.idOfFile(file), turn: 1n, disposition: ordered, validUntil: 2n ** 39n };
  const ofAgreements = {
    form: [{ file: await draft({ price: "1.00" }), save }],
    approve: [of],
    withdrawOffer: [of],
    dispute: [{ ...of, claim: hashOf("claim") }],
    enforce: [{ ...of, disposition: ordered }],
    settle: [{ ...of, settlement, acceptances: [await sales.signSettlement({ signer: seller, file, settlement })] }],
    surrender: [of],
    amend: [{ file: await draft({}, { replaces: sales.idOfFile(file) }), old: file, save }],
    withdrawCredit: [{ ...of, to: seller.address }],
    pushCredit: [{ ...of, owner: seller.address }],
  } as const;
  const own = { markDelivered: [of], confirmReceipt: [of], release: [of], refund: [of] } as const;
  const rules = await cases.readRules({ provider, tribunal, rules: deployment.rules.sole });
  const rented = await leases.draft(
    json("terms.json", "lease-of-rack") as leases.LeaseDraft,
    json("parties.json", "lease-of-rack") as leases.LeaseParties,
    { ...leases.placeIn(deployment), rules, now: BigInt(await networkHelpers.time.latest()) },
  );
  const [ofRented, act] = [{ file: rented }, hashOf("act")];
  const ofLeases = {
    handOver: [{ ...ofRented, act }],
    payRent: [ofRented],
    giveBack: [{ ...ofRented, act }],
    confirmReturn: [ofRented],
    returnDeposit: [ofRented],
    refund: [ofRented],
  } as const;
  const inCase = { tribunal, caseId: hashOf("case") };
  const arbiter = seller.address;
  const seated = { ...inCase, seat: 1, arbiter };
  const signatures = ["0x"];
  const person = { roster, arbiter, identity: hashOf("identity"), credentials: hashOf("credentials") };
  const ofCases = {
    open: [{ ...of, turn: 1n }],
    nominate: [seated],
    appoint: [seated],
    replace: [seated],
    resign: [{ ...seated, reason: hashOf("reason") }],
    accept: [{ ...seated, disclosure: hashOf("disclosure") }],
    submitEvidence: [{ ...inCase, content: hashOf("content") }],
    closeEvidence: [inCase],
    payAdvance: [{ ...inCase, value: 5n }],
    approveAdvance: [{ ...inCase, currency: file.terms.common.currency, amount: 5n }],
    award: [{ ...inCase, ...of, disposition: ordered, document: hashOf("document"), signatures }],
    giveReasons: [{ ...inCase, reasons: hashOf("reasons"), signatures }],
    withdrawClaim: [inCase],
    returnClaim: [{ ...inCase, reason: hashOf("reason") }],
    conclude: [inCase],
    distribute: [{ ...inCase, ...of }],
    takeBackAdvance: [inCase],
    withdraw: [{ tribunal, currency: file.terms.common.currency, to: arbiter }],
    publish: [{ tribunal, rules: { ...rules, text: hashOf("text") } }],
    "roster.accredit": [{ ...person, languages: ["kk", "en"], until: 2n ** 39n }],
    "roster.setStatus": [{ roster, arbiter, status: "suspended" }],
    "roster.transferOwnership": [{ roster, to: arbiter }],
    "roster.acceptOwnership": [{ roster }],
  } as const;
  const receipt = {
    finding: 0n,
    payee: seller.address,
    obligation: hashOf("obligation"),
    before: 0n,
    amount: 5n,
    paidOn: 1n,
    bankDocument: hashOf("document"),
  };
  const ofReceipts = {
    "receipts.confirmPayment": [{ ...of, receipt }],
    "receipts.reportPayment": [{ ...of, receipt }],
    "receipts.denyPayment": [{ ...of, receipt }],
    "receipts.confirmUnanswered": [{ ...of, receipt }],
  } as const;
  const named = (prefix: string, steps: object) =>
    Object.fromEntries(Object.entries(steps).map(([name, args]: [string, unknown]) => [`${prefix}.${name}`, args]));
  return {
    ...named("agreements", {
      ...ofAgreements,
      ...ofReceipts,
      step: [of, "markDelivered"],
      approveStep: [{ ...ofRented, step: "payRent" }],
    }),
    ...named("leases", ofLeases),
    ...named("sales", { ...ofAgreements, ...own }),
    ...named("cases", ofCases),
    ...named("condominiums", await ofCondominiums(seller, file.terms.common)),
  } as Record<string, [object, ...unknown[]]>;
}

/** Steps that tell something before they are confirmed. */
const NOTED = ["condominiums.accede", "condominiums.transfer"];

describe("what is prepared", () => {
  it("is for each step what the step sends", async () => {
    const { buyer } = await networkHelpers.loadFixture(formedSale);
    const { signer, sent } = recorder(buyer);
    const steps = stepsIn({ agreements, sales, leases, cases, condominiums });
    const args = await given();
    expect(Object.keys(args).sort()).to.deep.equal(steps.map(([name]) => name).sort());
    for (const [name, step] of steps) {
      const [acting, ...rest] = args[name]!;
      const by = { provider: signer.provider, from: buyer.address.toLowerCase(), simulate: false };
      const prepared = await step.prepare({ ...acting, ...by }, ...rest);
      sent.length = 0;
      const thrown = await step({ ...acting, signer }, ...rest).catch((error: unknown) => error as BiyError);
      expect((thrown as Error).message, name).to.include("kept");
      const { chainId, words, notes, ...call } = [prepared!].flat()[0]!;
      expect(sent, name).to.deep.equal([call]);
      expect(chainId, name).to.equal(31337n);
      // Where a unit passes, what is pending is told: or that it could not be read, as here there are no such contracts.
      expect(notes?.length, name).to.equal(NOTED.includes(name) ? 1 : undefined);
      for (const lang of ["kk", "ru", "en"] as const)
        expect(words[lang], `${name} ${lang}`).to.match(/^[\p{Lu}0-9№].* /u);
    }
  }).timeout(20_000);

  it("is refused in the same sentence as the step, with nothing to sign it", async () => {
    const { provider, buyer, seller, file } = await networkHelpers.loadFixture(formedSale);
    const early = await sales.release
      .prepare({ provider, from: seller.address, file })
      .catch((error: unknown) => error as BiyError);
    expect(early).to.have.property("contractError", "AgreementConditionsNotMet");
    const others = await sales.markDelivered
      .prepare({ provider, from: buyer.address, file })
      .catch((error: unknown) => error as BiyError);
    expect(others).to.have.property("contractError", "AgreementOnlyParty");
    const nobody = await sales.markDelivered
      .prepare({ provider, from: "me", file })
      .catch((error: unknown) => error as BiyError);
    expect(nobody).to.deep.include({ code: "input", field: "from" });
  });

  it("does what it says, sent by whoever", async () => {
    const { provider, seller, file } = await networkHelpers.loadFixture(formedSale);
    const { to, data, value } = await sales.markDelivered.prepare({ provider, from: seller.address, file });
    await (await seller.sendTransaction({ to, data, value })).wait();
    expect((await sales.read({ provider, file })).progress).not.to.equal(0n);
  });

  it("goes to a wallet as one batch of one chain", async () => {
    const { provider, buyer, file } = await networkHelpers.loadFixture(offeredSale);
    const by = { provider, from: buyer.address, file };
    const approvals = await sales.approve.prepare(by);
    const form = await sales.form.prepare({ ...by, save: () => undefined, simulate: false });
    const batch = sales.walletCalls([...approvals, form], { from: buyer.address });
    expect(batch).to.deep.equal({
      version: "2.0.0",
      chainId: "0x7a69",
      from: buyer.address,
      atomicRequired: true,
      calls: [
        { to: approvals[0]?.to, data: approvals[0]?.data, value: "0x0" },
        { to: form.to, data: form.data, value: "0x0" },
      ],
    });
    for (const call of JSON.parse(JSON.stringify(batch)).calls as { to: string; data: string; value: string }[])
      await (await buyer.sendTransaction(call)).wait();
    expect((await sales.read({ provider, file })).phase).to.equal("performing");
    const elsewhere = { ...form, chainId: 1n };
    expect(() => sales.walletCalls([...approvals, elsewhere]))
      .to.throw("of one chain")
      .with.property("field");
    expect(() => sales.walletCalls([])).to.throw("at least one");
  });
});

describe("a step", () => {
  it("tells its transaction's hash before it is in a block", async () => {
    const { provider, seller, file } = await networkHelpers.loadFixture(formedSale);
    await provider.send("evm_setAutomine", [false]);
    let done = false;
    const hash = await new Promise<string>((onSent, failed) => {
      sales.markDelivered({ signer: seller, file, onSent }).then(() => (done = true), failed);
    });
    expect(await provider.getTransactionReceipt(hash)).to.equal(null);
    expect(done).to.equal(false);
    await networkHelpers.mine();
    await provider.send("evm_setAutomine", [true]);
    expect((await provider.waitForTransaction(hash))?.status).to.equal(1);
  });

  for (const [made, same] of [
    ["has sped it up: the same for a higher fee", true],
    ["has put another in its place", false],
  ] as const)
    it(`is waited for where a wallet ${made}`, async () => {
      const { provider, seller, file } = await networkHelpers.loadFixture(formedSale);
      provider.pollingInterval = 20;
      await provider.send("evm_setAutomine", [false]);
      let step: Promise<{ hash: string }> | undefined;
      const hash = await new Promise<string>(
        (onSent) => (step = sales.markDelivered({ signer: seller, file, onSent })),
      );
      const { to, data, nonce, gasLimit, maxFeePerGas } = (await provider.getTransaction(hash)) ?? expect.fail("lost");
      const fees = { maxFeePerGas: 3n * (maxFeePerGas ?? 0n), maxPriorityFeePerGas: 2n * (maxFeePerGas ?? 0n) };
      const call = same ? { to, data } : { to: seller.address };
      let ended: string | undefined;
      step?.then(
        (receipt) => (ended = receipt.hash),
        (thrown: unknown) => (ended = (thrown as BiyError).code),
      );
      const replacing = await seller.sendTransaction({ ...call, nonce, gasLimit, ...fees });
      // It is looked for at each block.
      while (ended === undefined) await networkHelpers.mine();
      await provider.send("evm_setAutomine", [true]);
      expect(ended).to.equal(same ? replacing.hash : "network");
    });

  it("says of a value that can't be sent which it is", async () => {
    const { seller, file } = await networkHelpers.loadFixture(formedSale);
    const refused = await sales
      .dispute({ signer: seller, file, claim: "0x12" })
      .catch((error: unknown) => error as BiyError);
    expect(refused).to.deep.include({ code: "input", field: "claim" });
  });
});
