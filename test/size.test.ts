/** @module What pages weigh: how it is measured, and what is recorded of it. The figures themselves are `npm run size`'s. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect } from "chai";
import { build } from "esbuild";
import { ZeroAddress, ZeroHash } from "ethers";
import { ASKED_BY, bundleOf, loadedIn, PAGES, recorded, sizeOf, type Page, type Sizes } from "../scripts/size.ts";
import { sales, type BiyError } from "../src/index.ts";
import { LANGS, type Lang } from "../src/words/lang.ts";
import { CONTEXT, json } from "./agreements/drafts.ts";
import { syntheticFacts } from "./condominium/documents/facts.ts";
import sizes from "../sizes.json" with { type: "json" };

/** Modules of which pages take this or that, and which make shapes, signed types and presets when they are loaded. */
const MADE_FOR_WHO_ASKS = [
  "src/text/shape.ts",
  "src/text/written.ts",
  "src/condominium/rules.ts",
  "src/condominium/charter.ts",
  "src/condominium/decisions.ts",
  "src/condominium/disputes.ts",
  "src/condominium/hearing.ts",
  "src/condominium/holders.ts",
  "src/agreements/deployed.ts",
  "src/agreements/terms.ts",
  "src/arbitration/disputable.ts",
];

/** How a sale stands of which a page shows what is next. */
const PERFORMING: sales.SaleState = {
  id: ZeroHash,
  phase: "performing",
  claimant: undefined,
  turn: 0n,
  since: 0n,
  suspendedFor: 0n,
  progress: 0n,
  rest: ZeroHash,
  held: 1n,
  purse: ZeroAddress,
  credits: { first: 0n, second: 0n },
  now: 1n,
};

/** What a bundler keeps of a module that is imported for nothing. */
async function leftOf(module: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `import ${JSON.stringify(module)}`, resolveDir: "/" },
    bundle: true,
    minify: true,
    format: "esm",
    external: ["ethers"],
    write: false,
    // The package says of its modules that they do nothing when loaded; here it is looked at.
    plugins: [
      {
        name: "looked at",
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[./]/ }, ({ path, resolveDir, importer }) => ({
            path: join(resolveDir, path),
            sideEffects: importer === "<stdin>",
          })),
      },
    ],
  });
  return (outputFiles[0]?.text ?? "").replace(/import\b[^;]*;/g, "").trim();
}

