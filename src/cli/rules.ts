/**
 * `biy rules`: rules of a tribunal, from a file as people write it.
 * @module
 */

import { dirname, join } from "node:path";
import { rulesFrom } from "../agreements/agreements.ts";
import { STEP_WORDS } from "../agreements/cases.ts";
import { cases } from "../index.ts";
import { readDeployment, readJson, readText } from "../node/index.ts";
import { give } from "./desk.ts";
import type { Acting } from "./sender.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import { say } from "../words/index.ts";

/** Publishes rules, once and for ever, by the deployment's tribunal. The advance is in the chain's coin. */
export async function publish(acting: Acting, { path }: { path: string }): Promise<void> {
  const { desk, at, signer } = acting;
  const { tribunal } = readDeployment(at.chainId, at.deployments);
  const rules = rulesIn(path);
  const hash = cases.rulesHash(rules);
  const words = say(STEP_WORDS.publish, { hash });
  const transaction = await signer.step(
    { label: `rules publish ${tribunal} ${hash}`, words, asks: { word: BINDING_WORDS.typed.publish } },
    async () => (await cases.publish({ signer, tribunal, rules })).receipt,
  );
  give(desk, { hash, tribunal, transaction }, hash);
}

/** @throws {BiyError} `input`, naming file and field */
function rulesIn(path: string): cases.Rules {
  const { text, ...rules } = readJson(path, rulesFrom);
  return { ...rules, text: cases.textHash(readText(join(dirname(path), text))) };
}
