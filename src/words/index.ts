/**
 * The words of Biy: states, what is expected of a field, sentences of steps; and how text is shown where it can do harm.
 * @module
 */

export { STAGE_WORDS, PHASE_WORDS } from "./states.ts";
export { publicUrl, withoutSecrets, signedIn } from "./url.ts";
export { forTerminal, jsonForTerminal, onOneLine } from "./terminal.ts";
export { EXPECTED } from "./draftsExpected.ts";
export { SENTENCES } from "./sentences.ts";