describe("what a page weighs", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "size-"))));
  afterEach(() => rmSync(folder, { recursive: true }));
  /** Text that gzip can't make smaller by more than half. */
  const text = (length: number) =>
    Array.from({ length }, (_, index) => String.fromCharCode(97 + ((index * index * 7 + (index % 11)) % 26))).join("");
  const write = (modules: { readonly [file: string]: string }) => {
    for (const [file, content] of Object.entries(modules)) writeFileSync(join(folder, file), content);
  };
  const weigh = async (names: string) => await sizeOf(folder, "./entry.js", names);

  it("is what it takes of a module, not what else is there, and not ethers", async () => {
    write({
      "entry.js": `import { id } from "ethers"; export const small = () => id("x"); export const large = "${text(9_000)}";`,
    });
    expect(await weigh("small")).to.be.within(20, 300);
    expect(await weigh("large")).to.be.greaterThan(300);
  });

  it("has what is loaded on demand, in the language that weighs most, and not the others", async () => {
    const load =
      "export const load = (lang) => ({ kk: () => import('./w.kk.js'), ru: () => import('./w.ru.js') })[lang]();";
    const words = (length: number) => `export default ${JSON.stringify([...Array(length).keys()].join(""))};`;
    write({ "entry.js": load, "w.kk.js": words(10), "w.ru.js": words(10) });
    const least = await weigh("load");
    write({ "w.kk.js": words(3_000) });
    const kazakh = await weigh("load");
    write({ "w.ru.js": words(2_900) });
    expect(kazakh).to.be.greaterThan(least + 1_000);
    expect(await weigh("load")).to.equal(kazakh);
  });

  it("has nothing of a module's that is made when it is loaded and that nobody has asked for", async () => {
    const root = fileURLToPath(new URL("..", import.meta.url));
    const left = await Promise.all(
      MADE_FOR_WHO_ASKS.map(async (file) => [file, await leftOf(join(root, file))] as const),
    );
    expect(left.filter(([, code]) => code !== "")).to.deep.equal([]);
    write({ "entry.js": "export const types = 'a,b'.split(',');" });
    expect(await leftOf(join(folder, "entry.js"))).to.match(/split/);
  });

  it("is not what is there to say that something is wrong, but where that is what it does", async () => {
    write({
      "entry.js": "export const wrong = () => import('./reasons.kk.js');",
      "reasons.kk.js": "export default 1;",
    });
    const quiet = await weigh("wrong");
    write({ "reasons.kk.js": `export default ${JSON.stringify([...Array(3_000).keys()].join(""))};` });
    expect(await weigh("wrong")).to.equal(quiet);
    expect(await sizeOf(folder, "./entry.js", "wrong", { wrong: true })).to.be.greaterThan(quiet + 1_000);
  });

  describe("is what is loaded", () => {
    const root = fileURLToPath(new URL("..", import.meta.url));
    let home: string;
    // Where the page finds ethers.
    before(() => {
      mkdirSync(join(root, "cache"), { recursive: true });
      home = mkdtempSync(join(root, "cache", "page-"));
    });
    after(() => rmSync(home, { recursive: true }));

    /** Does a page's work with its bundle. @returns what it did, the files that were loaded, and those that count */
    async function worked<T>(page: Page, lang: Lang, work: (api: Api) => Promise<T>) {
      const [entry, names] = PAGES[page];
      const bundle = await bundleOf(root, `./src/${entry}.ts`, names);
      const at = mkdtempSync(join(home, `${page}-`));
      mkdirSync(join(at, "page"));
      for (const { path, contents } of bundle.files) writeFileSync(join(at, path), contents);
      const loaded: string[] = [];
      const hooks = registerHooks({
        load(url, context, next) {
          if (url.startsWith(pathToFileURL(at).href)) loaded.push(fileURLToPath(url).slice(at.length + 1));
          return next(url, context);
        },
      });
      try {
        const result = await work((await import(pathToFileURL(join(at, "page", "stdin.js")).href)) as Api);
        const counted = loadedIn(bundle, lang, ASKED_BY[page]).map(({ path }) => path);
        return { result, loaded: loaded.toSorted(), counted: counted.toSorted() };
      } finally {
        hooks.deregister();
      }
    }
    type Api = typeof sales & { readonly minutes: (facts: object, lang: Lang) => Promise<object> };

    for (const lang of LANGS)
      it(`by a sale, with its annexes and without, and by minutes in one language: ${lang}`, async () => {
        const written = sales.toJson(
          await sales.draft(json("terms.json") as sales.SaleDraft, json("parties.json") as sales.PartiesInput, CONTEXT),
        );
        const shown = async (api: Pick<Api, "fromJson" | "textOf" | "nextSteps">) => {
          const file = api.fromJson(written);
          return [await api.textOf(file, lang), await api.nextSteps(file, PERFORMING, [lang])];
        };
        const sale = await worked("sale", lang, shown);
        expect(sale.result).to.deep.equal(await shown(sales));
        expect(sale.loaded).to.deep.equal(sale.counted);
        const whole = await worked("saleWithAnnexes", lang, async (page) => {
          const file = page.fromJson(written);
          await page.nextSteps(file, PERFORMING, [lang]);
          const { annexes = {}, root } = await page.render(file, lang);
          return { root, annexes: Object.values(annexes).map(({ languages }) => languages[lang].length > 0) };
        });
        const { root } = await sales.render(sales.fromJson(written));
        expect(whole.result).to.deep.equal({ root, annexes: [true, true] });
        expect(whole.loaded).to.deep.equal(whole.counted);
        const minutes = await worked("minutes", lang, async (page) => await page.minutes(syntheticFacts(10), lang));
        expect(minutes.loaded).to.deep.equal(minutes.counted);
      });

    it("and a sentence about what is wrong is loaded when it is said", async () => {
      const refused = (page: Pick<Api, "fromJson">) => {
        try {
          return page.fromJson('{ "biy": 2 }');
        } catch (thrown) {
          return thrown as BiyError;
        }
      };
      const { result, loaded, counted } = await worked("sale", "kk", async (page) => {
        const error = refused(page) as BiyError;
        return { before: error.words.kk, said: await error.sentence("kk"), after: error.words.kk };
      });
      const { words, message } = refused(sales) as BiyError;
      expect(message).to.equal(words.en).and.to.include("biy");
      expect(result).to.deep.equal({ before: "fields.wrong", said: words.kk, after: words.kk });
      const also = loaded.filter((path) => !counted.includes(path));
      expect(also.length).to.be.within(1, 2);
      for (const path of also) expect(path).to.match(/reasons/);
    });
  });

  it("is recorded below its limit, and above it may not grow", () => {
    expect(recorded("vote", { limit: 30_000, bytes: 1 }, 29_500).size).to.deep.equal({ limit: 30_000, bytes: 29_500 });
    expect(recorded("vote", { limit: 30_000, bytes: 1 }, 30_001).problem).to.match(/^vote weighs 30001 bytes/);
    const owed = { limit: 30_000, bytes: 65_381, ratchet: 66_000 };
    expect(recorded("vote", owed, 66_001).problem).to.match(/may weigh 66000/);
    expect(recorded("vote", owed, 50_100)).to.deep.equal({ size: { limit: 30_000, bytes: 50_100, ratchet: 51_000 } });
    expect(recorded("vote", owed, 30_000)).to.deep.equal({ size: { limit: 30_000, bytes: 30_000 } });
  });

  it("is recorded of each page, with what it may weigh", () => {
    const all: Sizes = sizes;
    expect(Object.keys(all)).to.deep.equal(Object.keys(PAGES));
    for (const { limit, bytes, ratchet = limit } of Object.values(all)) expect(bytes).to.be.at.most(ratchet);
  });
});
