/**
 * Dates as an iCalendar file (RFC 5545), for a reader's calendar.
 * @module
 */

/** A date in a calendar. Moments in seconds since 1970; `stamp`: when it was so. */
export type CalendarEvent = {
  /** The same for the same thing, however often the file is made: a calendar then moves the date it has. */
  readonly uid: string;
  readonly stamp: bigint;
  readonly at: bigint;
  readonly summary: string;
  readonly description: string;
};

/** The file. @param of what the dates are of, in Latin letters: `sale` */
export function icsOf(events: readonly CalendarEvent[], of: string): string {
  const stamp = (seconds: bigint) => new Date(Number(seconds) * 1_000).toISOString().replace(/[-:]|\.000/g, "");
  const escape = (text: string) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n|\r/g, "\\n");
  const lines = events.flatMap(({ uid, stamp: noted, at, summary, description }) => [
    "BEGIN:VEVENT",
    `UID:${uid}@biy`,
    `DTSTAMP:${stamp(noted)}`,
    `DTSTART:${stamp(at)}`,
    `SUMMARY:${escape(summary)}`,
    `DESCRIPTION:${escape(description)}`,
    "END:VEVENT",
  ]);
  return (
    ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//Biy//${of}//EN`, ...lines, "END:VCALENDAR"]
      .flatMap(folded)
      .join("\r\n") + "\r\n"
  );
}

/** Lines of at most 75 octets, as RFC 5545 asks; never cut inside a character. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let present = "";
  let size = 0;
  for (const character of line) {
    const bytes = new TextEncoder().encode(character).length;
    if (size + bytes > 74) {
      lines.push(present);
      [present, size] = [" ", 1];
    }
    present += character;
    size += bytes;
  }
  return [...lines, present];
}
