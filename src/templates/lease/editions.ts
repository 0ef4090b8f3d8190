/**
 * All released editions, by name. They never change, and all ship, so that an old agreement reads the same for ever.
 * @module
 */

import type { Released } from "../../text/edition.ts";
import { lease1 } from "./editions/lease-1.ts";

export const EDITIONS: { readonly [name: string]: Released } = {
  [lease1.name]: lease1,
};
