/**
 * A case as the chain has it when it is decided, without a chain.
 * @module
 */
import { ZeroAddress, ZeroHash } from "ethers";
import type { DecidedCase } from "../../src/arbitration/award.ts";

const DAY = 86_400n;
export const ARBITER = "0x".padEnd(42, "5");

/** One seat, taken. */
export const DECIDED: DecidedCase = {
  chainId: 31337n,
  tribunal: "0x".padEnd(42, "6"),
  found: {
    caseId: `0x${"c1".repeat(32)}`,
    stage: "deliberation",
    claimant: "first",
    turn: 1n,
    deadline: 0n,
    finalAt: 0n,
    finished: 3n,
    advance: 0n,
    payer: ZeroAddress,
    replaceable: false,
    isAnswered: true,
    attempt: 0n,
    template: "0x".padEnd(42, "7"),
    first: "0x".padEnd(42, "1"),
    second: "0x".padEnd(42, "2"),
    agreement: `0x${"a6".repeat(32)}`,
    rules: `0x${"4d".repeat(32)}`,
    evidence: `0x${"e0".repeat(32)}`,
    order: ZeroHash,
    award: ZeroHash,
    seats: [{ arbiter: ARBITER, accepted: true, deadline: 0n, departures: 0n }],
  },
  rules: {
    mode: 0n,
    seats: 1n,
    roster: "0x".padEnd(42, "8"),
    authority: "0x".padEnd(42, "9"),
    successor: "0x".padEnd(42, "3"),
    silence: 10n * DAY,
    feeCurrency: ZeroAddress,
    advance: 0n,
    nominationPeriod: 10n * DAY,
    acceptancePeriod: 5n * DAY,
    evidencePeriod: 10n * DAY,
    awardPeriod: 30n * DAY,
    reasonsPeriod: 10n * DAY,
    enforcementDelay: 30n * DAY,
    text: ZeroHash,
  },
  identities: [{ arbiter: ARBITER, identity: `0x${"1d".repeat(32)}` }],
};
