/**
 * A digital condominium or community from its founding on: units, accession, decisions, ballots, disputes. Every function that sends is simulated
 * first, and refuses with the contract's own sentence.
 * @module
 */

import {
  Contract,
  ContractFactory,
  getAddress,
  id as hashOf,
  Interface,
  keccak256,
  toUtf8Bytes,
  verifyTypedData,
  ZeroAddress,
  ZeroHash,
  type ContractTransactionReceipt,
  type Provider,
  type Signer,
} from "ethers";
import { assemblyAbi } from "../abi/assembly.ts";
import { charterAbi } from "../abi/charter.ts";
import { disputesAbi } from "../abi/disputes.ts";
import { membershipsAbi } from "../abi/memberships.ts";
import { objectsAbi } from "../abi/objects.ts";
import { unitsAbi } from "../abi/units.ts";
import { latest, providerOf, send, view } from "../agreements/send.ts";
import { BiyError } from "../errors.ts";
import { canonicalJson } from "../terms/edition.ts";
import type { Words } from "../terms/errors.ts";
import {
  BALLOTS_A_WORD,
  ballotsIn,
  CHOICES,
  decisionId,
  decodeMotion,
  encodeMotion,
  headerOf,
  isPackable,
  motionHash,
  packEntries,
  registerDomain,
  signAccession,
  signBallot,
  signPetition,
  STATES,
  typedBallot,
  assemblyDomain,
  BALLOT_TYPES,
  type Call,
  type Choice,
  type Entry,
  type Header,
  type Motion,
  type Place,
  type SignedBallot,
  type State,
} from "./decisions.ts";
import { powersOf, renderCharter, type CharterDocument, type CharterFields } from "./charter.ts";
import { checkFounding, described, powersIn, rulesOf, type Founding } from "./founding.ts";
import {
  fromChain,
  toChain,
  type Addresses,
  type Electorate,
  type Rule,
  type RuleOnChain,
  type Tally,
} from "./rules.ts";

export { checkFounding, type Founding, type FoundingChain } from "./founding.ts";
export type { CharterDocument, NamedPower } from "./charter.ts";
export * from "./decisions.ts";
export * from "./rules.ts";

/** Creation code of the contracts, as `biy/node` reads it. */
export type Code = {
  readonly [contract in "Charter" | "Units" | "Memberships" | "Objects" | "Disputes" | "Assembly"]: string;
};

/** A condominium's file: where it is, and what it was founded with. Nothing in it is secret. */
export type CondominiumFile = {
  readonly biy: 1;
  readonly kind: "condominium" | "community";
  readonly chainId: bigint;
  readonly startBlock: number;
  readonly tribunal: string;
  /** Hash of the tribunal's rules at the founding. */
  readonly arbitration: string;
  readonly founder: string;
  readonly founding: Founding;
  readonly addresses: Addresses;
};

/** A deployment that goes on: what is there already. */
export type Begun = {
  readonly startBlock: number;
  readonly addresses: Partial<Addresses>;
};

const ABIS = { charter: charterAbi, objects: objectsAbi, disputes: disputesAbi, decisions: assemblyAbi } as const;
export type Target = "charter" | "register" | "objects";
const registerAbi = (kind: CondominiumFile["kind"]) => (kind === "condominium" ? unitsAbi : membershipsAbi);
export const placeOf = ({ chainId, addresses }: CondominiumFile): Place => ({
  chainId,
  decisions: addresses.decisions,
});

/* FOUNDING */

/**
 * Deploys what is missing, enters units and objects, and founds. Interrupted, it goes on from what `save` kept and what is on chain.
 * The charter's text is rendered once the contracts stand, and its root is what is founded.
 * @throws {BiyError} `input`, `refused`, `network`
 */
