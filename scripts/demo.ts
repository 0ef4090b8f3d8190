/**
 * `npm start`: a sale from its terms to the enforcement of a human decision, told as it happens. In process, or with `--rpc <url>` over
 * JSON-RPC against a local node with separate wallets. Writes `out/demo/`. With `--lie` another story: a contract that does not do what its text
 * says, and the clause that the build names.
 * @module
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  BrowserProvider,
  Contract,
  formatEther,
  JsonRpcProvider,
  randomBytes,
  hexlify,
  type ContractTransactionReceipt,
  type JsonRpcApiProvider,
} from "ethers";
import { testTengeAbi } from "../src/abi/index.ts";
import { agreements, asBiyError, BiyError, cases, LANGS, LOCAL_CHAINS, sales, type Deployment } from "../src/index.ts";
import { decide, decisionContext, requireBalanced } from "../src/agreements/decision.ts";
import { decisionIn } from "../src/agreements/decisionFile.ts";
import { readDeployment, writeAgreement, writeWhole } from "../src/node/files.ts";
import { html } from "../src/text/html.ts";
import { text as textOf } from "../src/text/render.ts";
import { momentInWords } from "../src/text/slots/time.ts";
import { onOneLine } from "../src/text/visible.ts";
import { deploy } from "../src/deploy/deploy.ts";
import { localKeys, localPeople } from "../src/deploy/local.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const example = `${root}examples/sale-of-servers/`;
const DAY = 86_400n;

export type World = {
  readonly provider: JsonRpcApiProvider;
  readonly deployment: Deployment;
  /** Where the files go. */
  readonly out: string;
  readonly tell: (line: string) => void;
};

type Step = { step: string; hash: string; gas: bigint; fee: bigint };

