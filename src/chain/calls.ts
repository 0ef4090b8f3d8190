/**
 * Many questions in one call: views of contracts and hashes of code, as of one block. What is asked at the same time goes together, in
 * calls of bounded size, a few at once.
 * @module
 */

import {
  concat,
  dataLength,
  getBytes,
  hexlify,
  Interface,
  toBeHex,
  type BlockTag,
  type FunctionFragment,
  type InterfaceAbi,
  type ParamType,
  type Provider,
} from "ethers";
import { networkError } from "./errors.ts";
import { isRateLimit, patiently } from "./patience.ts";
import { hashSeen, requirePlace, requireSeen, type Place } from "./place.ts";
import { codesIn, isUnauthorized, isUnreachable } from "./thrown.ts";
import { BiyError } from "../words/biyError.ts";
import * as READ_WORDS from "../words/chain/read.ts";
import { say } from "../words/say.ts";
const unknownFunction = (method: string) => say(READ_WORDS.unknownFunction, { method });

/** A view of a contract. */
export type ViewOf = {
  readonly to: string;
  readonly abi: InterfaceAbi;
  readonly method: string;
  readonly args: readonly unknown[];
  /** A refusal is an answer: `undefined`. */
  readonly mayRefuse?: boolean;
};

/** What views return, in their order, as ethers gives it, all as of one block; its moment. */
export type Answers = { readonly answers: readonly unknown[]; readonly at: bigint };

/**
 * What is run as if a contract were created: it asks, and gives the answers back where the contract's code would be. So nobody has to have
 * deployed anything, and it works at old blocks too. Behind it stand the questions: address (20 bytes), length (4), calldata; without
 * calldata the code's hash is asked for. It returns moment and chain (8 each), then for each question length (4, the highest bit for "did
 * not refuse") and answer. On the stack: n, where the questions end and the answers begin; `out`, `in`, how far each is written and read.
 */
const ASKING: string = /* @__PURE__ */ [
  "0x",
  "60848038038091600039", // The questions come into memory, 0 to n.
  "4260c01b4660801b178152806010016000", // TIMESTAMP, CHAINID; out = n + 16, in = 0.
  "5b82811015607d57", // Each time: is in < n?
  "80518060401c63ffffffff169060601c81604c57", // Address and length; with a length, it is a view.
  "638000002060e01b84523f83600401526020606d56", // EXTCODEHASH.
  "5b600060008385601801845afa601f1b3d1760e01b8452503d6000846004013e3d", // STATICCALL.
  "5b926004019101601801910190601b56", // in and out go on.
  "5b5081900390f3", // RETURN from n to out.
].join("");

/** Contracts may be of 24 kB, what creates them of 48, and each byte of a contract costs 200 gas: nodes keep to that here too. */
const [MOST_OUT, MOST_IN] = [12_000, 24_000];
/** Of what has no fixed length, so many bytes are expected. */
const USUAL = 512;
/** So many calls are under way at once; where a node doesn't take them, so many groups of questions. */
const [AT_ONCE, ALONE_AT_ONCE] = [4, 8];

/** Questions that belong together, with what is sent for each. */
type Group = {
  readonly questions: readonly Prepared[];
  readonly blockTag: BlockTag;
  /** Where they are asked; its code is the first question. */
  readonly place: Place | undefined;
  readonly done: (answers: Answers) => void;
  readonly failed: (thrown: unknown) => void;
};
type Prepared = {
  readonly to: string;
  readonly data: string;
  readonly view?: { readonly of: Interface; readonly fragment: FunctionFragment; readonly mayRefuse: boolean };
};
type Line = { readonly waiting: Group[]; running: number; isTaken: boolean; isRefused: boolean };

const lines = new WeakMap<Provider, Line>();
const interfaces = new WeakMap<object, Interface>();

/**
 * Calls views at one block. What else is asked of the provider in the same moment goes along. The place is looked at in the same call, each
 * time: so it costs nothing, and nothing that is remembered of it can grow old.
 * @throws {BiyError} `network`: another chain, no code or other code; a view that refuses and may not
 */
export async function viewsAt(
  provider: Provider,
  { place, views, blockTag = "latest" }: { place: Place; views: readonly ViewOf[]; blockTag?: BlockTag },
): Promise<Answers> {
  const { answers, at } = await ask(provider, { questions: [{ codeAt: place.to }, ...views], blockTag, place });
  return { answers: answers.slice(1), at };
}

