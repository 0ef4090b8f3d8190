/**
 * The templates that are known here, by the editions of their text: the sale, and those that an author registers.
 * @module
 */

import { Interface, type InterfaceAbi } from "ethers";
import type { Sentences } from "../words/sentences.ts";
import { editionHash, type Edition } from "../text/edition.ts";
import type { Lang, Words } from "../words/lang.ts";
import { TermsError } from "../text/errors.ts";
import { EDITION } from "../text/errors-words.ts";
import type { AgreementState } from "./agreements.ts";
import type { Factor } from "./explain.ts";
import type { Actor, NextStep, StepOf } from "./next.ts";
import { SALE } from "../templates/sale/template.ts";
import type { Say } from "./summary.ts";
import { fieldsOf, type Terms, type Values } from "./terms.ts";

/** The operative part of a decision: who is paid, before the amount, and where performance stands. */
export type DecisionWords = {
  /** With `{address}` in it. */
  readonly first: Words;
  /** With `{address}` in it. */
  readonly second: Words;
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
  /** The first moment of an automatic step that is due at a moment of agreement time; as `_factors` of Agreement.sol has it. */
  readonly openAt: (dueAt: bigint) => bigint;
};

/** What the functions common to all agreements have to know of a template. */
export type Template<P extends Values = Values> = {
  /** What its contract tells `Agreement`: it needs a second word beside `progress`. */
  readonly usesRest?: boolean;
  /** The contract's name. */
  readonly name: string;
  /** Its name in the EIP-712 domain. */
  readonly domain: string;
  /** The EIP-712 type of its particulars, `Particulars(…)`, of numbers, addresses and words of 32 bytes. */
  readonly particularsType: string;
  readonly abi: InterfaceAbi;
  /** All that were ever released: an old agreement reads the same for ever. */
  readonly editions: readonly Edition[];
  /** What is paid in when such an agreement is formed, in base units. */
  amount(particulars: P): bigint;
  /** The key terms as sentences in a language, for the wallet to show. */
  summary(say: Say, lang: Lang): string;
  /** What `first` and `second` are called in {@link NextStep}; the same words without it. */
  readonly actors?: readonly [Actor, Actor];
  /** The steps of its own that are open, or open by time alone, while such an agreement is performed. */
  next?(given: NextGiven<P>): readonly NextStep[];
  /** What would have changed factors of an automatic step, with moments from the terms: more than its sentences can say. */
  otherwise?(given: { readonly rule: string; readonly factors: readonly Factor[]; readonly terms: Terms<P> }): {
    readonly [factor: string]: Words;
  };
  /** Sentences for its own errors, events, factors and steps; those of the base are known. */
  readonly words: Sentences & {
    readonly errors: { readonly [error: string]: Words };
    readonly events?: { readonly [event: string]: Words };
    readonly decision: DecisionWords;
  };
};

type Known = { readonly template: Template; readonly edition: Edition; readonly interface: Interface };

const known = new Map<string, Known>();
add(SALE);

/**
 * Makes a template of another author known, so that files of its editions can be read, signed, formed and disputed.
 * @throws {TermsError} `EditionRefused` if one of its editions has the name of another, or its particulars a type unknown here.
 */
export function register<P extends Values>(template: Template<P>): void {
  const fields = fieldsOf(template.particularsType);
  const other = fields.find(({ type, name }) => name === "" || !/^(uint[0-9]+|address|bytes32)$/.test(type));
  if (other !== undefined) throw new TermsError("EditionRefused", EDITION.otherTypes(template.particularsType));
  for (const edition of template.editions) {
    const present = known.get(edition.name)?.edition;
    if (edition.template !== template.name || (present && editionHash(present) !== editionHash(edition)))
      throw new TermsError("EditionRefused", EDITION.otherEdition(edition.name, template.name));
  }
  add(template);
}

/** The template and the edition with this name, if it is known. */
export function knownAs(edition: string): Known | undefined {
  return known.get(edition);
}

/** All templates that are known. */
export function templates(): Known[] {
  return [...known.values()];
}

function add(template: Template): void {
  const its = new Interface(template.abi);
  for (const edition of template.editions) {
    // What is known stays: nobody who comes later can change how an edition of ours is read.
    if (!known.has(edition.name)) known.set(edition.name, { template, edition, interface: its });
  }
}
