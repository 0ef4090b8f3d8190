import { conforms, journey } from "biy/conformance";
import { BOAT_RENTAL } from "../boatRental.ts";

const boatRental = {
  ...BOAT_RENTAL,
  particulars: (moment: bigint) => ({ rent: 40_000_00n, deposit: 500_000_00n, returnBy: moment + 7n * 86_400n }),
};

conforms(boatRental, "test tenge");
conforms(boatRental, "coin");
journey(boatRental, [["first", "handOver"]]);
