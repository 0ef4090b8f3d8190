/**
 * The questions of `biy new`: all that an agreement's draft states, in the order of its file, then the parties and the subject.
 * @module
 */

import { isAddress } from "ethers";
import {
  actorsOf,
  askedIn,
  currencyFrom,
  decimalsOn,
  editionFor,
  particularsIn,
  questionOf,
  type Template,
} from "../agreements/agreements.ts";
import { agreements, BiyError, OUTSIDE, sales, type Words } from "../index.ts";
import { dayOf, loaded, rolesOf, type Token } from "../text/index.ts";
import { say } from "../words/index.ts";
import * as DESK_WORDS from "../words/cli/desk.ts";
import * as QUESTIONS_WORDS from "../words/cli/questions.ts";
import { choice, each, texts, wants, type Ask, type Question } from "./ask.ts";
import type { Connected } from "./network.ts";
import { askPerson, askSubject } from "./parties.ts";

/** What was answered: of which template it is, and what its draft takes. */
export type Given = {
  readonly kind: Template;
  readonly token?: Token | undefined;
  readonly terms: agreements.Draft;
  readonly parties: unknown;
};

export type Asked = {
  /** Those that it may be of. */
  readonly kinds: readonly Template[];
  readonly now: bigint;
  readonly chainId: bigint;
  readonly tokenOf: (currency: string) => Promise<Token | undefined>;
};

const DAY = 86_400n;

/** What a token says of itself; nothing of the coin, nor of what is no address. @throws {BiyError} `input` if there is none */
export async function tokenOf({ provider }: Connected, currency: string): Promise<Token | undefined> {
  if (!isAddress(currency)) return undefined;
  if ((await provider.getCode(currency)) === "0x")
    throw new BiyError("input", say(QUESTIONS_WORDS.noToken, { currency }), { field: "currency" });
  try {
    return await sales.tokenAt(provider, currency);
  } catch (thrown) {
    if (!(thrown instanceof BiyError) || thrown.code !== "input") throw thrown;
    throw new BiyError("input", thrown.words, { field: "currency", cause: thrown });
  }
}

/** Asks for all that an agreement states. @throws {BiyError} `input`, naming the field whose answer can't be */
export async function askTerms(ask: Ask, { kinds, now, chainId, tokenOf: token }: Asked): Promise<Given> {
  const kind = await askKind(ask, kinds);
  const [one, other] = actorsOf(kind);
  const money = await askMoney(ask, kind);
  const { edition, isOutside } = money;
  const known = await token(money.currency);
  const decimals = decimalsOn({ edition, chainId, currency: currencyFrom(money.currency), token: known });
  const of = (side: "first" | "second", question: Words) =>
    say(QUESTIONS_WORDS.ofParty, { party: rolesOf(edition)[side], question });
  const first = await ask({ key: one, words: of("first", QUESTIONS_WORDS.address), sample: ADDRESSES[0] });
  const second = await ask({ key: other, words: of("second", QUESTIONS_WORDS.address), sample: ADDRESSES[1] });
  const offerEndsAt = await ask({
    key: "offerEndsAt",
    words: QUESTIONS_WORDS.offerEndsAt,
    type: "moment",
    usual: QUESTIONS_WORDS.threeDays,
    sample: "1 day",
  });
  const typed = { now, decimals };
  const named = particularsIn(kind, edition).flatMap(({ name, type }) => (type === "moment" ? [name] : []));
  let moments = isTaken(kind, named, now + BigInt(FAR) * DAY) ? FAR : LESS_FAR;
  const own = await each(particularsIn(kind, edition), async ({ name, type }) => {
    const written = asWritten(type, typed);
    // Each moment after the one that is asked before it: what ends has to begin first.
    const sample = type === "moment" ? `${moments++} days` : written.sample;
    return [name, await ask({ key: name, words: questionOf(kind, name), ...written, sample })];
  });
  const reviewPeriod = await ask({
    key: "reviewPeriod",
    words: QUESTIONS_WORDS.reviewPeriod,
    ...asWritten("period", typed),
    usual: QUESTIONS_WORDS.fiveDays,
  });
  // Outside the chain nobody holds anything that costs could be taken of.
  const costsCap = isOutside
    ? "0"
    : await ask({ key: "costsCap", words: QUESTIONS_WORDS.costsCap, type: "percent", usual: "5", sample: "5" });
  const besides = await askBesides(ask, { kind, edition, typed });
  const confirming = isAddress(money.agent["paymentAgent"] ?? "")
    ? { confirmingPerson: await texts(ask, "subject.confirmingPerson", QUESTIONS_WORDS.confirmingPerson) }
    : {};
  const parties = {
    [one]: await askPerson(ask, { role: one, side: 0, isOutside, of: (question) => of("first", question) }),
    [other]: await askPerson(ask, { role: other, side: 1, isOutside, of: (question) => of("second", question) }),
    subject: { ...(await askSubject(ask)), ...confirming },
  };
  const { currency, agent } = money;
  const terms = { edition: edition.name, [one]: first, [other]: second, currency, ...agent, offerEndsAt, reviewPeriod };
  return { kind, token: known, terms: { ...terms, costsCap, ...own, ...besides }, parties };
}