/** Calls a view that has no reason of its own to refuse. @throws {BiyError} `network`. */
export async function view<T>({
  provider,
  blockTag = "latest",
  ...question
}: ViewOf & { readonly provider: Provider; readonly blockTag?: BlockTag }): Promise<T> {
  return (await ask(provider, { questions: [question], blockTag, place: undefined })).answers[0] as T;
}

/** An ABI as ethers knows it, made once. */
export function interfaceOf(abi: InterfaceAbi): Interface {
  if (abi instanceof Interface) return abi;
  const known = typeof abi === "object" ? interfaces.get(abi) : undefined;
  const made = known ?? new Interface(abi);
  if (typeof abi === "object") interfaces.set(abi, made);
  return made;
}

/* PRIVATE */

async function ask(
  provider: Provider,
  { questions, ...rest }: { questions: readonly (ViewOf | { codeAt: string })[] } & Pick<Group, "blockTag" | "place">,
): Promise<Answers> {
  const prepared = questions.map(prepare);
  try {
    return await new Promise<Answers>((done, failed) => {
      const line = lines.get(provider) ?? { waiting: [], running: 0, isTaken: false, isRefused: false };
      lines.set(provider, line);
      // What is asked in the same moment is waited for.
      if (line.waiting.length === 0) setTimeout(() => moveOn(provider, line), 0);
      line.waiting.push({ ...rest, questions: prepared, done, failed });
    });
  } catch (thrown) {
    throw networkError(thrown);
  }
}

function prepare(question: ViewOf | { codeAt: string }): Prepared {
  if ("codeAt" in question) return { to: question.codeAt, data: "0x" };
  const { to, method, args, mayRefuse = false } = question;
  const of = interfaceOf(question.abi);
  const fragment = of.getFunction(method, [...args]);
  if (fragment === null) throw new BiyError("input", unknownFunction(method), { field: "method" });
  return { to, data: of.encodeFunctionData(fragment, args), view: { of, fragment, mayRefuse } };
}

function moveOn(provider: Provider, line: Line): void {
  while (line.running < AT_ONCE && line.waiting.length > 0) {
    const part = nextOf(line.waiting);
    line.running += 1;
    void answer(provider, line, part).finally(() => {
      line.running -= 1;
      moveOn(provider, line);
    });
  }
}

/** Takes as many groups of one block as fit into a call; at least one. */
function nextOf(waiting: Group[]): Group[] {
  let [sent, given, count] = [dataLength(ASKING), 16, 0];
  for (const { questions, blockTag } of waiting) {
    sent += questions.reduce((sum, { data }) => sum + 24 + dataLength(data), 0);
    given += questions.reduce((sum, each) => sum + 4 + expected(each), 0);
    if (count > 0 && (sent > MOST_IN || given > MOST_OUT || blockTag !== waiting[0]?.blockTag)) break;
    count += 1;
  }
  return waiting.splice(0, count);
}

const expected = ({ view: asked }: Prepared): number =>
  asked === undefined ? 32 : asked.fragment.outputs.reduce((sum, each) => sum + sizeOf(each), 0);

function sizeOf({ baseType, components, arrayLength, arrayChildren, type }: ParamType): number {
  if (baseType === "tuple") return (components ?? []).reduce((sum, each) => sum + sizeOf(each), 0);
  if (baseType !== "array") return type === "string" || type === "bytes" ? USUAL : 32;
  return arrayLength === null || arrayLength < 0 || arrayChildren === null
    ? USUAL
    : arrayLength * sizeOf(arrayChildren);
}

/** Settles every group: by one call; or, if that is refused, by halves; or each by calls of its own. */
async function answer(provider: Provider, line: Line, part: readonly Group[]): Promise<void> {
  const [first] = part;
  if (first === undefined) return;
  const isPlain = part.length === 1 && first.questions.length === 1 && first.place === undefined;
  if (line.isRefused || isPlain) return await answerAlone(provider, part);
  let settle: (() => void)[];
  try {
    const data = concat([ASKING, ...part.flatMap(({ questions }) => questions.map(encoded))]);
    const given = await patiently(async () => await provider.call({ data, blockTag: first.blockTag }));
    settle = taken(provider, part, getBytes(given));
    line.isTaken = true;
  } catch (thrown) {
    if (isFinal(thrown)) return part.forEach(({ failed }) => failed(thrown));
    if (part.length === 1) {
      // Who never took such a call is not asked for another.
      line.isRefused = !line.isTaken;
      return await answerAlone(provider, part);
    }
    const half = Math.ceil(part.length / 2);
    await answer(provider, line, part.slice(0, half));
    return await answer(provider, line, part.slice(half));
  }
  settle.forEach((each) => each());
}

