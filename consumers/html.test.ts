/**
 * The HTML of an agreement in a browser: for people who can't see it, see it badly, or see it on a small screen, with axe-core.
 * @module
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { chromium as browsers, type Browser, type Page } from "playwright-core";
import { html, LANGS, sales, type Lang } from "../src/index.ts";
import { blocksOf } from "../src/text/blocks.ts";
import { RULES as DECIDED_BY } from "../test/agreements/rules.ts";
import { chromium } from "./projects.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
/** Pixels: the narrowest of common phones. */
const PHONE = 360;
const example = new URL("../examples/sale-of-servers/", import.meta.url);
const json = <T>(name: string) => JSON.parse(readFileSync(new URL(name, example), "utf8")) as T;

/** What axe-core gives, as far as it is read here. */
type Results = { violations: { id: string; nodes: { html: string }[] }[]; passes: { id: string }[] };

describe("the HTML of an agreement", () => {
  const place = {
    chainId: 31337n,
    template: "0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9",
    codeHash: `0x${"22".repeat(32)}`,
    tribunal: "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0",
    tribunalCodeHash: `0x${"33".repeat(32)}`,
    rules: DECIDED_BY,
    now: 1_790_000_000n,
  };
  let file: sales.SaleFile;
  let browser: Browser;
  const pageOf = async (lang?: Lang) => {
    const facts = { id: sales.idOfFile(file), chain: "31337", template: file.template };
    const pictures = sales.pictures(file);
    return html(await sales.render(file, lang), facts, lang === undefined ? { pictures } : { lang, pictures });
  };

  before(async () => {
    file = await sales.draft(json<sales.SaleDraft>("terms.json"), json<sales.PartiesInput>("parties.json"), place);
    const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
    browser = await browsers.launch({ executablePath: chromium(), args });
  });
  after(async () => await browser.close());

  async function opened<T>(content: string, width: number, look: (page: Page) => Promise<T>): Promise<T> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    try {
      await page.setContent(content);
      return await look(page);
    } finally {
      await page.close();
    }
  }

  /** The violations that axe-core finds, and how many of its rules were satisfied. */
  async function examined(content: string, width: number): Promise<{ found: string[]; passed: number }> {
    return await opened(content, width, async (page) => {
      await page.evaluate(axe);
      const results = (await page.evaluate(
        async (values) =>
          await (globalThis as unknown as { axe: { run: (...given: unknown[]) => Promise<unknown> } }).axe.run(
            document,
            {
              runOnly: { type: "tag", values },
            },
          ),
        RULES,
      )) as Results;
      const found = results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
      return { found, passed: results.passes.length };
    });
  }

  for (const lang of [undefined, ...LANGS] as const) {
    const name = lang === undefined ? "all columns" : lang;
    it(`${name}: axe-core finds nothing wrong, on a desk and on a phone`, async () => {
      for (const width of [1280, PHONE]) {
        const { found, passed } = await examined(await pageOf(lang), width);
        expect(found, `${width} pixels`).to.deep.equal([]);
        expect(passed).to.be.greaterThan(10);
      }
    });

    it(`${name}: nothing is wider than a phone`, async () => {
      const wide = await opened(await pageOf(lang), PHONE, async (page) =>
        page.evaluate(() => document.documentElement.scrollWidth),
      );
      expect(wide).to.equal(PHONE);
    });
  }

  for (const [what, rule, planted] of [
    ["words too pale to read", "color-contrast", `<p><font color="#cccccc">${"pale ".repeat(8)}</font></p>`],
    ["a field without a label", "label", '<input type="text">'],
    ["a picture without words", "image-alt", '<img src="data:,">'],
    ["a link to nowhere", "link-name", '<a href="#title-kk"></a>'],
  ] as const) {
    it(`${what} would be found`, async () => {
      const { found } = await examined((await pageOf("kk")).replace("</main>", `${planted}</main>`), 1280);
      expect(found.map((each) => each.split(":")[0])).to.deep.equal([rule]);
    });
  }

  it("a browser reads in each column the text of its language", async () => {
    for (const lang of LANGS) {
      for (const content of [await pageOf(), await pageOf(lang)]) {
        const read = await opened(content, 1280, async (page) =>
          page.evaluate(
            (selector) => [...document.querySelectorAll(selector)].map((each) => each.textContent ?? ""),
            ["h1", "h2", "h3", "p", "li"].map((tag) => `main div[lang="${lang}"] ${tag}`).join(", "),
          ),
        );
        expect(read).to.deep.equal(blocksOf(await sales.textOf(file, lang)).map(({ text }) => text));
      }
    }
  });

  it("axe-core finds nothing wrong with what two agreements differ in", async () => {
    const terms = { ...json<sales.SaleDraft>("terms.json"), inspectionPeriod: "6 days" };
    const other = await sales.draft(terms, json<sales.PartiesInput>("parties.json"), place);
    const page = sales.redline(await sales.diff(file, other), "kk");
    for (const width of [1280, PHONE]) expect((await examined(page, width)).found, `${width} pixels`).to.deep.equal([]);
    const wide = await opened(page, PHONE, async (shown) => shown.evaluate(() => document.documentElement.scrollWidth));
    expect(wide).to.equal(PHONE);
  });

  for (const [name, lang, width, height] of [
    ["agreement", undefined, 1280, 900],
    ["agreement-phone", "ru", PHONE, 720],
    ["redline", "ru", 900, 700],
  ] as const) {
    it(`docs/${name}.png is of its size; BIY_UPDATE=1 takes it anew`, async () => {
      const picture = new URL(`../docs/${name}.png`, import.meta.url);
      const terms = { ...json<sales.SaleDraft>("terms.json"), inspectionPeriod: "6 days", price: "19450000.00" };
      if (process.env["BIY_UPDATE"] === "1") {
        const other = await sales.draft(terms, json<sales.PartiesInput>("parties.json"), place);
        const page = name === "redline" ? sales.redline(await sales.diff(file, other), "ru") : await pageOf(lang);
        await opened(page, width, async (shown) => {
          await shown.setViewportSize({ width, height });
          await shown.screenshot({ path: fileURLToPath(picture) });
        });
      }
      const bytes = readFileSync(picture);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).to.deep.equal([width, height]);
      expect(bytes.length).to.be.lessThan(300_000);
    });
  }

  /** What can be seen in each language: how many of its cells. */
  const seenOf = async (page: Page) =>
    page.evaluate((langs) => {
      const cells = (lang: string) => [...document.querySelectorAll(`main .row > div[lang="${lang}"]`)];
      return langs.map((lang) => cells(lang).filter((cell) => cell.checkVisibility()).length > 0);
    }, LANGS);

  it("a reader chooses one language of all, without a script; a phone shows one from the first", async () => {
    const content = await pageOf();
    await opened(content, 1280, async (page) => {
      expect(await seenOf(page)).to.deep.equal([true, true, true]);
      for (const [index, name] of ["Қазақша", "Русский", "English"].entries()) {
        await page.getByRole("radio", { name }).check();
        expect(await seenOf(page)).to.deep.equal([0, 1, 2].map((each) => each === index));
        await page.emulateMedia({ media: "print" });
        expect(await seenOf(page)).to.deep.equal([0, 1, 2].map((each) => each === index));
        await page.emulateMedia({ media: null });
      }
    });
    await opened(content, PHONE, async (page) => {
      expect(await seenOf(page)).to.deep.equal([true, false, false]);
      await page.getByRole("radio", { name: "English" }).check();
      expect(await seenOf(page)).to.deep.equal([false, false, true]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.equal(PHONE);
    });
  });

  it("its policy lets in its own style, and nothing that somebody puts into it", async () => {
    for (const lang of [undefined, ...LANGS]) {
      const planted = `<style>h1 { color: red }</style><p id="planted" style="color: red">a</p><script>document.title = "ran"</script>
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="a" id="image">`;
      const said: string[] = [];
      const content = (await pageOf(lang)).replace("</main>", `${planted}</main>`);
      const found = await opened(content, 1280, async (page) => {
        page.on("console", (message) => said.push(message.text()));
        await page.setContent(content);
        return page.evaluate(() => ({
          heading: getComputedStyle(document.querySelector("h1")!).color,
          planted: getComputedStyle(document.getElementById("planted")!).color,
          image: (document.getElementById("image") as HTMLImageElement).naturalWidth,
          title: document.title,
          lines: getComputedStyle(document.body).lineHeight,
        }));
      });
      expect([found.heading, found.planted, found.image]).to.deep.equal(["rgb(26, 26, 26)", "rgb(26, 26, 26)", 0]);
      expect(found.title).not.to.equal("ran");
      expect(found.lines, "its own style").to.equal("24px");
      expect(said.filter((line) => line.includes("Content Security Policy"))).to.have.length.greaterThan(3);
    }
  });

  it("is printed on A4: upright in one language, broad in three, each page with its number", async () => {
    const { getResolvedPDFJS } = await import("unpdf");
    const { getDocument } = await getResolvedPDFJS();
    for (const [lang, upright] of [
      ["ru", true],
      [undefined, false],
    ] as const) {
      const bytes = await opened(await pageOf(lang), 1280, (page) => page.pdf({ preferCSSPageSize: true }));
      const printed = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
      const first = await printed.getPage(1);
      const [, , width = 0, height = 0] = first.view;
      expect([width, height].map(Math.round)).to.deep.equal(upright ? [595, 842] : [842, 595]);
      const { items } = await first.getTextContent();
      const words = items.map((item) => ("str" in item ? item.str : "")).join("");
      expect(words).to.include(`1 / ${printed.numPages}`).and.not.to.include("English");
      await printed.loadingTask.destroy();
    }
  });

  it("each link leads to an anchor, and the page runs and fetches nothing", async () => {
    const { dead, scripts, asked } = await opened(await pageOf(), 1280, async (page) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      const found = await page.evaluate(() => ({
        dead: [...document.querySelectorAll("a")]
          .map((link) => link.getAttribute("href") ?? "")
          .filter((href) => document.getElementById(href.slice(1)) === null),
        scripts: document.scripts.length,
      }));
      await page.locator("a.value").first().click();
      return { ...found, asked };
    });
    expect([dead, scripts, asked]).to.deep.equal([[], 0, []]);
  });
});