/* THE TERMS */

async function askKind(ask: Ask, kinds: readonly Template[]): Promise<Template> {
  const [only, ...others] = kinds;
  if (only !== undefined && others.length === 0) return only;
  const titles = kinds.map(async ({ name, editions: [edition] }): Promise<[string, Words]> => [
    name,
    edition === undefined ? { kk: name, ru: name, en: name } : (await loaded(edition)).title,
  ]);
  const options = Object.fromEntries(await Promise.all(titles));
  const name = await choice(ask, "template", QUESTIONS_WORDS.whichTemplate, { options });
  return kinds.find((kind) => kind.name === name) as Template;
}

/** How it is paid, which says in which edition it is written. */
async function askMoney(ask: Ask, kind: Template) {
  const hasBank = kind.editions.some(({ currencies }) => currencies.some(({ address }) => address === OUTSIDE));
  const usual = hasBank ? "KZT" : "coin";
  const words = hasBank ? QUESTIONS_WORDS.currency : QUESTIONS_WORDS.currencyOnChain;
  const currency = await ask({ key: "currency", words, type: "currency", usual, sample: usual });
  const common = { currency: currencyFrom(currency) };
  const edition = editionFor(kind, common);
  const isOutside = common.currency === OUTSIDE;
  return { currency, edition, isOutside, agent: isOutside ? { paymentAgent: await askAgent(ask) } : {} };
}

async function askAgent(ask: Ask): Promise<string> {
  const options = QUESTIONS_WORDS.confirming;
  const who = await choice(ask, "paymentAgent?", QUESTIONS_WORDS.whoConfirms, { options, usual: "payee" });
  if (who !== "person") return who;
  return await ask({ key: "paymentAgent", words: QUESTIONS_WORDS.agent, sample: ADDRESSES[2] });
}

/** Clauses that are there only if they are wanted: of each what decides on it first, then what else it states. */
async function askBesides(
  ask: Ask,
  { kind, edition, typed }: { kind: Template; edition: Template["editions"][number]; typed: Typed },
): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  const decides = ({ path }: { path: string }) =>
    edition.clauses.some(({ when = [] }) => when.some((each) => each.path === path));
  let isWanted = false;
  for (const field of askedIn(await loaded(edition))) {
    const { name, type, choices = {} } = field;
    const question = questionOf(kind, name);
    if (type === "choice") {
      const answer = await choice(ask, `${name}?`, question, {
        options: { no: DESK_WORDS.no, ...choices },
        usual: "no",
      });
      isWanted = answer !== "no";
      if (isWanted) told[name] = answer;
      continue;
    }
    if (decides(field)) isWanted = await wants(ask, name, question);
    if (!isWanted) continue;
    const words = decides(field) ? say(QUESTIONS_WORDS.howMuch, { question }) : question;
    told[name] = await ask({ key: name, words, ...asWritten(type, typed) });
  }
  return told;
}

/* WHAT STANDS IN THE PLACE OF AN ANSWER */

/** Addresses that nobody has the key of. */
const ADDRESSES = [`0x${"0".repeat(36)}da01`, `0x${"0".repeat(36)}da02`, `0x${"0".repeat(36)}da03`] as const;
const HASH = `0x${"da".repeat(32)}`;

/** In days: later than what people agree on. The second is for templates that refuse the first: a lease ends before the year 2100. */
const [FAR, LESS_FAR] = [36_500, 25_000];
/** What stands in the place of what is not answered yet, by its type in the text. */
const SAMPLES: { readonly [type: string]: Pick<Question, "sample"> & { readonly example?: Question["example"] } } = {
  period: { sample: "1 day", example: QUESTIONS_WORDS.fiveDays },
  percent: { sample: "1", example: "5" },
  count: { sample: "1", example: "4" },
  money: { sample: "1" },
  moment: { sample: `${FAR} days` },
  hash: { sample: HASH },
  address: { sample: ADDRESSES[1] },
  party: { sample: ADDRESSES[1] },
  named: { sample: ADDRESSES[1] },
};

/** Whether a template takes a moment for each of those that it has. */
function isTaken({ checks = {} }: Template, moments: readonly string[], moment: bigint): boolean {
  try {
    for (const name of moments) checks[name]?.(moment, { offerEndsAt: 0n, consumer: false });
    return true;
  } catch (thrown) {
    if (!(thrown instanceof BiyError)) throw thrown;
    return false;
  }
}

type Typed = { readonly now: bigint; readonly decimals: number };

function asWritten(type: string, { now, decimals }: Typed): Pick<Question, "type" | "example" | "sample"> {
  const [year, month, day] = dayOf(now + 20n * DAY).split("-");
  const whole = { kk: "18 450 000", ru: "18 450 000", en: "18,450,000" };
  const example = {
    moment: `${day}.${month}.${year}`,
    money: decimals === 0 ? whole : { kk: `${whole.kk},00`, ru: `${whole.ru},00`, en: `${whole.en}.00` },
  }[type];
  return { type, ...(example === undefined ? {} : { example }), ...(SAMPLES[type] ?? { sample: "1" }) };
}
