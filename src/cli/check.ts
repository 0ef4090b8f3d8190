/**
 * `biy explain`, `verify`, `doctor`: why something was done, whether a file is what it says, whether all is in place.
 * @module
 */

import { accessSync, constants, mkdirSync } from "node:fs";
import { tribunalAbi } from "../abi/index.ts";
import { currencyProblem, isKnown, requireBound, factorLines } from "../agreements/agreements.ts";
import { requirePlace, view } from "../chain/index.ts";
import { publicUrl, withoutSecrets, PHASE_WORDS, say } from "../words/index.ts";
import { codeHashOf, CONTRACTS, TEMPLATES, type Contract } from "../deploy/index.ts";
import { asBiyError, BiyError, sales } from "../index.ts";
import { readBytes, readDeployment } from "../node/index.ts";
import { decoded } from "../text/index.ts";
import { readAgreement } from "./templates.ts";
import { give, onDisk, tell, Usage, type Desk } from "./desk.ts";
import { home } from "./journal.ts";
import { tellMissing } from "./mine.ts";
import { connect, type Connected, type Place } from "./network.ts";
import { standing } from "./people.ts";
import { named, rulesOf } from "./rules-shown.ts";
import * as CHECK_WORDS from "../words/cli/check.ts";
import * as OPTIONS_WORDS from "../words/cli/options.ts";
import * as PRACTICE_WORDS from "../words/cli/practice.ts";

type Reading = { readonly desk: Desk; readonly at: Connected };

export type Asked = { hash?: string | undefined; path?: string | undefined; step?: string | undefined };

/**
 * The factors of an automatic decision, what would have changed them, how a human is asked; or those of a step that nobody has taken.
 * @param path the agreement: it says who decides
 */
export async function explain({ desk, at }: Reading, { hash, path, step }: Asked): Promise<void> {
  const file = path === undefined ? undefined : readAgreement(path);
  if (step !== undefined && file !== undefined && hash === undefined) {
    const found = await sales.factors({ provider: at.provider, file, step });
    return give(desk, { id: sales.idOfFile(file), step, factors: found }, factorLines(found, desk.lang));
  }
  if (step !== undefined || !/^0x[0-9a-fA-F]{64}$/.test(hash ?? "")) throw new Usage(OPTIONS_WORDS.badHash);
  const template = file?.template ?? sales.placeIn(readDeployment(at.chainId, at.deployments)).template;
  const asked = { provider: at.provider, hash: hash ?? "", template, ...(file === undefined ? {} : { file }) };
  const found = await sales.explain(asked);
  give(desk, found, found.words[desk.lang]);
}

/** Checks a file against what it binds, against a text, and against the chain. Each line is a check that was made. */
export async function verify(
  { desk, at }: Reading,
  { path, text }: { path: string; text?: string | undefined },
): Promise<void> {
  const file = readAgreement(path);
  await requireBound(file); // Throws unless root and summary are those of the text; each text was read back.
  tellMissing(desk, file);
  const isWhole = isKnown(file.private);
  const root = file.terms.common.document;
  const id = sales.idOfFile(file);
  const compared =
    text === undefined ? undefined : await sales.compareText(file, decoded(readBytes(text), { file: text }));
  if (text !== undefined && compared?.other !== undefined) {
    const values = { path: text, language: CHECK_WORDS.languages[compared.lang], ...compared.other };
    throw new BiyError("document", say(CHECK_WORDS.wrongText, values), { file: text });
  }
  const { common } = file.terms;
  const { phase } = await sales.read({ provider: at.provider, file });
  const { chainId, tribunalCodeHash } = file;
  await requirePlace(at.provider, { chainId, to: common.tribunal, codeHash: tribunalCodeHash });
  const call = { provider: at.provider, to: common.tribunal, abi: tribunalAbi, method: "serves", args: [common.rules] };
  if (!(await view<boolean>(call)))
    throw new BiyError("document", say(CHECK_WORDS.notServed, { tribunal: common.tribunal, rules: common.rules }));
  const decides = await rulesOf({ desk, at }, named(file));
  // Who only looks is told; nobody is to form by rules that can't work.
  if (phase === "none" && decides.problem !== undefined) throw decides.problem;
  const otherToken = await currencyProblem(file, at.provider);
  if (phase === "none" && otherToken !== undefined) throw otherToken;
  const accepted = sales.acceptedBy(file);
  const { verified } = CHECK_WORDS;
  const checked = [
    say(isWhole ? verified.text : verified.summaryAlone, { root }),
    say(verified.id, { id, phase: PHASE_WORDS[phase] }),
    say(verified.program, { template: file.template, codeHash: file.codeHash }),
    say(verified.tribunal, { tribunal: common.tribunal, codeHash: tribunalCodeHash }),
    say(verified.accepted, { accepted: accepted.join(", ") || "—" }),
  ];
  const { forgotten, restricted, lines } = standing(desk, file);
  const found = {
    id,
    root,
    edition: file.edition,
    phase,
    template: file.template,
    codeHash: file.codeHash,
    tribunalCodeHash,
  };
  give(
    desk,
    {
      ...found,
      isWhole,
      acceptedBy: accepted,
      forgotten,
      restricted,
      rules: { ...decides.facts, problem: decides.problem?.words[desk.lang] ?? null },
      currency: { problem: otherToken?.words[desk.lang] ?? null },
      ...(compared === undefined ? {} : { text: compared }),
    },
    [
      ...checked.map((each) => each[desk.lang]),
      ...(compared === undefined ? [] : textLines(desk, text ?? "", compared)),
      ...lines,
      ...(otherToken === undefined ? [] : [`✗ ${otherToken.words[desk.lang]}`]),
      ...decides.lines,
    ].join("\n"),
  );
}

