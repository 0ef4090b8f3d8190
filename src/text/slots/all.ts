/**
 * All slots, by the type that a clause names them with: `{particulars.price:money}`. An edition ships with those that it has.
 * @module
 */

export { bytes, figure, instant, kind, millionths, number, prose, quote, units } from "./facts.ts";
export { fraction } from "./fraction.ts";
export { list } from "./list.ts";
export { currency, fee, money } from "./money.ts";
export { address, agent, choice, count, hash, named, party, percent, tally, text } from "./plain.ts";
export { moment, period } from "./time.ts";
