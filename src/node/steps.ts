/**
 * What an author says of a template before there is one: its fields and its steps, as `biy template new` takes them.
 * @module
 */

import { conditionOf, sumOf, type Addend, type Comparison, type Sum } from "../text/effects.ts";
import * as EXPECTED from "../words/draftsExpected.ts";
import { say } from "../words/say.ts";
import { each, listOf, maybe, oneOf, parsed, recordOf, refuse, someText, strict, boolean } from "../text/shape.ts";

/** The types of fields, and what each is in Solidity. */
export const SOLIDITY = {
  money: "uint112",
  moment: "uint40",
  period: "uint32",
  count: "uint32",
  percent: "uint16",
} as const;
type FieldType = keyof typeof SOLIDITY;
type Role = "first" | "second";

/** A step: of a party, who is `by`; or automatic, if it has `due`. Sums and comparisons name fields, `progress`, `held` and numbers. */
export type Step = {
  readonly name: string;
  /** What it does, after "may": `confirm that the boat is back`. */
  readonly words: string;
  readonly by?: Role;
  /** Who gets all that is held, which ends the agreement. */
  readonly pays?: Role;
  /** It notes the moment in `progress`, once. */
  readonly marks?: boolean;
  /** Of a party's: the last moment, inclusive. */
  readonly until?: string;
  /** Of an automatic one: from which moment the review is waited for. */
  readonly due?: string;
  /** What has to hold: `progress != 0`. */
  readonly if?: string;
  /** What an automatic one's condition is called; `held` without it, and then something has to be held. */
  readonly factor?: string;
};

/** What a template is to be. Words are English: a draft, until it is translated. */
export type Plan = {
  readonly title: string;
  readonly roles: { readonly first: string; readonly second: string };
  /** What it is about: `a bicycle`. */
  readonly subject: string;
  readonly fields: { readonly [field: string]: { readonly type: FieldType; readonly words: string } };
  /** The field of money that is paid in, or a sum of such: `deposit + lock`. */
  readonly paysIn: string;
  /** What the moment that a step marks is the moment of: `the return`. */
  readonly progress: string;
  readonly steps: readonly Step[];
};

/** What a file of steps is. */
export const planShape = () => {
  const role = oneOf(["first", "second"]);
  return strict({
    title: someText,
    roles: strict(each(["first", "second"], someText)),
    subject: someText,
    fields: recordOf(strict({ type: oneOf(Object.keys(SOLIDITY) as FieldType[]), words: someText })),
    paysIn: someText,
    progress: someText,
    steps: listOf(
      strict({
        name: someText,
        words: someText,
        by: maybe(role),
        pays: maybe(role),
        marks: maybe(boolean),
        until: maybe(someText),
        due: maybe(someText),
        if: maybe(someText),
        factor: maybe(someText),
      }),
    ),
  });
};

/** The least that there can be: a deposit, a party's step and an automatic one. */
export const MINIMAL: Plan = {
  title: "Deposit",
  roles: { first: "Depositor", second: "Keeper" },
  subject: "what the deposit is for",
  fields: {
    deposit: { type: "money", words: "the deposit" },
    returnBy: { type: "moment", words: "the end of the term" },
  },
  paysIn: "deposit",
  progress: "the mark",
  steps: [
    { name: "giveBack", words: "have the deposit paid back at once", by: "second", pays: "first" },
    { name: "returnDeposit", words: "have the deposit paid back after the term", pays: "first", due: "returnBy" },
  ],
};

const NAME = /^[a-z][A-Za-z0-9]{0,30}$/;
/** What the base has, and what a contract or its text has by itself. */
const TAKEN =
  /^(?:form|dispute|enforce|settle|surrender|withdrawOffer|withdrawCredit|pushCredit|payCosts|check|hashOf|idOf|recordOf|restOf|timeOf|purseOf|creditOf|costsOf|settlementDigest|eip712Domain|amend|common|particulars|progress|rest|held|time|pays|due)$/;

/** Words of Solidity, which can't be names: its reference, "Reserved Keywords" and the grammar. */
const RESERVED = new Set(
  (
    "abstract address after alias anonymous apply as assembly auto bool break byte bytes calldata case catch constant " +
    "constructor continue contract copyof days default define delete do else emit enum ether event external fallback " +
    "false final fixed for function gwei hours if immutable implements import in indexed inline interface internal is " +
    "let library macro mapping match memory minutes modifier mutable new null of override partial payable pragma " +
    "private promise public pure receive reference relocatable return returns sealed seconds sizeof static storage " +
    "string struct super supports switch this throw true try typedef typeof ufixed unchecked using var view virtual " +
    "weeks wei while years int uint"
  ).split(" "),
);

