/**
 * What a charter's text states and decisions change, as the contracts have it: the text in force says just that, and so does each new one.
 * @module
 */

import { AbiCoder, Interface, keccak256, ZeroHash, type Provider, type TransactionDescription } from "ethers";
import { charterAbi } from "../abi/charter.ts";
import { unitsAbi } from "../abi/units.ts";
import { blockNumber } from "../chain/blocks.ts";
import { readLogs } from "../chain/logs.ts";
import { parsed } from "../chain/parsed.ts";
import { codeHashAt } from "../chain/place.ts";
import { BiyError } from "../words/biyError.ts";
import {
  isPreset,
  kindsOf,
  powersOf,
  renderCharter,
  type CharterDocument,
  type CharterFields,
  type NamedPower,
} from "./charter.ts";
import type { Call, Motion } from "./decisions.ts";
import type { CondominiumFile } from "./file.ts";
import { fieldsAt } from "./founded.ts";
import { foundingOf, powersIn, unwritable } from "./founding.ts";
import { fromChain, toChain, type Power, type Rule, type RuleOnChain } from "./rules.ts";
import { asker } from "./view.ts";
import * as CHARTER from "../words/condominium/charter.ts";
import { say } from "../words/say.ts";

type Articles = {
  readonly document: string;
  readonly regulation: string;
  readonly tribunal: string;
  readonly arbitration: string;
  readonly petitionNumerator: bigint;
  readonly petitionDenominator: bigint;
  readonly proxyNumerator: bigint;
  readonly proxyDenominator: bigint;
};

/** What decisions change of what the text states. @param choices of a condominium's register */
type Stated = {
  readonly articles: Articles;
  readonly rules: readonly Rule[];
  readonly powers: readonly Power[];
  readonly powersHash: string;
  readonly choices?: { readonly isAccessionOptional: boolean; readonly isSplitFree: boolean };
};

type On = { readonly provider: Provider; readonly file: CondominiumFile };

const charter = /* @__PURE__ */ new Interface(charterAbi);
const register = /* @__PURE__ */ new Interface(unitsAbi);
const abi = /* @__PURE__ */ AbiCoder.defaultAbiCoder();

/* THE TEXT IN FORCE */

/**
 * The charter's document, if it is the one in force: its root is the charter's, and it states the rules, powers, parts, tribunal and choices
 * that the contracts have.
 * @throws {BiyError} `document` if another is: it was amended since, or the file is not its own; `network`
 */
export async function charterInForce(on: On): Promise<CharterDocument> {
  return (await inForce(on)).document;
}

/** {ICharter-binding}: what a person who accedes signs. @throws {BiyError} `document` unless the file's text is in force; `network` */
export async function bindingInForce(on: On): Promise<string> {
  return bindingOf((await inForce(on)).stated);
}

async function inForce(on: On): Promise<{ stated: Stated; document: CharterDocument }> {
  const [stated, founded] = await Promise.all([readStated(on), fieldsAt(on)]);
  const document = await documentOf(founded, { ...on, stated });
  const { root } = document;
  const { document: actual, regulation } = stated.articles;
  if (root === actual && document.regulationHash === regulation) return { stated, document };
  throw new BiyError("document", say(CHARTER.otherRoot, { root, actual }));
}

/* A NEW TEXT */

/**
 * The charter as a motion would leave it, to be read before it is signed for.
 * @throws {BiyError} `input` if the text can't be written; `document` if the motion's text is another, or names what the file doesn't know;
 * `network`
 */
export async function charterAfter(of: On & { readonly motion: Motion }): Promise<CharterDocument> {
  await requireTrueText(of);
  const [before, founded] = await Promise.all([readStated(of), fieldsAt(of)]);
  return await documentOf(founded, { ...of, stated: after(of.file, before, of.motion.calls) });
}

/**
 * The motion with the text that it makes: where it changes what the charter states, it amends the text last, and so do its calls that take it
 * back. Where it does so already, it stays as it is.
 * @param amends whether it also amends where nothing of that changes: what the file says otherwise than the text in force
 * @throws {BiyError} `input` if the text can't be written; `document` if it names what the file doesn't know; `network`
 */
export async function withNewText({
  amends = false,
  motion,
  ...on
}: On & { readonly motion: Motion; readonly amends?: boolean }): Promise<Motion> {
  const { file } = on;
  const needs = (calls: readonly Call[]) => calls.some((call) => changesStated(file, call)) && !endsInText(file, calls);
  if (!amends && !needs(motion.calls) && !needs(motion.undo)) return motion;
  const [before, founded] = await Promise.all([readStated(on), fieldsAt(on)]);
  const bound = bindingOf(before);
  const calls =
    amends || needs(motion.calls)
      ? [...motion.calls, await amendment(founded, { ...on, stated: after(file, before, motion.calls), bound })]
      : motion.calls;
  if (!needs(motion.undo)) return { ...motion, calls };
  const done = after(file, before, calls);
  const stated = after(file, done, motion.undo);
  const boundThen = endsInText(file, calls) ? bindingOf(done) : bound;
  return { ...motion, calls, undo: [...motion.undo, await amendment(founded, { ...on, stated, bound: boundThen })] };
}

