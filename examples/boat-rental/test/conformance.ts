import { conforms, step, type Template } from "biy/conformance";
import { BOAT_RENTAL, type Particulars } from "../boatRental.ts";

const boatRental: Template<Particulars> = {
  ...BOAT_RENTAL,
  particulars: (moment) => ({ rent: 40_000_00n, deposit: 500_000_00n, returnBy: moment + 7n * 86_400n }),
  steps: {
    party: { handOver: { by: "first" }, confirmReturn: { by: "second" } },
    automatic: {
      returnDeposit: {
        prepare: async (agreement) => await step(agreement, "handOver", agreement.buyer),
        due: ({ particulars }) => particulars.returnBy,
        pays: "first",
      },
    },
    human: [],
    views: ["hashOf"],
  },
};

conforms(boatRental, "test tenge");
conforms(boatRental, "coin");
