/**
 * `npm start -- condominium`: a data centre as a digital condominium, told as it happens: accession, an ordinary and a special
 * decision, one of the gravest category, the sale of a rack in the middle of a vote, a poll in which a stolen key signs twice and a human strikes
 * the ballots, an amendment of the charter. Writes `out/condominium/`.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  Contract,
  encodeBytes32String,
  formatEther,
  type HDNodeWallet,
  hexlify,
  id as hashOf,
  randomBytes,
  ZeroHash,
  type ContractTransactionReceipt,
} from "ethers";
import { charterAbi } from "../src/abi/index.ts";
import { asBiyError, cases } from "../src/index.ts";
import * as condominiums from "../src/condominium/condominiums.ts";
import { textHash } from "../src/condominium/decisions.ts";
import * as disputes from "../src/condominium/disputes.ts";
import * as hearing from "../src/condominium/hearing.ts";
import { minutes } from "../src/condominium/papers/minutes.ts";
import { verifyMinutes } from "../src/condominium/papers/verify.ts";
import { readDecision } from "../src/condominium/record.ts";
import { condominiumCode } from "../src/deploy/contracts.ts";
import { writeWhole } from "../src/node/files.ts";
import { LANGS, type Words } from "../src/words/lang.ts";
import { html } from "../src/text/html.ts";
import { text } from "../src/text/render.ts";
import { momentInWords } from "../src/text/slots/time.ts";
import { localAccount, localKeys } from "../src/deploy/local.ts";
import type { World } from "./demo.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const example = `${root}examples/data-centre/`;
const PARTICIPANTS = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] as const;
const DAY = 86_400n;

type Step = { step: string; hash: string; gas: bigint; fee: bigint };

/** Runs the story on a local chain. @returns what `summary.json` holds */
export async function story({ provider, deployment, out, tell }: World) {
  const keys = localKeys(provider);
  // A software firm manages; a bank buys a rack; a carrier of messages pays for gas and has no say.
  const { owner: founder, seller: manager, buyer: bank, stranger: relay, arbiter } = keys;
  const people = PARTICIPANTS.map((index) => localAccount(provider, index));
  const steps: Step[] = [];
  const paid = (step: string, receipt: ContractTransactionReceipt) => {
    steps.push({ step, hash: receipt.hash, gas: receipt.gasUsed, fee: receipt.fee });
  };
  const now = async () => await condominiums.now(provider);
  const until = async (moment: bigint) => {
    await provider.send("evm_setNextBlockTimestamp", [Number(moment)]);
    await provider.send("evm_mine", []);
    tell(`     … it is now ${momentInWords(moment, "en")}.`);
  };
  const texts = JSON.parse(readFileSync(`${example}questions.json`, "utf8")) as Record<
    string,
    { question: Words; text: Words }
  >;
  const asked = (name: string) => {
    const found = texts[name];
    if (found === undefined) throw new TypeError(`questions.json has no ${name}`);
    return found;
  };

  tell("BIY: a data centre of 24 racks as a digital condominium. All names and numbers are invented.\n");
  tell(
    "1. Founding. From one file: 24 racks of three sizes, three common objects, the preset KZ-HL-2025 (an analogy, not the law).",
  );
  const founding = condominiums.checkFounding(JSON.parse(readFileSync(`${example}charter.json`, "utf8")));
  const file = await condominiums.deploy({
    signer: founder,
    founding,
    code: await condominiumCode(),
    tribunal: deployment.tribunal,
    arbitration: deployment.rules.sole,
    save: () => undefined,
    tell: paid,
  });
  writeWhole(`${out}condominium.json`, condominiums.toJson(file));
  const deployed = steps.reduce((sum, { gas }) => sum + gas, 0n);
  tell(`   Charter ${file.addresses.charter}, decisions ${file.addresses.decisions}: ${deployed} gas, once.`);

  const charter = await condominiums.charterInForce({ provider, file });
  for (const lang of LANGS) writeWhole(`${out}charter.${lang}.md`, text(charter, lang));
  const facts = { id: charter.root, chain: file.chainId.toString(), template: file.addresses.charter };
  writeWhole(`${out}charter.html`, html(charter, facts));
  tell(
    `   Its charter in Kazakh, Russian and English has the root ${charter.root.slice(0, 10)}…, which is on the chain.`,
  );

  tell("\n2. Accession. Each participant signs; somebody else sends all of it, and pays.");
  const holdings = await condominiums.units({ provider, file });
  const heldBy = (holder: string) => holdings.filter((unit) => unit.holder === holder).map(({ id }) => id);
  for (const person of people) {
    const accession = await condominiums.signAccessionTo({ signer: person, file, of: { person: "entity" } });
    paid("accede", await condominiums.accede({ signer: relay, file, accession, units: heldBy(person.address) }));
  }
  tell(`   ${people.length} participants with ${holdings.length} racks have acceded.`);

  /** One decision from its opening to the end of its challenge window. */
  const decided = async (
    title: string,
    motion: condominiums.Motion,
    {
      by,
      petition,
      during,
      of = file,
    }: {
      by: HDNodeWallet;
      of?: condominiums.CondominiumFile;
      petition?: readonly condominiums.Supporting[];
      during: (decision: condominiums.Convened) => Promise<void>;
    },
  ) => {
    if (petition !== undefined) {
      const about = condominiums.petitionFor(motion, by.address);
      const { receipt } = await condominiums.support({ signer: by, file, petition: about, signed: petition });
      paid("support", receipt);
    }
    const convened = await condominiums.convene({ signer: by, file: of, motion });
    paid("convene", convened.receipt);
    const at = { provider, file, id: convened.id };
    const { opensAt, closesAt, rule } = await condominiums.standing(at);
    tell(`   Decision ${convened.header.no}, ${title}: "${motion.question.split(" / ")[2]}"`);
    await until(opensAt);
    await during(convened);
    await until(closesAt + 1n);
    const { tally, electorate, state } = await condominiums.standing(at);
    tell(
      `   For ${tally.unitsYes}, against ${tally.unitsNo}, abstained ${tally.unitsAbstain}, of ${electorate.count} racks: ${state}.`,
    );
    await until(closesAt + rule.challengePeriod + 1n);
    return { decision: convened, ...(await condominiums.standing(at)) };
  };
  const inPerson = async (decision: condominiums.Convened, person: HDNodeWallet, choice: "yes" | "no" | "abstain") => {
    const named = heldBy(person.address);
    paid("vote", await condominiums.vote({ signer: person, file, id: decision.id, units: named, choice }));
  };
  const polled = async (
    decision: condominiums.Convened,
    voters: readonly (readonly [HDNodeWallet, "yes" | "no" | "abstain"])[],
  ) => {
    const ballots = await Promise.all(
      voters.map(
        async ([signer, choice]) =>
          await condominiums.signPollBallot({ signer, file, decision, choice, units: heldBy(signer.address) }),
      ),
    );
    const units = await condominiums.units({ provider, file });
    const { good, bad } = condominiums.checkBallots({ file, decision, ballots, units });
    for (const batch of condominiums.batchesOf(good)) {
      const { counted, receipt } = await condominiums.countBallots({
        signer: relay,
        file,
        header: decision.header,
        ballots: batch,
      });
      paid("count ballots", receipt);
      tell(
        `   A poll: ${good.length} signatures for ${counted} racks, ${receipt.gasUsed / BigInt(counted)} gas a rack; set aside: ${bad.length}.`,
      );
    }
    return ballots;
  };
  /** Writes the minutes in three languages and seals their hash. */
  const minuted = async ({ id, header, motion }: condominiums.Convened) => {
    const asked_ = { provider, addresses: file.addresses, startBlock: file.startBlock, id };
    const found = Object.values(texts).find(({ text: said }) => condominiums.textHash(said) === motion.text);
    const words = { question: motion.question, ...(found === undefined ? {} : { text: found.text }) };
    const document = await minutes(await readDecision({ ...asked_, ...words }));
    for (const lang of LANGS) writeWhole(`${out}minutes-${header.no}.${lang}.md`, text(document, lang));
    writeWhole(`${out}minutes-${header.no}.html`, html(document));
    paid("seal", await condominiums.seal({ signer: manager, file, header, minutes: document.root }));
    const seals = await verifyMinutes(asked_);
    if (!seals.every(({ isSame }) => isSame)) throw new Error("the sealed minutes are not those of the chain");
    tell(`   Minutes ${header.no} are sealed, and the same when rendered again: ${document.root.slice(0, 10)}…`);
  };
  const carriedOut = async (decision: condominiums.Convened) => {
    const receipt = await condominiums.execute({ signer: relay, file, decision });
    paid("execute", receipt);
    tell(`   Carried out: ${receipt.gasUsed} gas.`);
    await minuted(decision);
  };
  const call = (on: condominiums.Target, method: string, args: readonly unknown[]) =>
    condominiums.callOf(file, on, method, args);
  const [p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11] = people as [
    HDNodeWallet,
    HDNodeWallet,
    HDNodeWallet,
    HDNodeWallet,
    HDNodeWallet,
    HDNodeWallet,
    HDNodeWallet,
    HDNodeWallet,
    HDNodeWallet,
    HDNodeWallet,
    HDNodeWallet,
  ];

  tell(
    "\n3. An ordinary decision. Three racks of 24 ask for it by petition: a manager for a year, who reports every 100 days.",
  );
  const start = await now();
  const appoint = call("charter", "appoint", [
    manager.address,
    3,
    3,
    // Before it can be carried out, whatever the machine's clock is ahead of the chain's.
    start + 14n * DAY,
    start + 380n * DAY,
    100n * DAY,
    textHash(asked("manager").text),
  ]);
  const first = condominiums.motionOf(asked("manager"), {
    calls: [appoint],
    undo: [call("charter", "revoke", [manager.address])],
  });
  const signed = await condominiums.petition({
    signer: p1,
    file,
    motion: first,
    convener: p4.address,
    units: heldBy(p1.address),
  });
  const ordinary = await decided("ordinary", first, {
    by: p4,
    petition: [signed, { units: heldBy(p4.address), signature: "0x" }],
    during: async (decision) => {
      await inPerson(decision, p1, "yes");
      await inPerson(decision, p2, "no");
      await polled(decision, [
        [p3, "yes"],
        [p4, "yes"],
        [p6, "yes"],
        [p7, "yes"],
        [p9, "abstain"],
        [p11, "yes"],
      ]);
    },
  });
  await carriedOut(ordinary.decision);

  tell(
    "\n4. A special decision: another cooling plant. The manager convenes. In the middle of the vote rack 7 is sold to a bank.",
  );
  const [, cooling] = founding.objects;
  if (cooling === undefined) throw new TypeError("charter.json has no second object");
  const replace = call("objects", "replace", [
    2,
    encodeBytes32String("cooling"),
    hashOf("Cooling of hall A: free cooling and two chillers"),
    textHash(cooling.terms),
    "urn:example:astana-dc:cooling-2",
  ]);
  const special = await decided("special", condominiums.motionOf(asked("cooling"), { calls: [replace] }), {
    by: manager,
    during: async (decision) => {
      await inPerson(decision, p4, "yes");
      const accession = await condominiums.signAccessionTo({ signer: bank, file, of: { person: "entity" } });
      paid("sell a rack", await condominiums.transfer({ signer: p4, file, unit: 7, to: bank.address, accession }));
      tell(
        "   Rack 7 is the bank's, with its share and its duties. Its ballot stands; the bank tries to vote with it again:",
      );
      const refused = await condominiums
        .vote({ signer: bank, file, id: decision.id, units: [7], choice: "no" })
        .then(() => undefined, asBiyError);
      if (refused?.contractError !== "AssemblyAlreadyVoted") throw new Error("a rack voted twice");
      tell(`   Refused: ${await refused.sentence("en")}`);
      await polled(decision, [
        [p1, "yes"],
        [p2, "yes"],
        [p3, "yes"],
        [p5, "yes"],
        [p6, "yes"],
        [p7, "yes"],
        [p8, "yes"],
        [p10, "no"],
      ]);
    },
  });
  await carriedOut(special.decision);

  tell(
    "\n5. A decision of the gravest category: two places of rack 23 have become rack 24's, so shares change. The holder who loses some consents; nine tenths of the 24 ballots are needed; all are given, in one poll.",
  );
  const loses = people.find(({ address }) => address === holdings[22]?.holder);
  if (loses === undefined) throw new Error("nobody holds rack 23");
  const consent = { on: "register", method: "consentToShare", args: [23, 10] } as const;
  paid("consent to a lower share", await condominiums.take({ signer: loses, file, ...consent }));
  const reapportion = call("register", "reapportion", [[23, 24], [10, 14], ZeroHash]);
  const gravest = await decided(
    "gravest: at least nine tenths of all",
    condominiums.motionOf(asked("shares"), { calls: [reapportion] }),
    {
      by: manager,
      during: async (decision) => {
        const everyone = [...people, bank];
        const current = await condominiums.units({ provider, file });
        const ballots = await Promise.all(
          everyone.map(
            async (signer) =>
              await condominiums.signPollBallot({
                signer,
                file,
                decision,
                choice: "yes",
                units: current.filter(({ holder }) => holder === signer.address).map(({ id }) => id),
              }),
          ),
        );
        const { receipt, counted } = await condominiums.countBallots({
          signer: relay,
          file,
          header: decision.header,
          ballots,
        });
        paid("count ballots", receipt);
        tell(`   ${counted} racks in one transaction.`);
      },
    },
  );
  await carriedOut(gravest.decision);

  tell(
    "\n6. The budget, by poll. Somebody has stolen the key of participant 10 and signs for its two racks. The budget passes by one ballot.",
  );
  const budget = call("charter", "resolve", [1, textHash(asked("budget").text)]);
  const listed = await decided(
    "listed: more than half of all",
    condominiums.motionOf(asked("budget"), { calls: [budget] }),
    {
      by: manager,
      during: async (decision) => {
        await polled(decision, [
          [p1, "yes"],
          [p2, "yes"],
          [p3, "yes"],
          [p6, "yes"],
          [p10, "yes"],
          [p8, "yes"],
          [p11, "no"],
        ]);
        await inPerson(decision, p7, "no");
      },
    },
  );
  tell(`   Its state is ${listed.state}. Participant 10, who never signed, asks a human.`);
  const salt = hexlify(randomBytes(32));
  const forged = heldBy(p10.address);
  const brought = await disputes.dispute({
    signer: p10,
    file,
    matter: disputes.matterOfDecision(listed.decision),
    decision: listed.decision,
    unit: forged[0] ?? 0,
    claim: cases.textHash(salt + asked("forged").text.en),
  });
  paid("dispute", brought.receipt);
  const opened = await disputes.openCase({ signer: p10, file, dispute: brought });
  paid("open case", opened.receipt);
  const inCase = { tribunal: deployment.tribunal, caseId: opened.caseId };
  const step = async (name: string, sent: Promise<ContractTransactionReceipt>) => paid(name, await sent);
  await step("nominate", cases.nominate({ signer: p10, ...inCase, seat: 0, arbiter: arbiter.address }));
  // All holders answer: a third of them names an arbiter too.
  const nomination = { seat: 0, arbiter: arbiter.address };
  const forArbiter = await Promise.all(
    [p1, p2, p3, p6, p8].map(
      async (signer) =>
        await hearing.signNomination({ signer, file, dispute: brought, nomination, units: heldBy(signer.address) }),
    ),
  );
  await step("nominate", hearing.nominate({ signer: relay, file, dispute: brought, nomination, signed: forArbiter }));
  await step("accept", cases.accept({ signer: arbiter, ...inCase, seat: 0, disclosure: cases.textHash(salt) }));
  await step(
    "evidence",
    cases.submitEvidence({ signer: p10, ...inCase, content: cases.textHash(salt + "log of the theft") }),
  );
  await until((await now()) + 11n * DAY);
  await step("close record", cases.closeEvidence({ signer: relay, ...inCase }));
  const disposition = disputes.orderOf(brought.matter, { order: "strike", units: forged });
  const document = cases.textHash(asked("forged").text.en + asked("forged").question.en);
  const signatures = [await cases.signAward({ signer: arbiter, ...inCase, disposition, document })];
  await step(
    "award",
    disputes.award({
      signer: arbiter,
      file,
      dispute: brought,
      caseId: opened.caseId,
      disposition,
      document,
      signatures,
    }),
  );
  const reasons = cases.textHash(salt + asked("forged").question.en);
  const underReasons = [await cases.signReasons({ signer: arbiter, ...inCase, reasons })];
  await step("reasons", cases.giveReasons({ signer: arbiter, ...inCase, reasons, signatures: underReasons }));
  await until((await now()) + 31n * DAY);
  await step("enforce", disputes.enforce({ signer: relay, file, dispute: brought, disposition, units: forged }));
  const recount = await condominiums.standing({ provider, file, id: listed.decision.id });
  tell(
    `   The arbiter strikes the ballots of racks ${forged.join(" and ")}: for ${recount.tally.unitsYes} of ${recount.electorate.count}, so the budget is ${recount.state}.`,
  );

  await minuted(listed.decision);

  tell(
    "\n7. An amendment of the charter: entries are final after 24 blocks, not 12. At least two thirds of all racks.",
  );
  const amended = { ...file, founding: { ...founding, chain: { ...founding.chain, finality: 24 } } };
  const drafted = condominiums.motionOf(asked("amendment"), { calls: [] });
  const written = await condominiums.withNewText({ provider, file: amended, motion: drafted, amends: true });
  const amendment = await decided("special", written, {
    by: manager,
    of: amended,
    during: async (decision) => {
      await polled(decision, [
        [p1, "yes"],
        [p2, "yes"],
        [p3, "yes"],
        [p5, "yes"],
        [p6, "yes"],
        [p7, "yes"],
        [p8, "yes"],
        [p9, "yes"],
        [p11, "no"],
      ]);
    },
  });
  await carriedOut(amendment.decision);
  const version = (await new Contract(file.addresses.charter, charterAbi, provider).getFunction("version")()) as bigint;
  await condominiums.charterInForce({ provider, file: amended });
  tell(`   The charter is at version ${version}: its new text has the root that is on the chain.`);

  const ended = await Promise.all(
    [ordinary, special, gravest, listed, amendment].map(
      async ({ decision }) => await condominiums.standing({ provider, file, id: decision.id }),
    ),
  );
  const gas = steps.reduce((sum, each) => sum + each.gas, 0n);
  const fees = steps.reduce((sum, each) => sum + each.fee, 0n);
  tell(`\n   All of it: ${gas} gas in ${steps.length} transactions (${formatEther(fees)} of this chain's coin).`);
  return {
    chainId: file.chainId,
    addresses: file.addresses,
    decisions: ended.map(({ id, state, tally }) => ({ id, state, tally })),
    version,
    transactions: steps,
  };
}