/** Runs the story on a local chain. @returns what `summary.json` holds */
export async function story({ provider, deployment, out, tell }: World) {
  const keys = localKeys(provider);
  const { buyer, seller, arbiter, stranger, owner } = keys;
  const steps: Step[] = [];
  const paid = (step: string, receipt: ContractTransactionReceipt | undefined) => {
    if (receipt === undefined) return;
    steps.push({ step, hash: receipt.hash, gas: receipt.gasUsed, fee: receipt.fee });
    tell(`     ${step}: ${receipt.gasUsed} gas, transaction ${receipt.hash.slice(0, 10)}…`);
  };
  const now = async () => BigInt((await provider.getBlock("latest"))?.timestamp ?? 0);
  const wait = async (seconds: bigint) => {
    await provider.send("evm_increaseTime", [Number(seconds)]);
    await provider.send("evm_mine", []);
    tell(`\n     … ${seconds / DAY} days pass: it is now ${momentInWords(await now(), "en")}.`);
  };
  const tenge = new Contract(deployment.testTenge ?? "", testTengeAbi, owner);
  const money = (units: bigint) =>
    `${(units / 100n).toString().replace(/\B(?=(\d{3})+$)/g, " ")}.${(units % 100n).toString().padStart(2, "0")} test tenge`;
  const balance = async (of: string) => (await tenge.getFunction("balanceOf")(of)) as bigint;
  const text = (file: string) => readFileSync(example + file, "utf8");

  const place = sales.placeIn(deployment);
  tell("BIY: a sale of four servers, from its terms to the enforcement of a human decision.");
  tell(
    `Chain ${deployment.chainId}. Sale ${place.template}, tribunal ${deployment.tribunal}. All names and numbers are invented.\n`,
  );

  tell(
    "1. The terms. The seller (a sole trader in Almaty) offers four servers to the buyer (a partnership in Astana).",
  );
  const parties = JSON.parse(text("parties.json")) as sales.PartiesInput;
  const subject = {
    ...parties.subject,
    documents: [
      {
        name: { kk: "Жүкқұжат үлгісі", ru: "Форма накладной", en: "Form of the waybill" },
        sha256: await sha256(text("waybill.txt")),
      },
    ],
  };
  const terms = JSON.parse(text("terms.json")) as sales.SaleDraft;
  const { tribunal } = deployment;
  const named = { tribunal, rules: deployment.rules.sole, parties: [terms.buyer, terms.seller] };
  const { rules } = await sales.requireSoundRules({ provider, ...named });
  let file = await sales.draft(terms, { ...parties, subject }, { ...place, rules, now: await now() });
  const document = await sales.render(file);
  const id = sales.idOfFile(file);
  for (const lang of LANGS) writeWhole(`${out}agreement.${lang}.md`, await sales.textOf(file, lang));
  for (const [name, annex] of Object.entries(document.annexes ?? {}))
    for (const lang of LANGS) writeWhole(`${out}${name}.${lang}.md`, textOf(annex, lang));
  writeWhole(
    `${out}agreement.html`,
    html(document, { id, chain: deployment.chainId.toString(), template: place.template }),
  );
  tell(
    `   Price ${money(file.terms.particulars.price)}; delivery by ${momentInWords(file.terms.particulars.deliverBy, "en")};`,
  );
  tell("   5 days to inspect, 5 days more in which a human can be asked before anything automatic happens.");
  tell(`   The text in Kazakh, Russian and English is bound by the root ${document.root}.`);
  tell("   The wallets show it in short, in three languages. In English:");
  tell(`     "${file.summary.split("\n")[2]}"`);

  tell(
    "\n2. Both accept. The seller signs and sends one file; the buyer checks that its text is the one bound, and forms the sale.",
  );
  file = await sales.sign({ signer: seller, file });
  const received = sales.fromJson(sales.toJson(file));
  const save = (each: sales.SaleFile) => writeAgreement(`${out}agreement.json`, each);
  await (await tenge.getFunction("mint")(buyer.address, file.terms.particulars.price)).wait();
  paid("approve", await sales.approve({ signer: buyer, file: received }));
  paid("form", await sales.form({ signer: buyer, file: received, save }));
  const formed = await sales.read({ provider, file });
  tell(`   The agreement's id is what both signed: ${id}.`);
  tell(
    `   The money is in this agreement's own account, ${formed.purse}: ${money(await balance(formed.purse))}. Nobody else's is there.`,
  );

  await wait(12n * DAY);
  tell("3. The seller delivers and marks it; the waybill goes into the file of the case, should there be one.");
  paid("markDelivered", await sales.markDelivered({ signer: seller, file }));
  for (const { words } of (await sales.nextSteps(file, await sales.read({ provider, file }))).slice(0, 2))
    tell(`   - ${words.en}`);

  await wait(3n * DAY);
  tell(
    "4. The buyer finds that two of the four servers have half the memory agreed, and asks a human. Everything automatic stops.",
  );
  const salt = hexlify(randomBytes(32));
  paid("dispute", await sales.dispute({ signer: buyer, file, claim: cases.textHash(salt + text("claim.txt")) }));
  await wait(20n * DAY);
  const refused = await sales.release({ signer: stranger, file }).then(
    () => undefined,
    (thrown: unknown) => asBiyError(thrown),
  );
  if (refused?.contractError === undefined) throw new Error("the suspended sale let itself be released");
  tell(`   Somebody tries to have the seller paid by the clock. Refused: ${await refused.sentence("en")}`);

  tell(
    "\n5. The case. Both name the same decision-maker, who accepts and discloses; both put their documents on the record.",
  );
  const opened = await cases.open({ signer: buyer, file, turn: (await sales.read({ provider, file })).turn });
  paid("open case", opened.receipt);
  const inCase = { tribunal, caseId: opened.caseId };
  paid("advance", await cases.payAdvance({ signer: buyer, ...inCase, value: rules.advance }));
  paid("nominate (buyer)", await cases.nominate({ signer: buyer, ...inCase, seat: 0, arbiter: arbiter.address }));
  paid("nominate (seller)", await cases.nominate({ signer: seller, ...inCase, seat: 0, arbiter: arbiter.address }));
  paid(
    "accept",
    await cases.accept({
      signer: arbiter,
      ...inCase,
      seat: 0,
      disclosure: cases.textHash(`${salt} nothing to disclose`),
    }),
  );
  paid(
    "evidence (seller)",
    await cases.submitEvidence({ signer: seller, ...inCase, content: cases.textHash(salt + text("waybill.txt")) }),
  );
  paid(
    "evidence (buyer)",
    await cases.submitEvidence({ signer: buyer, ...inCase, content: cases.textHash(salt + text("inspection.txt")) }),
  );
  paid("close record (buyer)", await cases.closeEvidence({ signer: buyer, ...inCase }));
  paid("close record (seller)", await cases.closeEvidence({ signer: seller, ...inCase }));

  await wait(7n * DAY);
  tell("6. The decision-maker reads the case, and decides with reasons: the operative part, then why.");
  const { caseId } = opened;
  const draft = cases.wholeDraft(await decisionIn(text("decision.md"), { file, caseId }));
  const names = { [arbiter.address]: "Айгүл Сәрсенова" };
  const decision = await decide({ ...draft, decidedBy: names }, await decisionContext({ provider, file, caseId }));
  requireBalanced(decision.disposition, { file, held: formed.held });
  for (const lang of LANGS) writeWhole(`${out}award.${lang}.md`, textOf(decision.whole, lang));
  writeWhole(`${out}award.html`, html(decision.whole, { id: caseId, chain: deployment.chainId.toString() }));
  const operative = { disposition: decision.disposition, document: decision.document };
  const signatures = [await cases.signAward({ signer: arbiter, ...inCase, ...operative })];
  paid("award", await cases.award({ signer: arbiter, ...inCase, ...operative, file, signatures }));
  const underReasons = [await cases.signReasons({ signer: arbiter, ...inCase, reasons: decision.reasons })];
  paid(
    "reasons",
    await cases.giveReasons({ signer: arbiter, ...inCase, reasons: decision.reasons, signatures: underReasons }),
  );
  for (const part of ["claims", "objections", "facts", "conclusion"] as const) tell(`   ${draft[part].en}`);
  const { disposition: ordered } = decision;
  for (const line of await agreements.orderedInWords(ordered, { file, isKept: true, lang: "en" })) tell(`   - ${line}`);

  const early = await sales.enforce({ signer: stranger, file, disposition: decision.disposition }).then(
    () => undefined,
    (thrown: unknown) => asBiyError(thrown),
  );
  if (early?.contractError === undefined) throw new Error("a decision that is not final was carried out");
  tell("   It is not final yet: who tries to carry it out is refused.");

  await wait(31n * DAY);
  tell("7. The decision is final. Anyone may have it carried out; here a stranger does.");
  const before = {
    buyer: await balance(buyer.address),
    seller: await balance(seller.address),
    arbiter: await balance(arbiter.address),
  };
  paid("enforce", await sales.enforce({ signer: stranger, file, disposition: decision.disposition }));
  paid("fees", await cases.distribute({ signer: stranger, ...inCase, file }));
  const got = {
    buyer: (await balance(buyer.address)) - before.buyer,
    seller: (await balance(seller.address)) - before.seller,
    arbiter: (await balance(arbiter.address)) - before.arbiter,
  };
  const ended = await sales.read({ provider, file });
  tell(
    `   The buyer got back ${money(got.buyer)}, the seller got ${money(got.seller)}, the decision-maker ${money(got.arbiter)} for costs.`,
  );
  tell(
    `   The buyer's advance is hers again. In the agreement's account: ${money(await balance(ended.purse))}. The sale is ${ended.phase}.`,
  );

  const fees = steps.reduce((sum, { fee }) => sum + fee, 0n);
  const gas = steps.reduce((sum, each) => sum + each.gas, 0n);
  tell(`\n   All of it cost ${gas} gas in ${steps.length} transactions (${formatEther(fees)} of this chain's coin).`);
  return {
    chainId: deployment.chainId,
    addresses: {
      sale: place.template,
      tribunal,
      roster: deployment.roster,
      testTenge: deployment.testTenge,
      purse: ended.purse,
    },
    agreement: { id, documentRoot: document.root, edition: file.edition, phase: ended.phase },
    case: {
      id: opened.caseId,
      award: (await cases.read({ provider, ...inCase })).award,
      document: decision.document,
      reasons: decision.reasons,
    },
    paid: got,
    transactions: steps,
  };
}

