import { BOAT_RENTAL } from "../boatRental.ts";

/** With particulars that can be formed at a moment, in seconds. */
export const template = {
  ...BOAT_RENTAL,
  particulars: (moment: bigint) => ({ rent: 40_000_00n, deposit: 500_000_00n, returnBy: moment + 7n * 86_400n }),
};
