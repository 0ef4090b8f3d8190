/**
 * The editions of charters: apart from those of agreements, so that a page of sales doesn't carry them. Not frozen until the first release.
 * @module
 */

import type { Released } from "../text/edition.ts";
import { community1 } from "./editions/community-1.ts";
import { condominium1 } from "./editions/condominium-1.ts";

/** By name. */
export const CHARTER_EDITIONS: { readonly [name: string]: Released } = {
  [condominium1.name]: condominium1,
  [community1.name]: community1,
};