export async function deploy({
  signer,
  founding: given,
  code,
  tribunal,
  arbitration,
  begun,
  save,
  step = async (_, act) => (await act()).hash,
  tell = () => undefined,
}: {
  signer: Signer;
  founding: unknown;
  code: Code;
  tribunal: string;
  /** The hash of the tribunal's rules that the founding names. */
  arbitration: string;
  begun?: Begun | undefined;
  save: (begun: Begun) => void;
  /** Takes one step, or goes on with the one that an interrupted deployment has sent. Gives the transaction's hash. */
  step?: (label: string, act: () => Promise<{ hash: string }>) => Promise<string>;
  tell?: (step: string, receipt: ContractTransactionReceipt) => void;
}): Promise<CondominiumFile> {
  const founding = checkFounding(given);
  const provider = providerOf(signer);
  const { chainId } = await provider.getNetwork();
  const startBlock = begun?.startBlock ?? (await provider.getBlockNumber());
  let known: Partial<Addresses> = begun?.addresses ?? {};
  const taken = async (label: string, act: () => Promise<{ hash: string }>) => {
    const receipt = await provider.getTransactionReceipt(await step(label, act));
    if (receipt === null) throw new TypeError("the transaction is gone");
    tell(label, receipt as ContractTransactionReceipt);
    return receipt;
  };
  const made = async (
    name: keyof Addresses,
    contract: keyof Code,
    abi: readonly object[],
    args: readonly unknown[],
  ) => {
    const before = known[name];
    if (before !== undefined && (await provider.getCode(before)) !== "0x") return before;
    const receipt = await taken(`deploy ${contract}`, async () => {
      const deployed = await new ContractFactory(abi as never, code[contract], signer).deploy(...args);
      const sent = deployed.deploymentTransaction();
      if (sent === null) throw new TypeError("nothing was deployed");
      await sent.wait();
      return sent;
    });
    const address = getAddress(receipt.contractAddress ?? "");
    known = { ...known, [name]: address };
    save({ startBlock, addresses: known });
    return address;
  };
  const charter = await made("charter", "Charter", charterAbi, []);
  const register =
    founding.kind === "condominium"
      ? await made("register", "Units", unitsAbi, [
          charter,
          founding.name,
          founding.symbol,
          founding.accession === "optional",
          founding.split === "free",
        ])
      : await made("register", "Memberships", membershipsAbi, [charter, founding.name, founding.symbol]);
  const objects = await made("objects", "Objects", objectsAbi, [charter]);
  const disputes = await made("disputes", "Disputes", disputesAbi, [charter]);
  const decisions = await made("decisions", "Assembly", assemblyAbi, [charter, register, disputes]);
  const addresses: Addresses = { charter, register, objects, disputes, decisions };
  const founder = await signer.getAddress();
  const place = { chainId, startBlock, tribunal, arbitration, founder, addresses };
  const file: CondominiumFile = { biy: 1, kind: founding.kind, ...place, founding };

  const isFounded = await view<boolean>({ provider, to: charter, abi: charterAbi, method: "isFounded", args: [] });
  if (isFounded) return file;
  const [entered, listed] = (await Promise.all([
    view<bigint>({ provider, to: register, abi: unitsAbi, method: "lastUnit", args: [] }),
    view<bigint>({ provider, to: objects, abi: objectsAbi, method: "lastObject", args: [] }),
  ])) as [bigint, bigint];
  const method = founding.kind === "condominium" ? "enter" : "admit";
  for (const [index, unit] of founding.units.entries()) {
    if (index < Number(entered)) continue;
    const args = [unit.holder, unit.share, unit.class ?? 0, described(unit)];
    const call = { signer, to: register, abi: registerAbi(founding.kind), method, args };
    await taken(`enter unit ${index + 1}`, async () => await send(call));
  }
  for (const [index, object] of founding.objects.entries()) {
    if (index < Number(listed)) continue;
    const { kind, content, uri } = described(object);
    const args = [kind, content, hashOf(object.terms), uri];
    const call = { signer, to: objects, abi: objectsAbi, method: "enter", args };
    await taken(`enter common object ${index + 1}`, async () => await send(call));
  }
  const { root, regulationHash: regulation } = await charterOf({ provider, file });
  const articles = {
    document: root,
    regulation,
    tribunal,
    arbitration,
    petitionNumerator: founding.petition[0],
    petitionDenominator: founding.petition[1],
    proxyNumerator: founding.proxy[0],
    proxyDenominator: founding.proxy[1],
  };
  const args = [articles, rulesOf(founding).map(toChain), powersOf(addresses, powersIn(founding)), addresses];
  await taken("found", async () => await send({ signer, to: charter, abi: charterAbi, method: "found", args }));
  return file;
}

