/**
 * The creation code of a condominium's contracts, as the production build gives it.
 * @module
 */
import type { Code } from "../condominium/condominiums.ts";
import code from "./code.json" with { type: "json" };

/** What {@link deploy} deploys. */
export const condominiumCode = (): Code => code;
