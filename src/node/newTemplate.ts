/**
 * The files of a new template: contract, clauses, sentences, suite and journey, which pass as they are.
 * @module
 */

import {
  capital,
  conditionIn,
  contractOf,
  factorOf,
  momentsOf,
  namesOf,
  refusedIf,
  spaced,
  written,
} from "./newContract.ts";
import { comparisonIn, MINIMAL, paidIn, qualified, sumIn, type Plan, type Step } from "./steps.ts";
import { refuse } from "../text/shape.ts";
import type { Lang } from "../words/lang.ts";
import * as WORDS from "../words/node/newTemplate.ts";
import { say } from "../words/say.ts";

/** Versions that the suite is run with. */
const DEV = {
  "@nomicfoundation/hardhat-ethers": "4.1.0",
  "@nomicfoundation/hardhat-mocha": "3.1.0",
  "@nomicfoundation/hardhat-toolbox-mocha-ethers": "3.0.7",
  "@types/mocha": "10.0.10",
  "@types/node": "24.19.2",
  chai: "6.3.0",
  "fast-check": "4.10.2",
  hardhat: "3.17.0",
  solc: "0.8.37",
  typescript: "~6.0.3",
};
const SAMPLES = { money: "500_000_00n", count: "3n", percent: "1_000n" } as const;

/**
 * The files of a new template by their paths.
 * @param name of the contract: `BoatRental`
 * @param plan what it is to do; without it the least that there can be. Its words, and so the clauses, are English: a draft
 * @param lang of what explains the files to their author
 * @throws {BiyError} `input` if the name is none, or a plan's sum names what isn't there
 */
export function templateFiles(
  name: string,
  plan: Plan = MINIMAL,
  lang: Lang = "en",
): { readonly [path: string]: string } {
  if (!/^[A-Z][A-Za-z0-9]{0,23}$/.test(name)) throw refuse("name", "BoatRental");
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  const [module, constant] = [
    name.charAt(0).toLowerCase() + name.slice(1),
    spaced(name).replace(/ /g, "_").toUpperCase(),
  ];
  return {
    [`contracts/${name}.sol`]: contractOf(name, plan),
    ...clausesOf(name, plan),
    "template.json": json(wordsOf(name, plan)),
    [`${module}.ts`]: `import { readTemplate } from "biy/node";
import type { ${name}$Type } from "./artifacts/contracts/${name}.sol/artifacts.d.ts";

/** What the SDK has to know of it. Node 24; build the contract first. */
export const ${constant} = readTemplate<${name}$Type["abi"]>(import.meta.dirname);
`,
    "test/conformance.ts": `import { conforms } from "biy/conformance";
import { template } from "./template.ts";

conforms(template, "test tenge");
conforms(template, "coin");
`,
    "test/journey.ts": `import { journey } from "biy/conformance";
import { template } from "./template.ts";

// A party's steps before the dispute can be named: [["first", "handOver"]].
journey(template, []);
`,
    "test/template.ts": `import { ${constant} } from "../${module}.ts";

/** With particulars that can be formed at a moment, in seconds. */
export const template = {
  ...${constant},
  particulars: (moment: bigint) => ({ ${samplesOf(plan)} }),
};
`,
    "hardhat.config.ts": `import { fileURLToPath } from "node:url";
import toolbox from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { solidityFor } from "biy/conformance/contracts";
import { defineConfig } from "hardhat/config";

export default defineConfig({
  plugins: [toolbox],
  solidity: solidityFor(fileURLToPath(import.meta.resolve("solc/soljson.js"))),
});
`,
    "package.json": json({
      name: kebab(name),
      private: true,
      type: "module",
      scripts: { test: "hardhat test", check: "biy template check" },
      dependencies: { biy: "^0.1.0", ethers: "^6.14.0" },
      devDependencies: DEV,
    }),
    "tsconfig.json": json({
      compilerOptions: {
        target: "es2023",
        module: "nodenext",
        strict: true,
        exactOptionalPropertyTypes: true,
        allowImportingTsExtensions: true,
        noEmit: true,
        skipLibCheck: true,
        types: ["node", "mocha"],
      },
      include: ["*.ts", "test"],
    }),
    ".gitignore": "node_modules/\nartifacts/\ncache/\n",
    "README.md": readme(plan.title, lang),
  };
}

function readme(title: string, lang: Lang): string {
  const intro = say(WORDS.intro, { biy: "[biy](https://www.npmjs.com/package/biy)" })[lang];
  const where = say(WORDS.where, { contracts: "`contracts/`", clauses: "`clauses/`", words: "`template.json`" })[lang];
  return `# ${title}

${intro} ${WORDS.lacks[lang]}

    npm install PATH/biy-….tgz   # ${WORDS.install[lang]}
    npx hardhat test             # ${WORDS.suite[lang]}
    npx biy template check       # ${WORDS.check[lang]}

${where}
`;
}

