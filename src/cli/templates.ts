/**
 * The templates that the command line knows: the sale, and those of the modules that `--template` names.
 * @module
 */
import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Template } from "../agreements/agreements.ts";
import { BiyError, sales, type AgreementFile } from "../index.ts";
import { readAgreement as readOf } from "../node/index.ts";
import { filled, WORDS } from "./words.ts";

let known: readonly Template[] = [sales.SALE as Template];

/** All templates that are known to the command that runs. */
export const templates = (): readonly Template[] => known;

/** An agreement's file, of a template that is known. @throws {BiyError} `missing`, `input`, naming the file */
export function readAgreement(path: string): AgreementFile {
  return readOf(path, known);
}

/**
 * Makes the templates of modules known beside the sale: what they export that is one. Loading a module runs it.
 * @param modules paths of files or folders, or names of packages that are installed in the working directory
 * @throws {BiyError} `missing` if one can't be loaded, `input` if it has no template
 */
export async function useTemplates(modules: readonly string[]): Promise<void> {
  const loaded = await Promise.all(modules.map(templatesOf));
  known = [sales.SALE as Template, ...loaded.flat()];
}

async function templatesOf(given: string): Promise<Template[]> {
  let exported: object;
  try {
    exported = (await import(pathToFileURL(placeOf(given)).href)) as object;
  } catch (thrown) {
    const [reason = ""] = (thrown instanceof Error ? thrown.message : String(thrown)).split("\n");
    throw new BiyError("missing", filled(WORDS.templateNotLoaded, { given, reason }), {
      field: "--template",
      cause: thrown,
    });
  }
  const found = Object.values(exported).filter(isTemplate);
  if (found.length === 0) throw new BiyError("input", filled(WORDS.noTemplateIn, { given }), { field: "--template" });
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
