/** @module What the text of a sale that is paid through a bank says of its limits is what the contract does. */
import { CLAUSES, template } from "../fixtures/sale/bank.ts";
import { outcomes } from "./outcomes.ts";

outcomes(template, CLAUSES);
