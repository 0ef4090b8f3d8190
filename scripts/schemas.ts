/**
 * Writes `schemas/`: for each file of JSON that people write or programs exchange, its JSON Schema, so that an editor completes and checks it.
 * Made of the shapes that read the files. With `--check` it only compares.
 * @module
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { decisionShape } from "../src/agreements/decision.ts";
import { templateWordsShape } from "../src/agreements/described.ts";
import { draftShape } from "../src/agreements/draft.ts";
import { agreedShape, fileShape, particularsShape, rootsShape } from "../src/agreements/file.ts";
import * as exchanged from "../src/agreements/readers.ts";
import { deploymentShape } from "../src/chain/deployments.ts";
import { condominiumShape, foundingShape } from "../src/condominium/founding.ts";
import * as ofCondominium from "../src/condominium/readers.ts";
import { rulingShape } from "../src/condominium/ruling.ts";
import { SALE } from "../src/templates/sale/template.ts";
import { actorsOf, type Template } from "../src/agreements/template.ts";
import { planShape } from "../src/node/steps.ts";
import { partiesShape } from "../src/text/requisites.ts";
import type { Entries, Schema, Step } from "../src/text/schema.ts";

const newest = SALE.editions.at(-1) ?? { fields: [], slots: {}, annexes: {} };
/** All that a sale can state, in whichever edition. */
const any = {
  ...newest,
  fields: SALE.editions.flatMap(({ fields }) => fields),
  slots: Object.assign({}, ...SALE.editions.map(({ slots }) => slots)) as typeof newest.slots,
};

/** The shapes that have a schema, by the name of its file. */
export const SHAPES: { readonly [name: string]: Schema } = {
  // What people write.
  "sale-terms": draftShape(SALE as Template, any),
  "sale-parties": partiesShape(actorsOf(SALE)),
  "sale-decision": decisionShape(["toBuyer", "toSeller", "deliveredAt"]),
  decision: decisionShape(["toFirst", "toSecond", "progress"]),
  ruling: rulingShape(),
  rules: exchanged.rulesShape(),
  config: exchanged.configShape(),
  template: templateWordsShape(),
  "template-steps": planShape(),
  founding: foundingShape(),
  motion: ofCondominium.motionShape(),
  mandate: ofCondominium.documentShape(),
  shares: ofCondominium.sharesShape(),
  // What programs write, and people send each other.
  deployment: deploymentShape(),
  sale: fileShape(particularsShape(SALE as Template), agreedShape(any), rootsShape(newest)),
  acceptance: exchanged.acceptanceShape(),
  settlement: exchanged.proposalShape(),
  receipt: exchanged.receiptShape(),
  "arbiter-signature": exchanged.arbiterSignatureShape(),
  salted: exchanged.saltedShape(),
  condominium: condominiumShape(),
  accession: ofCondominium.accessionShape(),
  objection: ofCondominium.objectionShape(),
  petition: ofCondominium.petitionShape(),
  ballot: ofCondominium.ballotShape(),
  question: ofCondominium.questionShape(),
  dispute: ofCondominium.disputeShape(),
  nomination: ofCondominium.nominationShape(),
  interim: ofCondominium.interimShape(),
};

/** A part of a JSON Schema. */
export type JsonSchema = { readonly [key: string]: unknown };

/** The JSON Schema (draft 7) of what a shape takes. What only a program can tell (a checksum, a sum) is not in it: it takes no less than the shape does. */
export function schemaOf(shape: Schema): JsonSchema {
  const { properties, ...schema } = converted(shape);
  const $schema = "http://json-schema.org/draft-07/schema#";
  // A file names its schema by this key, which is left out before the file is read.
  return properties === undefined
    ? { ...schema, $schema }
    : { ...schema, $schema, properties: { $schema: { type: "string" }, ...properties } };
}

/** The parts of schemas, as `src/text/schema.ts` gives them. */
type Parts = {
  readonly type: string;
  readonly steps: readonly Step<unknown, unknown>[];
  readonly item: Schema;
  readonly items: readonly Schema[];
  readonly entries: Entries;
  readonly value: Schema;
  readonly options: readonly Schema[] & readonly (string | number)[];
  readonly requirement: RegExp & number;
  readonly min: number;
  readonly max: number;
};

