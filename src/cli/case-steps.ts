/**
 * Steps of a case beside the usual way: a claim taken back, a seat that waits, fees.
 * @module
 */

import type { By } from "../chain/index.ts";
import { advanceApprovals, POSSIBLE_WORDS } from "../agreements/cases.ts";
import { BiyError, cases, COIN, type Words } from "../index.ts";
import { readText } from "../node/index.ts";
import { allow } from "./allow.ts";
import { give } from "./desk.ts";
import { joined } from "./disputed.ts";
import type { Acting, Step } from "./sender.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as CASE_WORDS from "../words/cli/case.ts";
import { say } from "../words/index.ts";

type Sent = Promise<{ readonly hash: string }>;

/** Asks by the words of what is open, sends, and gives what was done. */
async function send(
  { desk, signer }: Acting,
  { caseId }: { caseId: string },
  {
    step,
    seat = "",
    about = "",
    asks,
    act,
  }: {
    step: keyof typeof POSSIBLE_WORDS;
    seat?: number | "";
    about?: string;
    asks: Step["asks"];
    act: () => Sent;
  },
): Promise<void> {
  const words = say(POSSIBLE_WORDS[step], { seat });
  const hash = await signer.step({ label: `case ${step} ${caseId} ${seat} ${about}`, words, asks }, act);
  give(desk, { caseId, step, ...(seat === "" ? {} : { seat }), transaction: hash }, hash);
}

/* THE CLAIM */

/** Takes the claim back, and lets performance go on. Interrupted between the two, it goes on. */
export async function withdraw(acting: Acting, { path }: { path: string }): Promise<void> {
  const { signer } = acting;
  const { found, inCase } = await joined(acting, path);
  if (found.stage !== "withdrawn") {
    const words = POSSIBLE_WORDS.withdrawClaim;
    const step = {
      label: `case withdrawClaim ${found.caseId}`,
      words,
      asks: { word: BINDING_WORDS.typed.withdrawClaim },
    };
    await signer.step(step, async () => await cases.withdrawClaim({ signer, ...inCase }));
  }
  await resume(acting, { path });
}

/** Lets performance go on where it stood, once a claim was withdrawn or returned. Anyone. */
export async function resume(acting: Acting, { path }: { path: string }): Promise<void> {
  const { at, signer } = acting;
  const { of, found, inCase } = await joined(acting, path);
  if (found.stage !== "withdrawn" && found.stage !== "returned") throw new BiyError("refused", CASE_WORDS.notEnded);
  const disposition = await cases.resumption({ provider: at.provider, found });
  const act = async () => await of.enforce(signer, { disposition });
  await send(acting, inCase, { step: "enforce", asks: { word: BINDING_WORDS.typed.resume }, act });
}

/** Returns a claim without an advance, by a reasoned ruling. The authority, or its substitute. */
export async function returnClaim(acting: Acting, own: { path: string; reason: string }): Promise<void> {
  const { signer } = acting;
  const { inCase } = await joined(acting, own.path);
  const reason = cases.textHash(readText(own.reason));
  const act = async () => await cases.returnClaim({ signer, ...inCase, reason });
  await send(acting, inCase, { step: "returnClaim", asks: { word: BINDING_WORDS.typed.returnClaim }, act });
}

/** Notes that the parties ended the dispute themselves. Anyone. */
export async function conclude(acting: Acting, { path }: { path: string }): Promise<void> {
  const { signer } = acting;
  const { inCase } = await joined(acting, path);
  await send(acting, inCase, {
    step: "conclude",
    asks: "yes",
    act: async () => await cases.conclude({ signer, ...inCase }),
  });
}

/* SEATS */

export async function appoint(
  acting: Acting,
  { path, seat, arbiter }: { path: string; seat: number; arbiter: string },
): Promise<void> {
  const { signer } = acting;
  const { inCase } = await joined(acting, path);
  const asks = { word: BINDING_WORDS.typed.appoint, stakes: [say(BINDING_WORDS.toWhom, { whom: arbiter })] };
  const act = async () => await cases.appoint({ signer, ...inCase, seat, arbiter });
  await send(acting, inCase, { step: "appoint", seat, about: arbiter, asks, act });
}