/**
 * The charter as a document, from the file: in three languages, each read back.
 * @throws {TermsError} if a value can't be written
 */
export async function charterOf({
  provider,
  file,
}: {
  provider: Provider;
  file: CondominiumFile;
}): Promise<CharterDocument> {
  const { founding, addresses, chainId, tribunal, arbitration, founder } = file;
  const codes = await Promise.all(
    Object.entries(addresses).map(async ([name, at]) => [name, keccak256(await provider.getCode(at))] as const),
  );
  return renderCharter({
    of: founding.kind,
    name: founding.name,
    chainId,
    addresses,
    codeHashes: Object.fromEntries(codes) as CharterFields["codeHashes"],
    founder,
    tribunal,
    arbitration,
    petition: founding.petition,
    proxy: founding.proxy,
    preset: founding.preset,
    rules: rulesOf(founding),
    powers: powersIn(founding),
    chain: { ...founding.chain, finality: BigInt(founding.chain.finality) },
    isAccessionOptional: founding.accession === "optional",
    isSplitFree: founding.split === "free",
  });
}

/** The charter's document, if it is the one in force. @throws {BiyError} `document` if another is: it was amended, or the file is not its own */
export async function charterInForce(on: { provider: Provider; file: CondominiumFile }): Promise<CharterDocument> {
  const { charter } = on.file.addresses;
  const [document, root] = await Promise.all([
    charterOf(on),
    view<string>({ provider: on.provider, to: charter, abi: charterAbi, method: "document", args: [] }),
  ]);
  if (document.root === root) return document;
  throw new BiyError("document", {
    kk: `Файлдағы жарғының түбірі ${document.root}, ал күшіндегі жарғынікі ${root}; қазіргі файлды шақырушыдан алыңыз.`,
    ru: `Корень устава из файла ${document.root}, а действующего — ${root}; получите нынешний файл у созывающего.`,
    en: `The root of the file's charter is ${document.root}, that of the one in force ${root}; get the present file from who convenes.`,
  });
}

/** The file as JSON, and back. @throws {BiyError} `input` */
export function toJson(file: CondominiumFile): string {
  return JSON.stringify({ ...file, chainId: file.chainId.toString() }, null, 2) + "\n";
}

export function fromJson(text: string): CondominiumFile {
  const bad = new BiyError("input", {
    kk: "Бұл кондоминиум файлы емес; «biy condominium deploy» жазған файлды беріңіз.",
    ru: "Это не файл кондоминиума; укажите файл, который записала «biy condominium deploy».",
    en: 'This is not a condominium\'s file; give the one that "biy condominium deploy" wrote.',
  });
  let read: Partial<Omit<CondominiumFile, "chainId">> & { chainId?: string };
  try {
    read = JSON.parse(text) as typeof read;
  } catch {
    throw bad;
  }
  if (read.biy !== 1 || read.addresses === undefined || !/^[0-9]+$/.test(read.chainId ?? "")) throw bad;
  return { ...(read as unknown as CondominiumFile), chainId: BigInt(read.chainId ?? 0) };
}

/** @throws {BiyError} `network` unless this is the condominium's chain and its charter is founded */
export async function requireHere(provider: Provider, { chainId, addresses }: CondominiumFile): Promise<void> {
  const actual = (await provider.getNetwork()).chainId;
  if (actual !== chainId || (await provider.getCode(addresses.charter)) === "0x") {
    throw new BiyError("network", {
      kk: `Бұл ${actual} тізбегі, ал кондоминиум ${chainId} тізбегінде ${addresses.charter} мекенжайында; дұрыс желіге қосылыңыз.`,
      ru: `Это сеть ${actual}, а кондоминиум в сети ${chainId} по адресу ${addresses.charter}; подключитесь к нужной сети.`,
      en: `This is chain ${actual}, but the condominium is on chain ${chainId} at ${addresses.charter}; connect to the right network.`,
    });
  }
}

/* UNITS AND ACCESSION */

export type Unit = {
  readonly id: number;
  readonly holder: string;
  readonly share: bigint;
  readonly class: number;
  readonly acceded: boolean;
  readonly movedAt: bigint;
  /** The unit that it was merged into, if it was. */
  readonly into: number;
};

