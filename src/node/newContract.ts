/**
 * The contract of a new template.
 * @module
 */

import type { Comparison, Sign, Sum } from "../text/effects.ts";
import { comparisonIn, paidIn, SOLIDITY, sumIn, type Plan, type Step } from "./steps.ts";

/** The names that a contract's parts have, so that clauses and sentences name the same. */
export const namesOf = (name: string) => ({
  without: (field: string) => `${name}Without${capital(field)}`,
  outside: `${name}CurrencyOutside`,
  past: (field: string) => `${name}${capital(field)}Past`,
  already: (step: string) => `${name}${capital(step)}Already`,
  tooLate: (step: string) => `${name}${capital(step)}TooLate`,
  notYet: (step: string) => `${name}${capital(step)}NotNow`,
  marked: (step: string) => `${capital(step)}Marked`,
});

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const momentsOf = ({ fields }: Plan) => Object.keys(fields).filter((field) => fields[field]?.type === "moment");
export const factorOf = ({ factor = "money" }: Step) => factor;
export const conditionIn = (plan: Plan, step: Step) => comparisonIn(plan, step.if ?? "held != 0");
/** `BicycleDeposit`: `Bicycle Deposit`. */
export const spaced = (name: string) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ");

const OPPOSITE: { readonly [is in Sign]: Sign } = { "=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">" };
/** When a condition does not hold, as clauses write it. */
export const refusedIf = ({ left, is, right }: Comparison) => `${written(left)} ${OPPOSITE[is]} ${written(right)}`;
export const written = (sum: Sum) => sum.map(({ of }) => of).join(" + ");

const sum = (all: Sum) => all.map(({ of }) => value(of)).join(" + ");
const value = (of: string) =>
  /^[0-9]/.test(of) ? of : of.startsWith("particulars.") ? `uint256(${of})` : `uint256(record.${of})`;
const comparison = ({ left, is, right }: Comparison) => `${sum(left)} ${is === "=" ? "==" : is} ${sum(right)}`;

export function contractOf(name: string, plan: Plan): string {
  const { fields, steps, roles } = plan;
  const paid = paidIn(plan);
  const type = `Particulars(${Object.entries(fields)
    .map(([field, { type: its }]) => `${SOLIDITY[its]} ${field}`)
    .join(",")})`;
  const names = namesOf(name);
  const automatic = steps.filter(({ due }) => due !== undefined);
  const lines = (each: readonly string[]) => each.map((line) => `    ${line}\n`).join("");
  const errors = [
    `error ${names.outside}();`,
    ...paid.map((field) => `error ${names.without(field)}();`),
    ...momentsOf(plan).map((field) => `error ${names.past(field)}(uint40 ${field});`),
    ...steps.flatMap(({ name: step, marks, until, if: needed, by }) => [
      ...(marks === true ? [`error ${names.already(step)}(uint40 markedAt);`] : []),
      ...(until === undefined ? [] : [`error ${names.tooLate(step)}(uint256 present, uint256 last);`]),
      ...(by !== undefined && needed !== undefined ? [`error ${names.notYet(step)}();`] : []),
    ]),
  ];
  const events = steps
    .filter(({ marks }) => marks === true)
    .map((step) => `event ${names.marked(step.name)}(bytes32 indexed id, uint40 markedAt);`);
  return `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {
    Acceptance,
    Agreement,
    Common,
    Factor,
    OUTSIDE,
    Party,
    Record
} from "biy/contracts/agreements/Agreement.sol";

/// @title ${name}
/// @notice ${plan.title}: the ${roles.first} is first, the ${roles.second} is second. \`progress\` is the moment of ${plan.progress}, in
/// agreement time; zero: it is not marked.
contract ${name} is Agreement {
${Object.entries(fields)
  .map(([field, { words, type: its }]) => `    /// @param ${field} ${words} (${its})\n`)
  .join("")}    struct Particulars {
${Object.entries(fields)
  .map(([field, { type: its }]) => `        ${SOLIDITY[its]} ${field};\n`)
  .join("")}    }

    string private constant PARTICULARS_TYPE =
        "${type}";
    bytes32 private immutable PARTICULARS_TYPEHASH = keccak256(bytes(PARTICULARS_TYPE));

${lines(errors)}${events.length === 0 ? "" : `\n${lines(events)}`}
    constructor() Agreement("${spaced(name)}", PARTICULARS_TYPE, false) {}

    /// @notice Forms an agreement: the sender pays in.
    /// @custom:mode party
    function form(
        Common calldata common,
        Particulars calldata particulars,
        Acceptance[] calldata acceptances
    ) external payable nonReentrant returns (bytes32 id) {
        id = _idOf(common, hashOf(particulars));
        require(common.currency != OUTSIDE, ${names.outside}());
${paid
  .map(
    (field) => `        require(particulars.${field} != 0, ${names.without(field)}());
`,
  )
  .join("")}${momentsOf(plan)
    .map(
      (field) =>
        `        require(particulars.${field} > block.timestamp, ${names.past(field)}(particulars.${field}));\n`,
    )
    .join("")}        emit Formed(id, common.first, common.second, abi.encode(common, particulars));
        _form(id, common, ${paid.map((field) => `particulars.${field}`).join(" + ")}, acceptances);
    }
${steps.map((step) => (step.due === undefined ? partyStep(name, plan, step) : automaticStep(name, plan, step))).join("")}${automatic.map((step) => factorsView(plan, step)).join("")}
    /// @notice The EIP-712 hash of particulars, which the functions common to all agreements take.
    function hashOf(Particulars calldata particulars) public view returns (bytes32) {
        return keccak256(abi.encode(PARTICULARS_TYPEHASH, particulars));
    }

    function _agreement(
        Common calldata common,
        Particulars calldata particulars
    ) private view returns (bytes32 id, Record memory record) {
        id = _idOf(common, hashOf(particulars));
        record = _records[id];
    }
}
`;
}

const head = (step: string, words: string, mode: string) => `
    /// @notice ${capital(words)}.
    /// @custom:mode ${mode}
    function ${step}(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record) = _agreement(common, particulars);
