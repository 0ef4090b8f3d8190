/**
 * `biy inbox`: what waits for an account, by when, what is at stake, and the command that does it. Cases come from the register, agreements
 * from the chain; an entry that is wrong is told, and stops no other.
 * @module
 */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Option, type Command } from "commander";
import { editionFor, moneyInFigures, type KnownPlace } from "../agreements/agreements.ts";
import { feeInWords } from "../agreements/cases.ts";
import { chainTime } from "../chain/index.ts";
import { agreements, asBiyError, BiyError, cases, OUTSIDE, type Lang, type Words } from "../index.ts";
import { openVotes, type CondominiumFile } from "../condominium/index.ts";
import { readJson, writeWhole } from "../node/index.ts";
import * as text from "../text/index.ts";
import { onOneLine, say, STAGE_WORDS } from "../words/index.ts";
import { condominiumAt, type Reading } from "./condominium-files.ts";
import { give, giveLine, onDisk, tell } from "./desk.ts";
import { disputeIn, fileKind } from "./disputed.ts";
import { commandOf } from "./inbox-commands.ts";
import { home } from "./journal.ts";
import { accountOf, type KeyOptions } from "./keys.ts";
import { stopped, whereabouts } from "./mine.ts";
import { address, reads, type Options, type With } from "./options.ts";
import { opened } from "./register.ts";
import { readAgreement } from "./templates.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import * as WORDS from "../words/cli/inbox.ts";
import * as MINE_WORDS from "../words/cli/mine.ts";

const { inbox } = agreements;
type Stage = cases.Stage;

type Asked = Options &
  KeyOptions & {
    readonly for?: string;
    readonly due?: string;
    readonly stage?: readonly Stage[];
    readonly ics?: string;
    readonly calendar?: readonly string[];
    readonly watch?: boolean;
  };

/** Adds it. */
export function inboxCommand(biy: Command, { reading }: Pick<With, "reading">): void {
  reads(biy.command("inbox"))
    .description("what waits for an account, in cases and agreements: by when, what is at stake, with which command")
    .argument(
      "[files...]",
      "agreements and disputes, so that commands name them; condominiums, whose disputes are looked at",
    )
    .option("--for <address>", "whose", address)
    .option("--key-file <file>", "that of the key in this keystore; no password is asked for")
    .option("--as <role>", "that of a test key: buyer, seller, arbiter, …; local chains only")
    .option("--due <length>", 'only what is overdue or due within that time: 7d, "7 days"')
    .addOption(new Option("--stage <stage...>", "only cases at these stages").choices(cases.STAGES))
    .option("--ics <file>", "the deadlines, for a calendar")
    .option("--calendar <file...>", "working days of a year, beside those that are known: schemas/calendar.schema.json")
    .option("--watch", "go on, and tell what comes and what is done; ends with Ctrl-C")
    .action(
      async (paths: string[], own: Asked) =>
        await reading(own, async (on) => await (own.watch === true ? watch(on, paths, own) : show(on, paths, own))),
    );
}

/* WHAT WAITS */

type Item = agreements.inbox.ScheduledItem & {
  readonly stake: string | undefined;
  readonly command: string;
  /** Where its agreement or dispute is, if that was given. */
  readonly file: string | undefined;
  readonly kind: string | undefined;
};
type Due = { readonly currency: string; readonly amount: bigint; readonly said: Words; readonly command: string };
type Found = {
  readonly account: string;
  readonly block: number;
  readonly now: bigint;
  readonly items: readonly Item[];
  /** What the tribunal holds for the account. */
  readonly dues: readonly Due[];
};

/** What is the same however often one looks. */
type Given = {
  readonly account: string;
  readonly calendar: text.Calendar;
  /** Where files are, by the id of an agreement or of a case. */
  readonly paths: ReadonlyMap<string, string>;
  readonly disputed: readonly string[];
  readonly condominiums: readonly { readonly path: string; readonly file: CondominiumFile }[];
  readonly within: bigint | undefined;
  readonly stages: readonly Stage[] | undefined;
};

async function given(on: Reading, paths: readonly string[], own: Asked): Promise<Given> {
  const { desk, at } = on;
  const within = own.due === undefined ? undefined : text.period(own.due.replace(/^([0-9]+)d$/, "$1 days"), "--due");
  const named = await filesOf(on, paths);
  return {
    account: await accountOf(desk, own, at),
    calendar: text.calendarOf([...text.KNOWN_YEARS, ...tablesOf(on, own.calendar ?? [])]),
    ...named,
    within,
    stages: own.stage,
  };
}

