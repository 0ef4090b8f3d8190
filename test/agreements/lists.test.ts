/** @module What is on the chain of an account: its agreements listed, followed through reorganisations, and their files written again. */
import { expect } from "chai";
import { AbiCoder, concat, Contract } from "ethers";
import { saleAbi } from "../../src/abi/index.ts";
import { saleDomain, saleId, TERMS_TYPES } from "../../src/templates/sale/terms.ts";
import { typedTerms } from "../../src/agreements/terms.ts";
import { agreements, BiyError, cases, sales } from "../../src/index.ts";
import { counted } from "../chain/asked.ts";
import { freshChain, offeredSale } from "./offers.ts";

const { ethers, networkHelpers, provider: node } = freshChain();
const load = async () => await networkHelpers.loadFixture(severalSales);
type World = Awaited<ReturnType<typeof load>>;

const CLAIM = `0x${"cc".repeat(32)}`;

/** Three sales of one buyer and seller: performed, disputed, closed; and one of the buyer's with another seller. */
async function severalSales() {
  const world = await offeredSale();
  const { buyer, seller, stranger, deployment, draft } = world;
  const { startBlock: fromBlock } = deployment;
  const { chainId, template: to, codeHash } = sales.placeIn(deployment);
  const form = async (by: typeof buyer, of: typeof seller, input: object, more: object = {}) => {
    const offered = await draft(input, more);
    const file = await sales.sign({ signer: of, file: offered });
    await sales.approve({ signer: by, file });
    await sales.form({ signer: by, file, save: () => undefined });
    return file;
  };
  const performed = await form(buyer, seller, {});
  const disputed = await form(buyer, seller, {});
  await sales.dispute({ signer: buyer, file: disputed, claim: CLAIM });
  await cases.open({ signer: buyer, file: disputed, turn: 1n });
  const closed = await form(buyer, seller, {});
  await sales.confirmReceipt({ signer: buyer, file: closed });
  const places: agreements.KnownPlace[] = [{ chainId, to, codeHash, kind: sales.SALE }];
  return { ...world, form, performed, disputed, closed, places, fromBlock, other: stranger };
}

/** A sale that is to be delivered at a moment which no text can say: by the contract alone, since the SDK writes none. @returns its id */
async function beyond({ buyer, seller, draft }: Awaited<ReturnType<typeof severalSales>>, deliverBy: bigint) {
  const { chainId, template, terms: drafted, summary } = await draft();
  const terms = { ...drafted, particulars: { ...drafted.particulars, deliverBy } };
  const place = { chainId, template };
  const signature = await seller.signTypedData(saleDomain(place), TERMS_TYPES, typedTerms(terms, summary));
  const abi = ["function approve(address,uint256) returns (bool)"];
  await (await new Contract(terms.common.currency, abi, buyer).getFunction("approve")(template, 2n ** 100n)).wait();
  const sale = new Contract(template, saleAbi, buyer);
  await (
    await sale.getFunction("form")(terms.common, terms.particulars, [{ party: seller.address, signature }])
  ).wait();
  return saleId(place, terms, summary);
}

const idsOf = (files: readonly sales.SaleFile[]) => files.map(sales.idOfFile);
const refusal = async (asked: Promise<unknown>): Promise<BiyError> =>
  await asked.then(
    () => expect.fail("was not refused"),
    (thrown: unknown) => (thrown instanceof BiyError ? thrown : expect.fail(String(thrown))),
  );

async function all<T>(given: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of given) found.push(each);
  return found;
}

async function listed(world: World, more: Partial<agreements.ListOptions> = {}) {
  const { provider, places, fromBlock, buyer } = world;
  return await all(agreements.list({ provider, places, fromBlock, account: buyer.address, ...more }));
}

