/**
 * The commands of `biy condominium`, as the terminal sees them.
 * @module
 */

import { Argument, Option, type Command } from "commander";
import * as condominium from "./condominium.ts";
import * as decisions from "./condominium-decisions.ts";
import { requireFolderOf } from "./condominium-files.ts";
import * as shares from "./condominium-shares.ts";
import * as polls from "./condominium-polls.ts";
import * as papers from "./condominium-papers.ts";
import { how, papers as asPaper, type Shown } from "./paper.ts";
import { acts, address, lists, reads, type Listing, type Options, type Own, type With } from "./options.ts";

const FILE = "the condominium's file";
const DECISION = "the decision's file";
const MANDATE_TEXT = "the mandate's text in three languages, as JSON";
const choice = () => new Argument("<choice>", "what the ballot says").choices(["yes", "no", "abstain"]);
const units = (command: Command, which = "which units, as 3,4; without it all that one holds") =>
  command.option("--unit <numbers>", which);

/** Adds them. */
export function condominiumCommands(biy: Command, { reading: connected, acting: withKey }: With): void {
  // Before a node or a key is asked for.
  const reading: With["reading"] = async (own, act) => {
    requireFolderOf((own as Own)["out"]);
    await connected(own, act);
  };
  const acting: With["acting"] = async (own, act) => {
    requireFolderOf((own as Own)["out"]);
    await withKey(own, act);
  };
  const group = biy.command("condominium").description("a digital condominium or community: found, decide");

  acts(group.command("deploy"))
    .description("found one from a JSON charter; interrupted and run again, it goes on")
    .argument("<charter>", "as examples/data-centre/charter.json")
    .option("--out <file>", "where its file goes", "condominium.json")
    .action(
      async (charter: string, own: Own) =>
        await acting(own, async (on) => await condominium.deploy(on, { charter, out: own["out"] ?? "" })),
    );
  lists(group.command("show"))
    .description("its units, their holders, its decisions")
    .argument("<file>", FILE)
    .action(
      async (path: string, own: Listing) =>
        await reading(own, async (on) => await condominium.show(on, { path, from: own.from })),
    );
  reads(group.command("mine"))
    .description("the units or memberships of an account, in each of the condominiums named")
    .argument("<files...>", FILE)
    .requiredOption("--for <address>", "whose", address)
    .action(
      async (paths: string[], own: Options & { for: string }) =>
        await reading(own, async (on) => await condominium.mine(on, { paths, account: own.for })),
    );
  asPaper(group.command("charter"))
    .description("the charter's text, if it is the one in force, as Markdown or in another form")
    .argument("<file>", FILE)
    .option("--motion <file>", "instead the text that this motion would make")
    .action(
      async (path: string, own: Shown) =>
        await reading(
          own,
          async (on) =>
            await condominium.charter(on, { path, motion: own["motion"] as string | undefined, ...how(own) }),
        ),
    );
  units(acts(group.command("accede")))
    .description("accede to the charter; or record an accession that arrived as a file")
    .argument("<file>", FILE)
    .option("--out <file>", "write the accession, for another to send")
    .option("--accession <file>", "one that arrived")
    .option("--entity", "who accedes is a legal entity")
    .option("--consent <text>", "who accedes is an individual: when and how the separate consent was given")
    .action(
      async (path: string, own: Own & { entity?: boolean }) =>
        await acting(own, async (on) => {
          const { out, accession, unit, entity, consent } = own;
          await condominium.accede(on, { path, out, accession, unit, entity: entity === true, consent });
        }),
    );

  /* UNITS AND OBJECTS */

  const unit = group.command("unit").description("transfer, merge, split units, change their shares");
  acts(unit.command("transfer"))
    .description("to another, with its accession if it has not acceded yet")
    .argument("<file>", FILE)
    .requiredOption("--unit <number>", "which")
    .requiredOption("--to <address>", "who gets it", address)
    .option("--accession <file>", "of who gets it")
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => {
          const { unit: which = "", to, accession } = own;
          await condominium.unit(on, "transfer", { path, unit: which, to, accession });
        }),
    );
  acts(unit.command("merge"))
    .description("into the first of them, from the next decision on")
    .argument("<file>", FILE)
    .requiredOption("--unit <numbers>", "which, as 3,4")
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => await condominium.unit(on, "merge", { path, unit: own["unit"] ?? "" })),
    );
  acts(unit.command("split"))
    .description("from the next decision on; where the assembly decides, this gives the holder's consent")
    .argument("<file>", FILE)
    .requiredOption("--unit <number>", "which")
    .requiredOption("--shares <numbers>", "of the parts, as 12,12")
    .action(
      async (path: string, own: Own) =>
        await acting(
          own,
          async (on) => await condominium.unit(on, "split", { path, unit: own["unit"] ?? "", shares: own["shares"] }),
        ),
    );
  acts(unit.command("consent"))
    .description("to a lower share; the assembly decides on it")
    .argument("<file>", FILE)
    .requiredOption("--unit <number>", "which")
    .requiredOption("--share <number>", "that it is to have")
    .action(
      async (path: string, own: Own) =>
        await acting(
          own,
          async (on) => await shares.consent(on, { path, unit: own["unit"] ?? "", share: own["share"] ?? "" }),
        ),
    );
  acts(unit.command("reapportion"))
    .description("what a motion calls to change shares; once a decision has, carries out the pieces that are left")
    .argument("<file>", FILE)
    .requiredOption("--shares <file>", "the pieces, lists of units with the shares that they are to have")
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => await shares.reapportion(on, { path, shares: own["shares"] ?? "" })),
    );
  units(acts(unit.command("pass-over")), "which units, as 3,4; without it all that can be")
    .description("leave out, until they accede, units whose holders have not within sixty days")
    .argument("<file>", FILE)
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => await shares.passOver(on, { path, unit: own["unit"] })),
    );
  const recovery = unit.command("recovery").description("of a lost key, after an arbiter's order and its notice");
  acts(recovery.command("stop"))
    .description("the present holder: the key is not lost; or anyone, with the holder's objection")
    .argument("<file>", FILE)
    .option("--unit <number>", "which")
    .option("--out <file>", "sign the objection into it, for another to send")
    .option("--objection <file>", "of the holder")
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => {
          const { unit: which, out, objection } = own;
          requireFolderOf(out ?? ".");
          await condominium.recovery(on, "stop", { path, unit: which, out, objection });
        }),
    );
  acts(recovery.command("complete"))
    .description("anyone: the notice being over, the unit is the new key's")
    .argument("<file>", FILE)
    .requiredOption("--unit <number>", "which")
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => await condominium.recovery(on, "complete", { path, unit: own["unit"] ?? "" })),
    );
  acts(group.command("member").description("memberships of a community").command("exit"))
    .description("leave: the membership ends; its ballots stand")
    .argument("<file>", FILE)
    .requiredOption("--unit <number>", "which membership")
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => await condominium.exit(on, { path, unit: own["unit"] ?? "" })),
    );
  acts(group.command("object").description("common objects").command("suspend"))
    .description("at once, for fourteen days: who has that mandate")
    .argument("<file>", FILE)
    .requiredOption("--object <number>", "which")
    .requiredOption("--reason <file>", "the reasons; only the hash goes on chain")
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => {
          const { object = "", reason = "" } = own;
          await condominium.suspend(on, { path, object, reason });
        }),
    );

  /* DECISIONS */

  units(acts(group.command("petition")))
    .description("sign for a motion to be put to the vote")
    .argument("<file>", FILE)
    .requiredOption("--motion <file>", "as examples/data-centre/motion.json")
    .requiredOption("--convener <address>", "who convenes by it, and answers for the decision", address)
    .option("--out <file>", "where the signature goes; never written over", "petition.json")
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => {
          const { motion = "", convener = "", out = "", unit: named } = own;
          await decisions.petition(on, { path, motion, convener, out, unit: named });
        }),
    );
  units(acts(group.command("support")))
    .description("count signatures under a petition; anyone. Or one's own support, in one's own transaction")
    .argument("<file>", FILE)
    .option("--petition <file...>", "signatures that arrived", [])
    .option("--motion <file>", "to support it oneself, without a signature: a contract account can")
    .option("--convener <address>", "then: who convenes by it", address)
    .option("--size <number>", "units a transaction", "800")
    .action(
      async (path: string, own: Own & { petition: string[] }) =>
        await acting(own, async (on) => {
          const { petition: petitions, motion, convener, unit: named, size = "" } = own;
          await decisions.support(on, { path, petitions, motion, convener, unit: named, size });
        }),
    );
  acts(group.command("convene"))
    .description("put a motion to the vote: who has that mandate, or whom a petition names")
    .argument("<file>", FILE)
    .requiredOption("--motion <file>", "as examples/data-centre/motion.json")
    .option("--petition <file...>", "signatures that arrived, counted first", [])
    .option("--own", "and with one's own units")
    .action(
      async (path: string, own: Own & { petition: string[]; own?: boolean }) =>
        await acting(own, async (on) => {
          const { motion = "", petition } = own;
          await decisions.convene(on, { path, motion, petitions: petition, own: own.own === true });
        }),
    );
  acts(group.command("reconvene"))
    .description("put a motion to the vote again: no quorum, or remitted")
    .argument("<file>", FILE)
    .argument("<decision>", DECISION)
    .action(
      async (path: string, decision: string, own: Own) =>
        await acting(own, async (on) => await decisions.reconvene(on, { path, decision })),
    );
  reads(group.command("result"))
    .description("a decision: its text, where it stands, the results as a table")
    .argument("<file>", FILE)
    .argument("<decision>", DECISION)
    .action(
      async (path: string, decision: string, own: Own) =>
        await reading(own, async (on) => await decisions.result(on, { path, decision })),
    );
  units(acts(group.command("vote")))
    .description("cast ballots in person, or by proxy")
    .argument("<file>", FILE)
    .argument("<decision>", DECISION)
    .addArgument(choice())
    .option("--for <address>", "who gave the proxy", address)
    .action(
      async (path: string, decision: string, said: "yes" | "no" | "abstain", own: Own) =>
        await acting(own, async (on) => {
          const { unit: named, for: grantor } = own;
          await decisions.vote(on, { path, decision, choice: said, unit: named, grantor });
        }),
    );
  acts(group.command("proxy"))
    .description("give a proxy to vote, in place of an earlier one; without --holder, take it back")
    .argument("<file>", FILE)
    .option("--holder <address>", "who votes", address)
    .option("--until <moment>", "as 2027-01-01T00:00:00+05:00, or a length from now; 30 days without it")
    .option("--category <numbers>", "for decisions of which categories, as 1,2; without it of category 1 only")
    .option("--decision <file>", "for this one only, of whatever category")
    .option(
      "--unit <number>",
      "for this unit, in place of the proxy for all; without --holder: nobody votes with it by proxy",
    )
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => {
          const { holder, until, category, decision, unit } = own;
          await decisions.proxy(on, { path, holder, until, category, decision, unit });
        }),
    );
  for (const [name, what, description] of [
    ["close", "execute", "carry out a decision that passed; anyone"],
    ["withdraw", "withdraw", "take a decision back before voting opens; who convened it"],
    ["undo", "undo", "take back what an annulled decision did; anyone"],
  ] as const) {
    acts(group.command(name))
      .description(description)
      .argument("<file>", FILE)
      .argument("<decision>", DECISION)
      .action(
        async (path: string, decision: string, own: Own) =>
          await acting(own, async (on) => await decisions.close(on, what, { path, decision })),
      );
  }

  /* POLLS */

  const poll = group.command("poll").description("a written poll: ballots signed, collected as files, counted");
  units(acts(poll.command("sign")))
    .description("sign a ballot as a file; nothing is sent")
    .argument("<file>", FILE)
    .argument("<decision>", DECISION)
    .addArgument(choice())
    .option("--out <file>", "where it goes; never written over")
    .action(
      async (path: string, decision: string, said: "yes" | "no" | "abstain", own: Own) =>
        await acting(own, async (on) => {
          const { unit: named, out } = own;
          await polls.sign(on, { path, decision, choice: said, unit: named, out });
        }),
    );
  reads(poll.command("check"))
    .description("which ballots would count, and which not and why")
    .argument("<file>", FILE)
    .argument("<decision>", DECISION)
    .argument("<ballots...>", "files of ballots")
    .action(
      async (path: string, decision: string, files: string[], own: Own) =>
        await reading(own, async (on) => await polls.check(on, { path, decision, files })),
    );
  acts(poll.command("count"))
    .description("send them in batches; interrupted and run again, it goes on")
    .argument("<file>", FILE)
    .argument("<decision>", DECISION)
    .argument("<ballots...>", "files of ballots")
    .addOption(new Option("--size <number>", "units a batch").default("800"))
    .action(
      async (path: string, decision: string, files: string[], own: Own) =>
        await acting(own, async (on) => await polls.count(on, { path, decision, files, size: own["size"] ?? "" })),
    );

  /* PAPERS */

  for (const [name, description] of [
    ["notice", "what is put to the vote, by which rule, until when"],
    ["minutes", "of a decision whose voting is over: from the chain alone, the same for everyone"],
  ] as const) {
    asPaper(group.command(name))
      .description(description)
      .argument("<file>", FILE)
      .argument("<decision>", DECISION)
      .action(
        async (path: string, decision: string, own: Shown) =>
          await reading(own, async (on) => await papers.show(on, name, { path, decision, ...how(own) })),
      );
  }
  acts(group.command("seal"))
    .description("publish the hash of the minutes as they are now")
    .argument("<file>", FILE)
    .argument("<decision>", DECISION)
    .action(
      async (path: string, decision: string, own: Own) =>
        await acting(own, async (on) => await papers.sealMinutes(on, { path, decision })),
    );
  reads(group.command("verify"))
    .description("render sealed minutes again, and compare: 8 if none are sealed, 7 if none are those of the chain")
    .argument("<file>", FILE)
    .argument("<decision>", DECISION)
    .action(
      async (path: string, decision: string, own: Own) =>
        await reading(own, async (on) => await papers.verify(on, { path, decision })),
    );
  asPaper(poll.command("paper"))
    .description("the ballot of one voter: what is signed, word for word")
    .argument("<file>", FILE)
    .argument("<decision>", DECISION)
    .requiredOption("--voter <address>", "whose", address)
    .action(
      async (path: string, decision: string, own: Shown) =>
        await reading(
          own,
          async (on) => await papers.sheet(on, { path, decision, voter: own["voter"] ?? "", ...how(own) }),
        ),
    );
  asPaper(group.command("certificate"))
    .description("of participation: a unit, its share, its holder")
    .argument("<file>", FILE)
    .requiredOption("--unit <number>", "which")
    .action(
      async (path: string, own: Shown) =>
        await reading(
          own,
          async (on) => await papers.participation(on, { path, unit: own["unit"] ?? "", ...how(own) }),
        ),
    );

  /* MANDATES */

  const mandate = group.command("mandate").description("who holds an office, and what they do");
  asPaper(mandate.command("show"))
    .description("an office: its powers, term and reports")
    .argument("<file>", FILE)
    .requiredOption("--holder <address>", "whose", address)
    .option("--text <file>", MANDATE_TEXT)
    .action(
      async (path: string, own: Shown) =>
        await reading(
          own,
          async (on) => await papers.office(on, { path, holder: own["holder"] ?? "", text: own["text"], ...how(own) }),
        ),
    );
  acts(mandate.command("accept"))
    .description("accept the mandate: until then it obliges to nothing")
    .argument("<file>", FILE)
    .requiredOption("--text <file>", MANDATE_TEXT)
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => await papers.acceptMandate(on, { path, text: own["text"] ?? "" })),
    );
  acts(mandate.command("report"))
    .description("make the report that the mandate asks for")
    .argument("<file>", FILE)
    .requiredOption("--document <file>", "the report; only its hash goes on chain")
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => await condominium.report(on, { path, document: own["document"] ?? "" })),
    );
  acts(mandate.command("resign"))
    .description("give the mandate back")
    .argument("<file>", FILE)
    .action(async (path: string, own: Own) => await acting(own, async (on) => await condominium.resign(on, { path })));
}
