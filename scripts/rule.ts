/**
 * An arbiter's desk at the command line: see the disputes that wait, read a case, accept it, decide it with reasons, have the decision
 * carried out. Data goes to stdout, everything else to stderr.
 * @module
 */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { JsonRpcProvider, Wallet, type Provider, type Signer } from "ethers";
import { requirePlace } from "../src/agreements/send.ts";
import { dispositionHash } from "../src/agreements/terms.ts";
import { asBiyError, BiyError, cases, LANGS, LOCAL_CHAINS, sales, type Lang, type Words } from "../src/index.ts";
import { decide, requireBalanced, type Decision, type DecisionDraft } from "../src/arbitration/decision.ts";
import { readAgreement, readDeployment, readText, writeWhole } from "../src/node/files.ts";
import { momentInWords } from "../src/terms/slots/time.ts";
import { localKeys, type Role } from "./keys.ts";

const USAGE = `Usage: npm run rule -- <command> [options]

  list                            disputes that name this chain's tribunal
  show    --file agreement.json   the agreement, the case, what can be done
  open    --file agreement.json   opens the case of a dispute
  accept  --file agreement.json --disclosure text.txt [--seat 0]
  award   --file agreement.json --decision decision.json   the operative part and the reasons
  enforce --file agreement.json --decision decision.json   carries out a decision that is final

  --rpc URL         the node (http://127.0.0.1:8545)
  --key-file FILE   your key: an encrypted JSON keystore; its password is asked for
  --password-fd N   reads that password from an open file descriptor instead
  --as ROLE         on local chains only: a test key (arbiter, stranger, …)
  --lang kk|ru|en   the language of what is shown (ru)
  --out FOLDER      where the texts of a decision go (out/rule)
  --yes             does not ask; on local chains only
`;

