/**
 * What the chain has of an account: its agreements, what happens to them, its cases; and an agreement's file written again.
 * @module
 */

import { agreements, cases, BiyError, type AgreementFile } from "../index.ts";
import { period, momentInWords } from "../text/index.ts";
import { moneyInWords, isKnown } from "../agreements/agreements.ts";
import { readDeployment, writeNew } from "../node/index.ts";
import { PHASE_WORDS, STAGE_WORDS, onOneLine, say } from "../words/index.ts";
import { readAgreement, templates } from "./templates.ts";
import { give, giveLine, onDisk, tell, type Desk } from "./desk.ts";
import { sideOf, type Role } from "./people.ts";
import { roleIn } from "./stakes.ts";
import type { Connected } from "./network.ts";
import * as CASE_WORDS from "../words/cli/case.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import * as MINE_WORDS from "../words/cli/mine.ts";
import * as TEMPLATES_WORDS from "../words/cli/templates.ts";
import * as GLOSSARY from "../words/glossary.ts";

type Reading = { readonly desk: Desk; readonly at: Connected };

/** Where agreements of the known templates are, and from which block on. */
export function whereabouts({ chainId, deployments }: Connected, from: number | undefined) {
  const deployment = readDeployment(chainId, deployments);
  const { startBlock, tribunal } = deployment;
  const places = templates()
    .filter(({ name }) => Object.hasOwn(deployment.templates, name))
    .map((kind): agreements.KnownPlace => {
      const { template: to, codeHash } = agreements.placeIn(deployment, kind);
      return { chainId, to, codeHash, kind };
    });
  return { tribunal, places, fromBlock: from ?? startBlock };
}

/** How an agreement that was formed can stand. */
export const PHASES = ["performing", "suspended", "closed"] as const;
/** Which of them; a length as people write it; a page from 1 on. */
export type Filters = {
  readonly role?: Role | undefined;
  readonly phase?: readonly (typeof PHASES)[number][] | undefined;
  readonly due?: string | undefined;
  readonly size?: number | undefined;
  readonly page?: number | undefined;
};
type Asked = { readonly account: string; readonly from?: number | undefined };

/** The agreements of an account: the newest first, of those that are due the nearest. */
export async function list({ desk, at }: Reading, { account, from, ...filters }: Asked & Filters): Promise<void> {
  const { provider } = at;
  const { found, hasMore } = await pageOf(
    { provider, account, ...whereabouts(at, from), ...options(filters) },
    filters,
  );
  const isAll = Object.values(filters).every((each) => each === undefined);
  if (found.length === 0) tell(desk, say(isAll ? MINE_WORDS.noAgreements : MINE_WORDS.noSuchAgreements, { account }));
  const { lang } = desk;
  for (const { id, problem } of found)
    if (problem !== undefined) tell(desk, say(MINE_WORDS.listedPartly, { id, reason: problem.words[lang] }));
  const lines = found.map(({ id, place, role, state, deadline, terms }) =>
    [
      id,
      roleIn(place.kind, role)[lang],
      PHASE_WORDS[state.phase][lang],
      say(MINE_WORDS.listed.other, { other: role === "first" ? terms.common.second : terms.common.first })[lang],
      say(MINE_WORDS.listed.until, { until: deadline === undefined ? "—" : momentInWords(deadline, lang) })[lang],
    ].join("\t"),
  );
  const plain = found.map(({ id, role, state, deadline, block, problem }) => ({
    id,
    role,
    phase: state.phase,
    deadline,
    block,
    problem: problem?.words[lang],
  }));
  give(desk, plain, lines.join("\n"));
  if (hasMore) tell(desk, say(MINE_WORDS.morePages, { page: (filters.page ?? 1) + 1 }));
}

function options({ role, phase, due, size }: Filters): Partial<agreements.ListOptions> {
  return {
    ...(role === undefined ? {} : { role: sideOf(role) }),
    ...(phase === undefined ? {} : { phases: phase }),
    ...(due === undefined ? {} : { dueWithin: period(due, "--due"), by: "deadline" }),
    ...(size === undefined ? {} : { size }),
  };
}

/** A page, and whether there is one after it; all of them, if no page and no size is asked for. */
async function pageOf(asked: agreements.ListOptions, { page, size }: Filters) {
  const found: agreements.ListedAgreement[] = [];
  const isPaged = page !== undefined || size !== undefined;
  let number = 0;
  for await (const each of agreements.list(asked)) {
    number += 1;
    if (isPaged && number > (page ?? 1)) return { found, hasMore: true };
    if (!isPaged || number === (page ?? 1)) found.push(...each);
  }
  return { found, hasMore: false };
}

