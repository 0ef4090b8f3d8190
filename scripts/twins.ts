/**
 * What is proved of the core, and the cores that are broken on purpose, each of which z3 must refute: a proof that nothing can
 * break proves nothing. A twin is the deployed source with one text replaced.
 * @module
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import solc from "solc";
import { withoutComments } from "./mutants/targets.ts";

/** A text that is in the source once, and what the twin has instead. */
export type Twin = readonly [from: string, to: string];

export const CORE = "contracts/agreements/AgreementCore.sol";

const IS_PERFORMING = "return record.phase == Phase.Performing;";
const NEXT_TURN = "(record.turn, record.progress, record.held) = (record.turn + 1, disposition.progress, left);";
const DISPOSED = `${NEXT_TURN}
        _records[id] = record;

        _pay(id, currency, first, disposition.toFirst);`;
const PAYS = `_pay(id, currency, first, disposition.toFirst);
        _pay(id, currency, second, disposition.toSecond);`;
const PART = "record.held = record.held - toFirst - toSecond;";
const PARTS = `${PART}
        _records[id] = record;

        _pay(id, currency, first, toFirst);
        _pay(id, currency, second, toSecond);`;
const PAYS_IN = `record.held += amount;
        _records[id] = record;

        _pullMore(id, currency, amount);`;
const CLOSE_TO = `record.held = 0;
        _records[id] = record;
        _pay(id, currency, to, amount);`;

