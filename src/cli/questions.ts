/**
 * The questions of `biy terms new`, one by one, each answer checked as it is given.
 * @module
 */

import { isCancel, select, text } from "@clack/prompts";
import { isAddress } from "ethers";
import { existsSync } from "node:fs";
import {
  actorsOf,
  answersFrom,
  askedIn,
  besides,
  costs,
  currencyFrom,
  decimalsOn,
  offerEnd,
  particular,
  particularsIn,
  questionOf,
  review,
  type Template,
} from "../agreements/agreements.ts";
import {
  civilDay,
  dayOf,
  ageAt,
  loaded,
  numberOf,
  parseBin,
  parseIin,
  parsed,
  refuse,
  address,
  requireEmail,
  requireQuantity,
  requireVisible,
  rolesOf,
  type Token,
} from "../text/index.ts";
import { EXPECTED, say } from "../words/index.ts";
import { agreements, BiyError, LANGS, sales, type Lang, type Words, type Person, type Subject } from "../index.ts";
import { readJson, writeWhole } from "../node/index.ts";
import { ask, Declined, onDisk, tell, Usage, type Desk } from "./desk.ts";
import type { Connected } from "./network.ts";
import * as CHECK_WORDS from "../words/cli/check.ts";
import * as DESK_WORDS from "../words/cli/desk.ts";
import * as QUESTIONS_WORDS from "../words/cli/questions.ts";

/** "No" first: what is stated of the law is never stated by a mere Enter. */
const NO_YES = { no: DESK_WORDS.no, yes: DESK_WORDS.yes };

/** What was answered: of which template it is, and what its draft takes. */
export type Answers = { readonly kind: Template; readonly terms: agreements.Draft; readonly parties: unknown };
type Check = (answer: string) => void;

/** What was answered so far, kept on disk after each answer. */
class Asking {
  readonly #desk: Desk;
  readonly #path: string;
  readonly #answers: Record<string, string>;

  constructor(desk: Desk, path: string) {
    if (!desk.interactive) throw new Usage(DESK_WORDS.nobodyToAsk);
    this.#desk = desk;
    this.#path = path;
    this.#answers = existsSync(path) ? readJson(path, answersFrom) : {};
    tell(desk, say(QUESTIONS_WORDS.start, { path }));
  }

