/**
 * A script of events, by which an agreement is played before anybody signs it: who does what and when, or that nobody does anything.
 * @module
 */

import * as v from "valibot";
import { boolean, each, expects, listOf, maybe, oneOf, parsed, refuse, someText, strict } from "../text/shape.ts";
import * as EXPECTED from "../words/draftsExpected.ts";
import { say } from "../words/say.ts";
import type { PartyKey } from "./people.ts";
import { actorsOf, type Template } from "./template.ts";

/** So many events a script may have, values an event, and characters a text in it. */
const MOST = { events: 200, values: 20, text: 200 } as const;

/** An event as people write it. Without a step and silence only time passes. */
export type ScriptEvent = {
  /** A moment, as `moment` takes it. */
  readonly at?: string;
  /** A length of time after the event before: "3 days". */
  readonly after?: string;
  /** Who takes the step, where the template does not say it: a party by the name that the template has for it, or "anyone". */
  readonly by?: string;
  /** The function of the contract. */
  readonly step?: string;
  /** Nobody acts until the next automatic step, which is taken then. */
  readonly silence?: boolean;
  /** It is tried, and the contract is to refuse it. */
  readonly refused?: boolean;
  /** What a step of the template takes besides the terms. */
  readonly values?: readonly string[];
  /** What was paid through a bank. */
  readonly amount?: string;
  /** What each party gets by a decision or a settlement; what else these say, as their drafts have it. */
  readonly shares: { readonly [party in PartyKey]?: string };
  readonly costs?: string;
  readonly then?: string;
  readonly progress?: string;
};

/** A script: when it begins, and what happens one after the other. */
export type Script = { readonly start?: string; readonly events: readonly ScriptEvent[] };

const shareFields = (kind: Pick<Template, "actors">) =>
  actorsOf(kind).map((actor) => `to${actor.charAt(0).toUpperCase()}${actor.slice(1)}`) as [string, string];

/** A script as people write it for agreements of a template. */
export function scriptShape(kind: Pick<Template, "actors">) {
  const short = v.pipe(someText, v.maxLength(MOST.text, expects(`≤ ${MOST.text}`)));
  const texts = ["at", "after", "step", "amount", ...shareFields(kind), "costs", "then", "progress"];
  const event = strict({
    ...each(texts, maybe(short)),
    by: maybe(oneOf([...actorsOf(kind), "anyone"])),
    ...each(["silence", "refused"], maybe(boolean)),
    values: maybe(v.pipe(listOf(short), v.maxLength(MOST.values, expects(`≤ ${MOST.values}`)))),
  });
  const events = v.pipe(listOf(event), v.maxLength(MOST.events, expects(`≤ ${MOST.events}`)));
  return strict({ start: maybe(short), events });
}

/** Reads a script. @throws {BiyError} `input`, naming the event and its field: `events[2].by` */
export function scriptFrom(kind: Pick<Template, "actors">): (given: unknown) => Script {
  const [one, other] = shareFields(kind);
  return (given) => {
    const { events, ...rest } = parsed(scriptShape(kind), given);
    return {
      ...rest,
      events: events.map((written, index) => {
        const { [one]: first, [other]: second, ...event } = written as { readonly [field: string]: string | undefined };
        const both = [
          ["at", "after"],
          ["step", "silence"],
        ].find((fields) => fields.every((field) => event[field] !== undefined));
        if (both !== undefined)
          throw refuse(`events[${index}].${both[1]}`, say(EXPECTED.notBoth, { other: both[0] ?? "" }));
        const shares = { ...(first === undefined ? {} : { first }), ...(second === undefined ? {} : { second }) };
        return { ...event, shares } as ScriptEvent;
      }),
    };
  };
}

/** The line of its file in which each event begins. @param json a text that is a script's */
export function linesOfEvents(json: string): number[] {
  const lines: number[] = [];
  let [line, depth, isNext] = [1, 0, false];
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\[^])*"|\n|\S/g)) {
    if (token === "\n") line += 1;
    else {
      if (isNext && token !== "]") lines.push(line);
      if (token === "[" || token === "{") depth += 1;
      isNext = depth === 2 && (token === "[" || token === ",");
      if (token === "]" || token === "}") depth -= 1;
    }
  }
  return lines;
}
