import { template } from "../fixtures/sale/template.ts";
import { conforms } from "./conformance.ts";

conforms(template, "test tenge");
conforms(template, "coin");
