#!/usr/bin/env node
/**
 * Starts `biy`: `npm run biy -- …` here, `biy …` where the package is installed.
 * @module
 */
import module from "node:module";

// Half of a short command is compiling what it loads: Node 22 and later keep that in the temporary folder.
module.enableCompileCache?.();
const { main } = await import("./biy/main.ts");

process.exitCode = await main(process.argv.slice(2));