/** Leaves the seat that one has, or declines it. */
export async function resign(
  acting: Acting,
  own: { path: string; seat: number | undefined; reason: string },
): Promise<void> {
  const { signer } = acting;
  const { found, inCase } = await joined(acting, own.path);
  const me = await signer.getAddress();
  const seat = own.seat ?? found.seats.findIndex(({ arbiter }) => arbiter === me);
  if (seat < 0) throw new BiyError("key", say(CASE_WORDS.notSeated, { account: me }));
  const reason = cases.textHash(readText(own.reason));
  const act = async () => await cases.resign({ signer, ...inCase, seat, reason });
  await send(acting, inCase, { step: "resign", seat, about: me, asks: { word: BINDING_WORDS.typed.leaveSeat }, act });
}

/** Has another person drawn for a seat whose person is late, or that nobody filled. Anyone. */
export async function replace(acting: Acting, own: { path: string; seat: number }): Promise<void> {
  const { signer } = acting;
  const { found, inCase } = await joined(acting, own.path);
  const { seat } = own;
  const late = found.seats[seat]?.arbiter ?? "";
  const act = async () => await cases.replace({ signer, ...inCase, seat });
  await send(acting, inCase, { step: "replace", seat, about: late, asks: { word: BINDING_WORDS.typed.replace }, act });
}

/* FEES */

/** Pays the advance, as much as the rules say. */
export async function advance(acting: Acting, { path }: { path: string }): Promise<void> {
  const { at, signer } = acting;
  const { found, inCase } = await joined(acting, path);
  const { tribunal } = inCase;
  const { feeCurrency: currency, advance: amount } = await cases.readRules({
    provider: at.provider,
    tribunal,
    rules: found.rules,
  });
  const said = await cases.feeInWords({ provider: at.provider, currency, amount });
  const isCoin = currency === COIN;
  const callsOf = async (by: By) => await advanceApprovals(by, { ...inCase, currency, amount });
  await allow(acting, { label: `case approve ${found.caseId}`, callsOf });
  const stakes = [say(BINDING_WORDS.amount, { amount: said }), say(BINDING_WORDS.toWhom, { whom: tribunal })];
  const act = async () => await cases.payAdvance({ signer, ...inCase, value: isCoin ? amount : 0n });
  await send(acting, inCase, { step: "payAdvance", asks: { word: BINDING_WORDS.typed.payAdvance, stakes }, act });
}

/** Shares out the fee or the advance of a case that is over. Anyone. */
export async function distribute(acting: Acting, { path }: { path: string }): Promise<void> {
  const { signer } = acting;
  const { of, inCase } = await joined(acting, path);
  await send(acting, inCase, {
    step: "distribute",
    asks: "yes",
    act: async () => await of.distribute(signer, inCase.caseId),
  });
}

/** Takes back what one advanced for the next claim. */
export async function takeBack(acting: Acting, { path }: { path: string }): Promise<void> {
  const { signer } = acting;
  const { inCase } = await joined(acting, path);
  const act = async () => await cases.takeBackAdvance({ signer, ...inCase });
  await send(acting, inCase, { step: "takeBackAdvance", asks: "yes", act });
}

/** Takes what the tribunal holds for one, in the currency of the case's rules: all of it, whatever case it is from. */
export async function takeFee(acting: Acting, own: { path: string; to?: string | undefined }): Promise<void> {
  const { at, signer } = acting;
  const { found, inCase } = await joined(acting, own.path);
  const { tribunal } = inCase;
  const { provider } = at;
  const me = await signer.getAddress();
  const to = own.to ?? me;
  const { feeCurrency: currency } = await cases.readRules({ provider, tribunal, rules: found.rules });
  const amount = await cases.dueTo({ provider, tribunal, currency, owner: me });
  const said: Words = await cases.feeInWords({ provider, currency, amount });
  const stakes = [say(BINDING_WORDS.amount, { amount: said }), say(BINDING_WORDS.toWhom, { whom: to })];
  const act = async () => await cases.withdraw({ signer, tribunal, currency, to });
  await send(acting, inCase, {
    step: "withdraw",
    about: `${me} ${to}`,
    asks: { word: BINDING_WORDS.typed.takeFee, stakes },
    act,
  });
}
