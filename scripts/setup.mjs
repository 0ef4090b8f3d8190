/**
 * Makes a fresh clone ready: installs what package-lock.json says, under Node 24. Does nothing when that is done. With the name of a
 * folder, what that folder's package-lock.json says.
 * Runs on any Node from 20 on: npm under Node 20 would silently skip Hardhat's native engine, so npm itself runs under 24. Where that is
 * the machine's own, it is not installed once more: the package node, a third of all, gets its program by a script, which is not run.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

const folder = process.argv[2] ?? "";
const here = fileURLToPath(new URL("..", import.meta.url));
const root = folder === "" ? here : `${here}${folder}/`;
const stamp = `${root}node_modules/.biy-installed`;
/** Windows has a file in the place of a program that is not there, and would start that. */
const isMachines =
  Number(process.versions.node.split(".")[0]) >= 24 &&
  !process.execPath.startsWith(`${here}node_modules`) &&
  process.platform !== "win32";
const lock = createHash("sha256")
  .update(readFileSync(`${root}package-lock.json`))
  .digest("hex");
const withMachines = `${lock}, with the machine's Node`;
const installed = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";

if (installed !== lock && !(isMachines && installed === withMachines)) {
  console.error(`Installing what ${folder === "" ? "" : `${folder}/`}package-lock.json says (about a minute, once)…`);
  // npx would take the package node that is here for the Node 24 asked for, even one whose program was left out.
  rmSync(`${root}node_modules`, { recursive: true, force: true });
  const command = `npm ci --no-audit --no-fund --loglevel=error${isMachines ? " --ignore-scripts" : ""}`;
  const { status } = spawnSync("npx", isMachines ? ["-c", command] : ["-y", "-p", "node@24", "-c", command], {
    cwd: root,
    // stdout belongs to the script that comes after.
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("The installation failed: see above. Needed are npm, and a network that reaches its registry.");
    process.exit(1);
  }
  writeFileSync(stamp, isMachines ? withMachines : lock);
}
