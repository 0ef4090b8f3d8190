/**
 * What is proved of the core, and the cores that are broken on purpose, each of which z3 must refute: a proof that nothing can
 * break proves nothing. A twin is the deployed source with one text replaced.
 * @module
 */

/** A text that is in the source once, and what the twin has instead. */
export type Twin = readonly [from: string, to: string];

export const CORE = "contracts/agreements/AgreementCore.sol";

const NEXT_TURN = "(record.turn, record.progress, record.held) = (record.turn + 1, disposition.progress, left);";
const DISPOSED = `${NEXT_TURN}
        _records[id] = record;

        _pay(id, currency, first, disposition.toFirst);`;
const CLOSE_TO = `record.held = 0;
        _records[id] = record;
        _pay(id, currency, to, amount);`;

/** Each property is a contract in `proofs/`. */
export const PROPERTIES: Record<string, Record<string, Twin>> = {
  CreditsExact: {
    "a refused payment is lost": ["_credits[id][to] += amount;", "_credits[id][to] += 0;"],
    "a second refusal replaces the first": ["_credits[id][to] += amount;", "_credits[id][to] = amount;"],
    "a credit stays after it is withdrawn": ["_credits[id][owner] = 0;", ""],
  },
  CostsExact: {
    "costs are due in the next turn": ["_costs[id][record.turn] =", "_costs[id][record.turn + 1] ="],
    "costs can be paid again": ["_costs[id][turn] = due - amount;", ""],
  },
  ExitEnabled: {
    "an award closes with money left": [
      "require(disposition.then != Then.Close || ordered == held, AgreementUnbalanced(ordered, held));",
      "",
    ],
    "suspension starts in the future": ["(Phase.Suspended, _now());", "(Phase.Suspended, _now() + 1);"],
    "a dispute forgets who opened it": [
      "(record.claimant, record.turn) = (claimant, record.turn + 1);",
      "record.turn = record.turn + 1;",
    ],
  },
  UsedOnce: {
    "an award leaves its turn": [NEXT_TURN, "(record.progress, record.held) = (disposition.progress, left);"],
    "a dispute has the turn of the one before": [
      "(record.claimant, record.turn) = (claimant, record.turn + 1);",
      "record.claimant = claimant;",
    ],
    "an award pays before its turn is over": [
      DISPOSED,
      `_pay(id, currency, first, disposition.toFirst);\n        ${NEXT_TURN}\n        _records[id] = record;`,
    ],
  },
  PhasesAsDrawn: {
    "a withdrawn offer can be formed": [
      "        require(phase == Phase.None, AgreementNotInPhase(id, phase));\n        _records[id] = Record(Phase.Performing",
      "        require(phase == Phase.None || phase == Phase.Withdrawn, AgreementNotInPhase(id, phase));\n        _records[id] = Record(Phase.Performing",
    ],
    "a closed agreement resumes": ["if (record.phase != Phase.Closed) {", "{"],
    "a closed agreement is suspended": [
      "if (record.phase == Phase.Performing) (record.phase",
      "if (record.phase != Phase.Suspended) (record.phase",
    ],
    "a surrender leaves it performing": [
      "(record.phase, record.claimant, record.since) = (phase, Party.None, present);",
      "(record.claimant, record.since) = (Party.None, present);",
    ],
  },
  NeverMoreThanHeld: {
    "costs aren't counted": [
      "uint256 ordered = costs + disposition.toFirst + disposition.toSecond;",
      "uint256 ordered = uint256(disposition.toFirst) + disposition.toSecond;",
    ],
    "a surrender pays twice": [CLOSE_TO, `${CLOSE_TO}\n        _pay(id, currency, to, amount);`],
  },
};

/** The core with one thing broken. @throws if the text isn't in it exactly once */
export function broken(core: string, [from, to]: Twin): string {
  const times = core.split(from).length - 1;
  if (times !== 1) throw new Error(`A twin's text is in the core ${times} times, not once:\n${from}`);
  return core.replace(from, () => to);
}
