// The editor of a test: shows what it was given as seen-N, waits for edit-N, and writes that; an empty one leaves the file as it is.
import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

// Whoever looks for tests loads every file here: it edits only where it is run.
if (import.meta.main) {
  const [folder, file] = process.argv.slice(2);
  const number = readdirSync(folder).filter((name) => name.startsWith("seen-")).length + 1;
  copyFileSync(file, join(folder, `part-${number}`));
  copyFileSync(file, join(folder, `seen-${number}`));
  const edit = join(folder, `edit-${number}`);
  while (!existsSync(edit)) await setTimeout(20);
  await setTimeout(20);
  if (readFileSync(edit, "utf8") === "crash") process.exit(3);
  if (readFileSync(edit, "utf8") !== "") copyFileSync(edit, file);
}
