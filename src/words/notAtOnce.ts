/**
 * What a page has at once of the sentences about what is wrong: none. See `later.ts`.
 * @module
 */

import type { AT_ONCE as Tables } from "./atOnce.ts";

export const AT_ONCE: typeof Tables = {};
