/**
 * `biy`: the command line for parties and arbiters. Needs a JSON-RPC node and nothing else.
 * @module
 */

import { createRequire } from "node:module";
import { Argument, Command, CommanderError, Option } from "commander";
import { isError } from "ethers";
import { codesIn, isUnreachable, messagesIn } from "../chain/index.ts";
import { withoutSecrets, say } from "../words/index.ts";
import type { Contracts } from "../deploy/index.ts";
import { asBiyError, BiyError, LANGS, TermsError, type BiyErrorCode, type Lang } from "../index.ts";
import { caseCommands } from "./case-commands.ts";
import * as check from "./check.ts";
import { condominiumCommands } from "./condominium-commands.ts";
import { Declined, deskOf, EXIT, give, tell, Usage, type Desk, type Streams } from "./desk.ts";
import { newKey, openKey } from "./keys.ts";
import { connect, type Connected } from "./network.ts";
import {
  acts,
  address,
  fromOne,
  languageHere,
  lists,
  port,
  reads,
  shows,
  type Listing,
  type Options,
  type Own,
} from "./options.ts";
import { forms, how, papers, type Shown } from "./paper.ts";
import { inboxCommand } from "./inbox.ts";
import * as mine from "./mine.ts";
import { create } from "./new.ts";
import * as people from "./people.ts";
import * as practice from "./practice.ts";
import * as agreement from "./agreement.ts";
import { receiptCommands } from "./receipt-commands.ts";
import { registerCommands } from "./register.ts";
import { rosterCommands, rulesCommands } from "./roster-commands.ts";
import { Sender, TELLING, type Acting } from "./sender.ts";
import { settle } from "./settlement.ts";
import { simulate } from "./simulate.ts";
import { templateCommands } from "./template.ts";
import { useTemplates } from "./templates.ts";
import * as terms from "./terms.ts";
import { AllKept, Unsigned } from "./unsigned.ts";
import { usageIn } from "./usage.ts";
import { verify } from "./verify.ts";
import * as DESK_WORDS from "../words/cli/desk.ts";
import * as KEYS_WORDS from "../words/cli/keys.ts";
import * as NETWORK_WORDS from "../words/cli/network.ts";
import * as USAGE_WORDS from "../words/cli/usage.ts";

/** The package by its own name: the same from the sources and from what is installed. */
const { version: VERSION } = createRequire(import.meta.url)("biy/package.json") as { version: string };
const AGREEMENT = "the agreement's file";
const ANNEX = "of one of its annexes instead, each a paper of its own: procedure, code";
const CODES: { readonly [code in BiyErrorCode]: number } = {
  input: EXIT.usage,
  document: EXIT.document,
  network: EXIT.network,
  key: EXIT.key,
  declined: EXIT.declined,
  refused: EXIT.refused,
  missing: EXIT.missing,
  disk: EXIT.disk,
};

