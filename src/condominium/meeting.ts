/**
 * Decisions, from convening to what they did.
 * @module
 */

import {
  Contract,
  Interface,
  ZeroHash,
  type ContractTransactionReceipt,
  type Fragment,
  type FunctionFragment,
  type InterfaceAbi,
  type ParamType,
  type Provider,
} from "ethers";
import { assemblyAbi } from "../abi/assembly.ts";
import { charterAbi } from "../abi/charter.ts";
import { gone, latest } from "../chain/send.ts";
import { sending } from "./send.ts";
import { view } from "../chain/calls.ts";
import { asBiyError } from "../chain/errors.ts";
import { ERRORS } from "./errors.ts";
import { BiyError } from "../words/biyError.ts";
import type { Words } from "../words/lang.ts";
import { encodeMotion, headerOf, textHash, type Call, type Header, type Motion } from "./decisions.ts";
import { own } from "../words/own.ts";
import { fromChain, type Rule, type RuleOnChain } from "./rules.ts";
import * as STEPS from "../words/condominium/steps.ts";
import { requireTrueText } from "./stated.ts";
import { type CondominiumFile, ABIS, type Target, registerAbi } from "./file.ts";
import * as CONVENING from "../words/condominium/convening.ts";
import { say } from "../words/say.ts";

/** A call that a resolution is to make. @throws {BiyError} `input` if the contract has no such function or the arguments don't fit */
export function callOf(
  { addresses, kind }: CondominiumFile,
  on: Target,
  method: string,
  args: readonly unknown[],
): Call {
  const name = `${on}.${method}`;
  const abi = on === "register" ? registerAbi(kind) : own<readonly object[]>(ABIS, on);
  const fragment = functionIn(abi as InterfaceAbi | undefined, method);
  if (fragment === undefined) throw new BiyError("input", say(CONVENING.noCall, { name }), { field: name });
  try {
    return { target: addresses[on], data: new Interface([fragment]).encodeFunctionData(fragment, args) };
  } catch (thrown) {
    const takes = inputsInWords(fragment.inputs);
    throw new BiyError("input", say(CONVENING.otherArguments, { name, takes, given: args.length }), {
      field: name,
      cause: thrown,
    });
  }
}

/** None if there is no such function, or more than one. */
function functionIn(abi: InterfaceAbi | undefined, method: string): FunctionFragment | undefined {
  const functions = abi === undefined ? [] : Interface.from(abi).fragments.filter(isFunction);
  const [found, another] = functions.filter(({ name }) => name === method);
  return another === undefined ? found : undefined;
}

function isFunction(fragment: Fragment): fragment is FunctionFragment {
  return fragment.type === "function";
}

/** Arguments as a motion lists them: `id: uint256, reason: bytes32`; a struct in braces, a list in brackets. */
export function inputsInWords(inputs: readonly ParamType[]): string {
  const typeOf = ({ type, components, arrayChildren }: ParamType): string => {
    if (arrayChildren !== null) return `[${typeOf(arrayChildren)}, …]`;
    return components === null ? type : `{ ${inputsInWords(components)} }`;
  };
  return inputs.map((each) => `${each.name}: ${typeOf(each)}`).join(", ");
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
    text: textHash(text),
    question: `${question.kk} / ${question.ru} / ${question.en}`,
    class: ofClass,
  };
}

/**
 * A motion that was convened. The chain has the motion as it was encoded; a reader who has the motion's file knows the
 * sentence of the question, others its hash alone.
 */
export type Convened = {
  readonly id: string;
  readonly header: Header;
  readonly motion: Motion;
  readonly encoded: string;
};

/** How a motion would be decided now: by the rule of its gravest call. */
export type Foreseen = {
  /** Whether the convener has the mandate for it, and needs no petition. */
  readonly mayConvene: boolean;
  /** Number of the rule. */
  readonly number: number;
  readonly rule: Rule;
  /** The class that votes, or zero for all. */
  readonly class: number;
};

/** What the charter says of a motion before it is convened. @throws {BiyError} `refused` if it can't be put to the vote like this */
export async function foresee({
  provider,
  file,
  motion,
  convener,
}: {
  provider: Provider;
  file: CondominiumFile;
  motion: Motion;
  convener: string;
}): Promise<Foreseen> {
  const charter = new Contract(file.addresses.charter, charterAbi, provider);
  try {
    const frame = (await charter.getFunction("frame")(convener, encodeMotion(motion))) as {
      mayConvene: boolean;
      rule: bigint;
      class: bigint;
    };
    const rule = (await charter.getFunction("ruleAt")(frame.rule)) as RuleOnChain;
    const { mayConvene } = frame;
    return { mayConvene, number: Number(frame.rule), rule: fromChain(rule), class: Number(frame.class) };
  } catch (thrown) {
    throw asBiyError(thrown, { errors: [ERRORS] });
  }
}