describe("list", () => {
  it("has all agreements of an account, the newest first, as each stands", async () => {
    const world = await load();
    const { performed, disputed, closed, buyer, seller } = world;
    for (const [account, role] of [
      [buyer.address, "first"],
      [seller.address.toLowerCase(), "second"],
    ] as const) {
      const [page = []] = await listed(world, { account });
      expect(page.map(({ id }) => id)).to.deep.equal(idsOf([closed, disputed, performed]));
      expect(page.map((each) => each.role)).to.deep.equal([role, role, role]);
      expect(page.map(({ state }) => state.phase)).to.deep.equal(["closed", "suspended", "performing"]);
    }
    const [page = []] = await listed(world);
    for (const [index, file] of [closed, disputed, performed].entries()) {
      expect(page[index]?.terms).to.deep.equal(file.terms);
      // A local chain's present goes on by itself between two readings.
      const { now, ...state } = await sales.read({ provider: world.provider, file });
      const listedAt = page[index]?.state.now ?? now;
      expect(page[index]?.state).to.deep.equal({ ...state, now: listedAt });
      expect(page[index]?.next).to.deep.equal(await sales.nextSteps(file, { ...state, now: listedAt }));
    }
  });

  it("has nothing of who has none, and nothing of a contract that is not known", async () => {
    const world = await load();
    expect(await listed(world, { account: world.arbiter.address })).to.deep.equal([]);
    expect(await listed(world, { places: [] })).to.deep.equal([]);
  });

  it("refuses a place whose code is another", async () => {
    const world = await load();
    const [place] = world.places;
    if (place === undefined) return expect.fail("no place");
    const { code } = await refusal(listed(world, { places: [{ ...place, codeHash: CLAIM }] }));
    expect(code).to.equal("network");
  });

  it("takes a role, phases, and pages of a size, the nearest deadline first if that is asked", async () => {
    const world = await load();
    const { performed, disputed, closed } = world;
    expect(await listed(world, { role: "second" })).to.deep.equal([]);
    const ids = (pages: readonly (readonly agreements.ListedAgreement[])[]) =>
      pages.map((page) => page.map(({ id }) => id));
    expect(ids(await listed(world, { phases: ["suspended", "closed"] }))).to.deep.equal([idsOf([closed, disputed])]);
    expect(ids(await listed(world, { size: 2 }))).to.deep.equal([idsOf([closed, disputed]), idsOf([performed])]);
    expect(ids(await listed(world, { size: 1, phases: ["closed"] }))).to.deep.equal([idsOf([closed])]);
    const [[nearest, later, ...none] = []] = await listed(world, { by: "deadline" });
    expect(nearest?.id).to.equal(sales.idOfFile(performed));
    // Until when it can be marked: the seller's last moment to deliver.
    expect(nearest?.deadline).to.equal(performed.terms.particulars.deliverBy);
    expect([later, ...none].map((each) => each?.deadline)).to.deep.equal([undefined, undefined]);
  });

  it("takes how soon a deadline has to come, and refuses a page of nothing", async () => {
    const world = await load();
    const { performed } = world;
    const { deliverBy } = performed.terms.particulars;
    // Exact, though a local chain's present goes on by itself: it is read before and after, until both are the same.
    const present = async () => (await sales.read({ provider: world.provider, file: performed })).now;
    const within = async (shorterBy: bigint): Promise<string[]> => {
      const now = await present();
      const found = (await listed(world, { dueWithin: deliverBy - now - shorterBy })).flat().map(({ id }) => id);
      return (await present()) === now ? found : await within(shorterBy);
    };
    expect(await within(0n)).to.deep.equal(idsOf([performed]));
    expect(await within(1n)).to.deep.equal([]);
    for (const size of [0, -1, 1.5, NaN])
      expect((await refusal(listed(world, { size }))).code, `${size}`).to.equal("input");
  });

  it("has one whose terms can't be worded, says so of it, and goes on with the others", async () => {
    const world = await load();
    const { performed, disputed, closed, form, buyer, seller } = world;
    const never = await beyond(world, 2n ** 40n - 1n);
    const last = await form(buyer, seller, {});
    const pages = await listed(world, { by: "deadline" });
    const found = new Map(pages.flat().map((each) => [each.id, each]));
    expect([...found.keys()]).to.have.members([...idsOf([performed, disputed, closed, last]), never]);
    const odd = found.get(never);
    expect([odd?.role, odd?.state.phase, odd?.next, odd?.deadline]).to.deep.equal([
      "first",
      "performing",
      [],
      undefined,
    ]);
    expect(odd?.problem).to.be.an.instanceOf(BiyError);
    expect([...found.values()].filter(({ problem }) => problem !== undefined)).to.have.length(1);
  });

  it("costs the same for each: two readings of logs, and a share of a call", async () => {
    const world = await load();
    const { provider, asked } = counted(world.provider);
    await listed(world, { provider });
    expect(asked.calls.length).to.equal(1);
    expect(asked.others.filter((each) => each === "send").length).to.equal(2);
    expect(asked.others.filter((each) => each === "getCode").length).to.equal(0);
  });
});

