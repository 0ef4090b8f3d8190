/**
 * An agreement as one file: terms, the words of the summary, the private part, and the acceptances collected so far. It is
 * what the parties send to each other, and what is saved before anything is broadcast.
 * @module
 */

import { id as hashOf, TypedDataEncoder, ZeroHash } from "ethers";
import * as v from "valibot";
import { BiyError } from "../words/biyError.ts";
import { normalised } from "../chain/signatures.ts";
import {
  canonicalJson,
  isOptional,
  type Edition,
  type Fielded,
  type Half,
  type Placed,
  type Released,
  type Whereabouts,
} from "../text/edition.ts";
import { loaded } from "../text/load.ts";
import { renderTerms, text, type Document } from "../text/render.ts";
import type { PrivateFile } from "../text/requisites.ts";
import type { Roots } from "../text/root.ts";
import { LANGS, type Lang } from "../words/lang.ts";
import { slotIn, type Token, type Value } from "../text/slots.ts";
import { requireToken } from "../text/slots/token.ts";
import { requireConsumer } from "./consumer.ts";
import { requireAccounts, requireMoney } from "./outside.ts";
import { summaryOf } from "./summary.ts";
import { editionIn, templateOf, type Template } from "./template.ts";
import {
  fieldsOf,
  particularsHash,
  templateDomain,
  termsTypes,
  typedTerms,
  type Acceptance,
  type Terms,
  type Values,
} from "./terms.ts";
import { commonShape } from "../arbitration/disputable.ts";
import { longestCase, RULE_TYPES, rulesHash, type Rules } from "../arbitration/rules.ts";
import {
  each,
  expects,
  address,
  bytes,
  either,
  hash,
  hasKey,
  listOf,
  maybe,
  oneOf,
  only,
  parsed,
  parseJson,
  someKeys,
  someText,
  strict,
  unlisted,
  valueOf,
  wholeNumber,
} from "../text/shape.ts";
import * as FILE_WORDS from "../words/agreements/file.ts";
import { say } from "../words/say.ts";

/** An agreement as one file, of the template that `kind` is. @typeParam P the template's particulars */
export type AgreementFile<P extends Values = Values> = {
  /** The format: 1. */
  readonly biy: 1;
  /** Its template; JSON has the name of the edition alone. */
  readonly kind: Template<P>;
  readonly edition: string;
  readonly chainId: bigint;
  readonly template: string;
  /** keccak256 of the code at `template`, which the text states. */
  readonly codeHash: string;
  /** keccak256 of the code of the tribunal that the terms name, which the text states. */
  readonly tribunalCodeHash: string;
  readonly terms: Terms<P>;
  /** The rules by which a dispute is decided, as the tribunal has them: the text says them, and their hash is `terms.common.rules`. */
  readonly rules: Rules;
  /** What the parties state of their token, if the edition doesn't know it; the text says it. */
  readonly token?: Token | undefined;
  /** What the parties agree on beside the terms: the text alone says it, and its root binds it. */
  readonly agreed?: Agreed | undefined;
  /** The words whose hash is `terms.common.summary`. */
  readonly summary: string;
  readonly private: PrivateFile;
  /** The root of the text in each language: with those of the others, a text in one is compared with what the terms bind. */
  readonly roots: Roots;
  readonly acceptances: readonly Acceptance[];
  /** Whose data may not be processed, and since when. Bound by nothing: whoever keeps the file keeps to it. */
  readonly restricted?: Restricted;
};

/** What a text says and no contract knows, by the edition's fields `agreed.…`: amounts, shares, lengths, choices. */
export type Agreed = { readonly [field: string]: bigint | string };

/** The moments, in seconds since 1970, from which processing is restricted. */
export type Restricted = { readonly first?: bigint; readonly second?: bigint };

/** The edition that a file's text is of. @throws {BiyError} `missing` */
export function editionOf({ kind, edition }: Pick<AgreementFile, "kind" | "edition">): Edition | Released {
  return editionIn(kind, edition);
}

/** What a wallet signs under a file's terms: the domain, the types, the value with the summary in words (EIP-712). */
export function typedDataOf(file: AgreementFile) {
  const { domain, particularsType } = file.kind;
  return {
    domain: templateDomain(domain, file),
    types: termsTypes(particularsType),
    value: typedTerms(file.terms, file.summary),
  };
}

/** What the text states: the terms, the rules that they name, and what is agreed on besides. */
export function termsOf({ terms, rules, agreed = {} }: Pick<AgreementFile, "terms" | "rules" | "agreed">): {
  readonly [half in Half]: { readonly [name: string]: Value };
} {
  return { ...terms, rules, agreed };
}

/** What the text states of where it is. */
export function whereaboutsOf({
  chainId,
  template,
  codeHash,
  tribunalCodeHash,
  rules,
}: Pick<AgreementFile, "chainId" | "template" | "codeHash" | "tribunalCodeHash" | "rules">): Required<Whereabouts> {
  return { chainId, template, codeHash, tribunalCodeHash, longestCase: longestCase(rules) };
}