/** All units, with what each counts in the next decision. */
export async function units({ provider, file }: { provider: Provider; file: CondominiumFile }): Promise<Unit[]> {
  const register = new Contract(file.addresses.register, unitsAbi, provider);
  const last = Number(await register.getFunction("lastUnit")());
  const found: Unit[] = [];
  for (let id = 1; id <= last; ++id) {
    const unit = (await register.getFunction("unitOf")(id)) as Omit<Unit, "id" | "holder" | "class" | "into"> & {
      class: bigint;
      into: bigint;
    };
    // One that was merged, or a membership that ended, has no holder of its own.
    const isOver = unit.share === 0n;
    const holder = isOver ? ZeroAddress : ((await register.getFunction("ownerOf")(id)) as string);
    found.push({
      id,
      holder,
      share: unit.share,
      class: Number(unit.class),
      acceded: unit.acceded,
      movedAt: unit.movedAt,
      into: Number(unit.into),
    });
  }
  return found;
}

/** The numbers of the units that an account holds. */
export async function unitsOf({
  provider,
  file,
  holder,
}: {
  provider: Provider;
  file: CondominiumFile;
  holder: string;
}): Promise<number[]> {
  return (await units({ provider, file })).filter((unit) => unit.holder === holder).map(({ id }) => id);
}

/** A participant's accession to the charter as it is now: its signature, which anyone may send. */
export type Accession = { readonly participant: string; readonly charter: string; readonly signature: string };

export async function signAccessionTo({ signer, file }: { signer: Signer; file: CondominiumFile }): Promise<Accession> {
  const { addresses, kind } = file;
  const provider = providerOf(signer);
  await requireHere(provider, file);
  const charter = await view<string>({
    provider,
    to: addresses.charter,
    abi: charterAbi,
    method: "document",
    args: [],
  });
  const participant = await signer.getAddress();
  const domain = registerDomain(kind === "condominium" ? "units" : "memberships", {
    chainId: file.chainId,
    register: addresses.register,
  });
  return { participant, charter, signature: await signAccession(signer, domain, { participant, charter }) };
}

/** Records an accession; the units named vote from then on. Anyone. */
export async function accede({
  signer,
  file,
  accession,
  units: named,
}: {
  signer: Signer;
  file: CondominiumFile;
  accession: Accession;
  units: readonly number[];
}): Promise<ContractTransactionReceipt> {
  const { participant, signature } = accession;
  const args = [participant, signature, named];
  return await send({ signer, to: file.addresses.register, abi: unitsAbi, method: "accede", args });
}

/** Transfers a unit; with the accession of who gets it in the same transaction, if it is given. Its holder. */
export async function transfer({
  signer,
  file,
  unit,
  to,
  accession,
}: {
  signer: Signer;
  file: CondominiumFile;
  unit: number;
  to: string;
  accession?: Accession | undefined;
}): Promise<ContractTransactionReceipt> {
  const from = await signer.getAddress();
  const register = file.addresses.register;
  if (accession === undefined)
    return await send({ signer, to: register, abi: unitsAbi, method: "transferFrom", args: [from, to, unit] });
  const args = [from, to, unit, accession.signature];
  return await send({ signer, to: register, abi: unitsAbi, method: "transferWithAccession", args });
}

/** Any other step on one of the contracts, simulated first: `split`, `merge`, `suspendNow`, `report`, … */
export async function take({
  signer,
  file,
  on,
  method,
  args,
}: {
  signer: Signer;
  file: CondominiumFile;
  on: keyof Addresses;
  method: string;
  args: readonly unknown[];
}): Promise<ContractTransactionReceipt> {
  const abi = on === "register" ? registerAbi(file.kind) : ABIS[on];
  return await send({ signer, to: file.addresses[on], abi, method, args });
}

/* DECISIONS */

