/**
 * `biy simulate`: an agreement played before anybody signs it, on a chain of this process, from a script of events or step by step. The
 * contracts are the real ones, the people invented; no node and no key is needed, and nothing is sent anywhere.
 * @module
 */

import { existsSync } from "node:fs";
import { isCancel, select, text } from "@clack/prompts";
import {
  actorsOf,
  editionOf,
  linesOfEvents,
  ownSteps,
  scriptFrom,
  stepWords,
  type Script,
  type ScriptEvent,
} from "../agreements/agreements.ts";
import type { Contracts } from "../deploy/index.ts";
import { agreements, asBiyError, BiyError, type Lang, type Words } from "../index.ts";
import { readJson, readText, writeNew } from "../node/index.ts";
import { moment, momentInEach, rolesOf } from "../text/index.ts";
import { PHASE_WORDS, say } from "../words/index.ts";
import * as DESK_WORDS from "../words/cli/desk.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import * as WORDS from "../words/cli/simulate.ts";
import { ask, Declined, give, onDisk, tell, Usage, type Desk } from "./desk.ts";
import { endText, entryText, nextLines, plainOf, playedPage } from "./played.ts";
import { Play, stepsOf } from "./simulation.ts";
import { onStage, writtenIn } from "./stage.ts";

export type Simulated = {
  /** An agreement's file, or terms as people write them. */
  readonly path: string;
  readonly events?: string | undefined;
  /** Beside terms: who the parties are. */
  readonly parties?: string | undefined;
  readonly rules: "sole" | "three";
  /** Of a template of others: what Hardhat built. */
  readonly code?: string | undefined;
  readonly html?: string | undefined;
};

/** Plays an agreement, and shows what happened. @throws {BiyError} `input`, `missing`, `refused`, with the line of the event */
export async function simulate(desk: Desk, given: Simulated, contracts?: Contracts): Promise<void> {
  const { lang } = desk;
  const { path, parties, rules, code, html, events } = given;
  if (html !== undefined && existsSync(html)) throw new BiyError("input", say(FILES_WORDS.exists, { path: html }));
  if (events === undefined && !desk.interactive) throw new Usage(WORDS.noEvents);
  const written = writtenIn(path, parties);
  const script = events === undefined ? undefined : readScript(events, scriptFrom(written.kind));
  const clock = BigInt(Math.floor(Date.now() / 1_000));
  const start = script?.start === undefined ? clock : moment(script.start, "start", clock);
  tell(desk, WORDS.invented);
  await onStage(desk, written, { start, rules, code, contracts }, async (staged) => {
    const play = await Play.begun(staged, lang);
    if (script === undefined) await stepByStep(desk, play);
    else await playScript(play, { path: events ?? "", script });
    const { entries, original, now } = play;
    const { phase } = await play.state();
    const played = { original, start, now, entries, phase, next: await play.next() };
    if (html !== undefined) {
      onDisk(html, () => writeNew(html, playedPage(played, lang)));
      tell(desk, say(FILES_WORDS.saved, { path: html }));
    }
    const shown = entries.map((each) => entryText(original, each, lang));
    give(desk, plainOf(played, lang), [...shown, endText(played, lang)].join("\n\n"));
  });
}

/* EVENTS */

/** A script, each mistake with the line of its event. */
function readScript<T>(path: string, read: (given: unknown) => T): T {
  try {
    return readJson(path, read);
  } catch (thrown) {
    const { field = "", code, words: reason } = asBiyError(thrown);
    const index = /^events\[(\d+)\]/.exec(field)?.[1];
    if (index === undefined) throw thrown;
    const words = say(WORDS.atLine, { line: lineOf(path, Number(index)), reason });
    throw new BiyError(code, words, { field, file: path, cause: thrown });
  }
}

const lineOf = (path: string, index: number) => linesOfEvents(readText(path))[index] ?? 0;

