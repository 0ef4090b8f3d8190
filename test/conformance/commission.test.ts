import { COMMISSION, type Particulars } from "../fixtures/commission/commission.ts";
import type { Template } from "./agreement.ts";
import { conforms } from "./conformance.ts";
import { DAY } from "./world.ts";

const commission: Template<Particulars> = {
  ...COMMISSION,
  particulars: (moment) => ({
    price: 900_000_00n,
    stages: 2n,
    beginBy: moment + 10n * DAY,
    finishBy: moment + 40n * DAY,
    checkPeriod: 7n * DAY,
  }),
  args: { report: () => [1n] },
};

conforms(commission, "test tenge");
conforms(commission, "coin");