/** A call that a decision is to make. @throws {BiyError} `input` if the contract has no such function or the arguments don't fit */
export function callOf(
  { addresses, kind }: CondominiumFile,
  on: Target,
  method: string,
  args: readonly unknown[],
): Call {
  const abi = on === "register" ? registerAbi(kind) : ABIS[on];
  try {
    return { target: addresses[on], data: new Interface(abi).encodeFunctionData(method, args) };
  } catch (thrown) {
    throw new BiyError(
      "input",
      {
        kk: `«${on}.${method}» әрекетін осы аргументтермен шақыруға болмайды; атауы мен аргументтерін тексеріңіз.`,
        ru: `Действие «${on}.${method}» нельзя вызвать с такими аргументами; проверьте название и аргументы.`,
        en: `"${on}.${method}" can't be called with these arguments; check its name and the arguments.`,
      },
      { cause: thrown },
    );
  }
}

/** What a convener writes: the question as a sentence, and the whole text, each in three languages. */
export type Question = { readonly question: Words; readonly text: Words };

/** A motion from a question and its calls. The text is bound by its hash. */
export function motionOf(
  { question, text }: Question,
  { calls, undo = [], class: ofClass = 0 }: { calls: readonly Call[]; undo?: readonly Call[]; class?: number },
): Motion {
  return {
    calls,
    undo,
    text: keccak256(toUtf8Bytes(canonicalJson({ kk: text.kk, ru: text.ru, en: text.en }))),
    question: `${question.kk} / ${question.ru} / ${question.en}`,
    class: ofClass,
  };
}

/**
 * A decision that was convened. The chain has the motion as it was encoded; the question's sentence is known to who has the motion, and
 * otherwise by its hash alone.
 */
export type Convened = {
  readonly id: string;
  readonly header: Header;
  readonly motion: Motion;
  readonly encoded: string;
};

/** Puts a motion to the vote. Who has the mandate, or with a petition. */
export async function convene({
  signer,
  file,
  motion,
  petition = [],
}: {
  signer: Signer;
  file: CondominiumFile;
  motion: Motion;
  /** Signatures over the motion, each with the units that it is for; `0x` for the sender's own. */
  petition?: readonly Omit<Entry, "choice">[];
}): Promise<Convened & { readonly receipt: ContractTransactionReceipt }> {
  const entries = packEntries(petition.map((each) => ({ ...each, choice: "yes" as const })));
  const args = [encodeMotion(motion), entries];
  const receipt = await send({ signer, to: file.addresses.decisions, abi: assemblyAbi, method: "convene", args });
  return { ...convenedIn(file, motion, receipt), receipt };
}

/** Puts the motion of a decision without quorum, or of one that an arbiter remitted, to the vote again. Anyone, once. */
export async function reconvene({
  signer,
  file,
  decision,
}: {
  signer: Signer;
  file: CondominiumFile;
  decision: Convened;
}): Promise<Convened & { readonly receipt: ContractTransactionReceipt }> {
  const args = [decision.header, decision.encoded];
  const receipt = await send({ signer, to: file.addresses.decisions, abi: assemblyAbi, method: "reconvene", args });
  return { ...convenedIn(file, decision.motion, receipt), receipt };
}

function convenedIn(file: CondominiumFile, motion: Motion, receipt: ContractTransactionReceipt): Convened {
  const contract = new Interface(assemblyAbi);
  for (const log of receipt.logs) {
    if (log.address !== file.addresses.decisions) continue;
    const parsed = contract.parseLog(log);
    if (parsed?.name !== "Convened") continue;
    const header = headerOf(motion, { no: parsed.args["no"] as bigint, convener: parsed.args["convener"] as string });
    return { id: parsed.args["id"] as string, header, motion, encoded: parsed.args["motion"] as string };
  }
  throw new TypeError("the transaction convened nothing");
}

/** Signs a petition to convene a motion. */
export async function petition({
  signer,
  file,
  motion,
  units: named,
}: {
  signer: Signer;
  file: CondominiumFile;
  motion: Motion;
  units: readonly number[];
}): Promise<Omit<Entry, "choice"> & { readonly motion: string }> {
  const signature = await signPetition(signer, placeOf(file), motion);
  return { motion: motionHash(motion), units: named, signature };
}

/** Where a decision stands. */
export type Standing = {
  readonly id: string;
  readonly state: State;
  readonly opensAt: bigint;
  readonly closesAt: bigint;
  readonly tally: Tally;
  readonly electorate: Electorate;
  readonly rule: Rule;
  readonly isSecondCall: boolean;
  readonly openDisputes: number;
  readonly stayedUntil: bigint;
};