const encoded = ({ to, data }: Prepared): string => concat([to, toBeHex(dataLength(data), 4), data]);

/** What settles each group, from the answers to all. @throws if they are not whole: the node did something else. */
function taken(provider: Provider, part: readonly Group[], bytes: Uint8Array): (() => void)[] {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [at, chainId] = [words.getBigUint64(0), words.getBigUint64(8)];
  let from = 16;
  const read = (): Raw => {
    const head = words.getUint32(from);
    const to = from + 4 + (head & 0x7fffffff);
    if (to > bytes.length) throw new BiyError("network", READ_WORDS.notWhole);
    const data = hexlify(bytes.subarray(from + 4, to));
    from = to;
    return { ok: head >= 0x80000000, data };
  };
  const settle = part.map((group) => {
    const raw = group.questions.map(read);
    return () => void settled(provider, group, { raw, at, chainId });
  });
  if (from !== bytes.length) throw new BiyError("network", READ_WORDS.notWhole);
  return settle;
}

type Raw = { readonly ok: boolean; readonly data: string };

async function settled(
  provider: Provider,
  { questions, blockTag, place, done, failed }: Group,
  { raw, at, chainId }: { raw: readonly Raw[]; at: bigint; chainId: bigint },
): Promise<void> {
  try {
    if (place !== undefined) requireSeen(place, { chainId, codeHash: hashSeen(raw[0]?.data ?? "") });
    const values = questions.map(async (each, index) => await valueOf(provider, blockTag, each, raw[index]));
    done({ answers: await Promise.all(values), at });
  } catch (thrown) {
    failed(thrown);
  }
}

/** A view that refused, or returned something else, is called by itself: that says why. */
async function valueOf(
  provider: Provider,
  blockTag: BlockTag,
  question: Prepared,
  raw: Raw | undefined,
): Promise<unknown> {
  if (raw === undefined) return undefined;
  if (question.view === undefined) return hashSeen(raw.data);
  if (!raw.ok && question.view.mayRefuse) return undefined;
  if (!raw.ok || raw.data === "0x") return await valueAlone(provider, blockTag, question);
  return decoded(question.view, raw.data);
}

function decoded({ of, fragment }: NonNullable<Prepared["view"]>, data: string): unknown {
  const values = of.decodeFunctionResult(fragment, data);
  return values.length === 1 ? (values[0] as unknown) : values;
}

/* ONE BY ONE */

async function answerAlone(provider: Provider, part: readonly Group[]): Promise<void> {
  for (let from = 0; from < part.length; from += ALONE_AT_ONCE)
    await Promise.all(part.slice(from, from + ALONE_AT_ONCE).map(async (group) => await groupAlone(provider, group)));
}

async function groupAlone(provider: Provider, { questions, blockTag, place, done, failed }: Group): Promise<void> {
  try {
    if (place !== undefined) await requirePlace(provider, place, blockTag);
    const [block, answers] = await Promise.all([
      place === undefined ? null : patiently(async () => await provider.getBlock(blockTag)),
      // Of the place's code, which comes first, all is known by now.
      Promise.all(questions.map(async (each) => await valueAlone(provider, blockTag, each))),
    ]);
    done({ answers, at: BigInt(block?.timestamp ?? 0) });
  } catch (thrown) {
    failed(thrown);
  }
}

async function valueAlone(
  provider: Provider,
  blockTag: BlockTag,
  { to, data, view: asked }: Prepared,
): Promise<unknown> {
  if (asked === undefined) return undefined;
  try {
    return decoded(asked, await patiently(async () => await provider.call({ to, data, blockTag })));
  } catch (thrown) {
    if (asked.mayRefuse && !isFinal(thrown)) return undefined;
    throw thrown;
  }
}

/** Asking for less, or for one alone, would change nothing. */
function isFinal(thrown: unknown): boolean {
  return isUnreachable(thrown) || isUnauthorized(thrown) || isRateLimit(thrown) || codesIn(thrown).includes("TIMEOUT");
}