async function sha256(content: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content));
  return hexlify(new Uint8Array(digest)).slice(2);
}

/** Runs the story in a chain of this process. Deploys everything first, from the code that the package has: nothing is built. */
export async function inProcess<T = Awaited<ReturnType<typeof story>>>(
  out: string,
  tell: (line: string) => void,
  run: (world: World) => Promise<T> = story as (world: World) => Promise<T>,
): Promise<T> {
  const { createHardhatRuntimeEnvironment } = await import("hardhat/hre");
  // A chain without the project's build, which it would read for stack traces: that takes longer than the story.
  const hre = await createHardhatRuntimeEnvironment({ paths: { artifacts: `${out}artifacts` } });
  const connection = await hre.network.create();
  const provider = new BrowserProvider(connection.provider, undefined, { cacheTimeout: -1 });
  const deployment = await deploy(localPeople(provider));
  const summary = await run({ provider, deployment, out, tell });
  provider.destroy();
  await connection.close();
  return summary;
}

/** Runs the story against a node with a deployment. Local chains only, because it moves their clock. */
async function overRpc(
  { url, out, run }: { url: string; out: string; run: (world: World) => Promise<object> },
  tell: (line: string) => void,
): Promise<object> {
  const provider = new JsonRpcProvider(url, undefined, { cacheTimeout: -1, batchMaxCount: 1 });
  const { chainId } = await provider.getNetwork();
  if (!LOCAL_CHAINS.includes(chainId)) {
    const only = `${chainId}`;
    throw new BiyError("network", {
      kk: `Бұл әңгіме тек жергілікті тізбекте айтылады, ал бұл — ${only}.`,
      ru: `Эта история идёт только в локальной сети, а это сеть ${only}.`,
      en: `The story moves the clock, so it runs on local chains only; this is chain ${only}.`,
    });
  }
  const deployment = readDeployment(chainId);
  const summary = await run({ provider, deployment, out, tell });
  provider.destroy();
  return summary;
}

