/**
 * Pages that people write are short enough to read: so many words, and lines that fit beside another window.
 * @module
 */
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";

const root = fileURLToPath(new URL("..", import.meta.url));
const text = (page: string) => readFileSync(`${root}${page}`, "utf8");
const PAGES = globSync(["*.md", "docs/*.md"], { cwd: root });
const LONGEST = 120;

describe("pages", () => {
  for (const page of PAGES) {
    it(`${page}: has no line of more than ${LONGEST} characters, tables aside`, () => {
      const long = text(page)
        .split("\n")
        .flatMap((line, index) =>
          [...line].length > LONGEST && !line.startsWith("|") ? [`${page}:${index + 1}`] : [],
        );
      expect(long).to.deep.equal([]);
    });
  }

  for (const [page, most] of [
    ["README.md", 700],
    ["ARCHITECTURE.md", 2_000],
  ] as const) {
    it(`${page}: has at most ${most} words`, () => {
      const words = text(page).split(/\s+/).filter(Boolean);
      expect(words.length).to.be.within(most / 2, most);
    });
  }
});
