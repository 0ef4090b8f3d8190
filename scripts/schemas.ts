/**
 * Writes `schemas/`: for each file of JSON that people write or programs exchange, its JSON Schema, so that an editor completes and checks it.
 * Made of the shapes that read the files. With `--check` it only compares.
 * @module
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { toJsonSchema, type JsonSchema } from "@valibot/to-json-schema";
import { format, resolveConfig } from "prettier";
import type { GenericSchema } from "valibot";
import { templateWordsShape } from "../src/agreements/described.ts";
import { draftShape } from "../src/agreements/draft.ts";
import { agreedShape, fileShape, particularsShape, rootsShape } from "../src/agreements/file.ts";
import * as exchanged from "../src/agreements/readers.ts";
import { scriptShape } from "../src/agreements/script.ts";
import { deploymentShape } from "../src/chain/deployments.ts";
import { condominiumShape, foundingShape } from "../src/condominium/founding.ts";
import * as ofCondominium from "../src/condominium/readers.ts";
import { LEASE } from "../src/templates/lease/template.ts";
import { SALE } from "../src/templates/sale/template.ts";
import { actorsOf, type Template } from "../src/agreements/template.ts";
import { planShape } from "../src/node/steps.ts";
import { yearShape } from "../src/text/calendar.ts";
import { partiesShape } from "../src/text/requisites.ts";

/** What is written and exchanged of a template's agreements, by what they are called. All that one can state, in whichever edition. */
function shapesOf(name: string, kind: Template): { readonly [name: string]: GenericSchema } {
  const newest = kind.editions.at(-1) ?? { fields: [], slots: {}, annexes: {} };
  const any = {
    ...newest,
    fields: kind.editions.flatMap(({ fields }) => fields),
    slots: Object.assign({}, ...kind.editions.map(({ slots }) => slots)) as typeof newest.slots,
  };
  return {
    [`${name}-terms`]: draftShape(kind, any),
    [`${name}-parties`]: partiesShape(actorsOf(kind)),
    [`${name}-events`]: scriptShape(kind),
    [name]: fileShape(particularsShape(kind), agreedShape(any), rootsShape(newest)),
  };
}

/** The shapes that have a schema, by the name of its file. */
export const SHAPES: { readonly [name: string]: GenericSchema } = {
  // What people write.
  ...shapesOf("sale", SALE as Template),
  ...shapesOf("lease", LEASE as Template),
  events: scriptShape({}),
  rules: exchanged.rulesShape(),
  config: exchanged.configShape(),
  calendar: yearShape(),
  template: templateWordsShape(),
  "template-steps": planShape(),
  founding: foundingShape(),
  motion: ofCondominium.motionShape(),
  mandate: ofCondominium.documentShape(),
  shares: ofCondominium.sharesShape(),
  // What programs write, and people send each other.
  deployment: deploymentShape(),
  acceptance: exchanged.acceptanceShape(),
  settlement: exchanged.proposalShape(),
  receipt: exchanged.receiptShape(),
  "arbiter-signature": exchanged.arbiterSignatureShape(),
  salted: exchanged.saltedShape(),
  inbox: exchanged.inboxShape(),
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

/**
 * The JSON Schema (draft 7) of what a shape takes. What only a program can tell (a checksum, a sum) is not in it: it takes no less than the
 * shape does.
 */
export function schemaOf(shape: GenericSchema): JsonSchema {
  const { properties, $defs: _, ...schema } = converted(shape);
  // A file names its schema by this key, which is left out before the file is read.
  return properties === undefined
    ? { ...schema }
    : { ...schema, properties: { $schema: { type: "string" }, ...properties } };
}

function converted(shape: GenericSchema): JsonSchema {
  return toJsonSchema(shape, {
    typeMode: "input",
    errorMode: "ignore",
    overrideSchema: ({ valibotSchema }) => {
      if (valibotSchema.type !== "lazy") return undefined;
      if (!("options" in valibotSchema)) return {};
      const options = (valibotSchema.options as readonly GenericSchema[]).filter(({ type }) => type !== "never");
      const each = options.map((option) => {
        const { $schema: _, ...schema } = converted(option);
        return schema;
      });
      return each.length === 1 ? each[0] : { anyOf: each };
    },
  });
}

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
