/**
 * The package as its users get it: packed, installed into empty projects, and used in a page, a script, Hardhat and Foundry.
 * @module
 */
import { cpSync, globSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { build } from "esbuild";
import hre from "hardhat";
import { sales } from "../src/index.ts";
import { PAGES, sizeOf } from "../scripts/size.ts";
import { readAgreement } from "../src/node/index.ts";
import { world, type World } from "../test/journeys/world.ts";
import { inBrowser } from "./browser.ts";
import { folderOf, forge, install, installWithHardhat, node, pack, root, run, tools } from "./projects.ts";
import sizes from "../sizes.json" with { type: "json" };

const HARDHAT = join("node_modules", "hardhat", "dist", "src", "cli.js");
const TSC = join("node_modules", "typescript", "bin", "tsc");

describe("the package", () => {
  const folders = {
    plain: folderOf("plain"),
    hardhat: folderOf("hardhat"),
    foundry: folderOf("foundry"),
    written: folderOf("written"),
  };
  const source = join(root, "examples", "boat-rental");
  let tarball: string;
  let inHardhat: Promise<string>;
  let written: Promise<{ readonly tests: string; readonly check: string }>;

  before(async () => {
    tarball = await pack();
    // The longest of all, meanwhile; what became of it is for its own test to say.
    inHardhat = testInHardhat();
    inHardhat.catch(() => undefined);
    written = inHardhat.then(testWritten, testWritten);
    written.catch(() => undefined);
    await install(folders.plain);
  });

  /** A project of an author's: checks its types, builds it, runs its tests. @returns what the tests printed */
  async function testInHardhat(): Promise<string> {
    cpSync(source, folders.hardhat, { recursive: true });
    cpSync(join(root, "consumers", "hardhat"), folders.hardhat, { recursive: true });
    installWithHardhat(folders.hardhat, tarball);
    // The types of the particulars are those of what was built.
    const printed = await node([HARDHAT, "test"], folders.hardhat);
    await node([TSC, "--noEmit"], folders.hardhat);
    return printed;
  }

  /** A template that the package writes into an empty folder, as it is: its types, its tests, its check. */
  async function testWritten() {
    const { written: folder } = folders;
    installWithHardhat(folder, tarball);
    const biy = join("node_modules", "biy", "dist", "src", "cli", "biy.js");
    const steps = join("node_modules", "biy", "examples", "template-steps.json");
    await node([biy, "template", "new", "Bicycle", "--steps", steps, "--out", "."], folder);
    const tests = await node([HARDHAT, "test"], folder);
    await node([TSC, "--noEmit"], folder);
    return { tests, check: await node([biy, "template", "check", "--json"], folder) };
  }
  after(() => {
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
  });

  it("is well-formed, for publint and for TypeScript however it resolves modules", async () => {
    // It suggests conditions in place of `browser`: they would name what is built, where the sources are run as they are.
    const publint = [join(tools, ".bin", "publint"), tarball, "--strict", "--level", "warning"];
    expect(await node(publint, folders.plain)).to.include("All good");
    await node([join(tools, ".bin", "attw"), tarball, "--profile", "esm-only"], folders.plain);
  });

  it("has no bytecode but what it deploys, no tests but those for authors, and nothing of the machine that made it", async () => {
    const here = join(folders.plain, "node_modules", "biy");
    const files = globSync("**/*", { cwd: here, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of files) {
      expect(name, parentPath).not.to.match(/__factory|\.test\.|\.t\.sol$/);
      const content = readFileSync(join(parentPath, name), "utf8");
      if (!parentPath.endsWith(join("src", "deploy", "code")))
        expect(content, name).not.to.match(/0x60[a-f0]0604052|"?bytecode"?: "/);
      expect(content.includes(root), name).to.equal(false);
    }
    expect(files.length).to.be.greaterThan(100);
  });

  it("weighs no more in a page that reads and renders than the sources do", async () => {
    const { limit, ratchet = limit } = sizes.sale as { limit: number; ratchet?: number };
    expect(await sizeOf(folders.plain, "biy/sales", PAGES.sale[1])).to.be.lessThan(Math.max(limit, ratchet));
  });

  describe("on a local node", () => {
    let here: World;
    let url: string;

    before(async () => {
      await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
      here = await world("package");
      url = here.node;
      cpSync(here.at("deployments"), join(folders.plain, "deployments"), { recursive: true });
    });
    after(async () => await here.end());

    it("lets a script of 20 lines form a sale", async () => {
      cpSync(join(root, "consumers", "script", "form.js"), join(folders.plain, "form.js"));
      cpSync(join(root, "examples", "sale-of-servers"), folders.plain, { recursive: true });
      expect(await node(["form.js", url], folders.plain)).to.equal("performing\n");
      expect(readAgreement(join(folders.plain, "agreement.json"), [sales.SALE]).acceptances).to.have.length(1);
    });

    it("lets a page of 20 lines show it and how it stands, through an EIP-1193 provider", async () => {
      cpSync(join(root, "consumers", "page"), folders.plain, { recursive: true });
      const { metafile } = await build({
        entryPoints: [join(folders.plain, "page.js")],
        bundle: true,
        minify: true,
        splitting: true,
        format: "esm",
        charset: "utf8",
        outdir: join(folders.plain, "page"),
        metafile: true,
      });
      await inBrowser({ folder: folders.plain, rpc: url }, async (page, { origin, asked }) => {
        const shown = async (id: string) => await page.locator(`#${id}`).textContent();
        expect(await shown("done")).to.equal("yes");
        expect(await shown("phase")).to.equal("performing");
        expect(await shown("held")).to.equal("1845000000");
        expect(await shown("kk")).to.match(/^# Тауарды сатып алу-сату шарты/);
        expect(await shown("ru")).to.include("18\u00a0450\u00a0000,00");
        expect(await shown("en")).to.include("Yesil Data limited liability partnership");
        expect(await shown("next")).to.match(/^Сатушы мынаған міндетті: /);
        expect(new Set(asked.map((each) => each.origin))).to.deep.equal(new Set([origin]));
        // It shows all three languages, and the next steps in one; the sentences of refusals it does not need, in any.
        const loaded = Object.entries(metafile.outputs)
          .filter(([path]) => asked.some(({ pathname }) => path.endsWith(pathname)))
          .flatMap(([, { entryPoint = "" }]) => /\/([\w-]+\.(?:kk|ru|en))\.js$/.exec(entryPoint)?.[1] ?? []);
        expect(loaded.toSorted()).to.deep.equal(["sale-1.en", "sale-1.kk", "sale-1.ru", "steps.kk", "steps.kk"]);
      });
    });
  });

  describe("for authors of templates", () => {
    it("lets a template from outside build, pass the conformance suite and come to an enforced award, in Hardhat", async () => {
      const printed = await inHardhat;
      const [, passing = "0"] = /^([0-9]+) passing /m.exec(printed) ?? [];
      expect(Number(passing)).to.be.greaterThan(50);
      expect(printed).not.to.match(/pending|failing/);
    });

    it("writes a new template that builds, passes its suite and a journey with a dispute, and has nothing wrong", async () => {
      const { tests, check } = await written;
      expect(tests).to.match(/an agreement is drafted, signed, formed, disputed, decided and enforced/);
      const [, passing = "0"] = /^([0-9]+) passing /m.exec(tests) ?? [];
      expect(Number(passing)).to.be.greaterThan(50);
      expect(tests).not.to.match(/pending|failing/);
      expect(JSON.parse(check)).to.deep.equal({ problems: [] });
    });

    it("gives the same contract in Foundry", async () => {
      cpSync(join(source, "contracts"), join(folders.foundry, "src"), { recursive: true });
      cpSync(join(root, "consumers", "foundry"), folders.foundry, { recursive: true });
      await install(folders.foundry);
      symlinkSync(join(root, "node_modules", "solc"), join(folders.foundry, "node_modules", "solc"));
      await run(forge(), ["build", "--offline", "--use", join(folders.foundry, "solc.mjs")], folders.foundry);
      const artifact = (path: string) => JSON.parse(readFileSync(path, "utf8"));
      const theirs = artifact(join(folders.foundry, "out", "BoatRental.sol", "BoatRental.json"));
      const hardhats = artifact(join(folders.hardhat, "artifacts", "contracts", "BoatRental.sol", "BoatRental.json"));
      expect(theirs.abi).to.have.deep.members(hardhats.abi);
      // The end of the code is a hash that depends on where the sources lie.
      const code = (bytes: string) => bytes.slice(0, -2 * 53);
      expect(code(theirs.deployedBytecode.object)).to.equal(code(hardhats.deployedBytecode));
    });
  });
});
