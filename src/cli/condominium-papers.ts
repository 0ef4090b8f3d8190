/**
 * The papers of a condominium at the command line: notice, ballot, minutes, certificate, mandate. Each is rendered from the chain.
 * @module
 */

import {
  foundingOf,
  ballot,
  certificate,
  joined,
  mandate,
  minutes,
  notice,
  verifyMinutes,
  seal,
  readDecision,
  type DecisionFacts,
  readMandate,
  documentFrom,
  type MandateFacts,
  readParticipation,
} from "../condominium/index.ts";
import { BiyError, type Words } from "../index.ts";
import { readJson } from "../node/index.ts";
import { text } from "../text/index.ts";
import { condominiumAt, decisionAt, step, type Reading } from "./condominium-files.ts";
import { give, tell } from "./desk.ts";
import { hand, type Paper } from "./paper.ts";
import type { Acting } from "./sender.ts";
import * as GLOSSARY from "../words/glossary.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as PAPERS_WORDS from "../words/cli/papers.ts";
import { STEP_WORDS } from "../condominium/index.ts";
import { say } from "../words/index.ts";

/** What a paper about a decision is about. */
const aboutDecision = ({ id, chainId, addresses }: DecisionFacts) => ({ id, chainId, template: addresses.decisions });

type Of = { readonly path: string; readonly decision: string };

/** The record of a decision, as of the last block. */
async function factsOf(on: Reading, { path, decision }: Of): Promise<DecisionFacts> {
  const file = await condominiumAt(on, path);
  const found = await decisionAt(on, file, decision);
  const { addresses, startBlock } = file;
  return await readDecision({
    provider: on.at.provider,
    addresses,
    startBlock,
    id: found.id,
    question: found.motion.question,
    text: found.texts.text,
  });
}

/** The notice of a decision, or its minutes once voting is over. */
export async function show(on: Reading, what: "notice" | "minutes", own: Of & Paper): Promise<void> {
  const facts = await factsOf(on, own);
  const document = await (what === "notice" ? notice(facts) : minutes(facts));
  await hand(on.desk, document, { ...own, what: GLOSSARY[what], facts: aboutDecision(facts) });
}

/** The ballot of one voter: what is signed, word for word. */
export async function sheet(on: Reading, own: Of & Paper & { voter: string }): Promise<void> {
  const facts = await factsOf(on, own);
  const document = await ballot(facts, own.voter);
  await hand(on.desk, document, { ...own, what: GLOSSARY.ballot, facts: aboutDecision(facts) });
}

/** Publishes the hash of the minutes as they are now. */
export async function sealMinutes(acting: Acting, own: Of): Promise<void> {
  const { desk, signer } = acting;
  const facts = await factsOf(acting, own);
  const file = await condominiumAt(acting, own.path);
  const { root } = await minutes(facts);
  const act = async () => await seal({ signer, file, header: facts.header, minutes: root });
  const words = say(STEP_WORDS.seal, { no: facts.header.no });
  const hash = await signer.step({ label: `condominium seal ${facts.id} ${root}`, words, asks: "yes" }, act);
  give(desk, { no: facts.header.no, root, transaction: hash }, root);
}

/** Renders sealed minutes again and compares. @throws {BiyError} `missing` if none are sealed; `document` if none are the chain's */
export async function verify(on: Reading, own: Of): Promise<void> {
  const { desk, at } = on;
  const file = await condominiumAt(on, own.path);
  const found = await decisionAt(on, file, own.decision);
  const { addresses, startBlock } = file;
  const seals = await verifyMinutes({ provider: at.provider, addresses, startBlock, id: found.id });
  if (seals.length === 0) throw new BiyError("missing", PAPERS_WORDS.noSeal);
  const lines = seals.map(({ sealed, by, asOf, later }): Words => {
    if (asOf === undefined) return say(PAPERS_WORDS.sealOther, { sealed, by });
    const same = say(PAPERS_WORDS.sealSame, { sealed, by, asOf });
    return later === 0 ? same : joined([same, say(PAPERS_WORDS.sealLater, { later })], "\n");
  });
  const shown = joined(lines, "\n");
  // Anyone may seal anything: a wrong seal beside a right one is no fault of the minutes.
  if (!seals.some(({ isSame }) => isSame)) throw new BiyError("document", shown);
  give(desk, seals, shown[desk.lang]);
}

/** Who takes part by a unit, and with what share. */
export async function participation(on: Reading, own: Paper & { path: string; unit: string }): Promise<void> {
  const file = await condominiumAt(on, own.path);
  const { addresses, chainId, startBlock } = file;
  const descriptions = foundingOf(file).units.map(({ description }) => description);
  const document = await certificate(
    await readParticipation({ provider: on.at.provider, addresses, startBlock, unit: Number(own.unit), descriptions }),
  );
  await hand(on.desk, document, {
    ...own,
    what: GLOSSARY.certificate,
    facts: { id: document.root, chainId, template: addresses.register },
  });
}

type OfMandate = { readonly path: string; readonly holder: string; readonly text: string | undefined };

/** The mandate of a person who holds an office, with its text where that is given. */
async function mandateOf(on: Reading, { path, holder, text }: OfMandate): Promise<MandateFacts> {
  const { addresses, startBlock } = await condominiumAt(on, path);
  const given = text === undefined ? {} : { text: readJson(text, documentFrom) };
  const facts = await readMandate({ provider: on.at.provider, addresses, holder, startBlock, ...given });
  if (facts.office === 0) throw new BiyError("missing", say(PAPERS_WORDS.noOffice, { holder }));
  return facts;
}

/** The paper of a mandate. */
export async function office(on: Reading, own: Paper & OfMandate): Promise<void> {
  const facts = await mandateOf(on, own);
  const { chainId, addresses } = facts;
  const document = await mandate(facts);
  await hand(on.desk, document, {
    ...own,
    what: GLOSSARY.mandate,
    facts: { id: document.root, chainId, template: addresses.charter },
  });
}

/** The holder's own acceptance of a mandate, once its text is shown: a report with the hash of that text. */
export async function acceptMandate(acting: Acting, own: { path: string; text: string }): Promise<void> {
  const { desk, signer } = acting;
  const facts = await mandateOf(acting, { ...own, holder: await signer.getAddress() });
  tell(desk, text(await mandate(facts, desk.lang), desk.lang));
  await step(acting, await condominiumAt(acting, own.path), {
    on: "charter",
    method: "report",
    args: [facts.document],
    words: STEP_WORDS.acceptMandate,
    asks: { word: BINDING_WORDS.typed.accept },
  });
}
