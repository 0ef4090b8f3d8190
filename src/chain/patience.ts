/**
 * A node that is asked too much says so, and is asked again later.
 * @module
 */

import { codesIn, messagesIn } from "./thrown.ts";

/** Code -32005 is of "too many requests" and of "too many results" alike: the words tell. */
const LIMITED =
  /rate.?limit|too many requests|request (count|rate|limit)|requests? per (second|minute|day)|throttl|compute units|exceeded.*(capacity|quota)|try again later/i;

/** Whether a node says that it was asked too often. */
export function isRateLimit(thrown: unknown): boolean {
  return codesIn(thrown).includes(429) || messagesIn(thrown).some((said) => LIMITED.test(said));
}

const PAUSE = 100;
const ATTEMPTS = 9;

/** Does it again after a pause, each twice as long, as long as the node says that it is asked too often. */
export async function patiently<T>(act: () => Promise<T>, { pause = PAUSE, attempts = ATTEMPTS } = {}): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (thrown) {
      if (attempt >= attempts || !isRateLimit(thrown)) throw thrown;
      await wait(pause * 2 ** (attempt - 1));
    }
  }
}

/** Waits; all that wait together don't come back together. */
export async function wait(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds * (0.5 + Math.random() / 2)));
}
