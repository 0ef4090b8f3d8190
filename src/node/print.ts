/**
 * Documents as PDF: of agreements, charters and papers. An entry of its own, as it carries fonts.
 * @module
 */

export { pdf } from "./pdf.ts";