/** Where a reader's own tables are looked for. */
const calendars = () => join(home(), "calendar");

function tablesOf({ desk }: Reading, paths: readonly string[]): text.YearOfDays[] {
  const names = existsSync(calendars()) ? readdirSync(calendars()).filter((name) => name.endsWith(".json")) : [];
  const own = names.toSorted().map((name) => join(calendars(), name));
  return [...own, ...paths].flatMap((path) => {
    try {
      return [readJson(path, text.yearFrom)];
    } catch (thrown) {
      tell(desk, say(WORDS.fileLeftOut, { path, reason: asBiyError(thrown).words }));
      return [];
    }
  });
}

/** What the files are of. One that is none of these is told, and stops no other. */
async function filesOf(
  on: Reading,
  given: readonly string[],
): Promise<Pick<Given, "paths" | "disputed" | "condominiums">> {
  const paths = new Map<string, string>();
  const condominiums: { path: string; file: CondominiumFile }[] = [];
  const disputed = new Set<string>();
  for (const path of given) {
    try {
      const kind = fileKind(path);
      if (kind === "agreement") paths.set(agreements.idOfFile(readAgreement(path)), path);
      if (kind === "condominium") {
        const file = await condominiumAt(on, path);
        disputed.add(file.addresses.disputes);
        condominiums.push({ path, file });
      }
      if (kind !== "dispute") continue;
      const { caseId, condominium } = disputeIn(path);
      paths.set(caseId, path);
      disputed.add((await condominiumAt(on, condominium)).addresses.disputes);
    } catch (thrown) {
      if (!(thrown instanceof BiyError) || thrown.code === "network") throw thrown;
      tell(on.desk, say(WORDS.fileLeftOut, { path, reason: thrown.words }));
    }
  }
  return { paths, condominiums, disputed: [...disputed] };
}

async function find(on: Reading, of: Given): Promise<Found> {
  const { desk, at } = on;
  const { provider } = at;
  const { account, within, stages } = of;
  const { places, tribunal, fromBlock } = whereabouts(at, undefined);
  const { store, synced, close } = await opened(on, of);
  try {
    const now = await chainTime(provider);
    const threads = [...store.open(account)];
    const current = await closedBy(on, threads, { account, tribunal });
    const rulesOf = store.rules;
    const inCases = current.flatMap((thread) => inbox.waitingInThread(thread, { account, now, rulesOf }));
    const own: agreements.ListedAgreement[] = [];
    for await (const page of agreements.list({ provider, account, places, fromBlock })) own.push(...page);
    for (const { id, problem } of own)
      if (problem !== undefined) tell(desk, say(MINE_WORDS.listedPartly, { id, reason: problem.words[desk.lang] }));
    const votes = (await Promise.all(of.condominiums.map(async (each) => await votesIn(on, each, account)))).flat();
    const all = [...inCases, ...own.flatMap(inbox.waitingInAgreement), ...votes].filter(
      ({ stage }) => stages === undefined || (stage !== undefined && stages.includes(stage)),
    );
    const dueBy = within === undefined ? undefined : now + within;
    const scheduled = inbox.scheduled(all, { now, calendar: of.calendar, dueBy });
    const isAll = dueBy === undefined && stages === undefined;
    const currencies = isAll ? inbox.feeCurrencies(threads, rulesOf) : [];
    const write = writer(at.chainId, places, desk.lang);
    const items = scheduled.map((item): Item => {
      const place = places.find(({ to }) => to === item.template);
      const assembly = of.condominiums.find(({ file: { addresses } }) => addresses.decisions === item.template);
      const file = assembly?.path ?? of.paths.get(item.id) ?? of.paths.get(item.agreement);
      return { ...item, file, kind: place?.kind.name, stake: write(item), command: commandOf(item, file) };
    });
    return { account, block: synced.block, now, items, dues: await duesOf(on, { account, tribunal, currencies }) };
  } finally {
    close();
  }
}

/** Whether a party has closed the record for itself no event says: of its own cases it is asked for. */
async function closedBy(
  { at: { provider } }: Reading,
  threads: readonly cases.register.Thread[],
  { account, tribunal }: { account: string; tribunal: string },
): Promise<cases.register.Thread[]> {
  return await Promise.all(
    threads.map(async (thread) => {
      const known = thread.cases[String(thread.turn)];
      const isParty = known !== undefined && [known.found.first, known.found.second].includes(account);
      if (!isParty || known.found.stage !== "evidence") return thread;
      const { finished } = await cases.read({ provider, tribunal, caseId: known.found.caseId });
      const changed = { ...known, found: { ...known.found, finished } };
      return { ...thread, cases: { ...thread.cases, [String(thread.turn)]: changed } };
    }),
  );
}

