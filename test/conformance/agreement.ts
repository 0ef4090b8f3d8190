/**
 * What the conformance suite does with an agreement of any template: forms it, has it decided, looks at its money.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { id as hashOf, ZeroAddress, ZeroHash } from "ethers";
import type { Template as Known } from "../../src/agreements/template.ts";
import { particularsHash, termsTypes, type Values } from "../../src/agreements/terms.ts";
import type { HostileReceiver } from "../../src/typechain/testing/HostileReceivers.sol/HostileReceiver.ts";
import type { Agreement as AgreementContract, TestTenge } from "../../src/types.ts";
import {
  balanceOf,
  commonTerms,
  DAY,
  deployedTribunal,
  domainOf,
  ethers,
  signAward,
  signReasons,
  SUMMARY,
  time,
  type Common,
  type Disposition,
  type InCase,
  type TribunalWorld,
} from "./world.ts";

/**
 * What an author says of a template: what the SDK has to know of it, and what the suite has to. What each step does, and who takes it, is in
 * the clauses of its editions: their effects.
 */
export type Template<P extends Values> = Known<P> & {
  /** Particulars that can be formed at a moment, in seconds, and for which ten units at least are paid in. */
  particulars: (moment: bigint) => P;
  /** Common terms that are always so; what the suite states otherwise comes before them. */
  common?: Partial<Common>;
  /** What a step takes after the common terms and the particulars, if anything. */
  args?: Record<string, (agreement: Agreement<P>) => unknown[]>;
};

/** An agreement with all that is needed to act on it. */
export type Agreement<P extends Values> = TribunalWorld & {
  template: AgreementContract;
  common: Common;
  particulars: P;
  hash: string;
  id: string;
  amount: bigint;
  purse: string;
};

export type Account = Pick<HostileReceiver, "execute" | "getAddress">;

/** The template and the world around it, in which buyer and seller are the two parties, whatever it calls them. */
export async function deployTemplate<P extends Values>(template: Template<P>) {
  const world = await deployedTribunal();
  const contract = (await ethers.deployContract(template.name)) as unknown as AgreementContract;
  return { ...world, contract };
}
export type TemplateWorld = Awaited<ReturnType<typeof deployTemplate>>;

/** Takes a step of the template, as anyone. */
export async function step<P extends Values>(
  agreement: Agreement<P>,
  name: string,
  from: HardhatEthersSigner = agreement.stranger,
  args: unknown[] = [],
  { taken = 0n }: { readonly taken?: bigint } = {},
) {
  const { template, common, particulars } = agreement;
  const value = common.currency === ZeroAddress ? taken : 0n;
  const given = [common, particulars, ...args, ...(value === 0n ? [] : [{ value }])];
  return await template.connect(from).getFunction(name as "surrender")(...(given as unknown as [Common, string]));
}

/** Lets people pay what steps take, whatever that is; in coin they have it. */
export async function lend<P extends Values>(
  { template, common, tenge }: Pick<Agreement<P>, "template" | "common" | "tenge">,
  ...payers: readonly HardhatEthersSigner[]
): Promise<void> {
  if (common.currency !== (await tenge.getAddress())) return;
  for (const payer of payers) {
    await tenge.mint(payer.address, 2n ** 100n);
    await tenge.connect(payer).approve(await template.getAddress(), 2n ** 255n);
  }
}

/** Terms that nobody has formed yet. */
export async function offered<P extends Values>(
  world: TemplateWorld,
  template: Template<P>,
  currency: string,
  common: Partial<Common> = {},
): Promise<Agreement<P>> {
  const particulars = template.particulars(BigInt(await time.latest()));
  const stated = await commonTerms(world, { currency, ...common });
  const hash = particularsHash(particulars, template.particularsType);
  const id = await world.contract.idOf(stated, hash);
  const [amount, purse] = [template.amount(particulars), await world.contract.purseOf(id)];
  return { ...world, template: world.contract, common: stated, particulars, hash, id, amount, purse };
}

/** A person's consent to terms. */
export async function signedBy<P extends Values>(
  signer: HardhatEthersSigner,
  template: Template<P>,
  { template: contract, common, particulars }: Agreement<P>,
) {
  const signature = await signer.signTypedData(
    await domainOf(contract, template.domain),
    termsTypes(template.particularsType),
    { common: { ...common, summary: SUMMARY }, particulars },
  );
  return { party: signer.address, signature };
}

