import { SALE } from "../../src/templates/sale/template.ts";
import type { SaleParticulars } from "../../src/templates/sale/terms.ts";
import { DAY, PRICE } from "../fixtures.ts";
import { step, type Template } from "./agreement.ts";
import { conforms } from "./conformance.ts";

const sale: Template<SaleParticulars> = {
  ...SALE,
  particulars: (moment) => ({ price: PRICE, deliverBy: moment + 20n * DAY, inspectionPeriod: 5n * DAY }),
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
