import { readTemplate } from "biy/node";
import type { BoatRental$Type } from "./artifacts/contracts/BoatRental.sol/artifacts.d.ts";

/** The rental of a boat, as the SDK has to know it. Node 24; build the contract first. */
export const BOAT_RENTAL = readTemplate<BoatRental$Type["abi"]>(import.meta.dirname);