/** The other story: what happens when the contract no longer does what its text says. */
async function told(tell: (line: string) => void): Promise<boolean> {
  await (await import("hardhat")).default.tasks.getTask("build").run({ quiet: true, noTests: true });
  return await (await import("./terms/lie.ts")).tellLie(tell);
}

const SALE_FILES = `
The texts are in out/demo/: agreement.kk.md, agreement.ru.md, agreement.en.md, agreement.html (three columns),
award.kk.md, award.ru.md, award.en.md, award.html; the annexes in procedure.kk.md and code.kk.md, as in ru and en;
every address, transaction and cost is in summary.json.`;
const CONDOMINIUM_FILES = `
In out/condominium/: condominium.json; the charter, charter.kk.md to charter.html; the minutes of each decision, minutes-1.kk.md to minutes-5.html (three columns);
every address, transaction and cost in summary.json.`;

const USAGE = `npm start                   a sale, from its terms to the enforcement of a human decision
npm start -- condominium    a data centre as a digital condominium, its decisions and their minutes
npm start -- --lie          a contract that does not do what its text says
--rpc URL                   the sale or the condominium on a local node with a deployment (npm run chain, npm run deploy)`;

type Asked = { readonly what: "sale" | "condominium" | "lie"; readonly rpc: string | undefined };

/** What is asked for; ends here if that is help, or a word that there is not. */
function asked(): Asked {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { rpc: { type: "string" }, lie: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help === true) {
      console.log(USAGE);
      process.exit(0);
    }
    const other = positionals.find((word, place) => place > 0 || word !== "condominium");
    if (other !== undefined) throw new Error(`There is no story "${other}".`);
    if (values.lie === true && (values.rpc !== undefined || positionals.length > 0))
      throw new Error("--lie is a story of its own.");
    return { what: values.lie === true ? "lie" : positionals.length > 0 ? "condominium" : "sale", rpc: values.rpc };
  } catch (thrown) {
    const [said = ""] = (thrown as Error).message.split(" To specify "); // What node:util says of other programs' needs.
    console.error(`${onOneLine(said)} There is:\n${USAGE}`);
    process.exit(2);
  }
}

if (import.meta.main) {
  const { what, rpc } = asked();
  const isCondominium = what === "condominium";
  const out = `${root}out/${isCondominium ? "condominium" : "demo"}/`;
  const tell = (line: string) => console.log(line);
  try {
    if (what === "lie") process.exit((await told(tell)) ? 0 : 1);
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    const run = isCondominium ? (await import("./condominium.ts")).story : story;
    const summary =
      rpc === undefined ? await inProcess<object>(out, tell, run) : await overRpc({ url: rpc, out, run }, tell);
    const numbers = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);
    writeWhole(`${out}summary.json`, JSON.stringify(summary, numbers, 2) + "\n");
    tell(isCondominium ? CONDOMINIUM_FILES : SALE_FILES);
  } catch (thrown) {
    console.error(await asBiyError(thrown).sentence("en"));
    process.exitCode = 1;
  }
}
