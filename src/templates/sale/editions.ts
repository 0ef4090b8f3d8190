/**
 * All released editions, by name. They never change, and all ship, so that an old agreement reads the same for ever.
 * @module
 */

import type { Released } from "../../text/edition.ts";
import { sale1 } from "./editions/sale-1.ts";

export const EDITIONS: { readonly [name: string]: Released } = { [sale1.name]: sale1 };
