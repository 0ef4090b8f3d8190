#!/usr/bin/env node
/**
 * Starts `biy`: `npm run biy -- …` here, `biy …` where the package is installed.
 * @module
 */
import { main } from "./biy/main.ts";

process.exitCode = await main(process.argv.slice(2));
