/**
 * The templates that the command line knows: the package's own, and those of the modules that `--template` or `biy.config.json` names.
 * @module
 */
import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { configFrom, type Template } from "../agreements/agreements.ts";
import { BiyError, leases, sales, type AgreementFile } from "../index.ts";
import { readAgreement as readOf, readJson } from "../node/index.ts";
import { tell, type Desk } from "./desk.ts";
import * as TEMPLATES_WORDS from "../words/cli/templates.ts";
import { say } from "../words/index.ts";

/** Those of this package. */
const OURS: readonly Template[] = [sales.SALE as Template, leases.LEASE as Template];
let known: readonly Template[] = OURS;

/** All templates that are known to the command that runs. */
export const templates = (): readonly Template[] => known;

/** An agreement's file, of a template that is known. @throws {BiyError} `missing`, `input`, naming the file */
export function readAgreement(path: string): AgreementFile {
  return readOf(path, known);
}

/** The template of a name, as its contract is called: `sale`, `boat-rental`. @throws {BiyError} `missing` */
export function templatesNamed(given: string): readonly Template[] {
  const bare = (name: string) => name.replace(/[^a-z0-9]/gi, "").toLowerCase();
  const found = known.filter(({ name }) => bare(name) === bare(given));
  const names = known.map(({ name }) => name).join(", ");
  if (found.length === 0) throw new BiyError("missing", say(TEMPLATES_WORDS.noSuchTemplate, { given, names }));
  return found;
}

/** In the working directory: what stands there needs no option. */
const CONFIG = "biy.config.json";

/**
 * Makes the templates of modules known beside them: what they export that is one. Loading a module runs it, so those of the
 * configuration are told.
 * @param modules paths of files or folders, or names of packages that are installed in the working directory
 * @throws {BiyError} `missing` if one can't be loaded, `input` if it has no template, or the configuration is none
 */
export async function useTemplates(desk: Desk, modules: readonly string[]): Promise<void> {
  const configured = existsSync(CONFIG) ? readJson(CONFIG, configFrom).templates : [];
  if (configured.length > 0)
    tell(desk, say(TEMPLATES_WORDS.configured, { path: CONFIG, modules: configured.join(", ") }));
  const loaded = await Promise.all([...new Set([...configured, ...modules])].map(templatesOf));
  known = [...OURS, ...loaded.flat()];
}

async function templatesOf(given: string): Promise<Template[]> {
  let exported: object;
  try {
    exported = (await import(pathToFileURL(placeOf(given)).href)) as object;
  } catch (thrown) {
    const [reason = ""] = (thrown instanceof Error ? thrown.message : String(thrown)).split("\n");
    throw new BiyError("missing", say(TEMPLATES_WORDS.notLoaded, { given, reason }), {
      field: "--template",
      cause: thrown,
    });
  }
  const found = Object.values(exported).filter(isTemplate);
  if (found.length === 0) throw new BiyError("input", say(TEMPLATES_WORDS.noneIn, { given }), { field: "--template" });
  return found;
}

/** A file as it is; a folder or a package by what its package.json says. */
function placeOf(given: string): string {
  const path = resolve(given);
  if (existsSync(path) && statSync(path).isFile()) return path;
  const { resolve: find } = createRequire(join(process.cwd(), "package.json"));
  return find(existsSync(path) ? path : given);
}

function isTemplate(each: unknown): each is Template {
  const { name, domain, particularsType, abi, editions, amount, words } = (each ?? {}) as Partial<Template>;
  const texts = [name, domain, particularsType].every((text) => typeof text === "string");
  return texts && Array.isArray(abi) && Array.isArray(editions) && typeof amount === "function" && words !== undefined;
}
