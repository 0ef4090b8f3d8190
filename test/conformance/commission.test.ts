import { template } from "../fixtures/commission/template.ts";
import { conforms } from "./conformance.ts";

conforms(template, "test tenge");
conforms(template, "coin");
