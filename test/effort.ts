/**
 * How hard random tests try: all their cases with BIY_LONG=1 (`npm run test:long`, a part of `npm run check`), a tenth of them otherwise.
 * @module
 */

/** Cases of a property that a quick run takes, of `whole` that the long one takes. */
export function runs(whole: number): number {
  return process.env["BIY_LONG"] === "1" ? whole : Math.ceil(whole / 10);
}
