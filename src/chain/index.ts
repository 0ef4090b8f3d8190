/**
 * The chain: calls and views, logs, where contracts are, what went wrong.
 * @module
 */

export { sendCall, type By, type Call, latest } from "./send.ts";
export { chainTime } from "./present.ts";
export { requirePlace } from "./place.ts";
export { view } from "./calls.ts";
export { keySignature, signerOf } from "./signatures.ts";
export { blockNumber } from "./blocks.ts";
export { type LogProgress, readThrough } from "./logs.ts";
export { codesIn, isUnreachable, messagesIn, isUnauthorized } from "./thrown.ts";
export { isRateLimit, patiently } from "./patience.ts";
export { deploymentJson } from "./deployments.ts";
