/**
 * Whose program and whose rules an agreement names: a file comes from the other party, who could have put in contracts of their own.
 * @module
 */

import type { Provider } from "ethers";
import type { RulesFacts } from "../arbitration/rules-facts.ts";
import { requireSoundRules, valuesProblem } from "../arbitration/sound.ts";
import type { Deployment } from "../chain/deployments.ts";
import { BiyError } from "../words/biyError.ts";
import { address, hash, parsed, recordOf, strict, wholeNumber } from "../text/shape.ts";
import * as v from "valibot";
import { own } from "../words/own.ts";
import type { DraftContext } from "./draft.ts";
import type { AgreementFile } from "./file.ts";
import type { Template } from "./template.ts";
import { requireGranted } from "./consumer.ts";
import { requireCurrency } from "./currency.ts";
import { requirePlace } from "../chain/place.ts";
import * as KNOWN_WORDS from "../words/agreements/known.ts";
import { say } from "../words/say.ts";

/** The part of a deployment that decides whether terms may be accepted: a {@link Deployment}, or the JSON of its file as it is. */
export type Trusted = Pick<Deployment, "templates" | "tribunal" | "tribunalCodeHash" | "rules"> & {
  readonly chainId: bigint | number | string;
};

/**
 * Where a template's agreements live by a deployment, as a draft asks it.
 * @throws {BiyError} `missing` if the deployment has no such template
 * @example const file = sales.draft(terms, parties, { ...agreements.placeIn(deployment, sales.SALE), rules, now });
 */
export function placeIn(
  { chainId, templates, tribunal, tribunalCodeHash }: Deployment,
  { name }: Pick<Template, "name">,
): Pick<DraftContext, "chainId" | "template" | "codeHash" | "tribunal" | "tribunalCodeHash"> {
  const found = own(templates, name);
  if (found === undefined) throw new BiyError("missing", say(KNOWN_WORDS.noTemplate, { chainId, name }));
  return { chainId, template: found.address, codeHash: found.codeHash, tribunal, tribunalCodeHash };
}

/**
 * Call it with a deployment that you trust before anybody is asked to accept a file, or to let its template take money:
 * what is accepted obeys the program that the file names, whatever its text says. With a provider it refuses a token
 * that is not what the text says, and unsound rules: {@link requireRulesOf}. Without one it sees what the
 * Rules say, and whose they are: the persons who decide may have been removed since. Then accept no rules but the
 * deployment's, and leave the rest to the party who forms: `form` and `amend` always look.
 * @returns whether its Rules are the deployment's, too. Other Rules say themselves who decides a dispute: show them
 * with `rulesInWords`
 * @throws {BiyError} `document` if template, tribunal, the code of either or token are others, or the rules are unsound; `input`,
 * naming the field, if `deployment` is none; `missing`; `network`
 */
export async function requireDeployed(
  file: AgreementFile,
  trusted: Trusted,
  { provider }: { readonly provider?: Provider | null } = {},
): Promise<boolean> {
  const { tribunal, rules } = file.terms.common;
  const known = knownIn(trusted, file.kind.name);
  const pairs = [
    [`${file.chainId}`, known.chainId],
    [file.template, known.template],
    [file.codeHash, known.codeHash],
    [tribunal, known.tribunal],
    [file.tribunalCodeHash, known.tribunalCodeHash],
  ] as const;
  const other = pairs.find(([given, expected]) => given !== expected);
  if (other !== undefined) {
    const [given, expected] = other;
    throw new BiyError("document", say(KNOWN_WORDS.otherProgram, { given, expected }));
  }
  await requireAcceptable(file, provider);
  return known.rules.includes(rules);
}

/** As an agreement's file has them: JSON may have the chain as a number, addresses in lower case, hashes in upper. */
const anyCase = /* @__PURE__ */ (() =>
  v.pipe(
    v.unknown(),
    v.transform((given) => (typeof given === "string" ? given.toLowerCase() : given)),
    hash,
  ))();
const TRUSTED = /* @__PURE__ */ (() =>
  v.object({
    chainId: v.pipe(v.unknown(), v.transform(String), wholeNumber(64n)),
    templates: recordOf(v.unknown()),
    tribunal: address,
    tribunalCodeHash: anyCase,
    rules: strict({ sole: anyCase, three: anyCase }),
  }))();
/** Of the template that is asked for alone: what is wrong with another's entry keeps nobody from this one. */
const PLACED = /* @__PURE__ */ (() => strict({ address, codeHash: anyCase }))();

/** @throws {BiyError} `input`, naming the field */
function knownIn(trusted: Trusted, name: string) {
  const { chainId, templates, tribunal, tribunalCodeHash, rules } = parsed(TRUSTED, trusted);
  const found = parsed(PLACED, own(templates, name), `templates.${name}`);
  return {
    chainId: chainId.toString(),
    template: found.address,
    codeHash: found.codeHash,
    tribunal,
    tribunalCodeHash,
    rules: [rules.sole, rules.three],
  };
}

/**
 * What everyone who accepts looks for, by a signature or by sending: Rules by which somebody else can decide, what a consumer is granted, and,
 * with a provider, the token that the text names.
 * @throws {BiyError} `document`, `input`, `missing`, `network`
 */
export async function requireAcceptable(file: AgreementFile, provider?: Provider | null): Promise<void> {
  requireRulesIn(file);
  requireGranted(file);
  if (!provider) return;
  await requireCurrency(file, provider);
  await requireRulesOf(file, provider);
}

/** Refuses Rules that say themselves that they can't be agreed to: whose authority or successor is a party's own, or that have no text. */
export function requireRulesIn({ rules, terms: { common } }: Pick<AgreementFile, "rules" | "terms">): void {
  const problem = valuesProblem(rules, [common.first, common.second]);
  if (problem !== undefined) throw problem;
}

/**
 * Refuses Rules by which nobody could decide, or whose roster, authority or successor is a party's own. A roster's
 * program may lie about who is in it: prefer the roster of a deployment that you trust.
 * @returns what they say, with what the chain says of them, for `rulesInWords`
 * @throws {BiyError} `document` naming the field, `missing` if the tribunal has no such rules, `network` if its code is not the one that the text states
 */
export async function requireRulesOf(file: AgreementFile, provider: Provider): Promise<RulesFacts> {
  const { tribunal, rules, first, second } = file.terms.common;
  await requirePlace(provider, { chainId: file.chainId, to: tribunal, codeHash: file.tribunalCodeHash });
  return await requireSoundRules({ provider, tribunal, rules, parties: [first, second] });
}
