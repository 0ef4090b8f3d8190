/**
 * Makes a fresh clone ready: installs what package-lock.json says, under Node 24. Does nothing when that is done. With the name of a
 * folder, what that folder's package-lock.json says.
 * Runs on any Node from 20 on: npm under Node 20 would silently skip Hardhat's native engine, so npm itself runs under 24.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

const folder = process.argv[2] ?? "";
const root = fileURLToPath(new URL(`../${folder === "" ? "" : `${folder}/`}`, import.meta.url));
const stamp = `${root}node_modules/.biy-installed`;
const lock = createHash("sha256")
  .update(readFileSync(`${root}package-lock.json`))
  .digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  console.error(`Installing what ${folder === "" ? "" : `${folder}/`}package-lock.json says (about a minute, once)…`);
  const { status } = spawnSync("npx", ["-y", "-p", "node@24", "-c", "npm ci --no-audit --no-fund --loglevel=error"], {
    cwd: root,
    // stdout belongs to the script that comes after.
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("The installation failed: see above. Needed are npm, and a network that reaches its registry.");
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
