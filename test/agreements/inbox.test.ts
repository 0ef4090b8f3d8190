/**
 * What waits for somebody in a case and in agreements: no more than can be done, in every state that a case lives through and at each moment
 * that counts; and never nothing, while anything waits for a human.
 * @module
 */
import { expect } from "chai";
import { standingIn, type Thread } from "../../src/arbitration/register.ts";
import { inMemory, sync } from "../../src/arbitration/registered.ts";
import { openTo } from "../../src/arbitration/possible.ts";
import { keyOfItem, scheduled, waitingInThread, type InboxItem } from "../../src/agreements/inbox.ts";
import { calendarOf } from "../../src/text/calendar.ts";
import { DAY, ethers, type CaseWorld } from "../fixtures.ts";
import { deliberatedCase, openedCase, pairedCaseOfThree, seatedCase, state } from "../arbitration/cases.ts";
import { LIVED } from "../arbitration/lived.ts";

const { provider } = ethers;

async function registered(world: CaseWorld) {
  const store = inMemory();
  const [tribunal, sale] = [await world.tribunal.getAddress(), await world.sale.getAddress()];
  await sync(store, { provider, tribunal, templates: [sale], fromBlock: 0 });
  return { rulesOf: store.rules, threads: [...store.open()] };
}

const peopleOf = ({ buyer, seller, a, b, c, d, e, authority, successor, stranger }: CaseWorld) =>
  Object.entries({ buyer, seller, a, b, c, d, e, authority, successor, stranger });

/** What waits for each person at a moment, by who it is. */
async function waiting(world: CaseWorld, at: bigint): Promise<{ who: string; item: InboxItem }[]> {
  const { rulesOf, threads } = await registered(world);
  return peopleOf(world).flatMap(([who, { address: account }]) =>
    threads.flatMap((thread) => waitingInThread(thread, { account, now: at, rulesOf })).map((item) => ({ who, item })),
  );
}
const now = async () => BigInt((await provider.getBlock("latest"))?.timestamp ?? 0);
const said = (found: readonly { who: string; item: InboxItem }[]) =>
  found.map(({ who, item: { step, seat, role } }) =>
    [who, role, step, ...(seat === undefined ? [] : [seat])].join(" "),
  );

