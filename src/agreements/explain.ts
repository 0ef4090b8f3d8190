/**
 * Why an automatic step was taken: the factors that the code itself was decided on, what would have changed them, and how a human
 * is asked (Digital Code, art. 43(4)(2) and (3)).
 * @module
 */

import { decodeBytes32String, Interface, type Provider } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { BiyError } from "../words/biyError.ts";
import { CRITERIA, SENTENCES, type Sentences } from "../words/sentences.ts";
import { perLanguage, type Lang, type Words } from "../words/lang.ts";
import { filledWith, say } from "../words/say.ts";
import { saidAs, type Amounts } from "../text/sentence.ts";
import { momentInEach } from "../text/moments.ts";
import { momentInWords, period } from "../text/slots/time.ts";
import { idOfFile, type AgreementFile } from "./file.ts";
import { refuse } from "../text/shape.ts";
import { amountsOf } from "./money.ts";
import { requirePlace } from "../chain/place.ts";
import { view } from "../chain/calls.ts";
import type { Factor } from "./template.ts";
import { PHASES } from "./terms.ts";
import { own } from "../words/own.ts";
import * as STATES from "../words/states.ts";
import * as EXPLAIN_WORDS from "../words/agreements/explain.ts";

/** A factor of an automatic decision, with its sentences. */
export type ExplainedFactor = Factor & {
  /** What was found. */
  readonly words: Words;
  /** What has to hold for it to be met; absent where the template has no words for it. */
  readonly required?: Words;
  /** What would have changed it; absent as above. */
  readonly otherwise?: Words;
};

/** How, until when and with whom a person has a human review an automatic decision. */
export type HumanReview = {
  /** The function that asks. It has no last moment: a party can call it before the step, and after the agreement's end. */
  readonly step: "dispute";
  /** The last moment (inclusive) up to which the step waited, so that a human could be asked instead. */
  readonly waitedUntil?: bigint;
  /** What of it only the agreement's file says: who can ask, for how long the step waited at least, who decides. */
  readonly parties?: readonly [string, string];
  readonly reviewPeriod?: bigint;
  readonly tribunal?: string;
  readonly rules?: string;
  readonly words: Words;
};

/** An automatic decision explained: on which factors it was taken, and how a human reviews it. */
export type Explanation = {
  readonly id: string;
  /** `sale.release`, `sale.refund`, or another template's. */
  readonly rule: string;
  readonly factors: readonly ExplainedFactor[];
  readonly human: HumanReview;
  /** The whole of it, a sentence a line. */
  readonly words: Words;
};

const base = /* @__PURE__ */ new Interface(agreementAbi);

/**
 * Explains the automatic decision in a transaction.
 * @param template its address
 * @param words the template's own sentences; a sale's, if it is one
 * @param file the agreement: the explanation is of the decision on it, and says who decides and until when that was waited for
 * @throws {BiyError} `missing` if there is no such transaction, or nothing in it was decided automatically (on that agreement).
 * @see Digital Code, art. 43(4)(2): the key factors and criteria; art. 43(4)(3): review by a human
 */
export async function explain({
  provider,
  hash,
  template,
  words = SENTENCES,
  file,
}: {
  provider: Provider;
  hash: string;
  template: string;
  words?: Sentences;
  file?: AgreementFile;
}): Promise<Explanation> {
  const wanted = file === undefined ? undefined : idOfFile(file);
  const receipt = await provider.getTransactionReceipt(hash);
  let ledger: Promise<string | undefined> | undefined;
  for (const log of receipt?.logs ?? []) {
    const parsed = base.parseLog(log);
    if (parsed?.name !== "AutomaticDecision") continue;
    if (log.address !== template && log.address !== (await (ledger ??= ledgerAt(provider, template)))) continue;
    const id = parsed.args["id"] as string;
    if (wanted !== undefined && id !== wanted) continue;
    const rule = decodeBytes32String(parsed.args["rule"] as string);
    const found = factorsIn(parsed.args["factors"] as unknown[][]);
    const more = file === undefined ? {} : otherwiseIn(file, { rule, factors: found });
    const amounts = file === undefined ? {} : amountsOf(file);
    const explained = found.map((factor) => factorInWords(factor, { words, more: more[factor.name], amounts }));
    const human = reviewOf(found, file);
    return { id, rule, factors: explained, human, words: whole(rule, { explained, human, words }) };
  }
  throw new BiyError("missing", EXPLAIN_WORDS.nothingAutomatic);
}

