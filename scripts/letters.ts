/**
 * Writes `src/text/letters.ts`: which characters the fonts of the papers have. Run it when the fonts change; a test compares.
 * @module
 */
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type Fontkit = { openSync(path: string): { readonly characterSet: readonly number[] } };
const resolve = createRequire(import.meta.url).resolve;
const { openSync } = createRequire(resolve("pdfkit"))("fontkit") as Fontkit;

/** The code points that all fonts of the papers have, as ranges: `20-7e a0-377`. */
export function letters(): string {
  const [first = [], ...others] = ["400Regular/NotoSerif_400Regular", "700Bold/NotoSerif_700Bold"].map(
    (name) => openSync(resolve(`@expo-google-fonts/noto-serif/${name}.ttf`)).characterSet,
  );
  const sets = others.map((each) => new Set(each));
  const ranges: [number, number][] = [];
  for (const each of first.filter((code) => sets.every((set) => set.has(code))).toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === each - 1) last[1] = each;
    else ranges.push([each, each]);
  }
  return ranges.map(([from, to]) => [...new Set([from, to])].map((code) => code.toString(16)).join("-")).join(" ");
}

const target = fileURLToPath(new URL("../src/text/letters.ts", import.meta.url));

if (import.meta.main)
  writeFileSync(
    target,
    `/**
 * The characters that the papers' fonts have, by code point. Written by \`node scripts/letters.ts\`.
 * @module
 */

// prettier-ignore
export const LETTERS = "${letters()}";
`,
  );
