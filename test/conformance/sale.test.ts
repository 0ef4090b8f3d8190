import { fileURLToPath } from "node:url";
import { readEdition } from "../../src/text/compile.ts";
import { SALE } from "../../src/templates/sale/template.ts";
import type { SaleParticulars } from "../../src/templates/sale/terms.ts";
import { DAY, PRICE } from "../fixtures.ts";
import type { Template } from "./agreement.ts";
import { conforms } from "./conformance.ts";

const sale: Template<SaleParticulars> = {
  ...SALE,
  // As it is written: what ships does not say which parts of the contract its clauses state.
  editions: [readEdition(fileURLToPath(new URL("../../src/templates/sale/clauses", import.meta.url)))],
  particulars: (moment) => ({ price: PRICE, deliverBy: moment + 20n * DAY, inspectionPeriod: 5n * DAY }),
};

conforms(sale, "test tenge");
conforms(sale, "coin");