/**
 * The factors of an automatic step as they are now, before anybody takes it.
 * @param step a function that has its factors in a view: `release`
 * @throws {BiyError} `input` if the template has no such automatic step; `refused` unless the agreement is performed; `network`.
 * @see Digital Code, art. 43(4)(2): the key factors and criteria
 */
export async function factors({
  provider,
  file,
  step,
}: {
  provider: Provider;
  file: AgreementFile;
  step: string;
}): Promise<ExplainedFactor[]> {
  const { abi, words } = file.kind;
  const views = new Interface(abi).fragments.flatMap(
    (each) => /^(\w+)Factors$/.exec((each as { name?: string }).name ?? "")?.[1] ?? [],
  );
  if (!views.includes(step)) throw refuse("step", views.join(", "));
  await requirePlace(provider, { chainId: file.chainId, to: file.template });
  const on = { provider, to: file.template, abi };
  const [phase = 0n] = await view<bigint[]>({ ...on, method: "recordOf", args: [idOfFile(file)] });
  const present = PHASES[Number(phase)] ?? "none";
  if (present !== "performing")
    throw new BiyError("refused", say(EXPLAIN_WORDS.notPerforming, { phase: STATES.phase[present] }));
  const { common, particulars } = file.terms;
  return factorsIn(await view<unknown[][]>({ ...on, method: `${step}Factors`, args: [common, particulars] })).map(
    (factor) => factorInWords(factor, { words, amounts: amountsOf(file) }),
  );
}

/** Factors as a contract gives them. */
export function factorsIn(found: readonly (readonly unknown[])[]): Factor[] {
  return found.map(([name, actual, criterion, met]) => ({
    name: decodeBytes32String(name as string),
    actual: actual as bigint,
    criterion: criterion as bigint,
    met: met as boolean,
  }));
}

/** The ledger of a template, which decides where silence confirms a payment; nothing, if there is no template. @throws {BiyError} `network` */
export async function ledgerAt(provider: Provider, template: string): Promise<string | undefined> {
  const asked = { provider, to: template, abi: agreementAbi, method: "ledger", args: [] };
  return await view<string | undefined>({ ...asked, mayRefuse: true });
}

function otherwiseIn(file: AgreementFile, { rule, factors }: { rule: string; factors: readonly Factor[] }) {
  return file.kind.otherwise?.({ rule, factors, terms: file.terms }) ?? {};
}

/** `words`: of its template; `more`: what would have changed it, from the terms; `amounts`: how those of the agreement are written. */
type Wording = { readonly words?: Sentences; readonly more?: Words | undefined; readonly amounts?: Amounts };