describe("what waits in a case", () => {
  for (const [name, lived] of Object.entries(LIVED)) {
    const of = Object.defineProperty(async () => await lived(), "name", { value: name });
    it(`can be done by whom it waits for, and somebody is told: ${name}`, async () => {
      const world = await state(of);
      const { rulesOf, threads } = await registered(world);
      const standings = (thread: Thread, at: bigint) =>
        Object.values(thread.cases).flatMap((known) => standingIn(thread, known, { rulesOf, now: at }) ?? []);
      const present = await now();
      const moments = threads
        .flatMap((thread) => standings(thread, present).flatMap((standing) => openTo(standing)))
        .flatMap(({ from = 0n, until = 0n }) => [from, until, until + 1n])
        .filter((moment) => moment > present);
      for (const at of [present, ...new Set(moments)]) {
        for (const thread of threads) {
          const open = standings(thread, at).flatMap((standing) => openTo(standing));
          const found = peopleOf(world).flatMap(([who, { address: account }]) => {
            const items = waitingInThread(thread, { account, now: at, rulesOf });
            const keys = items.map(keyOfItem);
            expect(new Set(keys).size, `${who} is told twice`).to.equal(keys.length);
            for (const { step, seat, also, stage } of items) {
              const isOpen = (each: { step: string; seat?: number }) =>
                open.some(
                  ({ ready, by, ...one }) =>
                    ready && one.step === each.step && one.seat === each.seat && (by?.includes(account) ?? true),
                );
              if (stage !== "none")
                expect(isOpen({ step, ...(seat === undefined ? {} : { seat }) }), `${who} ${step}`).to.equal(true);
              for (const each of also) expect(isOpen(each), `${who} also ${each.step}`).to.equal(true);
            }
            return items;
          });
          const isWaiting = thread.claimant !== undefined;
          const opensLater = open.some(({ ready, from }) => !ready && from !== undefined);
          if (isWaiting && !opensLater) expect(found, `nobody is told at ${at - present}`).to.not.have.lengthOf(0);
        }
      }
    });
  }

  it("is asked of those who have not done it, by when, and of others once it is late", async () => {
    const opened = await state(openedCase);
    const at = await now();
    expect(said(await waiting(opened, at))).to.deep.equal([
      "buyer party nominate 0",
      "buyer party payAdvance",
      "seller party nominate 0",
    ]);
    await opened.tribunal.connect(opened.buyer).nominate(opened.caseId, 0, opened.a.address);
    expect(said(await waiting(opened, at))).to.deep.equal(["buyer party payAdvance", "seller party nominate 0"]);
    await opened.tribunal.connect(opened.seller).nominate(opened.caseId, 0, opened.b.address);
    // They have named two: each may name the other's.
    expect(said(await waiting(opened, at))).to.include.members(["buyer party nominate 0", "seller party nominate 0"]);
    const late = await waiting(opened, at + 11n * DAY);
    expect(said(late)).to.include("authority authority appoint 0").and.not.include("successor substitute appoint 0");
    const appointing = late.find(({ item }) => item.step === "appoint")?.item;
    expect(appointing?.also.map(({ step }) => step)).to.deep.equal(["returnClaim"]);
    expect(said(await waiting(opened, at + 60n * DAY))).to.include.members([
      "successor substitute appoint 0",
      "buyer anyone replace 0",
    ]);
  });

  it("is a decision for those who sit, and for others a seat to draw for once it is late", async () => {
    const world = await state(deliberatedCase);
    const { deadline } = await world.tribunal.caseOf(world.caseId);
    // The advance is asked for at any time; it holds up no decision.
    const butTheAdvance = async (at: bigint) =>
      (await waiting(world, at)).filter(({ item }) => item.step !== "payAdvance");
    expect(said(await butTheAdvance(deadline))).to.deep.equal(["a arbiter award"]);
    const late = await butTheAdvance(deadline + 1n);
    expect(said(late)).to.deep.equal(["buyer anyone replace 0", "seller anyone replace 0", "a arbiter award"]);
    const [item] = late.filter(({ who }) => who === "a").map((each) => each.item);
    expect(item).to.include({ due: deadline, held: 1_845_000_000n, stage: "deliberation" });
    expect(item?.also.map(({ step, seat }) => [step, seat])).to.deep.equal([["replace", 0]]);
  });

  it("is the third seat for the two who sit, and the record for the parties", async () => {
    const paired = await state(pairedCaseOfThree);
    expect(said(await waiting(paired, await now()))).to.include.members([
      "a arbiter nominate 2",
      "b arbiter nominate 2",
    ]);
    const seated = await state(seatedCase);
    const { deadline } = await seated.tribunal.caseOf(seated.caseId);
    const found = said(await waiting(seated, deadline));
    expect(found).to.include.members(["buyer party closeEvidence", "seller party closeEvidence"]);
    const over = said(await waiting(seated, deadline + 1n));
    expect(over).to.include.members(["buyer anyone closeEvidence", "a anyone closeEvidence"]);
  });

  it("comes by when it is due: what is late first, what has no end last, within what is asked for", async () => {
    const world = await state(openedCase);
    const at = await now();
    const items = (await waiting(world, at)).map(({ item }) => item);
    const [one] = items;
    if (one === undefined) throw new Error("nothing waits");
    const given = [
      { ...one, step: "c", due: at + 3n * DAY },
      { ...one, step: "a", due: at - 1n },
      { ...one, step: "b", due: at },
    ];
    const { due: _, ...endless } = { ...one, step: "d" };
    // Whenever the test runs.
    const year = new Date(Number(at) * 1_000).getUTCFullYear();
    const calendar = calendarOf([year - 1, year, year + 1].map((each) => ({ year: each })));
    const all = scheduled([endless, ...given], { now: at, calendar });
    expect(all.map(({ step, isOverdue }) => `${step} ${isOverdue}`)).to.deep.equal([
      "a true",
      "b false",
      "c false",
      "d false",
    ]);
    expect(all.map(({ workingDays }) => workingDays === undefined)).to.deep.equal([true, false, false, true]);
    const soon = scheduled([endless, ...given], { now: at, calendar, dueBy: at + DAY });
    expect(soon.map(({ step }) => step)).to.deep.equal(["a", "b"]);
    const none = scheduled(given, { now: at, calendar: calendarOf([]) });
    expect(none.map(({ workingDays, uncertain }) => [workingDays, uncertain.length > 0])).to.deep.equal([
      [undefined, false],
      [undefined, true],
      [undefined, true],
    ]);
  });
});
