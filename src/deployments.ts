/**
 * Where the contracts are, by chain. The SDK takes a deployment as an argument; files are read in `src/node/`.
 * @module
 */

export type Deployment = {
  readonly chainId: bigint;
  /** The block from which events are looked for. */
  readonly startBlock: number;
  readonly sale: string;
  /** keccak256 of the code of `sale`, which a sale's text states. */
  readonly codeHash: string;
  readonly tribunal: string;
  readonly roster: string;
  /** The hash of rules with one seat, and with three. */
  readonly rules: { readonly sole: string; readonly three: string };
  /** Local chains only. */
  readonly testTenge?: string;
};

/** Chains on which drafts and `--yes` are allowed: they exist on one machine and hold nothing of value. */
export const LOCAL_CHAINS: readonly bigint[] = [31337n, 1337n];
