/**
 * Runs `biy` at the terminal that it is started in, as often as it is told to over a socket. Does nothing where it is only loaded.
 * @module
 */
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { main } from "../../src/cli/main.ts";

if (import.meta.main) {
  const socket = connect(process.argv[2] ?? "");
  for await (const line of createInterface({ input: socket })) {
    const code = await main(JSON.parse(line) as string[]);
    socket.write(`${code}\n`);
  }
}
