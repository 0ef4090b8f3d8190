/**
 * The commands of `biy receipt`: payments through banks.
 * @module
 */

import { Option, type Command } from "commander";
import { acts, fromOne, lists, numbered, type Listing, type Own, type With } from "./options.ts";
import * as people from "./people.ts";
import * as imported from "./receipt-import.ts";
import * as receipts from "./receipts.ts";

const FILE = "the agreement's file";
type Written = Own & { readonly amount: string; readonly paidOn: string; readonly payee?: people.Role };
type Named = Own & { readonly report?: number };

/** Adds them. */
export function receiptCommands(biy: Command, { reading, acting }: With): void {
  const group = biy
    .command("receipt")
    .description("payments through banks: confirm them, report them, deny them; receipts from a bank's statement");
  const written = (of: Command) =>
    acts(of)
      .argument("<file>", FILE)
      .requiredOption("--amount <amount>", "how much was paid: 3500000.00")
      .requiredOption("--paid-on <when>", 'when: "2026-12-01", or a moment: "2026-12-01 14:00"')
      .addOption(new Option("--payee <party>", "who was paid, if it is not clear from the key").choices(people.ROLES))
      .option("--for <text>", "what for, in Latin letters; without it payment")
      .option("--document <file>", "the bank's document; only its salted hash goes on chain")
      .option("--out <file>", "where the receipt goes; never written over");
  const about = (of: Command) =>
    acts(of)
      .argument("<file>", FILE)
      .argument("[receipt]", "its file; without it the reported payment that waits for an answer")
      .addOption(new Option("--report <number>", "which of several, as status lists them, from 1").argParser(fromOne));

  written(group.command("sign"))
    .description("the payee, or the Confirming Person: confirm a payment as a file that anyone brings to the chain")
    .action(
      async (path: string, own: Written) =>
        await acting(own, async (on) => await receipts.sign(on, { ...own, path, payee: own.payee })),
    );
  acts(group.command("add"))
    .description("bring a confirmed payment to the chain; anyone")
    .argument("<file>", FILE)
    .argument("<receipt>", "its file")
    .action(
      async (path: string, receipt: string, own: Own) =>
        await acting(own, async (on) => await receipts.add(on, { path, receipt })),
    );
  written(group.command("report"))
    .description("the payer: say on the chain that you have paid, and ask for a receipt")
    .action(
      async (path: string, own: Written) =>
        await acting(own, async (on) => await receipts.report(on, { ...own, path, payee: own.payee })),
    );
  about(group.command("deny"))
    .description("the payee: say on the chain that a reported payment has not come")
    .action(
      async (path: string, receipt: string | undefined, own: Named) =>
        await acting(own, async (on) => await receipts.deny(on, { path, receipt, report: own.report })),
    );
  about(group.command("confirm"))
    .description("anyone: count a reported payment, as the payee has not answered, if the terms say so")
    .action(
      async (path: string, receipt: string | undefined, own: Named) =>
        await acting(own, async (on) => await receipts.confirm(on, { path, receipt, report: own.report })),
    );
  lists(group.command("account"))
    .description("a statement of account as of a block, from the chain alone: each party makes the same")
    .argument("<file>", FILE)
    .addOption(new Option("--block <number>", "which; without it the latest").argParser(numbered))
    .action(
      async (path: string, own: Listing & { readonly block?: number }) =>
        await reading(own, async (on) => await receipts.account(on, { path, from: own.from, block: own.block })),
    );
  acts(group.command("import"))
    .description("what a bank's statement (CSV, camt.053) has of agreements; with --out receipts, each asked for")
    .argument("<statement>", "the payee's")
    .argument("<files...>", "the agreements' files")
    .option("--out <folder>", "sign a receipt for each payment that is matched, into this folder")
    .option("--column <name=heading...>", "of a table whose headings are not known: purpose=Details")
    .option("--currency <code>", "of a table that has no column of it")
    .action(
      async (statement: string, paths: string[], { out, column, currency, ...own }: Own & { column?: string[] }) => {
        const asked = { statement, paths, columns: column, currency };
        if (out === undefined) await reading(own as Own, async (on) => await imported.list(on, asked));
        else await acting(own as Own, async (on) => await imported.sign(on, { ...asked, out }));
      },
    );
}