/** One factor in words: what was found, what it had to be, what would have changed it. */
export function factorInWords(
  factor: Factor,
  { words = SENTENCES, more, amounts = {} }: Wording = {},
): ExplainedFactor {
  const { name, actual, criterion, met } = factor;
  const known = own(words.factors, name) ?? own(SENTENCES.factors, name);
  if (known === undefined) {
    const plain = `${name}: ${actual} / ${criterion}`;
    return {
      ...factor,
      words: { kk: plain, ru: plain, en: plain },
      ...(more === undefined ? {} : { otherwise: more }),
    };
  }
  const values: { readonly [name: string]: bigint } = { actual, criterion, after: criterion + 1n };
  const value = (n: bigint, lang: Lang) =>
    n > 1_000_000n && known.isNumber !== true ? momentInWords(n, lang) : n.toString();
  const filled = (sentence: Words) =>
    perLanguage((lang) =>
      filledWith(sentence[lang], (key, kind) => {
        const found = values[key];
        if (found === undefined) return undefined;
        return kind === undefined ? value(found, lang) : saidAs(kind, found, { lang, ...amounts });
      }),
    );
  const said = filled(met ? known.met : known.notMet);
  // A template's own words first; for the factors of the base, ours.
  const { criterion: required, otherwise } = { ...own(CRITERIA, name), ...known };
  const change = otherwise === undefined ? undefined : filled(otherwise[met ? "met" : "notMet"]);
  const changes = [change, more].filter((each) => each !== undefined);
  return {
    ...factor,
    words: perLanguage((lang) => `${known.name[lang]}: ${said[lang]}`),
    ...(required === undefined ? {} : { required: filled(required) }),
    ...(changes.length === 0 ? {} : { otherwise: perLanguage((lang) => changes.map((each) => each[lang]).join(" ")) }),
  };
}

/** How a human is asked, and was: from the factor that every automatic step has, and from the terms. */
function reviewOf(factors: readonly Factor[], file: AgreementFile | undefined): HumanReview {
  const waitedUntil = factors.find(({ name }) => name === "time")?.criterion;
  const common = file?.terms.common;
  const waited = () => {
    if (waitedUntil === undefined) return [];
    const length = common && perLanguage((lang) => period.format(common.reviewPeriod, lang, NO_MONEY));
    const waiting = length && say(EXPLAIN_WORDS.ofPeriod, { period: length });
    const added = waiting === undefined ? "" : perLanguage((lang) => ` ${waiting[lang]}`);
    return [say(EXPLAIN_WORDS.waited, { until: momentInEach(waitedUntil), period: added })];
  };
  const decides = () => {
    if (common === undefined) return [];
    const { first, second, tribunal, rules } = common;
    return [say(EXPLAIN_WORDS.decides, { first, second, tribunal, rules })];
  };
  const sentences = [...waited(), EXPLAIN_WORDS.contest, ...decides()];
  return {
    step: "dispute",
    ...(waitedUntil === undefined ? {} : { waitedUntil }),
    ...(common === undefined
      ? {}
      : {
          parties: [common.first, common.second],
          reviewPeriod: common.reviewPeriod,
          tribunal: common.tribunal,
          rules: common.rules,
        }),
    words: perLanguage((lang) => sentences.map((each) => each[lang]).join("\n")),
  };
}

const NO_MONEY = { currencies: [] };

function whole(
  rule: string,
  { explained, human, words }: { explained: readonly ExplainedFactor[]; human: HumanReview; words: Sentences },
): Words {
  const said = ruleInWords(rule, words);
  return perLanguage((lang) => [`${said[lang]}.`, factorLines(explained, lang), human.words[lang]].join("\n"));
}

/** The rule of every ledger. */
const UNANSWERED = "ledger.unanswered";

/** What a rule of automatic decisions does: in its template's words, or in those of the base. */
export function ruleInWords(rule: string, words: Sentences): Words {
  const step = rule === UNANSWERED ? "confirmUnanswered" : (rule.split(".")[1] ?? rule);
  return own(words.steps, step) ?? own(SENTENCES.steps, step) ?? perLanguage(() => step);
}

/** Factors for a person: what each is, what it has to be, what would change it. */
export function factorLines(explained: readonly ExplainedFactor[], lang: Lang): string {
  return explained
    .flatMap(({ words: found, required, otherwise, met }) => [
      `- ${found[lang]}`,
      ...(required === undefined
        ? []
        : [
            `  ${EXPLAIN_WORDS.required[lang]}: ${required[lang]} — ${(met ? EXPLAIN_WORDS.met : EXPLAIN_WORDS.notMet)[lang]}.`,
          ]),
      ...(otherwise === undefined ? [] : [`  ${otherwise[lang]}`]),
    ])
    .join("\n");
}
