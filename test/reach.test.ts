/**
 * Whatever the contracts let somebody do can be done with the SDK and at the command line, or there stands why not. Closed over the ABI:
 * a function that comes fails here until it is reached.
 * @module
 */
import { expect } from "chai";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Interface } from "ethers";
import type { Command } from "commander";
import { program } from "../src/cli/main.ts";
import {
  assemblyAbi,
  charterAbi,
  disputesAbi,
  ledgerAbi,
  membershipsAbi,
  objectsAbi,
  purseAbi,
  rosterAbi,
  saleAbi,
  tribunalAbi,
  unitsAbi,
} from "../src/abi/index.ts";
import * as condominiums from "../src/condominium/index.ts";
import * as biy from "../src/index.ts";

const CONTRACTS = {
  Sale: saleAbi,
  Purse: purseAbi,
  Ledger: ledgerAbi,
  Tribunal: tribunalAbi,
  Roster: rosterAbi,
  Charter: charterAbi,
  Units: unitsAbi,
  Memberships: membershipsAbi,
  Objects: objectsAbi,
  Assembly: assemblyAbi,
  Disputes: disputesAbi,
} as const;

/* WHY SOMETHING IS NOT REACHED */

const BY_MOTION = "only a decision of the assembly calls it: a motion does, put by `biy condominium convene`";
const BY_ORDER = "only an arbiter's order calls it, carried out by `biy case enforce`";
const BY_TEMPLATE = "only the template calls its purse";
const BY_TEMPLATE_LEDGER = "only the template calls its ledger: a step, a decision or a settlement does";
const BY_TRIBUNAL = "only the tribunal calls it, when `biy case distribute` shares out the costs of an award";
const WALLETS = "the ERC-721 of any wallet; `biy condominium unit transfer` is the way that brings the accession";
const NOT_TRANSFERRED = "a membership is not transferred: it always reverts";
const FOUNDING = "`biy condominium deploy` calls it once for the founder";
const IN_BATCHES = "`biy condominium poll count` counts ballots in batches, one as many";

type Reached = readonly [sdk: string, command: string];
type Why = { readonly why: string };
const because = (why: string): Why => ({ why });
/** A step of a condominium that has no function of its own: `condominiums.take` sends it. */
const TAKE = "condominiums.take";

