/**
 * `npm run rule -- …`: an arbiter's desk, the same as `biy case …`.
 * @module
 */
import { main } from "./biy/main.ts";

process.exitCode = await main(["case", ...process.argv.slice(2)]);
