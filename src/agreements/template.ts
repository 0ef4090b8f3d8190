/**
 * What a template is to the functions common to all agreements. A file carries its own: nothing is registered.
 * @module
 */

import type { InterfaceAbi } from "ethers";
import { interfaceOf } from "../chain/calls.ts";
import type { ErrorSource } from "../chain/errors.ts";
import { BiyError } from "../words/biyError.ts";
import type { Load } from "../words/later.ts";
import { own } from "../words/own.ts";
import type { Sentences } from "../words/sentences.ts";
import { effectsOf, sumOf, total, type Effect } from "../text/effects.ts";
import { editionHash, type Edition, type Released } from "../text/edition.ts";
import type { Lang, Words } from "../words/lang.ts";
import { TermsError } from "../text/errors.ts";
import * as EDITION from "../words/text/editions.ts";
import { say } from "../words/say.ts";
import type { Common } from "../arbitration/disputable.ts";
import type { AgreementState } from "./state.ts";
import type { Say } from "./summary.ts";
import { fieldsOf, type Terms, type Values } from "./terms.ts";
import * as KNOWN_WORDS from "../words/agreements/known.ts";

/** A template of this package names its parties; another's are `first` and `second`. */
export type Actor = "buyer" | "seller" | "tenant" | "lessor" | "first" | "second" | "party" | "anyone";

/** A step that is open, or will be by time alone. Moments in seconds of the chain. */
export type NextStep = {
  /** The function of the template. */
  readonly step: string;
  readonly actor: Actor;
  /** The first moment at which it can be done, in seconds of the chain; absent: now. */
  readonly from?: bigint;
  /** The last moment, inclusive; absent: no end by itself. */
  readonly until?: bigint;
  /** Can it be done now. */
  readonly ready: boolean;
  readonly words: Words;
  /** Of a step with a date: what happens if who can act does not, and where the money is until then. */
  readonly sentence?: Words;
};

type Dates = {
  readonly from?: bigint;
  readonly until?: bigint;
  readonly otherwise?: Words;
  readonly sentence?: Words;
};

/** Makes a step of a name, for the party who can take it. */
export type StepOf = (name: string, actor: Actor, dates?: Dates) => NextStep;

/** A factor as the chain has it. */
export type Factor = {
  readonly name: string;
  readonly actual: bigint;
  readonly criterion: bigint;
  readonly met: boolean;
};

/** Where performance stands after a decision or a settlement. The four differ in each language. */
export type DecisionWords = {
  /** Before the moment that `progress` is set to. */
  readonly at: Words;
  /** `progress` is set to zero. */
  readonly none: Words;
  /** `progress` stays as it is: before its moment. */
  readonly keptAt: Words;
  /** `progress` stays zero. */
  readonly keptNone: Words;
};

/** What {@link Template.next} is given. */
export type NextGiven<P extends Values> = {
  readonly terms: Terms<P>;
  readonly state: AgreementState;
  readonly step: StepOf;
  /** One of the {@link Template.sentences}, with moments in its places. */
  readonly sentence: (name: string, moments: { readonly [place: string]: bigint }) => Words;
  /** The first moment of an automatic step that is due at a moment of agreement time; as `_factors` of Agreement.sol has it. */
  readonly openAt: (dueAt: bigint) => bigint;
};

/** How an agreement is paid. */
export type Paying = Pick<Common, "currency" | "paymentAgent">;

/** What the functions common to all agreements have to know of a template. */
export type Template<P extends Values = Values> = {
  /** What its contract tells `Agreement`: it needs a second word beside `progress`. */
  readonly usesRest?: boolean;
  /** The contract's name. */
  readonly name: string;
  /** Its name in the EIP-712 domain. */
  readonly domain: string;
  /** The EIP-712 type of its particulars, `Particulars(…)`, of numbers, addresses and words of 32 bytes; `particularsTypeOf` its ABI. */
  readonly particularsType: string;
  readonly abi: InterfaceAbi;
  /** All that were ever released: an old agreement reads the same for ever. */
  readonly editions: readonly (Edition | Released)[];
  /** What a particular must be besides, where people write it: those that are not named are what their type says. @throws {BiyError} `input` */
  readonly checks?: {
    readonly [particular: string]: (
      value: bigint,
      given: { readonly offerEndsAt: bigint; readonly consumer: boolean },
    ) => void;
  };
  /** What particulars must be beside each other, where people write them. @throws {BiyError} `input`, naming one */
  together?(particulars: P): void;
  /** What is paid in when such an agreement is formed, in base units. */
  amount(particulars: P): bigint;
  /** The key terms as sentences in a language, for the wallet to show. @param common what decides on how it is paid */
  summary(say: Say, lang: Lang, common: Paying): string;
  /** What `first` and `second` are called in {@link NextStep}; the same words without it. */
  readonly actors?: readonly [Actor, Actor];
  /** The steps of its own that are open, or open by time alone, while such an agreement is performed. */
  next?(given: NextGiven<P>): readonly NextStep[];
  /** What {@link next} says, loaded in the languages that are asked for: by its name. */
  readonly sentences?: Load;
  /** What would have changed factors of an automatic step, with moments from the terms: more than its sentences can say. */
  otherwise?(given: { readonly rule: string; readonly factors: readonly Factor[]; readonly terms: Terms<P> }): {
    readonly [factor: string]: Words;
  };
  /** Its own errors with their sentences; those of the base are known. */
  readonly errors?: ErrorSource;
  /** Sentences for its own events, factors and steps; those of the base are known. */
  readonly words: Sentences & {
    readonly events?: { readonly [event: string]: Words };
    /** For steps that do another thing where money moves through a bank. */
    readonly outside?: { readonly [step: string]: Words };
    /** What a person is asked for each of the particulars; without it, its name. */
    readonly fields?: { readonly [particular: string]: Words };
    readonly decision: DecisionWords;
  };
};