const kebab = (name: string) => spaced(name).replace(/ /g, "-").toLowerCase();

/** Moments a week apart, in their order. */
function samplesOf({ fields }: Plan): string {
  let weeks = 0;
  return Object.entries(fields)
    .map(([field, { type }]) => {
      if (type === "moment") return `${field}: moment + ${String((weeks += 1) * 7)}n * 86_400n`;
      return `${field}: ${type === "period" ? "5n * 86_400n" : SAMPLES[type]}`;
    })
    .join(", ");
}

/* CLAUSES */

function clausesOf(name: string, plan: Plan): { readonly [path: string]: string } {
  const { fields, roles, progress, steps, subject, title } = plan;
  const paid = paidIn(plan);
  const names = namesOf(name);
  const isMarked = steps.some(({ marks }) => marks === true);
  const head = {
    name: `${kebab(name)}-1`,
    template: name,
    draft: true,
    from: "biy/agreement-1",
    title: `${title} (smart contract, draft)`,
    roles: { first: `The ${roles.first}`, second: `The ${roles.second}` },
    names: {
      progress,
      held: "what is held",
      ...Object.fromEntries(Object.entries(fields).map(([field, { words }]) => [`particulars.${field}`, words])),
    },
    words: {
      "first.to": `the ${roles.first}`,
      "second.to": `the ${roles.second}`,
      outside: subject,
      amount: `What is paid in: ${paid.map((field) => `${fields[field]?.words ?? ""}, {particulars.${field}:money}`).join("; ")}; ${paid.length > 1 ? "each" : "it"} is more than zero.`,
      price: "the sum that is paid in",
      suspended: `the steps ${steps.map((step) => step.name).join(", ")}`,
      progress: `the moment of ${progress}`,
      cancelled: isMarked
        ? `After the moment of ${progress} is cancelled it can be marked again.`
        : `No step depends on the moment of ${progress}.`,
      decisions: "What the Program does automatically is a fully automated decision",
      subject: `the description of ${subject}`,
      steps: steps.map((step) => `${step.name} – to ${step.words} (clause <clause ${step.name}>);`),
      source: `in the file ${name}.sol`,
    },
  };
  const others = Object.entries(fields).filter(([field]) => !paid.includes(field));
  const about = [
    "---\nid: about\nsection: subject\nmode: party\nstep: form",
    ...paid.map((field) => `refused: ${names.without(field)} if particulars.${field} = 0`),
    `refused: ${names.outside} if common.currency = 1`,
    ...momentsOf(plan).map((field) => `refused: ${names.past(field)} if particulars.${field} <= time`),
    "---\n\n## en\n",
    `The Agreement is about ${subject}; the description stands in the private part.`,
    ...others.map(([field, { words, type }]) => `${capital(words)}: {particulars.${field}:${type}}.`),
    ...(momentsOf(plan).length > 0
      ? ["Moments are in Agreement Time, and still to come when the Agreement is formed."]
      : []),
  ].join("\n");
  const files = steps.map((step, index) => [
    `clauses/${step.due === undefined ? 300 + index : 410 + index}-${step.name}.md`,
    `${step.due === undefined ? partyClause(name, plan, step) : automaticClause(plan, step)}\n`,
  ]);
  return {
    "clauses/edition.json": `${JSON.stringify(head, null, 2)}\n`,
    "clauses/100-about.md": `${about}\n`,
    ...(Object.fromEntries(files) as { [path: string]: string }),
  };
}

const SAID = {
  "=": "exactly",
  "!=": "not",
  "<": "less than",
  "<=": "at most",
  ">": "more than",
  ">=": "at least",
} as const;

function partyClause(name: string, plan: Plan, step: Step): string {
  const names = namesOf(name);
  const { by = "first", pays, marks, until, if: needed, words } = step;
  const inWords = (text: string) =>
    qualified(plan, text)
      .replace(/particulars\.(\w+)/g, (_, field: string) => plan.fields[field]?.words ?? field)
      .replace(/\bprogress\b/g, `the moment of ${plan.progress}`)
      .replace(/\bheld\b/g, "what is held");
  const condition = needed === undefined ? undefined : comparisonIn(plan, needed);
  return [
    `---\nid: ${step.name}\nsection: duties\nmode: party\nstep: ${step.name}\nby: ${by}\npays: ${pays ?? "nobody"}`,
    ...(until === undefined ? [] : [`until: ${written(sumIn(plan, until))} else ${names.tooLate(step.name)}`]),
    ...(marks === true ? [`refused: ${names.already(step.name)} if progress != 0`] : []),
    ...(condition === undefined ? [] : [`refused: ${names.notYet(step.name)} if ${refusedIf(condition)}`]),
    ...(marks === true ? ["sets: progress to time", `emits: ${names.marked(step.name)}`] : []),
    "---\n\n## en\n",
    `The ${plan.roles[by]} may ${words}: that is the step ${step.name} of the Program.`,
    ...(marks === true ? [`The Program notes its moment as the moment of ${plan.progress}, once.`] : []),
    ...(until === undefined ? [] : [`The last moment for it (inclusive) is ${inWords(until)}.`]),
    ...(condition === undefined
      ? []
      : [
          `It is taken only if this holds: ${inWords(written(condition.left))}: ${SAID[condition.is]} ${inWords(written(condition.right))}.`,
        ]),
    ...(pays === undefined
      ? []
      : [
          `By the step ${step.name} all that is held is paid at once, and the Agreement ends; the recipient is <${step.name}.pays>.`,
        ]),
  ].join("\n");
}