/** Which text it is, and how it is stored otherwise than it was rendered. */
function textLines({ lang }: Desk, path: string, { lang: language, stored }: sales.Compared): string[] {
  const how = stored.map((each) => CHECK_WORDS.stored[each][lang]).join(", ");
  return [
    say(CHECK_WORDS.sameText, { path, language: CHECK_WORDS.languages[language] })[lang],
    ...(stored.length === 0 ? [] : [say(CHECK_WORDS.storedText, { how })[lang]]),
  ];
}

type Finding = { readonly what: string; readonly ok: boolean; readonly said: string };

/** Whether a command would find all that it needs. @returns whether it would */
export async function doctor(desk: Desk, place: Place): Promise<boolean> {
  const findings: Finding[] = [];
  const look = async (what: string, examine: () => Promise<string> | string) => {
    try {
      findings.push({ what, ok: true, said: await examine() });
    } catch (thrown) {
      const { lang } = desk;
      const said = thrown instanceof Usage ? thrown.words[lang] : await asBiyError(thrown).sentence(lang);
      findings.push({ what, ok: false, said: withoutSecrets(said, place.rpc) });
    }
  };
  await look("node", () => process.version);
  await look("journal", () =>
    onDisk(home(), () => {
      mkdirSync(home(), { recursive: true, mode: 0o700 });
      accessSync(home(), constants.W_OK);
      return home();
    }),
  );
  let at: Connected | undefined;
  await look("rpc", async () => {
    at = await connect({ ...desk, yes: false }, place);
    return `${publicUrl(place.rpc)}, chain ${at.chainId}${at.local ? " (local)" : ""}`;
  });
  if (at !== undefined) {
    const { provider, chainId } = at;
    await look("clock", async () => {
      const block = await provider.getBlock("latest");
      const ahead = Number(block?.timestamp ?? 0) - Math.floor(Date.now() / 1_000);
      // A local chain's clock may be moved; elsewhere a wrong one shows wrong deadlines.
      if (at?.local !== true && Math.abs(ahead) > 600)
        throw new BiyError("network", say(CHECK_WORDS.clock, { seconds: ahead }));
      return `block ${block?.number}, ${ahead} s`;
    });
    await look("deployment", async () => {
      const deployment = readDeployment(chainId, place.deployments);
      const { tribunal, roster } = deployment;
      sales.placeIn(deployment);
      // Who deploys has all templates of this package, or as many as they want.
      const templates = TEMPLATES.flatMap((name) => {
        const place = deployment.templates[name];
        return place === undefined ? [] : [[name, place.address] as const];
      });
      const places = [...templates, ["Tribunal", tribunal] as const, ["Roster", roster] as const];
      for (const [, to] of places) await requirePlace(provider, { chainId, to });
      const isOurs = async (contract: Contract, to: string) =>
        codeHashOf(contract, await provider.getCode(to)) === contract.codeHash;
      const ours = await Promise.all(places.map(async ([name, to]) => await isOurs(CONTRACTS[name], to)));
      const code = (ours.includes(false) ? PRACTICE_WORDS.otherCode : PRACTICE_WORDS.ourCode)[desk.lang];
      const said = [...templates, ["Tribunal", tribunal]].map(([name = "", to]) => `${name.toLowerCase()} ${to}`);
      return `${said.join(", ")}; ${code}`;
    });
    provider.destroy();
  }
  const ok = findings.every((each) => each.ok);
  give(desk, { ok, findings }, findings.map((each) => `${each.ok ? "✓" : "✗"} ${each.what}: ${each.said}`).join("\n"));
  if (!ok) tell(desk, CHECK_WORDS.notWell);
  return ok;
}