describe("casesOf", () => {
  it("has the cases of an account's agreements, and those that it was named in, with their stages", async () => {
    const world = await load();
    const { provider, places, fromBlock, disputed, buyer, seller, arbiter, other, deployment } = world;
    const { tribunal } = deployment;
    const caseId = cases.caseIdOf({ template: disputed.template, agreement: sales.idOfFile(disputed), turn: 1n });
    const of = async (account: string) => await cases.casesOf({ provider, tribunal, places, fromBlock, account });
    for (const party of [buyer, seller])
      expect(await of(party.address)).to.deep.equal([{ caseId, role: "party", stage: "opened" }]);
    for (const stranger of [arbiter, other]) expect(await of(stranger.address)).to.deep.equal([]);
    await cases.nominate({ signer: buyer, tribunal, caseId, seat: 0, arbiter: arbiter.address });
    expect(await of(arbiter.address.toLowerCase())).to.deep.equal([{ caseId, role: "arbiter", stage: "opened" }]);
    expect(await of(buyer.address)).to.have.length(1);
  });
});

describe("waiting", () => {
  const brought = async ({ deployment: { tribunal }, places, fromBlock }: World, provider: World["provider"]) =>
    await cases.disputes({ provider, tribunal, templates: places.map(({ to }) => to), fromBlock });

  it("has the disputes that are not over, with the stage of the case, if there is one", async () => {
    const world = await load();
    const { disputed, performed, closed, buyer, provider, deployment } = world;
    // Brought, and given up; brought, and no case opened.
    await sales.dispute({ signer: buyer, file: performed, claim: CLAIM });
    await sales.surrender({ signer: world.seller, file: performed });
    const later = await world.form(buyer, world.seller, {});
    await sales.dispute({ signer: buyer, file: later, claim: CLAIM });
    const { tribunal } = deployment;
    const disputes = await brought(world, provider);
    expect(disputes.map(({ agreement }) => agreement)).to.deep.equal(idsOf([disputed, performed, later]));
    const found = await cases.waiting({ provider, tribunal, disputes });
    expect(found.map(({ agreement, stage }) => [agreement, stage])).to.deep.equal([
      [sales.idOfFile(disputed), "opened"],
      [sales.idOfFile(later), "none"],
    ]);
    expect(found.map(({ caseId }) => caseId)).to.deep.equal(found.map(cases.caseIdOf));
    expect(idsOf([closed])).not.to.include.members(found.map(({ agreement }) => agreement));
  });

  it("costs the same for each, however many there are", async () => {
    const world = await load();
    const { tribunal } = world.deployment;
    const [one] = await brought(world, world.provider);
    if (one === undefined) return expect.fail("no dispute");
    for (const [count, calls] of [
      [10, 2],
      [100, 10],
      [400, 40],
    ] as const) {
      const { provider, asked } = counted(world.provider);
      const disputes = Array.from({ length: count }, () => one);
      expect((await cases.waiting({ provider, tribunal, disputes })).length).to.equal(count);
      expect(asked.calls.length).to.be.at.most(calls);
      expect(asked.others).to.deep.equal(["getBlockNumber"]);
    }
  });
});

