/**
 * The figures in the tables of docs/developers.md: those of `gas.json`, row by row.
 * @module
 */

/** Of each row, by its first cell, what is in the cells after it. */
export type Rows = { readonly [row: string]: readonly (number | string)[] };

/** @param gas as in `gas.json`; `governor` of the same steps in OpenZeppelin's Governor */
export function rowsOf({ gas, governor }: { gas: Figures; governor: Figures }): Rows {
  const sale = (step: string) => [of(gas, `${step}, coin`), of(gas, `${step}, token`)];
  const inCase = (seats: number) => [of(gas, `case of ${seats}, transactions, coin`), ...sale(`case of ${seats}`)];
  const both = (step: string, theirs = step) => [of(gas, step), of(governor, theirs)];
  return {
    "Form and pay in": sale("form and pay in"),
    "The same from no allowance, by a permit": ["—", of(gas, "form with permit, from no allowance")],
    "By the account's first permit of that token": ["—", of(gas, "form with permit, the account's first")],
    "Confirm receipt": sale("confirm"),
    "Pay automatically (explained)": sale("automatic release"),
    "Refund automatically (explained)": sale("automatic refund"),
    "Dispute (everything automatic stops)": sale("dispute"),
    "Dispute, open the case, pay the advance": sale("bring a case"),
    "Enforce a split decision": sale("enforce"),
    "Form, paid through a bank": [of(gas, "form, outside the chain")],
    "Confirm receipt: the price is owed": [of(gas, "confirm, outside the chain")],
    "Count a payment by a signed receipt": [of(gas, "receipt, outside the chain")],
    "Report a payment": [of(gas, "report, outside the chain")],
    "Count a reported payment by silence (explained)": [of(gas, "silence, outside the chain")],
    "Lease: form, and pay the deposit in": sale("lease: form and pay in"),
    "Lease: hand over, with the act": sale("lease: hand over"),
    "Lease: pay a rent, through the purse": sale("lease: pay a rent"),
    "Lease: give back, with the act": sale("lease: give back"),
    "Lease: confirm the return": sale("lease: confirm the return"),
    "Lease: return the deposit automatically (explained)": sale("lease: automatic return"),
    "Case of a sole arbiter": inCase(1),
    "Case of three arbiters": inCase(3),
    Convene: both("convene", "convene, propose"),
    "Vote (the next in its word)": both("vote, next in its word", "vote, next"),
    "Signed ballot, in a batch of 50": both("signed ballot, in a batch of 50"),
    "Resolution without votes": both("decision without votes"),
    "Transfer of a unit between participants": both("unit transfer"),
    // Of ballots by signature the governor takes one a transaction.
    "Written poll of 10 000 units": [of(gas, "poll of 10 000 units"), 10_000 * of(governor, "signed ballot alone")],
  };
}

/** The text with this in its rows. @throws {Error} if it has no such row */
export function withRows(text: string, rows: Rows): string {
  const lines = text.split("\n");
  for (const [row, figures] of Object.entries(rows)) {
    const index = lines.findIndex((line) => line.startsWith(`| ${row} |`));
    if (index < 0) throw new Error(`there is no row "${row}"`);
    const cells = lines[index]!.split("|");
    figures.forEach(
      (figure, place) => (cells[place + 2] = ` ${typeof figure === "number" ? grouped(figure) : figure} `),
    );
    lines[index] = cells.join("|");
  }
  return lines.join("\n");
}

type Figures = { readonly [step: string]: number };

function of(figures: Figures, step: string): number {
  const figure = figures[step];
  if (figure === undefined) throw new Error(`"${step}" was not measured`);
  return figure;
}

const grouped = (figure: number) => String(figure).replace(/\B(?=(\d{3})+$)/g, " ");