/** What the parties are called in what people write of a template. */
export function actorsOf({ actors = ["first", "second"] }: Pick<Template, "actors">): readonly [Actor, Actor] {
  return actors;
}

/** The template that the edition with this name is written for. @throws {BiyError} `missing`. */
export function templateOf(edition: string, templates: readonly Template[]): Template {
  const [found, ...others] = templates.flatMap((template) =>
    template.editions.filter(({ name }) => name === edition).map((its) => ({ template, its })),
  );
  if (found === undefined) throw notKnown(edition);
  const { template, its } = found;
  const isOther = ({ its: other }: typeof found) => editionHash(other) !== editionHash(its);
  if (its.template !== template.name || others.some(isOther))
    throw new TermsError("EditionRefused", say(EDITION.otherEdition, { name: edition, template: template.name }));
  const isKnown = ({ type, name }: { type: string; name: string }) =>
    name !== "" && /^(uint[0-9]+|address|bytes32)$/.test(type);
  if (!fieldsOf(template.particularsType).every(isKnown))
    throw new TermsError("EditionRefused", say(EDITION.otherTypes, { type: template.particularsType }));
  return template;
}

/** An edition of a template by its name. @throws {BiyError} `missing` */
export function editionIn({ editions }: Template, name: string): Edition | Released {
  const found = editions.find((each) => each.name === name);
  if (found === undefined) throw notKnown(name);
  return found;
}

/**
 * To whom a step pays all that is held, as the agreement's edition says: a person is asked with that. Nothing, where it doesn't say.
 * @throws {BiyError} `missing`
 */
export function payeeOf(
  { kind, edition }: { readonly kind: Template; readonly edition: string },
  step: string,
): Effect["pays"] {
  return effectsOf(editionIn(kind, edition)).get(step)?.pays;
}

/** What of an agreement says how much its steps move. */
type Agreed = {
  readonly kind: Template;
  readonly edition: string;
  readonly terms: { readonly particulars: Values };
};

/** What a step takes from its taker, in base units, as the agreement's edition says; zero, where it takes nothing. @throws {BiyError} `missing` */
export function takenBy({ kind, edition, terms }: Agreed, step: string): bigint {
  return sumOfTerms(effectsOf(editionIn(kind, edition)).get(step)?.takes, terms);
}

/** What a step pays out while performance goes on, in base units; nothing, where it pays all or nothing. @throws {BiyError} `missing` */
export function partPaidBy({ kind, edition, terms }: Agreed, step: string): bigint | undefined {
  const { part } = effectsOf(editionIn(kind, edition)).get(step) ?? {};
  return part === undefined ? undefined : sumOfTerms(part, terms);
}

/** A sum of particulars: no other can be known before the step is taken. */
function sumOfTerms(sum: string | undefined, { particulars }: { readonly particulars: Values }): bigint {
  return total(sumOf(sum ?? "0") ?? [], (path) => BigInt(particulars[path.slice("particulars.".length)] ?? 0n));
}

/** Errors with their sentences as they stand in a template's words. */
export function wordedErrors(abi: InterfaceAbi, words: { readonly [error: string]: Words }): ErrorSource {
  return {
    interface: interfaceOf(abi),
    sentence: async (error, lang) => await Promise.resolve(own(words, error)?.[lang]),
  };
}

function notKnown(edition: string): BiyError {
  return new BiyError("missing", say(KNOWN_WORDS.noEdition, { edition }));
}
