/**
 * The rules of an agreement or a condominium before the reader's eyes: who decides a dispute, how, by when; and `biy rules show`.
 * @module
 */

import { existsSync } from "node:fs";
import { parseJson } from "../text/index.ts";
import { BiyError, sales, type Lang, type AgreementFile } from "../index.ts";
import { readDeployment, readText } from "../node/index.ts";
import * as condominiums from "../condominium/index.ts";
import { readAgreement } from "./templates.ts";
import { agree, give, tell, Usage, type Desk } from "./desk.ts";
import type { Connected } from "./network.ts";
import * as RULES_WORDS from "../words/cli/rules.ts";
import { say } from "../words/index.ts";

type Reading = { readonly desk: Desk; readonly at: Connected };
/** Where rules are published, by what hash, and who may have a dispute by them. */
type Named = { readonly tribunal: string; readonly rules: string; readonly parties: readonly string[] };

/**
 * Refuses terms of another program than the one that this machine knows, and unsound rules; shows all rules, and asks about those that
 * are not the deployment's. For an agreement of an earlier deployment, `--deployments` names the folder of that.
 */
export async function requireKnown(on: Reading, file: AgreementFile): Promise<void> {
  const deployment = readDeployment(on.at.chainId, on.at.deployments);
  // Rules come after the program: that of another tribunal could say anything.
  const known = await sales.requireDeployed(file, deployment);
  await sales.requireCurrency(file, on.at.provider);
  await showSound(on, named(file));
  if (known) return;
  tell(on.desk, say(RULES_WORDS.unknown, { rules: file.terms.common.rules }));
  await agree(on.desk, RULES_WORDS.agree);
}

/** Shows all rules, and gives them. @throws {BiyError} if they are unsound */
export async function showSound({ desk, at }: Reading, of: Named): Promise<sales.RulesFacts> {
  const facts = await sales.requireSoundRules({ provider: at.provider, ...of });
  tell(desk, linesOf(facts, { at, lang: desk.lang }).join("\n"));
  return facts;
}

/** All rules as lines, and what is wrong with them if something is: for whoever looks, and accepts nothing. */
export async function rulesOf(
  { desk, at }: Reading,
  { parties, ...of }: Named,
): Promise<{ facts: sales.RulesFacts; problem: BiyError | undefined; lines: string[] }> {
  const facts = await sales.readRulesFacts({ provider: at.provider, ...of });
  const problem = sales.rulesProblem(facts, parties);
  const wrong = problem === undefined ? [] : [`✗ ${problem.words[desk.lang]}`];
  return { facts, problem, lines: [...linesOf(facts, { at, lang: desk.lang }), ...wrong] };
}

export function named({ terms: { common } }: AgreementFile): Named {
  const { tribunal, rules, first, second } = common;
  return { tribunal, rules, parties: [first, second] };
}

/** The rules of a hash, an agreement, a condominium; without one, those of the deployment. */
export async function show(on: Reading, { of }: { of?: string | undefined }): Promise<void> {
  const found = await Promise.all(whose(on.at, of).map(async (each) => await rulesOf(on, each)));
  const shown = found.map(({ facts, problem }) => ({
    ...facts,
    words: sales.rulesInWords(facts, on.desk.lang),
    problem: problem?.words[on.desk.lang] ?? null,
  }));
  give(on.desk, { rules: shown }, found.map(({ lines }) => lines.join("\n")).join("\n\n"));
}

function whose({ chainId, deployments }: Connected, of: string | undefined): readonly Named[] {
  if (of !== undefined && existsSync(of)) return [namedIn(of)];
  if (of !== undefined && !/^0x[0-9a-fA-F]{64}$/.test(of)) throw new Usage(say(RULES_WORDS.what, { of }));
  const { tribunal, rules } = readDeployment(chainId, deployments);
  const hashes = of === undefined ? [rules.sole, rules.three] : [of.toLowerCase()];
  return hashes.map((hash) => ({ tribunal, rules: hash, parties: [] }));
}

function namedIn(path: string): Named {
  const read = parseJson(readText(path));
  const isCondominium = typeof read === "object" && read !== null && "founding" in read;
  if (!isCondominium) return named(readAgreement(path));
  const file = condominiums.fromJson(readText(path));
  const { tribunal, arbitration } = file;
  return { tribunal, rules: arbitration, parties: condominiums.foundingOf(file).units.map(({ holder }) => holder) };
}

function linesOf(facts: sales.RulesFacts, { at, lang }: { at: Connected; lang: Lang }): string[] {
  const roster = knownRoster(at);
  const isOther = roster !== undefined && facts.rules.roster !== roster;
  return [
    say(RULES_WORDS.heading, { ...facts })[lang],
    ...sales.rulesInWords(facts, lang).map((line) => `  ${line}`),
    ...(isOther ? [`  ${say(RULES_WORDS.otherRoster, { roster })[lang]}`] : []),
  ];
}

/** That of the deployment, on a machine that has its file; a person who only verifies need not have it. */
function knownRoster({ chainId, deployments }: Connected): string | undefined {
  try {
    return readDeployment(chainId, deployments).roster;
  } catch (thrown) {
    if (thrown instanceof BiyError && thrown.code === "missing") return undefined;
    throw thrown;
  }
}
