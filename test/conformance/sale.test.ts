import { SALE } from "../../src/templates/sale/template.ts";
import type { SaleParticulars } from "../../src/templates/sale/terms.ts";
import { DAY, PRICE } from "../fixtures.ts";
import type { Template } from "./agreement.ts";
import { conforms } from "./conformance.ts";

const sale: Template<SaleParticulars> = {
  ...SALE,
  particulars: (moment) => ({ price: PRICE, deliverBy: moment + 20n * DAY, inspectionPeriod: 5n * DAY }),
};

conforms(sale, "test tenge");
conforms(sale, "coin");
