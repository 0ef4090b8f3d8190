/**
 * The slot of rows, such as a schedule of payments: a line a row. For templates to come: no contract of ours has an array in
 * its particulars, and the SDK's `fieldsOf` and `register` refuse them.
 * @module
 */

import type { Lang, Words } from "../../words/lang.ts";
import type { Reason } from "../../words/later.ts";
import { TermsError } from "../errors.ts";
import * as VALUE from "../../words/text/values.ts";
import { say } from "../../words/say.ts";
import { literal, slot, type Placing, type Rows, type Scalar, type Slot, type Value } from "./slot.ts";

/** More rows than this nobody reads. */
const MOST_ROWS = 4_000;

/**
 * Rows of scalars, numbered, a line a row: `- 1: <first column>; <second column>`. No rows is its zero, which is for a
 * variant without it to say.
 */
export const list: Slot = slot({
  type: "list",
  values: { kind: "list" },
  format: (value, lang, { columns = [] }) =>
    rowsOf(value)
      .map((row, index) => {
        const number = isTable(columns) ? "" : `${index + 1}: `;
        return `- ${number}${cells(row, columns, { lang, number: index + 1 }).join("; ")}`;
      })
      .join("\n"),
  pattern(lang, { columns = [] }) {
    const cells = columns.map((each) => labelled(each, lang, each.slot.pattern(lang, each.context))).join("; ");
    const row = `- ${numberIn(columns)}${cells}`;
    return `${row}(?:\\n${row}){0,${MOST_ROWS - 1}}`;
  },
  read(text, lang, { columns = [] }) {
    const patterns = columns.map((each) => labelled(each, lang, `(${each.slot.pattern(lang, each.context)})`));
    const row = new RegExp(`^- ${numberIn(columns)}${patterns.join("; ")}$`);
    const found = text.split("\n").map((line) => row.exec(line)?.slice(1));
    if (!found.every((each) => each !== undefined)) return undefined;
    // A column is never a list, so what it reads is a scalar.
    return found.map((row) =>
      columns.map(({ slot, context }, index) => slot.parse(row[index] ?? "", lang, context) as Scalar),
    );
  },
});

/** Whether rows are those of a table, which have no numbers. */
export function isTable(columns: readonly { readonly head?: Words }[]): boolean {
  return columns.length > 0 && columns.every(({ head }) => head !== undefined);
}

const numberIn = (columns: readonly Placing[]) => (isTable(columns) ? "" : "[1-9][0-9]*: ");

/** A column's pattern, after its label. */
function labelled({ label }: Placing, lang: Lang, pattern: string): string {
  return label === undefined ? pattern : `${literal(label[lang])} ${pattern}`;
}

/** What a list slot gives, where there is no room for lines: `1: …; … · 2: …; …`. */
export function inLine(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/^- /, ""));
  return lines.join(" · ");
}

function rowsOf(value: Value): Rows {
  if (!Array.isArray(value)) throw refused(say(VALUE.notAList, { value: String(value) }));
  const rows = value as Rows;
  if (rows.length === 0) throw refused(VALUE.noRows);
  if (rows.length > MOST_ROWS) throw refused(say(VALUE.manyRows, { rows: rows.length, most: MOST_ROWS }));
  return rows;
}

/** The cells of a table, row by row. */
export function cellsOf(value: Value, columns: readonly Placing[], lang: Lang): string[][] {
  return rowsOf(value).map((row, index) => cells(row, columns, { lang, number: index + 1 }));
}

function cells(
  row: Rows[number],
  columns: readonly Placing[],
  { lang, number }: { lang: Lang; number: number },
): string[] {
  if (!Array.isArray(row) || row.length !== columns.length) {
    throw refused(say(VALUE.row, { number, names: columns.map(({ name }) => name).join(", "), count: columns.length }));
  }
  return columns.map(({ name, slot, context, label }, index) => {
    try {
      const written = slot.format(row[index] as Scalar, lang, context);
      return label === undefined ? written : `${label[lang]} ${written}`;
    } catch (error) {
      if (!(error instanceof TermsError)) throw error;
      throw new TermsError(error.problem, say(VALUE.within, { number, name, found: error.words }), error.fields);
    }
  });
}

function refused(reason: Reason): TermsError {
  return new TermsError("ValueRefused", reason);
}