/** Votes of an assembly that are open to a holder. */
async function votesIn(
  { at: { provider } }: Reading,
  { file }: Given["condominiums"][number],
  account: string,
): Promise<agreements.inbox.InboxItem[]> {
  const { decisions } = file.addresses;
  return (await openVotes({ provider, file, account })).map(({ id, no, closesAt, units }) => ({
    of: "condominium",
    id,
    template: decisions,
    agreement: id,
    turn: no,
    role: "holder",
    step: "vote",
    words: say(WORDS.vote, { no, units: units.join(", ") }),
    due: closesAt,
    also: [],
  }));
}

/** So many currencies of fees are asked for. */
const MOST_CURRENCIES = 20;

async function duesOf(
  { at: { provider } }: Reading,
  { account, tribunal, currencies }: { account: string; tribunal: string; currencies: readonly string[] },
): Promise<Due[]> {
  const found = await Promise.all(
    currencies.slice(0, MOST_CURRENCIES).map(async (currency) => {
      const amount = await cases.dueTo({ provider, tribunal, currency, owner: account });
      const said = amount === 0n ? undefined : await feeInWords({ provider, currency, amount }).catch(() => undefined);
      return { currency, amount, said: said ?? { kk: `${amount}`, ru: `${amount}`, en: `${amount}` } };
    }),
  );
  const command = "biy case fees withdraw FILE";
  return found.filter(({ amount }) => amount > 0n).map((each) => ({ ...each, command }));
}

/** Writes what is at stake; nothing, where no money is held, or its currency doesn't say how it is written. */
function writer(chainId: bigint, places: readonly KnownPlace[], lang: Lang) {
  const known = new Map<string, string | undefined>();
  return ({ template, held, currency }: agreements.inbox.InboxItem): string | undefined => {
    const kind = places.find(({ to }) => to === template)?.kind;
    if (kind === undefined || currency === undefined || held === undefined || held === 0n) return undefined;
    const key = `${template} ${currency} ${held}`;
    if (!known.has(key)) known.set(key, written());
    return known.get(key);

    function written(): string | undefined {
      try {
        const edition = editionFor(kind as agreements.Template, { currency: currency ?? OUTSIDE }).name;
        const terms = { common: { currency } } as Parameters<typeof moneyInFigures>[0]["terms"];
        return moneyInFigures({ kind: kind as agreements.Template, edition, chainId, terms }, held ?? 0n, lang);
      } catch (thrown) {
        if (thrown instanceof BiyError) return undefined;
        throw thrown;
      }
    }
  };
}

/* SHOWN */

async function show(on: Reading, paths: readonly string[], own: Asked): Promise<void> {
  const { desk } = on;
  const { lang } = desk;
  const of = await given(on, paths, own);
  const found = await find(on, of);
  const { account, items, dues } = found;
  if (own.ics !== undefined) {
    const ics = own.ics;
    onDisk(ics, () => writeWhole(ics, icsOf(found, lang)));
    tell(desk, say(FILES_WORDS.saved, { path: ics }));
  }
  const nothing = own.due === undefined && own.stage === undefined ? WORDS.nothing : WORDS.nothingOfIt;
  if (items.length + dues.length === 0) tell(desk, say(nothing, { account }));
  tellUncertain(on, found, of.calendar);
  const lines = [
    ...items.map((item) => linesOf(item, lang).join("\n")),
    ...dues.map(({ said, command }) => [say(WORDS.due, { amount: said })[lang], `  → ${command}`].join("\n")),
  ];
  give(desk, plainOf(found, lang), lines.join("\n\n"));
}

/** Of which years the working days are not known, or not for certain. */
function tellUncertain({ desk }: Reading, { items }: Pick<Found, "items">, calendar: text.Calendar): void {
  const years = [...new Set(items.flatMap(({ uncertain }) => uncertain))].toSorted();
  const unknown = years.filter((year) => !calendar.has(year));
  const partly = years.filter((year) => calendar.has(year));
  const folder = calendars();
  if (unknown.length > 0) tell(desk, say(WORDS.yearUnknown, { years: unknown.join(", "), folder }));
  if (partly.length > 0) tell(desk, say(WORDS.yearPartly, { years: partly.join(", "), folder }));
}

