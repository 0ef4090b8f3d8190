/**
 * A digital condominium or community from its founding on: units, accession, decisions, ballots, disputes. Every function that sends is simulated
 * first, and refuses with the contract's own sentence.
 * @module
 */

export type { CharterDocument, NamedPower } from "./charter.ts";
export * from "./decisions.ts";
export { fromJson, placeOf, requireHere, toJson, type CondominiumFile, type Target } from "./file.ts";
export { charterOf, deploy, type Begun, type Code } from "./founded.ts";
export { holdersToLookAt, type HolderWarning } from "./holders.ts";
export { checkFounding, foundingOf, type Founding, type FoundingChain } from "./founding.ts";
export {
  callOf,
  convene,
  execute,
  foresee,
  highestCategory,
  lastDecision,
  motionOf,
  now,
  numberIn,
  reconvene,
  seal,
  undo,
  withdraw,
  type Convened,
  type Foreseen,
  type Question,
} from "./meeting.ts";
export * from "./petitions.ts";
export * from "./polls.ts";
export * from "./rules.ts";
export * from "./shares.ts";
export * from "./stated.ts";
export { listDifferences, requireTrueLists, type ListDifference } from "./lists.ts";
export { decisionOf, standing, standings, type Standing } from "./convened.ts";
export * from "./holdings.ts";
export { openVotes, type OpenVote } from "./openVotes.ts";
export * from "./units.ts";