  /** A line of text. @param check throws what is wrong with it */
  async line(
    key: string,
    question: Words,
    { check = () => undefined, example }: { check?: Check; example?: string | Words } = {},
  ): Promise<string> {
    const { lang } = this.#desk;
    const validate = (answer: string | undefined) => {
      if (answer === undefined || answer.trim() === "") return QUESTIONS_WORDS.answerNeeded[lang];
      try {
        requireVisible(answer.trim(), { field: question[lang] });
        check(answer.trim());
      } catch (thrown) {
        return wrong(thrown, { lang, question });
      }
      return undefined;
    };
    return await this.#once(key, async () => {
      const message = question[lang];
      const placeholder =
        example === undefined ? {} : { placeholder: typeof example === "string" ? example : example[lang] };
      return await ask(this.#desk, async (io) => await text({ message, validate, ...placeholder, ...io }));
    });
  }

  /** The same text in each language. */
  async texts(key: string, question: Words, example?: Words): Promise<Words> {
    const told: Record<string, string> = {};
    for (const lang of LANGS) {
      const asked = say(QUESTIONS_WORDS.inLanguage, { question, language: CHECK_WORDS.languages[lang] });
      told[lang] = await this.line(`${key}.${lang}`, asked, example === undefined ? {} : { example: example[lang] });
    }
    return told as unknown as Words;
  }

  async choice<T extends string>(key: string, question: Words, options: { readonly [value in T]: Words }): Promise<T> {
    const { lang } = this.#desk;
    const list = (Object.entries(options) as [T, Words][]).map(([value, label]) => ({
      value: value as string,
      label: label[lang],
    }));
    return (await this.#once(
      key,
      async () => await ask(this.#desk, async (io) => await select({ message: question[lang], options: list, ...io })),
    )) as T;
  }

  /** Asks again the next time. */
  forget(key: string): void {
    delete this.#answers[key];
    this.#keep();
  }

  #keep(): void {
    onDisk(this.#path, () => writeWhole(this.#path, JSON.stringify(this.#answers, null, 2) + "\n"));
  }

  async #once(key: string, asked: () => Promise<string | symbol>): Promise<string> {
    const before = this.#answers[key];
    if (before !== undefined) return before;
    const answer = await asked();
    if (isCancel(answer)) throw new Declined(say(QUESTIONS_WORDS.answersKept, { path: this.#path })[this.#desk.lang]);
    this.#answers[key] = String(answer).trim();
    this.#keep();
    return String(answer).trim();
  }
}

/** What is wrong with an answer: of the question, and not of a field that nobody has seen. */
function wrong(thrown: unknown, { lang, question }: { lang: Lang; question: Words }): string {
  if (thrown instanceof BiyError) return thrown.words[lang].replace(thrown.field ?? "…", () => question[lang]);
  throw thrown;
}

const anAddress: Check = (answer) => void parsed(address, answer, "…");

/** What the token of a draft says of itself; nothing of the coin, nor of what is no address. @throws {BiyError} `input` if there is none */
export async function tokenOf({ provider }: Connected, currency: string): Promise<Token | undefined> {
  if (currency === "coin" || !isAddress(currency)) return undefined;
  if ((await provider.getCode(currency)) === "0x")
    throw new BiyError("input", say(QUESTIONS_WORDS.noToken, { currency }));
  return await sales.tokenAt(provider, currency);
}

/** What a person may type, by what it is in the text. */
const EXAMPLES: { readonly [type: string]: string | Words } = {
  moment: "2026-12-20",
  period: QUESTIONS_WORDS.fiveDays,
  percent: "5",
  count: "4",
};

/** Asks for all that an agreement of a template states. @param path where the answers are kept meanwhile */
export async function askTerms(
  desk: Desk,
  {
    path,
    kind,
    edition,
    at,
    now,
  }: {
    path: string;
    kind: Template;
    edition: Template["editions"][number];
    at: Connected;
    now: bigint;
  },
): Promise<Answers> {
  const asking = new Asking(desk, path);
  const [one, other] = actorsOf(kind);
  const of = (side: "first" | "second", question: Words) =>
    say(QUESTIONS_WORDS.ofParty, { party: rolesOf(edition)[side], question });
  const first = await asking.line(one, of("first", QUESTIONS_WORDS.address), { check: anAddress });
  const second = await asking.line(other, of("second", QUESTIONS_WORDS.address), {
    check: (answer) => {
      if (parsed(address, answer, "…") === parsed(address, first, "…"))
        throw new BiyError("input", QUESTIONS_WORDS.twoParties);
    },
  });
  const currency = await asking.line("currency", QUESTIONS_WORDS.currency, {
    check: (answer) => (answer === "coin" ? undefined : anAddress(answer)),
  });
  const token = await tokenOf(at, currency).catch((thrown: unknown) => {
    asking.forget("currency");
    throw thrown;
  });
  const decimals = decimalsOn({ edition, chainId: at.chainId, currency: currencyFrom(currency), token });
  const offer = await asking.line("offerEndsAt", QUESTIONS_WORDS.offerEndsAt, {
    check: (answer) => void offerEnd(answer, now),
    example: QUESTIONS_WORDS.threeDays,
  });
  const given = { now, offerEndsAt: offerEnd(offer, now), decimals };
  const own: Record<string, string> = {};
  for (const { name, type } of particularsIn(kind, edition)) {
    const example = type === "money" ? (decimals > 0 ? "18450000.00" : "18450000") : EXAMPLES[type];
    own[name] = await asking.line(name, questionOf(kind, name), {
      check: (written) => void particular(kind, edition, { name, written, ...given }),
      ...(example === undefined ? {} : { example }),
    });
  }
  const reviewPeriod = await asking.line("reviewPeriod", QUESTIONS_WORDS.reviewPeriod, {
    check: (answer) => void review(answer),
    example: QUESTIONS_WORDS.fiveDays,
  });
  const costsCap = await asking.line("costsCap", QUESTIONS_WORDS.costsCap, {
    check: (answer) => void costs(answer),
    example: "5",
  });
  const besidesIt = await askBesides(asking, kind, { edition, given });
  const common = { edition: edition.name, [one]: first, [other]: second, currency, offerEndsAt: offer };
  const person = await askPerson(asking, one, { now, of: (question) => of("first", question) });
  const parties = {
    [one]: person,
    [other]: await askPerson(asking, other, { now, of: (question) => of("second", question), other: numberOf(person) }),
    subject: await askSubject(asking),
  };
  return { kind, terms: { ...common, ...own, reviewPeriod, costsCap, ...besidesIt }, parties };
}

/** Clauses that are there only if they are wanted: of each what decides on it first, then what else it states. */
async function askBesides(
  asking: Asking,
  kind: Template,
  { edition, given }: { edition: Template["editions"][number]; given: { now: bigint; decimals: number } },
): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  const decides = ({ path }: { path: string }) =>
    edition.clauses.some(({ when = [] }) => when.some((each) => each.path === path));
  let isWanted = false;
  for (const field of askedIn(await loaded(edition))) {
    const { name, type, choices = {} } = field;
    const question = questionOf(kind, name);
    if (decides(field)) {
      const options = type === "choice" ? { no: DESK_WORDS.no, ...choices } : NO_YES;
      const wanted = await asking.choice<string>(`${name}?`, question, options);
      isWanted = wanted !== "no";
      if (type === "choice" && isWanted) told[name] = wanted;
    }
    if (!isWanted || type === "choice") continue;
    const example = EXAMPLES[type];
    told[name] = await asking.line(name, decides(field) ? say(QUESTIONS_WORDS.howMuch, { question }) : question, {
      check: (written) => void besides(field, written, given),
      ...(example === undefined ? {} : { example }),
    });
  }
  return told;
}

