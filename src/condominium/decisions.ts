/**
 * Motions, decisions and ballots as they are named, signed and packed: nothing here reads a chain.
 * @module
 */

import {
  AbiCoder,
  concat,
  id as hashOf,
  keccak256,
  toBeHex,
  toUtf8Bytes,
  TypedDataEncoder,
  ZeroHash,
  type Signer,
  type TypedDataDomain,
  type TypedDataField,
} from "ethers";
import { BiyError } from "../words/biyError.ts";
import { compact, keySignature } from "../chain/signatures.ts";
import { canonicalJson } from "../text/edition.ts";
import type { Words } from "../words/lang.ts";

/** A call that a resolution makes. */
export type Call = { readonly target: string; readonly data: string };

/** What the chain keeps of a motion's text: keccak256 of its canonical JSON (RFC 8785), the three languages together. */
export const textHash = ({ kk, ru, en }: Words): string => keccak256(toUtf8Bytes(canonicalJson({ kk, ru, en })));

/** What is put to the vote. `question` is the sentence that the wallet shows; `text` the root of the document. */
export type Motion = {
  readonly calls: readonly Call[];
  readonly undo: readonly Call[];
  readonly text: string;
  readonly question: string;
  readonly class: number;
};

/** What names a motion once convened; `question` and `motion` are hashes. See `Header` in IAssembly.sol. */
export type Header = {
  readonly no: bigint;
  readonly convener: string;
  readonly question: string;
  readonly motion: string;
};

/** How a motion stands, in the order of `State` in IAssembly.sol. */
export const STATES = [
  "none",
  "notice",
  "voting",
  "no-quorum",
  "rejected",
  "challenge",
  "stayed",
  "executable",
  "executed",
  "expired",
  "annulled",
  "withdrawn",
] as const;
/** How a motion stands. */
export type State = (typeof STATES)[number];

/** What a ballot can say, in the order of `Choice` in IAssembly.sol. */
export const CHOICES = ["none", "yes", "no", "abstain"] as const;
/** What a ballot says. */
export type Choice = (typeof CHOICES)[number];
/** How a ballot was cast, the weakest way first. */
export const WAYS = ["none", "proxy", "signed", "in-person"] as const;
/** How a ballot was cast. */
export type Way = (typeof WAYS)[number];

/** What the wallet shows to the person who signs a ballot; the contract knows these very words. */
export const CHOICE_WORDS: { readonly [choice in Exclude<Choice, "none">]: string } = {
  yes: "Жақтаймын / За / For",
  no: "Қарсымын / Против / Against",
  abstain: "Қалыс қаламын / Воздерживаюсь / Abstain",
};

/** What the wallet shows to the person who accedes; the contract knows these very words. */
export const ACCESSION_STATEMENT =
  "Жарғыға және ондағы дауларды шешу тәртібіне қосыламын. / Присоединяюсь к уставу и к порядку разрешения споров в нём. / " +
  "I accede to the charter and to its procedure for disputes.";

/** What the wallet shows to the person who stops the recovery of a unit; the contract knows these very words. */
export const OBJECTION_STATEMENT =
  "Кілт жоғалған жоқ: бірлік басқа кілтке өтпесін. / Ключ не утрачен: единица не переходит к другому ключу. / " +
  "The key is not lost: the unit does not pass to another key.";

const fields = (text: string): TypedDataField[] =>
  text.split(",").map((each) => {
    const [type = "", name = ""] = each.split(" ");
    return { type, name };
  });
const HEADER = "uint24 no,address convener,bytes32 question,bytes32 motion";
/** The EIP-712 types of a signed ballot. */
export const BALLOT_TYPES = /* @__PURE__ */ (() => ({
  Ballot: fields("bytes32 decision,string question,string choice"),
}))();
/** The EIP-712 types of a signature under a petition. */
export const PETITION_TYPES = /* @__PURE__ */ (() => ({
  Petition: fields("address convener,bytes32 motion,string question"),
}))();
/** The EIP-712 types of an accession to the charter. */
export const ACCESSION_TYPES = /* @__PURE__ */ (() => ({
  Accession: fields("address participant,bytes32 charter,string statement"),
}))();
/** The EIP-712 types of an objection to the recovery of a unit. */
export const OBJECTION_TYPES = /* @__PURE__ */ (() => ({
  Objection: fields("uint256 unit,address to,uint40 announcedAt,string statement"),
}))();
const CALLS = "tuple(address target,bytes data)[]";
const MOTION = /* @__PURE__ */ (() =>
  `tuple(${CALLS} calls,${CALLS} undo,bytes32 text,bytes32 question,uint8 class)`)();
