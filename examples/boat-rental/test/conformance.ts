import { conforms, journey, outcomes } from "biy/conformance";
import { template } from "./template.ts";

conforms(template, "test tenge");
conforms(template, "coin");
outcomes(template, `${import.meta.dirname}/../clauses`);
journey(template, [["first", "handOver"]]);