const OPTIONS = {
  rpc: { type: "string", default: "http://127.0.0.1:8545" },
  file: { type: "string" },
  decision: { type: "string" },
  disclosure: { type: "string" },
  seat: { type: "string", default: "0" },
  "key-file": { type: "string" },
  "password-fd": { type: "string" },
  as: { type: "string" },
  lang: { type: "string", default: "ru" },
  out: { type: "string", default: "out/rule" },
  yes: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

export type Desk = {
  readonly provider: Provider;
  readonly chainId: bigint;
  readonly lang: Lang;
  /** Shown to the person. */
  readonly tell: (line: string) => void;
  /** The result, for a pipe. */
  readonly give: (line: string) => void;
  /** Asks before what binds is sent. */
  readonly confirm: (question: string) => Promise<boolean>;
};

/** The disputes that wait, with where their cases stand. */
export async function list({ provider, chainId, give }: Desk): Promise<void> {
  const { tribunal, sale, startBlock } = readDeployment(chainId);
  await requirePlace(provider, { chainId, to: sale });
  const found = await cases.disputes({ provider, tribunal, templates: [sale], fromBlock: startBlock });
  for (const { agreement, claimant, turn } of found) {
    const caseId = cases.caseIdOf({ template: sale, agreement, turn });
    const stage = await cases.read({ provider, tribunal, caseId }).then(
      (known) => known.stage,
      (thrown: unknown) => (asBiyError(thrown).code === "missing" ? "not opened" : Promise.reject(thrown)),
    );
    give([caseId, stage, `agreement ${agreement}`, `claimant ${claimant}`, `turn ${turn}`].join("\t"));
  }
}

/** The agreement's text, how it stands, and its case. */
export async function show(desk: Desk, file: sales.AgreementFile): Promise<void> {
  const { provider, lang, give } = desk;
  const state = await sales.read({ provider, file });
  give(sales.textOf(file, lang));
  give(`\n${state.id}: ${state.phase}, turn ${state.turn}, held ${state.held}`);
  for (const { words } of sales.nextSteps(file, state)) give(`- ${words[lang]}`);
  if (state.claimant === undefined) return;
  const found = await caseOf(desk, file);
  give(`\n${found.caseId}: ${found.stage}; ${momentInWords(found.deadline, lang)}`);
  for (const [seat, { arbiter, accepted }] of found.seats.entries())
    give(`seat ${seat}: ${arbiter} ${accepted ? "accepted" : "not accepted"}`);
}

/** Takes a seat, disclosing what the text says. */
export async function accept(
  desk: Desk,
  signer: Signer,
  { file, seat, disclosure }: { file: sales.AgreementFile; seat: number; disclosure: string },
): Promise<void> {
  const found = await caseOf(desk, file);
  desk.tell(disclosure);
  await agreed(desk, {
    kk: "Осыны ашып, істі қабылдайсыз ба?",
    ru: "Раскрыть это и принять дело?",
    en: "Disclose this and accept the case?",
  });
  const receipt = await cases.accept({
    signer,
    tribunal: file.terms.common.tribunal,
    caseId: found.caseId,
    seat,
    disclosure: cases.textHash(disclosure),
  });
  desk.give(receipt.hash);
}

/** Decides: shows the whole decision, asks, signs and issues the operative part, then the reasons. Interrupted, it goes on where it was. */
export async function award(
  desk: Desk,
  signer: Signer,
  { file, draft, out }: { file: sales.AgreementFile; draft: DecisionDraft; out: string },
): Promise<Decision> {
  const { tribunal } = file.terms.common;
  const found = await caseOf(desk, file);
  const decision = await decisionIn(desk, { file, draft, found });
  if (found.stage === "deliberation")
    requireBalanced(decision.disposition, (await sales.read({ provider: desk.provider, file })).held);
  if (found.stage === "awarded" && found.order !== dispositionHash(decision.disposition)) throw otherDecision();
  desk.tell(decision.text[desk.lang]);
  await agreed(desk, {
    kk: "Осы шешімді растап, шығарасыз ба?",
    ru: "Подтвердить и вынести это решение?",
    en: "Confirm and issue this decision?",
  });
  // The texts are saved before anything is signed: without them the hashes on chain say nothing.
  for (const lang of LANGS) writeWhole(`${out}/${found.caseId}.${lang}.md`, decision.text[lang]);

  const inCase = { signer, tribunal, caseId: found.caseId };
  const mine = await signer.getAddress();
  const alone = (signature: string) => found.seats.map(({ arbiter }) => (arbiter === mine ? signature : "0x"));
  if (found.stage === "deliberation") {
    const operative = { disposition: decision.disposition, document: decision.document };
    const signature = await cases.signAward({ ...inCase, ...operative });
    desk.give((await cases.award({ ...inCase, ...operative, file, signatures: alone(signature) })).hash);
  }
  const signature = await cases.signReasons({ ...inCase, reasons: decision.reasons });
  desk.give((await cases.giveReasons({ ...inCase, reasons: decision.reasons, signatures: alone(signature) })).hash);
  return decision;
}

/** Carries out a decision that is final; anyone's key will do. */
export async function enforce(
  desk: Desk,
  signer: Signer,
  { file, draft }: { file: sales.AgreementFile; draft: DecisionDraft },
): Promise<void> {
  const found = await caseOf(desk, file);
  const decision = await decisionIn(desk, { file, draft, found });
  desk.tell(decision.operative[desk.lang]);
  await agreed(desk, { kk: "Орындатасыз ба?", ru: "Исполнить?", en: "Carry it out?" });
  desk.give((await sales.enforce({ signer, file, disposition: decision.disposition })).hash);
}

/** The case of the file's agreement in the present turn. */
async function caseOf({ provider }: Desk, file: sales.AgreementFile): Promise<cases.Case> {
  const { id, turn } = await sales.read({ provider, file });
  const caseId = cases.caseIdOf({ template: file.template, agreement: id, turn });
  return await cases.read({ provider, tribunal: file.terms.common.tribunal, caseId });
}

async function decisionIn(
  { provider }: Desk,
  { file, draft, found }: { file: sales.AgreementFile; draft: DecisionDraft; found: cases.Case },
): Promise<Decision> {
  const now = BigInt((await provider.getBlock("latest"))?.timestamp ?? 0);
  const decidedBy = found.seats.map(({ arbiter }) => arbiter);
  const { caseId, turn, claimant, evidence } = found;
  return decide(draft, { file, caseId, turn, decidedBy, claimant, evidence, now });
}

async function agreed({ lang, confirm }: Desk, question: Words): Promise<void> {
  if (await confirm(question[lang])) return;
  throw new BiyError("input", { kk: "Ештеңе жіберілген жоқ.", ru: "Ничего не отправлено.", en: "Nothing was sent." });
}

function otherDecision(): BiyError {
  return new BiyError("input", {
    kk: "Бұл іс бойынша басқа қарар бөлігі шығарылған; уәждер соған арналуы керек.",
    ru: "По этому делу вынесена другая резолютивная часть; мотивы должны быть к ней.",
    en: "Another operative part was issued in this case; the reasons must be for that one.",
  });
}

/* COMMAND LINE */

type Options = ReturnType<typeof parse>["values"];
const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true });