describe("watch", () => {
  const STEP = 20;
  /** What is told until nothing new comes for a while. */
  async function* told(world: World, more: Partial<agreements.WatchOptions> = {}) {
    const { provider, places, fromBlock, buyer } = world;
    yield* agreements.watch({ provider, places, fromBlock, account: buyer.address, interval: STEP, ...more });
  }
  const short = ({ kind, event, agreement }: agreements.AgreementChange) =>
    `${kind} ${event} ${agreement.slice(0, 10)}`;

  it("tells what has happened, and what happens, of those that are formed meanwhile too", async () => {
    const world = await load();
    const { form, buyer, seller, performed, disputed, closed } = world;
    const signal = new AbortController();
    const seen: string[] = [];
    let late: sales.SaleFile | undefined;
    for await (const change of told(world, { signal: signal.signal })) {
      seen.push(short(change));
      if (change.event === "Paid" && late === undefined) late = await form(buyer, seller, {});
      else if (change.event === "Formed" && change.agreement === (late && sales.idOfFile(late)))
        await sales.markDelivered({ signer: seller, file: late ?? performed });
      else if (change.event === "Delivered") signal.abort();
    }
    const say = (event: string, file: sales.SaleFile = performed) =>
      `happened ${event} ${sales.idOfFile(file).slice(0, 10)}`;
    expect(seen.filter((each) => !/Confirmed|Received/.test(each))).to.deep.equal([
      say("Formed"),
      say("Formed", disputed),
      say("Disputed", disputed),
      say("Formed", closed),
      say("Paid", closed),
      say("Formed", late),
      say("Delivered", late),
    ]);
  });

  it("takes back what a reorganisation took away, the last first, and tells what came in its place", async () => {
    const world = await load();
    const { form, buyer, seller, performed } = world;
    const before = (await node.request({ method: "evm_snapshot" })) as string;
    await sales.markDelivered({ signer: seller, file: performed });
    const gone = await form(buyer, seller, {});
    const signal = new AbortController();
    const seen: string[] = [];
    for await (const change of told(world, { signal: signal.signal })) {
      seen.push(short(change));
      if (short(change) === `happened Formed ${sales.idOfFile(gone).slice(0, 10)}`) {
        await node.request({ method: "evm_revert", params: [before] });
        await networkHelpers.mine(3);
        await sales.surrender({ signer: buyer, file: performed });
      }
      if (change.event === "Surrendered") signal.abort();
    }
    const [id, other] = [performed, gone].map((file) => sales.idOfFile(file).slice(0, 10));
    const tail = seen.slice(seen.indexOf(`happened Formed ${other}`));
    expect(tail.slice(0, 4)).to.deep.equal([
      `happened Formed ${other}`,
      `takenBack Formed ${other}`,
      `takenBack Delivered ${id}`,
      `happened Surrendered ${id}`,
    ]);
    // Nothing else was told twice.
    expect(new Set(seen).size).to.equal(seen.length);
  });

  /** A provider behind which nobody answers some of the questions for logs. */
  const failing = ({ provider }: World, fails: (asked: number) => boolean) => {
    let asked = 0;
    return new Proxy(provider, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        if (name !== "send") return value.bind(target) as unknown;
        return async (...given: unknown[]) => {
          asked += given[0] === "eth_getLogs" ? 1 : 0;
          if (given[0] === "eth_getLogs" && fails(asked))
            throw Object.assign(new Error("the node is away"), { code: "ECONNREFUSED" });
          return (await Reflect.apply(value, target, given)) as unknown;
        };
      },
    });
  };

  it("asks a node that fails again, and tells nothing twice and leaves nothing out for it", async () => {
    const world = await load();
    const steady: string[] = [];
    const signal = new AbortController();
    for await (const change of told(world, { signal: signal.signal })) {
      steady.push(short(change));
      if (change.event === "Paid") signal.abort();
    }
    // Whichever of the readings fails: of one party's, of the other's, of what happened to the agreements; twice in a row.
    for (let failed = 1; failed <= 3; failed += 1) {
      const reasons: string[] = [];
      const ending = new AbortController();
      const provider = failing(world, (asked) => asked === failed || asked === failed + 1);
      const seen: string[] = [];
      const onRetry = ({ words }: BiyError) => void reasons.push(words.en);
      for await (const change of told(world, { provider, signal: ending.signal, interval: 2, onRetry })) {
        seen.push(short(change));
        if (change.event === "Paid") ending.abort();
      }
      expect(seen.toSorted(), `${failed}`).to.deep.equal(steady.toSorted());
      expect(reasons[0]).to.include("the node is away");
    }
  });

  it("gives up a node that fails again and again", async () => {
    const world = await load();
    let failures = 0;
    const watching = told(world, { provider: failing(world, () => true), interval: 1, onRetry: () => (failures += 1) });
    const { code, words } = await refusal(all(watching));
    expect([code, failures]).to.deep.equal(["network", 5]);
    expect(words.en).to.include("the node is away");
  });

  it("follows agreements that are older than the first block of which it tells", async () => {
    const world = await load();
    const signal = new AbortController();
    const since = (await world.provider.getBlockNumber()) + 1;
    await sales.markDelivered({ signer: world.seller, file: world.performed });
    for await (const change of told(world, { since, signal: signal.signal })) {
      expect(short(change)).to.equal(`happened Delivered ${sales.idOfFile(world.performed).slice(0, 10)}`);
      signal.abort();
    }
  });

  it("ends at once with its signal", async () => {
    const world = await load();
    const signal = new AbortController();
    signal.abort();
    expect(await all(told(world, { signal: signal.signal }))).to.deep.equal([]);
  });
});

