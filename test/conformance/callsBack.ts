/**
 * A currency that calls a step of the template while it moves what is paid in.
 * @module
 */
import { AbiCoder } from "ethers";
import type { Values } from "../../src/agreements/terms.ts";
import type { ReenteringToken } from "../../src/typechain/testing/HostileTokens.sol/ReenteringToken.ts";
import { formed, type Template, type TemplateWorld } from "./agreement.ts";
import { ethers } from "./world.ts";

/** What became of the call: whether the token still waits to make it, whether it got in, and what it was answered. */
export type CalledBack = { readonly isArmed: boolean; readonly entered: boolean; readonly result: string };

/** Forms an agreement in a currency that calls the step of another meanwhile. */
export async function calledBack<P extends Values>(
  here: TemplateWorld,
  template: Template<P>,
  name: string,
): Promise<CalledBack> {
  const token = (await ethers.deployContract("ReenteringToken")) as unknown as ReenteringToken;
  const address = await token.getAddress();
  const { template: contract, common, particulars, hash } = await formed(here, template, address);
  const { interface: itself } = contract;
  const more = (itself.getFunction(name as "idOf")?.inputs ?? []).slice(2);
  const old = name === "amend" ? [common, hash] : [];
  const rest = more.slice(old.length).map((input) => AbiCoder.defaultAbiCoder().getDefaultValue([input])[0] as unknown);
  const data = itself.encodeFunctionData(name as "idOf", [common, particulars, ...old, ...rest] as never);
  await token.arm(await contract.getAddress(), data);
  // What is paid in for another agreement moves the token.
  await formed(here, template, address);
  return { isArmed: await token.armed(), entered: await token.entered(), result: await token.result() };
}