const SECOND_CALL = 16n;

/** Where a decision stands now. */
export async function standing({
  provider,
  file,
  id,
}: {
  provider: Provider;
  file: CondominiumFile;
  id: string;
}): Promise<Standing> {
  const assembly = new Contract(file.addresses.decisions, assemblyAbi, provider);
  const [decision, tally, state] = (await Promise.all([
    assembly.getFunction("decisionOf")(id),
    assembly.getFunction("tallyOf")(id),
    assembly.getFunction("stateOf")(id),
  ])) as [Record<string, bigint>, Tally, bigint];
  const rule = await view<RuleOnChain>({
    provider,
    to: file.addresses.charter,
    abi: charterAbi,
    method: "ruleAt",
    args: [decision["rule"]],
  });
  const { yes, no, abstain, unitsYes, unitsNo, unitsAbstain } = tally;
  return {
    id,
    state: STATES[Number(state)] ?? "none",
    opensAt: decision["opensAt"] ?? 0n,
    closesAt: decision["closesAt"] ?? 0n,
    tally: { yes, no, abstain, unitsYes, unitsNo, unitsAbstain },
    electorate: { share: decision["share"] ?? 0n, count: decision["count"] ?? 0n },
    rule: fromChain(rule),
    isSecondCall: ((decision["flags"] ?? 0n) & SECOND_CALL) !== 0n,
    openDisputes: Number(decision["disputes"] ?? 0n),
    stayedUntil: decision["stayedUntil"] ?? 0n,
  };
}

/** The decision with a number, from the chain's events. Of its question there is the hash, unless it is given. @throws {BiyError} `missing` */
export async function decisionOf({
  provider,
  file,
  no,
  question,
  range = 5_000,
}: {
  provider: Provider;
  file: CondominiumFile;
  no: bigint;
  question?: string | undefined;
  range?: number;
}): Promise<Convened> {
  const contract = new Interface(assemblyAbi);
  const topics = contract.encodeFilterTopics("Convened", [null, no]);
  const end = await provider.getBlockNumber();
  for (let fromBlock = file.startBlock; fromBlock <= end; fromBlock += range) {
    const toBlock = Math.min(fromBlock + range - 1, end);
    const [log] = await provider.getLogs({ address: file.addresses.decisions, topics, fromBlock, toBlock });
    if (log === undefined) continue;
    const args = contract.parseLog(log)?.args;
    const encoded = args?.["motion"] as string;
    const motion = decodeMotion(encoded);
    const header: Header = {
      no,
      convener: args?.["convener"] as string,
      question: motion.question,
      motion: keccak256(encoded),
    };
    if (question !== undefined && hashOf(question) !== header.question) throw otherQuestion();
    const known = { ...motion, question: question ?? motion.question };
    return { id: decisionId(placeOf(file), header), header, motion: known, encoded };
  }
  throw new BiyError("missing", {
    kk: `№ ${no} шешім шақырылмаған; нөмірін тексеріңіз.`,
    ru: `Решение № ${no} не созывалось; проверьте номер.`,
    en: `There is no decision number ${no}; check the number.`,
  });
}

function otherQuestion(): BiyError {
  return new BiyError("document", {
    kk: "Бұл сұрақ осы шешімнің сұрағы емес; шақырушыдан дәл мәтінін алыңыз.",
    ru: "Этот вопрос не относится к этому решению; возьмите точный текст у созвавшего.",
    en: "This is not the question of that decision; get its exact text from the convener.",
  });
}

/** The number of the last decision convened. */
export async function lastDecision({ provider, file }: { provider: Provider; file: CondominiumFile }): Promise<bigint> {
  const { decisions } = file.addresses;
  return await view<bigint>({ provider, to: decisions, abi: assemblyAbi, method: "lastDecision", args: [] });
}

