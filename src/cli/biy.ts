#!/usr/bin/env node
/**
 * Starts `biy`: `npm run biy -- …` here, `biy …` where the package is installed.
 * @module
 */
import module from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";

// Half of a short command is compiling what it loads: Node 22 and later keep that. In one's own folder, not in the temporary one, where
// another user of the machine could lay ready what is then run with one's keys.
module.enableCompileCache?.(join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "biy"));
// Whoever reads our output may stop when it has seen enough, as head does: then what is left to say is not said, and nothing breaks.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== "EPIPE") throw thrown;
  });
}
const { main } = await import("./main.ts");

process.exitCode = await main(process.argv.slice(2));
