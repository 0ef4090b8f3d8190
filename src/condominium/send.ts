/**
 * Steps of a condominium: as those of the chain, with the sentences of its contracts where one of them refuses.
 * @module
 */

import { sending as sendingOf, sendingEach as sendingEachOf, type By, type Call } from "../chain/send.ts";
import { perLanguage } from "../words/lang.ts";
import { ERRORS } from "./errors.ts";

type CallOf = (by: By, given: unknown, ...rest: unknown[]) => Promise<Call>;
type CallsOf = (by: By, given: unknown) => Promise<readonly Call[]>;

/** What a step does stands in a row of its own, so that it begins with a capital. */
const begun = (words: Call["words"]) =>
  perLanguage((lang) => words[lang].replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()));

const told = (call: Call): Call => ({
  ...call,
  words: begun(call.words),
  telling: { ...call.telling, errors: [ERRORS, ...(call.telling?.errors ?? [])] },
});

/** A step of one call: see `sending` of the chain. */
export const sending = ((callOf: CallOf, resultOf: never) =>
  sendingOf(
    async (by, given: unknown, ...rest: unknown[]) => told(await callOf(by, given, ...rest)),
    resultOf,
  )) as typeof sendingOf;

/** A step of several calls, or of none. */
export const sendingEach = ((callsOf: CallsOf) =>
  sendingEachOf(async (by, given: unknown) => (await callsOf(by, given)).map(told))) as typeof sendingEachOf;

/** Makes a call that is known already. */
export const sendCall = /* @__PURE__ */ sending(async (_, call: Call) => call);
