/**
 * The commands of `biy case`: one set for agreements and condominiums. What a case is of follows from the file.
 * @module
 */

import { Option, type Command } from "commander";
import { LANGS, type Lang } from "../index.ts";
import { check } from "./award-check.ts";
import { draft } from "./award-draft.ts";
import { simulate } from "./award-trial.ts";
import { enforce, show, sign } from "./award.ts";
import * as steps from "./case-steps.ts";
import * as cases from "./case.ts";
import { requireFolderOf } from "./condominium-files.ts";
import { dispute, type Named } from "./dispute.ts";
import * as hearing from "./hearing.ts";
import * as mine from "./mine.ts";
import { acts, address, lists, numbered, reads, seat, type Listing, type Own, type With } from "./options.ts";
import { how, papers, type Shown } from "./paper.ts";

type Seated = Own & { readonly seat: number };

const FILE = "the agreement's file, or that of a condominium's dispute";
const DECISION =
  "the decision as written; without it agreement.award-1.md beside agreement.json, 1 being the dispute's";

/** Adds them. */
export function caseCommands(biy: Command, { reading, acting }: With): void {
  const group = biy.command("case").description("conduct a case, from a dispute to a decision that is carried out");
  const command = (name: string, description: string, of = group) =>
    acts(of.command(name)).description(description).argument("<file>", FILE);
  const arbiter = (of: Command) => of.requiredOption("--arbiter <address>", "accredited in the roster", address);

  lists(group.command("list"))
    .description("the disputes that wait")
    .argument("[files...]", "agreements and disputes; without them the chain's events are read")
    .option("--for <address>", "all cases of this account instead, as a party and as an arbiter", address)
    .action(
      async (paths: string[], own: Listing & { for?: string }) =>
        await reading(own, async (on) =>
          own.for === undefined
            ? await cases.list(on, { paths, from: own.from })
            : await mine.caseList(on, { account: own.for, from: own.from }),
        ),
    );
  reads(group.command("show"))
    .description(
      "a case on one page: who, the claim, what is on record and whether the files here are that, what is open",
    )
    .argument("<file>", FILE)
    .option("--for <address>", "only what is open to this account", address)
    .option("--text", "the whole agreement before it")
    .action(
      async (path: string, own: Own & { text?: boolean }) =>
        await reading(own, async (on) => {
          await cases.show(on, { path, account: own["for"], isWhole: own.text === true });
        }),
    );

  /* THE CLAIM */

  acts(group.command("dispute"))
    .description("ask a human, free of charge: everything automatic stops, and a case is opened")
    .argument("<file>", "the agreement's file, or the condominium's")
    .argument("[decision]", "of a condominium: the file of the decision that is disputed")
    .requiredOption("--claim <file>", "the claim's text; only its salted hash goes on chain")
    .option("--ballot <unit>", "about the ballot of this unit in the decision", numbered)
    .option("--refusal <motion>", "about a refusal to put this motion to the vote: its file")
    .option("--act <object>", "about an act on this common object; 0 if it was about none", numbered)
    .option("--recovery <unit>", "about this unit, whose holder has lost the key", numbered)
    .option("--by <address>", "who refused or acted, and holds an office", address)
    .option("--document <file>", "the refusal, or the court's act; only its salted hash goes on chain")
    .option("--unit <number>", "of a condominium: as the holder of which; without it the first one")
    .action(
      async (path: string, decision: string | undefined, own: Own & Named) =>
        await acting(own, async (on) => await dispute(on, { ...own, path, decision })),
    );
  command("open", "open the case of a dispute; anyone").action(
    async (path: string, own: Own) => await acting(own, async (on) => await cases.open(on, { path })),
  );
  for (const [name, description, act] of [
    ["withdraw", "the claimant: take the claim back; performance goes on", steps.withdraw],
    ["resume", "anyone: let performance go on, a claim being withdrawn or returned", steps.resume],
    ["conclude", "anyone: note that the parties ended the dispute themselves", steps.conclude],
    ["give-up", "of a condominium, the claimant: give the dispute up", hearing.giveUp],
    ["hold", "of a condominium, anyone: let the stay by the dispute run on, its advance being paid", hearing.hold],
    ["close", "a party: no more evidence from me", cases.closeEvidence],
    ["advance", "pay the advance that the rules ask for", steps.advance],
    ["distribute", "anyone: share out the fee or the advance of a case that is over", steps.distribute],
    ["take-back", "take back what one advanced for the next claim", steps.takeBack],
  ] as const) {
    command(name, description).action(
      async (path: string, own: Own) => await acting(own, async (on) => await act(on, { path })),
    );
  }
  command("return", "the authority: return a claim without an advance, by a reasoned ruling")
    .requiredOption("--reason <file>", "the ruling; only its hash goes on chain")
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => await steps.returnClaim(on, { path, reason: own["reason"] ?? "" })),
    );

  /* SEATS */

  arbiter(command("nominate", "a party, or all holders by a third of their units: name an arbiter for a seat"))
    .addOption(seat().default(0))
    .option("--support <file...>", "signatures of holders that arrived; one's own units count with them", [])
    .action(
      async (path: string, own: Seated & { support: string[] }) =>
        await acting(own, async (on) => {
          const { arbiter: named = "", support } = own;
          await cases.nominate(on, { path, seat: own.seat, arbiter: named, support });
        }),
    );
  arbiter(command("support", "a holder: sign for an arbiter to be named by all holders; nothing is sent"))
    .addOption(seat().default(0))
    .option("--unit <numbers>", "with which units, as 3,4; without it all that one holds")
    .option("--out <file>", "where the signature goes; never written over", "support.json")
    .action(async (path: string, own: Seated) => {
      const { arbiter: named = "", unit, out = "" } = own;
      requireFolderOf(out);
      await acting(own, async (on) => await hearing.support(on, { path, seat: own.seat, arbiter: named, unit, out }));
    });
  command("accept", "an arbiter: take the seat, disclosing what might bear on impartiality")
    .requiredOption("--disclosure <file>", "its text; only the hash goes on chain")
    .addOption(seat())
    .action(
      async (path: string, own: Own & { seat?: number }) =>
        await acting(
          own,
          async (on) => await cases.accept(on, { path, disclosure: own["disclosure"] ?? "", seat: own.seat }),
        ),
    );
  command("object", "a holder, where all of them answer: object to who sits there, on the record")
    .requiredOption("--reasons <file>", "why; only its salted hash goes on chain")
    .option("--unit <number>", "as the holder of which; without it the first one")
    .addOption(seat().default(0))
    .action(
      async (path: string, own: Seated) =>
        await acting(own, async (on) => {
          const { reasons = "", unit } = own;
          await hearing.object(on, { path, seat: own.seat, reasons, unit });
        }),
    );
  arbiter(command("appoint", "the authority: fill a seat that nobody filled in time"))
    .addOption(seat().default(0))
    .action(
      async (path: string, own: Seated) =>
        await acting(
          own,
          async (on) => await steps.appoint(on, { path, seat: own.seat, arbiter: own["arbiter"] ?? "" }),
        ),
    );
  command("resign", "an arbiter: leave the seat, or decline it")
    .requiredOption("--reason <file>", "why; only its hash goes on chain")
    .addOption(seat())
    .action(
      async (path: string, own: Own & { seat?: number }) =>
        await acting(own, async (on) => await steps.resign(on, { path, seat: own.seat, reason: own["reason"] ?? "" })),
    );
  command("replace", "anyone: have another drawn for a seat whose person is late")
    .addOption(seat().default(0))
    .action(
      async (path: string, own: Seated) =>
        await acting(own, async (on) => await steps.replace(on, { path, seat: own.seat })),
    );

  /* THE RECORD, THE DECISION */

  command("evidence", "a party, or a holder where all of them answer: put a document on the record")
    .requiredOption("--document <file>", "any file; only its salted hash goes on chain")
    .option("--out <folder>", "where its salt is kept, to be handed over; without it evidence beside the file")
    .option("--unit <number>", "as the holder of which; without it the first one")
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => {
          const { document = "", out, unit } = own;
          await cases.evidence(on, { path, document, out, unit });
        }),
    );
  command("interim", "of a condominium, the seats: stay a decision at once; of three each signs with --out")
    .requiredOption("--days <number>", "from now, or from the end of voting", numbered)
    .requiredOption("--reasons <file>", "the reasons; only their hash goes on chain")
    .option("--out <file>", "sign only, into this file; never written over")
    .option("--signed <file...>", "signatures of other seats that arrived", [])
    .action(async (path: string, own: Own & { days: number; signed: string[] }) => {
      const { days, signed, reasons = "", out } = own;
      requireFolderOf(out);
      await acting(own, async (on) => await hearing.interim(on, { path, days, reasons, out, signed }));
    });
  const awards = group.command("award").description("an arbiter's decision, from its file to reasons that are given");
  reads(awards.command("draft"))
    .description("the file of a decision, in the language of --lang, filled in from the chain; opens VISUAL or EDITOR")
    .argument("<file>", FILE)
    .option("--decision <file>", DECISION)
    .addOption(new Option("--translate <language>", "add a translation into kk, ru or en").choices(LANGS))
    .action(
      async (path: string, own: Own & { translate?: Lang }) =>
        await reading(
          own,
          async (on) => await draft(on, { path, decision: own["decision"], translate: own.translate }),
        ),
    );
  reads(awards.command("check"))
    .description("what the file of a decision lacks, by its lines, and what a decision can be challenged for")
    .argument("<file>", FILE)
    .option("--decision <file>", DECISION)
    .action(
      async (path: string, own: Own) =>
        await reading(own, async (on) => await check(on, { path, decision: own["decision"] })),
    );
  reads(awards.command("simulate"))
    .description("what a decision would change: all amounts before and after, by the contract and by the node")
    .argument("<file>", FILE)
    .option("--decision <file>", DECISION)
    .action(
      async (path: string, own: Own) =>
        await reading(own, async (on) => await simulate(on, { path, decision: own["decision"] })),
    );
  command("sign", "an arbiter: the operative part and the reasons; resumable", awards)
    .option("--decision <file>", DECISION)
    .option("--signature <file...>", "of the other arbiters", [])
    .option("--out <folder>", "where the texts go", "decision")
    .action(
      async (path: string, own: Own & { signature: string[] }) =>
        await acting(own, async (on) => {
          const { decision, signature: signatures, out = "" } = own;
          await sign(on, { path, decision, signatures, out });
        }),
    );
  papers(group.command("decision"))
    .description("the decision as a paper: read back from its texts, and compared with the chain")
    .argument("<file>", FILE)
    .option("--texts <folder>", "where its texts are", "decision")
    .option("--operative", "its operative part alone, as it was issued")
    .action(
      async (path: string, own: Shown & { operative?: boolean }) =>
        await reading(own, async (on) => {
          const { texts = "", operative = false } = own;
          await show(on, { path, texts, operative, ...how(own) });
        }),
    );
  command("enforce", "anyone: carry out a decision that is final")
    .option("--decision <file>", DECISION)
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => await enforce(on, { path, decision: own["decision"] })),
    );
  command("withdraw", "take all that is due", group.command("fees").description("what the tribunal holds for one"))
    .option("--to <address>", "where it goes; without it to the key's own account", address)
    .action(
      async (path: string, own: Own) =>
        await acting(own, async (on) => await steps.takeFee(on, { path, to: own["to"] })),
    );
}
