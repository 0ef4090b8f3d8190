/**
 * An agreement as one file: terms, the words of the summary, the private part, and the acceptances collected so far. It is
 * what the parties send to each other, and what is saved before anything is broadcast.
 * @module
 */

import { getAddress, id as hashOf, isAddress, isHexString, TypedDataEncoder } from "ethers";
import { BiyError } from "../errors.ts";
import { isBytes, normalised } from "../signatures.ts";
import type { Edition } from "../terms/edition.ts";
import { renderTerms, text, type Document } from "../terms/render.ts";
import type { PrivateFile } from "../terms/requisites.ts";
import type { Lang, Words } from "../terms/errors.ts";
import { summaryOf } from "./summary.ts";
import { knownAs, type Template } from "./templates.ts";
import {
  fieldsOf,
  particularsHash,
  templateDomain,
  termsTypes,
  typedTerms,
  type Acceptance,
  type Common,
  type SaleParticulars,
  type Terms,
  type Values,
} from "./terms.ts";
import { EXPECTED } from "./expected.ts";

/** A sale's, unless another template's particulars are named. */
export type AgreementFile<P extends Values = SaleParticulars> = {
  /** The format: 1. */
  readonly biy: 1;
  readonly edition: string;
  readonly chainId: bigint;
  readonly template: string;
  /** keccak256 of the code at `template`, which the text states. */
  readonly codeHash: string;
  readonly terms: Terms<P>;
  /** The words whose hash is `terms.common.summary`. */
  readonly summary: string;
  readonly private: PrivateFile;
  readonly acceptances: readonly Acceptance[];
  /** Whose data may not be processed, and since when. Bound by nothing: whoever keeps the file keeps to it. */
  readonly restricted?: Restricted;
};

/** The moments, in seconds since 1970, from which processing is restricted. */
export type Restricted = { readonly first?: bigint; readonly second?: bigint };

/** An agreement of any template that is known. */
export type AnyFile = AgreementFile<Values>;

/** The released edition with this name. @throws {BiyError} `missing`. */
export function editionOf(name: string): Edition {
  return found(name).edition;
}

/** The template that the edition with this name is written for. @throws {BiyError} `missing`. */
export function templateOf(edition: string): Template {
  return found(edition).template;
}

function found(name: string): { edition: Edition; template: Template } {
  const known = knownAs(name);
  if (known === undefined) {
    throw new BiyError("missing", {
      kk: `«${name}» редакциясы бұл жинақта жоқ; оны шығарған нұсқаны орнатыңыз немесе оның үлгісін тіркеңіз.`,
      ru: `Редакции «${name}» в этом пакете нет; установите версию, в которой она выпущена, или зарегистрируйте её шаблон.`,
      en: `There is no edition "${name}" in this package; install the version that released it, or register its template.`,
    });
  }
  return known;
}

/** What a wallet signs under a file's terms: the domain, the types, the value with the summary in words (EIP-712). */
export function typedDataOf(file: AnyFile) {
  const { domain, particularsType } = templateOf(file.edition);
  return {
    domain: templateDomain(domain, file),
    types: termsTypes(particularsType),
    value: typedTerms(file.terms, file.summary),
  };
}

/** The id of the file's agreement: the digest that both parties sign. */
export function idOfFile(file: AnyFile): string {
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
export function particularsHashOf(file: AnyFile): string {
  return particularsHash(file.terms.particulars, templateOf(file.edition).particularsType);
}

/**
 * The text of a file's agreement, checked against what its terms bind: the root and the summary must be those of what is
 * rendered here and now.
 * @throws {BiyError} `document`; {@link TermsError} where the terms can't be rendered.
 */
export function render(file: AnyFile): Document {
  const { document, summary } = bind(file);
  const bound = file.terms.common;
  if (document.root !== bound.document || summary !== file.summary || hashOf(file.summary) !== bound.summary) {
    throw new BiyError("document", {
      kk: "Мәтін немесе қысқаша мазмұн шарттарда көрсетілгенге сәйкес емес: файл өзгертілген. Қол қоймаңыз, екінші тараптан файлды қайта сұраңыз.",
      ru: "Текст или краткое содержание не те, что связаны условиями: файл изменён. Не подтверждайте его и запросите файл у другой стороны заново.",
      en: "The text or the summary is not what the terms bind: the file was changed. Do not accept it; ask the other party for the file again.",
    });
  }
  return document;
}

/** The Markdown of one language, checked as {@link render} does. */
export function textOf(file: AnyFile, lang: Lang): string {
  return text(render(file), lang);
}

/** The document and the summary of terms whose `document` and `summary` are not set yet, or are to be checked. */
export function bind(file: Pick<AnyFile, "edition" | "chainId" | "template" | "codeHash" | "terms" | "private">): {
  document: Document;
  summary: string;
} {
  const edition = editionOf(file.edition);
  const terms = { common: { ...file.terms.common }, particulars: { ...file.terms.particulars } };
  const place = { chainId: file.chainId, template: file.template, codeHash: file.codeHash };
  return {
    document: renderTerms(edition, { ...place, terms, private: file.private }),
    summary: summaryOf(edition, { ...place, terms: file.terms }, templateOf(file.edition).summary),
  };
}

/* JSON */

/** The file as JSON: numbers as decimal strings. */
export function toJson(file: AnyFile): string {
  return JSON.stringify(file, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value), 2) + "\n";
}

const COMMON_NUMBERS = { reviewPeriod: 32n, offerEndsAt: 40n, costsCap: 16n };
const COMMON_HASHES = ["rules", "assets", "replaces", "document", "summary", "salt"];
const COMMON_ADDRESSES = ["first", "second", "currency", "tribunal"];