/**
 * That a motion leaves no text behind that says other than the contracts do: where it amends the charter, the text is the file's, with what
 * its calls change, and it replaces the one in force.
 * @returns whether it amends it
 * @throws {BiyError} `document` if it is not; `network`
 */
export async function requireTrueText({ motion, ...on }: On & { readonly motion: Motion }): Promise<boolean> {
  const { file } = on;
  const touches = (calls: readonly Call[]) =>
    calls.some((call) => changesStated(file, call) || isAmendment(file, call));
  if (!touches(motion.calls) && !touches(motion.undo)) return false;
  const [before, founded] = await Promise.all([readStated(on), fieldsAt(on)]);
  let [stated, bound] = [before, bindingOf(before)];
  for (const calls of [motion.calls, motion.undo]) {
    if (calls.some((call) => changesStated(file, call)) && !endsInText(file, calls))
      throw new BiyError("document", CHARTER.withoutText);
    for (const call of calls) {
      const isText = isAmendment(file, call);
      if (isText && (await amendment(founded, { ...on, stated, bound })).data !== call.data.toLowerCase())
        throw new BiyError("document", CHARTER.otherText);
      stated = after(file, stated, [call]);
      if (isText) bound = bindingOf(stated);
    }
  }
  return true;
}

const selectorOf = (of: Interface, method: string): string => of.getFunction(method)?.selector ?? "";
const isCallOf = ({ target, data }: Call, address: string, selectors: readonly string[]): boolean =>
  target.toLowerCase() === address.toLowerCase() && selectors.includes(data.slice(0, 10).toLowerCase());

const isAmendment = ({ addresses }: CondominiumFile, call: Call): boolean =>
  isCallOf(call, addresses.charter, [selectorOf(charter, "amend")]);

const endsInText = (file: CondominiumFile, calls: readonly Call[]): boolean =>
  calls.slice(-1).some((call) => isAmendment(file, call));

/** As Charter._changesStated. */
function changesStated({ addresses }: CondominiumFile, call: Call): boolean {
  const ofCharter = ["setRule", "setPower", "setParts", "setTribunal"].map((method) => selectorOf(charter, method));
  return (
    isCallOf(call, addresses.charter, ofCharter) || isCallOf(call, addresses.register, [selectorOf(register, "choose")])
  );
}

/** The call that adopts the text of what is stated, in place of the one that is bound. */
async function amendment(
  founded: CharterFields,
  { bound, ...of }: On & { readonly stated: Stated; readonly bound: string },
): Promise<Call> {
  const { root, regulationHash } = await documentOf(founded, of);
  return {
    target: of.file.addresses.charter,
    data: charter.encodeFunctionData("amend", [root, regulationHash, bound]),
  };
}

/* WHAT IS STATED */

/** The text that states it; the rest of it, no decision changes but by another file. */
async function documentOf(
  founded: CharterFields,
  { provider, file, stated }: On & { readonly stated: Stated },
): Promise<CharterDocument> {
  const { articles, rules, choices } = stated;
  const powers = namedPowers(file, stated);
  const codeHashes = { ...founded.codeHashes, tribunal: await codeHashAt(provider, articles.tribunal) };
  try {
    return await renderCharter({
      ...founded,
      codeHashes,
      tribunal: articles.tribunal,
      arbitration: articles.arbitration,
      petition: [Number(articles.petitionNumerator), Number(articles.petitionDenominator)],
      proxy: [Number(articles.proxyNumerator), Number(articles.proxyDenominator)],
      preset: isPreset({ rules, powers }) ? founded.preset : "custom",
      rules,
      powers,
      ...choices,
    });
  } catch (thrown) {
    throw unwritable(thrown, "charter");
  }
}

/** {ICharter-binding}. */
function bindingOf({ articles, rules, powersHash, choices }: Stated): string {
  const { document, regulation, tribunal, arbitration, ...parts } = articles;
  const stated =
    choices === undefined
      ? ZeroHash
      : keccak256(abi.encode(["bool", "bool"], [choices.isAccessionOptional, choices.isSplitFree]));
  // As `found` takes them.
  const types = charter.getFunction("found")?.inputs.slice(0, 2) ?? [];
  const encoded = abi.encode(
    [...types, "bytes32", "bytes32"],
    [{ document, regulation, tribunal, arbitration, ...parts }, rules.map(toChain), powersHash, stated],
  );
  return keccak256(encoded);
}

