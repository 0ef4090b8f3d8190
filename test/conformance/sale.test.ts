import { DAY, PRICE } from "../fixtures.ts";
import { step, type Template } from "./agreement.ts";
import { conforms } from "./conformance.ts";

type Particulars = { price: bigint; deliverBy: bigint; inspectionPeriod: bigint };

const sale: Template<Particulars> = {
  name: "Sale",
  domain: "Biy Sale",
  particularsType: "Particulars(uint112 price,uint40 deliverBy,uint32 inspectionPeriod)",
  particulars: (moment) => ({ price: PRICE, deliverBy: moment + 20n * DAY, inspectionPeriod: 5n * DAY }),
  amount: ({ price }) => price,
  steps: {
    party: {
      markDelivered: { by: "second" },
      confirmReceipt: { by: "first" },
    },
    automatic: {
      release: {
        prepare: async (agreement) => await step(agreement, "markDelivered", agreement.seller),
        due: async ({ template, id, particulars }) =>
          (await template.recordOf(id)).progress + particulars.inspectionPeriod,
        pays: "second",
      },
      refund: { due: ({ particulars }) => particulars.deliverBy, pays: "first" },
    },
    human: ["amend"],
    views: ["hashOf"],
  },
};

conforms(sale, "test tenge");
conforms(sale, "coin");
