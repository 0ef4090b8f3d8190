/**
 * Projects of people who use the package: empty folders, into which it comes from its tarball.
 * @module
 */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const tools = join(root, "consumers", "node_modules");

const env = { ...process.env, NO_COLOR: "1", HARDHAT_DISABLE_TELEMETRY: "true" };

/** Runs a program to its end. @returns what it printed @throws with what it printed, if it failed */
export async function run(
  program: string,
  args: readonly string[],
  cwd: string,
  more: { readonly [name: string]: string } = {},
): Promise<string> {
  const child = spawn(program, args, { cwd, env: { ...env, ...more }, stdio: ["ignore", "pipe", "pipe"] });
  let [printed, problems] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (problems += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}:\n${printed}${problems}`);
  return printed;
}

export const node = async (args: readonly string[], cwd: string) => await run(process.execPath, args, cwd);

/** A folder of its own, gone at the end. */
export function folderOf(name: string): string {
  return mkdtempSync(join(tmpdir(), `biy-${name}-`));
}

let packed: Promise<string> | undefined;

/** What `npm pack` makes, once for all tests: none of them changes it. @returns its path */
export async function pack(): Promise<string> {
  return await (packed ??= packInto(folderOf("pack")));
}

async function packInto(folder: string): Promise<string> {
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const printed = await run("npm", ["pack", "--json", "--silent", "--pack-destination", folder], root);
  const [tarball] = JSON.parse(printed.slice(printed.indexOf("[\n"))) as { filename: string }[];
  return join(folder, tarball?.filename ?? "");
}

let installed: Promise<string> | undefined;

/** Gives the project what npm installs of the tarball and of ethers into an empty folder: once, and copied from there. */
export async function install(folder: string): Promise<void> {
  cpSync(await (installed ??= installIn(folderOf("installed"))), folder, { recursive: true, verbatimSymlinks: true });
}

async function installIn(folder: string): Promise<string> {
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await run("npm", ["init", "-y", "--init-type", "module"], folder);
  const quick = ["--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  await run("npm", ["install", ...quick, await pack(), "ethers@6.17.0"], folder);
  return folder;
}

/** Gives the project all that package-lock.json installs here, Hardhat among it, and the package from its tarball. */
export function installWithHardhat(folder: string, tarball: string): void {
  const modules = join(folder, "node_modules");
  // Links to the same bytes where the file system can: half a gigabyte.
  const linked = spawnSync("cp", ["-al", join(root, "node_modules"), modules]);
  if (linked.status !== 0) {
    rmSync(modules, { recursive: true, force: true });
    cpSync(join(root, "node_modules"), modules, { recursive: true, verbatimSymlinks: true });
  }
  mkdirSync(join(modules, "biy"));
  const { status, stderr } = spawnSync("tar", ["xzf", tarball, "-C", join(modules, "biy"), "--strip-components", "1"]);
  if (status !== 0) throw new Error(stderr.toString());
}

/** The browser of the machine. @throws if there is none: it is not installed with the rest, since it is as large as all of that */
export function chromium(): string {
  const places = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (found === undefined) throw new Error("No Chromium: apt-get install chromium, or name one in CHROMIUM.");
  return found;
}

/** Foundry's compiler front end, from npm where it has one for this machine, or of the machine. */
export function forge(): string {
  const packaged = join(tools, "@foundry-rs", "forge-linux-amd64", "bin", "forge");
  return existsSync(packaged) ? packaged : "forge";
}