/** The whole program; a test gives it streams of its own, a tree the contracts of its sources. @param lang in which wrong usage is told */
export function program(
  streams: Streams,
  ended: (code: number) => void,
  { contracts, lang = languageHere() }: { contracts?: (() => Promise<Contracts>) | undefined; lang?: Lang } = {},
): Command {
  const biy = new Command("biy")
    .description("Agreements that people can read and that a human has the last word on.")
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text), // Help and version: words of ours.
      writeErr: (text) => tell(deskOf({ lang, streams }), text.trimEnd()), // What was typed is in there.
      outputError: (text, write) => write(usageIn(lang, text) ?? text),
    })
    .exitOverride()
    .showHelpAfterError(USAGE_WORDS.help[lang])
    .version(VERSION)
    .addHelpText("after", HELP)
    .hook("preAction", async (_, command) => {
      // Whoever looks for what is wrong with a template must not have to load it first.
      if (command.parent?.name() === "template") return;
      const own = command.opts<Options & { template?: string[] }>();
      await useTemplates(desk(own), own.template ?? []);
    });

  const desk = (options: Options): Desk => deskOf({ ...options, lang: options.lang ?? languageHere(), streams });
  const reading = async (options: Options, act: (on: { desk: Desk; at: Connected }) => Promise<void>) => {
    const on = desk(options);
    const at = await connect(on, options);
    try {
      await act({ desk: on, at });
    } finally {
      at.provider.destroy();
    }
  };
  const acting = async (options: Options, act: (on: Acting) => Promise<void>) => {
    // The key is who sends: another account that is named would be passed over in silence.
    if (options.from !== undefined && options.unsigned !== true) throw new Usage(KEYS_WORDS.fromAlone);
    await reading(options, async ({ desk: on, at }) => {
      if (options.unsigned === true) return await unsigned({ desk: on, at }, options.from, act);
      const confirmations = Number(options.confirmations);
      const signer = new Sender(on, await openKey(on, options, at), { ...at, confirmations });
      try {
        await act({ desk: on, at, signer });
      } finally {
        signer.journal.close();
      }
    });
  };

  /* TERMS */

  reads(biy.command("new"))
    .description("a new agreement: its terms are asked one by one, or taken from two files")
    .argument("[template]", "of which template: sale; without it you are asked, or the terms' edition says it")
    .option("--out <file>", "where it goes; never written over", "agreement.json")
    .option("--terms <file>", "what is agreed, as in examples/sale-of-servers/terms.json")
    .option("--parties <file>", "who the parties are and what it is about")
    .option("--rules <name>", "sole, three, or the hash of published rules", "sole")
    .option("--replaces <file>", "the agreement that this one amends")
    .action(
      async (name: string | undefined, own: Own) =>
        await reading(own, async (on) => {
          await create(on, name, { ...own, out: own["out"] ?? "", rules: own["rules"] ?? "" });
        }),
    );
  const term = biy.command("terms").description("an agreement's text, and back");
  forms(shows(term.command("render")))
    .description("the whole text: Markdown, plain text, JSON, HTML (all languages, or that of --lang), PDF, Word")
    .argument("<file>", AGREEMENT)
    .option("--annex <name>", ANNEX)
    .action(
      async (path: string, own: Shown) => await terms.renderText(desk(own), { path, annex: own["annex"], ...how(own) }),
    );
  shows(term.command("parse"))
    .description("the terms that a text says, in the language of --lang")
    .argument("<file>", AGREEMENT)
    .argument("<text>", "the text, as render gives it")
    .option("--annex <name>", ANNEX)
    .action((path: string, text: string, own: Own) => terms.parseText(desk(own), { path, annex: own["annex"], text }));
  forms(shows(term.command("diff")), ["txt", "html"])
    .description("what another agreement says otherwise: values, clauses, place, edition, private part")
    .argument("<file>", AGREEMENT)
    .argument("<other>", "another agreement's file")
    .action((one: string, other: string, own: Shown) => terms.diff(desk(own), { one, other, ...how(own) }));
  shows(term.command("root"))
    .description("the Merkle root of the text")
    .argument("<file>", AGREEMENT)
    .option("--annex <name>", ANNEX)
    .action((path: string, own: Own) => terms.root(desk(own), { path, annex: own["annex"] }));

  shows(biy.command("simulate"))
    .description("play an agreement before anybody signs it: from events in a file, or step by step; no node, no key")
    .argument("<file>", "an agreement's file; or terms as in examples/sale-of-servers/terms.json, with --parties")
    .option("--events <file>", "what happens, as in examples/sale-of-servers/events.json; without it, it is asked for")
    .option("--parties <file>", "with terms: who the parties are and what it is about")
    .addOption(new Option("--rules <name>", "with terms: who decides").choices(["sole", "three"]).default("sole"))
    .option("--code <file>", "of a template of others: what Hardhat built; without it, it is looked for in artifacts/")
    .option("--html <file>", "the same as a page, with pictures; never written over")
    .action(async (path: string, own: Own) => {
      const { events, parties, rules, code, html } = own;
      const named = rules === "three" ? "three" : "sole";
      await simulate(desk(own), { path, events, parties, rules: named, code, html }, await contracts?.());
    });

  /* AGREEMENTS */

  const sold = biy.command("agreement").alias("sale").description("accept, form, perform, end an agreement");
  acts(sold.command("sign"))
    .description("accept the terms; writes a file for the other party")
    .argument("<file>", AGREEMENT)
    .option("--out <file>", "where the acceptance goes")
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => await agreement.sign(on, { path, out: own["out"] })),
    );
  acts(sold.command("form"))
    .description("form the agreement; what it is to hold, of a sale the price, is paid in with it")
    .argument("<file>", AGREEMENT)
    .option("--acceptance <file...>", "what the other party sent", [])
    .action(
      async (path: string, own: Own & { acceptance: string[] }) =>
        await acting(own, async (on) => await agreement.form(on, { path, acceptances: own.acceptance })),
    );
  for (const [name, description] of [
    ["status", "how it stands, and what can happen next"],
    ["next", "the same: who can do what until when"],
  ] as const) {
    reads(sold.command(name))
      .description(description)
      .argument("<file>", AGREEMENT)
      .option("--ics <file>", "the dates, for a calendar")
      .action(
        async (path: string, own: Own) =>
          await reading(own, async (on) => await agreement.status(on, { path, ics: own["ics"] })),
      );
  }
  for (const [name, description] of [
    ["deliver", "of a sale, the seller: mark the goods as delivered"],
    ["confirm", "of a sale, the buyer: confirm receipt; the seller gets the price, or the buyer owes it"],
    ["release", "of a sale, anyone, inspection and review being over: pay the seller, or make the price a debt"],
    ["refund", "of a sale, anyone, delivery having failed: pay the buyer back, or end the promise of the price"],
    ["surrender", "let the other party have all that is held or promised"],
    ["withdraw", "take the offer back, for ever"],
  ] as const) {
    acts(sold.command(name))
      .description(description)
      .argument("<file>", AGREEMENT)
      .action(
        async (path: string, own: Own) => await acting(own, async (on) => await agreement.take(on, name, { path })),
      );
  }
  acts(sold.command("step"))
    .description("a step of the template's own, by its name; status says which are open, and to whom")
    .argument("<file>", AGREEMENT)
    .argument("<step>", "the function of the contract: handOver")
    .argument("[values...]", "what it takes besides the terms; for a hash a document, whose salted hash goes on chain")
    .action(
      async (path: string, step: string, rest: string[], own: Own) =>
        await acting(own, async (on) => await agreement.takeStep(on, { path, step, rest })),
    );
  lists(sold.command("list"))
    .description("the agreements of an account, from the chain: role, state, the next deadline")
    .requiredOption("--for <address>", "whose", address)
    .addOption(new Option("--role <role>", "only those in which the account is that").choices(people.ROLES))
    .addOption(new Option("--phase <phase...>", "only those that stand so").choices(mine.PHASES))
    .option("--due <length>", 'only those with a deadline within that time, the nearest first: "7 days"')
    .addOption(new Option("--size <number>", "so many in a page; 100, if only a page is asked for").argParser(fromOne))
    .addOption(
      new Option("--page <number>", "which page, from 1; the first, if only a size is given").argParser(fromOne),
    )
    .action(
      async ({ for: account, from, role, phase, due, size, page, ...own }: Listing & mine.Filters & { for: string }) =>
        await reading(own, async (on) => await mine.list(on, { account, from, role, phase, due, size, page })),
    );
  lists(sold.command("watch"))
    .description("what happens to the agreements of an account, a line each as it comes; ends with Ctrl-C")
    .requiredOption("--for <address>", "whose", address)
    .action(
      async (own: Listing & { for: string }) =>
        await reading(own, async (on) => await mine.watch(on, { account: own.for, from: own.from })),
    );
  lists(sold.command("restore"))
    .description("write an agreement's file again, from the chain and what was kept of who the parties are")
    .argument("<id>", "the agreement's; `biy agreement list` shows it")
    .requiredOption("--out <file>", "where the file goes")
    .option("--private <file>", "an older copy of the file, or the other party's")
    .action(
      async (id: string, own: Listing & { out: string; private?: string }) =>
        await reading(
          own,
          async (on) => await mine.restore(on, { id, out: own.out, kept: own.private, from: own.from }),
        ),
    );
  lists(sold.command("history"))
    .description("what has happened: each fact with its moment and transaction")
    .argument("<file>", AGREEMENT)
    .action(
      async (path: string, own: Listing) =>
        await reading(own, async (on) => await agreement.history(on, { path, from: own.from })),
    );
  acts(sold.command("credit"))
    .description("of money on the chain: pay out what a refused payment left")
    .argument("<file>", AGREEMENT)
    .requiredOption("--to <address>", "where one's own goes; or whose it is", address)
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => await agreement.credit(on, { path, to: own["to"] ?? "" })),
    );
  acts(sold.command("settle"))
    .description("propose a settlement as a signed file, or carry out the other side's")
    .argument("<file>", AGREEMENT)
    .option("--proposal <file>", "the other side's")
    .option("--to-buyer <amount>", "what the buyer gets: 3500000.00")
    .option("--to-seller <amount>", "what the seller gets")
    .addOption(new Option("--to-first <amount>", "of any agreement: what the first party gets").conflicts("toBuyer"))
    .addOption(new Option("--to-second <amount>", "of any agreement: what the second party gets").conflicts("toSeller"))
    .option("--paid-to-first <amount>", "in a dispute, paid through a bank: what the first party was paid")
    .option("--paid-to-second <amount>", "the same of the second party")
    .option("--then <what>", "close or resume", "close")
    .option("--delivered-at <when>", 'of a sale with resume: keep, none, or a moment: "2026-12-31 14:00"')
    .addOption(
      new Option("--progress <when>", "of any agreement with resume: the moment that its steps go by").conflicts(
        "deliveredAt",
      ),
    )
    .option("--valid <moment>", "until when it can be carried out", "7 days")
    .option("--out <file>", "where the proposal goes")
    .action(
      async (path: string, own: Own) =>
        await acting(
          own,
          async (on) => await settle(on, { ...own, path, then: own["then"] ?? "", valid: own["valid"] ?? "" }),
        ),
    );
  acts(sold.command("amend"))
    .description("put this agreement in place of an older one that it names")
    .argument("<file>", AGREEMENT)
    .requiredOption("--old <file>", "the older one")
    .option("--acceptance <file...>", "what the other party sent", [])
    .action(
      async (path: string, own: Own & { acceptance: string[] }) =>
        await acting(
          own,
          async (on) => await agreement.amend(on, { path, old: own["old"] ?? "", acceptances: own.acceptance }),
        ),
    );

  receiptCommands(biy, { reading, acting });

  /* CASES, CONDOMINIUMS */

  inboxCommand(biy, { reading });
  caseCommands(biy, { reading, acting });
  registerCommands(biy, { reading });
  condominiumCommands(biy, { reading, acting });
  rosterCommands(biy, { reading, acting });
  templateCommands(biy, { desk, ended });
  rulesCommands(biy.command("rules").description("rules by which disputes are decided"), { reading, acting });

  /* PEOPLE */

  const party = () =>
    new Argument("<party>", "whose data; first and second are those of any agreement").choices(people.ROLES);
  reads(biy.command("forget"))
    .description("remove a person's data and salt from an agreement's file; the rest still verifies")
    .addArgument(party())
    .argument("<file>", AGREEMENT)
    .option("--yes", "do not ask; local chains only")
    .action(
      async (who: people.Role, path: string, own: Own) =>
        await reading(own, async (on) => await people.forget(on, { path, who })),
    );
  shows(biy.command("restrict"))
    .description("note that a person's data may not be processed: biy does not show it any more")
    .addArgument(party())
    .argument("<file>", AGREEMENT)
    .option("--lift", "end the restriction")
    .action((who: people.Role, path: string, own: Own & { lift?: boolean }) =>
      people.restrict(desk(own), { path, who, lift: own.lift === true }),
    );
  papers(biy.command("objection"))
    .description("an individual's objection to an automatic decision, to be handed to the other party")
    .argument("<file>", AGREEMENT)
    .option("--transaction <hash>", "that of the decision; without it the last one")
    .addOption(new Option("--by <party>", "who objects, if both are individuals").choices(people.ROLES))
    .action(
      async (path: string, own: Shown & { by?: people.Role }) =>
        await reading(own, async (on) => {
          const { transaction, by } = own;
          await people.objection(on, { path, transaction, by, ...how(own) });
        }),
    );

  /* CHECKS */

  reads(biy.command("explain"))
    .description("why an automatic step was taken, or why it can't be yet: each factor, what would change it")
    .argument("[transaction]", "its hash")
    .option("--agreement <file>", AGREEMENT)
    .option("--step <name>", "with --agreement, in place of a transaction: release, refund")
    .action(
      async (hash: string | undefined, own: Own) =>
        await reading(own, async (on) => await check.explain(on, { hash, path: own["agreement"], step: own["step"] })),
    );
  reads(biy.command("verify"))
    .description("what a file is, and whether it is what was agreed or recorded, by whom, when")
    .argument(
      "<file>",
      "an agreement; or a claim, a document, a disclosure, a decision, a reason, or a record with its salt",
    )
    .option("--text <file>", "of an agreement: a text to compare")
    .option("--of <file>", "of anything else: the agreement, or the dispute of a condominium, that it belongs to")
    .option("--record <file>", "the record with its salt, if it does not lie beside")
    .action(
      async (path: string, own: Own) =>
        await reading(own, async (on) => {
          const { text, of, record } = own;
          await verify(on, { path, text, of, record });
        }),
    );
  reads(biy.command("doctor"))
    .description("whether all is in place here")
    .action(async (own: Own) => ended((await check.doctor(desk(own), own)) ? EXIT.done : EXIT.failed));

  /* KEYS, PRACTICE */

  shows(biy.command("key").description("make a key").command("new"))
    .description("a new key: an encrypted JSON keystore; the password is asked for twice")
    .option("--out <file>", "where it goes; never written over", "key.json")
    .option("--password-file <file>", "read the password from a file that only you can read; - is what is piped in")
    .action(async (own: Own) => await newKey(desk(own), { ...own, out: own["out"] ?? "" }));
  const local = biy
    .command("local")
    .description("practise: a chain on this machine, everything on it, test tenge, a clock that can be moved");
  shows(local.command("start"))
    .description("start a local chain, with Hardhat's node if it is installed; it ends with Ctrl-C")
    .addOption(new Option("--port <number>", "where it listens, on this machine alone").argParser(port).default(8545))
    .action(async (own: Own & { port: number }) => await practice.start(desk(own), { port: own.port }));
  reads(local.command("deploy"))
    .description("deploy everything to a local chain, and note the addresses; run again, it goes on where it was")
    .action(async (own: Own) => await reading(own, async (on) => await practice.deployHere(on, await contracts?.())));
  acts(local.command("mint"))
    .description("test tenge for your key")
    .argument("<amount>", "18450000.00")
    .action(async (written: string, own: Own) => await acting(own, async (on) => await practice.mint(on, { written })));
  reads(local.command("wait"))
    .description("move the chain's clock on")
    .argument("<length>", '"31 days"')
    .action(async (length: string, own: Own) => await reading(own, async (on) => await practice.wait(on, { length })));
  return biy;
}

