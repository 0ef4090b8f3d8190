/**
 * What a clone has is what was committed, on every machine.
 * @module
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";

const root = fileURLToPath(new URL("..", import.meta.url));
const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 });

describe("a checkout", () => {
  it("where git makes CR LF of line ends has the same bytes: rules, clauses and examples are bound by their hashes", () => {
    const folder = mkdtempSync(join(tmpdir(), "biy-"));
    try {
      git("-c", "core.autocrlf=true", "-c", "core.eol=crlf", "checkout-index", "--all", `--prefix=${folder}/`);
      const [texts, others]: [string[], string[]] = [[], []];
      for (const line of git("ls-files", "--eol", "-z").split("\0").filter(Boolean)) {
        const [facts = "", name = ""] = line.split("\t");
        (facts.startsWith("i/-text") ? others : texts).push(name);
      }
      const changed = texts.filter((name) => readFileSync(join(folder, name)).includes("\r"));
      expect(changed).to.deep.equal([]);
      expect(texts).to.include("src/arbitration/rules/human-decision-1.md");
      // Of what is no text, git is told so: it does not guess by what it finds.
      expect(others.filter((name) => !git("check-attr", "text", name).endsWith(": unset\n"))).to.deep.equal([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
