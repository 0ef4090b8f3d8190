/**
 * `biy roster`: who may be an arbiter.
 * @module
 */

import { basename, join } from "node:path";
import { moment, LAST_MOMENT, momentInWords } from "../text/index.ts";
import { latest } from "../chain/index.ts";
import { STATUS_WORDS, STEP_WORDS } from "../agreements/cases.ts";
import { cases, LANGS, type Lang } from "../index.ts";
import { readDeployment, readText } from "../node/index.ts";
import type { Reading } from "./condominium-files.ts";
import { give, Usage } from "./desk.ts";
import { keptText, unlessRefused } from "./records.ts";
import type { Acting, Step } from "./sender.ts";
import * as ROSTER_WORDS from "../words/cli/roster.ts";
import { say } from "../words/index.ts";
import * as GLOSSARY from "../words/glossary.ts";

export const STATUSES = ["active", "suspended", "removed"] as const;
type In = { readonly roster: string | undefined };

/** "kk,ru" @throws {Usage} */
export function languagesIn(given: string): Lang[] {
  const asked = given.split(",").map((each) => each.trim());
  const known = LANGS.filter((lang) => asked.includes(lang));
  if (known.length === 0 || known.length !== asked.length) throw new Usage(ROSTER_WORDS.languages);
  return known;
}

function rosterOf({ at }: Reading, { roster }: In): string {
  return roster ?? readDeployment(at.chainId, at.deployments).roster;
}

export async function show(on: Reading, own: In): Promise<void> {
  const { desk, at } = on;
  const { lang } = desk;
  const roster = rosterOf(on, own);
  const { owner, arbiters } = await cases.roster.readRoster({ provider: at.provider, roster });
  const lines = arbiters.map(
    (each) =>
      say(ROSTER_WORDS.person, {
        ...each,
        status: STATUS_WORDS[each.status][lang],
        languages: each.languages.join(", "),
        // One that no calendar has is none.
        until: each.until > LAST_MOMENT ? GLOSSARY.none[lang] : momentInWords(each.until, lang),
      })[lang],
  );
  give(desk, { roster, owner, arbiters }, [say(ROSTER_WORDS.roster, { roster, owner })[lang], ...lines].join("\n"));
}

/** Accredits a person. What shows who that is stays off chain: the texts are kept with their salts. */
export async function accredit(
  acting: Acting,
  own: In & {
    arbiter: string;
    identity: string;
    credentials: string;
    spoken: readonly Lang[];
    until: string;
    out: string;
  },
): Promise<void> {
  const { at, signer } = acting;
  const roster = rosterOf(acting, own);
  const { arbiter, spoken: languages, out } = own;
  const until = moment(own.until, "--until", await latest(at.provider));
  const keep = (kind: "identity" | "credentials") =>
    keptText(join(out, `${arbiter}.${kind}.json`), readText(own[kind]), { kind, file: basename(own[kind]) });
  const [identity, credentials] = [keep("identity"), keep("credentials")];
  const [who, shown] = [cases.saltedHash(identity), cases.saltedHash(credentials)];
  const of = { signer, roster, arbiter, languages, until, identity: who, credentials: shown };
  const words = say(STEP_WORDS.accredit, { arbiter });
  const act = async () => await cases.roster.accredit(of);
  const sent = async () => await step(acting, { label: `${roster} accredit ${arbiter} ${until}`, words, act });
  await unlessRefused(identity, async () => await unlessRefused(credentials, sent));
}

export async function setStatus(
  acting: Acting,
  own: In & { arbiter: string; status: (typeof STATUSES)[number] },
): Promise<void> {
  const { signer } = acting;
  const { arbiter, status } = own;
  const roster = rosterOf(acting, own);
  const words = say(STEP_WORDS.setStatus, { arbiter, status: STATUS_WORDS[status] });
  const act = async () => await cases.roster.setStatus({ signer, roster, arbiter, status });
  await step(acting, { label: `${roster} status ${arbiter} ${status}`, words, act });
}

export async function transfer(acting: Acting, own: In & { to: string }): Promise<void> {
  const { signer } = acting;
  const { to } = own;
  const roster = rosterOf(acting, own);
  const act = async () => await cases.roster.transferOwnership({ signer, roster, to });
  await step(acting, { label: `${roster} transfer ${to}`, words: say(STEP_WORDS.transferOwnership, { to }), act });
}

export async function accept(acting: Acting, own: In): Promise<void> {
  const { signer } = acting;
  const roster = rosterOf(acting, own);
  const act = async () => await cases.roster.acceptOwnership({ signer, roster });
  await step(acting, { label: `${roster} accept`, words: STEP_WORDS.acceptOwnership, act });
}

/** The owner can take each of these back. */
async function step(
  { desk, signer }: Acting,
  { label, words, act }: Omit<Step, "asks"> & { act: () => Promise<{ hash: string }> },
): Promise<void> {
  const hash = await signer.step({ label: `roster ${label}`, words, asks: "yes" }, act);
  give(desk, { transaction: hash }, hash);
}
