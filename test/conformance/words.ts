/**
 * The part of the conformance suite about words: that a person is told all that a template can do in sentences, and never by its bare name.
 * @module
 */
import { AbiCoder, type ParamType } from "ethers";
import { factorInWords } from "../../src/agreements/explain.ts";
import { stepWords } from "../../src/agreements/next.ts";
import { wordedErrors, type Template } from "../../src/agreements/template.ts";
import { eventInWords } from "../../src/agreements/timeline.ts";
import { interfaceOf } from "../../src/chain/calls.ts";
import { asBiyError, ERRORS } from "../../src/agreements/errors.ts";
import { LANGS, type Words } from "../../src/words/lang.ts";

/** What a template adds to the base, by name. */
export type Own = {
  readonly errors: readonly string[];
  readonly events: readonly string[];
  readonly steps: readonly string[];
  readonly factors: readonly string[];
};

/** All that a template could only tell by a bare name, or without one of the languages: `factor keysOut, met (ru)`. */
export async function unworded(template: Template, { errors, events, steps, factors }: Own): Promise<string[]> {
  const found: string[] = [];
  /** A place of a sentence that is still there was filled with nothing. */
  const check = (what: string, words: Words | undefined, bare: RegExp) => {
    for (const lang of LANGS) {
      const said = words?.[lang].trim() ?? "";
      if (said === "" || bare.test(said) || /\{\w+(?::\w+)?\}/.test(said)) found.push(`${what} (${lang})`);
    }
  };
  const itself = interfaceOf(template.abi);
  // Whatever has no sentence is told by its bare name.
  const known = [...(template.errors === undefined ? [] : [template.errors]), wordedErrors(template.abi, {})];
  for (const name of errors) {
    const its = [ERRORS, ...known].map((each) => each.interface).find((each) => each.getError(name) !== null);
    const data = its?.encodeErrorResult(name, zeros(its.getError(name)?.inputs ?? []));
    check(`error ${name}`, await asBiyError({ data }, { errors: known }).sentences(), new RegExp(`\\b${name}\\(`));
  }
  for (const name of events) {
    const log = itself.parseLog(itself.encodeEventLog(name, zeros(itself.getEvent(name)?.inputs ?? [])));
    if (log === null) throw new Error(`There is no event ${name}.`);
    check(`event ${name}`, eventInWords(log, { own: template.words.events }), new RegExp(`^${name}$`));
  }
  for (const step of steps)
    check(`step ${step}`, stepWords({ kind: template, edition: "" }, step), new RegExp(`^${step}$`));
  for (const name of factors)
    for (const met of [true, false]) {
      const said = factorInWords({ name, actual: 0n, criterion: 0n, met }, { words: template.words });
      const what = `factor ${name}, ${met ? "met" : "not met"}`;
      check(what, said.words, new RegExp(`^${name}: `));
      check(`${what}, required`, said.required, /^$/);
      check(`${what}, otherwise`, said.otherwise, /^$/);
    }
  return found;
}

const zeros = (inputs: readonly ParamType[]): unknown[] =>
  [...AbiCoder.defaultAbiCoder().getDefaultValue(inputs)] as unknown[];
