/**
 * The register of cases: what it makes of events is what the tribunal holds, in every state that a case lives through; on disk as in memory;
 * after a reorganisation, an interruption, a node that was behind.
 * @module
 */
import { expect } from "chai";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { standingOf, type CaseStanding } from "../../src/arbitration/possible.ts";
import { inMemory, standingIn, sync, type RegisterStore, type Thread } from "../../src/arbitration/registered.ts";
import { openRegister } from "../../src/node/register.ts";
import { DAY, ethers, networkHelpers, time, type CaseWorld } from "../fixtures.ts";
import {
  award,
  CLAIM,
  deliberatedCase,
  openedCase,
  openedCaseOfThree,
  pairedCaseOfThree,
  REASON,
  seatedCase,
  state,
} from "./cases.ts";
import { LIVED, SPLIT } from "./lived.ts";

const { provider } = ethers;
const optionsOf = async ({ tribunal, sale }: CaseWorld) => ({
  provider,
  tribunal: await tribunal.getAddress(),
  templates: [await sale.getAddress()],
  fromBlock: 0,
});

/** What no event says, and the register leaves open. */
const comparable = (standing: CaseStanding | undefined) => {
  if (standing === undefined) return undefined;
  const { found, dues: _, now: __, ...rest } = standing;
  return { ...rest, found: { ...found, finished: 0n, award: "", order: "" } };
};
const threadWith = (store: RegisterStore, caseId: string): Thread | undefined =>
  [...store.open()].find(({ cases }) => Object.values(cases).some(({ found }) => found.caseId === caseId));

async function requireSame(world: CaseWorld, store: RegisterStore): Promise<void> {
  const { caseId } = world;
  const live = await standingOf({ provider, tribunal: await world.tribunal.getAddress(), caseId });
  const thread = threadWith(store, caseId);
  if (thread === undefined) {
    // What is over is in no list of what is open.
    const { pending, costs, found } = live;
    expect([pending, costs, found.advance]).to.deep.equal([false, 0n, 0n]);
    expect(["settled", "withdrawn", "returned", "reasoned"]).to.include(found.stage);
    return;
  }
  const known = Object.values(thread.cases).find(({ found }) => found.caseId === caseId);
  const standing = known && standingIn(thread, known, { rulesOf: store.rules, now: live.now });
  expect(comparable(standing)).to.deep.equal(comparable(live));
}

/** States in which persons came and went, beside those that are lived elsewhere. */
const MOVED: typeof LIVED = {
  "one declined, another was named": async () => {
    const world = await openedCase();
    const { tribunal, buyer, seller, a, b, caseId } = world;
    for (const party of [buyer, seller]) await tribunal.connect(party).nominate(caseId, 0, a.address);
    await time.increase(DAY);
    await tribunal.connect(a).resign(caseId, 0, REASON);
    for (const party of [buyer, seller]) await tribunal.connect(party).nominate(caseId, 0, b.address);
    return world;
  },
  "the seat's person was late": async () => {
    const world = await openedCase();
    const { tribunal, buyer, seller, a, caseId } = world;
    for (const party of [buyer, seller]) await tribunal.connect(party).nominate(caseId, 0, a.address);
    await time.increase(30n * DAY);
    await tribunal.replace(caseId, 0);
    return world;
  },
  "nobody named anybody, and one was drawn": async () => {
    const world = await openedCase();
    await time.increase(90n * DAY);
    await world.tribunal.replace(world.caseId, 0);
    return world;
  },
  "one of two left before the third was chosen": async () => {
    const world = await pairedCaseOfThree();
    await world.tribunal.connect(world.b).resign(world.caseId, 1, REASON);
    return world;
  },
  "who presides declined": async () => {
    const world = await pairedCaseOfThree();
    const { tribunal, a, b, c, caseId } = world;
    for (const one of [a, b]) await tribunal.connect(one).nominate(caseId, 2, c.address);
    await tribunal.connect(c).resign(caseId, 2, REASON);
    return world;
  },
  "an arbiter left while evidence was taken": async () => {
    const world = await seatedCase();
    await world.tribunal.connect(world.seller).submitEvidence(world.caseId, REASON);
    await world.tribunal.connect(world.a).resign(world.caseId, 0, REASON);
    return world;
  },
  "an arbiter was late with the decision, and the next accepted": async () => {
    const world = await deliberatedCase();
    await time.increase(100n * DAY);
    await world.tribunal.replace(world.caseId, 0);
    const [seat] = await world.tribunal.seatsOf(world.caseId);
    const next = [world.b, world.c, world.d, world.e].find(({ address }) => address === seat?.arbiter);
    await world.tribunal.connect(next).accept(world.caseId, 0, REASON);
    return world;
  },
  "reasons were not given in time": async () => {
    const world = await deliberatedCase();
    await award(world, SPLIT);
    await time.increase(100n * DAY);
    await world.tribunal.replace(world.caseId, 0);
    return world;
  },
  "the advance was paid by the other party": async () => {
    const world = await openedCaseOfThree();
    await world.tribunal.connect(world.seller).payAdvance(world.caseId, { value: 1_000n });
    return world;
  },
  "withdrawn with its advance": async () => {
    const world = await openedCase();
    await world.tribunal.connect(world.buyer).payAdvance(world.caseId, { value: 1_000n });
    await time.increase(DAY);
    await world.tribunal.connect(world.buyer).withdrawClaim(world.caseId);
    return world;
  },
};