/** The number of the decision that a transaction convened. @throws {BiyError} `missing` if it convened none */
export async function numberIn({
  provider,
  file,
  hash,
}: {
  provider: Provider;
  file: CondominiumFile;
  hash: string;
}): Promise<bigint> {
  const contract = new Interface(assemblyAbi);
  const receipt = await provider.getTransactionReceipt(hash);
  for (const log of receipt?.logs ?? []) {
    if (log.address !== file.addresses.decisions) continue;
    const parsed = contract.parseLog(log);
    if (parsed?.name === "Convened") return parsed.args["no"] as bigint;
  }
  throw new BiyError("missing", {
    kk: `${hash} транзакциясы шешім шақырмаған.`,
    ru: `Транзакция ${hash} не созвала решения.`,
    en: `The transaction ${hash} convened no decision.`,
  });
}

/** The units that have a ballot in a decision. @param last the number of the last unit */
export async function castIn({
  provider,
  file,
  id,
  last,
}: {
  provider: Provider;
  file: CondominiumFile;
  id: string;
  last: number;
}): Promise<Set<number>> {
  const words = Math.floor(last / BALLOTS_A_WORD) + 1;
  const args = [id, 0, words];
  const { decisions } = file.addresses;
  const found = await view<bigint[]>({ provider, to: decisions, abi: assemblyAbi, method: "ballotsOf", args });
  return new Set(ballotsIn([...found]).keys());
}

/* BALLOTS */

/** Casts ballots of one's own units. */
export async function vote({
  signer,
  file,
  id,
  units: named,
  choice,
  grantor,
}: {
  signer: Signer;
  file: CondominiumFile;
  id: string;
  units: readonly number[];
  choice: Exclude<Choice, "none">;
  /** Whose units these are, if one votes by proxy. */
  grantor?: string | undefined;
}): Promise<ContractTransactionReceipt> {
  const number = CHOICES.indexOf(choice);
  const [method, args] =
    grantor === undefined ? ["vote", [id, named, number]] : ["voteByProxy", [id, grantor, named, number]];
  return await send({
    signer,
    to: file.addresses.decisions,
    abi: assemblyAbi,
    method: method as string,
    args: args as unknown[],
  });
}

/** Gives a proxy for decisions of some categories, or for one decision; in place of an earlier one. */
export async function giveProxy({
  signer,
  file,
  holder,
  until,
  categories,
  only = ZeroHash,
}: {
  signer: Signer;
  file: CondominiumFile;
  /** The zero address takes the proxy back. */
  holder: string;
  until: bigint;
  categories: readonly number[];
  only?: string;
}): Promise<ContractTransactionReceipt> {
  const bits = categories.reduce((sum, category) => sum | (1 << category), 0);
  const args = [holder, until, bits, only];
  return await send({ signer, to: file.addresses.decisions, abi: assemblyAbi, method: "giveProxy", args });
}

/** Signs a ballot for a written poll: nothing is sent. */
export async function signPollBallot({
  signer,
  file,
  decision,
  choice,
  units: named,
}: {
  signer: Signer;
  file: CondominiumFile;
  decision: Convened;
  choice: Exclude<Choice, "none">;
  units: readonly number[];
}): Promise<SignedBallot> {
  const { question } = decision.motion;
  if (hashOf(question) !== decision.header.question) throw otherQuestion();
  return await signBallot(signer, placeOf(file), { decision: decision.id, question, choice, units: named });
}

/** Why a ballot of a poll would not count. */
export type BallotProblem =
  "other decision" | "signature" | "not the holder" | "not acceded" | "no such unit" | "twice" | "voted already";

/**
 * Checks the ballots of a poll before they are sent: what is signed, and who holds what now.
 * @returns those that would count, and of each other one why not
 */