const REACH: { readonly [contract in keyof typeof CONTRACTS]: Readonly<Record<string, Reached | Why>> } = {
  Sale: {
    form: ["sales.form", "agreement form"],
    withdrawOffer: ["sales.withdrawOffer", "agreement withdraw"],
    markDelivered: ["sales.markDelivered", "agreement deliver"],
    confirmReceipt: ["sales.confirmReceipt", "agreement confirm"],
    release: ["sales.release", "agreement release"],
    refund: ["sales.refund", "agreement refund"],
    surrender: ["sales.surrender", "agreement surrender"],
    dispute: ["sales.dispute", "case dispute"],
    enforce: ["sales.enforce", "case enforce"],
    settle: ["sales.settle", "agreement settle"],
    amend: ["sales.amend", "agreement amend"],
    withdrawCredit: ["sales.withdrawCredit", "agreement credit"],
    pushCredit: ["sales.pushCredit", "agreement credit"],
    payCosts: because(BY_TRIBUNAL),
  },
  Purse: all(["send", "sendRest"], BY_TEMPLATE),
  Ledger: {
    confirmPayment: ["agreements.receipts.confirmPayment", "receipt add"],
    reportPayment: ["agreements.receipts.reportPayment", "receipt report"],
    denyPayment: ["agreements.receipts.denyPayment", "receipt deny"],
    confirmUnanswered: ["agreements.receipts.confirmUnanswered", "receipt confirm"],
    ...all(["owe", "setPaid", "carryOver"], BY_TEMPLATE_LEDGER),
  },
  Tribunal: {
    publish: ["cases.publish", "rules publish"],
    open: ["cases.open", "case open"],
    withdrawClaim: ["cases.withdrawClaim", "case withdraw"],
    returnClaim: ["cases.returnClaim", "case return"],
    conclude: ["cases.conclude", "case conclude"],
    nominate: ["cases.nominate", "case nominate"],
    appoint: ["cases.appoint", "case appoint"],
    accept: ["cases.accept", "case accept"],
    resign: ["cases.resign", "case resign"],
    replace: ["cases.replace", "case replace"],
    submitEvidence: ["cases.submitEvidence", "case evidence"],
    closeEvidence: ["cases.closeEvidence", "case close"],
    award: ["cases.award", "case award sign"],
    giveReasons: ["cases.giveReasons", "case award sign"],
    payAdvance: ["cases.payAdvance", "case advance"],
    takeBackAdvance: ["cases.takeBackAdvance", "case take-back"],
    distribute: ["cases.distribute", "case distribute"],
    withdraw: ["cases.withdraw", "case fees withdraw"],
  },
  Roster: {
    accredit: ["cases.roster.accredit", "roster accredit"],
    setStatus: ["cases.roster.setStatus", "roster status"],
    transferOwnership: ["cases.roster.transferOwnership", "roster transfer"],
    acceptOwnership: ["cases.roster.acceptOwnership", "roster accept"],
  },
  Charter: {
    found: because(FOUNDING),
    report: [TAKE, "condominium mandate report"],
    resign: [TAKE, "condominium mandate resign"],
    appointInterim: because(BY_ORDER),
    remove: because(BY_ORDER),
    ...all(
      ["amend", "appoint", "resolve", "revoke", "setParts", "setPower", "setRegisterNumber", "setRule", "setTribunal"],
      BY_MOTION,
    ),
  },
  Units: {
    accede: ["condominiums.accede", "condominium accede"],
    transferFrom: ["condominiums.transfer", "condominium unit transfer"],
    transferWithAccession: ["condominiums.transfer", "condominium unit transfer"],
    merge: [TAKE, "condominium unit merge"],
    split: [TAKE, "condominium unit split"],
    consentToSplit: [TAKE, "condominium unit split"],
    consentToShare: [TAKE, "condominium unit consent"],
    passOver: ["condominiums.passOver", "condominium unit pass-over"],
    reapportionNext: ["condominiums.reapportionNext", "condominium unit reapportion"],
    stopRecovery: ["condominiums.stopRecovery", "condominium unit recovery stop"],
    completeRecovery: [TAKE, "condominium unit recovery complete"],
    announceRecovery: because(BY_ORDER),
    ...all(["enterMany", "reapportion", "choose"], BY_MOTION),
    ...all(["approve", "setApprovalForAll", "safeTransferFrom"], WALLETS),
  },
  Memberships: {
    accede: ["condominiums.accede", "condominium accede"],
    exit: [TAKE, "condominium member exit"],
    consentToShare: [TAKE, "condominium unit consent"],
    passOver: ["condominiums.passOver", "condominium unit pass-over"],
    stopRecovery: ["condominiums.stopRecovery", "condominium unit recovery stop"],
    completeRecovery: [TAKE, "condominium unit recovery complete"],
    announceRecovery: because(BY_ORDER),
    ...all(["admitMany", "contribute", "expel"], BY_MOTION),
    ...all(["approve", "setApprovalForAll", "safeTransferFrom", "transferFrom"], NOT_TRANSFERRED),
  },
  Objects: {
    suspendNow: [TAKE, "condominium object suspend"],
    lift: because(BY_ORDER),
    ...all(["enter", "replace", "resume", "retire", "setTerms", "suspend"], BY_MOTION),
  },
  Assembly: {
    support: ["condominiums.support", "condominium support"],
    convene: ["condominiums.convene", "condominium convene"],
    reconvene: ["condominiums.reconvene", "condominium reconvene"],
    vote: ["condominiums.vote", "condominium vote"],
    voteByProxy: ["condominiums.vote", "condominium vote"],
    voteBySignature: because(IN_BATCHES),
    countBallots: ["condominiums.countBallots", "condominium poll count"],
    giveProxy: ["condominiums.giveProxy", "condominium proxy"],
    execute: ["condominiums.execute", "condominium close"],
    withdraw: ["condominiums.withdraw", "condominium withdraw"],
    undo: ["condominiums.undo", "condominium undo"],
    seal: ["condominiums.seal", "condominium seal"],
    ...all(["allow", "annul", "hold", "noteDispute", "noteEnd", "stay", "strike"], BY_ORDER),
  },
  Disputes: {
    dispute: ["disputes.dispute", "case dispute"],
    enforce: ["disputes.enforce", "case enforce"],
    giveUp: ["disputes.giveUp", "case give-up"],
    strikeNext: ["disputes.strikeNext", "case enforce"],
    hold: ["disputes.hold", "case hold"],
    stayInterim: ["condominiums.hearing.stayInterim", "case interim"],
    submitEvidence: ["condominiums.hearing.submitEvidence", "case evidence"],
    object: ["condominiums.hearing.object", "case object"],
    nominate: ["condominiums.hearing.nominate", "case nominate"],
    collect: because(BY_MOTION),
  },
};

function all(names: readonly string[], why: string): Record<string, Why> {
  return Object.fromEntries(names.map((name) => [name, because(why)]));
}

/* WHAT THERE IS */

const stateChanging = (contract: keyof typeof CONTRACTS): string[] => {
  const names = new Set<string>();
  new Interface(CONTRACTS[contract]).forEachFunction(({ name, stateMutability }) => {
    if (stateMutability !== "view" && stateMutability !== "pure") names.add(name);
  });
  return [...names];
};

const SDK = { ...biy, condominiums, disputes: condominiums.disputes };
const within = (path: string): unknown =>
  path.split(".").reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], SDK);

const commandsIn = (command: Command, before = ""): string[] =>
  command.commands.flatMap((each) => {
    const name = `${before}${each.name()}`;
    return [...(each.commands.length === 0 ? [name] : []), ...commandsIn(each, `${name} `)];
  });

/** All that the SDK's and the commands' sources name in quotes: what is sent is named so. */
const sources = ["../src"]
  .flatMap((folder) => {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    return readdirSync(path, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !/^(?:abi|typechain|text)\/|\/editions\//.test(name))
      .map((name) => readFileSync(`${path}/${name}`, "utf8"));
  })
  .join("\n");

describe("what the contracts let people do", () => {
  for (const contract of Object.keys(CONTRACTS) as (keyof typeof CONTRACTS)[]) {
    it(`is reached, or there stands why not: ${contract}`, () => {
      expect(Object.keys(REACH[contract])).to.have.members(stateChanging(contract));
    });
  }

  it("is a function of the SDK that calls it, and a command", () => {
    const streams = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr };
    const commands = commandsIn(program(streams, () => undefined));
    for (const [contract, functions] of Object.entries(REACH)) {
      for (const [name, reached] of Object.entries(functions)) {
        if ("why" in reached) continue;
        const [sdk, command] = reached;
        expect(within(sdk), `${contract}.${name}: ${sdk}`).to.be.a("function");
        expect(commands, `${contract}.${name}: biy ${command}`).to.include(command);
        expect(sources.includes(`"${name}"`), `${contract}.${name} is sent nowhere`).to.equal(true);
      }
    }
  });
});
