/**
 * Where an agreement is played: a chain of this process with everything on it, and the agreement between invented people there.
 * @module
 */

import { join } from "node:path";
import { BrowserProvider, ContractFactory, FeeData, keccak256, ZeroAddress } from "ethers";
import { actorsOf, draftFrom, partiesFrom, type Template } from "../agreements/agreements.ts";
import { deploy, localKeys, localPeople, type Contracts } from "../deploy/index.ts";
import { agreements, BiyError, cases, type AgreementFile, type Deployment } from "../index.ts";
import { artifactIn, readJson } from "../node/index.ts";
import { hasKey } from "../text/index.ts";
import { say } from "../words/index.ts";
import * as PRACTICE_WORDS from "../words/cli/practice.ts";
import * as WORDS from "../words/cli/simulate.ts";
import { progress, Usage, type Desk } from "./desk.ts";
import { chains } from "./practice.ts";
import { readAgreement, templates } from "./templates.ts";

/**
 * A chain whose clock stands: what is asked and what is sent is of the moment that it is set to. Transactions cost nothing, so that what a
 * party has says what the agreement gave it.
 */
export class Stage extends BrowserProvider {
  now = 0n;

  override async send(method: string, params: unknown[]): Promise<unknown> {
    if (this.now > 0n && /^(?:eth_call|eth_estimateGas|eth_sendRawTransaction|evm_mine)$/.test(method))
      await super.send("evm_setNextBlockTimestamp", [Number(this.now)]);
    return (await super.send(method, params)) as unknown;
  }

  override async getFeeData(): Promise<FeeData> {
    return await Promise.resolve(new FeeData(0n, 0n, 0n));
  }
}

/** What is played: an agreement's file; or terms, and who the parties are. */
export type Written = { readonly kind: Template } & (
  { readonly file: AgreementFile } | { readonly terms: agreements.Draft; readonly people: unknown }
);

/** Reads it. @param parties the file of the parties, which terms need */
export function writtenIn(path: string, parties: string | undefined): Written {
  if (readJson(path, hasKey("biy"))) {
    const file = readAgreement(path);
    return { kind: file.kind, file };
  }
  if (parties === undefined) throw new Usage(say(WORDS.noParties, { path }));
  const { kind, terms } = readJson(path, draftFrom(templates()));
  const { first, second, subject } = readJson(parties, partiesFrom(kind));
  const [one, other] = actorsOf(kind);
  return { kind, terms, people: { [one]: first, [other]: second, subject } };
}

/** The agreement on the stage, and the one whose text is shown: that of its file, if there is one. */
export type Staged = { readonly stage: Stage; readonly original: AgreementFile; readonly file: AgreementFile };
type Asked = {
  /** Seconds since 1970. */
  readonly start: bigint;
  readonly rules: "sole" | "three";
  /** Of a template of others: the artifact of its contract. */
  readonly code: string | undefined;
  readonly contracts: Contracts | undefined;
};

/** Stages an agreement for as long as it is acted on. @throws {BiyError} what is wrong with it, as before it is accepted */
export async function onStage(
  desk: Desk,
  written: Written,
  { start, ...asked }: Asked,
  act: (staged: Staged) => Promise<void>,
): Promise<void> {
  // What is deployed is there before anybody offers anything.
  const initialDate = new Date(Number(start - 3_600n) * 1_000);
  // What was built Hardhat would read for stack traces, which takes longer than the play: a folder that is not there has nothing.
  const network = await chains({ paths: { artifacts: join(import.meta.dirname, "none") } });
  const override = {
    initialDate,
    initialBaseFeePerGas: 0n,
    allowBlocksWithSameTimestamp: true,
    // A template is built without the optimizer while it is written.
    allowUnlimitedContractSize: true,
  };
  const connection = await network.create({ override });
  const stage = new Stage(connection.provider, undefined, { cacheTimeout: -1 });
  try {
    const deployment = await progress(desk, PRACTICE_WORDS.deploying, deployed(stage, written.kind, asked));
    stage.now = start;
    await act({ stage, ...(await staged(stage, written, { deployment, rules: asked.rules })) });
  } finally {
    stage.destroy();
    await connection.close();
  }
}

/** Everything deployed, and the template, if it is not one of ours. */
async function deployed(
  stage: Stage,
  { name, abi }: Template,
  { code, contracts }: Pick<Asked, "code" | "contracts">,
): Promise<Deployment> {
  const deployment = await deploy(localPeople(stage), contracts === undefined ? {} : { contracts });
  if (Object.hasOwn(deployment.templates, name)) return deployment;
  const built = code === undefined ? artifactIn(".", name) : readJson(code, (read) => read as { bytecode?: unknown });
  if (typeof built?.bytecode !== "string" || !/^0x[0-9a-f]+$/i.test(built.bytecode))
    throw new BiyError("missing", say(WORDS.noCode, { name }), { field: "--code" });
  const made = await new ContractFactory(abi, built.bytecode, localKeys(stage).owner).deploy();
  const address = await (await made.waitForDeployment()).getAddress();
  const codeHash = keccak256(await stage.getCode(address));
  return { ...deployment, templates: { ...deployment.templates, [name]: { address, codeHash } } };
}

async function staged(
  stage: Stage,
  written: Written,
  { deployment, rules: named }: { deployment: Deployment; rules: "sole" | "three" },
): Promise<Omit<Staged, "stage">> {
  const { kind } = written;
  const { buyer, seller, authority, successor, owner } = localKeys(stage);
  const { tribunal, testTenge = "" } = deployment;
  const [place, now] = [agreements.placeIn(deployment, kind), stage.now];
  if ("terms" in written) {
    const [one, other] = actorsOf(kind);
    const terms = { ...written.terms, [one]: buyer.address, [other]: seller.address };
    const rules = await cases.readRules({ provider: stage, tribunal, rules: deployment.rules[named] });
    const file = await agreements.draft(kind, terms, written.people, { ...place, rules, now });
    return { original: file, file };
  }
  const { file: original } = written;
  await agreements.render(original);
  const { first, second, subject } = original.private;
  if ("leaf" in first || "leaf" in second || "leaf" in subject) throw new BiyError("document", WORDS.forgotten);
  const people = { roster: deployment.roster, authority: authority.address, successor: successor.address };
  const rules = { ...original.rules, ...people, feeCurrency: ZeroAddress };
  if (!Object.values(deployment.rules).includes(cases.rulesHash(rules)))
    await cases.publish({ signer: owner, tribunal, rules });
  const { common, particulars } = original.terms;
  const isToken = common.currency !== ZeroAddress && !agreements.receipts.isOutside(common);
  const currency = isToken ? testTenge : common.currency;
  const file = await agreements.compose({
    ...place,
    kind,
    edition: original.edition,
    agreed: original.agreed,
    particulars,
    rules,
    now,
    common: { ...common, first: buyer.address, second: seller.address, tribunal, currency },
    token: await agreements.tokenAt(stage, testTenge),
    parties: { first: first.data, second: second.data, subject: subject.data },
  });
  return { original, file };
}
