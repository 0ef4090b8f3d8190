/**
 * The decision of a human as a paper: its operative part, whose root the award binds, and the whole with its reasons, whose root the reasons
 * bind. What it is about and what it orders is said by editions of those who know that.
 * @module
 */

import { ZeroHash, type Provider } from "ethers";
import { completed, type Edition, type Known, type Released, type Stated } from "../text/edition.ts";
import { loaded } from "../text/load.ts";
import { parseFacts } from "../text/parse.ts";
import { renderFacts, text, type Document } from "../text/render.ts";
import { BiyError } from "../words/biyError.ts";
import { LANGS, type Words } from "../words/lang.ts";
import * as DECIDED_WORDS from "../words/arbitration/decided.ts";
import { read, type Case, type InCase } from "./case.ts";
import { award1 } from "./editions/award-1.ts";
import { nameIn, paragraphsOf, type Reasons, type Written } from "./reasons.ts";
import { readArbiter } from "./roster.ts";
import { readRules, type Rules } from "./rules.ts";

/** What the chain has of a case when it is decided. */
export type DecidedCase = {
  readonly chainId: bigint;
  readonly tribunal: string;
  readonly found: Case;
  readonly rules: Rules;
  /** Of each who sits there: the salted commitment to who the person is, by the roster. */
  readonly identities: readonly { readonly arbiter: string; readonly identity: string }[];
};

/** A decision as texts in three languages. `operative` is what the award's signatures bind, `whole` what those under the reasons bind. */
export type Award = { readonly operative: Document; readonly whole: Document };

/** What is disputed and what is ordered, as those say it who know it. */
export type AwardOf = {
  readonly about: { readonly edition: Edition | Released; readonly stated: Stated };
  readonly ordered: { readonly edition: Edition | Released; readonly stated: Stated };
  /** The money and the parties that it is about. */
  readonly known?: Known;
};

/** What only the whole decision has. */
const REASONED = ["claims", "objections", "facts", "law", "conclusion", "costs", "operative"];

/** Reads a case with all that a decision in it says of it. @throws {BiyError} `missing`, `network` */
export async function readDecidedCase({
  provider,
  ...inCase
}: InCase & { readonly provider: Provider }): Promise<DecidedCase> {
  const { tribunal } = inCase;
  const found = await read({ provider, ...inCase });
  const rules = await readRules({ provider, tribunal, rules: found.rules });
  const { chainId } = await provider.getNetwork();
  const identities = await Promise.all(
    found.seats
      .filter(({ accepted }) => accepted)
      .map(async ({ arbiter }) => await readArbiter({ provider, roster: rules.roster, arbiter })),
  );
  return { chainId, tribunal, found, rules, identities };
}

/** The edition of decisions about such a thing. */
export async function awardEdition(parts: {
  readonly about: Edition | Released;
  readonly ordered: Edition | Released;
}): Promise<Edition> {
  const [award, about, ordered] = await Promise.all([award1, parts.about, parts.ordered].map((each) => loaded(each)));
  return completed(award as Edition, { parts: { about: about as Edition, ordered: ordered as Edition } });
}

/**
 * Writes a decision.
 * @param at the moment that it bears, in seconds
 * @param replacement id of an agreement that is to replace the disputed one first
 */
export async function awardOf(
  reasons: Reasons,
  {
    decided: { chainId, tribunal, found, rules, identities },
    at,
    replacement = ZeroHash,
    about,
    ordered,
    known,
  }: AwardOf & { readonly decided: DecidedCase; readonly at: bigint; readonly replacement?: string },
): Promise<Award> {
  const { place, claims, objections, facts, law, conclusion, costsReason = {}, original } = reasons;
  const said = (written: Written) => paragraphsOf(written, original);
  return written(
    await awardEdition({ about: about.edition, ordered: ordered.edition }),
    {
      at,
      chain: chainId,
      tribunal,
      template: found.template,
      disputed: found.agreement,
      case: found.caseId,
      turn: found.turn,
      attempt: found.attempt,
      rules: found.rules,
      evidence: found.evidence,
      seats: rules.seats,
      majority: rules.seats / 2n + 1n,
      replacement,
      reasonsPeriod: rules.reasonsPeriod,
      delay: rules.enforcementDelay,
      deciders: identities.map(({ arbiter, identity }) => ({ arbiter, identity, name: nameIn(reasons, arbiter) })),
      place: said(place),
      claims: said(claims),
      objections: said(objections),
      facts: said(facts),
      law: said(law),
      conclusion: said(conclusion),
      costs: said(costsReason),
      about: [about.stated],
      ordered: [ordered.stated],
    },
    known,
  );
}

/**
 * Reads a decision back from its texts: what they state is written again, and must be those texts to the letter.
 * @throws {BiyError} `document` if it is not; {@link TermsError} if they are no such texts
 */
export function readAward(texts: Words, { edition, known }: { edition: Edition; known?: Known | undefined }): Award {
  const award = written(edition, parseFacts(edition, texts.kk, { lang: "kk", known }), known);
  if (LANGS.some((lang) => text(award.whole, lang) !== texts[lang].normalize("NFC")))
    throw new BiyError("document", DECIDED_WORDS.notItsTexts);
  return award;
}

/** Both texts: the operative part says nothing of the reasons, and the whole names its root. */
function written(edition: Edition, stated: Stated, known: Known | undefined): Award {
  const said = Object.entries(stated).filter(([path]) => !REASONED.includes(path));
  const operative = renderFacts(edition, Object.fromEntries(said), known);
  return { operative, whole: renderFacts(edition, { ...stated, operative: operative.root }, known) };
}
