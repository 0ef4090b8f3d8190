/**
 * `biy new`: an agreement's file, from answers to questions or from two files.
 * @module
 */

import { existsSync, rmSync } from "node:fs";
import { actorsOf, draftFrom, partiesFrom } from "../agreements/agreements.ts";
import { chainTime } from "../chain/index.ts";
import { agreements, BiyError, sales, type AgreementFile } from "../index.ts";
import { readDeployment, readJson, writeNew } from "../node/index.ts";
import { say } from "../words/index.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import * as OPTIONS_WORDS from "../words/cli/options.ts";
import * as QUESTIONS_WORDS from "../words/cli/questions.ts";
import { warn } from "./agreement.ts";
import type { Ask, Question } from "./ask.ts";
import { Asking, type Answered, type Trial } from "./asking.ts";
import { give, onDisk, tell, Usage, type Desk } from "./desk.ts";
import type { Connected } from "./network.ts";
import { askTerms, tokenOf, type Given } from "./questions.ts";
import { showSound } from "./rules-shown.ts";
import { saidOf, textSoFar } from "./soFar.ts";
import { readAgreement, templates, templatesNamed } from "./templates.ts";

export type NewOptions = {
  readonly out: string;
  readonly terms?: string | undefined;
  readonly parties?: string | undefined;
  readonly rules: string;
  readonly replaces?: string | undefined;
};

type Draft = (given: Given) => Promise<AgreementFile>;

/** A new agreement of a template that is named, or of any that is known. Never written over one that is there. */
export async function create(
  { desk, at }: { desk: Desk; at: Connected },
  name: string | undefined,
  options: NewOptions,
): Promise<void> {
  const { out } = options;
  if (existsSync(out)) throw new BiyError("input", say(FILES_WORDS.exists, { path: out }));
  if ((options.terms === undefined) !== (options.parties === undefined)) throw new Usage(OPTIONS_WORDS.bothFiles);
  const kinds = name === undefined ? templates() : templatesNamed(name);
  const deployment = readDeployment(at.chainId, at.deployments);
  const { tribunal } = deployment;
  const rules = rulesNamed(options.rules, deployment.rules);
  const now = await chainTime(at.provider);
  const replaces = options.replaces === undefined ? {} : { replaces: sales.idOfFile(readAgreement(options.replaces)) };
  const { rules: decides } = await sales.requireSoundRules({ provider: at.provider, tribunal, rules, parties: [] });
  const drafted: Draft = async ({ kind, terms, parties, token }) => {
    const context = { ...agreements.placeIn(deployment, kind), rules: decides, now, ...replaces, token };
    return await agreements.draft(kind, terms, parties, context);
  };
  const show = async ({ terms: { common } }: AgreementFile) =>
    await showSound({ desk, at }, { tribunal, rules, parties: [common.first, common.second] });

  const { terms, parties } = options;
  const kept = `${out}.answers`;
  const save = (file: AgreementFile) => {
    onDisk(out, () => writeNew(out, sales.toJson(file)));
    rmSync(kept, { force: true });
    tell(desk, say(FILES_WORDS.saved, { path: out }));
    give(desk, { path: out, id: sales.idOfFile(file), document: file.terms.common.document }, out);
  };
  if (terms !== undefined && parties !== undefined) {
    const file = await drafted(await inFiles({ terms, parties }, { kinds, at }));
    await show(file);
    warn(desk, file);
    return save(file);
  }

  // A template that has no place here is not asked for.
  const placed = kinds.filter((kind) => Object.hasOwn(deployment.templates, kind.name));
  if (placed.length === 0 && kinds[0] !== undefined) agreements.placeIn(deployment, kinds[0]);
  const asked = {
    kinds: placed,
    now,
    chainId: at.chainId,
    tokenOf: remembered(async (each) => await tokenOf(at, each)),
  };
  const tried = async (answers: Answered) =>
    await trialOf(answers, { desk, drafted, questions: async (ask) => await askTerms(ask, asked) });
  const asking = new Asking(desk, kept, tried);
  await asking.until(
    async (ask) => await askTerms(ask, asked),
    async (given) => {
      const file = await drafted(given);
      await show(file);
      tell(desk, await textSoFar(file, [], desk.lang));
      warn(desk, file);
      tell(desk, `\n${file.summary}`);
      await asking.agreed(QUESTIONS_WORDS.saveThese);
      save(file);
    },
  );
}

function rulesNamed(name: string, { sole, three }: { readonly sole: string; readonly three: string }): string {
  const rules = name === "sole" ? sole : name === "three" ? three : name;
  if (!/^0x[0-9a-f]{64}$/.test(rules)) throw new Usage(OPTIONS_WORDS.badRules);
  return rules;
}

/** The edition in the terms says of which template both are, where several are known. */
async function inFiles(
  paths: { readonly terms: string; readonly parties: string },
  { kinds, at }: { readonly kinds: ReturnType<typeof templates>; readonly at: Connected },
): Promise<Given> {
  const { kind, terms } = readJson(paths.terms, draftFrom(kinds));
  const { first, second, subject } = readJson(paths.parties, partiesFrom(kind));
  const [one, other] = actorsOf(kind);
  const token = await tokenOf(at, terms["currency"] ?? "");
  return { kind, token, terms, parties: { [one]: first, [other]: second, subject } };
}

/** What a file of some answers would be, samples standing for the others. */
async function trialOf(
  answers: Answered,
  { desk, drafted, questions }: { desk: Desk; drafted: Draft; questions: (ask: Ask) => Promise<Given> },
): Promise<Trial> {
  const open: Question[] = [];
  const answer = async (question: Question) => {
    const { key, options, sample } = question;
    const given = answers[key];
    if (given !== undefined && (options === undefined || Object.hasOwn(options, given))) return given;
    open.push(question);
    return await Promise.resolve(sample);
  };
  try {
    const file = await drafted(await questions(answer));
    return {
      text: async () => await textSoFar(file, open, desk.lang),
      said: async (key) => await saidOf(file, key, desk.lang),
    };
  } catch (thrown) {
    if (thrown instanceof BiyError && ["input", "document"].includes(thrown.code)) return { problem: thrown };
    throw thrown;
  }
}

/** What was found is not looked for again. */
function remembered<T>(find: (of: string) => Promise<T>): (of: string) => Promise<T> {
  const found = new Map<string, Promise<T>>();
  return async (of) => {
    const known = found.get(of) ?? find(of);
    found.set(of, known);
    return await known.catch((thrown: unknown) => {
      found.delete(of);
      throw thrown;
    });
  };
}
