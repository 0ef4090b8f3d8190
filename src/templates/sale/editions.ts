/**
 * All released editions, by name. They never change, and all ship, so that an old agreement reads the same for ever.
 * @module
 */

import type { Released } from "../../text/edition.ts";
import { sale1 } from "./editions/sale-1.ts";
import { saleBank1 } from "./editions/sale-bank-1.ts";

export const EDITIONS: { readonly [name: string]: Released } = {
  [saleBank1.name]: saleBank1,
  [sale1.name]: sale1,
};
