/** What decisions call in tests: see Counter.sol. */
export const chargeTargetAbi = ["function set(uint256 value)"] as const;
