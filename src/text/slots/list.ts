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
import {
  literal,
  slot,
  type Placing,
  type Rows,
  type Scalar,
  type Slot,
  type SlotContext,
  type Table,
  type Value,
} from "./slot.ts";

/** More rows than this nobody reads. */
const MOST_ROWS = 4_000;

/**
 * Rows of scalars, numbered, a line a row: `- 1: <first column>; <second column>`; or, if each column has a head, a table of Markdown. No rows
 * is its zero, which is for a variant without it to say.
 */
export const list: Slot = /* @__PURE__ */ slot(() => ({
  type: "list",
  values: { kind: "list" },
  table: (value, lang, context) => (isTable(context.columns ?? []) ? tableOf(value, context, lang) : undefined),
  canonical(value, { columns = [] }) {
    if (!Array.isArray(value)) return value;
    const cell = (each: Scalar, index: number) => {
      const { slot: its, context } = columns[index] ?? {};
      return (context && (its?.canonical?.(each, context) as Scalar | undefined)) ?? each;
    };
    return (value as Rows).map((row) => (Array.isArray(row) ? row.map(cell) : row));
  },
  format(value, lang, context) {
    const { columns = [] } = context;
    if (isTable(columns)) return markdownOf(tableOf(value, context, lang));
    const rows = rowsOf(value).map((row, index) => cells(row, columns, { lang, number: index + 1 }).join("; "));
    return rows.map((row, index) => `- ${index + 1}: ${row}`).join("\n");
  },
  pattern(lang, context) {
    const { columns = [] } = context;
    const patterns = columns.map((each) => labelled(each, lang, each.slot.pattern(lang, each.context)));
    if (isTable(columns)) return tablePattern(patterns, context, lang);
    const row = `- [1-9][0-9]*: ${patterns.join("; ")}`;
    return `${row}(?:\\n${row}){0,${MOST_ROWS - 1}}`;
  },
  read(text, lang, context) {
    const { columns = [] } = context;
    const patterns = columns.map((each) => labelled(each, lang, `(${each.slot.pattern(lang, each.context)})`));
    const row = new RegExp(`^- [1-9][0-9]*: ${patterns.join("; ")}$`);
    const found = isTable(columns)
      ? rowsInTable(text, context)
      : text.split("\n").map((line) => row.exec(line)?.slice(1));
    if (!found.every((each) => each !== undefined)) return undefined;
    // A column is never a list, so what it reads is a scalar.
    return found.map((row) =>
      columns.map(({ slot, context }, index) => slot.parse(row[index] ?? "", lang, context) as Scalar),
    );
  },
}));

/* TABLES */

/** Whether rows are those of a table, which have no numbers. */
export function isTable(columns: readonly { readonly head?: Words }[]): boolean {
  return columns.length > 0 && columns.every(({ head }) => head !== undefined);
}

/** The cells of a table; of one that is turned, heads stand in its first column, and each row is a column. */
export function tableOf(value: Value, { columns = [], isTurned }: SlotContext, lang: Lang): Table {
  const heads = columns.map(({ head }) => head?.[lang] ?? "");
  const rows = rowsOf(value).map((row, index) => cells(row, columns, { lang, number: index + 1 }));
  if (isTurned !== true) return { heads, rows };
  const [first = [], ...others] = turned([heads, ...rows]);
  return { heads: first, rows: others };
}

const turned = (lines: readonly (readonly string[])[]): string[][] =>
  (lines[0] ?? []).map((_, at) => lines.map((line) => line[at] ?? ""));

/** As Markdown has it: a stroke in a cell is escaped. */
function markdownOf({ heads, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The cells of a line of a table; nothing of a line of another kind. */
export function cellsIn(line: string): string[] | undefined {
  if (!line.startsWith("| ") || !line.endsWith(" |")) return undefined;
  return line
    .slice(2, -2)
    .split(" | ")
    .map((cell) => cell.replaceAll("\\|", "|"));
}

function tablePattern(cells: readonly string[], { columns = [], isTurned }: SlotContext, lang: Lang): string {
  const heads = columns.map(({ head }) => literal((head?.[lang] ?? "").replaceAll("|", "\\|")));
  const [between, end] = [" \\| ", " \\|"];
  if (isTurned !== true) {
    const line = (all: readonly string[]) => `\\| ${all.join(between)}${end}`;
    return `${line(heads)}\\n${line(heads.map(() => "---"))}(?:\\n${line(cells)}){1,${MOST_ROWS}}`;
  }
  const lines = heads.map((head, at) => `\\| ${head}(?:${between}${cells[at] ?? ""})+${end}`);
  return [lines[0], `\\| ---(?:${between}---)+${end}`, ...lines.slice(1)].join("\\n");
}

/** The rows of a table, without its heads; whether it is written just so is found by writing it again. */
function rowsInTable(text: string, { columns = [], isTurned }: SlotContext): (string[] | undefined)[] {
  const [heads, , ...others] = text.split("\n").map(cellsIn);
  if (others.length === 0) return [undefined];
  if (isTurned !== true) return others.map((row) => (row?.length === columns.length ? row : undefined));
  const lines = [heads, ...others];
  const isWhole = lines.length === columns.length && lines.every((line) => line?.length === heads?.length);
  return isWhole ? turned(lines as string[][]).slice(1) : [undefined];
}

/** A column's pattern, after its label. */
function labelled({ label }: Placing, lang: Lang, pattern: string): string {
  return label === undefined ? pattern : `${literal(label[lang])} ${pattern}`;
}

/** What a list slot gives, where there is no room for lines: `1: …; … · 2: …; …`. */
export function inLine(text: string): string {
  const lines = text.split("\n").filter((line) => !line.startsWith("| ---"));
  return lines.map((line) => cellsIn(line)?.join("; ") ?? line.replace(/^- /, "")).join(" · ");
}

function rowsOf(value: Value): Rows {
  if (!Array.isArray(value)) throw refused(say(VALUE.notAList, { value: String(value) }));
  const rows = value as Rows;
  if (rows.length === 0) throw refused(VALUE.noRows);
  if (rows.length > MOST_ROWS) throw refused(say(VALUE.manyRows, { rows: rows.length, most: MOST_ROWS }));
  return rows;
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
