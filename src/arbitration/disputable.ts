/**
 * What a tribunal and what is disputed before it know of each other: what the parties agreed on, and what can be ordered.
 * @module
 */

import { AbiCoder, keccak256, ZeroHash, type TypedDataDomain, type TypedDataField } from "ethers";
import { address, each, hash, strict, wholeNumber } from "../text/shape.ts";

/** What every agreement states; see `Common` in IAgreement.sol. Moments and lengths in seconds. */
export type Common = {
  readonly first: string;
  readonly second: string;
  readonly currency: string;
  readonly tribunal: string;
  readonly rules: string;
  readonly reviewPeriod: bigint;
  readonly offerEndsAt: bigint;
  readonly costsCap: bigint;
  /** An address in a word. */
  readonly paymentAgent: string;
  readonly replaces: string;
  readonly document: string;
  readonly summary: string;
  readonly salt: string;
};

/** What an award or a settlement orders; see `Disposition` in AgreementCore.sol. */
export type Disposition = {
  readonly toFirst: bigint;
  readonly toSecond: bigint;
  readonly costs: bigint;
  readonly assets: bigint;
  readonly then: bigint;
  readonly progress: bigint;
  readonly rest: string;
};

/** {@link Common} as JSON has it. */
export const commonShape = () =>
  strict({
    ...each(["first", "second", "currency", "tribunal"], address),
    ...each(["rules", "paymentAgent", "replaces", "document", "summary", "salt"], hash),
    reviewPeriod: wholeNumber(32n),
    offerEndsAt: wholeNumber(40n),
    costsCap: wholeNumber(16n),
  });

/** {@link Disposition} as JSON has it. */
export const dispositionShape = () =>
  strict({
    ...each(["toFirst", "toSecond", "costs"], wholeNumber(112n)),
    ...each(["assets", "then"], wholeNumber(8n)),
    progress: wholeNumber(40n),
    rest: hash,
  });

/** What happens after an award or a settlement, as the contract counts it. */
export const THEN = { close: 0n, resume: 1n, stay: 2n } as const;

/** The fields of a type that is written as in EIP-712: `address first,uint16 turn`. */
export function fieldsIn(text: string): TypedDataField[] {
  return text.split(",").map((each) => {
    const [type = "", name = ""] = each.split(" ");
    return { type, name };
  });
}

export const DISPOSITION_TYPE =
  "uint112 toFirst,uint112 toSecond,uint112 costs,uint8 assets,uint8 then,uint40 progress,bytes32 rest";

export const AWARD_TYPES: Record<string, TypedDataField[]> = /* @__PURE__ */ (() => ({
  Award: fieldsIn(
    "bytes32 case,uint16 attempt,bytes32 evidence,Disposition disposition,bytes32 replacement,bytes32 document",
  ),
  Disposition: fieldsIn(DISPOSITION_TYPE),
}))();
export const REASONS_TYPES: Record<string, TypedDataField[]> = /* @__PURE__ */ (() => ({
  Reasons: fieldsIn("bytes32 case,bytes32 award,bytes32 reasons"),
}))();
const DISPOSITION_TUPLE = /* @__PURE__ */ (() => `tuple(${DISPOSITION_TYPE})`)();

/** The EIP-712 domain of the tribunal. */
export function tribunalDomain({ chainId, tribunal }: { chainId: bigint; tribunal: string }): TypedDataDomain {
  return { name: "Biy Tribunal", version: "1", chainId, verifyingContract: tribunal };
}

/**
 * A disposition with what is not said left at nothing: no money, close. Give `rest` as the agreement's state has it: where money moves outside the
 * chain it says what was paid, and zeros would say that nothing was.
 */
export function disposition(parts: Partial<Disposition> = {}): Disposition {
  return { toFirst: 0n, toSecond: 0n, costs: 0n, assets: 0n, then: THEN.close, progress: 0n, rest: ZeroHash, ...parts };
}

/** What the tribunal keeps of a disposition. */
export function dispositionHash(ordered: Disposition): string {
  return keccak256(AbiCoder.defaultAbiCoder().encode([DISPOSITION_TUPLE], [ordered]));
}
