/**
 * What goes wrong, as a sentence in the reader's language. Contract errors are decoded from the data, because ethers does
 * not decode them when a transaction is sent.
 * @module
 */

import { Interface, isHexString, type ErrorDescription } from "ethers";
import { own } from "../words/own.ts";
import { BiyError } from "../words/biyError.ts";
import { bytesIn, codesIn, messagesIn } from "./thrown.ts";
import { inEach, type Lang, type Words } from "../words/lang.ts";
import { saidAs, type Amounts } from "../text/sentence.ts";
import { LAST_MOMENT, momentIn } from "../text/figures.ts";
import * as REFUSED_WORDS from "../words/chain/refused.ts";
import { filledWith, say } from "../words/say.ts";

/** What an error's values are called where they are of an enum, in a language: by error and by the value's name; in the order of the enum. */
export type Members = { readonly [error: string]: { readonly [value: string]: readonly string[] } };

/** The errors of some contracts, with their sentences. A page knows those of the contracts that it deals with. */
export type ErrorSource = {
  readonly interface: Interface;
  /** The sentence of an error in a language, with its places. It is asked for when there is something to say. */
  readonly sentence: (error: string, lang: Lang) => Promise<string | undefined>;
  readonly members?: (lang: Lang) => Promise<Members>;
};

/** How a refusal is told: how amounts are written in it, of a currency that isn't known they are left out; and whose errors are known. */
export type Telling = Amounts & { readonly errors?: readonly ErrorSource[] | undefined };

/** Loads the sentences of errors in a language, in the order of the errors. */
type Load = {
  readonly [lang in Lang]: () => Promise<{ readonly SENTENCES: readonly string[]; readonly MEMBERS: Members }>;
};

/** Errors that are generated with their sentences: `src/abi/agreementErrors.ts`, `src/words/agreements/errors.kk.ts`. */
export function errorSource(abi: readonly string[], load: Load): ErrorSource {
  return {
    interface: new Interface(abi),
    sentence: async (error, lang) =>
      (await load[lang]()).SENTENCES[abi.findIndex((each) => each.startsWith(`error ${error}(`))],
    members: async (lang) => (await load[lang]()).MEMBERS,
  };
}

/** Knows what Solidity itself gives: `Error(string)`, `Panic(uint256)`. */
const SOLIDITY = /* @__PURE__ */ new Interface([]);

/** The contract's error in what a provider or a wallet threw, wherever it put the data. */
export function decodeRevert(thrown: unknown, known: readonly Interface[] = []): ErrorDescription | undefined {
  return bytesIn(thrown).flatMap((data) => [...known, SOLIDITY].flatMap((each) => each.parseError(data) ?? []))[0];
}

/**
 * Makes a {@link BiyError} of anything that was thrown.
 * @returns a BiyError for anything thrown: what it was, if it was one; the person's own refusal; the contract's sentence; or what the node
 * said
 */
export function asBiyError(thrown: unknown, { errors = [], ...amounts }: Telling = {}): BiyError {
  if (thrown instanceof BiyError) return thrown;
  if (isDeclined(thrown)) return new BiyError("declined", REFUSED_WORDS.declined, { cause: thrown });
  const revert = decodeRevert(
    thrown,
    errors.map((each) => each.interface),
  );
  if (revert === undefined) return isRevert(thrown) ? unexplained(thrown) : networkError(thrown);
  if (revert.name === "Error" || revert.name === "Panic") return unexplained(thrown, String(revert.args[0]));
  const source = errors.find((each) => each.interface.getError(revert.selector) !== null);
  const sentence = async (lang: Lang) => {
    const members = own((await source?.members?.(lang)) ?? {}, revert.name) ?? {};
    return filledWith((await source?.sentence(revert.name, lang)) ?? revert.signature, (name, kind) => {
      const index = revert.fragment.inputs.findIndex((input) => input.name === name);
      const input = revert.fragment.inputs[index];
      const value: unknown = revert.args[index];
      if (kind !== undefined) return typeof value === "bigint" ? saidAs(kind, value, { lang, ...amounts }) : undefined;
      return input === undefined ? undefined : (own(members, name)?.[Number(value)] ?? shown(value, input.type, lang));
    });
  };
  const error = `${revert.name}(${shown([...revert.args], "", "en")})`;
  const words = say(REFUSED_WORDS.named, { error });
  return new BiyError("refused", words, { contractError: revert.name, sentence, cause: thrown });
}

/** What a node or a wallet said, without asking whether a contract had a reason. */
export function networkError(thrown: unknown): BiyError {
  if (thrown instanceof BiyError) return thrown;
  if (isDeclined(thrown)) return new BiyError("declined", REFUSED_WORDS.declined, { cause: thrown });
  const said = saidIn(thrown) ?? REFUSED_WORDS.unsaid;
  return new BiyError("network", say(REFUSED_WORDS.network, { said }), { cause: thrown });
}

/** A refusal without an error that we know: a text of another contract, or nothing, since not all nodes pass the reason on. */
function unexplained(thrown: unknown, reason?: string): BiyError {
  const said = reason === undefined ? (saidIn(thrown) ?? REFUSED_WORDS.unsaid) : inEach(() => reason);
  return new BiyError("refused", say(REFUSED_WORDS.unexplained, { said }), { cause: thrown });
}

/** Codes of EIP-1193, of ethers, of WalletConnect; other wallets say it in words only. */
function isDeclined(thrown: unknown): boolean {
  const codes = codesIn(thrown);
  if (codes.includes(4001) || codes.includes(5000) || codes.includes("ACTION_REJECTED")) return true;
  return messagesIn(thrown).some((said) =>
    /\b(user|customer) (rejected|denied|cancell?ed|declined)|(rejected|denied|cancell?ed) by (the )?user\b/i.test(said),
  );
}

/** Whether a node says that the contract refused, whatever else it says. */
function isRevert(thrown: unknown): boolean {
  return messagesIn(thrown).some((said) =>
    /\breverted\b|\brevert(ed)? reason\b|VM Exception|^VM execution error/i.test(said),
  );
}

/** The node's own words rather than those of who passed them on. */
function saidIn(thrown: unknown): Words | undefined {
  const said =
    messagesIn(thrown).find((each) => !isHexString(each) && !/^\s*[[{]/.test(each)) ?? codesIn(thrown).join(", ");
  const short = said.trim().slice(0, 500);
  return short === "" ? undefined : inEach(() => short);
}

/** A value for a person: `uint40` is a moment in all our contracts. */
function shown(value: unknown, type: string, lang: Lang): string {
  if (type === "uint40" && typeof value === "bigint" && value <= LAST_MOMENT) return momentIn(value, lang);
  return Array.isArray(value) ? value.map((each) => shown(each, "", lang)).join(", ") : String(value);
}