describe("the register", () => {
  let folder: string;
  let files = 0;
  before(() => (folder = mkdtempSync(join(tmpdir(), "biy-register-"))));
  after(() => rmSync(folder, { recursive: true }));
  const onDisk = async () => await openRegister(join(folder, `${(files += 1)}.sqlite`));

  for (const [name, lived] of Object.entries({ ...LIVED, ...MOVED })) {
    const of = Object.defineProperty(async () => await lived(), "name", { value: name });
    it(`has a case as the tribunal has it: ${name}`, async () => {
      const world = await state(of);
      const disk = await onDisk();
      const options = await optionsOf(world);
      for (const store of [inMemory(), disk]) {
        await sync(store, options);
        await requireSame(world, store);
      }
      disk.close();
    });
  }

  /** All that is known, in an order of its own. */
  const known = (store: RegisterStore) =>
    [...store.open()].toSorted((one, other) => (one.agreement < other.agreement ? -1 : 1));
  const fresh = async (world: CaseWorld) => {
    const store = inMemory();
    await sync(store, await optionsOf(world));
    return store;
  };
  type Query = { readonly method: string; readonly params: readonly unknown[] };
  /** The provider, but for what `instead` says. */
  const through = (instead: (query: Query, send: () => Promise<unknown>) => Promise<unknown>) =>
    new Proxy(provider, {
      get: (of, name) => {
        const own = Reflect.get(of, name) as unknown;
        if (name !== "send") return typeof own === "function" ? (own.bind(of) as unknown) : own;
        return async (method: string, params: unknown[]) =>
          await instead({ method, params }, async () => (await of.send(method, params)) as unknown);
      },
    });

  it("takes back what a reorganisation took away, of the last blocks and of deep ones", async () => {
    for (const blocks of [2, 400]) {
      const world = await state(openedCase);
      const options = await optionsOf(world);
      const disk = await onDisk();
      const stores = [inMemory(), disk];
      await networkHelpers.mine(200);
      for (const store of stores) await sync(store, options);
      const snapshot = (await provider.send("evm_snapshot", [])) as string;
      const { tribunal, buyer, seller, a, b, caseId } = world;
      for (const party of [buyer, seller]) await tribunal.connect(party).nominate(caseId, 0, a.address);
      await networkHelpers.mine(blocks);
      for (const store of stores) {
        await sync(store, options);
        expect(threadWith(store, caseId)?.cases["1"]?.found.seats[0]?.arbiter).to.equal(a.address);
      }
      await provider.send("evm_revert", [snapshot]);
      await time.increase(DAY);
      for (const party of [seller, buyer]) await tribunal.connect(party).nominate(caseId, 0, b.address);
      await networkHelpers.mine(blocks);
      for (const store of stores) {
        const { removed, added } = await sync(store, options);
        // Two nominations and a seat.
        expect([removed, added], `${blocks}`).to.deep.equal([3, 3]);
        expect(threadWith(store, caseId)?.cases["1"]?.found.seats[0]?.arbiter).to.equal(b.address);
        expect(known(store)).to.deep.equal(known(await fresh(world)));
      }
      disk.close();
    }
  });

  it("takes back what is no more where the chain has become shorter, and forgets a case that there is not", async () => {
    const world = await state(deliberatedCase);
    const options = await optionsOf(world);
    const disk = await onDisk();
    const stores = [inMemory(), disk];
    const snapshot = (await provider.send("evm_snapshot", [])) as string;
    const { tribunal, sale, buyer, terms, hash, caseId, seller } = world;
    await sale.connect(seller).surrender(terms.common, hash);
    await sale.connect(buyer).dispute(terms.common, hash, CLAIM);
    await tribunal.open(await sale.getAddress(), terms.common, hash);
    for (const store of stores) {
      await sync(store, options);
      expect(Object.keys(threadWith(store, caseId)?.cases ?? {})).to.deep.equal(["1", "2"]);
    }
    await provider.send("evm_revert", [snapshot]);
    for (const store of stores) {
      expect(await sync(store, options)).to.include({ removed: 3, added: 0 });
      expect(Object.keys(threadWith(store, caseId)?.cases ?? {})).to.deep.equal(["1"]);
      expect(known(store)).to.deep.equal(known(await fresh(world)));
    }
    disk.close();
  });

  it("goes on where it was interrupted, and reads nothing twice but the last blocks", async () => {
    const world = await state(deliberatedCase);
    await networkHelpers.mine(600);
    const disk = await onDisk();
    for (const store of [inMemory(), disk]) {
      const asked: number[] = [];
      let left = 3;
      const failing = through(async ({ method, params }, send) => {
        if (method !== "eth_getLogs") return await send();
        asked.push(Number((params[0] as { fromBlock: string }).fromBlock));
        left -= 1;
        if (left < 0) throw Object.assign(new Error("the line is dead"), { code: "ECONNREFUSED" });
        return await send();
      });
      const options = { ...(await optionsOf(world)), window: 100, provider: failing };
      const failed = await sync(store, options).then(
        () => undefined,
        (thrown: unknown) => (thrown as { code?: string }).code,
      );
      expect(failed).to.equal("network");
      expect(store.marks()[0]?.block).to.equal(299);
      left = Infinity;
      asked.length = 0;
      await sync(store, options);
      expect(asked[0]).to.equal(300);
      expect(known(store)).to.deep.equal(known(await fresh(world)));
      asked.length = 0;
      await sync(store, options);
      const last = await provider.getBlockNumber();
      expect(asked.length).to.equal(1);
      expect(last - (asked[0] ?? 0)).to.be.lessThan(130);
    }
    disk.close();
  });

  it("adds what a node that was behind had left out", async () => {
    const world = await state(deliberatedCase);
    const last = await provider.getBlockNumber();
    let isBehind = true;
    const lagging = through(async ({ method }, send) => {
      const answer = await send();
      if (!isBehind || method !== "eth_getLogs") return answer;
      return (answer as { blockNumber: string }[]).filter(({ blockNumber }) => Number(blockNumber) < last - 1);
    });
    const disk = await onDisk();
    for (const store of [inMemory(), disk]) {
      isBehind = true;
      const options = { ...(await optionsOf(world)), provider: lagging };
      await sync(store, options);
      expect(threadWith(store, world.caseId)?.cases["1"]?.found.stage).to.equal("evidence");
      isBehind = false;
      await sync(store, options);
      await requireSame(world, store);
    }
    disk.close();
  });

  it("follows what a case is opened of, though nobody named it, and reads no further what lies", async () => {
    const world = await state(deliberatedCase);
    const { tribunal } = await optionsOf(world);
    const store = inMemory();
    await sync(store, { provider, tribunal, templates: [], fromBlock: 0 });
    expect(store.followed()).to.deep.equal([tribunal, await world.sale.getAddress()]);
    await requireSame(world, store);
    expect(threadWith(store, world.caseId)?.currency).to.equal(world.terms.common.currency);
  });

  it("is made again from the chain if it is not whole, or of another form", async () => {
    const world = await state(openedCase);
    const options = await optionsOf(world);
    const path = join(folder, "broken.sqlite");
    const whole = await openRegister(path);
    await sync(whole, options);
    whole.close();
    for (const broken of [Buffer.from("no database at all ".repeat(400)), readFileSync(path).subarray(0, 5_000)]) {
      writeFileSync(path, broken);
      const store = await openRegister(path);
      await sync(store, options);
      await requireSame(world, store);
      store.close();
    }
    const { DatabaseSync } = await import("node:sqlite");
    const other = new DatabaseSync(path);
    other.exec("PRAGMA user_version = 99");
    other.close();
    const store = await openRegister(path);
    expect(store.marks()).to.deep.equal([]);
    await sync(store, options);
    await requireSame(world, store);
    store.close();
  });

  it("answers queries that read, and no others", async () => {
    const world = await state(deliberatedCase);
    const store = await onDisk();
    await sync(store, await optionsOf(world));
    const [row] = store.query("SELECT stage, is_pending, held FROM cases JOIN seats USING (case_id)");
    expect({ ...row }).to.deep.equal({ stage: "deliberation", is_pending: 1, held: "1845000000" });
    const copy = join(folder, "copy.sqlite");
    for (const sql of [
      "DELETE FROM cases",
      "WITH old AS (SELECT 1) DELETE FROM cases",
      `VACUUM INTO '${copy}'`,
      `ATTACH '${copy}' AS other`,
      "PRAGMA user_version = 7",
      "SELECT * FROM nothing",
      "SELECT 1; DELETE FROM cases",
    ]) {
      const refused = await Promise.resolve()
        .then(() => [...store.query(sql)])
        .then(
          () => undefined,
          (thrown: unknown) => (thrown as { code?: string }).code,
        );
      if (sql.startsWith("SELECT 1;")) continue; // What follows the first statement is not run.
      expect(refused, sql).to.equal("input");
    }
    expect([...store.query("SELECT count(*) AS count FROM cases")].map(({ count }) => count)).to.deep.equal([1]);
    expect(existsSync(copy)).to.equal(false);
    store.close();
  });

  it("is kept by two commands at the same time", async () => {
    const world = await state(openedCaseOfThree);
    const options = await optionsOf(world);
    const path = join(folder, "both.sqlite");
    const [one, other] = [await openRegister(path), await openRegister(path)];
    await Promise.all([sync(one, options), sync(other, options)]);
    expect(known(one)).to.deep.equal(known(other));
    await requireSame(world, one);
    for (const store of [one, other]) store.close();
  });
});
