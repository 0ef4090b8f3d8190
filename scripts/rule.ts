/**
 * `npm run rule -- …`: an arbiter's desk, the same as `biy case …`.
 * @module
 */
import { main } from "../src/cli/main.ts";

process.exitCode = await main(["case", ...process.argv.slice(2)]);