/** The value of a field: `common.currency`, `rules.advance`. */
export function termAt(file: Pick<AgreementFile, "terms" | "rules" | "agreed">, path: string): Value | undefined {
  const [half, name = ""] = path.split(".") as [Half, string];
  const { [half]: fields = {} } = termsOf(file);
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The id of the file's agreement: the digest that both parties sign. */
export function idOfFile(file: AgreementFile): string {
  const { domain, types, value } = typedDataOf(file);
  return TypedDataEncoder.hash(domain, types, value);
}

/** Acceptances as they are sent: their signatures as contracts take them. @param digest what was signed */
export function sendable(
  { acceptances }: { readonly acceptances: readonly Acceptance[] },
  digest: string,
): readonly Acceptance[] {
  return acceptances.map(({ party, signature }) => ({
    party,
    signature: normalised(signature, { digest, account: party }),
  }));
}

/** The hash of a file's particulars, which the functions common to all agreements take. */
export function particularsHashOf(file: AgreementFile): string {
  return particularsHash(file.terms.particulars, file.kind.particularsType);
}

/**
 * The text of a file's agreement, checked against what its terms bind: the root and the summary must be those of what is
 * rendered here and now. Whoever accepts takes it in all languages, which is so without `lang`.
 * @param lang one language, for who only reads: it alone is loaded, and is the text that was bound. That the others say the same was checked
 * when it was bound, and is again by who takes them.
 * @throws {BiyError} `document`; `TermsError` where the terms can't be rendered.
 */
export async function render(file: AgreementFile, lang?: Lang): Promise<Document> {
  return await checked(file, lang === undefined ? {} : { lang, roots: file.roots });
}

/** What is rendered: one language, and the roots of the others; with the annexes, or with their roots. */
type Only = { readonly lang?: Lang; readonly roots?: Roots; readonly annexes?: boolean };

async function checked(file: AgreementFile, only: Only): Promise<Document> {
  if (!isKnown(file.private)) throw notKnown();
  const { document, summary } = await bind(file, only);
  const bound = file.terms.common;
  const isRoot = canonicalJson(document.roots) === canonicalJson(file.roots);
  if (!isRoot || document.root !== bound.document || summary !== file.summary || hashOf(summary) !== bound.summary)
    throw otherText();
  return document;
}

/**
 * In place of a leaf, in a file that was written again from the chain: the chain has the root, but not what it is made of. Of such a file
 * the text can't be checked or shown; its terms are as they were, and so is all that is done by them alone.
 */
export const UNKNOWN_LEAF: string = ZeroHash;

/** Whether all of the private part is there, or its leaves. */
export function isKnown({ first, second, subject }: PrivateFile): boolean {
  return ![first, second, subject].some((entry) => "leaf" in entry && entry.leaf === UNKNOWN_LEAF);
}

/**
 * Checks that the file is what its terms bind: as {@link render}, if its private part is known; without it by the summary, which says the
 * terms. Enough to act on what was accepted; to accept, one has to see the text.
 * @throws {BiyError} `document`
 */
export async function requireBound(file: AgreementFile): Promise<void> {
  if (isKnown(file.private)) return void (await render(file));
  requireRules(file);
  const said = summaryOf(editionOf(file), file, file.kind.summary);
  if (said !== file.summary || hashOf(said) !== file.terms.common.summary) throw otherText();
}

/** Other rules than those that the terms name would say of another dispute who decides it. @throws {BiyError} `document` */
function requireRules({ rules, terms }: Pick<AgreementFile, "rules" | "terms">): void {
  if (rulesHash(rules) !== terms.common.rules)
    throw new BiyError("document", say(FILE_WORDS.otherRules, { rules: terms.common.rules }), { field: "rules" });
}

function otherText(): BiyError {
  return new BiyError("document", FILE_WORDS.otherText);
}

function notKnown(): BiyError {
  return new BiyError("document", FILE_WORDS.withoutData);
}

/** The Markdown of one language, checked as {@link render} does; the others and the annexes are not loaded. */
export async function textOf(file: AgreementFile, lang: Lang): Promise<string> {
  return text(await checked(file, { lang, roots: file.roots, annexes: false }), lang);
}

/**
 * The document and the summary of terms whose `document` and `summary` are not set yet, or are to be checked.
 */
export async function bind(
  file: Omit<AgreementFile, "biy" | "summary" | "roots" | "acceptances" | "restricted">,
  { lang, roots, annexes = true }: Only = {},
): Promise<{ document: Document; summary: string }> {
  requireRules(file);
  const released = editionOf(file);
  requireConsumer(released, file);
  requireMoney(file);
  requireAccounts(file);
  const edition = await loaded(released, lang === undefined ? LANGS : [lang], { annexes });
  const { token, rules, agreed, terms: given } = file;
  const { common, particulars } = given;
  const terms = { common: { ...common }, particulars: { ...particulars }, rules: { ...rules }, agreed, token };
  return {
    document: renderTerms(edition, { ...whereaboutsOf(file), terms, private: file.private }, roots),
    summary: summaryOf(released, file, file.kind.summary),
  };
}

/* JSON */

/** The file as JSON: numbers as decimal strings. */
export function toJson(file: AgreementFile): string {
  return (
    JSON.stringify(
      { ...file, kind: undefined },
      (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value),
      2,
    ) + "\n"
  );
}

/** Consents as they stand in files. */
export const consents = () => listOf(strict({ party: address, signature: bytes }));
const KEPT = either(
  hasKey("leaf"),
  strict({ leaf: hash }),
  strict({ salt: hash, data: v.looseObject({}, expects("{ … }")) }),
);
/** What its entries hold is checked as it is rendered: what can't be printed is refused there. That they hold something is asked for before. */
const PRIVATE = strict({ first: KEPT, second: KEPT, subject: KEPT });

/**
 * A file as {@link toJson} writes it.
 * @param particulars the shape of its template's
 * @param agreed {@link agreedShape} of its edition
 * @param roots {@link rootsShape} of its edition
 */
export function fileShape<S extends v.GenericSchema, A extends v.GenericSchema, R extends v.GenericSchema>(
  particulars: S,
  agreed: A,
  roots: R,
) {
  return strict({
    biy: only(1),
    edition: someText,
    chainId: wholeNumber(64n),
    template: address,
    codeHash: hash,
    tribunalCodeHash: hash,
    terms: strict({ common: commonShape(), particulars }),
    rules: strict(Object.fromEntries(RULE_TYPES.map(([name, type]) => [name, valueOf(type)]))),
    token: maybe(strict({ symbol: v.string(), decimals: v.number() })),
    agreed: maybe(agreed),
    summary: someText,
    private: PRIVATE,
    roots,
    acceptances: consents(),
    restricted: maybe(someKeys(["first", "second"], wholeNumber(40n))),
  });
}

/** The roots of an edition's text and of its annexes, as a file has them. */
export function rootsShape({ annexes = {} }: { readonly annexes?: object }) {
  const names = Object.keys(annexes);
  return strict({ ...each(LANGS, maybe(hash)), annexes: maybe(strict(each(names, someKeys(LANGS, hash)))) });
}

/** What an edition's text says besides the terms, as a file has it. */
export function agreedShape(edition: Fielded & Pick<Edition, "slots">) {
  const entries = agreedIn(edition).map(({ name, type, choices = {} }) => {
    const { values } = slotIn(edition, type);
    if (values.kind === "integer") return [name, maybe(wholeNumber(256n))] as const;
    return [name, maybe(values.kind === "choice" ? oneOf(Object.keys(choices)) : someText)] as const;
  });
  return unlisted(strict(Object.fromEntries(entries)), `{ ${entries.map(([name]) => name).join(", ")} }`);
}

/** The fields that an edition's text has besides the terms, each with its name. */
export function agreedIn<F extends Placed>({ fields }: Fielded<F>): (F & { readonly name: string })[] {
  return fields.flatMap((field) =>
    isOptional(field.path) ? [{ ...field, name: field.path.slice(field.path.indexOf(".") + 1) }] : [],
  );
}

/** The particulars of a template, as a file has them. */
export function particularsShape({ particularsType }: Pick<Template, "particularsType">) {
  return strict(Object.fromEntries(fieldsOf(particularsType).map(({ name, type }) => [name, valueOf(type)])));
}

/**
 * Reads {@link toJson} back. Nothing unknown, nothing missing, nothing out of range.
 * @param templates of which its edition may be
 * @throws {BiyError} `input`, naming the field; `missing` if its edition is of none of the templates
 * @example const file = agreements.fromJson(json, [sales.SALE]);
 */
export function fromJson<P extends Values>(json: string, templates: readonly Template<P>[]): AgreementFile<P> {
  const { terms, agreed, roots, ...read } = parsed(fileShape(v.unknown(), v.unknown(), v.unknown()), parseJson(json));
  const kind = templateOf(read.edition, templates) as Template<P>;
  if (read.token !== undefined) requireToken(read.token);
  const particulars = parsed(particularsShape(kind), terms.particulars, "terms.particulars");
  const edition = editionIn(kind, read.edition);
  requireMoney({ ...read, kind: kind as Template, terms: { common: terms.common, particulars } });
  const besides = agreed === undefined ? {} : { agreed: parsed(agreedShape(edition), agreed, "agreed") };
  return {
    ...read,
    kind,
    terms: { common: terms.common, particulars: particulars as P },
    rules: read.rules as Rules,
    ...besides,
    roots: parsed(rootsShape(edition), roots, "roots"),
    private: privateIn(read),
  };
}

/** The private part alone, from its JSON. @throws {BiyError} `input`, naming the field */
export function privateOf(value: unknown): PrivateFile {
  return privateIn({ private: parsed(PRIVATE, value, "private") });
}

/** What it holds is not known yet. */
const privateIn = (read: { readonly private: v.InferOutput<typeof PRIVATE> }) => read.private as PrivateFile;

/** Consents as they stand in files: of their form, not yet compared with any terms. @throws {BiyError} `input` */
export function acceptancesOf(value: unknown, path: string): Acceptance[] {
  return parsed(consents(), value, path);
}