/** @returns the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function main(args: string[]): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (thrown) {
    console.error(`${(thrown as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const [command = ""] = parsed.positionals;
  const { values } = parsed;
  if (values.help || !["list", "show", "open", "accept", "award", "enforce"].includes(command)) {
    console.error(USAGE);
    return values.help ? 0 : 2;
  }
  const lang = LANGS.find((each) => each === values.lang);
  if (lang === undefined || !/^[0-9]{1,3}$/.test(values.seat)) {
    console.error(`${lang === undefined ? "--lang is kk, ru or en" : "--seat is a number, from 0"}\n\n${USAGE}`);
    return 2;
  }
  const provider = new JsonRpcProvider(values.rpc, undefined, { cacheTimeout: -1, batchMaxCount: 1 });
  try {
    await reach(values.rpc);
    await run(command, values, { provider, lang });
    return 0;
  } catch (thrown) {
    console.error(asBiyError(thrown).words[lang]);
    return 1;
  } finally {
    provider.destroy();
  }
}

async function run(
  command: string,
  values: Options,
  { provider, lang }: { provider: JsonRpcProvider; lang: Lang },
): Promise<void> {
  const { chainId } = await provider.getNetwork();
  const local = LOCAL_CHAINS.includes(chainId);
  if ((values.yes || values.as !== undefined) && !local) throw onlyLocal(chainId);
  const desk: Desk = {
    provider,
    chainId,
    lang,
    tell: (line) => console.error(line),
    give: (line) => console.log(line),
    confirm: values.yes ? async () => true : ask,
  };
  if (command === "list") return await list(desk);
  const file = readAgreement(needed(values.file, "--file"));
  if (command === "show") return await show(desk, file);
  const signer = await keyOf(values, provider);
  if (command === "open") {
    const { turn } = await sales.read({ provider, file });
    return desk.give((await cases.open({ signer, file, turn })).caseId);
  }
  if (command === "accept") {
    return await accept(desk, signer, {
      file,
      seat: Number(values.seat),
      disclosure: readText(needed(values.disclosure, "--disclosure")),
    });
  }
  const draft = json(readText(needed(values.decision, "--decision")));
  if (command === "award") await award(desk, signer, { file, draft, out: values.out });
  else await enforce(desk, signer, { file, draft });
}

function json(text: string): DecisionDraft {
  try {
    return JSON.parse(text) as DecisionDraft;
  } catch (thrown) {
    throw new BiyError(
      "input",
      { kk: "Шешім файлы JSON емес.", ru: "Файл решения не в формате JSON.", en: "The decision's file is not JSON." },
      { cause: thrown },
    );
  }
}

async function keyOf(values: Options, provider: Provider): Promise<Signer> {
  if (values.as !== undefined) {
    const keys = localKeys(provider);
    if (!Object.hasOwn(keys, values.as)) throw missing("--as", Object.keys(keys).join(", "));
    return keys[values.as as Role];
  }
  const keystore = readText(needed(values["key-file"], "--key-file"));
  const fd = values["password-fd"];
  const password =
    fd === undefined ? await hidden("Password: ") : readFileSync(Number(fd), "utf8").replace(/\r?\n$/, "");
  try {
    return (await Wallet.fromEncryptedJson(keystore, password)).connect(provider);
  } catch (thrown) {
    throw new BiyError(
      "key",
      {
        kk: "Кілт ашылмады: құпиясөз не файл дұрыс емес.",
        ru: "Ключ не открылся: пароль или файл неверны.",
        en: "The key did not open: the password or the file is wrong.",
      },
      { cause: thrown },
    );
  }
}

async function ask(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw missing("--yes", "a terminal to answer at, or --yes on a local chain");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(`${question} (yes/no) `);
  lines.close();
  return ["yes", "да", "иә"].includes(answer.trim().toLowerCase());
}

/** Asks without showing what is typed. */
async function hidden(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw missing("--password-fd", "a terminal to type the password at, or a file descriptor");
  process.stderr.write(question);
  process.stdin.setRawMode(true);
  let typed = "";
  for await (const chunk of process.stdin) {
    for (const character of String(chunk)) {
      if (character === "\u0003") process.exit(130);
      if (character === "\r" || character === "\n") {
        process.stdin.setRawMode(false);
        process.stdin.pause();
        process.stderr.write("\n");
        return typed;
      }
      typed = character === "\u007f" ? typed.slice(0, -1) : typed + character;
    }
  }
  return typed;
}

async function reach(url: string): Promise<void> {
  const request = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}',
  };
  const answered = await fetch(url, request).then(
    (answer) => answer.ok,
    () => false,
  );
  if (answered) return;
  throw new BiyError("network", {
    kk: `${url} мекенжайында түйін жоқ.`,
    ru: `По адресу ${url} нет узла.`,
    en: `There is no node at ${url}.`,
  });
}

function needed(value: string | undefined, option: string): string {
  if (value === undefined) throw missing(option, "a value");
  return value;
}

function missing(option: string, what: string): BiyError {
  return new BiyError("input", {
    kk: `${option} керек: ${what}.`,
    ru: `Нужно ${option}: ${what}.`,
    en: `${option} is needed: ${what}.`,
  });
}

function onlyLocal(chainId: bigint): BiyError {
  return new BiyError("network", {
    kk: `--yes және --as тек жергілікті тізбектерге арналған; бұл — ${chainId}.`,
    ru: `--yes и --as — только для локальных сетей; это сеть ${chainId}.`,
    en: `--yes and --as are for local chains only; this is chain ${chainId}.`,
  });
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
