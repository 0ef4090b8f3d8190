/**
 * What the SDK weighs in a page, without ethers: bundled, minified, gzipped. `npm run size` fails over the budget.
 * @module
 */
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** In bytes, for a page that shows agreements and how they stand: text in three languages, state, next steps. The text is half of it. */
export const BUDGET = 76_000;

const READS = "export { fromJson, textOf, render, read, nextSteps, idOfFile } from";

/** @param folder in which `module` can be imported */
export async function sizeOf(
  folder: string,
  { module, code = `${READS} "${module}"` }: { module: string; code?: string },
) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    external: ["ethers"],
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

if (import.meta.main) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const whole = (module: string) => ({ module, code: `export * from "${module}"` });
  const reading = await sizeOf(root, { module: "./dist/src/templates/sale/index.js" });
  console.log(`reading and rendering sales: ${reading} bytes, at most ${BUDGET}`);
  for (const module of ["agreements/sales", "index", "abi/index"])
    console.log(`all of ${module}: ${await sizeOf(root, whole(`./dist/src/${module}.js`))} bytes`);
  process.exitCode = reading > BUDGET ? 1 : 0;
}