/** A name that the contract can have. @throws {BiyError} `input`, naming the place */
function requireName(name: string, at: string, isNew = true): void {
  if (!NAME.test(name)) throw refuse(at, EXPECTED.name);
  const isType = /^(?:u?int|bytes|u?fixed)[0-9]/.test(name);
  if (TAKEN.test(name) || RESERVED.has(name) || isType || !isNew) throw refuse(at, say(EXPECTED.freeName, { name }));
}

/** A plan, from its JSON. @throws {BiyError} `input`, naming the place */
export function planFrom(given: unknown): Plan {
  const plan = parsed(planShape(), given) as Plan;
  const { fields, steps, roles } = plan;
  if (roles.first === roles.second) throw refuse("roles.second", `≠ "${roles.first}"`);
  for (const name of Object.keys(fields)) requireName(name, `fields.${name}`);
  const words = Object.values(fields).map((field) => field.words);
  for (const [name, field] of Object.entries(fields))
    if (words.filter((each) => each === field.words).length > 1)
      throw refuse(`fields.${name}.words`, `≠ "${field.words}"`);
  const money = Object.keys(fields).filter((name) => fields[name]?.type === "money");
  const paid = paidIn(plan);
  if (!paid.every((field, index) => money.includes(field) && paid.indexOf(field) === index))
    throw refuse("paysIn", money.map((name) => `"${name}"`).join(" + ") || "money");
  if (steps.length === 0) throw refuse("steps", "[ { name, words, … } ]");
  steps.forEach((step, index) => {
    const at = `steps[${index}]`;
    const isNew = steps.findIndex(({ name }) => name === step.name) === index;
    requireName(step.name, `${at}.name`, isNew);
    const marking = steps.find(({ marks }) => marks === true);
    if (step.marks === true && marking !== step)
      throw refuse(`${at}.marks`, say(EXPECTED.markedOnce, { step: marking?.name ?? "" }));
    if ((step.by === undefined) === (step.due === undefined)) throw refuse(at, '{ "by" } / { "due" }');
    if (step.due === undefined && (step.pays === undefined) === (step.marks !== true))
      throw refuse(at, '{ "pays" } / { "marks" }');
    if (step.due !== undefined && step.pays === undefined) throw refuse(`${at}.pays`, '"first", "second"');
    for (const key of ["until", "factor", "marks"] as const)
      if (step[key] !== undefined && (key === "factor") !== (step.due !== undefined)) throw refuse(`${at}.${key}`, "—");
    if (step.factor !== undefined) requireName(step.factor, `${at}.factor`);
    if (step.factor !== undefined && step.if === undefined) throw refuse(`${at}.if`, "progress != 0");
    for (const key of ["until", "due"] as const) if (step[key] !== undefined) sumIn(plan, step[key], `${at}.${key}`);
    if (step.if !== undefined) comparisonIn(plan, step.if, `${at}.if`);
  });
  return plan;
}

/** The fields that are paid in together. */
export const paidIn = ({ paysIn }: Pick<Plan, "paysIn">): string[] => paysIn.split(" + ");

/** A sum of a plan, with fields as `particulars.deposit`. @throws {BiyError} `input` */
export function sumIn(plan: Plan, text: string, at = ""): Sum {
  const sum = sumOf(qualified(plan, text));
  // What is taken away could be more than there is.
  if (sum === undefined || sum.some(({ sign }) => sign < 0n) || !sum.every((each) => isKnown(plan, each)))
    throw refuse(at, knownIn(plan, " + "));
  return sum;
}

/** A comparison of a plan. @throws {BiyError} `input` */
export function comparisonIn(plan: Plan, text: string, at = ""): Comparison {
  const found = conditionOf(qualified(plan, text));
  const [one] = found ?? [];
  const sums = one === undefined ? [] : [...one.left, ...one.right];
  if (found?.length !== 1 || one === undefined || !sums.every((each) => each.sign > 0n && isKnown(plan, each)))
    throw refuse(at, `progress != 0 (${knownIn(plan, ", ")})`);
  return one;
}

/** A sum or comparison as clauses write it. */
export function qualified({ fields }: Plan, text: string): string {
  return text.replace(/[a-zA-Z][\w.]*/g, (name) => (Object.hasOwn(fields, name) ? `particulars.${name}` : name));
}

const isKnown = ({ fields }: Plan, { of }: Addend) =>
  /^(?:[0-9]+|progress|held)$/.test(of) || Object.hasOwn(fields, of.replace(/^particulars\./, ""));
const knownIn = ({ fields }: Plan, between: string) => ["progress", "held", ...Object.keys(fields)].join(between);