`;

function partyStep(name: string, plan: Plan, step: Step): string {
  const names = namesOf(name);
  const { by = "first", marks, until, pays } = step;
  const last = until === undefined ? "" : sum(sumIn(plan, until));
  const checks = [
    `require(msg.sender == common.${by}, AgreementOnlyParty(msg.sender));`,
    ...(marks === true ? [`require(record.progress == 0, ${names.already(step.name)}(record.progress));`] : []),
    ...(marks === true || until !== undefined ? ["uint256 present = _timeOf(record);"] : []),
    ...(until === undefined ? [] : [`require(present <= ${last}, ${names.tooLate(step.name)}(present, ${last}));`]),
    ...(step.if === undefined
      ? []
      : [`require(${comparison(comparisonIn(plan, step.if))}, ${names.notYet(step.name)}());`]),
    ...(pays === undefined
      ? ["_progressTo(id, record, uint40(present));", `emit ${names.marked(step.name)}(id, uint40(present));`]
      : [`_finish(id, record, common, Party.${capital(pays)});`]),
  ];
  return `${head(step.name, step.words, "party")}${checks.map((line) => `        ${line}\n`).join("")}    }\n`;
}

function automaticStep(name: string, _: Plan, { name: step, words, pays = "first" }: Step): string {
  const rule = `${name.charAt(0).toLowerCase()}${name.slice(1)}.${step}`.slice(0, 32);
  return `${head(step, `${words}: anyone`, "automatic")}        _automatic(id, record, "${rule}", ${step}Factors(common, particulars));
        _finish(id, record, common, Party.${capital(pays)});
    }
`;
}

function factorsView(plan: Plan, step: Step): string {
  const condition = conditionIn(plan, step);
  const criterion = condition.is === "!=" ? `${sum(condition.right)} + 1` : sum(condition.right);
  return `
    /// @notice What {${step.name}} is decided on: \`${factorOf(step)}\`, and \`time\`.
    function ${step.name}Factors(
        Common calldata common,
        Particulars calldata particulars
    ) public view returns (Factor[] memory) {
        (, Record memory record) = _agreement(common, particulars);
        Factor memory own = Factor("${factorOf(step)}", ${sum(condition.left)}, ${criterion}, ${comparison(condition)});
        return _factors(common, record, ${sum(sumIn(plan, step.due ?? ""))}, own);
    }
`;
}
