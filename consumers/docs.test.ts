/**
 * The documentation, done: every command and program of its pages, in the order in which a reader meets them, with the packed package.
 * @module
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { spawn } from "node:child_process";
import { expect } from "chai";
import hre from "hardhat";
import { CONTRACTS } from "../src/deploy/index.ts";
import { world, type World } from "../test/journeys/world.ts";
import { folderOf, install, root, run } from "./projects.ts";
import ours from "../package.json" with { type: "json" };

type Block = { readonly page: string; readonly language: string; readonly text: string };

/** Of these commands of a clone somebody else's test is the run; here they only have to exist. */
const ELSEWHERE: { readonly [script: string]: string } = {
  start: "test/journeys/story.test.ts",
  test: ".ci/run",
  check: ".ci/run",
  chain: "test/journeys/deploy.test.ts",
  deploy: "test/journeys/deploy.test.ts",
  biy: "test/journeys/biy.test.ts",
  rule: "test/journeys/biy.test.ts",
};

/** Programs of the pages, and where they are kept: other tests run them too. */
const PROGRAMS: { readonly [name: string]: string } = {
  "form.js": "consumers/script/form.js",
  "page.js": "consumers/page/page.js",
  "deploy.js": "consumers/script/deploy.js",
  "ignition/modules/Shop.ts": "consumers/ignition/ignition/modules/Shop.ts",
};

function blocksOf(page: string): Block[] {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", block = ""]) => ({
    page,
    language,
    text: block,
  }));
}

describe("the documentation", () => {
  const folders = { reader: folderOf("reader") };
  let here: World;
  let url: string;

  before(async () => {
    await install(folders.reader);
    // As the page says, for who wants Word files.
    const quick = ["--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"];
    await run("npm", ["install", ...quick, `docx@${ours.devDependencies.docx}`], folders.reader);
    await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
    // What biy local deploy would deploy: it finds it there.
    here = await world("docs", CONTRACTS);
    url = here.node;
    cpSync(here.at("deployments"), join(folders.reader, "deployments"), { recursive: true });
    cpSync(join(root, "examples", "sale-of-servers"), folders.reader, { recursive: true });
    for (const folder of ["lease-of-rack", "data-centre"])
      cpSync(join(root, "examples", folder), join(folders.reader, folder), { recursive: true });
  });
  after(async () => {
    await here.end();
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a block as a reader would paste it: it stops at the first line that fails. */
  async function shell(text: string): Promise<string> {
    const bin = join(folders.reader, "node_modules", ".bin");
    const env = {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`,
      BIY_RPC: url,
      BIY_HOME: join(folders.reader, "home"),
      LANG: "C",
    };
    const child = spawn("bash", ["-euo", "pipefail", "-c", text], {
      cwd: folders.reader,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    if (code !== 0) throw new Error(`ended with ${code}:\n${text}\n${printed}`);
    return printed;
  }

  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };

  for (const page of ["README.md", "docs/dapps.md", "docs/developers.md", "docs/arbiters.md", "docs/condominiums.md"]) {
    it(`${page}: every command and program of it runs`, async () => {
      let ran = 0;
      for (const block of blocksOf(page)) {
        if (block.language === "sh") {
          const lines = block.text.split("\n").filter((line) => line.trim() !== "");
          const ours = lines.filter((line) => /^npm (run |start|test)/.test(line));
          for (const line of ours) {
            const [, name = ""] = /^npm (?:run )?(\w+)/.exec(line) ?? [];
            expect(scripts, line).to.have.property(name);
            expect(ELSEWHERE, line).to.have.property(name);
          }
          expect([0, lines.length], "commands of a clone and of the package are not mixed in one block").to.include(
            ours.length,
          );
          // What needs Hardhat is run by consumers/deploy.test.ts: a node that goes on running, and plays.
          if (ours.length === 0) await shell(block.text.replace(/^biy (?:local start|simulate) .*$/gm, ""));
          // What the arbiter then writes into the draft.
          if (block.text.includes("award draft"))
            cpSync(join(folders.reader, "decision.md"), join(folders.reader, "agreement.award-1.md"));
        } else if (block.language === "js" || block.language === "ts") {
          const [, name = ""] = /^\/\/ (\S+\.[jt]s)\n/.exec(block.text) ?? [];
          const kept = PROGRAMS[name];
          expect(kept, `${page}: a program is one that a test runs`).not.to.equal(undefined);
          expect(block.text.slice(block.text.indexOf("\n") + 1)).to.equal(readFileSync(join(root, kept ?? ""), "utf8"));
          if (name === "form.js") {
            // It writes agreement.json, as the commands of the other pages do: in a folder beside theirs.
            const beside = join(folders.reader, "program");
            cpSync(join(root, "examples", "sale-of-servers"), beside, { recursive: true });
            cpSync(join(folders.reader, "deployments"), join(beside, "deployments"), { recursive: true });
            writeFileSync(join(beside, name), block.text);
            expect(await shell(`cd program && node form.js ${url}`)).to.equal("performing\n");
          }
        } else {
          expect(block.language, `${page}: a block is sh, js or ts`).to.equal("");
        }
        ran += 1;
      }
      expect(ran).to.be.greaterThan(0);
    });
  }

  it("has brought the sale of its pages to its end, as the arbiter decided", async () => {
    const status = await shell("biy sale status agreement.json --json");
    expect(JSON.parse(status)).to.include({ phase: "closed", held: "0" });
    await shell("ls agreement.claim-1.json decision/*.kk.md dates.ics my-key.json");
  });
});