/** Each property is a contract in `proofs/`. */
export const PROPERTIES: Record<string, Record<string, Twin>> = {
  Conserved: {
    "closing leaves the money held": [CLOSE_TO, CLOSE_TO.replace("record.held = 0;\n", "")],
    "a payment goes out before it is taken from what is held": [
      CLOSE_TO,
      "_pay(id, currency, to, amount);\n        record.held = 0;\n        _records[id] = record;",
    ],
    "the second party is paid what the first one gets": [
      "_pay(id, currency, second, disposition.toSecond);",
      "_pay(id, currency, second, disposition.toFirst);",
    ],
    "an amendment doesn't pull the difference": [
      "_pull(newId, currency, amount - held);",
      "_pull(newId, currency, 0);",
    ],
    "a part is paid out and stays held": [PART, "record.held = record.held - toSecond;"],
    "a part is paid out before it is taken from what is held": [
      PARTS,
      `_pay(id, currency, first, toFirst);\n        _pay(id, currency, second, toSecond);\n        ${PART}\n        _records[id] = record;`,
    ],
    "what is paid in is not held": [PAYS_IN, PAYS_IN.replace("record.held += amount;\n", "")],
    "more is held than is paid in": ["_pullMore(id, currency, amount);", "_pullMore(id, currency, 0);"],
    "an amendment leaves money behind": [
      "_push(oldId, currency, newPurse, held) == held",
      "_push(oldId, currency, newPurse, held - 1) == held - 1",
    ],
  },
  CreditsExact: {
    "what is not paid is lost": ["_credits[id][to] += amount - paid;", "_credits[id][to] += 0;"],
    "what is paid is credited too": ["_credits[id][to] += amount - paid;", "_credits[id][to] += amount;"],
    "a second refusal replaces the first": ["_credits[id][to] += amount - paid;", "_credits[id][to] = amount - paid;"],
    "the rest of a credit is lost": ["if (paid != amount) _credits[id][owner] += amount - paid;", ""],
    "the rest of a credit goes to the person who was to be paid": [
      "_credits[id][owner] += amount - paid;",
      "_credits[id][to] += amount - paid;",
    ],
    "a credit stays after it is withdrawn": ["_credits[id][owner] = 0;", ""],
  },
  CostsExact: {
    "costs are due in the next turn": ["_costs[id][record.turn] =", "_costs[id][record.turn + 1] ="],
    "costs can be paid again": ["_costs[id][turn] = due - amount;", ""],
  },
  NothingAutomatic: {
    "parts are paid while a dispute is open": [
      "require(_isPerforming(record), AgreementNotInPhase(id, record.phase));\n        uint256 amount",
      "uint256 amount",
    ],
    "money is paid in while a dispute is open": [
      "require(_isPerforming(record), AgreementNotInPhase(id, record.phase));\n        record.held += amount;",
      "record.held += amount;",
    ],
    "a suspended agreement performs": [
      IS_PERFORMING,
      "return record.phase == Phase.Performing || record.phase == Phase.Suspended;",
    ],
    "a dispute doesn't suspend": [
      "(record.phase, record.since) = (Phase.Suspended, _now());",
      "(record.phase, record.since) = (Phase.Performing, _now());",
    ],
    "a dispute takes what is held": [
      "(record.claimant, record.turn) = (claimant, record.turn + 1);",
      "(record.claimant, record.turn, record.held) = (claimant, record.turn + 1, 0);",
    ],
  },
  ExitEnabled: {
    "an award closes with money left": [
      "require(disposition.then != Then.Close || ordered == held, AgreementUnbalanced(ordered, held));",
      "",
    ],
    "suspension starts in the future": ["(Phase.Suspended, _now());", "(Phase.Suspended, _now() + 1);"],
    "suspension is counted twice": [
      "if (record.phase != Phase.Closed) {",
      "if (record.phase == Phase.Suspended) record.suspendedFor += uint32(present - record.since);\n            if (record.phase != Phase.Closed) {",
    ],
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
  EachItsShare: {
    "each party is paid the other one's part": [
      PARTS,
      PARTS.replace("first, toFirst", "second, toFirst").replace("second, toSecond", "first, toSecond"),
    ],
    "the second party is paid the first one's part": [
      "_pay(id, currency, second, toSecond);",
      "_pay(id, currency, second, toFirst);",
    ],
    "each party is paid the other one's share": [
      PAYS,
      PAYS.replace("first, disposition.toFirst", "second, disposition.toFirst").replace(
        "second, disposition.toSecond",
        "first, disposition.toSecond",
      ),
    ],
    "the first party is paid both shares": [
      "_pay(id, currency, second, disposition.toSecond);",
      "_pay(id, currency, first, disposition.toSecond);",
    ],
    "all that was held goes to the caller": [
      "_records[id] = record;\n        _pay(id, currency, to, amount);",
      "_records[id] = record;\n        _pay(id, currency, msg.sender, amount);",
    ],
    "a credit goes to the caller": [
      "uint256 paid = _push(id, currency, to, amount);\n        require(paid",
      "uint256 paid = _push(id, currency, msg.sender, amount);\n        require(paid",
    ],
    "costs go to the caller": [
      "_costs[id][turn] = due - amount;\n        _pay(id, currency, to, amount);",
      "_costs[id][turn] = due - amount;\n        _pay(id, currency, msg.sender, amount);",
    ],
  },
  TimeStandsStill: {
    "the present of a suspended agreement runs": [
      "(_isPerforming(record) ? _now() : record.since) - record.suspendedFor",
      "_now() - record.suspendedFor",
    ],
    "suspension isn't taken off": [
      "(_isPerforming(record) ? _now() : record.since) - record.suspendedFor",
      "(_isPerforming(record) ? _now() : record.since)",
    ],
    "an award doesn't count the suspension": [
      "if (record.phase == Phase.Suspended) record.suspendedFor += uint32(present - record.since);\n            if",
      "if",
    ],
    "an award counts a second more": [
      "record.suspendedFor += uint32(present - record.since);\n            if",
      "record.suspendedFor += uint32(present - record.since) + 1;\n            if",
    ],
    "an award counts the last suspension only": [
      "record.suspendedFor += uint32(present - record.since);\n            if",
      "record.suspendedFor = uint32(present - record.since);\n            if",
    ],
    "what closes a suspended agreement doesn't count it": [
      "if (record.phase == Phase.Suspended) record.suspendedFor += uint32(present - record.since);\n        (record",
      "(record",
    ],
    "a claim on a closed agreement starts its clock": [
      "if (record.phase == Phase.Performing) (record.phase, record.since) = (Phase.Suspended, _now());",
      "if (record.phase == Phase.Performing) record.phase = Phase.Suspended;\n        record.since = _now();",
    ],
  },
  CostsCapped: {
    "costs have no cap": [
      "require(costs == 0 || costs * 10_000 <= held * costsCap, AgreementCostsTooHigh(costs, costsCap));",
      "",
    ],
    "costs of ten times the cap": ["costs * 10_000 <= held", "costs * 1_000 <= held"],
    "costs of the cap and a unit": ["costs * 10_000 <= held * costsCap", "(costs - 1) * 10_000 <= held * costsCap"],
    "the cap is of all but costs": ["costs * 10_000 <= held * costsCap", "costs * 10_000 <= (held + costs) * costsCap"],
    "costs are due twice": [
      "_costs[id][record.turn] = disposition.costs;",
      "_costs[id][record.turn] = 2 * uint256(disposition.costs);",
    ],
    "what is paid of costs is due again": ["_costs[id][turn] = due - amount;", "_costs[id][turn] = due + amount;"],
  },
  NeverMoreThanHeld: {
    "the second party's part is paid twice": [PARTS, `${PARTS}\n        _pay(id, currency, second, toSecond);`],
    "the second party gets the costs too": [
      "_pay(id, currency, second, disposition.toSecond);",
      "_pay(id, currency, second, uint256(disposition.toSecond) + disposition.costs);",
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

export type Sources = Record<string, string>;
export type Verdict = "proved" | "refuted" | "taken";

/** What z3 is asked: about one property, with one core. */
export type Question = {
  readonly property: string;
  /** A twin's name; of the core that is deployed, what it is asked about. */
  readonly name: string;
  readonly expected: Verdict;
  readonly sources: Sources;
  readonly settings: object;
  /** SHA-256 of all that decides the answer, but z3: of sources all but comments. */
  readonly hash: string;
};

/** Not what a property says is asserted, but that no step comes to its end: each step's formula must be met. */
const NO_STEP_ENDS: Twin = ["assert(_isSound() && _invariant());", "assert(_within);"];

/** All that `npm run prove` asks, of the sources as they are. */
export function questions(): Question[] {
  const core = withTypes(read(CORE));
  const harness = read("proofs/Harness.sol");
  return Object.entries(PROPERTIES).flatMap(([property, twins]) => [
    question(property, "holds in each step", "proved", core, harness),
    question(property, "each step can be taken to its end", "taken", core, broken(harness, NO_STEP_ENDS)),
    ...Object.entries(twins).map(([name, twin]) => question(property, name, "refuted", broken(core, twin), harness)),
  ]);
}

function question(property: string, name: string, expected: Verdict, core: string, harness: string): Question {
  const file = `proofs/${property}.sol`;
  const sources = { [CORE]: core, "proofs/Harness.sol": harness, [file]: read(file) };
  const settings = {
    outputSelection: { "*": { "*": ["abi"] } },
    modelChecker: {
      engine: "chc",
      solvers: ["smtlib2"],
      targets: ["assert"],
      extCalls: "untrusted",
      showProvedSafe: true,
      contracts: { [file]: [property] },
    },
  };
  const asked = Object.entries(sources).map(([path, source]) => [path, withoutComments(source)]);
  const parts = [solc.version(), read("scripts/horn.ts"), expected, settings, asked];
  const hash = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  return { property, name, expected, sources, settings, hash };
}

/** The core in one file: the types that it imports, which import nothing, stand where the import was. */
function withTypes(core: string): string {
  const [statement = "", file = ""] = /^import \{[^}]*\} from "\.\.\/(.*)";\n/m.exec(core) ?? [];
  const types = read(`contracts/${file}`).replace(/^.*\npragma .*\n+/, "");
  const whole = core.replace(statement, () => types);
  if (/^import /m.test(whole)) throw new Error("The core imports more than types.");
  return whole;
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), "utf8");
}
