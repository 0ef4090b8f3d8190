/**
 * `biy condominium unit consent | reapportion | pass-over`: to lower a share needs its holder's consent, a change that
 * is too long for one transaction goes on, and a holder who has not acceded holds nothing up.
 * @module
 */

import { ZeroHash } from "ethers";
import { sharesFrom } from "../condominium/index.ts";
import { BiyError } from "../index.ts";
import { readJson } from "../node/index.ts";
import * as condominiums from "../condominium/index.ts";
import { condominiumAt, step, unitNumbers } from "./condominium-files.ts";
import { give, tell } from "./desk.ts";
import type { Acting } from "./sender.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as CONDOMINIUM_WORDS from "../words/cli/condominium.ts";
import { STEP_WORDS } from "../condominium/index.ts";
import { say } from "../words/index.ts";

/** Consents to a lower share of a unit, or of a membership. */
export async function consent(acting: Acting, own: { path: string; unit: string; share: string }): Promise<void> {
  const file = await condominiumAt(acting, own.path);
  const [unit = 0] = unitNumbers(own.unit) ?? [];
  const [share = 0] = unitNumbers(own.share) ?? [];
  const words = say(STEP_WORDS.consentToShare, { unit, share });
  const asks = { word: BINDING_WORDS.typed.consent } as const;
  await step(acting, file, { on: "register", method: "consentToShare", args: [unit, share], words, asks });
}

/** As many as a transaction holds with room to spare. */
const MOST_AT_ONCE = 100;

/** Takes units out of the electorates whose holders have not acceded in time: those named, or all that there are. */
export async function passOver(acting: Acting, own: { path: string; unit?: string | undefined }): Promise<void> {
  const { desk, at, signer } = acting;
  const file = await condominiumAt(acting, own.path);
  const all = await condominiums.unitsToPassOver({ provider: at.provider, file });
  const named = unitNumbers(own.unit) ?? all;
  const due = named.filter((unit) => all.includes(unit));
  if (due.length === 0) throw new BiyError("input", CONDOMINIUM_WORDS.nonePassedOver);
  if (due.length < named.length)
    tell(desk, say(CONDOMINIUM_WORDS.notPassedOver, { units: named.filter((unit) => !due.includes(unit)).join(", ") }));
  const hashes: string[] = [];
  for (let from = 0; from < due.length; from += MOST_AT_ONCE) {
    const units = due.slice(from, from + MOST_AT_ONCE);
    const label = `condominium pass-over ${file.addresses.register} ${units.join(",")}`;
    const words = say(STEP_WORDS.passOver, { units: units.join(", ") });
    const act = async () => await condominiums.passOver({ signer, file, units });
    hashes.push(await signer.step({ label, words, asks: "yes" }, act));
  }
  give(desk, { units: due, transactions: hashes }, hashes.join("\n"));
}

/** Says what a motion has to call; once a decision has, carries out the pieces that are left. */
export async function reapportion(acting: Acting, own: { path: string; shares: string }): Promise<void> {
  const { desk, at, signer } = acting;
  const file = await condominiumAt(acting, own.path);
  const pieces = condominiums.reapportionment(readJson(own.shares, sharesFrom));
  const left = await condominiums.piecesLeft({ provider: at.provider, file, pieces });
  if (left.length === 0) {
    const [{ ids, shares, rest } = { ids: [], shares: [], rest: ZeroHash }] = pieces;
    const call = { on: "register", do: "reapportion", with: [ids, shares.map(Number), rest] };
    tell(desk, say(CONDOMINIUM_WORDS.reapportionCall, { call: JSON.stringify(call) }));
    if (pieces.length > 1) tell(desk, CONDOMINIUM_WORDS.reapportionRest);
    give(desk, { call }, JSON.stringify(call));
    return;
  }
  const hashes: string[] = [];
  for (const piece of left) {
    const label = `condominium reapportion ${file.addresses.register} ${condominiums.hashOfPiece(piece)}`;
    const words = say(STEP_WORDS.reapportionNext, { units: piece.ids.length });
    const act = async () => await condominiums.reapportionNext({ signer, file, piece });
    hashes.push(await signer.step({ label, words, asks: "yes" }, act));
  }
  give(desk, { transactions: hashes }, hashes.join("\n"));
}