describe("restore", () => {
  async function restored({ provider, places: [place], fromBlock }: World, file: sales.SaleFile, kept?: object) {
    if (place === undefined) return expect.fail("no place");
    const id = sales.idOfFile(file);
    return await agreements.restore({ provider, id, place, fromBlock, ...(kept === undefined ? {} : { kept }) });
  }

  /** What an older copy has and no chain: the private part, and what is agreed on beside the terms. */
  const keptOf = ({ private: kept, agreed }: sales.SaleFile) => ({ ...kept, agreed });

  it("writes the whole file again with the private part, and it is the same file", async () => {
    const world = await load();
    for (const file of [world.performed, world.disputed, world.closed]) {
      const back = await restored(world, file, keptOf(file));
      expect(back).to.deep.equal(file);
      expect((await sales.render(back as sales.SaleFile)).root).to.equal(file.terms.common.document);
    }
  });

  it("takes the leaf of what was forgotten", async () => {
    const world = await load();
    const { closed } = world;
    const forgotten = await sales.forget(closed, "first");
    expect(await restored(world, closed, keptOf(forgotten))).to.deep.equal(forgotten);
  });

  it("finds the acceptances in what another account passed on", async () => {
    const world = await load();
    const { provider, performed } = world;
    const passedOn = async (hash: string) => {
      const sent = await provider.getTransaction(hash);
      const inner = AbiCoder.defaultAbiCoder().encode(["address", "bytes"], [sent?.to, sent?.data]);
      return { data: concat(["0x6a761202", inner]) };
    };
    const wrapped = new Proxy(provider, {
      get(target, name) {
        const value: unknown = name === "getTransaction" ? passedOn : Reflect.get(target, name, target);
        return typeof value === "function" ? (value.bind(target) as unknown) : value;
      },
    });
    const back = await restored({ ...world, provider: wrapped }, performed);
    expect(back.acceptances).to.deep.equal(performed.acceptances);
  });

  it("without the private part opens every step that needs the terms alone, and neither shows nor accepts the text", async () => {
    const world = await load();
    const { provider, buyer, seller, performed, disputed, closed } = world;
    const [one, two, three] = await Promise.all(
      [performed, disputed, closed].map(async (file) => (await restored(world, file)) as sales.SaleFile),
    );
    if (one === undefined || two === undefined || three === undefined) return expect.fail("not restored");
    expect(agreements.isKnown(one.private)).to.equal(false);
    expect(sales.idOfFile(one)).to.equal(sales.idOfFile(performed));
    expect(sales.fromJson(sales.toJson(one))).to.deep.equal(one);
    const state = await sales.read({ provider, file: one });
    expect(state.phase).to.equal("performing");
    expect(await sales.nextSteps(one, state)).to.deep.equal(await sales.nextSteps(performed, state));
    expect((await sales.timeline({ provider, file: one, fromBlock: world.fromBlock })).length).to.be.greaterThan(0);
    expect((await refusal(sales.render(one))).message).to.match(/written again from the chain/);
    expect((await refusal(sales.sign({ signer: buyer, file: one }))).code).to.equal("document");
    expect((await refusal(sales.form({ signer: buyer, file: one, save: () => undefined }))).code).to.equal("document");

    await sales.markDelivered({ signer: seller, file: one });
    await sales.dispute({ signer: seller, file: one, claim: CLAIM });
    await cases.open({ signer: seller, file: one, turn: 1n });
    await sales.surrender({ signer: seller, file: two });
    await sales.dispute({ signer: buyer, file: three, claim: CLAIM });
    const phases = await Promise.all([one, two, three].map(async (file) => await sales.read({ provider, file })));
    expect(phases.map(({ phase }) => phase)).to.deep.equal(["suspended", "closed", "closed"]);
    expect(phases[2]?.claimant).to.equal(buyer.address);
  });

  it("writes a sale in a token that its edition doesn't know again, asking the token what it is", async () => {
    const world = await load();
    const { buyer, seller, provider, form, places, fromBlock } = world;
    const dollar = await ethers.deployContract("TestDollar", ["USDT", 6]);
    await dollar.getFunction("mint")(buyer.address, 10n ** 12n);
    const currency = await dollar.getAddress();
    const token = await sales.tokenAt(provider, currency);
    const file = await form(buyer, seller, { currency, price: "5.25" }, { token });
    expect(file.token).to.deep.equal({ symbol: "USDT", decimals: 6 });

    expect(await restored(world, file, keptOf(file))).to.deep.equal(file);
    const nameless = (await restored(world, file)) as sales.SaleFile;
    expect([nameless.token, nameless.summary]).to.deep.equal([file.token, file.summary]);
    const [page = []] = await all(agreements.list({ provider, places, fromBlock, account: buyer.address, size: 1 }));
    expect(page.map(({ id }) => id)).to.deep.equal(idsOf([file]));

    // It calls itself otherwise from now on: only an older copy knows what the text says.
    await dollar.getFunction("rename")("USDT", 2);
    expect(await restored(world, file, { ...keptOf(file), token })).to.deep.equal(file);
    const { code, words } = await refusal(restored(world, file));
    expect(code).to.equal("missing");
    expect(words.en).to.include("the token");
    await sales.confirmReceipt({ signer: buyer, file: nameless });
    expect((await sales.read({ provider, file })).phase).to.equal("closed");
  });

  it("refuses a file without its private part whose terms were changed", async () => {
    const world = await load();
    const back = (await restored(world, world.performed)) as sales.SaleFile;
    const changed = { ...back, summary: back.summary.replace("18", "19") };
    expect((await refusal(sales.confirmReceipt({ signer: world.buyer, file: changed }))).code).to.equal("document");
  });

  it("refuses another private part, other salts, and an id that is not there", async () => {
    const world = await load();
    const { performed, disputed } = world;
    const { first } = performed.private;
    const whole = keptOf(performed);
    const others = [keptOf(disputed), { ...whole, first: { ...first, salt: CLAIM } }, { ...whole, agreed: undefined }];
    for (const kept of others) expect((await refusal(restored(world, performed, kept))).code).to.equal("document");
    expect((await refusal(restored(world, world.file))).code).to.equal("missing");
  });
});