/**
 * What happens to the sales of an account, a line each as it comes, until it is stopped.
 * @param from the first block of which it is told; without it the next
 */
export async function watch({ desk, at }: Reading, { account, from }: Asked): Promise<void> {
  const { provider } = at;
  const since = from ?? (await provider.getBlockNumber()) + 1;
  const stopping = stopped(desk);
  tell(desk, say(MINE_WORDS.watching, { account, since }));
  const onRetry = ({ words }: BiyError) => tell(desk, say(MINE_WORDS.askingAgain, { reason: words[desk.lang] }));
  const interval = at.local ? 50 : 4_000;
  const watched = {
    provider,
    account,
    ...whereabouts(at, undefined),
    since,
    interval,
    onRetry,
    signal: stopping.signal,
  };
  try {
    for await (const { place: _, ...change } of agreements.watch(watched)) {
      const { kind, agreement, block, words } = change;
      const happened = kind === "takenBack" ? say(MINE_WORDS.changes.takenBack, { words }) : words;
      const cells = [say(MINE_WORDS.changes.at, { block }), happened].map((each) => onOneLine(each[desk.lang]));
      giveLine(desk, change, cells.toSpliced(1, 0, agreement).join("\t"));
    }
  } finally {
    stopping.end();
  }
}

/** A signal that comes with Ctrl-C, or when nobody reads any more, as behind head. */
export function stopped({ streams: { stdout } }: Desk) {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  stdout.once("error", stop);
  const end = () => {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    stdout.off("error", stop);
  };
  return { signal: controller.signal, end };
}

/** The cases of an account, as a party and as an arbiter. */
export async function caseList({ desk, at }: Reading, { account, from }: Asked): Promise<void> {
  const found = await cases.casesOf({ provider: at.provider, account, ...whereabouts(at, from) });
  if (found.length === 0) tell(desk, CASE_WORDS.nothingWaits);
  const lines = found.map(({ caseId, role, stage }) =>
    [
      caseId,
      ...[role === "party" ? GLOSSARY.party : GLOSSARY.arbiter, STAGE_WORDS[stage]].map((each) => each[desk.lang]),
    ].join("\t"),
  );
  give(desk, found, lines.join("\n"));
}

/** Writes an agreement's file again. @param kept an older copy, or the other party's: what it has of the private part is taken from it */
export async function restore(
  { desk, at }: Reading,
  { id, out, kept, from }: { id: string; out: string; kept?: string | undefined; from?: number | undefined },
): Promise<void> {
  const { places, fromBlock } = whereabouts(at, from);
  const older = kept === undefined ? undefined : readAgreement(kept);
  const own = older === undefined ? {} : { kept: { ...older.private, token: older.token, agreed: older.agreed } };
  const file = await restoredIn(places, { provider: at.provider, id, fromBlock, ...own });
  onDisk(out, () => writeNew(out, agreements.toJson(file)));
  tellMissing(desk, file);
  tell(desk, say(FILES_WORDS.saved, { path: out }));
  const amount = agreements.amountOf(file);
  give(desk, { id, path: out, isKnown: isKnown(file.private) }, `${out}: ${moneyInWords(file, amount, desk.lang)}`);
}

/** From the first of the places in which it was formed. @throws {BiyError} `missing`, naming all places */
async function restoredIn(
  places: readonly agreements.KnownPlace[],
  asked: Omit<Parameters<typeof agreements.restore>[0], "place">,
): Promise<AgreementFile> {
  if (places.length === 0) throw new BiyError("missing", TEMPLATES_WORDS.noTemplates);
  const missed: BiyError[] = [];
  for (const place of places) {
    try {
      return await agreements.restore({ ...asked, place });
    } catch (thrown) {
      if (!(thrown instanceof BiyError) || thrown.code !== "missing") throw thrown;
      missed.push(thrown);
    }
  }
  const [only, ...others] = missed;
  if (only !== undefined && others.length === 0) throw only;
  const named = places.map(({ kind, to }) => `${kind.name} ${to}`).join(", ");
  throw new BiyError("missing", say(MINE_WORDS.formedNowhere, { id: asked.id, places: named }), {
    cause: new AggregateError(missed),
  });
}

/** Says, of a file without its private part, that names are missing. */
export function tellMissing(desk: Desk, { private: kept, terms }: AgreementFile): void {
  if (isKnown(kept)) return;
  tell(desk, say(MINE_WORDS.namesMissing, { first: terms.common.first, second: terms.common.second }));
}
