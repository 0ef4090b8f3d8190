import { ACT, template } from "../fixtures/lease/template.ts";
import { conforms } from "./conformance.ts";
import { journey } from "./journey.ts";

conforms(template, "test tenge");
conforms(template, "coin");
journey(template, [
  ["second", "handOver", ACT],
  ["first", "payRent"],
  ["first", "giveBack", ACT],
]);
