/**
 * The commands of a case beside the usual way, for agreements and condominiums alike; of the roster; of rules.
 * @module
 */

import { Option, type Command } from "commander";
import { LANGS } from "../index.ts";
import * as steps from "./case-steps.ts";
import type { Reading as Read } from "./condominium-files.ts";
import { acts, address, reads, seat, type Options, type Own } from "./options.ts";
import * as roster from "./roster.ts";
import { show } from "./rules-shown.ts";
import { publish } from "./rules.ts";
import type { Acting } from "./sender.ts";

export type ReadingWith = (options: Options, act: (on: Read) => Promise<void>) => Promise<void>;
export type ActingWith = (options: Options, act: (on: Acting) => Promise<void>) => Promise<void>;
type Seated = Own & { seat?: number };

/** Adds to the commands of a case those that are the same for whatever it is of. @param file what names the case */
export function caseSteps(
  group: Command,
  { file, find, acting }: { file: string; find: steps.Find; acting: ActingWith },
): void {
  const command = (of: Command, name: string, description: string) =>
    acts(of.command(name)).description(description).argument("<file>", file);
  for (const [name, description, act] of [
    ["withdraw", "the claimant: take the claim back; performance goes on", steps.withdraw],
    ["resume", "anyone: let performance go on, a claim being withdrawn or returned", steps.resume],
    ["conclude", "anyone: note that the parties ended the dispute themselves", steps.conclude],
    ["advance", "pay the advance that the rules ask for", steps.advance],
    ["distribute", "anyone: share out the fee or the advance of a case that is over", steps.distribute],
    ["take-back", "take back what one advanced for the next claim", steps.takeBack],
  ] as const) {
    command(group, name, description).action(
      async (path: string, own: Own) => await acting(own, async (on) => await act(on, find, { path })),
    );
  }
  command(group, "return", "the authority: return a claim without an advance, by a reasoned ruling")
    .requiredOption("--reason <file>", "the ruling; only its hash goes on chain")
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => await steps.returnClaim(on, find, { path, reason: own["reason"] ?? "" })),
    );
  command(group, "appoint", "the authority: fill a seat that nobody filled in time")
    .requiredOption("--arbiter <address>", "accredited in the roster", address)
    .addOption(seat().default(0))
    .action(
      async (path: string, own: Own & { seat: number }) =>
        await acting(
          own,
          async (on) => await steps.appoint(on, find, { path, seat: own.seat, arbiter: own["arbiter"] ?? "" }),
        ),
    );
  command(group, "resign", "an arbiter: leave the seat, or decline it")
    .requiredOption("--reason <file>", "why; only its hash goes on chain")
    .addOption(seat())
    .action(
      async (path: string, own: Seated) =>
        await acting(
          own,
          async (on) => await steps.resign(on, find, { path, seat: own.seat, reason: own["reason"] ?? "" }),
        ),
    );
  command(group, "replace", "anyone: have another drawn for a seat whose person is late")
    .addOption(seat().default(0))
    .action(
      async (path: string, own: Own & { seat: number }) =>
        await acting(own, async (on) => await steps.replace(on, find, { path, seat: own.seat })),
    );
  command(group.command("fees").description("what the tribunal holds for one"), "withdraw", "take all that is due")
    .option("--to <address>", "where it goes; without it to the key's own account", address)
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => await steps.takeFee(on, find, { path, to: own["to"] })),
    );
}

/** Adds `biy roster`. */
export function rosterCommands(biy: Command, { reading, acting }: { reading: ReadingWith; acting: ActingWith }): void {
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
export function rulesCommands(rules: Command, { reading, acting }: { reading: ReadingWith; acting: ActingWith }): void {
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
