/**
 * JSON of a template's files as it is checked: whatever it is, something can be asked of it.
 * @module
 */

/** What is wrong at a line. */
export type Found = { readonly line: number; readonly message: string };
export type Table = { readonly [key: string]: unknown };

/** What a file says; nothing, if it isn't JSON: that is told where it is read. */
export function valueIn<T>(json: string): T | undefined {
  try {
    return JSON.parse(json) as T;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/** An object, or an empty one in place of anything else. */
export function tableOf(value: unknown): Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Table) : {};
}

/** A file's object, or what is wrong with the file. */
export function tableIn(json: string): { readonly table: Table; readonly problem?: Found } {
  try {
    return { table: tableOf(JSON.parse(json)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
    return { table: {}, problem: { line, message: `It isn't JSON: ${message}.` } };
  }
}