/** @param other the number of the person who can't be on this side too */
async function askPerson(
  asking: Asking,
  role: string,
  { now, of, other }: { now: bigint; of: (question: Words) => Words; other?: string },
): Promise<Person> {
  const another: Check = (answer) => {
    if (answer === other) throw new BiyError("input", QUESTIONS_WORDS.twoParties);
  };
  const key = (field: string) => `parties.${role}.${field}`;
  const kind = await asking.choice(key("kind"), of(QUESTIONS_WORDS.who), QUESTIONS_WORDS.kinds);
  const base = {
    name: await asking.texts(key("name"), of(QUESTIONS_WORDS.name)),
    address: await asking.texts(key("address"), of(QUESTIONS_WORDS.postalAddress)),
    email: await asking.line(key("email"), of(QUESTIONS_WORDS.email), {
      check: (answer) => requireEmail(answer, "…"),
    }),
  };
  const identified = await asking.choice(key("identified"), of(QUESTIONS_WORDS.isIdentified), NO_YES);
  const known = identified === "yes" ? { identified: QUESTIONS_WORDS.identifiedByCard } : {};
  const residence = await asking.choice(key("residence"), of(QUESTIONS_WORDS.residence), QUESTIONS_WORDS.residences);
  const isForeign = residence === "foreign";
  const foreign = async () => ({
    country: await asking.texts(key("foreign.country"), of(QUESTIONS_WORDS.country)),
    number: await asking.line(
      key("foreign.number"),
      of(kind === "legalEntity" ? QUESTIONS_WORDS.register : QUESTIONS_WORDS.passport),
      { check: another },
    ),
  });
  if (kind === "legalEntity") {
    const number = isForeign
      ? { foreign: await foreign() }
      : {
          bin: await asking.line(key("bin"), of(QUESTIONS_WORDS.bin), {
            check: (answer) => {
              parseBin(answer);
              another(answer);
            },
          }),
        };
    const signatory = {
      name: await asking.texts(key("signatory.name"), of(QUESTIONS_WORDS.signatoryName)),
      office: await asking.texts(key("signatory.office"), of(QUESTIONS_WORDS.signatoryOffice)),
      basis: await asking.texts(key("signatory.basis"), of(QUESTIONS_WORDS.signatoryBasis)),
    };
    return { kind, ...base, ...number, signatory, ...known };
  }
  const number = isForeign
    ? {
        foreign: {
          ...(await foreign()),
          born: await asking.line(key("foreign.born"), of(QUESTIONS_WORDS.born), {
            check: (answer) => requireGrown(civilDay(answer), now),
            example: "1985-07-14",
          }),
        },
      }
    : {
        iin: await asking.line(key("iin"), of(QUESTIONS_WORDS.iin), {
          check: (answer) => {
            requireGrown(parseIin(answer).birthDate, now);
            another(answer);
          },
        }),
      };
  const consent = await asking.choice(key("consent"), of(QUESTIONS_WORDS.hasConsented), NO_YES);
  if (consent === "no") {
    asking.forget(key("consent"));
    throw new Usage(QUESTIONS_WORDS.consentNeeded);
  }
  return { kind, ...base, ...number, ...known, consent: QUESTIONS_WORDS.inDocument };
}

function requireGrown(birthDate: ReturnType<typeof civilDay>, now: bigint): void {
  if (ageAt(birthDate, civilDay(dayOf(now))) < 18) throw refuse("…", EXPECTED.adult);
}

async function askSubject(asking: Asking): Promise<Subject> {
  const title = await asking.texts("subject.title", QUESTIONS_WORDS.about);
  const items: Subject["items"][number][] = [];
  for (let index = 0, more = "yes"; more === "yes"; index += 1) {
    const key = (field: string) => `subject.items.${index}.${field}`;
    items.push({
      name: await asking.texts(key("name"), QUESTIONS_WORDS.item),
      quantity: await asking.line(key("quantity"), QUESTIONS_WORDS.quantity, {
        check: (answer) => requireQuantity(answer, "…"),
        example: "4",
      }),
      unit: await asking.texts(key("unit"), QUESTIONS_WORDS.unit, QUESTIONS_WORDS.piece),
    });
    more = await asking.choice(key("more"), QUESTIONS_WORDS.anotherItem, NO_YES);
  }
  const place = await asking.texts("subject.delivery.place", QUESTIONS_WORDS.deliveryPlace);
  const more = { ...(await wanted("documents")), ...(await wanted("packaging")) };
  const made = { place: await asking.texts("subject.made.place", QUESTIONS_WORDS.place) };
  return { title, items, delivery: { place, ...more }, made };

  async function wanted(name: "documents" | "packaging"): Promise<{ [name: string]: Words }> {
    const key = `subject.delivery.${name}`;
    if ((await asking.choice(`${key}?`, QUESTIONS_WORDS.stated[name], NO_YES)) === "no") return {};
    return {
      [name]: await asking.texts(key, say(QUESTIONS_WORDS.howMuch, { question: QUESTIONS_WORDS.stated[name] })),
    };
  }
}