/** An agreement that the first party, or a receiver in place of one of the parties, has formed and paid for. */
export async function formed<P extends Values>(
  world: TemplateWorld,
  template: Template<P>,
  currency: string,
  through?: { role: "first" | "second"; account: Account },
): Promise<Agreement<P>> {
  const common = through === undefined ? {} : { [through.role]: await through.account.getAddress() };
  const agreement = await offered(world, template, currency, common);
  const { amount, buyer, seller, contract } = agreement as Agreement<P> & TemplateWorld;
  const other = through?.role === "second" ? buyer : seller;
  const acceptances = [await signedBy(other, template, agreement)];
  const address = await contract.getAddress();
  const value = currency === ZeroAddress ? amount : 0n;

  const payer = through === undefined ? buyer.address : await through.account.getAddress();
  const send = async (to: string, data: string, coin = 0n) => {
    if (through === undefined) await buyer.sendTransaction({ to, data, value: coin });
    else await through.account.execute(to, coin, data, { value: coin });
  };
  if (currency !== ZeroAddress) {
    const token = (await ethers.getContractAt("TestTenge", currency)) as unknown as TestTenge;
    await token.mint(payer, amount);
    await send(currency, token.interface.encodeFunctionData("approve", [address, amount]));
  }
  const form = contract.interface.encodeFunctionData(
    "form" as never,
    [agreement.common, agreement.particulars, acceptances] as never,
  );
  await send(address, form, value);
  return agreement;
}

/* A HUMAN DECIDES */

/** Opens the case of a dispute, which the first party opens too if there is none. */
export async function disputed<P extends Values>(agreement: Agreement<P>): Promise<Agreement<P> & { caseId: string }> {
  const { template, tribunal, common, hash, id, buyer, seller } = agreement;
  if ((await template.recordOf(id)).claimant === 0n) {
    const party = common.first === buyer.address ? buyer : seller;
    await template.connect(party).dispute(common, hash, hashOf("claim"));
  }
  await tribunal.open(await template.getAddress(), common, hash);
  const { turn } = await template.recordOf(id);
  return { ...agreement, caseId: await tribunal.caseIdOf(await template.getAddress(), id, turn) };
}

/** The person on the seat accepts, and the record is closed once its time is over. */
export async function closedRecord({ tribunal, caseId }: InCase) {
  const arbiter = await sitting(tribunal, caseId);
  await tribunal.connect(arbiter).accept(caseId, 0, hashOf("nothing to disclose"));
  await time.increase(10n * DAY + 1n);
  await tribunal.closeEvidence(caseId);
}

/** The person on the seat awards `d`, with reasons; waits until it is final, unless told not to. */
export async function awarded(
  inCase: InCase & { common: Common; hash: string },
  d: Disposition,
  { isFinal = true }: { readonly isFinal?: boolean } = {},
) {
  const { tribunal, common, hash, caseId } = inCase;
  const arbiter = await sitting(tribunal, caseId);
  const signature = await signAward(inCase, arbiter, d);
  await tribunal.award(caseId, common, hash, d, ZeroHash, hashOf("award"), [signature]);
  await tribunal.giveReasons(caseId, hashOf("reasons"), [await signReasons(inCase, arbiter)]);
  if (isFinal) await time.increase(30n * DAY + 1n);
}

/** Everything from the dispute to a final award, without a word from the parties: the authority appoints. */
export async function decided<P extends Values>(agreement: Agreement<P>, d: Disposition) {
  const inCase = await disputed(agreement);
  await time.increase(10n * DAY + 1n);
  await agreement.tribunal.connect(agreement.authority).appoint(inCase.caseId, 0, agreement.a.address);
  await closedRecord(inCase);
  await awarded(inCase, d);
  return inCase;
}

async function sitting(tribunal: TribunalWorld["tribunal"], caseId: string): Promise<HardhatEthersSigner> {
  return await ethers.getSigner((await tribunal.seatsOf(caseId))[0]!.arbiter);
}

/* MONEY */

/** What the parties have, and what waits for them; what the purse has. */
export async function moneyOf<P extends Values>({ template, common, id, purse }: Agreement<P>) {
  const { currency, first, second } = common;
  const of = async (party: string) => ({
    balance: await balanceOf(currency, party),
    credit: await template.creditOf(id, party),
  });
  return {
    first: await of(first),
    second: await of(second),
    purse: await balanceOf(currency, purse),
    held: (await template.recordOf(id)).held,
  };
}
