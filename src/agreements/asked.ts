/**
 * What people are asked for an agreement, field by field, and how what they write is read.
 * @module
 */

import { ZeroAddress } from "ethers";
import { fieldAt, type Fielded, type Placed } from "../text/edition.ts";
import { address, oneOf, parsed, refuse, someText, valueOf } from "../text/shape.ts";
import { amount, moment, period } from "../text/written.ts";
import * as AGREED_WORDS from "../words/agreements/agreed.ts";
import * as EXPECTED from "../words/draftsExpected.ts";
import { perLanguage, type Words } from "../words/lang.ts";
import { own } from "../words/own.ts";
import { CONSUMER } from "./consumer.ts";
import { agreedIn } from "./file.ts";
import type { Template } from "./template.ts";
import { fieldsOf, OUTSIDE } from "./terms.ts";

const DAY = 86_400n;

/** The particulars that people are asked for, in the contract's order, each with the type of its slot in the text. */
export function particularsIn({ particularsType }: Pick<Template, "particularsType">, edition: Fielded) {
  return fieldsOf(particularsType).flatMap(({ name }) => {
    const field = fieldAt(edition, `particulars.${name}`);
    return field === undefined ? [] : [{ name, type: field.type }];
  });
}

/** What people are asked of what an edition's text says besides the terms. */
export function askedIn<F extends Placed>(edition: Fielded<F>) {
  return agreedIn(edition).filter(({ name }) => name !== CONSUMER);
}

/** What a person is asked for a field, of the template's own or of what any agreement may say besides; without words for it, its name. */
export function questionOf({ words }: Pick<Template, "words">, name: string): Words {
  return own(words.fields ?? {}, name) ?? own<Words>(AGREED_WORDS.fields, name) ?? perLanguage(() => name);
}

/** One of the particulars, as the edition says that it is written. @throws {BiyError} `input`, naming it */
export function particular(
  { particularsType, checks }: Template,
  edition: Fielded,
  {
    name,
    written,
    now,
    offerEndsAt,
    decimals,
  }: {
    name: string;
    written: string;
    now: bigint;
    offerEndsAt: bigint;
    decimals: number;
  },
): bigint | string {
  const solidity = fieldsOf(particularsType).find((each) => each.name === name)?.type ?? "";
  const bits = BigInt(/^uint([0-9]+)$/.exec(solidity)?.[1] ?? 0);
  const type = fieldAt(edition, `particulars.${name}`)?.type ?? "";
  const value = read(type, { name, written, now, decimals }) ?? parsed(valueOf(solidity), written, name);
  if (typeof value === "bigint") {
    if (value >= 1n << bits) throw refuse(name, EXPECTED.smaller);
    checks?.[name]?.(value, { offerEndsAt, consumer: false });
  }
  return value;
}

/** What of an edition's text is no term of the contract, as the edition says that it is written. @throws {BiyError} `input`, naming it */
export function besides(
  { name, type, choices = {} }: Fielded["fields"][number] & { readonly name: string },
  written: string,
  given: { readonly now: bigint; readonly decimals: number },
): bigint | string {
  const asWritten = read(type, { name, written, ...given });
  return asWritten ?? parsed(type === "choice" ? oneOf(Object.keys(choices)) : someText, written, name);
}

/** A value as people write it, by the type of its slot; nothing, if that has no writing of its own. */
function read(
  type: string,
  { name, written, now, decimals }: { name: string; written: string; now: bigint; decimals: number },
): bigint | string | undefined {
  const by = {
    money: () => amount(written, decimals, name),
    moment: () => moment(written, name, now),
    period: () => period(written, name),
    percent: () => percent(written, name),
    currency: () => currencyFrom(written),
  };
  return Object.hasOwn(by, type) ? by[type as keyof typeof by]() : undefined;
}

/** A currency as people write it: a token's address, "coin", or "KZT": tenge through a bank. */
export function currencyFrom(written: string): string {
  if (written === "KZT") return OUTSIDE;
  return written === "coin" ? ZeroAddress : parsed(address, written, "currency");
}

/** The last moment of an offer, in seconds since 1970. @param now the present, in seconds @throws {BiyError} `input` unless it is later */
export function offerEnd(written: string, now: bigint): bigint {
  const at = moment(written, "offerEndsAt", now);
  if (at <= now) throw refuse("offerEndsAt", EXPECTED.future);
  return at;
}

/** The review period, in seconds. @throws {BiyError} `input` for less than a day */
export function review(written: string): bigint {
  const length = period(written, "reviewPeriod");
  if (length < DAY) throw refuse("reviewPeriod", EXPECTED.aDay);
  return length;
}

/** The cap of costs, in 1/10 000 of what is held, from per cent: "2.5" is 250. @throws {BiyError} `input` for 100 per cent and more */
export function costs(written: string): bigint {
  const cap = percent(written, "costsCap");
  if (cap === 10_000n) throw refuse("costsCap", EXPECTED.costs);
  return cap;
}

function percent(written: string, path: string): bigint {
  const part = amount(written, 2, path);
  if (part > 10_000n) throw refuse(path, EXPECTED.percent);
  return part;
}