/**
 * Reads {@link toJson} back. Nothing unknown, nothing missing, nothing out of range.
 * @throws {BiyError} `input`, naming the field.
 */
export function fromJson<P extends Values = Values>(json: string): AgreementFile<P> {
  const keys = ["biy", "edition", "chainId", "template", "codeHash", "terms", "summary", "private", "acceptances"];
  const raw = object(parseJson(json), "file", keys, ["restricted"]);
  if (raw["biy"] !== 1) throw refuse("biy", "1");
  const terms = object(raw["terms"], "terms", ["common", "particulars"]);
  const common = object(terms["common"], "terms.common", [
    ...COMMON_ADDRESSES,
    ...COMMON_HASHES,
    ...Object.keys(COMMON_NUMBERS),
  ]);
  const read: Record<string, string | bigint> = {};
  for (const name of COMMON_ADDRESSES) read[name] = address(common[name], `terms.common.${name}`);
  for (const name of COMMON_HASHES) read[name] = hash(common[name], `terms.common.${name}`);
  for (const [name, bits] of Object.entries(COMMON_NUMBERS))
    read[name] = wholeNumber(common[name], `terms.common.${name}`, bits);
  const edition = string(raw["edition"], "edition");
  const fields = fieldsOf(templateOf(edition).particularsType);
  const names = fields.map(({ name }) => name);
  const given = object(terms["particulars"], "terms.particulars", names);
  const particulars = fields.map(({ name, type }) => [name, valueOf(type, given[name], `terms.particulars.${name}`)]);
  const acceptances = acceptancesOf(raw["acceptances"], "acceptances");
  return {
    biy: 1,
    edition,
    chainId: wholeNumber(raw["chainId"], "chainId", 64n),
    template: address(raw["template"], "template"),
    codeHash: hash(raw["codeHash"], "codeHash"),
    terms: {
      common: read as unknown as Common,
      particulars: Object.fromEntries(particulars) as P,
    },
    summary: string(raw["summary"], "summary"),
    // The private part is checked as it is rendered: what can't be printed is refused there.
    private: object(raw["private"], "private", ["first", "second", "subject"]) as unknown as PrivateFile,
    acceptances,
    ...(raw["restricted"] === undefined ? {} : { restricted: restrictedOf(raw["restricted"]) }),
  };
}

function restrictedOf(value: unknown): Restricted {
  const moments = Object.entries(object(value, "restricted", [], ["first", "second"]));
  return Object.fromEntries(moments.map(([party, at]) => [party, wholeNumber(at, `restricted.${party}`, 40n)]));
}

/** @param expected the same in all languages, or in each */
export function refuse(path: string, expected: string | Words): BiyError {
  const of = (lang: Lang) => (typeof expected === "string" ? expected : expected[lang]);
  const words = {
    kk: `«${path}» өрісі дұрыс емес; күтілетіні: ${of("kk")}.`,
    ru: `Поле «${path}» неверно; ожидается: ${of("ru")}.`,
    en: `The field "${path}" is wrong; expected: ${of("en")}.`,
  };
  return new BiyError("input", words, { field: path });
}

/** @throws {BiyError} `input` unless it is JSON. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (thrown) {
    throw new BiyError(
      "input",
      { kk: "Файл JSON емес.", ru: "Файл не в формате JSON.", en: "The file is not JSON." },
      { cause: thrown },
    );
  }
}

export function object(
  value: unknown,
  path: string,
  keys: readonly string[],
  optional: readonly string[] = [],
): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refuse(path, `{ ${keys.join(", ")} }`);
  for (const key of keys) if (!Object.hasOwn(value, key)) throw refuse(`${path}.${key}`, EXPECTED.value);
  for (const key of Object.keys(value)) {
    if (!keys.includes(key) && !optional.includes(key)) throw refuse(`${path}.${key}`, EXPECTED.unknown);
  }
  return value as Record<string, unknown>;
}

export function string(value: unknown, path: string): string {
  if (typeof value !== "string" || value === "") throw refuse(path, EXPECTED.text);
  return value;
}

/** An address with its checksum (ERC-55): all lower case would hide a wrong letter. */
export function address(value: unknown, path: string): string {
  if (typeof value !== "string" || !isAddress(value) || getAddress(value) !== value)
    throw refuse(path, EXPECTED.address);
  return value;
}

/** 32 bytes in lower case. */
export function hash(value: unknown, path: string): string {
  if (!isHexString(value, 32) || value !== value.toLowerCase()) throw refuse(path, EXPECTED.hash);
  return value;
}

/** Consents as they stand in files: of their form, not yet compared with any terms. @throws {BiyError} `input` */
export function acceptancesOf(value: unknown, path: string): Acceptance[] {
  if (!Array.isArray(value)) throw refuse(path, "[{ party, signature }]");
  return value.map((each: unknown, index) => {
    const { party, signature } = object(each, `${path}[${index}]`, ["party", "signature"]);
    if (!isBytes(signature)) throw refuse(`${path}[${index}].signature`, "0x…");
    return { party: address(party, `${path}[${index}].party`), signature };
  });
}

/** A value of particulars, by its EIP-712 type. */
function valueOf(type: string, value: unknown, path: string): bigint | string {
  if (type === "address") return address(value, path);
  return type === "bytes32" ? hash(value, path) : wholeNumber(value, path, BigInt(type.slice("uint".length)));
}

/** A number as decimal text, less than 2^`bits`. */
export function wholeNumber(value: unknown, path: string, bits: bigint): bigint {
  if (typeof value !== "string" || !/^(0|[1-9][0-9]*)$/.test(value) || BigInt(value) >= 1n << bits) {
    throw refuse(path, EXPECTED.wholeNumber(bits));
  }
  return BigInt(value);
}
