/**
 * The engine of texts: what people write, as values; values, as people read them; a text, read back.
 * @module
 */

export { LAST_MOMENT } from "./figures.ts";
export { dateInWords, momentInWords } from "./slots/time.ts";
export { momentInEach } from "./moments.ts";
export { address, integer, listOf, parsed, parseJson, refuse, someText, strict } from "./shape.ts";
export { hasKey } from "./shape.ts";
export { decoded, decodeText, requireVisible } from "./visible.ts";
export { moment, period, amount } from "./written.ts";
export { amountAsFiled, dateAsFiled, momentAsFiled } from "./typed.ts";
export { laidOut, text, type Document } from "./render.ts";
export { canonicalJson, rolesOf } from "./edition.ts";
export { disc, figureOf, label, WIDTH, type Mover, type PictureBeside } from "./beside.ts";
export { pageOf } from "./page.ts";
export { escapeXml } from "./picture.ts";
export { loaded } from "./load.ts";
export { civilDay, dayOf } from "./days.ts";
export { icsOf, type CalendarEvent } from "./ics.ts";
export {
  calendarOf,
  isWorkingDay,
  KNOWN_YEARS,
  workingDaysTo,
  yearFrom,
  type Calendar,
  type WorkingDays,
  type YearOfDays,
} from "./calendar.ts";
export { ageAt, parseBin, parseIin } from "./identifiers.ts";
export { isHuman, numberOf } from "./requisites.ts";
export type { Token } from "./slots.ts";
export { canonical, plainText } from "./blocks.ts";
export { parseTerms } from "./parse.ts";
