/**
 * What the chain has of an account: its agreements, its cases; and an agreement's file written again.
 * @module
 */

import { agreements, cases, sales } from "../../src/index.ts";
import { moneyInWords } from "../../src/agreements/money.ts";
import { isKnown } from "../../src/agreements/file.ts";
import { readAgreement, readDeployment, writeNew } from "../../src/node/files.ts";
import { PHASE_WORDS, STAGE_WORDS } from "../../src/states.ts";
import { momentInWords } from "../../src/terms/slots/time.ts";
import { give, onDisk, tell, type Desk } from "./desk.ts";
import type { Connected } from "./network.ts";
import { say, WORDS } from "./words.ts";

type Reading = { readonly desk: Desk; readonly at: Connected };

/** Where sales are, and from which block on. */
function place({ chainId, deployments }: Connected, from: number | undefined) {
  const { sale, codeHash, startBlock, tribunal } = readDeployment(chainId, deployments);
  const places: agreements.KnownPlace[] = [{ chainId, to: sale, codeHash, name: "Sale" }];
  return { tribunal, places, fromBlock: from ?? startBlock };
}

/** The sales of an account, the newest first. */
export async function list(
  { desk, at }: Reading,
  { account, from }: { account: string; from?: number | undefined },
): Promise<void> {
  const { places, fromBlock } = place(at, from);
  const found: agreements.ListedAgreement[] = [];
  for await (const page of agreements.list({ provider: at.provider, account, places, fromBlock })) found.push(...page);
  if (found.length === 0) tell(desk, WORDS.noAgreements, { account });
  const { lang } = desk;
  const lines = found.map(({ id, role, state, deadline, terms }) =>
    say(WORDS.listed, lang, {
      id,
      role: (role === "first" ? WORDS.asBuyer : WORDS.asSeller)[lang],
      phase: PHASE_WORDS[state.phase][lang],
      other: role === "first" ? terms.common.second : terms.common.first,
      until: deadline === undefined ? "—" : momentInWords(deadline, lang),
    }),
  );
  const plain = found.map(({ id, role, state, deadline, block }) => ({
    id,
    role,
    phase: state.phase,
    deadline,
    block,
  }));
  give(desk, plain, lines.join("\n"));
}

/** The cases of an account, as a party and as an arbiter. */
export async function caseList(
  { desk, at }: Reading,
  { account, from }: { account: string; from?: number | undefined },
): Promise<void> {
  const found = await cases.casesOf({ provider: at.provider, account, ...place(at, from) });
  if (found.length === 0) tell(desk, WORDS.nothingWaits);
  const lines = found.map(({ caseId, role, stage }) =>
    say(WORDS.ownCase, desk.lang, {
      caseId,
      role: (role === "party" ? WORDS.asParty : WORDS.asArbiter)[desk.lang],
      stage: STAGE_WORDS[stage][desk.lang],
    }),
  );
  give(desk, found, lines.join("\n"));
}

/** Writes a sale's file again. @param kept an older copy, or the other party's: what it has of the private part is taken from it */
export async function restore(
  { desk, at }: Reading,
  { id, out, kept, from }: { id: string; out: string; kept?: string | undefined; from?: number | undefined },
): Promise<void> {
  const { places, fromBlock } = place(at, from);
  const [of] = places;
  if (of === undefined) return;
  const older = kept === undefined ? undefined : readAgreement(kept);
  const own = older === undefined ? {} : { kept: { ...older.private, token: older.token } };
  const file = (await agreements.restore({
    provider: at.provider,
    id,
    place: of,
    fromBlock,
    ...own,
  })) as sales.AgreementFile;
  onDisk(out, () => writeNew(out, sales.toJson(file)));
  tellMissing(desk, file);
  tell(desk, WORDS.saved, { path: out });
  const { price } = file.terms.particulars;
  give(desk, { id, path: out, isKnown: isKnown(file.private) }, `${out}: ${moneyInWords(file, price, desk.lang)}`);
}

/** Says, of a file without its private part, that names are missing. */
export function tellMissing(desk: Desk, { private: kept, terms }: sales.AgreementFile): void {
  if (isKnown(kept)) return;
  tell(desk, WORDS.namesMissing, { first: terms.common.first, second: terms.common.second });
}
