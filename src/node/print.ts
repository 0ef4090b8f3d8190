/**
 * Documents as PDF: of agreements, and the working documents of condominiums. An entry of its own, as it carries fonts.
 * @module
 */

export { paperPdf } from "./papers.ts";
export { pdf } from "./pdf.ts";