/** Gives the calls of a command. Its questions are not asked: nothing is sent by them. */
async function unsigned(
  { desk, at }: { desk: Desk; at: Connected },
  from: string | undefined,
  act: (on: Acting) => Promise<void>,
): Promise<void> {
  const signer = new Unsigned(at, from);
  try {
    await act({ desk: { ...desk, yes: true }, at, signer });
  } catch (thrown) {
    if (!(thrown instanceof AllKept)) throw thrown;
    give({ ...desk, json: true }, signer.calls, "");
  }
}

const HELP = `
Exit codes: 0 done, 1 failed, 2 wrong usage or input, 3 you said no, 4 key, 5 the contract refused, 6 network, 7 a text, signature or
file is not what it must be, 8 not there, 9 disk. Data goes to stdout, everything else to stderr. A command that was interrupted is run
again as it was: it goes on, and sends nothing twice.`;

/** Runs one command. @returns the exit code */
export async function main(
  args: readonly string[],
  streams: Streams = process,
  contracts?: () => Promise<Contracts>,
): Promise<number> {
  let code: number = EXIT.done;
  const lang = languageOf(args);
  const biy = program(streams, (ended) => (code = ended), { contracts, lang });
  const desk = deskOf({ lang, streams });
  const json = args.includes("--json");
  const rpc = rpcIn(args);
  /** Says what went wrong, with `--json` for machines too. */
  const fail = (
    exit: number,
    message: string,
    error: string,
    where: { field?: string; file?: string } = {},
  ): number => {
    const shown = withoutSecrets(message, rpc);
    tell(desk, shown);
    if (json) give({ ...desk, json }, { error: { code: error, exit, message: shown, ...where } }, "");
    return exit;
  };
  try {
    await biy.parseAsync([...args], { from: "user" });
    return code;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (thrown instanceof Declined) return fail(EXIT.declined, thrown.message, "declined");
    if (thrown instanceof Usage) return fail(EXIT.usage, thrown.words[desk.lang], "usage");
    if (thrown instanceof BiyError)
      return fail(CODES[thrown.code], await thrown.sentence(desk.lang), errorOf(thrown), whereOf(thrown));
    const said = messagesIn(thrown)[0] ?? String(thrown);
    if (isUnreachable(thrown) || isError(thrown, "TIMEOUT"))
      return fail(EXIT.network, say(NETWORK_WORDS.stopped, { said })[desk.lang], "network");
    if (codesIn(thrown).every((each) => String(each).startsWith("ERR_")))
      return fail(EXIT.failed, say(DESK_WORDS.unexpected, { said })[desk.lang], "unexpected");
    // What nodes and wallets throw has a code of its kind.
    const error = asBiyError(thrown, TELLING);
    return fail(CODES[error.code], await error.sentence(desk.lang), errorOf(error));
  }
}

/** The language that is asked for, before anything is known of the command. */
function languageOf(args: readonly string[]): Lang {
  const asked = args.map((each, index) => (each === "--lang" ? args[index + 1] : each.split("--lang=")[1]));
  return LANGS.find((lang) => asked.includes(lang)) ?? languageHere();
}

/** The node's address as it was given: its secrets are in no message. */
function rpcIn(args: readonly string[]): string | undefined {
  const at = args.findIndex((each) => each === "--rpc" || each.startsWith("--rpc="));
  if (at < 0) return process.env["BIY_RPC"];
  return args[at] === "--rpc" ? args[at + 1] : args[at]?.slice("--rpc=".length);
}

const whereOf = ({ field, file }: BiyError) => ({
  ...(field === undefined ? {} : { field }),
  ...(file === undefined ? {} : { file }),
});

/** The most exact name that machines have for it. */
function errorOf(thrown: BiyError): string {
  return thrown instanceof TermsError ? thrown.problem : (thrown.contractError ?? thrown.code);
}