export function checkBallots({
  file,
  decision,
  ballots,
  units: known,
  cast = new Set(),
}: {
  file: CondominiumFile;
  decision: Convened;
  ballots: readonly SignedBallot[];
  /** As {@link units} gives them. */
  units: readonly Unit[];
  /** Units with a ballot already. */
  cast?: ReadonlySet<number>;
}): {
  readonly good: SignedBallot[];
  readonly bad: { readonly ballot: SignedBallot; readonly problem: BallotProblem }[];
} {
  const byId = new Map(known.map((unit) => [unit.id, unit]));
  const seen = new Set<number>();
  const good: SignedBallot[] = [];
  const bad: { ballot: SignedBallot; problem: BallotProblem }[] = [];
  const { question } = decision.motion;
  const problemOf = (ballot: SignedBallot): BallotProblem | undefined => {
    if (ballot.decision !== decision.id) return "other decision";
    if (!isPackable(ballot.signature)) return "signature";
    const value = typedBallot(decision.id, question, ballot.choice);
    if (verifyTypedData(assemblyDomain(placeOf(file)), BALLOT_TYPES, value, ballot.signature) !== ballot.voter)
      return "signature";
    for (const id of ballot.units) {
      const unit = byId.get(id);
      if (unit === undefined || unit.share === 0n) return "no such unit";
      if (unit.holder !== ballot.voter) return "not the holder";
      if (!unit.acceded) return "not acceded";
      if (seen.has(id)) return "twice";
      if (cast.has(id)) return "voted already";
    }
    return undefined;
  };
  for (const ballot of ballots) {
    const problem = problemOf(ballot);
    if (problem !== undefined) {
      bad.push({ ballot, problem });
      continue;
    }
    for (const id of ballot.units) seen.add(id);
    good.push(ballot);
  }
  return { good, bad };
}

/** Units a batch: about 14 000 gas each, well under the 16.7 million that a transaction may spend (EIP-7825). */
export const UNITS_A_BATCH = 800;

/** Ballots in batches, in the order of their units, so that those of one word of storage come together. */
export function batchesOf(ballots: readonly SignedBallot[], unitsABatch = UNITS_A_BATCH): SignedBallot[][] {
  const sorted = [...ballots].sort((a, b) => (a.units[0] ?? 0) - (b.units[0] ?? 0));
  const batches: SignedBallot[][] = [];
  let room = 0;
  for (const ballot of sorted) {
    if (batches.length === 0 || room < ballot.units.length) {
      batches.push([]);
      room = unitsABatch;
    }
    batches.at(-1)?.push(ballot);
    room -= ballot.units.length;
  }
  return batches;
}

/** Sends one batch. Sent twice, the second counts nothing. */
export async function countBallots({
  signer,
  file,
  header,
  ballots,
}: {
  signer: Signer;
  file: CondominiumFile;
  header: Header;
  ballots: readonly SignedBallot[];
}): Promise<{ readonly counted: number; readonly skipped: number; readonly receipt: ContractTransactionReceipt }> {
  const args = [header, packEntries(ballots)];
  const receipt = await send({ signer, to: file.addresses.decisions, abi: assemblyAbi, method: "countBallots", args });
  const contract = new Interface(assemblyAbi);
  for (const log of receipt.logs) {
    const parsed = contract.parseLog(log);
    if (parsed?.name === "BallotsCounted")
      return { counted: Number(parsed.args["counted"]), skipped: Number(parsed.args["skipped"]), receipt };
  }
  throw new TypeError("the transaction counted nothing");
}

/* WHAT WAS DECIDED */

/** Carries out a decision that passed. Anyone. */
export async function execute({
  signer,
  file,
  decision,
}: {
  signer: Signer;
  file: CondominiumFile;
  decision: Pick<Convened, "header" | "encoded">;
}): Promise<ContractTransactionReceipt> {
  const args = [decision.header, decision.encoded];
  return await send({ signer, to: file.addresses.decisions, abi: assemblyAbi, method: "execute", args });
}

/** Carries out what takes an annulled decision back. Anyone. */
export async function undo({
  signer,
  file,
  decision,
}: {
  signer: Signer;
  file: CondominiumFile;
  decision: Pick<Convened, "header" | "encoded">;
}): Promise<ContractTransactionReceipt> {
  const args = [decision.header, decision.encoded];
  return await send({ signer, to: file.addresses.decisions, abi: assemblyAbi, method: "undo", args });
}

/** Publishes the hash of the minutes. */
export async function seal({
  signer,
  file,
  header,
  minutes,
  evidence = ZeroHash,
}: {
  signer: Signer;
  file: CondominiumFile;
  header: Header;
  minutes: string;
  evidence?: string;
}): Promise<ContractTransactionReceipt> {
  const args = [header, minutes, evidence];
  return await send({ signer, to: file.addresses.decisions, abi: assemblyAbi, method: "seal", args });
}

/** The chain's present, in seconds. */
export const now = async (provider: Provider): Promise<bigint> => await latest(provider);