/** The gravest category that the charter has; they begin with 1. */
export async function highestCategory({
  provider,
  file,
}: {
  provider: Provider;
  file: CondominiumFile;
}): Promise<number> {
  const { charter: to } = file.addresses;
  return Number(await view<bigint>({ provider, to, abi: charterAbi, method: "highestCategory", args: [] }));
}

/**
 * Puts a motion to the vote. Sent by a person who has the mandate, or whom enough units support; see `support`. Gives
 * the motion as convened, and the receipt.
 * @throws {BiyError} `document` if it would part the charter's text from the contracts; see `withNewText`
 */
export const convene = /* @__PURE__ */ sending(
  async ({ provider }, { file, motion }: { readonly file: CondominiumFile; readonly motion: Motion }) => {
    await requireTrueText({ provider, file, motion });
    const words = say(STEPS.convene, { question: motion.question });
    return { ...assemblyCall(file, "convene", [encodeMotion(motion)]), words };
  },
  (receipt, { file, motion }) => ({ ...convenedIn(file, motion, receipt), receipt }),
);

/** Puts the motion of a decision without quorum, or of one that an arbiter remitted, to the vote again. Anyone, once. */
export const reconvene = /* @__PURE__ */ sending(
  async (_, carried: { readonly file: CondominiumFile; readonly decision: Convened }) =>
    carriedOut("reconvene", carried),
  (receipt, { file, decision }) => ({ ...convenedIn(file, decision.motion, receipt), receipt }),
);

function convenedIn(file: CondominiumFile, motion: Motion, receipt: ContractTransactionReceipt): Convened {
  const contract = new Interface(assemblyAbi);
  for (const log of receipt.logs) {
    if (log.address !== file.addresses.decisions) continue;
    const parsed = contract.parseLog(log);
    if (parsed?.name !== "Convened") continue;
    const header = headerOf(motion, { no: parsed.args["no"] as bigint, convener: parsed.args["convener"] as string });
    return { id: parsed.args["id"] as string, header, motion, encoded: parsed.args["motion"] as string };
  }
  throw gone(receipt.hash);
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
  throw new BiyError("missing", say(CONVENING.convenedNothing, { hash }));
}

type Carrying = { readonly file: CondominiumFile; readonly decision: Pick<Convened, "header" | "encoded"> };

/** Carries out a resolution. Anyone may send it. */
export const execute = /* @__PURE__ */ sending(async (_, carried: Carrying) => carriedOut("execute", carried));

/** Carries out the calls that take an annulled resolution back. Anyone may send it. */
export const undo = /* @__PURE__ */ sending(async (_, carried: Carrying) => carriedOut("undo", carried));

/** Takes a motion back before voting on it opens. Sent by its convener. */
export const withdraw = /* @__PURE__ */ sending(
  async (_, { file, decision }: { readonly file: CondominiumFile; readonly decision: Pick<Convened, "header"> }) => {
    const words = say(STEPS.decisions.withdraw, { no: decision.header.no });
    return { ...assemblyCall(file, "withdraw", [decision.header]), words };
  },
);

function carriedOut(method: "execute" | "undo" | "reconvene", { file, decision }: Carrying) {
  const words = say(STEPS.decisions[method], { no: decision.header.no });
  return { ...assemblyCall(file, method, [decision.header, decision.encoded]), words };
}

/** Publishes the hash of the minutes. */
export const seal = /* @__PURE__ */ sending(
  async (
    _,
    {
      file,
      header,
      minutes,
      evidence = ZeroHash,
    }: {
      readonly file: CondominiumFile;
      readonly header: Header;
      readonly minutes: string;
      readonly evidence?: string;
    },
  ) => {
    const words = say(STEPS.seal, { no: header.no });
    return { ...assemblyCall(file, "seal", [header, minutes, evidence]), words };
  },
);

function assemblyCall({ addresses }: CondominiumFile, method: string, args: readonly unknown[]) {
  return { to: addresses.decisions, abi: assemblyAbi, method, args };
}

/** The chain's present, in seconds. */
export const now = async (provider: Provider): Promise<bigint> => await latest(provider);