/** Plays the events of a script; what is wrong with one is told with its line, and what would be possible then. */
export async function playScript(play: Play, { path, script }: { path: string; script: Script }): Promise<void> {
  for (const [index, event] of script.events.entries())
    await play.play(event, `events[${index}]`).catch(async (thrown: unknown) => {
      const error = asBiyError(thrown);
      const { code, contractError, field = `events[${index}]` } = error;
      const open = await play.next();
      const listed = (lang: Lang) =>
        nextLines(open, lang)
          .map((line) => `\n${line}`)
          .join("");
      const words = say(WORDS.wrongEvent, {
        path,
        line: lineOf(path, index),
        reason: await error.sentences(),
        moment: momentInEach(play.now),
        possible: open.length === 0 ? WORDS.nothing : { kk: listed("kk"), ru: listed("ru"), en: listed("en") },
      });
      throw new BiyError(code, words, { contractError, field, file: path, cause: thrown });
    });
}

/* STEP BY STEP */

/** Asks what happens next, until that is the end. */
async function stepByStep(desk: Desk, play: Play): Promise<void> {
  for (;;) {
    const { phase } = await play.state();
    tell(desk, say(WORDS.ends, { moment: momentInEach(play.now), phase: PHASE_WORDS[phase] }));
    const event = await asked(desk, play);
    if (event === undefined) return;
    const before = play.entries.length;
    try {
      await play.play(event, "events[0]");
    } catch (thrown) {
      tell(desk, await asBiyError(thrown).sentence(desk.lang));
    }
    for (const entry of play.entries.slice(before)) tell(desk, entryText(play.original, entry, desk.lang));
  }
}

/** What is paid through a bank is said beside the steps of the agreement. */
const PAID = ["confirmPayment", "reportPayment"];

/** The event that is chosen from what is possible; nothing at the end. @throws {Declined} */
async function asked(desk: Desk, play: Play): Promise<ScriptEvent | undefined> {
  const { original } = play;
  const { kind, terms } = original;
  const [one, other] = actorsOf(kind);
  const roles = rolesOf(editionOf(original));
  const nameOf = (by: string) => (by === one ? roles.first : by === other ? roles.second : WORDS.anyone);
  const open = (await play.next()).filter(({ step, ready }) => ready && stepsOf(original).includes(step));
  const paid = agreements.receipts.isOutside(terms.common) ? PAID.map((step) => ({ step, actor: "party" })) : [];
  const events = [...open, ...paid].flatMap(({ step, actor }) => {
    const each = actor !== "party" ? [actor] : step === "settle" ? [one] : [one, other];
    return each.map((by): ScriptEvent & { readonly step: string } => ({ step, by, shares: {} }));
  });
  const labels = events.map(({ step, by = "" }) =>
    say(WORDS.did, { who: nameOf(by), words: stepWords(original, step) }),
  );
  const options = [...labels, WORDS.silence, WORDS.wait, WORDS.end].map((each, value) => ({
    value,
    label: each[desk.lang],
  }));
  const message = WORDS.what[desk.lang];
  const chosen = await answered<number>(desk, async (io) => await select({ message, options, ...io }));
  const event = events[chosen];
  if (event === undefined) {
    if (chosen === events.length) return { silence: true, shares: {} };
    return chosen > events.length + 1 ? undefined : { after: await line(desk, WORDS.howLong), shares: {} };
  }
  if (PAID.includes(event.step)) return { ...event, amount: await line(desk, WORDS.amount) };
  if (event.step === "settle" || event.step === "enforce") {
    const share = async (who: string) => await line(desk, say(WORDS.gets, { who: nameOf(who) }));
    return { ...event, shares: { first: await share(one), second: await share(other) } };
  }
  const { more = [] } = ownSteps(kind).find(({ name }) => name === event.step) ?? {};
  const values: string[] = [];
  for (const value of more) values.push(await line(desk, { kk: value, ru: value, en: value }));
  return { ...event, values };
}

async function line(desk: Desk, question: Words): Promise<string> {
  return await answered<string>(desk, async (io) => await text({ message: question[desk.lang], ...io }));
}

/** @throws {Declined} on Ctrl+C */
async function answered<T extends string | number>(
  desk: Desk,
  prompt: Parameters<typeof ask<T | symbol | undefined>>[1],
): Promise<T> {
  const answer = await ask(desk, prompt);
  if (isCancel(answer)) throw new Declined(DESK_WORDS.nothingDone[desk.lang]);
  return answer as T;
}
