/**
 * Deploys Biy, accredits the arbiters given, five at least, and publishes rules with one seat and with three. Interrupted and run again, it goes on
 * where it was: Ignition keeps a journal, and what is on chain already is not sent twice.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Contract, id as hashOf, keccak256, ZeroAddress, type Signer } from "ethers";
import type { NetworkConnection } from "hardhat/types/network";
import { rosterAbi } from "../../src/abi/roster.ts";
import { tribunalAbi } from "../../src/abi/tribunal.ts";
import { accredit } from "../../src/arbitration/roster.ts";
import { textHash } from "../../src/arbitration/cases.ts";
import { publish, rulesHash } from "../../src/arbitration/rules.ts";
import { LANGS } from "../../src/terms/errors.ts";
import type { Deployment } from "../../src/deployments.ts";
import Biy from "./Biy.ts";
import { trackSent } from "./resume.ts";

const DAY = 86_400n;

export type Roles = {
  readonly owner: Signer;
  readonly authority: string;
  readonly successor: string;
  readonly arbiters: readonly string[];
};

/** The rules of our text, by which a sole arbiter or three decide. The advance is in the chain's coin, in wei. */
function rulesOf(roster: string, { authority, successor }: Roles, seats: bigint) {
  const text = textHash(
    readFileSync(new URL("../../src/arbitration/rules/human-decision-1.md", import.meta.url), "utf8"),
  );
  return {
    mode: 0n,
    seats,
    roster,
    authority,
    successor,
    silence: 10n * DAY,
    feeCurrency: ZeroAddress,
    advance: 10n ** 15n,
    nominationPeriod: 10n * DAY,
    acceptancePeriod: 5n * DAY,
    evidencePeriod: 10n * DAY,
    awardPeriod: 30n * DAY,
    reasonsPeriod: 10n * DAY,
    enforcementDelay: 30n * DAY,
    text,
  };
}

/** @returns where everything is, and what each transaction of ours cost */
export async function deploy(
  connection: NetworkConnection,
  roles: Roles,
  { deploymentId }: { deploymentId?: string } = {},
): Promise<Deployment> {
  const startBlock = await provider(roles).getBlockNumber();
  if (deploymentId !== undefined) {
    const folder = fileURLToPath(new URL(`../../ignition/deployments/${deploymentId}`, import.meta.url));
    await trackSent(connection, { folder, sender: await roles.owner.getAddress() });
  }
  const modules = await connection.ignition.deploy(Biy, {
    config: { requiredConfirmations: 1 },
    ...(deploymentId === undefined ? {} : { deploymentId }),
  });
  const [testTenge, roster, tribunal, sale] = (await Promise.all(
    [modules.testTenge, modules.roster, modules.tribunal, modules.sale].map(async (each) => await each.getAddress()),
  )) as [string, string, string, string];

  const listed = new Contract(roster, rosterAbi, roles.owner);
  for (const [index, arbiter] of roles.arbiters.entries()) {
    if ((await listed.getFunction("isActive")(arbiter)) as boolean) continue;
    // Local chains only: real accreditations commit to a real person with a salt of its own.
    const [identity, credentials] = [hashOf(`invented person ${index}`), hashOf(`invented credentials ${index}`)];
    const person = { arbiter, identity, credentials, languages: LANGS, until: 2n ** 39n };
    await accredit({ signer: roles.owner, roster, ...person });
  }
  const published: string[] = [];
  for (const seats of [1n, 3n]) {
    const rules = rulesOf(roster, roles, seats);
    const hash = rulesHash(rules);
    const served = (await new Contract(tribunal, tribunalAbi, roles.owner).getFunction("serves")(hash)) as boolean;
    if (!served) await publish({ signer: roles.owner, tribunal, rules });
    published.push(hash);
  }
  const [sole = "", three = ""] = published;
  const { chainId } = await provider(roles).getNetwork();
  const codeHash = keccak256(await provider(roles).getCode(sale));
  return { chainId, startBlock, sale, codeHash, tribunal, roster, rules: { sole, three }, testTenge };
}

function provider({ owner }: Roles) {
  if (owner.provider === null) throw new Error("the owner's key is not connected");
  return owner.provider;
}
