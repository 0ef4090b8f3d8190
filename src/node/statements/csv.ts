/**
 * Statements as tables: CSV as banks give it, with headings in Kazakh, Russian or English.
 * @module
 */
import { CsvError, parse } from "csv-parse/sync";
import { LANGS, type Words } from "../../words/lang.ts";
import * as HEADINGS from "../../words/node/headings.ts";
import * as STATEMENT_WORDS from "../../words/node/statement.ts";
import { say } from "../../words/say.ts";
import {
  amountIn,
  collecting,
  currencyIn,
  dateIn,
  identifierIn,
  MOST_ROWS,
  short,
  tooLarge,
  wrong,
  type Payment,
  type Statement,
} from "./values.ts";

/** What a column has. */
export type Column = keyof typeof HEADINGS.columns;

type Columns = { readonly [column in Column]?: string };

/** How a table is read where its headings are not known. */
export type TableOptions = {
  /** The heading of each column that is not known by its own. */
  readonly columns?: Columns;
  /** What the account is in, where the table has no column of it. */
  readonly currency?: string;
};

type Row = { readonly line: number; readonly cells?: readonly string[] };
type Places = { readonly [column in Column]?: number | undefined };

const DELIMITERS = [";", ",", "\t"];
/** A bank puts the account and the period before the headings. */
const MOST_BEFORE = 50;
const LONGEST_ROW = 20_000;

/** @throws {BiyError} `input` if the headings that are needed are not there, naming those that are */
export function readCsv(text: string, { columns = {}, currency }: TableOptions = {}): Statement {
  const lines = text.split("\n", MOST_ROWS + 1);
  if (lines.length > MOST_ROWS || lines.some(({ length }) => length > LONGEST_ROW)) throw tooLarge();
  const { delimiter, heading, places } = headingIn(lines.slice(0, MOST_BEFORE).join("\n"), columns);
  const other = otherCurrencyIn(lines.slice(0, heading.line - 1).join("\n"));
  if (other !== undefined && currency === undefined && places.currency === undefined)
    throw wrong(say(STATEMENT_WORDS.whichCurrency, { found: other }));
  const width = heading.cells.length;
  const words = { in: namesIn(HEADINGS.directions.in), out: namesIn(HEADINGS.directions.out) };
  const { take, ...statement } = collecting();
  for (const { line, cells } of rowsIn(text, delimiter)) {
    if (line <= heading.line) continue;
    take(line, () => {
      if (cells === undefined) throw wrong(STATEMENT_WORDS.quote);
      if (cells.length < width || cells.slice(width).some((cell) => cell !== ""))
        throw wrong(say(STATEMENT_WORDS.cells, { count: cells.length, expected: width }));
      const cellOf = (column: Column) => cells[places[column] ?? -1] ?? "";
      const signed =
        places.debit === undefined || places.credit === undefined ? signedIn(cellOf, words) : sidesIn(cellOf);
      const inCurrency = currencyIn(places.currency === undefined ? (currency ?? "KZT") : cellOf("currency"));
      return [paymentOf(line, cellOf, signed, inCurrency)];
    });
  }
  return statement;
}

/** A currency that is not the tenge, in what stands above the headings. */
function otherCurrencyIn(above: string): string | undefined {
  const known = new Set(Intl.supportedValuesOf("currency"));
  const codes = above.match(/(?<!\p{L})[A-Z]{3}(?!\p{L})/gu) ?? [];
  return codes.find((code) => code !== "KZT" && known.has(code));
}

/**
 * The rows that are not empty. Where a quotation mark of a name is not doubled, a row would swallow the next one: then each line is a row
 * by itself, and one whose quotation does not end has no cells.
 */
function rowsIn(text: string, delimiter: string): Row[] {
  const options = { delimiter, record_delimiter: "\n", relax_column_count: true, skip_empty_lines: true, trim: true };
  const cellsOf = (line: string) => parse(line, { ...options, relax_quotes: true })[0] as string[] | undefined;
  try {
    const rows = parse(text, { ...options, info: true }) as unknown as { info: { lines: number }; record: string[] }[];
    return rows.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
  }
  return text.split("\n").flatMap((line, at): Row[] => {
    if (line.trim() === "") return [];
    try {
      return [{ line: at + 1, cells: cellsOf(line) ?? [] }];
    } catch (thrown) {
      if (!(thrown instanceof CsvError)) throw thrown;
      return [{ line: at + 1 }];
    }
  });
}

