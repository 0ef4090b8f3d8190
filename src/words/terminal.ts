/**
 * Text that goes to a terminal, a log or a page: whoever wrote it, it can't move a cursor, colour a line, hide or reorder what stands
 * beside it.
 * @module
 */

/**
 * What is not shown as a sign of its own: controls (escape codes begin with one), what reorders text, what takes no room, what is not
 * assigned, blank letters. Line breaks and tabs are not here, nor are spaces.
 */
const UNSEEN =
  /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{1d159}\u{16fe4}\u{13441}\u{13442}]/gu;

/** The first character of a text that can't be seen as what it is. */
export function unseenIn(text: string): string | undefined {
  return new RegExp(UNSEEN, "u").exec(text)?.[0];
}

/** The name of a character: `U+200B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The text with all that can't be seen written out as `⟨U+001B⟩`; lines stay lines. */
export function forTerminal(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(UNSEEN, (character) => `⟨${codePoint(character)}⟩`);
}

/** {@link forTerminal} for what somebody else wrote and stands in one line: a line break in it can't begin a line of ours. */
export function onOneLine(text: string): string {
  return forTerminal(text).replace(/\n/g, " ⏎ ").replace(/\t/g, " ");
}

/** JSON in which nothing is unseen: the same value, with escapes in its strings. */
export function jsonForTerminal(json: string): string {
  const escaped = (unit: number) => `\\u${unit.toString(16).padStart(4, "0")}`;
  return json.replace(UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, index) => escaped(character.charCodeAt(index))).join(""),
  );
}
