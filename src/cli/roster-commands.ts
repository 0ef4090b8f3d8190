/**
 * The commands of `biy roster` and `biy rules`.
 * @module
 */

import { Option, type Command } from "commander";
import { LANGS } from "../index.ts";
import { acts, address, reads, type Own, type With } from "./options.ts";
import * as roster from "./roster.ts";
import { show } from "./rules-shown.ts";
import { publish } from "./rules.ts";

/** Adds `biy roster`. */
export function rosterCommands(biy: Command, { reading, acting }: With): void {
  const group = biy.command("roster").description("who may be an arbiter: accredit, suspend, hand over");
  const at = (command: Command) => command.option("--roster <address>", "without it that of the deployment", address);
  const person = (command: Command) => at(command).requiredOption("--arbiter <address>", "whom", address);
  at(reads(group.command("show")))
    .description("its owner, and everyone who was ever accredited")
    .action(async (own: Own) => await reading(own, async (on) => await roster.show(on, { roster: own["roster"] })));
  person(acts(group.command("accredit")))
    .description("the owner: accredit a person, or renew an accreditation")
    .requiredOption("--identity <file>", "who the person is; only its salted hash goes on chain")
    .requiredOption("--credentials <file>", "education and experience; only its salted hash goes on chain")
    .addOption(new Option("--languages <list>", "as kk,ru,en").argParser(languages).default(LANGS))
    .requiredOption("--until <moment>", "the last moment: 2028-01-01T00:00:00+05:00, or a length from now")
    .option("--out <folder>", "where the salts are kept", "roster")
    .action(
      async (own: Own & { languages: readonly (typeof LANGS)[number][] }) =>
        await acting(own, async (on) => {
          const { roster: of, arbiter = "", identity = "", credentials = "", until = "", out = "" } = own;
          await roster.accredit(on, { roster: of, arbiter, identity, credentials, until, out, spoken: own.languages });
        }),
    );
  person(acts(group.command("status")))
    .description("the owner: suspend, remove or restore a person; cases under way keep theirs")
    .addOption(new Option("--status <status>", "what from now on").choices(roster.STATUSES).makeOptionMandatory())
    .action(
      async (own: Own & { status: (typeof roster.STATUSES)[number] }) =>
        await acting(
          own,
          async (on) =>
            await roster.setStatus(on, { roster: own["roster"], arbiter: own["arbiter"] ?? "", status: own.status }),
        ),
    );
  at(acts(group.command("transfer")))
    .description("the owner: offer it to another, who accepts")
    .requiredOption("--to <address>", "whom", address)
    .action(
      async (own: Own) =>
        await acting(own, async (on) => await roster.transfer(on, { roster: own["roster"], to: own["to"] ?? "" })),
    );
  at(acts(group.command("accept")))
    .description("take it over: who it was offered to")
    .action(async (own: Own) => await acting(own, async (on) => await roster.accept(on, { roster: own["roster"] })));
}

/** Adds to `biy rules`: to see them, to publish them. */
export function rulesCommands(rules: Command, { reading, acting }: With): void {
  reads(rules.command("show"))
    .description("who decides, how, by when; who is in the roster, and whose it is; what is wrong with them")
    .argument("[of]", "their hash, an agreement's file or a condominium's; without it the deployment's own")
    .action(async (of: string | undefined, own: Own) => await reading(own, async (on) => await show(on, { of })));
  acts(rules.command("publish"))
    .description("publish rules of procedure, once and for ever; agreements name them by their hash")
    .argument("<file>", "seats, roster, authority, successor, advance, periods, text: see docs/arbiters.md")
    .action(async (path: string, own: Own) => await acting(own, async (on) => await publish(on, { path })));
}

function languages(given: string): (typeof LANGS)[number][] {
  return roster.languagesIn(given);
}