/** The row of the headings, what divides its cells, and where each column is. */
function headingIn(head: string, columns: Columns) {
  const wanted = Object.entries(HEADINGS.columns).map(([column, known]) => {
    const given = columns[column as Column];
    return [column, given === undefined ? namesIn(known) : [normal(given)]] as const;
  });
  const rows = DELIMITERS.flatMap((delimiter) =>
    rowsIn(head, delimiter).map(({ line, cells: all = [] }) => {
      const cells = all.slice(0, all.findLastIndex((cell) => cell !== "") + 1);
      const headings = cells.map(normal);
      // Of two headings of the same kind, the one that says more is the first of the list.
      const found = wanted.map(([column, names]) => [
        column,
        names.map((name) => headings.indexOf(name)).find((at) => at !== -1),
      ]);
      const places = Object.fromEntries(found) as Places;
      return { delimiter, heading: { line, cells }, places, missing: missingIn(places, columns) };
    }),
  );
  const [best] = rows.toSorted(
    (one, two) => one.missing.length - two.missing.length || two.heading.cells.length - one.heading.cells.length,
  );
  if (best === undefined || best.missing.length > 0) {
    const found = best?.heading.cells.slice(0, 30).map(short).join(" | ") ?? "";
    throw wrong(say(STATEMENT_WORDS.headings, { missing: best?.missing.join(", ") ?? "", found }));
  }
  return best;
}

function missingIn(places: Places, columns: Columns): string[] {
  const sides: Column[] = places.debit === undefined && places.credit === undefined ? ["amount"] : ["debit", "credit"];
  const needed: Column[] = ["date", "purpose", ...(places.amount === undefined ? sides : [])];
  return [...new Set([...needed, ...(Object.keys(columns) as Column[])])].filter((each) => places[each] === undefined);
}

/** Words that mean the same, in every language. */
function namesIn(words: Words): string[] {
  return LANGS.flatMap((lang) => words[lang].split("|").map(normal));
}

/** A heading without what banks write in many ways: case, signs, the name of the tenge after it. */
function normal(heading: string): string {
  const words =
    heading
      .toLowerCase()
      .replaceAll("\u0451", "\u0435")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const tenge = LANGS.flatMap((lang) => HEADINGS.tenge[lang].split("|"));
  return (words.length > 1 && tenge.includes(words.at(-1) ?? "") ? words.slice(0, -1) : words).join(" ");
}

type CellOf = (column: Column) => string;

function paymentOf(line: number, cellOf: CellOf, signed: bigint, currency: string): Payment {
  return {
    line,
    amount: signed < 0n ? -signed : signed,
    currency,
    bookedOn: dateIn(cellOf("date")),
    direction: signed < 0n ? "out" : "in",
    isReversal: false,
    counterparty: {
      name: cellOf("name"),
      identifier: identifierIn(cellOf("identifier")) || identifierIn(cellOf("name")),
      account: cellOf("account").replace(/\s/g, ""),
    },
    references: { endToEndId: cellOf("endToEndId"), document: cellOf("document"), purpose: cellOf("purpose") },
  };
}

/** What came in, or with a minus what went out, of two columns of which one has an amount. */
function sidesIn(cellOf: CellOf): bigint {
  const [debit, credit] = [cellOf("debit"), cellOf("credit")];
  const [out, into] = [debit, credit].map((cell) => (cell === "" ? 0n : amountIn(cell))) as [bigint, bigint];
  // A minus is a booking taken back, which looks different at each bank.
  if (out < 0n || into < 0n || out > 0n === into > 0n)
    throw wrong(say(STATEMENT_WORDS.sides, { debit: short(debit), credit: short(credit) }));
  return into - out;
}

/** The same of one column, whose sign or whose neighbour says which. */
function signedIn(cellOf: CellOf, words: { readonly [direction in Payment["direction"]]: readonly string[] }): bigint {
  const [text, said] = [cellOf("amount"), cellOf("direction")];
  const amount = amountIn(text);
  if (amount === 0n) throw wrong(say(STATEMENT_WORDS.notAbove, { value: text }));
  const [isIn, isOut] = [words.in, words.out].map((known) => known.includes(normal(said)));
  // A column of kinds of payment may say another thing than which way, where the sign does.
  if (said === "" || (!isIn && !isOut && !/^\d/.test(text))) return amount;
  if (isIn === isOut || (isIn && amount < 0n)) throw wrong(say(STATEMENT_WORDS.direction, { value: short(said) }));
  return isOut && amount > 0n ? -amount : amount;
}
