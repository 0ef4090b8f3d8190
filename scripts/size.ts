/**
 * What the SDK weighs in a page of one language, without ethers: bundled, minified, gzipped. `npm run size` fails over the limits of
 * `sizes.json`; what has not reached its limit yet may not grow beyond its `ratchet`, which `BIY_UPDATE=1 npm run size` lowers.
 * @module
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Metafile, type Plugin } from "esbuild";
import { LANGS, type Lang } from "../src/words/lang.ts";

/** What a page takes of the package, by what the page does: the entry and the names. */
export const PAGES = {
  sentenceOf: ["index", "sentenceOf"],
  sale: ["templates/sale/index", "fromJson, textOf, read, nextSteps, idOfFile"],
  saleWithAnnexes: ["templates/sale/index", "fromJson, render, read, nextSteps, idOfFile"],
  vote: ["condominium/index", "fromJson, requireHere, decisionFrom, standing, vote"],
  minutes: ["condominium/index", "fromJson, requireHere, decisionFrom, readDecision, minutes"],
} as const satisfies { readonly [page: string]: readonly [entry: string, names: string] };
export type Page = keyof typeof PAGES;

/** In bytes. `ratchet` is there where the limit has not been reached: whole kilobytes, so that a word more is no failure. */
type Size = { readonly limit: number; readonly bytes: number; readonly ratchet?: number };
export type Sizes = { readonly [page in Page]: Size };

const root = fileURLToPath(new URL("..", import.meta.url));
const RECORD = `${root}sizes.json`;

/**
 * What a page loads when it is asked for: sentences about what is wrong, the annexes of a text, which have roots of their own, and of a sale
 * that is paid through a bank its text, which stands in the place of the other.
 */
const ASKED = {
  wrong: /\/(?:reasons|errors)\.(?:kk|ru|en)\.[jt]s$/,
  annexes: /\/[a-z]+(?:-[a-z]+)*-[0-9]+-[a-z]+\.(?:(?:kk|ru|en)\.)?[jt]s$/,
  bank: /\/[a-z]+-bank-[0-9]+[-.][^/]*$/,
} as const;
/** What of it counts. */
type Asked = { readonly [what in keyof typeof ASKED]?: boolean };
/** What pages ask for. */
export const ASKED_BY: { readonly [page in Page]?: Asked } = {
  sentenceOf: { wrong: true },
  saleWithAnnexes: { annexes: true },
};

/**
 * What is loaded by a page that asks for one language: its modules, and those that they import on demand, but for what is there for another
 * language alone (`sale-1.kk.js`), and for what is not `asked`. The language that weighs most counts.
 * @param folder in which `module` can be imported
 */
export async function sizeOf(folder: string, module: string, names: string, asked: Asked = {}): Promise<number> {
  const bundle = await bundleOf(folder, module, names);
  return Math.max(
    ...LANGS.map((lang) => loadedIn(bundle, lang, asked).reduce((sum, { contents }) => sum + gzipped(contents), 0)),
  );
}

/** Of sources, too, a bundle for pages has what package.json names for them (`browser`), which has no sources. */
const ofPages: Plugin = {
  name: "of pages",
  setup({ onLoad }) {
    const { browser } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { browser: Record<string, string> };
    const sourceOf = (built: string) => built.replace(/^\.\/dist\//, root).replace(/\.js$/, ".ts");
    for (const [module, instead] of Object.entries(browser)) {
      const resolveDir = dirname(sourceOf(module));
      const contents = `export * from "./${basename(sourceOf(instead))}"`;
      const filter = new RegExp(`${sourceOf(module).replaceAll(".", "\\.")}$`);
      onLoad({ filter }, () => ({ contents, resolveDir }));
    }
  },
};

/** The bundle of a page, its files by their paths. @param folder in which `module` can be imported */
export async function bundleOf(folder: string, module: string, names: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { ${names} } from "${module}"`, resolveDir: folder },
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    external: ["ethers"],
    absWorkingDir: folder,
    outdir: "page",
    plugins: [ofPages],
    metafile: true,
    write: false,
  });
  const files = outputFiles.map(({ path, contents }) => ({
    path: path.slice(path.lastIndexOf("/page/") + 1),
    contents,
  }));
  return { files, metafile };
}

type File = { readonly path: string; readonly contents: Uint8Array };
export type Bundle = { readonly files: readonly File[]; readonly metafile: Metafile };

const gzipped = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length;

/** The bundle's files that a page in one language loads. */
export function loadedIn({ files, metafile: { outputs } }: Bundle, lang: Lang, asked: Asked = {}): File[] {
  const isAsked = (module: string) =>
    isIn(module, lang) &&
    (["wrong", "annexes", "bank"] as const).every((what) => asked[what] === true || !ASKED[what].test(`/${module}`));
  const entry = Object.keys(outputs).find((output) => outputs[output]?.entryPoint === "<stdin>") ?? "";
  const loaded = new Set<string>();
  const load = (output: string) => {
    if (loaded.has(output)) return;
    loaded.add(output);
    for (const { path, kind } of outputs[output]?.imports ?? [])
      if (Object.hasOwn(outputs, path) && (kind !== "dynamic-import" || isAsked(outputs[path]?.entryPoint ?? "")))
        load(path);
  };
  load(entry);
  return files.filter(({ path }) => loaded.has(path));
}

/** Whether a module is for this language, or for all. */
function isIn(module: string, lang: Lang): boolean {
  const only = LANGS.find((each) => module.includes(`.${each}.`));
  return only === undefined || only === lang;
}

/** What is recorded of a page from now on, or what is wrong. */
export function recorded(
  page: Page,
  { limit, ratchet = limit }: Size,
  bytes: number,
): { size: Size; problem?: string } {
  const lowered = Math.min(ratchet, Math.ceil(bytes / 1_000) * 1_000);
  const size = { limit, bytes, ...(bytes > limit ? { ratchet: Math.max(lowered, limit) } : {}) };
  if (bytes <= Math.max(limit, ratchet)) return { size };
  return { size, problem: `${page} weighs ${bytes} bytes, and may weigh ${Math.max(limit, ratchet)}.` };
}

if (import.meta.main) {
  const before = JSON.parse(readFileSync(RECORD, "utf8")) as Sizes;
  const after: { [page: string]: Size } = {};
  for (const page of Object.keys(PAGES) as Page[]) {
    const [entry, names] = PAGES[page];
    const bytes = await sizeOf(root, `./src/${entry}.ts`, names, ASKED_BY[page]);
    const { size, problem } = recorded(page, before[page], bytes);
    after[page] = size;
    const owed = bytes > size.limit ? `, of which ${bytes - size.limit} too many` : "";
    console.log(`${page.padEnd(15)} ${`${bytes}`.padStart(6)} bytes, limit ${size.limit}${owed}`);
    if (problem === undefined) continue;
    console.error(problem);
    process.exitCode = 1;
  }
  if (process.env["BIY_UPDATE"] === "1" && process.exitCode !== 1)
    writeFileSync(RECORD, `${JSON.stringify(after, null, 2)}\n`);
}
