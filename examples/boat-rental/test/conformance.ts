import { conforms, type Template } from "biy/conformance";
import { BOAT_RENTAL, type Particulars } from "../boatRental.ts";

const boatRental: Template<Particulars> = {
  ...BOAT_RENTAL,
  particulars: (moment) => ({ rent: 40_000_00n, deposit: 500_000_00n, returnBy: moment + 7n * 86_400n }),
};

conforms(boatRental, "test tenge");
conforms(boatRental, "coin");
