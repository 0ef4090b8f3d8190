/**
 * `biy condominium`: founding, its charter, what there is, units, mandates. What binds is simulated, shown and asked.
 * @module
 */

import { encodeBytes32String, id as hashOf, keccak256, toUtf8Bytes } from "ethers";
import { existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { joined, type CondominiumFile, accessionFrom, begunFrom, objectionFrom } from "../condominium/index.ts";
import { blockNumber } from "../chain/index.ts";
import { BiyError, type Lang } from "../index.ts";
import { condominiumCode } from "../deploy/index.ts";
import { readDeployment, readJson, readText, writeNew, writeOnce, writeWhole } from "../node/index.ts";
import { text } from "../text/index.ts";
import * as condominiums from "../condominium/index.ts";
import { agree, agreeForEver, give, onDisk, tell, Usage, type Binding } from "./desk.ts";
import { hand, type Paper } from "./paper.ts";
import { rulesOf, showSound } from "./rules-shown.ts";
import type { Acting } from "./sender.ts";
import { type Reading, condominiumAt, motionIn, unitNumbers, table, step } from "./condominium-files.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as CONDOMINIUM_WORDS from "../words/cli/condominium.ts";
import * as DESK_WORDS from "../words/cli/desk.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import * as OPTIONS_WORDS from "../words/cli/options.ts";
import * as TABLES_WORDS from "../words/cli/tables.ts";
import { STEP_WORDS } from "../condominium/index.ts";
import { say } from "../words/index.ts";
import * as GLOSSARY from "../words/glossary.ts";

/** Deploys and founds a condominium from one JSON; interrupted and run again, it goes on. */
export async function deploy(
  { desk, at, signer }: Acting,
  { charter, out }: { charter: string; out: string },
): Promise<void> {
  const founding = readJson(charter, condominiums.checkFounding);
  const { tribunal, rules } = readDeployment(at.chainId, at.deployments);
  const { arbitration } = founding;
  const named = arbitration === "sole" || arbitration === "three" ? rules[arbitration] : arbitration;
  const kept = `${out}.part.json`;
  const begun = existsSync(kept) ? readJson(kept, begunFrom) : undefined;
  if (begun === undefined && existsSync(out)) throw new BiyError("input", say(FILES_WORDS.exists, { path: out }));
  const key = keccak256(toUtf8Bytes(`${resolve(out)} ${JSON.stringify(founding)}`));
  const { name, units } = founding;
  const warnings = await condominiums.holdersToLookAt({ provider: at.provider, founding });
  for (const { words } of warnings) tell(desk, words);
  const stakes = [
    say(CONDOMINIUM_WORDS.founding, { name, units: units.length }),
    ...warnings.map(({ words }) => words),
  ];
  const found: Binding = { word: BINDING_WORDS.typed.found, stakes };
  const parties = units.map(({ holder }) => holder);
  await showSound({ desk, at }, { tribunal, rules: named, parties });
  const file = await condominiums.deploy({
    signer,
    founding,
    code: await condominiumCode(),
    tribunal,
    arbitration: named,
    begun,
    save: (each) => onDisk(kept, () => writeWhole(kept, JSON.stringify(each, null, 2) + "\n")),
    step: async (label, act) =>
      await signer.step(
        {
          label: `${key} ${label}`,
          words: say(CONDOMINIUM_WORDS.deployStep, { label }),
          asks: label === "found" ? found : "yes",
        },
        act,
      ),
  });
  onDisk(out, () => writeOnce({ [out]: condominiums.toJson(file) }));
  onDisk(kept, () => rmSync(kept, { force: true }));
  tell(desk, say(CONDOMINIUM_WORDS.deployed, { path: out }));
  give(desk, { path: out, addresses: file.addresses }, out);
}

/** The charter's text, if it is the one in force, or the one that a motion would make. One whose lists are untrue is shown, and then refused. */
export async function charter(
  on: Reading,
  { path, motion, ...paper }: Paper & { path: string; motion: string | undefined },
): Promise<void> {
  const { desk, at } = on;
  const file = await condominiumAt(on, path);
  const of = { provider: at.provider, file };
  const document =
    motion === undefined
      ? await condominiums.charterInForce(of)
      : await condominiums.charterAfter({ ...of, motion: (await motionIn(on, file, motion)).motion });
  const facts = { id: document.root, chainId: file.chainId, template: file.addresses.charter };
  const what = motion === undefined ? GLOSSARY.charter : joined([GLOSSARY.charter, GLOSSARY.motion], ", ");
  await hand(desk, document, { ...paper, what, facts });
  await condominiums.requireTrueLists(of);
}

/** Those of several condominiums in which an account holds units, with their numbers. */
export async function mine(
  { desk, at }: Reading,
  { paths, account }: { paths: readonly string[]; account: string },
): Promise<void> {
  const files = await Promise.all(paths.map(async (path) => await condominiumAt({ desk, at }, path)));
  const found = await condominiums.holdingsOf({ provider: at.provider, files, account });
  const plain = found.map(({ file, units }) => ({
    name: condominiums.foundingOf(file).name,
    charter: file.addresses.charter,
    units,
  }));
  const lines = plain.map(({ name, charter, units }) => `${name}\t${charter}\t${units.join(", ")}`);
  give(desk, plain, lines.join("\n"));
}

/** The units with their holders, and the decisions with where they stand. @param from a block: of decisions only those convened since */
export async function show(
  { desk, at }: Reading,
  { path, from: fromBlock }: { path: string; from?: number | undefined },
): Promise<void> {
  const { lang } = desk;
  const file = await condominiumAt({ desk, at }, path);
  const { provider } = at;
  const atBlock = await blockNumber(provider);
  const [units, decisions] = await Promise.all([
    condominiums.units({ provider, file, atBlock }),
    condominiums.standings({ provider, file, atBlock, ...(fromBlock === undefined ? {} : { fromBlock }) }),
  ]);
  const heading = [
    TABLES_WORDS.headings.unit,
    TABLES_WORDS.headings.share,
    TABLES_WORDS.headings.class,
    TABLES_WORDS.headings.acceded,
    TABLES_WORDS.headings.holder,
  ];
  const unitRows = units
    .filter(({ share }) => share !== 0n)
    .map(({ id, share, class: ofClass, acceded, holder }) => [
      `${id}`,
      `${share}`,
      `${ofClass}`,
      (acceded ? DESK_WORDS.yes : DESK_WORDS.no)[lang],
      holder,
    ]);
  const decisionRows = decisions.map((each) => [
    `${each.no}`,
    GLOSSARY.decisionState[each.state][lang],
    talliedUnits(each),
  ]);
  const shown = [
    `${condominiums.foundingOf(file).name} (${file.kind}): ${file.addresses.charter}`,
    "",
    table([heading.map((words) => words[lang]), ...unitRows]),
    ...(decisionRows.length === 0
      ? []
      : [
          "",
          table([[GLOSSARY.resolution[lang], TABLES_WORDS.headings.state[lang], byUnitHeading(lang)], ...decisionRows]),
        ]),
  ];
  give(desk, { addresses: file.addresses, units, decisions }, shown.join("\n"));
}

const byUnitHeading = (lang: Lang) =>
  `${TABLES_WORDS.headings.yes[lang]} / ${TABLES_WORDS.headings.no[lang]} / ${TABLES_WORDS.headings.abstain[lang]} / ${TABLES_WORDS.headings.electorate[lang]}`;

const talliedUnits = ({ tally, electorate }: condominiums.Standing) =>
  `${tally.unitsYes} / ${tally.unitsNo} / ${tally.unitsAbstain} / ${electorate.count}`;

/** Signs an accession and sends it; or writes it for another to send; or sends one that arrived. */
export async function accede(
  acting: Acting,
  {
    path,
    out,
    accession,
    unit,
    entity = false,
    consent,
  }: {
    path: string;
    out?: string | undefined;
    accession?: string | undefined;
    unit?: string | undefined;
    entity?: boolean;
    consent?: string | undefined;
  },
): Promise<void> {
  const { desk, signer } = acting;
  const file = await condominiumAt(acting, path);
  if (accession !== undefined) {
    const arrived = readJson(accession, accessionFrom);
    await sendAccession(acting, file, { arrived, unit });
    return;
  }
  if (entity === (consent !== undefined)) throw new Usage(CONDOMINIUM_WORDS.whoAccedes);
  const document = await condominiums.charterInForce({ provider: acting.at.provider, file });
  await condominiums.requireTrueLists({ provider: acting.at.provider, file });
  tell(desk, text(document, desk.lang));
  const { tribunal, arbitration } = file;
  const parties = condominiums.foundingOf(file).units.map(({ holder }) => holder);
  tell(desk, (await rulesOf(acting, { tribunal, rules: arbitration, parties })).lines.join("\n"));
  tell(desk, say(CONDOMINIUM_WORDS.charterAbove, { root: document.root }));
  await tellPending(acting, file);
  const account = await signer.getAddress();
  await agreeForEver(desk, say(CONDOMINIUM_WORDS.agreeAccede, { account }), { word: BINDING_WORDS.typed.accede });
  const of = consent === undefined ? ({ person: "entity" } as const) : ({ person: "individual", consent } as const);
  const made = await condominiums.signAccessionTo({ signer, file, of });
  if (out === undefined) {
    await sendAccession(acting, file, { arrived: made, unit });
    return;
  }
  onDisk(out, () => writeNew(out, JSON.stringify(made, null, 2) + "\n"));
  tell(desk, say(CONDOMINIUM_WORDS.acceded, { path: out }));
  give(desk, { path: out }, out);
}

/** What can still happen by what was decided before: shown before anybody signs. */
async function tellPending({ desk, at }: Acting, file: CondominiumFile, unit?: number): Promise<void> {
  const asked = { provider: at.provider, file, ...(unit === undefined ? {} : { unit }) };
  for (const words of await condominiums.pendingNotes(asked)) tell(desk, words);
}

async function sendAccession(
  acting: Acting,
  file: CondominiumFile,
  { arrived, unit }: { arrived: condominiums.AccessionFile; unit: string | undefined },
): Promise<void> {
  const { desk, at, signer } = acting;
  const holder = arrived.participant;
  const units = unitNumbers(unit) ?? (await condominiums.unitsOf({ provider: at.provider, file, holder }));
  const label = `condominium accede ${file.addresses.register} ${holder} ${units.join(",")}`;
  const act = async () => await condominiums.accede({ signer, file, accession: arrived, units });
  const hash = await signer.step({ label, words: STEP_WORDS.accede, asks: "yes" }, act);
  const { person, ...its } = arrived;
  const consent = "consent" in its ? { consent: its.consent } : {};
  give(desk, { participant: holder, person, ...consent, units, transaction: hash }, hash);
}

/** Transfers, merges or splits units. */
export async function unit(
  acting: Acting,
  what: "transfer" | "merge" | "split",
  own: {
    path: string;
    unit: string;
    to?: string | undefined;
    accession?: string | undefined;
    shares?: string | undefined;
  },
): Promise<void> {
  const { desk, signer } = acting;
  const file = await condominiumAt(acting, own.path);
  const [first = 0, ...others] = unitNumbers(own.unit) ?? [];
  const at = `condominium ${what} ${file.addresses.register} ${own.unit}`;
  if (what === "transfer") {
    const to = own.to ?? "";
    const arrived = own.accession === undefined ? undefined : readJson(own.accession, accessionFrom);
    const act = async () => await condominiums.transfer({ signer, file, unit: first, to, accession: arrived });
    const words = say(STEP_WORDS.transfer, { unit: first, to });
    await tellPending(acting, file, first);
    const hash = await signer.step({ label: `${at} ${to}`, words, asks: { word: BINDING_WORDS.typed.transfer } }, act);
    give(desk, { unit: first, to, transaction: hash }, hash);
    return;
  }
  if (what === "merge") {
    const units = [first, ...others];
    const act = async () => await condominiums.take({ signer, file, on: "register", method: "merge", args: [units] });
    const words = say(STEP_WORDS.merge, { units: units.join(", ") });
    const hash = await signer.step({ label: at, words, asks: { word: BINDING_WORDS.typed.merge } }, act);
    give(desk, { into: first, units, transaction: hash }, hash);
    return;
  }
  const parts = (own.shares ?? "").split(",").map((share, index) => ({
    share: Number(share),
    object: { kind: encodeBytes32String("part"), content: hashOf(`unit ${first}, part ${index + 1}`), uri: "" },
  }));
  const isFree = await condominiums.isSplitFree({ provider: acting.at.provider, file });
  const method = isFree ? "split" : "consentToSplit";
  const words = say(isFree ? STEP_WORDS.split : STEP_WORDS.consent, { unit: first });
  const act = async () => await condominiums.take({ signer, file, on: "register", method, args: [first, parts] });
  const hash = await signer.step(
    { label: `${at} ${own.shares}`, words, asks: { word: BINDING_WORDS.typed.split } },
    act,
  );
  if (!isFree)
    tell(
      desk,
      say(CONDOMINIUM_WORDS.consentNext, {
        call: JSON.stringify({ on: "register", do: "split", with: [first, parts] }),
      }),
    );
  give(desk, { unit: first, parts: parts.length, transaction: hash }, hash);
}

/** Suspends a common object at once, for fourteen days at most. Sent by a person who has the mandate. */
export async function suspend(
  acting: Acting,
  { path, object, reason }: { path: string; object: string; reason: string },
): Promise<void> {
  const file = await condominiumAt(acting, path);
  const args = [object, hashOf(readText(reason))];
  await step(acting, file, {
    on: "objects",
    method: "suspendNow",
    args,
    words: say(STEP_WORDS.suspend, { object }),
    asks: "yes",
  });
}

/** Makes the report that a mandate asks for. */
export async function report(acting: Acting, own: { path: string; document: string }): Promise<void> {
  const file = await condominiumAt(acting, own.path);
  const args = [hashOf(readText(own.document))];
  await step(acting, file, { on: "charter", method: "report", args, words: STEP_WORDS.report, asks: "yes" });
}

/** Gives a mandate back. */
export async function resign(acting: Acting, own: { path: string }): Promise<void> {
  const file = await condominiumAt(acting, own.path);
  await step(acting, file, {
    on: "charter",
    method: "resign",
    args: [],
    words: STEP_WORDS.resign,
    asks: { word: BINDING_WORDS.typed.resign },
  });
}

/** Stops the recovery of a unit whose key was said to be lost, or completes it. */
export async function recovery(
  acting: Acting,
  what: "stop" | "complete",
  own: { path: string; unit?: string | undefined; out?: string | undefined; objection?: string | undefined },
): Promise<void> {
  const file = await condominiumAt(acting, own.path);
  if (what === "stop") return await stopRecovery(acting, file, own);
  const [unit = 0] = unitNumbers(own.unit) ?? [];
  const call = { on: "register", args: [unit] } as const;
  const { to } = await condominiums.recoveryOf({ provider: acting.at.provider, file, unit });
  const words = say(STEP_WORDS.completeRecovery, { unit, to });
  await step(acting, file, { ...call, method: "completeRecovery", words, asks: { word: BINDING_WORDS.typed.recover } });
}

/** By the holder; or by its objection, which it writes for another to send. */
async function stopRecovery(
  { desk, signer }: Acting,
  file: CondominiumFile,
  own: { unit?: string | undefined; out?: string | undefined; objection?: string | undefined },
): Promise<void> {
  const objection = own.objection === undefined ? undefined : readJson(own.objection, objectionFrom);
  const unit = objection?.unit ?? unitNumbers(own.unit)?.[0];
  if (unit === undefined) throw new Usage(OPTIONS_WORDS.aNumber);
  const words = say(STEP_WORDS.stopRecovery, { unit });
  const { out } = own;
  if (out !== undefined) {
    await agree(desk, words);
    const made = await condominiums.signObjectionTo({ signer, file, unit });
    onDisk(out, () =>
      writeNew(out, JSON.stringify({ ...made, announcedAt: String(made.announcedAt) }, null, 2) + "\n"),
    );
    tell(desk, say(CONDOMINIUM_WORDS.objected, { path: out }));
    give(desk, { path: out }, out);
    return;
  }
  const label = `condominium stop-recovery ${file.addresses.register} ${unit} ${objection?.signature ?? ""}`;
  const act = async () =>
    await condominiums.stopRecovery({ signer, file, ...(objection === undefined ? { unit } : { objection }) });
  const hash = await signer.step({ label, words, asks: "yes" }, act);
  give(desk, { unit, transaction: hash }, hash);
}

/** Leaves a community. */
export async function exit(acting: Acting, own: { path: string; unit: string }): Promise<void> {
  const file = await condominiumAt(acting, own.path);
  const [unit = 0] = unitNumbers(own.unit) ?? [];
  const words = say(STEP_WORDS.exit, { unit });
  await step(acting, file, {
    on: "register",
    method: "exit",
    args: [unit],
    words,
    asks: { word: BINDING_WORDS.typed.exit },
  });
}