function converted(shape: Step<never, unknown>): JsonSchema {
  const { type, ...parts } = shape as unknown as Parts;
  switch (type) {
    case "string":
    case "number":
    case "boolean":
      return { type };
    case "integer":
      return { type, minimum: parts.min, maximum: parts.max };
    case "picklist":
      return { enum: parts.options, type: "string" };
    case "literal":
      return { const: parts.options[0] };
    case "array":
      return { type, items: converted(parts.item) };
    case "tuple":
      return {
        type: "array",
        items: parts.items.map(converted),
        minItems: parts.items.length,
        additionalItems: false,
      };
    case "strict_object":
    case "loose_object":
      return {
        type: "object",
        properties: Object.fromEntries(Object.entries(parts.entries).map(([key, each]) => [key, converted(each)])),
        required: Object.keys(parts.entries).filter((key) => !("isOptional" in (parts.entries[key] ?? {}))),
        ...(type === "strict_object" ? { additionalProperties: false } : {}),
      };
    case "record":
      return { type: "object", additionalProperties: converted(parts.value) };
    case "lazy":
      return parts.options.length === 0 ? {} : { anyOf: parts.options.map(converted) };
    case "pipe":
      return piped(parts.steps);
    default:
      return {}; // Anything, or what only a program can tell.
  }
}

/** What a pipe takes is said by its steps, up to the first that makes another value of it. */
function piped(all: readonly Step<unknown, unknown>[]): JsonSchema {
  const [first, ...steps] = all.flatMap(flat);
  if (first === undefined) return {};
  const end = steps.findIndex(({ type }) => type === "transform" || !(type in KEYWORDS));
  return steps.slice(0, end === -1 ? steps.length : end).reduce<JsonSchema>((schema, step) => {
    const { type, requirement } = step as unknown as Parts;
    const keyword = KEYWORDS[type]?.(schema);
    return keyword === undefined
      ? schema
      : { ...schema, [keyword]: keyword === "pattern" ? requirement.source : requirement };
  }, converted(first));
}

function flat(step: Step<unknown, unknown>): readonly Step<unknown, unknown>[] {
  return step.type === "pipe" ? (step as unknown as Parts).steps.flatMap(flat) : [step];
}

const KEYWORDS: { readonly [step: string]: (of: JsonSchema) => string | undefined } = {
  check: () => undefined,
  regex: () => "pattern",
  min_length: ({ type }) => (type === "array" ? "minItems" : "minLength"),
  max_length: ({ type }) => (type === "array" ? "maxItems" : "maxLength"),
};

const folder = fileURLToPath(new URL("../schemas/", import.meta.url));

/** The text of each file. */
export async function schemaFiles(): Promise<ReadonlyMap<string, string>> {
  const options = await resolveConfig(import.meta.filename);
  const files = Object.entries(SHAPES).map(async ([name, shape]) => {
    const text = await format(JSON.stringify(schemaOf(shape)), { ...options, parser: "json" });
    return [`${name}.schema.json`, text] as const;
  });
  return new Map(await Promise.all(files));
}

if (import.meta.main) {
  const files = await schemaFiles();
  const there = globSync(`${folder}*.json`).map((path) => basename(path));
  const stale = [
    ...there.filter((name) => !files.has(name)),
    ...[...files].flatMap(([name, text]) => {
      const isSame = existsSync(folder + name) && readFileSync(folder + name, "utf8") === text;
      return isSame ? [] : [name];
    }),
  ];
  if (process.argv.includes("--check")) {
    if (stale.length > 0) {
      console.error(`Not the schemas of their shapes (${stale.join(", ")}): run "npm run build".`);
      process.exitCode = 1;
    }
  } else {
    mkdirSync(folder, { recursive: true });
    for (const name of there.filter((each) => !files.has(each))) rmSync(folder + name);
    for (const [name, text] of files) writeFileSync(folder + name, text);
  }
}