const coder = /* @__PURE__ */ AbiCoder.defaultAbiCoder();

/** Where motions are put to the vote: the chain and the assembly. The assembly's address is `decisions`. */
export type Place = { readonly chainId: bigint; readonly decisions: string };

/** The EIP-712 domain of ballots and petitions. */
export function assemblyDomain({ chainId, decisions }: Place): TypedDataDomain {
  return { name: "Biy Assembly", version: "1", chainId, verifyingContract: decisions };
}

/** The EIP-712 domain of accessions and objections. @param kind what the register is of: its domain is named after it */
export function registerDomain(
  kind: "units" | "memberships",
  { chainId, register }: { chainId: bigint; register: string },
): TypedDataDomain {
  const name = kind === "units" ? "Biy Units" : "Biy Memberships";
  return { name, version: "1", chainId, verifyingContract: register };
}

/** A motion as the contract takes it, the question by its hash: the ABI encoding of `Motion` in ICharter.sol. */
export const encodeMotion = (motion: Motion): string =>
  coder.encode([MOTION], [{ ...motion, question: hashOf(motion.question) }]);

/** A motion as it is on chain. Of the question there is the hash only. @throws {BiyError} `input` if it is no encoding of a motion. */
export function decodeMotion(encoded: string): Motion {
  const found = motionIn(encoded);
  const call = ({ target, data }: Call) => ({ target, data });
  return {
    calls: found.calls.map(call),
    undo: found.undo.map(call),
    text: found.text,
    question: found.question,
    class: Number(found.class),
  };
}

type Decoded = { calls: Call[]; undo: Call[]; text: string; question: string; class: bigint };

function motionIn(encoded: string): Decoded {
  try {
    // The contract does not ask for whole words at the end: what it takes, people must be able to read.
    const [found] = coder.decode([MOTION], encoded, true) as unknown as [Decoded];
    return found;
  } catch (thrown) {
    const words = {
      kk: "Бұл — шешім жобасының кодталған түрі емес.",
      ru: "Это не закодированный проект решения.",
      en: "This is no encoding of a motion.",
    };
    throw new BiyError("input", words, { field: "motion", cause: thrown });
  }
}

/** The hash of a motion: it is what a petition is signed over, what an arbiter allows, and what the assembly keeps. */
export const motionHash = (motion: Motion): string => keccak256(encodeMotion(motion));

/** The header of a motion once convened. */
export function headerOf(motion: Motion, { no, convener }: { no: bigint; convener: string }): Header {
  return { no, convener, question: hashOf(motion.question), motion: motionHash(motion) };
}

/** The decision's id: the EIP-712 digest of its header. */
export function decisionId(place: Place, header: Header): string {
  return TypedDataEncoder.hash(assemblyDomain(place), { Decision: fields(HEADER) }, header);
}

/** A ballot as it is collected: one person, one choice, the units that it is for. */
export type SignedBallot = {
  readonly decision: string;
  readonly voter: string;
  readonly choice: Exclude<Choice, "none">;
  readonly units: readonly number[];
  readonly signature: string;
};

/** The typed data that a voter signs. @param question as a sentence, of which the decision has the hash */
export function typedBallot(decision: string, question: string, choice: Exclude<Choice, "none">) {
  return { decision, question, choice: CHOICE_WORDS[choice] };
}

