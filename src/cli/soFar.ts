/**
 * What a draft's text says of answers, with a gap for what nobody has answered yet.
 * @module
 */

import { agreements, LANGS, type AgreementFile, type Lang } from "../index.ts";
import { dateInWords, text } from "../text/index.ts";
import { actorsOf } from "../agreements/agreements.ts";
import { GAP, type Question } from "./ask.ts";

/** The text of a draft made of answers and samples. @param open the questions that samples stand for */
export async function textSoFar(file: AgreementFile, open: readonly Question[], wanted: Lang): Promise<string> {
  const { document, lang } = await renderedIn(file, wanted);
  const gaps = new Set(open.map(({ key }) => key));
  const keyOf = keysIn(file);
  const clauses = document.languages[lang].map((clause) => ({
    ...clause,
    parts: clause.parts.map((part) => (typeof part === "object" && gaps.has(keyOf(part.path)) ? GAP : part)),
  }));
  const whole = text({ ...document, languages: { ...document.languages, [lang]: clauses } }, lang);
  // The private part has no fields: there a sample is known by what it is.
  const samples = open
    .map(({ sample, type }) => (type === "date" ? dateInWords(sample, lang) : sample))
    .filter((sample) => sample.length > 9);
  return samples.reduce((all, sample) => all.replaceAll(sample, GAP), whole);
}

/** What the text of a draft says for a question, with the number in words; nothing, if it says that in the private part. */
export async function saidOf(file: AgreementFile, key: string, wanted: Lang): Promise<string | undefined> {
  const { document, lang } = await renderedIn(file, wanted);
  const keyOf = keysIn(file);
  const values = document.languages[lang].flatMap(({ parts }) => parts.filter((part) => typeof part === "object"));
  // The key facts at the beginning have no words beside their numbers.
  return values.findLast(({ path }) => keyOf(path) === key)?.text;
}

/** The text in the language that is wanted; a draft may have another one alone. */
async function renderedIn(file: AgreementFile, wanted: Lang) {
  const document = await agreements.render(file, wanted);
  const lang = [wanted, ...LANGS].find((each) => document.languages[each].length > 0) ?? wanted;
  return { document, lang };
}

/** The question that a field of the text is of: `particulars.price` of `price`, `common.first` of `buyer`. */
function keysIn({ kind }: AgreementFile): (path: string) => string {
  const [first, second] = actorsOf(kind);
  return (path) => {
    const name = path.replace(/^(?:common|particulars|agreed)\./, "");
    if (path === "common.first") return first;
    return path === "common.second" ? second : name;
  };
}
