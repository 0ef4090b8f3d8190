/**
 * From one JSON to a founded condominium, resumable; and its charter as a document.
 * @module
 */

import {
  ContractFactory,
  getAddress,
  id as hashOf,
  toBeHex,
  type ContractTransactionReceipt,
  type Provider,
  type Signer,
} from "ethers";
import { assemblyAbi } from "../abi/assembly.ts";
import { charterAbi } from "../abi/charter.ts";
import { disputesAbi } from "../abi/disputes.ts";
import { membershipsAbi } from "../abi/memberships.ts";
import { objectsAbi } from "../abi/objects.ts";
import { unitsAbi } from "../abi/units.ts";
import { gone, providerOf, type Call } from "../chain/send.ts";
import { sendCall } from "./send.ts";
import { view } from "../chain/calls.ts";
import { codeHashAt } from "../chain/place.ts";
import { requireSoundRules } from "../arbitration/sound.ts";
import { BiyError } from "../words/biyError.ts";
import { powersOf, renderCharter, type CharterDocument, type CharterFields } from "./charter.ts";
import { canonicalJson } from "../text/edition.ts";
import { textHash } from "./decisions.ts";
import {
  checkFounding,
  described,
  entryOf,
  foundingOf,
  piecesOf,
  powersIn,
  rulesOf,
  unwritable,
  type Founding,
} from "./founding.ts";
import * as STEPS from "../words/condominium/steps.ts";
import { toChain, type Addresses } from "./rules.ts";
import { type CondominiumFile, registerAbi } from "./file.ts";
import * as FOUNDING from "../words/condominium/founding.ts";
import { say } from "../words/say.ts";

/** Creation code of the contracts, as `biy/node` reads it. */
export type Code = {
  readonly [contract in "Charter" | "Units" | "Memberships" | "Objects" | "Disputes" | "Assembly"]: string;
};

/** What a charter is written from. */
type Stated = Pick<CondominiumFile, "addresses" | "chainId" | "tribunal" | "arbitration" | "founder"> & {
  readonly founding: Founding;
};

/** A deployment that goes on: what is there already. */
export type Begun = {
  readonly startBlock: number;
  /** Whose contracts these are: nobody else can enter units into them, or found. */
  readonly founder: string;
  /** Hash of the founding that was begun with: a part of another one may be on chain already. */
  readonly founding: string;
  readonly addresses: Partial<Addresses>;
};

/**
 * Deploys what is missing, enters units in as few transactions as hold them and objects one by one, and founds.
 * Interrupted, it goes on from what `save` kept and what is on chain. The charter's text is rendered once the contracts
 * stand, and its root is what is founded. Rules by which nobody could decide, or whose roster or authority is of a
 * unit's holder, are refused.
 * @throws {BiyError} `input` before anything is sent, if the founding is not right, its text can't be written, or
 * another one was begun with; `document`, `missing` for the rules; `key` if another account began; `refused`, `network`
 */