/** Signs a ballot. */
export async function signBallot(
  signer: Signer,
  place: Place,
  ballot: Omit<SignedBallot, "voter" | "signature"> & { readonly question: string },
): Promise<SignedBallot> {
  const { decision, question, choice, units } = ballot;
  const value = typedBallot(decision, question, choice);
  const signature = await signer.signTypedData(assemblyDomain(place), BALLOT_TYPES, value);
  return { decision, voter: await signer.getAddress(), choice, units, signature: keySignature(signature) ?? signature };
}

/** Signs a petition to convene a motion. @param convener who convenes by it, and nobody else */
export async function signPetition(signer: Signer, place: Place, motion: Motion, convener: string): Promise<string> {
  const value = { convener, motion: motionHash(motion), question: motion.question };
  return await signer.signTypedData(assemblyDomain(place), PETITION_TYPES, value);
}

/** Signs an accession to the charter whose root is `charter`. */
export async function signAccession(
  signer: Signer,
  domain: TypedDataDomain,
  { participant, charter }: { participant: string; charter: string },
): Promise<string> {
  const value = { participant, charter, statement: ACCESSION_STATEMENT };
  return await signer.signTypedData(domain, ACCESSION_TYPES, value);
}

/** The digest that an accession signs. */
export function accessionDigest(
  domain: TypedDataDomain,
  { participant, charter }: { participant: string; charter: string },
): string {
  return TypedDataEncoder.hash(domain, ACCESSION_TYPES, { participant, charter, statement: ACCESSION_STATEMENT });
}

/** A recovery that an arbiter ordered, as an objection names it. */
export type Recovering = { readonly unit: number; readonly to: string; readonly announcedAt: bigint };

/** Signs that the recovery of a unit stops. */
export async function signObjection(signer: Signer, domain: TypedDataDomain, recovery: Recovering): Promise<string> {
  return await signer.signTypedData(domain, OBJECTION_TYPES, { ...recovery, statement: OBJECTION_STATEMENT });
}

/** The digest that an objection signs. */
export function objectionDigest(domain: TypedDataDomain, recovery: Recovering): string {
  return TypedDataEncoder.hash(domain, OBJECTION_TYPES, { ...recovery, statement: OBJECTION_STATEMENT });
}

/** An entry of a batch, see `countBallots` in IAssembly.sol. A signature of `0x` is the sender's own. */
export type Entry = {
  readonly choice: Exclude<Choice, "none">;
  readonly units: readonly number[];
  readonly signature: string;
};

/** The most units that one entry can name. */
export const MOST_UNITS_AN_ENTRY = 255;

/** Packs entries as the contract reads them; a person with more than 255 units takes several. */
export function packEntries(entries: readonly Entry[]): string {
  const parts: string[] = [];
  for (const { choice, units, signature } of entries) {
    const packed = signature === "0x" ? concat([ZeroHash, ZeroHash]) : compact(signature);
    for (let from = 0; from < units.length; from += MOST_UNITS_AN_ENTRY) {
      const some = units.slice(from, from + MOST_UNITS_AN_ENTRY);
      const choiceByte = toBeHex(CHOICES.indexOf(choice), 1);
      parts.push(choiceByte, packed, toBeHex(some.length, 1), ...some.map((unit) => toBeHex(unit, 4)));
    }
  }
  return concat(parts);
}

const BALLOT_BITS = 4n;
/** How many ballots the contract keeps in a word of storage. */
export const BALLOTS_A_WORD = 64;

/** The ballots in words of storage, by unit: only those cast. */
export function ballotsIn(words: readonly bigint[], firstWord = 0): Map<number, { choice: Choice; way: Way }> {
  const found = new Map<number, { choice: Choice; way: Way }>();
  for (const [index, word] of words.entries()) {
    for (let place = 0; word >> (BigInt(place) * BALLOT_BITS) !== 0n && place < BALLOTS_A_WORD; ++place) {
      const ballot = Number((word >> (BigInt(place) * BALLOT_BITS)) & 15n);
      if (ballot === 0) continue;
      const unit = (firstWord + index) * BALLOTS_A_WORD + place;
      found.set(unit, { choice: CHOICES[ballot & 3] ?? "none", way: WAYS[ballot >> 2] ?? "none" });
    }
  }
  return found;
}
