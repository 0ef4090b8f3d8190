/**
 * The words of Biy: states, what is expected of a field, sentences of steps; and how text is shown where it can do harm.
 * @module
 */

import * as DRAFTS from "./draftsExpected.ts";
import * as TERMS from "./glossary.ts";
import * as STATES from "./states.ts";

export { publicUrl, withoutSecrets, signedIn } from "./url.ts";
export { forTerminal, jsonForTerminal, onOneLine } from "./terminal.ts";
export { SENTENCES } from "./sentences.ts";
export { say, type Said, type Sentence, type Values } from "./say.ts";

/** What is named in several places, by one name in each language: `GLOSSARY.arbiter.kk`. */
export const GLOSSARY = TERMS;
/** A term of the glossary. */
export type Term = keyof typeof TERMS;
/** What the phases of an agreement are called, in the order of `Phase` in AgreementCore.sol. */
export const PHASE_WORDS = STATES.phase;
/** What the stages of a case are called, in the order of `Stage` in ITribunalCases.sol; and what is waited for. */
export const STAGE_WORDS = STATES.stage;
/** What is expected of a person who signs. */
export const EXPECTED = { adult: DRAFTS.adult } as const;
