/**
 * The commands of `biy condominium case` in which any holder is heard, and by which the seats order a stay before an award.
 * @module
 */

import { type Command } from "commander";
import type { ActingWith } from "./case-commands.ts";
import * as dispute from "./condominium-case.ts";
import * as hearing from "./condominium-hearing.ts";
import { acts, address, numbered, seat, type Own } from "./options.ts";

type Seated = Own & { readonly seat: number };

/** Adds them. @param file what names the case */
export function hearingCommands(inCase: Command, { file, acting }: { file: string; acting: ActingWith }): void {
  const command = (name: string, description: string) =>
    acts(inCase.command(name)).description(description).argument("<dispute>", file);
  const asHolder = (of: Command) => of.option("--unit <number>", "as the holder of which; without it the first one");

  command("nominate", "a party, or all holders by a third of their units: name an arbiter for a seat")
    .requiredOption("--arbiter <address>", "accredited in the roster", address)
    .addOption(seat().default(0))
    .option("--support <file...>", "signatures of holders that arrived; one's own units count with them", [])
    .action(
      async (path: string, own: Seated & { support: string[] }) =>
        await acting(own, async (on) => {
          const [arbiter, { support }] = [own["arbiter"] ?? "", own];
          if (support.length > 0 || (await hearing.actsAsHolder(on, path)))
            await hearing.nominate(on, { path, seat: own.seat, arbiter, support });
          else await dispute.take(on, "nominate", { path, seat: own.seat, arbiter });
        }),
    );
  command("support", "a holder: sign for an arbiter to be named by all holders; nothing is sent")
    .requiredOption("--arbiter <address>", "accredited in the roster", address)
    .addOption(seat().default(0))
    .option("--unit <numbers>", "with which units, as 3,4; without it all that one holds")
    .option("--out <file>", "where the signature goes; never written over", "support.json")
    .action(
      async (path: string, own: Seated) =>
        await acting(own, async (on) => {
          const { arbiter = "", unit, out = "" } = own;
          await hearing.support(on, { path, seat: own.seat, arbiter, unit, out });
        }),
    );
  asHolder(command("evidence", "a party, or any holder where all of them answer: put a document on the record"))
    .requiredOption("--document <file>", "any file; only its hash goes on chain")
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => {
          const { document = "", unit } = own;
          if (unit !== undefined || (await hearing.actsAsHolder(on, path)))
            await hearing.evidence(on, { path, document, unit });
          else await dispute.take(on, "evidence", { path, seat: 0, document });
        }),
    );
  asHolder(command("object", "any holder, where all of them answer: object to who sits there, on the record"))
    .requiredOption("--reasons <file>", "why; only its salted hash goes on chain")
    .addOption(seat().default(0))
    .action(
      async (path: string, own: Seated) =>
        await acting(
          own,
          async (on) =>
            await hearing.object(on, { path, seat: own.seat, reasons: own["reasons"] ?? "", unit: own["unit"] }),
        ),
    );
  command("hold", "anyone: let the stay by the dispute run on, its advance being paid").action(
    async (path: string, own: Own) => await acting(own, async (on) => await dispute.hold(on, { path })),
  );
  command("interim", "the seats: stay a decision at once; of three each signs with --out, and one brings the files")
    .requiredOption("--days <number>", "from now, or from the end of voting", numbered)
    .requiredOption("--reasons <file>", "the reasons; only their hash goes on chain")
    .option("--out <file>", "sign only, into this file; never written over")
    .option("--signed <file...>", "signatures of other seats that arrived", [])
    .action(
      async (path: string, own: Own & { days: number; signed: string[] }) =>
        await acting(own, async (on) => {
          const { days, signed } = own;
          await hearing.interim(on, { path, days, reasons: own["reasons"] ?? "", out: own["out"], signed });
        }),
    );
}