/** What the contracts have now. @throws {BiyError} `network` if the node lacks a part of the table's history */
async function readStated({ provider, file }: On): Promise<Stated> {
  const { addresses, kind } = file;
  const block = await blockNumber(provider);
  const ask = asker(provider, block);
  const highest = Number(await ask<bigint>(addresses.charter, charterAbi, "highestCategory"));
  const [articles, rules, powersHash, choices] = await Promise.all([
    ask<Articles>(addresses.charter, charterAbi, "articles"),
    Promise.all(
      Array.from({ length: highest }, async (_, index) => {
        const [number] = await ask<[bigint]>(addresses.charter, charterAbi, "ruleOf", [index + 1]);
        return fromChain(await ask<RuleOnChain>(addresses.charter, charterAbi, "ruleAt", [number]));
      }),
    ),
    ask<string>(addresses.charter, charterAbi, "powersHash"),
    kind === "condominium"
      ? ask<[boolean, boolean]>(addresses.register, unitsAbi, "choices")
      : Promise.resolve(undefined),
  ]);
  const table = await tableOf({ provider, file, block, powersHash });
  const [isAccessionOptional = false, isSplitFree = false] = choices ?? [];
  return {
    articles,
    rules,
    ...table,
    ...(choices === undefined ? {} : { choices: { isAccessionOptional, isSplitFree } }),
  };
}

type Table = Pick<Stated, "powers" | "powersHash">;
const NO_POWERS: Table = { powers: [], powersHash: ZeroHash };

/** The table of powers with this hash: as it was founded, or by all of its changes, for which alone the log is read. */
async function tableOf({
  provider,
  file,
  block,
  powersHash,
}: On & { readonly block: number; readonly powersHash: string }): Promise<Table> {
  const { addresses, startBlock } = file;
  const founded = powersOf(addresses, powersIn(foundingOf(file))).map((each) => ({
    key: each.key,
    category: BigInt(each.category),
    class: BigInt(each.class),
  }));
  const asFounded = founded.reduce(withPower, NO_POWERS);
  if (asFounded.powersHash === powersHash) return asFounded;
  const logs = await readLogs({
    provider,
    address: addresses.charter,
    topics: [charter.getEvent("PowerChanged")?.topicHash ?? ""],
    fromBlock: startBlock,
    toBlock: block,
  });
  const table = logs.reduce((found, log) => {
    const { args } = parsed(charter, log) ?? {};
    return args === undefined ? found : withPower(found, args.toObject() as PowerOnChain);
  }, NO_POWERS);
  if (table.powersHash !== powersHash) throw new BiyError("network", CHARTER.partOfHistory);
  return table;
}

type PowerOnChain = { readonly key: string; readonly category: bigint; readonly class: bigint };

/** The table with one entry changed: one of zeros is none. */
function withPower({ powers, powersHash }: Table, { key, ...entry }: PowerOnChain): Table {
  const power: Power = { key, category: Number(entry.category), class: Number(entry.class) };
  const isNew = !powers.some((each) => each.key === key);
  const isNone = power.category === 0 && power.class === 0;
  const others = isNew ? [...powers, power] : powers.map((each) => (each.key === key ? power : each));
  return {
    powers: isNone ? others.filter((each) => each !== power) : others,
    powersHash: keccak256(
      abi.encode(["bytes32", "bytes32", "uint8", "uint8"], [powersHash, key, entry.category, entry.class]),
    ),
  };
}

/** The table by names that the text has, or that the file gives for calls outside. @throws {BiyError} `document` for another */
function namedPowers(file: CondominiumFile, { powers, rules }: Stated): NamedPower[] {
  const { addresses, kind } = file;
  const known: readonly NamedPower[] = [
    ...kindsOf(kind).map((each) => ({ kind: each, category: 1 })),
    ...(foundingOf(file).powers ?? []).filter((each) => !("kind" in each)),
  ];
  const names = new Map(powersOf(addresses, known).map(({ key }, index) => [key, known[index]]));
  return powers.map(({ key, category, class: ofClass }) => {
    const name = names.get(key);
    if (name === undefined) throw new BiyError("document", say(CHARTER.unknownPower, { key }));
    const { class: _, ...named } = name;
    // What has a class and no category is decided by the highest.
    return {
      ...named,
      category: category === 0 ? rules.length : category,
      ...(ofClass === 0 ? {} : { class: ofClass }),
    };
  });
}

/** What is stated once these calls are carried out. What is no call of ours, or can't be carried out, changes nothing. */
function after(file: CondominiumFile, before: Stated, calls: readonly Call[]): Stated {
  return calls.reduce((stated, call) => {
    if (!changesStated(file, call) && !isAmendment(file, call)) return stated;
    const parsedCall = parsedOf(call);
    return parsedCall === null ? stated : changed(stated, parsedCall);
  }, before);
}

function parsedOf({ data }: Call): TransactionDescription | null {
  const of = data.startsWith(selectorOf(register, "choose")) ? register : charter;
  try {
    return of.parseTransaction({ data });
  } catch {
    return null;
  }
}

function changed(stated: Stated, { name, args }: TransactionDescription): Stated {
  const given = args.toObject(true) as Record<string, unknown>;
  if (name === "choose") return { ...stated, choices: given as unknown as NonNullable<Stated["choices"]> };
  if (name === "setRule") {
    const rule = fromChain(given["rule"] as RuleOnChain);
    return { ...stated, rules: stated.rules.map((each) => (each.category === rule.category ? rule : each)) };
  }
  if (name === "setPower") return { ...stated, ...withPower(stated, given["power"] as PowerOnChain) };
  const { before: _, ...articles } = given;
  return { ...stated, articles: { ...stated.articles, ...(articles as Partial<Articles>) } };
}
