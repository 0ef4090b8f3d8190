/**
 * Why an automatic step was taken: the factors that the code itself was decided on, in words (Digital Code, art. 43(4)(2)).
 * @module
 */

import { decodeBytes32String, Interface, type Provider } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { BiyError } from "../errors.ts";
import { SENTENCES, type Sentences } from "../sentences.ts";
import { LANGS, type Lang, type Words } from "../terms/errors.ts";
import { momentInWords } from "../terms/slots/time.ts";

export type ExplainedFactor = {
  readonly name: string;
  readonly actual: bigint;
  readonly criterion: bigint;
  readonly met: boolean;
  readonly words: Words;
};

export type Explanation = {
  readonly id: string;
  /** `sale.release`, `sale.refund`, or another template's. */
  readonly rule: string;
  readonly factors: readonly ExplainedFactor[];
  /** The whole of it, a sentence a line. */
  readonly words: Words;
};

const base = /* @__PURE__ */ new Interface(agreementAbi);

const CONTEST: Words = {
  kk: "Бұл толық автоматтандырылған шешім. Келіспейтін тарап аяқталған шарт бойынша да адамға жүгіне алады: «dispute».",
  ru: "Это полностью автоматизированное решение. Несогласная сторона может обратиться к человеку и по завершённому договору: «dispute».",
  en: "This was a fully automated decision. A party that disagrees can ask a human even after the agreement is closed: dispute.",
};

/**
 * Explains the automatic decision in a transaction.
 * @param template its address
 * @param words the template's own sentences; a sale's, if it is one
 * @throws {BiyError} `missing` if there is no such transaction, or nothing in it was decided automatically.
 */
export async function explain({
  provider,
  hash,
  template,
  words = SENTENCES,
}: {
  provider: Provider;
  hash: string;
  template: string;
  words?: Sentences;
}): Promise<Explanation> {
  const receipt = await provider.getTransactionReceipt(hash);
  for (const log of receipt?.logs ?? []) {
    if (log.address !== template) continue;
    const parsed = base.parseLog(log);
    if (parsed?.name !== "AutomaticDecision") continue;
    const rule = decodeBytes32String(parsed.args["rule"] as string);
    const factors = (parsed.args["factors"] as unknown[][]).map(([name, actual, criterion, met]) =>
      factorInWords(decodeBytes32String(name as string), actual as bigint, criterion as bigint, met as boolean, words),
    );
    return { id: parsed.args["id"] as string, rule, factors, words: whole(rule, factors, words) };
  }
  throw new BiyError("missing", {
    kk: "Бұл транзакцияда автоматты шешім жоқ; басқа хешті тексеріңіз.",
    ru: "В этой транзакции нет автоматического решения; проверьте хеш.",
    en: "There is no automatic decision in this transaction; check the hash.",
  });
}

/** One factor in words: what was found, what it was compared with. */
export function factorInWords(
  name: string,
  actual: bigint,
  criterion: bigint,
  met: boolean,
  words: Sentences = SENTENCES,
): ExplainedFactor {
  const known = words.factors[name] ?? SENTENCES.factors[name];
  const say = (lang: Lang) => {
    if (known === undefined) return `${name}: ${actual} / ${criterion}`;
    const value = (n: bigint) => (n > 1_000_000n && known.isNumber !== true ? momentInWords(n, lang) : n.toString());
    const sentence = (met ? known.met : known.notMet)[lang];
    return `${known.name[lang]}: ${sentence.replace("{actual}", value(actual)).replace("{criterion}", value(criterion))}`;
  };
  return { name, actual, criterion, met, words: { kk: say("kk"), ru: say("ru"), en: say("en") } };
}

function whole(rule: string, factors: readonly ExplainedFactor[], { steps }: Sentences): Words {
  const step = rule.split(".")[1] ?? rule;
  const lines = (lang: Lang) =>
    [`${steps[step]?.[lang] ?? step}.`, ...factors.map(({ words }) => `- ${words[lang]}`), CONTEST[lang]].join("\n");
  const [kk = "", ru = "", en = ""] = LANGS.map(lines);
  return { kk, ru, en };
}