function linesOf(item: Item, lang: Lang): string[] {
  const { due, isOverdue, workingDays, words, role, stake, command, also } = item;
  const when =
    due === undefined ? WORDS.noEnd : say(isOverdue ? WORDS.overdue : WORDS.until, { moment: text.momentInEach(due) });
  const days = workingDays === undefined ? [] : [say(WORDS.workingDays, { count: workingDays })[lang]];
  const money = stake === undefined ? [] : [say(WORDS.stake, { stake })[lang]];
  return [
    [when[lang], ...days, ...money].join("; "),
    `  ${onOneLine(say(WORDS.task, { what: words, as: WORDS.as[role] })[lang])}`,
    `  ${whatOf(item)[lang]}`,
    `  → ${command}`,
    ...also.map((each) => {
      const sentence = say(each.step === "returnClaim" ? WORDS.or : WORDS.anyoneMay, { what: each.words });
      return `  ${sentence[lang]}\n  → ${commandOf({ ...item, ...each }, item.file)}`;
    }),
  ];
}

function whatOf({ of, id, agreement, template, kind, stage, file }: Item): Words {
  const contract = kind ?? template;
  if (of === "condominium") return say(WORDS.inCondominium, { path: file ?? template });
  if (of === "agreement") return say(WORDS.inAgreement, { agreement, contract });
  return say(kind === undefined ? WORDS.inDispute : WORDS.inCase, {
    id: `${id.slice(0, 10)}…`,
    agreement,
    contract,
    stage: STAGE_WORDS[stage ?? "none"],
  });
}

/** As `schemas/inbox.schema.json` has it. */
function plainOf({ account, block, now, items, dues }: Found, lang: Lang): object {
  return {
    biy: 1,
    kind: "inbox",
    account,
    block,
    now,
    items: items.map((item) => plainItem(item, lang)),
    dues: dues.map(({ said, ...rest }) => ({ ...rest, words: said[lang] })),
  };
}

function plainItem(item: Item, lang: Lang): object {
  const { kind, words, also, file, ...rest } = item;
  return {
    ...rest,
    ...(kind === undefined ? {} : { contract: kind }),
    words: words[lang],
    also: also.map((each) => ({ ...each, words: each.words[lang], command: commandOf({ ...item, ...each }, file) })),
  };
}

function icsOf({ items, now }: Found, lang: Lang): string {
  const events = items.flatMap((item) => {
    const { due, words, id, command } = item;
    if (due === undefined) return [];
    const summary = `${words[lang]} (${id.slice(0, 10)}…)`;
    const description = [whatOf(item)[lang], item.stake ?? "", command].filter((line) => line !== "").join("\n");
    return [{ uid: inbox.keyOfItem(item), stamp: now, at: due, summary, description }];
  });
  return text.icsOf(events, "inbox");
}

/* WATCHED */

/** Milliseconds from one look to the next. */
const [LOCAL, ELSEWHERE] = [200, 15_000];
/** So many looks in a row may fail. */
const MOST_FAILURES = 5;

/** What waits, and then what comes and what is done, a line each. */
async function watch(on: Reading, paths: readonly string[], own: Asked): Promise<void> {
  const { desk, at } = on;
  const { lang } = desk;
  const of = await given(on, paths, own);
  const stopping = stopped(desk);
  tell(desk, say(WORDS.watching, { account: of.account }));
  let told = new Map<string, Item>();
  let failures = 0;
  const line = (item: Item, isDone: boolean) => {
    const [when, what, ...rest] = linesOf(item, lang);
    const said = isDone ? say(WORDS.done, { what: item.words })[lang] : [when, what, ...rest].join(" ");
    giveLine(desk, { change: isDone ? "done" : "waits", ...plainItem(item, lang) }, onOneLine(said));
  };
  try {
    while (!stopping.signal.aborted) {
      try {
        const { items } = await find(on, of);
        failures = 0;
        const present = new Map(items.map((item) => [`${inbox.keyOfItem(item)} ${item.due} ${item.isOverdue}`, item]));
        const keys = new Set(items.map(inbox.keyOfItem));
        for (const [key, item] of present) if (!told.has(key)) line(item, false);
        for (const item of told.values()) if (!keys.has(inbox.keyOfItem(item))) line(item, true);
        told = present;
      } catch (thrown) {
        failures += 1;
        if (!(thrown instanceof BiyError) || thrown.code !== "network" || failures > MOST_FAILURES) throw thrown;
        tell(desk, say(MINE_WORDS.askingAgain, { reason: thrown.words[lang] }));
      }
      const wait = at.local ? LOCAL : ELSEWHERE;
      await pause(wait * (failures + 1), undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  } finally {
    stopping.end();
  }
}