function automaticClause(plan: Plan, step: Step): string {
  const { name, due = "", pays = "first", words } = step;
  const { left, is, right } = conditionIn(plan, step);
  return [
    `---\nid: ${name}\nsection: automatic\nmode: automatic\nstep: ${name}\npays: ${pays}`,
    `due: ${written(sumIn(plan, due))}`,
    `factor: ${factorOf(step)} if ${written(left)} ${is} ${written(right)}`,
    "---\n\n## en\n",
    `Anyone may ${words}, by the step ${name} of the Program, if both factors are met:`,
    `- <${name}.${factorOf(step)}>;`,
    `- "time": <${name}.due>, the Review Period and all the time of disputes are over, and a full Review Period since performance was last resumed.`,
    `\nBy the step ${name} all that is held is paid, and the Agreement ends; the recipient is <${name}.pays>.`,
  ].join("\n");
}

/* SENTENCES */

function wordsOf(name: string, plan: Plan): object {
  const { fields, progress, roles, steps, title } = plan;
  const paid = paidIn(plan);
  const names = namesOf(name);
  const errors = {
    ...Object.fromEntries(
      paid.map((field) => [
        names.without(field),
        `Nothing is stated to be paid in as ${fields[field]?.words ?? ""}; state how much.`,
      ]),
    ),
    [names.outside]: "What is paid in has to be held; choose a currency of the chain.",
    ...Object.fromEntries(
      momentsOf(plan).map((field) => [
        names.past(field),
        `This moment is over ({${field}}): ${fields[field]?.words ?? field}. Agree on a later one.`,
      ]),
    ),
    ...Object.assign(
      {},
      ...steps.map(({ name: step, marks, until, if: needed, by }) => ({
        ...(marks === true
          ? { [names.already(step)]: "It was marked already ({markedAt}); there is nothing to do." }
          : {}),
        ...(until === undefined ? {} : { [names.tooLate(step)]: "It is too late: the last moment for it was {last}." }),
        ...(by === undefined || needed === undefined
          ? {}
          : { [names.notYet(step)]: "It can't be done as the agreement stands." }),
      })),
    ),
  };
  const marked = steps.filter(({ marks }) => marks === true);
  const automatic = steps.filter(({ due }) => due !== undefined);
  const factor = (step: Step) => {
    const { left, is, right } = conditionIn(plan, step);
    return {
      name: capital(factorOf(step)),
      met: "It is met: {actual}.",
      notMet: "It is not met: {actual}.",
      criterion: `${written(left)} ${is} ${written(right)} ({criterion})`,
      otherwise: {
        met: "Another step, a decision or a settlement would have changed it.",
        notMet: "Another step, a decision or a settlement would have changed it.",
      },
      isNumber: true,
    };
  };
  return {
    domain: spaced(name),
    amount: paid.map((field) => `particulars.${field}`).join(" + "),
    summary: `${title}. The ${roles.first} {common.first} pays in: ${paid.map((field) => `{particulars.${field}}`).join(" + ")}. The ${roles.second}: {common.second}. Disputes are decided by a human: {common.tribunal}.`,
    fields: Object.fromEntries(Object.entries(fields).map(([field, { words }]) => [field, capital(words)])),
    errors,
    events: Object.fromEntries(
      marked.map(({ name: step, words }) => [names.marked(step), `${capital(words)}: done at {markedAt}`]),
    ),
    factors: Object.fromEntries(automatic.map((step) => [factorOf(step), factor(step)])),
    steps: { form: "pay in", ...Object.fromEntries(steps.map(({ name: step, words }) => [step, words])) },
    decision: {
      at: `The moment of ${progress} (in agreement time) is found to be:`,
      none: `The moment of ${progress} is found not to be marked.`,
      keptAt: `The moment of ${progress} (in agreement time) stays as it is:`,
      keptNone: `Nothing changes about the moment of ${progress}: it is not marked.`,
    },
  };
}