export async function deploy({
  signer,
  founding: given,
  code,
  tribunal,
  arbitration,
  begun,
  save,
  step = async (_, act) => (await act()).hash,
  tell = () => undefined,
}: {
  signer: Signer;
  founding: unknown;
  code: Code;
  tribunal: string;
  /** The hash of the tribunal's rules that the founding names. */
  arbitration: string;
  begun?: Begun | undefined;
  save: (begun: Begun) => void;
  /** Takes one step, or goes on with the one that an interrupted deployment has sent. Gives the transaction's hash. */
  step?: (label: string, act: () => Promise<{ hash: string }>) => Promise<string>;
  tell?: (step: string, receipt: ContractTransactionReceipt) => void;
}): Promise<CondominiumFile> {
  const founding = checkFounding(given);
  const provider = providerOf(signer);
  const { chainId } = await provider.getNetwork();
  const founder = await signer.getAddress();
  const hash = await requireText({ chainId, tribunal, arbitration, founder, founding });
  requireSame(begun, { founder, founding: hash });
  // Whoever holds a unit may have a dispute.
  const parties = founding.units.map(({ holder }) => holder);
  await requireSoundRules({ provider, tribunal, rules: arbitration, parties });
  const startBlock = begun?.startBlock ?? (await provider.getBlockNumber());
  let known: Partial<Addresses> = begun?.addresses ?? {};
  const taken = async (label: string, act: () => Promise<{ hash: string }>) => {
    const hash = await step(label, act);
    const receipt = await provider.getTransactionReceipt(hash);
    if (receipt === null) throw gone(hash);
    tell(label, receipt as ContractTransactionReceipt);
    return receipt;
  };
  const called = async (label: string, call: Omit<Call, "words">) => {
    const words = say(STEPS.other, { call: label });
    return await taken(label, async () => await sendCall({ signer, ...call, words }));
  };
  const made = async (
    name: keyof Addresses,
    contract: keyof Code,
    abi: readonly object[],
    args: readonly unknown[],
  ) => {
    const before = known[name];
    if (before !== undefined && (await provider.getCode(before)) !== "0x") return before;
    const receipt = await taken(`deploy ${contract}`, async () => {
      const deployed = await new ContractFactory(abi as never, code[contract], signer).deploy(...args);
      const sent = deployed.deploymentTransaction();
      if (sent === null) throw gone(contract);
      await sent.wait();
      return sent;
    });
    const address = getAddress(receipt.contractAddress ?? "");
    known = { ...known, [name]: address };
    save({ startBlock, founder, founding: hash, addresses: known });
    return address;
  };
  const charter = await made("charter", "Charter", charterAbi, []);
  const register =
    founding.kind === "condominium"
      ? await made("register", "Units", unitsAbi, [
          charter,
          founding.name,
          founding.symbol,
          founding.accession === "optional",
          founding.split === "free",
        ])
      : await made("register", "Memberships", membershipsAbi, [charter, founding.name, founding.symbol]);
  const objects = await made("objects", "Objects", objectsAbi, [charter]);
  const disputes = await made("disputes", "Disputes", disputesAbi, [charter]);
  const decisions = await made("decisions", "Assembly", assemblyAbi, [charter, register, disputes]);
  const addresses: Addresses = { charter, register, objects, disputes, decisions };
  const place = { chainId, startBlock, tribunal, arbitration, founder, addresses };
  const file: CondominiumFile = { biy: 1, kind: founding.kind, ...place, founding };

  const foundedAt = await view<bigint>({ provider, to: charter, abi: charterAbi, method: "foundedAt", args: [] });
  if (foundedAt !== 0n) return file;
  const [entered, listed] = (await Promise.all([
    view<bigint>({ provider, to: register, abi: unitsAbi, method: "lastUnit", args: [] }),
    view<bigint>({ provider, to: objects, abi: objectsAbi, method: "lastObject", args: [] }),
  ])) as [bigint, bigint];
  const method = founding.kind === "condominium" ? "enterMany" : "admitMany";
  for (const { from, to, units } of piecesOf(founding.units.slice(Number(entered)))) {
    const [first, last] = [Number(entered) + from + 1, Number(entered) + to];
    const label = first === last ? `enter unit ${first}` : `enter units ${first} to ${last}`;
    const args = [units.map((unit) => entryOf(unit))];
    await called(label, { to: register, abi: registerAbi(founding.kind), method, args });
  }
  for (const [index, object] of founding.objects.entries()) {
    if (index < Number(listed)) continue;
    const { kind, content, uri } = described(object);
    const args = [kind, content, textHash(object.terms), uri];
    await called(`enter common object ${index + 1}`, { to: objects, abi: objectsAbi, method: "enter", args });
  }
  const { root, regulationHash: regulation } = await charterOf({ provider, file });
  const articles = {
    document: root,
    regulation,
    tribunal,
    arbitration,
    petitionNumerator: founding.petition[0],
    petitionDenominator: founding.petition[1],
    proxyNumerator: founding.proxy[0],
    proxyDenominator: founding.proxy[1],
  };
  const args = [articles, rulesOf(founding).map(toChain), powersOf(addresses, powersIn(founding)), addresses];
  await called("found", { to: charter, abi: charterAbi, method: "found", args });
  return file;
}

/**
 * The charter that the file founds, as a document: in three languages, each read back. The one in force now is `charterInForce`.
 * @throws {TermsError} if a value can't be written
 */
export async function charterOf(on: { provider: Provider; file: CondominiumFile }): Promise<CharterDocument> {
  return await renderCharter(await fieldsAt(on));
}

/** What the charter that the file founds states. */
export async function fieldsAt({
  provider,
  file,
}: {
  provider: Provider;
  file: CondominiumFile;
}): Promise<CharterFields> {
  const contracts = { ...file.addresses, tribunal: file.tribunal };
  const codes = await Promise.all(
    Object.entries(contracts).map(async ([name, at]) => [name, await codeHashAt(provider, at)] as const),
  );
  return fieldsOf({ ...file, founding: foundingOf(file) }, Object.fromEntries(codes) as CharterFields["codeHashes"]);
}

function fieldsOf(
  { founding, addresses, chainId, tribunal, arbitration, founder }: Stated,
  codeHashes: CharterFields["codeHashes"],
): CharterFields {
  return {
    of: founding.kind,
    name: founding.name,
    chainId,
    addresses,
    codeHashes,
    founder,
    tribunal,
    arbitration,
    petition: founding.petition,
    proxy: founding.proxy,
    preset: founding.preset,
    rules: rulesOf(founding),
    powers: powersIn(founding),
    chain: { ...founding.chain, finality: BigInt(founding.chain.finality) },
    units: founding.units,
    objects: founding.objects,
    isAccessionOptional: founding.accession === "optional",
    isSplitFree: founding.split === "free",
  };
}

/** The founding's hash; and that its charter can be written, at addresses that stand for those to come. @throws {BiyError} `input` */
async function requireText(stated: Omit<Stated, "addresses">): Promise<string> {
  const parts = ["charter", "register", "objects", "disputes", "decisions"] as const;
  const each = (names: readonly string[], bytes: number) =>
    Object.fromEntries(names.map((name, at) => [name, toBeHex(at + 1, bytes)]));
  const addresses = each(parts, 20) as Addresses;
  try {
    await renderCharter(
      fieldsOf({ ...stated, addresses }, each([...parts, "tribunal"], 32) as CharterFields["codeHashes"]),
    );
    return hashOf(canonicalJson(JSON.parse(JSON.stringify(stated.founding))));
  } catch (thrown) {
    throw unwritable(thrown, "charter");
  }
}

/** What is begun goes on with the same founding, by the same hand. */
function requireSame(begun: Begun | undefined, now: Pick<Begun, "founder" | "founding">): void {
  if (begun === undefined) return;
  if (begun.founder !== now.founder) {
    throw new BiyError("key", say(FOUNDING.otherFounder, { founder: begun.founder, signer: now.founder }));
  }
  if (begun.founding === now.founding) return;
  throw new BiyError("input", FOUNDING.otherCharter, { field: "founding" });
}
